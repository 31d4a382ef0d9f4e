/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-text-cache.h"

/* Several times what a figure has. */
#define MOST_LAYOUTS 1024

struct _ExaTextCache {
  GHashTable *layouts; /* ExaTextKey, whose texts are its own, to PangoLayout */
};

static guint
key_hash (gconstpointer data)
{
  const ExaTextKey *key = data;

  return g_str_hash (key->text) ^ g_double_hash (&key->size) ^ (g_double_hash (&key->width) << 1) ^ key->weight;
}

static gboolean
key_equal (gconstpointer a, gconstpointer b)
{
  const ExaTextKey *x = a, *y = b;

  return x->lang == y->lang && x->weight == y->weight && x->size == y->size && x->width == y->width &&
         x->max_lines == y->max_lines && x->align == y->align && g_str_equal (x->text, y->text) &&
         g_str_equal (x->emphasis, y->emphasis);
}

static void
key_free (gpointer data)
{
  ExaTextKey *key = data;

  g_free ((char *)key->text);
  g_free ((char *)key->emphasis);
  g_free (key);
}

ExaTextCache *
exa_text_cache_new (void)
{
  ExaTextCache *self = g_new (ExaTextCache, 1);

  self->layouts = g_hash_table_new_full (key_hash, key_equal, key_free, g_object_unref);
  return self;
}

void
exa_text_cache_free (ExaTextCache *self)
{
  g_hash_table_unref (self->layouts);
  g_free (self);
}

PangoLayout *
exa_text_cache_find (ExaTextCache *self, const ExaTextKey *key)
{
  return g_hash_table_lookup (self->layouts, key);
}

void
exa_text_cache_keep (ExaTextCache *self, const ExaTextKey *key, PangoLayout *layout)
{
  ExaTextKey *kept = g_memdup2 (key, sizeof *key);

  if (g_hash_table_size (self->layouts) >= MOST_LAYOUTS)
    g_hash_table_remove_all (self->layouts);
  kept->text = g_strdup (key->text);
  kept->emphasis = g_strdup (key->emphasis);
  g_hash_table_insert (self->layouts, kept, g_object_ref (layout));
}
