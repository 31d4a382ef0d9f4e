/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-story.h"

G_BEGIN_DECLS

/* Pieces of a story as data/FORMAT.md has them: two blanks a level, lines parted by "\n", no newline at the end.
 * Transfer full. What is read of them is what was written. */
char *exa_story_to_json (const ExaStory *story);
char *exa_slide_to_json (const ExaSlide *slide);
char *exa_text_to_json (const ExaText *text);
char *exa_minutes_to_json (double minutes);
/* A data file of its own with the one story: @uses: names of files, ended by NULL. Ended by a newline. */
char *exa_story_to_file (const ExaStory *story, const char *const *uses);

/* @json moved to a place whose line begins with @indent: each line but the first begins with it, and @unit stands for
 * each level. @newline: what parts lines. Transfer full. */
char *exa_json_move (const char *json, const char *indent, const char *unit, const char *newline);

G_END_DECLS
