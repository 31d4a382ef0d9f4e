/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-deck-options.h"
#include "exa-table-told.h"
#include "exa-view.h"

G_BEGIN_DECLS

/* Groups of options; each sub-command takes some. */
typedef enum {
  EXA_OPTIONS_NONE = 0,
  EXA_OPTIONS_DATA = 1 << 0,    /* --data --lang, and all of EXA_OPTIONS_READING */
  EXA_OPTIONS_LIST = 1 << 1,    /* --format of a list */
  EXA_OPTIONS_VIEW = 1 << 2,    /* every field of ExaView, --title */
  EXA_OPTIONS_FIGURE = 1 << 3,  /* every field of ExaExportOptions, and what to write where */
  EXA_OPTIONS_DECK = 1 << 4,    /* every field of ExaDeckOptions, and where to write */
  EXA_OPTIONS_CHART = 1 << 5,   /* --output of a chart */
  EXA_OPTIONS_TABLE = 1 << 6,   /* --format of a table, --sheet */
  EXA_OPTIONS_READING = 1 << 7, /* how tables are read, and where the plan is to be written */
  EXA_OPTIONS_CHECK = 1 << 8,   /* how a figure is to be written */
} ExaOptionGroups;

/* More than ExaView, ExaExportOptions or ExaDeckOptions has fields. */
#define EXA_OPTIONS_MAX_FIELDS 32

/* The options as they were typed, in the order of the fields; NULL or FALSE where they were not. */
typedef struct {
  char *view[EXA_OPTIONS_MAX_FIELDS];
  char *figure[EXA_OPTIONS_MAX_FIELDS];
  char *deck[EXA_OPTIONS_MAX_FIELDS];
  gboolean figure_switches[EXA_OPTIONS_MAX_FIELDS]; /* of the fields that take no value */
  gboolean deck_switches[EXA_OPTIONS_MAX_FIELDS];   /* likewise */
} ExaOptionTexts;

/**
 * ExaOptions: a sub-command's command line, checked and in its range.
 */
typedef struct {
  char **args;  /* what stands without a flag; never NULL */
  char **data;  /* files, or NULL */
  char *format; /* of a list, as typed, or NULL */
  char *output; /* or NULL */
  char *story;  /* id, or NULL */
  char *title;  /* or NULL; likewise the two below */
  char *subtitle, *note;
  char *plan; /* file of a table's plan, or NULL */
  gboolean all;

  ExaTableTold table; /* what is told of tables; its plan is not read yet */
  ExaView view;
  ExaExportOptions figure; /* its language is that of lists and descriptions, too */
  ExaDeckOptions deck;     /* in the same language */

  ExaOptionTexts texts;
} ExaOptions;

/* The options of @groups, GOptionEntry, in the order of --help, ended by zeroes; for what tells of them: nothing can be
 * read into them. Names and texts are static. Transfer full. */
GArray *exa_options_list (ExaOptionGroups groups);

/* Reads @argv (@argv[0] is the sub-command; left as it is). @usage: its arguments; @summary: what it
 * does; both for --help, which prints and exits. Transfer full; NULL is a usage error. */
ExaOptions *exa_options_parse (char **argv, ExaOptionGroups groups, const char *usage, const char *summary,
                               GError **error);
void exa_options_free (ExaOptions *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaOptions, exa_options_free)

G_END_DECLS
