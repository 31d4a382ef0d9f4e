/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-story-edit.h"

#include <string.h>

#include "exa-step-make.h"
#include "figure-help.h"
#include "small-file.h"

typedef struct {
  ExaDataset *dataset;
  ExaStoryEdit *edit;
} Desk;

static ExaChart *
get_chart (ExaDataset *dataset, const char *id)
{
  ExaChart *chart = exa_dataset_find (dataset, EXA_LIST_CHARTS, id);

  g_assert_nonnull (chart);
  return chart;
}

static void
set_up (Desk *self, gconstpointer data)
{
  self->dataset = figures_load ();
  self->edit = exa_story_edit_new (self->dataset, NULL, "New");
}

static void
tear_down (Desk *self, gconstpointer data)
{
  g_object_unref (self->edit);
  g_object_unref (self->dataset);
}

static void
add_slide (Desk *desk, const char *id)
{
  exa_story_edit_add_slide (desk->edit, get_chart (desk->dataset, id), NULL);
}

/* "compared* shares": the charts of the slides, the present one with a star. */
static char *
get_slides (ExaStoryEdit *edit)
{
  const ExaStory *story = exa_story_edit_get_story (edit);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < story->slides->len; i++) {
    const ExaSlide *slide = g_ptr_array_index (story->slides, i);
    g_string_append_printf (text, "%s%s%s", i > 0 ? " " : "", slide->chart->id,
                            i == exa_story_edit_get_slide_number (edit) ? "*" : "");
  }
  return g_string_free (text, FALSE);
}

#define assert_slides(edit, wanted)                                                                                    \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autofree char *got = get_slides (edit);                                                                          \
    g_assert_cmpstr (got, ==, wanted);                                                                                 \
  }                                                                                                                    \
  G_STMT_END

/* "show highlight* view": the kinds of the steps, the present one with a star. */
static char *
get_steps (ExaStoryEdit *edit)
{
  const ExaSlide *slide = exa_story_edit_get_slide (edit);
  GString *text = g_string_new (NULL);

  for (guint n = 1; n <= slide->steps->len; n++) {
    const ExaStep *step = exa_slide_nth_step (slide, n);
    const char *kind = step->whole                    ? "view"
                       : step->view.only != NULL      ? "show"
                       : step->view.highlight != NULL ? "highlight"
                                                      : "compare";
    g_string_append_printf (text, "%s%s%s", n > 1 ? " " : "", kind,
                            n == exa_story_edit_get_step_number (edit) ? "*" : "");
  }
  return g_string_free (text, FALSE);
}

#define assert_steps(edit, wanted)                                                                                     \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autofree char *got = get_steps (edit);                                                                           \
    g_assert_cmpstr (got, ==, wanted);                                                                                 \
  }                                                                                                                    \
  G_STMT_END

static gboolean
get_flag (ExaStoryEdit *edit, const char *name)
{
  gboolean flag;

  g_object_get (edit, name, &flag, NULL);
  return flag;
}

static void
test_slides (Desk *desk, gconstpointer data)
{
  ExaStoryEdit *edit = desk->edit;

  g_assert_false (get_flag (edit, "modified"));
  add_slide (desk, "compared");
  add_slide (desk, "shares");
  add_slide (desk, "negative");
  assert_slides (edit, "compared shares negative*");
  g_assert_true (get_flag (edit, "modified"));
  exa_story_edit_move_slide (edit, 2, 0);
  assert_slides (edit, "negative* compared shares");
  exa_story_edit_move_slide (edit, 0, 1);
  assert_slides (edit, "compared negative* shares");
  exa_story_edit_duplicate_slide (edit, 0);
  assert_slides (edit, "compared compared* negative shares");
  exa_story_edit_remove_slide (edit, 3);
  assert_slides (edit, "compared compared negative*");
  for (guint i = 0; i < 7; i++)
    exa_story_edit_undo (edit);
  assert_slides (edit, "");
  g_assert_false (get_flag (edit, "can-undo"));
  for (guint i = 0; i < 9; i++)
    exa_story_edit_redo (edit);
  assert_slides (edit, "compared compared negative*");
  exa_story_edit_select (edit, 0, 0);
  add_slide (desk, "shares");
  assert_slides (edit, "compared shares* compared negative");
  g_assert_false (get_flag (edit, "can-redo"));
}

/* What cannot be done is nothing, not a step of undo. */
static void
test_nothing (Desk *desk, gconstpointer data)
{
  const ExaView view = EXA_VIEW_INIT;

  exa_story_edit_remove_slide (desk->edit, 0);
  exa_story_edit_duplicate_slide (desk->edit, 0);
  exa_story_edit_move_slide (desk->edit, 0, 1);
  exa_story_edit_set_slide_title (desk->edit, EXA_LANG_EN, "x");
  exa_story_edit_set_slide_notes (desk->edit, EXA_LANG_EN, "x");
  exa_story_edit_set_step_notes (desk->edit, EXA_LANG_EN, "x");
  exa_story_edit_set_slide_minutes (desk->edit, 1);
  exa_story_edit_set_slide_skip (desk->edit, TRUE);
  exa_story_edit_set_view (desk->edit, &view);
  exa_story_edit_add_step (desk->edit, &view);
  exa_story_edit_remove_step (desk->edit, 1);
  exa_story_edit_set_minutes (desk->edit, -3);
  exa_story_edit_select (desk->edit, 3, 3);
  g_assert_false (get_flag (desk->edit, "can-undo"));
  g_assert_null (exa_story_edit_get_slide (desk->edit));
}

/* Each is a step of undo. */
static void
test_skip (Desk *desk, gconstpointer data)
{
  add_slide (desk, "compared");
  exa_story_edit_set_slide_skip (desk->edit, TRUE);
  exa_story_edit_set_slide_skip (desk->edit, TRUE);
  g_assert_true (exa_story_edit_get_slide (desk->edit)->skip);
  exa_story_edit_duplicate_slide (desk->edit, 0);
  g_assert_true (exa_story_edit_get_slide (desk->edit)->skip);
  exa_story_edit_undo (desk->edit);
  exa_story_edit_undo (desk->edit);
  g_assert_false (exa_story_edit_get_slide (desk->edit)->skip);
  exa_story_edit_undo (desk->edit);
  g_assert_null (exa_story_edit_get_slide (desk->edit));
}

/* Letters typed into one text are one step of undo. */
static void
test_typing (Desk *desk, gconstpointer data)
{
  ExaStoryEdit *edit = desk->edit;

  add_slide (desk, "compared");
  exa_story_edit_set_slide_notes (edit, EXA_LANG_EN, "a");
  exa_story_edit_set_slide_notes (edit, EXA_LANG_EN, "ab\n- c");
  exa_story_edit_set_slide_title (edit, EXA_LANG_EN, "T");
  exa_story_edit_set_slide_title (edit, EXA_LANG_EN, "Ti");
  exa_story_edit_set_slide_title (edit, EXA_LANG_ZH_CN, "题");
  exa_story_edit_undo (edit);
  g_assert_null (exa_story_edit_get_slide (edit)->title.in[EXA_LANG_ZH_CN]);
  exa_story_edit_undo (edit);
  g_assert_true (exa_text_is_empty (&exa_story_edit_get_slide (edit)->title));
  g_assert_cmpstr (exa_text_get (&exa_story_edit_get_slide (edit)->notes, EXA_LANG_EN), ==, "ab\n- c");
  exa_story_edit_undo (edit);
  g_assert_true (exa_text_is_empty (&exa_story_edit_get_slide (edit)->notes));
  /* After going elsewhere, it is another one. */
  exa_story_edit_set_slide_notes (edit, EXA_LANG_EN, "a");
  add_slide (desk, "shares");
  exa_story_edit_select (edit, 0, 0);
  exa_story_edit_set_slide_notes (edit, EXA_LANG_EN, "ab");
  exa_story_edit_undo (edit);
  g_assert_cmpstr (exa_text_get (&exa_story_edit_get_slide (edit)->notes, EXA_LANG_EN), ==, "a");
}

static void
see (ExaStoryEdit *edit, ExaView *view, const char *field, const char *text)
{
  g_autoptr (GError) error = NULL;

  exa_view_set (view, field, text, &error);
  g_assert_no_error (error);
  exa_story_edit_set_view (edit, view);
}

/* Show these, then these, then the bracket, then log: what was seen is seen again at each step. */
static void
test_record (Desk *desk, gconstpointer data)
{
  g_auto (ExaView) view = EXA_VIEW_INIT;
  ExaStoryEdit *edit = desk->edit;
  const ExaSlide *slide;

  add_slide (desk, "compared");
  g_object_set (edit, "recording", TRUE, NULL);
  see (edit, &view, "compare", "none");
  assert_steps (edit, "");
  see (edit, &view, "only", "us-capacity");
  assert_steps (edit, "view*");
  exa_story_edit_undo (edit);
  exa_view_clear (&view);
  see (edit, &view, "only", "us-capacity");
  see (edit, &view, "only", "us-capacity,china-capacity");
  assert_steps (edit, "show show*");
  exa_view_set_compare (&view, "us-capacity", "china-capacity");
  exa_story_edit_set_view (edit, &view);
  assert_steps (edit, "show show compare*");
  see (edit, &view, "scale-type", "log");
  assert_steps (edit, "show show compare view*");
  slide = exa_story_edit_get_slide (edit);
  {
    g_auto (ExaView) shown = EXA_VIEW_INIT;
    exa_slide_init_view (slide, 4, &shown);
    g_assert_true (exa_step_same_view (&shown, &view, slide->chart));
  }
  /* Back as it was before: the step is taken away again. */
  see (edit, &view, "scale-type", "linear");
  assert_steps (edit, "show show compare*");
  exa_story_edit_undo (edit);
  assert_steps (edit, "show show compare view*");
  exa_story_edit_move_step (edit, 4, 1);
  assert_steps (edit, "view* show show compare");
  exa_story_edit_remove_step (edit, 2);
  assert_steps (edit, "view* show compare");
  g_object_set (edit, "recording", FALSE, NULL);
  exa_story_edit_set_step_notes (edit, EXA_LANG_EN, "Kept");
  see (edit, &view, "sort", "name");
  assert_steps (edit, "view* show compare");
  g_assert_cmpstr (exa_text_get (&exa_slide_nth_step (exa_story_edit_get_slide (edit), 1)->notes, EXA_LANG_EN), ==,
                   "Kept");
}

/* Whatever is seen while recording is what the step shows: views by chance. */
static void
test_record_any (Desk *desk, gconstpointer data)
{
  static const char *const changes[][2] = {
      {"only", "us-capacity"},
      {"only", "us-capacity,china-capacity"},
      {"highlight", "us-capacity"},
      {"scale-type", "log"},
      {"scale-type", "linear"},
      {"sort", "name"},
      {"top", "1"},
      {"top", "all"},
      {"compare", "us-capacity,china-capacity"},
      {"compare-by", "difference"},
      {"highlight", "china-capacity"},
      {"sort", "value"},
  };
  ExaStoryEdit *edit = desk->edit;

  for (int round = 0; round < 60; round++) {
    g_auto (ExaView) view = EXA_VIEW_INIT;

    add_slide (desk, round % 2 == 0 ? "compared" : "shares");
    g_object_set (edit, "recording", TRUE, NULL);
    for (int n = 0; n < 6; n++) {
      const char *const *change = changes[g_test_rand_int_range (0, G_N_ELEMENTS (changes))];
      g_auto (ExaView) shown = EXA_VIEW_INIT;
      const ExaSlide *slide;

      if (g_test_rand_int_range (0, 4) == 0)
        exa_view_clear (&view);
      see (edit, &view, change[0], change[1]);
      slide = exa_story_edit_get_slide (edit);
      exa_slide_init_view (slide, exa_story_edit_get_step_number (edit), &shown);
      g_assert_true (exa_step_same_view (&shown, &view, slide->chart));
    }
  }
}

/* The view of a slide, while nothing is recorded, is changed in place. */
static void
test_view (Desk *desk, gconstpointer data)
{
  g_auto (ExaView) view = EXA_VIEW_INIT;
  g_autofree char *sort = NULL;

  add_slide (desk, "compared");
  see (desk->edit, &view, "sort", "name");
  sort = exa_view_get (&exa_story_edit_get_slide (desk->edit)->view, "sort");
  g_assert_cmpstr (sort, ==, "name");
  assert_steps (desk->edit, "");
  exa_story_edit_undo (desk->edit);
  g_assert_cmpint (exa_story_edit_get_slide (desk->edit)->view.sort, ==, -1);
}

static void
test_saved (Desk *desk, gconstpointer data)
{
  ExaStoryEdit *edit = desk->edit;

  add_slide (desk, "compared");
  exa_story_edit_saved (edit, "new", "/tmp/new.json");
  g_assert_false (get_flag (edit, "modified"));
  g_assert_cmpstr (exa_story_edit_get_story (edit)->file, ==, "/tmp/new.json");
  exa_story_edit_set_minutes (edit, 3);
  g_assert_true (get_flag (edit, "modified"));
  exa_story_edit_undo (edit);
  g_assert_false (get_flag (edit, "modified"));
  exa_story_edit_undo (edit);
  g_assert_true (get_flag (edit, "modified"));
  g_assert_cmpstr (exa_story_edit_get_story (edit)->id, ==, "new");
}

#define DATA(value)                                                                                                    \
  "{\"format\": \"exascope\", \"version\": 1, \"entities\": [{\"id\": \"a\", \"name\": \"Aa\", \"kind\": "             \
  "\"company\"},"                                                                                                      \
  "{\"id\": \"b\", \"name\": \"Bb\", \"kind\": \"company\"}],"                                                         \
  "\"measures\": [{\"id\": \"m\", \"name\": \"M\", \"unit\": \"USD\"}],"                                               \
  "\"claims\": [" value "], "                                                                                          \
  "\"charts\": [{\"id\": \"c\", \"name\": \"C\", \"title\": \"C\", \"measure\": \"m\"}]}"
#define CLAIM(id, subject, value)                                                                                      \
  "{\"id\": \"" id "\", \"subject\": \"" subject "\", \"measure\": \"m\", \"value\": \"" value                         \
  "\", \"assumption\": \"x\"}"

static ExaDataset *
load_text (const char *text)
{
  g_autofree char *said = NULL;
  ExaDataset *dataset = load_texts ((const char *const[]){text, NULL}, &said);

  g_assert_cmpstr (said, ==, "");
  return dataset;
}

static void
test_data_changed (void)
{
  g_autoptr (ExaDataset) before = load_text (DATA (CLAIM ("x", "a", "5") ", " CLAIM ("y", "b", "2")));
  g_autoptr (ExaDataset) same = load_text (DATA (CLAIM ("x", "a", "5") ", " CLAIM ("y", "b", "2")));
  g_autoptr (ExaDataset) after = load_text (DATA (CLAIM ("x", "a", "6") ", " CLAIM ("z", "b", "2")));
  g_autoptr (ExaStoryEdit) edit = exa_story_edit_new (before, NULL, "T");
  g_auto (ExaView) view = EXA_VIEW_INIT;

  view.only = g_strsplit ("y", ",", -1);
  exa_story_edit_add_slide (edit, get_chart (before, "c"), NULL);
  exa_story_edit_add_slide (edit, get_chart (before, "c"), &view);
  exa_story_edit_set_dataset (edit, same, EXA_LANG_EN);
  g_assert_null (exa_story_edit_get_notices (edit)[0]);
  exa_story_edit_set_dataset (edit, after, EXA_LANG_EN);
  g_assert_cmpstr (exa_story_edit_get_notices (edit)[0], ==,
                   "Slide 1 shows other figures now: Aa: $5 → $6; Bb: $2 is gone; Bb: $2 is new");
  g_assert_cmpstr (exa_story_edit_get_notices (edit)[1], ==, "Slide 2 shows other figures now: Bb: $2 is gone");
  g_assert_null (exa_story_edit_get_notices (edit)[2]);
  exa_story_edit_undo (edit);
  g_assert_true (exa_story_edit_get_slide (edit)->chart == get_chart (after, "c"));
  exa_story_edit_forget_notices (edit);
  g_assert_null (exa_story_edit_get_notices (edit)[0]);
}

#define STORY(notes)                                                                                                   \
  ", \"stories\": [{\"id\": \"s\", \"title\": \"S\", \"slides\": [{\"chart\": \"c\", \"notes\": \"" notes "\"}]}]}"

static ExaDataset *
load_story (const char *story)
{
  g_autofree char *data = g_strdup (DATA (CLAIM ("x", "a", "5"))), *text = NULL;

  data[strlen (data) - 1] = '\0';
  text = g_strconcat (data, story, NULL);
  return load_text (text);
}

/* Another program changed the story in its file. */
static void
test_file_changed (void)
{
  g_autoptr (ExaDataset) first = load_story (STORY ("one")), second = load_story (STORY ("two"));
  g_autoptr (ExaDataset) third = load_story (STORY ("three"));
  g_autoptr (ExaStoryEdit) edit = exa_story_edit_new (first, exa_dataset_nth (first, EXA_LIST_STORIES, 0), NULL);

  exa_story_edit_set_dataset (edit, second, EXA_LANG_EN);
  g_assert_cmpstr (exa_text_get (&exa_story_edit_get_slide (edit)->notes, EXA_LANG_EN), ==, "two");
  g_assert_false (get_flag (edit, "modified"));
  g_assert_null (exa_story_edit_get_notices (edit)[0]);
  exa_story_edit_set_slide_notes (edit, EXA_LANG_EN, "mine");
  exa_story_edit_set_dataset (edit, third, EXA_LANG_EN);
  g_assert_cmpstr (exa_text_get (&exa_story_edit_get_slide (edit)->notes, EXA_LANG_EN), ==, "mine");
  g_assert_nonnull (exa_story_edit_get_notices (edit)[0]);
  g_assert_cmpstr (exa_text_get (&exa_story_edit_get_saved (edit)->title, EXA_LANG_EN), ==, "S");
  g_assert_true (get_flag (edit, "modified"));
}

static void
add (const char *path, void (*test) (Desk *desk, gconstpointer data))
{
  g_test_add (path, Desk, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/story-edit/slides", test_slides);
  add ("/story-edit/nothing", test_nothing);
  add ("/story-edit/skip", test_skip);
  add ("/story-edit/typing", test_typing);
  add ("/story-edit/record", test_record);
  add ("/story-edit/record-any", test_record_any);
  add ("/story-edit/view", test_view);
  add ("/story-edit/saved", test_saved);
  g_test_add_func ("/story-edit/data-changed", test_data_changed);
  g_test_add_func ("/story-edit/file-changed", test_file_changed);
  return g_test_run ();
}
