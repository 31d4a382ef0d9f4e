/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Deeper texts are refused, as RFC 8259 section 9 lets a reader do. */
#define EXA_JSON_MAX_DEPTH 64

/* ExaJsonToken: what was just read of the text. */
typedef enum {
  EXA_JSON_OBJECT_START,
  EXA_JSON_OBJECT_END,
  EXA_JSON_ARRAY_START,
  EXA_JSON_ARRAY_END,
  EXA_JSON_KEY,
  EXA_JSON_STRING,
  EXA_JSON_NUMBER,
  EXA_JSON_TRUE,
  EXA_JSON_FALSE,
  EXA_JSON_NULL,
  EXA_JSON_END,   /* the text ended where it may */
  EXA_JSON_ERROR, /* @message and @start say what and where */
} ExaJsonToken;

/**
 * ExaJsonScan: walks the tokens of a JSON text, holding it to the grammar of
 * RFC 8259 and to UTF-8. Borrows the text; on the stack; recursion-free; one
 * pass, whatever the text.
 */
typedef struct {
  /*< public, of the token just read >*/
  gsize start, end;    /* its bytes, quotes included */
  gboolean escaped;    /* a key or string has a backslash in it */
  gboolean has_nul;    /* … and one of them is \u0000 */
  guint depth;         /* open objects and arrays, after the token */
  const char *message; /* after EXA_JSON_ERROR; lives as long as the scan */

  /*< private >*/
  const char *text;
  gsize length, next;
  int expect;
  char open[EXA_JSON_MAX_DEPTH]; /* '{' or '[' */
  char buffer[256];              /* a character of Chinese takes three */
} ExaJsonScan;

/* Begins before the first token of @text; then reads the next one. */
void exa_json_scan_init (ExaJsonScan *scan, const char *text, gsize length);
ExaJsonToken exa_json_scan_next (ExaJsonScan *scan);

/* Whether the text is JSON at all; @offset and @message (transfer full) where not. Both optional. */
gboolean exa_json_check_syntax (const char *text, gsize length, gsize *offset, char **message);

G_END_DECLS
