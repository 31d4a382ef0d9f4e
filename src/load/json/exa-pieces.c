/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-pieces.h"

#include <glib/gi18n.h>
#include <math.h>

#include "exa-model-enums.h"

void
exa_piece_read_source (const ExaReader *reader, const cJSON *node, gpointer object)
{
  static const ExaField fields[] = {
      {"id", TRUE, exa_read_later, 0},
      {"title", TRUE, exa_read_text, G_STRUCT_OFFSET (ExaSource, title)},
      {"short", FALSE, exa_read_text, G_STRUCT_OFFSET (ExaSource, shorter)},
      {"author", FALSE, exa_read_text, G_STRUCT_OFFSET (ExaSource, author)},
      {"publisher", FALSE, exa_read_text, G_STRUCT_OFFSET (ExaSource, publisher)},
      {"date", FALSE, exa_read_date, G_STRUCT_OFFSET (ExaSource, date)},
      {"url", FALSE, exa_read_string, G_STRUCT_OFFSET (ExaSource, url)},
      {"licence", FALSE, exa_read_string, G_STRUCT_OFFSET (ExaSource, licence)},
      {"note", FALSE, exa_read_text, G_STRUCT_OFFSET (ExaSource, note)},
      {NULL},
  };

  exa_reader_object (reader, node, fields, object);
}

void
exa_piece_read_speaker (const ExaReader *reader, const cJSON *node, gpointer object)
{
  static const ExaField fields[] = {
      {"id", TRUE, exa_read_later, 0},
      {"name", TRUE, exa_read_text, G_STRUCT_OFFSET (ExaSpeaker, name)},
      {"about", FALSE, exa_read_text, G_STRUCT_OFFSET (ExaSpeaker, about)},
      {NULL},
  };

  exa_reader_object (reader, node, fields, object);
}

void
exa_piece_read_topic (const ExaReader *reader, const cJSON *node, gpointer object)
{
  static const ExaField fields[] = {
      {"id", TRUE, exa_read_later, 0},
      {"name", TRUE, exa_read_text, G_STRUCT_OFFSET (ExaTopic, name)},
      {NULL},
  };

  exa_reader_object (reader, node, fields, object);
}

static void
read_kind (const ExaReader *reader, const cJSON *value, gpointer field)
{
  exa_read_choice (reader, value, EXA_TYPE_ENTITY_KIND, field);
}

static void
read_belongs_to (const ExaReader *reader, const cJSON *value, gpointer field)
{
  GPtrArray *entities = *(GPtrArray **)field;
  const cJSON *list = exa_reader_list (reader, value);

  for (const cJSON *item = list != NULL ? list->child : NULL; item != NULL; item = item->next) {
    ExaEntity *entity = exa_reader_find (reader, item, EXA_LIST_ENTITIES);

    if (entity != NULL)
      g_ptr_array_add (entities, g_object_ref (entity));
  }
}

void
exa_piece_read_entity (const ExaReader *reader, const cJSON *node, gpointer object)
{
  static const ExaField fields[] = {
      {"id", TRUE, exa_read_later, 0},
      {"name", TRUE, exa_read_text, G_STRUCT_OFFSET (ExaEntity, name)},
      {"kind", TRUE, read_kind, G_STRUCT_OFFSET (ExaEntity, kind)},
      {"country", FALSE, exa_read_entity, G_STRUCT_OFFSET (ExaEntity, country)},
      {"belongs_to", FALSE, read_belongs_to, G_STRUCT_OFFSET (ExaEntity, belongs_to)},
      {"also", FALSE, exa_read_strings, G_STRUCT_OFFSET (ExaEntity, also)},
      {"note", FALSE, exa_read_text, G_STRUCT_OFFSET (ExaEntity, note)},
      {"date", FALSE, exa_read_date, G_STRUCT_OFFSET (ExaEntity, date)},
      {"date_name", FALSE, exa_read_text, G_STRUCT_OFFSET (ExaEntity, date_name)},
      {NULL},
  };
  ExaEntity *self = object;

  exa_reader_object (reader, node, fields, object);
  if (exa_date_is_known (self->date) && exa_text_is_empty (&self->date_name))
    exa_reader_problem_at_key (reader, cJSON_GetObjectItemCaseSensitive (node, "date"),
                               _ ("\"date\" needs \"date_name\" beside it, which says what date it is: \"Released\""));
}

static void
read_better (const ExaReader *reader, const cJSON *value, gpointer field)
{
  exa_read_choice (reader, value, EXA_TYPE_BETTER, field);
}

static void
read_measure_type (const ExaReader *reader, const cJSON *value, gpointer field)
{
  exa_read_choice (reader, value, EXA_TYPE_MEASURE_TYPE, field);
}

static void
read_least (const ExaReader *reader, const cJSON *value, gpointer field)
{
  exa_read_choice (reader, value, EXA_TYPE_LEAST, field);
}

void
exa_piece_read_measure (const ExaReader *reader, const cJSON *node, gpointer object)
{
  static const ExaField fields[] = {
      {"id", TRUE, exa_read_later, 0},
      {"name", TRUE, exa_read_text, G_STRUCT_OFFSET (ExaMeasure, name)},
      {"unit", TRUE, exa_read_unit, G_STRUCT_OFFSET (ExaMeasure, unit)},
      {"type", FALSE, read_measure_type, G_STRUCT_OFFSET (ExaMeasure, type)},
      {"of", FALSE, exa_read_text, G_STRUCT_OFFSET (ExaMeasure, of)},
      {"better", FALSE, read_better, G_STRUCT_OFFSET (ExaMeasure, better)},
      {"least", FALSE, read_least, G_STRUCT_OFFSET (ExaMeasure, least)},
      {"note", FALSE, exa_read_text, G_STRUCT_OFFSET (ExaMeasure, note)},
      {NULL},
  };
  ExaMeasure *measure = object;

  exa_reader_object (reader, node, fields, measure);
  if (measure->least == EXA_LEAST_OPEN && measure->unit != NULL && isfinite (exa_measure_get_limit (measure)))
    exa_reader_problem_at_key (reader, exa_reader_member (node, "least"), _ ("a share is never below zero"));
}

static void
check_country (const ExaReader *reader, const cJSON *node, ExaEntity *entity)
{
  const cJSON *value = exa_reader_member (node, "country");

  if (entity->country == NULL)
    return;
  if (entity->kind == EXA_ENTITY_COUNTRY)
    exa_reader_problem_at_key (reader, value, _ ("a country takes its colour from no other"));
  else if (entity->country->kind == EXA_ENTITY_COUNTRY)
    return;
  else
    exa_reader_problem (reader, value, _ ("\"%s\" is no country but a %s"), entity->country->id,
                        exa_entity_kind_in_words (entity->country->kind));
  /* Two such entities could own each other. */
  g_clear_object (&entity->country);
}

static GPtrArray *
entity_needs (gpointer node)
{
  return EXA_ENTITY (node)->belongs_to;
}

void
exa_pieces_check_entities (ExaReader *reader, const GArray *pieces)
{
  g_autoptr (GPtrArray) in_order = NULL;

  for (guint i = 0; i < pieces->len; i++) {
    const ExaPiece *piece = &g_array_index (pieces, ExaPiece, i);
    ExaEntity *entity = piece->object, *first = piece->first;

    reader->json = piece->json;
    check_country (reader, piece->node, entity);
    if (first != NULL && first->kind != entity->kind)
      exa_reader_problem (reader, piece->node, _ ("\"%s\" is a %s here, but a %s in an earlier file"), first->id,
                          exa_entity_kind_in_words (entity->kind), exa_entity_kind_in_words (first->kind));
  }
  in_order = exa_pieces_order (reader, pieces, EXA_LIST_ENTITIES, "belongs_to", entity_needs);
}

/* A bare number means the same in both. */
static gboolean
is_same_unit (const ExaUnit *a, const ExaUnit *b)
{
  return exa_unit_comparable (a, b) && a->factor == b->factor;
}

void
exa_pieces_check_measures (ExaReader *reader, const GArray *pieces)
{
  for (guint i = 0; i < pieces->len; i++) {
    const ExaPiece *piece = &g_array_index (pieces, ExaPiece, i);
    ExaMeasure *measure = piece->object, *first = piece->first;

    reader->json = piece->json;
    if (first != NULL && first->unit != NULL && measure->unit != NULL && !is_same_unit (first->unit, measure->unit))
      exa_reader_problem (reader, piece->node, _ ("\"%s\" is in %s here, but in %s in an earlier file"), first->id,
                          measure->unit->id, first->unit->id);
    /* Claims refer to the first. */
    if (first != NULL && measure->least == EXA_LEAST_OPEN)
      first->least = EXA_LEAST_OPEN;
  }
}
