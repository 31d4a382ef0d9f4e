/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-dataset.h"
#include "exa-options.h"

G_BEGIN_DECLS

/* Exit statuses of the program. */
enum {
  EXA_EXIT_OK = 0,
  EXA_EXIT_DATA = 1,  /* a file, a chart or the machine is at fault */
  EXA_EXIT_USAGE = 2, /* the command line is */
};

/* The sub-commands. FALSE with @error, whose code gives the exit status, or FALSE
 * without where everything was said already. */
gboolean exa_cli_list (const ExaOptions *options, GError **error);
gboolean exa_cli_export (const ExaOptions *options, GError **error);
gboolean exa_cli_check (const ExaOptions *options, GError **error);
gboolean exa_cli_describe (const ExaOptions *options, GError **error);
/* Replaces this process by the window program, with the same arguments; returns only with an error. */
gboolean exa_cli_window (char **argv, GError **error);

/* --- what they share --- */

/* The files of --data, or the bundled ones (transfer full); NULL with one line for each problem.
 * Ids that options name are looked up here. */
ExaDataset *exa_cli_load (const ExaOptions *options, GError **error);

/* The object of that id, borrowed; a usage error that suggests the nearest id where there is none. */
gpointer exa_cli_find (ExaDataset *dataset, ExaList list, const char *id, GError **error);

/* To standard output, in UTF-8 whatever the locale. */
void exa_cli_print (const char *text);
/* To standard error, each line behind "exascope: ". */
void exa_cli_print_error (const char *message);

G_END_DECLS
