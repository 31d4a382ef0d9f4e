/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-cli.h"

#include "exa-cli-error.h"
#include "exa-export-runner.h"
#include "exa-plain-text.h"

/* A step as a talk shows it: the query refuses it, or its comparison says nothing. */
static gboolean
check_step (const ExaSlide *slide, guint step, ExaLang lang, GError **error)
{
  g_auto (ExaView) view = EXA_VIEW_INIT;
  g_autoptr (ExaFigure) figure = NULL;

  exa_slide_init_view (slide, step, &view);
  figure = exa_figure_new (slide->chart, &view, lang, NULL, error);
  return figure != NULL && exa_export_check_comparison (figure, &view, error);
}

static guint
count_steps (ExaStory *story)
{
  guint n = 0;

  for (guint i = 0; i < story->slides->len; i++)
    n += ((const ExaSlide *)g_ptr_array_index (story->slides, i))->steps->len;
  return n;
}

/* Prints what is wrong and returns how much of it there is. */
static guint
check_story (ExaStory *story, ExaLang lang)
{
  guint n = 0;

  for (guint i = 0; i < story->slides->len; i++) {
    const ExaSlide *slide = g_ptr_array_index (story->slides, i);

    for (guint step = exa_slide_first_step (slide); step <= slide->steps->len; step++) {
      g_autoptr (GError) problem = NULL;
      g_autofree char *line = NULL, *plain = NULL;

      if (check_step (slide, step, lang, &problem))
        continue;
      line = g_strdup_printf ("%s: slide %u, step %u: %s\n", story->id, i + 1, step, problem->message);
      plain = exa_plain_text (line);
      exa_cli_print (plain);
      n++;
    }
  }
  return n;
}

static void
print_good (ExaStory *story)
{
  guint slides = story->slides->len, steps = count_steps (story);
  g_autofree char *line = g_strdup_printf ("%s: %u %s, %u %s: no problems\n", story->id, slides,
                                           slides == 1 ? "slide" : "slides", steps, steps == 1 ? "step" : "steps");

  exa_cli_print (line);
}

gboolean
exa_cli_story_check (const ExaOptions *options, GError **error)
{
  g_autoptr (ExaDataset) dataset = exa_cli_load (options, NULL, error);
  g_autoptr (GPtrArray) stories = g_ptr_array_new ();
  guint n = 0;

  if (dataset == NULL)
    return FALSE;
  for (char **id = options->args; *id != NULL; id++) {
    ExaStory *story = exa_cli_find (dataset, EXA_LIST_STORIES, *id, error);

    if (story == NULL)
      return FALSE;
    g_ptr_array_add (stories, story);
  }
  for (guint i = 0; options->args[0] == NULL && i < exa_dataset_count (dataset, EXA_LIST_STORIES); i++)
    g_ptr_array_add (stories, exa_dataset_nth (dataset, EXA_LIST_STORIES, i));
  for (guint i = 0; i < stories->len; i++) {
    guint found = check_story (g_ptr_array_index (stories, i), options->figure.lang);

    if (found == 0)
      print_good (g_ptr_array_index (stories, i));
    n += found;
  }
  if (n == 0)
    return TRUE;
  g_set_error (error, EXA_CLI_ERROR, EXA_CLI_ERROR_DATA, "story check: %u %s", n, n == 1 ? "problem" : "problems");
  return FALSE;
}
