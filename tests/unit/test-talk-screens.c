/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose screen is whose while a talk lasts: monitors that say nothing of themselves, as new ones are, come and go. */
#include "exa-talk-screens.h"
#include "own-display.h"

typedef struct {
  GListStore *monitors;
  GdkMonitor *a, *b;
  ExaTalkScreens *screens;
  guint n_changed;
} World;

static void
on_changed (World *world)
{
  world->n_changed++;
}

static GdkMonitor *
new_monitor (void)
{
  return g_object_new (GDK_TYPE_MONITOR, "display", gdk_display_get_default (), NULL);
}

static void
set_up (World *world, gconstpointer data)
{
  world->monitors = g_list_store_new (GDK_TYPE_MONITOR);
  world->a = new_monitor ();
  world->b = new_monitor ();
  g_list_store_append (world->monitors, world->a);
  g_list_store_append (world->monitors, world->b);
  world->screens = exa_talk_screens_new (G_LIST_MODEL (world->monitors), "EPSON PJ");
  g_signal_connect_swapped (world->screens, "changed", G_CALLBACK (on_changed), world);
}

static void
tear_down (World *world, gconstpointer data)
{
  g_clear_object (&world->screens);
  g_clear_object (&world->monitors);
  g_clear_object (&world->a);
  g_clear_object (&world->b);
}

static void
assert_screens (World *world, GdkMonitor *audience, GdkMonitor *speaker)
{
  g_assert_true (exa_talk_screens_get_audience (world->screens) == audience);
  g_assert_true (exa_talk_screens_get_speaker (world->screens) == speaker);
}

static void
wait_for_change (World *world)
{
  for (guint before = world->n_changed; world->n_changed == before;)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_choose (World *world, gconstpointer data)
{
  g_assert_true (exa_talk_screens_need_question (world->screens));
  exa_talk_screens_choose (world->screens, world->b);
  assert_screens (world, world->b, world->a);
  g_assert_false (exa_talk_screens_need_question (world->screens));
  exa_talk_screens_swap (world->screens);
  assert_screens (world, world->a, world->b);
  exa_talk_screens_swap (world->screens);
  assert_screens (world, world->b, world->a);
  exa_talk_screens_use (world->screens, "1");
  assert_screens (world, world->a, world->b);
  exa_talk_screens_use (world->screens, "3");
  assert_screens (world, world->a, world->b);
  g_assert_cmpuint (world->n_changed, ==, 4);
}

/* What was pulled out leaves the other one to everybody. Windows are sent there when the desktop has settled. */
static void
test_unplug (World *world, gconstpointer data)
{
  g_autoptr (GdkMonitor) again = new_monitor ();

  exa_talk_screens_choose (world->screens, world->b);
  g_list_store_remove (world->monitors, 1);
  g_assert_cmpuint (world->n_changed, ==, 1);
  wait_for_change (world);
  assert_screens (world, world->a, NULL);
  exa_talk_screens_swap (world->screens);
  assert_screens (world, world->a, NULL);
  /* Plugged in again, it is another object; many changes are one. */
  g_list_store_append (world->monitors, again);
  g_list_store_remove (world->monitors, 1);
  g_list_store_append (world->monitors, again);
  wait_for_change (world);
  g_assert_cmpuint (world->n_changed, ==, 3);
  g_assert_nonnull (exa_talk_screens_get_speaker (world->screens));
  g_list_store_remove_all (world->monitors);
  wait_for_change (world);
  assert_screens (world, NULL, NULL);
}

/* What it is comes after it. */
static void
test_tell (World *world, gconstpointer data)
{
  g_autoptr (GdkMonitor) more = new_monitor ();

  g_object_notify (G_OBJECT (world->a), "geometry");
  wait_for_change (world);
  g_list_store_append (world->monitors, more);
  wait_for_change (world);
  g_object_notify (G_OBJECT (more), "model");
  wait_for_change (world);
  g_assert_cmpuint (world->n_changed, ==, 3);
}

static gboolean
has_speaker (World *world)
{
  gboolean has_speaker;

  g_object_get (world->screens, "has-speaker", &has_speaker, NULL);
  return has_speaker;
}

/* Before the audience's window has its place, there is no speaker's screen to go to. */
static void
test_begin (World *world, gconstpointer data)
{
  g_assert_false (has_speaker (world));
  exa_talk_screens_set_speaker (world->screens, world->b);
  assert_screens (world, world->a, world->b);
  g_assert_false (has_speaker (world));
  exa_talk_screens_begin (world->screens);
  g_assert_cmpuint (world->n_changed, ==, 1);
  g_assert_true (has_speaker (world));
  g_list_store_remove (world->monitors, 1);
  wait_for_change (world);
  g_assert_false (has_speaker (world));
  assert_screens (world, world->a, NULL);
}

/* A window to be shared stays where it came up; that is not remembered. */
static void
test_set_audience (World *world, gconstpointer data)
{
  g_autofree char *wanted = NULL;

  exa_talk_screens_set_audience (world->screens, world->b);
  assert_screens (world, world->b, world->a);
  exa_talk_screens_set_audience (world->screens, world->a);
  assert_screens (world, world->a, world->b);
  g_object_get (world->screens, "wanted", &wanted, NULL);
  g_assert_cmpstr (wanted, ==, "EPSON PJ");
}

#define ADD(name, func) g_test_add ("/talk-screens/" name, World, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  own_display_start ();
  ADD ("choose", test_choose);
  ADD ("unplug", test_unplug);
  ADD ("tell", test_tell);
  ADD ("begin", test_begin);
  ADD ("set-audience", test_set_audience);
  return g_test_run ();
}
