/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-date-text.h"

#include <stdio.h>
#include <string.h>

static const char *const months[] = {"January", "February", "March",     "April",   "May",      "June",
                                     "July",    "August",   "September", "October", "November", "December"};
static const char *const quarters[] = {"一", "二", "三", "四"};

static char *
one_date (const char *date, ExaLang lang)
{
  int year, month, day, used = 0;
  gboolean english = lang == EXA_LANG_EN;

  if (sscanf (date, "%4d-Q%1d%n", &year, &month, &used) == 2 && date[used] == '\0' && month >= 1 && month <= 4)
    return english ? g_strdup_printf ("Q%d %d", month, year)
                   : g_strdup_printf ("%d 年第%s季度", year, quarters[month - 1]);
  int n = sscanf (date, "%4d-%2d-%2d", &year, &month, &day);
  if (n >= 2 && (month < 1 || month > 12))
    return g_strdup (date);
  if (n == 3)
    return english ? g_strdup_printf ("%d %s %d", day, months[month - 1], year)
                   : g_strdup_printf ("%d 年 %d 月 %d 日", year, month, day);
  if (n == 2)
    return english ? g_strdup_printf ("%s %d", months[month - 1], year) : g_strdup_printf ("%d 年 %d 月", year, month);
  if (n == 1 && strlen (date) == 4)
    return english ? g_strdup (date) : g_strdup_printf ("%s 年", date);
  return g_strdup (date);
}

char *
exa_date_to_text (const char *date, ExaLang lang)
{
  const char *slash = strchr (date, '/');

  if (slash == NULL)
    return one_date (date, lang);
  g_autofree char *from = g_strndup (date, (gsize)(slash - date));
  g_autofree char *a = one_date (from, lang), *b = one_date (slash + 1, lang);
  return g_strconcat (a, "–", b, NULL);
}
