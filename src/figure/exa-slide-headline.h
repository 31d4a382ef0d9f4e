/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-story.h"

G_BEGIN_DECLS

/* The headline under which @slide is seen as @view, for exa_figure_new(): its own, whatever a step leaves out; else
 * that of the chart as it is. NULL where there is none, and where a step leaves one row of several, alone under words
 * about the others: such a figure goes under its chart's name. Borrowed. */
const char *exa_slide_headline (const ExaSlide *slide, const ExaView *view, ExaLang lang);

G_END_DECLS
