/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is other in data that were read again, in words. */
#include "exa-session-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* So many figures are named; the rest is counted in the title. */
#define MOST_NAMED 4

/* The files that changed, as they are called. */
static char *
name_files (char **files)
{
  if (files == NULL || files[0] == NULL || files[1] != NULL)
    return NULL;
  return strcmp (files[0], "-") == 0 ? NULL : g_filename_display_basename (files[0]);
}

/* @words: with a %u for the count. */
G_GNUC_PRINTF (2, 3)
static void
add_count (GString *text, const char *words, ...)
{
  va_list counts;

  if (text->len > 0)
    /* Translators: between two counts, as in “2 figures differ, 1 row is new”. */
    g_string_append (text, C_ ("between counts", ", "));
  va_start (counts, words);
  g_string_append_vprintf (text, words, counts);
  va_end (counts);
}

static char *
count (const ExaDatasetChange *change)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n;

  if ((n = change->n_differ) > 0)
    add_count (text, ngettext ("%u figure differs", "%u figures differ", n), n);
  if ((n = change->n_rows_new) > 0)
    add_count (text, ngettext ("%u row is new", "%u rows are new", n), n);
  if ((n = change->n_new) > 0)
    add_count (text, ngettext ("%u figure is new", "%u figures are new", n), n);
  if ((n = change->n_rows_gone) > 0)
    add_count (text, ngettext ("%u row is gone", "%u rows are gone", n), n);
  if ((n = change->n_gone) > 0)
    add_count (text, ngettext ("%u figure is gone", "%u figures are gone", n), n);
  if (text->len == 0)
    g_string_append_printf (text, ngettext ("%u figure, before %u", "%u figures, before %u", change->n_after),
                            change->n_after, change->n_before);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
write_title (const ExaDatasetChange *change, char **files)
{
  g_autofree char *name = name_files (files), *counts = count (change), *time = exa_session_now_in_words ();

  if (name == NULL)
    return g_strdup_printf (_ ("The files changed at %s: %s"), time, counts);
  return g_strdup_printf (_ ("%s changed at %s: %s"), name, time, counts);
}

static char *
name_change (const ExaClaimChange *change, ExaLang lang)
{
  ExaClaim *claim = change->after != NULL ? change->after : change->before;
  const char *label = exa_claim_get_label (claim, lang);
  g_autofree char *before = change->before != NULL ? exa_claim_format (change->before, lang) : NULL;
  g_autofree char *after = change->after != NULL ? exa_claim_format (change->after, lang) : NULL;

  if (before == NULL)
    return g_strdup_printf (_ ("new: %s %s"), label, after);
  if (after == NULL)
    return g_strdup_printf (_ ("gone: %s %s"), label, before);
  return g_strdup_printf ("%s %s → %s", label, before, after);
}

static char *
write_details (const ExaDatasetChange *change, ExaLang lang)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < change->claims->len && i < MOST_NAMED; i++) {
    g_autofree char *name = name_change (g_ptr_array_index (change->claims, i), lang);

    g_string_append_printf (text, "%s%s", i > 0 ? " · " : "", name);
  }
  if (change->claims->len > MOST_NAMED)
    g_string_append (text, " …");
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
exa_session_now_in_words (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%H:%M");
}

void
exa_session_set_change (ExaSession *self, ExaDatasetChange *change)
{
  if (self->change == NULL && change == NULL)
    return;
  g_clear_pointer (&self->change, exa_dataset_change_free);
  g_clear_pointer (&self->change_title, g_free);
  g_clear_pointer (&self->change_details, g_free);
  self->change = change;
  self->n_changes_shown = 0;
  if (change != NULL) {
    self->change_title = write_title (change, self->files);
    self->change_details = write_details (change, exa_figure_model_get_lang (self->model));
  }
  g_object_notify (G_OBJECT (self), "change");
  g_object_notify (G_OBJECT (self), "change-details");
}

void
exa_session_dismiss_change (ExaSession *self)
{
  exa_session_set_change (self, NULL);
}

/* The claim as it is by now: the files may have been read again since. */
static ExaClaim *
find_claim (ExaSession *self, ExaClaim *claim)
{
  ExaDataset *dataset = exa_figure_model_get_dataset (self->model);

  return claim != NULL && dataset != NULL ? exa_dataset_find (dataset, EXA_LIST_CLAIMS, claim->id) : NULL;
}

gboolean
exa_session_show_change (ExaSession *self)
{
  guint n = self->change != NULL ? self->change->claims->len : 0;

  for (guint i = 0; i < n; i++) {
    const ExaClaimChange *change = g_ptr_array_index (self->change->claims, self->n_changes_shown++ % n);
    ExaClaim *claim = find_claim (self, change->after);

    if (claim == NULL || !exa_figure_model_go_to_claim (self->model, claim))
      continue;
    g_object_set (self, "page", EXA_PAGE_CHART, NULL);
    return TRUE;
  }
  return FALSE;
}
