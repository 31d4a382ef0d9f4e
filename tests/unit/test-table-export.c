/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The writers of JSON and CSV, and the claims written with them. */
#include <math.h>
#include <string.h>

#include <cjson/cJSON.h>

#include "exa-claim-export.h"
#include "exa-columns.h"
#include "exa-plain-text.h"

/* --- JSON --- */

static void
test_json_layout (void)
{
  g_autoptr (ExaJsonWriter) writer = exa_json_writer_new ();
  g_autofree char *text = NULL, *empty = NULL;

  exa_json_writer_begin_array (writer, NULL);
  exa_json_writer_begin_object (writer, NULL);
  exa_json_writer_string (writer, "a", "x[");
  exa_json_writer_number (writer, "b", 1.5);
  exa_json_writer_begin_array (writer, "c");
  exa_json_writer_end_array (writer);
  exa_json_writer_begin_object (writer, "d");
  exa_json_writer_end_object (writer);
  exa_json_writer_boolean (writer, "e", TRUE);
  exa_json_writer_text (writer, "f", "");
  exa_json_writer_end_object (writer);
  exa_json_writer_string (writer, NULL, "{");
  exa_json_writer_boolean (writer, NULL, FALSE);
  exa_json_writer_end_array (writer);
  text = exa_json_writer_finish (writer);
  g_assert_cmpstr (text, ==,
                   "[\n  {\n    \"a\": \"x[\",\n    \"b\": 1.5,\n    \"c\": [],\n    \"d\": {},\n    \"e\": true,\n"
                   "    \"f\": null\n  },\n  \"{\",\n  false\n]\n");

  exa_json_writer_begin_array (writer, NULL);
  exa_json_writer_end_array (writer);
  empty = exa_json_writer_finish (writer);
  g_assert_cmpstr (empty, ==, "[]\n");
}

static void
test_json_strings (void)
{
  static const char *const texts[] = {"",
                                      "plain",
                                      "\"quoted\" \\ /",
                                      "\b\f\n\r\t",
                                      "\x01\x1f\x7f",
                                      "≈ 8 个月",
                                      "\xf0\x9f\x96\xa5",
                                      "\xe2\x80\xa8",
                                      "</script>"};

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (ExaJsonWriter) writer = exa_json_writer_new ();
    g_autofree char *text = NULL;
    cJSON *read;

    exa_json_writer_string (writer, NULL, texts[i]);
    text = exa_json_writer_finish (writer);
    for (const char *p = text; p[1] != '\0'; p++)
      g_assert_cmpuint ((guchar)*p, >=, 0x20);
    read = cJSON_Parse (text);
    g_assert_nonnull (read);
    g_assert_cmpstr (read->valuestring, ==, texts[i]);
    cJSON_Delete (read);
  }
}

static void
test_json_bad_utf8 (void)
{
  g_autoptr (ExaJsonWriter) writer = exa_json_writer_new ();
  g_autofree char *text = NULL;

  exa_json_writer_string (writer, NULL,
                          "a\xff"
                          "b");
  text = exa_json_writer_finish (writer);
  g_assert_cmpstr (text, ==,
                   "\"a\xef\xbf\xbd"
                   "b\"\n");
}

static void
test_json_numbers (void)
{
  static const double numbers[] = {
      0,    -1,  0.1, 1.0 / 3, 2.4e21, 5e-324, 1.7976931348623157e308, 12.5, 100, 1e21, 1e-7, 9007199254740993.0,
      70.1, -0.5};

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++) {
    g_autoptr (ExaJsonWriter) writer = exa_json_writer_new ();
    g_autofree char *text = NULL;
    char *end;

    exa_json_writer_number (writer, NULL, numbers[i]);
    text = exa_json_writer_finish (writer);
    g_assert_cmpfloat (g_ascii_strtod (text, &end), ==, numbers[i]);
    g_assert_cmpstr (end, ==, "\n");
    g_assert_true (g_regex_match_simple ("^-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?\n$", text, 0, 0));
  }
  for (guint i = 0; i < 3; i++) {
    g_autoptr (ExaJsonWriter) writer = exa_json_writer_new ();
    g_autofree char *text = NULL;

    exa_json_writer_number (writer, NULL, i == 0 ? NAN : i == 1 ? INFINITY : -INFINITY);
    text = exa_json_writer_finish (writer);
    g_assert_cmpstr (text, ==, "null\n");
  }
}

/* --- CSV --- */

static void
test_csv_cells (void)
{
  static const char *const cases[][2] = {
      {"", ""},
      {"plain", "plain"},
      {"a,b", "\"a,b\""},
      {"a \"b\"", "\"a \"\"b\"\"\""},
      {"a\nb", "\"a\nb\""},
      {"a\r\nb", "\"a\r\nb\""},
      {" a", "\" a\""},
      {"a ", "\"a \""},
      {"=1+1", "'=1+1"},
      {"=\"x\",1", "\"'=\"\"x\"\",1\""},
      {"+cmd", "'+cmd"},
      {"-cmd", "'-cmd"},
      {"-1+cmd", "'-1+cmd"},
      {"@sum", "'@sum"},
      {"\tx", "'\tx"},
      {"-3.5 %", "-3.5 %"},
      {"-1,000", "\"-1,000\""},
      {"− 3", "− 3"},
      {"北京，上海", "北京，上海"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (ExaCsvWriter) writer = exa_csv_writer_new ();
    g_autofree char *text = NULL;
    g_autofree char *expected = g_strdup_printf ("x,%s,\r\n", cases[i][1]);

    exa_csv_writer_text (writer, "x");
    exa_csv_writer_text (writer, cases[i][0]);
    exa_csv_writer_text (writer, NULL);
    exa_csv_writer_end_row (writer);
    text = exa_csv_writer_finish (writer);
    g_assert_cmpstr (text, ==, expected);
  }
}

static void
test_csv_numbers (void)
{
  g_autoptr (ExaCsvWriter) writer = exa_csv_writer_new ();
  g_autofree char *text = NULL;

  exa_csv_writer_number (writer, -0.1);
  exa_csv_writer_number (writer, INFINITY);
  exa_csv_writer_number (writer, 12.5);
  exa_csv_writer_number (writer, NAN);
  exa_csv_writer_end_row (writer);
  exa_csv_writer_number (writer, 3);
  exa_csv_writer_end_row (writer);
  text = exa_csv_writer_finish (writer);
  g_assert_cmpstr (text, ==, "-0.1,,12.5,\r\n3\r\n");
}

/* --- claims --- */

static ExaClaim *
make_claim (void)
{
  ExaClaim *claim = exa_claim_new ();

  claim->id = g_strdup ("a");
  claim->subject = exa_entity_new ();
  claim->subject->id = g_strdup ("e");
  claim->subject->name.in[EXA_LANG_EN] = g_strdup ("Entity");
  claim->subject->name.in[EXA_LANG_ZH_CN] = g_strdup ("实体");
  claim->measure = exa_measure_new ();
  claim->measure->id = g_strdup ("m");
  claim->measure->unit = exa_unit_get ("months");
  claim->unit = exa_unit_get ("years");
  claim->value = exa_quantity_interval (30, TRUE, INFINITY, TRUE, FALSE);
  return claim;
}

/* An open end is null, and what a claim does not say is null, not missing. */
static void
test_claim_json (void)
{
  static const char *const nulls[] = {"high", "as_of", "attributed_to", "label", "wording", "formula", "assumption"};
  g_autoptr (ExaClaim) claim = make_claim ();
  g_autoptr (ExaJsonWriter) writer = exa_json_writer_new ();
  g_autofree char *text = NULL;
  cJSON *json;

  exa_claim_write_json (claim, EXA_LANG_ZH_CN, writer);
  text = exa_json_writer_finish (writer);
  json = cJSON_Parse (text);
  g_assert_nonnull (json);
  for (guint i = 0; i < G_N_ELEMENTS (nulls); i++)
    g_assert_true (cJSON_IsNull (cJSON_GetObjectItemCaseSensitive (json, nulls[i])));
  g_assert_cmpfloat (cJSON_GetObjectItemCaseSensitive (json, "low")->valuedouble, ==, 30);
  g_assert_true (cJSON_IsTrue (cJSON_GetObjectItemCaseSensitive (json, "low_open")));
  g_assert_cmpstr (cJSON_GetObjectItemCaseSensitive (json, "relation")->valuestring, ==, "above");
  /* The unit is that of the numbers, not that of the words. */
  g_assert_cmpstr (cJSON_GetObjectItemCaseSensitive (json, "unit")->valuestring, ==, claim->unit->base);
  g_assert_cmpstr (cJSON_GetObjectItemCaseSensitive (json, "subject_name")->valuestring, ==, "实体");
  cJSON_Delete (json);
}

static void
test_claim_csv (void)
{
  g_autoptr (ExaClaim) claim = make_claim ();
  g_autoptr (ExaCsvWriter) writer = exa_csv_writer_new ();
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL, names = NULL, cells = NULL;

  exa_claim_write_csv_header (writer);
  exa_claim_write_csv (claim, "Label", EXA_LANG_EN, writer);
  text = exa_csv_writer_finish (writer);
  lines = g_strsplit (text, "\r\n", -1);
  names = g_strsplit (lines[0], ",", -1);
  cells = g_strsplit (lines[1], ",", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 3);
  g_assert_cmpuint (g_strv_length (names), ==, g_strv_length (cells));
  g_assert_cmpstr (names[5], ==, "low");
  g_assert_cmpstr (cells[5], ==, "30");
  g_assert_cmpstr (names[6], ==, "high");
  g_assert_cmpstr (cells[6], ==, "");
}

static void
test_plain_text (void)
{
  g_autofree char *plain = exa_plain_text ("≈\u00a08\u202fmonths\u2009– 北京");

  g_assert_cmpstr (plain, ==, "≈ 8 months – 北京");
  g_assert_null (exa_plain_text (NULL));

  /* What turns the text around or controls a terminal is not passed on, and not hidden either. */
  g_autofree char *turned = exa_plain_text ("a\u202eb\u2066c\u2069 \x1b[1m \u200f\u2028\nd\te");
  g_assert_cmpstr (turned, ==, "a\ufffdb\ufffdc\ufffd \ufffd[1m \u200f\u2028\nd\te");
}

/* --- aligned text --- */

static void
test_text_width (void)
{
  g_assert_cmpuint (exa_text_width (""), ==, 0);
  g_assert_cmpuint (exa_text_width ("abc"), ==, 3);
  g_assert_cmpuint (exa_text_width ("中文a"), ==, 5);
  g_assert_cmpuint (exa_text_width ("e\xcc\x81"), ==, 1);
  g_assert_cmpuint (exa_text_width ("，"), ==, 2);
}

static GPtrArray *
make_row (const char *a, const char *b, const char *c)
{
  GPtrArray *row = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (row, g_strdup (a));
  g_ptr_array_add (row, g_strdup (b));
  g_ptr_array_add (row, g_strdup (c));
  return row;
}

static void
test_columns (void)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  g_autofree char *three = NULL, *two = NULL;

  g_ptr_array_add (rows, make_row ("a", "美国", "last"));
  g_ptr_array_add (rows, make_row ("longer", "x", "two\nlines"));
  g_ptr_array_add (rows, make_row ("b", "", ""));
  three = exa_columns_format (rows, 3);
  two = exa_columns_format (rows, 2);
  g_assert_cmpstr (three, ==, "a       美国  last\nlonger  x     two lines\nb\n");
  g_assert_cmpstr (two, ==, "a       美国\nlonger  x\nb\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-writer/layout", test_json_layout);
  g_test_add_func ("/json-writer/strings", test_json_strings);
  g_test_add_func ("/json-writer/bad-utf8", test_json_bad_utf8);
  g_test_add_func ("/json-writer/numbers", test_json_numbers);
  g_test_add_func ("/csv-writer/cells", test_csv_cells);
  g_test_add_func ("/csv-writer/numbers", test_csv_numbers);
  g_test_add_func ("/claim-export/json", test_claim_json);
  g_test_add_func ("/claim-export/csv", test_claim_csv);
  g_test_add_func ("/plain-text", test_plain_text);
  g_test_add_func ("/columns/width", test_text_width);
  g_test_add_func ("/columns/format", test_columns);
  return g_test_run ();
}
