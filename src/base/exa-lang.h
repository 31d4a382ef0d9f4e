/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ExaLang: the language of a figure (never that of the desktop). Its nicks are "en" and "zh_CN".
 */
typedef enum {
  EXA_LANG_EN,
  EXA_LANG_ZH_CN, /*< nick=zh_CN >*/
  EXA_N_LANGS,    /*< skip >*/
} ExaLang;

/* "en", "zh_CN" (also "zh", "zh-CN", any case) → TRUE and @lang set. */
gboolean exa_lang_parse (const char *text, ExaLang *lang);

G_END_DECLS
