/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table in the window: what is told of it is kept for the next one of its shape, and can be taken back. */
#include "exa-inside-json.h"
#include "exa-session.h"
#include "exa-source-line.h"
#include "exa-table-words.h"
#include "remove-tree.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct {
  char *folder;
  ExaSession *session;
} World;

static char *
write_table (World *world, const char *name, const char *text)
{
  char *path = g_build_filename (world->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

/* Opens the tables in a window of their own, as the next start of the program would. */
static void
open_tables (World *world, const char *a, const char *b)
{
  g_clear_object (&world->session);
  world->session = exa_session_new (EXA_LANG_EN);
  exa_session_load_async (world->session, (const char *const[]){a, b, NULL});
  g_assert_true (exa_session_wait (world->session));
}

static void
open_table (World *world, const char *path)
{
  open_tables (world, path, NULL);
}

static void
tell (World *world, const ExaTableTold *told)
{
  exa_session_tell (world->session, told);
  g_assert_true (exa_session_wait (world->session));
}

static guint
get_name_column (World *world)
{
  return exa_session_get_reading (world->session)->plan->name;
}

static const char *
get_headline (World *world)
{
  ExaChart *chart = exa_figure_model_get_chart (exa_session_get_model (world->session));

  return exa_text_get (&chart->title, EXA_LANG_EN);
}

static void
set_up (World *world, gconstpointer data)
{
  world->folder = g_build_filename (g_get_user_state_dir (), "exascope", NULL);
  g_assert_cmpint (g_mkdir_with_parents (world->folder, 0700), ==, 0);
}

static void
tear_down (World *world, gconstpointer data)
{
  g_clear_object (&world->session);
  remove_tree (world->folder);
  g_free (world->folder);
}

#define JUNE "Chip,Maker,Memory (GB)\nA,X,80\nB,Y,192\nC,Z,141\n"
#define JULY "Chip,Maker,Memory (GB)\nA,X,96\nB,Y,288\nD,W,36\n"

/* The file of the next month is read as the last one was, and says so; the way back is an undo. */
static void
test_shape (World *world, gconstpointer data)
{
  const ExaTableTold by_maker = {.name = "Maker"};
  g_autofree char *june = write_table (world, "june.csv", JUNE), *july = write_table (world, "july.csv", JULY);
  g_autofree char *other = write_table (world, "other.csv", "Chip,Maker,Price (USD)\nA,X,8\nB,Y,9\n");
  const char *misfit;

  open_table (world, june);
  g_assert_cmpuint (get_name_column (world), ==, 0);
  g_assert_false (exa_session_is_recalled (world->session, &misfit));
  tell (world, &by_maker);
  g_assert_cmpuint (get_name_column (world), ==, 1);
  g_assert_false (exa_session_is_recalled (world->session, &misfit));

  open_table (world, other);
  g_assert_cmpuint (get_name_column (world), ==, 0);
  open_table (world, july);
  g_assert_cmpuint (get_name_column (world), ==, 1);
  g_assert_true (exa_session_is_recalled (world->session, &misfit));
  g_assert_null (misfit);
  g_assert_true (exa_session_undo_telling (world->session));
  g_assert_true (exa_session_wait (world->session));
  g_assert_cmpuint (get_name_column (world), ==, 0);
  g_assert_false (exa_session_is_recalled (world->session, &misfit));

  /* What was taken back is no longer remembered. */
  open_table (world, june);
  g_assert_cmpuint (get_name_column (world), ==, 0);
}

static void
assert_told (World *world, const char *name, const char *decimal)
{
  const ExaTableTold *told = exa_session_get_told (world->session);

  g_assert_cmpstr (told->name, ==, name);
  g_assert_cmpstr (told->decimal, ==, decimal);
  g_assert_cmpuint (get_name_column (world), ==, name != NULL ? 1 : 0);
}

static void
tell_more (World *world)
{
  ExaTableTold told;

  exa_table_told_copy (&told, exa_session_get_told (world->session));
  g_assert_null (told.decimal);
  told.decimal = g_strdup (".");
  exa_session_tell (world->session, &told);
  exa_table_told_clear (&told);
}

/* Who chooses twice before the first choice is read has both, and two ways back; undo and redo are as quick. */
static void
test_quick (World *world, gconstpointer data)
{
  const ExaTableTold by_maker = {.name = "Maker"};
  g_autofree char *june = write_table (world, "june.csv", JUNE);

  open_table (world, june);
  exa_session_tell (world->session, &by_maker);
  tell_more (world);
  g_assert_true (exa_session_wait (world->session));
  assert_told (world, "Maker", ".");
  for (guint i = 0; i < 2; i++) {
    g_assert_true (exa_session_undo_telling (world->session));
    g_assert_true (exa_session_wait (world->session));
    assert_told (world, i == 0 ? "Maker" : NULL, NULL);
  }
  g_assert_false (exa_session_undo_telling (world->session));
  for (guint i = 0; i < 2; i++)
    g_assert_true (exa_session_redo_telling (world->session));
  g_assert_false (exa_session_redo_telling (world->session));
  g_assert_true (exa_session_wait (world->session));
  assert_told (world, "Maker", ".");
  for (guint i = 0; i < 2; i++)
    g_assert_true (exa_session_undo_telling (world->session));
  g_assert_true (exa_session_wait (world->session));
  assert_told (world, NULL, NULL);
  g_assert_true (exa_session_redo_telling (world->session));
  g_assert_true (exa_session_wait (world->session));
  assert_told (world, "Maker", NULL);
}

/* What could not be read is no step, nor is a step lost that could not be gone. */
static void
test_failed (World *world, gconstpointer data)
{
  const ExaTableTold by_maker = {.name = "Maker"}, by_nothing = {.name = "Nothing"};
  g_autofree char *june = write_table (world, "june.csv", JUNE);

  open_table (world, june);
  tell (world, &by_maker);
  tell (world, &by_nothing);
  assert_told (world, "Maker", NULL);
  g_remove (june);
  g_assert_true (exa_session_undo_telling (world->session));
  g_assert_true (exa_session_wait (world->session));
  assert_told (world, "Maker", NULL);
  g_free (write_table (world, "june.csv", JUNE));
  g_assert_true (exa_session_undo_telling (world->session));
  g_assert_true (exa_session_wait (world->session));
  assert_told (world, NULL, NULL);
  g_assert_true (exa_session_redo_telling (world->session));
  g_assert_true (exa_session_wait (world->session));
  assert_told (world, "Maker", NULL);
  g_assert_false (exa_session_redo_telling (world->session));
}

/* Other files that cannot be read change nothing of what is told of the table that is shown, even while more is told
 * of it. */
static void
test_others (World *world, gconstpointer data)
{
  const ExaTableTold by_maker = {.name = "Maker"};
  g_autofree char *june = write_table (world, "june.csv", JUNE);
  g_autofree char *broken = write_table (world, "broken.json", "{\"format\": \n");
  const char *const files[] = {broken, NULL};

  open_table (world, june);
  tell (world, &by_maker);
  tell_more (world);
  exa_session_load_async (world->session, files);
  g_assert_true (exa_session_wait (world->session));
  assert_told (world, "Maker", NULL);
  /* What is told of the table now is of the table. */
  tell_more (world);
  g_assert_true (exa_session_wait (world->session));
  assert_told (world, "Maker", ".");

  g_assert_false (exa_session_load (world->session, files));
  exa_session_forget_problems (world->session);
  g_assert_cmpstr (exa_session_get_files (world->session)[0], ==, june);
  exa_session_reload (world->session);
  g_assert_true (exa_session_wait (world->session));
  assert_told (world, "Maker", ".");
  g_assert_true (exa_session_undo_telling (world->session));
  g_assert_true (exa_session_wait (world->session));
  assert_told (world, "Maker", NULL);

  /* Whoever keeps to what is shown no longer waits for the others. */
  exa_session_load_async (world->session, files);
  exa_session_forget_problems (world->session);
  while (g_main_context_iteration (NULL, FALSE)) {
  }
  g_assert_cmpstr (exa_session_get_files (world->session)[0], ==, june);
}

/* A window that shares the data has what was told of them, each time anew. */
static void
test_shared (World *world, gconstpointer data)
{
  const ExaTableTold by_maker = {.name = "Maker"};
  g_autofree char *june = write_table (world, "june.csv", JUNE);
  g_autoptr (ExaSession) other = exa_session_new (EXA_LANG_EN);

  open_table (world, june);
  tell (world, &by_maker);
  for (guint i = 0; i < 3; i++)
    exa_session_share (other, world->session);
  g_assert_cmpstr (exa_session_get_told (other)->name, ==, "Maker");
}

/* What is remembered may ask for what this table does not have: it is read as guessed, and said. */
static void
test_misfit (World *world, gconstpointer data)
{
  char *where[] = {"Maker=X", NULL};
  const ExaTableTold of_x = {.where = where};
  g_autofree char *june = write_table (world, "june.csv", JUNE);
  g_autofree char *without = write_table (world, "without.csv", "Chip,Maker,Memory (GB)\nA,V,80\nB,W,192\nC,U,141\n");
  const char *misfit;

  open_table (world, june);
  tell (world, &of_x);
  g_assert_cmpuint (exa_session_get_reading (world->session)->plan->n_rows, ==, 1);
  open_table (world, without);
  g_assert_false (exa_session_is_recalled (world->session, &misfit));
  g_assert_nonnull (misfit);
  g_assert_nonnull (strstr (misfit, "Maker"));
  g_assert_cmpuint (exa_session_get_reading (world->session)->plan->n_rows, ==, 3);
  g_assert_true (exa_table_told_is_empty (exa_session_get_told (world->session)));
  /* Waiting for it is the same. */
  g_clear_object (&world->session);
  world->session = exa_session_new (EXA_LANG_EN);
  g_assert_true (exa_session_load (world->session, (const char *const[]){june, NULL}));
  g_assert_true (exa_session_is_recalled (world->session, &misfit));
  g_assert_cmpuint (exa_session_get_reading (world->session)->plan->n_rows, ==, 1);
}

/* Words speak of the figures of their file alone. */
static void
test_words (World *world, gconstpointer data)
{
  g_autofree char *june = write_table (world, "june.csv", JUNE), *july = write_table (world, "july.csv", JULY);
  g_autofree char *lack = NULL, *less = NULL, *credits = NULL;
  g_autofree char *id = NULL;
  ExaTableTold told = {NULL};
  ExaSource *source;
  ExaChart *chart;

  open_table (world, june);
  chart = exa_figure_model_get_chart (exa_session_get_model (world->session));
  lack = exa_table_words_find_lack (exa_dataset_nth (exa_session_get_dataset (world->session), EXA_LIST_SOURCES, 0),
                                    chart);
  g_assert_nonnull (lack);
  id = g_strdup (chart->id);
  told.words = exa_table_words_set (NULL, EXA_WORD_HEADLINE, id, EXA_LANG_EN, "B = most");
  told.words = exa_table_words_set (told.words, EXA_WORD_PUBLISHER, NULL, EXA_LANG_EN, "Office");
  told.words = exa_table_words_set (told.words, EXA_WORD_DATE, NULL, EXA_LANG_EN, "2026-06");
  told.words = exa_table_words_set (told.words, EXA_WORD_NOTE, id, EXA_LANG_EN, "One\nnote");
  tell (world, &told);
  exa_table_told_clear (&told);
  g_assert_cmpstr (get_headline (world), ==, "B = most");
  source = exa_dataset_nth (exa_session_get_dataset (world->session), EXA_LIST_SOURCES, 0);
  chart = exa_figure_model_get_chart (exa_session_get_model (world->session));
  g_assert_cmpstr (exa_text_get (&source->publisher, EXA_LANG_EN), ==, "Office");
  credits = exa_source_line (exa_figure_model_get_table (exa_session_get_model (world->session)), EXA_LANG_EN);
  g_assert_cmpstr (credits, ==, "Source: Office, “june.csv”, June\u00a02026");
  g_assert_true (exa_date_is_known (source->date));
  g_assert_true (g_str_has_suffix (exa_text_get (&chart->note, EXA_LANG_EN), "One\nnote"));
  less = exa_table_words_find_lack (source, chart);
  g_assert_null (less);

  open_table (world, july);
  g_assert_cmpstr (get_headline (world), !=, "B = most");
  open_table (world, june);
  g_assert_cmpstr (get_headline (world), ==, "B = most");
  /* Taken back one by one. */
  told.words = exa_table_words_set (g_strdupv (exa_session_get_told (world->session)->words), EXA_WORD_HEADLINE, id,
                                    EXA_LANG_EN, "");
  g_assert_null (exa_table_words_get (told.words, EXA_WORD_HEADLINE, id, EXA_LANG_EN));
  g_assert_cmpstr (exa_table_words_get (told.words, EXA_WORD_PUBLISHER, NULL, EXA_LANG_EN), ==, "Office");
  exa_table_told_clear (&told);
}

/* --- saved as a data file --- */

static char *
to_json (ExaDataset *dataset, ExaChart *chart)
{
  g_autoptr (ExaFigure) figure = exa_figure_new (chart, &(ExaView)EXA_VIEW_INIT, EXA_LANG_EN, NULL, NULL);
  const ExaInsideOptions options = {dataset};

  g_assert_nonnull (figure);
  return exa_inside_to_json (figure, &options);
}

/* The data file of a table says all that the table says: read again, it is the same file. */
static void
check_saved (const char *name, const char *text, const ExaTableTold *told)
{
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaLoader) table = exa_loader_new (problems), file = exa_loader_new (problems);
  g_autoptr (ExaDataset) dataset = NULL, again = NULL;
  g_autofree char *json = NULL, *json_again = NULL, *all = NULL;
  ExaChart *chart;

  exa_loader_tell (table, told, NULL);
  exa_loader_add_text (table, name, text, strlen (text));
  dataset = exa_loader_finish (table);
  g_assert_nonnull (dataset);
  json = to_json (dataset, exa_dataset_nth (dataset, EXA_LIST_CHARTS, 0));
  exa_loader_add_text (file, "saved.json", json, strlen (json));
  again = exa_loader_finish (file);
  all = exa_problems_to_string (problems);
  g_assert_cmpstr (all, ==, "");
  chart = exa_dataset_nth (again, EXA_LIST_CHARTS, 0);
  json_again = to_json (again, chart);
  g_assert_cmpstr (json_again, ==, json);
}

static void
test_saved (void)
{
  static const char *const tables[] = {
      JUNE,
      "Chip,Country,Released,Power (W),Share\nA,US,2024-03-01,≈ 700,5–6 %\nB,China,2023-Q1,< 400,\nC,CN,,n/a?,> 70 %\n"
      "Total,,,1100,\n",
      "Year,Capacity (GW)\n2023,1.5\n2024,2.25\n2027 (forecast),8\n2030 target,~ 12\n",
      "Country;2022;2023;2024\nUS;12,5;13,25;14,1\nChina;10,5;11;12,9\n",
      "Name,Name2,Price\nA,x,12.480\nA,y,35.250\nB,x,27.100\n",
  };
  char *words[] = {"headline en memory-gb=B has most", "publisher en =Office", "date  =2026-06", "url  =https://a.b/c",
                   NULL};
  const ExaTableTold told = {.words = words};
  g_autoptr (GString) longer = g_string_new ("Name,Figure (GB)\n");

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    check_saved ("t.csv", tables[i], i == 0 ? &told : NULL);
  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (longer, "thing %u,%u.%u\n", i, i * 7 % 1000, i % 10);
  check_saved ("t.csv", longer->str, NULL);
}

static const ExaTableReading *
get_reading (World *world, guint n)
{
  return g_ptr_array_index (exa_session_get_readings (world->session), n);
}

/* What was told of tables that are open together is told of the next ones of their shapes, with what was told of each
 * when it was alone; what does not fit is said. */
static void
test_several (World *world, gconstpointer data)
{
  char *same[] = {"A2=A", NULL}, *set[] = {"D/Price (USD)=7", NULL};
  const ExaTableTold by_maker = {.name = "Maker"};
  const ExaTableTold answers = {.same = same}, by_hand = {.set = set};
  g_autofree char *june = write_table (world, "june.csv", JUNE), *july = write_table (world, "july.csv", JULY);
  g_autofree char *prices = write_table (world, "prices.csv", "Chip,Price (USD)\nA2,8\nD,9\n");
  g_autofree char *later = write_table (world, "later.csv", "Chip,Price (USD)\nA2,9\nC,4\n");
  g_autofree char *title = NULL;
  const char *misfit;

  open_tables (world, june, prices);
  g_object_get (world->session, "title", &title, NULL);
  g_assert_cmpstr (title, ==, "june.csv, prices.csv");
  tell (world, &answers);
  open_tables (world, july, later);
  g_assert_true (exa_session_is_recalled (world->session, &misfit));
  g_assert_cmpstr (exa_session_get_told (world->session)->same[0], ==, "A2=A");
  /* Other tables are not asked. */
  open_tables (world, later, july);
  g_assert_false (exa_session_is_recalled (world->session, &misfit));
  open_table (world, july);
  g_assert_false (exa_session_is_recalled (world->session, &misfit));

  tell (world, &by_maker);
  open_tables (world, june, prices);
  g_assert_true (exa_session_is_recalled (world->session, &misfit));
  g_assert_cmpuint (get_reading (world, 0)->plan->name, ==, 1);
  g_assert_cmpuint (get_reading (world, 1)->plan->name, ==, 0);
  g_assert_true (exa_session_undo_telling (world->session));
  g_assert_true (exa_session_wait (world->session));
  g_assert_cmpuint (get_reading (world, 0)->plan->name, ==, 0);

  tell (world, &by_hand);
  g_assert_cmpuint (exa_grid_count_set (get_reading (world, 1)->grid), ==, 1);
  open_tables (world, june, later);
  g_assert_false (exa_session_is_recalled (world->session, &misfit));
  g_assert_nonnull (misfit);
  g_assert_nonnull (strstr (misfit, "D/Price (USD)=7"));
}

/* Names to be ticked off: of a long table the first ones, of a very long one none, for each would be made for that. */
static void
test_names (World *world, gconstpointer data)
{
  static const guint sizes[][2] = {{30, 30}, {3000, 500}, {20001, 0}};

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
    g_autoptr (GString) text = g_string_new ("Part,Country,Output (MWh)\n");
    g_autofree char *path = NULL;
    g_autoptr (GListModel) names = NULL, countries = NULL;
    g_autoptr (GPtrArray) made = NULL;

    for (guint row = 0; row < sizes[i][0]; row++)
      g_string_append_printf (text, "Part %u,China,%u\n", row, row + 7);
    path = write_table (world, "parts.csv", text->str);
    open_table (world, path);
    g_object_get (world->session, "entities", &names, "countries", &countries, NULL);
    g_assert_cmpuint (g_list_model_get_n_items (names), ==, sizes[i][1]);
    g_assert_cmpuint (g_list_model_get_n_items (countries), ==, 1);
    made = exa_dataset_share_claims (exa_session_get_dataset (world->session));
    g_assert_cmpuint (made->len, ==, sizes[i][0] < 1000 ? sizes[i][0] : 0);
  }
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("exa-session-XXXXXX", NULL);
  int status;

  g_assert_nonnull (folder);
  g_assert_true (g_setenv ("XDG_STATE_HOME", folder, TRUE));
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/session-table/shape", World, NULL, set_up, test_shape, tear_down);
  g_test_add ("/session-table/quick", World, NULL, set_up, test_quick, tear_down);
  g_test_add ("/session-table/failed", World, NULL, set_up, test_failed, tear_down);
  g_test_add ("/session-table/others", World, NULL, set_up, test_others, tear_down);
  g_test_add ("/session-table/shared", World, NULL, set_up, test_shared, tear_down);
  g_test_add ("/session-table/misfit", World, NULL, set_up, test_misfit, tear_down);
  g_test_add ("/session-table/words", World, NULL, set_up, test_words, tear_down);
  g_test_add ("/session-table/several", World, NULL, set_up, test_several, tear_down);
  g_test_add ("/session-table/names", World, NULL, set_up, test_names, tear_down);
  g_test_add_func ("/session-table/saved", test_saved);
  status = g_test_run ();
  remove_tree (folder);
  return status;
}
