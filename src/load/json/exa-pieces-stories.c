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

static void
check_step_ids (const ExaReader *reader, const cJSON *node, const ExaStep *step, ExaChart *chart)
{
  const cJSON *compare = exa_reader_member (node, "compare");

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
      {"notes", FALSE, exa_read_text, G_STRUCT_OFFSET (ExaStep, notes)},
      {NULL},
  };
  static const char *const kinds[] = {"highlight", "show", "compare"};
  ExaStep *step = exa_step_new ();
  guint n_kinds = 0;

  g_ptr_array_add (slide->steps, step);
  if (!exa_reader_object (reader, node, fields, step))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    n_kinds += exa_reader_member (node, kinds[i]) != NULL;
  if (n_kinds != 1)
    exa_reader_problem (reader, node, _ ("a step is one of \"highlight\", \"compare\" and \"show\""));

  if (slide->chart != NULL && slide->chart->claims->len > 0)
    check_step_ids (reader, node, step, slide->chart);
}

static void
read_slide (const ExaReader *reader, const cJSON *node, GPtrArray *slides)
{
  static const ExaField fields[] = {
      {"chart", TRUE, exa_read_chart, G_STRUCT_OFFSET (ExaSlide, chart)},
      {"title", FALSE, exa_read_text, G_STRUCT_OFFSET (ExaSlide, title)},
      {"notes", FALSE, exa_read_text, G_STRUCT_OFFSET (ExaSlide, notes)},
      {"minutes", FALSE, read_minutes, G_STRUCT_OFFSET (ExaSlide, minutes)},
      {"steps", FALSE, exa_read_later, 0},
      {NULL},
  };
  ExaSlide *slide = exa_slide_new ();
  const cJSON *steps;

  g_ptr_array_add (slides, slide);
  if (!exa_reader_object (reader, node, fields, slide))
    return;
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
}
