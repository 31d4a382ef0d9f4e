/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-dataset.h"
#include "exa-table-told.h"

G_BEGIN_DECLS

/**
 * A story that is being made, kept in $XDG_STATE_HOME/exascope/drafts while it is not saved, so that it survives what
 * ends the program (it was killed, the power failed). A draft is of @files, as they were opened; NULL: the bundled
 * data. What came from standard input is gone by then, so nothing of it is kept.
 */

/* Where the next draft of @files goes; NULL where none can be kept. Transfer full. */
char *exa_story_draft_find_place (const char *const *files);
/* Those of @files that are there: paths, the earliest first; ended by NULL, transfer full. */
char **exa_story_draft_list (const char *const *files);

/* FALSE where it cannot be kept: no reason to disturb who makes it. A story without slides is none. */
gboolean exa_story_draft_save (const ExaStory *story, const char *path, const char *const *files);
/* The story as it was kept, under the id that it had ("" for one that was never saved), its charts those of @dataset,
 * which was read of @files as is @told of their tables (or NULL). Transfer full; NULL with an error where it does not
 * go with its data any more. */
ExaStory *exa_story_draft_load (const char *path, const char *const *files, const ExaTableTold *told,
                                ExaDataset *dataset, GError **error);
void exa_story_draft_forget (const char *path);

G_END_DECLS
