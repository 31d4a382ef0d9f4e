/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-fonts.h"

#include <math.h>
#include <string.h>

#include "exa-document-text.h"
#include "exa-pdf-text.h"
#include "exa-font-set.h"
#include "exa-han-marks.h"
#include "exa-joint-words.h"
#include "exa-line-break.h"
#include "exa-line-fill.h"
#include "exa-plain-text.h"
#include "exa-text-cache.h"

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
  ExaTextCache *texts;
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
  self->texts = exa_text_cache_new ();
  return self;
}

void
exa_fonts_free (ExaFonts *self)
{
  if (self == NULL)
    return;
  exa_text_cache_free (self->texts);
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

/* U+2060: no line breaks beside it, and it takes no room. */
#define WORD_JOINER 0x2060

/* Whether the mark at @p joins two numbers: "30–50 %", "15 – 20", "第 12、43 段". Pango 1.50 breaks a line behind an en
 * dash even where its attributes forbid that. */
static gboolean
joins_numbers (const char *start, const char *p)
{
  gunichar c = g_utf8_get_char (p);
  const char *next = g_utf8_next_char (p);

  if (c != 0x2013 && c != 0x2014 && c != 0x3001 && c != 0xff5e && c != '-' && c != '/')
    return FALSE;
  while (p > start && (p[-1] == ' '))
    p--;
  while (*next == ' ')
    next++;
  return p > start && g_ascii_isdigit (p[-1]) && g_ascii_isdigit (*next);
}

/* Whether a line may break behind the character at @p, since a quotation begins or ends there: in Chinese no space
 * tells that, and Pango takes any quotation mark for one that opens and closes. */
static gboolean
parts_quotation (const char *p)
{
  gunichar c = g_utf8_get_char (p), next = g_utf8_get_char (g_utf8_next_char (p));

  if (c == 0x201d)
    return exa_joint_is_han (next) && !exa_joint_ends_another (next);
  return next == 0x201c && !exa_joint_leads_on (c) &&
         (exa_joint_is_han (c) || exa_joint_is_one_of (c, "，。、；：！？）》"));
}

/* One paragraph of valid UTF-8: what would break lines or jump to tabs becomes a space; what controls something else or
 * turns the text around, and is not seen, gets a stand-in that is. @wraps: into several lines. */
static char *
clean_text (const char *text, gboolean wraps)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *clean = g_string_sized_new (strlen (valid));
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    if (exa_is_noncharacter (c)) /* there is nothing to draw, and a PDF could not be written */
      continue;
    gboolean breaks =
        c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\v' || c == 0x85 || c == 0x2028 || c == 0x2029;
    if (!breaks && (g_unichar_iscntrl (c) || exa_turns_text (c)))
      g_string_append (clean, EXA_STAND_IN);
    else
      g_string_append_unichar (clean, breaks ? ' ' : c);
    if (wraps && joins_numbers (valid, p))
      g_string_append_unichar (clean, WORD_JOINER);
    if (wraps && parts_quotation (p))
      g_string_append_unichar (clean, EXA_ZERO_SPACE);
  }
  return g_string_free (clean, FALSE);
}

/* What a text has whatever its lines. */
static PangoAttrList *
make_attributes (const char *text, double size, gboolean chinese, gboolean left)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_line_height_new_absolute (
                                          (int)(floor (LINE_HEIGHT * size) / size * EXA_FONTS_EM * PANGO_SCALE)));
  if (chinese)
    exa_han_marks_set (attributes, text, left);
  return attributes;
}

/* As exa_fonts_layout(), its lines not aligned yet. */
static PangoLayout *
set_lines (ExaFonts *self, const char *text, ExaLang lang, ExaWeight weight, double size, double width, int max_lines,
           PangoAlignment align)
{

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

  gboolean chinese = lang == EXA_LANG_ZH_CN && set != self->bundled;
  PangoAttrList *attributes = make_attributes (clean, size, chinese, align == PANGO_ALIGN_LEFT);
  exa_han_marks_note (layout, chinese);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_alignment (layout, align);
  if (width >= 0) {
    pango_layout_set_width (layout, (int)(width / size * EXA_FONTS_EM * PANGO_SCALE));
    pango_layout_set_height (layout, -MAX (max_lines, 1));
    pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    exa_line_break (layout, clean, attributes, max_lines > 1);
  }
  pango_attr_list_unref (attributes);
  return layout;
}

PangoLayout *
exa_fonts_layout (ExaFonts *self, const char *text, ExaLang lang, ExaWeight weight, double size, double width,
                  int max_lines, PangoAlignment align)
{
  g_return_val_if_fail (size > 0, NULL);

  PangoLayout *layout = set_lines (self, text, lang, weight, size, width, max_lines, align);
  exa_han_marks_align (layout);
  return layout;
}

/* On layouts: a copy of each in even lines, as a sentence and as a name. */
static const char *const even_lines[] = {"exa-even-name", "exa-even-sentence"};

PangoLayout *
exa_fonts_balance (PangoLayout *layout, gboolean sentence)
{
  const char *key = even_lines[sentence ? 1 : 0];
  PangoLayout *balanced = g_object_get_data (G_OBJECT (layout), key);

  if (balanced != NULL)
    return g_object_ref (balanced);
  balanced = pango_layout_copy (layout);
  g_object_set_data (G_OBJECT (balanced), IS_PLAIN, g_object_get_data (G_OBJECT (layout), IS_PLAIN));
  exa_han_marks_reset (balanced, layout);
  exa_line_fill_balance (balanced, sentence);
  exa_han_marks_align (balanced);
  g_object_set_data_full (G_OBJECT (layout), key, g_object_ref (balanced), g_object_unref);
  return balanced;
}

/* Sets the bytes of @layout's text from @start to before @end in semi-bold and in @color; they stay in one line. */
static void
emphasize (PangoLayout *layout, guint start, guint end, ExaColor color)
{
  PangoAttrList *attributes = pango_attr_list_copy (pango_layout_get_attributes (layout));
  PangoAttribute *added[] = {
      pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD),
      pango_attr_foreground_new ((guint16)(color.r * 0xffff), (guint16)(color.g * 0xffff), (guint16)(color.b * 0xffff)),
      pango_attr_allow_breaks_new (FALSE),
  };

  for (guint i = 0; i < G_N_ELEMENTS (added); i++) {
    added[i]->start_index = start;
    added[i]->end_index = end;
    pango_attr_list_insert (attributes, added[i]);
  }
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

/* The same words are the same text. Transfer full. */
static char *
name_emphasis (const ExaEmphasis *words, guint n_words)
{
  GString *name = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (name, "%s\n%g %g %g\n", words[i].word, words[i].color.r, words[i].color.g,
                            words[i].color.b);
  return g_string_free (name, FALSE);
}

PangoLayout *
exa_fonts_layout_emphasized (ExaFonts *self, const char *text, ExaLang lang, ExaWeight weight, double size,
                             double width, int max_lines, const ExaEmphasis *words, guint n_words)
{
  g_autofree char *emphasis = name_emphasis (words, n_words);
  const ExaTextKey key = {text, emphasis, lang, weight, size, width, max_lines, PANGO_ALIGN_LEFT};
  PangoLayout *layout = exa_text_cache_find (self->texts, &key);

  if (layout != NULL)
    return g_object_ref (layout);
  layout = set_lines (self, text, lang, weight, size, width, max_lines, PANGO_ALIGN_LEFT);
  for (guint i = 0; i < n_words; i++) {
    const char *all = pango_layout_get_text (layout), *found = g_strrstr (all, words[i].word);
    guint start = found != NULL ? (guint)(found - all) : 0;

    if (found != NULL)
      emphasize (layout, start, start + (guint)strlen (words[i].word), words[i].color);
  }
  /* Bold words are wider: the lines are filled anew. */
  pango_layout_set_width (layout, (int)(width / size * EXA_FONTS_EM * PANGO_SCALE));
  exa_line_fill_pull_down (layout);
  exa_han_marks_align (layout);
  exa_text_cache_keep (self->texts, &key, layout);
  return layout;
}

PangoLayout *
exa_fonts_layout_kept (ExaFonts *self, const char *text, ExaLang lang, ExaWeight weight, double size, double width,
                       int max_lines, PangoAlignment align)
{
  const ExaTextKey key = {text, "", lang, weight, size, width, max_lines, align};
  PangoLayout *layout = exa_text_cache_find (self->texts, &key);

  if (layout != NULL)
    return g_object_ref (layout);
  layout = exa_fonts_layout (self, text, lang, weight, size, width, max_lines, align);
  exa_text_cache_keep (self->texts, &key, layout);
  return layout;
}

gboolean
exa_fonts_is_cut (PangoLayout *layout)
{
  return exa_line_break_is_cut (layout);
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

/* Sets the colour of its own that @run may have. */
static void
set_color (cairo_t *cr, const PangoLayoutRun *run)
{
  double r, g, b, alpha = 1;

  cairo_pattern_get_rgba (cairo_get_source (cr), &r, &g, &b, &alpha);
  for (GSList *l = run->item->analysis.extra_attrs; l != NULL; l = l->next) {
    PangoAttrColor *attribute = pango_attribute_as_color (l->data);
    if (attribute == NULL || attribute->attr.klass->type != PANGO_ATTR_FOREGROUND)
      continue;
    PangoColor c = attribute->color;
    cairo_set_source_rgba (cr, c.red / 65535.0, c.green / 65535.0, c.blue / 65535.0, alpha);
  }
}

static void
show_shapes (cairo_t *cr, PangoLayout *layout)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  do {
    PangoLayoutRun *run = pango_layout_iter_get_run_readonly (iter);
    PangoRectangle box;
    if (run == NULL)
      continue;
    pango_layout_iter_get_run_extents (iter, NULL, &box);
    cairo_save (cr);
    set_color (cr, run);
    cairo_move_to (cr, box.x / (double)PANGO_SCALE, pango_layout_iter_get_baseline (iter) / (double)PANGO_SCALE);
    pango_cairo_glyph_string_path (cr, run->item->analysis.font, run->glyphs);
    cairo_fill (cr);
    cairo_restore (cr);
  } while (pango_layout_iter_next_run (iter));
  pango_layout_iter_free (iter);
}

void
exa_fonts_show (cairo_t *cr, PangoLayout *layout, double size, double x, double y, gboolean fine)
{
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, size / EXA_FONTS_EM, size / EXA_FONTS_EM);
  cairo_move_to (cr, 0, 0);
  if (fine && shows_as_shapes (cr, layout, size)) {
    show_shapes (cr, layout);
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
