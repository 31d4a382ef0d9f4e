/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A story that is not saved, kept for the next run. No display is needed. */
#include <glib/gstdio.h>

#include "exa-load.h"
#include "exa-story-draft.h"
#include "exa-story-drafter.h"
#include "small-file.h"

/* The small file, or a table, and what was read of it. */
typedef struct {
  char *dir, *path;
  char *files[2];
  ExaDataset *dataset;
} Desk;

static ExaDataset *
load (const char *const *files)
{
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  ExaDataset *dataset = exa_load (NULL, files, problems);
  g_autofree char *said = exa_problems_to_string (problems);

  g_assert_cmpstr (said, ==, "");
  return dataset;
}

static const char *const *
get_files (Desk *self)
{
  return (const char *const *)self->files;
}

/* @name: of the file; "": the bundled data. */
static void
set_up (Desk *self, gconstpointer name)
{
  g_autofree char *text =
      g_str_has_suffix (name, ".csv") ? g_strdup ("Firm,Price (USD)\nAlpha,30\nBeta,20\n") : small_read ();

  self->dir = g_dir_make_tmp ("exa-draft-XXXXXX", NULL);
  self->path = g_build_filename (self->dir, name, NULL);
  if (*(const char *)name != '\0') {
    g_assert_true (g_file_set_contents (self->path, text, -1, NULL));
    self->files[0] = self->path;
  }
  self->dataset = load (get_files (self));
}

static void
tear_down (Desk *self, gconstpointer name)
{
  g_auto (GStrv) drafts = exa_story_draft_list (get_files (self));

  g_assert_cmpuint (g_strv_length (drafts), ==, 0);
  (void)g_remove (self->path);
  (void)g_rmdir (self->dir);
  g_object_unref (self->dataset);
  g_free (self->path);
  g_free (self->dir);
}

static ExaStory *
new_story (Desk *self, const char *id)
{
  ExaStory *story = exa_story_new ();
  ExaSlide *slide = exa_slide_new ();

  story->id = g_strdup (id);
  slide->chart = g_object_ref (exa_dataset_nth (self->dataset, EXA_LIST_CHARTS, 0));
  slide->skip = TRUE;
  exa_text_set (&slide->notes, EXA_LANG_ZH_CN, "慢");
  g_ptr_array_add (story->slides, slide);
  return story;
}

static guint
count_drafts (Desk *self)
{
  g_auto (GStrv) drafts = exa_story_draft_list (get_files (self));

  return g_strv_length (drafts);
}

/* What is kept is what comes back: of a new story without a title, too, and of one that its file has as well. */
static void
test_kept (Desk *self, gconstpointer name)
{
  static const char *const ids[] = {NULL, "talk"};

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    g_autoptr (ExaStory) story = new_story (self, ids[i]), again = NULL;
    g_autofree char *path = exa_story_draft_find_place (get_files (self));
    g_auto (GStrv) drafts = NULL;
    g_autoptr (GError) error = NULL;

    if (i > 0)
      exa_text_set (&story->title, EXA_LANG_EN, "T");
    g_assert_true (exa_story_draft_save (story, path, get_files (self)));
    drafts = exa_story_draft_list (get_files (self));
    g_assert_cmpstr (drafts[0], ==, path);
    g_assert_null (drafts[1]);
    again = exa_story_draft_load (path, get_files (self), NULL, self->dataset, &error);
    g_assert_no_error (error);
    g_assert_cmpstr (again->id, ==, ids[i] != NULL ? ids[i] : "");
    g_free (again->id);
    again->id = g_strdup (story->id);
    g_assert_true (exa_story_equal (story, again));
    g_assert_true (((const ExaSlide *)g_ptr_array_index (again->slides, 0))->chart ==
                   ((const ExaSlide *)g_ptr_array_index (story->slides, 0))->chart);
    exa_story_draft_forget (path);
  }
}

/* Drafts are of their files alone, and one does not take another's place. */
static void
test_places (Desk *self, gconstpointer name)
{
  static const char *const input[] = {"-", NULL}, *const others[] = {"/nowhere/b.json", NULL};
  g_autoptr (ExaStory) story = new_story (self, NULL), empty = exa_story_new ();
  g_autofree char *first = exa_story_draft_find_place (get_files (self)), *second = NULL;
  g_autofree char *other = exa_story_draft_find_place (others), *none = exa_story_draft_find_place (input);

  g_assert_null (none);
  g_assert_cmpstr (first, !=, other);
  g_assert_false (exa_story_draft_save (empty, first, get_files (self)));
  g_assert_true (exa_story_draft_save (story, first, get_files (self)));
  second = exa_story_draft_find_place (get_files (self));
  g_assert_cmpstr (first, !=, second);
  g_assert_true (exa_story_draft_save (story, second, get_files (self)));
  g_assert_cmpuint (count_drafts (self), ==, 2);
  exa_story_draft_forget (first);
  g_assert_cmpuint (count_drafts (self), ==, 1);
  exa_story_draft_forget (second);
}

/* A story of charts that are there only as the table was told to be read is kept, too. */
static void
test_told (Desk *self, gconstpointer name)
{
  ExaTableTold told = {.figure = (char *)"Code"};
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaStory) story = NULL, again = NULL;
  g_autofree char *path = exa_story_draft_find_place (get_files (self));
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (self->path, "Firm,Code,Price (USD)\nAlpha,0123,30\nBeta,0472,20\n", -1, NULL));
  g_object_unref (self->dataset);
  self->dataset = exa_load_tables (NULL, get_files (self), &told, NULL, problems);
  story = new_story (self, NULL);
  g_assert_cmpstr (((ExaSlide *)g_ptr_array_index (story->slides, 0))->chart->id, ==, "code");
  g_assert_true (exa_story_draft_save (story, path, get_files (self)));
  again = exa_story_draft_load (path, get_files (self), &told, self->dataset, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (again->slides->len, ==, 1);
  exa_story_draft_forget (path);
}

/* Data that have its charts no more, and a file that is none, are an error, not a crash. */
static void
test_refused (Desk *self, gconstpointer name)
{
  g_autoptr (ExaStory) story = new_story (self, NULL);
  g_autofree char *path = exa_story_draft_find_place (get_files (self));

  g_assert_true (exa_story_draft_save (story, path, get_files (self)));
  for (guint i = 0; i < 2; i++) {
    g_autoptr (GError) error = NULL;
    if (i == 0)
      g_assert_true (g_file_set_contents (self->path, "{\"format\": \"exascope\", \"version\": 1}", -1, NULL));
    else
      g_assert_true (g_file_set_contents (path, "{", -1, NULL));
    g_assert_null (exa_story_draft_load (path, get_files (self), NULL, self->dataset, &error));
    g_assert_nonnull (error);
  }
  exa_story_draft_forget (path);
}

/* A draft is there as long as something is not saved. */
static void
test_drafter (Desk *self, gconstpointer name)
{
  g_autoptr (ExaStoryEdit) edit = exa_story_edit_new (self->dataset, NULL, "New");
  g_autoptr (ExaStoryDrafter) drafter = exa_story_drafter_new (edit, get_files (self));
  g_autofree char *kept = NULL;

  exa_story_drafter_flush (drafter);
  g_assert_cmpuint (count_drafts (self), ==, 0);
  exa_story_edit_add_slide (edit, exa_dataset_nth (self->dataset, EXA_LIST_CHARTS, 0), NULL);
  exa_story_drafter_flush (drafter);
  g_assert_cmpuint (count_drafts (self), ==, 1);
  exa_story_edit_undo (edit);
  exa_story_drafter_flush (drafter);
  g_assert_null (exa_story_drafter_get_path (drafter));
  g_assert_cmpuint (count_drafts (self), ==, 0);
  exa_story_edit_redo (edit);
  exa_story_drafter_flush (drafter);
  /* One that ends in another way than by its end leaves it there. */
  kept = g_strdup (exa_story_drafter_get_path (drafter));
  g_clear_object (&drafter);
  g_assert_cmpuint (count_drafts (self), ==, 1);
  drafter = exa_story_drafter_new (edit, get_files (self));
  exa_story_drafter_adopt (drafter, kept);
  exa_story_drafter_flush (drafter);
  g_assert_cmpstr (exa_story_drafter_get_path (drafter), ==, kept);
  exa_story_drafter_end (drafter);
  exa_story_edit_undo (edit);
  g_assert_cmpuint (count_drafts (self), ==, 0);
}

/* What takes a story's place can be undone; its id and its file stay. */
static void
test_replace (Desk *self, gconstpointer name)
{
  ExaStory *saved = exa_dataset_find (self->dataset, EXA_LIST_STORIES, "talk");
  g_autoptr (ExaStoryEdit) edit = exa_story_edit_new (self->dataset, saved, NULL);
  g_autoptr (ExaStory) other = new_story (self, "other");

  exa_story_edit_replace (edit, other);
  g_assert_cmpuint (exa_story_edit_get_story (edit)->slides->len, ==, 1);
  g_assert_cmpstr (exa_story_edit_get_story (edit)->id, ==, "talk");
  g_assert_cmpstr (exa_story_edit_get_story (edit)->file, ==, saved->file);
  exa_story_edit_undo (edit);
  g_assert_true (exa_story_equal (exa_story_edit_get_story (edit), saved));
}

static void
add (const char *path, const char *file, void (*test) (Desk *self, gconstpointer name))
{
  g_test_add (path, Desk, file, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_autofree char *state = g_dir_make_tmp ("exa-draft-XXXXXX", NULL);

  /* G_TEST_OPTION_ISOLATE_DIRS would do it as well, and leak. */
  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_test_init (&argc, &argv, NULL);
  add ("/story-draft/kept", "small.json", test_kept);
  add ("/story-draft/kept-table", "prices.csv", test_kept);
  add ("/story-draft/kept-bundled", "", test_kept);
  add ("/story-draft/told", "codes.csv", test_told);
  add ("/story-draft/places", "small.json", test_places);
  add ("/story-draft/refused", "small.json", test_refused);
  add ("/story-draft/drafter", "small.json", test_drafter);
  add ("/story-draft/replace", "small.json", test_replace);
  return g_test_run ();
}
