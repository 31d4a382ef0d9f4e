/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-spec.h"

G_BEGIN_DECLS

/* Texts that have no room whole, as a person would shorten them; private to the chart folder. */

/* @name in at most @most characters, by whole words: its beginning and its end around an ellipsis, since names differ
 * at either; within no figure. Transfer full; NULL where not one word has room. */
char *exa_shorten_name (const char *name, glong most);
/* Whether there is a figure in @name; of Chinese ones those that say a part or a multiple: "一成". */
gboolean exa_shorten_has_figure (const char *name);
/* @spec's subtitle, shorter with each @step from 0 on, at which it is whole: what is measured and its unit, where the
 * subtitle says one, stay to the last. Transfer full; NULL where nothing is shorter. */
char *exa_shorten_subtitle (const ExaSpec *spec, guint step);

/* @source without its last @step items, each a name, title, date or place; an ellipsis says that one who spoke is not
 * named. Transfer full; NULL where that is nothing. */
char *exa_shorten_source (const char *source, guint step);

G_END_DECLS
