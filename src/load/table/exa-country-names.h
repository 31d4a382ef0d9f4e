/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* ExaCountryName: what a name is among those of countries. */
typedef enum {
  EXA_NO_COUNTRY,
  EXA_COUNTRY_NAME,  /* of a country that has parts: "Germany", "Deutschland", "德国" */
  EXA_COUNTRY_OTHER, /* "Singapore", or "Georgia", which is a state as well */
} ExaCountryName;

/* What @name is, in any case. */
ExaCountryName exa_country_name_read (const char *name);

G_END_DECLS
