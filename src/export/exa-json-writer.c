/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-json-writer.h"

#include <math.h>

#include "exa-quantity.h"

struct _ExaJsonWriter {
  GString *text;
  guint depth;
  gboolean is_compact;
};

ExaJsonWriter *
exa_json_writer_new (void)
{
  ExaJsonWriter *self = g_new0 (ExaJsonWriter, 1);

  self->text = g_string_new (NULL);
  return self;
}

ExaJsonWriter *
exa_json_writer_new_compact (void)
{
  ExaJsonWriter *self = exa_json_writer_new ();

  self->is_compact = TRUE;
  return self;
}

void
exa_json_writer_free (ExaJsonWriter *self)
{
  g_string_free (self->text, TRUE);
  g_free (self);
}

static void
break_line (ExaJsonWriter *self)
{
  if (self->is_compact)
    return;
  g_string_append_c (self->text, '\n');
  for (guint i = 0; i < self->depth; i++)
    g_string_append (self->text, "  ");
}

static void
append_escaped (GString *text, const char *value)
{
  g_autofree char *valid = g_utf8_validate (value, -1, NULL) ? NULL : g_utf8_make_valid (value, -1);

  g_string_append_c (text, '"');
  for (const char *p = valid != NULL ? valid : value; *p != '\0'; p++) {
    switch (*p) {
    case '"': g_string_append (text, "\\\""); break;
    case '\\': g_string_append (text, "\\\\"); break;
    case '\b': g_string_append (text, "\\b"); break;
    case '\f': g_string_append (text, "\\f"); break;
    case '\n': g_string_append (text, "\\n"); break;
    case '\r': g_string_append (text, "\\r"); break;
    case '\t': g_string_append (text, "\\t"); break;
    default:
      if ((guchar)*p < 0x20)
        g_string_append_printf (text, "\\u%04x", (guint)*p);
      else
        g_string_append_c (text, *p);
    }
  }
  g_string_append_c (text, '"');
}

/* What stands before a value: the comma, the line break, the key. */
static void
begin_value (ExaJsonWriter *self, const char *key)
{
  gsize length = self->text->len;
  char last = length > 0 ? self->text->str[length - 1] : '\0';

  /* Every value ends in another character than the ones that open an object or an array,
   * so the last one tells whether this is the first value of its parent. */
  if (length > 0 && last != '{' && last != '[')
    g_string_append_c (self->text, ',');
  if (length > 0)
    break_line (self);
  if (key != NULL) {
    append_escaped (self->text, key);
    g_string_append (self->text, self->is_compact ? ":" : ": ");
  }
}

static void
begin_parent (ExaJsonWriter *self, const char *key, char open)
{
  begin_value (self, key);
  g_string_append_c (self->text, open);
  self->depth++;
}

static void
end_parent (ExaJsonWriter *self, char open, char close)
{
  g_return_if_fail (self->depth > 0);

  self->depth--;
  if (self->text->str[self->text->len - 1] != open)
    break_line (self);
  g_string_append_c (self->text, close);
}

void
exa_json_writer_begin_object (ExaJsonWriter *self, const char *key)
{
  begin_parent (self, key, '{');
}

void
exa_json_writer_end_object (ExaJsonWriter *self)
{
  end_parent (self, '{', '}');
}

void
exa_json_writer_begin_array (ExaJsonWriter *self, const char *key)
{
  begin_parent (self, key, '[');
}

void
exa_json_writer_end_array (ExaJsonWriter *self)
{
  end_parent (self, '[', ']');
}

void
exa_json_writer_null (ExaJsonWriter *self, const char *key)
{
  begin_value (self, key);
  g_string_append (self->text, "null");
}

void
exa_json_writer_string (ExaJsonWriter *self, const char *key, const char *value)
{
  if (value == NULL) {
    exa_json_writer_null (self, key);
    return;
  }
  begin_value (self, key);
  append_escaped (self->text, value);
}

void
exa_json_writer_text (ExaJsonWriter *self, const char *key, const char *value)
{
  exa_json_writer_string (self, key, value != NULL && *value != '\0' ? value : NULL);
}

void
exa_json_writer_number (ExaJsonWriter *self, const char *key, double value)
{
  g_autofree char *digits = NULL;

  if (!isfinite (value)) {
    exa_json_writer_null (self, key);
    return;
  }
  digits = exa_number_to_string (value);
  begin_value (self, key);
  g_string_append (self->text, digits);
}

void
exa_json_writer_boolean (ExaJsonWriter *self, const char *key, gboolean value)
{
  begin_value (self, key);
  g_string_append (self->text, value ? "true" : "false");
}

char *
exa_json_writer_finish (ExaJsonWriter *self)
{
  GString *text = self->text;

  g_string_append_c (text, '\n');
  self->text = g_string_new (NULL);
  self->depth = 0;
  return g_string_free (text, FALSE);
}
