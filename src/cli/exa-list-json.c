/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-list-kind.h"
#include "exa-model-enums.h"
#include "exa-nick.h"

static void
write_text (ExaJsonWriter *writer, const char *key, const ExaText *text, ExaLang lang)
{
  exa_json_writer_text (writer, key, exa_text_get (text, lang));
}

static void
write_compare (const ExaCompare *compare, ExaJsonWriter *writer)
{
  if (compare->a == NULL || compare->b == NULL) {
    exa_json_writer_null (writer, "compare");
    return;
  }
  exa_json_writer_begin_object (writer, "compare");
  exa_json_writer_string (writer, "a", compare->a);
  exa_json_writer_string (writer, "b", compare->b);
  exa_json_writer_string (writer, "by", compare->by_difference ? "difference" : "ratio");
  exa_json_writer_end_object (writer);
}

void
exa_list_write_chart (gpointer object, ExaLang lang, ExaJsonWriter *writer)
{
  ExaChart *chart = object;

  exa_json_writer_begin_object (writer, NULL);
  exa_json_writer_string (writer, "id", chart->id);
  write_text (writer, "name", &chart->name, lang);
  write_text (writer, "title", &chart->title, lang);
  write_text (writer, "subtitle", &chart->subtitle, lang);
  exa_json_writer_string (writer, "topic", chart->topic != NULL ? chart->topic->id : NULL);
  exa_json_writer_string (writer, "kind", exa_enum_to_nick (EXA_TYPE_CHART_KIND, (int)chart->kind));
  exa_json_writer_string (writer, "scale", chart->log_scale ? "log" : "linear");
  exa_json_writer_string (writer, "unit", chart->unit != NULL ? chart->unit->id : NULL);
  exa_json_writer_begin_array (writer, "claims");
  for (guint i = 0; i < exa_chart_count (chart); i++) {
    ExaClaim *claim = exa_chart_nth (chart, i);

    exa_json_writer_string (writer, NULL, claim->id);
  }
  exa_json_writer_end_array (writer);
  write_compare (&chart->compare, writer);
  write_text (writer, "note", &chart->note, lang);
  exa_json_writer_end_object (writer);
}

void
exa_list_write_entity (gpointer object, ExaLang lang, ExaJsonWriter *writer)
{
  ExaEntity *entity = object;

  exa_json_writer_begin_object (writer, NULL);
  exa_json_writer_string (writer, "id", entity->id);
  write_text (writer, "name", &entity->name, lang);
  exa_json_writer_string (writer, "kind", exa_enum_to_nick (EXA_TYPE_ENTITY_KIND, (int)entity->kind));
  exa_json_writer_string (writer, "country", entity->country != NULL ? entity->country->id : NULL);
  exa_json_writer_begin_array (writer, "belongs_to");
  for (guint i = 0; i < entity->belongs_to->len; i++) {
    ExaEntity *group = g_ptr_array_index (entity->belongs_to, i);

    exa_json_writer_string (writer, NULL, group->id);
  }
  exa_json_writer_end_array (writer);
  exa_json_writer_begin_array (writer, "also");
  for (char **name = entity->also; *name != NULL; name++)
    exa_json_writer_string (writer, NULL, *name);
  exa_json_writer_end_array (writer);
  write_text (writer, "note", &entity->note, lang);
  exa_json_writer_end_object (writer);
}

void
exa_list_write_measure (gpointer object, ExaLang lang, ExaJsonWriter *writer)
{
  ExaMeasure *measure = object;

  exa_json_writer_begin_object (writer, NULL);
  exa_json_writer_string (writer, "id", measure->id);
  write_text (writer, "name", &measure->name, lang);
  exa_json_writer_string (writer, "unit", measure->unit->id);
  exa_json_writer_string (writer, "base_unit", measure->unit->base);
  write_text (writer, "of", &measure->of, lang);
  exa_json_writer_string (writer, "better", exa_enum_to_nick (EXA_TYPE_BETTER, (int)measure->better));
  write_text (writer, "note", &measure->note, lang);
  exa_json_writer_end_object (writer);
}

void
exa_list_write_source (gpointer object, ExaLang lang, ExaJsonWriter *writer)
{
  ExaSource *source = object;
  g_autofree char *date = exa_date_to_string (source->date);

  exa_json_writer_begin_object (writer, NULL);
  exa_json_writer_string (writer, "id", source->id);
  write_text (writer, "title", &source->title, lang);
  write_text (writer, "short", &source->shorter, lang);
  write_text (writer, "author", &source->author, lang);
  write_text (writer, "publisher", &source->publisher, lang);
  exa_json_writer_string (writer, "date", date);
  exa_json_writer_string (writer, "url", source->url);
  exa_json_writer_string (writer, "licence", source->licence);
  write_text (writer, "note", &source->note, lang);
  exa_json_writer_end_object (writer);
}

void
exa_list_write_story (gpointer object, ExaLang lang, ExaJsonWriter *writer)
{
  ExaStory *story = object;

  exa_json_writer_begin_object (writer, NULL);
  exa_json_writer_string (writer, "id", story->id);
  write_text (writer, "title", &story->title, lang);
  if (story->minutes > 0)
    exa_json_writer_number (writer, "minutes", story->minutes);
  else
    exa_json_writer_null (writer, "minutes");
  exa_json_writer_begin_array (writer, "slides");
  for (guint i = 0; i < story->slides->len; i++) {
    const ExaSlide *slide = g_ptr_array_index (story->slides, i);

    exa_json_writer_begin_object (writer, NULL);
    exa_json_writer_string (writer, "chart", slide->chart->id);
    write_text (writer, "title", exa_text_is_empty (&slide->title) ? &slide->chart->title : &slide->title, lang);
    write_text (writer, "notes", &slide->notes, lang);
    exa_json_writer_number (writer, "steps", slide->steps->len);
    exa_json_writer_boolean (writer, "skip", slide->skip);
    exa_json_writer_end_object (writer);
  }
  exa_json_writer_end_array (writer);
  exa_json_writer_end_object (writer);
}
