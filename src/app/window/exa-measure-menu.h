/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "exa-chart.h"

G_BEGIN_DECLS

/* Fills @menu with what may lie along either axis of a scatter of @chart (or NULL), for the actions win.x and win.y; it
 * stays empty where there are not two measures. */
void exa_measure_menu_fill (GMenu *menu, const ExaChart *chart, ExaLang lang);

G_END_DECLS
