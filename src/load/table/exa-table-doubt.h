/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-column-evidence.h"
#include "exa-column.h"
#include "exa-text.h"

G_BEGIN_DECLS

/**
 * ExaTableDoubt: a cell that can be read in two ways, of which nothing in the file decides between them: "12.480" is
 * twelve thousand, or twelve and a half. The likelier reading is drawn, and the other one named wherever it is.
 */
typedef struct {
  guint column;
  char *cell;          /* an example; owned */
  ExaText read_as;     /* what it is taken for: "12,480" */
  ExaText other;       /* what it could be instead: "12.48" */
  const char *because; /* the evidence for the likelier reading, in English; static */
  gboolean aside;      /* the other is a second figure in the brackets of the cell */
  gboolean settles;    /* it is of a sign that can be told; what a header's words mean is said by other words alone */
} ExaTableDoubt;

/* That @cell, of @column, is read as @read_as, which is likelier by the evidence @because, a static text, and could be
 * @other; both are taken. Transfer full. */
ExaTableDoubt *exa_table_doubt_new (guint column, const char *cell, ExaText read_as, ExaText other,
                                    const char *because);

/* The doubt about how @self, the column @column, writes its figures or dates; NULL where there is none. Transfer full.
 */
ExaTableDoubt *exa_table_doubt_find (const ExaColumn *self, guint column, const ExaGrid *grid, guint n_headers,
                                     const ExaColumnEvidence *evidence, const ExaTableWitness *file);
void exa_table_doubt_free (ExaTableDoubt *self);

/* The doubt about a row whose name, in @column, begins as remarks do, "#beta" among others that do not; NULL where
 * there is none. Transfer full. */
ExaTableDoubt *exa_table_doubt_find_remark (guint column, const ExaGrid *grid, guint n_headers);

/* Whether figures under @header are changes, which can be below zero: "Growth". */
gboolean exa_table_is_change (const char *header);

/* A sentence: "“12.480” is read as 12,480; it could be 12.48." Transfer full. */
char *exa_table_doubt_write (const ExaTableDoubt *self, ExaLang lang);

G_END_DECLS
