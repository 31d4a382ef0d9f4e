/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-arguments.h"

#include <glib/gi18n.h>
#include <string.h>

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

ExaArguments *
exa_arguments_new (GApplicationCommandLine *command_line)
{
  ExaArguments *self = g_new0 (ExaArguments, 1);
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();
  g_auto (GStrv) argv = g_application_command_line_get_arguments (command_line, NULL);
  gboolean any = FALSE;
  guint i = 1;

  self->present = argv[0] != NULL && argv[1] != NULL && strcmp (argv[1], "present") == 0;
  if (self->present)
    i++;
  for (; argv[0] != NULL && argv[i] != NULL; i++) {
    g_autofree char *path = NULL;
    if (strcmp (argv[i], "--") == 0)
      continue;
    if (self->present && self->story == NULL && !is_file (command_line, argv[i])) {
      self->story = g_strdup (argv[i]);
      continue;
    }
    path = to_path (command_line, argv[i]);
    if (path != NULL) {
      g_strv_builder_add (paths, path);
      any = TRUE;
    }
  }
  if (any)
    self->paths = g_strv_builder_end (paths);
  return self;
}

void
exa_arguments_free (ExaArguments *self)
{
  g_free (self->story);
  g_strfreev (self->paths);
  g_free (self);
}

ExaStory *
exa_arguments_find_story (const ExaArguments *self, ExaDataset *dataset, char **message)
{
  ExaStory *story = self->story != NULL ? exa_dataset_find (dataset, EXA_LIST_STORIES, self->story)
                                        : exa_dataset_nth (dataset, EXA_LIST_STORIES, 0);

  if (story != NULL && story->slides->len > 0)
    return story;
  if (self->story != NULL && story == NULL)
    *message = g_strdup_printf (_ ("no story “%s” (see exascope list stories)"), self->story);
  else
    *message = g_strdup (_ ("there is no story in these files"));
  return NULL;
}
