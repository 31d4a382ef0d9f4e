/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A figure as somebody wrote it: what is read is a quantity, which can be written in both languages. */
#include <math.h>

#include "exa-quantity.h"
#include "fuzz.h"

static void
check (const char *text, const char *unit_id)
{
  const ExaUnit *unit = exa_unit_get (unit_id);
  g_autoptr (GError) error = NULL;
  ExaQuantity q;

  if (!exa_quantity_parse (text, unit, unit->id[0] == '%' ? 100 : INFINITY, &q, NULL, NULL, &error)) {
    g_assert_nonnull (error);
    return;
  }
  g_assert_true (exa_quantity_is_valid (q));
  for (int lang = 0; lang < EXA_N_LANGS; lang++) {
    g_autofree char *said = exa_quantity_format (q, unit, (ExaLang)lang, 3, TRUE);

    g_assert_true (g_utf8_validate (said, -1, NULL));
  }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static const char *const units[] = {"count", "%", "USD", "FLOPS", "byte", "s", "tokens", "W"};
  g_autofree char *text = g_strndup ((const char *)data + (size > 0 ? 1 : 0), size > 0 ? size - 1 : 0);

  if (size > 0 && g_utf8_validate (text, -1, NULL))
    check (text, units[data[0] % G_N_ELEMENTS (units)]);
  return 0;
}
