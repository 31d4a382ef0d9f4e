/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A talk that was broken off, and the offer to go on with it. No display is needed. */
#include "exa-talk-keeper.h"
#include "exa-talk-story.h"
#include "exa-talk-trace.h"
#include "figure-help.h"

#define MINUTE (60 * G_USEC_PER_SEC)

typedef struct {
  ExaDataset *dataset;
  ExaStory *story;
  ExaTalk *talk;
} World;

static void
set_up (World *world, gconstpointer data)
{
  world->dataset = figures_load ();
  world->story = exa_story_of_charts (world->dataset);
  world->talk = exa_talk_new (world->dataset, world->story, NULL, EXA_LANG_EN, EXA_THEME_LIGHT);
}

static void
tear_down (World *world, gconstpointer data)
{
  exa_talk_trace_forget (world->story);
  g_clear_object (&world->talk);
  g_clear_object (&world->story);
  g_clear_object (&world->dataset);
}

static guint
get_offered (ExaTalk *talk)
{
  guint offered;

  g_object_get (talk, "offered", &offered, NULL);
  return offered;
}

/* A story's place is its own: another story has none, nor has the same one with other charts. */
static void
test_kept (World *world, gconstpointer data)
{
  ExaTalkTrace trace = {3, 1, 5 * MINUTE}, read = {0};
  g_autoptr (ExaStory) other = exa_story_copy (world->story);

  g_ptr_array_set_size (other->slides, 2);
  g_assert_false (exa_talk_trace_load (world->story, &read));
  g_assert_true (exa_talk_trace_save (world->story, &trace));
  g_assert_true (exa_talk_trace_load (world->story, &read));
  g_assert_cmpuint (read.slide, ==, 3);
  g_assert_cmpuint (read.step, ==, 1);
  g_assert_cmpint (read.elapsed, ==, 5 * MINUTE);
  g_assert_false (exa_talk_trace_load (other, &read));
  exa_talk_trace_forget (other);
  g_assert_true (exa_talk_trace_load (world->story, &read));
  exa_talk_trace_forget (world->story);
  g_assert_false (exa_talk_trace_load (world->story, &read));
  /* A place that the story has not got is none. */
  trace.slide = world->story->slides->len;
  g_assert_true (exa_talk_trace_save (world->story, &trace));
  g_assert_false (exa_talk_trace_load (world->story, &read));
}

/* What is offered is taken up with its time, or forgotten by whatever else is done. */
static void
test_offer (World *world, gconstpointer data)
{
  static const ExaTalkCommand others[] = {EXA_TALK_NEXT, EXA_TALK_LAST, EXA_TALK_LEAVE};

  exa_talk_start (world->talk, MINUTE);
  g_assert_false (exa_talk_run (world->talk, EXA_TALK_RESUME, 0, MINUTE));
  exa_talk_offer (world->talk, 3, 0, 5 * MINUTE);
  g_assert_cmpuint (get_offered (world->talk), ==, 4);
  g_assert_cmpuint (exa_talk_get_slide_number (world->talk), ==, 0);
  g_assert_true (exa_talk_run (world->talk, EXA_TALK_RESUME, 0, 2 * MINUTE));
  g_assert_cmpuint (exa_talk_get_slide_number (world->talk), ==, 3);
  g_assert_cmpint (exa_talk_get_elapsed (world->talk, 3 * MINUTE), ==, 6 * MINUTE);
  g_assert_cmpuint (get_offered (world->talk), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++) {
    exa_talk_offer (world->talk, 2, 0, MINUTE);
    exa_talk_run (world->talk, others[i], 0, MINUTE);
    g_assert_cmpuint (get_offered (world->talk), ==, 0);
  }
}

/* The place is kept when the talk is broken off, offered to the next one that begins, and forgotten when it is left. */
static void
test_keeper (World *world, gconstpointer data)
{
  g_autoptr (ExaTalk) next = exa_talk_new (world->dataset, world->story, NULL, EXA_LANG_EN, EXA_THEME_LIGHT);
  g_autoptr (ExaTalk) third = exa_talk_new (world->dataset, world->story, NULL, EXA_LANG_EN, EXA_THEME_LIGHT);
  ExaTalkKeeper *keeper = exa_talk_keeper_new (world->talk);

  g_assert_cmpuint (get_offered (world->talk), ==, 0);
  exa_talk_go_to (world->talk, 2);
  /* As when the session ends. */
  g_object_unref (keeper);
  keeper = exa_talk_keeper_new (next);
  g_assert_cmpuint (get_offered (next), ==, 3);
  exa_talk_next (next);
  exa_talk_keeper_leave (keeper);
  g_object_unref (keeper);
  keeper = exa_talk_keeper_new (third);
  g_assert_cmpuint (get_offered (third), ==, 0);
  g_object_unref (keeper);
}

#define ADD(name, func) g_test_add ("/talk-trace/" name, World, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_autofree char *state = g_dir_make_tmp ("exa-trace-XXXXXX", NULL);

  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_test_init (&argc, &argv, NULL);
  ADD ("kept", test_kept);
  ADD ("offer", test_offer);
  ADD ("keeper", test_keeper);
  return g_test_run ();
}
