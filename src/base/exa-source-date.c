/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-source-date.h"

GDateTime *
exa_source_date_get (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  guint64 seconds = 0;

  if (epoch == NULL || !g_ascii_string_to_unsigned (epoch, 10, 0, G_MAXINT64, &seconds, NULL))
    return NULL;
  return g_date_time_new_from_unix_utc ((gint64)seconds);
}

char *
exa_source_date_format (void)
{
  g_autoptr (GDateTime) date = exa_source_date_get ();

  return date != NULL ? g_date_time_format (date, "%Y-%m-%dT%H:%M:%SZ") : NULL;
}
