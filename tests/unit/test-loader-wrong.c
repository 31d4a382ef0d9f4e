/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files of another shape than is expected: a list for a string, nothing where something has to be; and what a formula,
 * or a picture, says that stands at an edge. */
#include "small-file.h"

typedef struct {
  const char *old, *new; /* of the small file */
  const char *problems;  /* all that is said, without the places */
} Case;

/* "f:9:1: this\nf:10:2: that\n" as "this|that". */
static char *
cut_places (const char *all)
{
  g_auto (GStrv) lines = g_strsplit (all, "\n", -1);
  GString *out = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? "|" : "", strstr (lines[i], ": ") + 2);
  return g_string_free (out, FALSE);
}

static void
check_cases (const Case *cases, gsize n_cases)
{
  for (gsize i = 0; i < n_cases; i++) {
    g_autofree char *text = small_change (cases[i].old, cases[i].new), *all = NULL, *said = NULL;
    const char *const texts[] = {text, NULL};
    g_autoptr (ExaDataset) dataset = load_texts (texts, &all);

    g_test_message ("%s", cases[i].new);
    said = cut_places (all);
    g_assert_cmpstr (said, ==, cases[i].problems);
  }
}

static void
test_claims (void)
{
  static const Case cases[] = {
      {"\"sources\": [{\"source\": \"table\", \"row\": \"US\"}]", "\"sources\": 5", "expected a list, found a number"},
      {"{\"source\": \"table\", \"row\": \"US\"}", "true", "expected an object, found true"},
      {"{\"source\": \"table\", \"row\": \"US\"}", "false", "expected an object, found false"},
      {"\"differs\": [{\"in\": \"meaning\", \"with\": [\"n-share\"], \"readings\": [\n"
       "  {\"source\": \"paper\", \"paragraph\": 3, \"says\": \"sold\"}, {\"source\": \"table\", \"paragraph\": 1, "
       "\"says\": \"made\"}]}]",
       "\"differs\": {}", "expected a list, found an object"},
      {"\"readings\": [\n"
       "  {\"source\": \"paper\", \"paragraph\": 3, \"says\": \"sold\"}, {\"source\": \"table\", \"paragraph\": 1, "
       "\"says\": \"made\"}]",
       "\"readings\": {}", "expected a list, found an object"},
      {"\"assumption\": \"a guess\"", "\"assumption\": \"a guess\", \"status\": \"plan\"",
       "an assumption has no status: nobody has said it"},
      {"\"value\": \"> 20 %\", ", "",
       "a claim has a \"value\", or a \"wording\" where the source gives no number|"
       "\"v-share\" is no amount and has no length: it goes with \"kind\": \"list\""},
      {"\"value\": \"> 20 %\", ", "\"value\": \">\", ",
       "more or less than what? A sign alone goes with \"relative_to\"|"
       "\"v-share\" is no amount and has no length: it goes with \"kind\": \"list\""},
      {"\"value\": \"> 20 %\", ", "\"value\": \">\", \"relative_to\": \"amd\", ",
       "\"v-share\" is no amount and has no length: it goes with \"kind\": \"list\""},
      {"\"value\": \"> 20 %\", ", "\"value\": \"<>\", ", "a number was expected at “>”"},
      {"{\"id\": \"v-share\", \"subject\": \"vendors\", \"measure\": \"share\", \"value\": \"> 20 %\", \"assumption\": "
       "\"a guess\"},\n",
       "[],\n", "expected an object, found a list"},
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_charts (void)
{
  static const Case cases[] = {
      {"\"measure\": \"share\", \"kind\": \"points\"", "\"measure\": \"shares\", \"kind\": \"points\"",
       "unknown measure \"shares\"; did you mean \"share\"?"},
      {"\"subjects\": [\"amd\"]", "\"subjects\": \"amd\"", "expected a list, found a string"},
      {"\"subjects\": [\"amd\"]", "\"subjects\": [\"amd\"], \"from\": \"papers\"",
       "unknown source \"papers\"; did you mean \"paper\"?"},
      {"\"subjects\": [\"amd\"]", "\"from\": \"table\"", NULL},
      {"\"measure\": \"share\", \"subjects\": [\"amd\"]", "\"measure\": \"compute\", \"from\": \"paper\"",
       "no claim of that source has the measure \"compute\""},
      {"\"rows\": \"claim\"", "\"rows\": 5", "expected a string, found a number"},
      {"\"kind\": \"points\", \"scale\": \"log\"", "\"kind\": \"bars\", \"x\": \"compute\"",
       "\"x\" goes with \"kind\": \"scatter\""},
      {"\"kind\": \"points\", \"scale\": \"log\"", "\"kind\": \"scatter\"",
       "a scatter has two measures: \"x\" is missing"},
      {"\"kind\": \"points\", \"scale\": \"log\"", "\"kind\": \"scatter\", \"x\": \"computes\"",
       "unknown measure \"computes\"; did you mean \"compute\"?"},
      {"\"kind\": \"points\", \"scale\": \"log\"", "\"kind\": \"points\", \"reference\": 5",
       "expected an object, found a number"},
      {"\"kind\": \"points\", \"scale\": \"log\"", "\"kind\": \"points\", \"reference\": {\"name\": \"three\"}",
       "the key \"value\" is missing"},
      {"\"kind\": \"points\", \"scale\": \"log\"",
       "\"kind\": \"points\", \"reference\": {\"value\": 3, \"name\": \"three\"}", "expected a string, found a number"},
      {"\"kind\": \"points\", \"scale\": \"log\"",
       "\"kind\": \"points\", \"reference\": {\"value\": \"lots\", \"name\": \"three\"}",
       "a number was expected at “lots”"},
      {"{\"id\": \"all\", \"name\": \"All\", \"title\": \"All shares\", \"measure\": \"share\", \"kind\": \"points\", "
       "\"scale\": \"log\"}",
       "7", "expected an object, found a number|unknown chart \"all\""},
      {"\"compare\": {\"a\": \"n-share\", \"b\": \"a-share\", \"by\": \"difference\"}", "\"about\": [\"r-share\"]",
       "unknown claim \"r-share\"; did you mean \"n-share\"?"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    Case one = cases[i];

    one.problems = one.problems != NULL ? one.problems : "";
    check_cases (&one, 1);
  }
}

static void
test_stories (void)
{
  static const Case cases[] = {
      {"\"steps\": [{\"highlight\": [\"n-share\"], \"notes\": \"First\"},\n"
       " {\"compare\": {\"a\": \"n-share\", \"b\": \"rest\"}}, {\"show\": [\"rest\"]}]",
       "\"steps\": {}", "expected a list, found an object"},
      {"{\"show\": [\"rest\"]}", "5", "expected an object, found a number"},
      {"{\"chart\": \"all\", \"title\": \"Everything\", \"minutes\": 1.5}", "[]", "expected an object, found a list"},
      {"\"title\": \"Everything\"", "\"view\": {\"sort\": 5}", "expected a string, found a number"},
      {"\"title\": \"Everything\"", "\"view\": {\"compare\": \"amd,nvidia\"}", ""},
      {"\"title\": \"Everything\"", "\"view\": {\"countries\": \"us\"}", ""},
      {"\"title\": \"Everything\"", "\"view\": {\"countries\": \"nowhere\"}", "no country is called \"nowhere\""},
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_derived (void)
{
  static const Case cases[] = {
      {"\"formula\": \"1 - {n-share} - {a-share}\"", "\"formula\": 5", "expected a string, found a number"},
      {"{\"id\": \"rest\", \"subject\": \"vendors\", \"measure\": \"share\", \"formula\": \"1 - {n-share} - "
       "{a-share}\"}",
       "7", "expected an object, found a number|unknown claim \"rest\"|unknown claim \"rest\"|unknown claim \"rest\""},
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* To what is longer than any key none is near. */
static void
test_long_key (void)
{
  g_autofree char *key = g_strnfill (300, 'a'), *new = g_strdup_printf ("\"%s\": 1, \"topics\": [", key);
  g_autofree char *text = small_change ("\"topics\": [", new), *all = NULL;
  const char *const texts[] = {text, NULL};
  g_autoptr (ExaDataset) dataset = load_texts (texts, &all);

  g_assert_null (dataset);
  g_assert_nonnull (strstr (all, ": unknown key \"aaaa"));
  g_assert_null (strstr (all, "did you mean"));
}

/* Slides that are no list, and none at all. */
static void
test_slides (void)
{
  static const char *const slides[][2] = {{"{}", "f:1:69: expected a list, found an object\n"},
                                          {"[]", "f:1:69: the list is empty\n"}};

  for (guint i = 0; i < G_N_ELEMENTS (slides); i++) {
    g_autofree char *text = g_strdup_printf (
        "{\"format\": \"exascope\", \"version\": 1, \"stories\": [{\"id\": \"a\", \"slides\": %s, \"title\": \"A\"}]}",
        slides[i][0]);
    g_autofree char *all = NULL, *said = NULL, *expected = cut_places (slides[i][1]);
    const char *const texts[] = {text, NULL};
    g_autoptr (ExaDataset) dataset = load_texts (texts, &all);

    said = cut_places (all);
    g_assert_cmpstr (said, ==, expected);
  }
}

/* The claim "rest" by its formula; what is wrong with it instead. */
static char *
compute (const char *formula, const char *status)
{
  g_autofree char *new = g_strdup_printf ("\"formula\": \"%s\"%s", formula, status);
  g_autofree char *text = small_change ("\"formula\": \"1 - {n-share} - {a-share}\"", new), *all = NULL;
  const char *const texts[] = {text, NULL};
  g_autoptr (ExaDataset) dataset = load_texts (texts, &all);

  return dataset != NULL ? exa_claim_format (exa_dataset_find (dataset, EXA_LIST_CLAIMS, "rest"), EXA_LANG_EN)
                         : cut_places (all);
}

/* A share that is computed lies between nothing and the whole. */
static void
test_shares (void)
{
  static const struct {
    const char *formula, *status, *said;
  } cases[] = {
      {"1 - {n-share}", "", "32 %"},
      {"{n-share} + 0.32", "", "100 %"},
      {"{a-share} - 0.055", "", "≤ 0.5 %"},
      {"{v-share}", "", "> 20 %"},
      {"{v-share} + 0.9", "", "the formula's result is no share: it lies outside of 0 to 100 %"},
      {"1 - {v-share}", "", "< 80 %"},
      {"0 - {n-share}", "", "the formula's result is no share: it lies outside of 0 to 100 %"},
      {"{n-share} * 2", "", "the formula's result is no share: it lies outside of 0 to 100 %"},
      {"{n-share}", ", \"status\": \"plan\"", "68 %"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *said = compute (cases[i].formula, cases[i].status);

    g_test_message ("%s", cases[i].formula);
    g_strdelimit (said, "\xc2\xa0", '~');
    for (char *at; (at = strstr (said, "~~")) != NULL;) {
      *at = ' ';
      memmove (at + 1, at + 2, strlen (at + 1));
    }
    g_assert_cmpstr (said, ==, cases[i].said);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/loader/wrong/claims", test_claims);
  g_test_add_func ("/loader/wrong/charts", test_charts);
  g_test_add_func ("/loader/wrong/stories", test_stories);
  g_test_add_func ("/loader/wrong/derived", test_derived);
  g_test_add_func ("/loader/wrong/long-key", test_long_key);
  g_test_add_func ("/loader/wrong/slides", test_slides);
  g_test_add_func ("/loader/wrong/shares", test_shares);
  return g_test_run ();
}
