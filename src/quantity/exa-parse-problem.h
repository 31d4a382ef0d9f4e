/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-quantity.h"

G_BEGIN_DECLS

/**
 * ExaParseProblem: where and why a figure could not be read.
 */
typedef struct {
  ExaQuantityError code;
  const char *at; /* borrowed: in the text that was read */
  char *message;  /* owned */
} ExaParseProblem;

/* Sets the problem; always FALSE, to be returned. */
gboolean exa_parse_problem_set (ExaParseProblem *self, ExaQuantityError code, const char *at, const char *format, ...)
    G_GNUC_PRINTF (4, 5);

G_END_DECLS
