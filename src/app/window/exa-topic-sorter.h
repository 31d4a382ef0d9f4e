/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-dataset.h"

G_BEGIN_DECLS

/* Sorts charts by the order of their topics in @dataset; those without one come last. Transfer full. */
GtkSorter *exa_topic_sorter_new (ExaDataset *dataset);

G_END_DECLS
