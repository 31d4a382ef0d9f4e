/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cells that most columns are made of: digits and a decimal sign, read sooner than the others. */
#include "exa-cell.h"

/* A whole number below 2^53 times, or divided by, a power of ten up to the 22nd is rounded once: as near as strtod()
 * comes. */
gboolean
exa_cell_read_plain (const ExaCellForm *form, const char *cell, double *value)
{
  static const double powers[] = {1,    1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                  1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
  const int most = (int)G_N_ELEMENTS (powers) - 1;
  const char *at = cell;
  guint64 number = 0;
  guint n_behind = 0, n;
  int power;

  while (g_ascii_isdigit (*at) && at - cell < 16)
    number = number * 10 + (guint64)(*at++ - '0');
  n = (guint)(at - cell);
  if (n == 0 || (n > 1 && cell[0] == '0'))
    return FALSE;
  if (*at == form->decimal && g_ascii_isdigit (at[1]))
    for (at++; g_ascii_isdigit (*at) && n + n_behind < 16; n_behind++)
      number = number * 10 + (guint64)(*at++ - '0');
  if (*at != '\0' || n + n_behind > 15)
    return FALSE;
  power = form->unit->exponent + form->exponent - (int)n_behind;
  if (power < -most || power > most)
    return FALSE;
  *value = (power < 0 ? (double)number / powers[-power] : (double)number * powers[power]) * form->unit->ratio;
  return TRUE;
}
