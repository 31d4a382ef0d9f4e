/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-story.h"

G_BEGIN_DECLS

/* What stands under the miniature of slide @n (from 0) of @story: its number, and that it is skipped. Transfer full. */
char *exa_slide_badge (const ExaStory *story, guint n);
/* What a reader says of it behind the name of the slide, which has its number: that it is skipped, or "". */
const char *exa_slide_badge_say (const ExaStory *story, guint n);
/* @picture with @badge under it: on it, it would cover the source. Floating. */
GtkWidget *exa_slide_badge_put (GtkWidget *picture, const char *badge);

G_END_DECLS
