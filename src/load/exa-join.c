/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-join-private.h"

#include <string.h>

#include "exa-near-name.h"

/* Pairs of names that are looked at one by one: some milliseconds. */
#define MOST_PAIRS 250000
/* Names that a line or a note lists; the others are counted. */
#define MOST_LISTED 5

/* --- names --- */

static const char *
get_name (ExaEntity *entity)
{
  return exa_text_get (&entity->name, EXA_LANG_EN);
}

int
exa_join_find_table (const GPtrArray *tables, ExaClaim *claim)
{
  guint i;

  if (claim->cites->len == 0 ||
      !g_ptr_array_find ((GPtrArray *)tables, ((const ExaCite *)g_ptr_array_index (claim->cites, 0))->source, &i))
    return -1;
  return (int)i;
}

void
exa_join_append_names (GString *out, const GPtrArray *names, ExaLang lang)
{
  gboolean english = lang == EXA_LANG_EN;

  for (guint i = 0; i < MIN (names->len, MOST_LISTED); i++)
    g_string_append_printf (out, "%s%s",
                            i == 0    ? ""
                            : english ? ", "
                                      : "、",
                            (const char *)g_ptr_array_index (names, i));
  if (names->len > MOST_LISTED)
    g_string_append_printf (out, english ? " and %u more" : " 等 %u 个",
                            english ? names->len - MOST_LISTED : names->len);
}

/* What the tables have figures of: ExaEntity, borrowed, as they come → the tables that do, a bit each. */
static GHashTable *
collect (ExaDataset *dataset, const GPtrArray *tables, GPtrArray *order)
{
  GHashTable *found = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) claims = exa_dataset_share_claims (dataset);

  for (guint i = 0; i < claims->len; i++) {
    ExaClaim *claim = g_ptr_array_index (claims, i);
    int table = exa_join_find_table (tables, claim);
    gsize in = GPOINTER_TO_SIZE (g_hash_table_lookup (found, claim->subject));

    if (table < 0 || table >= 32)
      continue;
    if (in == 0)
      g_ptr_array_add (order, claim->subject);
    g_hash_table_insert (found, claim->subject, GSIZE_TO_POINTER (in | (gsize)1 << table));
  }
  return found;
}

static void
near_names_free (gpointer data)
{
  g_free (((ExaNearNames *)data)->a);
  g_free (((ExaNearNames *)data)->b);
  g_free (data);
}

static gboolean
is_different (const ExaNearNames *near, char *const *different)
{
  g_autofree char *one = g_strdup_printf ("%s=%s", near->b, near->a);

  return different != NULL && g_strv_contains ((const char *const *)different, one);
}

static GPtrArray *
fold_all (const GPtrArray *entities)
{
  GPtrArray *out = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < entities->len; i++)
    g_ptr_array_add (out, exa_near_name_fold (get_name (g_ptr_array_index (entities, i))));
  return out;
}

/* Near names among what stands alone in two tables, each once. */
static void
find_near (ExaJoin *self, guint a, guint b, char *const *different)
{
  g_autoptr (GPtrArray) folded_a = fold_all (self->alone[a]), folded_b = fold_all (self->alone[b]);
  gboolean few = (guint64)folded_a->len * folded_b->len <= MOST_PAIRS;

  for (guint i = 0; i < folded_a->len; i++)
    for (guint j = 0; j < folded_b->len; j++) {
      const char *x = g_ptr_array_index (folded_a, i), *y = g_ptr_array_index (folded_b, j);
      ExaNearNames *near;

      if (*x == '\0' || *y == '\0' || !(few ? exa_near_name_match (x, y) : strcmp (x, y) == 0))
        continue;
      near = g_new (ExaNearNames, 1);
      *near = (ExaNearNames){g_strdup (get_name (g_ptr_array_index (self->alone[a], i))),
                             g_strdup (get_name (g_ptr_array_index (self->alone[b], j)))};
      if (is_different (near, different))
        near_names_free (near);
      else
        g_ptr_array_add (self->near, near);
    }
}

ExaJoin *
exa_join_new (ExaDataset *dataset, const GPtrArray *tables, char *const *different)
{
  ExaJoin *self = g_new0 (ExaJoin, 1);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  g_autoptr (GHashTable) found = collect (dataset, tables, order);

  self->tables = g_ptr_array_new_with_free_func (g_object_unref);
  self->shared = g_ptr_array_new_with_free_func (g_object_unref);
  self->near = g_ptr_array_new_with_free_func (near_names_free);
  self->alone = g_new (GPtrArray *, tables->len);
  for (guint i = 0; i < tables->len; i++) {
    g_ptr_array_add (self->tables, g_object_ref (g_ptr_array_index (tables, i)));
    self->alone[i] = g_ptr_array_new_with_free_func (g_object_unref);
  }
  for (guint i = 0; i < order->len; i++) {
    ExaEntity *entity = g_ptr_array_index (order, i);
    gsize in = GPOINTER_TO_SIZE (g_hash_table_lookup (found, entity));
    gboolean one = (in & (in - 1)) == 0;

    g_ptr_array_add (one ? self->alone[g_bit_nth_lsf (in, -1)] : self->shared, g_object_ref (entity));
  }
  for (guint a = 0; a < tables->len; a++)
    for (guint b = a + 1; b < tables->len; b++)
      find_near (self, a, b, different);
  return self;
}

void
exa_join_free (ExaJoin *self)
{
  for (guint i = 0; i < self->tables->len; i++)
    g_ptr_array_unref (self->alone[i]);
  g_free (self->alone);
  g_ptr_array_unref (self->tables);
  g_ptr_array_unref (self->shared);
  g_ptr_array_unref (self->near);
  g_free (self);
}

/* --- words --- */

char *
exa_join_describe (const ExaJoin *self)
{
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "joined by name: %u %s in more than one table\n", self->shared->len,
                          self->shared->len == 1 ? "name" : "names");
  for (guint i = 0; i < self->near->len; i++) {
    const ExaNearNames *near = g_ptr_array_index (self->near, i);

    g_string_append_printf (out, "  “%s” and “%s” may be one: --same '%s=%s', or --different '%s=%s'\n", near->a,
                            near->b, near->b, near->a, near->b, near->a);
  }
  for (guint i = 0; i < self->tables->len; i++) {
    g_autoptr (GPtrArray) names = g_ptr_array_new ();

    for (guint k = 0; k < self->alone[i]->len; k++)
      g_ptr_array_add (names, (gpointer)get_name (g_ptr_array_index (self->alone[i], k)));
    if (names->len == 0)
      continue;
    g_string_append_printf (out,
                            "  only in %s: ", exa_source_get_label (g_ptr_array_index (self->tables, i), EXA_LANG_EN));
    exa_join_append_names (out, names, EXA_LANG_EN);
    g_string_append (out, "\n");
  }
  return g_string_free (out, FALSE);
}
