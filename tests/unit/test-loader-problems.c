/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small-file.h"

typedef struct {
  const char *old, *new; /* "^" in @new: where the problem is; it is taken out */
  const char *problems;  /* all that is said; "^" at its start stands for that place */
} Case;

/* "f:LINE:COLUMN" of the marker in @text, which is taken out. Counted here anew. */
static char *
take_marker (char *text)
{
  char *marker = strchr (text, '^'), *line = text;
  guint n_lines = 1;
  char *place;

  if (marker == NULL)
    return g_strdup ("");
  for (char *at = text; at < marker; at++)
    if (*at == '\n') {
      n_lines++;
      line = at + 1;
    }
  place = g_strdup_printf ("f:%u:%ld", n_lines, g_utf8_pointer_to_offset (line, marker) + 1);
  memmove (marker, marker + 1, strlen (marker));
  return place;
}

static void
check_cases (const Case *cases, gsize n_cases)
{
  for (gsize i = 0; i < n_cases; i++) {
    g_autofree char *text = small_change (cases[i].old, cases[i].new), *all = NULL;
    g_autofree char *place = take_marker (text);
    g_autofree char *expected = g_strconcat (place, cases[i].problems + (*place != '\0'), NULL);
    const char *const texts[] = {text, NULL};
    g_autoptr (ExaDataset) dataset = load_texts (texts, &all);

    g_assert_cmpstr (all, ==, expected);
  }
}

/* --- what a bad file is told --- */

static void
test_bad_shape (void)
{
  static const Case cases[] = {
      {"\"format\": \"exascope\"", "\"format\": ^\"other\"",
       "^: this is JSON, but not Exascope's: expected an object with \"format\": \"exascope\"\n"},
      {"\"version\": 1", "\"version\": ^2", "^: unknown version of the format: this program reads version 1\n"},
      {"\"version\": 1", "\"version\": ^\"1\"", "^: unknown version of the format: this program reads version 1\n"},
      {"\"version\": 1, ", "", "f:1:1: the key \"version\" is missing\n"},
      {"\"topics\": [", "^\"colour\": 1, \"topics\": [", "^: unknown key \"colour\"\n"},
      {"\"speakers\": [{\"id\"", "\"speakers\": [^7, {\"id\"", "^: expected an object, found a number\n"},
      {"\"topics\": [{\"id\": \"market\", \"name\": \"Market\"}]", "\"topics\": ^{}",
       "^: expected a list, found an object\n"
       "f:30:70: unknown topic \"market\"\n"},
      {"\"kind\": \"company\", \"country\": \"us\"}", "\"kind\": \"company\", ^\"colour\": \"us\"}",
       "^: unknown key \"colour\"; did you mean \"country\"?\n"},
      {"{\"id\": \"vendors\", \"name\": \"Vendors\", \"kind\": \"group\"}",
       "^{\"id\": \"vendors\", \"kind\": \"group\"}", "^: the key \"name\" is missing\n"},
      {"\"name\": \"Bob\"", "\"name\": ^5", "^: expected a string, found a number\n"},
      {"\"name\": \"Bob\"", "\"name\": ^{\"zh_CN\": \"鲍勃\"}", "^: the key \"en\" is missing\n"},
      {"\"name\": \"Bob\"", "\"name\": {\"en\": \"Bob\", ^\"fr\": \"B\"}", "^: unknown key \"fr\"\n"},
      {"\"name\": \"Bob\"", "\"name\": ^\"\"", "^: the string is empty\n"},
      {"\"also\": [\"USA\"]", "\"also\": [^null]", "^: expected a string, found null\n"},
      {"\"2026-06-23\"", "^\"2026-02-30\"",
       "^: \"2026-02-30\" is no date: expected 2026, 2026-Q1, 2026-06, 2026-06-23 or 2025/2026\n"},
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_bad_ids (void)
{
  static const Case cases[] = {
      {"{\"id\": \"bob\"", "{\"id\": ^\"Bob\"",
       "^: \"Bob\" is no id: expected a-z, 0-9 and -, a letter or digit first\n"
       "f:17:19: unknown speaker \"bob\"\n"},
      {"{\"id\": \"vendors\"", "{\"id\": \"-vendors\"",
       "f:9:81: unknown entity \"vendors\"\n"
       "f:10:8: \"-vendors\" is no id: expected a-z, 0-9 and -, a letter or digit first\n"
       "f:22:30: unknown entity \"vendors\"\n"
       "f:27:27: unknown entity \"vendors\"\n"},
      {"{\"id\": \"table\"", "{\"id\": ^\"paper\"",
       "^: the id \"paper\" stands twice; first in line 3\n"
       "f:19:62: unknown source \"table\"\n"
       "f:21:67: unknown source \"table\"\n"
       "f:24:25: unknown source \"table\"\n"},
      /* Claims and derived ones share their ids; so do entities within a file. */
      {"{\"id\": \"rest\"", "{\"id\": ^\"us-compute\"",
       "^: the id \"us-compute\" stands twice; first in line 23\n"
       "f:31:35: unknown claim \"rest\"\n"
       "f:37:36: unknown claim \"rest\"\n"
       "f:37:56: unknown claim \"rest\"\n"},
      {"{\"id\": \"vendors\", \"name\"", "{\"id\": \"amd\", \"name\"",
       "f:9:81: unknown entity \"vendors\"\n"
       "f:10:8: the id \"amd\" stands twice; first in line 9\n"
       "f:22:30: unknown entity \"vendors\"\n"
       "f:27:27: unknown entity \"vendors\"\n"},
      {"\"subject\": \"nvidia\", \"measure\": \"share\"", "\"subject\": ^\"nvida\", \"measure\": \"share\"",
       "^: unknown entity \"nvida\"; did you mean \"nvidia\"?\n"},
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_bad_entities (void)
{
  static const Case cases[] = {
      {"\"kind\": \"group\"", "\"kind\": ^\"gruop\"",
       "^: unknown word \"gruop\": expected country, company, chip, model, cluster or group\n"},
      {"\"kind\": \"country\", ", "\"kind\": \"country\", ^\"country\": \"us\", ",
       "^: a country takes its colour from no other\n"},
      {"\"country\": \"us\"},", "\"country\": ^\"vendors\"},", "^: \"vendors\" is no country but a group\n"},
      {"\"kind\": \"group\"}", "\"kind\": \"group\", \"belongs_to\": [\"amd\"]}",
       "f:9:80: runs in a circle: amd → vendors → amd\n"},
      {"\"kind\": \"group\"}", "\"kind\": \"group\", \"belongs_to\": ^[\"vendors\"]}",
       "^: runs in a circle: vendors → vendors\n"},
      {"\"better\": \"higher\"", "\"better\": ^\"more\"", "^: unknown word \"more\": expected none, higher or lower\n"},
      {"\"unit\": \"EFLOPS\"", "\"unit\": ^\"\"", "^: the string is empty\n"},
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_bad_claims (void)
{
  static const Case cases[] = {
      {"\"paragraph\": 3}]},", "\"paragraph\": ^0}]},", "^: expected a whole number from 1\n"},
      {"\"paragraph\": 3}]},", "\"paragraph\": ^1.5}]},", "^: expected a whole number from 1\n"},
      {", \"row\": \"US\"", "", "f:24:14: where in the source is missing: \"paragraph\" or \"row\"\n"},
      {", \"row\": \"US\"", ", ^\"row\": \"US\", \"paragraph\": 1",
       "^: \"paragraph\" and \"row\" exclude each other\n"},
      {"[{\"source\": \"table\", \"row\": \"US\"}]", "^[]", "^: the list is empty: a claim has at least one source\n"},
      {", \"assumption\": \"a guess\"", "",
       "f:22:1: the key \"sources\" is missing: a claim has at least one source\n"},
      {"\"label\": \"All\"", "^\"assumption\": \"All\"", "^: a claim that has sources is no assumption\n"},
      {"\"in\": \"meaning\"", "\"in\": ^\"colour\"", "^: unknown word \"colour\": expected number, name or meaning\n"},
      {", {\"source\": \"table\", \"paragraph\": 1, \"says\": \"made\"}", "",
       "f:20:65: a disagreement has two readings or more\n"},
      {"\"with\": [\"n-share\"]", "\"with\": [\"a-share\"]", "f:20:13: \"a-share\" cannot differ with itself\n"},
      {"\"with\": [\"n-share\"]", "\"with\": [^\"m-share\"]",
       "^: unknown claim \"m-share\"; did you mean \"n-share\"?\n"},
      {"\"value\": \"68 %\"", "\"value\": ^68", "^: expected a string, found a number\n"},
      {"\"value\": \"68 %\"", "\"value\": ^\"-1 %\"", "^: \"-1 %\" is no share: it lies below zero\n"},
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* A value's problem is named where in the string it is; what it says is exa_quantity_parse()'s. */
static void
test_bad_values (void)
{
  static const char *const values[] = {"^120 %", "68 ^EFLOPS", "^lots", "5 – ^x %", "\\u2265 ^120 %"};

  for (guint i = 0; i < G_N_ELEMENTS (values); i++) {
    g_autofree char *new = g_strdup_printf ("\"value\": \"%s\"", values[i]);
    g_autofree char *text = small_change ("\"value\": \"68 %\"", new), *all = NULL;
    g_autofree char *place = take_marker (text);
    const char *const texts[] = {text, NULL};
    g_autoptr (ExaDataset) dataset = load_texts (texts, &all);

    g_assert_true (g_str_has_prefix (all, place));
    g_assert_cmpint (all[strlen (place)], ==, ':');
    g_assert_cmpstr (strchr (all, '\n'), ==, "\n");
  }
}

static void
test_bad_formulas (void)
{
  static const Case cases[] = {
      {"{n-share} / {a-share}", "{n-share} ^% {a-share}", "^: expected an operator, found \"%\"\n"},
      {"{n-share} / {a-share}", "{n-share} / {^b-share}", "^: unknown claim \"b-share\"; did you mean \"n-share\"?\n"},
      {"{n-share} / {a-share}", "2 * 3",
       "f:26:67: the formula uses no claim: what is typed in is a claim, with its source\n"},
      {"{n-share} / {a-share}", "{n-share} / 0",
       "f:26:67: the formula has no result: it divides by zero, or leaves what is finite\n"},
      {"{n-share} / {a-share}", "{n-share} / ({a-share} - 0.055)",
       "f:26:67: the formula's result can be anything: what it divides by may be zero, or no end of it is bounded\n"},
      {"1 - {n-share} - {a-share}", "1 + {n-share}",
       "f:27:69: the formula's result is no share: it lies outside of 0 to 100 %\n"},
      {"1 - {n-share} - {a-share}", "{rest}", "f:27:69: runs in a circle: rest → rest\n"},
      {"{n-share} / {a-share}", "1 + {n-a}", "f:26:67: runs in a circle: n-a → n-a\n"},
      {"{n-share} / {a-share}\", \"relative_to\": \"amd\"},\n{\"id\": \"rest\", \"subject\": \"vendors\", \"measure\": "
       "\"share\", \"formula\": \"1 - {n-share}",
       "{n-share} / {rest}\", \"relative_to\": \"amd\"},\n{\"id\": \"rest\", \"subject\": \"vendors\", \"measure\": "
       "\"share\", \"formula\": \"1 - {n-a}",
       "f:26:67: runs in a circle: n-a → rest → n-a\n"},
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_bad_charts (void)
{
  static const Case cases[] = {
      {"\"kind\": \"stacked\"", "\"kind\": ^\"pie\"",
       "^: unknown word \"pie\": expected bars, columns, grouped, stacked, points, list, time or scatter\n"},
      {"\"sort\": \"source\"", "\"sort\": ^\"size\"",
       "^: unknown word \"size\": expected value, name, date or source\n"},
      {"\"rows\": \"claim\"", "\"rows\": ^\"claims\"", "^: unknown word \"claims\": expected subject or claim\n"},
      {"\"top\": 5", "\"top\": ^-1", "^: expected a whole number from 1\n"},
      {"\"unit\": \"%\", \"sort\"", "\"unit\": ^\"EFLOPS\", \"sort\"",
       "^: the unit EFLOPS cannot be set against the claims' unit %\n"},
      {"[\"n-share\", \"a-share\", \"rest\"]", "[\"n-share\", \"a-share\", \"rest\", ^\"rest\"]",
       "^: \"rest\" stands twice in one chart\n"},
      {"[\"n-share\", \"a-share\", \"rest\"]", "[\"n-share\", \"a-share\", \"rest\", ^\"n-a\"]",
       "^: \"n-a\" cannot share an axis with \"n-share\": their units differ\n"},
      {"\"kind\": \"stacked\", \"top\": 5,\n \"claims\": [\"n-share\", \"a-share\", \"rest\"], \"unit\": \"%\"",
       "\"kind\": \"stacked\", \"top\": 5,\n \"claims\": ^[]", "^: the list is empty\n"},
      {"\"b\": \"a-share\"", "\"b\": ^\"v-share\"", "^: \"v-share\" is not among the claims of the chart \"shares\"\n"},
      {"\"b\": \"a-share\"", "\"b\": \"n-share\"", "f:32:13: \"n-share\" is compared with itself\n"},
      {"\"kind\": \"stacked\", \"top\": 5", "\"about\": [^\"v-share\"], \"kind\": \"stacked\", \"top\": 5",
       "^: \"v-share\" is not among the claims of the chart \"shares\"\n"},
      {"\"by\": \"difference\"", "\"by\": ^\"sum\"", "^: unknown word \"sum\": expected ratio or difference\n"},
      {"\"measure\": \"share\", \"kind\": \"points\"",
       "^\"measure\": \"share\", \"claims\": [\"n-share\"], \"kind\": \"points\"",
       "^: \"claims\" and \"measure\" exclude each other\n"},
      {"\"measure\": \"share\", \"kind\": \"points\"", "\"kind\": \"points\"",
       "f:33:1: the chart shows nothing: \"claims\" or \"measure\" is missing\n"},
      {"\"measure\": \"share\", \"subjects\"", "\"claims\": [\"n-share\"], ^\"subjects\"",
       "^: \"subjects\" goes with \"measure\"\n"},
      {"\"measure\": \"share\", \"subjects\"", "\"claims\": [\"n-share\"], ^\"from\"",
       "^: \"from\" goes with \"measure\"\n"},
      {"\"subjects\": [\"amd\"]", "\"subjects\": [\"us\"]",
       "f:34:57: no claim has the measure \"share\" and one of the subjects\n"},
      {"\"kind\": \"points\"", "\"kind\": \"bars\"",
       "f:33:98: a logarithmic scale has no zero for bars to start from: it goes with \"kind\": \"points\", "
       "\"time\" or \"scatter\"\n"},
      {"\"kind\": \"points\"", "\"reference\": {\"value\": ^\"> 3\", \"name\": \"three\"}, \"kind\": \"points\"",
       "^: a reference line stands at one figure: \"> 3\" is none\n"},
      {"\"kind\": \"points\"", "\"reference\": {\"value\": ^\"0\", \"name\": \"none\"}, \"kind\": \"points\"",
       "^: a logarithmic scale has no place for \"0\"\n"},
      {"\"kind\": \"grouped\", \"series\": \"label\"",
       "^\"reference\": {\"value\": \"3\", \"name\": \"three\"}, \"kind\": \"columns\"",
       "^: a reference line goes with \"kind\": \"bars\", \"grouped\" or \"points\"\n"},
      {"\"kind\": \"grouped\"", "\"kind\": \"bars\"", "f:34:103: \"series\" goes with \"kind\": \"grouped\"\n"},
      {"\"series\": \"label\"", "\"series\": ^\"colour\"",
       "^: unknown word \"colour\": expected source, measure, as_of or label\n"},
      {"\"measure\": \"share\", \"subjects\": [\"amd\"], \"kind\": \"grouped\", \"series\": \"label\"",
       "\"kind\": ^\"stacked\", \"claims\": [\"us-compute\"]",
       "^: a stacked chart shows shares of one whole: the measure \"compute\" is no share\n"},
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_bad_stories (void)
{
  static const Case cases[] = {
      {"\"minutes\": 1.5", "\"minutes\": ^\"1\"", "^: expected a number of minutes above zero\n"},
      {"\"minutes\": 7.5", "\"minutes\": ^0", "^: expected a number of minutes above zero\n"},
      {"\"minutes\": 1.5", "\"minutes\": 1.5, \"skip\": ^1", "^: expected true or false\n"},
      {"{\"chart\": \"all\", ", "{\"chart\": ^\"al\", ", "^: unknown chart \"al\"; did you mean \"all\"?\n"},
      {"{\"chart\": \"all\", ", "^{", "^: the key \"chart\" is missing\n"},
      {"\"highlight\": [\"n-share\"]", "\"highlight\": ^[]", "^: the list is empty\n"},
      {"\"highlight\": [\"n-share\"]", "\"highlight\": [^\"v-share\"]",
       "^: \"v-share\" is not among the claims of the chart \"shares\"\n"},
      {"{\"show\": [\"rest\"]}", "{\"show\": [^\"v-share\"]}",
       "^: \"v-share\" is not among the claims of the chart \"shares\"\n"},
      {"\"b\": \"rest\"", "\"b\": ^\"us-compute\"",
       "^: \"us-compute\" is not among the claims of the chart \"shares\"\n"},
      {"{\"show\": [\"rest\"]}", "^{\"notes\": \"x\"}",
       "^: a step is one of \"highlight\", \"compare\", \"show\" and \"view\"\n"},
      {"{\"show\": [\"rest\"]}", "{\"view\": {\"only\": ^\"v-share\"}}",
       "^: \"v-share\" is not among the claims of the chart \"shares\"\n"},
      {"{\"show\": [\"rest\"]}", "{\"view\": {\"compare\": ^\"rest,us-compute\"}}",
       "^: \"us-compute\" is not among the claims of the chart \"shares\"\n"},
      {"{\"show\": [\"rest\"]}", "{\"view\": {\"countries\": ^\"amd\"}}", "^: no country is called \"amd\"\n"},
      {"{\"show\": [\"rest\"]}", "{\"view\": {\"top\": ^\"none\"}}",
       "^: “top”: takes a whole number from 1 to 100000, or all, not \"none\"\n"},
      {"{\"show\": [\"rest\"]}", "{\"view\": {\"tops\": ^\"1\"}}",
       "^: “tops”: no field of a view is called \"tops\"\n"},
      {"{\"show\": [\"rest\"]}", "{\"view\": ^[]}",
       "^: expected an object such as {\"sort\": \"name\", \"top\": \"5\"}\n"},
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* Whatever finds them, in the order in which a reader mends them. */
static void
test_order (void)
{
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autofree char *all = NULL;

  exa_problems_add (problems, "b", &(ExaPlace){9, 1}, "third");
  exa_problems_add (problems, "b", &(ExaPlace){2, 7}, "first");
  exa_problems_add (problems, "a", &(ExaPlace){1, 1}, "of another file");
  exa_problems_add (problems, "b", &(ExaPlace){2, 11}, "second");
  exa_problems_add (problems, "b", &(ExaPlace){9, 1}, "fourth");
  all = exa_problems_to_string (problems);
  g_assert_cmpstr (all, ==, "b:2:7: first\nb:2:11: second\nb:9:1: third\nb:9:1: fourth\na:1:1: of another file\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/loader/bad/shape", test_bad_shape);
  g_test_add_func ("/loader/bad/ids", test_bad_ids);
  g_test_add_func ("/loader/bad/entities", test_bad_entities);
  g_test_add_func ("/loader/bad/claims", test_bad_claims);
  g_test_add_func ("/loader/bad/values", test_bad_values);
  g_test_add_func ("/loader/bad/formulas", test_bad_formulas);
  g_test_add_func ("/loader/bad/charts", test_bad_charts);
  g_test_add_func ("/loader/bad/stories", test_bad_stories);
  g_test_add_func ("/loader/problems/order", test_order);
  return g_test_run ();
}
