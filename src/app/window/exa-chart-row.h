/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-session.h"

G_BEGIN_DECLS

/* ExaChartRow: a chart in the sidebar: miniature and name. */
#define EXA_TYPE_CHART_ROW (exa_chart_row_get_type ())
G_DECLARE_FINAL_TYPE (ExaChartRow, exa_chart_row, EXA, CHART_ROW, GtkListBoxRow)

/* A row for @chart, in the language of the figure of @session, which paints its miniature; floating. */
GtkWidget *exa_chart_row_new (ExaSession *session, ExaChart *chart);
ExaChart *exa_chart_row_get_chart (ExaChartRow *self);
void exa_chart_row_set_lang (ExaChartRow *self, ExaLang lang);
/* Says below the name which of its figures was searched for; NULL: none was. */
void exa_chart_row_set_found (ExaChartRow *self, ExaClaim *claim, ExaLang lang);

/* "NVIDIA · 68 %"; transfer full. */
char *exa_chart_row_write_found (ExaClaim *claim, ExaLang lang);

G_END_DECLS
