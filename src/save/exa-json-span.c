/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-json-span.h"

#include "exa-json-scan.h"
#include "exa-json-string.h"

#include <string.h>

/* The value whose first token @scan has just read. @offset: of the scanned text. */
static ExaSpan
finish_value (ExaJsonScan *scan, ExaJsonToken token, gsize offset)
{
  gsize start = scan->start;
  guint depth = scan->depth;

  if (token == EXA_JSON_OBJECT_START || token == EXA_JSON_ARRAY_START) {
    do
      token = exa_json_scan_next (scan);
    while (scan->depth >= depth && token != EXA_JSON_ERROR && token != EXA_JSON_END);
  }
  return (ExaSpan){offset + start, offset + scan->end};
}

ExaSpan
exa_json_span_root (const char *text, gsize length)
{
  ExaJsonScan scan;

  exa_json_scan_init (&scan, text, length);
  return finish_value (&scan, exa_json_scan_next (&scan), 0);
}

GArray *
exa_json_span_members (const char *text, ExaSpan object)
{
  GArray *members = g_array_new (FALSE, FALSE, sizeof (ExaJsonMember));
  ExaJsonScan scan;

  exa_json_scan_init (&scan, text + object.start, object.end - object.start);
  if (exa_json_scan_next (&scan) != EXA_JSON_OBJECT_START)
    return members;
  while (exa_json_scan_next (&scan) == EXA_JSON_KEY) {
    ExaJsonMember member = {.key = {object.start + scan.start, object.start + scan.end}};

    member.value = finish_value (&scan, exa_json_scan_next (&scan), object.start);
    g_array_append_val (members, member);
  }
  return members;
}

GArray *
exa_json_span_items (const char *text, ExaSpan array)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (ExaSpan));
  ExaJsonScan scan;
  ExaJsonToken token;

  exa_json_scan_init (&scan, text + array.start, array.end - array.start);
  if (exa_json_scan_next (&scan) != EXA_JSON_ARRAY_START)
    return items;
  while ((token = exa_json_scan_next (&scan)) != EXA_JSON_ARRAY_END && token != EXA_JSON_ERROR) {
    ExaSpan item = finish_value (&scan, token, array.start);
    g_array_append_val (items, item);
  }
  return items;
}

const ExaJsonMember *
exa_json_span_find (const char *text, const GArray *members, const char *key)
{
  for (guint i = 0; i < members->len; i++) {
    const ExaJsonMember *member = &g_array_index (members, ExaJsonMember, i);
    g_autofree char *name = exa_json_span_string (text, member->key);

    if (g_strcmp0 (name, key) == 0)
      return member;
  }
  return NULL;
}

char *
exa_json_span_string (const char *text, ExaSpan span)
{
  gsize length;

  if (text[span.start] != '"')
    return NULL;
  return exa_json_unescape (text + span.start + 1, text + span.end - 1, &length);
}

char *
exa_json_span_indent (const char *text, gsize at)
{
  gsize start = at;

  while (start > 0 && text[start - 1] != '\n')
    start--;
  return g_strndup (text + start, strspn (text + start, " \t"));
}
