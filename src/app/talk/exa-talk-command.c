/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-talk-command.h"

#include <glib/gi18n.h>
#include <string.h>

#define SHIFT GDK_SHIFT_MASK
#define CTRL  GDK_CONTROL_MASK
#define ANY   (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)

static const ExaTalkBinding table[] = {
    {EXA_TALK_NEXT,
     {{GDK_KEY_Right},
      {GDK_KEY_Down},
      {GDK_KEY_Page_Down},
      {GDK_KEY_space},
      {GDK_KEY_Return},
      {GDK_KEY_n},
      {GDK_KEY_KP_Right},
      {GDK_KEY_KP_Down},
      {GDK_KEY_KP_Page_Down},
      {GDK_KEY_KP_Space},
      {GDK_KEY_KP_Enter},
      {GDK_KEY_Forward},
      {GDK_KEY_AudioNext}},
     N_ ("→  ↓  PgDn  Space  Return  N"),
     N_ ("Next step")},
    {EXA_TALK_BACK,
     {{GDK_KEY_Left},
      {GDK_KEY_Up},
      {GDK_KEY_Page_Up},
      {GDK_KEY_BackSpace},
      {GDK_KEY_space, SHIFT},
      {GDK_KEY_p},
      {GDK_KEY_KP_Left},
      {GDK_KEY_KP_Up},
      {GDK_KEY_KP_Page_Up},
      {GDK_KEY_Back},
      {GDK_KEY_AudioPrev}},
     N_ ("←  ↑  PgUp  Backspace  Shift+Space  P"),
     N_ ("Previous step, or back from a figure beside the plan")},
    {EXA_TALK_FIRST, {{GDK_KEY_Home}, {GDK_KEY_KP_Home}}, N_ ("Home"), N_ ("First slide")},
    {EXA_TALK_LAST, {{GDK_KEY_End}, {GDK_KEY_KP_End}}, N_ ("End"), N_ ("Last slide")},
    {EXA_TALK_GO_TO, {{GDK_KEY_g}}, N_ ("number then Return  number then G"), N_ ("To the slide of that number"), TRUE},
    {EXA_TALK_BLACK, {{GDK_KEY_b}, {GDK_KEY_period}, {GDK_KEY_KP_Decimal}}, N_ ("B  ."), N_ ("Black screen")},
    {EXA_TALK_WHITE, {{GDK_KEY_w}, {GDK_KEY_comma}}, N_ ("W  ,"), N_ ("White screen")},
    {EXA_TALK_FREEZE, {{GDK_KEY_f}}, N_ ("F"), N_ ("Freeze what the audience sees")},
    {EXA_TALK_OVERVIEW, {{GDK_KEY_o}, {GDK_KEY_Tab}}, N_ ("O  Tab"), N_ ("Overview of all slides")},
    {EXA_TALK_POINTER, {{GDK_KEY_l}}, N_ ("L"), N_ ("Pointer")},
    {EXA_TALK_ZOOM, {{GDK_KEY_z}}, N_ ("Z"), N_ ("Zoom to a bar")},
    {EXA_TALK_SWAP, {{GDK_KEY_s}}, N_ ("S"), N_ ("Swap the screens")},
    {EXA_TALK_SPEAKER, {{GDK_KEY_v}}, N_ ("V"), N_ ("The speaker’s screen")},
    {EXA_TALK_PAUSE, {{GDK_KEY_t}}, N_ ("T"), N_ ("Pause the clock, or let it go on")},
    {EXA_TALK_LARGE_TIMER, {{GDK_KEY_c}}, N_ ("C"), N_ ("Large timer, or the usual one")},
    {EXA_TALK_NOTES_LARGER, {{GDK_KEY_plus}, {GDK_KEY_equal}, {GDK_KEY_KP_Add}}, N_ ("+"), N_ ("Larger notes")},
    {EXA_TALK_NOTES_SMALLER, {{GDK_KEY_minus}, {GDK_KEY_KP_Subtract}}, N_ ("−"), N_ ("Smaller notes")},
    {EXA_TALK_ANSWER,
     {{GDK_KEY_slash}, {GDK_KEY_f, CTRL}, {GDK_KEY_KP_Divide}},
     N_ ("/  Ctrl+F"),
     N_ ("Answer a question in private")},
    {EXA_TALK_MOUSE, {{GDK_KEY_m}}, N_ ("M"), N_ ("Mouse clicks turn the page, or do not")},
    {EXA_TALK_FULLSCREEN, {{GDK_KEY_F11}}, N_ ("F11"), N_ ("Full screen")},
    {EXA_TALK_RESUME, {{GDK_KEY_r}}, N_ ("R"), N_ ("Go on where a talk was broken off, when that is offered")},
    {EXA_TALK_HELP, {{GDK_KEY_question}, {GDK_KEY_F1}, {GDK_KEY_Help}}, N_ ("?  F1"), N_ ("These keys")},
    {EXA_TALK_LEAVE, {{GDK_KEY_Escape}}, N_ ("Escape"), N_ ("Leave what is open, then the talk; F5 goes on with it")},
    {EXA_TALK_CLOSE, {{GDK_KEY_w, CTRL}}, N_ ("Ctrl+W"), N_ ("Leave the talk")},
    {EXA_TALK_QUIT, {{GDK_KEY_q, CTRL}}, N_ ("Ctrl+Q"), N_ ("Quit")},
    {EXA_TALK_NONE},
};

const ExaTalkBinding *
exa_talk_bindings_get (void)
{
  return table;
}

static gboolean
find_digit (guint keyval, guint *digit)
{
  gboolean keypad = keyval >= GDK_KEY_KP_0 && keyval <= GDK_KEY_KP_9;

  *digit = keyval - (keypad ? GDK_KEY_KP_0 : GDK_KEY_0);
  return keypad || (keyval >= GDK_KEY_0 && keyval <= GDK_KEY_9);
}

static ExaTalkCommand
find_exactly (guint keyval, GdkModifierType modifiers)
{
  for (const ExaTalkBinding *line = table; line->command != EXA_TALK_NONE; line++) {
    for (const ExaTalkKey *key = line->keys; key->keyval != 0; key++) {
      if (key->keyval == keyval && key->modifiers == modifiers)
        return line->command;
    }
  }
  return EXA_TALK_NONE;
}

ExaTalkCommand
exa_talk_command_find (guint keyval, GdkModifierType state, guint *argument)
{
  GdkModifierType modifiers = state & ANY;
  guint small = gdk_keyval_to_lower (keyval), digit = 0;
  ExaTalkCommand command = find_exactly (small, modifiers);

  if (command == EXA_TALK_NONE && (modifiers & SHIFT) != 0)
    command = find_exactly (small, modifiers & ~SHIFT);
  if (command == EXA_TALK_NONE && (modifiers & ~SHIFT) == 0 && find_digit (keyval, &digit))
    command = EXA_TALK_DIGIT;
  if (argument != NULL)
    *argument = digit;
  return command;
}

/* The Latin letter that is printed on a key beside a letter of another script, by where the key is: X11 and Wayland
 * count keys from 8 on as Linux does from 0. 0: none. */
static guint
find_latin (guint keyval, guint keycode)
{
  static const struct {
    guint first; /* keycode */
    const char *letters;
  } rows[] = {{24, "qwertyuiop"}, {38, "asdfghjkl"}, {52, "zxcvbnm,./"}};
  gunichar letter = gdk_keyval_to_unicode (keyval);

  if (!g_unichar_isalpha (letter) || g_unichar_get_script (letter) == G_UNICODE_SCRIPT_LATIN)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    if (keycode >= rows[i].first && keycode < rows[i].first + strlen (rows[i].letters))
      return (guchar)rows[i].letters[keycode - rows[i].first];
  }
  return 0;
}

ExaTalkCommand
exa_talk_command_find_key (GdkDisplay *display, guint keyval, guint keycode, GdkModifierType state, guint *argument)
{
  ExaTalkCommand command = exa_talk_command_find (keyval, state, argument);
  g_autofree guint *keyvals = NULL;
  g_autofree GdkKeymapKey *keys = NULL;
  int n = 0;

  if (command == EXA_TALK_NONE)
    command = exa_talk_command_find (find_latin (keyval, keycode), state, argument);
  if (command != EXA_TALK_NONE || !gdk_display_map_keycode (display, keycode, &keys, &keyvals, &n))
    return command;
  for (int i = 0; i < n; i++) {
    command = exa_talk_command_find (keyvals[i], state, argument);
    /* Digits stand on the upper level of some layouts. */
    if (command != EXA_TALK_NONE && (keys[i].level == ((state & SHIFT) != 0) || command == EXA_TALK_DIGIT))
      return command;
  }
  return EXA_TALK_NONE;
}
