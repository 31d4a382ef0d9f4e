/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "packed-file.h"

PackedFile *
packed_file_new (GBytes *bytes)
{
  PackedFile *self = g_new0 (PackedFile, 1);
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);
  zip_source_t *source = zip_source_buffer_create (data, size, 0, NULL);

  self->bytes = g_bytes_ref (bytes);
  g_assert_nonnull (source);
  self->zip = zip_open_from_source (source, ZIP_RDONLY | ZIP_CHECKCONS, NULL);
  g_assert_nonnull (self->zip);
  return self;
}

void
packed_file_free (PackedFile *self)
{
  zip_discard (self->zip);
  g_bytes_unref (self->bytes);
  g_free (self);
}

guint
packed_file_count (const PackedFile *self)
{
  return (guint)zip_get_num_entries (self->zip, 0);
}

const char *
packed_file_nth (const PackedFile *self, guint n)
{
  return zip_get_name (self->zip, n, 0);
}

gboolean
packed_file_has (const PackedFile *self, const char *path)
{
  return zip_name_locate (self->zip, path, 0) >= 0;
}

char *
packed_file_read (const PackedFile *self, const char *path, gsize *size)
{
  zip_stat_t stat;
  zip_file_t *file;
  char *data;

  g_test_message ("%s", path);
  g_assert_cmpint (zip_stat (self->zip, path, 0, &stat), ==, 0);
  file = zip_fopen (self->zip, path, 0);
  g_assert_nonnull (file);
  data = g_malloc0 (stat.size + 1);
  g_assert_cmpint (zip_fread (file, data, stat.size), ==, (zip_int64_t)stat.size);
  g_assert_cmpint (zip_fclose (file), ==, 0);
  if (size != NULL)
    *size = stat.size;
  return data;
}

/* --- XML --- */

typedef struct {
  const char *element, *attribute;
  GPtrArray *texts;
  gboolean within;
} Search;

static void
on_start (GMarkupParseContext *context, const char *element, const char **names, const char **values, gpointer data,
          GError **error)
{
  Search *search = data;

  search->within = g_strcmp0 (element, search->element) == 0;
  for (guint i = 0; search->within && search->attribute != NULL && names[i] != NULL; i++) {
    if (g_str_equal (names[i], search->attribute))
      g_ptr_array_add (search->texts, g_strdup (values[i]));
  }
}

static void
on_end (GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
  ((Search *)data)->within = FALSE;
}

static void
on_text (GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  Search *search = data;

  if (search->within && search->attribute == NULL)
    g_ptr_array_add (search->texts, g_strndup (text, length));
}

GPtrArray *
packed_file_get_texts (const PackedFile *self, const char *path, const char *element, const char *attribute)
{
  static const GMarkupParser parser = {.start_element = on_start, .end_element = on_end, .text = on_text};
  Search search = {.element = element, .attribute = attribute, .texts = g_ptr_array_new_with_free_func (g_free)};
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &search, NULL);
  g_autoptr (GError) error = NULL;
  gsize size;
  g_autofree char *xml = packed_file_read (self, path, &size);

  g_markup_parse_context_parse (context, xml, (gssize)size, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  return search.texts;
}
