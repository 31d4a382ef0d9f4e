/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-vector.h"

G_BEGIN_DECLS

/* @svg as cairo writes it, with the figure's words in it for those who cannot see it, and with ids that count
 * from 1: cairo's count through the life of the process. Transfer full. */
char *exa_svg_add_text (const char *svg, const ExaVectorOptions *options);

G_END_DECLS
