/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "exa-dataset.h"
#include "exa-present-options.h"

G_BEGIN_DECLS

/* ExaArguments: what the command line of the window asks for. */
typedef struct {
  gboolean present;
  ExaPresentOptions options; /* of a talk */
  char *story;               /* id, or NULL: the first one */
  char **paths;              /* absolute, or "-"; NULL: the bundled data */
  char *refusal;             /* why it asks for nothing that can be, or NULL */
} ExaArguments;

/* Reads the arguments that @command_line was started with, paths by its folder. Transfer full. */
ExaArguments *exa_arguments_new (GApplicationCommandLine *command_line);
void exa_arguments_free (ExaArguments *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaArguments, exa_arguments_free)

/* The story meant, which is one of all charts where none is named and there is none; transfer full. NULL and @message
 * where it cannot be told. */
ExaStory *exa_arguments_find_story (const ExaArguments *self, ExaDataset *dataset, char **message);

G_END_DECLS
