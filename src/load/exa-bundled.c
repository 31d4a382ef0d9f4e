/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-bundled.h"

#include "exa-data-dir.h"

const char *const *
exa_bundled_get_names (void)
{
  static const char *const names[] = {"us-china.json", "chips.json", NULL};

  return names;
}

char *
exa_bundled_find (const char *name)
{
  return g_strv_contains (exa_bundled_get_names (), name) ? exa_data_find (name) : NULL;
}
