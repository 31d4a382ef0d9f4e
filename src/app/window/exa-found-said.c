/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-found-said.h"

#include <glib/gi18n.h>

#include "exa-announce.h"
#include "exa-chart-row.h"

void
exa_found_say (GtkWidget *widget, ExaChartSearch *shown, ExaLang lang)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (shown));
  g_autoptr (ExaChart) first = g_list_model_get_item (G_LIST_MODEL (shown), 0);
  ExaClaim *claim = first != NULL ? exa_chart_search_get_claim (shown, first) : NULL;
  g_autofree char *found = claim != NULL ? exa_chart_row_write_found (claim, lang) : NULL;
  g_autofree char *count = g_strdup_printf (ngettext ("%u chart found", "%u charts found", n), n);

  exa_announce_latest (widget, "found", n > 0 ? count : _ ("No chart is found."),
                       first != NULL ? exa_text_get (&first->name, lang) : NULL, found, NULL);
}
