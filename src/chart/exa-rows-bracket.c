/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-rows-bracket.h"

#include <math.h>

#include "exa-bracket.h"
#include "exa-pill.h"

/* Between what the bracket says and the bars above and below it, at 1080 lines. */
#define PILL_GAP 8
/* Of the rows' width: the most that it takes beside names and values. */
#define MOST_PILL 0.42

/* The first and the last band that the bracket joins. */
static void
find_joined (const ExaRows *rows, guint *first, guint *last)
{
  *first = rows->plot->n_bands;
  *last = 0;
  for (guint i = 0; i < rows->plot->n_bands; i++) {
    if (!exa_plot_is_compared (rows->plot, i))
      continue;
    *first = MIN (*first, i);
    *last = i;
  }
}

/* From the top of the rows to the middle of a band. */
static double
middle_of (const ExaRows *rows, guint band)
{
  double y = 0;

  for (guint i = 0; i < band; i++)
    y += exa_rows_band_height (rows, exa_plot_band (rows->plot, i));
  return y + exa_rows_band_height (rows, exa_plot_band (rows->plot, band)) / 2;
}

/* Whether the text of the bracket, @height, has room between the bars of two rows next to each other. */
static gboolean
has_room_between (const ExaRows *rows, guint first, guint last, double height)
{
  const ExaBand *a = exa_plot_band (rows->plot, first), *b = exa_plot_band (rows->plot, last);
  double apart = middle_of (rows, last) - middle_of (rows, first), thickness = exa_rows_thickness (rows, a);

  return last == first + 1 && a->n_marks == 1 && b->n_marks == 1 &&
         apart - thickness >= height + 2 * exa_page_px (rows->page, PILL_GAP);
}

/* From the top of the rows to that of a band. */
static double
top_of (const ExaRows *rows, guint band)
{
  return middle_of (rows, band) - exa_rows_band_height (rows, exa_plot_band (rows->plot, band)) / 2;
}

/* Gives the text of the bracket the bands beside which it stands. FALSE where one of the two is among them. */
static gboolean
reserve_inner (ExaRows *rows, guint first, guint last)
{
  double width, height, top = middle_of (rows, first), bottom = middle_of (rows, last), middle = (top + bottom) / 2;

  exa_pill_measure (rows->plot->page, rows->plot->page->spec->compare_text, rows->text_part, &width, &height);
  rows->room = exa_bracket_inner_width (rows->plot, rows->text_part);
  rows->pill_room = MAX (exa_bracket_width (rows->plot, rows->text_part), rows->room);
  if (rows->pill_room > rows->rect.width * MOST_PILL)
    return FALSE;
  if (has_room_between (rows, first, last, height)) {
    rows->pill_from = last;
    rows->pill_to = first;
    return TRUE;
  }
  /* Under names of their own, bars are off the middle of their bands. */
  double beyond = height / 2 + rows->label_line / 2 + exa_page_px (rows->page, PILL_GAP);
  rows->pill_from = first;
  while (rows->pill_from < last && top_of (rows, rows->pill_from + 1) <= middle - beyond)
    rows->pill_from++;
  rows->pill_to = last;
  while (rows->pill_to > first && top_of (rows, rows->pill_to) >= middle + beyond)
    rows->pill_to--;
  return rows->pill_from > first && rows->pill_to < last;
}

gboolean
exa_rows_bracket_reserve (ExaRows *rows, gboolean inner)
{
  guint first, last;

  if (!rows->plot->bracket)
    return !inner;
  find_joined (rows, &first, &last);
  rows->inner = inner;
  if (inner && (first >= last || rows->n_panels > 1))
    return FALSE;
  if (inner) {
    rows->bracket_from = first;
    rows->bracket_to = last;
    return reserve_inner (rows, first, last);
  }
  /* Its text may reach the rows next to the two. */
  rows->room = exa_bracket_width (rows->plot, rows->text_part);
  rows->bracket_from = first > 0 ? first - 1 : 0;
  rows->bracket_to = last + 1;
  return TRUE;
}

double
exa_rows_bracket_room (const ExaRows *rows, guint band)
{
  if (band < rows->bracket_from || band > rows->bracket_to)
    return 0;
  return rows->inner && band >= rows->pill_from && band <= rows->pill_to ? rows->pill_room : rows->room;
}

double
exa_rows_bracket_name_room (const ExaRows *rows, guint band)
{
  double room = exa_rows_bracket_room (rows, band);

  return rows->inner && room > 0 ? rows->pill_room : room;
}

void
exa_rows_bracket_place (const ExaRows *rows, ExaLayout *layout)
{
  double end = rows->plot->rect.x + rows->plot->rect.width;

  if (!rows->plot->bracket)
    return;
  if (rows->inner)
    exa_bracket_place_inner (rows->plot, layout, end, rows->text_part);
  else
    exa_bracket_place_right (rows->plot, layout, end - rows->room, rows->text_part);
}
