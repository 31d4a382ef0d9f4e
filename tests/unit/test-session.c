/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window is about: files, page, and the figure with the lists that follow it. No display is needed. */
#include <glib/gstdio.h>

#include "exa-country-item.h"
#include "exa-row-item.h"
#include "exa-session.h"
#include "figure-help.h"

typedef struct {
  ExaSession *session;
  ExaFigureModel *model;
  GString *told; /* what was notified, with spaces around each */
} World;

static void
on_notify (World *world, GParamSpec *pspec)
{
  g_string_append_printf (world->told, "%s ", pspec->name);
}

static void
on_changed (World *world)
{
  g_string_append (world->told, "figure-changed ");
}

static void
set_up (World *world, gconstpointer data)
{
  g_autofree char *path = golden_path ("figures", ".json");

  world->session = exa_session_new (EXA_LANG_EN);
  world->model = exa_session_get_model (world->session);
  g_assert_true (exa_session_load (world->session, (const char *const[]){path, NULL}));
  world->told = g_string_new (" ");
  g_signal_connect_swapped (world->session, "notify", G_CALLBACK (on_notify), world);
  g_signal_connect_swapped (world->session, "figure-changed", G_CALLBACK (on_changed), world);
}

static void
tear_down (World *world, gconstpointer data)
{
  g_clear_object (&world->session);
  g_string_free (world->told, TRUE);
}

static void
assert_text (World *world, const char *property, const char *wanted)
{
  g_autofree char *text = NULL;

  g_object_get (world->session, property, &text, NULL);
  g_assert_cmpstr (text, ==, wanted);
}

static void
assert_told (World *world, const char *what)
{
  g_autofree char *word = g_strdup_printf (" %s ", what);

  if (strstr (world->told->str, word) == NULL)
    g_error ("%s is not in:%s", what, world->told->str);
}

/* The properties of the figure are the session's, both ways. */
static void
test_figure (World *world, gconstpointer data)
{
  ExaSort sort;
  gboolean can_undo;

  assert_text (world, "chart-name", "Relations");
  assert_text (world, "content", "chart");
  g_object_set (world->session, "sort", EXA_SORT_NAME, NULL);
  g_object_get (world->model, "sort", &sort, NULL);
  g_assert_cmpint (sort, ==, EXA_SORT_NAME);
  assert_told (world, "sort");
  assert_told (world, "can-undo");
  assert_told (world, "figure-changed");
  g_object_get (world->session, "can-undo", &can_undo, NULL);
  g_assert_true (can_undo);
  g_object_set (world->model, "lang", EXA_LANG_ZH_CN, NULL);
  assert_told (world, "lang");
  assert_told (world, "title");
  g_object_set (world->session, "page", EXA_PAGE_TABLE, NULL);
  assert_text (world, "content", "table");
}

static void
test_rows (World *world, gconstpointer data)
{
  GListModel *rows = exa_session_get_rows (world->session);

  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 9);
  g_autoptr (ExaRowItem) first = g_list_model_get_item (rows, 0);
  g_assert_cmpstr (exa_row_item_get_claim (first)->id, ==, "us-capacity");
  g_object_set (world->session, "top", 2, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 2);
  exa_figure_model_set_dataset (world->model, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 0);
}

/* Of columns that are too many to be seen, the list has all, with the place that each has among all. */
static void
test_rows_behind (World *world, gconstpointer data)
{
  enum { N = 9000 };
  g_autoptr (GString) text = g_string_new ("Name,Score\n");
  g_autofree char *folder = g_dir_make_tmp ("exa-session-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "many.csv", NULL);
  GListModel *rows = exa_session_get_rows (world->session);
  guint n_hidden = 0;

  for (guint i = 0; i < N; i++)
    g_string_append_printf (text, "Thing %u,%u.5\n", i, i);
  g_assert_true (g_file_set_contents (path, text->str, (gssize)text->len, NULL));
  g_assert_true (exa_session_load (world->session, (const char *const[]){path, NULL}));
  g_object_set (world->session, "kind", EXA_CHART_COLUMNS, "sort", EXA_SORT_VALUE, "top", 0, NULL);
  g_assert_cmpuint (exa_table_count_behind (exa_figure_model_get_table (world->model)), >, 0);
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, N);
  for (guint i = 0; i < N; i += 1000) {
    g_autoptr (ExaRowItem) item = g_list_model_get_item (rows, i);
    g_autofree char *label = g_strdup_printf ("Thing %u", N - 1 - i);
    guint rank;

    g_object_get (item, "rank", &rank, NULL);
    g_assert_cmpstr (exa_row_item_get_label (item), ==, label);
    g_assert_cmpuint (rank, ==, i + 1);
  }
  g_assert_null (g_list_model_get_item (rows, N));
  /* What is looked for is seen, though it is not the tallest around. */
  for (guint i = 1000; i < 1008; i++) {
    g_autoptr (ExaRowItem) item = g_list_model_get_item (rows, i);
    ExaClaim *claim = exa_row_item_get_claim (item);

    n_hidden += exa_spec_find (exa_figure_model_get_spec (world->model), claim->id) == NULL;
    g_assert_true (exa_figure_model_go_to_claim (world->model, claim));
    g_assert_nonnull (exa_spec_find (exa_figure_model_get_spec (world->model), claim->id));
    g_assert_true (exa_figure_model_is_picked (world->model, claim->id));
  }
  g_assert_cmpuint (n_hidden, >, 0);
  g_remove (path);
  g_rmdir (folder);
}

static ExaCountryItem *
nth_country (World *world, guint n)
{
  g_autoptr (GListModel) countries = NULL;
  g_autoptr (ExaCountryItem) item = NULL;

  g_object_get (world->session, "countries", &countries, NULL);
  item = g_list_model_get_item (countries, n);
  return item;
}

static void
test_countries (World *world, gconstpointer data)
{
  assert_text (world, "countries-text", "Countries: all");
  g_assert_cmpstr (exa_country_item_get_name (nth_country (world, 1)), ==, "China");
  g_object_set (nth_country (world, 1), "active", FALSE, NULL);
  assert_text (world, "countries-text", "Countries: 4 of 5");
  assert_told (world, "countries-text");
  g_assert_null (exa_spec_find (exa_figure_model_get_spec (world->model), "china-capacity"));
  /* One step, and the menu follows. */
  exa_figure_model_undo (world->model);
  g_assert_true (exa_country_item_get_active (nth_country (world, 1)));
  assert_text (world, "countries-text", "Countries: all");
  g_assert_nonnull (exa_spec_find (exa_figure_model_get_spec (world->model), "china-capacity"));
}

static void
test_remember (World *world, gconstpointer data)
{
  ExaState state;
  g_autoptr (ExaSession) later = exa_session_new (EXA_LANG_EN);
  gboolean can_undo;

  exa_state_init (&state);
  exa_figure_model_set_chart (world->model,
                              exa_dataset_find (exa_session_get_dataset (world->session), EXA_LIST_CHARTS, "shares"));
  g_object_set (world->session, "sort", EXA_SORT_NAME, "page", EXA_PAGE_SOURCES, "figure-theme", EXA_FIGURE_THEME_DARK,
                NULL);
  exa_figure_model_pick (world->model, "lotus-share");
  exa_session_remember (world->session, &state);
  g_assert_cmpstr (state.chart, ==, "shares");
  /* Of a single pick nothing is left. */
  g_assert_null (state.view.compare_a);

  g_assert_true (exa_session_load (later, exa_session_get_files (world->session)));
  exa_session_restore (later, &state);
  g_assert_cmpstr (exa_figure_model_get_chart (exa_session_get_model (later))->id, ==, "shares");
  g_assert_cmpint (exa_figure_model_get_table (exa_session_get_model (later))->sort, ==, EXA_SORT_NAME);
  g_assert_cmpint (exa_figure_model_get_theme (exa_session_get_model (later)), ==, EXA_THEME_DARK);
  g_object_get (later, "can-undo", &can_undo, NULL);
  g_assert_false (can_undo);
  exa_state_clear (&state);
}

/* What was remembered and is refused today leaves the chart as its author made it. */
static void
test_restore_refused (World *world, gconstpointer data)
{
  ExaState state;

  exa_state_init (&state);
  state.chart = g_strdup ("stack");
  state.view.log_scale = EXA_SCALE_TYPE_LOG;
  exa_session_restore (world->session, &state);
  g_assert_cmpstr (exa_figure_model_get_chart (world->model)->id, ==, "stack");
  g_assert_false (exa_figure_model_get_table (world->model)->log_scale);
  exa_state_clear (&state);
}

#define ADD(name, func) g_test_add ("/session/" name, World, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("figure", test_figure);
  ADD ("rows", test_rows);
  ADD ("rows-behind", test_rows_behind);
  ADD ("countries", test_countries);
  ADD ("remember", test_remember);
  ADD ("restore-refused", test_restore_refused);
  return g_test_run ();
}
