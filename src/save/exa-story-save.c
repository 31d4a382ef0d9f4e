/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-story-save.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "exa-bundled.h"
#include "exa-content.h"
#include "exa-file.h"
#include "exa-load.h"
#include "exa-refuse.h"
#include "exa-story-json.h"
#include "exa-story-splice.h"

#define refuse(error, code, ...) exa_refuse (error, EXA_SAVE_ERROR, code, __VA_ARGS__)

#define FALLBACK_ID "story"

G_DEFINE_QUARK (exa - save - error - quark, exa_save_error)

/* --- files --- */

/* The file or folder itself, by whichever way it is named. */
static char *
resolve (const char *path)
{
  char *real = realpath (path, NULL), *copy = g_strdup (real != NULL ? real : path);

  free (real);
  return copy;
}

static gboolean
is_same (const char *a, const char *b)
{
  g_autofree char *first = resolve (a), *second = resolve (b);

  return strcmp (first, second) == 0;
}

static gboolean
is_bundled (const char *path)
{
  g_autofree char *name = g_path_get_basename (path), *bundled = exa_bundled_find (name);

  return bundled != NULL && is_same (bundled, path);
}

/* A data file that a person can be asked to have changed. */
static gboolean
is_own_data (const char *path)
{
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize length;

  if (strcmp (path, "-") == 0 || is_bundled (path) || !g_file_get_contents (path, &text, &length, NULL))
    return FALSE;
  bytes = g_bytes_new_static (text, length);
  return !exa_content_is_table (path, bytes);
}

char *
exa_story_find_home (const ExaStory *story, const char *const *files)
{
  if (story->file != NULL)
    return is_own_data (story->file) ? g_strdup (story->file) : NULL;
  for (; files != NULL && *files != NULL; files++) {
    if (is_own_data (*files))
      return g_strdup (*files);
  }
  return NULL;
}

/* --- into a file --- */

static gboolean
check_story (const ExaStory *story, GError **error)
{
  if (story->slides->len == 0)
    return refuse (error, EXA_SAVE_ERROR_STORY, _ ("A story without slides cannot be saved."));
  if (exa_text_is_empty (&story->title))
    return refuse (error, EXA_SAVE_ERROR_STORY, _ ("The story needs a title to be saved."));
  return TRUE;
}

/* The first line of what is wrong with the files. */
static gboolean
refuse_problems (ExaProblems *problems, GError **error)
{
  return refuse (error, EXA_SAVE_ERROR_FILE, _ ("The data cannot be read any more: %s"),
                 exa_problems_nth (problems, 0));
}

/* Whether @path still says of the story what it did @before. */
static gboolean
check_unchanged (const ExaStory *story, const ExaStory *before, const char *path, const char *const *files,
                 GError **error)
{
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaDataset) dataset = exa_load (NULL, files, problems);
  const ExaStory *now;
  g_autofree char *name = g_filename_display_basename (path);

  if (dataset == NULL)
    return refuse_problems (problems, error);
  now = exa_dataset_find (dataset, EXA_LIST_STORIES, story->id);
  if (before == NULL && now == NULL)
    return TRUE;
  if (before == NULL || now == NULL || !is_same (now->file, path) || !exa_story_equal (now, before))
    return refuse (error, EXA_SAVE_ERROR_CHANGED,
                   _ ("The story was changed in %s since it was read. Save it under another name, or read the files "
                      "again."),
                   name);
  return TRUE;
}

/* Writes @text (taken) to @path, one of @files, if all of them together say what the story says then. */
static gboolean
write_checked (const ExaStory *story, char *text, const char *path, const char *const *files, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaDataset) dataset = exa_load_as_if (files, path, bytes, problems);
  const ExaStory *read = dataset != NULL ? exa_dataset_find (dataset, EXA_LIST_STORIES, story->id) : NULL;

  if (dataset == NULL)
    return refuse (error, EXA_SAVE_ERROR_STORY, _ ("The story does not go with its data: %s"),
                   exa_problems_nth (problems, 0));
  if (read == NULL || !exa_story_equal (read, story))
    return refuse (error, EXA_SAVE_ERROR_STORY, _ ("The story would not be read as it is. It is not saved."));
  return exa_file_write (path, bytes, error);
}

gboolean
exa_story_save_into (const ExaStory *story, const ExaStory *before, const char *path, const char *const *files,
                     GError **error)
{
  g_autofree char *text = NULL;
  gsize length;

  if (!check_story (story, error) || !check_unchanged (story, before, path, files, error) ||
      !g_file_get_contents (path, &text, &length, error))
    return FALSE;
  return write_checked (story, exa_story_splice (text, length, story, before), path, files, error);
}

/* --- a file of its own --- */

static gboolean
add_use (GStrvBuilder *uses, const char *file, const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path), *home = g_path_get_dirname (file);
  g_autofree char *name = g_path_get_basename (file), *shown = g_filename_display_name (home);

  if (strcmp (file, "-") == 0)
    return refuse (error, EXA_SAVE_ERROR_PLACE,
                   _ ("The data came from standard input, where nobody finds them again. Save them as a file first."));
  if (is_same (file, path))
    return refuse (error, EXA_SAVE_ERROR_PLACE, _ ("%s has the data that the story tells of. Choose another name."),
                   name);
  if (!is_bundled (file) && !is_same (folder, home))
    return refuse (error, EXA_SAVE_ERROR_PLACE, _ ("A story stands beside its data: choose the folder %s."), shown);
  if (*name == '.' || strchr (name, '\\') != NULL || !g_utf8_validate (name, -1, NULL))
    return refuse (error, EXA_SAVE_ERROR_PLACE,
                   _ ("The name of the data file, %s, cannot stand in a story. Rename it."), shown);
  g_strv_builder_add (uses, name);
  return TRUE;
}

gboolean
exa_story_save_apart (const ExaStory *story, const char *path, const char *const *files, GError **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) uses = NULL;
  const char *const own[] = {path, NULL};

  if (!check_story (story, error))
    return FALSE;
  if (files == NULL || *files == NULL)
    g_strv_builder_addv (builder, (const char **)exa_bundled_get_names ());
  for (; files != NULL && *files != NULL; files++) {
    if (!add_use (builder, *files, path, error))
      return FALSE;
  }
  uses = g_strv_builder_end (builder);
  return write_checked (story, exa_story_to_file (story, (const char *const *)uses), path, own, error);
}

/* --- ids --- */

/* "The compute gap" → "the-compute-gap"; "" where nothing of it can stand in an id. */
static char *
to_id (const char *title)
{
  g_autofree char *ascii = g_str_to_ascii (title, "C");
  GString *id = g_string_new (NULL);

  for (const char *at = ascii; *at != '\0'; at++) {
    if (g_ascii_isalnum (*at))
      g_string_append_c (id, g_ascii_tolower (*at));
    else if (id->len > 0 && id->str[id->len - 1] != '-')
      g_string_append_c (id, '-');
  }
  while (id->len > 0 && id->str[id->len - 1] == '-')
    g_string_truncate (id, id->len - 1);
  return g_string_free (id, FALSE);
}

char *
exa_story_make_id (ExaDataset *dataset, const ExaText *title)
{
  g_autofree char *stem = to_id (exa_text_get (title, EXA_LANG_EN));
  char *id = g_strdup (*stem != '\0' ? stem : FALLBACK_ID);

  for (guint n = 2; exa_dataset_find (dataset, EXA_LIST_STORIES, id) != NULL; n++) {
    g_free (id);
    id = g_strdup_printf ("%s-%u", *stem != '\0' ? stem : FALLBACK_ID, n);
  }
  return id;
}
