/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The parts of a presentation (ECMA-376), as XML: well-formed whatever the texts hold. Transfer full. Slides are
 * counted from 1; a slide and its notes have the same number. */

/* 16:9. @n: slides. */
char *exa_pptx_presentation (guint n);
char *exa_pptx_presentation_rels (guint n);
/* @has_notes: of each slide. */
char *exa_pptx_content_types (const gboolean *has_notes, guint n);
/* @author, @date: or NULL. */
char *exa_pptx_core (const char *title, const char *author, const char *date, const char *lang);

/* A picture all over the slide, with @description for those who cannot see it; the headline stands in the picture, and
 * above the slide as text, for outlines and screen readers. @lang: "en-US". */
char *exa_pptx_slide (const char *title, const char *description, const char *lang);
char *exa_pptx_slide_rels (guint number, gboolean has_notes);
/* @notes: a paragraph a line. */
char *exa_pptx_notes (const char *notes, const char *lang);
char *exa_pptx_notes_rels (guint number);
/* The relations of a part with others: type and target by turns, to NULL; ids from rId1 on. */
char *exa_pptx_rels (const char *type, ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
