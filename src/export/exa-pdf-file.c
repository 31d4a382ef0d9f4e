/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-pdf-file.h"

#include <string.h>

#define START   "startxref\n"
#define TABLE   "xref\n0 "
#define TRAILER "trailer\n<< /Size "
#define END     "endobj\n"
/* Bytes of a line of the table. */
#define LINE 20

typedef struct {
  gsize at; /* in the file as it was */
  char *text;
} Insertion;

struct _ExaPdfFile {
  const char *data; /* borrowed */
  gsize length;
  gsize table;       /* where it begins */
  const char *lines; /* of it: @n_objects of LINE bytes */
  const char *rest;  /* of the trailer, behind the number of objects, up to where the table's place stands */
  gsize n_rest;
  guint n_objects; /* one more than the highest number */

  GArray *insertions; /* Insertion, in the order of their places */
  GPtrArray *added;   /* GString */
};

/* --- reading --- */

static const char *
find_last (const GByteArray *pdf, const char *text)
{
  gsize length = strlen (text);

  for (gsize at = pdf->len >= length ? pdf->len - length + 1 : 0; at-- > 0;) {
    if (memcmp (pdf->data + at, text, length) == 0)
      return (const char *)pdf->data + at;
  }
  return NULL;
}

/* Whether @text stands at @at, which is within the file or at its end; that then goes behind it. */
static gboolean
skip (const ExaPdfFile *self, const char **at, const char *text)
{
  gsize length = strlen (text);

  if (length > (gsize)(self->data + self->length - *at) || memcmp (*at, text, length) != 0)
    return FALSE;
  *at += length;
  return TRUE;
}

/* A number in the file, which ends with a zero; @at goes behind it. */
static guint64
read_number (const char **at)
{
  char *end;
  guint64 number = g_ascii_strtoull (*at, &end, 10);

  *at = end;
  return number;
}

static gboolean
read_table (ExaPdfFile *self, const char *start)
{
  const char *at = start + strlen (START), *table;

  self->table = (gsize)read_number (&at);
  if (self->table >= (gsize)(start - self->data))
    return FALSE;
  table = self->data + self->table;
  if (!skip (self, &table, TABLE))
    return FALSE;
  self->n_objects = (guint)read_number (&table);
  if (!skip (self, &table, "\n") || self->n_objects > (gsize)(start - table) / LINE)
    return FALSE;
  self->lines = table;
  self->rest = table + (gsize)self->n_objects * LINE;
  if (!skip (self, &self->rest, TRAILER) || read_number (&self->rest) != self->n_objects)
    return FALSE;
  self->n_rest = (gsize)(start - self->rest);
  return TRUE;
}

/* Where what is in the object stands; NULL where there is no such object. @length: of that. */
static const char *
get_object (const ExaPdfFile *self, guint object, gsize *length)
{
  g_autofree char *head = g_strdup_printf ("%u 0 obj\n", object);
  const char *line = self->lines + (gsize)object * LINE, *at, *end;
  gsize place;

  if (object >= self->n_objects)
    return NULL;
  place = (gsize)read_number (&line);
  at = self->data + MIN (place, self->table);
  if (!skip (self, &at, head))
    return NULL;
  end = memmem (at, self->table - (gsize)(at - self->data), END, strlen (END));
  *length = end != NULL ? (gsize)(end - at) : 0;
  return end != NULL ? at : NULL;
}

guint
exa_pdf_file_find (const ExaPdfFile *self, const char *text)
{
  gsize length, n = strlen (text);

  for (guint i = 1; i < self->n_objects; i++) {
    const char *object = get_object (self, i, &length);

    if (object != NULL && length >= n && memcmp (object, text, n) == 0)
      return i;
  }
  return 0;
}

/* Where what stands behind @key begins in the object; NULL where there is no @key. @end: of that line. */
static const char *
find_key (const ExaPdfFile *self, guint object, const char *key, const char **end)
{
  gsize length;
  const char *begin = get_object (self, object, &length);
  const char *at = begin != NULL ? memmem (begin, length, key, strlen (key)) : NULL;

  *end = at != NULL ? memchr (at, '\n', length - (gsize)(at - begin)) : NULL;
  return *end != NULL ? at + strlen (key) : NULL;
}

char *
exa_pdf_file_get (const ExaPdfFile *self, guint object, const char *key)
{
  const char *end, *at = find_key (self, object, key, &end);

  return at != NULL ? g_strndup (at, (gsize)(end - at)) : NULL;
}

/* --- changing --- */

static void
clear_insertion (Insertion *self)
{
  g_free (self->text);
}

static void
free_string (GString *string)
{
  g_string_free (string, TRUE);
}

ExaPdfFile *
exa_pdf_file_new (const GByteArray *pdf)
{
  g_autoptr (ExaPdfFile) self = g_new0 (ExaPdfFile, 1);
  const char *start = find_last (pdf, START);

  self->data = (const char *)pdf->data;
  self->length = pdf->len;
  self->insertions = g_array_new (FALSE, FALSE, sizeof (Insertion));
  g_array_set_clear_func (self->insertions, (GDestroyNotify)clear_insertion);
  self->added = g_ptr_array_new_with_free_func ((GDestroyNotify)free_string);
  return start != NULL && read_table (self, start) ? g_steal_pointer (&self) : NULL;
}

void
exa_pdf_file_free (ExaPdfFile *self)
{
  g_array_unref (self->insertions);
  g_ptr_array_unref (self->added);
  g_free (self);
}

static void
insert (ExaPdfFile *self, const char *where, const char *text)
{
  Insertion insertion = {(gsize)(where - self->data), g_strdup (text)};
  guint i = self->insertions->len;

  while (i > 0 && g_array_index (self->insertions, Insertion, i - 1).at > insertion.at)
    i--;
  g_array_insert_val (self->insertions, i, insertion);
}

gboolean
exa_pdf_file_wrap (ExaPdfFile *self, guint object, const char *key, const char *before, const char *after)
{
  const char *end, *at = find_key (self, object, key, &end);

  if (at == NULL)
    return FALSE;
  insert (self, at, before);
  insert (self, end, after);
  return TRUE;
}

guint
exa_pdf_file_get_next (const ExaPdfFile *self)
{
  return self->n_objects + self->added->len;
}

guint
exa_pdf_file_add (ExaPdfFile *self, const GString *object)
{
  guint number = exa_pdf_file_get_next (self);

  g_ptr_array_add (self->added, g_string_new_len (object->str, (gssize)object->len));
  return number;
}

/* --- writing --- */

/* What stood before the table, with what is put in. */
static void
append_objects (const ExaPdfFile *self, GString *out)
{
  gsize from = 0;

  for (guint i = 0; i < self->insertions->len; i++) {
    const Insertion *insertion = &g_array_index (self->insertions, Insertion, i);

    g_string_append_len (out, self->data + from, (gssize)(insertion->at - from));
    g_string_append (out, insertion->text);
    from = insertion->at;
  }
  g_string_append_len (out, self->data + from, (gssize)(self->table - from));
}

static void
append_line (GString *out, gsize place)
{
  g_string_append_printf (out, "%010" G_GSIZE_FORMAT " 00000 n \n", place);
}

/* The lines of the table, by what was put in before each object. */
static void
append_lines (const ExaPdfFile *self, GString *out)
{
  for (guint i = 0; i < self->n_objects; i++) {
    const char *line = self->lines + (gsize)i * LINE, *at = line;
    gsize place = (gsize)read_number (&at), moved = 0;

    if (line[LINE - 3] == 'f') {
      g_string_append_len (out, line, LINE);
      continue;
    }
    for (guint k = 0; k < self->insertions->len; k++) {
      const Insertion *insertion = &g_array_index (self->insertions, Insertion, k);

      moved += insertion->at < place ? strlen (insertion->text) : 0;
    }
    append_line (out, place + moved);
  }
}

GByteArray *
exa_pdf_file_finish (ExaPdfFile *self)
{
  g_autofree gsize *places = g_new (gsize, self->added->len + 1);
  GString *out = g_string_sized_new (self->length);
  guint n_all = exa_pdf_file_get_next (self);
  gsize table;

  append_objects (self, out);
  for (guint i = 0; i < self->added->len; i++) {
    const GString *object = g_ptr_array_index (self->added, i);

    places[i] = out->len;
    g_string_append_printf (out, "%u 0 obj\n", self->n_objects + i);
    g_string_append_len (out, object->str, (gssize)object->len);
    g_string_append (out, END);
  }
  table = out->len;
  g_string_append_printf (out, TABLE "%u\n", n_all);
  append_lines (self, out);
  for (guint i = 0; i < self->added->len; i++)
    append_line (out, places[i]);
  g_string_append_printf (out, TRAILER "%u", n_all);
  g_string_append_len (out, self->rest, (gssize)self->n_rest);
  g_string_append_printf (out, START "%" G_GSIZE_FORMAT "\n%%%%EOF\n", table);
  table = out->len;
  return g_byte_array_new_take ((guint8 *)g_string_free (out, FALSE), table);
}
