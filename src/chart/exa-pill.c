/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-pill.h"

#include <math.h>
#include <string.h>

#include "exa-place.h"

#define PILL_EM 32
/* At 1080 lines: the ground around the text, both sides together; the more lines, the rounder are its ends. */
#define WIDER  52
#define WIDEST 74
#define HIGHER 22

#define MOST_LINES 3

typedef struct {
  ExaLabel lines[MOST_LINES];
  guint n;
  double width, height; /* of the texts */
} Text;

static Text
make_text (const ExaPage *page, const char *text, double part)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", MOST_LINES);
  double em = exa_page_data_em (page, PILL_EM * part);
  Text self = {.n = MIN (g_strv_length (lines), MOST_LINES)};

  for (guint i = 0; i < self.n; i++) {
    self.lines[i] = exa_label_new (page, lines[i], EXA_WEIGHT_SEMIBOLD, em, -1, 1, PANGO_ALIGN_LEFT);
    self.width = MAX (self.width, self.lines[i].width);
    self.height += self.lines[i].height;
  }
  return self;
}

static void
size_of (const ExaPage *page, const Text *text, double part, double *width, double *height)
{
  *width = round (text->width + exa_page_px (page, text->n < MOST_LINES ? WIDER : WIDEST) * part);
  *height = round (text->height + exa_page_px (page, HIGHER) * part);
}

void
exa_pill_measure (const ExaPage *page, const char *text, double part, double *width, double *height)
{
  Text set = make_text (page, text, part);

  size_of (page, &set, part, width, height);
  for (guint i = 0; i < set.n; i++)
    exa_label_clear (&set.lines[i]);
}

void
exa_pill_place (const ExaPage *page, ExaLayout *layout, const char *text, double part, double x, double y)
{
  static const char *const ids[MOST_LINES] = {NULL, "2", "3"};
  Text set = make_text (page, text, part);
  double width, height;

  size_of (page, &set, part, &width, &height);
  ExaLayoutPill pill = {
      .key = g_strdup ("comparison"),
      .rect = {round (x - width / 2), round (y - height / 2), width, height},
      .alpha = 1,
  };
  g_array_append_val (layout->pills, pill);
  for (guint i = 0; i < set.n; i++) {
    double middle = y + (i - (set.n - 1) / 2.0) * set.lines[i].height;
    exa_place_text_beside (layout, &set.lines[i], "comparison", ids[i], x - set.lines[i].width / 2, middle,
                           EXA_ROLE_PILL_INK);
  }
}
