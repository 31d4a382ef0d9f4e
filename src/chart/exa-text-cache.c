/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-text-cache.h"

/* What a layout is made of. */
typedef struct {
  char *text; /* owned */
  ExaLang lang;
  ExaWeight weight;
  double size, width;
  int max_lines;
  PangoAlignment align;
} Key;

struct _ExaTextCache {
  GHashTable *layouts; /* Key to PangoLayout */
};

static guint
key_hash (gconstpointer data)
{
  const Key *key = data;

  return g_str_hash (key->text) ^ g_double_hash (&key->size) ^ (g_double_hash (&key->width) << 1) ^ key->weight;
}

static gboolean
key_equal (gconstpointer a, gconstpointer b)
{
  const Key *x = a, *y = b;

  return x->lang == y->lang && x->weight == y->weight && x->size == y->size && x->width == y->width &&
         x->max_lines == y->max_lines && x->align == y->align && g_str_equal (x->text, y->text);
}

static void
key_free (gpointer data)
{
  Key *key = data;

  g_free (key->text);
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
exa_text_cache_layout (ExaTextCache *self, ExaFonts *fonts, const char *text, ExaLang lang, ExaWeight weight,
                       double size, double width, int max_lines, PangoAlignment align)
{
  Key key = {(char *)text, lang, weight, size, width, max_lines, align};
  PangoLayout *layout = g_hash_table_lookup (self->layouts, &key);

  if (layout == NULL) {
    layout = exa_fonts_layout (fonts, text, lang, weight, size, width, max_lines, align);
    key.text = g_strdup (text);
    g_hash_table_insert (self->layouts, g_memdup2 (&key, sizeof key), layout);
  }
  return g_object_ref (layout);
}
