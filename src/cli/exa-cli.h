/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-export-plan.h"
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
gboolean exa_cli_table (const ExaOptions *options, GError **error);
gboolean exa_cli_thumbnail (const ExaOptions *options, GError **error);
gboolean exa_cli_story_list (const ExaOptions *options, GError **error);
gboolean exa_cli_story_check (const ExaOptions *options, GError **error);
gboolean exa_cli_story_times (const ExaOptions *options, GError **error);
gboolean exa_cli_story_export (const ExaOptions *options, GError **error);
/* Replaces this process by the window program, with the same arguments; returns only with an error. */
gboolean exa_cli_window (char **argv, GError **error);

/* --- what they share --- */

/* The files of --data, or the bundled ones, of those only what @charts need where they are known (ids; NULL for all).
 * Transfer full; NULL with an error, one line for each problem. Ids that options name are looked up here. */
ExaDataset *exa_cli_load (const ExaOptions *options, const char *const *charts, GError **error);

/* The same, with fonts, ready, for what is painted of the data (transfer full), which are set on an
 * error, too. */
ExaDataset *exa_cli_load_with_fonts (const ExaOptions *options, const char *const *charts, ExaFonts **fonts,
                                     GError **error);

/* The object of that id, borrowed; a usage error that suggests the nearest id where there is none. */
gpointer exa_cli_find (ExaDataset *dataset, ExaList list, const char *id, GError **error);

/* What stands behind the last dot of the file's name, borrowed; NULL without one. */
const char *exa_cli_get_ending (const char *path);
/* Makes it where it is not there. Error: EXA_CLI_ERROR_DATA. */
gboolean exa_cli_make_folder (const char *folder, GError **error);
/* Runs @plan and prints the name of each file written, or what is wrong; FALSE where something was. */
gboolean exa_cli_run_plan (const ExaExportPlan *plan, ExaFonts *fonts);

/* To standard output, in UTF-8 whatever the locale. */
void exa_cli_print (const char *text);
/* To standard error, each line behind "exascope: ". */
void exa_cli_print_error (const char *message);

G_END_DECLS
