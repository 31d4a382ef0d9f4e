/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-layout.h"

G_BEGIN_DECLS

/* What is to be said of the scale of a figure that takes the place of another: bars that are in both and are as long as
 * they were by another scale would lie otherwise. @spec: of @to. NULL where the scale is the same, or no bar is in
 * both, so that nobody compares them. Transfer full. */
char *exa_axis_said (const ExaLayout *from, const ExaLayout *to, const ExaSpec *spec, ExaLang lang);

G_END_DECLS
