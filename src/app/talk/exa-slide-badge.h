/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-story.h"

G_BEGIN_DECLS

/* What stands on the miniature of slide @n (from 0) of @story: its number, and that it is skipped. Transfer full. */
char *exa_slide_badge (const ExaStory *story, guint n);

G_END_DECLS
