/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-export-options.h"

G_BEGIN_DECLS

/* What would mend a finding. */
typedef enum {
  EXA_MEND_NONE,
  EXA_MEND_PRINT_THEME,
  EXA_MEND_FEWER_ROWS, /* @value: of the view's top */
  EXA_MEND_LARGER_SIZE,
  EXA_MEND_SHOW_SOURCE,
  EXA_MEND_OWN_HEADLINE, /* the chart's name */
} ExaMend;

/* What is to be known of a figure before it goes out. */
typedef struct {
  char *text; /* a whole sentence, in the language of the desktop */
  ExaMend mend;
  double value;
} ExaFinding;

/* Frees a finding with its text. */
void exa_finding_free (ExaFinding *finding);

/**
 * exa_export_check: what a reader of the figure could miss or mistake at this size and theme: text under 6 pt where it
 * is printed, marks that fall together without colour, names shortened, rows and values that are not shown, forecasts
 * without the word, letters that no font has, a headline that names what is not shown, a source that is left out.
 * ExaFinding, owned; the gravest first; empty where nothing is found. Transfer full.
 */
GPtrArray *exa_export_check (const ExaFigure *figure, const ExaLayout *layout, const ExaExportOptions *options);

G_END_DECLS
