/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is told of the command line outside of it, made of the same tables as --help: the manual page and what shells
 * complete. Only the build calls this. */

/* One command with its options. */
typedef struct {
  char *name;          /* "export", "story export"; owned */
  const char *usage;   /* its arguments, or NULL */
  const char *summary; /* sentences, with line breaks */
  GArray *options;     /* GOptionEntry; owned */
} ExaDocumentCommand;

/* All commands, ExaDocumentCommand, in the order of --help; transfer full. */
GPtrArray *exa_document_commands (void);
/* The words that the option takes, as its help lists them, or NULL where it takes others; transfer full. */
char **exa_document_get_choices (const GOptionEntry *option);

/* The files, transfer full. @commands: of exa_document_commands(). */
char *exa_document_write_manual (const GPtrArray *commands);
char *exa_document_write_bash (const GPtrArray *commands);
char *exa_document_write_zsh (const GPtrArray *commands);
char *exa_document_write_fish (const GPtrArray *commands);

G_END_DECLS
