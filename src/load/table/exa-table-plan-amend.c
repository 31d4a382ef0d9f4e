/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-table-plan-amend.h"

#include <cjson/cJSON.h>
#include <string.h>

#include "exa-table-plan-json.h"

static cJSON *
begin (const char *text)
{
  cJSON *root = text != NULL ? cJSON_Parse (text) : NULL;

  if (cJSON_IsObject (root))
    return root;
  cJSON_Delete (root);
  root = cJSON_CreateObject ();
  cJSON_AddStringToObject (root, "format", EXA_TABLE_PLAN_FORMAT);
  cJSON_AddNumberToObject (root, "version", 1);
  return root;
}

static char *
end (cJSON *root)
{
  char *printed = cJSON_PrintUnformatted (root), *text = g_strdup (printed);

  cJSON_free (printed);
  cJSON_Delete (root);
  return text;
}

static cJSON *
ensure_list (cJSON *root, const char *key)
{
  cJSON *list = cJSON_GetObjectItemCaseSensitive (root, key);

  return list != NULL ? list : cJSON_AddArrayToObject (root, key);
}

/* What is said of the column, by its header. */
static cJSON *
ensure_column (cJSON *root, const char *header)
{
  cJSON *list = ensure_list (root, "columns"), *item;

  cJSON_ArrayForEach (item, list)
  {
    if (strcmp (cJSON_GetObjectItemCaseSensitive (item, "header")->valuestring, header) == 0)
      return item;
  }
  item = cJSON_CreateObject ();
  cJSON_AddStringToObject (item, "header", header);
  cJSON_AddItemToArray (list, item);
  return item;
}

/* The doubts that are left: all but those about @column. */
static void
keep_doubts (const ExaTablePlan *self, cJSON *root, guint column)
{
  cJSON *list;

  cJSON_DeleteItemFromObjectCaseSensitive (root, "doubts");
  list = cJSON_AddArrayToObject (root, "doubts");
  for (guint i = 0; i < self->doubts->len; i++) {
    const ExaTableDoubt *doubt = g_ptr_array_index (self->doubts, i);
    cJSON *item;

    if (doubt->column == column)
      continue;
    item = cJSON_CreateObject ();
    cJSON_AddStringToObject (item, "column", self->columns[doubt->column].header);
    cJSON_AddStringToObject (item, "read_as", exa_text_get (&doubt->read_as, EXA_LANG_EN));
    cJSON_AddItemToArray (list, item);
  }
}

static void
set (cJSON *item, const char *key, cJSON *value)
{
  cJSON_DeleteItemFromObjectCaseSensitive (item, key);
  cJSON_AddItemToObject (item, key, value);
}

char *
exa_table_plan_amend_kind (const ExaTablePlan *self, const char *text, guint column, ExaColumnKind kind)
{
  cJSON *root = begin (text), *item = ensure_column (root, self->columns[column].header);
  const ExaUnit *unit = self->columns[column].cells.unit;

  set (item, "kind", cJSON_CreateString (exa_table_plan_kind_to_text (kind)));
  if (kind == EXA_COLUMN_FIGURES)
    set (item, "unit", cJSON_CreateString (unit != NULL ? unit->id : "count"));
  return end (root);
}

char *
exa_table_plan_amend_decimal (const ExaTablePlan *self, const char *text, guint column, char decimal)
{
  cJSON *root = begin (text), *item = ensure_column (root, self->columns[column].header);

  set (item, "decimal", cJSON_CreateString ((const char[]){decimal, '\0'}));
  keep_doubts (self, root, column);
  return end (root);
}

char *
exa_table_plan_settle (const ExaTablePlan *self, const char *text, guint n, gboolean instead)
{
  const ExaTableDoubt *doubt = g_ptr_array_index (self->doubts, n);
  const ExaColumn *column = &self->columns[doubt->column];
  gboolean points = (column->cells.decimal == '.') != instead, day_first = column->moments.day_first != instead;
  cJSON *root;

  if (column->kind != EXA_COLUMN_DATES)
    return exa_table_plan_amend_decimal (self, text, doubt->column, points ? '.' : ',');
  root = begin (text);
  set (ensure_column (root, column->header), "day_first", cJSON_CreateBool (day_first));
  keep_doubts (self, root, doubt->column);
  return end (root);
}
