/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-csv.h"
#include "exa-dataset.h"

G_BEGIN_DECLS

/* Adds what the table of the file @name says to @dataset: an entity for each
 * name, a measure and a chart for each column of figures, a claim for each cell
 * of them. What cannot be read as a figure is left out, and counted in the
 * source's note: a table that somebody has is to be seen, not to be mended
 * first. FALSE after adding a problem if there is no figure in it. */
gboolean exa_table_load (const ExaCsv *csv, const char *name, ExaDataset *dataset, ExaProblems *problems);

G_END_DECLS
