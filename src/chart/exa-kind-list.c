/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was said, row by row, without an axis: an order, a quotation, a name. A small stroke in the row's hue stands
 * between its label and its text, alike in every row: nothing has a length. */
#include <math.h>

#include "exa-kind.h"
#include "exa-place.h"
#include "exa-rows.h"

/* Between the stroke and the text, at 1080 lines. */
#define STROKE 8
#define GAP    16

/* Sets one mark's texts on @baseline behind @x. What runs beyond @right is left out. */
static void
place_texts (const ExaRows *rows, ExaLayout *layout, const ExaMark *mark, ExaRowText *text, double x, double right,
             double baseline)
{
  double aside = x + text->value.width + text->value.em * 0.5;

  exa_place_text_on (layout, &text->value, "value", mark->id, x, baseline, EXA_ROLE_INK);
  if (text->tag.layout == NULL || aside + text->tag.width > right + 1)
    return;
  exa_place_text_on (layout, &text->tag, "tag", mark->id, aside, baseline, EXA_ROLE_MUTED);
}

static void
place_band (const ExaRows *rows, ExaLayout *layout, guint i, double left, double y)
{
  const ExaPage *page = rows->page;
  const ExaBand *band = exa_plot_band (rows->plot, i);
  double height = exa_rows_band_height (rows, band), each = exa_rows_mark_pitch (rows, band);
  double middle = y + height / 2, step = band->n_marks > 1 ? each : 0;
  double zero = round (left + rows->label_width + rows->label_gap);
  ExaLabel *label = &rows->labels[i];

  exa_place_text_beside (layout, label, "label", band->id, left + rows->label_width - label->width, middle,
                         EXA_ROLE_INK);
  for (guint k = 0; k < band->n_marks; k++) {
    const ExaMark *mark = &band->marks[k];
    double at = middle + step * (k - (band->n_marks - 1) / 2.0), thickness = exa_rows_thickness (rows, band);
    double stroke = MAX (round (exa_page_px (page, STROKE)), 3), x = zero + stroke + exa_page_px (page, GAP);
    ExaLayoutMark m = {
        .key = g_strdup (mark->id),
        .band = exa_choice_nth (&rows->plot->choice, i),
        .shape = EXA_SHAPE_BAR,
        .encoding = EXA_ENCODE_TEXT,
        .hollow = mark->status != NULL,
        .zero = zero,
        .back = zero,
        .low = zero,
        .high = zero + stroke,
        .hue = mark->hue,
        .shade = mark->shade,
        .cross = round (at - thickness / 2),
        .thickness = thickness,
        .alpha = page->spec->highlight == NULL || g_strv_contains ((const char *const *)page->spec->highlight, mark->id)
                     ? 1
                     : 0.3,
    };
    double baseline = exa_place_baseline (at, band->n_marks == 1 ? rows->label_em : rows->texts[i][k].value.em);
    place_texts (rows, layout, mark, &rows->texts[i][k], x, left + rows->panel_width, baseline);
    g_array_append_val (layout->marks, m);
  }
}

static void
place (const ExaPlot *plot, ExaLayout *layout)
{
  ExaRows rows = exa_rows_new (plot);

  for (guint n = 0; n < rows.n_panels && n * rows.per_panel < plot->n_bands; n++) {
    double left = rows.rect.x + n * (rows.panel_width + rows.panel_gap), y = rows.rect.y;
    double zero = round (left + rows.label_width + rows.label_gap);
    ExaLayoutPanel panel = {
        .rect = {zero, y, left + rows.panel_width - zero, exa_rows_panel_height (&rows, rows.n_panels, rows.pitch)},
        .scale = {.low = 0, .high = 1, .p0 = zero, .p1 = left + rows.panel_width},
    };
    g_array_append_val (layout->panels, panel);
    for (guint i = n * rows.per_panel; i < MIN ((n + 1) * rows.per_panel, plot->n_bands); i++) {
      place_band (&rows, layout, i, left, y);
      y += exa_rows_band_height (&rows, exa_plot_band (plot, i));
    }
  }
  exa_rows_clear (&rows);
}

const ExaKind exa_kind_list = {
    .name = {"List", "列表"},
    .shape = EXA_SHAPE_BAR,
    .least_height = exa_rows_least_height,
    .kept_height = exa_rows_kept_height,
    .cramped_height = exa_rows_cramped_height,
    .count_fitting = exa_rows_count_fitting,
    .text_em = exa_rows_text_em,
    .place = place,
};
