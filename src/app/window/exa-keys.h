/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A key, or several with | between them, and the action that it activates. Static. */
typedef struct {
  const char *trigger, *action;
} ExaKey;

/* @n keys of @widget. @phase: before (GTK_PHASE_CAPTURE) or behind (GTK_PHASE_BUBBLE) what has the focus within it.
 * What they hang on is borrowed. */
GtkEventController *exa_keys_add (GtkWidget *widget, const ExaKey *keys, guint n, GtkPropagationPhase phase);

/* Has the keys of @shortcuts, letters alone, which a person may strike or dictate without meaning them, work as long as
 * the action app.letter-keys of @application says so. */
void exa_keys_make_optional (GtkEventController *shortcuts, GtkApplication *application);

G_END_DECLS
