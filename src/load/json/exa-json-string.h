/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A string of a JSON text, just read. */
typedef struct {
  gsize end;           /* behind the closing quote; where it went wrong on error */
  gboolean escaped;    /* a backslash is in it */
  gboolean has_nul;    /* \u0000 is in it */
  const char *message; /* what is wrong, static; NULL unless refused */
} ExaJsonString;

/* Reads the string whose opening quote is at @start. */
gboolean exa_json_string_scan (const char *text, gsize length, gsize start, ExaJsonString *string);

/* What is wrong with the first bytes of a text (a byte order mark, UTF-16), or NULL. Static. */
const char *exa_json_check_encoding (const char *text, gsize length);

/* How many bytes the UTF-8 character at @bytes takes, 0 if it is none (overlong,
 * a surrogate, beyond U+10FFFF, cut off). */
gsize exa_utf8_width (const guchar *bytes, gsize length);

/* What a valid string means, @start being behind its opening quote and @end at
 * the closing one. @length: (out): in bytes, as NULs may be in it. Transfer full. */
char *exa_json_unescape (const char *start, const char *end, gsize *length);

/* How many bytes behind @start the byte @offset of what the string means is written. */
gsize exa_json_escaped_offset (const char *start, const char *end, gsize offset);

G_END_DECLS
