/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

/* What can be done in a talk. */
typedef enum {
  EXA_TALK_NONE, /* no command */
  EXA_TALK_NEXT,
  EXA_TALK_BACK,
  EXA_TALK_FIRST,
  EXA_TALK_LAST,
  EXA_TALK_DIGIT, /* argument: 0 to 9 */
  EXA_TALK_GO_TO, /* to the slide that was typed */
  EXA_TALK_BLACK,
  EXA_TALK_WHITE,
  EXA_TALK_FREEZE,
  EXA_TALK_OVERVIEW,
  EXA_TALK_POINTER,
  EXA_TALK_ZOOM,
  EXA_TALK_SWAP,
  EXA_TALK_SPEAKER,
  EXA_TALK_PAUSE,
  EXA_TALK_LARGE_TIMER,
  EXA_TALK_NOTES_LARGER,
  EXA_TALK_NOTES_SMALLER,
  EXA_TALK_ANSWER,
  EXA_TALK_MOUSE,
  EXA_TALK_FULLSCREEN,
  EXA_TALK_RESUME, /* where it was broken off */
  EXA_TALK_HELP,
  EXA_TALK_LEAVE, /* the state, else the talk */
  EXA_TALK_CLOSE, /* the talk at once */
  EXA_TALK_QUIT,
} ExaTalkCommand;

/* ExaTalkKey: one key of a command, as GDK names it. */
typedef struct {
  guint keyval; /* of a letter: the small one */
  GdkModifierType modifiers;
} ExaTalkKey;

/* ExaTalkBinding: one line of the table that defines the keys of every window of a talk, and of the help that shows
 * them. */
typedef struct {
  ExaTalkCommand command;
  ExaTalkKey keys[16];   /* ended by keyval 0 */
  const char *shown;     /* the keys as people call them, two spaces between; marked for translation */
  const char *title;     /* what it does; marked for translation */
  gboolean needs_number; /* digits are typed first */
} ExaTalkBinding;

/* The table; ended by a line without a command. */
const ExaTalkBinding *exa_talk_bindings_get (void);

/* What a key does; EXA_TALK_NONE where it does nothing. Shift counts only where the table asks for it. @argument (may
 * be NULL): the digit. */
ExaTalkCommand exa_talk_command_find (guint keyval, GdkModifierType state, guint *argument);
/* The same for a key press, by what the hardware key @keycode means in Latin letters or in another layout where the one
 * in use does not know it ("и" is the b of that key), digits also by the other level ("&" is the 1 of that key). */
ExaTalkCommand exa_talk_command_find_key (GdkDisplay *display, guint keyval, guint keycode, GdkModifierType state,
                                          guint *argument);

G_END_DECLS
