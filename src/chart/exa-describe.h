/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-spec.h"

G_BEGIN_DECLS

/* The figure in words, in its own language: what is shown, the extremes, the comparison, which
 * figures are ranges or bounds, every value if they are few, the sources. Transfer full. */
char *exa_describe (const ExaSpec *spec);

G_END_DECLS
