/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-view.h"

G_BEGIN_DECLS

/**
 * ExaShown: what a picture with its figures inside showed: which chart, how, and whether the picture is still the one
 * that was written. A value that owns what it points to.
 */
typedef struct {
  char *chart;       /* id */
  ExaView view;      /* what of it the chart does not say itself */
  int lang;          /* ExaLang; -1: not said */
  char *theme;       /* "light", "dark", "print"; NULL: not said */
  char *picture;     /* what is expected of the picture: SHA-256 in hexadecimal digits; NULL: not said */
  gboolean is_other; /* the picture is another one than that which was written: it may show something else */
} ExaShown;

/* Nothing is said of any picture. */
#define EXA_SHOWN_INIT                                                                                                 \
  {                                                                                                                    \
    .view = EXA_VIEW_INIT, .lang = -1                                                                                  \
  }

/* Frees what it owns and leaves EXA_SHOWN_INIT. */
void exa_shown_clear (ExaShown *self);

G_END_DECLS
