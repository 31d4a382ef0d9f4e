/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-frame.h"

#include "exa-hue-words.h"
#include "exa-kind.h"
#include "exa-line-fill.h"
#include "exa-notes.h"
#include "exa-place.h"
#include "exa-shorten.h"

/* How much of header and footer is set: each level gives up more than the one before, until the plot has its room. The
 * headline and what is measured stay at every one. */
typedef struct {
  int subtitle_lines, source_lines, notes_lines;
  gboolean own_notes; /* the spec's; those on what is missing are set at every level */
  gboolean key;       /* whole; of hues at every level */
  gboolean compact;   /* less space; what is missing is said in the corner */
} Detail;

static const Detail details[] = {
    {3, 6, 9, TRUE, TRUE, FALSE},  {2, 3, 6, TRUE, TRUE, FALSE},  {2, 3, 3, TRUE, TRUE, FALSE},
    {2, 2, 3, TRUE, TRUE, TRUE},   {2, 2, 6, TRUE, TRUE, TRUE},   {2, 2, 4, FALSE, TRUE, TRUE},
    {2, 2, 4, FALSE, FALSE, TRUE}, {2, 1, 4, FALSE, FALSE, TRUE}, {1, 1, 4, FALSE, FALSE, TRUE},
};
/* The last one with the spec's notes: there rows that the figure is not about go before these do. */
#define LAST_NOTES 4

/* At 1080 lines; a headline too long is set smaller, down to this part, before it takes a third line. */
#define TITLE_EM         54
#define UPRIGHT_TITLE_EM 68
#define SUBTITLE_EM      30
#define SMALL_EM         22
#define LEAST_SMALL      12.5
#define LEAST_TITLE      0.7
/* And in such steps where the plot is cramped. */
#define CRAMPED_STEP 0.05
/* And by so many twentieths, so that none of its words stands alone. */
#define LONELY_STEPS 4
/* So many times as high as wide. */
#define UPRIGHT 1.5
/* Pixels, in the smallest figures. */
#define MIN_TITLE_EM 16.5

double
exa_frame_most_small (const ExaPage *page)
{
  return exa_page_em (page, SMALL_EM);
}

double
exa_frame_least_small (const ExaPage *page)
{
  return exa_page_em (page, LEAST_SMALL);
}

static gboolean
is_upright (const ExaPage *page)
{
  return page->height >= page->width * UPRIGHT;
}

/* The headline at @part of its largest size, in lines of about one length. */
static ExaLabel
label_title (const ExaPage *page, double width, double part, int lines)
{
  double most = MAX (exa_page_px (page, is_upright (page) ? UPRIGHT_TITLE_EM : TITLE_EM), MIN_TITLE_EM);
  ExaLabel title =
      exa_label_new (page, page->spec->title, EXA_WEIGHT_SEMIBOLD, most * part, width, lines, PANGO_ALIGN_LEFT);

  exa_label_balance (&title, TRUE);
  return title;
}

/* The headline whole, at @part of its largest size: smaller where two lines are too few, then in a third line; an
 * upright figure has the height for large type in three at once. A little smaller, too, where no word stands alone
 * then. */
static ExaLabel
set_title (const ExaPage *page, double width, double part)
{
  int lines = is_upright (page) ? 3 : 2;
  ExaLabel title = label_title (page, width, part, lines);

  for (guint i = 1; title.is_cut && i < 5; i++) {
    part = MAX (part - 0.1, LEAST_TITLE);
    lines = i < 4 ? lines : 3;
    exa_label_clear (&title);
    title = label_title (page, width, part, lines);
  }
  for (guint i = 1; i <= LONELY_STEPS && exa_line_fill_has_orphan (title.layout); i++) {
    ExaLabel smaller = label_title (page, width, MAX (part - 0.05 * i, LEAST_TITLE), lines);
    ExaLabel *worse = smaller.is_cut || exa_line_fill_has_orphan (smaller.layout) ? &smaller : &title;
    exa_label_clear (worse);
    title = worse == &title ? smaller : title;
  }
  return title;
}

static double
header_height (const ExaPage *page, const ExaFrame *frame)
{
  double height = frame->title.height;

  double line = frame->key_from > 0 ? frame->key.height : frame->subtitle.layout != NULL ? frame->subtitle.height : 0;
  if (line > 0)
    height += exa_page_px (page, 8) + line;
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

/* The notes, with the first @most of the spec's own. */
static ExaLabel
label_notes (const ExaPage *page, const ExaLayoutReport *report, const Detail *detail, double em, guint most)
{
  gboolean corner = detail->compact && !detail->own_notes;
  g_autofree char *notes =
      corner ? exa_notes_write_least (report, page->spec) : exa_notes_write (report, page->spec, most);

  if (*notes == '\0')
    return (ExaLabel){0};
  return exa_label_new (page, notes, EXA_WEIGHT_REGULAR, em, page->content.width, detail->notes_lines,
                        PANGO_ALIGN_LEFT);
}

/* The notes, as many of the spec's own as have room: each is whole, unless what is missing has no room by itself. FALSE
 * where some are left out. */
static gboolean
set_notes (const ExaPage *page, const ExaLayoutReport *report, const Detail *detail, ExaFrame *frame)
{
  g_auto (GStrv) own = exa_notes_list (page->spec, report->n_drawn);
  guint n = g_strv_length (own), most = detail->own_notes ? n : 0;

  frame->notes = label_notes (page, report, detail, frame->small, most);
  if (!frame->notes.is_cut)
    return most == n;
  ExaLabel fewer = most > 0 ? label_notes (page, report, detail, frame->small, 0) : (ExaLabel){.is_cut = TRUE};
  for (guint tried = 1; !fewer.is_cut && tried < most; tried++) {
    ExaLabel more = label_notes (page, report, detail, frame->small, tried);
    if (more.is_cut) {
      exa_label_clear (&more);
      break;
    }
    exa_label_clear (&fewer);
    fewer = more;
  }
  if (fewer.is_cut) {
    exa_label_clear (&fewer);
    return n == 0;
  }
  exa_label_clear (&frame->notes);
  frame->notes = fewer;
  return FALSE;
}

/* The source, as many of its items as have room: each is whole. */
static ExaLabel
set_source (const ExaPage *page, double em, double width, int lines)
{
  const char *source = page->spec->source;
  ExaLabel whole = exa_label_new (page, source, EXA_WEIGHT_REGULAR, em, width, lines, PANGO_ALIGN_LEFT);

  for (guint step = 1; whole.is_cut; step++) {
    g_autofree char *text = exa_shorten_source (source, step);
    if (text == NULL)
      break;
    ExaLabel label = exa_label_new (page, text, EXA_WEIGHT_REGULAR, em, width, lines, PANGO_ALIGN_LEFT);
    if (!label.is_cut) {
      exa_label_clear (&whole);
      return label;
    }
    exa_label_clear (&label);
  }
  return whole;
}

static void
measure_foot (const ExaPage *page, const ExaLayoutReport *report, const Detail *detail, ExaFrame *frame)
{
  const ExaSpec *spec = page->spec;
  double width = page->content.width, small = frame->small;
  gboolean corner = detail->compact && !detail->own_notes;
  ExaLayoutReport told = *report;

  /* Who has no name is told where that costs no other note. */
  if (detail->compact)
    told.n_unnamed = 0;
  g_autofree char *missing = corner ? exa_notes_write_corner (report, spec) : NULL;

  frame->brand = exa_label_new (page, missing != NULL ? missing : spec->brand,
                                missing != NULL ? EXA_WEIGHT_SEMIBOLD : EXA_WEIGHT_REGULAR, small,
                                width * (missing != NULL ? 0.72 : 0.3), 1, PANGO_ALIGN_RIGHT);
  frame->source = set_source (page, small, width - frame->brand.width - exa_page_px (page, 60), detail->source_lines);
  frame->notes_left_out = !set_notes (page, &told, detail, frame);
}

/* Where a line is all that subtitle and key may have, both stand on it, as far as that leaves the subtitle its
 * measure; in a plane the key may have it alone, since its axes say what they are. */
static void
join_key (const ExaPage *page, ExaFrame *frame)
{
  double gap = frame->key.em, width = page->content.width - frame->key.width;

  if (frame->key.n_items == 0 || width < 0 || frame->key.height > frame->key.items[0].label.height)
    return;
  ExaLabel said = exa_hue_words_before_key (page, frame->key.em, width - gap);
  if (said.layout == NULL && !exa_spec_is_plane (page->spec))
    return;
  exa_label_clear (&frame->subtitle);
  frame->key_from = page->content.x + (said.layout != NULL ? said.width + gap : 0);
  frame->subtitle = said;
}

static ExaFrame
measure (const ExaPage *page, const ExaLayoutReport *report, const Detail *detail, double small, double title_part)
{
  ExaFrame frame = {.small = small};
  double width = page->content.width, gap = exa_page_px (page, detail->compact ? 24 : 40);

  frame.title = set_title (page, width, title_part);
  frame.subtitle = exa_hue_words_subtitle (page, report->n_drawn, detail->key,
                                           MIN (exa_page_data_em (page, SUBTITLE_EM), frame.title.em), width,
                                           detail->subtitle_lines);
  measure_foot (page, report, detail, &frame);
  frame.key = exa_key_new (page, report, small, detail->key);
  if (detail->subtitle_lines == 1)
    join_key (page, &frame);
  double rule = page->content.y + page->content.height - source_height (page, &frame);
  double top = page->content.y + header_height (page, &frame) + gap;
  double bottom = rule - notes_height (page, &frame) - gap;
  if (frame.key.n_items > 0 && frame.key_from == 0)
    bottom -= frame.key.height + exa_page_px (page, 30);
  frame.plot = (ExaRect){page->content.x, top, page->content.width, MAX (bottom - top, 1)};
  return frame;
}

ExaFrame
exa_frame_new (const ExaPage *page, const ExaLayoutReport *report, double small, guint level)
{
  const ExaKind *kind = exa_kind_get (report->kind);
  double least = kind->least_height (page, report->n_drawn);
  double kept = kind->kept_height != NULL ? kind->kept_height (page, report->n_drawn) : least;

  if (page->plot_only)
    return (ExaFrame){.plot = page->content, .small = small, .level = EXA_FRAME_LAST_LEVEL};
  for (guint i = level; i < EXA_FRAME_LAST_LEVEL; i++) {
    if (i == LAST_NOTES && kind->kept_height == NULL)
      continue;
    ExaFrame frame = measure (page, report, &details[i], small, 1);
    frame.level = i;
    if (frame.plot.height >= (i == LAST_NOTES && !frame.notes_left_out ? kept : least))
      return frame;
    exa_frame_clear (&frame);
  }
  /* The headline itself is set smaller where the plot cannot do with what is left. */
  double cramped = kind->cramped_height != NULL ? kind->cramped_height (page, report->n_drawn) : 0;
  for (double part = 1;; part -= CRAMPED_STEP) {
    ExaFrame frame = measure (page, report, &details[EXA_FRAME_LAST_LEVEL], small, part);
    frame.level = EXA_FRAME_LAST_LEVEL;
    if (frame.plot.height >= cramped || part < LEAST_TITLE + CRAMPED_STEP / 2)
      return frame;
    exa_frame_clear (&frame);
  }
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
  double above = rule - notes_height (page, frame), second = c.y + frame->title.height + exa_page_px (page, 8);

  layout->report.notes_left_out = frame->notes_left_out;
  if (page->plot_only)
    return;
  place (layout, &frame->title, "title", c.x, c.y, EXA_ROLE_INK);
  place (layout, &frame->subtitle, "subtitle", c.x, second, EXA_ROLE_MUTED);
  exa_place_line (layout, FALSE, "rule", NULL, c.x, rule, c.x + c.width, rule, exa_page_stroke (page, 1.5),
                  EXA_ROLE_RULE);
  place (layout, &frame->brand, "brand", c.x + c.width - frame->brand.width, below, EXA_ROLE_MUTED);
  place (layout, &frame->source, "source", c.x, below, EXA_ROLE_MUTED);
  if (frame->key_from > 0)
    exa_key_place (&frame->key, page, layout, frame->key_from, second);
  else
    exa_key_place (&frame->key, page, layout, c.x, above - frame->key.height - exa_page_px (page, 30));
  place (layout, &frame->notes, "notes", c.x, above, EXA_ROLE_MUTED);
}
