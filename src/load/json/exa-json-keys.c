/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-json-keys.h"

#include "exa-json-scan.h"
#include "exa-json-string.h"

#include <string.h>

/* Objects with more keys than this get a hash table; fewer are compared one by one, which is quicker. */
#define MAX_COMPARED 16

typedef struct {
  const char *text;
  gsize length;
  gsize at;
  char *owned; /* where @text had to be unescaped */
} Key;

typedef struct {
  guint first;       /* of its keys */
  GHashTable *table; /* Key → itself, owned copies; NULL while there are few */
} Level;

struct _ExaJsonKeys {
  GArray *keys; /* Key, those of the outer objects first */
  Level levels[EXA_JSON_MAX_DEPTH];
  guint depth;
};

static guint
key_hash (gconstpointer data)
{
  const Key *key = data;
  guint hash = 5381;

  for (gsize i = 0; i < key->length; i++)
    hash = hash * 33 + (guchar)key->text[i];
  return hash;
}

static gboolean
key_equal (gconstpointer a, gconstpointer b)
{
  const Key *left = a, *right = b;

  return left->length == right->length && memcmp (left->text, right->text, left->length) == 0;
}

static void
key_clear (gpointer data)
{
  g_free (((Key *)data)->owned);
}

ExaJsonKeys *
exa_json_keys_new (void)
{
  ExaJsonKeys *self = g_new0 (ExaJsonKeys, 1);

  self->keys = g_array_new (FALSE, FALSE, sizeof (Key));
  g_array_set_clear_func (self->keys, key_clear);
  return self;
}

void
exa_json_keys_free (ExaJsonKeys *self)
{
  while (self->depth > 0)
    exa_json_keys_close (self);
  g_array_unref (self->keys);
  g_free (self);
}

void
exa_json_keys_open (ExaJsonKeys *self)
{
  self->levels[self->depth++] = (Level){self->keys->len, NULL};
}

void
exa_json_keys_close (ExaJsonKeys *self)
{
  Level *level = &self->levels[--self->depth];

  g_clear_pointer (&level->table, g_hash_table_unref);
  g_array_set_size (self->keys, level->first);
}

static const Key *
find_key (ExaJsonKeys *self, const Level *level, const Key *key)
{
  if (level->table != NULL)
    return g_hash_table_lookup (level->table, key);
  for (guint i = level->first; i < self->keys->len; i++)
    if (key_equal (&g_array_index (self->keys, Key, i), key))
      return &g_array_index (self->keys, Key, i);
  return NULL;
}

static void
add_to_table (Level *level, const Key *key)
{
  g_hash_table_add (level->table, g_memdup2 (key, sizeof *key));
}

gboolean
exa_json_keys_add (ExaJsonKeys *self, const char *start, const char *end, gboolean escaped, gsize at, gsize *first)
{
  Level *level = &self->levels[self->depth - 1];
  Key key = {start, (gsize)(end - start), at, NULL};
  const Key *known;

  if (escaped)
    key.text = key.owned = exa_json_unescape (start, end, &key.length);
  known = find_key (self, level, &key);
  if (known != NULL) {
    *first = known->at;
    g_free (key.owned);
    return FALSE;
  }

  g_array_append_val (self->keys, key);
  if (level->table != NULL) {
    add_to_table (level, &key);
  } else if (self->keys->len - level->first == MAX_COMPARED) {
    level->table = g_hash_table_new_full (key_hash, key_equal, g_free, NULL);
    for (guint i = level->first; i < self->keys->len; i++)
      add_to_table (level, &g_array_index (self->keys, Key, i));
  }
  return TRUE;
}
