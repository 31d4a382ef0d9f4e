/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-spec.h"

G_BEGIN_DECLS

/* What is measured, and how many figures there are: what is heard behind a headline. Transfer full. */
char *exa_figure_words_measured (const ExaSpec *spec);

G_END_DECLS
