/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-figure-words.h"

#include <glib/gi18n.h>

#include "exa-notes.h"

char *
exa_figure_words_measured (const ExaSpec *spec)
{
  guint n = exa_spec_count_marks (spec);
  g_autofree char *count = g_strdup_printf (ngettext ("%u figure", "%u figures", n), n);
  GString *out = g_string_new (NULL);

  exa_notes_add (out, spec->subtitle, spec->lang);
  exa_notes_add (out, count, spec->lang);
  return g_string_free (out, FALSE);
}
