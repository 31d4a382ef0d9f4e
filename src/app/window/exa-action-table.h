/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-window.h"

G_BEGIN_DECLS

/* Headings of the shortcuts window. */
typedef enum {
  EXA_GROUP_FILE,
  EXA_GROUP_VIEW,
  EXA_GROUP_CHART,
  EXA_GROUP_WINDOW,
  EXA_N_GROUPS,
} ExaActionGroup;

/**
 * ExaAction: one thing that a window can do. Actions, accelerators, the primary
 * menu and the shortcuts window are all made from the one table of these.
 */
typedef struct {
  const char *name;      /* without "win." */
  const char *title;     /* marked for translation */
  const char *accels[4]; /* NULL after the last */
  ExaActionGroup group;
  guint menu; /* section of the primary menu, from 1; 0: not there */
  /* Either a function or a property of the session. */
  void (*activate) (ExaWindow *window, GVariant *parameter);
  const char *parameter; /* type string of the function's parameter, or NULL */
  const char *property;
} ExaAction;

/* The table; ended by an entry without a name. */
const ExaAction *exa_action_table_get (void);
const char *exa_action_group_get_title (ExaActionGroup group);

/* Adds all of it to @window: actions, and accelerators behind whatever has the focus. */
void exa_action_table_install (ExaWindow *window, ExaSession *session);
/* The primary menu; transfer full. */
GMenuModel *exa_action_table_build_menu (void);
/* What the keys are called ("Ctrl+Shift+C"); transfer full, NULL without any. */
char *exa_action_get_keys (const ExaAction *action);

G_END_DECLS
