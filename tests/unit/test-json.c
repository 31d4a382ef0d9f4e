/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-json.h"

#include <string.h>

#define DIGITS_70 "1111111111222222222233333333334444444444555555555566666666667777777777"

static ExaJson *
parse (const char *text, gsize length, const char *name, ExaProblems *problems)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);

  return exa_json_parse (bytes, name, problems);
}

/* Reads @text as the file "f" and returns all that is wrong with it. */
static char *
read_problems (const char *text, gsize length)
{
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaJson) json = parse (text, length, "f", problems);

  g_assert_cmpint (json != NULL, ==, exa_problems_count (problems) == 0);
  return exa_problems_to_string (problems);
}

typedef struct {
  const char *text;
  const char *problems; /* all lines, or "" */
} Case;

static void
check_cases (const Case *cases, gsize n_cases)
{
  for (gsize i = 0; i < n_cases; i++) {
    g_autofree char *found = read_problems (cases[i].text, strlen (cases[i].text));

    g_test_message ("case %zu", i);
    g_assert_cmpstr (found, ==, cases[i].problems);
  }
}

static void
test_grammar (void)
{
  static const Case cases[] = {
      {"{}", ""},
      {" [1, -0, 0.5, 1e3, 2E-3, -12.25e+1] \r\n\t", ""},
      {"\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\"", ""},
      {"[true, false, null]", ""},
      {"", "f:1:1: expected a value, but the text ends\n"},
      {"[1, 2", "f:1:6: expected \",\" or \"]\", but the text ends\n"},
      {"[1,]", "f:1:4: no comma may stand before \"]\"\n"},
      {"{\"a\": 1,\n}", "f:2:1: no comma may stand before \"}\"\n"},
      {"[1 2]", "f:1:4: expected \",\" or \"]\", found \"2\"\n"},
      {"{\"a\" 1}", "f:1:6: expected \":\" after the key, found \"1\"\n"},
      {"{a: 1}", "f:1:2: expected a key in double quotes, found \"a\"\n"},
      {"[1}", "f:1:3: expected \",\" or \"]\", found \"}\"\n"},
      {"[] []", "f:1:4: expected nothing after the end of the value, found \"[\"\n"},
      {"[NaN]", "f:1:2: unknown word \"NaN\": text stands in double quotes\n"},
      {"[True]", "f:1:2: unknown word \"True\": text stands in double quotes\n"},
      {"['a']", "f:1:2: text stands in double quotes\n"},
      {"// a\n[]", "f:1:1: expected a value; JSON has no comments\n"},
      {"[01]", "f:1:2: a number does not start with a zero\n"},
      {"[1.]", "f:1:4: expected a digit after the point, found \"]\"\n"},
      {"[1e]", "f:1:4: expected a digit of the exponent, found \"]\"\n"},
      {"[-x]", "f:1:3: expected a digit after \"-\", found \"x\"\n"},
      {"[+1]", "f:1:2: expected a value, found \"+\"\n"},
      {"[\f1]", "f:1:2: expected a value, found the byte 0x0C\n"},
      {"[\"a\nb\"]", "f:1:4: the line ends inside a string; a line break is written \\n\n"},
      {"[\"a\tb\"]", "f:1:4: a control character in a string is written as an escape, such as \\t\n"},
      {"[\"\\x\"]", "f:1:3: unknown escape; a backslash itself is written \\\\\n"},
      {"[\"\\u00g0\"]", "f:1:3: expected four hexadecimal digits after \\u\n"},
      {"[\"\\u00", "f:1:3: expected four hexadecimal digits after \\u\n"},
      {"[\"a\rb\"]", "f:1:4: the line ends inside a string; a line break is written \\n\n"},
      {"[\"ab", "f:1:2: the string has no closing quote\n"},
      {"[\"ab\\", "f:1:5: the string has no closing quote\n"},
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_encoding (void)
{
  static const char not_utf8[] = "not UTF-8: no character has this byte here; save the file as UTF-8\n";
  static const char *const refused[] = {
      "[\"\xe9\"]",         "[\"\xc0\xaf\"]",         "[\"\xe0\x80\xaf\"]",
      "[\"\xed\xa0\x80\"]", "[\"\xf4\x90\x80\x80\"]", "[\"\xf8\x88\x80\x80\x80\"]",
      "[\"\x80\"]",         "[\"\xe4\xb8\"]",
  };
  static const Case cases[] = {
      {"[\"中文 \xf0\x9f\x98\x80 \xed\x9f\xbf \xf4\x8f\xbf\xbf\"]", ""},
      {"[\"\\ud83d\\ude00\"]", ""},
      {"[\"\\ud83d\"]", "f:1:3: half of a surrogate pair\n"},
      {"[\"\\ud83dx\\ude00\"]", "f:1:3: half of a surrogate pair\n"},
      {"[\"\\ud83d\\ud83d\"]", "f:1:3: half of a surrogate pair\n"},
      {"[\"\\ude00\\ud83d\"]", "f:1:3: half of a surrogate pair\n"},
      {"[\"\\ud83d\\n12345\"]", "f:1:3: half of a surrogate pair\n"},
      {"[\"\\ud83d\\udg00\"]", "f:1:3: half of a surrogate pair\n"},
      {"[\"\\ud83d\\ue000\"]", "f:1:3: half of a surrogate pair\n"},
      {"[\"\\ud83d\\u00e9\"]", "f:1:3: half of a surrogate pair\n"},
      {"\xfe\xff[", "f:1:1: not UTF-8 but UTF-16, it seems; save the file as UTF-8\n"},
      {"\xef\xbb\xbf[]", "f:1:1: a byte order mark stands before the text; save the file as UTF-8 without one\n"},
      {"\xff\xfe[", "f:1:1: not UTF-8 but UTF-16, it seems; save the file as UTF-8\n"},
      /* Columns are characters, not bytes. */
      {"[\"算力\", x]", "f:1:8: unknown word \"x\": text stands in double quotes\n"},
  };
  g_autofree char *wide = read_problems ("[\0]\0", 4);

  check_cases (cases, G_N_ELEMENTS (cases));
  g_assert_cmpstr (wide, ==, "f:1:1: not UTF-8 but UTF-16, it seems; save the file as UTF-8\n");
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++) {
    g_autofree char *found = read_problems (refused[i], strlen (refused[i]));

    g_assert_true (g_str_has_prefix (found, "f:1:3: ") && g_str_has_suffix (found, not_utf8));
  }
}

static void
test_data_rules (void)
{
  static const Case cases[] = {
      {"{\"a\": 1, \"b\": {\"a\": 2}, \"c\": [{\"a\": 3}, {\"a\": 4}]}", ""},
      {"{\"a\": 1,\n \"b\": 2, \"a\": 3}", "f:2:10: the key \"a\" stands twice in one object; first in line 1\n"},
      {"{\"a\": 1, \"\\u0061\": 2}", "f:1:10: the key \"\\u0061\" stands twice in one object; first in line 1\n"},
      {"{\"a\": 1,\n\"a\": 2,\n\"a\": 3, \"x\": {\"é\": 1, \"é\": 2}}",
       "f:2:1: the key \"a\" stands twice in one object; first in line 1\n"
       "f:3:1: the key \"a\" stands twice in one object; first in line 1\n"
       "f:3:23: the key \"é\" stands twice in one object; first in line 3\n"},
      {"[1e308, 1e-999, 0e999]", ""},
      {"[1,\n 1e400]", "f:2:2: the number 1e400 is too large\n"},
      {"[-1e400, " DIGITS_70 "]", "f:1:2: the number -1e400 is too large\n"
                                  "f:1:10: a number of more than 63 characters\n"},
      {"[\"a\\u0000b\"]", "f:1:2: text cannot hold the character \\u0000\n"},
      {"{\"\\u0000\": 1}", "f:1:2: text cannot hold the character \\u0000\n"},
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* The tree means what the text says, escapes and nesting included. */
static void
test_values (void)
{
  static const char text[] = "{\"a\\u0062\": [1.5e3, {\"\": \"x\\n\\u7b97\"}, true, false, null, []], \"c\": -0.25}";
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaJson) json = parse (text, strlen (text), "f", problems);
  g_autofree char *printed = cJSON_PrintUnformatted (exa_json_get_root (json));

  g_assert_cmpstr (printed, ==, "{\"ab\":[1500,{\"\":\"x\\n算\"},true,false,null,[]],\"c\":-0.25}");
}

/* cJSON remembers in one place of the process where it failed last; what is read in a thread leaves that alone. */
static void
test_no_shared_state (void)
{
  static const char bad[] = "[1, ?]";
  const char *before;
  g_autofree char *good = NULL, *refused = NULL;

  g_assert_null (cJSON_Parse (bad));
  before = cJSON_GetErrorPtr ();
  g_assert_true (before > bad && before < bad + sizeof bad);
  good = read_problems ("{\"a\": [1]}", 10);
  refused = read_problems ("[1", 2);
  g_assert_true (cJSON_GetErrorPtr () == before);
}

/* Duplicates are found in large objects as in small ones. */
static void
test_many_keys (void)
{
  g_autoptr (GString) text = g_string_new ("{");
  g_autofree char *found = NULL;

  for (int i = 0; i < 1000; i++)
    g_string_append_printf (text, "\"k%d\": 0,\n", i);
  g_string_append (text, "\"k500\": 0, \"k3\": 0, \"k1000\": 0}");
  found = read_problems (text->str, text->len);
  g_assert_cmpstr (found, ==,
                   "f:1001:1: the key \"k500\" stands twice in one object; first in line 501\n"
                   "f:1001:12: the key \"k3\" stands twice in one object; first in line 4\n");
}

static void
test_depth (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *fits = NULL, *too_deep = NULL, *bottomless = NULL;

  for (int i = 0; i < 64; i++)
    g_string_append_c (text, '[');
  for (int i = 0; i < 64; i++)
    g_string_append_c (text, ']');
  fits = read_problems (text->str, text->len);
  g_assert_cmpstr (fits, ==, "");

  g_string_prepend_c (text, '[');
  g_string_append_c (text, ']');
  too_deep = read_problems (text->str, text->len);
  g_assert_cmpstr (too_deep, ==, "f:1:65: nested more than 64 levels deep\n");

  g_string_set_size (text, 1000000);
  memset (text->str, '[', text->len);
  bottomless = read_problems (text->str, text->len);
  g_assert_cmpstr (bottomless, ==, "f:1:65: nested more than 64 levels deep\n");
}

/* Of more than twenty problems twenty are told, and the rest counted. */
static void
test_limit (void)
{
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (GString) text = g_string_new ("{\"a\": 0");
  g_autofree char *all = NULL;
  ExaPlace place = {7, 8};

  for (int i = 0; i < 30; i++)
    g_string_append (text, ",\n\"a\": 0");
  g_string_append (text, "}");
  g_assert_null (parse (text->str, text->len, "first", problems));
  exa_problems_add (problems, "second", &place, "%s", "over\nthere\xff");
  exa_problems_add (problems, "third", NULL, "gone");

  g_assert_cmpuint (exa_problems_count (problems), ==, 32);
  g_assert_cmpstr (exa_problems_nth (problems, 19), ==,
                   "first:21:1: the key \"a\" stands twice in one object; first in line 1");
  g_assert_cmpstr (exa_problems_nth (problems, 20), ==, "second:7:8: over\\u000athere\uFFFD");
  g_assert_null (exa_problems_nth (problems, 22));
  all = exa_problems_to_string (problems);
  g_assert_nonnull (strstr (all, "line 1\nfirst: and 10 more\nsecond:7:8: "));
  g_assert_true (g_str_has_suffix (all, "\nthird: gone\n"));
}

static void
assert_place (ExaPlace place, guint line, guint column)
{
  g_assert_cmpuint (place.line, ==, line);
  g_assert_cmpuint (place.column, ==, column);
}

static void
test_places (void)
{
  static const char text[] = "{ \"é\": [1, {\"deep\": [ ]}, \"x\\u4e2d\\n\\ud83d\\ude00y\"],\r\n"
                             "  \"b\" :\r {\"c\": -2.5 } }";
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaJson) json = parse (text, sizeof text - 1, "f", problems);
  const cJSON *root = exa_json_get_root (json), *first = root->child, *string = first->child->next->next;

  g_assert_cmpstr (exa_json_get_name (json), ==, "f");
  assert_place (exa_json_locate (json, root, FALSE), 1, 1);
  assert_place (exa_json_locate (json, first, FALSE), 1, 8);
  assert_place (exa_json_locate (json, first, TRUE), 1, 3);
  assert_place (exa_json_locate (json, first->child->next, FALSE), 1, 12);
  assert_place (exa_json_locate (json, first->child->next->child, FALSE), 1, 21);
  assert_place (exa_json_locate (json, first->child->next->child, TRUE), 1, 13);
  assert_place (exa_json_locate (json, string, FALSE), 1, 27);
  assert_place (exa_json_locate (json, first->next, TRUE), 2, 3);
  assert_place (exa_json_locate (json, first->next, FALSE), 3, 2);
  assert_place (exa_json_locate (json, first->next->child, FALSE), 3, 8);

  /* x, an escape of three bytes, one of one byte, a pair of four bytes, y */
  assert_place (exa_json_locate_in_string (json, string, 0), 1, 28);
  assert_place (exa_json_locate_in_string (json, string, 1), 1, 29);
  assert_place (exa_json_locate_in_string (json, string, 4), 1, 35);
  assert_place (exa_json_locate_in_string (json, string, 5), 1, 37);
  assert_place (exa_json_locate_in_string (json, string, 9), 1, 49);
}

static void
test_tree (void)
{
  static const char text[] = "{\"a\": [1.5, \"\\u4e2d\"]}";
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  /* Only @length bytes may be looked at. */
  g_autofree char *exact = g_memdup2 (text, sizeof text - 1);
  g_autoptr (ExaJson) json = parse (exact, sizeof text - 1, "f", problems);
  const cJSON *list = exa_json_get_root (json)->child;

  g_assert_cmpstr (list->string, ==, "a");
  g_assert_cmpfloat (list->child->valuedouble, ==, 1.5);
  g_assert_cmpstr (list->child->next->valuestring, ==, "中");
}

/* --- the files of JSONTestSuite: y_ are JSON, n_ are not, i_ are as they are --- */

static char *
suite_path (void)
{
  const char *shared = g_getenv ("EXA_TEST_SHARED");

  return shared != NULL ? g_build_filename (shared, "corpora", "JSONTestSuite", "test_parsing", NULL) : NULL;
}

static void
test_suite (void)
{
  g_autofree char *folder = suite_path ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n_yes = 0, n_no = 0, n_either = 0;
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    g_autofree char *text = NULL, *message = NULL, *problems = NULL;
    gsize length, offset = G_MAXSIZE;
    gboolean is_json;

    g_assert_true (g_file_get_contents (path, &text, &length, NULL));
    is_json = exa_json_check_syntax (text, length, &offset, &message);
    g_test_message ("%s: %s", name, is_json ? "JSON" : message);
    if (!is_json)
      g_assert_cmpuint (offset, <=, length);
    if (name[0] == 'y')
      g_assert_true (is_json);
    if (name[0] == 'n')
      g_assert_false (is_json);
    n_yes += name[0] == 'y';
    n_no += name[0] == 'n';
    n_either += name[0] == 'i';

    /* A data file is JSON, and what is neither does no harm. */
    problems = read_problems (text, length);
    if (!is_json)
      g_assert_cmpstr (problems, !=, "");
  }
  g_assert_cmpuint (n_yes, ==, 95);
  g_assert_cmpuint (n_no, ==, 188);
  g_assert_cmpuint (n_either, ==, 35);
}

int
main (int argc, char **argv)
{
  g_autofree char *suite = NULL;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json/grammar", test_grammar);
  g_test_add_func ("/json/encoding", test_encoding);
  g_test_add_func ("/json/data-rules", test_data_rules);
  g_test_add_func ("/json/values", test_values);
  g_test_add_func ("/json/no-shared-state", test_no_shared_state);
  g_test_add_func ("/json/many-keys", test_many_keys);
  g_test_add_func ("/json/depth", test_depth);
  g_test_add_func ("/json/limit", test_limit);
  g_test_add_func ("/json/places", test_places);
  g_test_add_func ("/json/tree", test_tree);
  suite = suite_path ();
  if (suite != NULL && g_file_test (suite, G_FILE_TEST_IS_DIR))
    g_test_add_func ("/json/suite", test_suite);
  return g_test_run ();
}
