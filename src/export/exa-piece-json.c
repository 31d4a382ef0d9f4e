/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-piece-json.h"

#include "exa-model-enums.h"
#include "exa-nick.h"

static void
write_string (ExaJsonWriter *writer, const char *key, const char *value)
{
  if (value != NULL && *value != '\0')
    exa_json_writer_string (writer, key, value);
}

static void
write_strings (ExaJsonWriter *writer, const char *key, char **strings)
{
  if (strings == NULL || *strings == NULL)
    return;
  exa_json_writer_begin_array (writer, key);
  for (; *strings != NULL; strings++)
    exa_json_writer_string (writer, NULL, *strings);
  exa_json_writer_end_array (writer);
}

static void
write_date (ExaJsonWriter *writer, const char *key, ExaDate date)
{
  g_autofree char *text = exa_date_to_string (date);

  write_string (writer, key, text);
}

void
exa_text_write (const ExaText *text, const char *key, ExaJsonWriter *writer)
{
  const char *english = exa_text_get (text, EXA_LANG_EN), *chinese = exa_text_get (text, EXA_LANG_ZH_CN);

  if (*english == '\0')
    return;
  if (g_str_equal (english, chinese)) {
    exa_json_writer_string (writer, key, english);
    return;
  }
  exa_json_writer_begin_object (writer, key);
  exa_json_writer_string (writer, "en", english);
  exa_json_writer_string (writer, "zh_CN", chinese);
  exa_json_writer_end_object (writer);
}

static void
write_note (const ExaText *note, gboolean notes, ExaJsonWriter *writer)
{
  if (notes)
    exa_text_write (note, "note", writer);
}

/* --- what claims refer to --- */

void
exa_source_write (ExaSource *source, gboolean notes, ExaJsonWriter *writer)
{
  exa_json_writer_begin_object (writer, NULL);
  exa_json_writer_string (writer, "id", source->id);
  exa_text_write (&source->title, "title", writer);
  exa_text_write (&source->shorter, "short", writer);
  exa_text_write (&source->author, "author", writer);
  exa_text_write (&source->publisher, "publisher", writer);
  write_date (writer, "date", source->date);
  write_string (writer, "url", source->url);
  write_string (writer, "licence", source->licence);
  write_note (&source->note, notes, writer);
  exa_json_writer_end_object (writer);
}

void
exa_speaker_write (ExaSpeaker *speaker, ExaJsonWriter *writer)
{
  exa_json_writer_begin_object (writer, NULL);
  exa_json_writer_string (writer, "id", speaker->id);
  exa_text_write (&speaker->name, "name", writer);
  exa_text_write (&speaker->about, "about", writer);
  exa_json_writer_end_object (writer);
}

void
exa_entity_write (ExaEntity *entity, gboolean notes, ExaJsonWriter *writer)
{
  exa_json_writer_begin_object (writer, NULL);
  exa_json_writer_string (writer, "id", entity->id);
  exa_text_write (&entity->name, "name", writer);
  exa_json_writer_string (writer, "kind", exa_enum_to_nick (EXA_TYPE_ENTITY_KIND, (int)entity->kind));
  if (entity->country != NULL && entity->country != entity)
    exa_json_writer_string (writer, "country", entity->country->id);
  if (entity->belongs_to->len > 0) {
    exa_json_writer_begin_array (writer, "belongs_to");
    for (guint i = 0; i < entity->belongs_to->len; i++)
      exa_json_writer_string (writer, NULL, EXA_ENTITY (g_ptr_array_index (entity->belongs_to, i))->id);
    exa_json_writer_end_array (writer);
  }
  write_strings (writer, "also", entity->also);
  write_date (writer, "date", entity->date);
  exa_text_write (&entity->date_name, "date_name", writer);
  write_note (&entity->note, notes, writer);
  exa_json_writer_end_object (writer);
}

void
exa_measure_write (ExaMeasure *measure, gboolean notes, ExaJsonWriter *writer)
{
  exa_json_writer_begin_object (writer, NULL);
  exa_json_writer_string (writer, "id", measure->id);
  exa_text_write (&measure->name, "name", writer);
  exa_json_writer_string (writer, "unit", measure->unit->id);
  if (measure->type != EXA_MEASURE_AMOUNT)
    exa_json_writer_string (writer, "type", exa_enum_to_nick (EXA_TYPE_MEASURE_TYPE, (int)measure->type));
  exa_text_write (&measure->of, "of", writer);
  if (measure->better != EXA_BETTER_NONE)
    exa_json_writer_string (writer, "better", exa_enum_to_nick (EXA_TYPE_BETTER, (int)measure->better));
  if (measure->least != EXA_LEAST_ZERO)
    exa_json_writer_string (writer, "least", exa_enum_to_nick (EXA_TYPE_LEAST, (int)measure->least));
  write_note (&measure->note, notes, writer);
  exa_json_writer_end_object (writer);
}

void
exa_topic_write (ExaTopic *topic, ExaJsonWriter *writer)
{
  exa_json_writer_begin_object (writer, NULL);
  exa_json_writer_string (writer, "id", topic->id);
  exa_text_write (&topic->name, "name", writer);
  exa_json_writer_end_object (writer);
}

/* --- claims --- */

static void
write_place (ExaSource *source, int paragraph, const char *row, ExaJsonWriter *writer)
{
  exa_json_writer_string (writer, "source", source->id);
  if (row != NULL)
    exa_json_writer_string (writer, "row", row);
  else
    exa_json_writer_number (writer, "paragraph", paragraph);
}

static void
write_cites (ExaClaim *claim, ExaJsonWriter *writer)
{
  if (claim->cites->len == 0)
    return;
  exa_json_writer_begin_array (writer, "sources");
  for (guint i = 0; i < claim->cites->len; i++) {
    const ExaCite *cite = g_ptr_array_index (claim->cites, i);

    exa_json_writer_begin_object (writer, NULL);
    write_place (cite->source, cite->paragraph, cite->row, writer);
    exa_json_writer_end_object (writer);
  }
  exa_json_writer_end_array (writer);
}

static void
write_with (const ExaDifference *difference, GHashTable *known, ExaJsonWriter *writer)
{
  g_autoptr (GPtrArray) with = g_ptr_array_new ();

  for (char **id = difference->with; *id != NULL; id++) {
    if (known == NULL || g_hash_table_contains (known, *id))
      g_ptr_array_add (with, *id);
  }
  g_ptr_array_add (with, NULL);
  write_strings (writer, "with", (char **)with->pdata);
}

static void
write_differences (ExaClaim *claim, GHashTable *known, gboolean notes, ExaJsonWriter *writer)
{
  if (claim->differences->len == 0)
    return;
  exa_json_writer_begin_array (writer, "differs");
  for (guint i = 0; i < claim->differences->len; i++) {
    const ExaDifference *difference = g_ptr_array_index (claim->differences, i);

    exa_json_writer_begin_object (writer, NULL);
    exa_json_writer_string (writer, "in", exa_enum_to_nick (EXA_TYPE_DIFFERS_IN, (int)difference->in));
    exa_json_writer_begin_array (writer, "readings");
    for (guint j = 0; j < difference->readings->len; j++) {
      const ExaReading *reading = g_ptr_array_index (difference->readings, j);

      exa_json_writer_begin_object (writer, NULL);
      write_place (reading->source, reading->paragraph, NULL, writer);
      exa_text_write (&reading->says, "says", writer);
      exa_json_writer_end_object (writer);
    }
    exa_json_writer_end_array (writer);
    write_with (difference, known, writer);
    write_note (&difference->note, notes, writer);
    exa_json_writer_end_object (writer);
  }
  exa_json_writer_end_array (writer);
}

void
exa_claim_write (ExaClaim *claim, GHashTable *known, gboolean notes, ExaJsonWriter *writer)
{
  g_autofree char *value = claim->formula == NULL ? exa_claim_write_value (claim) : NULL;

  exa_json_writer_begin_object (writer, NULL);
  exa_json_writer_string (writer, "id", claim->id);
  exa_json_writer_string (writer, "subject", claim->subject->id);
  exa_json_writer_string (writer, "measure", claim->measure->id);
  if (claim->formula != NULL)
    exa_json_writer_string (writer, "formula", exa_formula_get_text (claim->formula));
  write_string (writer, "value", value);
  exa_text_write (&claim->wording, "wording", writer);
  write_date (writer, "as_of", claim->as_of);
  if (claim->speaker != NULL)
    exa_json_writer_string (writer, "attributed_to", claim->speaker->id);
  write_cites (claim, writer);
  /* Of a derived claim: at least as weak as what it is computed from, which is read again. */
  if (claim->status != EXA_STATUS_REPORTED)
    exa_json_writer_string (writer, "status", exa_enum_to_nick (EXA_TYPE_STATUS, (int)claim->status));
  exa_text_write (&claim->assumption, "assumption", writer);
  exa_text_write (&claim->label, "label", writer);
  if (claim->relative_to != NULL)
    exa_json_writer_string (writer, "relative_to", claim->relative_to->id);
  write_differences (claim, known, notes, writer);
  write_note (&claim->note, notes, writer);
  exa_json_writer_end_object (writer);
}

/* --- charts and stories --- */

static void
write_compare (const char *a, const char *b, gboolean by_difference, ExaJsonWriter *writer)
{
  exa_json_writer_begin_object (writer, "compare");
  exa_json_writer_string (writer, "a", a);
  exa_json_writer_string (writer, "b", b);
  exa_json_writer_string (writer, "by", by_difference ? "difference" : "ratio");
  exa_json_writer_end_object (writer);
}

/* In the unit of the claims, in which a number without a unit is read again. */
static void
write_reference (ExaChart *chart, ExaJsonWriter *writer)
{
  const ExaUnit *unit = exa_chart_nth (chart, 0)->measure->unit;
  g_autofree char *value = exa_number_to_string (chart->reference.value / unit->factor);

  exa_json_writer_begin_object (writer, "reference");
  exa_json_writer_string (writer, "value", value);
  exa_text_write (&chart->reference.name, "name", writer);
  exa_json_writer_end_object (writer);
}

/* Of a chart that is written in part, those that are among its claims. */
static void
write_about (ExaChart *chart, ExaJsonWriter *writer)
{
  gboolean begun = FALSE;

  for (char **id = chart->about; id != NULL && *id != NULL; id++) {
    if (exa_chart_find (chart, *id) == NULL)
      continue;
    if (!begun)
      exa_json_writer_begin_array (writer, "about");
    begun = TRUE;
    exa_json_writer_string (writer, NULL, *id);
  }
  if (begun)
    exa_json_writer_end_array (writer);
}

static void
write_number (ExaJsonWriter *writer, const char *key, double number)
{
  if (number > 0)
    exa_json_writer_number (writer, key, number);
}

void
exa_chart_write (ExaChart *chart, ExaJsonWriter *writer)
{
  exa_json_writer_begin_object (writer, NULL);
  exa_json_writer_string (writer, "id", chart->id);
  exa_text_write (&chart->name, "name", writer);
  exa_text_write (&chart->title, "title", writer);
  if (chart->topic != NULL)
    exa_json_writer_string (writer, "topic", chart->topic->id);
  exa_text_write (&chart->subtitle, "subtitle", writer);
  exa_json_writer_string (writer, "kind", exa_enum_to_nick (EXA_TYPE_CHART_KIND, (int)chart->kind));
  exa_json_writer_begin_array (writer, "claims");
  for (guint i = 0; i < exa_chart_count (chart); i++)
    exa_json_writer_string (writer, NULL, EXA_CLAIM (exa_chart_nth (chart, i))->id);
  exa_json_writer_end_array (writer);
  if (chart->kind == EXA_CHART_SCATTER && chart->x != NULL)
    exa_json_writer_string (writer, "x", chart->x->id);
  exa_json_writer_string (writer, "rows", chart->row_per_claim ? "claim" : "subject");
  if (chart->kind == EXA_CHART_GROUPED)
    exa_json_writer_string (writer, "series", exa_enum_to_nick (EXA_TYPE_SERIES, (int)chart->series));
  exa_json_writer_string (writer, "sort", exa_enum_to_nick (EXA_TYPE_SORT, (int)chart->sort));
  write_number (writer, "top", chart->top);
  exa_json_writer_string (writer, "scale", chart->log_scale ? "log" : "linear");
  if (chart->unit != NULL)
    exa_json_writer_string (writer, "unit", chart->unit->id);
  if (chart->compare.a != NULL && chart->compare.b != NULL)
    write_compare (chart->compare.a, chart->compare.b, chart->compare.by_difference, writer);
  if (exa_chart_has_reference (chart) && exa_chart_count (chart) > 0)
    write_reference (chart, writer);
  write_about (chart, writer);
  write_number (writer, "filtered", chart->n_filtered);
  write_number (writer, "in_all", chart->n_in_all);
  write_number (writer, "left_out", chart->n_left_out);
  exa_text_write (&chart->note, "note", writer);
  exa_json_writer_end_object (writer);
}

void
exa_view_write (const ExaView *view, ExaJsonWriter *writer)
{
  const ExaViewField *field;

  exa_json_writer_begin_object (writer, "view");
  for (guint i = 0; (field = exa_view_nth_field (i)) != NULL; i++) {
    g_autofree char *text = exa_view_get (view, field->name);

    write_string (writer, field->name, text);
  }
  exa_json_writer_end_object (writer);
}

static void
write_step (const ExaStep *step, ExaJsonWriter *writer)
{
  exa_json_writer_begin_object (writer, NULL);
  if (step->whole) {
    exa_view_write (&step->view, writer);
    exa_text_write (&step->notes, "notes", writer);
    exa_json_writer_end_object (writer);
    return;
  }
  write_strings (writer, "highlight", step->view.highlight);
  write_strings (writer, "show", step->view.only);
  if (step->view.compare_a != NULL)
    write_compare (step->view.compare_a, step->view.compare_b, step->view.by_difference > 0, writer);
  exa_text_write (&step->notes, "notes", writer);
  exa_json_writer_end_object (writer);
}

static void
write_slide (const ExaSlide *slide, ExaJsonWriter *writer)
{
  static const ExaView as_it_is = EXA_VIEW_INIT;

  exa_json_writer_begin_object (writer, NULL);
  exa_json_writer_string (writer, "chart", slide->chart->id);
  if (!exa_view_equal (&slide->view, &as_it_is))
    exa_view_write (&slide->view, writer);
  exa_text_write (&slide->title, "title", writer);
  exa_text_write (&slide->notes, "notes", writer);
  write_number (writer, "minutes", slide->minutes);
  if (slide->skip)
    exa_json_writer_boolean (writer, "skip", TRUE);
  if (slide->steps->len > 0) {
    exa_json_writer_begin_array (writer, "steps");
    for (guint i = 0; i < slide->steps->len; i++)
      write_step (g_ptr_array_index (slide->steps, i), writer);
    exa_json_writer_end_array (writer);
  }
  exa_json_writer_end_object (writer);
}

void
exa_story_write (ExaStory *story, ExaJsonWriter *writer)
{
  exa_json_writer_begin_object (writer, NULL);
  exa_json_writer_string (writer, "id", story->id);
  exa_text_write (&story->title, "title", writer);
  write_number (writer, "minutes", story->minutes);
  exa_json_writer_begin_array (writer, "slides");
  for (guint i = 0; i < story->slides->len; i++)
    write_slide (g_ptr_array_index (story->slides, i), writer);
  exa_json_writer_end_array (writer);
  exa_json_writer_end_object (writer);
}
