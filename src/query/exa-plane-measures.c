/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-plane-measures.h"

/* Of one measure: the subject of its first figure, and whether there is another. */
typedef struct {
  ExaEntity *first;
  gboolean has_more;
} Found;

static GHashTable *
list_subjects (const ExaChart *chart)
{
  GHashTable *subjects = g_hash_table_new (NULL, NULL);

  /* The figures of a long table are not made to be counted. */
  for (guint i = 0; i < chart->own->len; i++)
    g_hash_table_add (subjects, ((ExaClaim *)g_ptr_array_index (chart->own, i))->subject);
  return subjects;
}

GPtrArray *
exa_plane_list_measures (const ExaChart *chart)
{
  g_autoptr (GHashTable) subjects = list_subjects (chart), found = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  GPtrArray *measures = g_ptr_array_new ();

  for (guint i = 0; chart->pool != NULL && i < chart->pool->len; i++) {
    ExaClaim *claim = g_ptr_array_index (chart->pool, i);
    if (!g_hash_table_contains (subjects, claim->subject) || !exa_claim_is_amount (claim))
      continue;
    Found *of = g_hash_table_lookup (found, claim->measure);
    if (of == NULL) {
      of = g_new0 (Found, 1);
      of->first = claim->subject;
      g_hash_table_insert (found, claim->measure, of);
    } else if (!of->has_more && of->first != claim->subject) {
      of->has_more = TRUE;
      g_ptr_array_add (measures, claim->measure);
    }
  }
  if (measures->len < 2)
    g_ptr_array_set_size (measures, 0);
  return measures;
}
