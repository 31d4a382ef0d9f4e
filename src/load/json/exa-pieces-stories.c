/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-pieces.h"

#include <glib/gi18n.h>

static void
read_minutes (const ExaReader *reader, const cJSON *value, gpointer field)
{
  if (cJSON_IsNumber (value) && value->valuedouble > 0)
    *(double *)field = value->valuedouble;
  else
    exa_reader_problem (reader, value, _ ("expected a number of minutes above zero"));
}

static void
read_skip (const ExaReader *reader, const cJSON *value, gpointer field)
{
  if (cJSON_IsBool (value))
    *(gboolean *)field = cJSON_IsTrue (value);
  else
    exa_reader_problem (reader, value, _ ("expected true or false"));
}

/* "compare" of a step: two ids in its view. */
static void
read_step_compare (const ExaReader *reader, const cJSON *value, gpointer field)
{
  ExaView *view = field;
  ExaCompare compare = {0};

  exa_read_compare (reader, value, &compare);
  if (compare.a != NULL && compare.b != NULL) {
    exa_view_set_compare (view, compare.a, compare.b);
    view->by_difference = compare.by_difference;
  }
  exa_compare_clear (&compare);
}

/* A view, its fields in the words of the command line's flags. */
static void
read_view (const ExaReader *reader, const cJSON *value, gpointer field)
{
  if (!cJSON_IsObject (value)) {
    exa_reader_problem (reader, value, _ ("expected an object such as {\"sort\": \"name\", \"top\": \"5\"}"));
    return;
  }
  for (const cJSON *member = value->child; member != NULL; member = member->next) {
    const char *text = exa_reader_string (reader, member);
    g_autoptr (GError) error = NULL;

    if (text != NULL && !exa_view_set (field, member->string, text, &error))
      exa_reader_problem (reader, member, "“%s”: %s", member->string, error->message);
  }
}

static void
read_whole_view (const ExaReader *reader, const cJSON *value, gpointer field)
{
  ExaStep *step = field;

  step->whole = TRUE;
  read_view (reader, value, &step->view);
}

static gboolean
has_claim (const ExaChart *chart, const char *id)
{
  return exa_chart_find (chart, id) != NULL;
}

static void
check_claims (const ExaReader *reader, const cJSON *at, char **ids, const ExaChart *chart)
{
  for (char **id = ids; id != NULL && *id != NULL; id++) {
    if (!has_claim (chart, *id))
      exa_reader_problem (reader, at, _ ("\"%s\" is not among the claims of the chart \"%s\""), *id, chart->id);
  }
}

/* What a view of @chart names is there. @node: the object, in which it stands as "view". */
static void
check_view (const ExaReader *reader, const cJSON *node, const ExaView *view, const ExaChart *chart)
{
  const cJSON *object = exa_reader_member (node, "view");
  const char *const compared[] = {view->compare_a, view->compare_b};

  if (!cJSON_IsObject (object))
    return;
  check_claims (reader, exa_reader_member (object, "only"), view->only, chart);
  check_claims (reader, exa_reader_member (object, "highlight"), view->highlight, chart);
  for (guint i = 0; i < G_N_ELEMENTS (compared) && compared[i] != NULL && *compared[i] != '\0'; i++) {
    if (!has_claim (chart, compared[i]) && exa_dataset_find (reader->dataset, EXA_LIST_ENTITIES, compared[i]) == NULL)
      exa_reader_problem (reader, exa_reader_member (object, "compare"),
                          _ ("\"%s\" is not among the claims of the chart \"%s\""), compared[i], chart->id);
  }
  for (char **id = view->countries; id != NULL && *id != NULL; id++) {
    const ExaEntity *country = exa_dataset_find (reader->dataset, EXA_LIST_ENTITIES, *id);
    if (country == NULL || country->kind != EXA_ENTITY_COUNTRY)
      exa_reader_problem (reader, exa_reader_member (object, "countries"), _ ("no country is called \"%s\""), *id);
  }
}

static void
check_step_ids (const ExaReader *reader, const cJSON *node, const ExaStep *step, ExaChart *chart)
{
  const cJSON *compare = exa_reader_member (node, "compare");

  if (step->whole) {
    check_view (reader, node, &step->view, chart);
    return;
  }
  if (step->view.highlight != NULL)
    exa_reader_check_in_chart (reader, exa_reader_member (node, "highlight"), chart);
  if (step->view.only != NULL)
    exa_reader_check_in_chart (reader, exa_reader_member (node, "show"), chart);
  if (step->view.compare_a != NULL) {
    exa_reader_check_in_chart (reader, exa_reader_member (compare, "a"), chart);
    exa_reader_check_in_chart (reader, exa_reader_member (compare, "b"), chart);
  }
}

static void
read_step (const ExaReader *reader, const cJSON *node, ExaSlide *slide)
{
  static const ExaField fields[] = {
      {"highlight", FALSE, exa_read_claim_ids, G_STRUCT_OFFSET (ExaStep, view.highlight)},
      {"show", FALSE, exa_read_claim_ids, G_STRUCT_OFFSET (ExaStep, view.only)},
      {"compare", FALSE, read_step_compare, G_STRUCT_OFFSET (ExaStep, view)},
      {"view", FALSE, read_whole_view, 0},
      {"notes", FALSE, exa_read_text, G_STRUCT_OFFSET (ExaStep, notes)},
      {NULL},
  };
  static const char *const kinds[] = {"highlight", "show", "compare", "view"};
  ExaStep *step = exa_step_new ();
  guint n_kinds = 0;

  g_ptr_array_add (slide->steps, step);
  if (!exa_reader_object (reader, node, fields, step))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    n_kinds += exa_reader_member (node, kinds[i]) != NULL;
  if (n_kinds != 1)
    exa_reader_problem (reader, node, _ ("a step is one of \"highlight\", \"compare\", \"show\" and \"view\""));

  if (slide->chart != NULL && exa_chart_count (slide->chart) > 0)
    check_step_ids (reader, node, step, slide->chart);
}

static void
read_slide (const ExaReader *reader, const cJSON *node, GPtrArray *slides)
{
  static const ExaField fields[] = {
      {"chart", TRUE, exa_read_chart, G_STRUCT_OFFSET (ExaSlide, chart)},
      {"view", FALSE, read_view, G_STRUCT_OFFSET (ExaSlide, view)},
      {"title", FALSE, exa_read_text, G_STRUCT_OFFSET (ExaSlide, title)},
      {"notes", FALSE, exa_read_text, G_STRUCT_OFFSET (ExaSlide, notes)},
      {"minutes", FALSE, read_minutes, G_STRUCT_OFFSET (ExaSlide, minutes)},
      {"skip", FALSE, read_skip, G_STRUCT_OFFSET (ExaSlide, skip)},
      {"steps", FALSE, exa_read_later, 0},
      {NULL},
  };
  ExaSlide *slide = exa_slide_new ();
  const cJSON *steps;

  g_ptr_array_add (slides, slide);
  if (!exa_reader_object (reader, node, fields, slide))
    return;
  if (slide->chart != NULL && exa_chart_count (slide->chart) > 0)
    check_view (reader, node, &slide->view, slide->chart);
  steps = exa_reader_member (node, "steps");
  if (steps == NULL || exa_reader_list (reader, steps) == NULL)
    return;
  for (const cJSON *item = steps->child; item != NULL; item = item->next)
    read_step (reader, item, slide);
}

static void
read_slides (const ExaReader *reader, const cJSON *value, gpointer field)
{
  const cJSON *list = exa_reader_list (reader, value);

  if (list != NULL && list->child == NULL)
    exa_reader_problem (reader, value, _ ("the list is empty"));
  for (const cJSON *item = list != NULL ? list->child : NULL; item != NULL; item = item->next)
    read_slide (reader, item, *(GPtrArray **)field);
}

void
exa_piece_read_story (const ExaReader *reader, const cJSON *node, gpointer object)
{
  static const ExaField fields[] = {
      {"id", TRUE, exa_read_later, 0},
      {"title", TRUE, exa_read_text, G_STRUCT_OFFSET (ExaStory, title)},
      {"minutes", FALSE, read_minutes, G_STRUCT_OFFSET (ExaStory, minutes)},
      {"slides", TRUE, read_slides, G_STRUCT_OFFSET (ExaStory, slides)},
      {NULL},
  };

  exa_reader_object (reader, node, fields, object);
  EXA_STORY (object)->file = g_strdup (exa_json_get_name (reader->json));
}
