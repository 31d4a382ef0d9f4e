/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-story.h"

G_BEGIN_DECLS

/**
 * exa_story_splice: the data file @text with @story in it, and all else as its author wrote it, byte for byte: what the
 * story says as it did @before (a slide, its title) included.
 *
 * @text: a data file that can be read; @length: its bytes. @before: the story of that id as the file has it; NULL: it
 * has none, and @story comes behind the others. Transfer full, ended by a NUL.
 */
char *exa_story_splice (const char *text, gsize length, const ExaStory *story, const ExaStory *before);

G_END_DECLS
