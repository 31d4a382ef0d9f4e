/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-json-records.h"

#include <string.h>

#include "exa-cells.h"
#include "exa-column-header.h"

/* How deep objects within records are looked into, and how many columns they make. */
#define MOST_NESTED  3
#define MOST_COLUMNS 4096

/* Columns are found in a first pass over the records, and filled in a second. */
typedef struct {
  GHashTable *columns; /* name → number from 0 */
  GPtrArray *names;    /* borrowed from @columns */
  ExaCells *cells;     /* NULL in the first pass */
  guint row;
  GPtrArray *texts; /* of the row, by column; owned */
  gboolean too_large;
} Reading;

/* --- what is a list of records --- */

static gboolean
is_list_of_objects (const cJSON *node)
{
  if (!cJSON_IsArray (node) || node->child == NULL)
    return FALSE;
  for (const cJSON *item = node->child; item != NULL; item = item->next)
    if (!cJSON_IsObject (item))
      return FALSE;
  return TRUE;
}

static gboolean
is_value (const cJSON *node)
{
  return !cJSON_IsObject (node) && !cJSON_IsArray (node);
}

/* Objects, or values, by name: at least two, all alike. */
static gboolean
is_keyed (const cJSON *node)
{
  gboolean objects;

  if (!cJSON_IsObject (node) || node->child == NULL || node->child->next == NULL)
    return FALSE;
  objects = cJSON_IsObject (node->child);
  for (const cJSON *item = node->child; item != NULL; item = item->next)
    if (objects ? !cJSON_IsObject (item) : !is_value (item))
      return FALSE;
  return TRUE;
}

static gboolean
is_list_of_values (const cJSON *node)
{
  for (const cJSON *item = node->child; item != NULL; item = item->next)
    if (!is_value (item))
      return FALSE;
  return cJSON_IsArray (node) && node->child != NULL;
}

/* Lists of values by the names of their columns, all as long: {"country": ["US", "China"], "gw": [25.8, 9.1]}. What
 * stands beside them is of the table. */
static gboolean
are_lists (const cJSON *node)
{
  int length = 0;
  guint n = 0;

  for (const cJSON *item = cJSON_IsObject (node) ? node->child : NULL; item != NULL; item = item->next) {
    if (is_value (item))
      continue;
    if (!is_list_of_values (item) || (n > 0 && cJSON_GetArraySize (item) != length))
      return FALSE;
    length = cJSON_GetArraySize (item);
    n++;
  }
  return n > 1;
}

/* [{"page": 1}, [records]], as the World Bank answers: what it says of them stands first. */
static const cJSON *
find_answer (const cJSON *root)
{
  if (cJSON_IsArray (root) && cJSON_GetArraySize (root) == 2 && cJSON_IsObject (root->child) &&
      is_list_of_objects (root->child->next))
    return root->child->next;
  return NULL;
}

const cJSON *
exa_json_records_find (const cJSON *root)
{
  const cJSON *found = NULL;

  /* A file in the program's own format, even one with mistakes, is none of these. */
  if (cJSON_GetObjectItemCaseSensitive (root, "format") != NULL)
    return NULL;
  if (is_list_of_objects (root) || is_keyed (root) || are_lists (root))
    return root;
  if (find_answer (root) != NULL)
    return find_answer (root);
  for (const cJSON *item = cJSON_IsObject (root) ? root->child : NULL; item != NULL; item = item->next) {
    if (!is_list_of_objects (item))
      continue;
    if (found != NULL)
      return NULL;
    found = item;
  }
  return found;
}

/* --- reading --- */

/* The text of a value; "" of null. Transfer full. */
static char *
write_value (const cJSON *value)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  if (cJSON_IsString (value))
    return g_strdup (value->valuestring);
  if (cJSON_IsBool (value))
    return g_strdup (cJSON_IsTrue (value) ? "true" : "false");
  if (!cJSON_IsNumber (value))
    return g_strdup ("");
  g_ascii_formatd (number, sizeof number, "%.15g", value->valuedouble);
  if (g_ascii_strtod (number, NULL) != value->valuedouble)
    g_ascii_dtostr (number, sizeof number, value->valuedouble);
  return g_strdup (number);
}

/* The values of a list, by commas. Transfer full. */
static char *
write_list (const cJSON *list)
{
  GString *text = g_string_new (NULL);

  for (const cJSON *item = list->child; item != NULL; item = item->next) {
    g_autofree char *value = is_value (item) ? write_value (item) : g_strdup ("");

    g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", value);
  }
  return g_string_free (text, FALSE);
}

/* The unit that an object says in words that are understood; NULL if it says none. Borrowed. */
static const char *
find_unit (const cJSON *object)
{
  static const char *const names[] = {"unit", "units", "uom", "currency", NULL};
  const ExaUnit *unit;
  int exponent;

  for (guint i = 0; cJSON_IsObject (object) && names[i] != NULL; i++) {
    const cJSON *item = cJSON_GetObjectItem (object, names[i]);
    if (cJSON_IsString (item) && exa_unit_phrase_read (item->valuestring, (ExaUnitContext){0}, &unit, &exponent))
      return item->valuestring;
  }
  return NULL;
}

/* "1.2 GW" of {"value": 1.2, "unit": "GW"}; NULL of any other object. Transfer full. */
static char *
write_measured (const cJSON *object)
{
  const cJSON *value = cJSON_GetObjectItem (object, "value");
  const char *unit = find_unit (object);
  g_autofree char *number = NULL;

  value = value != NULL ? value : cJSON_GetObjectItem (object, "amount");
  if (!cJSON_IsNumber (value) || unit == NULL || cJSON_GetArraySize (object) != 2)
    return NULL;
  number = write_value (value);
  return g_strconcat (number, " ", unit, NULL);
}

static void
take_cell (Reading *reading, const char *name, char *text, gboolean number)
{
  gpointer column;

  if (!g_hash_table_lookup_extended (reading->columns, name, NULL, &column)) {
    char *copy = g_strdup (name);

    if (reading->names->len == MOST_COLUMNS) {
      reading->too_large = TRUE;
      g_free (text);
      g_free (copy);
      return;
    }
    column = GUINT_TO_POINTER (reading->names->len);
    g_hash_table_insert (reading->columns, copy, column);
    g_ptr_array_add (reading->names, copy);
  }
  if (reading->cells == NULL) {
    g_free (text);
    return;
  }
  if (number && strchr (text, '.') != NULL)
    exa_cells_note_point (reading->cells, GPOINTER_TO_UINT (column));
  g_free (reading->texts->pdata[GPOINTER_TO_UINT (column)]);
  reading->texts->pdata[GPOINTER_TO_UINT (column)] = text;
}

static void
read_object (Reading *reading, const cJSON *object, const char *prefix, guint depth)
{
  for (const cJSON *item = object->child; item != NULL; item = item->next) {
    g_autofree char *name = *prefix != '\0' ? g_strconcat (prefix, ".", item->string, NULL) : g_strdup (item->string);

    char *measured = cJSON_IsObject (item) ? write_measured (item) : NULL;

    if (measured != NULL)
      take_cell (reading, name, measured, TRUE);
    else if (cJSON_IsObject (item) && depth < MOST_NESTED)
      read_object (reading, item, name, depth + 1);
    else
      take_cell (reading, name, cJSON_IsArray (item) ? write_list (item) : write_value (item), cJSON_IsNumber (item));
  }
}

static void
end_row (Reading *reading)
{
  for (guint i = 0; i < reading->names->len; i++) {
    const char *text = reading->texts->pdata[i];

    if (text != NULL && !exa_cells_add (reading->cells, reading->row, i, text, strlen (text)))
      reading->too_large = TRUE;
    g_clear_pointer (&reading->texts->pdata[i], g_free);
  }
  reading->row++;
}

/* The program's own list of claims: its figures stand in "text", the names of what they are about behind. */
static void
read_record (Reading *reading, const cJSON *records, const cJSON *item)
{
  const cJSON *label = cJSON_GetObjectItemCaseSensitive (item, "subject_name");
  const cJSON *text = cJSON_GetObjectItemCaseSensitive (item, "text");
  const cJSON *relation = cJSON_GetObjectItemCaseSensitive (item, "relation");
  const cJSON *date = cJSON_GetObjectItemCaseSensitive (item, "as_of");

  if (cJSON_IsObject (records))
    take_cell (reading, "Name", g_strdup (item->string), FALSE);
  if (!cJSON_IsObject (item)) {
    take_cell (reading, "Value", write_value (item), cJSON_IsNumber (item));
  } else if (label != NULL && text != NULL && relation != NULL) {
    take_cell (reading, "label", write_value (label), FALSE);
    take_cell (reading, "value", write_value (text), FALSE);
    if (date != NULL)
      take_cell (reading, "as_of", write_value (date), FALSE);
  } else {
    read_object (reading, item, "", 0);
  }
  if (reading->cells != NULL)
    end_row (reading);
}

/* Whether the objects are the columns of a data frame, each a cell by the number of its row: {"name": {"0": "A"}}. */
static gboolean
are_columns (const cJSON *records)
{
  for (const cJSON *column = records->child; column != NULL; column = column->next) {
    guint n = 0;

    if (!cJSON_IsObject (records) || !cJSON_IsObject (column) || column->child == NULL)
      return FALSE;
    for (const cJSON *cell = column->child; cell != NULL; cell = cell->next, n++) {
      g_autofree char *number = g_strdup_printf ("%u", n);

      if (!is_value (cell) || strcmp (cell->string, number) != 0)
        return FALSE;
    }
  }
  return records->child != NULL;
}

/* Takes the columns of a data frame row by row. */
static void
read_columns (Reading *reading, const cJSON *records)
{
  guint n_columns = (guint)cJSON_GetArraySize (records), n_ended = 0;
  g_autofree const cJSON **next = g_new0 (const cJSON *, MAX (n_columns, 1));
  guint i = 0;

  for (const cJSON *column = records->child; column != NULL; column = column->next)
    next[i++] = column->child;
  while (n_ended < n_columns && !reading->too_large) {
    i = n_ended = 0;
    for (const cJSON *column = records->child; column != NULL; column = column->next, i++) {
      if (next[i] != NULL) /* a value beside the columns has none */
        take_cell (reading, column->string, write_value (next[i]), cJSON_IsNumber (next[i]));
      next[i] = next[i] != NULL ? next[i]->next : NULL;
      n_ended += next[i] == NULL;
    }
    if (reading->cells != NULL)
      end_row (reading);
  }
}

static void
read_all (Reading *reading, const cJSON *records)
{
  if (are_columns (records) || are_lists (records)) {
    read_columns (reading, records);
    return;
  }
  for (const cJSON *item = records->child; item != NULL; item = item->next)
    read_record (reading, records, item);
}

static void
free_text (gpointer data)
{
  g_free (data);
}

/* What is said of all records stands in a line above them. The row of the header. */
static guint
add_line_above (ExaCells *cells, const char *unit, guint n_columns)
{
  g_autofree char *line = unit != NULL ? g_strdup_printf ("Unit: %s", unit) : NULL;

  if (line == NULL || n_columns < 2)
    return 0;
  exa_cells_add (cells, 0, 0, line, strlen (line));
  return 2;
}

/* The header of a column: "transistors" of "chip.transistors", since that says what is counted and no other column ends
 * so; of others all keys. */
static const char *
get_header (const GPtrArray *names, guint column)
{
  const char *name = names->pdata[column], *point = strrchr (name, '.');
  ExaHeader read = exa_header_read (point != NULL ? point + 1 : "");

  if (read.unit == NULL || read.start < read.end || read.unit->style != EXA_SCALE_COUNT || read.unit->before != NULL)
    return name;
  for (guint i = 0; i < names->len; i++)
    if (i != column && (strcmp (names->pdata[i], point + 1) == 0 || g_str_has_suffix (names->pdata[i], point)))
      return name;
  return point + 1;
}

ExaSheet *
exa_json_records_read (const cJSON *root, const cJSON *records, GError **error)
{
  g_autoptr (GHashTable) columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new (), texts = g_ptr_array_new_with_free_func (free_text);
  g_autoptr (ExaCells) cells = exa_cells_new ();
  Reading reading = {.columns = columns, .names = names, .texts = texts};
  guint line, header;

  read_all (&reading, records);
  g_ptr_array_set_size (texts, (int)names->len);
  header = add_line_above (cells, root != records || are_lists (records) ? find_unit (root) : NULL, names->len);
  for (guint i = 0; i < names->len; i++)
    exa_cells_add (cells, header, i, get_header (names, i), strlen (get_header (names, i)));
  reading.cells = cells;
  reading.row = header + 1;
  read_all (&reading, records);
  if (reading.too_large) {
    g_set_error (error, EXA_SHEET_ERROR, EXA_SHEET_ERROR_TOO_LARGE, "the records have more than %u keys", MOST_COLUMNS);
    return NULL;
  }
  return exa_cells_make_sheet (cells, NULL, &line, error);
}
