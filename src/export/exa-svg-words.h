/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-layout.h"

G_BEGIN_DECLS

/* The texts of @layout as <text> elements, a line each, times @x_scale and @y_scale: to be edited in a drawing program,
 * which needs the fonts that are named. Transfer full. */
char *exa_svg_write_words (const ExaLayout *layout, double x_scale, double y_scale);

G_END_DECLS
