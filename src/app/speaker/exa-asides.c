/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-asides.h"

#include "exa-said.h"

/* Whether the same was shown before. */
static gboolean
is_repeated (const GPtrArray *asides, guint n)
{
  const ExaTalkAside *aside = g_ptr_array_index (asides, n);

  for (guint i = 0; i < n; i++) {
    const ExaTalkAside *before = g_ptr_array_index (asides, i);
    if (before->chart == aside->chart && exa_view_equal (&before->view, &aside->view))
      return TRUE;
  }
  return FALSE;
}

char *
exa_asides_to_string (ExaTalk *talk)
{
  const GPtrArray *asides = exa_talk_get_asides (talk);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < asides->len; i++) {
    const ExaTalkAside *aside = g_ptr_array_index (asides, i);
    g_autoptr (ExaFigure) figure = exa_figure_new (aside->chart, &aside->view, exa_talk_get_lang (talk), NULL, NULL);
    g_autoptr (ExaSaid) said = NULL;
    g_autofree char *words = NULL;
    if (figure == NULL || is_repeated (asides, i))
      continue;
    said = exa_said_new (figure);
    words = exa_said_to_string (said);
    g_string_append_printf (text, "%s%s\n%s\n", text->len > 0 ? "\n" : "", figure->spec->title, words);
  }
  return g_string_free (text, FALSE);
}
