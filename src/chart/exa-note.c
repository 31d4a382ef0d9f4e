/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-note.h"

#include "exa-quantity.h"

/* Letters of a list that is short. */
#define SHORT 72

static void
item_clear (gpointer data)
{
  ExaNoteItem *item = data;

  g_free (item->mark);
  g_free (item->other);
  g_free (item->text);
}

ExaNote *
exa_note_new (char *text)
{
  ExaNote *self = g_new0 (ExaNote, 1);

  self->text = text;
  return self;
}

ExaNote *
exa_note_new_of_marks (void)
{
  ExaNote *self = exa_note_new (NULL);

  self->items = g_array_new (FALSE, FALSE, sizeof (ExaNoteItem));
  g_array_set_clear_func (self->items, item_clear);
  return self;
}

void
exa_note_free (ExaNote *self)
{
  g_free (self->text);
  g_free (self->many);
  g_free (self->each);
  g_clear_pointer (&self->items, g_array_unref);
  g_free (self);
}

void
exa_note_add (ExaNote *self, const char *mark, const char *other, char *text)
{
  ExaNoteItem item = {g_strdup (mark), g_strdup (other), text};

  g_array_append_val (self->items, item);
}

/* @pattern with @first, the first items, and the numbers in it. Transfer full. */
static char *
fill (const char *pattern, const char *first, guint n, guint all)
{
  g_autofree char *count = exa_count_to_string (n), *total = exa_count_to_string (all);
  GString *out = g_string_new (pattern);

  g_string_replace (out, "{n}", count, 0);
  g_string_replace (out, "{all}", total, 0);
  g_string_replace (out, "{}", first, 1);
  return g_string_free (out, FALSE);
}

char *
exa_note_write (const ExaNote *self, guint n_marks, ExaNoteDrawn drawn, gconstpointer data)
{
  g_autoptr (GString) list = g_string_new (NULL), first = g_string_new (NULL);
  guint n = 0;

  if (self->items == NULL)
    return g_strdup (self->text);
  for (guint i = 0; i < self->items->len; i++) {
    const ExaNoteItem *item = &g_array_index (self->items, ExaNoteItem, i);
    if (!drawn (item->mark, data) || (item->other != NULL && !drawn (item->other, data)))
      continue;
    if (n < self->most)
      g_string_append_printf (first, "%s%s", n == 0 ? "" : self->separator, item->text);
    g_string_append_printf (list, "%s%s", n++ == 0 ? "" : self->separator, item->text);
  }
  if (n == 0)
    return NULL;
  if (n > self->most && (self->most_if_short < n || g_utf8_strlen (list->str, -1) > SHORT))
    return fill (n == n_marks && self->each != NULL ? self->each : self->many, first->str, n, n_marks);
  GString *out = g_string_new (self->text);
  g_string_replace (out, "{}", list->str, 1);
  return g_string_free (out, FALSE);
}
