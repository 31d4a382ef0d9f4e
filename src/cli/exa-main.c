/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "exa-cli-error.h"
#include "exa-cli.h"
#include "exa-commands.h"
#include "exa-heap.h"
#include "exa-present-options.h"
#include "exa-suggest.h"

/* What reading the bundled data and laying out a figure of them take. */
#define HEAP_MIB 6

static const char help[] =
    "Usage:\n"
    "  exascope [FILE…]                open the window on the bundled data, or on JSON or CSV files\n"
    "  exascope present [STORY]        present a story, or whatever charts there are\n"
    "  exascope list [KIND]            list charts, claims, entities, measures, sources or stories\n"
    "  exascope export CHART…          write figures as PNG, SVG, PDF, CSV or JSON\n"
    "  exascope check FILE…            validate data files\n"
    "  exascope describe CHART         a figure in words\n"
    "  exascope table FILE             a table as it was read, as clean CSV or JSON\n"
    "  exascope thumbnail FILE PICTURE SIZE   the first chart of a file, small\n"
    "  exascope story COMMAND          list, check or export stories: slides, handouts, presentations\n"
    "\n"
    "  exascope COMMAND --help         the options of a command\n"
    "  exascope --version              the version\n"
    "\n"
    "Only the window and present need a display. - stands for standard input or output.\n"
    "Exit status: 0 done, 1 a file or a chart failed, 2 the command line is wrong.\n";

static const char story_help[] =
    "Usage:\n"
    "  exascope story list             list the stories\n"
    "  exascope story check [STORY…]   whether each step of each slide can be shown\n"
    "  exascope story export STORY     write slides or a handout as PDF, a presentation, or pictures\n"
    "  exascope story times STORY      how long its rehearsals and talks took, beside the plan\n"
    "\n"
    "  exascope story COMMAND --help   the options of a command\n";

static gboolean
run_command (const ExaCommand *command, char **argv, GError **error)
{
  g_autoptr (ExaOptions) options = exa_options_parse (argv, command->groups, command->usage, command->summary, error);

  if (options == NULL)
    return FALSE;
  exa_heap_reserve (HEAP_MIB);
  return command->run (options, error);
}

/* A bare word that is no file was meant as a sub-command. */
static gboolean
is_slip (const char *word)
{
  return strchr (word, '/') == NULL && strchr (word, '.') == NULL && strcmp (word, "-") != 0 &&
         !g_file_test (word, G_FILE_TEST_EXISTS);
}

static gboolean
refuse_word (const char *word, GError **error)
{
  g_autofree char *hint = NULL;
  ExaSuggest suggest;

  exa_suggest_init (&suggest, word);
  exa_suggest_offer (&suggest, "present");
  exa_suggest_offer (&suggest, "story");
  for (const ExaCommand *command = exa_commands_get (); command->name != NULL; command++)
    exa_suggest_offer (&suggest, command->name);
  hint = exa_suggest_to_string (&suggest);
  g_set_error (error, EXA_CLI_ERROR, EXA_CLI_ERROR_USAGE, "no command or file \"%s\"%s (see exascope --help)", word,
               hint);
  return FALSE;
}

/* The window takes names only; what looks like an option is refused here, before a display is asked for. */
static gboolean
open_window (char **argv, GError **error)
{
  for (guint i = 1; argv[0] != NULL && argv[i] != NULL && strcmp (argv[i], "--") != 0; i++) {
    if (strcmp (argv[i], "--help") == 0 || strcmp (argv[i], "-h") == 0) {
      exa_cli_print (help);
      return TRUE;
    }
    if (argv[i][0] == '-' && argv[i][1] != '\0') {
      g_set_error (error, EXA_CLI_ERROR, EXA_CLI_ERROR_USAGE, "unknown option %s (see exascope --help)", argv[i]);
      return FALSE;
    }
  }
  if (argv[0] != NULL && argv[1] != NULL && is_slip (argv[1]))
    return refuse_word (argv[1], error);
  return exa_cli_window (argv, error);
}

/* Checks the command line of a talk; the window's program does what it asks for. */
static gboolean
present (char **argv, GError **error)
{
  g_auto (ExaPresentOptions) options = {0};
  g_autoptr (GError) local = NULL;
  guint n_words = 0;

  g_set_prgname ("exascope present");
  if (!exa_present_options_parse (&options, argv + 1, &local)) {
    g_set_error (error, EXA_CLI_ERROR, EXA_CLI_ERROR_USAGE, "present: %s (see exascope present --help)",
                 local->message);
    return FALSE;
  }
  for (guint i = 0; options.args[i] != NULL; i++)
    n_words += is_slip (options.args[i]);
  if (n_words > 1) {
    g_set_error (error, EXA_CLI_ERROR, EXA_CLI_ERROR_USAGE,
                 "present: one story at the most, and no such file (see exascope present --help)");
    return FALSE;
  }
  return exa_cli_window (argv, error);
}

/* @argv begins with "story". */
static gboolean
run_story (char **argv, GError **error)
{
  const char *word = argv[1];
  g_autofree char *hint = NULL;
  ExaSuggest suggest;

  if (word == NULL || strcmp (word, "--help") == 0 || strcmp (word, "-h") == 0) {
    exa_cli_print (story_help);
    return TRUE;
  }
  exa_suggest_init (&suggest, word);
  for (const ExaCommand *command = exa_story_commands_get (); command->name != NULL; command++) {
    if (strcmp (word, command->name) == 0) {
      g_autofree char *name = g_strconcat ("story ", word, NULL);

      argv[1] = name;
      return run_command (command, argv + 1, error);
    }
    exa_suggest_offer (&suggest, command->name);
  }
  hint = exa_suggest_to_string (&suggest);
  g_set_error (error, EXA_CLI_ERROR, EXA_CLI_ERROR_USAGE, "story: no command \"%s\"%s (see exascope story --help)",
               word, hint);
  return FALSE;
}

static gboolean
run (char **argv, GError **error)
{
  const char *first = argv[0] != NULL && argv[1] != NULL ? argv[1] : "";

  for (const ExaCommand *command = exa_commands_get (); command->name != NULL; command++) {
    if (strcmp (first, command->name) == 0)
      return run_command (command, argv + 1, error);
  }
  if (strcmp (first, "story") == 0)
    return run_story (argv + 1, error);
  if (strcmp (first, "--version") == 0) {
    exa_cli_print ("Exascope " EXA_VERSION "\n");
    return TRUE;
  }
  if (strcmp (first, "present") == 0)
    return present (argv, error);
  return open_window (argv, error);
}

/* Whether all that was printed could be written; says so if not. */
static gboolean
flush_output (void)
{
  g_autofree char *message = NULL;

  if (fflush (stdout) == 0 && !ferror (stdout))
    return TRUE;
  message = g_strdup_printf ("cannot write to standard output: %s", g_strerror (errno));
  exa_cli_print_error (message);
  return FALSE;
}

/* GOption prints its help itself, through g_print(), and then ends the program with status 0. */
static void
print_help (const char *text)
{
  exa_cli_print (text);
  if (!flush_output ())
    exit (EXA_EXIT_DATA);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status = EXA_EXIT_OK;
  gboolean good;

  /* A file that would grow too large is an error, and its beginning is taken away, as when the disk is full. */
  signal (SIGXFSZ, SIG_IGN);
  g_set_print_handler (print_help);
  g_set_prgname ("exascope");
  good = run (argv, &error);
  good = flush_output () && good;
  if (error != NULL)
    exa_cli_print_error (error->message);
  if (!good)
    status = g_error_matches (error, EXA_CLI_ERROR, EXA_CLI_ERROR_USAGE) ? EXA_EXIT_USAGE : EXA_EXIT_DATA;
  return status;
}
