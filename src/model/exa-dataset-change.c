/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-dataset-change.h"

/* What was said, by id, and the ids of what it is said of. */
typedef struct {
  GHashTable *claims, *subjects;
} Index;

static gboolean
is_said (ExaClaim *claim)
{
  return !exa_claim_is_derived (claim);
}

static void
index_fill (Index *self, GPtrArray *claims)
{
  self->claims = g_hash_table_new (g_str_hash, g_str_equal);
  self->subjects = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < claims->len; i++) {
    ExaClaim *claim = g_ptr_array_index (claims, i);

    if (!is_said (claim))
      continue;
    g_hash_table_insert (self->claims, claim->id, claim);
    g_hash_table_add (self->subjects, claim->subject->id);
  }
}

static void
index_clear (Index *self)
{
  g_hash_table_unref (self->claims);
  g_hash_table_unref (self->subjects);
}

/* As they are read: relation, number, unit and status. */
static gboolean
says_the_same (ExaClaim *a, ExaClaim *b)
{
  g_autofree char *text_a = exa_claim_format (a, EXA_LANG_EN), *text_b = exa_claim_format (b, EXA_LANG_EN);

  return a->status == b->status && g_str_equal (text_a, text_b);
}

static void
claim_change_free (gpointer data)
{
  ExaClaimChange *change = data;

  g_clear_object (&change->before);
  g_clear_object (&change->after);
  g_free (change);
}

static void
add (ExaDatasetChange *self, ExaClaim *before, ExaClaim *after, gboolean of_row)
{
  ExaClaimChange *change = g_new (ExaClaimChange, 1);

  *change = (ExaClaimChange){before != NULL ? g_object_ref (before) : NULL, after != NULL ? g_object_ref (after) : NULL,
                             of_row};
  g_ptr_array_add (self->claims, change);
}

static void
add_different (ExaDatasetChange *self, GPtrArray *after, const Index *before)
{
  for (guint i = 0; i < after->len; i++) {
    ExaClaim *claim = g_ptr_array_index (after, i);
    ExaClaim *was = is_said (claim) ? g_hash_table_lookup (before->claims, claim->id) : NULL;

    if (was == NULL || says_the_same (was, claim))
      continue;
    self->n_differ++;
    add (self, was, claim, FALSE);
  }
}

/* Those of @claims that the others do not have; @n_rows: the things that they do not have either. */
static void
add_only (ExaDatasetChange *self, GPtrArray *claims, const Index *others, gboolean are_new, guint *n, guint *n_rows)
{
  g_autoptr (GHashTable) rows = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < claims->len; i++) {
    ExaClaim *claim = g_ptr_array_index (claims, i);
    gboolean of_row;

    if (!is_said (claim) || g_hash_table_contains (others->claims, claim->id))
      continue;
    of_row = !g_hash_table_contains (others->subjects, claim->subject->id);
    *n_rows += of_row && g_hash_table_add (rows, claim->subject->id);
    *n += !of_row;
    add (self, are_new ? NULL : claim, are_new ? claim : NULL, of_row);
  }
}

ExaDatasetChange *
exa_dataset_change_new (ExaDataset *before, ExaDataset *after)
{
  ExaDatasetChange *self = g_new0 (ExaDatasetChange, 1);
  g_autoptr (GPtrArray) old = exa_dataset_share_claims (before), new = exa_dataset_share_claims (after);
  Index in_old, in_new;

  index_fill (&in_old, old);
  index_fill (&in_new, new);
  self->claims = g_ptr_array_new_with_free_func (claim_change_free);
  self->n_before = exa_dataset_count (before, EXA_LIST_CLAIMS) - exa_dataset_count_derived (before);
  self->n_after = exa_dataset_count (after, EXA_LIST_CLAIMS) - exa_dataset_count_derived (after);
  add_different (self, new, &in_old);
  add_only (self, new, &in_old, TRUE, &self->n_new, &self->n_rows_new);
  add_only (self, old, &in_new, FALSE, &self->n_gone, &self->n_rows_gone);
  index_clear (&in_old);
  index_clear (&in_new);
  return self;
}

void
exa_dataset_change_free (ExaDatasetChange *self)
{
  g_ptr_array_unref (self->claims);
  g_free (self);
}

gboolean
exa_dataset_change_is_empty (const ExaDatasetChange *self)
{
  return self->claims->len == 0 && self->n_before == self->n_after;
}
