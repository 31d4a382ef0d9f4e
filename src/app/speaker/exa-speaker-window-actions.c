/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What buttons and keys of the speaker's window do. */
#include "exa-asides.h"
#include "exa-slide-grid.h"
#include "exa-speaker-window-private.h"
#include "exa-talk-help.h"

#define NOTES_STEP  10 /* per cent */
#define LINES_A_KEY 2
/* Height of a window, logical pixels, in which an answer leaves room for what may be said. */
#define ROOM_FOR_BOTH 850

/* --- buttons --- */

/* What a button does; what it shows as pressed, or NULL. */
typedef struct {
  const char *name;
  ExaTalkCommand command;
  const char *property; /* of the talk */
} SpeakerAction;

static const SpeakerAction actions[] = {
    {"back", EXA_TALK_BACK, NULL},
    {"next", EXA_TALK_NEXT, NULL},
    {"black", EXA_TALK_BLACK, "blank"},
    {"freeze", EXA_TALK_FREEZE, "frozen"},
    {"pointer", EXA_TALK_POINTER, "pointer"},
    {"overview", EXA_TALK_OVERVIEW, "overview"},
    {"pause", EXA_TALK_PAUSE, "paused"},
    {"answer", EXA_TALK_ANSWER, NULL},
    {"larger", EXA_TALK_NOTES_LARGER, NULL},
    {"smaller", EXA_TALK_NOTES_SMALLER, NULL},
};

static gboolean
is_pressed (ExaTalk *talk, const SpeakerAction *action)
{
  gboolean pressed = FALSE;

  if (action->command == EXA_TALK_BLACK)
    return exa_talk_get_blank (talk) == EXA_BLANK_BLACK;
  g_object_get (talk, action->property, &pressed, NULL);
  return pressed;
}

static void
on_changed (ExaSpeakerWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++) {
    if (actions[i].property != NULL)
      g_action_group_change_action_state (G_ACTION_GROUP (self->actions), actions[i].name,
                                          g_variant_new_boolean (is_pressed (self->talk, &actions[i])));
  }
}

static void
on_activate (GSimpleAction *action, GVariant *parameter, ExaSpeakerWindow *self)
{
  const char *name = g_action_get_name (G_ACTION (action));

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++) {
    if (g_str_equal (actions[i].name, name))
      exa_talk_run (self->talk, actions[i].command, 0, g_get_monotonic_time ());
  }
}

static void
on_copy_asides (GSimpleAction *action, GVariant *parameter, ExaSpeakerWindow *self)
{
  g_autofree char *text = exa_asides_to_string (self->talk);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
}

/* --- what only this window can do --- */

static void
change_notes (ExaSpeakerWindow *self, int by)
{
  int size = CLAMP (self->state.notes + by, EXA_SPEAKER_NOTES_MIN, EXA_SPEAKER_NOTES_MAX);

  self->state.notes = size;
  g_object_set (self->notes, "size", size, NULL);
}

static void
on_command (ExaSpeakerWindow *self, ExaTalkCommand command)
{
  switch (command) {
  case EXA_TALK_NOTES_LARGER: change_notes (self, NOTES_STEP); break;
  case EXA_TALK_NOTES_SMALLER: change_notes (self, -NOTES_STEP); break;
  case EXA_TALK_ANSWER: exa_speaker_window_open_answer (self); break;
  case EXA_TALK_LARGE_TIMER: g_action_group_activate_action (G_ACTION_GROUP (self->actions), "timer", NULL); break;
  case EXA_TALK_LEAVE:
  case EXA_TALK_CLOSE: gtk_window_close (GTK_WINDOW (self)); break;
  default: break;
  }
}

/* --- the answer --- */

void
exa_speaker_window_open_answer (ExaSpeakerWindow *self)
{
  /* Where there is no room for both, an answer comes first. */
  gtk_widget_set_visible (GTK_WIDGET (self->right), gtk_widget_get_height (GTK_WIDGET (self)) >= ROOM_FOR_BOTH);
  gtk_widget_set_visible (GTK_WIDGET (self->answer), TRUE);
  gtk_paned_set_position (self->answer_split,
                          gtk_widget_get_height (GTK_WIDGET (self->answer_split)) * self->state.answer / 100);
  exa_answer_begin (self->answer);
}

void
exa_speaker_window_close_answer (ExaSpeakerWindow *self)
{
  int whole = gtk_widget_get_height (GTK_WIDGET (self->answer_split));

  if (whole > 0 && gtk_widget_get_visible (GTK_WIDGET (self->right)))
    self->state.answer = (gtk_paned_get_position (self->answer_split) * 100 + whole / 2) / whole;
  gtk_widget_set_visible (GTK_WIDGET (self->answer), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->right), TRUE);
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
}

/* --- keys --- */

/* A button that Tab went to has the keys that buttons have. */
static gboolean
is_for_button (ExaSpeakerWindow *self, guint key)
{
  if (!GTK_IS_BUTTON (gtk_window_get_focus (GTK_WINDOW (self))))
    return FALSE;
  return key == GDK_KEY_space || key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_KP_Space;
}

/* Leaves the button that has the keyboard. */
static gboolean
leave_button (ExaSpeakerWindow *self)
{
  gboolean is_button = GTK_IS_BUTTON (gtk_window_get_focus (GTK_WINDOW (self)));

  if (is_button)
    gtk_window_set_focus (GTK_WINDOW (self), NULL);
  return is_button;
}

/* What a key does here and in no other window of a talk. */
static gboolean
run_own (ExaSpeakerWindow *self, ExaTalkCommand command, guint key, GdkModifierType state)
{
  if ((state & GDK_CONTROL_MASK) != 0 && (key == GDK_KEY_Up || key == GDK_KEY_Down)) {
    exa_notes_scroll (self->notes, key == GDK_KEY_Up ? -LINES_A_KEY : LINES_A_KEY);
    return TRUE;
  }
  switch (command) {
  case EXA_TALK_FULLSCREEN:
    g_object_set (self, "fullscreened", !gtk_window_is_fullscreen (GTK_WINDOW (self)), NULL);
    return TRUE;
  case EXA_TALK_SPEAKER: gtk_window_close (GTK_WINDOW (self)); return TRUE;
  case EXA_TALK_LEAVE: return leave_button (self);
  default: return FALSE;
  }
}

/* While an answer is looked for, keys are its own, but for Escape. */
static gboolean
answer_key (ExaSpeakerWindow *self, guint key)
{
  if (key != GDK_KEY_Escape)
    return exa_answer_take_key (self->answer, key);
  exa_speaker_window_close_answer (self);
  return TRUE;
}

static gboolean
on_key_pressed (ExaSpeakerWindow *self, guint key, guint code, GdkModifierType state)
{
  guint argument = 0;
  ExaTalkCommand command;

  if (self->help != NULL && exa_talk_help_scroll (self->help, key))
    return TRUE;
  if (self->overview != NULL && exa_slide_grid_takes (self->talk, key))
    return FALSE;
  if (gtk_widget_get_visible (GTK_WIDGET (self->answer)))
    return answer_key (self, key);
  /* Overview in the audience's window; here the way to the buttons. */
  if (key == GDK_KEY_Tab || key == GDK_KEY_ISO_Left_Tab || is_for_button (self, key))
    return FALSE;
  command = exa_talk_command_find_key (gtk_widget_get_display (GTK_WIDGET (self)), key, code, state, &argument);
  if (run_own (self, command, key, state))
    return TRUE;
  if (command == EXA_TALK_NONE)
    return FALSE;
  if (!exa_held_key_is_held (self->held_key, code))
    exa_talk_run (self->talk, command, argument, g_get_monotonic_time ());
  return TRUE;
}

/* --- the large timer --- */

static void
on_timer (GSimpleAction *action, GVariant *state, ExaSpeakerWindow *self)
{
  gboolean large = g_variant_get_boolean (state);

  self->state.timer = large;
  g_simple_action_set_state (action, state);
  gtk_widget_set_layout_manager (self->bar,
                                 large ? gtk_box_layout_new (GTK_ORIENTATION_VERTICAL) : exa_wrap_layout_new ());
  gtk_widget_set_visible (GTK_WIDGET (self->strip), !large);
  if (large)
    gtk_widget_add_css_class (GTK_WIDGET (self), "large-timer");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "large-timer");
}

void
exa_speaker_window_add_actions (ExaSpeakerWindow *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();
  g_autoptr (GSimpleAction) timer = g_simple_action_new_stateful ("timer", NULL, g_variant_new_boolean (FALSE));
  g_autoptr (GSimpleAction) copy = g_simple_action_new ("copy-asides", NULL);

  self->actions = g_simple_action_group_new ();
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++) {
    g_autoptr (GSimpleAction) action =
        actions[i].property != NULL
            ? g_simple_action_new_stateful (actions[i].name, NULL, g_variant_new_boolean (FALSE))
            : g_simple_action_new (actions[i].name, NULL);
    g_signal_connect_object (action, "activate", G_CALLBACK (on_activate), self, 0);
    g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
  }
  g_signal_connect_object (copy, "activate", G_CALLBACK (on_copy_asides), self, 0);
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (copy));
  g_signal_connect_object (timer, "change-state", G_CALLBACK (on_timer), self, 0);
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (timer));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "speaker", G_ACTION_GROUP (self->actions));

  self->held_key = exa_held_key_new (GTK_WINDOW (self), key);
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (on_key_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  g_signal_connect_object (self->talk, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->talk, "command", G_CALLBACK (on_command), self, G_CONNECT_SWAPPED);
  g_action_group_change_action_state (G_ACTION_GROUP (self->actions), "timer",
                                      g_variant_new_boolean (self->state.timer));
  g_signal_connect_object (self->answer, "pushed", G_CALLBACK (exa_speaker_window_close_answer), self,
                           G_CONNECT_SWAPPED);
  on_changed (self);
}
