/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a key does to a talk. */
#include "exa-talk-private.h"

#define MAX_TYPED 999

/* Turns a switch of the talk off; FALSE if it was. */
static gboolean
turn_off (ExaTalk *self, gboolean is_on, const char *property)
{
  if (is_on)
    g_object_set (self, property, FALSE, NULL);
  return is_on;
}

gboolean
exa_talk_leave_state (ExaTalk *self)
{
  if (self->typed > 0) {
    exa_talk_set_typed (self, 0);
    return TRUE;
  }
  return exa_talk_decline (self) || turn_off (self, self->help, "help") ||
         turn_off (self, self->overview, "overview") || turn_off (self, self->zoomed, "zoomed") ||
         turn_off (self, self->pointer, "pointer") || exa_talk_unblank (self) || exa_talk_return (self) ||
         turn_off (self, self->frozen, "frozen");
}

/* Moves to the slide whose number was typed. */
static gboolean
go_to_typed (ExaTalk *self)
{
  if (self->typed == 0)
    return FALSE;
  exa_talk_go_to (self, self->typed - 1);
  return TRUE;
}

static gboolean
run_own (ExaTalk *self, ExaTalkCommand command, guint argument, gint64 now)
{
  switch (command) {
  case EXA_TALK_NEXT: return go_to_typed (self) || exa_talk_next (self);
  case EXA_TALK_BACK: return exa_talk_back (self);
  case EXA_TALK_FIRST: exa_talk_go_to_first (self); break;
  case EXA_TALK_LAST: exa_talk_go_to_last (self); break;
  case EXA_TALK_DIGIT: exa_talk_set_typed (self, MIN (self->typed * 10 + argument, MAX_TYPED)); break;
  case EXA_TALK_GO_TO: return go_to_typed (self);
  case EXA_TALK_BLACK: exa_talk_toggle_blank (self, EXA_BLANK_BLACK); break;
  case EXA_TALK_WHITE: exa_talk_toggle_blank (self, EXA_BLANK_WHITE); break;
  case EXA_TALK_FREEZE: exa_talk_set_frozen (self, !self->frozen); break;
  case EXA_TALK_OVERVIEW: g_object_set (self, "overview", !self->overview, NULL); break;
  case EXA_TALK_POINTER: g_object_set (self, "pointer", !self->pointer, NULL); break;
  case EXA_TALK_ZOOM: g_object_set (self, "zoomed", !self->zoomed, NULL); break;
  case EXA_TALK_PAUSE: exa_talk_toggle_pause (self, now); break;
  case EXA_TALK_RESUME: return exa_talk_resume (self, now);
  case EXA_TALK_HELP: g_object_set (self, "help", !self->help, NULL); break;
  case EXA_TALK_LEAVE:
    if (exa_talk_leave_state (self))
      break;
    G_GNUC_FALLTHROUGH;
  default: g_signal_emit_by_name (self, "command", command);
  }
  return TRUE;
}

gboolean
exa_talk_run (ExaTalk *self, ExaTalkCommand command, guint argument, gint64 now)
{
  gboolean done;

  if (command == EXA_TALK_NONE)
    return FALSE;
  g_object_freeze_notify (G_OBJECT (self));
  done = run_own (self, command, argument, now);
  /* Whatever else is done ends a number. */
  if (command != EXA_TALK_DIGIT)
    exa_talk_set_typed (self, 0);
  g_object_thaw_notify (G_OBJECT (self));
  return done;
}
