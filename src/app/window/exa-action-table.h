/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Headings of the shortcuts window. */
typedef enum {
  EXA_GROUP_FILE,
  EXA_GROUP_STORY,
  EXA_GROUP_VIEW,
  EXA_GROUP_CHART,
  EXA_GROUP_SPEECH,
  EXA_GROUP_WINDOW,
  EXA_N_GROUPS,
} ExaActionGroup;

/**
 * ExaAction: what a person is told of one action of the window: its keys, its
 * place in the primary menu, its line in the shortcuts window. What it does is
 * in exa-window-actions.c and exa-figure-actions.c, under the same name.
 */
typedef struct {
  const char *name;      /* without "win." */
  const char *title;     /* marked for translation */
  const char *accels[4]; /* NULL after the last */
  ExaActionGroup group;
  guint menu; /* section of the primary menu, from 1; 0: not there */
} ExaAction;

/* The table; ended by an entry without a name. */
const ExaAction *exa_action_table_get (void);
const char *exa_action_group_get_title (ExaActionGroup group);

/* Adds all keys to @window, behind whatever has the focus; gives those that are single letters, which can be turned
 * off; borrowed. */
GtkEventController *exa_action_table_add_keys (GtkWidget *window);
/* The primary menu; transfer full. */
GMenuModel *exa_action_table_build_menu (void);
/* What the keys are called ("Ctrl+Shift+C"); transfer full, NULL without any. */
char *exa_action_get_keys (const ExaAction *action);

G_END_DECLS
