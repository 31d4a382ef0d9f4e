/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-quantity.h"

G_BEGIN_DECLS

/**
 * ExaEndProblem: where and why the reading of a figure stopped.
 */
typedef struct {
  ExaQuantityError code;
  const char *at;
  char *message; /* owned */
} ExaEndProblem;

/* Sets the problem; always FALSE, to be returned. */
gboolean exa_end_problem_set (ExaEndProblem *self, ExaQuantityError code, const char *at, const char *format, ...)
    G_GNUC_PRINTF (4, 5);

G_END_DECLS
