/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-frame.h"

#include "exa-kind.h"
#include "exa-notes.h"
#include "exa-place.h"

/* How much of header and footer is set: each level gives up more than the one before, until the plot has its room. */
typedef struct {
  int title_lines, subtitle_lines, source_lines, notes_lines;
  gboolean own_notes; /* the spec's; those on what is missing are set at every level */
  gboolean key;
} Detail;

static const Detail details[] = {
    {2, 2, 3, 4, TRUE, TRUE},   {2, 2, 3, 2, TRUE, TRUE},   {2, 1, 3, 2, FALSE, TRUE},
    {2, 1, 3, 2, FALSE, FALSE}, {1, 1, 2, 2, FALSE, FALSE}, {1, 0, 2, 2, FALSE, FALSE},
};

/* Evens out the lines of a wrapped headline, so that no word stands alone. */
static void
balance (const ExaPage *page, ExaLabel *label, const char *text, double em, double width)
{
  double low = width / 2, high = width;

  if (pango_layout_get_line_count (label->layout) != 2 || pango_layout_is_ellipsized (label->layout))
    return;
  for (guint i = 0; i < 5; i++) {
    double middle = (low + high) / 2;
    ExaLabel tried = exa_label_new (page, text, EXA_WEIGHT_SEMIBOLD, em, middle, 2, PANGO_ALIGN_LEFT);
    if (pango_layout_is_ellipsized (tried.layout)) {
      low = middle;
      exa_label_clear (&tried);
    } else {
      high = middle;
      exa_label_clear (label);
      *label = tried;
    }
  }
}

static double
header_height (const ExaPage *page, const ExaFrame *frame)
{
  double height = frame->title.height;

  if (frame->subtitle.layout != NULL)
    height += exa_page_px (page, 8) + frame->subtitle.height;
  return height;
}

/* From the rule down: the source, with the rule's distance. */
static double
source_height (const ExaPage *page, const ExaFrame *frame)
{
  return MAX (frame->source.height, frame->brand.height) + exa_page_px (page, 22);
}

static double
notes_height (const ExaPage *page, const ExaFrame *frame)
{
  return frame->notes.height > 0 ? frame->notes.height + exa_page_px (page, 20) : 0;
}

static void
measure_text (const ExaPage *page, const ExaLayoutReport *report, const Detail *detail, ExaFrame *frame)
{
  const ExaSpec *spec = page->spec;
  double width = page->content.width, small = exa_page_em (page, 22), em = exa_page_em (page, 54);

  frame->title =
      exa_label_new (page, spec->title, EXA_WEIGHT_SEMIBOLD, em, width, detail->title_lines, PANGO_ALIGN_LEFT);
  balance (page, &frame->title, spec->title, em, width);
  if (spec->subtitle != NULL && detail->subtitle_lines > 0)
    frame->subtitle = exa_label_new (page, spec->subtitle, EXA_WEIGHT_REGULAR, exa_page_em (page, 30), width,
                                     detail->subtitle_lines, PANGO_ALIGN_LEFT);
  frame->brand = exa_label_new (page, spec->brand, EXA_WEIGHT_REGULAR, small, width * 0.3, 1, PANGO_ALIGN_RIGHT);
  frame->source =
      exa_label_new (page, spec->source, EXA_WEIGHT_REGULAR, small, width - frame->brand.width - exa_page_px (page, 60),
                     detail->source_lines, PANGO_ALIGN_LEFT);
  g_autofree char *notes = exa_notes_write (report, spec, detail->own_notes);
  if (*notes != '\0')
    frame->notes = exa_label_new (page, notes, EXA_WEIGHT_REGULAR, small, width, detail->notes_lines, PANGO_ALIGN_LEFT);
}

static ExaFrame
measure (const ExaPage *page, const ExaLayoutReport *report, const Detail *detail)
{
  ExaFrame frame = {0};

  measure_text (page, report, detail, &frame);
  if (detail->key)
    frame.key = exa_key_new (page, report);
  double rule = page->content.y + page->content.height - source_height (page, &frame);
  double top = page->content.y + header_height (page, &frame) + exa_page_px (page, 40);
  double bottom = rule - notes_height (page, &frame) - exa_page_px (page, 40);
  if (frame.key.n_items > 0)
    bottom -= frame.key.height + exa_page_px (page, 30);
  frame.plot = (ExaRect){page->content.x, top, page->content.width, MAX (bottom - top, 1)};
  return frame;
}

ExaFrame
exa_frame_new (const ExaPage *page, const ExaLayoutReport *report)
{
  double least = exa_kind_get (report->kind)->least_height (page, report->n_drawn);

  if (page->plot_only)
    return (ExaFrame){.plot = page->content};
  for (guint i = 0; i + 1 < G_N_ELEMENTS (details); i++) {
    ExaFrame frame = measure (page, report, &details[i]);
    if (frame.plot.height >= least)
      return frame;
    exa_frame_clear (&frame);
  }
  return measure (page, report, &details[G_N_ELEMENTS (details) - 1]);
}

void
exa_frame_clear (ExaFrame *frame)
{
  exa_label_clear (&frame->title);
  exa_label_clear (&frame->subtitle);
  exa_label_clear (&frame->source);
  exa_label_clear (&frame->brand);
  exa_label_clear (&frame->notes);
  exa_key_clear (&frame->key);
}

/* Puts @label (taken) at @x, @y if it is set. */
static void
place (ExaLayout *layout, ExaLabel *label, const char *kind, double x, double y, ExaRole role)
{
  if (label->layout != NULL)
    exa_place_text (layout, label, kind, NULL, x, y, role);
}

void
exa_frame_place (ExaFrame *frame, const ExaPage *page, ExaLayout *layout)
{
  ExaRect c = page->content;
  double rule = c.y + c.height - source_height (page, frame), below = rule + exa_page_px (page, 22);
  double above = rule - notes_height (page, frame);

  if (page->plot_only)
    return;
  place (layout, &frame->title, "title", c.x, c.y, EXA_ROLE_INK);
  place (layout, &frame->subtitle, "subtitle", c.x, c.y + frame->title.height + exa_page_px (page, 8), EXA_ROLE_MUTED);
  exa_place_line (layout, FALSE, "rule", NULL, c.x, rule, c.x + c.width, rule, exa_page_stroke (page, 1.5),
                  EXA_ROLE_RULE);
  place (layout, &frame->brand, "brand", c.x + c.width - frame->brand.width, below, EXA_ROLE_MUTED);
  place (layout, &frame->source, "source", c.x, below, EXA_ROLE_MUTED);
  exa_key_place (&frame->key, page, layout, above - frame->key.height - exa_page_px (page, 30));
  place (layout, &frame->notes, "notes", c.x, above, EXA_ROLE_MUTED);
}
