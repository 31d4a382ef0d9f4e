/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stories that are written: what is read of them is what was written, and all else of the file stays. */
#include "exa-story-save.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "exa-load.h"
#include "exa-story-json.h"
#include "exa-story-splice.h"
#include "small-file.h"

/* A folder with the small file in it. */
typedef struct {
  char *dir, *path;
  ExaDataset *dataset;
} Place;

static ExaDataset *
load_good (const char *path)
{
  const char *const paths[] = {path, NULL};
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  ExaDataset *dataset = exa_load (NULL, paths, problems);
  g_autofree char *said = exa_problems_to_string (problems);

  g_assert_cmpstr (said, ==, "");
  return dataset;
}

static void
set_up (Place *self, gconstpointer text)
{
  g_autofree char *small = small_read ();

  self->dir = g_dir_make_tmp ("exa-save-XXXXXX", NULL);
  self->path = g_build_filename (self->dir, "small.json", NULL);
  g_assert_true (g_file_set_contents (self->path, small, -1, NULL));
  self->dataset = load_good (self->path);
}

static void
tear_down (Place *self, gconstpointer text)
{
  g_autoptr (GDir) dir = g_dir_open (self->dir, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (self->dir, name, NULL);
    g_assert_no_errno (g_unlink (path));
  }
  g_assert_no_errno (g_rmdir (self->dir));
  g_object_unref (self->dataset);
  g_free (self->dir);
  g_free (self->path);
}

static ExaStory *
get_talk (ExaDataset *dataset)
{
  return exa_dataset_find (dataset, EXA_LIST_STORIES, "talk");
}

static char *
read_text (const char *path)
{
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

/* --- stories by chance --- */

static char *
any_text (void)
{
  static const char *const pieces[] = {"a",    "\"",       "\\", "\n", "\r\n", "\t", "中文",
                                       "\x01", "- item\n", "𝄞",  "/",  " ",    "{",  "\u2028"};
  GString *text = g_string_new (NULL);

  for (int n = g_test_rand_int_range (1, 12); n > 0; n--)
    g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
  return g_string_free (text, FALSE);
}

static gboolean
perhaps (void)
{
  return g_test_rand_int_range (0, 2);
}

static void
set_any_text (ExaText *text)
{
  g_autofree char *english = any_text (), *chinese = any_text ();

  exa_text_set (text, EXA_LANG_EN, english);
  if (perhaps ())
    exa_text_set (text, EXA_LANG_ZH_CN, chinese);
}

/* Ids of one or two claims of @chart. */
static char **
any_claims (const ExaChart *chart)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint first = (guint)g_test_rand_int_range (0, (gint)exa_chart_count (chart));

  for (guint i = first; i < exa_chart_count (chart) && i < first + 2; i++)
    g_strv_builder_add (builder, EXA_CLAIM (exa_chart_nth (chart, i))->id);
  return g_strv_builder_end (builder);
}

static void
set_any_view (ExaView *view, const ExaChart *chart)
{
  static const char *const fields[][2] = {{"kind", "points"},  {"scale-type", "log"},
                                          {"unit", "%"},       {"sort", "name"},
                                          {"top", "3"},        {"top", "all"},
                                          {"compare", "none"}, {"compare-by", "difference"},
                                          {"countries", "us"}};

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
    if (perhaps ())
      g_assert_true (exa_view_set (view, fields[i][0], fields[i][1], NULL));
  }
  if (perhaps ())
    view->only = any_claims (chart);
  if (perhaps ())
    view->highlight = any_claims (chart);
}

static ExaStep *
any_step (const ExaChart *chart)
{
  ExaStep *step = exa_step_new ();
  int kind = g_test_rand_int_range (0, 4);
  g_auto (GStrv) ids = any_claims (chart);

  if (kind == 3 && ids[1] != NULL) {
    exa_view_set_compare (&step->view, ids[0], ids[1]);
    step->view.by_difference = perhaps ();
  } else if (kind == 2) {
    step->view.only = g_steal_pointer (&ids);
  } else if (kind == 1) {
    step->view.highlight = g_steal_pointer (&ids);
  } else {
    step->whole = TRUE;
    set_any_view (&step->view, chart);
  }
  if (perhaps ())
    set_any_text (&step->notes);
  return step;
}

static ExaSlide *
any_slide (ExaDataset *dataset)
{
  guint n = exa_dataset_count (dataset, EXA_LIST_CHARTS);
  ExaSlide *slide = exa_slide_new ();

  slide->chart = g_object_ref (exa_dataset_nth (dataset, EXA_LIST_CHARTS, (guint)g_test_rand_int_range (0, (gint)n)));
  if (perhaps ())
    set_any_view (&slide->view, slide->chart);
  if (perhaps ())
    set_any_text (&slide->title);
  if (perhaps ())
    set_any_text (&slide->notes);
  if (perhaps ())
    slide->minutes = g_test_rand_double_range (1e-9, 1e9);
  slide->skip = perhaps ();
  for (int steps = g_test_rand_int_range (0, 4); steps > 0; steps--)
    g_ptr_array_add (slide->steps, any_step (slide->chart));
  return slide;
}

/* @story with some of its slides gone, moved, new, and other words. */
static void
change (ExaStory *story, ExaDataset *dataset)
{
  for (int n = g_test_rand_int_range (0, 4); n > 0; n--) {
    guint at = (guint)g_test_rand_int_range (0, (gint)story->slides->len + 1);
    g_ptr_array_insert (story->slides, (gint)at, any_slide (dataset));
  }
  if (story->slides->len > 1 && perhaps ())
    g_ptr_array_remove_index (story->slides, (guint)g_test_rand_int_range (0, (gint)story->slides->len));
  if (story->slides->len > 1 && perhaps ())
    g_ptr_array_insert (story->slides, 0, g_ptr_array_steal_index (story->slides, story->slides->len - 1));
  if (perhaps ())
    set_any_text (&story->title);
  story->minutes = perhaps () ? g_test_rand_double_range (0.1, 99) : perhaps () ? 0 : story->minutes;
}

/* --- into the file of its data --- */

/* The file in other hands: one line, tabs, lines as on Windows. */
static char *
restyle (const char *text, int style)
{
  g_autoptr (GString) changed = g_string_new (text);

  if (style == 1)
    g_string_replace (changed, "\n", "\r\n", 0);
  if (style == 2)
    g_string_replace (changed, "  ", "\t", 0);
  if (style == 3)
    g_string_replace (changed, "\n", "", 0);
  return g_string_free (g_steal_pointer (&changed), FALSE);
}

static void
test_any (Place *place, gconstpointer data)
{
  const char *const files[] = {place->path, NULL};

  for (int n = 0; n < 40; n++) {
    g_autofree char *small = small_read (), *text = restyle (small, n % 4);
    g_autoptr (ExaDataset) dataset = NULL, after = NULL;
    g_autoptr (ExaStory) story = NULL;
    g_autoptr (GError) error = NULL;

    g_assert_true (g_file_set_contents (place->path, text, -1, NULL));
    dataset = load_good (place->path);
    story = exa_story_copy (get_talk (dataset));
    change (story, dataset);
    exa_story_save_into (story, get_talk (dataset), place->path, files, &error);
    g_assert_no_error (error);
    after = load_good (place->path);
    g_assert_true (exa_story_equal (get_talk (after), story));
    g_assert_cmpuint (exa_dataset_count (after, EXA_LIST_STORIES), ==, exa_dataset_count (dataset, EXA_LIST_STORIES));
  }
}

static void
test_any_apart (Place *place, gconstpointer data)
{
  const char *const files[] = {place->path, NULL};
  g_autofree char *path = g_build_filename (place->dir, "apart.json", NULL);

  for (int n = 0; n < 25; n++) {
    g_autoptr (ExaStory) story = exa_story_new ();
    g_autoptr (ExaDataset) after = NULL;
    g_autoptr (GError) error = NULL;

    story->id = g_strdup ("other");
    set_any_text (&story->title);
    for (int slides = g_test_rand_int_range (1, 5); slides > 0; slides--)
      g_ptr_array_add (story->slides, any_slide (place->dataset));
    exa_story_save_apart (story, path, files, &error);
    g_assert_no_error (error);
    after = load_good (path);
    g_assert_true (exa_story_equal (exa_dataset_nth (after, EXA_LIST_STORIES, 0), story));
  }
}

/* Slides that say what they said keep their author's lines: turned round twice, the file is as it was. */
static void
test_order_and_back (Place *place, gconstpointer data)
{
  for (int style = 0; style < 4; style++) {
    g_autofree char *small = small_read (), *text = restyle (small, style), *turned = NULL, *back = NULL;
    ExaStory *before = get_talk (place->dataset);
    g_autoptr (ExaStory) story = exa_story_copy (before);

    g_ptr_array_insert (story->slides, 0, g_ptr_array_steal_index (story->slides, story->slides->len - 1));
    turned = exa_story_splice (text, strlen (text), story, before);
    g_assert_cmpstr (turned, !=, text);
    g_assert_cmpuint (strlen (turned), ==, strlen (text));
    back = exa_story_splice (turned, strlen (turned), before, story);
    g_assert_cmpstr (back, ==, text);
  }
}

/* Only what was changed is another: digits, escapes and blanks of all else stay. */
static void
test_one_change (Place *place, gconstpointer data)
{
  ExaStory *before = get_talk (place->dataset);
  g_autoptr (ExaStory) story = exa_story_copy (before);
  g_autofree char *small = small_read (), *spliced = NULL;
  g_autoptr (GString) wanted = g_string_new (small);

  story->minutes = 0.1;
  spliced = exa_story_splice (small, strlen (small), story, before);
  g_string_replace (wanted, "\"minutes\": 7.5", "\"minutes\": 0.1", 0);
  g_assert_cmpstr (spliced, ==, wanted->str);
  story->minutes = 0;
  g_free (spliced);
  spliced = exa_story_splice (small, strlen (small), story, before);
  g_string_assign (wanted, small);
  g_string_replace (wanted, ", \"minutes\": 7.5", "", 0);
  g_assert_cmpstr (spliced, ==, wanted->str);
}

static void
test_new_in_file (Place *place, gconstpointer data)
{
  static const char *const texts[] = {
      "{\"format\": \"exascope\", \"version\": 1}",
      "{\n\t\"format\": \"exascope\",\n\t\"version\": 1,\n\t\"stories\": []\n}\n",
      "{\n    \"stories\": [ ],\n    \"format\": \"exascope\",\n    \"version\": 1\n}\n",
  };
  static const char *const wanted[] = {
      "{\"format\": \"exascope\", \"version\": 1,\n\"stories\": [\n  {\n    \"id\": \"new\",\n    \"title\": \"N\",\n  "
      "  \"slides\": [\n"
      "      {\n        \"chart\": \"all\"\n      }\n    ]\n  }\n]}",
      "{\n\t\"format\": \"exascope\",\n\t\"version\": 1,\n\t\"stories\": [\n\t\t{\n\t\t\t\"id\": "
      "\"new\",\n\t\t\t\"title\": \"N\",\n"
      "\t\t\t\"slides\": [\n\t\t\t\t{\n\t\t\t\t\t\"chart\": \"all\"\n\t\t\t\t}\n\t\t\t]\n\t\t}\n\t]\n}\n",
      "{\n    \"stories\": [\n        {\n            \"id\": \"new\",\n            \"title\": \"N\",\n            "
      "\"slides\": [\n"
      "                {\n                    \"chart\": \"all\"\n                }\n            ]\n        }\n    ],\n"
      "    \"format\": \"exascope\",\n    \"version\": 1\n}\n",
  };
  g_autoptr (ExaStory) story = exa_story_new ();
  ExaSlide *slide = exa_slide_new ();

  story->id = g_strdup ("new");
  exa_text_set (&story->title, EXA_LANG_EN, "N");
  slide->chart = g_object_ref (exa_dataset_find (place->dataset, EXA_LIST_CHARTS, "all"));
  g_ptr_array_add (story->slides, slide);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autofree char *spliced = exa_story_splice (texts[i], strlen (texts[i]), story, NULL);
    g_assert_cmpstr (spliced, ==, wanted[i]);
  }
}

/* --- where it goes, and what is refused --- */

static void
test_changed_meanwhile (Place *place, gconstpointer data)
{
  const char *const files[] = {place->path, NULL};
  ExaStory *before = get_talk (place->dataset);
  g_autoptr (ExaStory) story = exa_story_copy (before), other = exa_story_copy (before);
  g_autofree char *text = NULL, *now = NULL;
  g_autoptr (GError) error = NULL;

  other->minutes = 3;
  g_assert_true (exa_story_save_into (other, before, place->path, files, NULL));
  text = read_text (place->path);
  story->minutes = 4;
  g_assert_false (exa_story_save_into (story, before, place->path, files, &error));
  g_assert_error (error, EXA_SAVE_ERROR, EXA_SAVE_ERROR_CHANGED);
  now = read_text (place->path);
  g_assert_cmpstr (now, ==, text);
}

static void
test_symlink (Place *place, gconstpointer data)
{
  g_autofree char *link = g_build_filename (place->dir, "link.json", NULL), *target = NULL;
  const char *const files[] = {link, NULL};
  g_autoptr (ExaDataset) dataset = NULL, after = NULL;
  g_autoptr (ExaStory) story = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_no_errno (symlink ("small.json", link));
  dataset = load_good (link);
  story = exa_story_copy (get_talk (dataset));
  story->minutes = 4;
  exa_story_save_into (story, get_talk (dataset), link, files, &error);
  g_assert_no_error (error);
  target = g_file_read_link (link, NULL);
  g_assert_cmpstr (target, ==, "small.json");
  after = load_good (place->path);
  g_assert_cmpfloat (get_talk (after)->minutes, ==, 4);
}

static void
test_home (Place *place, gconstpointer data)
{
  g_autofree char *table = g_build_filename (place->dir, "t.csv", NULL), *home = NULL, *none = NULL, *own = NULL;
  const char *const files[] = {table, place->path, NULL}, *const tables[] = {table, "-", NULL};
  g_autoptr (ExaStory) story = exa_story_new ();

  g_assert_true (g_file_set_contents (table, "a,b\nc,1\n", -1, NULL));
  home = exa_story_find_home (story, files);
  g_assert_cmpstr (home, ==, place->path);
  none = exa_story_find_home (story, tables);
  g_assert_null (none);
  g_assert_null (exa_story_find_home (story, NULL));
  own = exa_story_find_home (get_talk (place->dataset), tables);
  g_assert_cmpstr (own, ==, place->path);
}

static void
test_refused (Place *place, gconstpointer data)
{
  g_autofree char *away = g_build_filename (g_get_tmp_dir (), "exa-away.json", NULL);
  g_autofree char *beside = g_build_filename (place->dir, "beside.json", NULL);
  const char *const files[] = {place->path, NULL}, *const input[] = {"-", NULL};
  const struct {
    const char *path;
    const char *const *files;
  } cases[] = {{away, files}, {place->path, files}, {beside, input}};
  g_autoptr (ExaStory) story = exa_story_copy (get_talk (place->dataset));
  g_autofree char *small = small_read (), *now = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    g_assert_false (exa_story_save_apart (story, cases[i].path, cases[i].files, &error));
    g_assert_error (error, EXA_SAVE_ERROR, EXA_SAVE_ERROR_PLACE);
  }
  g_assert_false (g_file_test (away, G_FILE_TEST_EXISTS) || g_file_test (beside, G_FILE_TEST_EXISTS));
  now = read_text (place->path);
  g_assert_cmpstr (now, ==, small);
  g_ptr_array_set_size (story->slides, 0);
  g_assert_false (exa_story_save_apart (story, beside, files, NULL));
}

static void
test_bundled (void)
{
  g_autofree char *dir = g_dir_make_tmp ("exa-save-XXXXXX", NULL), *path = g_build_filename (dir, "mine.json", NULL);
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaDataset) dataset = exa_load (NULL, NULL, problems), after = NULL;
  ExaStory *first = exa_dataset_nth (dataset, EXA_LIST_STORIES, 0);
  g_autoptr (ExaStory) story = exa_story_copy (first);

  g_assert_null (exa_story_find_home (first, NULL));
  g_free (story->id);
  story->id = exa_story_make_id (dataset, &story->title);
  g_assert_cmpstr (story->id, ==, "the-compute-gap");
  g_assert_true (exa_story_save_apart (story, path, NULL, NULL));
  after = load_good (path);
  g_assert_true (exa_story_equal (exa_dataset_nth (after, EXA_LIST_STORIES, 0), story));
  g_unlink (path);
  g_rmdir (dir);
}

static void
test_ids (Place *place, gconstpointer data)
{
  static const char *const cases[][2] = {{"Talk", "talk-2"}, {"Über 3 %: a *gap*!", "uber-3-a-gap"}, {"算力", "story"}};

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    ExaText title = {{NULL}};
    g_autofree char *id = NULL;

    exa_text_set (&title, EXA_LANG_EN, cases[i][0]);
    id = exa_story_make_id (place->dataset, &title);
    g_assert_cmpstr (id, ==, cases[i][1]);
    exa_text_clear (&title);
  }
}

static void
add (const char *path, void (*test) (Place *place, gconstpointer data))
{
  g_test_add (path, Place, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/save/any", test_any);
  add ("/save/any-apart", test_any_apart);
  add ("/save/order-and-back", test_order_and_back);
  add ("/save/one-change", test_one_change);
  add ("/save/new-in-file", test_new_in_file);
  add ("/save/changed-meanwhile", test_changed_meanwhile);
  add ("/save/symlink", test_symlink);
  add ("/save/home", test_home);
  add ("/save/refused", test_refused);
  add ("/save/ids", test_ids);
  g_test_add_func ("/save/bundled", test_bundled);
  return g_test_run ();
}
