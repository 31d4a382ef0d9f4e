/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A story on paper: one or two slides a page, each with its notes and sources, which go on to the next page where they
 * have no room. */
#include "exa-column-text.h"
#include "exa-deck-format.h"
#include "exa-paint.h"
#include "exa-pdf.h"

/* Points. */
#define MARGIN       48.0
#define HEADER       26.0 /* of the page's title */
#define FOOTER       22.0 /* of its number */
#define GAP          18.0 /* between slides, and between a slide and its text */
#define TITLE_SIZE   11.0
#define NOTES_SIZE   10.0
#define SOURCES_SIZE 8.0
#define SMALL_SIZE   8.0
/* Of the width, where two slides share a page. */
#define PICTURE_PART 0.56
/* Lines of a figure. */
#define LINES 1080

/* The paper as far as it is used up. */
typedef struct {
  const ExaDeck *deck;
  ExaFonts *fonts;
  ExaPdf *pdf;
  double width, height; /* of the paper */
  guint n_slots, slot;  /* of a page; the one that is used next */
  guint page;           /* from 1 */
} Paper;

static gboolean
is_chinese (const Paper *self)
{
  return self->deck->options.lang == EXA_LANG_ZH_CN;
}

/* --- pages and slots --- */

static void
paint_small (const Paper *self, const char *text, double *y)
{
  double width = self->width - 2 * MARGIN;
  g_autoptr (ExaColumnText) line = exa_column_text_new (self->fonts, self->deck->options.lang, width);

  exa_column_text_add (line, text, EXA_WEIGHT_REGULAR, SMALL_SIZE, EXA_ROLE_MUTED, 0);
  exa_column_text_paint (line, exa_pdf_get_cairo (self->pdf), MARGIN, y, 0);
}

static void
begin_page (Paper *self)
{
  g_autofree char *number = g_strdup_printf ("%u", ++self->page);
  double top = MARGIN, bottom = self->height - MARGIN - SMALL_SIZE;

  paint_small (self, self->deck->title, &top);
  paint_small (self, number, &bottom);
}

/* Of the slot that is used next: where it begins and ends on its page. */
static void
begin_slot (Paper *self, double *top, double *bottom)
{
  double from = MARGIN + HEADER, to = self->height - MARGIN - FOOTER;
  double height = (to - from - GAP * (self->n_slots - 1)) / self->n_slots;

  if (self->slot == 0)
    begin_page (self);
  *top = from + self->slot * (height + GAP);
  *bottom = *top + height;
}

static void
end_slot (Paper *self)
{
  self->slot = (self->slot + 1) % self->n_slots;
  if (self->slot == 0)
    exa_pdf_end_page (self->pdf);
}

/* --- a slide --- */

static void
paint_picture (const Paper *self, const ExaDeckPage *page, double x, double y, double width)
{
  cairo_t *cr = exa_pdf_get_cairo (self->pdf);
  const ExaColor *frame = &exa_theme_get (EXA_THEME_LIGHT)->roles[EXA_ROLE_GRID];
  g_autoptr (ExaLayout) layout = exa_deck_page_lay_out (page, self->fonts, self->deck->options.theme, LINES);
  double scale = width / layout->width;

  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, scale, scale);
  cairo_rectangle (cr, 0, 0, layout->width, layout->height);
  cairo_clip (cr);
  exa_paint (layout, cr);
  cairo_restore (cr);
  cairo_rectangle (cr, x, y, width, layout->height * scale);
  cairo_set_source_rgb (cr, frame->r, frame->g, frame->b);
  cairo_set_line_width (cr, 0.5);
  cairo_stroke (cr);
}

static ExaColumnText *
make_text (const Paper *self, const ExaDeckPage *page, double width)
{
  const ExaDeckOptions *options = &self->deck->options;
  gboolean both = !options->notes && !options->sources;
  ExaColumnText *text = exa_column_text_new (self->fonts, options->lang, width);
  g_autofree char *title = g_strdup_printf (is_chinese (self) ? "%u　%s" : "%u. %s", page->number, page->title);

  exa_column_text_add (text, title, EXA_WEIGHT_SEMIBOLD, TITLE_SIZE, EXA_ROLE_INK, 0);
  if (options->notes || both)
    exa_column_text_add (text, page->notes, EXA_WEIGHT_REGULAR, NOTES_SIZE, EXA_ROLE_INK, NOTES_SIZE * 0.6);
  if (options->sources || both)
    exa_column_text_add (text, page->sources, EXA_WEIGHT_REGULAR, SOURCES_SIZE, EXA_ROLE_MUTED, NOTES_SIZE);
  return text;
}

static void
paint_continued (const Paper *self, const ExaDeckPage *page, double *y)
{
  g_autofree char *line = g_strdup_printf (is_chinese (self) ? "%u　（续）" : "%u. (continued)", page->number);

  paint_small (self, line, y);
  *y += SMALL_SIZE / 2;
}

static void
add_slide (Paper *self, const ExaDeckPage *page)
{
  double whole = self->width - 2 * MARGIN;
  gboolean beside = self->n_slots > 1;
  double picture = beside ? whole * PICTURE_PART : whole;
  double x = beside ? MARGIN + picture + GAP : MARGIN;
  g_autoptr (ExaColumnText) text = make_text (self, page, MARGIN + whole - x);
  double y, bottom;
  gboolean all;

  begin_slot (self, &y, &bottom);
  exa_pdf_add_outline (self->pdf, page->title);
  paint_picture (self, page, MARGIN, y, picture);
  if (!beside)
    y += picture * 9 / 16 + GAP;
  all = exa_column_text_paint (text, exa_pdf_get_cairo (self->pdf), x, &y, bottom);
  end_slot (self);
  exa_column_text_set_width (text, whole);
  while (!all) {
    begin_slot (self, &y, &bottom);
    paint_continued (self, page, &y);
    all = exa_column_text_paint (text, exa_pdf_get_cairo (self->pdf), MARGIN, &y, bottom);
    end_slot (self);
  }
}

GBytes *
exa_deck_encode_handout (const ExaDeck *deck, int n, ExaFonts *fonts, const ExaDeckWatch *watch, GError **error)
{
  static const double papers[][2] = {[EXA_PAPER_A4] = {595.276, 841.89}, [EXA_PAPER_LETTER] = {612, 792}};
  const double *size = papers[deck->options.paper];
  const ExaPdfInfo info = {.title = deck->title, .author = deck->options.author, .lang = exa_deck_get_lang (deck)};
  g_autoptr (ExaPdf) pdf = exa_pdf_new (size[0], size[1], &info);
  Paper paper = {
      .deck = deck,
      .fonts = fonts,
      .pdf = pdf,
      .width = size[0],
      .height = size[1],
      .n_slots = (guint)n,
  };

  for (guint i = 0; i < deck->pages->len; i++) {
    add_slide (&paper, g_ptr_array_index (deck->pages, i));
    if (!exa_deck_watch_tell (watch, i + 1, deck->pages->len, error))
      return NULL;
  }
  if (paper.slot > 0)
    exa_pdf_end_page (pdf);
  return exa_pdf_finish (pdf, error);
}
