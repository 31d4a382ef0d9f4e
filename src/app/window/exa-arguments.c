/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-arguments.h"

#include <glib/gi18n.h>
#include <string.h>

#include "exa-talk-story.h"

/* As the folder of the caller has it, who may be another process. */
static char *
to_path (GApplicationCommandLine *command_line, const char *argument)
{
  g_autoptr (GFile) file = NULL;

  if (strcmp (argument, "-") == 0)
    return g_strdup (argument);
  file = g_application_command_line_create_file_for_arg (command_line, argument);
  return g_file_get_path (file);
}

/* A story is named by its id; anything with a dot or a slash in it, or that is there, is a file. */
static gboolean
is_file (GApplicationCommandLine *command_line, const char *argument)
{
  g_autofree char *path = to_path (command_line, argument);

  return strpbrk (argument, "./") != NULL || strcmp (argument, "-") == 0 ||
         (path != NULL && g_file_test (path, G_FILE_TEST_EXISTS));
}

/* Story and files of a talk from what stands without a flag. */
static void
read_talk (ExaArguments *self, GApplicationCommandLine *command_line, GStrvBuilder *files, char **argv)
{
  g_autoptr (GError) error = NULL;

  if (!exa_present_options_parse (&self->options, argv, &error)) {
    self->refusal = g_strdup_printf ("present: %s", error->message);
    return;
  }
  for (char **arg = self->options.args; *arg != NULL; arg++) {
    if (self->story == NULL && !is_file (command_line, *arg))
      self->story = g_strdup (*arg);
    else
      g_strv_builder_add (files, *arg);
  }
}

ExaArguments *
exa_arguments_new (GApplicationCommandLine *command_line)
{
  ExaArguments *self = g_new0 (ExaArguments, 1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new (), paths = g_strv_builder_new ();
  g_auto (GStrv) argv = g_application_command_line_get_arguments (command_line, NULL);
  g_auto (GStrv) files = NULL;
  guint n = 0;

  self->present = argv[0] != NULL && argv[1] != NULL && strcmp (argv[1], "present") == 0;
  if (self->present)
    read_talk (self, command_line, builder, argv + 1);
  for (guint i = 1; !self->present && argv[0] != NULL && argv[i] != NULL; i++) {
    if (strcmp (argv[i], "--") != 0)
      g_strv_builder_add (builder, argv[i]);
  }
  files = g_strv_builder_end (builder);
  for (char **file = files; *file != NULL; file++) {
    g_autofree char *path = to_path (command_line, *file);
    if (path != NULL) {
      g_strv_builder_add (paths, path);
      n++;
    }
  }
  if (n > 0)
    self->paths = g_strv_builder_end (paths);
  return self;
}

void
exa_arguments_free (ExaArguments *self)
{
  exa_present_options_clear (&self->options);
  g_free (self->story);
  g_free (self->refusal);
  g_strfreev (self->paths);
  g_free (self);
}

ExaStory *
exa_arguments_find_story (const ExaArguments *self, ExaDataset *dataset, char **message)
{
  ExaStory *story = self->story != NULL ? exa_dataset_find (dataset, EXA_LIST_STORIES, self->story) : NULL;

  if (self->story != NULL && story == NULL) {
    *message = g_strdup_printf (_ ("no story “%s” (see exascope list stories)"), self->story);
    return NULL;
  }
  story = story != NULL ? g_object_ref (story) : exa_story_to_tell (dataset, NULL);
  if (story == NULL)
    *message = g_strdup (_ ("there is no chart in these files"));
  return story;
}
