/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A story being told: its slides and steps, the dark, and what is prepared. No display is needed. */
#include "exa-talk.h"
#include "figure-help.h"

/* Slides of three steps, of none, of one that shows a part, and of one that the chart refuses. */
#define STORIES                                                                                                        \
  "{\"format\": \"exascope\", \"version\": 1, \"stories\": [{\"id\": \"tale\", \"title\": \"A tale\", \"slides\": ["   \
  "{\"chart\": \"compared\", \"title\": \"Two\", \"steps\": [{\"highlight\": [\"us-capacity\"]},"                      \
  "{\"compare\": {\"a\": \"us-capacity\", \"b\": \"china-capacity\", \"by\": \"ratio\"}},"                             \
  "{\"highlight\": [\"china-capacity\"]}]},"                                                                           \
  "{\"chart\": \"negative\"},"                                                                                         \
  "{\"chart\": \"shares\", \"steps\": [{\"show\": [\"acme-share\"]}, {\"highlight\": [\"acme-share\"]}]}]}]}"

typedef struct {
  ExaDataset *dataset;
  ExaTalk *talk;
  ExaFigureModel *model;
  guint n_changed;
} World;

static void
count (guint *n)
{
  (*n)++;
}

static void
set_up (World *world, gconstpointer data)
{
  world->dataset = figures_load_with (STORIES);
  world->talk = exa_talk_new (world->dataset, exa_dataset_nth (world->dataset, EXA_LIST_STORIES, 0), NULL, EXA_LANG_EN,
                              EXA_THEME_LIGHT);
  world->model = exa_talk_get_model (world->talk);
  g_signal_connect_swapped (world->model, "changed", G_CALLBACK (count), &world->n_changed);
}

static void
tear_down (World *world, gconstpointer data)
{
  g_clear_object (&world->talk);
  g_clear_object (&world->dataset);
}

static void
assert_at (World *world, guint slide, guint step)
{
  g_assert_cmpuint (exa_talk_get_slide_number (world->talk), ==, slide);
  g_assert_cmpuint (exa_talk_get_step_number (world->talk), ==, step);
  g_assert_true (exa_figure_model_get_chart (world->model) == exa_talk_get_slide (world->talk)->chart);
}

static gboolean
is_compared (World *world)
{
  return exa_figure_model_get_table (world->model)->compare_a != NULL;
}

static void
test_forth_and_back (World *world, gconstpointer data)
{
  static const guint stops[][2] = {{0, 0}, {0, 1}, {0, 2}, {0, 3}, {1, 0}, {2, 1}, {2, 2}};
  guint n = G_N_ELEMENTS (stops);

  for (guint i = 0; i < n; i++) {
    assert_at (world, stops[i][0], stops[i][1]);
    g_assert_cmpint (exa_talk_next (world->talk), ==, i + 1 < n);
  }
  for (guint i = n; i-- > 0;) {
    assert_at (world, stops[i][0], stops[i][1]);
    g_assert_cmpint (exa_talk_back (world->talk), ==, i > 0);
  }
  exa_talk_go_to_last (world->talk);
  assert_at (world, 2, 2);
  exa_talk_go_to (world->talk, 99);
  assert_at (world, 2, 1);
  exa_talk_go_to (world->talk, 1);
  assert_at (world, 1, 0);
}

/* What a step shows. */
static void
test_steps (World *world, gconstpointer data)
{
  g_assert_cmpstr (exa_figure_model_get_spec (world->model)->title, ==, "Two");
  /* The comparison that comes later is not given away. */
  g_assert_false (is_compared (world));
  exa_talk_next (world->talk);
  g_assert_false (is_compared (world));
  exa_talk_next (world->talk);
  g_assert_true (is_compared (world));
  exa_talk_next (world->talk);
  g_assert_false (is_compared (world));
  exa_talk_next (world->talk);
  /* Without a headline of its own: the chart's. */
  g_assert_cmpstr (exa_figure_model_get_spec (world->model)->title, ==, "One grower shrank");
  exa_talk_next (world->talk);
  g_assert_cmpuint (exa_table_count (exa_figure_model_get_table (world->model)), ==, 1);
  g_assert_cmpstr (exa_figure_model_get_spec (world->model)->title, ==, "One grower is bounded only from below");
  /* What is shown holds. */
  exa_talk_next (world->talk);
  g_assert_cmpuint (exa_table_count (exa_figure_model_get_table (world->model)), ==, 1);
  g_assert_cmpuint (world->n_changed, ==, 6);
}

static void
test_from (World *world, gconstpointer data)
{
  ExaChart *chart = exa_dataset_find (world->dataset, EXA_LIST_CHARTS, "negative");
  g_autoptr (ExaTalk) talk =
      exa_talk_new (world->dataset, exa_talk_get_story (world->talk), chart, EXA_LANG_ZH_CN, EXA_THEME_DARK);
  ExaFigureModel *model = exa_talk_get_model (talk);

  g_assert_cmpuint (exa_talk_get_slide_number (talk), ==, 1);
  g_assert_cmpstr (exa_figure_model_get_spec (model)->title, ==, "一家种植者萎缩");
  g_assert_cmpint (exa_figure_model_get_theme (model), ==, EXA_THEME_DARK);
  g_object_set (talk, "lang", EXA_LANG_EN, NULL);
  g_assert_cmpstr (exa_figure_model_get_spec (model)->title, ==, "One grower shrank");
}

static void
test_blank (World *world, gconstpointer data)
{
  guint n_told = 0;

  g_signal_connect_swapped (world->talk, "notify::blank", G_CALLBACK (count), &n_told);
  exa_talk_toggle_blank (world->talk, EXA_BLANK_BLACK);
  g_assert_cmpint (exa_talk_get_blank (world->talk), ==, EXA_BLANK_BLACK);
  exa_talk_toggle_blank (world->talk, EXA_BLANK_WHITE);
  g_assert_cmpint (exa_talk_get_blank (world->talk), ==, EXA_BLANK_WHITE);
  exa_talk_toggle_blank (world->talk, EXA_BLANK_WHITE);
  g_assert_cmpint (exa_talk_get_blank (world->talk), ==, EXA_BLANK_NONE);
  g_assert_false (exa_talk_unblank (world->talk));
  g_assert_cmpuint (n_told, ==, 3);
  /* The figure is not another for being unseen, and moving leaves the dark. */
  exa_talk_toggle_blank (world->talk, EXA_BLANK_BLACK);
  g_assert_cmpuint (world->n_changed, ==, 0);
  exa_talk_next (world->talk);
  g_assert_cmpint (exa_talk_get_blank (world->talk), ==, EXA_BLANK_NONE);
  exa_talk_toggle_blank (world->talk, EXA_BLANK_WHITE);
  g_assert_true (exa_talk_unblank (world->talk));
}

/* Runs what waits for an idle moment. */
static const ExaFigure *
wait_for_next (World *world)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
  return exa_figure_model_get_next (world->model);
}

/* Every step but the last is made before it is asked for. */
static void
test_prepared (World *world, gconstpointer data)
{
  const ExaFigure *next;
  guint n = 0;

  g_assert_null (exa_figure_model_get_next (world->model));
  for (next = wait_for_next (world); exa_talk_next (world->talk); next = wait_for_next (world)) {
    g_assert_nonnull (next);
    g_assert_true (exa_figure_model_get_figure (world->model) == next);
    n++;
  }
  g_assert_null (next);
  g_assert_cmpuint (n, ==, 6);
}

#define ADD(name, func) g_test_add ("/talk/" name, World, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("forth-and-back", test_forth_and_back);
  ADD ("steps", test_steps);
  ADD ("from", test_from);
  ADD ("blank", test_blank);
  ADD ("prepared", test_prepared);
  return g_test_run ();
}
