/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one table of a talk's keys. No display is needed. */
#include "exa-talk-swipe.h"

/* Every key does one thing, and its line says so in words. */
static void
test_table (void)
{
  for (const ExaTalkBinding *line = exa_talk_bindings_get (); line->command != EXA_TALK_NONE; line++) {
    g_assert_true (line->title != NULL && *line->title != '\0');
    g_assert_true (line->shown != NULL && *line->shown != '\0');
    g_assert_cmpuint (line->keys[0].keyval, !=, 0);
    /* The end of the list is in the list. */
    g_assert_cmpuint (line->keys[G_N_ELEMENTS (line->keys) - 1].keyval, ==, 0);
    for (const ExaTalkKey *key = line->keys; key->keyval != 0; key++)
      g_assert_cmpint (exa_talk_command_find (key->keyval, key->modifiers, NULL), ==, line->command);
  }
}

static const struct {
  guint keyval;
  GdkModifierType state;
  ExaTalkCommand command;
} keys[] = {
    {GDK_KEY_B, GDK_SHIFT_MASK, EXA_TALK_BLACK},
    {GDK_KEY_B, GDK_LOCK_MASK, EXA_TALK_BLACK},
    {GDK_KEY_space, 0, EXA_TALK_NEXT},
    {GDK_KEY_space, GDK_SHIFT_MASK, EXA_TALK_BACK},
    {GDK_KEY_question, GDK_SHIFT_MASK, EXA_TALK_HELP},
    {GDK_KEY_plus, GDK_SHIFT_MASK, EXA_TALK_NOTES_LARGER},
    {GDK_KEY_f, 0, EXA_TALK_FREEZE},
    {GDK_KEY_f, GDK_CONTROL_MASK, EXA_TALK_ANSWER},
    {GDK_KEY_w, 0, EXA_TALK_WHITE},
    {GDK_KEY_w, GDK_CONTROL_MASK, EXA_TALK_CLOSE},
    {GDK_KEY_b, GDK_CONTROL_MASK, EXA_TALK_NONE},
    {GDK_KEY_Right, GDK_ALT_MASK, EXA_TALK_NONE},
    {GDK_KEY_5, GDK_CONTROL_MASK, EXA_TALK_NONE},
    {GDK_KEY_Forward, 0, EXA_TALK_NEXT},
    {GDK_KEY_AudioPrev, 0, EXA_TALK_BACK},
    {GDK_KEY_KP_Page_Down, 0, EXA_TALK_NEXT},
    {GDK_KEY_x, 0, EXA_TALK_NONE},
    {GDK_KEY_Shift_L, 0, EXA_TALK_NONE},
};

static void
test_find (void)
{
  guint digit;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_assert_cmpint (exa_talk_command_find (keys[i].keyval, keys[i].state, NULL), ==, keys[i].command);
  g_assert_cmpint (exa_talk_command_find (GDK_KEY_7, 0, &digit), ==, EXA_TALK_DIGIT);
  g_assert_cmpuint (digit, ==, 7);
  g_assert_cmpint (exa_talk_command_find (GDK_KEY_KP_0, 0, &digit), ==, EXA_TALK_DIGIT);
  g_assert_cmpuint (digit, ==, 0);
}

/* A finger turns the pages as those of a book; one that rests, or moves down or aslant, does not. */
static void
test_swipe (void)
{
  static const struct {
    double x, y;
    ExaTalkCommand command;
  } swipes[] = {
      {-900, 0, EXA_TALK_NEXT},   {900, 100, EXA_TALK_BACK}, {-900, 500, EXA_TALK_NEXT}, {-900, 700, EXA_TALK_NONE},
      {900, -700, EXA_TALK_NONE}, {0, -900, EXA_TALK_NONE},  {-40, 0, EXA_TALK_NONE},    {40, 0, EXA_TALK_NONE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (swipes); i++)
    g_assert_cmpint (exa_talk_swipe_find (swipes[i].x, swipes[i].y), ==, swipes[i].command);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/talk-command/table", test_table);
  g_test_add_func ("/talk-command/find", test_find);
  g_test_add_func ("/talk-command/swipe", test_swipe);
  return g_test_run ();
}
