/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-entity.h"

G_BEGIN_DECLS

/* ExaCountryItem: a country, or another entity, of the shown chart, and whether its figures are shown. */
#define EXA_TYPE_COUNTRY_ITEM (exa_country_item_get_type ())
G_DECLARE_FINAL_TYPE (ExaCountryItem, exa_country_item, EXA, COUNTRY_ITEM, GObject)

/* An item for a menu: the name of @country in @lang; @active: its figures are shown. Texts are the item's. */
ExaCountryItem *exa_country_item_new (ExaEntity *country, ExaLang lang, gboolean active);
const char *exa_country_item_get_id (ExaCountryItem *self);
const char *exa_country_item_get_name (ExaCountryItem *self);
gboolean exa_country_item_get_active (ExaCountryItem *self);

G_END_DECLS
