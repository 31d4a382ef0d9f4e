/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-dataset.h"

G_BEGIN_DECLS

/* What @step does, in a few words ("Highlight: NVIDIA"); names are in @lang. Transfer full. */
char *exa_step_in_words (const ExaStep *step, ExaDataset *dataset, ExaLang lang);
/* How @view differs from what the chart says by itself: "logarithmic scale, sorted by name"; "" where it does not.
 * Transfer full. */
char *exa_view_in_words (const ExaView *view, ExaDataset *dataset, ExaLang lang);

G_END_DECLS
