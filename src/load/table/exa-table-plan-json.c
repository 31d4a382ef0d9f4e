/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-table-plan-json.h"

#include "exa-model-enums.h"
#include "exa-nick.h"

#include <cjson/cJSON.h>
#include <glib/gi18n.h>
#include <stddef.h>
#include <string.h>

static const char *const kinds[] = {"text", "figures", "dates", "keys", "empty", NULL};
static const char *const forms[] = {"things", "times", "things-over-time", NULL};
static const char *const subjects[] = {"country", "company", "chip", "model", "cluster", "group", NULL};

/* The roles that a column can have. */
static const struct {
  const char *key;
  gsize offset;
} roles[] = {
    {"name", offsetof (ExaTablePlan, name)},
    {"second", offsetof (ExaTablePlan, second)},
    {"third", offsetof (ExaTablePlan, third)},
    {"colour", offsetof (ExaTablePlan, country)},
    {"owner", offsetof (ExaTablePlan, owner)},
    {"date", offsetof (ExaTablePlan, date)},
    {"indicator", offsetof (ExaTablePlan, measure)},
    {"unit", offsetof (ExaTablePlan, unit)},
    {"scale", offsetof (ExaTablePlan, scale)},
    {"status", offsetof (ExaTablePlan, status)},
    {"thing_date", offsetof (ExaTablePlan, thing_date)},
    {"part", offsetof (ExaTablePlan, part)},
    {"day", offsetof (ExaTablePlan, day)},
};

static guint *
get_role (const ExaTablePlan *self, guint i)
{
  return (guint *)((char *)self + roles[i].offset);
}

const char *
exa_table_plan_kind_to_text (ExaColumnKind kind)
{
  return kinds[kind];
}

/* --- writing --- */

static void
write_columns (const ExaTablePlan *self, cJSON *list)
{
  for (guint i = 0; i < self->n_columns; i++) {
    const ExaColumn *column = &self->columns[i];
    cJSON *item = cJSON_CreateObject ();
    const char decimal[] = {column->cells.decimal, '\0'};

    cJSON_AddStringToObject (item, "header", column->header);
    cJSON_AddStringToObject (item, "kind", kinds[column->kind]);
    if (column->because != NULL)
      cJSON_AddStringToObject (item, "because", column->because);
    if (column->kind == EXA_COLUMN_FIGURES) {
      cJSON_AddStringToObject (item, "name", column->name);
      cJSON_AddStringToObject (item, "unit", column->cells.unit->id);
      cJSON_AddNumberToObject (item, "power_of_ten", column->cells.exponent);
      cJSON_AddStringToObject (item, "decimal", decimal);
      cJSON_AddBoolToObject (item, "of_whole", column->of_whole);
      cJSON_AddStringToObject (item, "status", exa_enum_to_nick (EXA_TYPE_STATUS, (int)column->status));
      cJSON_AddBoolToObject (item, "is_time", column->is_time);
    }
    if (column->kind == EXA_COLUMN_DATES)
      cJSON_AddBoolToObject (item, "day_first", column->moments.day_first);
    cJSON_AddItemToArray (list, item);
  }
}

static void
write_sheet (const ExaTablePlan *self, cJSON *root)
{
  cJSON *sheet = cJSON_AddObjectToObject (root, "sheet");
  g_autofree char *delimiter = exa_sheet_told_get_delimiter (&self->sheet);
  g_autofree char *header = exa_sheet_told_get_header (&self->sheet), *quote = exa_sheet_told_get_quote (&self->sheet);
  g_auto (GStrv) mended = self->sheet.mended != NULL ? g_strsplit (self->sheet.mended, "\n", -1) : NULL;

  if (self->sheet.encoding != NULL)
    cJSON_AddStringToObject (sheet, "encoding", self->sheet.encoding);
  if (self->other_encoding != NULL)
    cJSON_AddStringToObject (sheet, "other_encoding", self->other_encoding);
  if (delimiter != NULL)
    cJSON_AddStringToObject (sheet, "delimiter", delimiter);
  if (header != NULL)
    cJSON_AddStringToObject (sheet, "header", header);
  if (quote != NULL)
    cJSON_AddStringToObject (sheet, "quote", quote);
  if (mended != NULL)
    cJSON_AddItemToObject (sheet, "mend",
                           cJSON_CreateStringArray ((const char *const *)mended, (int)g_strv_length (mended)));
}

static void
write_where (const ExaTablePlan *self, cJSON *list)
{
  for (guint i = 0; i < self->where->len; i++)
    cJSON_AddItemToArray (list, cJSON_CreateString (g_ptr_array_index (self->where, i)));
}

static void
write_apart (const ExaTablePlan *self, cJSON *list)
{
  for (guint i = 0; i < self->apart->len; i++) {
    const ExaTableApart *apart = g_ptr_array_index (self->apart, i);
    cJSON *item = cJSON_CreateObject ();

    cJSON_AddStringToObject (item, "row", apart->label);
    if (apart->column != EXA_NO_COLUMN)
      cJSON_AddStringToObject (item, "column", self->columns[apart->column].header);
    cJSON_AddStringToObject (item, "because", apart->because);
    cJSON_AddItemToArray (list, item);
  }
}

static void
write_doubts (const ExaTablePlan *self, cJSON *list)
{
  for (guint i = 0; i < self->doubts->len; i++) {
    const ExaTableDoubt *doubt = g_ptr_array_index (self->doubts, i);
    cJSON *item = cJSON_CreateObject ();

    cJSON_AddStringToObject (item, "column", self->columns[doubt->column].header);
    cJSON_AddStringToObject (item, "cell", doubt->cell);
    cJSON_AddStringToObject (item, "read_as", exa_text_get (&doubt->read_as, EXA_LANG_EN));
    cJSON_AddStringToObject (item, "could_be", exa_text_get (&doubt->other, EXA_LANG_EN));
    cJSON_AddStringToObject (item, "because", doubt->because);
    cJSON_AddItemToArray (list, item);
  }
}

char *
exa_table_plan_write (const ExaTablePlan *self)
{
  cJSON *root = cJSON_CreateObject (), *named = NULL;
  char *printed, *text;

  cJSON_AddStringToObject (root, "format", EXA_TABLE_PLAN_FORMAT);
  cJSON_AddNumberToObject (root, "version", 1);
  write_sheet (self, root);
  cJSON_AddStringToObject (root, "form", forms[self->form]);
  cJSON_AddStringToObject (root, "subject", subjects[self->kind]);
  named = cJSON_AddObjectToObject (root, "roles");
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    if (*get_role (self, i) != EXA_NO_COLUMN)
      cJSON_AddStringToObject (named, roles[i].key, self->columns[*get_role (self, i)].header);
  write_columns (self, cJSON_AddArrayToObject (root, "columns"));
  write_where (self, cJSON_AddArrayToObject (root, "where"));
  write_apart (self, cJSON_AddArrayToObject (root, "set_apart"));
  write_doubts (self, cJSON_AddArrayToObject (root, "doubts"));
  printed = cJSON_Print (root);
  text = g_strconcat (printed, "\n", NULL);
  cJSON_free (printed);
  cJSON_Delete (root);
  return text;
}

/* --- reading --- */

typedef struct {
  ExaTablePlan *plan;
  const char *name;
  ExaProblems *problems;
  gboolean ok;
} Reader;

static void G_GNUC_PRINTF (2, 3) refuse (Reader *reader, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  reader->ok = FALSE;
  exa_problems_add (reader->problems, reader->name, NULL, "%s", message);
}

static const char *
get_string (const cJSON *object, const char *key)
{
  const cJSON *item = cJSON_GetObjectItemCaseSensitive (object, key);

  return cJSON_IsString (item) ? item->valuestring : NULL;
}

/* The place of what @key names among @names; -1, after a problem if it is none of them, where it is not set. */
static int
get_choice (Reader *reader, const cJSON *object, const char *key, const char *const *names)
{
  const char *text = get_string (object, key);

  for (int i = 0; text != NULL && names[i] != NULL; i++)
    if (strcmp (names[i], text) == 0)
      return i;
  if (text != NULL)
    refuse (reader, _ ("the plan says “%s” where it cannot: %s"), text, key);
  return -1;
}

static guint
find_column (Reader *reader, const char *header, guint likely)
{
  const ExaTablePlan *plan = reader->plan;

  if (likely < plan->n_columns && strcmp (plan->columns[likely].header, header) == 0)
    return likely;
  for (guint i = 0; i < plan->n_columns; i++)
    if (strcmp (plan->columns[i].header, header) == 0)
      return i;
  refuse (reader, _ ("the plan is of another table: no column is called “%s”"), header);
  return EXA_NO_COLUMN;
}

static void
set_flag (const cJSON *object, const char *key, gboolean *flag)
{
  const cJSON *item = cJSON_GetObjectItemCaseSensitive (object, key);

  if (cJSON_IsBool (item))
    *flag = cJSON_IsTrue (item);
}

/* A column of another kind than was guessed loses the roles that it cannot have any more; the first one of words takes
 * over the names. */
static void
set_kind (ExaTablePlan *plan, guint column, ExaColumnKind kind)
{
  plan->columns[column].kind = kind;
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    if (*get_role (plan, i) == column && kind == EXA_COLUMN_KEYS)
      *get_role (plan, i) = EXA_NO_COLUMN;
  if (plan->date == column && kind != EXA_COLUMN_DATES)
    plan->date = EXA_NO_COLUMN;
  if (plan->thing_date == column && kind != EXA_COLUMN_DATES)
    plan->thing_date = EXA_NO_COLUMN;
  for (guint i = 0; plan->name == EXA_NO_COLUMN && i < plan->n_columns; i++)
    if (plan->columns[i].kind == EXA_COLUMN_TEXT)
      plan->name = i;
  if (plan->form == EXA_TABLE_THINGS_OVER_TIME && plan->date == EXA_NO_COLUMN)
    plan->form = EXA_TABLE_THINGS;
}

/* A person has said how the column is read. */
static void
settle (ExaTablePlan *plan, guint column)
{
  for (guint i = plan->doubts->len; i > 0; i--)
    if (((const ExaTableDoubt *)g_ptr_array_index (plan->doubts, i - 1))->column == column)
      g_ptr_array_remove_index (plan->doubts, i - 1);
}

static void
read_column (Reader *reader, const cJSON *item, guint place)
{
  const char *header = get_string (item, "header"), *text;
  const cJSON *number = cJSON_GetObjectItemCaseSensitive (item, "column");
  guint likely = cJSON_IsNumber (number) && number->valuedouble >= 1 && number->valuedouble <= reader->plan->n_columns
                     ? (guint)number->valuedouble - 1
                     : place;
  guint i = header != NULL ? find_column (reader, header, likely) : EXA_NO_COLUMN;
  const cJSON *power = cJSON_GetObjectItemCaseSensitive (item, "power_of_ten");
  gboolean settled = FALSE;
  ExaColumn *column;
  int kind, status;

  if (i == EXA_NO_COLUMN)
    return;
  column = &reader->plan->columns[i];
  kind = get_choice (reader, item, "kind", kinds);
  if (kind >= 0 && (ExaColumnKind)kind != column->kind)
    set_kind (reader->plan, i, (ExaColumnKind)kind);
  if ((text = get_string (item, "because")) != NULL)
    column->because = g_intern_string (text);
  if ((text = get_string (item, "name")) != NULL && *text != '\0') {
    g_free (column->name);
    column->name = g_strdup (text);
  }
  if ((text = get_string (item, "unit")) != NULL && *text != '\0')
    column->cells.unit = exa_unit_get (text);
  if (cJSON_IsNumber (power) && power->valuedouble >= -30 && power->valuedouble <= 30)
    column->cells.exponent = (int)power->valuedouble;
  if ((text = get_string (item, "decimal")) != NULL && (*text == ',' || *text == '.')) {
    if (*text != column->cells.decimal)
      column->decimal = EXA_DECIDED_BY_PERSON;
    column->cells.decimal = *text;
  }
  if ((text = get_string (item, "status")) != NULL && exa_enum_from_nick (EXA_TYPE_STATUS, text, &status))
    column->status = (ExaStatus)status;
  set_flag (item, "of_whole", &column->of_whole);
  set_flag (item, "is_time", &column->is_time);
  if (column->is_time && column->first_of == 0 &&
      exa_moment_read (column->header, (ExaMomentForm){.account = TRUE}, &column->when) == EXA_MOMENT_NONE)
    refuse (reader, _ ("the plan says that “%s” is a time, which it is not"), column->header);
  set_flag (item, "day_first", &column->moments.day_first);
  set_flag (item, "settled", &settled);
  if (settled)
    settle (reader->plan, i);
}

static void
read_roles (Reader *reader, const cJSON *named)
{
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++) {
    const char *header = get_string (named, roles[i].key);

    *get_role (reader->plan, i) =
        header != NULL ? find_column (reader, header, *get_role (reader->plan, i)) : EXA_NO_COLUMN;
  }
}

static void
read_apart (Reader *reader, const cJSON *list)
{
  g_ptr_array_set_size (reader->plan->apart, 0);
  for (const cJSON *item = list->child; item != NULL; item = item->next) {
    const char *label = get_string (item, "row"), *because = get_string (item, "because");
    const char *header = get_string (item, "column");
    guint column = header != NULL ? find_column (reader, header, EXA_NO_COLUMN) : EXA_NO_COLUMN;

    if (label != NULL)
      exa_table_plan_set_apart (reader->plan, column, label,
                                because != NULL ? g_intern_string (because) : "set apart by hand");
  }
}

/* Doubts whose column is read as they say are kept; those that a person took out of the plan are settled. */
static void
read_doubts (Reader *reader, const cJSON *list)
{
  GPtrArray *doubts = reader->plan->doubts;

  for (guint i = doubts->len; i > 0; i--) {
    const ExaTableDoubt *doubt = g_ptr_array_index (doubts, i - 1);
    gboolean kept = FALSE;

    for (const cJSON *item = list->child; item != NULL; item = item->next)
      kept |= g_strcmp0 (get_string (item, "column"), reader->plan->columns[doubt->column].header) == 0 &&
              g_strcmp0 (get_string (item, "read_as"), exa_text_get (&doubt->read_as, EXA_LANG_EN)) == 0;
    if (!kept)
      g_ptr_array_remove_index (doubts, i - 1);
  }
}

static void
read_root (Reader *reader, const cJSON *root)
{
  const cJSON *columns = cJSON_GetObjectItemCaseSensitive (root, "columns");
  const cJSON *named = cJSON_GetObjectItemCaseSensitive (root, "roles");
  const cJSON *apart = cJSON_GetObjectItemCaseSensitive (root, "set_apart");
  const cJSON *doubts = cJSON_GetObjectItemCaseSensitive (root, "doubts");
  int form = get_choice (reader, root, "form", forms), kind = get_choice (reader, root, "subject", subjects);
  guint place = 0;

  for (const cJSON *item = cJSON_IsArray (columns) ? columns->child : NULL; item != NULL; item = item->next)
    read_column (reader, item, place++);
  reader->plan->wide = FALSE;
  for (guint i = 0; i < reader->plan->n_columns; i++)
    reader->plan->wide |= reader->plan->columns[i].is_time;
  if (cJSON_IsObject (named))
    read_roles (reader, named);
  if (cJSON_IsArray (apart))
    read_apart (reader, apart);
  if (cJSON_IsArray (doubts))
    read_doubts (reader, doubts);
  if (form >= 0)
    reader->plan->form = (ExaTableForm)form;
  if (kind >= 0)
    reader->plan->kind = (ExaEntityKind)kind;
}

char **
exa_table_plan_read_where (const char *text)
{
  g_autoptr (GStrvBuilder) where = g_strv_builder_new ();
  cJSON *root = cJSON_Parse (text);
  const cJSON *list = cJSON_GetObjectItemCaseSensitive (root, "where");

  for (const cJSON *item = cJSON_IsArray (list) ? list->child : NULL; item != NULL; item = item->next)
    if (cJSON_IsString (item))
      g_strv_builder_add (where, item->valuestring);
  cJSON_Delete (root);
  return g_strv_builder_end (where);
}

gboolean
exa_table_plan_read_sheet (const char *text, ExaSheetTold *told, GError **error)
{
  static const struct {
    const char *key;
    gboolean (*set) (ExaSheetTold *told, const char *text, GError **error);
  } said[] = {{"encoding", exa_sheet_told_set_encoding},
              {"delimiter", exa_sheet_told_set_delimiter},
              {"quote", exa_sheet_told_set_quote},
              {"header", exa_sheet_told_set_header}};
  cJSON *root = cJSON_Parse (text);
  const cJSON *sheet = cJSON_GetObjectItemCaseSensitive (root, "sheet");
  const cJSON *mend = cJSON_GetObjectItemCaseSensitive (sheet, "mend");
  gboolean good = TRUE;

  for (const cJSON *item = cJSON_IsArray (mend) ? mend->child : NULL; good && item != NULL; item = item->next)
    good = !cJSON_IsString (item) || exa_sheet_told_add_mended (told, item->valuestring, error);
  for (guint i = 0; good && i < G_N_ELEMENTS (said); i++) {
    const char *value = get_string (sheet, said[i].key);

    good = value == NULL || said[i].set (told, value, error);
  }
  cJSON_Delete (root);
  return good;
}

gboolean
exa_table_plan_read (ExaTablePlan *self, const char *text, const char *name, ExaProblems *problems)
{
  Reader reader = {self, name, problems, TRUE};
  cJSON *root = cJSON_Parse (text);

  if (!cJSON_IsObject (root) || g_strcmp0 (get_string (root, "format"), EXA_TABLE_PLAN_FORMAT) != 0)
    refuse (&reader, _ ("the plan is none: expected JSON with \"format\": \"%s\""), EXA_TABLE_PLAN_FORMAT);
  else
    read_root (&reader, root);
  cJSON_Delete (root);
  return reader.ok;
}
