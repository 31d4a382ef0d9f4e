/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-story-draft.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "exa-bundled.h"
#include "exa-files-key.h"
#include "exa-load.h"
#include "exa-story-json.h"
#include "exa-state-file.h"
#include "exa-story-save.h"

/* Before the id that the story has: its file may have that one, and be read beside the draft. */
#define ID_PREFIX "draft-of-"
/* Of one set of files; more were never taken up. */
#define MAX_DRAFTS 99

/* --- places --- */

static char *
make_path (const char *key, guint n)
{
  g_autofree char *name = g_strdup_printf ("%s-%u.json", key, n);

  return g_build_filename (g_get_user_state_dir (), "exascope", "drafts", name, NULL);
}

char *
exa_story_draft_find_place (const char *const *files)
{
  g_autofree char *key = exa_files_key (files);

  if (files != NULL && g_strv_contains (files, "-"))
    return NULL;
  for (guint n = 1; n <= MAX_DRAFTS; n++) {
    g_autofree char *path = make_path (key, n);
    if (!g_file_test (path, G_FILE_TEST_EXISTS))
      return g_steal_pointer (&path);
  }
  return NULL;
}

char **
exa_story_draft_list (const char *const *files)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *key = exa_files_key (files);

  for (guint n = 1; n <= MAX_DRAFTS; n++) {
    g_autofree char *path = make_path (key, n);
    if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
      g_strv_builder_add (builder, path);
  }
  return g_strv_builder_end (builder);
}

/* --- the file --- */

gboolean
exa_story_draft_save (const ExaStory *story, const char *path, const char *const *files)
{
  static const char *const none[] = {NULL};
  g_autoptr (ExaStory) copy = exa_story_copy (story);
  g_autofree char *id = copy->id, *text = NULL;

  if (story->slides->len == 0)
    return FALSE;
  copy->id = g_strconcat (ID_PREFIX, id, NULL);
  /* A data file has to have one. */
  if (exa_text_is_empty (&copy->title))
    exa_text_set (&copy->title, EXA_LANG_EN, copy->id);
  text = exa_story_to_file (copy, files != NULL && *files != NULL ? none : exa_bundled_get_names ());
  return exa_state_file_save (path, text);
}

static ExaStory *
find_draft (ExaDataset *dataset)
{
  for (guint i = 0; i < exa_dataset_count (dataset, EXA_LIST_STORIES); i++) {
    ExaStory *story = exa_dataset_nth (dataset, EXA_LIST_STORIES, i);
    if (g_str_has_prefix (story->id, ID_PREFIX))
      return story;
  }
  return NULL;
}

/* Both were read of the same files, at different times. */
static gboolean
take_charts (ExaStory *story, ExaDataset *dataset)
{
  for (guint i = 0; i < story->slides->len; i++) {
    ExaSlide *slide = g_ptr_array_index (story->slides, i);
    ExaChart *chart = exa_dataset_find (dataset, EXA_LIST_CHARTS, slide->chart->id);
    if (chart == NULL)
      return FALSE;
    g_set_object (&slide->chart, chart);
  }
  return TRUE;
}

ExaStory *
exa_story_draft_load (const char *path, const char *const *files, const ExaTableTold *told, ExaDataset *dataset,
                      GError **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) paths = NULL;
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaDataset) read = NULL;
  g_autoptr (ExaStory) story = NULL;
  ExaStory *found;

  if (files != NULL)
    g_strv_builder_addv (builder, (const char **)files);
  g_strv_builder_add (builder, path);
  paths = g_strv_builder_end (builder);
  read = exa_load_tables (NULL, (const char *const *)paths, told, NULL, problems);
  found = read != NULL ? find_draft (read) : NULL;
  story = found != NULL ? exa_story_copy (found) : NULL;
  if (story == NULL || !take_charts (story, dataset)) {
    g_set_error (error, EXA_SAVE_ERROR, EXA_SAVE_ERROR_STORY, _ ("The story does not go with its data: %s"),
                 read == NULL ? exa_problems_nth (problems, 0) : path);
    return NULL;
  }
  if (g_strcmp0 (story->title.in[EXA_LANG_EN], story->id) == 0)
    exa_text_clear (&story->title);
  memmove (story->id, story->id + strlen (ID_PREFIX), strlen (story->id) - strlen (ID_PREFIX) + 1);
  g_clear_pointer (&story->file, g_free);
  return g_steal_pointer (&story);
}

void
exa_story_draft_forget (const char *path)
{
  (void)g_remove (path);
}
