/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ExaSpan: where a value stands in a JSON text: bytes from @start up to @end, quotes and brackets included. Whoever
 * changes a text at spans leaves all else of it as its author wrote it. The texts are good JSON (exa-json-scan.h).
 */
typedef struct {
  gsize start, end;
} ExaSpan;

/* A member of an object. */
typedef struct {
  ExaSpan key, value;
} ExaJsonMember;

/* The outermost value. */
ExaSpan exa_json_span_root (const char *text, gsize length);
/* The members of the object at @object: ExaJsonMember; none where it is no object. Transfer full. */
GArray *exa_json_span_members (const char *text, ExaSpan object);
/* The items of the array at @array: ExaSpan; none where it is no array. Transfer full. */
GArray *exa_json_span_items (const char *text, ExaSpan array);
/* The member called @key among @members; NULL where there is none. */
const ExaJsonMember *exa_json_span_find (const char *text, const GArray *members, const char *key);
/* What the string at @span means; NULL where it is no string. Transfer full. */
char *exa_json_span_string (const char *text, ExaSpan span);

/* The blanks with which the line of the byte @at begins; transfer full. */
char *exa_json_span_indent (const char *text, gsize at);

G_END_DECLS
