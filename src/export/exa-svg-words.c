/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-svg-words.h"

#include <math.h>

#include "exa-document-text.h"

#define FAMILIES "Inter, 'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', sans-serif"

static guint
to_byte (double c)
{
  return (guint)lround (c * 255);
}

static void
append_number (GString *out, const char *name, double value)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (number, sizeof number, "%.2f", value);
  g_string_append_printf (out, " %s=\"%s\"", name, number);
}

static gboolean
is_bold (PangoLayout *layout)
{
  return pango_font_description_get_weight (pango_layout_get_font_description (layout)) > PANGO_WEIGHT_MEDIUM;
}

/* Text that stands in a line; an ellipsis is not in the text, but on the paper. */
static char *
line_text (PangoLayout *layout, PangoLayoutLine *line, gboolean is_last)
{
  const char *text = pango_layout_get_text (layout);
  g_autofree char *part = g_strndup (text + line->start_index, (gsize)line->length);
  g_autofree char *shown = is_last && pango_layout_is_ellipsized (layout) ? g_strconcat (g_strchomp (part), "…", NULL)
                                                                          : g_strdup (g_strchomp (part));
  g_autofree char *held = exa_document_text (shown);

  return g_markup_escape_text (held, -1);
}

static void
append_text (GString *out, const ExaLayout *layout, const ExaLayoutText *text)
{
  const ExaColor *color = &layout->theme->roles[text->role];
  double unit = text->em / EXA_FONTS_EM / PANGO_SCALE;
  PangoLayoutIter *iter = pango_layout_get_iter (text->layout);

  do {
    PangoRectangle box;
    int baseline = pango_layout_iter_get_baseline (iter);
    g_autofree char *words = NULL;

    pango_layout_iter_get_line_extents (iter, NULL, &box);
    words = line_text (text->layout, pango_layout_iter_get_line_readonly (iter), pango_layout_iter_at_last_line (iter));
    g_string_append (out, "<text");
    append_number (out, "x", text->rect.x - text->indent + box.x * unit);
    append_number (out, "y", text->rect.y + baseline * unit);
    append_number (out, "font-size", text->em);
    g_string_append_printf (out, " font-family=\"" FAMILIES "\" font-weight=\"%d\" fill=\"#%02x%02x%02x\"",
                            is_bold (text->layout) ? 600 : 400, to_byte (color->r), to_byte (color->g),
                            to_byte (color->b));
    if (text->alpha < 1)
      append_number (out, "fill-opacity", text->alpha);
    g_string_append_printf (out, " xml:space=\"preserve\">%s</text>\n", words);
  } while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

char *
exa_svg_write_words (const ExaLayout *layout, double x_scale, double y_scale)
{
  GString *out = g_string_new ("<g transform=\"scale(");
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (out, g_ascii_formatd (number, sizeof number, "%.6g", x_scale));
  g_string_append_printf (out, " %s)\">\n", g_ascii_formatd (number, sizeof number, "%.6g", y_scale));
  for (guint i = 0; i < layout->texts->len; i++) {
    const ExaLayoutText *text = &g_array_index (layout->texts, ExaLayoutText, i);

    if (text->alpha > 0)
      append_text (out, layout, text);
  }
  g_string_append (out, "</g>\n");
  return g_string_free (out, FALSE);
}
