/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-credit.h"

/* The publisher (or the author) with the licence; NULL where the source names neither. Transfer full. */
static char *
credit_source (ExaSource *source, ExaLang lang)
{
  const char *owner = exa_text_get (&source->publisher, lang);

  if (*owner == '\0')
    owner = exa_text_get (&source->author, lang);
  if (*owner == '\0' && source->licence == NULL)
    return NULL;
  if (*owner == '\0')
    owner = exa_source_get_label (source, lang);
  return source->licence != NULL ? g_strdup_printf ("%s (%s)", owner, source->licence) : g_strdup (owner);
}

static void
add_claim (ExaClaim *claim, ExaLang lang, GPtrArray *credits)
{
  for (guint i = 0; i < claim->cites->len; i++) {
    const ExaCite *cite = g_ptr_array_index (claim->cites, i);
    g_autofree char *credit = credit_source (cite->source, lang);

    if (credit != NULL && !g_ptr_array_find_with_equal_func (credits, credit, g_str_equal, NULL))
      g_ptr_array_add (credits, g_steal_pointer (&credit));
  }
}

char *
exa_table_format_credit (const ExaTable *table, ExaLang lang)
{
  g_autoptr (ExaClaimSet) set = exa_table_get_claim_set (table);
  g_autoptr (GPtrArray) credits = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (guint i = 0; i < set->claims->len; i++)
    add_claim (g_ptr_array_index (set->claims, i), lang, credits);
  if (credits->len == 0)
    return NULL;
  g_ptr_array_add (credits, NULL);
  list = g_strjoinv (lang == EXA_LANG_ZH_CN ? "；" : "; ", (char **)credits->pdata);
  return g_strdup_printf (lang == EXA_LANG_ZH_CN ? "数据：%s" : "Figures: %s", list);
}
