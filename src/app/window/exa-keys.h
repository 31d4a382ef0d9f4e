/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A key, or several with | between them, and the action that it activates. Static. */
typedef struct {
  const char *trigger, *action;
} ExaKey;

/* @n keys of @widget. @phase: before (GTK_PHASE_CAPTURE) or behind (GTK_PHASE_BUBBLE) what has the focus within it. */
void exa_keys_add (GtkWidget *widget, const ExaKey *keys, guint n, GtkPropagationPhase phase);

G_END_DECLS
