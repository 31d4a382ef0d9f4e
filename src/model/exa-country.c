/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-country.h"

#include <string.h>

/* Names in lower case. */
static const struct {
  const char *name, *id;
} countries[] = {
    {"united states", "us"},
    {"united states of america", "us"},
    {"usa", "us"},
    {"u.s.", "us"},
    {"us", "us"},
    {"美国", "us"},
    {"china", "china"},
    {"people's republic of china", "china"},
    {"prc", "china"},
    {"cn", "china"},
    {"中国", "china"},
    {"korea, rep.", "south-korea"},
    {"korea (republic of)", "south-korea"},
    {"south korea", "south-korea"},
    {"republic of korea", "south-korea"},
    {"韩国", "south-korea"},
    {"united kingdom", "uk"},
    {"great britain", "uk"},
    {"uk", "uk"},
    {"英国", "uk"},
    {"south-korea", "south-korea"},
    {"taiwan", "taiwan"},
    {"japan", "japan"},
    {"日本", "japan"},
    {"germany", "germany"},
    {"德国", "germany"},
};

const char *
exa_country_get_id (const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (countries); i++) {
    if (strcmp (folded, countries[i].name) == 0)
      return countries[i].id;
  }
  return NULL;
}
