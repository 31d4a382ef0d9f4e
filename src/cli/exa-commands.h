/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-options.h"

G_BEGIN_DECLS

/* ExaCommand: a sub-command: what runs it, and what is said of it by --help, the manual page and the shells. */
typedef struct {
  const char *name;
  gboolean (*run) (const ExaOptions *options, GError **error); /* and its errors: as in exa-cli.h */
  ExaOptionGroups groups;                                      /* the options that it takes */
  const char *usage;                                           /* its arguments; NULL: none */
  const char *summary;                                         /* sentences, with line breaks */
} ExaCommand;

/* Those behind "exascope" and behind "exascope story", in the order of --help; a name of NULL ends them. Static. */
const ExaCommand *exa_commands_get (void);
const ExaCommand *exa_story_commands_get (void);

G_END_DECLS
