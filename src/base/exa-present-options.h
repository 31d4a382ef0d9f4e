/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* ExaPresentOptions: what the command line of a talk asks for: "exascope present". The program that has no display
 * checks it, the window's does it. */
typedef struct {
  double minutes;    /* 0: as the story says */
  int width, height; /* logical pixels of a window; 0: full screen */
  int slide;         /* from 1; 0: not said */
  gboolean rehearse; /* the times are those of a rehearsal */
  char *screen;      /* name or number of the audience's, or NULL; owned */
  char **args;       /* story and files as they were typed; never NULL; owned */
} ExaPresentOptions;

/* Reads @argv, whose first word is the name of the command; --help prints and exits. @self is overwritten. FALSE with
 * an error whose message stands behind the command's name; there is nothing to clear then. */
gboolean exa_present_options_parse (ExaPresentOptions *self, char **argv, GError **error);
/* As exa_options_list() of the other commands; and what the command does, sentences with line breaks. */
GArray *exa_present_options_list (void);
const char *exa_present_options_get_summary (void);
void exa_present_options_clear (ExaPresentOptions *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ExaPresentOptions, exa_present_options_clear)

G_END_DECLS
