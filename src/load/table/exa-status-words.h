/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-status.h"

G_BEGIN_DECLS

/* What a header or a time says of the figures that are its: "Revenue (forecast)", "Revenue forecast ($bn)", "2025E",
 * "FY26F", "2026（预测）", "Projected revenue". Reported where it says nothing. */
ExaStatus exa_status_words_read (const char *text);

/* Writes to @bare, of @size bytes, what stands before the brackets, or the letter behind a year, at the end of @text in
 * which it says so; FALSE where it does not. */
gboolean exa_status_words_cut (const char *text, char *bare, gsize size);

/* What a cell says of its own figure, beside it: "40 (forecast)", "31 (F)", "12.5 est.", "预计19"; with @flags, letters
 * are remarks of statistics, and "12.2 e" says it, too. @figure: (out): of @size bytes: the cell without what says so;
 * not set where it is reported, or does not fit. */
ExaStatus exa_status_words_read_cell (const char *cell, gboolean flags, char *figure, gsize size);

/* As exa_cell_find_words(), of words that are not the status of the figure, either: how it was measured. */
char *exa_status_words_find_others (const char *cell);

G_END_DECLS
