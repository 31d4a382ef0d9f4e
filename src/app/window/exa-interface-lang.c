/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-interface-lang.h"

ExaLang
exa_interface_lang_get (void)
{
  const char *const *names = g_get_language_names ();

  return g_str_has_prefix (names[0], "zh") ? EXA_LANG_ZH_CN : EXA_LANG_EN;
}
