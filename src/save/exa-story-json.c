/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-story-json.h"

#include <string.h>

#include "exa-json-writer.h"

/* --- members --- */

/* A text without English is empty: see exa-text.h. */
static void
write_text (ExaJsonWriter *writer, const char *key, const ExaText *text)
{
  if (exa_text_is_empty (text))
    return;
  if (text->in[EXA_LANG_ZH_CN] == NULL) {
    exa_json_writer_string (writer, key, text->in[EXA_LANG_EN]);
    return;
  }
  exa_json_writer_begin_object (writer, key);
  exa_json_writer_string (writer, "en", text->in[EXA_LANG_EN]);
  exa_json_writer_string (writer, "zh_CN", text->in[EXA_LANG_ZH_CN]);
  exa_json_writer_end_object (writer);
}

static void
write_minutes (ExaJsonWriter *writer, double minutes)
{
  if (minutes > 0)
    exa_json_writer_number (writer, "minutes", minutes);
}

static void
write_ids (ExaJsonWriter *writer, const char *key, char **ids)
{
  exa_json_writer_begin_array (writer, key);
  for (char **id = ids; *id != NULL; id++)
    exa_json_writer_string (writer, NULL, *id);
  exa_json_writer_end_array (writer);
}

static void
write_view (ExaJsonWriter *writer, const ExaView *view)
{
  const ExaViewField *field;

  exa_json_writer_begin_object (writer, "view");
  for (guint i = 0; (field = exa_view_nth_field (i)) != NULL; i++) {
    g_autofree char *text = exa_view_get (view, field->name);

    if (text != NULL && *text != '\0')
      exa_json_writer_string (writer, field->name, text);
  }
  exa_json_writer_end_object (writer);
}

static void
write_compare (ExaJsonWriter *writer, const ExaView *view)
{
  exa_json_writer_begin_object (writer, "compare");
  exa_json_writer_string (writer, "a", view->compare_a);
  exa_json_writer_string (writer, "b", view->compare_b);
  exa_json_writer_string (writer, "by", view->by_difference > 0 ? "difference" : "ratio");
  exa_json_writer_end_object (writer);
}

static void
write_step (ExaJsonWriter *writer, const ExaStep *step)
{
  exa_json_writer_begin_object (writer, NULL);
  if (step->whole)
    write_view (writer, &step->view);
  else if (step->view.only != NULL)
    write_ids (writer, "show", step->view.only);
  else if (step->view.highlight != NULL)
    write_ids (writer, "highlight", step->view.highlight);
  else
    write_compare (writer, &step->view);
  write_text (writer, "notes", &step->notes);
  exa_json_writer_end_object (writer);
}

static void
write_slide (ExaJsonWriter *writer, const ExaSlide *slide)
{
  const ExaView unchanged = EXA_VIEW_INIT;

  exa_json_writer_begin_object (writer, NULL);
  exa_json_writer_string (writer, "chart", slide->chart->id);
  if (!exa_view_equal (&slide->view, &unchanged))
    write_view (writer, &slide->view);
  write_text (writer, "title", &slide->title);
  write_text (writer, "notes", &slide->notes);
  write_minutes (writer, slide->minutes);
  if (slide->skip)
    exa_json_writer_boolean (writer, "skip", TRUE);
  if (slide->steps->len > 0) {
    exa_json_writer_begin_array (writer, "steps");
    for (guint i = 0; i < slide->steps->len; i++)
      write_step (writer, g_ptr_array_index (slide->steps, i));
    exa_json_writer_end_array (writer);
  }
  exa_json_writer_end_object (writer);
}

static void
write_story (ExaJsonWriter *writer, const ExaStory *story)
{
  exa_json_writer_begin_object (writer, NULL);
  exa_json_writer_string (writer, "id", story->id);
  write_text (writer, "title", &story->title);
  write_minutes (writer, story->minutes);
  exa_json_writer_begin_array (writer, "slides");
  for (guint i = 0; i < story->slides->len; i++)
    write_slide (writer, g_ptr_array_index (story->slides, i));
  exa_json_writer_end_array (writer);
  exa_json_writer_end_object (writer);
}

/* --- pieces --- */

static char *
finish (ExaJsonWriter *writer)
{
  return g_strchomp (exa_json_writer_finish (writer));
}

char *
exa_story_to_json (const ExaStory *story)
{
  g_autoptr (ExaJsonWriter) writer = exa_json_writer_new ();

  write_story (writer, story);
  return finish (writer);
}

char *
exa_slide_to_json (const ExaSlide *slide)
{
  g_autoptr (ExaJsonWriter) writer = exa_json_writer_new ();

  write_slide (writer, slide);
  return finish (writer);
}

char *
exa_text_to_json (const ExaText *text)
{
  g_autoptr (ExaJsonWriter) writer = exa_json_writer_new ();

  write_text (writer, NULL, text);
  return finish (writer);
}

char *
exa_minutes_to_json (double minutes)
{
  g_autoptr (ExaJsonWriter) writer = exa_json_writer_new ();

  exa_json_writer_number (writer, NULL, minutes);
  return finish (writer);
}

char *
exa_story_to_file (const ExaStory *story, const char *const *uses)
{
  g_autoptr (ExaJsonWriter) writer = exa_json_writer_new ();

  exa_json_writer_begin_object (writer, NULL);
  exa_json_writer_string (writer, "format", "exascope");
  exa_json_writer_number (writer, "version", 1);
  write_ids (writer, "uses", (char **)uses);
  exa_json_writer_begin_array (writer, "stories");
  write_story (writer, story);
  exa_json_writer_end_array (writer);
  exa_json_writer_end_object (writer);
  return exa_json_writer_finish (writer);
}

/* --- another place --- */

char *
exa_json_move (const char *json, const char *indent, const char *unit, const char *newline)
{
  GString *moved = g_string_new (NULL);
  g_auto (GStrv) lines = g_strsplit (json, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++) {
    gsize blanks = strspn (lines[i], " ");

    if (i > 0) {
      g_string_append (moved, newline);
      g_string_append (moved, indent);
    }
    for (gsize level = 0; level < blanks / 2; level++)
      g_string_append (moved, unit);
    g_string_append (moved, lines[i] + blanks);
  }
  return g_string_free (moved, FALSE);
}
