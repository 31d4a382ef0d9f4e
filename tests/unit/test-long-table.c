/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A long table keeps its figures in columns; whoever looks must see what a short one, whose rows are claims, shows. */
#include "exa-loader.h"
#include "exa-table.h"

#define N_ROWS  1700
#define N_PIECE 600

/* Every kind of cell, all made of the row's number. */
static void
append_row (GString *text, guint row)
{
  static const char *const countries[] = {"China", "United States", "", "France", "n/a"};
  static const char *const owners[] = {"Acme", "Huawei", "", "Thing 40"};
  static const char *const odd[] = {"< 4", "5–6", "about 8", "", "n/a", "12 of them", "> 99,000", "-3.5"};
  const char *mark = row % 97 == 5 ? "thing-" : "Thing ";

  g_string_append_printf (text, "%s%u,%s,%s,", mark, row % 97 == 5 ? row - 5 : row, countries[row % 5],
                          owners[row % G_N_ELEMENTS (owners)]);
  if (row % 11 == 3)
    g_string_append_printf (text, "\"%s\",", odd[row / 11 % G_N_ELEMENTS (odd)]);
  else
    g_string_append_printf (text, "%u.%02u,", row * 7919 % 10007, row % 100);
  g_string_append_printf (text, "%u\n", row * 31 % 500);
}

/* The table of @n rows from @first on. */
static ExaDataset *
load_rows (guint first, guint n)
{
  g_autoptr (GString) text = g_string_new ("Name,Country,Company,Price (USD),Score\n");
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaLoader) loader = exa_loader_new (problems);
  ExaDataset *dataset;

  for (guint row = first; row < first + n; row++)
    append_row (text, row);
  exa_loader_add_text (loader, "things.csv", text->str, text->len);
  dataset = exa_loader_finish (loader);
  g_assert_nonnull (dataset);
  return dataset;
}

static ExaChart *
get_chart (ExaDataset *dataset, guint n)
{
  ExaChart *chart = exa_dataset_nth (dataset, EXA_LIST_CHARTS, n);

  g_assert_nonnull (chart);
  return chart;
}

/* The same chart with a claim for each figure from the start. */
static ExaChart *
make_short (ExaChart *chart)
{
  ExaChart *copy = exa_chart_copy (chart);

  g_clear_object (&copy->figures);
  for (guint i = 0; i < exa_chart_count (chart); i++)
    g_ptr_array_add (copy->own, g_object_ref (exa_chart_nth (chart, i)));
  return copy;
}

static const char *
id_or_none (ExaEntity *entity)
{
  return entity != NULL ? entity->id : "none";
}

static void
assert_same_claim (ExaClaim *a, ExaClaim *b)
{
  const ExaCite *x = g_ptr_array_index (a->cites, 0), *y = g_ptr_array_index (b->cites, 0);

  g_assert_cmpstr (exa_text_get (&a->subject->name, EXA_LANG_EN), ==, exa_text_get (&b->subject->name, EXA_LANG_EN));
  g_assert_true (a->subject->kind == b->subject->kind);
  g_assert_cmpstr (id_or_none (exa_entity_get_country (a->subject)), ==,
                   id_or_none (exa_entity_get_country (b->subject)));
  g_assert_cmpuint (a->subject->belongs_to->len, ==, b->subject->belongs_to->len);
  if (a->subject->belongs_to->len > 0)
    g_assert_cmpstr (EXA_ENTITY (a->subject->belongs_to->pdata[0])->id, ==,
                     EXA_ENTITY (b->subject->belongs_to->pdata[0])->id);
  g_assert_true (a->value.relation == b->value.relation && a->value.inexact == b->value.inexact);
  g_assert_true (a->value.low == b->value.low && a->value.low_open == b->value.low_open);
  g_assert_true (a->value.high == b->value.high && a->value.high_open == b->value.high_open);
  g_assert_true (a->unit == b->unit);
  g_assert_cmpstr (a->measure->id, ==, b->measure->id);
  g_assert_cmpstr (x->row, ==, y->row);
  g_assert_cmpstr (x->source->id, ==, y->source->id);
}

/* Each row says the same in a long table and in a short one. */
static void
test_as_in_short_ones (void)
{
  g_autoptr (ExaDataset) whole = load_rows (0, N_ROWS);

  for (guint column = 0; column < 2; column++) {
    ExaChart *chart = get_chart (whole, column);
    guint at = 0;

    g_assert_nonnull (chart->figures);
    for (guint first = 0; first < N_ROWS; first += N_PIECE) {
      g_autoptr (ExaDataset) piece = load_rows (first, MIN (N_PIECE, N_ROWS - first));
      ExaChart *part = get_chart (piece, column);

      g_assert_null (part->figures);
      g_assert_cmpstr (part->id, ==, chart->id);
      for (guint i = 0; i < exa_chart_count (part); i++)
        assert_same_claim (exa_chart_nth (chart, at++), exa_chart_nth (part, i));
    }
    g_assert_cmpuint (at, ==, exa_chart_count (chart));
  }
}

/* Ids are those of a table that was claims from the start, whoever asks in which order, and are found again. */
static void
test_ids (void)
{
  g_autoptr (ExaDataset) whole = load_rows (0, N_ROWS), other = load_rows (0, N_ROWS);
  g_autoptr (ExaDataset) piece = load_rows (0, N_PIECE);
  ExaChart *chart = get_chart (whole, 1), *backwards = get_chart (other, 1), *part = get_chart (piece, 1);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = exa_chart_count (chart);

  for (guint i = n; i > 0; i--)
    exa_chart_nth (backwards, i - 1);
  for (guint i = 0; i < n; i++) {
    ExaClaim *claim = exa_chart_nth (chart, i);

    g_assert_cmpstr (claim->id, ==, exa_chart_nth (backwards, i)->id);
    g_assert_cmpstr (claim->subject->id, ==, exa_chart_nth (backwards, i)->subject->id);
    g_assert_true (g_hash_table_add (seen, claim->id));
    if (i % 50 == 5 && i < exa_chart_count (part))
      g_assert_cmpstr (claim->id, ==, exa_chart_nth (part, i)->id);
    if (i % 100 == 5) {
      g_assert_true (exa_chart_find (chart, claim->id) == claim);
      g_assert_true (exa_dataset_find (whole, EXA_LIST_CLAIMS, claim->id) == claim);
      g_assert_true (exa_dataset_find (whole, EXA_LIST_ENTITIES, claim->subject->id) == claim->subject);
    }
  }
  g_assert_null (exa_chart_find (chart, "score-thing-9999"));
  g_assert_null (exa_chart_find (chart, "score-"));
  g_assert_null (exa_chart_find (chart, ""));
  g_assert_null (exa_dataset_find (whole, EXA_LIST_CLAIMS, "score"));
}

/* Lists hold all once somebody looks at them, in order, and as many as were counted. */
static void
test_lists (void)
{
  g_autoptr (ExaDataset) dataset = load_rows (0, N_ROWS);
  guint n = exa_dataset_count (dataset, EXA_LIST_CLAIMS), n_entities = exa_dataset_count (dataset, EXA_LIST_ENTITIES);
  ExaClaim *known = exa_chart_nth (get_chart (dataset, 1), 7);

  g_assert_cmpuint (n, ==, exa_chart_count (get_chart (dataset, 0)) + exa_chart_count (get_chart (dataset, 1)));
  for (guint i = 0; i < n; i++) {
    ExaClaim *claim = exa_dataset_nth (dataset, EXA_LIST_CLAIMS, i);

    g_assert_cmpuint (claim->order, ==, i);
    g_assert_true (exa_dataset_find (dataset, EXA_LIST_CLAIMS, claim->id) == claim);
    g_assert_true (exa_dataset_find (dataset, EXA_LIST_ENTITIES, claim->subject->id) == claim->subject);
  }
  g_assert_true (exa_dataset_find (dataset, EXA_LIST_CLAIMS, known->id) == known);
  g_assert_cmpuint (exa_dataset_count (dataset, EXA_LIST_CLAIMS), ==, n);
  g_assert_cmpuint (exa_dataset_count (dataset, EXA_LIST_ENTITIES), ==, n_entities);
  g_assert_cmpuint (g_list_model_get_n_items (exa_dataset_get_list (dataset, EXA_LIST_CLAIMS)), ==, n);
}

/* What is said of one thing is found without making what is said of the others. */
static void
test_about (void)
{
  g_autoptr (ExaDataset) dataset = load_rows (0, N_ROWS);
  g_autoptr (GPtrArray) listed = exa_dataset_share_claims (dataset);
  guint n_before = listed->len, n_both = 0;

  for (guint i = 0; i < exa_chart_count (get_chart (dataset, 0)); i += 101) {
    ExaClaim *claim = exa_chart_nth (get_chart (dataset, 0), i);
    g_autoptr (GPtrArray) about = exa_dataset_find_about (dataset, claim->subject);

    g_assert_true (g_ptr_array_find (about, claim, NULL));
    for (guint k = 0; k < about->len; k++) {
      g_assert_true (EXA_CLAIM (g_ptr_array_index (about, k))->subject == claim->subject);
      g_assert_true (exa_chart_has (get_chart (dataset, k), g_ptr_array_index (about, k)));
    }
    n_both += about->len == 2;
  }
  g_assert_cmpuint (n_both, >, 10);
  g_assert_cmpuint (listed->len, ==, n_before);
  /* The same where all have been made. */
  for (guint i = 0; i < exa_dataset_count (dataset, EXA_LIST_CLAIMS); i += 503) {
    ExaClaim *claim = exa_dataset_nth (dataset, EXA_LIST_CLAIMS, i);
    g_autoptr (GPtrArray) about = exa_dataset_find_about (dataset, claim->subject);

    g_assert_true (g_ptr_array_find (about, claim, NULL));
    g_assert_cmpuint (about->len, <=, 2);
  }
}

static void
assert_same_table (const ExaTable *a, const ExaTable *b)
{
  g_assert_cmpuint (exa_table_count (a), ==, exa_table_count (b));
  g_assert_cmpuint (a->n_left_out, ==, b->n_left_out);
  g_assert_cmpuint (a->n_filtered, ==, b->n_filtered);
  for (guint i = 0; i < exa_table_count (a); i++) {
    const ExaRow *x = exa_table_nth (a, i), *y = exa_table_nth (b, i);

    g_assert_cmpstr (x->id, ==, y->id);
    g_assert_true (g_array_index (x->cells, ExaCell, 0).claim == g_array_index (y->cells, ExaCell, 0).claim);
    g_assert_cmpint (x->order_unknown, ==, y->order_unknown);
  }
}

/* What the query picks in the columns is what it finds among all claims. */
static void
test_query (void)
{
  static const char *const fields[][2] = {{"sort", "value"},
                                          {"sort", "source"},
                                          {"sort", "name"},
                                          {"countries", "china"},
                                          {"countries", "china,france"},
                                          {"countries", "nobody"},
                                          {"kind", "columns"},
                                          {"top", "1"},
                                          {"only", "price-usd-thing-3,price-usd-thing-1500,nothing"}};
  g_autoptr (ExaDataset) dataset = load_rows (0, N_ROWS);

  for (guint column = 0; column < 2; column++) {
    ExaChart *chart = get_chart (dataset, column);
    g_autoptr (ExaChart) in_claims = make_short (chart);

    for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
      for (int top = 0; top < 1800; top = top * 3 + 1) {
        g_auto (ExaView) view = EXA_VIEW_INIT;
        g_autoptr (ExaTable) a = NULL, b = NULL;

        view.top = top;
        g_assert_true (exa_view_set (&view, fields[i][0], fields[i][1], NULL));
        a = exa_table_new (chart, &view, NULL);
        b = exa_table_new (in_claims, &view, NULL);
        g_assert_nonnull (a);
        assert_same_table (a, b);
      }
  }
}

/* What does not stay in columns is read as ever: names that repeat, figures that share no axis. */
static void
test_others (void)
{
  g_autoptr (GString) units = g_string_new ("Name,Size\n"), twice = g_string_new ("Name,Score\n");
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  GString *const texts[] = {units, twice};

  for (guint i = 0; i < 1500; i++) {
    g_string_append_printf (units, "Thing %u,%s\n", i, i % 500 == 3 ? "$ 7" : "7 GB");
    g_string_append_printf (twice, "Thing %u,%u\n", i % 1400, i);
  }
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (ExaLoader) loader = exa_loader_new (problems);
    g_autoptr (ExaDataset) dataset = NULL;

    exa_loader_add_text (loader, "t.csv", texts[i]->str, texts[i]->len);
    dataset = exa_loader_finish (loader);
    g_assert_null (get_chart (dataset, 0)->figures);
    g_assert_cmpuint (exa_dataset_count (dataset, EXA_LIST_CLAIMS), ==, 1500);
  }
}

/* Which long tables keep their figures in columns: those whose rows are each about a thing of its own, and whose
 * figures say no more than that. */
static void
test_which (void)
{
  static const struct {
    const char *header, *row; /* %1$u: the row's number, %2$u: another one */
    gboolean in_columns;
  } cases[] = {
      {"Name,Score", "Thing %1$u,%2$u", TRUE},
      {"Name,Founded,Score", "Thing %1$u,1998-02-03,%2$u", TRUE},
      {"Name,Country,Score", "Thing %1$u,n/a,%2$u", TRUE},
      {"Name,Country,Score", "Thing %1$u,\"China, Japan\",%2$u", FALSE},
      {"Name,Company,Score", "Thing %1$u,Acme; Bolt,%2$u", FALSE},
      {"Name,Score", "%1$u (Thing),%2$u", FALSE},
      {"Name,Sign,Score", "Thing %1$u,<,%2$u", FALSE},
      {"Name,Score forecast", "Thing %1$u,%2$u", FALSE},
      {"Name,2023,2024", "Thing %1$u,%2$u,%1$u", FALSE},
      {"Country,Score", "Land %1$u,%2$u", FALSE},
      {"Name,Score", "Thing %1$u,%2$u (FP8)", FALSE},
      {"Name,Score", "Thing %1$u,%2$u (forecast)", FALSE},
      {"Name,Date,Score", "Thing %1$u,2024-05-06,%2$u", FALSE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GString) text = g_string_new (cases[i].header);
    g_autoptr (ExaProblems) problems = exa_problems_new ();
    g_autoptr (ExaLoader) loader = exa_loader_new (problems);
    g_autoptr (ExaDataset) dataset = NULL;

    for (guint row = 0; row < 1100; row++) {
      g_autofree char *number = g_strdup_printf ("%u", row), *other = g_strdup_printf ("%u", row * 7919 % 10007);
      g_autoptr (GString) line = g_string_new (cases[i].row);

      g_string_replace (line, "%1$u", number, 0);
      g_string_replace (line, "%2$u", other, 0);
      g_string_append_printf (text, "\n%s", line->str);
    }
    exa_loader_add_text (loader, "t.csv", text->str, text->len);
    dataset = exa_loader_finish (loader);
    g_test_message ("%s: %s", cases[i].header, cases[i].row);
    g_assert_nonnull (dataset);
    g_assert_true ((get_chart (dataset, 0)->figures != NULL) == cases[i].in_columns);
  }
}

/* What is asked for and is not there is not found; nor is a row that has no figure in the column. */
static void
test_not_found (void)
{
  g_autoptr (GString) text = g_string_new ("Name,Company,Score,Score at\n");
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaLoader) loader = exa_loader_new (problems);
  g_autoptr (ExaDataset) dataset = NULL;
  ExaFigures *figures;

  for (guint row = 0; row < 1100; row++)
    if (row % 10 == 9)
      g_string_append_printf (text, "Thing %u,Acme,,%u\n", row, row);
    else
      g_string_append_printf (text, "%s%u,%s,%u,%u\n", row == 4 ? "At Thing " : "Thing ", row == 4 ? 3 : row,
                              row == 7 ? "Bolt" : "Acme", row * 7919 % 10007, row);
  g_string_append (text, "ACME,Bolt,5,6\n");
  exa_loader_add_text (loader, "t.csv", text->str, text->len);
  dataset = exa_loader_finish (loader);
  figures = get_chart (dataset, 0)->figures;
  g_assert_nonnull (figures);
  g_assert_cmpuint (exa_figures_find (figures, "score-thing-2"), ==, 2);
  g_assert_cmpuint (exa_figures_find (figures, "score-thing-9"), ==, EXA_NO_FIGURE);
  g_assert_cmpuint (exa_figures_find (figures, "score-thing-1099"), ==, EXA_NO_FIGURE);
  g_assert_cmpuint (exa_figures_find (figures, "score-thing-5000"), ==, EXA_NO_FIGURE);
  g_assert_cmpuint (exa_figures_find (figures, "score"), ==, EXA_NO_FIGURE);
  g_assert_cmpuint (exa_figures_find (figures, "scored-thing-2"), ==, EXA_NO_FIGURE);
  g_assert_cmpuint (exa_figures_find (figures, "price-thing-2"), ==, EXA_NO_FIGURE);
  g_assert_null (exa_figures_find_thing (figures, "thing-5000"));
  g_assert_nonnull (exa_figures_find_thing (figures, "thing-9"));
  /* A row may be about the owner of others. */
  g_assert_cmpstr (exa_figures_find_thing (figures, "acme")->id, ==, "acme");
  g_assert_cmpuint (exa_figures_find_about (figures, exa_figures_find_thing (figures, "thing-2")), ==, 2);
  g_assert_cmpuint (exa_figures_find_about (figures, exa_figures_find_thing (figures, "thing-9")), ==, EXA_NO_FIGURE);
  /* "Score" of "At Thing 3" and "Score at" of "Thing 3" are two claims, and each is found by its own id. */
  g_assert_cmpuint (exa_figures_find (figures, exa_figures_get_claim (figures, 4)->id), ==, 4);
  figures = get_chart (dataset, 1)->figures;
  g_assert_cmpuint (exa_figures_find (figures, exa_figures_get_claim (figures, 3)->id), ==, 3);
  g_assert_cmpstr (exa_figures_get_claim (get_chart (dataset, 0)->figures, 4)->id, !=,
                   exa_figures_get_claim (figures, 3)->id);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/long-table/as-in-short-ones", test_as_in_short_ones);
  g_test_add_func ("/long-table/ids", test_ids);
  g_test_add_func ("/long-table/lists", test_lists);
  g_test_add_func ("/long-table/about", test_about);
  g_test_add_func ("/long-table/query", test_query);
  g_test_add_func ("/long-table/others", test_others);
  g_test_add_func ("/long-table/which", test_which);
  g_test_add_func ("/long-table/not-found", test_not_found);
  return g_test_run ();
}
