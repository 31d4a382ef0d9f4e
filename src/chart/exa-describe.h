/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-layout.h"

G_BEGIN_DECLS

/* The figure in words, in its own language: what is shown, the extremes, the comparison, which
 * figures are ranges or bounds, every value if they are few, what is left out, the sources. Transfer full.
 * @report: of the layout that is described; NULL: of @spec itself, which has room for all that it holds. */
char *exa_describe (const ExaSpec *spec, const ExaLayoutReport *report);

G_END_DECLS
