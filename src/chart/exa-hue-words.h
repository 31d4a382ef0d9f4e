/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-label.h"

G_BEGIN_DECLS

/* The subtitle of a figure whose hues are countries: it names them, each in its hue, in place of a key; private to the
 * chart folder. */

/* Whether the hues are said so: hues of countries, each of which colour alone tells from the others. */
gboolean exa_hue_words_apply (const ExaPage *page);
/* What of the key a figure with @n_drawn of its bands needs: the ExaKeyEntry of what is drawn, which are the spec's;
 * none where one country alone is left of several. Transfer container. */
GPtrArray *exa_hue_words_key (const ExaSpec *spec, guint n_drawn);
/* The subtitle in @em, at most @width wide in @lines lines; where hues are said so, with the names of the countries of
 * which @n_drawn bands are: none of them is lost where the text is too long; @keyed: a key is set as well. Empty where
 * there is nothing to say. */
ExaLabel exa_hue_words_subtitle (const ExaPage *page, guint n_drawn, gboolean keyed, double em, double width,
                                 int lines);
/* As much of the subtitle as is worth a place before a key of hues on its line, in @em, at most @width wide; empty
 * where nothing of it has room. */
ExaLabel exa_hue_words_before_key (const ExaPage *page, double em, double width);

G_END_DECLS
