/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-reader.h"

#include "exa-suggest.h"

#include <glib/gi18n.h>
#include <string.h>

static void G_GNUC_PRINTF (3, 0)
    report (const ExaReader *reader, const ExaPlace *place, const char *format, va_list args)
{
  g_autofree char *message = g_strdup_vprintf (format, args);

  exa_problems_add (reader->problems, exa_json_get_name (reader->json), place, "%s", message);
}

/* Finding a place walks the text: not for what is only counted. */
static gboolean
is_full (const ExaReader *reader)
{
  return exa_problems_is_full (reader->problems, exa_json_get_name (reader->json));
}

void
exa_reader_problem (const ExaReader *reader, const cJSON *node, const char *format, ...)
{
  ExaPlace place = {0, 0};
  va_list args;

  if (!is_full (reader))
    place = exa_json_locate (reader->json, node, FALSE);
  va_start (args, format);
  report (reader, &place, format, args);
  va_end (args);
}

void
exa_reader_problem_at_key (const ExaReader *reader, const cJSON *node, const char *format, ...)
{
  ExaPlace place = {0, 0};
  va_list args;

  if (!is_full (reader))
    place = exa_json_locate (reader->json, node, TRUE);
  va_start (args, format);
  report (reader, &place, format, args);
  va_end (args);
}

void
exa_reader_problem_in_string (const ExaReader *reader, const cJSON *node, gsize offset, const char *format, ...)
{
  ExaPlace place = {0, 0};
  va_list args;

  if (!is_full (reader))
    place = exa_json_locate_in_string (reader->json, node, offset);
  va_start (args, format);
  report (reader, &place, format, args);
  va_end (args);
}

static const char *
describe_type (const cJSON *node)
{
  if (cJSON_IsString (node))
    return _ ("a string");
  if (cJSON_IsNumber (node))
    return _ ("a number");
  if (cJSON_IsArray (node))
    return _ ("a list");
  if (cJSON_IsObject (node))
    return _ ("an object");
  return cJSON_IsNull (node) ? "null" : cJSON_IsTrue (node) ? "true" : "false";
}

static void
report_unknown_key (const ExaReader *reader, const cJSON *member, const ExaField *fields)
{
  g_autofree char *hint = NULL;
  ExaSuggest suggest;

  exa_suggest_init (&suggest, member->string);
  for (guint i = 0; fields[i].key != NULL; i++)
    exa_suggest_offer (&suggest, fields[i].key);
  hint = exa_suggest_to_string (&suggest);
  exa_reader_problem_at_key (reader, member, _ ("unknown key \"%s\"%s"), member->string, hint);
}

gboolean
exa_reader_object (const ExaReader *reader, const cJSON *node, const ExaField *fields, gpointer target)
{
  guint32 seen = 0;
  guint i;

  if (!cJSON_IsObject (node)) {
    exa_reader_problem (reader, node, _ ("expected an object, found %s"), describe_type (node));
    return FALSE;
  }

  for (const cJSON *member = node->child; member != NULL; member = member->next) {
    for (i = 0; fields[i].key != NULL; i++)
      if (strcmp (fields[i].key, member->string) == 0)
        break;
    if (fields[i].key == NULL) {
      report_unknown_key (reader, member, fields);
      continue;
    }
    seen |= 1u << i;
    fields[i].read (reader, member, (char *)target + fields[i].offset);
  }

  for (i = 0; fields[i].key != NULL; i++)
    if (fields[i].required && (seen & (1u << i)) == 0)
      exa_reader_problem (reader, node, _ ("the key \"%s\" is missing"), fields[i].key);
  return TRUE;
}

const char *
exa_reader_string (const ExaReader *reader, const cJSON *value)
{
  if (!cJSON_IsString (value)) {
    exa_reader_problem (reader, value, _ ("expected a string, found %s"), describe_type (value));
    return NULL;
  }
  if (*value->valuestring == '\0') {
    exa_reader_problem (reader, value, _ ("the string is empty"));
    return NULL;
  }
  return value->valuestring;
}

const cJSON *
exa_reader_list (const ExaReader *reader, const cJSON *value)
{
  if (cJSON_IsArray (value))
    return value;
  exa_reader_problem (reader, value, _ ("expected a list, found %s"), describe_type (value));
  return NULL;
}

const char *
exa_list_noun (ExaList list)
{
  switch (list) {
  case EXA_LIST_SOURCES: return N_ ("source");
  case EXA_LIST_SPEAKERS: return N_ ("speaker");
  case EXA_LIST_ENTITIES: return N_ ("entity");
  case EXA_LIST_MEASURES: return N_ ("measure");
  case EXA_LIST_CLAIMS: return N_ ("claim");
  case EXA_LIST_TOPICS: return N_ ("topic");
  case EXA_LIST_CHARTS: return N_ ("chart");
  case EXA_LIST_STORIES: return N_ ("story");
  case EXA_N_LISTS:
  default: g_assert_not_reached ();
  }
}

char *
exa_reader_suggest (const ExaReader *reader, ExaList list, const char *id)
{
  ExaSuggest suggest;

  exa_suggest_init (&suggest, id);
  if (!is_full (reader))
    for (guint i = 0; i < exa_dataset_count (reader->dataset, list); i++)
      exa_suggest_offer (&suggest, exa_dataset_object_id (list, exa_dataset_nth (reader->dataset, list, i)));
  return exa_suggest_to_string (&suggest);
}

gpointer
exa_reader_find (const ExaReader *reader, const cJSON *value, ExaList list)
{
  const char *id = exa_reader_string (reader, value);
  gpointer object = id != NULL ? exa_dataset_find (reader->dataset, list, id) : NULL;
  g_autofree char *hint = NULL;

  if (id == NULL || object != NULL)
    return object;
  hint = exa_reader_suggest (reader, list, id);
  exa_reader_problem (reader, value, _ ("unknown %s \"%s\"%s"), _ (exa_list_noun (list)), id, hint);
  return NULL;
}

const cJSON *
exa_reader_member (const cJSON *object, const char *key)
{
  const cJSON *member = object->child;

  while (member != NULL && strcmp (member->string, key) != 0)
    member = member->next;
  return member;
}
