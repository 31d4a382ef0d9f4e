/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a cell looks like, by its characters alone: enough to tell whether the cells of a column belong together. What
 * it means is read elsewhere. */
typedef enum {
  EXA_CELL_EMPTY,  /* nothing, or a mark of nothing: -, n/a, NULL, \N, : */
  EXA_CELL_NUMBER, /* 1,204.5; $1.4b; 80 GB; < 4 %; 5–6 */
  EXA_CELL_DATE,   /* 2025-06-30, 30/06/2025, 30 June 2025, 2025年6月 */
  EXA_CELL_TIME,   /* 12:30, 12:30:05 */
  EXA_CELL_LINK,   /* https://… */
  EXA_CELL_CODE,   /* letters with digits, no blank: MG-8769, H100 */
  EXA_CELL_WORD,   /* one word */
  EXA_CELL_TEXT,   /* anything else */
  EXA_N_CELL_KINDS
} ExaCellKind;

/* @text: without blanks at its ends. */
ExaCellKind exa_cell_kind_of (const char *text, gsize length);

/* A number, date, time or link: what a header is not. */
gboolean exa_cell_kind_is_value (ExaCellKind kind);

/* A whole number from 1900 to 2100, or one with what it is behind it, "2025E", "2025 (F)", "2024 est.", "2025E ($bn)",
 * "2025 [YR2025]":
 * a figure that can head a column. */
gboolean exa_cell_is_year (const char *text, gsize length);

/* Whether two letters follow each other in @text, or it begins as "3Q23" does: a name that has numbers, or a number
 * with a unit. */
gboolean exa_cell_is_worded (const char *text);

G_END_DECLS
