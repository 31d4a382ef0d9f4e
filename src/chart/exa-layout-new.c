/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The steps of a layout, in their order: choose, frame, fit, place. */
#include <string.h>

#include "exa-frame.h"
#include "exa-kind.h"
#include "exa-layout-private.h"
#include "exa-place.h"

/* Of an em, pixels: less is no difference. */
#define SLACK 0.01

static ExaPlot
plot_of (const ExaPage *page, const ExaLayoutReport *report, ExaRect rect)
{
  return (ExaPlot){
      .page = page,
      .kind = report->kind,
      .n_bands = report->n_drawn,
      .choice = exa_choice_new (page->spec, report->n_drawn),
      .bracket = report->comparison == EXA_COMPARISON_BRACKET,
      .rect = rect,
  };
}

/* The kind that has room across the page, with all there is to draw. */
static ExaLayoutReport
choose (const ExaPage *page)
{
  const ExaSpec *spec = page->spec;
  const ExaKind *kind = exa_kind_get (spec->kind);
  ExaLayoutReport report = {
      .kind = spec->kind,
      .n_drawn = spec->n_bands,
      .n_left_out = spec->n_left_out,
      .n_unshown = spec->n_unshown,
  };

  if (kind->fits != NULL && spec->n_bands > 0 && !kind->fits (page))
    report.kind = kind->instead;
  if (spec->compare_text != NULL)
    report.comparison =
        exa_kind_get (report.kind)->bracket_fits != NULL ? EXA_COMPARISON_BRACKET : EXA_COMPARISON_NO_BRACKET;
  return report;
}

/* What of @report has room within @rect. */
static ExaLayoutReport
fit (const ExaPage *page, const ExaLayoutReport *report, ExaRect rect)
{
  const ExaSpec *spec = page->spec;
  const ExaKind *kind = exa_kind_get (report->kind);
  ExaPlot plot = plot_of (page, report, rect);
  ExaLayoutReport fitted = *report;

  if (plot.n_bands > 0 && kind->count_fitting != NULL)
    plot.n_bands = kind->count_fitting (&plot);
  plot.choice = exa_choice_new (spec, plot.n_bands);
  fitted.n_drawn = plot.n_bands;
  fitted.n_left_out = spec->n_left_out + spec->n_bands - plot.n_bands;
  if (!plot.bracket)
    return fitted;
  if (!exa_choice_has_mark (&plot.choice, spec, spec->compare_a) ||
      !exa_choice_has_mark (&plot.choice, spec, spec->compare_b))
    fitted.comparison = EXA_COMPARISON_NO_MARK;
  else if (!kind->bracket_fits (&plot))
    fitted.comparison = EXA_COMPARISON_NO_ROOM;
  return fitted;
}

static void
place_empty (const ExaPage *page, ExaRect plot, ExaLayout *layout)
{
  ExaLabel label = exa_label_new (page, page->spec->empty, EXA_WEIGHT_REGULAR, exa_page_em (page, 30), plot.width, 3,
                                  PANGO_ALIGN_CENTER);

  exa_place_text (layout, &label, "empty", NULL, plot.x + (plot.width - label.width) / 2,
                  plot.y + (plot.height - label.height) / 2, EXA_ROLE_MUTED);
}

/* Takes @frame. */
static ExaLayout *
place (const ExaPage *page, const ExaLayoutReport *report, ExaFrame *frame)
{
  ExaLayout *layout = exa_layout_alloc (page->width, page->height, page->theme);
  ExaPlot plot = plot_of (page, report, frame->plot);

  layout->unit = page->unit;
  layout->transparent = page->transparent;
  layout->report = *report;
  exa_frame_place (frame, page, layout);
  exa_frame_clear (frame);
  if (plot.n_bands > 0)
    exa_kind_get (plot.kind)->place (&plot, layout);
  else
    place_empty (page, plot.rect, layout);
  return layout;
}

/* The em that notes may have in @plot: no more than the texts of its data. */
static double
small_within (const ExaPage *page, const ExaLayoutReport *report, const ExaFrame *frame)
{
  const ExaKind *kind = exa_kind_get (report->kind);
  ExaPlot plot = plot_of (page, report, frame->plot);

  if (page->plot_only || plot.n_bands == 0 || kind->text_em == NULL)
    return frame->small;
  return CLAMP (kind->text_em (&plot), exa_frame_least_small (page), frame->small);
}

static gboolean
is_unlettered (const ExaLayout *layout)
{
  for (guint i = 0; i < layout->texts->len; i++)
    if (pango_layout_get_unknown_glyphs_count (g_array_index (layout->texts, ExaLayoutText, i).layout) > 0)
      return TRUE;
  return FALSE;
}

/* Whether a dot stands for several, with a sign for it or without. */
static void
find_several (const ExaLayout *layout, gboolean *with_sign, gboolean *without)
{
  *with_sign = *without = FALSE;
  for (guint i = 0; i < layout->marks->len; i++) {
    const ExaLayoutMark *mark = &g_array_index (layout->marks, ExaLayoutMark, i);
    *with_sign = *with_sign || mark->several;
    *without = *without || mark->unsigned_several;
  }
}

/* Adds to @report what only texts and marks in their place tell; whether that is new. Nothing is taken back, and who is
 * told to have no name is given none any more, so that this ends. */
static gboolean
learn (const ExaLayout *layout, ExaLayoutReport *report)
{
  gboolean unlettered = !report->unlettered && is_unlettered (layout);
  gboolean several, unsigned_several, learnt;
  gboolean unnamed = layout->report.n_unnamed > report->n_unnamed;

  find_several (layout, &several, &unsigned_several);
  learnt = unlettered || unnamed || (several && !report->several) || (unsigned_several && !report->unsigned_several);
  report->unlettered = report->unlettered || unlettered;
  report->several = report->several || several;
  report->unsigned_several = report->unsigned_several || unsigned_several;
  report->n_unnamed = layout->report.n_unnamed;
  memcpy (report->unnamed, layout->report.unnamed, sizeof report->unnamed);
  return learnt;
}

/* Where marks are short for want of height, header and footer give way as far as that helps; where nothing helps,
 * nothing does. @frame is replaced then, and returned. */
static ExaFrame *
relieve (const ExaPage *page, const ExaLayoutReport *report, ExaFrame *frame)
{
  const ExaKind *kind = exa_kind_get (report->kind);
  ExaPlot plot = plot_of (page, report, frame->plot);

  if (kind->is_cramped == NULL || plot.n_bands == 0 || !kind->is_cramped (&plot))
    return frame;
  for (guint level = frame->level + 1; level <= EXA_FRAME_LAST_LEVEL; level++) {
    ExaFrame tried = exa_frame_new (page, report, frame->small, level);
    plot.rect = tried.plot;
    if (!kind->is_cramped (&plot)) {
      exa_frame_clear (frame);
      *frame = tried;
      break;
    }
    level = tried.level;
    exa_frame_clear (&tried);
  }
  return frame;
}

/* Notes of which the texts of the data are so many times the size are large enough. */
#define LEAST_RATIO 1.05
/* Tries, each of half the step before. */
#define GROWTH_TRIES 6

/* Whether all of @report has room beside the notes of @frame, with data larger than they are. */
static gboolean
is_room_for (const ExaPage *page, const ExaLayoutReport *report, const ExaFrame *frame)
{
  const ExaKind *kind = exa_kind_get (report->kind);
  const ExaLayoutReport fitted = fit (page, report, frame->plot);
  const ExaPlot plot = plot_of (page, report, frame->plot);

  return fitted.n_drawn == report->n_drawn && fitted.comparison == report->comparison &&
         (kind->is_cramped == NULL || !kind->is_cramped (&plot)) && kind->text_em (&plot) >= frame->small * LEAST_RATIO;
}

/* Notes that were made as small as can be for the sake of rows grow again as far as no row goes and the data stay
 * larger. @frame is replaced then, and returned. */
static ExaFrame *
grow_notes (const ExaPage *page, const ExaLayoutReport *report, ExaFrame *frame)
{
  double low = frame->small, high = exa_frame_most_small (page);

  if (page->plot_only || report->n_drawn == 0 || exa_kind_get (report->kind)->text_em == NULL)
    return frame;
  for (guint i = 0; i < GROWTH_TRIES && high > low + SLACK; i++) {
    double em = i == 0 ? high : (low + high) / 2;
    ExaFrame tried = exa_frame_new (page, report, em, frame->level);
    if (tried.level <= frame->level && tried.notes_left_out <= frame->notes_left_out &&
        is_room_for (page, report, &tried)) {
      exa_frame_clear (frame);
      *frame = tried;
      low = em;
    } else {
      exa_frame_clear (&tried);
      high = em;
    }
  }
  return frame;
}

/* @fitted has fewer rows than @report. Those that the figure is about are tried alone before one of them is lost: what
 * says nothing of them, key and notes, leaves them its room. */
static ExaLayoutReport
keep_rows (const ExaSpec *spec, const ExaLayoutReport *report, const ExaLayoutReport *fitted)
{
  guint kept = exa_choice_count_kept (spec);
  ExaLayoutReport tried = *report;

  if (fitted->n_drawn >= kept || kept >= report->n_drawn)
    return *fitted;
  tried.n_left_out += tried.n_drawn - kept;
  tried.n_drawn = kept;
  return tried;
}

/* Makes the layout of what has room. */
static ExaLayout *
fit_and_place (const ExaPage *page, ExaLayoutReport report)
{
  ExaFrame frame = exa_frame_new (page, &report, exa_frame_most_small (page), 0);

  for (;;) {
    ExaLayoutReport fitted = fit (page, &report, frame.plot);
    double least = exa_frame_least_small (page), small = frame.small;
    /* Small notes may leave room for all. */
    if (fitted.n_drawn < report.n_drawn && small > least) {
      fitted = report;
      small = least;
    } else if (fitted.n_drawn == report.n_drawn && fitted.comparison == report.comparison) {
      small = small_within (page, &report, &frame);
      if (small >= frame.small - SLACK)
        return place (page, &report, grow_notes (page, &report, relieve (page, &report, &frame)));
    } else if (fitted.n_drawn < report.n_drawn) {
      fitted = keep_rows (page->spec, &report, &fitted);
    }
    exa_frame_clear (&frame);
    report = fitted;
    frame = exa_frame_new (page, &report, small, 0);
  }
}

ExaLayout *
exa_layout_new (const ExaSpec *spec, ExaFonts *fonts, const ExaLayoutOptions *options)
{
  const ExaPage page = exa_page_new (spec, fonts, options);
  ExaLayoutReport report = choose (&page);
  ExaLayout *layout = fit_and_place (&page, report);

  /* Key and notes that say so take room. */
  while (!page.plot_only && learn (layout, &report)) {
    exa_layout_unref (layout);
    layout = fit_and_place (&page, report);
  }
  return layout;
}
