/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-grid.h"

G_BEGIN_DECLS

/**
 * ExaColumnTexts: the different texts of a column, numbered in the order in which they come, and which of them each row
 * has. What is asked of texts is asked once of each, however many rows have it. The texts stand in the grid.
 */
typedef struct {
  guint n_rows;     /* of data */
  guint n;          /* different texts */
  guint32 *of_row;  /* the number of each row's text; as the next two owned, and NULL where no two rows are alike */
  guint32 *first;   /* of each text the first row that has it */
  guint32 *n_times; /* how many rows have it */
} ExaColumnTexts;

/* Of the rows behind @n_headers. */
ExaColumnTexts *exa_column_texts_new (const ExaGrid *grid, guint n_headers, guint column);
/* The same in less memory, of which nobody may ask what text a row has. */
ExaColumnTexts *exa_column_texts_new_counted (const ExaGrid *grid, guint n_headers, guint column);
void exa_column_texts_free (ExaColumnTexts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaColumnTexts, exa_column_texts_free)

/* The number of the text that @row has; both from 0. */
static inline guint
exa_column_texts_of (const ExaColumnTexts *self, guint row)
{
  return self->of_row != NULL ? self->of_row[row] : row;
}

/* The first row that has @text. */
static inline guint
exa_column_texts_first (const ExaColumnTexts *self, guint text)
{
  return self->first != NULL ? self->first[text] : text;
}

/* How many rows have @text; 1 or more. */
static inline guint
exa_column_texts_count (const ExaColumnTexts *self, guint text)
{
  return self->n_times != NULL ? self->n_times[text] : 1;
}

G_END_DECLS
