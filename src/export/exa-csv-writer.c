/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-csv-writer.h"

#include <math.h>
#include <string.h>

#include "exa-quantity.h"

struct _ExaCsvWriter {
  GString *text;
  guint column;
};

ExaCsvWriter *
exa_csv_writer_new (void)
{
  ExaCsvWriter *self = g_new0 (ExaCsvWriter, 1);

  self->text = g_string_new (NULL);
  return self;
}

void
exa_csv_writer_free (ExaCsvWriter *self)
{
  g_string_free (self->text, TRUE);
  g_free (self);
}

static void
begin_cell (ExaCsvWriter *self)
{
  if (self->column++ > 0)
    g_string_append_c (self->text, ',');
}

/* "-3", "-3.5 %": starts like a formula, yet is a figure. */
static gboolean
is_plain_number (const char *text)
{
  return (*text == '-' || *text == '+') && g_ascii_isdigit (text[1]) &&
         text[strspn (text + 1, "0123456789., %") + 1] == '\0';
}

void
exa_csv_writer_text (ExaCsvWriter *self, const char *text)
{
  gboolean quoted;

  begin_cell (self);
  if (text == NULL || *text == '\0')
    return;

  quoted = strpbrk (text, ",\"\r\n") != NULL || *text == ' ' || text[strlen (text) - 1] == ' ';
  if (quoted)
    g_string_append_c (self->text, '"');
  if (strchr ("=+-@\t\r", *text) != NULL && !is_plain_number (text))
    g_string_append_c (self->text, '\'');
  for (const char *p = text; *p != '\0'; p++) {
    if (*p == '"')
      g_string_append_c (self->text, '"');
    g_string_append_c (self->text, *p);
  }
  if (quoted)
    g_string_append_c (self->text, '"');
}

void
exa_csv_writer_number (ExaCsvWriter *self, double value)
{
  begin_cell (self);
  if (isfinite (value)) {
    g_autofree char *digits = exa_number_to_string (value);

    g_string_append (self->text, digits);
  }
}

void
exa_csv_writer_end_row (ExaCsvWriter *self)
{
  g_string_append (self->text, "\r\n");
  self->column = 0;
}

char *
exa_csv_writer_finish (ExaCsvWriter *self)
{
  GString *text = self->text;

  self->text = g_string_new (NULL);
  self->column = 0;
  return g_string_free (text, FALSE);
}
