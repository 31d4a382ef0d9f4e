/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-column.h"
#include "exa-entity.h"

G_BEGIN_DECLS

#define EXA_NO_COLUMN G_MAXUINT

/* ExaTableRoles: which column of a table says what of a row. On the stack; clear it. */
typedef struct {
  ExaColumn *columns; /* of all columns, owned */
  guint name;         /* what the row is about */
  guint country;      /* or EXA_NO_COLUMN, as below */
  guint owner;        /* the company it belongs to */
  guint date;         /* when the figures were so */
  gboolean over_time; /* the names repeat, a date apart */
  ExaEntityKind kind; /* of what the rows are about */
} ExaTableRoles;

void exa_table_roles_find (ExaTableRoles *self, const ExaCsv *csv);
void exa_table_roles_clear (ExaTableRoles *self);

G_END_DECLS
