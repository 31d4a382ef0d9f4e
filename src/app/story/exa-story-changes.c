/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-story-changes.h"

#include <glib/gi18n.h>

#include "exa-table.h"

/* As many are told of one slide. */
#define MAX_TOLD 3

/* Adds the claims that @chart shows at any step of @slide: id → ExaClaim, borrowed. */
static void
add_shown (const ExaSlide *slide, ExaChart *chart, GHashTable *claims, GPtrArray *order)
{
  for (guint step = 0; step <= slide->steps->len; step++) {
    g_auto (ExaView) view = EXA_VIEW_INIT;
    g_autoptr (ExaTable) table = NULL;

    exa_slide_init_view (slide, step, &view);
    table = exa_table_new (chart, &view, NULL);
    for (guint row = 0; table != NULL && row < exa_table_count (table); row++) {
      const GArray *cells = exa_table_nth (table, row)->cells;
      for (guint i = 0; i < cells->len; i++) {
        ExaClaim *claim = g_array_index (cells, ExaCell, i).claim;
        if (g_hash_table_insert (claims, claim->id, claim))
          g_ptr_array_add (order, claim);
      }
    }
  }
}

static gboolean
has_id (GPtrArray *told, const char *id)
{
  for (guint i = 0; i < told->len; i++) {
    if (g_strcmp0 (EXA_CLAIM (g_ptr_array_index (told, i))->id, id) == 0)
      return TRUE;
  }
  return FALSE;
}

/* "NVIDIA: 68 % → 70 %"; NULL where both say the same. One of them may be NULL. */
static char *
describe (ExaClaim *before, ExaClaim *after, ExaLang lang)
{
  const char *label = exa_claim_get_label (after != NULL ? after : before, lang);
  g_autofree char *old = before != NULL ? exa_claim_format (before, lang) : NULL;
  g_autofree char *new = after != NULL ? exa_claim_format (after, lang) : NULL;

  if (g_strcmp0 (old, new) == 0)
    return NULL;
  /* TRANSLATORS: a row of a chart, and its figure before and after. */
  if (old != NULL && new != NULL)
    return g_strdup_printf (_ ("%s: %s → %s"), label, old, new);
  return g_strdup_printf (old != NULL ? _ ("%s: %s is gone") : _ ("%s: %s is new"), label, old != NULL ? old : new);
}

static char *
describe_slide (const ExaSlide *slide, guint n, ExaChart *chart, ExaLang lang)
{
  g_autoptr (GHashTable) before = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) after = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) order = g_ptr_array_new (), told = g_ptr_array_new ();
  g_autoptr (GString) words = g_string_new (NULL);

  add_shown (slide, slide->chart, before, order);
  add_shown (slide, chart, after, order);
  for (guint i = 0; i < order->len; i++) {
    const char *id = EXA_CLAIM (g_ptr_array_index (order, i))->id;
    g_autofree char *change = NULL;

    if (has_id (told, id))
      continue;
    change = describe (g_hash_table_lookup (before, id), g_hash_table_lookup (after, id), lang);
    if (change == NULL)
      continue;
    g_ptr_array_add (told, g_ptr_array_index (order, i));
    if (told->len <= MAX_TOLD)
      g_string_append_printf (words, "%s%s", told->len > 1 ? _ ("; ") : "", change);
  }
  if (told->len > MAX_TOLD)
    g_string_append (words, _ ("; …"));
  return told->len > 0 ? g_strdup_printf (_ ("Slide %u shows other figures now: %s"), n, words->str) : NULL;
}

char **
exa_story_changes (const ExaStory *story, ExaDataset *dataset, ExaLang lang)
{
  g_autoptr (GStrvBuilder) sentences = g_strv_builder_new ();

  for (guint i = 0; i < story->slides->len; i++) {
    const ExaSlide *slide = g_ptr_array_index (story->slides, i);
    ExaChart *chart = exa_dataset_find (dataset, EXA_LIST_CHARTS, slide->chart->id);
    g_autofree char *sentence = NULL;

    if (chart == NULL)
      sentence = g_strdup_printf (_ ("Slide %u: its chart, “%s”, is no longer in the data."), i + 1,
                                  exa_text_get (&slide->chart->name, lang));
    else if (chart != slide->chart)
      sentence = describe_slide (slide, i + 1, chart, lang);
    if (sentence != NULL)
      g_strv_builder_add (sentences, sentence);
  }
  return g_strv_builder_end (sentences);
}
