/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-export.h"
#include "exa-view.h"

G_BEGIN_DECLS

#define EXA_CLI_ERROR (exa_cli_error_quark ())
GQuark exa_cli_error_quark (void);
typedef enum {
  EXA_CLI_ERROR_DATA,
  EXA_CLI_ERROR_USAGE,
} ExaCliError;

/* Groups of options; each sub-command takes some. */
typedef enum {
  EXA_OPTIONS_NONE = 0,
  EXA_OPTIONS_DATA = 1 << 0,   /* --data --lang */
  EXA_OPTIONS_FORMAT = 1 << 1, /* --format */
  EXA_OPTIONS_VIEW = 1 << 2,   /* every field of ExaView, --title */
  EXA_OPTIONS_FIGURE = 1 << 3, /* what to write, where, how large */
} ExaOptionGroups;

/* More than ExaView has fields. */
#define EXA_OPTIONS_MAX_VIEW 32

/* The options as they were typed; each may be NULL. */
typedef struct {
  char *lang, *size, *scale, *dpi, *theme;
  char *view[EXA_OPTIONS_MAX_VIEW]; /* of the fields of ExaView, in their order */
} ExaOptionTexts;

/**
 * ExaOptions: a sub-command's command line, checked and in its range.
 */
typedef struct {
  char **args;  /* what stands without a flag; never NULL */
  char **data;  /* files, or NULL */
  char *format; /* as typed: each sub-command has its own; or NULL */
  char *output; /* or NULL */
  char *story;  /* id, or NULL */
  char *title;  /* or NULL */
  gboolean all;

  ExaView view;
  ExaExportOptions figure; /* its format is still to be chosen */
  ExaLang lang;

  ExaOptionTexts texts;
} ExaOptions;

/* Reads @argv (@argv[0] is the sub-command; left as it is). @usage: its arguments; @summary: what it
 * does; both for --help, which prints and exits. Transfer full; NULL is a usage error. */
ExaOptions *exa_options_parse (char **argv, ExaOptionGroups groups, const char *usage, const char *summary,
                               GError **error);
void exa_options_free (ExaOptions *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaOptions, exa_options_free)

/* The language of what is written. */
ExaLang exa_options_get_lang (const ExaOptions *self);

/* Checks the texts and fills the view and the figure from them; used by exa_options_parse(). */
gboolean exa_options_read_values (ExaOptions *self, GError **error);

G_END_DECLS
