/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-dataset.h"

G_BEGIN_DECLS

/* A story of all charts of @dataset in their order, a slide each, so that any data can be presented at once. Its id is
 * "" and its title that of the data. Transfer full; NULL where there is no chart. */
ExaStory *exa_story_of_charts (ExaDataset *dataset);
/* The story to tell: the first one of the data, if it has @from (NULL: any will do), else one of all charts. Transfer
 * full; NULL where there is no chart. */
ExaStory *exa_story_to_tell (ExaDataset *dataset, ExaChart *from);
/* @story with @view as how the slide of @chart is seen, without its steps, which were made for another view; @story
 * itself where @view changes nothing, or no slide has @chart. Transfer full. */
ExaStory *exa_story_as_seen (ExaStory *story, ExaChart *chart, const ExaView *view);
/* @story as it is in other data, those that it was made of read again; transfer full, NULL where they have not got it.
 */
ExaStory *exa_story_again (ExaDataset *dataset, const ExaStory *story);

G_END_DECLS
