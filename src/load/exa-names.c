/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-names.h"

#include <string.h>

#include "exa-country.h"
#include "exa-slug.h"

struct _ExaNames {
  ExaDataset *dataset;
  GHashTable *entities; /* folded name, a country's behind a space → ExaEntity, borrowed */
  GHashTable *same;     /* folded name → the name that it is taken for */
  GHashTable *next;     /* id without its number → the number to try next */
};

/* Under which an entity is found: its name in no particular case. */
static char *
make_key (const char *name, gboolean country)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  return g_strconcat (country ? " " : "", folded, NULL);
}

static void
add_name (ExaNames *self, const char *name, ExaEntity *entity)
{
  char *key = make_key (name, entity->kind == EXA_ENTITY_COUNTRY);

  if (g_hash_table_contains (self->entities, key))
    g_free (key);
  else
    g_hash_table_insert (self->entities, key, entity);
}

ExaNames *
exa_names_new (ExaDataset *dataset)
{
  ExaNames *self = g_new0 (ExaNames, 1);

  self->dataset = dataset;
  self->entities = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->same = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->next = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < exa_dataset_count (dataset, EXA_LIST_ENTITIES); i++) {
    ExaEntity *entity = exa_dataset_nth (dataset, EXA_LIST_ENTITIES, i);

    for (int lang = 0; lang < EXA_N_LANGS; lang++)
      add_name (self, exa_text_get (&entity->name, (ExaLang)lang), entity);
    for (guint j = 0; entity->also[j] != NULL; j++)
      add_name (self, entity->also[j], entity);
  }
  return self;
}

void
exa_names_free (ExaNames *self)
{
  g_hash_table_unref (self->entities);
  g_hash_table_unref (self->same);
  g_hash_table_unref (self->next);
  g_free (self);
}

void
exa_names_take_for (ExaNames *self, char *const *same)
{
  for (; same != NULL && *same != NULL; same++) {
    const char *sign = strchr (*same, '=');
    g_autofree char *name = sign != NULL ? g_strndup (*same, (gsize)(sign - *same)) : NULL;

    if (name != NULL && sign[1] != '\0')
      g_hash_table_insert (self->same, g_utf8_casefold (name, -1), g_strdup (sign + 1));
  }
}

char *
exa_names_make_id (ExaNames *self, ExaList list, const char *name, const char *fallback)
{
  char slug[EXA_SLUG_MAX + 1], *id;

  exa_slug_write (name, fallback, slug);
  id = g_strdup (slug);

  /* The number to go on from is remembered: a table may have one name a thousand times. */
  while (exa_dataset_find (self->dataset, list, id) != NULL) {
    guint n = MAX (GPOINTER_TO_UINT (g_hash_table_lookup (self->next, slug)), 2);

    g_hash_table_insert (self->next, g_strdup (slug), GUINT_TO_POINTER (n + 1));
    g_free (id);
    id = g_strdup_printf ("%s-%u", slug, n);
  }
  return id;
}

static ExaEntity *
add_entity (ExaNames *self, const char *name, const char *id, ExaEntityKind kind)
{
  ExaEntity *entity = exa_entity_new ();

  entity->id = exa_names_make_id (self, EXA_LIST_ENTITIES, id, "entity");
  entity->kind = kind;
  entity->name.in[EXA_LANG_EN] = g_strdup (name);
  exa_dataset_add (self->dataset, EXA_LIST_ENTITIES, entity);
  return entity;
}

ExaEntity *
exa_names_add_entity (ExaNames *self, const char *name, ExaEntityKind kind)
{
  return add_entity (self, name, name, kind);
}

ExaEntity *
exa_names_get_entity (ExaNames *self, const char *name, ExaEntityKind kind, gboolean *is_new)
{
  gboolean country = kind == EXA_ENTITY_COUNTRY;
  g_autofree char *folded = g_utf8_casefold (name, -1);
  const char *other = g_hash_table_lookup (self->same, folded);

  name = other != NULL ? other : name;
  g_autofree char *key = make_key (name, country);
  const char *known_id = country ? exa_country_get_id (name) : NULL;
  ExaEntity *entity = g_hash_table_lookup (self->entities, key);

  if (entity == NULL && known_id != NULL)
    entity = exa_dataset_find (self->dataset, EXA_LIST_ENTITIES, known_id);
  if (entity != NULL && country == (entity->kind == EXA_ENTITY_COUNTRY)) {
    *is_new = FALSE;
    return entity;
  }

  entity = add_entity (self, name, known_id != NULL ? known_id : name, kind);
  g_hash_table_insert (self->entities, g_steal_pointer (&key), entity);
  *is_new = TRUE;
  return entity;
}
