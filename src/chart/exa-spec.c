/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-spec.h"

#include <math.h>
#include <string.h>

ExaSpec *
exa_spec_new (void)
{
  ExaSpec *self = g_new0 (ExaSpec, 1);

  self->limit = INFINITY;
  self->notes = g_ptr_array_new_with_free_func ((GDestroyNotify)exa_note_free);
  return self;
}

static void
mark_clear (ExaMark *mark)
{
  g_free (mark->id);
  g_free (mark->value);
  g_free (mark->bare);
  g_free (mark->tag);
  g_free (mark->quote);
  g_free (mark->status);
  g_free (mark->standing);
  g_free (mark->words);
  g_free (mark->x_value);
}

static void
band_clear (ExaBand *band)
{
  g_free (band->id);
  g_free (band->label);
  for (guint i = 0; i < band->n_marks; i++)
    mark_clear (&band->marks[i]);
  g_free (band->marks);
}

void
exa_spec_free (ExaSpec *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->n_bands; i++)
    band_clear (&self->bands[i]);
  for (guint i = 0; i < self->n_key; i++)
    g_free (self->key[i].label);
  if (self->remainder != NULL)
    mark_clear (self->remainder);
  g_free (self->remainder);
  g_free (self->bands);
  g_free (self->key);
  g_free (self->id);
  g_free (self->title);
  g_free (self->subtitle);
  g_ptr_array_unref (self->notes);
  g_free (self->source);
  g_free (self->brand);
  g_free (self->reference_name);
  g_free (self->reference_words);
  g_free (self->compare_a);
  g_free (self->compare_b);
  g_free (self->compare_text);
  g_free (self->compare_lines);
  g_free (self->compare_rates);
  g_free (self->compare_brief);
  g_free (self->compare_words);
  g_free (self->compare_told);
  g_free (self->compare_told_lines);
  g_strfreev (self->about);
  g_strfreev (self->highlight);
  g_free (self->plane.x_name);
  g_free (self->plane.y_name);
  g_free (self->plane.as_of_text);
  g_free (self->empty);
  g_free (self);
}

char *
exa_mark_write_status (const ExaMark *mark, ExaLang lang)
{
  return mark->status != NULL ? g_strdup_printf (lang == EXA_LANG_EN ? "(%s)" : "（%s）", mark->status) : NULL;
}

char *
exa_mark_write_aside (const ExaMark *mark, ExaLang lang)
{
  g_autofree char *status = exa_mark_write_status (mark, lang);
  g_autofree char *quote = mark->quote != NULL ? g_strdup_printf ("“%s”", mark->quote) : NULL;
  const char *parts[] = {status, quote, mark->tag};
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    if (parts[i] != NULL)
      g_string_append_printf (out, "%s%s", out->len > 0 && lang == EXA_LANG_EN ? " " : "", parts[i]);
  }
  return g_string_free (out, out->len == 0);
}

gboolean
exa_spec_is_plane (const ExaSpec *self)
{
  return self->kind == EXA_FIGURE_TIME || self->kind == EXA_FIGURE_SCATTER;
}

guint
exa_spec_count_marks (const ExaSpec *self)
{
  guint n = 0;

  for (guint i = 0; i < self->n_bands; i++)
    n += self->bands[i].n_marks;
  return n;
}

const ExaMark *
exa_spec_find (const ExaSpec *self, const char *id)
{
  for (guint i = 0; i < self->n_bands; i++) {
    for (guint k = 0; k < self->bands[i].n_marks; k++) {
      if (strcmp (self->bands[i].marks[k].id, id) == 0)
        return &self->bands[i].marks[k];
    }
  }
  return NULL;
}
