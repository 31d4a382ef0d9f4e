/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-han-marks.h"

#include "exa-font-set.h"
#include "exa-fonts.h"

/* On layouts of Chinese texts: that the font has half-width marks; and the attributes before lines were aligned. */
#define HAS_HALVES "exa-has-halves"
#define UNALIGNED  "exa-unaligned"

/* Marks that Latin and Chinese share, but not their shapes: in Chinese they are as wide as a character. */
static gboolean
is_shared_mark (gunichar c)
{
  return c == 0x2018 || c == 0x2019 || c == 0x201c || c == 0x201d || c == 0x2014 || c == 0x2026;
}

static void
insert (PangoAttrList *attributes, PangoAttribute *attribute, const char *text, const char *p)
{
  attribute->start_index = (guint)(p - text);
  attribute->end_index = (guint)(g_utf8_next_char (p) - text);
  pango_attr_list_insert (attributes, attribute);
}

static gboolean
is_one_of (gunichar c, const char *set)
{
  return c != 0 && g_utf8_strchr (set, -1, c) != NULL;
}

/* Full-width marks of which one half is blank: the left one of those that open, the right one of the others. */
#define OPENING "（《〈「『【〔“‘"
#define CLOSING "）》〉」』】〕”’，。、；：！？"

/* Whether the mark @c between @before and @after loses its blank half: of two blanks that meet, one is left. */
static gboolean
is_packed (gunichar before, gunichar c, gunichar after)
{
  if (is_one_of (c, CLOSING))
    return is_one_of (after, CLOSING OPENING);
  return is_one_of (c, OPENING) && is_one_of (before, OPENING);
}

/* The feature of a font that takes the blank half of a mark away. */
#define HALF_WIDTH "halt=1"

void
exa_han_marks_set (PangoAttrList *attributes, const char *text, gboolean left)
{
  gunichar before = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p), after = g_utf8_get_char (g_utf8_next_char (p));
    if (c == EXA_ZERO_SPACE)
      continue;
    if (after == EXA_ZERO_SPACE)
      after = g_utf8_get_char (g_utf8_next_char (g_utf8_next_char (p)));
    if (is_shared_mark (c))
      insert (attributes, pango_attr_family_new (EXA_FONT_SET_HAN), text, p);
    if (is_packed (before, c, after) || (left && before == 0 && is_one_of (c, OPENING)))
      insert (attributes, pango_attr_font_features_new (HALF_WIDTH), text, p);
    before = c;
  }
}

void
exa_han_marks_note (PangoLayout *layout, gboolean chinese)
{
  g_object_set_data (G_OBJECT (layout), HAS_HALVES, GINT_TO_POINTER (chinese));
}

void
exa_han_marks_reset (PangoLayout *copy, PangoLayout *layout)
{
  PangoAttrList *unaligned = g_object_get_data (G_OBJECT (layout), UNALIGNED);

  g_object_set_data (G_OBJECT (copy), HAS_HALVES, g_object_get_data (G_OBJECT (layout), HAS_HALVES));
  if (unaligned != NULL)
    pango_layout_set_attributes (copy, unaligned);
}

/* Whether both layouts end their lines at the same places. */
static gboolean
have_same_lines (PangoLayout *a, PangoLayout *b)
{
  GSList *x = pango_layout_get_lines_readonly (a), *y = pango_layout_get_lines_readonly (b);

  for (; x != NULL && y != NULL; x = x->next, y = y->next)
    if (pango_layout_line_get_start_index (x->data) != pango_layout_line_get_start_index (y->data))
      return FALSE;
  return x == NULL && y == NULL;
}

void
exa_han_marks_align (PangoLayout *layout)
{
  const char *text = pango_layout_get_text (layout);
  g_autoptr (PangoAttrList) all = NULL;
  g_autoptr (PangoLayout) before = NULL;
  int width = pango_layout_get_width (layout), widest = 0;

  if (g_object_get_data (G_OBJECT (layout), HAS_HALVES) == NULL || pango_layout_is_ellipsized (layout) ||
      pango_layout_get_alignment (layout) != PANGO_ALIGN_LEFT)
    return;
  for (GSList *l = pango_layout_get_lines_readonly (layout); l != NULL; l = l->next) {
    const char *p = text + pango_layout_line_get_start_index (l->data);
    PangoRectangle line;
    gboolean opens;

    while (g_utf8_get_char (p) == EXA_ZERO_SPACE)
      p = g_utf8_next_char (p);
    opens = p > text && is_one_of (g_utf8_get_char (p), OPENING);
    pango_layout_line_get_extents (l->data, NULL, &line);
    widest = MAX (widest, line.width - (opens ? (int)(EXA_FONTS_EM * PANGO_SCALE / 2) : 0));
    if (!opens)
      continue;
    if (all == NULL)
      all = pango_attr_list_copy (pango_layout_get_attributes (layout));
    insert (all, pango_attr_font_features_new (HALF_WIDTH), text, p);
  }
  if (all == NULL)
    return;
  before = pango_layout_copy (layout);
  g_object_set_data_full (G_OBJECT (layout), UNALIGNED, pango_attr_list_ref (pango_layout_get_attributes (layout)),
                          (GDestroyNotify)pango_attr_list_unref);
  pango_layout_set_attributes (layout, all);
  /* A line before may have room for more now. */
  if (!have_same_lines (layout, before))
    pango_layout_set_width (layout, widest + PANGO_SCALE);
  if (have_same_lines (layout, before) && !pango_layout_is_ellipsized (layout))
    return;
  pango_layout_set_attributes (layout, g_object_get_data (G_OBJECT (layout), UNALIGNED));
  pango_layout_set_width (layout, width);
}
