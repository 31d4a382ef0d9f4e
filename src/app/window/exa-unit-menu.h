/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "exa-table.h"

G_BEGIN_DECLS

/* Fills @menu with the units in which the axis of @table (or NULL) could be read, for the action win.unit. */
void exa_unit_menu_fill (GMenu *menu, const ExaTable *table, ExaLang lang);

G_END_DECLS
