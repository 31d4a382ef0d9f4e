/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-figure-hue.h"

#include "exa-country.h"

static const struct {
  const char *country;
  ExaHue hue;
} hues[] = {
    {"us", EXA_HUE_BLUE},          {"china", EXA_HUE_RED},    {"germany", EXA_HUE_AMBER}, {"japan", EXA_HUE_PURPLE},
    {"south-korea", EXA_HUE_TEAL}, {"taiwan", EXA_HUE_OLIVE}, {"uk", EXA_HUE_PINK},
};

ExaHue
exa_figure_hue (ExaEntity *entity)
{
  ExaEntity *country = exa_entity_get_country (entity);
  const char *id = country != NULL ? exa_country_get_id (country->id) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (hues); i++) {
    if (g_strcmp0 (hues[i].country, id) == 0)
      return hues[i].hue;
  }
  /* More hues than these do not stay apart: any other country, or region of a table, is told by its label. */
  return EXA_HUE_NEUTRAL;
}

ExaHue
exa_figure_hue_nth (guint n)
{
  return n < G_N_ELEMENTS (hues) ? hues[n].hue : EXA_HUE_NEUTRAL;
}
