/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-table-subjects.h"

#include <stdlib.h>
#include <string.h>

#include "exa-column-header.h"
#include "exa-table-parts.h"
#include "exa-table-price.h"

/* Of so many rows at most one has a name that comes again: only those names are told apart. */
#define FEW_TWINS 4

/* One of the things that have a name, with what its rows said of it first. */
typedef struct {
  ExaEntity *entity;
  const char *country, *owner; /* cells; borrowed */
} Known;

/* The rows in the making. */
typedef struct {
  const ExaTablePlan *plan;
  const ExaGrid *grid;
  ExaNames *names;
  GHashTable *by_name;  /* exact name → GArray of Known */
  GHashTable *taken;    /* ExaEntity → the exact name under which it was taken; borrowed */
  GHashTable *alone;    /* the cells of the columns of countries and owners: what stands alone in some row */
  GHashTable *dated;    /* a set of ExaEntity: those whose own date the rows say */
  GHashTable *twins;    /* names, alone and with their second, of which there are several; NULL: all are told apart */
  gboolean named_units; /* units stand in the names */
  gboolean of_kinds;    /* each row is of another kind, so that its name is read as a header is */
} Making;

static const char *
get_cell (const Making *making, guint row, guint column)
{
  return column != EXA_NO_COLUMN ? exa_grid_cell (making->grid, making->plan->n_headers + row, column) : "";
}

/* What says whose colour a row has: a column, or a person. */
static const char *
get_colour (const Making *making, guint row)
{
  guint column = making->plan->country != EXA_NO_COLUMN ? making->plan->country : EXA_GRID_COLOUR (making->grid);

  return get_cell (making, row, column);
}

/* --- countries and owners --- */

/* The names in a cell that holds several; NULL if it holds one, as "Korea, South" does. Transfer full. */
static char **
split_names (const Making *making, const char *cell)
{
  g_auto (GStrv) parts = NULL;
  gboolean known = FALSE, same = TRUE;

  if (strpbrk (cell, ",;/&|") == NULL)
    return NULL;
  parts = g_strsplit_set (cell, ",;/&|", -1);
  for (guint i = 0; parts[i] != NULL; i++) {
    g_strstrip (parts[i]);
    known |= *parts[i] != '\0' && g_hash_table_contains (making->alone, parts[i]);
    same &= strcmp (parts[i], parts[0]) == 0;
  }
  return known || same ? g_steal_pointer (&parts) : NULL;
}

/* The country of a row: of several equal ones that one, of different ones a country of its own that says so. */
static ExaEntity *
get_country (const Making *making, const char *cell)
{
  g_auto (GStrv) parts = split_names (making, cell);
  gboolean is_new, same = TRUE;
  ExaEntity *entity;

  for (guint i = 1; parts != NULL && parts[i] != NULL; i++)
    same &= strcmp (parts[i], parts[0]) == 0;
  if (parts != NULL && !same) {
    entity = exa_names_get_entity (making->names, "Several countries", EXA_ENTITY_COUNTRY, &is_new);
    if (is_new)
      entity->name.in[EXA_LANG_ZH_CN] = g_strdup ("多个国家");
    return entity;
  }
  return exa_names_get_entity (making->names, parts != NULL ? parts[0] : cell, EXA_ENTITY_COUNTRY, &is_new);
}

static void
add_owner (const Making *making, ExaEntity *entity, const char *name, gboolean only)
{
  gboolean is_new;
  ExaEntity *company = exa_names_get_entity (making->names, name, EXA_ENTITY_COMPANY, &is_new);

  if (is_new && only && entity->country != NULL)
    company->country = g_object_ref (entity->country);
  /* One step at most: chains of owners could be as long as the table. */
  if (company != entity && company->belongs_to->len == 0)
    g_ptr_array_add (entity->belongs_to, g_object_ref (company));
  if (only && entity->country == NULL && entity->kind != EXA_ENTITY_COUNTRY)
    g_set_object (&entity->country, company->country);
}

/* Whose the new @entity is, as far as the row says. What other files say of an entity stands. */
static void
add_relations (const Making *making, guint row, ExaEntity *entity)
{
  const char *country = get_colour (making, row);
  const char *owner = get_cell (making, row, making->plan->owner);
  g_auto (GStrv) owners = split_names (making, owner);

  if (!exa_table_plan_has_no_country (making->plan, country) && entity->kind != EXA_ENTITY_COUNTRY &&
      entity->country == NULL)
    entity->country = g_object_ref (get_country (making, country));
  if (exa_cell_is_missing (owner) || entity->belongs_to->len > 0)
    return;
  if (owners == NULL)
    add_owner (making, entity, owner, TRUE);
  for (guint i = 0; owners != NULL && owners[i] != NULL; i++)
    if (*owners[i] != '\0')
      add_owner (making, entity, owners[i], FALSE);
}

static void
note_alone (Making *making, guint column)
{
  for (guint row = 0; column != EXA_NO_COLUMN && row + making->plan->n_headers < exa_grid_n_rows (making->grid);
       row++) {
    const char *cell = get_cell (making, row, column);

    if (strpbrk (cell, ",;/&|") == NULL)
      g_hash_table_add (making->alone, (gpointer)cell);
  }
}

/* --- names --- */

static gboolean
agree (const char *a, const char *b)
{
  return *a == '\0' || *b == '\0' || strcmp (a, b) == 0;
}

/* A new thing, or what other files, or rows in another case, have under the name. */
static ExaEntity *
take_entity (Making *making, const char *name, gboolean first, gboolean *is_new)
{
  ExaEntity *entity;
  const char *taken;

  if (first) {
    g_autofree char *folded = g_utf8_casefold (name, -1), *other = NULL;

    entity = exa_names_get_entity (making->names, name, making->plan->kind, is_new);
    taken = g_hash_table_lookup (making->taken, entity);
    other = taken != NULL ? g_utf8_casefold (taken, -1) : NULL;
    if (other == NULL || strcmp (other, folded) != 0)
      return entity;
  }
  *is_new = TRUE;
  return exa_names_add_entity (making->names, name, making->plan->kind);
}

static ExaEntity *
find_entity (Making *making, guint row, const char *name)
{
  const char *country = get_colour (making, row);
  const char *owner = get_cell (making, row, making->plan->owner);
  GArray *known = g_hash_table_lookup (making->by_name, name);
  gboolean is_new;

  if (known == NULL) {
    known = g_array_new (FALSE, FALSE, sizeof (Known));
    g_hash_table_insert (making->by_name, g_strdup (name), known);
  }
  for (guint i = 0; i < known->len; i++) {
    Known *one = &g_array_index (known, Known, i);

    if (!agree (one->country, country) || !agree (one->owner, owner))
      continue;
    if (*one->country == '\0' && *country != '\0') {
      one->country = country;
      add_relations (making, row, one->entity);
    }
    return one->entity;
  }
  Known added = {take_entity (making, name, known->len == 0, &is_new), country, owner};
  if (is_new)
    add_relations (making, row, added.entity);
  g_hash_table_insert (making->taken, added.entity, (gpointer)exa_text_get (&added.entity->name, EXA_LANG_EN));
  g_array_append_val (known, added);
  return added.entity;
}

/* What a cell of a key says: a date in one way of writing, anything else as it stands. Transfer full. */
static char *
write_key (const Making *making, guint row, guint column)
{
  ExaMoment when;
  char *date = NULL;

  if (making->plan->columns[column].kind == EXA_COLUMN_DATES &&
      exa_table_parts_read (making->plan, making->grid, row, column, &when))
    date = exa_moment_to_string (&when);
  return date != NULL ? date : g_strdup (get_cell (making, row, column));
}

/* Whether the words of @key stand in @name. */
static gboolean
says (const char *name, const char *key)
{
  const char *at = strstr (name, key);

  return at != NULL && (at == name || !g_ascii_isalnum (at[-1])) && !g_ascii_isalnum (at[strlen (key)]);
}

/* What the row is called by its name and the next @n_keys columns. Transfer full. */
static char *
join_names (const Making *making, guint row, guint n_keys)
{
  return g_strjoin ("\x1f", get_cell (making, row, making->plan->name),
                    n_keys > 0 ? get_cell (making, row, making->plan->second) : NULL, NULL);
}

/* Of how many rows the names are those of other rows, too; collects what is no row's alone. */
static guint
find_twins (const Making *making, guint n_rows, GHashTable *twins)
{
  guint n_first = 0;

  for (guint n_keys = 0; n_keys < 2; n_keys++) {
    g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

    for (guint row = 0; row < n_rows; row++) {
      char *name = join_names (making, row, n_keys);

      if (g_hash_table_contains (seen, name))
        g_hash_table_add (twins, g_strdup (name));
      g_hash_table_add (seen, name);
    }
    for (guint row = 0; n_keys == 0 && row < n_rows; row++) {
      g_autofree char *name = join_names (making, row, 0);

      n_first += g_hash_table_contains (twins, name);
    }
  }
  return n_first;
}

/* The name with what tells it apart; NULL where it stands alone. Transfer full. */
static char *
write_label (const Making *making, guint row, const char *name)
{
  const guint keys[] = {making->plan->second, making->plan->third};
  g_autoptr (GString) label = g_string_new (name);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++) {
    g_autofree char *so_far = making->twins != NULL ? join_names (making, row, i) : NULL;
    g_autofree char *key = NULL;

    if (so_far != NULL && !g_hash_table_contains (making->twins, so_far))
      break;
    key = keys[i] != EXA_NO_COLUMN ? write_key (making, row, keys[i]) : NULL;
    if (key == NULL || *key == '\0' || (!making->plan->columns[keys[i]].names_nothing && exa_cell_is_missing (key)) ||
        says (name, key))
      continue;
    g_string_append (label, ", ");
    if (making->plan->columns[keys[i]].kind == EXA_COLUMN_FIGURES ||
        making->plan->columns[keys[i]].kind == EXA_COLUMN_KEYS) /* a number alone says nothing: "Batch 8" */
      g_string_append_printf (label, "%s ", making->plan->columns[keys[i]].header);
    g_string_append (label, key);
  }
  return strcmp (label->str, name) != 0 ? g_string_free (g_steal_pointer (&label), FALSE) : NULL;
}

/* --- units of rows --- */

/* Of longer tables the names are not read as headers are, which takes its time. */
#define MOST_KINDS 200

/* Whether each row is of another kind; an item may be a thing, too, but not one that is followed over years. */
static gboolean
are_of_kinds (const ExaTablePlan *plan)
{
  static const char *const words[] = {"item", "items", "line", "line item", "posten", "poste", "position", NULL};
  const char *header = plan->name != EXA_NO_COLUMN ? plan->columns[plan->name].header : "";

  return exa_header_is_of_kinds (header) || (plan->wide && exa_header_has (header, words));
}

/* The unit in the name of a row; FALSE where there is none. */
static gboolean
read_unit_of_name (const Making *making, const char *name, ExaHeader *read)
{
  *read = (ExaHeader){NULL};
  if (!making->of_kinds && strpbrk (name, "([\xef") == NULL)
    return FALSE;
  return exa_header_read_brackets (name, exa_header_context (name), read) ||
         (making->of_kinds && exa_header_read_behind (name, exa_header_context (name), read));
}

/* Whether nearly all names have their unit in brackets, "Energy used (MWh)", or half of them where the units share no
 * axis, or one where each row is of another kind: the others are counts, "Employees". */
static gboolean
have_units (const Making *making, guint n_rows)
{
  const ExaUnit *first = NULL;
  gboolean differ = FALSE;
  guint n = 0, n_named = 0;

  for (guint row = 0; row < n_rows; row++) {
    const char *name = get_cell (making, row, making->plan->name);
    ExaHeader read = {NULL};

    if (*name == '\0')
      continue;
    n_named++;
    if (!read_unit_of_name (making, name, &read)) {
      if (n * 10 + 20 < n_named && !making->of_kinds)
        return FALSE;
      continue;
    }
    n++;
    first = first != NULL ? first : read.unit;
    differ |= first != NULL && read.unit != NULL && !exa_unit_comparable (first, read.unit);
  }
  return n > 0 && (making->of_kinds || n * 10 >= n_named * (differ ? 5 : 8));
}

/* Unit and scale that columns of their own, or its name, say for the figures of a row; @name is cut from the latter. */
static void
read_row_unit (const Making *making, guint row, char **name, ExaTableRow *out)
{
  const ExaTablePlan *plan = making->plan;
  const char *unit = get_cell (making, row, plan->unit), *scale = get_cell (making, row, plan->scale);
  ExaUnitContext context = {.money = TRUE};
  g_autofree char *spaced = g_strdelimit (g_strdup (unit), "_", ' '); /* "MLN_USD" */
  ExaHeader read = {NULL};
  const ExaUnit *with;
  int exponent;

  out->unread_unit = "";
  /* A letter alone is a unit, "T" of tonnes, and no scale. */
  if (!exa_cell_is_missing (unit) && !exa_table_price_is_called (plan->columns[plan->unit].header) &&
      !exa_unit_phrase_read (spaced, strlen (unit) > 1 ? context : (ExaUnitContext){0}, &out->unit, &out->exponent))
    out->unread_unit = unit;
  if (*scale != '\0' && scale[strspn (scale, "0123456789")] == '\0' && strlen (scale) < 3)
    out->exponent += atoi (scale);
  else if (exa_unit_phrase_read (scale, context, &with, &exponent) && (with == NULL || exponent != 0)) {
    out->exponent += exponent;
    out->unit = out->unit != NULL ? out->unit : with; /* "USD million" */
  }
  if (making->named_units && *name != NULL && read_unit_of_name (making, *name, &read)) {
    char *bare = exa_header_get_name (*name, &read);

    g_free (*name);
    *name = bare;
    out->unit = read.unit != NULL ? read.unit : exa_unit_get ("count");
    out->exponent = read.exponent;
  }
}

/* The thing's own date; of rows that give it several, none is. What other files say of an entity stands. */
static void
read_thing_date (Making *making, guint row, ExaEntity *entity)
{
  guint column = making->plan->thing_date;
  const ExaDate unknown = {{0}};
  ExaMoment when;

  if (column == EXA_NO_COLUMN ||
      !exa_column_read_moment (&making->plan->columns[column], get_cell (making, row, column), &when) ||
      !exa_date_is_known (when.date))
    return;
  gboolean known = g_hash_table_contains (making->dated, entity);
  if (!known && exa_date_is_known (entity->date))
    return;
  if (known && exa_date_compare (entity->date, when.date) != 0) {
    entity->date = unknown;
    return;
  }
  if (known)
    return;
  g_hash_table_add (making->dated, entity);
  entity->date = when.date;
  exa_text_clear (&entity->date_name);
  exa_text_set (&entity->date_name, EXA_LANG_EN, making->plan->columns[column].header);
}

static void
read_row (Making *making, guint row, ExaTableRow *out)
{
  const ExaTablePlan *plan = making->plan;
  const char *cell = get_cell (making, row, plan->name), *renamed;
  guint dates = plan->form == EXA_TABLE_TIMES && plan->date == EXA_NO_COLUMN ? plan->name : plan->date;
  g_autofree char *name = plan->name == EXA_NO_COLUMN ? g_strdup_printf ("Row %u", row + 1)
                          : *cell != '\0'             ? write_key (making, row, plan->name)
                                                      : NULL;

  out->number = row + 1;
  if (dates != EXA_NO_COLUMN)
    out->timed = exa_table_parts_read (plan, making->grid, row, dates, &out->when);
  out->of_year = exa_table_parts_find_whole (plan, making->grid, row);
  out->apart_by = exa_table_plan_find_apart_in (plan, making->grid, plan->n_headers + row);
  out->apart = out->of_year != NULL || out->apart_by != NULL;
  read_row_unit (making, row, &name, out);
  if (name == NULL)
    return;
  out->subject = find_entity (making, row, name);
  read_thing_date (making, row, out->subject);
  out->label = write_label (making, row, name);
  renamed =
      plan->name != EXA_NO_COLUMN ? exa_grid_get_original (making->grid, plan->n_headers + row, plan->name) : NULL;
  out->name = renamed != NULL ? g_strdup (renamed) : g_steal_pointer (&name);
}

static void
known_free (gpointer data)
{
  g_array_unref (data);
}

ExaTableSubjects *
exa_table_subjects_new (const ExaTablePlan *plan, const ExaGrid *grid, ExaNames *names)
{
  ExaTableSubjects *self = g_new0 (ExaTableSubjects, 1);
  g_autoptr (GHashTable) by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, known_free);
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) alone = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) dated = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) twins = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Making making = {plan, grid, names, by_name, taken, alone, dated, NULL, FALSE};
  guint n_twins;

  self->n_rows = exa_grid_n_rows (grid) - plan->n_headers;
  self->rows = g_new0 (ExaTableRow, self->n_rows);
  making.of_kinds = self->n_rows <= MOST_KINDS && are_of_kinds (plan);
  making.named_units = plan->name != EXA_NO_COLUMN && have_units (&making, self->n_rows);
  note_alone (&making, plan->country);
  note_alone (&making, plan->owner);
  /* Where most names come again, what tells them apart is a part of each; else only they need it. */
  n_twins =
      plan->second != EXA_NO_COLUMN && plan->form == EXA_TABLE_THINGS ? find_twins (&making, self->n_rows, twins) : 0;
  if (n_twins > 0 && n_twins * FEW_TWINS <= self->n_rows)
    making.twins = twins;
  for (guint row = 0; row < self->n_rows; row++)
    read_row (&making, row, &self->rows[row]);
  return self;
}

void
exa_table_subjects_free (ExaTableSubjects *self)
{
  for (guint row = 0; row < self->n_rows; row++) {
    g_free (self->rows[row].name);
    g_free (self->rows[row].label);
  }
  g_free (self->rows);
  g_free (self);
}
