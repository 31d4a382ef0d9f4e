/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-page.h"

G_BEGIN_DECLS

/* What two compared marks give, on a rounded ground of @part of its usual size; private to the chart folder. @text has
 * up to three lines with line feeds between them, which are centred. */

/* What it takes, whole pixels. */
void exa_pill_measure (const ExaPage *page, const char *text, double part, double *width, double *height);
/* Puts its middle at @x, @y. */
void exa_pill_place (const ExaPage *page, ExaLayout *layout, const char *text, double part, double x, double y);

G_END_DECLS
