/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-times-report.h"

#include <math.h>
#include <string.h>

#include "exa-date.h"
#include "exa-json-writer.h"
#include "exa-loader.h"
#include "exa-talk-plan.h"

/* Beside the plan, as many fit into a chart. */
#define MAX_CHARTED 2

/* --- columns --- */

static void
column_free (gpointer data)
{
  ExaTimesColumn *column = data;

  g_free (column->slides);
  g_free (column);
}

static void
add_plan (ExaTimesReport *self)
{
  ExaTalkPlan plan;
  guint n = self->story->slides->len;

  exa_talk_plan_init (&plan, self->story, 0);
  if (exa_talk_plan_get_total (&plan) > 0) {
    ExaTimesColumn *column = g_new0 (ExaTimesColumn, 1);
    *column = (ExaTimesColumn){"plan", TRUE, FALSE, g_new (gint64, n), exa_talk_plan_get_total (&plan)};
    for (guint i = 0; i < n; i++)
      column->slides[i] = exa_talk_plan_get_due (&plan, i + 1) - exa_talk_plan_get_due (&plan, i);
    g_ptr_array_add (self->columns, column);
  }
  exa_talk_plan_clear (&plan);
}

static void
add_times (ExaTimesReport *self, const ExaTalkTimes *times)
{
  guint n = self->story->slides->len;
  ExaTimesColumn *column = g_new0 (ExaTimesColumn, 1);

  *column = (ExaTimesColumn){times->when, FALSE, times->rehearsal, g_new (gint64, n), exa_talk_times_get_total (times)};
  for (guint i = 0; i < n; i++)
    column->slides[i] = exa_talk_times_get_slide (times, i);
  g_ptr_array_add (self->columns, column);
}

ExaTimesReport *
exa_times_report_new (ExaStory *story, GPtrArray *times)
{
  ExaTimesReport *self = g_new0 (ExaTimesReport, 1);

  self->story = g_object_ref (story);
  self->times = times;
  self->columns = g_ptr_array_new_with_free_func (column_free);
  add_plan (self);
  for (guint i = 0; i < times->len; i++) {
    if (exa_talk_times_is_of (g_ptr_array_index (times, i), story))
      add_times (self, g_ptr_array_index (times, i));
    else
      self->n_left_out++;
  }
  return self;
}

void
exa_times_report_free (ExaTimesReport *self)
{
  g_object_unref (self->story);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->times);
  g_free (self);
}

const ExaTimesColumn *
exa_times_report_get_last (const ExaTimesReport *self)
{
  const ExaTimesColumn *talk = NULL;

  for (guint i = self->columns->len; i-- > 0;) {
    const ExaTimesColumn *column = g_ptr_array_index (self->columns, i);
    if (column->rehearsal)
      return column;
    if (!column->is_plan && talk == NULL)
      talk = column;
  }
  return talk;
}

/* --- words --- */

char *
exa_times_write (gint64 spent)
{
  gint64 seconds = (spent + G_USEC_PER_SEC / 2) / G_USEC_PER_SEC;

  if (spent <= 0)
    return g_strdup ("–");
  return g_strdup_printf ("%" G_GINT64_FORMAT ":%02d", seconds / 60, (int)(seconds % 60));
}

char *
exa_times_column_name (const ExaTimesColumn *column, ExaLang lang)
{
  gboolean zh = lang == EXA_LANG_ZH_CN;
  g_autofree char *day = NULL, *date = NULL;
  ExaDate parsed;

  if (column->is_plan)
    return g_strdup (zh ? "计划" : "Plan");
  /* "2026-11-28T09:05:00" */
  day = g_strndup (column->id, 10);
  date = exa_date_parse (day, &parsed) ? exa_date_format (parsed, lang) : NULL;
  return g_strdup_printf ("%s%s%s %.5s", column->rehearsal ? (zh ? "排练" : "Rehearsal") : (zh ? "演讲" : "Talk"),
                          zh ? "，" : ", ", date != NULL ? date : day, strlen (column->id) > 11 ? column->id + 11 : "");
}

/* --- the data set --- */

static void
write_text (ExaJsonWriter *writer, const char *key, const char *en, const char *zh)
{
  exa_json_writer_begin_object (writer, key);
  exa_json_writer_string (writer, "en", en);
  exa_json_writer_string (writer, "zh_CN", zh);
  exa_json_writer_end_object (writer);
}

static void
write_source (ExaJsonWriter *writer, const ExaTimesColumn *column, guint n)
{
  g_autofree char *id = g_strdup_printf ("source-%u", n), *en = exa_times_column_name (column, EXA_LANG_EN);
  g_autofree char *zh = exa_times_column_name (column, EXA_LANG_ZH_CN);

  exa_json_writer_begin_object (writer, NULL);
  exa_json_writer_string (writer, "id", id);
  write_text (writer, "title", en, zh);
  exa_json_writer_end_object (writer);
}

static void
write_entity (ExaJsonWriter *writer, const ExaSlide *slide, guint n)
{
  g_autofree char *id = g_strdup_printf ("slide-%u", n + 1);
  g_autofree char *en = g_strdup_printf ("%u  %s", n + 1, exa_text_get (&slide->chart->name, EXA_LANG_EN));
  g_autofree char *zh = g_strdup_printf ("%u  %s", n + 1, exa_text_get (&slide->chart->name, EXA_LANG_ZH_CN));

  exa_json_writer_begin_object (writer, NULL);
  exa_json_writer_string (writer, "id", id);
  write_text (writer, "name", en, zh);
  exa_json_writer_string (writer, "kind", "group");
  exa_json_writer_end_object (writer);
}

static void
write_claim (ExaJsonWriter *writer, const ExaTimesColumn *column, guint source, guint n)
{
  g_autofree char *id = g_strdup_printf ("time-%u-%u", source, n + 1), *subject = g_strdup_printf ("slide-%u", n + 1);
  g_autofree char *from = g_strdup_printf ("source-%u", source), *row = g_strdup_printf ("%u", n + 1);
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  double minutes = round ((double)column->slides[n] / G_USEC_PER_SEC / 60 * 100) / 100;

  exa_json_writer_begin_object (writer, NULL);
  exa_json_writer_string (writer, "id", id);
  exa_json_writer_string (writer, "subject", subject);
  exa_json_writer_string (writer, "measure", "time");
  exa_json_writer_string (writer, "value", g_ascii_formatd (digits, sizeof digits, "%.2f", minutes));
  exa_json_writer_begin_array (writer, "sources");
  exa_json_writer_begin_object (writer, NULL);
  exa_json_writer_string (writer, "source", from);
  exa_json_writer_string (writer, "row", row);
  exa_json_writer_end_object (writer);
  exa_json_writer_end_array (writer);
  exa_json_writer_end_object (writer);
}

/* The headline says what came out. */
static void
write_title (ExaJsonWriter *writer, const ExaTimesReport *self, const ExaTimesColumn *last)
{
  const ExaTimesColumn *first = g_ptr_array_index (self->columns, 0);
  g_autofree char *took = exa_times_write (last->total), *plan = first->is_plan ? exa_times_write (first->total) : NULL;
  g_autofree char *en = NULL, *zh = NULL;
  const char *what = last->rehearsal ? "rehearsal" : "talk", *zh_what = last->rehearsal ? "排练" : "演讲";

  if (plan != NULL) {
    en = g_strdup_printf ("The last %s took %s of the %s planned", what, took, plan);
    zh = g_strdup_printf ("最近一次%s用时 %s，计划 %s", zh_what, took, plan);
  } else {
    en = g_strdup_printf ("The last %s took %s", what, took);
    zh = g_strdup_printf ("最近一次%s用时 %s", zh_what, took);
  }
  write_text (writer, "title", en, zh);
}

static void
write_chart (ExaJsonWriter *writer, const ExaTimesReport *self, GPtrArray *columns)
{
  exa_json_writer_begin_object (writer, NULL);
  exa_json_writer_string (writer, "id", EXA_TIMES_CHART);
  write_text (writer, "name", "Times of the slides", "各张用时");
  write_title (writer, self, exa_times_report_get_last (self));
  write_text (writer, "subtitle", "Time on each slide, minutes", "每张幻灯片的用时（分钟）");
  exa_json_writer_string (writer, "kind", "grouped");
  exa_json_writer_string (writer, "series", "source");
  exa_json_writer_string (writer, "sort", "source");
  exa_json_writer_string (writer, "unit", "min");
  exa_json_writer_begin_array (writer, "claims");
  for (guint n = 0; n < self->story->slides->len; n++) {
    for (guint i = 0; i < columns->len; i++) {
      const ExaTimesColumn *column = g_ptr_array_index (columns, i);
      g_autofree char *id = g_strdup_printf ("time-%u-%u", i, n + 1);
      if (column->slides[n] > 0)
        exa_json_writer_string (writer, NULL, id);
    }
  }
  exa_json_writer_end_array (writer);
  exa_json_writer_end_object (writer);
}

static char *
write_data (const ExaTimesReport *self, GPtrArray *columns)
{
  g_autoptr (ExaJsonWriter) writer = exa_json_writer_new ();
  guint n = self->story->slides->len;

  exa_json_writer_begin_object (writer, NULL);
  exa_json_writer_string (writer, "format", "exascope");
  exa_json_writer_number (writer, "version", 1);
  exa_json_writer_begin_array (writer, "sources");
  for (guint i = 0; i < columns->len; i++)
    write_source (writer, g_ptr_array_index (columns, i), i);
  exa_json_writer_end_array (writer);
  exa_json_writer_begin_array (writer, "entities");
  for (guint i = 0; i < n; i++)
    write_entity (writer, g_ptr_array_index (self->story->slides, i), i);
  exa_json_writer_end_array (writer);
  exa_json_writer_begin_array (writer, "measures");
  exa_json_writer_begin_object (writer, NULL);
  exa_json_writer_string (writer, "id", "time");
  write_text (writer, "name", "Time", "用时");
  exa_json_writer_string (writer, "unit", "min");
  exa_json_writer_end_object (writer);
  exa_json_writer_end_array (writer);
  exa_json_writer_begin_array (writer, "claims");
  for (guint i = 0; i < columns->len; i++) {
    const ExaTimesColumn *column = g_ptr_array_index (columns, i);
    /* A slide that was not reached took no time that could be said. */
    for (guint slide = 0; slide < n; slide++) {
      if (column->slides[slide] > 0)
        write_claim (writer, column, i, slide);
    }
  }
  exa_json_writer_end_array (writer);
  exa_json_writer_begin_array (writer, "charts");
  write_chart (writer, self, columns);
  exa_json_writer_end_array (writer);
  exa_json_writer_end_object (writer);
  return exa_json_writer_finish (writer);
}

/* The plan and the last ones; borrowed. */
static GPtrArray *
choose_columns (const ExaTimesReport *self)
{
  GPtrArray *chosen = g_ptr_array_new ();
  guint n = self->columns->len;

  for (guint i = 0; i < n; i++) {
    const ExaTimesColumn *column = g_ptr_array_index (self->columns, i);
    if (column->is_plan || i + MAX_CHARTED >= n)
      g_ptr_array_add (chosen, (gpointer)column);
  }
  return chosen;
}

ExaDataset *
exa_times_report_to_dataset (const ExaTimesReport *self)
{
  g_autoptr (GPtrArray) columns = choose_columns (self);
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaLoader) loader = exa_loader_new (problems);
  g_autofree char *text = NULL;

  if (exa_times_report_get_last (self) == NULL || self->story->slides->len == 0)
    return NULL;
  text = write_data (self, columns);
  exa_loader_add_text (loader, "times.json", text, strlen (text));
  return exa_loader_finish (loader);
}
