/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The clock and the plan of a talk, told the time. */
#include "exa-talk-clock.h"
#include "exa-talk-plan.h"

#define S G_USEC_PER_SEC

static void
test_clock (void)
{
  ExaTalkClock clock = EXA_TALK_CLOCK_INIT;

  g_assert_cmpint (exa_talk_clock_get_elapsed (&clock, 500 * S), ==, 0);
  exa_talk_clock_start (&clock, 100 * S);
  g_assert_cmpint (exa_talk_clock_get_elapsed (&clock, 130 * S), ==, 30 * S);
  exa_talk_clock_resume (&clock, 120 * S);
  g_assert_cmpint (exa_talk_clock_get_elapsed (&clock, 130 * S), ==, 30 * S);
  exa_talk_clock_pause (&clock, 130 * S);
  exa_talk_clock_pause (&clock, 150 * S);
  g_assert_cmpint (exa_talk_clock_get_elapsed (&clock, 900 * S), ==, 30 * S);
  exa_talk_clock_resume (&clock, 1000 * S);
  g_assert_cmpint (exa_talk_clock_get_elapsed (&clock, 1005 * S), ==, 35 * S);
  /* A clock never runs backwards. */
  g_assert_cmpint (exa_talk_clock_get_elapsed (&clock, 900 * S), ==, 30 * S);
  exa_talk_clock_start (&clock, 2000 * S);
  g_assert_cmpint (exa_talk_clock_get_elapsed (&clock, 2001 * S), ==, S);
}

/* A story with slides of so many minutes; a negative one ends the list. */
static ExaStory *
new_story (double minutes, const double *slides)
{
  ExaStory *story = exa_story_new ();

  story->minutes = minutes;
  for (; *slides >= 0; slides++) {
    ExaSlide *slide = exa_slide_new ();
    slide->minutes = *slides;
    g_ptr_array_add (story->slides, slide);
  }
  return story;
}

/* Of a story, of slides, said on the command line; when each slide is due, in seconds. */
static const struct {
  double story, slides[5], said;
  int due[5];
} plans[] = {
    {4, {0, 0, 0, 0, -1}, 0, {0, 60, 120, 180, 240}},  {4, {0, 0, 0, 0, -1}, 8, {0, 120, 240, 360, 480}},
    {4, {2, 0, 1, 0, -1}, 0, {0, 120, 150, 210, 240}}, {0, {2, 0, 1, 0, -1}, 0, {0, 120, 210, 270, 360}},
    {0, {0, 0, 0, 0, -1}, 0, {0, 0, 0, 0, 0}},         {0, {1, 1, 1, 1, -1}, 2, {0, 30, 60, 90, 120}},
    {1, {1, 0, 1, 0, -1}, 0, {0, 30, 30, 60, 60}},
};

static void
test_plan (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (plans); i++) {
    g_autoptr (ExaStory) story = new_story (plans[i].story, plans[i].slides);
    ExaTalkPlan plan;

    exa_talk_plan_init (&plan, story, plans[i].said);
    for (guint n = 0; n < 5; n++)
      g_assert_cmpint (exa_talk_plan_get_due (&plan, n), ==, plans[i].due[n] * S);
    g_assert_cmpint (exa_talk_plan_get_total (&plan), ==, plans[i].due[4] * S);
    exa_talk_plan_clear (&plan);
  }
}

/* What is skipped takes no time, whether it says some or shares what is left. */
static void
test_plan_skips (void)
{
  static const int due[] = {0, 60, 60, 60, 180};
  g_autoptr (ExaStory) story = new_story (3, (const double[]){1, 1, 0, 0, -1});
  ExaTalkPlan plan;

  for (guint i = 1; i <= 2; i++)
    ((ExaSlide *)g_ptr_array_index (story->slides, i))->skip = TRUE;
  exa_talk_plan_init (&plan, story, 0);
  for (guint i = 0; i < G_N_ELEMENTS (due); i++)
    g_assert_cmpint (exa_talk_plan_get_due (&plan, i), ==, due[i] * S);
  exa_talk_plan_clear (&plan);
  story->minutes = 0;
  exa_talk_plan_init (&plan, story, 0);
  g_assert_cmpint (exa_talk_plan_get_total (&plan), ==, 120 * S);
  exa_talk_plan_clear (&plan);
}

/* Slides of a minute each. */
static const struct {
  guint slide;
  int elapsed; /* seconds */
  ExaTalkPace pace;
  int seconds;
} paces[] = {
    {0, 0, EXA_PACE_ON_TIME, 0},  {0, 60, EXA_PACE_ON_TIME, 0},  {0, 70, EXA_PACE_ON_TIME, 10},
    {0, 71, EXA_PACE_BEHIND, 11}, {2, 50, EXA_PACE_AHEAD, 70},   {2, 110, EXA_PACE_ON_TIME, 10},
    {2, 109, EXA_PACE_AHEAD, 11}, {2, 150, EXA_PACE_ON_TIME, 0}, {3, 300, EXA_PACE_BEHIND, 60},
};

static void
test_pace (void)
{
  static const double slides[] = {0, 0, 0, 0, -1};
  g_autoptr (ExaStory) story = new_story (4, slides), open = new_story (0, slides);
  ExaTalkPlan plan;
  gint64 seconds;

  exa_talk_plan_init (&plan, story, 0);
  for (guint i = 0; i < G_N_ELEMENTS (paces); i++) {
    g_assert_cmpint (exa_talk_plan_get_pace (&plan, paces[i].slide, paces[i].elapsed * S, &seconds), ==, paces[i].pace);
    g_assert_cmpint (seconds, ==, paces[i].seconds);
  }
  exa_talk_plan_clear (&plan);
  exa_talk_plan_init (&plan, open, 0);
  g_assert_cmpint (exa_talk_plan_get_pace (&plan, 2, 50 * S, NULL), ==, EXA_PACE_NONE);
  exa_talk_plan_clear (&plan);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/talk-time/clock", test_clock);
  g_test_add_func ("/talk-time/plan", test_plan);
  g_test_add_func ("/talk-time/plan-skips", test_plan_skips);
  g_test_add_func ("/talk-time/pace", test_pace);
  return g_test_run ();
}
