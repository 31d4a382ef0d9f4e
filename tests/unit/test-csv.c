/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-csv.h"
#include "exa-grid.h"
#include "exa-json.h"

#include <string.h>

/* The table as "cell|cell/cell|cell/…", or what is wrong with it. */
static char *
flatten (const char *text, gsize length)
{
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaCsv) csv = exa_csv_parse (g_bytes_new (text, length), NULL, "t", problems);
  GString *flat = g_string_new (NULL);

  g_assert_cmpint (csv != NULL, ==, exa_problems_count (problems) == 0);
  if (csv == NULL) {
    g_string_free (flat, TRUE);
    return exa_problems_to_string (problems);
  }
  for (guint row = 0; row < exa_csv_n_rows (csv); row++)
    for (guint i = 0; i < exa_csv_n_columns (csv); i++)
      g_string_append_printf (flat, "%s%s", i > 0 ? "|" : row > 0 ? "/" : "", exa_csv_cell (csv, row, i));
  return g_string_free (flat, FALSE);
}

typedef struct {
  const char *text, *flat;
} Case;

static void
check_cases (const Case *cases, gsize n_cases)
{
  for (gsize i = 0; i < n_cases; i++) {
    g_autofree char *exact = g_memdup2 (cases[i].text, strlen (cases[i].text) + 1);
    g_autofree char *flat = flatten (exact, strlen (exact));

    g_assert_cmpstr (flat, ==, cases[i].flat);
  }
}

static void
test_tables (void)
{
  static const Case cases[] = {
      {"a,b\n1,2\n", "a|b/1|2"},
      {"a,b\r\n1,2\r\n3,4", "a|b/1|2/3|4"},
      {"a,b\r1,2\r", "a|b/1|2"},
      {"a;b\n1,5;2\n", "a|b/1,5|2"},
      {"a\tb\n1,5\t2\n", "a|b/1,5|2"},
      {"\"a;b;c\",d\n1,2\n", "a;b;c|d/1|2"},
      {"a,b\n\"x, \"\"y\"\"\nz\",\"\"\n", "a|b/x, \"y\"\nz|"},
      {"a,b\n\n1,2\n\n\n", "a|b/1|2"},
      {"a,b\n,\n1,2\n", "a|b/1|2"},
      {"a, b\n5\" disk, x \n", "a|b/5\" disk|x"},
      {"one\n1\n2\n", "one/1/2"},
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_problems (void)
{
  static const Case cases[] = {
      {"", "t:1:1: the file is empty\n"},
      {"\n\n", "t:1:1: the file is empty\n"},
      {"a,b\n", "t:1:1: the table has a first row only\n"},
      {"a,b\n,\n", "t:1:1: the table has a first row only\n"},
      {"a,b\n1,\"2\n3,4\n", "t:2:1: the quote is never closed\n"},
      {"a,b\n1,2\nx,y,z\nu,v,w,x,y\np\np\nq\nr,s,t,u\n",
       "t:3:1: this is no table: of its lines, read as 2 cells each, 6 do not fit and 1 do\n"},
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* What parts the cells. */
static void
test_delimiters (void)
{
  static const Case cases[] = {
      {"Name|Value\na|1\n", "Name|Value/a|1"},
      {"sep=;\nName;Value, all\na;1,5\n", "Name|Value, all/a|1,5"},
      {"SEP=|\r\nName|A;B;C\r\na|1\r\n", "Name|A;B;C/a|1"},
      {"sep=,2\na,1\n", "sep=|2/a|1"},
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* Quadratic reading would take minutes. */
static void
test_large (void)
{
  g_autoptr (GString) text = g_string_new ("name,value\n");
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaCsv) csv = NULL;

  for (int i = 0; i < 200000; i++)
    g_string_append_printf (text, "\"n\"\"%d\",%d\n", i, i);
  csv = exa_csv_parse (g_bytes_new (text->str, text->len), NULL, "t", problems);
  g_assert_cmpuint (exa_csv_n_rows (csv), ==, 200001);
  g_assert_cmpstr (exa_csv_cell (csv, 200000, 0), ==, "n\"199999");
}

/* --- the files of csv-spectrum: each a table and the JSON it means --- */

static char *
spectrum_path (void)
{
  const char *shared = g_getenv ("EXA_TEST_SHARED");

  return shared != NULL ? g_build_filename (shared, "corpora", "csv-spectrum", NULL) : NULL;
}

static void
check_spectrum (const char *csv_path, const char *json_path)
{
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autofree char *csv_text = NULL, *json_text = NULL;
  g_autoptr (ExaCsv) csv = NULL;
  g_autoptr (ExaJson) json = NULL;
  g_autoptr (GBytes) json_bytes = NULL;
  gsize csv_length, json_length;
  const cJSON *object;

  g_assert_true (g_file_get_contents (csv_path, &csv_text, &csv_length, NULL));
  g_assert_true (g_file_get_contents (json_path, &json_text, &json_length, NULL));
  csv = exa_csv_parse (g_bytes_new (csv_text, csv_length), NULL, "csv", problems);
  json_bytes = g_bytes_new (json_text, json_length);
  json = exa_json_parse (json_bytes, "json", problems);
  g_assert_cmpuint (exa_problems_count (problems), ==, 0);

  object = exa_json_get_root (json);
  if (cJSON_IsArray (object))
    object = object->child;
  for (guint row = 1; row < exa_csv_n_rows (csv); row++, object = object->next) {
    const cJSON *member = object->child;

    for (guint i = 0; i < exa_csv_n_columns (csv); i++, member = member->next) {
      g_assert_cmpstr (exa_csv_cell (csv, 0, i), ==, member->string);
      /* In one file the two sides have different telephone numbers. */
      if (strcmp (member->string, "Contact Phone Number") != 0)
        g_assert_cmpstr (exa_csv_cell (csv, row, i), ==, member->valuestring);
    }
    g_assert_null (member);
  }
  g_assert_null (object);
}

static void
test_spectrum (void)
{
  g_autofree char *folder = spectrum_path ();
  g_autofree char *tables = g_build_filename (folder, "csvs", NULL);
  g_autoptr (GDir) dir = g_dir_open (tables, 0, NULL);
  guint n_files = 0;
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *stem = g_strndup (name, strcspn (name, "."));
    g_autofree char *csv = g_build_filename (tables, name, NULL);
    g_autofree char *json_name = g_strconcat (stem, ".json", NULL);
    g_autofree char *json = g_build_filename (folder, "json", json_name, NULL);

    g_test_message ("%s", name);
    check_spectrum (csv, json);
    n_files++;
  }
  g_assert_cmpuint (n_files, ==, 12);
}

/* What is named as a spreadsheet and is none is not to be saved as text. */
static void
test_spreadsheets (void)
{
  static const char bytes[] = "\x01\x00\x02\x00\xff\x03\x00\xfe\x04";
  static const Case cases[] = {
      {"halls.xlsx", "halls.xlsx: the spreadsheet is damaged, or was not stored whole\n"},
      {"halls.ods", "halls.ods: the spreadsheet is damaged, or was not stored whole\n"},
      {"halls.csv", "halls.csv: is no text: save the table as CSV in UTF-8\n"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (ExaProblems) problems = exa_problems_new ();
    g_autofree char *said = NULL;

    g_assert_null (exa_csv_parse (g_bytes_new_static (bytes, sizeof bytes), NULL, cases[i].text, problems));
    said = exa_problems_to_string (problems);
    g_assert_cmpstr (said, ==, cases[i].flat);
  }
}

/* Rows of the file that a grid keeps are found by their number in it. */
static void
test_grid (void)
{
  static const char text[] = "a,b\nx,1\ny,2\nx,3\ny,4\n";
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaCsv) csv = exa_csv_parse (g_bytes_new_static (text, strlen (text)), NULL, "t.csv", problems);
  g_autoptr (ExaGrid) grid = exa_grid_new (csv);

  g_assert_cmpuint (exa_grid_find_row (grid, 3), ==, 3);
  g_assert_cmpuint (exa_grid_find_row (grid, 99), ==, 5);
  g_assert_true (exa_grid_holds_row (grid, 4));
  g_assert_false (exa_grid_holds_row (grid, 5));
  exa_grid_keep (grid, 1, 0, "y");
  g_assert_cmpuint (exa_grid_n_rows (grid), ==, 3);
  g_assert_cmpuint (exa_grid_find_row (grid, 0), ==, 0);
  g_assert_cmpuint (exa_grid_find_row (grid, 3), ==, 2);
  g_assert_cmpuint (exa_grid_find_row (grid, 4), ==, 2);
  g_assert_cmpuint (exa_grid_find_row (grid, 5), ==, 3);
  g_assert_true (exa_grid_holds_row (grid, 2));
  g_assert_false (exa_grid_holds_row (grid, 3));
  g_assert_false (exa_grid_holds_row (grid, 99));
}

/* Keys in one cell by commas are columns where the header names them all, and every row has as many. */
static void
test_keys (void)
{
  static const Case cases[] = {
      {"a,b\\t\t2020\nx,y\t5\nu,v\t6\n", "a|b|2020:x|y|5/u|v|6"},
      {"a,b\\t\t2020\nx,y\t5\nu\t6\n", "a,b\\t|2020:x,y|5/u|6"},
      {"a\\t\t2020\nx\t5\nu\t6\n", "a\\t|2020:x|5/u|6"},
      {"a,b\t2020\nx,y\t5\nu,v\t6\n", "a,b|2020:x,y|5/u,v|6"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (ExaProblems) problems = exa_problems_new ();
    g_autoptr (ExaCsv) csv =
        exa_csv_parse (g_bytes_new_static (cases[i].text, strlen (cases[i].text)), NULL, "t.tsv", problems);
    g_autoptr (ExaGrid) grid = exa_grid_new (csv);
    GString *flat = g_string_new (NULL);

    for (guint row = 0; row < exa_grid_n_rows (grid); row++)
      for (guint k = 0; k < exa_grid_n_columns (grid); k++)
        g_string_append_printf (flat, "%s%s",
                                k > 0     ? "|"
                                : row > 1 ? "/"
                                : row > 0 ? ":"
                                          : "",
                                exa_grid_cell (grid, row, k));
    g_assert_cmpstr (flat->str, ==, cases[i].flat);
    g_string_free (flat, TRUE);
  }
}

int
main (int argc, char **argv)
{
  g_autofree char *spectrum = spectrum_path ();

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/tables", test_tables);
  g_test_add_func ("/csv/problems", test_problems);
  g_test_add_func ("/csv/delimiters", test_delimiters);
  g_test_add_func ("/csv/spreadsheets", test_spreadsheets);
  g_test_add_func ("/csv/grid", test_grid);
  g_test_add_func ("/csv/keys", test_keys);
  g_test_add_func ("/csv/large", test_large);
  if (spectrum != NULL && g_file_test (spectrum, G_FILE_TEST_IS_DIR))
    g_test_add_func ("/csv/spectrum", test_spectrum);
  return g_test_run ();
}
