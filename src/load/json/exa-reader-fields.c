/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-reader.h"

#include "exa-date.h"
#include "exa-nick.h"

#include <glib/gi18n.h>
#include <math.h>

void
exa_read_later (const ExaReader *reader, const cJSON *value, gpointer field)
{
}

void
exa_read_string (const ExaReader *reader, const cJSON *value, gpointer field)
{
  const char *text = exa_reader_string (reader, value);

  if (text != NULL) {
    g_free (*(char **)field);
    *(char **)field = g_strdup (text);
  }
}

void
exa_read_text (const ExaReader *reader, const cJSON *value, gpointer field)
{
  static const ExaField fields[] = {
      {"en", TRUE, exa_read_string, G_STRUCT_OFFSET (ExaText, in[EXA_LANG_EN])},
      {"zh_CN", FALSE, exa_read_string, G_STRUCT_OFFSET (ExaText, in[EXA_LANG_ZH_CN])},
      {NULL},
  };

  if (cJSON_IsObject (value))
    exa_reader_object (reader, value, fields, field);
  else
    exa_read_string (reader, value, &((ExaText *)field)->in[EXA_LANG_EN]);
}

void
exa_read_strings (const ExaReader *reader, const cJSON *value, gpointer field)
{
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);
  const cJSON *list = exa_reader_list (reader, value);

  for (const cJSON *item = list != NULL ? list->child : NULL; item != NULL; item = item->next) {
    const char *text = exa_reader_string (reader, item);

    if (text != NULL)
      g_ptr_array_add (strings, g_strdup (text));
  }
  g_ptr_array_add (strings, NULL);
  g_strfreev (*(char ***)field);
  *(char ***)field = (char **)g_ptr_array_steal (strings, NULL);
}

void
exa_read_date (const ExaReader *reader, const cJSON *value, gpointer field)
{
  const char *text = exa_reader_string (reader, value);

  if (text == NULL)
    return;
  if (!exa_date_parse (text, field))
    exa_reader_problem (reader, value,
                        _ ("\"%s\" is no date: expected 2026, 2026-Q1, 2026-06, 2026-06-23 or 2025/2026"), text);
}

void
exa_read_choice (const ExaReader *reader, const cJSON *value, GType type, int *field)
{
  const char *text = exa_reader_string (reader, value);

  if (text == NULL || exa_enum_from_nick (type, text, field))
    return;
  g_autofree char *choices = exa_enum_list_nicks (type);
  exa_reader_problem (reader, value, _ ("unknown word \"%s\": expected %s"), text, choices);
}

void
exa_read_unit (const ExaReader *reader, const cJSON *value, gpointer field)
{
  const char *text = exa_reader_string (reader, value);

  if (text != NULL)
    *(const ExaUnit **)field = exa_unit_get (text);
}

void
exa_read_ordinal (const ExaReader *reader, const cJSON *value, gpointer field)
{
  double number = cJSON_IsNumber (value) ? value->valuedouble : 0;

  if (number >= 1 && number <= G_MAXINT && number == floor (number))
    *(int *)field = (int)number;
  else
    exa_reader_problem (reader, value, _ ("expected a whole number from 1"));
}

/* A reference to an object of @list; @field owns it. */
static void
read_reference (const ExaReader *reader, const cJSON *value, ExaList list, gpointer field)
{
  gpointer object = exa_reader_find (reader, value, list);

  if (object != NULL)
    g_set_object ((GObject **)field, object);
}

void
exa_read_source (const ExaReader *reader, const cJSON *value, gpointer field)
{
  read_reference (reader, value, EXA_LIST_SOURCES, field);
}

void
exa_read_speaker (const ExaReader *reader, const cJSON *value, gpointer field)
{
  read_reference (reader, value, EXA_LIST_SPEAKERS, field);
}

void
exa_read_entity (const ExaReader *reader, const cJSON *value, gpointer field)
{
  read_reference (reader, value, EXA_LIST_ENTITIES, field);
}

void
exa_read_measure (const ExaReader *reader, const cJSON *value, gpointer field)
{
  read_reference (reader, value, EXA_LIST_MEASURES, field);
}

void
exa_read_topic (const ExaReader *reader, const cJSON *value, gpointer field)
{
  read_reference (reader, value, EXA_LIST_TOPICS, field);
}

void
exa_read_chart (const ExaReader *reader, const cJSON *value, gpointer field)
{
  read_reference (reader, value, EXA_LIST_CHARTS, field);
}

void
exa_read_claim_ids (const ExaReader *reader, const cJSON *value, gpointer field)
{
  const cJSON *list = exa_reader_list (reader, value);

  if (list == NULL)
    return;
  for (const cJSON *item = list->child; item != NULL; item = item->next)
    if (exa_reader_find (reader, item, EXA_LIST_CLAIMS) == NULL)
      return;
  if (list->child == NULL)
    exa_reader_problem (reader, value, _ ("the list is empty"));
  exa_read_strings (reader, value, field);
}
