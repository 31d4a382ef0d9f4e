/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What of the model is the same as another: stories, disagreements, copies of charts, data that were read again; and
 * what is said of an order, a reference and a kind. */
#include <math.h>

#include "exa-comparison.h"
#include "exa-dataset-change.h"

static ExaText
text_new (const char *en)
{
  return (ExaText){{g_strdup (en), NULL}};
}

/* --- stories --- */

static void
rename_story (ExaStory *story)
{
  g_free (story->id);
  story->id = g_strdup ("other");
}

static void
retitle_story (ExaStory *story)
{
  exa_text_set (&story->title, EXA_LANG_EN, "Other");
}

static void
lengthen_story (ExaStory *story)
{
  story->minutes = 20;
}

static ExaSlide *
slide_of (ExaStory *story)
{
  return g_ptr_array_index (story->slides, 0);
}

static void
lengthen_slide (ExaStory *story)
{
  slide_of (story)->minutes = 2;
}

static void
skip_slide (ExaStory *story)
{
  slide_of (story)->skip = TRUE;
}

static void
retitle_slide (ExaStory *story)
{
  exa_text_set (&slide_of (story)->title, EXA_LANG_EN, "Other");
}

static void
note_slide (ExaStory *story)
{
  exa_text_set (&slide_of (story)->notes, EXA_LANG_EN, "Other");
}

static void
show_less (ExaStory *story)
{
  exa_view_set (&slide_of (story)->view, "top", "3", NULL);
}

static void
add_step (ExaStory *story)
{
  g_ptr_array_add (slide_of (story)->steps, exa_step_new ());
}

static void
note_step (ExaStory *story)
{
  ExaStep *step = g_ptr_array_index (slide_of (story)->steps, 0);

  exa_text_set (&step->notes, EXA_LANG_EN, "Other");
}

static void
see_against (ExaStory *story)
{
  exa_view_set (&slide_of (story)->view, "x", "price", NULL);
}

static void
other_chart (ExaStory *story)
{
  g_free (slide_of (story)->chart->id);
  slide_of (story)->chart->id = g_strdup ("other");
}

static void
add_slide (ExaStory *story)
{
  g_ptr_array_add (story->slides, exa_slide_copy (slide_of (story)));
}

static ExaStory *
story_new (void)
{
  ExaStory *story = exa_story_new ();
  ExaSlide *slide = exa_slide_new ();

  story->id = g_strdup ("story");
  slide->chart = exa_chart_new ();
  slide->chart->id = g_strdup ("chart");
  g_ptr_array_add (slide->steps, exa_step_new ());
  g_ptr_array_add (story->slides, slide);
  return story;
}

/* A copy is the same as its story; whatever is changed of it makes it another one. */
static void
test_stories (void)
{
  static void (*const changes[]) (ExaStory *) = {
      rename_story, retitle_story, lengthen_story, lengthen_slide, skip_slide,  retitle_slide, note_slide,
      show_less,    see_against,   add_step,       note_step,      other_chart, add_slide,
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++) {
    g_autoptr (ExaStory) story = story_new (), same = story_new (), copy = exa_story_copy (story);

    g_assert_true (exa_story_equal (story, copy));
    changes[i](same);
    if (exa_story_equal (story, same))
      g_error ("change %u is none", i);
  }
}

/* A slide that shows all and whose first step shows a part begins with that part; one that shows a part does not. */
static void
test_first_step (void)
{
  g_autoptr (ExaStory) story = story_new ();
  ExaSlide *slide = slide_of (story);
  ExaStep *step = g_ptr_array_index (slide->steps, 0);

  g_assert_cmpuint (exa_slide_first_step (slide), ==, 0);
  exa_view_set (&step->view, "only", "a", NULL);
  g_assert_cmpuint (exa_slide_first_step (slide), ==, 1);
  exa_view_set (&slide->view, "only", "a,b", NULL);
  g_assert_cmpuint (exa_slide_first_step (slide), ==, 0);
}

/* --- disagreements --- */

static ExaDifference *
difference_new (ExaSource *source)
{
  ExaDifference *self = exa_difference_new ();
  ExaReading *reading = exa_reading_new ();

  self->note = text_new ("They count otherwise");
  reading->source = g_object_ref (source);
  reading->paragraph = 3;
  reading->says = text_new ("five");
  g_ptr_array_add (self->readings, reading);
  return self;
}

static void
test_differences (void)
{
  g_autoptr (ExaSource) source = exa_source_new (), second = exa_source_new ();
  ExaDifference *one = difference_new (source);

  for (guint change = 0; change < 6; change++) {
    ExaDifference *other = difference_new (change == 1 ? second : source);
    ExaReading *reading = g_ptr_array_index (other->readings, 0);

    if (change == 2)
      reading->paragraph = 4;
    if (change == 3)
      exa_text_set (&reading->says, EXA_LANG_EN, "six");
    if (change == 4)
      exa_text_set (&other->note, EXA_LANG_EN, "");
    if (change == 5)
      g_ptr_array_set_size (other->readings, 0);
    g_assert_cmpint (exa_difference_says_the_same (one, other), ==, change == 0);
    exa_difference_free (other);
  }
  exa_difference_free (one);
}

/* --- claims, of a chart and of data that were read again --- */

static ExaClaim *
claim_new (const char *id, const char *subject, double value)
{
  ExaClaim *claim = exa_claim_new ();

  claim->id = g_strdup (id);
  claim->subject = exa_entity_new ();
  claim->subject->id = g_strdup (subject);
  claim->subject->name = text_new (subject);
  claim->measure = exa_measure_new ();
  claim->measure->unit = claim->unit = exa_unit_get ("USD");
  claim->value = exa_quantity_exact (value);
  return claim;
}

static ExaClaim *
add_claim (ExaDataset *dataset, const char *id, const char *subject, double value)
{
  ExaClaim *claim = claim_new (id, subject, value);

  g_assert_true (exa_dataset_add (dataset, EXA_LIST_CLAIMS, claim));
  return claim;
}

/* What is computed is not counted; another status is another figure; of a thing that is new all figures are one row. */
static void
test_read_again (void)
{
  g_autoptr (ExaDataset) before = exa_dataset_new (), after = exa_dataset_new (), less = exa_dataset_new ();
  g_autoptr (ExaDatasetChange) change = NULL, none = NULL, fewer = NULL;

  add_claim (before, "same", "a", 1);
  add_claim (before, "planned", "a", 2);
  add_claim (before, "computed", "a", 3)->formula = exa_formula_parse ("{same}", NULL, NULL);
  add_claim (after, "same", "a", 1);
  add_claim (after, "planned", "a", 2)->status = EXA_STATUS_PLAN;
  add_claim (after, "computed", "a", 4)->formula = exa_formula_parse ("{planned}", NULL, NULL);
  add_claim (after, "also-computed", "c", 4)->formula = exa_formula_parse ("{planned}", NULL, NULL);
  add_claim (after, "more", "a", 5);
  add_claim (after, "b-one", "b", 6);
  add_claim (after, "b-two", "b", 7);

  change = exa_dataset_change_new (before, after);
  g_assert_cmpuint (change->n_before, ==, 2);
  g_assert_cmpuint (change->n_after, ==, 5);
  g_assert_cmpuint (change->n_differ, ==, 1);
  g_assert_cmpuint (change->n_new, ==, 1);
  g_assert_cmpuint (change->n_rows_new, ==, 1);
  g_assert_cmpuint (change->n_gone + change->n_rows_gone, ==, 0);
  g_assert_cmpuint (change->claims->len, ==, 4);
  g_assert_cmpstr (((ExaClaimChange *)change->claims->pdata[0])->after->id, ==, "planned");
  g_assert_false (exa_dataset_change_is_empty (change));
  none = exa_dataset_change_new (before, before);
  g_assert_true (exa_dataset_change_is_empty (none));
  fewer = exa_dataset_change_new (after, less);
  g_assert_cmpuint (fewer->n_rows_gone, ==, 2);
  g_assert_cmpuint (fewer->n_differ + fewer->n_new + fewer->n_gone, ==, 0);
}

static void
test_copy (void)
{
  g_autoptr (ExaChart) chart = exa_chart_new (), copy = exa_chart_copy (chart), second = NULL;
  g_autoptr (ExaClaim) stranger = claim_new ("stranger", "a", 1);

  g_assert_null (copy->pool);
  g_ptr_array_add (chart->own, claim_new ("own", "a", 1));
  second = exa_chart_copy (chart);
  g_assert_true (exa_chart_find (second, "own") == exa_chart_nth (chart, 0));
  g_assert_true (exa_chart_has (second, exa_chart_nth (chart, 0)));
  g_assert_null (exa_chart_find (second, "stranger"));
  g_assert_false (exa_chart_has (second, stranger));
  g_assert_cmpuint (exa_chart_count (copy), ==, 0);
}

/* A line is drawn where rows stand along one scale that has a place for it: none of zero on a scale of powers. */
static void
test_reference (void)
{
  static const struct {
    ExaChartKind kind;
    gboolean log_scale;
    double value;
    gboolean drawn;
  } cases[] = {
      {EXA_CHART_BARS, FALSE, 0, TRUE},     {EXA_CHART_GROUPED, FALSE, -1, TRUE}, {EXA_CHART_POINTS, FALSE, 2, TRUE},
      {EXA_CHART_POINTS, TRUE, 2, TRUE},    {EXA_CHART_POINTS, TRUE, 0, FALSE},   {EXA_CHART_COLUMNS, FALSE, 2, FALSE},
      {EXA_CHART_STACKED, FALSE, 2, FALSE}, {EXA_CHART_SCATTER, FALSE, 2, FALSE},
  };
  g_autoptr (ExaChart) chart = exa_chart_new ();

  g_assert_false (exa_chart_has_reference (chart));
  chart->reference.name = text_new ("a year");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    chart->kind = cases[i].kind;
    chart->log_scale = cases[i].log_scale;
    chart->reference.value = cases[i].value;
    g_assert_cmpint (exa_chart_has_reference (chart), ==, cases[i].drawn);
  }
}

/* "More than", of nobody; and no ratio of an order or of words. */
static void
test_order (void)
{
  g_autoptr (ExaClaim) order = claim_new ("order", "a", 1), words = claim_new ("words", "b", 1);
  g_autoptr (ExaClaim) figure = claim_new ("figure", "c", 2), copy = claim_new ("copy", "d", 2);
  g_autofree char *alone = NULL, *formula = NULL, *other = NULL;
  ExaQuantity result;

  order->form = EXA_FORM_ORDER;
  order->value.relation = EXA_ABOVE;
  words->form = EXA_FORM_WORDS;
  alone = exa_claim_format (order, EXA_LANG_EN);
  g_assert_cmpstr (alone, ==, ">\u00a0");
  order->relative_to = g_object_ref (figure->subject);
  other = exa_claim_format (order, EXA_LANG_EN);
  g_assert_cmpstr (other, ==, ">\u00a0c");
  g_assert_false (exa_claim_compare (order, figure, FALSE, &result));
  g_assert_false (exa_claim_compare (figure, words, TRUE, &result));
  g_assert_true (exa_claim_compare (figure, copy, FALSE, &result));
  g_assert_cmpfloat (result.low, ==, 1);
  /* A claim that is not there stands by its id. */
  order->formula = exa_formula_parse ("{gone} * 2", NULL, NULL);
  formula = exa_claim_format_formula (order, EXA_LANG_EN);
  g_assert_cmpstr (formula, ==, "gone × 2");
}

static void
test_kinds (void)
{
  static const char *const words[] = {
      [EXA_ENTITY_COUNTRY] = "country", [EXA_ENTITY_COMPANY] = "company", [EXA_ENTITY_CHIP] = "chip",
      [EXA_ENTITY_MODEL] = "model",     [EXA_ENTITY_CLUSTER] = "cluster", [EXA_ENTITY_GROUP] = "group",
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_cmpstr (exa_entity_kind_in_words ((ExaEntityKind)i), ==, words[i]);
}

/* A list that is shown has what comes later, at either end. */
static void
test_shown_list (void)
{
  g_autoptr (ExaDataset) dataset = exa_dataset_new ();
  GListModel *claims = exa_dataset_get_list (dataset, EXA_LIST_CLAIMS);
  ExaClaim *first = claim_new ("first", "a", 1);

  add_claim (dataset, "last", "a", 2);
  g_assert_true (exa_dataset_add_first (dataset, EXA_LIST_CLAIMS, first));
  g_assert_cmpuint (g_list_model_get_n_items (claims), ==, 2);
  g_autoptr (ExaClaim) shown = g_list_model_get_item (claims, 0);
  g_assert_true (shown == first);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model-same/stories", test_stories);
  g_test_add_func ("/model-same/first-step", test_first_step);
  g_test_add_func ("/model-same/differences", test_differences);
  g_test_add_func ("/model-same/read-again", test_read_again);
  g_test_add_func ("/model-same/copy", test_copy);
  g_test_add_func ("/model-same/reference", test_reference);
  g_test_add_func ("/model-same/order", test_order);
  g_test_add_func ("/model-same/kinds", test_kinds);
  g_test_add_func ("/model-same/shown-list", test_shown_list);
  return g_test_run ();
}
