/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-chart-search.h"
#include "exa-lang.h"

G_BEGIN_DECLS

/* Letters that come closer to each other, in milliseconds, belong to one search: what it found is said behind them. */
#define EXA_FOUND_REST_MS 400

/* exa_found_say: has a screen reader say how many charts @shown has found, and the first of them with what is found in
 * it.
 * @widget: where the search is typed. */
void exa_found_say (GtkWidget *widget, ExaChartSearch *shown, ExaLang lang);

G_END_DECLS
