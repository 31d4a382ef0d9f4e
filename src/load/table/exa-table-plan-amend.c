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

/* What is said of the column, by its header and, since others may have the same, its number from 1; in a whole plan
 * that is its place. */
static cJSON *
ensure_column (const ExaTablePlan *self, cJSON *root, guint column)
{
  const char *header = self->columns[column].header;
  cJSON *list = ensure_list (root, "columns"), *item;
  guint place = 0;

  cJSON_ArrayForEach (item, list)
  {
    const cJSON *named = cJSON_GetObjectItemCaseSensitive (item, "header");
    const cJSON *number = cJSON_GetObjectItemCaseSensitive (item, "column");
    double of = cJSON_IsNumber (number) ? number->valuedouble : place + 1;

    place++;
    if (cJSON_IsString (named) && strcmp (named->valuestring, header) == 0 && of == column + 1)
      return item;
  }
  item = cJSON_CreateObject ();
  cJSON_AddStringToObject (item, "header", header);
  cJSON_AddNumberToObject (item, "column", column + 1);
  cJSON_AddItemToArray (list, item);
  return item;
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
  cJSON *root = begin (text), *item = ensure_column (self, root, column);
  const ExaUnit *unit = self->columns[column].cells.unit;

  set (item, "kind", cJSON_CreateString (exa_table_plan_kind_to_text (kind)));
  if (kind == EXA_COLUMN_FIGURES)
    set (item, "unit", cJSON_CreateString (unit != NULL ? unit->id : "count"));
  return end (root);
}

char *
exa_table_plan_amend_unit (const ExaTablePlan *self, const char *text, guint column, const char *unit, int exponent)
{
  cJSON *root = begin (text), *item = ensure_column (self, root, column);

  set (item, "kind", cJSON_CreateString (exa_table_plan_kind_to_text (EXA_COLUMN_FIGURES)));
  set (item, "unit", cJSON_CreateString (unit));
  set (item, "power_of_ten", cJSON_CreateNumber (exponent));
  return end (root);
}

char *
exa_table_plan_amend_decimal (const ExaTablePlan *self, const char *text, guint column, char decimal)
{
  cJSON *root = begin (text), *item = ensure_column (self, root, column);

  set (item, "decimal", cJSON_CreateString ((const char[]){decimal, '\0'}));
  set (item, "settled", cJSON_CreateBool (TRUE));
  return end (root);
}

char *
exa_table_plan_settle (const ExaTablePlan *self, const char *text, guint n, gboolean instead)
{
  const ExaTableDoubt *doubt = g_ptr_array_index (self->doubts, n);
  const ExaColumn *column = &self->columns[doubt->column];
  gboolean points = (column->cells.decimal == '.') != instead, day_first = column->moments.day_first != instead;
  cJSON *root, *item;

  if (column->kind != EXA_COLUMN_DATES)
    return exa_table_plan_amend_decimal (self, text, doubt->column, points ? '.' : ',');
  root = begin (text);
  item = ensure_column (self, root, doubt->column);
  set (item, "day_first", cJSON_CreateBool (day_first));
  set (item, "settled", cJSON_CreateBool (TRUE));
  return end (root);
}
