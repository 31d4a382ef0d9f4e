/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf-file.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

struct _PdfFile {
  char *data; /* ended by a zero byte */
  gsize size;
  gsize *offsets; /* of the objects; 0: a free number */
  guint n_objects;
  const char *trailer; /* its dictionary */
};

static const char *
skip_space (const char *p)
{
  while (g_ascii_isspace (*p))
    p++;
  return p;
}

/* "12 0 R"; NULL if it is anything else. */
static const char *
read_reference (const char *p, guint *number)
{
  char *end;
  gulong n = strtoul (p, &end, 10);

  if (end == p || strncmp (end, " 0 R", 4) != 0)
    return NULL;
  *number = (guint)n;
  return end + 4;
}

static const char *
skip_string (const char *p)
{
  int depth = 0;

  do {
    g_assert_cmpint (*p, !=, '\0');
    if (*p == '\\')
      p++;
    else
      depth += *p == '(' ? 1 : *p == ')' ? -1 : 0;
    p++;
  } while (depth > 0);
  return p;
}

static const char *
skip_value (const char *p)
{
  const char *start = p = skip_space (p);
  const char *close = g_str_has_prefix (p, "<<") ? ">>" : *p == '[' ? "]" : NULL;
  guint number;

  if (close != NULL) {
    p = skip_space (p + strlen (close));
    while (!g_str_has_prefix (p, close))
      p = skip_space (skip_value (p));
    return p + strlen (close);
  }
  if (*p == '(')
    return skip_string (p);
  if (*p == '<')
    return strchr (p, '>') + 1;
  if (g_ascii_isdigit (*p) && read_reference (p, &number) != NULL)
    return read_reference (p, &number);
  p++;
  while (*p != '\0' && !g_ascii_isspace (*p) && strchr ("/<>[]()", *p) == NULL)
    p++;
  g_assert_true (p > start);
  return p;
}

/* The object of that number, behind "obj". */
static const char *
find_object (const PdfFile *self, guint number)
{
  g_autofree char *head = g_strdup_printf ("%u 0 obj", number);

  g_assert_cmpuint (number, <, self->n_objects);
  g_assert_cmpuint (self->offsets[number], >, 0);
  g_assert_true (g_str_has_prefix (self->data + self->offsets[number], head));
  return skip_space (self->data + self->offsets[number] + strlen (head));
}

static const char *
resolve (const PdfFile *self, const char *value)
{
  guint number;

  return read_reference (value, &number) != NULL ? find_object (self, number) : value;
}

/* The value of @key in a dictionary or an array. */
static const char *
look_up (const PdfFile *self, const char *p, const char *key)
{
  guint index = 0;
  gboolean is_array = *p == '[';

  p = skip_space (p + (is_array ? 1 : 2));
  while (*p != ']' && !g_str_has_prefix (p, ">>")) {
    const char *name = p;
    g_autofree char *number = g_strdup_printf ("%u", index++);
    const char *value = is_array ? p : skip_space (skip_value (p));
    gsize length = strlen (key);

    if (is_array ? strcmp (number, key) == 0
                 : strncmp (name + 1, key, length) == 0 && skip_value (name) == name + 1 + length)
      return resolve (self, value);
    p = skip_space (skip_value (value));
  }
  return NULL;
}

static char *
get (const PdfFile *self, const char *first, va_list keys)
{
  const char *p = self->trailer;

  for (const char *key = first; key != NULL && p != NULL; key = va_arg (keys, const char *))
    p = look_up (self, p, key);
  return p != NULL ? g_strndup (p, (gsize)(skip_value (p) - p)) : NULL;
}

char *
pdf_file_get (const PdfFile *self, const char *first, ...)
{
  va_list keys;
  char *value;

  va_start (keys, first);
  value = get (self, first, keys);
  va_end (keys);
  return value;
}

char *
pdf_file_get_text (const PdfFile *self, const char *first, ...)
{
  g_autofree char *value = NULL;
  va_list keys;

  va_start (keys, first);
  value = get (self, first, keys);
  va_end (keys);
  if (value != NULL && *value == '<') {
    g_autofree gunichar2 *units = g_new0 (gunichar2, strlen (value));
    guint n = 0;

    for (const char *p = value + 1; *p != '>'; p += 4) {
      g_autofree char *unit = g_strndup (p, 4);
      units[n++] = (gunichar2)strtoul (unit, NULL, 16);
    }
    g_assert_cmphex (units[0], ==, 0xfeff);
    return g_utf16_to_utf8 (units + 1, n - 1, NULL, NULL, NULL);
  }
  if (value == NULL)
    return NULL;
  g_assert_cmpint (*value, ==, '(');
  value[strlen (value) - 1] = '\0';
  return g_strcompress (value + 1);
}

guint
pdf_file_count_objects (const PdfFile *self)
{
  return self->n_objects;
}

/* --- the file --- */

static void
read_table (PdfFile *self)
{
  gsize tail = MIN (self->size, 40);
  const char *start = g_strstr_len (self->data + self->size - tail, (gssize)tail, "startxref");
  const char *p;

  g_assert_nonnull (start);
  p = self->data + strtoul (start + strlen ("startxref"), NULL, 10);
  g_assert_cmpint (sscanf (p, "xref 0 %u", &self->n_objects), ==, 1);
  self->offsets = g_new0 (gsize, self->n_objects);
  p = strchr (strchr (p, '\n') + 1, '\n') + 1;
  for (guint i = 0; i < self->n_objects; i++, p += 20) {
    if (p[17] == 'n')
      self->offsets[i] = strtoul (p, NULL, 10);
  }
  g_assert_true (g_str_has_prefix (p, "trailer"));
  self->trailer = skip_space (p + strlen ("trailer"));
}

static void
check_stream (const PdfFile *self, const char *dictionary)
{
  const char *p = skip_space (skip_value (dictionary));
  const char *filter = look_up (self, dictionary, "Filter");
  gsize length = strtoul (look_up (self, dictionary, "Length"), NULL, 10);

  p += strlen ("stream");
  p += *p == '\r' ? 2 : 1;
  g_assert_cmpuint (length, <, self->size - (gsize)(p - self->data));
  g_assert_true (g_str_has_prefix (skip_space (p + length), "endstream"));
  if (filter != NULL && g_str_has_prefix (filter, "/FlateDecode")) {
    guint8 out[4096];
    z_stream stream = {.next_in = (Bytef *)p, .avail_in = (uInt)length};
    int status = inflateInit (&stream);

    while (status == Z_OK) {
      stream.next_out = out;
      stream.avail_out = sizeof out;
      status = inflate (&stream, Z_NO_FLUSH);
    }
    g_assert_cmpint (status, ==, Z_STREAM_END);
    inflateEnd (&stream);
  }
}

PdfFile *
pdf_file_new (const char *data, gsize size)
{
  PdfFile *self = g_new0 (PdfFile, 1);

  self->data = g_malloc (size + 1);
  memcpy (self->data, data, size);
  self->data[size] = '\0';
  self->size = size;
  g_assert_true (g_str_has_prefix (self->data, "%PDF-1."));
  g_assert_true (g_str_has_suffix (self->data + size - MIN (size, 6), "%%EOF\n"));
  read_table (self);
  for (guint i = 0; i < self->n_objects; i++) {
    const char *object = self->offsets[i] > 0 ? find_object (self, i) : NULL;
    const char *after = object != NULL ? skip_space (skip_value (object)) : NULL;

    if (after != NULL && g_str_has_prefix (after, "stream"))
      check_stream (self, object);
    else if (after != NULL)
      g_assert_true (g_str_has_prefix (after, "endobj"));
  }
  return self;
}

void
pdf_file_free (PdfFile *self)
{
  g_free (self->data);
  g_free (self->offsets);
  g_free (self);
}
