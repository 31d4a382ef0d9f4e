/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A story being told: its slides and steps, the dark, and what is prepared. No display is needed. */
#include "exa-talk-story.h"
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

static void
skip (World *world, guint n, gboolean skipped)
{
  ((ExaSlide *)g_ptr_array_index (exa_talk_get_story (world->talk)->slides, n))->skip = skipped;
}

/* What is skipped is passed by, and reached by its number. */
static void
test_skip (World *world, gconstpointer data)
{
  skip (world, 1, TRUE);
  exa_talk_go_to_step (world->talk, 0, 3);
  g_assert_true (exa_talk_next (world->talk));
  assert_at (world, 2, 1);
  g_assert_true (exa_talk_back (world->talk));
  assert_at (world, 0, 3);
  exa_talk_go_to (world->talk, 1);
  assert_at (world, 1, 0);
  g_assert_true (exa_talk_back (world->talk));
  assert_at (world, 0, 3);
  skip (world, 0, TRUE);
  exa_talk_go_to_last (world->talk);
  assert_at (world, 2, 2);
  exa_talk_run (world->talk, EXA_TALK_FIRST, 0, 0);
  assert_at (world, 2, 1);
  g_assert_false (exa_talk_back (world->talk));
  skip (world, 1, FALSE);
  skip (world, 2, TRUE);
  exa_talk_run (world->talk, EXA_TALK_LAST, 0, 0);
  assert_at (world, 1, 0);
  g_assert_false (exa_talk_next (world->talk));
  /* It goes on from what is skipped as from elsewhere. */
  exa_talk_go_to (world->talk, 2);
  g_assert_true (exa_talk_next (world->talk));
  g_assert_false (exa_talk_next (world->talk));
  /* Where all are, none is. */
  skip (world, 1, TRUE);
  exa_talk_run (world->talk, EXA_TALK_FIRST, 0, 0);
  assert_at (world, 0, 0);
  exa_talk_go_to_step (world->talk, 0, 3);
  g_assert_true (exa_talk_next (world->talk));
  assert_at (world, 1, 0);
}

/* A talk begins at what is not skipped, or at the chart that is asked for. */
static void
test_skip_at_start (World *world, gconstpointer data)
{
  ExaStory *story = exa_talk_get_story (world->talk);
  g_autoptr (ExaTalk) talk = NULL, asked = NULL;

  skip (world, 0, TRUE);
  talk = exa_talk_new (world->dataset, story, NULL, EXA_LANG_EN, EXA_THEME_LIGHT);
  g_assert_cmpuint (exa_talk_get_slide_number (talk), ==, 1);
  g_assert_cmpuint (exa_talk_get_first (talk), ==, 1);
  asked = exa_talk_new (world->dataset, story, exa_dataset_find (world->dataset, EXA_LIST_CHARTS, "compared"),
                        EXA_LANG_EN, EXA_THEME_LIGHT);
  g_assert_cmpuint (exa_talk_get_slide_number (asked), ==, 0);
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
  /* One row is not left under words about all of them. */
  g_assert_cmpuint (exa_table_count (exa_figure_model_get_table (world->model)), ==, 1);
  g_assert_cmpstr (exa_figure_model_get_spec (world->model)->title, ==, "Shares");
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
  return exa_figure_model_get_ahead (world->model, 0);
}

/* Every step but the last is made before it is asked for. */
static void
test_prepared (World *world, gconstpointer data)
{
  const ExaFigure *next, *former;
  guint n = 0;

  g_assert_null (exa_figure_model_get_ahead (world->model, 0));
  for (next = wait_for_next (world); exa_talk_next (world->talk); next = wait_for_next (world)) {
    g_assert_nonnull (next);
    g_assert_true (exa_figure_model_get_figure (world->model) == next);
    n++;
  }
  g_assert_null (next);
  g_assert_cmpuint (n, ==, 6);
  /* So is the way back. */
  former = exa_figure_model_get_ahead (world->model, 1);
  for (n = 0; exa_talk_back (world->talk); n++) {
    g_assert_nonnull (former);
    g_assert_true (exa_figure_model_get_figure (world->model) == former);
    wait_for_next (world);
    former = exa_figure_model_get_ahead (world->model, 1);
  }
  g_assert_null (former);
  g_assert_cmpuint (n, ==, 6);
}

static const char *
headline (ExaFigureModel *model)
{
  return exa_figure_model_get_spec (model)->title;
}

/* The audience keeps what it sees while the speaker moves on. */
static void
test_frozen (World *world, gconstpointer data)
{
  ExaFigureModel *speaker = exa_talk_get_speaker_model (world->talk);
  ExaFigureModel *next = exa_talk_get_next_model (world->talk);
  guint slide, step;

  g_assert_cmpstr (headline (speaker), ==, "Two");
  exa_talk_set_frozen (world->talk, TRUE);
  exa_talk_go_to (world->talk, 1);
  wait_for_next (world);
  g_assert_cmpuint (world->n_changed, ==, 0);
  g_assert_cmpstr (headline (world->model), ==, "Two");
  g_assert_cmpstr (headline (speaker), ==, "One grower shrank");
  g_assert_cmpstr (headline (next), ==, "Shares");
  exa_talk_get_audience (world->talk, &slide, &step);
  g_assert_cmpuint (slide, ==, 0);
  exa_talk_set_frozen (world->talk, FALSE);
  g_assert_cmpuint (world->n_changed, ==, 1);
  g_assert_cmpstr (headline (world->model), ==, "One grower shrank");
  exa_talk_get_audience (world->talk, &slide, &step);
  g_assert_cmpuint (slide, ==, 1);
  /* What is dark while it is frozen stays dark until it is thawed. */
  exa_talk_set_frozen (world->talk, TRUE);
  exa_talk_toggle_blank (world->talk, EXA_BLANK_BLACK);
  exa_talk_back (world->talk);
  g_assert_cmpint (exa_talk_get_blank (world->talk), ==, EXA_BLANK_BLACK);
  /* After the last step nothing comes. */
  exa_talk_go_to_last (world->talk);
  wait_for_next (world);
  g_assert_null (exa_figure_model_get_chart (next));
}

/* A figure beside the plan: shown to a frozen audience, left by going on, listed for the end. */
static void
test_aside (World *world, gconstpointer data)
{
  ExaChart *chart = exa_dataset_find (world->dataset, EXA_LIST_CHARTS, "shares");
  g_auto (ExaView) view = EXA_VIEW_INIT, bad = EXA_VIEW_INIT;
  const GPtrArray *asides = exa_talk_get_asides (world->talk);
  gboolean aside, frozen;

  view.sort = EXA_SORT_NAME;
  exa_view_set_compare (&bad, "nobody", "nothing");
  exa_talk_next (world->talk);
  exa_talk_set_frozen (world->talk, TRUE);
  g_assert_false (exa_talk_push (world->talk, chart, &bad));
  g_assert_cmpuint (asides->len, ==, 0);
  g_assert_true (exa_talk_push (world->talk, chart, &view));
  g_object_get (world->talk, "aside", &aside, "frozen", &frozen, NULL);
  g_assert_true (aside && !frozen);
  g_assert_true (exa_figure_model_get_chart (world->model) == chart);
  g_assert_cmpint (exa_figure_model_get_table (world->model)->sort, ==, EXA_SORT_NAME);
  g_assert_true (exa_talk_back (world->talk));
  assert_at (world, 0, 1);
  g_assert_false (exa_talk_return (world->talk));
  g_assert_true (exa_talk_push (world->talk, chart, NULL));
  g_assert_true (exa_talk_next (world->talk));
  assert_at (world, 0, 1);
  g_assert_cmpuint (asides->len, ==, 2);
  g_assert_true (((const ExaTalkAside *)g_ptr_array_index (asides, 0))->chart == chart);
  g_assert_cmpint (((const ExaTalkAside *)g_ptr_array_index (asides, 0))->view.sort, ==, EXA_SORT_NAME);
}

/* Escape leaves the innermost state, one at a time, then asks the window to leave. */
static void
test_leave (World *world, gconstpointer data)
{
  static const ExaTalkCommand states[] = {EXA_TALK_FREEZE, EXA_TALK_BLACK,    EXA_TALK_POINTER,
                                          EXA_TALK_ZOOM,   EXA_TALK_OVERVIEW, EXA_TALK_HELP};
  static const char *const names[] = {"frozen", "blank", "pointer", "zoomed", "overview", "help"};
  guint n_asked = 0;

  g_signal_connect_swapped (world->talk, "command", G_CALLBACK (count), &n_asked);
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    exa_talk_run (world->talk, states[i], 0, 0);
  exa_talk_run (world->talk, EXA_TALK_DIGIT, 2, 0);
  exa_talk_run (world->talk, EXA_TALK_LEAVE, 0, 0);
  for (guint i = G_N_ELEMENTS (states); i-- > 0;) {
    gboolean on;
    g_object_get (world->talk, names[i], &on, NULL);
    g_assert_true (on);
    exa_talk_run (world->talk, EXA_TALK_LEAVE, 0, 0);
    g_object_get (world->talk, names[i], &on, NULL);
    g_assert_false (on);
  }
  g_assert_cmpuint (n_asked, ==, 0);
  exa_talk_run (world->talk, EXA_TALK_LEAVE, 0, 0);
  g_assert_cmpuint (n_asked, ==, 1);
}

static guint
get_typed (World *world)
{
  guint typed;

  g_object_get (world->talk, "typed", &typed, NULL);
  return typed;
}

static void
test_typed (World *world, gconstpointer data)
{
  g_assert_false (exa_talk_run (world->talk, EXA_TALK_GO_TO, 0, 0));
  exa_talk_run (world->talk, EXA_TALK_DIGIT, 0, 0);
  exa_talk_run (world->talk, EXA_TALK_DIGIT, 3, 0);
  g_assert_cmpuint (get_typed (world), ==, 3);
  exa_talk_run (world->talk, EXA_TALK_NEXT, 0, 0);
  assert_at (world, 2, 1);
  g_assert_cmpuint (get_typed (world), ==, 0);
  exa_talk_run (world->talk, EXA_TALK_DIGIT, 2, 0);
  exa_talk_run (world->talk, EXA_TALK_GO_TO, 0, 0);
  assert_at (world, 1, 0);
  for (guint i = 0; i < 12; i++)
    exa_talk_run (world->talk, EXA_TALK_DIGIT, 9, 0);
  g_assert_cmpuint (get_typed (world), ==, 999);
  /* Another command than the jump drops the number. */
  exa_talk_run (world->talk, EXA_TALK_PAUSE, 0, 0);
  g_assert_cmpuint (get_typed (world), ==, 0);
}

/* A talk that was left goes on where it was, by its clock too; data that are read again change neither. */
static void
test_left (World *world, gconstpointer data)
{
  g_autoptr (ExaDataset) again = figures_load_with (STORIES);
  g_autoptr (ExaStory) story = exa_story_again (again, exa_talk_get_story (world->talk));

  exa_talk_set_minutes (world->talk, 3);
  exa_talk_start (world->talk, 100 * G_USEC_PER_SEC);
  exa_talk_go_to_step (world->talk, 0, 2);
  exa_talk_stop (world->talk, 130 * G_USEC_PER_SEC);
  exa_talk_set_story (world->talk, again, story);
  exa_talk_start (world->talk, 500 * G_USEC_PER_SEC);
  assert_at (world, 0, 2);
  g_assert_true (exa_talk_get_slide (world->talk)->chart == exa_dataset_find (again, EXA_LIST_CHARTS, "compared"));
  g_assert_cmpint (exa_talk_get_elapsed (world->talk, 501 * G_USEC_PER_SEC), ==, 31 * G_USEC_PER_SEC);
  g_assert_cmpint (exa_talk_plan_get_total (exa_talk_get_plan (world->talk)), ==, 180 * G_USEC_PER_SEC);
  /* What a person paused stays so. */
  exa_talk_toggle_pause (world->talk, 501 * G_USEC_PER_SEC);
  exa_talk_stop (world->talk, 502 * G_USEC_PER_SEC);
  exa_talk_start (world->talk, 600 * G_USEC_PER_SEC);
  g_assert_cmpint (exa_talk_get_elapsed (world->talk, 700 * G_USEC_PER_SEC), ==, 31 * G_USEC_PER_SEC);
}

/* Data that are read again change nothing that the room sees: another slide before it, the dark, a figure beside the
 * plan. */
static void
test_again (World *world, gconstpointer data)
{
  g_autoptr (ExaDataset) dataset = figures_load_with (STORIES);
  ExaChart *chart = exa_dataset_find (dataset, EXA_LIST_CHARTS, "stack");
  g_autoptr (ExaStory) more = exa_story_again (dataset, exa_talk_get_story (world->talk));
  ExaSlide *slide = exa_slide_new ();
  gboolean aside;

  slide->chart = g_object_ref (chart);
  g_ptr_array_insert (more->slides, 0, slide);
  exa_talk_go_to_step (world->talk, 0, 2);
  exa_talk_toggle_blank (world->talk, EXA_BLANK_BLACK);
  exa_talk_set_story (world->talk, dataset, more);
  assert_at (world, 1, 2);
  g_assert_cmpint (exa_talk_get_blank (world->talk), ==, EXA_BLANK_BLACK);
  g_assert_true (exa_talk_push (world->talk, exa_dataset_find (world->dataset, EXA_LIST_CHARTS, "stack"), NULL));
  exa_talk_set_story (world->talk, dataset, more);
  g_object_get (world->talk, "aside", &aside, NULL);
  g_assert_true (aside && exa_figure_model_get_chart (world->model) == chart);
  /* A slide that is gone is not stood on. */
  exa_talk_go_to_last (world->talk);
  g_ptr_array_set_size (more->slides, 2);
  exa_talk_set_story (world->talk, dataset, more);
  assert_at (world, 1, 2);
}

/* Any data can be presented. */
static void
test_of_charts (World *world, gconstpointer data)
{
  g_autoptr (ExaDataset) bare = figures_load ();
  ExaChart *in = exa_dataset_find (world->dataset, EXA_LIST_CHARTS, "shares");
  ExaChart *out = exa_dataset_find (world->dataset, EXA_LIST_CHARTS, "stack");
  g_autoptr (ExaStory) first = exa_story_to_tell (world->dataset, NULL);
  g_autoptr (ExaStory) has = exa_story_to_tell (world->dataset, in);
  g_autoptr (ExaStory) made = exa_story_to_tell (world->dataset, out);
  g_autoptr (ExaStory) all = exa_story_to_tell (bare, NULL);
  g_autoptr (ExaTalk) talk = exa_talk_new (world->dataset, made, out, EXA_LANG_EN, EXA_THEME_LIGHT);

  g_assert_cmpstr (first->id, ==, "tale");
  g_assert_true (has == first);
  g_assert_true (exa_talk_get_slide (talk)->chart == out);
  g_assert_cmpuint (all->slides->len, ==, exa_dataset_count (bare, EXA_LIST_CHARTS));
  g_assert_cmpuint (made->slides->len, ==, exa_dataset_count (world->dataset, EXA_LIST_CHARTS));
  do
    g_assert_nonnull (exa_figure_model_get_figure (exa_talk_get_model (talk)));
  while (exa_talk_next (talk));
  {
    g_autoptr (ExaDataset) empty = exa_dataset_new ();
    g_assert_null (exa_story_to_tell (empty, NULL));
  }
}

/* A chart is presented as it is on the screen, under its own headline where that leaves figures out. */
static void
test_as_seen (World *world, gconstpointer data)
{
  ExaStory *story = exa_talk_get_story (world->talk);
  ExaChart *chart = exa_dataset_find (world->dataset, EXA_LIST_CHARTS, "compared");
  g_auto (ExaView) view = EXA_VIEW_INIT, as_it_is = EXA_VIEW_INIT;
  g_autoptr (ExaStory) same = exa_story_as_seen (story, chart, &as_it_is), seen = NULL;

  g_assert_true (same == story);
  view.only = g_strsplit ("us-capacity", ",", -1);
  seen = exa_story_as_seen (story, chart, &view);
  g_assert_true (seen != story);
  exa_talk_set_story (world->talk, world->dataset, seen);
  exa_talk_go_to (world->talk, 0);
  g_assert_cmpuint (exa_figure_model_get_spec (world->model)->n_bands, ==, 1);
  g_assert_cmpstr (headline (world->model), !=, "Two");
  g_assert_cmpstr (headline (world->model), !=, exa_text_get (&chart->title, EXA_LANG_EN));
  g_assert_true (exa_talk_next (world->talk));
  assert_at (world, 1, 0);
  /* The story of the data is as it was. */
  g_assert_cmpuint (((const ExaSlide *)g_ptr_array_index (story->slides, 0))->steps->len, ==, 3);
}

#define ADD(name, func) g_test_add ("/talk/" name, World, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("forth-and-back", test_forth_and_back);
  ADD ("skip", test_skip);
  ADD ("skip-at-start", test_skip_at_start);
  ADD ("steps", test_steps);
  ADD ("from", test_from);
  ADD ("blank", test_blank);
  ADD ("prepared", test_prepared);
  ADD ("frozen", test_frozen);
  ADD ("aside", test_aside);
  ADD ("leave", test_leave);
  ADD ("typed", test_typed);
  ADD ("left", test_left);
  ADD ("again", test_again);
  ADD ("of-charts", test_of_charts);
  ADD ("as-seen", test_as_seen);
  return g_test_run ();
}
