/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-claim-set.h"
#include "exa-country.h"
#include "exa-dataset.h"
#include "exa-model-enums.h"
#include "exa-nick.h"

#include <math.h>
#include <string.h>

#define NBSP "\u00a0"

static ExaText
text_new (const char *en, const char *zh)
{
  return (ExaText){{g_strdup (en), g_strdup (zh)}};
}

static void
test_text (void)
{
  ExaText both = text_new ("chip", "芯片"), english = text_new ("chip", NULL), empty = {{NULL}};

  g_assert_cmpstr (exa_text_get (&both, EXA_LANG_ZH_CN), ==, "芯片");
  g_assert_cmpstr (exa_text_get (&english, EXA_LANG_ZH_CN), ==, "chip");
  g_assert_cmpstr (exa_text_get (&empty, EXA_LANG_EN), ==, "");
  g_assert_true (exa_text_is_empty (&empty));
  g_assert_false (exa_text_is_empty (&english));
  exa_text_clear (&both);
  exa_text_clear (&english);
  g_assert_true (exa_text_is_empty (&both));
  g_assert_cmpstr (exa_text_get (&both, EXA_LANG_ZH_CN), ==, "");
}

static void
test_text_set (void)
{
  ExaText text = {{NULL}};

  exa_text_set (&text, EXA_LANG_ZH_CN, "中");
  g_assert_cmpstr (exa_text_get (&text, EXA_LANG_EN), ==, "中");
  exa_text_set (&text, EXA_LANG_EN, "English");
  exa_text_set (&text, EXA_LANG_ZH_CN, "中文");
  /* Typing over a selection deletes it first: the other language survives that. */
  exa_text_set (&text, EXA_LANG_EN, "");
  g_assert_true (exa_text_is_empty (&text));
  exa_text_set (&text, EXA_LANG_EN, "Again");
  g_assert_cmpstr (exa_text_get (&text, EXA_LANG_ZH_CN), ==, "中文");
  exa_text_set (&text, EXA_LANG_ZH_CN, "");
  g_assert_cmpstr (exa_text_get (&text, EXA_LANG_ZH_CN), ==, "Again");
  exa_text_clear (&text);
}

static ExaStep *
add_step (ExaSlide *slide, const char *field, const char *text, gboolean whole)
{
  ExaStep *step = exa_step_new ();

  g_assert_true (exa_view_set (&step->view, field, text, NULL));
  step->whole = whole;
  g_ptr_array_add (slide->steps, step);
  return step;
}

/* What is seen at each step, as "FIELD=TEXT;" of some fields. */
static char *
seen_at (const ExaSlide *slide, guint n)
{
  static const char *const names[] = {"only", "highlight", "compare", "sort"};
  g_auto (ExaView) view = EXA_VIEW_INIT;
  GString *seen = g_string_new (NULL);

  exa_slide_init_view (slide, n, &view);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *text = exa_view_get (&view, names[i]);
    if (text != NULL)
      g_string_append_printf (seen, "%s=%s;", names[i], text);
  }
  return g_string_free (seen, FALSE);
}

static void
test_slide_views (void)
{
  static const char *const wanted[] = {
      "compare=none;sort=date;",
      "only=a,b;compare=none;sort=date;",
      "only=a,b;highlight=a;compare=none;sort=date;",
      "only=a,b;compare=a,b;sort=date;",
      "highlight=c;sort=name;",
      "highlight=b;sort=name;",
      "only=c;highlight=c;sort=name;",
  };
  ExaSlide *slide = exa_slide_new (), *copy;

  g_assert_true (exa_view_set (&slide->view, "sort", "date", NULL));
  add_step (slide, "only", "a,b", FALSE);
  add_step (slide, "highlight", "a", FALSE);
  add_step (slide, "compare", "a,b", FALSE);
  g_assert_true (exa_view_set (&add_step (slide, "sort", "name", TRUE)->view, "highlight", "c", NULL));
  add_step (slide, "highlight", "b", FALSE);
  add_step (slide, "only", "c", FALSE);
  for (guint n = 0; n < G_N_ELEMENTS (wanted); n++) {
    g_autofree char *seen = seen_at (slide, n);
    g_assert_cmpstr (seen, ==, wanted[n]);
  }
  g_assert_cmpuint (exa_slide_first_step (slide), ==, 1);
  slide->chart = exa_chart_new ();
  slide->chart->id = g_strdup ("chart");
  copy = exa_slide_copy (slide);
  g_assert_true (exa_slide_equal (slide, copy));
  ((ExaStep *)g_ptr_array_index (copy->steps, 3))->whole = FALSE;
  g_assert_false (exa_slide_equal (slide, copy));
  exa_slide_free (copy);
  exa_slide_free (slide);
}

/* Whatever is new can be read: nothing that the headers call "never NULL" is. */
static void
test_new (void)
{
  g_autoptr (ExaEntity) entity = exa_entity_new ();
  g_autoptr (ExaClaim) claim = exa_claim_new ();
  g_autoptr (ExaChart) chart = exa_chart_new ();
  g_autoptr (ExaStory) story = exa_story_new ();
  ExaDifference *difference = exa_difference_new ();
  ExaSlide *slide = exa_slide_new ();
  ExaStep *step = exa_step_new ();

  g_assert_cmpuint (entity->belongs_to->len, ==, 0);
  g_assert_null (entity->also[0]);
  g_assert_cmpuint (claim->cites->len + claim->differences->len + claim->operands->len, ==, 0);
  g_assert_true (exa_quantity_is_valid (claim->value));
  g_assert_false (exa_claim_is_derived (claim));
  g_assert_null (exa_claim_format_formula (claim, EXA_LANG_EN));
  g_assert_cmpuint (exa_chart_count (chart), ==, 0);
  g_assert_cmpuint (story->slides->len, ==, 0);
  g_assert_null (difference->with[0]);
  g_assert_cmpuint (difference->readings->len, ==, 0);
  g_assert_null (step->view.highlight);
  g_assert_null (step->view.only);
  g_ptr_array_add (slide->steps, step);
  g_ptr_array_add (story->slides, slide);
  g_ptr_array_add (claim->differences, difference);
}

static void
test_names (void)
{
  int entity, chart, sort, series;

  for (int i = EXA_ENTITY_COUNTRY; i <= EXA_ENTITY_GROUP; i++)
    g_assert_true (exa_enum_from_nick (EXA_TYPE_ENTITY_KIND, exa_enum_to_nick (EXA_TYPE_ENTITY_KIND, i), &entity) &&
                   entity == i);
  for (int i = EXA_CHART_BARS; i <= EXA_CHART_POINTS; i++)
    g_assert_true (exa_enum_from_nick (EXA_TYPE_CHART_KIND, exa_enum_to_nick (EXA_TYPE_CHART_KIND, i), &chart) &&
                   chart == i);
  g_assert_true (exa_enum_from_nick (EXA_TYPE_SORT, "date", &sort) && sort == EXA_SORT_DATE);
  g_assert_true (exa_enum_from_nick (EXA_TYPE_SERIES, "as_of", &series) && series == EXA_SERIES_AS_OF);
  g_assert_false (exa_enum_from_nick (EXA_TYPE_ENTITY_KIND, "Country", &entity));
  g_assert_false (exa_enum_from_nick (EXA_TYPE_CHART_KIND, "", &chart));
  g_assert_false (exa_enum_from_nick (EXA_TYPE_SORT, "values", &sort));
  g_assert_false (exa_enum_from_nick (EXA_TYPE_SERIES, "asof", &series));
  g_assert_cmpstr (exa_enum_to_nick (EXA_TYPE_BETTER, EXA_BETTER_LOWER), ==, "lower");
  g_assert_cmpstr (exa_enum_to_nick (EXA_TYPE_DIFFERS_IN, EXA_DIFFERS_MEANING), ==, "meaning");
}

static void
test_country_ids (void)
{
  static const struct {
    const char *name, *id;
  } cases[] = {
      {"United States", "us"},
      {"USA", "us"},
      {"us", "us"},
      {"美国", "us"},
      {"CN", "china"},
      {"china", "china"},
      {"Japan", "japan"},
      {"UK", "uk"},
      {"Peru", NULL},
      {"", NULL},
      {"south-korea", "south-korea"},
      {"Korea, Rep.", "south-korea"},
      {"usage", NULL},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (exa_country_get_id (cases[i].name), ==, cases[i].id);
}

static ExaMeasure *
measure_new (const char *unit, const char *of)
{
  ExaMeasure *measure = exa_measure_new ();

  measure->unit = exa_unit_get (unit);
  measure->of = text_new (of, NULL);
  return measure;
}

static void
test_measures (void)
{
  g_autoptr (ExaMeasure) growth = measure_new ("%", NULL), servers = measure_new ("%", "all servers");
  g_autoptr (ExaMeasure) chips = measure_new ("%", "all chips"), again = measure_new ("%", "all chips");
  g_autoptr (ExaMeasure) small = measure_new ("TFLOPS", NULL), large = measure_new ("EFLOPS", NULL);

  g_assert_true (isinf (exa_measure_get_limit (growth)));
  g_assert_cmpfloat (exa_measure_get_limit (servers), ==, 100);
  g_assert_true (exa_measure_comparable (small, large));
  g_assert_true (exa_measure_comparable (chips, again));
  g_assert_false (exa_measure_comparable (servers, chips));
  g_assert_false (exa_measure_comparable (servers, growth));
  g_assert_false (exa_measure_comparable (growth, small));
}

static ExaClaim *
claim_new (const char *id, const char *value, const char *unit)
{
  ExaClaim *claim = exa_claim_new ();
  g_autoptr (GError) error = NULL;

  claim->id = g_strdup (id);
  claim->subject = exa_entity_new ();
  claim->subject->name = text_new ("Subject", "主体");
  claim->measure = measure_new (unit, NULL);
  exa_quantity_parse (value, claim->measure->unit, INFINITY, &claim->value, &claim->unit, NULL, &error);
  g_assert_no_error (error);
  return claim;
}

static void
assert_formula (ExaClaim *derived, const char *text, const char *expected)
{
  g_autofree char *written = NULL;

  g_clear_pointer (&derived->formula, exa_formula_free);
  derived->formula = exa_formula_parse (text, NULL, NULL);
  written = exa_claim_format_formula (derived, EXA_LANG_EN);
  g_assert_cmpstr (written, ==, expected);
}

static void
test_claims (void)
{
  g_autoptr (ExaClaim) exact = claim_new ("a", "2400 EFLOPS", "EFLOPS"), below = claim_new ("b", "< 4", "count");
  g_autoptr (ExaClaim) derived = claim_new ("c", "2.27920227920228", "×");
  g_autofree char *text = exa_claim_format (exact, EXA_LANG_EN), *short_text = NULL;

  g_assert_cmpstr (text, ==, "2,400" NBSP "EFLOPS");
  g_assert_cmpstr (exa_claim_get_label (exact, EXA_LANG_ZH_CN), ==, "主体");
  exact->label = text_new ("Label", NULL);
  g_assert_cmpstr (exa_claim_get_label (exact, EXA_LANG_ZH_CN), ==, "Label");

  g_ptr_array_add (derived->operands, g_object_ref (exact));
  g_ptr_array_add (derived->operands, g_object_ref (below));
  assert_formula (derived, "{a} / {b}", "2,400" NBSP "EFLOPS ÷ (<" NBSP "4)");
  assert_formula (derived, "{b}", "<" NBSP "4");
  assert_formula (derived, "{b} + {b}", "(<" NBSP "4) + (<" NBSP "4)");
  assert_formula (derived, "1 - {b}", "1 − (<" NBSP "4)");
  short_text = exa_claim_format (derived, EXA_LANG_EN);
  g_assert_cmpstr (short_text, ==, "2.28×");
  /* What a share leaves is left of the whole. */
  g_autoptr (ExaClaim) share = claim_new ("s", "90 %", "%"), rest = claim_new ("r", "10 %", "%");
  g_ptr_array_add (rest->operands, g_object_ref (share));
  assert_formula (rest, "1 - {s}", "100" NBSP "% − 90" NBSP "%");
}

/* A claim that is computed from @operands, NULL at the end. */
static ExaClaim *
derive (const char *id, ExaClaim *const *operands)
{
  ExaClaim *claim = exa_claim_new ();

  claim->id = g_strdup (id);
  for (guint i = 0; operands[i] != NULL; i++)
    g_ptr_array_add (claim->operands, g_object_ref (operands[i]));
  return claim;
}

static void
assert_set (const ExaClaimSet *set, const char *expected)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < set->claims->len; i++)
    g_string_append (found, EXA_CLAIM (g_ptr_array_index (set->claims, i))->id);
  g_assert_cmpstr (found->str, ==, expected);
}

/* What a claim is computed from, each once, in the order of the formulas, those of the first operand first. */
static void
test_claim_set (void)
{
  g_autoptr (ExaClaim) x = derive ("x", (ExaClaim *[]){NULL}), y = derive ("y", (ExaClaim *[]){NULL});
  g_autoptr (ExaClaim) a = derive ("a", (ExaClaim *[]){x, y, NULL}), b = derive ("b", (ExaClaim *[]){y, x, NULL});
  g_autoptr (ExaClaim) top = derive ("t", (ExaClaim *[]){b, a, NULL});
  g_autoptr (ExaClaimSet) one = exa_claim_set_new_of (top), many = exa_claim_set_new ();

  assert_set (one, "tbyxa");
  exa_claim_set_add (many, x);
  exa_claim_set_add (many, a);
  exa_claim_set_add (many, x);
  exa_claim_set_add (many, top);
  assert_set (many, "xaytb");
  /* Many ways lead to the lowest: each level doubles them. */
  for (guint level = 0; level < 40; level++) {
    ExaClaim *next = derive ("a", (ExaClaim *[]){a, b, NULL}), *other = derive ("b", (ExaClaim *[]){a, b, NULL});
    g_object_unref (a);
    g_object_unref (b);
    a = next;
    b = other;
  }
  g_autoptr (ExaClaimSet) deep = exa_claim_set_new_of (a);
  g_assert_cmpuint (deep->claims->len, ==, 1 + 2 * 40 + 2);
}

static ExaTopic *
topic_new (const char *id)
{
  ExaTopic *topic = exa_topic_new ();

  topic->id = g_strdup (id);
  return topic;
}

static void
test_dataset (void)
{
  g_autoptr (ExaDataset) dataset = exa_dataset_new ();
  GListModel *topics = exa_dataset_get_list (dataset, EXA_LIST_TOPICS);
  ExaTopic *first = topic_new ("first"), *second = topic_new ("second");
  gpointer twin = topic_new ("first");

  g_assert_true (exa_text_is_empty (exa_dataset_get_title (dataset)));
  exa_dataset_take_title (dataset, text_new ("One", NULL));
  exa_dataset_take_title (dataset, text_new ("Two", NULL));
  g_assert_cmpstr (exa_text_get (exa_dataset_get_title (dataset), EXA_LANG_EN), ==, "Two");

  g_assert_true (exa_dataset_add (dataset, EXA_LIST_TOPICS, first));
  g_assert_true (exa_dataset_add (dataset, EXA_LIST_TOPICS, second));
  g_object_add_weak_pointer (twin, &twin);
  g_assert_false (exa_dataset_add (dataset, EXA_LIST_TOPICS, twin));
  g_assert_null (twin);

  g_assert_true (g_list_model_get_item_type (topics) == EXA_TYPE_TOPIC);
  g_assert_cmpuint (g_list_model_get_n_items (topics), ==, 2);
  g_assert_cmpuint (exa_dataset_count (dataset, EXA_LIST_TOPICS), ==, 2);
  g_assert_true (exa_dataset_nth (dataset, EXA_LIST_TOPICS, 1) == second);
  g_assert_null (exa_dataset_nth (dataset, EXA_LIST_TOPICS, 2));
  g_assert_true (exa_dataset_find (dataset, EXA_LIST_TOPICS, "first") == first);
  g_assert_null (exa_dataset_find (dataset, EXA_LIST_CHARTS, "first"));
  g_assert_cmpstr (exa_dataset_object_id (EXA_LIST_TOPICS, second), ==, "second");
  for (int list = 0; list < EXA_N_LISTS; list++)
    g_assert_nonnull (exa_dataset_get_list (dataset, (ExaList)list));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/text", test_text);
  g_test_add_func ("/model/new", test_new);
  g_test_add_func ("/model/names", test_names);
  g_test_add_func ("/model/measures", test_measures);
  g_test_add_func ("/model/claims", test_claims);
  g_test_add_func ("/model/claim-set", test_claim_set);
  g_test_add_func ("/model/country-ids", test_country_ids);
  g_test_add_func ("/model/dataset", test_dataset);
  g_test_add_func ("/model/text/set", test_text_set);
  g_test_add_func ("/model/slide-views", test_slide_views);
  return g_test_run ();
}
