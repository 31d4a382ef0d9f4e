/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-lang.h"

gboolean
exa_lang_parse (const char *text, ExaLang *lang)
{
  static const struct {
    const char *name;
    ExaLang lang;
  } names[] = {
      {"en", EXA_LANG_EN},
      {"zh_CN", EXA_LANG_ZH_CN},
      {"zh-CN", EXA_LANG_ZH_CN},
      {"zh", EXA_LANG_ZH_CN},
  };
  for (gsize i = 0; text && i < G_N_ELEMENTS (names); i++)
    if (g_ascii_strcasecmp (text, names[i].name) == 0) {
      *lang = names[i].lang;
      return TRUE;
    }
  return FALSE;
}
