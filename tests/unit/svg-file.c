/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "svg-file.h"

#include <string.h>

static void
on_start (GMarkupParseContext *context, const char *name, const char **names, const char **values, gpointer data,
          GError **error)
{
  SvgFile *self = data;
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->count, name));

  g_hash_table_insert (self->count, g_strdup (name), GUINT_TO_POINTER (n + 1));
  if (self->open->len == 0)
    g_assert_cmpstr (name, ==, "svg");
  for (guint i = 0; names[i] != NULL; i++) {
    if (self->open->len == 0)
      g_hash_table_insert (self->root, g_strdup (names[i]), g_strdup (values[i]));
    if (g_str_equal (names[i], "id"))
      g_assert_true (g_hash_table_add (self->ids, g_strdup (values[i])));
    if (g_str_has_suffix (names[i], "href") && values[i][0] == '#')
      g_ptr_array_add (self->used, g_strdup (values[i] + 1));
    if (g_str_has_prefix (values[i], "url(#"))
      g_ptr_array_add (self->used, g_strndup (values[i] + 5, strlen (values[i]) - 6));
  }
  g_ptr_array_add (self->open, g_strdup (name));
}

static void
on_end (GMarkupParseContext *context, const char *name, gpointer data, GError **error)
{
  SvgFile *self = data;

  g_ptr_array_remove_index (self->open, self->open->len - 1);
}

static void
on_text (GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  SvgFile *self = data;

  if (self->open->len > 0)
    g_hash_table_replace (self->text, g_strdup (self->open->pdata[self->open->len - 1]), g_strndup (text, length));
}

SvgFile *
svg_file_new (const char *text)
{
  const GMarkupParser parser = {.start_element = on_start, .end_element = on_end, .text = on_text};
  SvgFile *self = g_new0 (SvgFile, 1);
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, self, NULL);
  g_autoptr (GError) error = NULL;

  self->root = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->text = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->count = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->open = g_ptr_array_new_with_free_func (g_free);
  self->used = g_ptr_array_new_with_free_func (g_free);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_markup_parse_context_parse (context, text, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < self->used->len; i++)
    g_assert_true (g_hash_table_contains (self->ids, self->used->pdata[i]));
  return self;
}

void
svg_file_free (SvgFile *self)
{
  g_hash_table_unref (self->root);
  g_hash_table_unref (self->text);
  g_hash_table_unref (self->count);
  g_hash_table_unref (self->ids);
  g_ptr_array_unref (self->open);
  g_ptr_array_unref (self->used);
  g_free (self);
}

const char *
svg_file_get_attribute (const SvgFile *self, const char *name)
{
  return g_hash_table_lookup (self->root, name);
}

const char *
svg_file_get_text (const SvgFile *self, const char *element)
{
  return g_hash_table_lookup (self->text, element);
}

guint
svg_file_count (const SvgFile *self, const char *element)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->count, element));
}
