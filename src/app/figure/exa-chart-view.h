/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-session.h"

G_BEGIN_DECLS

/**
 * ExaChartView: the session's figure at the size of the widget, drawn at the
 * pixels of the screen. A GtkScrollable: zoomed, it shows a part of a larger
 * figure, never a cut axis.
 *
 * Properties: session, zoom (1 to 8).
 */
#define EXA_TYPE_CHART_VIEW (exa_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (ExaChartView, exa_chart_view, EXA, CHART_VIEW, GtkWidget)

void exa_chart_view_zoom_by (ExaChartView *self, double factor);
void exa_chart_view_zoom_reset (ExaChartView *self);
/* What is shown as a picture, at the pixels of the screen; transfer full, NULL where there is nothing. */
GdkTexture *exa_chart_view_copy (ExaChartView *self);

G_END_DECLS
