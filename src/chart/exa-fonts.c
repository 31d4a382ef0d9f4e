/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-fonts.h"

#include <math.h>
#include <string.h>

#include "exa-document-text.h"
#include "exa-pdf-text.h"
#include "exa-font-set.h"

/* Before cairo 1.17.4, letters in images stand on whole pixels, which tells in texts smaller than this (pixels):
 * they are painted as shapes, which stand where they belong. */
#define WHOLE_PIXELS_UNTIL CAIRO_VERSION_ENCODE (1, 17, 4)
#define SMALL              20.0
/* On layouts that can be painted as shapes: their fonts have no glyphs in colours. */
#define IS_PLAIN "exa-is-plain"

/* Of the em: from one baseline to the next, whatever the font. */
#define LINE_HEIGHT 1.25

/* The sets are tried in this order: each one costs more than the one before. */
struct _ExaFonts {
  ExaFontSet *bundled; /* NULL: not installed */
  ExaFontSet *chinese; /* NULL: not asked for yet, or none */
  ExaFontSet *system;  /* NULL: not asked for yet */
};

void
exa_fonts_claim_process (void)
{
  FcConfig *empty = FcConfigCreate ();
  FcConfigSetCurrent (empty);
  FcConfigDestroy (empty);
}

ExaFonts *
exa_fonts_new (void)
{
  ExaFonts *self = g_new0 (ExaFonts, 1);
  self->bundled = exa_font_set_new_bundled ();
  return self;
}

void
exa_fonts_free (ExaFonts *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->bundled, exa_font_set_free);
  g_clear_pointer (&self->chinese, exa_font_set_free);
  g_clear_pointer (&self->system, exa_font_set_free);
  g_free (self);
}

static ExaFontSet *
choose_set (ExaFonts *self, const char *text)
{
  if (self->bundled != NULL && exa_font_set_covers (self->bundled, text))
    return self->bundled;
  if (self->system == NULL) {
    self->system = exa_font_set_new_system ();
    self->chinese = exa_font_set_new_chinese (self->system);
  }
  if (self->chinese != NULL && exa_font_set_covers (self->chinese, text))
    return self->chinese;
  return self->system;
}

/* U+2060: no line breaks where it stands. It is no more than that, and takes no room. */
#define WORD_JOINER 0x2060

/* "50 %" stays in one line too. */
#define NO_BREAK_SPACE 0x00a0

/* Whether the mark at @p joins two digits: "30–50 %" and "第 12、43 段" stay in one line. */
static gboolean
is_joint (const char *start, const char *p)
{
  gunichar c = g_utf8_get_char (p);

  return (c == 0x2013 || c == 0x3001) && p > start && g_ascii_isdigit (p[-1]) &&
         g_ascii_isdigit (*g_utf8_next_char (p));
}

/* One paragraph of valid UTF-8: what would break lines or jump to tabs becomes a space. @wraps: into several lines. */
static char *
clean_text (const char *text, gboolean wraps)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *clean = g_string_sized_new (strlen (valid));
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    if (exa_is_noncharacter (c)) /* there is nothing to draw, and a PDF could not be written */
      continue;
    gboolean breaks = g_unichar_iscntrl (c) || c == 0x2028 || c == 0x2029;
    gboolean percent = wraps && c == ' ' && p > valid && g_ascii_isdigit (p[-1]) && p[1] == '%';
    g_string_append_unichar (clean, percent ? NO_BREAK_SPACE : breaks ? ' ' : c);
    if (wraps && is_joint (valid, p))
      g_string_append_unichar (clean, WORD_JOINER);
  }
  return g_string_free (clean, FALSE);
}

/* Marks that Latin and Chinese share, but not their shapes: in Chinese they are as wide as a character. */
static gboolean
is_shared_mark (gunichar c)
{
  return c == 0x2018 || c == 0x2019 || c == 0x201c || c == 0x201d || c == 0x2014 || c == 0x2026;
}

static void
add_mark_attributes (PangoAttrList *attributes, const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    if (!is_shared_mark (g_utf8_get_char (p)))
      continue;
    PangoAttribute *attribute = pango_attr_family_new (EXA_FONT_SET_HAN);
    attribute->start_index = (guint)(p - text);
    attribute->end_index = (guint)(g_utf8_next_char (p) - text);
    pango_attr_list_insert (attributes, attribute);
  }
}

PangoLayout *
exa_fonts_layout (ExaFonts *self, const char *text, ExaLang lang, ExaWeight weight, double size, double width,
                  int max_lines, PangoAlignment align)
{
  g_return_val_if_fail (size > 0, NULL);

  g_autofree char *clean = clean_text (text, width >= 0 && max_lines > 1);
  ExaFontSet *set = choose_set (self, clean);
  PangoContext *context = exa_font_set_get_context (set);
  PangoLayout *layout = pango_layout_new (context);
  pango_layout_set_text (layout, clean, -1);
  g_object_set_data (G_OBJECT (layout), IS_PLAIN, GINT_TO_POINTER (!set->complete));

  PangoFontDescription *font = pango_font_description_copy_static (pango_context_get_font_description (context));
  pango_font_description_set_absolute_size (font, EXA_FONTS_EM * PANGO_SCALE);
  pango_font_description_set_weight (font, weight == EXA_WEIGHT_SEMIBOLD ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);

  PangoAttrList *attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes, pango_attr_line_height_new_absolute (
                                          (int)(floor (LINE_HEIGHT * size) / size * EXA_FONTS_EM * PANGO_SCALE)));
  if (lang == EXA_LANG_ZH_CN && set != self->bundled)
    add_mark_attributes (attributes, clean);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);

  pango_layout_set_alignment (layout, align);
  if (width >= 0) {
    pango_layout_set_width (layout, (int)(width / size * EXA_FONTS_EM * PANGO_SCALE));
    pango_layout_set_height (layout, -MAX (max_lines, 1));
    pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  }
  return layout;
}

void
exa_fonts_measure (PangoLayout *layout, double size, double *x, double *width, double *height)
{
  double unit = size / EXA_FONTS_EM / PANGO_SCALE;
  PangoRectangle logical;
  pango_layout_get_extents (layout, NULL, &logical);
  *x = logical.x * unit;
  *width = logical.width * unit;
  *height = logical.height * unit;
}

double
exa_fonts_baseline (PangoLayout *layout, double size)
{
  return pango_layout_get_baseline (layout) * (size / EXA_FONTS_EM / PANGO_SCALE);
}

static gboolean
shows_as_shapes (cairo_t *cr, PangoLayout *layout, double size)
{
  return size < SMALL && cairo_version () < WHOLE_PIXELS_UNTIL &&
         cairo_surface_get_type (cairo_get_group_target (cr)) == CAIRO_SURFACE_TYPE_IMAGE &&
         g_object_get_data (G_OBJECT (layout), IS_PLAIN) != NULL;
}

void
exa_fonts_show (cairo_t *cr, PangoLayout *layout, double size, double x, double y, gboolean fine)
{
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, size / EXA_FONTS_EM, size / EXA_FONTS_EM);
  cairo_move_to (cr, 0, 0);
  if (fine && shows_as_shapes (cr, layout, size)) {
    pango_cairo_layout_path (cr, layout);
    cairo_fill (cr);
  } else {
    g_autoptr (PangoLayout) spaced =
        cairo_surface_get_type (cairo_get_target (cr)) == CAIRO_SURFACE_TYPE_PDF ? exa_pdf_text_space (layout) : NULL;

    pango_cairo_show_layout (cr, spaced != NULL ? spaced : layout);
  }
  cairo_restore (cr);
}

void
exa_fonts_prepare (ExaFonts *self)
{
  const ExaWeight weights[] = {EXA_WEIGHT_REGULAR, EXA_WEIGHT_SEMIBOLD};

  for (guint i = 0; i < G_N_ELEMENTS (weights); i++) {
    double x, width, height;
    PangoLayout *layout =
        exa_fonts_layout (self, "Exascope, 0–9 %", EXA_LANG_EN, weights[i], EXA_FONTS_EM, -1, 1, PANGO_ALIGN_LEFT);
    exa_fonts_measure (layout, EXA_FONTS_EM, &x, &width, &height);
    g_object_unref (layout);
  }
}
