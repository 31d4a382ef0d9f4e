/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sub-commands but export, as their users run them: output, messages, exit statuses. */
#include <string.h>

#include <cjson/cJSON.h>
#include <glib/gstdio.h>

#include "cli-run.h"

static char *
with_data (const char *line)
{
  g_autofree char *path = exa_test_data ("cli.json");

  return g_strdup_printf ("%s --data %s", line, path);
}

static ExaRun *
run_on_data (const char *line)
{
  g_autofree char *whole = with_data (line);

  return exa_run_good (NULL, whole);
}

static cJSON *
list_as_json (const char *line)
{
  g_autoptr (ExaRun) run = run_on_data (line);
  cJSON *json = cJSON_Parse (run->out);

  g_assert_true (cJSON_IsArray (json));
  return json;
}

static void
test_help (void)
{
  static const char *const lines[] = {"--help",        "-h",           "list --help",
                                      "export --help", "check --help", "describe --help",
                                      "present --help"};
  g_autoptr (ExaRun) version = exa_run_good (NULL, "--version");

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++) {
    g_autoptr (ExaRun) run = exa_run_good (NULL, lines[i]);

    g_assert_true (g_str_has_prefix (run->out, "Usage:\n  exascope"));
    g_assert_true (g_str_has_suffix (run->out, "\n"));
  }
  g_assert_true (g_regex_match_simple ("^Exascope \\d+\\.\\d+\\.\\d+\n$", version->out, 0, 0));
}

/* Every flag of the contract stands in the help of its sub-command. */
static void
test_help_names_flags (void)
{
  static const char *const flags[] = {"--all",   "--story",      "--output",   "--format",  "--size", "--scale",
                                      "--dpi",   "--theme",      "--lang",     "--kind",    "--unit", "--scale-type",
                                      "--sort",  "--top",        "--only",     "--compare", "--data", "--transparent",
                                      "--title", "--compare-by", "--countries"};
  g_autoptr (ExaRun) run = exa_run_good (NULL, "export --help");

  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    g_assert_nonnull (strstr (run->out, flags[i]));
  g_assert_nonnull (strstr (run->out, "-o,"));
}

static void
test_usage_errors (void)
{
  static const char *const cases[][2] = {
      {"--nonsense", "unknown option --nonsense"},
      {"lst", "did you mean \"list\"?"},
      {"present --nonsense", "Unknown option --nonsense"},
      {"present a b c", "one story"},
      {"present --duration 0", "--duration takes minutes"},
      {"present --duration 5min", "--duration takes minutes"},
      {"present --window 1280", "--window takes a size"},
      {"present --window 1280x7", "--window takes a size"},
      {"present --slide 0", "--slide takes the number"},
      {"present --slide 1.5", "--slide takes the number"},
      {"list --nonsense", "--nonsense"},
      {"list chart", "did you mean \"charts\"?"},
      {"list charts claims", "one kind"},
      {"list --format png", "text, json or csv"},
      {"list --lang fr", "en or zh_CN"},
      {"list --data", "--data"},
      {"check", "name a file"},
      {"table", "name one file"},
      {"table a.csv b.csv", "name one file"},
      {"table a.csv --format text", "csv or json"},
      {"check --nonsense FILE", "--nonsense"},
      {"describe", "name one chart"},
      {"describe a b", "name one chart"},
      {"describe capacities --data DATA", "did you mean \"capacity\"?"},
      {"describe capacity --sort size --data DATA", "value, name, date or source"},
      {"describe capacity --kind pie --data DATA", "bars, columns, grouped, stacked, points, list, time or scatter"},
      {"describe capacity --countries us,uk --data DATA", "no country \"uk\""},
      {"describe capacity --countries lab --data DATA", "no country \"lab\""},
      {"describe capacity --only us-computer --data DATA", "did you mean \"us-compute\"?"},
      {"describe capacity --compare us-compute --data DATA", "two ids"},
      {"describe capacity --compare a,b,c --data DATA", "two ids"},
      {"describe capacity --compare us-compute, --data DATA", "commas"},
      {"describe capacity --compare us,cnn --data DATA", "did you mean \"cn\"?"},
      {"describe capacity --compare us,cn --compare-by size --data DATA", "ratio or difference"},
      {"describe capacity --compare-by ratio --data DATA", "needs --compare"},
      {"describe capacity --title \xff --data DATA", "UTF-8"},
  };
  g_autofree char *path = exa_test_data ("cli.json");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (GStrv) parts = g_strsplit (cases[i][0], "DATA", -1);
    g_autofree char *line = g_strjoinv (path, parts);

    exa_run_bad (NULL, line, 2, cases[i][1]);
  }
}

static void
test_data_errors (void)
{
  static const ExaRunOptions bad_json = {.input = "{\n  \"format\": oops\n}"};

  exa_run_bad (NULL, "list --data missing.json", 1, "exascope: missing.json: ");
  exa_run_bad (&bad_json, "list --data -", 1, ":2:13: ");
  exa_run_bad (&bad_json, "describe capacity --data -", 1, ":2:13: ");
  exa_run_bad (&bad_json, "export --all --data -", 1, ":2:13: ");
}

/* A refusal of the query is no fault of the command line's form. */
static void
test_refusal (void)
{
  g_autofree char *line = with_data ("describe capacity --unit USD");
  g_autofree char *compare = with_data ("describe capacity --compare us-compute,lab-share");

  exa_run_bad (NULL, line, 1, "exascope: capacity: ");
  exa_run_bad (NULL, compare, 1, "exascope: capacity: ");
}

/* A comparison that was asked for and has no answer is no figure without it. */
static void
test_no_comparison (void)
{
  const ExaRunOptions options = {.input = "Name,Loss\na,-3\nb,-5\n"};
  g_autoptr (ExaRun) difference =
      exa_run_good (&options, "describe loss --data - --compare a,b --compare-by difference");
  g_autoptr (ExaRun) without = exa_run_good (&options, "describe loss --data - --compare none");

  exa_run_bad (&options, "describe loss --data - --compare a,b", 1, "exascope: loss: “a” and “b”: ");
  exa_run_bad (&options, "export loss --data - --compare a,b", 1, "exascope: loss: “a” and “b”: ");
  g_assert_cmpstr (difference->out, !=, without->out);
}

/* Data is no command for the terminal. */
static void
test_terminal (void)
{
  const ExaRunOptions options = {.input = "Name,Gain\n\033]0;x\007red\033[31m,3\nb\302\2331m,5\n"};
  static const char *const lines[] = {"list claims --data -", "list entities --data -", "describe gain --data -"};

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++) {
    g_autoptr (ExaRun) run = exa_run_good (&options, lines[i]);
    g_assert_null (strpbrk (run->out, "\033\007"));
    g_assert_null (strstr (run->out, "\302\233"));
    g_assert_nonnull (strstr (run->out, "�[31m"));
  }
}

static void
test_list_text (void)
{
  g_autoptr (ExaRun) charts = run_on_data ("list");
  g_autoptr (ExaRun) named = run_on_data ("list charts");
  g_autoptr (ExaRun) entities = run_on_data ("list entities --lang=zh_CN");
  g_autoptr (ExaRun) claims = run_on_data ("list claims");
  g_autoptr (ExaRun) stories = run_on_data ("list stories");

  g_assert_cmpstr (charts->out, ==, named->out);
  g_assert_cmpstr (charts->out, ==,
                   "capacity  bars  One has twice as much\n"
                   "shares    bars  Most servers have one maker\n"
                   "ratios    bars  Ratios of all kinds\n");
  g_assert_cmpstr (entities->out, ==,
                   "us   country      美国\n"
                   "cn   country      中国\n"
                   "sum  company  us  =SUM(A1:A9), Inc.\n"
                   "lab  company  cn  北方实验室\n");
  g_assert_nonnull (strstr (claims->out, "us-compute  us   2,400 EFLOPS  2025  report ¶ 52; table row “US, all”\n"));
  g_assert_nonnull (strstr (claims->out, "  derived\n"));
  g_assert_nonnull (strstr (claims->out, "  assumption\n"));
  g_assert_cmpstr (stories->out, ==, "talk  3  12.5  A talk\n");
}

static void
test_list_json (void)
{
  static const struct {
    const char *line;
    int n;
  } cases[] = {{"list --format json", 3},          {"list claims --format=json", 8},
               {"list --format json entities", 4}, {"list measures --format json", 3},
               {"list sources --format json", 2},  {"list stories --format json", 1}};

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    cJSON *json = list_as_json (cases[i].line);
    const cJSON *item;

    g_assert_cmpint (cJSON_GetArraySize (json), ==, cases[i].n);
    cJSON_ArrayForEach (item, json) g_assert_true (cJSON_IsString (cJSON_GetObjectItemCaseSensitive (item, "id")));
    cJSON_Delete (json);
  }
}

static const cJSON *
find_claim (const cJSON *claims, const char *id)
{
  const cJSON *claim;

  cJSON_ArrayForEach (claim, claims)
  {
    if (strcmp (cJSON_GetObjectItemCaseSensitive (claim, "id")->valuestring, id) == 0)
      return claim;
  }
  g_assert_not_reached ();
}

static void
assert_text (const cJSON *object, const char *key, const char *expected)
{
  const cJSON *item = cJSON_GetObjectItemCaseSensitive (object, key);

  g_assert_nonnull (item);
  if (expected == NULL)
    g_assert_true (cJSON_IsNull (item));
  else
    g_assert_cmpstr (item->valuestring, ==, expected);
}

static void
assert_number (const cJSON *object, const char *key, double expected)
{
  const cJSON *item = cJSON_GetObjectItemCaseSensitive (object, key);

  g_assert_true (cJSON_IsNumber (item));
  g_assert_cmpfloat (item->valuedouble, ==, expected);
}

/* The keys of the contract, in its order, and what stands behind them. */
static void
test_claims_json (void)
{
  static const char *const keys[] = {"id",  "subject", "measure", "unit",          "text",    "relation",
                                     "low", "high",    "as_of",   "attributed_to", "derived", "sources"};
  cJSON *claims = list_as_json ("list claims --format json");
  const cJSON *claim = find_claim (claims, "us-compute");
  const cJSON *sources = cJSON_GetObjectItemCaseSensitive (claim, "sources");
  const cJSON *key = claim->child;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++, key = key->next)
    g_assert_cmpstr (key->string, ==, keys[i]);
  assert_text (claim, "subject", "us");
  assert_text (claim, "measure", "compute");
  assert_text (claim, "unit", "FLOPS");
  assert_text (claim, "text", "2,400 EFLOPS");
  assert_text (claim, "relation", "exact");
  assert_number (claim, "low", 2.4e21);
  assert_number (claim, "high", 2.4e21);
  assert_text (claim, "as_of", "2025");
  assert_text (claim, "attributed_to", "An Expert");
  g_assert_true (cJSON_IsFalse (cJSON_GetObjectItemCaseSensitive (claim, "derived")));
  g_assert_cmpint (cJSON_GetArraySize (sources), ==, 2);
  assert_text (cJSON_GetArrayItem (sources, 0), "source", "report");
  assert_number (cJSON_GetArrayItem (sources, 0), "paragraph", 52);
  assert_text (cJSON_GetArrayItem (sources, 1), "paragraph", NULL);
  assert_text (cJSON_GetArrayItem (sources, 1), "row", "US, all");

  claim = find_claim (claims, "sum-share");
  assert_text (claim, "relation", "above");
  assert_number (claim, "low", 70.1);
  assert_number (claim, "high", 100);
  assert_text (claim, "as_of", NULL);
  assert_text (claim, "attributed_to", NULL);
  g_assert_cmpint (cJSON_GetArraySize (cJSON_GetObjectItemCaseSensitive (claim, "differs")), ==, 1);

  claim = find_claim (claims, "bound");
  assert_number (claim, "low", 17);
  assert_text (claim, "high", NULL);
  assert_text (claim, "formula", "68 / ({us-share} * 100)");
  g_assert_true (cJSON_IsTrue (cJSON_GetObjectItemCaseSensitive (claim, "derived")));
  g_assert_cmpint (cJSON_GetArraySize (cJSON_GetObjectItemCaseSensitive (claim, "sources")), ==, 0);
  assert_number (find_claim (claims, "gap"), "low", 2.4e21 / 1.053e21);
  assert_number (find_claim (claims, "lab-share"), "low", 12.5);
  assert_number (find_claim (claims, "odd"), "high", 0.1);
  cJSON_Delete (claims);
}

static void
test_list_csv (void)
{
  g_autoptr (ExaRun) claims = run_on_data ("list claims --format csv");
  g_autoptr (ExaRun) entities = run_on_data ("list entities --format csv");

  g_assert_true (g_str_has_prefix (claims->out, "label,subject,measure,value,relation,low,high,unit,as_of,"
                                                "attributed_to,sources,derived,id,"));
  g_assert_nonnull (strstr (claims->out, "\r\nUnited States,us,compute,\"2,400 EFLOPS\",exact,"));
  g_assert_nonnull (strstr (claims->out, "\"report ¶ 52; table row “US, all”\",false,us-compute,"));
  g_assert_nonnull (strstr (claims->out, "\r\n\"'=SUM(A1:A9), Inc.\",sum,share,"));
  g_assert_nonnull (strstr (claims->out, "\r\n\"Lab \"\"North\"\"\",lab,share,12.5 %,exact,12.5,12.5,%,"));
  g_assert_true (g_str_has_prefix (entities->out, "id,kind,country,name,"));
  g_assert_nonnull (strstr (entities->out, "\r\nsum,company,us,\"'=SUM(A1:A9), Inc.\",,Summit,\r\n"));
}

/* The same from standard input as from the file; several files are read together. */
static void
test_several_files (void)
{
  g_autofree char *path = exa_test_data ("cli.json");
  g_autofree char *text = exa_read_file (path, NULL);
  g_autofree char *line = g_strdup_printf ("list entities --data %s --data=-", path);
  ExaRunOptions piped = {.input = text};
  ExaRunOptions more = {.input = "{\"format\": \"exascope\", \"version\": 1, \"entities\": "
                                 "[{\"id\": \"new\", \"name\": \"New\", \"kind\": \"chip\", \"country\": \"us\"}]}"};
  g_autoptr (ExaRun) named = run_on_data ("list claims --format json");
  g_autoptr (ExaRun) read = exa_run_good (&piped, "list claims --format json --data -");
  g_autoptr (ExaRun) both = exa_run_good (&more, line);

  g_assert_cmpstr (read->out, ==, named->out);
  g_assert_nonnull (strstr (both->out, "\nnew  chip     us  New\n"));
}

static void
test_bundled_data (void)
{
  static const char *const kinds[] = {"charts", "claims", "entities", "measures", "sources", "stories"};

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    g_autofree char *line = g_strdup_printf ("list %s", kinds[i]);
    g_autoptr (ExaRun) run = exa_run_good (NULL, line);

    g_assert_cmpstr (run->out, !=, "");
    g_assert_true (g_utf8_validate (run->out, -1, NULL));
  }
}

static void
test_check (void)
{
  static const ExaRunOptions bad = {.input = "{\n  \"format\": \"exascope\",\n  \"version\": 1,\n  \"claim\": []\n}"};
  g_autofree char *path = exa_test_data ("cli.json");
  g_autofree char *good_line = g_strdup_printf ("check %s", path);
  g_autofree char *expected = g_strdup_printf ("%s: 8 claims (2 derived), 3 charts, 1 story, 4 entities, "
                                               "3 measures, 2 sources\n",
                                               path);
  g_autoptr (ExaRun) good = exa_run_good (NULL, good_line);
  g_autoptr (ExaRun) found = exa_run (&bad, "check -");
  g_autoptr (ExaRun) missing = exa_run (NULL, "check missing.json");

  g_assert_cmpstr (good->out, ==, expected);
  g_assert_nonnull (strstr (found->out, ":4:3: "));
  g_assert_cmpstr (found->err, ==, "exascope: check: 1 problem\n");
  g_assert_cmpint (found->status, ==, 1);
  g_assert_true (g_str_has_prefix (missing->out, "missing.json: "));
  g_assert_cmpint (missing->status, ==, 1);
}

static void
test_check_together (void)
{
  g_autofree char *path = exa_test_data ("cli.json");
  g_autofree char *line = g_strdup_printf ("check %s -", path);
  g_autofree char *first = g_strdup_printf ("%s: no problems\n", path);
  ExaRunOptions chart = {.input = "{\"format\": \"exascope\", \"version\": 1, \"charts\": [{\"id\": \"more\", "
                                  "\"name\": \"More\", \"title\": \"More\", \"claims\": [\"odd\"]}]}"};
  g_autoptr (ExaRun) run = exa_run_good (&chart, line);

  g_assert_true (g_str_has_prefix (run->out, first));
  g_assert_nonnull (strstr (run->out, "\ntogether: 8 claims (2 derived), 4 charts, "));
}

static void
test_describe (void)
{
  g_autoptr (ExaRun) english = run_on_data ("describe capacity");
  g_autoptr (ExaRun) chinese = run_on_data ("describe --lang zh_CN capacity");
  g_autoptr (ExaRun) titled = run_on_data ("describe capacity --title=Another --compare none");

  g_assert_nonnull (strstr (english->out, "One has twice as much"));
  g_assert_nonnull (strstr (english->out, "2,400 EFLOPS"));
  g_assert_nonnull (strstr (chinese->out, "一方是另一方的两倍"));
  g_assert_nonnull (strstr (chinese->out, "美国"));
  g_assert_nonnull (strstr (titled->out, "Another"));
  g_assert_null (strstr (titled->out, "One has twice as much"));
  /* One paragraph, one line. */
  g_assert_true (strchr (english->out, '\n') == english->out + english->out_length - 1);
}

/* A view's flags reach the figure. */
static void
test_describe_view (void)
{
  g_autoptr (ExaRun) one = run_on_data ("describe capacity --countries cn --compare none");
  g_autoptr (ExaRun) only = run_on_data ("describe capacity --only us-compute --compare none");
  g_autoptr (ExaRun) difference = run_on_data ("describe capacity --compare us,cn --compare-by difference");

  g_assert_nonnull (strstr (one->out, "China"));
  g_assert_null (strstr (one->out, "2,400"));
  g_assert_null (strstr (only->out, "1,053"));
  g_assert_nonnull (strstr (difference->out, "1,347"));
}

static void
test_no_display (void)
{
  static const char *const lines[] = {"", "present", "present talk", "./some.json"};

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    exa_run_bad (NULL, lines[i], 1, "exascope: no display: ");
}

/* The window program is looked for beside the folder of this one, and gets the same arguments. */
static void
test_window (void)
{
  static const char *const env[] = {"DISPLAY=:none", NULL};
  static const char script[] = "#!/bin/sh\necho \"$@\"\n";
  g_autofree char *program = exa_scratch_path ("cli/exascope");
  g_autofree char *folder = exa_scratch_path ("cli"), *app = exa_scratch_path ("app");
  g_autofree char *window = exa_scratch_path ("app/exascope-window");
  g_autofree char *binary = NULL;
  ExaRunOptions options = {.program = program, .env = env};
  gsize length;

  binary = exa_read_file (g_getenv ("EXASCOPE"), &length);
  g_assert_cmpint (g_mkdir (folder, 0777), ==, 0);
  g_assert_cmpint (g_mkdir (app, 0777), ==, 0);
  g_assert_true (g_file_set_contents_full (program, binary, (gssize)length, G_FILE_SET_CONTENTS_NONE, 0755, NULL));
  g_assert_true (g_file_set_contents_full (window, script, -1, G_FILE_SET_CONTENTS_NONE, 0755, NULL));
  {
    g_autoptr (ExaRun) present = exa_run_good (&options, "present talk some.json");
    g_autoptr (ExaRun) bare = exa_run_good (&options, "");

    g_assert_cmpstr (present->out, ==, "present talk some.json\n");
    g_assert_cmpstr (bare->out, ==, "\n");
  }
  g_assert_true (g_file_set_contents_full (window, "", 0, G_FILE_SET_CONTENTS_NONE, 0755, NULL));
  g_assert_cmpint (g_chmod (window, 0644), ==, 0);
  exa_run_bad (&options, "", 1, "cannot start the window");
}

/* Sub-commands load neither GTK nor what reaches a bus. */
static void
test_libraries (void)
{
  static const char *const banned[] = {"gtk", "gdk", "dbus", "wayland", "libX11-xcb", "dconf", "gvfs"};
  ExaRunOptions options = {.program = "ldd"};
  g_autoptr (ExaRun) run = exa_run_good (&options, g_getenv ("EXASCOPE"));

  g_assert_nonnull (strstr (run->out, "libglib-2.0"));
  for (guint i = 0; i < G_N_ELEMENTS (banned); i++)
    g_assert_null (strstr (run->out, banned[i]));
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/help", test_help);
  g_test_add_func ("/cli/help/flags", test_help_names_flags);
  g_test_add_func ("/cli/usage-errors", test_usage_errors);
  g_test_add_func ("/cli/data-errors", test_data_errors);
  g_test_add_func ("/cli/refusal", test_refusal);
  g_test_add_func ("/cli/no-comparison", test_no_comparison);
  g_test_add_func ("/cli/terminal", test_terminal);
  g_test_add_func ("/cli/list/text", test_list_text);
  g_test_add_func ("/cli/list/json", test_list_json);
  g_test_add_func ("/cli/list/claims-json", test_claims_json);
  g_test_add_func ("/cli/list/csv", test_list_csv);
  g_test_add_func ("/cli/list/several-files", test_several_files);
  g_test_add_func ("/cli/list/bundled", test_bundled_data);
  g_test_add_func ("/cli/check", test_check);
  g_test_add_func ("/cli/check/together", test_check_together);
  g_test_add_func ("/cli/describe", test_describe);
  g_test_add_func ("/cli/describe/view", test_describe_view);
  g_test_add_func ("/cli/no-display", test_no_display);
  g_test_add_func ("/cli/window", test_window);
  g_test_add_func ("/cli/libraries", test_libraries);
  status = g_test_run ();
  exa_scratch_remove ();
  return status;
}
