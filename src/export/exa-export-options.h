/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-format.h"
#include "exa-inside-json.h"
#include "exa-lang.h"
#include "exa-theme.h"

G_BEGIN_DECLS

/* ExaSizeUnit: in what a figure is measured: pixels, or millimetres or inches of paper. */
typedef enum {
  EXA_SIZE_PX,
  EXA_SIZE_MM,
  EXA_SIZE_IN,
} ExaSizeUnit;

/* Parts of a figure that can be left out of a file. */
typedef enum {
  EXA_HIDE_TITLE = 1 << 0, /* headline and subtitle */
  EXA_HIDE_KEY = 1 << 1,
  EXA_HIDE_SOURCE = 1 << 2,
} ExaHide;

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
  double width, height;    /* in @unit */
  ExaSizeUnit unit;
  double scale; /* 0.25 to 16: sharpness, so many pixels for one; the layout stays */
  double dpi;   /* 1 to 2400: of a size on paper, its sharpness; of one in pixels, only noted; 0: what belongs to it */
  double text;  /* 0.5 to 3: size of text and all, times the usual */
  ExaHide hide;
  ExaThemeId theme;
  gboolean transparent; /* no background is painted */
  ExaLang lang;         /* of what is written */
  ExaInside inside;     /* of a picture */
  gboolean svg_words;   /* text in an SVG as text, which needs its fonts; else as outlines */

  /* Not by name; borrowed. */
  ExaDataset *dataset;         /* for EXA_INSIDE_ALL; without one it is EXA_INSIDE_SHOWN */
  const ExaView *view;         /* of the figure, likewise */
  const char *subtitle, *note; /* instead of the chart's; "": none; NULL: the chart's */

  gboolean parallel; /* not by name: no other figure is being made, two processors for this one */
};

/* A slide of 1920 by 1080 pixels, in the usual format, light and in English. */
#define EXA_EXPORT_OPTIONS_INIT                                                                                        \
  {                                                                                                                    \
    .width = 1920, .height = 1080, .scale = 1, .text = 1                                                               \
  }

/* The format, with the usual one where none was chosen. */
const ExaFormat *exa_export_options_get_format (const ExaExportOptions *self);

/* --- by name: for flags and messages --- */

/* ExaExportField: how an option is called, and explained, to people. Static. */
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

/* ExaSizePreset: a size that has a name. Static. */
typedef struct {
  const char *name;     /* as "size" takes it: "slide" */
  const char *label;    /* for people, to be translated: "Slide 16:9" */
  double width, height; /* in @unit */
  ExaSizeUnit unit;
} ExaSizePreset;

/* NULL beyond the last. */
const ExaSizePreset *exa_size_preset_nth (guint n);
/* The size as "size" takes it: "1920x1080", "89x67mm". Transfer full. */
char *exa_export_options_write_size (const ExaExportOptions *self);

G_END_DECLS
