/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-figure.h"

G_BEGIN_DECLS

/* What @figure, as @to shows it, has otherwise than as @from, in a few words: "logarithmic scale", "3 of 12 figures
 * left out", but not its comparison; "" where nothing. Names are in @lang. Transfer full. */
char *exa_view_change_in_words (const ExaView *from, const ExaView *to, const ExaFigure *figure, ExaDataset *dataset,
                                ExaLang lang);

G_END_DECLS
