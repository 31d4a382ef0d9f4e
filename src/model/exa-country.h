/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The one id of a country that files and tables name in many ways: "us" of "United States", "USA" and "美国", "china"
 * of "cn"; any case. NULL for what is not in the list: that of countries with a hue of their own. Static. */
const char *exa_country_get_id (const char *name);

G_END_DECLS
