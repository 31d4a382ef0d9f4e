/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figure that is being looked at: its view, undo, what is picked, what is prepared. No display is needed. */
#include "exa-ahead.h"
#include "exa-figure-fonts.h"
#include "exa-figure-model.h"
#include "exa-history.h"
#include "exa-plane-measures.h"
#include "figure-help.h"

typedef struct {
  ExaDataset *dataset;
  ExaFigureModel *model;
  guint n_changed, n_picks_changed, n_prepared;
} World;

static void
count (guint *n)
{
  (*n)++;
}

static void
set_up (World *world, gconstpointer data)
{
  world->dataset = figures_load ();
  world->model = exa_figure_model_new (EXA_LANG_EN);
  exa_figure_model_set_dataset (world->model, world->dataset);
  g_signal_connect_swapped (world->model, "changed", G_CALLBACK (count), &world->n_changed);
  g_signal_connect_swapped (world->model, "picks-changed", G_CALLBACK (count), &world->n_picks_changed);
  g_signal_connect_swapped (world->model, "prepared", G_CALLBACK (count), &world->n_prepared);
}

static void
tear_down (World *world, gconstpointer data)
{
  g_clear_object (&world->model);
  g_clear_object (&world->dataset);
}

static ExaChart *
chart (World *world, const char *id)
{
  return exa_dataset_find (world->dataset, EXA_LIST_CHARTS, id);
}

static ExaClaim *
claim (World *world, const char *id)
{
  return exa_dataset_find (world->dataset, EXA_LIST_CLAIMS, id);
}

static void
assert_can (World *world, gboolean undo, gboolean redo)
{
  gboolean can_undo, can_redo;

  g_object_get (world->model, "can-undo", &can_undo, "can-redo", &can_redo, NULL);
  g_assert_cmpint (can_undo, ==, undo);
  g_assert_cmpint (can_redo, ==, redo);
}

static void
assert_compared (World *world, const char *a, const char *b)
{
  const ExaTable *table = exa_figure_model_get_table (world->model);

  g_assert_cmpstr (table->compare_a != NULL ? table->compare_a->id : NULL, ==, a);
  g_assert_cmpstr (table->compare_b != NULL ? table->compare_b->id : NULL, ==, b);
}

static ExaSort
get_sort (World *world)
{
  ExaSort sort;

  g_object_get (world->model, "sort", &sort, NULL);
  return sort;
}

static void
assert_axes (ExaFigureModel *model, const char *x, const char *y)
{
  g_autofree char *along = NULL, *up = NULL;

  g_object_get (model, "x", &along, "y", &up, NULL);
  g_assert_cmpstr (along, ==, x);
  g_assert_cmpstr (up, ==, y);
}

/* What lies along the axes can be chosen, which makes a scatter of any figure, and undone; chosen for both axes, two
 * measures change places. */
static void
test_axes (World *world, gconstpointer data)
{
  g_autoptr (ExaDataset) dataset = planes_load ();
  ExaChartKind kind;

  exa_figure_model_set_dataset (world->model, dataset);
  exa_figure_model_set_chart (world->model, exa_dataset_find (dataset, EXA_LIST_CHARTS, "scatter"));
  g_autoptr (GPtrArray) measures = exa_plane_list_measures (exa_figure_model_get_chart (world->model));
  g_assert_cmpuint (measures->len, >=, 2);
  assert_axes (world->model, "price", "rate");
  g_object_set (world->model, "x", "rate", NULL);
  assert_axes (world->model, "rate", "price");
  exa_figure_model_undo (world->model);
  assert_axes (world->model, "price", "rate");
  g_object_set (world->model, "kind", EXA_CHART_BARS, NULL);
  assert_axes (world->model, "", "");
  g_object_set (world->model, "y", "price", NULL);
  assert_axes (world->model, "rate", "price");
  exa_figure_model_undo (world->model);
  g_object_set (world->model, "x", "rate", NULL);
  assert_axes (world->model, "price", "rate");
  g_object_get (world->model, "kind", &kind, NULL);
  g_assert_cmpint (kind, ==, EXA_CHART_SCATTER);
}

static void
test_shows (World *world, gconstpointer data)
{
  g_assert_true (exa_figure_model_get_chart (world->model) == chart (world, "relations"));
  g_assert_cmpuint (exa_table_count (exa_figure_model_get_table (world->model)), ==, 8);
  g_assert_cmpstr (exa_figure_model_get_spec (world->model)->title, ==,
                   "Every way in which a figure can be given stands in one chart");
  assert_can (world, FALSE, FALSE);
  g_object_set (world->model, "lang", EXA_LANG_ZH_CN, NULL);
  g_assert_cmpuint (world->n_changed, ==, 1);
  g_assert_cmpstr (exa_figure_model_get_spec (world->model)->title, ==, "一张图中包含所有数字表述方式");
}

static void
test_undo (World *world, gconstpointer data)
{
  g_object_set (world->model, "sort", EXA_SORT_NAME, NULL);
  g_object_set (world->model, "log-scale", TRUE, NULL);
  assert_can (world, TRUE, FALSE);
  /* What is so already is no step. */
  g_object_set (world->model, "log-scale", TRUE, NULL);
  exa_figure_model_undo (world->model);
  g_assert_false (exa_figure_model_get_table (world->model)->log_scale);
  g_assert_cmpint (get_sort (world), ==, EXA_SORT_NAME);
  exa_figure_model_undo (world->model);
  g_assert_cmpint (get_sort (world), ==, EXA_SORT_VALUE);
  assert_can (world, FALSE, TRUE);
  exa_figure_model_redo (world->model);
  exa_figure_model_redo (world->model);
  g_assert_true (exa_figure_model_get_table (world->model)->log_scale);
  assert_can (world, TRUE, FALSE);
  /* A change after an undo leaves nothing to redo. */
  exa_figure_model_undo (world->model);
  g_object_set (world->model, "top", 3, NULL);
  assert_can (world, TRUE, FALSE);
  g_assert_cmpuint (exa_table_count (exa_figure_model_get_table (world->model)), ==, 3);
  exa_figure_model_reset_view (world->model);
  g_assert_cmpint (get_sort (world), ==, EXA_SORT_VALUE);
  exa_figure_model_undo (world->model);
  g_assert_cmpint (get_sort (world), ==, EXA_SORT_NAME);
}

static void
test_history_is_bounded (World *world, gconstpointer data)
{
  guint n = 0;
  gboolean more = TRUE;

  for (int i = 1; i <= 300; i++)
    g_object_set (world->model, "top", i, NULL);
  for (; more; n++) {
    exa_figure_model_undo (world->model);
    g_object_get (world->model, "can-undo", &more, NULL);
  }
  g_assert_cmpuint (n, ==, 200);
}

static void
test_refused (World *world, gconstpointer data)
{
  g_autofree char *refusal = NULL, *after = NULL;
  const ExaFigure *figure;

  exa_figure_model_set_chart (world->model, chart (world, "stack"));
  figure = exa_figure_model_get_figure (world->model);
  world->n_changed = 0;
  g_object_set (world->model, "log-scale", TRUE, NULL);
  g_object_get (world->model, "refusal", &refusal, NULL);
  g_assert_nonnull (refusal);
  g_assert_cmpuint (world->n_changed, ==, 0);
  g_assert_true (exa_figure_model_get_figure (world->model) == figure);
  exa_figure_model_undo (world->model);
  g_assert_true (exa_figure_model_get_chart (world->model) == chart (world, "relations"));
  g_object_get (world->model, "refusal", &after, NULL);
  g_assert_null (after);
}

static void
test_pick (World *world, gconstpointer data)
{
  exa_figure_model_set_chart (world->model, chart (world, "shares"));
  g_assert_cmpstr (exa_figure_model_get_inspected (world->model)->id, ==, "acme-share");
  exa_figure_model_pick (world->model, "zenith-share");
  g_assert_true (exa_figure_model_is_picked (world->model, "zenith-share"));
  g_assert_cmpstr (exa_figure_model_get_inspected (world->model)->id, ==, "zenith-share");
  assert_compared (world, NULL, NULL);
  exa_figure_model_pick (world->model, "lotus-share");
  g_assert_true (exa_figure_model_is_picked (world->model, "zenith-share"));
  g_assert_true (exa_figure_model_is_picked (world->model, "lotus-share"));
  assert_compared (world, "zenith-share", "lotus-share");
  /* A third begins anew. */
  exa_figure_model_pick (world->model, "acme-share");
  g_assert_false (exa_figure_model_is_picked (world->model, "lotus-share"));
  assert_compared (world, NULL, NULL);
  /* Again: dropped. */
  exa_figure_model_pick (world->model, "acme-share");
  g_assert_false (exa_figure_model_is_picked (world->model, "acme-share"));
  exa_figure_model_compare (world->model, claim (world, "acme-share"), claim (world, "bamboo-share"));
  assert_compared (world, "acme-share", "bamboo-share");
  exa_figure_model_clear_picks (world->model);
  assert_compared (world, NULL, NULL);
  g_assert_false (exa_figure_model_is_picked (world->model, "acme-share"));
}

/* What the chart compares by itself gives way to a pick and comes back after it. */
static void
test_pick_compared (World *world, gconstpointer data)
{
  exa_figure_model_set_chart (world->model, chart (world, "compared"));
  assert_compared (world, "us-capacity", "china-capacity");
  exa_figure_model_pick (world->model, "china-capacity");
  assert_compared (world, NULL, NULL);
  exa_figure_model_pick (world->model, "us-capacity");
  /* Whichever was first: how many times the larger is the smaller. */
  assert_compared (world, "us-capacity", "china-capacity");
  exa_figure_model_clear_picks (world->model);
  assert_compared (world, "us-capacity", "china-capacity");
}

/* A filter takes what it leaves out from the comparison, and is not refused for it. */
static void
test_filtered_comparison (World *world, gconstpointer data)
{
  g_auto (ExaViewState) state = {0};
  const char *const countries[] = {"us", NULL};

  exa_figure_model_compare (world->model, claim (world, "us-capacity"), claim (world, "china-capacity"));
  exa_view_state_copy (&state, exa_figure_model_get_state (world->model));
  state.view.countries = g_strdupv ((char **)countries);
  g_assert_true (exa_figure_model_apply (world->model, &state, TRUE));
  assert_compared (world, NULL, NULL);
  g_assert_false (exa_figure_model_is_picked (world->model, "us-capacity"));
}

static void
test_go_to_claim (World *world, gconstpointer data)
{
  exa_figure_model_go_to_claim (world->model, claim (world, "acme-money-25"));
  g_assert_true (exa_figure_model_get_chart (world->model) == chart (world, "columns"));
  g_assert_true (exa_figure_model_is_picked (world->model, "acme-money-25"));
  assert_compared (world, NULL, NULL);
  g_assert_cmpuint (world->n_changed, ==, 1);
  /* One step of undo, and what was picked elsewhere is not picked here. */
  exa_figure_model_undo (world->model);
  g_assert_true (exa_figure_model_get_chart (world->model) == chart (world, "relations"));
  g_assert_cmpstr (exa_figure_model_get_inspected (world->model)->id, ==, "us-capacity");
  assert_can (world, FALSE, TRUE);
  /* The chart on the screen is preferred. */
  exa_figure_model_set_chart (world->model, chart (world, "top"));
  exa_figure_model_go_to_claim (world->model, claim (world, "peru-capacity"));
  g_assert_true (exa_figure_model_get_chart (world->model) == chart (world, "top"));
  g_assert_cmpstr (exa_figure_model_get_inspected (world->model)->id, ==, "peru-capacity");
  /* A claim without a chart leaves everything as it is. */
  exa_figure_model_go_to_claim (world->model, claim (world, "used"));
  g_assert_true (exa_figure_model_get_chart (world->model) == chart (world, "top"));
}

/* New data keep chart and view as far as they have them. */
static void
test_dataset (World *world, gconstpointer data)
{
  g_autoptr (ExaDataset) again = figures_load (), bundled = bundled_load ();

  exa_figure_model_set_chart (world->model, chart (world, "shares"));
  g_object_set (world->model, "sort", EXA_SORT_NAME, NULL);
  exa_figure_model_pick (world->model, "lotus-share");
  exa_figure_model_set_dataset (world->model, NULL);
  g_assert_null (exa_figure_model_get_figure (world->model));
  g_assert_null (exa_figure_model_get_inspected (world->model));
  exa_figure_model_set_dataset (world->model, again);
  g_assert_true (exa_figure_model_get_chart (world->model) == exa_dataset_find (again, EXA_LIST_CHARTS, "shares"));
  g_assert_cmpint (get_sort (world), ==, EXA_SORT_NAME);
  g_assert_cmpstr (exa_figure_model_get_inspected (world->model)->id, ==, "lotus-share");
  assert_can (world, FALSE, FALSE);
  exa_figure_model_set_dataset (world->model, bundled);
  g_assert_true (exa_figure_model_get_chart (world->model) == exa_dataset_nth (bundled, EXA_LIST_CHARTS, 0));
  g_assert_cmpint (get_sort (world), ==, exa_figure_model_get_table (world->model)->sort);
  g_assert_false (exa_figure_model_is_picked (world->model, "lotus-share"));
}

/* Who looks at a part of the figure does so until other data come, not until the same are read again. */
static void
test_replaced (World *world, gconstpointer data)
{
  g_autoptr (ExaDataset) again = figures_load ();
  guint n_replaced = 0;

  g_signal_connect_swapped (world->model, "replaced", G_CALLBACK (count), &n_replaced);
  exa_figure_model_renew_dataset (world->model, again);
  g_assert_cmpuint (n_replaced, ==, 0);
  exa_figure_model_set_dataset (world->model, world->dataset);
  g_assert_cmpuint (n_replaced, ==, 1);
}

/* Of what no chart shows nothing is picked. */
static void
test_go_nowhere (World *world, gconstpointer data)
{
  g_autoptr (ExaDataset) bundled = bundled_load ();

  g_assert_true (exa_figure_model_go_to_claim (world->model, claim (world, "lotus-share")));
  g_assert_true (exa_figure_model_is_picked (world->model, "lotus-share"));
  g_assert_false (exa_figure_model_go_to_claim (world->model, exa_dataset_nth (bundled, EXA_LIST_CLAIMS, 0)));
  g_assert_true (exa_figure_model_is_picked (world->model, "lotus-share"));
}

static void
test_theme (World *world, gconstpointer data)
{
  g_assert_cmpint (exa_figure_model_get_theme (world->model), ==, EXA_THEME_LIGHT);
  g_object_set (world->model, "dark", TRUE, NULL);
  g_assert_cmpint (exa_figure_model_get_theme (world->model), ==, EXA_THEME_DARK);
  g_assert_cmpuint (world->n_changed, ==, 1);
  g_object_set (world->model, "figure-theme", EXA_FIGURE_THEME_PRINT, NULL);
  g_assert_cmpint (exa_figure_model_get_theme (world->model), ==, EXA_THEME_PRINT);
  /* A theme of its own does not follow the window. */
  g_object_set (world->model, "dark", FALSE, NULL);
  g_assert_cmpuint (world->n_changed, ==, 2);
}

static void
init_next (World *world, ExaViewState *state, ExaSort sort)
{
  exa_view_state_copy (state, exa_figure_model_get_state (world->model));
  state->view.sort = sort;
}

static void
test_prepared (World *world, gconstpointer data)
{
  g_auto (ExaViewState) next = {0}, other = {0};
  const ExaFigure *ahead;

  init_next (world, &next, EXA_SORT_NAME);
  exa_figure_model_prepare (world->model, 0, &next);
  ahead = exa_figure_model_get_ahead (world->model, 0);
  g_assert_nonnull (ahead);
  g_assert_cmpuint (world->n_prepared, ==, 1);
  g_assert_cmpuint (world->n_changed, ==, 0);
  /* Another change leaves it be. */
  init_next (world, &other, EXA_SORT_SOURCE);
  g_assert_true (exa_figure_model_apply (world->model, &other, TRUE));
  g_assert_true (exa_figure_model_get_figure (world->model) != ahead);
  g_assert_true (exa_figure_model_get_ahead (world->model, 0) == ahead);
  /* Its own shows it: nothing is made twice. */
  g_assert_true (exa_figure_model_apply (world->model, &next, TRUE));
  g_assert_true (exa_figure_model_get_figure (world->model) == ahead);
  g_assert_null (exa_figure_model_get_ahead (world->model, 0));
  /* So does the second, and what is prepared as another is the same figure still. */
  init_next (world, &next, EXA_SORT_SOURCE);
  exa_figure_model_prepare (world->model, 1, &next);
  ahead = exa_figure_model_get_ahead (world->model, 1);
  exa_figure_model_prepare (world->model, 0, &next);
  g_assert_true (exa_figure_model_get_ahead (world->model, 0) == ahead);
  g_assert_null (exa_figure_model_get_ahead (world->model, 1));
  g_assert_true (exa_figure_model_apply (world->model, &next, TRUE));
  g_assert_true (exa_figure_model_get_figure (world->model) == ahead);
  /* Of data that go, nothing stays prepared. */
  init_next (world, &other, EXA_SORT_NAME);
  exa_figure_model_prepare (world->model, 0, &other);
  exa_figure_model_set_dataset (world->model, NULL);
  g_assert_null (exa_figure_model_get_ahead (world->model, 0));
}

static void
test_ahead (World *world, gconstpointer data)
{
  ExaAhead ahead = {0};
  const ExaFigure *figure = exa_figure_model_get_figure (world->model);
  ExaFonts *fonts = exa_figure_model_get_fonts (world->model);
  ExaLayoutOptions options = {.width = 640, .height = 360, .text_scale = 1}, dark = options;

  dark.theme = EXA_THEME_DARK;
  exa_ahead_lay_out (&ahead, 0, figure, fonts, &options);
  g_assert_true (exa_ahead_find (&ahead, figure, &options) == &ahead.ones[0]);
  g_assert_null (exa_ahead_find (&ahead, figure, &dark));
  exa_ahead_set_step (&ahead, 0, ahead.ones[0].layout, ahead.ones[0].layout);
  exa_ahead_lay_out (&ahead, 1, figure, fonts, &dark);
  g_assert_true (exa_ahead_find (&ahead, figure, &dark) == &ahead.ones[1]);
  g_assert_true (ahead.ones[1].layout->theme == exa_theme_get (EXA_THEME_DARK));
  g_assert_null (ahead.ones[1].step);
  exa_ahead_keep (&ahead, figure);
  g_assert_nonnull (exa_ahead_find (&ahead, figure, &options));
  exa_ahead_keep (&ahead, NULL);
  g_assert_null (exa_ahead_find (&ahead, figure, &options));
}

static double
measure (ExaFonts *fonts)
{
  g_autoptr (PangoLayout) layout =
      exa_fonts_layout (fonts, "2,400 EFLOPS", EXA_LANG_EN, EXA_WEIGHT_SEMIBOLD, 16, -1, 1, PANGO_ALIGN_LEFT);
  double x, width, height;

  exa_fonts_measure (layout, 16, &x, &width, &height);
  return width;
}

/* Those of a thread go to one model alone, and letters are as wide in them. */
static void
test_fonts (World *world, gconstpointer data)
{
  ExaFigureModel *models[3];
  double width = measure (exa_figure_model_get_fonts (world->model));

  exa_figure_fonts_prepare ();
  for (guint i = 0; i < G_N_ELEMENTS (models); i++) {
    models[i] = exa_figure_model_new (EXA_LANG_EN);
    g_assert_cmpfloat (measure (exa_figure_model_get_fonts (models[i])), ==, width);
    for (guint other = 0; other < i; other++)
      g_assert_true (exa_figure_model_get_fonts (models[i]) != exa_figure_model_get_fonts (models[other]));
  }
  for (guint i = 0; i < G_N_ELEMENTS (models); i++)
    g_object_unref (models[i]);
}

#define ADD(name, func) g_test_add ("/figure-model/" name, World, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("axes", test_axes);
  ADD ("shows", test_shows);
  ADD ("undo", test_undo);
  ADD ("history-is-bounded", test_history_is_bounded);
  ADD ("refused", test_refused);
  ADD ("pick", test_pick);
  ADD ("pick-compared", test_pick_compared);
  ADD ("filtered-comparison", test_filtered_comparison);
  ADD ("go-to-claim", test_go_to_claim);
  ADD ("dataset", test_dataset);
  ADD ("replaced", test_replaced);
  ADD ("go-nowhere", test_go_nowhere);
  ADD ("theme", test_theme);
  ADD ("prepared", test_prepared);
  ADD ("ahead", test_ahead);
  ADD ("fonts", test_fonts);
  return g_test_run ();
}
