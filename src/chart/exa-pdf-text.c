/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-pdf-text.h"

#include "exa-fonts.h"

/* Beyond 0.4 em of space Poppler sees a blank whatever stands around it; the font's own is 0.28. */
#define WIDER (EXA_FONTS_EM * 0.18)

static gboolean
is_blank (gunichar c)
{
  return c == ' ' || c == 0xa0 || c == 0x202f;
}

/* Two words or more, none longer than a letter. */
static gboolean
is_single_letters (const char *text)
{
  guint n_letters = 0, n_words = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    n_letters = is_blank (g_utf8_get_char (p)) ? 0 : n_letters + 1;
    n_words += n_letters == 1;
    if (n_letters > 1)
      return FALSE;
  }
  return n_words > 1;
}

PangoLayout *
exa_pdf_text_space (PangoLayout *layout)
{
  const char *text = pango_layout_get_text (layout);
  PangoAttrList *attributes;
  PangoLayout *spaced;

  if (!is_single_letters (text))
    return g_object_ref (layout);
  spaced = pango_layout_copy (layout);
  attributes = pango_layout_get_attributes (layout) != NULL
                   ? pango_attr_list_copy (pango_layout_get_attributes (layout))
                   : pango_attr_list_new ();
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    PangoAttribute *space;

    if (!is_blank (g_utf8_get_char (p)))
      continue;
    space = pango_attr_letter_spacing_new ((int)(WIDER * PANGO_SCALE));
    space->start_index = (guint)(p - text);
    space->end_index = (guint)(g_utf8_next_char (p) - text);
    pango_attr_list_insert (attributes, space);
  }
  pango_layout_set_attributes (spaced, attributes);
  pango_attr_list_unref (attributes);
  return spaced;
}
