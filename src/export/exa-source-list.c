/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-source-list.h"

static void
append_part (GString *line, const char *text, ExaLang lang)
{
  if (text != NULL && *text != '\0')
    g_string_append_printf (line, "%s%s", line->len == 0 ? "" : lang == EXA_LANG_ZH_CN ? "，" : ", ", text);
}

static void
append_source (GString *list, ExaSource *source, ExaLang lang)
{
  g_autoptr (GString) line = g_string_new (NULL);
  const char *publisher = exa_text_get (&source->publisher, lang);

  append_part (line, *publisher != '\0' ? publisher : exa_text_get (&source->author, lang), lang);
  append_part (line, source->url, lang);
  append_part (line, source->licence, lang);
  if (line->len > 0)
    g_string_append_printf (list, lang == EXA_LANG_ZH_CN ? "%s《%s》：%s" : "%s“%s”: %s", list->len > 0 ? "\n" : "",
                            exa_text_get (&source->title, lang), line->str);
}

char *
exa_source_list (const ExaTable *table, ExaLang lang)
{
  g_autoptr (ExaClaimSet) set = exa_table_get_claim_set (table);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < set->claims->len; i++) {
    ExaClaim *claim = g_ptr_array_index (set->claims, i);

    for (guint j = 0; j < claim->cites->len; j++) {
      const ExaCite *cite = g_ptr_array_index (claim->cites, j);

      if (g_hash_table_add (seen, cite->source))
        append_source (list, cite->source, lang);
    }
  }
  return g_string_free (list, FALSE);
}
