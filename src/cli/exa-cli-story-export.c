/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-cli.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "exa-cli-error.h"
#include "exa-deck-export.h"
#include "exa-deck-format.h"
#include "exa-refuse.h"

/* To its beginning, and nothing right of that: ECMA-48. */
#define CLEAR_LINE "\r\033[K"

#define refuse(error, ...) exa_refuse (error, EXA_CLI_ERROR, EXA_CLI_ERROR_USAGE, "story export: " __VA_ARGS__)

/* The format by the ending of -o, unless --format says it. */
static gboolean
read_format (const char *output, ExaDeckOptions *deck, GError **error)
{
  const char *ending = output != NULL ? exa_cli_get_ending (output) : NULL;
  const ExaDeckFormat *by_ending = ending != NULL ? exa_deck_format_find (ending) : NULL;

  if (output != NULL && *output == '\0')
    return refuse (error, "-o needs a name");
  if (by_ending != NULL && by_ending->encode == NULL)
    return refuse (error, "pictures go to a folder, and \"%s\" is named like a file: -o DIR --format %s", output,
                   by_ending->name);
  if (by_ending != NULL && deck->format != NULL && by_ending != deck->format)
    return refuse (error, "--format %s and the ending of \"%s\" disagree", deck->format->name, output);
  if (by_ending == NULL && ending != NULL && deck->format == NULL && !g_file_test (output, G_FILE_TEST_IS_DIR))
    return refuse (error, "no format of a story is called \"%s\": give --format, or an ending of pdf or pptx", ending);
  if (by_ending != NULL)
    deck->format = by_ending;
  return TRUE;
}

static gboolean
check_options (const ExaOptions *options, ExaDeckOptions *deck, GError **error)
{
  g_autoptr (GError) local = NULL;

  if (g_strv_length (options->args) != 1)
    return refuse (error, "name one story (exascope story list)");
  if (!read_format (options->output, deck, error))
    return FALSE;
  if (!exa_deck_options_check (deck, &local))
    return refuse (error, "%s", local->message);
  if (exa_deck_options_get_format (deck)->encode == NULL && g_strcmp0 (options->output, "-") == 0)
    return refuse (error, "-o - is for one file, and each picture is one");
  return TRUE;
}

static gboolean
write_pictures (const ExaDeck *deck, const char *folder, ExaFonts *fonts, GError **error)
{
  g_autoptr (ExaExportPlan) plan = exa_deck_plan (deck, folder);

  return exa_cli_make_folder (folder, error) && exa_cli_run_plan (plan, fonts);
}

/* For who sits before a terminal: in one line, which goes again. */
static void
on_page (guint done, guint all, gpointer data)
{
  fprintf (stderr, "\r%u/%u", done, all);
  fflush (stderr);
}

static gboolean
write_file (const ExaDeck *deck, const char *path, ExaFonts *fonts, GError **error)
{
  gboolean watched = isatty (STDERR_FILENO);
  const ExaDeckWatch watch = {.told = watched ? on_page : NULL};
  gboolean written = exa_deck_write (deck, path, fonts, &watch, error);

  if (watched)
    fputs (CLEAR_LINE, stderr);
  if (!written)
    return FALSE;
  if (strcmp (path, "-") != 0) {
    exa_cli_print (path);
    exa_cli_print ("\n");
  }
  return TRUE;
}

/* A file in the folder that -o names, or that file; transfer full. */
static char *
make_path (const char *output, ExaStory *story, const ExaDeckFormat *format)
{
  g_autofree char *name = g_strdup_printf ("%s.%s", story->id, format->extension);

  if (output == NULL)
    return g_steal_pointer (&name);
  if (g_str_has_suffix (output, "/") || g_file_test (output, G_FILE_TEST_IS_DIR))
    return g_build_filename (output, name, NULL);
  return g_strdup (output);
}

gboolean
exa_cli_story_export (const ExaOptions *options, GError **error)
{
  ExaDeckOptions choice = options->deck;
  g_autoptr (ExaDataset) dataset = NULL;
  g_autoptr (ExaFonts) fonts = NULL;
  g_autoptr (ExaDeck) deck = NULL;
  g_autofree char *path = NULL;
  ExaStory *story;

  if (!check_options (options, &choice, error))
    return FALSE;
  dataset = exa_cli_load_with_fonts (options, NULL, &fonts, error);
  story = dataset != NULL ? exa_cli_find (dataset, EXA_LIST_STORIES, options->args[0], error) : NULL;
  if (story == NULL)
    return FALSE;
  if (story->slides->len == 0) {
    g_set_error (error, EXA_CLI_ERROR, EXA_CLI_ERROR_DATA, "%s: the story has no slides", story->id);
    return FALSE;
  }
  deck = exa_deck_new (story, &choice, error);
  if (deck == NULL) {
    g_prefix_error (error, "%s: ", story->id);
    return FALSE;
  }
  if (!exa_deck_is_one_file (deck))
    return write_pictures (deck, options->output != NULL ? options->output : story->id, fonts, error);
  path = make_path (options->output, story, exa_deck_options_get_format (&choice));
  return write_file (deck, path, fonts, error);
}
