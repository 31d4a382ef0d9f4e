/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-unit.h"

G_BEGIN_DECLS

/**
 * ExaUnitEntry: a unit that is known by name, before prefixes and quotients.
 *
 * One of it is @ratio × 10^@exponent of @base. All strings are static.
 */
typedef struct {
  const char *id;
  const char *base; /* NULL: it is a base unit itself */
  double ratio;     /* 0 stands for 1 */
  int exponent;
  ExaScaleStyle style;
  gboolean prefixes;               /* may stand behind k M G T P E Z Y */
  const char *symbol[EXA_N_LANGS]; /* behind the number; may be empty */
  const char *name[EXA_N_LANGS];   /* in full, plural */
  const char *one;                 /* the English name of one, as in "per token" */
  const char *before, *before_zh;
  gboolean tight, ungrouped;
} ExaUnitEntry;

/* The entry for @text, for another spelling of it ("month", "个月", "B"), or NULL. Words of four ASCII letters
 * and more are known in any case. */
const ExaUnitEntry *exa_unit_table_find (const char *text);

G_END_DECLS
