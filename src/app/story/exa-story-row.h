/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-fonts.h"
#include "exa-story.h"

G_BEGIN_DECLS

/* ExaStoryRow: a slide in a list: number, picture, time, steps. */
#define EXA_TYPE_STORY_ROW (exa_story_row_get_type ())
G_DECLARE_FINAL_TYPE (ExaStoryRow, exa_story_row, EXA, STORY_ROW, GtkListBoxRow)

/* A row that shows no slide yet; floating. */
GtkWidget *exa_story_row_new (void);
/* Shows @slide as the one of @number (from 1). The picture is to be made again where exa_story_row_needs_picture(). */
void exa_story_row_set_slide (ExaStoryRow *self, const ExaSlide *slide, guint number, ExaLang lang);
gboolean exa_story_row_needs_picture (ExaStoryRow *self);
/* @fonts: borrowed. */
void exa_story_row_make_picture (ExaStoryRow *self, ExaFonts *fonts);

G_END_DECLS
