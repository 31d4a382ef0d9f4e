/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-column.h"

G_BEGIN_DECLS

/* What a person can say that a column holds, in the order in which it is offered. */
typedef struct {
  ExaColumnKind kind;
  const char *holds; /* "Holds figures": an item of a menu; to be translated, as the next */
  const char *what;  /* "figures", behind "holds" */
} ExaColumnKindWords;

/* As many as there are. */
#define EXA_COLUMN_N_KINDS 4
/* All of them. */
extern const ExaColumnKindWords exa_column_kinds[EXA_COLUMN_N_KINDS];

/* The number in exa_column_kinds of what a column of @kind is shown to hold. */
guint exa_column_kinds_find (ExaColumnKind kind);

G_END_DECLS
