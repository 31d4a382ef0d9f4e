/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-column-text.h"

/* Text on paper: dark on white. */
#define THEME EXA_THEME_LIGHT

typedef struct {
  PangoLayout *layout; /* owned */
  ExaWeight weight;
  double size, space;
  ExaRole role;
} Paragraph;

struct _ExaColumnText {
  ExaFonts *fonts;
  ExaLang lang;
  double width;
  GArray *paragraphs;    /* Paragraph */
  guint next;            /* the paragraph that is painted next */
  PangoLayoutIter *line; /* within it; NULL: at its beginning */
};

static void
paragraph_clear (gpointer data)
{
  g_object_unref (((Paragraph *)data)->layout);
}

ExaColumnText *
exa_column_text_new (ExaFonts *fonts, ExaLang lang, double width)
{
  ExaColumnText *self = g_new0 (ExaColumnText, 1);

  self->fonts = fonts;
  self->lang = lang;
  self->width = width;
  self->paragraphs = g_array_new (FALSE, FALSE, sizeof (Paragraph));
  g_array_set_clear_func (self->paragraphs, paragraph_clear);
  return self;
}

void
exa_column_text_free (ExaColumnText *self)
{
  g_clear_pointer (&self->line, pango_layout_iter_free);
  g_array_unref (self->paragraphs);
  g_free (self);
}

static void
wrap (const ExaColumnText *self, Paragraph *paragraph, const char *text)
{
  paragraph->layout = exa_fonts_layout (self->fonts, text, self->lang, paragraph->weight, paragraph->size, self->width,
                                        G_MAXINT, PANGO_ALIGN_LEFT);
}

void
exa_column_text_add (ExaColumnText *self, const char *text, ExaWeight weight, double size, ExaRole role, double space)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++) {
    Paragraph paragraph = {.weight = weight, .size = size, .space = i == 0 ? space : size / 2, .role = role};

    if (*g_strstrip (lines[i]) == '\0')
      continue;
    wrap (self, &paragraph, lines[i]);
    g_array_append_val (self->paragraphs, paragraph);
  }
}

void
exa_column_text_set_width (ExaColumnText *self, double width)
{
  self->width = width;
  for (guint i = self->next; i < self->paragraphs->len; i++) {
    Paragraph *paragraph = &g_array_index (self->paragraphs, Paragraph, i);
    PangoLayout *old = paragraph->layout;
    int start =
        i == self->next && self->line != NULL ? pango_layout_iter_get_line_readonly (self->line)->start_index : 0;

    wrap (self, paragraph, pango_layout_get_text (old) + start);
    g_object_unref (old);
  }
  g_clear_pointer (&self->line, pango_layout_iter_free);
}

/* Of the line at hand; @baseline: below its top. */
static void
get_line (const ExaColumnText *self, const Paragraph *paragraph, double *height, double *baseline)
{
  double unit = paragraph->size / EXA_FONTS_EM / PANGO_SCALE;
  int top, bottom;

  pango_layout_iter_get_line_yrange (self->line, &top, &bottom);
  *height = (bottom - top) * unit;
  *baseline = (pango_layout_iter_get_baseline (self->line) - top) * unit;
}

static void
paint_line (const ExaColumnText *self, const Paragraph *paragraph, cairo_t *cr, double x, double baseline)
{
  const ExaColor *color = &exa_theme_get (THEME)->roles[paragraph->role];
  double scale = paragraph->size / EXA_FONTS_EM;

  cairo_save (cr);
  cairo_set_source_rgb (cr, color->r, color->g, color->b);
  cairo_translate (cr, x, baseline);
  cairo_scale (cr, scale, scale);
  cairo_move_to (cr, 0, 0);
  pango_cairo_show_layout_line (cr, pango_layout_iter_get_line_readonly (self->line));
  cairo_restore (cr);
}

gboolean
exa_column_text_paint (ExaColumnText *self, cairo_t *cr, double x, double *y, double bottom)
{
  for (gboolean first = TRUE; self->next < self->paragraphs->len; self->next++) {
    const Paragraph *paragraph = &g_array_index (self->paragraphs, Paragraph, self->next);

    double space = first || self->line != NULL ? 0 : paragraph->space;

    if (self->line == NULL)
      self->line = pango_layout_get_iter (paragraph->layout);
    do {
      double height, baseline;

      get_line (self, paragraph, &height, &baseline);
      if (!first && *y + space + height > bottom)
        return FALSE;
      *y += space;
      paint_line (self, paragraph, cr, x, *y + baseline);
      *y += height;
      space = 0;
      first = FALSE;
    } while (pango_layout_iter_next_line (self->line));
    g_clear_pointer (&self->line, pango_layout_iter_free);
  }
  return TRUE;
}
