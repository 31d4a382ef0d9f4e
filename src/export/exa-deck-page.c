/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-deck-page.h"

#include "exa-plain-text.h"
#include "exa-slide-headline.h"
#include "exa-source-line.h"
#include "exa-source-list.h"

/* --- notes and sources --- */

static void
append_paragraph (GString *text, const char *paragraph)
{
  g_autofree char *stripped = g_strstrip (g_strdup (paragraph));

  if (*stripped != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", stripped);
}

static char *
join_notes (const ExaSlide *slide, guint step, gboolean whole, ExaLang lang)
{
  GString *text = g_string_new (NULL);

  if (whole || step == exa_slide_first_step (slide))
    append_paragraph (text, exa_text_get (&slide->notes, lang));
  for (guint i = whole ? 1 : MAX (step, 1); i <= step; i++)
    append_paragraph (text, exa_text_get (&exa_slide_nth_step (slide, i)->notes, lang));
  return g_string_free (text, FALSE);
}

static char *
join_sources (const ExaTable *table, ExaLang lang)
{
  g_autofree char *line = exa_source_line (table, lang), *list = exa_source_list (table, lang);
  GString *text = g_string_new (NULL);

  append_paragraph (text, line != NULL ? line : "");
  append_paragraph (text, list);
  return g_string_free (text, FALSE);
}

static char *
find_title (const ExaSlide *slide, ExaLang lang)
{
  const char *titles[] = {exa_slide_get_title (slide, lang), exa_text_get (&slide->chart->name, lang)};

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++) {
    if (*titles[i] != '\0')
      return exa_plain_text (titles[i]);
  }
  return g_strdup (slide->chart->id);
}

/* --- the page --- */

ExaDeckPage *
exa_deck_page_new (const ExaSlide *slide, guint step, gboolean whole, ExaLang lang, GError **error)
{
  g_autoptr (ExaDeckPage) self = g_new0 (ExaDeckPage, 1);

  self->step = step;
  exa_slide_init_view (slide, step, &self->view);
  self->headline = g_strdup (exa_slide_headline (slide, &self->view, lang));
  self->figure = exa_figure_new (slide->chart, &self->view, lang, self->headline, NULL);
  if (self->figure == NULL) {
    exa_view_clear (&self->view);
    self->figure = exa_figure_new (slide->chart, &self->view, lang, self->headline, error);
  }
  if (self->figure == NULL)
    return NULL;
  self->title = find_title (slide, lang);
  self->notes = join_notes (slide, step, whole, lang);
  self->sources = join_sources (self->figure->table, lang);
  return g_steal_pointer (&self);
}

void
exa_deck_page_free (ExaDeckPage *self)
{
  char *owned[] = {self->title, self->notes, self->sources, self->headline};

  for (guint i = 0; i < G_N_ELEMENTS (owned); i++)
    g_free (owned[i]);
  exa_view_clear (&self->view);
  exa_figure_free (self->figure);
  g_free (self);
}

ExaLayout *
exa_deck_page_lay_out (const ExaDeckPage *self, ExaFonts *fonts, ExaThemeId theme, int height)
{
  ExaLayoutOptions options = EXA_LAYOUT_OPTIONS_INIT;

  options.width = height * 16 / 9;
  options.height = height;
  options.theme = theme;
  return exa_figure_lay_out (self->figure, fonts, &options);
}
