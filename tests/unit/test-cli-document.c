/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The manual page and what shells complete say what --help says, and a thumbnail is the first chart, small. */
#include <string.h>

#include "cli-run.h"

static const char *const commands[] = {"present",   "list",       "export",      "check",        "describe",   "table",
                                       "thumbnail", "story list", "story check", "story export", "story times"};

static char *
read_document (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("EXA_DOCUMENTS"), name, NULL);

  return exa_read_file (path, NULL);
}

/* What stands in @text behind the first @start up to the next @end; a failure without. */
static char *
cut (const char *text, const char *start, const char *end)
{
  const char *from = strstr (text, start), *to;

  if (from == NULL)
    g_error ("there is no \"%s\"", start);
  to = strstr (from + strlen (start), end);
  return to != NULL ? g_strndup (from, (gsize)(to - from)) : g_strdup (from);
}

/* The part of each document that is about @command. */
typedef struct {
  char *manual, *bash, *zsh, *fish;
} Parts;

static void
parts_init (Parts *self, const char *command)
{
  g_autofree char *manual = read_document ("exascope.1"), *bash = read_document ("exascope.bash");
  g_autofree char *zsh = read_document ("_exascope"), *all = read_document ("exascope.fish");
  g_autofree char *heading = g_strdup_printf (".SS exascope %s ", command), *label = g_strdup_printf ("'%s')", command);
  g_autofree char *condition = g_strdup_printf ("is '%s'\"", command);
  g_auto (GStrv) lines = g_strsplit (all, "\n", -1);
  GString *fish = g_string_new (NULL);

  for (char **line = lines; *line != NULL; line++) {
    if (strstr (*line, condition) != NULL)
      g_string_append_printf (fish, "%s\n", *line);
  }
  *self = (Parts){cut (manual, heading, "\n.S"), cut (bash, label, "      ;;\n"), cut (zsh, label, "      ;;"),
                  g_string_free (fish, FALSE)};
}

static void
parts_clear (Parts *self)
{
  g_free (self->manual);
  g_free (self->bash);
  g_free (self->zsh);
  g_free (self->fish);
}

/* A name behind which no further letter stands. */
static void
assert_has (const char *where, const char *part, const char *before, const char *name, const char *command)
{
  g_autofree char *escaped = g_regex_escape_string (name, -1);
  g_autofree char *pattern = g_strdup_printf ("%s%s(?!\\w|-|\\\\-)", before, escaped);

  if (!g_regex_match_simple (pattern, part, 0, 0))
    g_error ("%s: nothing of %s of \"%s\"", where, name, command);
}

static void
check_option (const Parts *parts, const char *name, const char *command)
{
  g_auto (GStrv) words = g_strsplit (name, "-", -1);
  g_autofree char *troff = g_strjoinv ("\\-", words);

  assert_has ("exascope.1", parts->manual, "\\\\-\\\\-", troff, command);
  assert_has ("exascope.bash", parts->bash, "--", name, command);
  assert_has ("_exascope", parts->zsh, "--", name, command);
  assert_has ("exascope.fish", parts->fish, "-l ", name, command);
}

/* Each option that --help lists, and no other, stands in each document under its command. */
static void
test_options (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++) {
    g_autofree char *line = g_strdup_printf ("%s --help", commands[i]);
    g_autoptr (ExaRun) run = exa_run_good (NULL, line);
    g_autoptr (GRegex) option = g_regex_new ("^  (?:-., )? *--([a-z0-9-]+)", G_REGEX_MULTILINE, 0, NULL);
    g_autoptr (GMatchInfo) match = NULL;
    Parts parts;
    guint n = 0, n_manual = 0;

    parts_init (&parts, commands[i]);
    for (g_regex_match (option, run->out, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL)) {
      g_autofree char *name = g_match_info_fetch (match, 1);

      if (strcmp (name, "help") == 0)
        continue;
      n++;
      check_option (&parts, name, commands[i]);
    }
    for (const char *p = parts.manual; (p = strstr (p, ".TP\n")) != NULL; p++)
      n_manual++;
    g_assert_cmpuint (n, ==, n_manual);
    parts_clear (&parts);
  }
}

/* Words that an option takes are those of its help. */
static void
test_choices (void)
{
  static const char *const wanted[] = {"'light dark print'", "'png svg pdf csv json'",  "'linear log'", "'en zh_CN'",
                                       "'a4 letter'",        "'value name date source'"};
  g_autofree char *bash = read_document ("exascope.bash"), *fish = read_document ("exascope.fish");

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++) {
    g_assert_nonnull (strstr (bash, wanted[i]));
    g_assert_nonnull (strstr (fish, wanted[i]));
  }
}

/* The first of the list of commands: all of them stand here. */
static void
test_all_commands (void)
{
  g_autofree char *manual = read_document ("exascope.1");
  guint n = 0;

  for (const char *p = manual; (p = strstr (p, ".SS exascope ")) != NULL; p++)
    n++;
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (commands));
}

static void
check_size (int size)
{
  g_autofree char *data = exa_test_data ("cli.json"), *path = exa_scratch_path ("thumbnail.png");
  g_autofree char *line = g_strdup_printf ("thumbnail %s %s %d", data, path, size);
  g_autoptr (ExaRun) run = exa_run_good (NULL, line);
  g_autofree char *png = exa_read_file (path, NULL);
  const guint8 *width = (const guint8 *)png + 16;

  g_assert_cmpmem (png, 4, "\211PNG", 4);
  g_assert_cmpint (width[0] << 24 | width[1] << 16 | width[2] << 8 | width[3], ==, size);
}

static void
test_thumbnail (void)
{
  g_autofree char *data = exa_test_data ("cli.json"), *empty = exa_scratch_path ("empty.json");
  g_autofree char *no_size = g_strdup_printf ("thumbnail %s out.png", data);
  g_autofree char *bad_size = g_strdup_printf ("thumbnail %s out.png 128x72", data);
  g_autofree char *no_chart = g_strdup_printf ("thumbnail %s out.png 128", empty);

  for (int size = 16; size <= 1024; size *= 2)
    check_size (size);
  exa_run_bad (NULL, no_size, 2, "takes a file, a picture and a size");
  exa_run_bad (NULL, bad_size, 2, "takes a file, a picture and a size");
  g_assert_true (g_file_set_contents (empty, "{\"format\": \"exascope\", \"version\": 1}", -1, NULL));
  exa_run_bad (NULL, no_chart, 1, "holds no chart");
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli-document/commands", test_all_commands);
  g_test_add_func ("/cli-document/options", test_options);
  g_test_add_func ("/cli-document/choices", test_choices);
  g_test_add_func ("/cli-document/thumbnail", test_thumbnail);
  status = g_test_run ();
  exa_scratch_remove ();
  return status;
}
