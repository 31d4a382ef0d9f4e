/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-table-things.h"

#include <string.h>

#include "exa-column-texts.h"
#include "exa-row-ids.h"

/* Countries, or owners: one for each different cell of a column. */
typedef struct {
  ExaColumnTexts *texts;
  ExaEntity **entities; /* of each text, or NULL; the pieces owned */
} Relations;

struct _ExaTableThings {
  ExaGrid *grid; /* owned */
  guint n_headers, name, n_rows;
  ExaEntityKind kind;
  guint date;          /* the column of their own dates, or EXA_NO_COLUMN, */
  ExaColumn date_form; /* and how that is read */
  Relations countries, owners;
  GHashTable *owner_rows; /* row that is about an owner itself → ExaEntity, borrowed */
  GMutex mutex;           /* of what follows */
  ExaRowIds *ids;
  GHashTable *made; /* row → ExaEntity, those that somebody asked for; owned */
};

/* --- which tables --- */

static gboolean
is_plain (const ExaTablePlan *plan)
{
  const guint others[] = {plan->second, plan->third, plan->date, plan->measure, plan->unit, plan->scale, plan->status};

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (others[i] != EXA_NO_COLUMN)
      return FALSE;
  for (guint i = 0; i < plan->n_columns; i++)
    if (plan->columns[i].status != EXA_STATUS_REPORTED || plan->columns[i].relation > 0)
      return FALSE;
  return plan->name != EXA_NO_COLUMN && plan->name == plan->distinct &&
         plan->columns[plan->name].kind == EXA_COLUMN_TEXT && plan->kind != EXA_ENTITY_COUNTRY && !plan->wide &&
         plan->form == EXA_TABLE_THINGS && plan->apart->len == 0;
}

/* In how many rows the cell has one of @marks, of ASCII. */
static guint
count_marked (const ExaGrid *grid, guint n_headers, guint column, const char *marks)
{
  gboolean is_mark[256] = {FALSE};
  guint n = 0;

  for (; *marks != '\0'; marks++)
    is_mark[(guchar)*marks] = TRUE;
  for (guint row = n_headers; column != EXA_NO_COLUMN && row < exa_grid_n_rows (grid); row++) {
    const char *cell = exa_grid_cell (grid, row, column), *p = cell;

    while (*p != '\0' && !is_mark[(guchar)*p])
      p++;
    n += *p != '\0' && !exa_cell_is_missing (cell);
  }
  return n;
}

gboolean
exa_table_things_fit (const ExaTablePlan *plan, const ExaGrid *grid)
{
  guint n = exa_grid_n_rows (grid) - plan->n_headers;

  /* Names in brackets may be units, and cells with such marks several countries. */
  return is_plain (plan) && count_marked (grid, plan->n_headers, plan->name, "([\xef") * 2 < n &&
         count_marked (grid, plan->n_headers, plan->country, ",;/&|") == 0 &&
         count_marked (grid, plan->n_headers, plan->owner, ",;/&|") == 0;
}

/* --- countries and owners --- */

const char *
exa_table_things_get_name (const ExaTableThings *self, guint row)
{
  return exa_grid_cell (self->grid, self->n_headers + row, self->name);
}

static void
relations_init (Relations *self, const ExaTablePlan *plan, const ExaGrid *grid, guint column, ExaEntityKind kind,
                ExaNames *names)
{
  if (column == EXA_NO_COLUMN)
    return;
  self->texts = exa_column_texts_new (grid, plan->n_headers, column);
  self->entities = g_new0 (ExaEntity *, self->texts->n);
  for (guint i = 0; i < self->texts->n; i++) {
    const char *cell = exa_grid_cell (grid, plan->n_headers + exa_column_texts_first (self->texts, i), column);
    gboolean is_new;

    if (column == plan->country ? !exa_table_plan_has_no_country (plan, cell) : !exa_cell_is_missing (cell))
      self->entities[i] = g_object_ref (exa_names_get_entity (names, cell, kind, &is_new));
  }
}

static void
relations_clear (Relations *self)
{
  for (guint i = 0; self->texts != NULL && i < self->texts->n; i++)
    g_clear_object (&self->entities[i]);
  g_free (self->entities);
  g_clear_pointer (&self->texts, exa_column_texts_free);
}

static ExaEntity *
relations_get (const Relations *self, guint row)
{
  return self->texts != NULL ? self->entities[exa_column_texts_of (self->texts, row)] : NULL;
}

/* An owner is of the country of its first row. */
static void
give_owners_countries (ExaTableThings *self)
{
  const Relations *owners = &self->owners;

  for (guint i = 0; owners->texts != NULL && i < owners->texts->n; i++) {
    ExaEntity *country = relations_get (&self->countries, exa_column_texts_first (owners->texts, i));

    if (owners->entities[i] != NULL && owners->entities[i]->country == NULL)
      g_set_object (&owners->entities[i]->country, country);
  }
}

/* Finds the rows that are about an owner themselves, under its name in any case. */
static void
find_owners (ExaTableThings *self)
{
  g_autoptr (GHashTable) by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gboolean lengths[256] = {FALSE}; /* whether an owner's name has that length, or one that is the same modulo 256 */

  self->owner_rows = g_hash_table_new (NULL, NULL);
  for (guint i = 0; self->owners.texts != NULL && i < self->owners.texts->n; i++) {
    ExaEntity *owner = self->owners.entities[i];
    char *folded = owner != NULL ? g_utf8_casefold (exa_text_get (&owner->name, EXA_LANG_EN), -1) : NULL;

    if (folded == NULL)
      continue;
    lengths[strlen (folded) & 255] = TRUE;
    g_hash_table_insert (by_name, folded, owner);
  }
  for (guint row = 0; g_hash_table_size (by_name) > 0 && row < self->n_rows; row++) {
    const char *name = exa_table_things_get_name (self, row);
    g_autofree char *folded =
        lengths[strlen (name) & 255] || !g_str_is_ascii (name) ? g_utf8_casefold (name, -1) : NULL;
    ExaEntity *owner = folded != NULL ? g_hash_table_lookup (by_name, folded) : NULL;

    if (owner == NULL)
      continue;
    g_hash_table_insert (self->owner_rows, GUINT_TO_POINTER (row), owner);
    g_hash_table_remove (by_name, folded); /* names that differ in their case stay two */
  }
}

/* --- things --- */

/* The ids of countries and owners, a set. */
static GHashTable *
collect_ids (const ExaTableThings *self)
{
  const Relations *const all[] = {&self->countries, &self->owners};
  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint k = 0; k < G_N_ELEMENTS (all); k++)
    for (guint i = 0; all[k]->texts != NULL && i < all[k]->texts->n; i++)
      if (all[k]->entities[i] != NULL)
        g_hash_table_add (ids, all[k]->entities[i]->id);
  return ids;
}

ExaTableThings *
exa_table_things_new (const ExaTablePlan *plan, ExaGrid *grid, ExaNames *names)
{
  ExaTableThings *self = g_atomic_rc_box_new0 (ExaTableThings);
  g_autoptr (GHashTable) ids = NULL;

  self->grid = exa_grid_ref (grid);
  self->n_headers = plan->n_headers;
  self->name = plan->name;
  self->n_rows = exa_grid_n_rows (grid) - plan->n_headers;
  self->kind = plan->kind;
  self->date = plan->thing_date;
  if (self->date != EXA_NO_COLUMN)
    self->date_form = (ExaColumn){.kind = EXA_COLUMN_DATES,
                                  .header = g_strdup (plan->columns[self->date].header),
                                  .cells = plan->columns[self->date].cells,
                                  .moments = plan->columns[self->date].moments};
  relations_init (&self->countries, plan, grid, plan->country, EXA_ENTITY_COUNTRY, names);
  relations_init (&self->owners, plan, grid, plan->owner, EXA_ENTITY_COMPANY, names);
  give_owners_countries (self);
  find_owners (self);
  ids = collect_ids (self);
  self->ids = exa_row_ids_new (grid, plan->n_headers, plan->name, ids);
  self->made = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  g_mutex_init (&self->mutex);
  return self;
}

ExaTableThings *
exa_table_things_ref (ExaTableThings *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
things_clear (gpointer data)
{
  ExaTableThings *self = data;

  g_hash_table_unref (self->made);
  exa_row_ids_free (self->ids);
  g_hash_table_unref (self->owner_rows);
  relations_clear (&self->countries);
  relations_clear (&self->owners);
  g_mutex_clear (&self->mutex);
  g_free (self->date_form.header);
  exa_grid_unref (self->grid);
}

void
exa_table_things_unref (ExaTableThings *self)
{
  g_atomic_rc_box_release_full (self, things_clear);
}

guint
exa_table_things_count (const ExaTableThings *self)
{
  return self->n_rows;
}

/* The owner that the row is itself, or NULL. */
static ExaEntity *
find_owner (const ExaTableThings *self, guint row)
{
  return g_hash_table_lookup (self->owner_rows, GUINT_TO_POINTER (row));
}

static void
set_date (const ExaTableThings *self, guint row, ExaEntity *entity)
{
  ExaMoment when;

  if (self->date == EXA_NO_COLUMN ||
      !exa_column_read_moment (&self->date_form, exa_grid_cell (self->grid, self->n_headers + row, self->date),
                               &when) ||
      !exa_date_is_known (when.date))
    return;
  entity->date = when.date;
  exa_text_set (&entity->date_name, EXA_LANG_EN, self->date_form.header);
}

static ExaEntity *
make (ExaTableThings *self, guint row)
{
  ExaEntity *entity = find_owner (self, row), *owner = relations_get (&self->owners, row);
  ExaEntity *country = relations_get (&self->countries, row);

  if (entity != NULL)
    return g_object_ref (entity);
  entity = exa_entity_new ();
  entity->id = exa_row_ids_make (self->ids, row);
  entity->kind = self->kind;
  entity->name.in[EXA_LANG_EN] = g_strdup (exa_table_things_get_name (self, row));
  set_date (self, row, entity);
  country = country == NULL && owner != NULL ? owner->country : country;
  entity->country = country != NULL ? g_object_ref (country) : NULL;
  if (owner != NULL)
    g_ptr_array_add (entity->belongs_to, g_object_ref (owner));
  return entity;
}

guint
exa_table_things_count_new (const ExaTableThings *self)
{
  return self->n_rows - g_hash_table_size (self->owner_rows);
}

ExaEntity *
exa_table_things_get (ExaTableThings *self, guint row)
{
  ExaEntity *entity;

  g_mutex_lock (&self->mutex);
  entity = g_hash_table_lookup (self->made, GUINT_TO_POINTER (row));
  if (entity == NULL) {
    entity = make (self, row);
    g_hash_table_insert (self->made, GUINT_TO_POINTER (row), entity);
  }
  g_mutex_unlock (&self->mutex);
  return entity;
}

ExaEntity *
exa_table_things_get_country (const ExaTableThings *self, guint row)
{
  ExaEntity *country = relations_get (&self->countries, row), *owner = relations_get (&self->owners, row);

  if (g_hash_table_size (self->owner_rows) > 0 && find_owner (self, row) != NULL)
    return find_owner (self, row)->country;
  return country == NULL && owner != NULL ? owner->country : country;
}

/* The row that is the owner of that id; G_MAXUINT if none is. */
static guint
find_owner_row (const ExaTableThings *self, const char *id)
{
  GHashTableIter iter;
  gpointer row, owner;

  g_hash_table_iter_init (&iter, self->owner_rows);
  while (g_hash_table_iter_next (&iter, &row, &owner))
    if (strcmp (EXA_ENTITY (owner)->id, id) == 0)
      return GPOINTER_TO_UINT (row);
  return G_MAXUINT;
}

guint
exa_table_things_find (ExaTableThings *self, const char *id)
{
  guint row;

  g_mutex_lock (&self->mutex);
  row = exa_row_ids_find (self->ids, id);
  g_mutex_unlock (&self->mutex);
  return row != G_MAXUINT ? row : find_owner_row (self, id);
}
