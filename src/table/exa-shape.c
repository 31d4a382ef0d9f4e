/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-shape.h"

#include <math.h>

/* The shape of a longer cell is cut: it is a text. */
#define LONGEST_SHAPE 40
/* Classes of the first and the last character. */
#define N_CLASSES 5

struct _ExaShapes {
  GHashTable *n_of_shape; /* owned shape → how many */
  guint n_of_kind[EXA_N_CELL_KINDS];
  guint n_of_ends[N_CLASSES][N_CLASSES];
  guint n;
};

ExaShapes *
exa_shapes_new (void)
{
  ExaShapes *self = g_new0 (ExaShapes, 1);

  self->n_of_shape = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
exa_shapes_free (ExaShapes *self)
{
  g_hash_table_unref (self->n_of_shape);
  g_free (self);
}

/* Digits each as 9, runs of letters as one A or a; other characters as they are. */
static void
write_shape (const char *text, gsize length, char shape[LONGEST_SHAPE + 1])
{
  guint n = 0;

  for (gsize i = 0; i < length && n < LONGEST_SHAPE; i++) {
    char c = text[i];

    if (g_ascii_isdigit (c))
      c = '9';
    else if (g_ascii_isupper (c))
      c = 'A';
    else if (g_ascii_isalpha (c) || (c & 0x80) != 0)
      c = 'a';
    if ((c == 'a' || c == 'A') && n > 0 && shape[n - 1] == c)
      continue;
    shape[n++] = c;
  }
  shape[n] = '\0';
}

static guint
classify (char c)
{
  if (g_ascii_isdigit (c))
    return 0;
  if (g_ascii_isupper (c))
    return 1;
  if (g_ascii_isalpha (c) || (c & 0x80) != 0)
    return 2;
  return g_ascii_ispunct (c) ? 3 : 4;
}

void
exa_shapes_add (ExaShapes *self, const char *text, gsize length)
{
  char shape[LONGEST_SHAPE + 1];
  gpointer n;

  write_shape (text, length, shape);
  n = g_hash_table_lookup (self->n_of_shape, shape);
  g_hash_table_replace (self->n_of_shape, g_strdup (shape), GUINT_TO_POINTER (GPOINTER_TO_UINT (n) + 1));
  self->n_of_kind[exa_cell_kind_of (text, length)]++;
  if (length > 0)
    self->n_of_ends[classify (text[0])][classify (text[length - 1])]++;
  self->n++;
}

/* Three views of a cell, each coarser than the one before, so that a figure longer than any other is still a figure. */
double
exa_shapes_cost (const ExaShapes *self, const char *text, gsize length)
{
  char shape[LONGEST_SHAPE + 1];
  double n = self->n, exact, kind, ends;

  if (self->n == 0)
    return 1;
  write_shape (text, length, shape);
  exact = GPOINTER_TO_UINT (g_hash_table_lookup (self->n_of_shape, shape)) / n;
  kind = self->n_of_kind[exa_cell_kind_of (text, length)] / n;
  ends = length > 0 ? self->n_of_ends[classify (text[0])][classify (text[length - 1])] / n : exact;
  return -log (0.5 * exact + 0.3 * kind * ends + 0.1995 * kind * (length > 0 ? 0.5 : 1) + 0.0005);
}

guint
exa_shapes_count (const ExaShapes *self)
{
  return self->n;
}

ExaCellKind
exa_shapes_kind (const ExaShapes *self)
{
  guint n_filled = self->n - self->n_of_kind[EXA_CELL_EMPTY];

  if (n_filled == 0)
    return EXA_CELL_EMPTY;
  for (guint kind = EXA_CELL_EMPTY + 1; kind < EXA_N_CELL_KINDS; kind++)
    if (self->n_of_kind[kind] * 10 >= n_filled * 8)
      return (ExaCellKind)kind;
  return EXA_CELL_TEXT;
}
