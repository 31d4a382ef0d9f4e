/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-format.h"
#include "exa-lang.h"
#include "exa-theme.h"

G_BEGIN_DECLS

/**
 * ExaExportOptions: how figures are written: the flags of `export`, the choices
 * of the export dialog. A plain value, which owns nothing: copied by assignment.
 * Start from EXA_EXPORT_OPTIONS_INIT.
 *
 * A new one needs its line in the table of exa-export-options.c, and the encoders
 * to heed it: flags and dialog go by the table.
 */
struct _ExaExportOptions {
  const ExaFormat *format; /* NULL: not chosen, which is the first of the table */
  int width, height;       /* pixels before @scale */
  double scale;            /* 0.25 to 16: multiplies both sides */
  double dpi;              /* 1 to 2400, noted in a PNG; 0: none */
  ExaThemeId theme;
  gboolean transparent; /* no background is painted */
  ExaLang lang;         /* of what is written */

  gboolean parallel; /* not by name: no other figure is being made, two processors for this one */
};

#define EXA_EXPORT_OPTIONS_INIT                                                                                        \
  {                                                                                                                    \
    .width = 1920, .height = 1080, .scale = 1, .dpi = 96                                                               \
  }

/* The format, with the usual one where none was chosen. */
const ExaFormat *exa_export_options_get_format (const ExaExportOptions *self);

/* Both sides times the scale, in whole pixels; FALSE where that is beyond the bounds of exa-layout.h. */
gboolean exa_export_options_get_size (const ExaExportOptions *self, double *width, double *height);

/* --- by name: for flags and messages --- */

typedef struct {
  const char *name;    /* "theme": of the flag, too */
  const char *help;    /* what it does, for --help, in English */
  const char *metavar; /* what it takes, likewise; NULL: a switch, which takes yes or no */
} ExaExportField;

/* The fields in the order in which they are listed to people; NULL beyond the last. */
const ExaExportField *exa_export_options_nth_field (guint n);

/**
 * exa_export_options_set: sets the field @name from @text, as a flag has it: "dark", "1920x1080", "300".
 * FALSE with an EXA_EXPORT_ERROR_VALUE, whose message begins with "takes", where @text is no value for it; @self is
 * then as it was.
 */
gboolean exa_export_options_set (ExaExportOptions *self, const char *name, const char *text, GError **error);

/* --- sizes with a name --- */

typedef struct {
  const char *name;  /* as "size" takes it: "slide" */
  const char *label; /* for people, to be translated: "Slide, 1920 × 1080" */
  int width, height; /* pixels */
} ExaSizePreset;

/* NULL beyond the last. */
const ExaSizePreset *exa_size_preset_nth (guint n);

G_END_DECLS
