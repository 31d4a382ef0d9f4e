/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-records-line.h"

#include <string.h>

#define STROKE 3

typedef struct {
  const char *id;
  double x, y; /* where it is surely so, pixels */
  ExaHue hue;
  guint line;
} Record;

static int
by_place (gconstpointer a, gconstpointer b)
{
  const Record *left = a, *right = b;

  if (left->line != right->line)
    return left->line < right->line ? -1 : 1;
  return (left->x > right->x) - (left->x < right->x);
}

/* Line by line, each from left to right. */
static GArray *
collect (const ExaPlane *plane, const ExaLayout *layout)
{
  GArray *records = g_array_new (FALSE, FALSE, sizeof (Record));
  gboolean lowest = plane->page->spec->plane.lowest;
  guint n = 0;

  for (guint i = 0; i < plane->plot->n_bands; i++) {
    const ExaBand *band = exa_plot_band (plane->plot, i);
    for (guint k = 0; k < band->n_marks; k++, n++) {
      const ExaMark *mark = &band->marks[k];
      const ExaLayoutMark *m = &g_array_index (layout->marks, ExaLayoutMark, n);
      Record record = {mark->id, m->x2, lowest ? m->high : m->low, mark->hue, mark->line};
      if (mark->record && mark->line > 0)
        g_array_append_val (records, record);
    }
  }
  g_array_sort (records, by_place);
  return records;
}

static void
add_segment (const ExaPlane *plane, ExaLayout *layout, const Record *of, const char *part, double x1, double y1,
             double x2, double y2)
{
  double width = exa_page_stroke (plane->page, STROKE), half = width / 2;
  gboolean level = y1 == y2;

  if (level && x2 <= x1)
    return;
  ExaLayoutLine line = {
      .key = g_strdup_printf ("record:%s:%s", of->id, part),
      /* Its ends cover the corners. */
      .x1 = level ? x1 - half : x1,
      .y1 = level ? y1 : MIN (y1, y2) - half,
      .x2 = level ? x2 + half : x2,
      .y2 = level ? y2 : MAX (y1, y2) + half,
      .width = width,
      .alpha = 1,
      .colored = TRUE,
      .hue = of->hue,
  };

  g_array_append_val (layout->lines, line);
}

void
exa_records_line_place (const ExaPlane *plane, ExaLayout *layout, double end)
{
  g_autoptr (GArray) records = collect (plane, layout);

  for (guint i = 0; i < records->len; i++) {
    const Record *record = &g_array_index (records, Record, i);
    const Record *next = i + 1 < records->len ? &g_array_index (records, Record, i + 1) : NULL;
    gboolean last = next == NULL || next->line != record->line;
    double to = last ? end : next->x;
    add_segment (plane, layout, record, "level", record->x, record->y, MAX (to, record->x), record->y);
    if (!last)
      add_segment (plane, layout, record, "step", next->x, record->y, next->x, next->y);
  }
}

gboolean
exa_records_line_find_end (const ExaPlane *plane, const ExaLayout *layout, const char *id, double *y)
{
  g_autoptr (GArray) records = collect (plane, layout);

  for (guint i = 0; i < records->len; i++) {
    const Record *record = &g_array_index (records, Record, i);
    if (strcmp (record->id, id) != 0)
      continue;
    *y = record->y;
    return i + 1 == records->len || g_array_index (records, Record, i + 1).line != record->line;
  }
  return FALSE;
}
