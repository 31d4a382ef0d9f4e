/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "exa-build.h"

#define PILL_EM 32
/* Of the plot's width. */
#define MOST_ROOM 0.42

static ExaLabel
pill_label (const ExaBuild *build)
{
  return exa_build_label (build, build->spec->compare_text, EXA_WEIGHT_SEMIBOLD, exa_build_em (build, PILL_EM), -1, 1,
                          PANGO_ALIGN_LEFT);
}

static gboolean
is_asked (const ExaBuild *build)
{
  const ExaSpec *spec = build->spec;

  return !build->compare_in_words && spec->compare_text != NULL && exa_spec_find (spec, spec->compare_a) != NULL &&
         exa_spec_find (spec, spec->compare_b) != NULL;
}

double
exa_build_bracket_room (const ExaBuild *build)
{
  if (!is_asked (build))
    return 0;
  ExaLabel label = pill_label (build);
  double room = label.width + exa_build_px (build, 52 + 36);
  exa_label_clear (&label);
  /* A long text in a narrow figure would leave none for the bars. */
  return room <= build->plot.width * MOST_ROOM ? room : 0;
}

static void
place_pill (ExaBuild *build, ExaLabel *label, double middle_x, double middle_y)
{
  double width = round (label->width + exa_build_px (build, 52)),
         height = round (label->height + exa_build_px (build, 22));
  ExaLayoutPill pill = {
      .key = g_strdup ("comparison"),
      .rect = {round (middle_x - width / 2), round (middle_y - height / 2), width, height},
      .alpha = 1,
  };

  g_array_append_val (build->layout->pills, pill);
  exa_build_place_beside (build, label, "comparison", NULL, middle_x - label->width / 2, middle_y, EXA_ROLE_PILL_INK);
}

static double
middle_of (const ExaLayout *layout, const char *id)
{
  const ExaLayoutMark *mark = &g_array_index (layout->marks, ExaLayoutMark, exa_layout_find (layout, id));

  return mark->cross + mark->thickness / 2;
}

double
exa_build_bracket_head (const ExaBuild *build)
{
  if (!is_asked (build))
    return 0;
  ExaLabel label = pill_label (build);
  double head = label.height + exa_build_px (build, 22 + 20);
  exa_label_clear (&label);
  return head;
}

void
exa_build_bracket_above (ExaBuild *build, double top)
{
  const ExaSpec *spec = build->spec;
  ExaLabel label = pill_label (build);
  double a = middle_of (build->layout, spec->compare_a), b = middle_of (build->layout, spec->compare_b);
  double width = exa_build_stroke (build, 2.5), hook = exa_build_px (build, 18);
  double y = top + (label.height + exa_build_px (build, 22)) / 2;

  exa_build_line (build, TRUE, "bracket", "a", a, y - width / 2, a, y + hook, width, EXA_ROLE_INK);
  exa_build_line (build, TRUE, "bracket", "line", MIN (a, b), y, MAX (a, b), y, width, EXA_ROLE_INK);
  exa_build_line (build, TRUE, "bracket", "b", b, y - width / 2, b, y + hook, width, EXA_ROLE_INK);
  double half = label.width / 2 + exa_build_px (build, 26), from = build->content.x + half;
  double to = build->content.x + build->content.width - half;
  place_pill (build, &label, CLAMP ((a + b) / 2, from, MAX (from, to)), y);
}

void
exa_build_bracket (ExaBuild *build, double right)
{
  const ExaSpec *spec = build->spec;
  ExaLabel label = pill_label (build);
  double a = middle_of (build->layout, spec->compare_a), b = middle_of (build->layout, spec->compare_b);
  double width = exa_build_stroke (build, 2.5), hook = exa_build_px (build, 18);
  double pill_width = label.width + exa_build_px (build, 52), pill_height = label.height + exa_build_px (build, 22);
  double x = right + exa_build_px (build, 30) + pill_width / 2, pill_x = x;

  /* Bars close to each other: the text stands beside the line, not on it. */
  if (ABS (a - b) < pill_height + 2 * hook) {
    x = right + exa_build_px (build, 22);
    pill_x = x + exa_build_px (build, 10) + pill_width / 2;
  }
  exa_build_line (build, TRUE, "bracket", "a", x - hook, a, x + width / 2, a, width, EXA_ROLE_INK);
  exa_build_line (build, TRUE, "bracket", "line", x, MIN (a, b), x, MAX (a, b), width, EXA_ROLE_INK);
  exa_build_line (build, TRUE, "bracket", "b", x - hook, b, x + width / 2, b, width, EXA_ROLE_INK);
  place_pill (build, &label, pill_x, (a + b) / 2);
}
