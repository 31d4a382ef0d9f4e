/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A long table keeps its figures in columns; whoever looks must see what a short one, whose rows are claims, shows. */
#include "exa-figure.h"
#include "exa-load.h"
#include "exa-loader.h"
#include "exa-said.h"
#include "exa-table.h"

#include <math.h>
#include <string.h>

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

/* A table of more columns than a screen has, every tenth of them below zero. */
static ExaDataset *
load_many (guint n)
{
  g_autoptr (GString) text = g_string_new ("Name,Country,Score\n");
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaLoader) loader = exa_loader_new (problems);

  for (guint row = 0; row < n; row++)
    g_string_append_printf (text, "Thing %u,%s,%s%u.5\n", row, row % 3 == 0 ? "China" : "Japan",
                            row % 10 == 7 ? "-" : "", 1 + row * 7919u % n);
  exa_loader_add_text (loader, "many.csv", text->str, text->len);
  return exa_loader_finish (loader);
}

static double
value_at (const ExaTable *table, guint row)
{
  return exa_table_nth (table, row)->value.low;
}

/* Of columns beyond number each run of neighbours has its tallest, in the order that was asked for; nothing is lost to
 * who asks for all of them. */
static void
test_columns (void)
{
  enum { N = 20011 };
  static const ExaSort sorts[] = {EXA_SORT_SOURCE, EXA_SORT_VALUE, EXA_SORT_NAME};
  g_autoptr (ExaDataset) dataset = load_many (N);
  ExaChart *chart = get_chart (dataset, 0);

  for (guint s = 0; s < G_N_ELEMENTS (sorts); s++) {
    g_auto (ExaView) view = EXA_VIEW_INIT, as_bars = EXA_VIEW_INIT;
    g_autoptr (ExaTable) table = NULL, all = NULL;
    double most = -G_MAXDOUBLE, least = G_MAXDOUBLE;
    guint at = 0;

    view.top = as_bars.top = 0;
    view.sort = as_bars.sort = (int)sorts[s];
    view.kind = EXA_CHART_COLUMNS;
    table = exa_table_new (chart, &view, NULL);
    all = exa_table_new (chart, &as_bars, NULL);
    g_assert_cmpuint (exa_table_count (all), ==, N);
    g_assert_cmpuint (exa_table_count (table), <, N / 4);
    g_assert_cmpuint (exa_table_count (table) + exa_table_count_behind (table), ==, N);
    g_assert_cmpuint (table->n_left_out + table->n_filtered, ==, 0);
    /* From one row that is shown to the next, none is taller than both. */
    for (guint i = 0; i < exa_table_count (table); i++) {
      const char *id = exa_table_nth (table, i)->id;
      double here = fabs (value_at (table, i)), before = i > 0 ? fabs (value_at (table, i - 1)) : here;

      for (; strcmp (exa_table_nth (all, at)->id, id) != 0; at++)
        g_assert_cmpfloat (fabs (value_at (all, at)), <=, MAX (here, before));
      most = MAX (most, value_at (table, i));
      least = MIN (least, value_at (table, i));
    }
    for (guint i = 0; i < N; i++) {
      g_assert_cmpfloat (value_at (all, i), <=, most);
      g_assert_cmpfloat (value_at (all, i), >=, least);
    }
    g_assert_cmpuint (exa_table_count_all (table), ==, N);
    for (guint i = 0; i < N; i++) {
      g_autoptr (ExaRow) row = exa_table_make_row (table, i);

      g_assert_cmpstr (row->id, ==, exa_table_nth (all, i)->id);
    }
  }
}

/* What is compared is there, whatever stands beside it; what is beyond the top is counted. */
static void
test_columns_compared (void)
{
  g_autoptr (ExaDataset) dataset = load_many (20000);
  g_auto (ExaView) view = EXA_VIEW_INIT;
  g_autoptr (ExaTable) table = NULL, few = NULL;
  g_autoptr (GError) error = NULL;

  view.kind = EXA_CHART_COLUMNS;
  view.top = 15000;
  exa_view_set_compare (&view, "thing-4565", "score-thing-4566");
  table = exa_table_new (get_chart (dataset, 0), &view, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (table->compare_a->subject->id, ==, "thing-4566");
  g_assert_cmpuint (table->n_left_out, ==, 5000);
  g_assert_cmpuint (exa_table_count (table) + exa_table_count_behind (table), ==, 15000);

  exa_view_set_compare (&view, NULL, NULL);
  view.top = 100;
  few = exa_table_new (get_chart (dataset, 0), &view, NULL);
  g_assert_cmpuint (exa_table_count (few), ==, 100);
  g_assert_cmpuint (exa_table_count_behind (few), ==, 0);
}

/* Whether @table has a row of @id. */
static gboolean
has_row (const ExaTable *table, const char *id)
{
  for (guint i = 0; i < exa_table_count (table); i++) {
    if (strcmp (exa_table_nth (table, i)->id, id) == 0)
      return TRUE;
  }
  return FALSE;
}

/* What is highlighted is there: all else is pale beside it. */
static void
test_columns_highlighted (void)
{
  g_autoptr (ExaDataset) dataset = load_many (20000);
  g_auto (ExaView) view = EXA_VIEW_INIT;
  g_autoptr (ExaTable) without = NULL, with = NULL;
  g_autoptr (GError) error = NULL;
  guint n_hidden = 0;

  view.kind = EXA_CHART_COLUMNS;
  view.top = 0;
  without = exa_table_new (get_chart (dataset, 0), &view, NULL);
  g_assert_true (exa_view_set (&view, "highlight", "score-thing-4566,score-thing-4567,score-thing-4568", &error));
  with = exa_table_new (get_chart (dataset, 0), &view, NULL);
  for (guint i = 4566; i <= 4568; i++) {
    g_autofree char *id = g_strdup_printf ("thing-%u", i);

    n_hidden += has_row (without, id) ? 0 : 1;
    g_assert_true (has_row (with, id));
  }
  g_assert_cmpuint (n_hidden, >, 0);
}

/* Who asks for all rows has those, too, that no figure shows; each is found by its claim. */
static void
test_columns_all (void)
{
  g_autoptr (ExaDataset) dataset = load_many (20000);
  ExaChart *chart = get_chart (dataset, 0);
  g_auto (ExaView) view = EXA_VIEW_INIT, as_bars = EXA_VIEW_INIT;
  g_autoptr (ExaTable) table = NULL, bars = NULL;

  view.top = as_bars.top = 0;
  view.sort = as_bars.sort = EXA_SORT_VALUE;
  view.kind = EXA_CHART_COLUMNS;
  table = exa_table_new (chart, &view, NULL);
  bars = exa_table_new (chart, &as_bars, NULL);
  g_assert_cmpuint (exa_table_count (table), <, 5000);
  g_assert_cmpuint (exa_table_count_all (table), ==, 20000);
  g_assert_cmpuint (exa_table_count_all (bars), ==, 20000);
  for (guint i = 0; i < 20000; i += 7) {
    g_autoptr (ExaRow) row = exa_table_make_row (table, i), bar = exa_table_make_row (bars, i);
    ExaClaim *claim = g_array_index (row->cells, ExaCell, 0).claim;
    guint cell = 9;

    g_assert_cmpstr (row->id, ==, bar->id);
    g_assert_true (row->value.low == bar->value.low);
    if (i % 49 == 0) {
      g_assert_cmpuint (exa_table_find (table, claim, &cell), ==, i);
      g_assert_cmpuint (cell, ==, 0);
      g_assert_cmpuint (exa_table_find (bars, claim, NULL), ==, i);
    }
  }
  view.top = 9000;
  g_clear_pointer (&table, exa_table_free);
  table = exa_table_new (chart, &view, NULL);
  g_assert_cmpuint (exa_table_find (table, exa_chart_nth (chart, 7), NULL), ==, EXA_NO_ROW);
}

/* What may be said of it begins with the first of all, and counts them all. */
static void
test_columns_said (void)
{
  g_autoptr (ExaDataset) dataset = load_many (20000);
  g_auto (ExaView) view = EXA_VIEW_INIT, as_bars = EXA_VIEW_INIT;
  g_autoptr (ExaFigure) figure = NULL, bars = NULL;
  g_autoptr (ExaSaid) said = NULL, of_bars = NULL;

  view.top = as_bars.top = 0;
  view.sort = as_bars.sort = EXA_SORT_VALUE;
  view.kind = EXA_CHART_COLUMNS;
  figure = exa_figure_new (get_chart (dataset, 0), &view, EXA_LANG_EN, NULL, NULL);
  bars = exa_figure_new (get_chart (dataset, 0), &as_bars, EXA_LANG_EN, NULL, NULL);
  said = exa_said_new (figure);
  of_bars = exa_said_new (bars);
  g_assert_cmpuint (said->lines->len, ==, EXA_SAID_MAX);
  g_assert_cmpuint (said->lines->len + said->n_more, ==, 20000);
  for (guint i = 0; i < EXA_SAID_MAX; i++)
    g_assert_cmpstr (((ExaSaidLine *)said->lines->pdata[i])->say, ==, ((ExaSaidLine *)of_bars->lines->pdata[i])->say);
}

/* In words, no list of "the first" of those that are drawn, which are not the first of all; whoever stands behind
 * counts, and what is said of those drawn says so. */
static void
test_columns_in_words (void)
{
  g_autoptr (GString) text = g_string_new ("Name,Score\n");
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaLoader) loader = exa_loader_new (problems);
  g_autoptr (ExaDataset) dataset = NULL;
  static const struct {
    ExaLang lang;
    const char *said[3], *unsaid[2];
  } words[] = {
      {EXA_LANG_EN,
       {"20000 figures", "The largest shown is Thing 19999, 20,000.5", " drawn are approximate"},
       {"The first", "In order"}},
      {EXA_LANG_ZH_CN, {"20000 个数字", "Thing 19999", "所绘 "}, {"前 5 项", "依次为"}},
  };

  for (guint row = 0; row < 20000; row++)
    g_string_append_printf (text, "Thing %u,%s%u.5\n", row, row % 100 == 4 ? "about " : "", row + 1);
  exa_loader_add_text (loader, "many.csv", text->str, text->len);
  dataset = exa_loader_finish (loader);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    g_auto (ExaView) view = EXA_VIEW_INIT;
    g_autoptr (ExaFigure) figure = NULL;
    g_autofree char *described = NULL;

    view.kind = EXA_CHART_COLUMNS;
    view.top = 0;
    figure = exa_figure_new (get_chart (dataset, 0), &view, words[i].lang, NULL, NULL);
    described = exa_figure_describe (figure, NULL);
    for (guint k = 0; k < G_N_ELEMENTS (words[i].said); k++) {
      if (strstr (described, words[i].said[k]) == NULL)
        g_error ("“%s” is not in “%s”", words[i].said[k], described);
    }
    for (guint k = 0; k < G_N_ELEMENTS (words[i].unsaid); k++)
      g_assert_null (strstr (described, words[i].unsaid[k]));
  }
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
  g_test_add_func ("/long-table/columns", test_columns);
  g_test_add_func ("/long-table/columns-compared", test_columns_compared);
  g_test_add_func ("/long-table/columns-highlighted", test_columns_highlighted);
  g_test_add_func ("/long-table/columns-all", test_columns_all);
  g_test_add_func ("/long-table/columns-said", test_columns_said);
  g_test_add_func ("/long-table/columns-in-words", test_columns_in_words);
  return g_test_run ();
}
