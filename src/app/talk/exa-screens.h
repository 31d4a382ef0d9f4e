/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ExaScreen: what is known of a monitor. Any text may be NULL, empty or spaces:
 * desktops leave them out, at first or for good. Texts are borrowed.
 */
typedef struct {
  const char *make, *model, *connector; /* "Dell Inc.", "DELL U2720Q", "DP-1" */
  GdkRectangle area;                    /* logical pixels; 0 × 0 where it is not known yet */
} ExaScreen;

/* What is known of @monitor, whose texts it borrows. */
ExaScreen exa_screen_from_monitor (GdkMonitor *monitor);
/* Those of all @monitors (GdkMonitor), whose texts they are, in their order: ExaScreen. */
GArray *exa_screens_list (GListModel *monitors);

/* What a screen is known again by, and called: make and model, else the connector; NULL where it has none of them. */
char *exa_screen_get_name (const ExaScreen *self);

/* A line for people that tells it from the others: name, connector, size. */
char *exa_screen_describe (const ExaScreen *self);

/* Which of @n screens the room sees: the one named @wanted (or NULL), of several of that name and where there is none
 * not the @speaker's own (NULL: not known) nor a laptop's own. -1 where there is none. */
int exa_screens_find_audience (const ExaScreen *screens, guint n, const char *wanted, const ExaScreen *speaker);

/* The one that @text means: its number from 1, its connector, or its name; -1 where there is none such. */
int exa_screens_find (const ExaScreen *screens, guint n, const char *text);
/* NULL if there is one that @text means; else a message with the numbers and names of those that there are. */
char *exa_screens_refuse (const ExaScreen *screens, guint n, const char *text);

G_END_DECLS
