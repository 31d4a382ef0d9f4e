/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-cells.h"
#include "exa-package.h"

G_BEGIN_DECLS

/**
 * ExaBookFormat: a kind of spreadsheet: what finds its sheets, and reads the cells of one.
 */
typedef struct {
  const char *mark; /* the file in the package by which it is known */
  /* What the whole book says: names of sheets, texts, formats. NULL with @error. */
  gpointer (*open) (ExaPackage *package, GError **error);
  void (*close) (gpointer book);
  guint (*n_sheets) (gconstpointer book);
  const char *(*name) (gconstpointer book, guint sheet);
  gboolean (*is_hidden) (gconstpointer book, guint sheet);
  /* Adds the cells of a sheet. */
  gboolean (*read) (gpointer book, guint sheet, ExaCells *cells, GError **error);
} ExaBookFormat;

/* The kinds that are read: Office Open XML, and OpenDocument. */
extern const ExaBookFormat exa_book_xlsx, exa_book_ods;

/* Said by a reader of cells that are too many. */
#define EXA_BOOK_TOO_LARGE _ ("it holds more cells than any table of figures")

G_END_DECLS
