/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-dataset.h"

G_BEGIN_DECLS

/* ExaPreload: the bundled data being read in a thread of its own while the display is opened. */
typedef struct _ExaPreload ExaPreload;

ExaPreload *exa_preload_new (void);
/* Waits for it and frees @self: the data (transfer full), or NULL and @problems, a line each. */
ExaDataset *exa_preload_finish (ExaPreload *self, char **problems);

G_END_DECLS
