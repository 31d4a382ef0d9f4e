/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-session.h"

G_BEGIN_DECLS

/**
 * ExaJoinBar: above the figures of several tables: how their rows meet by their names. What is in both, what is in one
 * of them alone, and names that may be of one thing, each with a button for either answer. Not shown where there is one
 * table, or none.
 */
#define EXA_TYPE_JOIN_BAR (exa_join_bar_get_type ())
G_DECLARE_FINAL_TYPE (ExaJoinBar, exa_join_bar, EXA, JOIN_BAR, GtkWidget)

/* @session: kept. Floating. */
GtkWidget *exa_join_bar_new (ExaSession *session);

G_END_DECLS
