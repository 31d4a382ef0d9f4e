/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-table-order.h"

#include <string.h>

/* "10:30", "10:00:01", "1 pm": the hours since midnight. */
static gboolean
read_clock (const char *text, double *hours)
{
  char *end;
  double value = (double)g_ascii_strtoull (text, &end, 10), part = 60;
  gboolean told = FALSE;

  for (; *end == ':' && strspn (end + 1, "0123456789") == 2 && part <= 3600; part *= 60) {
    value += (double)g_ascii_strtoull (end + 1, &end, 10) / part;
    told = TRUE;
  }
  end += strspn (end, " ");
  for (const char *const *noon = (const char *const[]){"am", "pm", "a.m.", "p.m.", NULL}; *noon != NULL; noon++)
    if (g_ascii_strcasecmp (end, *noon) == 0 && value < 13) {
      value = (value >= 12 ? value - 12 : value) + (**noon == 'p' ? 12 : 0);
      end += strlen (*noon);
      told = TRUE;
    }
  *hours = value;
  return told && *end == '\0';
}

/* The number that @name is, or begins with before a range or a unit: 21 of "21-80", 300 of ">300". What bounds from
 * above, "<20", is before any number. FALSE where words stand first. */
static gboolean
read_step (const char *name, double *step)
{
  static const char *const below[] = {"<",        "≤",         "under ",   "less than ", "up to ", "below ",   "unter ",
                                      "bis ",     "moins de ", "jusqu'à ", "menos de ",  "hasta ", "meno di ", "onder ",
                                      "poniżej ", "do ",       "до ",      "至多",       "不足",   NULL};
  static const char *const above[] = {">",      "≥",         "=",        "over ",    "more than ", "above ",
                                      "über ",  "mehr als ", "ab ",      "plus de ", "más de ",    "mais de ",
                                      "oltre ", "boven ",    "powyżej ", "свыше ",   "+",          "超过",
                                      " ",      "$",         "€",        NULL};
  gboolean bounded = FALSE, found = TRUE;
  g_autofree char *lower = g_ascii_strdown (name, -1);
  const char *at = lower;
  char *end;

  while (found) {
    found = FALSE;
    for (guint i = 0; !found && below[i] != NULL; i++)
      if (g_str_has_prefix (at, below[i])) {
        at += strlen (below[i]);
        bounded = found = TRUE;
      }
    for (guint i = 0; !found && above[i] != NULL; i++)
      if (g_str_has_prefix (at, above[i])) {
        at += strlen (above[i]);
        found = TRUE;
      }
  }
  if (!g_ascii_isdigit (at[*at == '-']))
    return FALSE;
  if (read_clock (at, step))
    return TRUE;
  *step = g_ascii_strtod (at, &end) - (bounded ? 0.5 : 0);
  /* "3M" and "7-Eleven" are names. */
  return !g_ascii_isalpha (*end) || strlen (end) < 3;
}

/* "Epoch 10", "Round 3": the number behind what is counted one after the other. */
static gboolean
read_numbered (const char *name, double *step)
{
  static const char *const counted[] = {"epoch", "step",  "iteration", "iter",    "round",  "stage", "phase",
                                        "layer", "level", "day",       "week",    "month",  "hour",  "pass",
                                        "trial", "cycle", "epoche",    "schritt", "runde",  "stufe", "tag",
                                        "woche", "étape", "époque",    "tour",    "semana", "ronda", NULL};
  const char *last = strrchr (name, ' ');
  g_autofree char *lower = last != NULL ? g_utf8_strdown (name, last - name) : NULL;

  if (last == NULL || last[1] == '\0' || last[1 + strspn (last + 1, "0123456789,")] != '\0' ||
      !g_strv_contains (counted, lower))
    return FALSE;
  *step = g_ascii_strtod (last + 1, NULL);
  return TRUE;
}

gboolean
exa_table_order_add (ExaTableOrder *self, const char *name)
{
  double step;
  int way;

  if (!read_step (name, &step) && !read_numbered (name, &step))
    return FALSE;
  way = (step > self->before) - (step < self->before);
  if (self->n > 0 && (way == 0 || (self->n > 1 && way != self->direction)))
    return FALSE;
  self->direction = way;
  self->before = step;
  self->n++;
  return TRUE;
}

gboolean
exa_table_order_is_scale (const ExaTableOrder *self)
{
  return self->n >= 3;
}
