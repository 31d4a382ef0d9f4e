/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-table-told.h"

G_BEGIN_DECLS

/**
 * ExaSessionTold: what is told of a table, and the ways back. A value, so that what is being read has one of its own,
 * and whatever becomes of that, the one of what is shown is still true. All zero: nothing is told.
 */
typedef struct {
  ExaTableTold now;
  GQueue before, after; /* ExaTableTold, owned; the latest first */
  char *shape;          /* of the table as it was guessed: what is told of it is kept under that; or NULL */
  gboolean recalled;    /* what is told was remembered */
  char *misfit;         /* why what is remembered does not fit; NULL: it does, or is nothing */
} ExaSessionTold;

/* Makes @self a copy of @from; what it was is freed. */
void exa_session_told_set (ExaSessionTold *self, const ExaSessionTold *from);
void exa_session_told_clear (ExaSessionTold *self);

/* Tells something else: a step, after which nothing is told again, and nothing is only remembered. */
void exa_session_told_tell (ExaSessionTold *self, const ExaTableTold *told);
/* A step @back, or forth, which there has to be. */
void exa_session_told_step (ExaSessionTold *self, gboolean back);

G_END_DECLS
