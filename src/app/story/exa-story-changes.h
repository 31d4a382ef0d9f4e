/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-dataset.h"

G_BEGIN_DECLS

/* What becomes another figure on the slides of @story when their charts are those of @dataset, in sentences: one for
 * each slide, with its number, that shows a figure that is new, gone or another, or whose chart is not there. Transfer
 * full, ended by NULL. */
char **exa_story_changes (const ExaStory *story, ExaDataset *dataset, ExaLang lang);

G_END_DECLS
