/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-export-options.h"

G_BEGIN_DECLS

/* What the data file inside a picture is made of; borrowed. */
typedef struct {
  const ExaFigure *figure;
  const ExaExportOptions *options;
} ExaInsideData;

/* An ExaInsideFunc; @data: ExaInsideData. */
char *exa_encode_inside (const char *digest, gconstpointer data);

G_END_DECLS
