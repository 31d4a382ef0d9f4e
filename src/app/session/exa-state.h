/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-choices.h"
#include "exa-view-state.h"

G_BEGIN_DECLS

/**
 * ExaState: what the window remembers from one start to the next, in
 * $XDG_STATE_HOME/exascope/window.ini. A file that cannot be read is renamed
 * aside and counts as none. Texts are owned, or NULL.
 */
typedef struct {
  int width, height; /* logical pixels */
  gboolean maximized, sidebar, inspector;
  gboolean talk_clicks; /* a click turns the page of a talk */
  gboolean letter_keys; /* letters alone are keys of the window */
  ExaAppearance appearance;
  ExaPage page;
  ExaFigureTheme theme;
  int lang;       /* ExaLang; -1: as the interface */
  char *audience; /* the screen that the room sees in talks, by make and model; "": not known */
  char *chart;    /* id */
  ExaView view;   /* of that chart */
  char **recents; /* paths, the latest first */
} ExaState;

/* So many recent files are kept. */
#define EXA_STATE_MAX_RECENTS 8

/* A first start, when nothing is remembered, or what is kept; @self is overwritten, not cleared. */
void exa_state_init (ExaState *self);
void exa_state_load (ExaState *self);
/* FALSE where it cannot be kept, which is said on standard error: no reason to disturb anybody. */
gboolean exa_state_save (const ExaState *self);
void exa_state_clear (ExaState *self);
/* Puts @path first among the recent files. */
void exa_state_add_recent (ExaState *self, const char *path);
/* Forgets recent files that are no longer there. */
void exa_state_drop_missing (ExaState *self);

G_END_DECLS
