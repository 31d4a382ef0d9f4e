/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout-check.h"

#include <math.h>
#include <string.h>

#include "exa-choice.h"

/* Boxes may touch by so much. */
#define TOUCH 1.0
/* Nobody reads less, at any size; of what is data, nobody guesses. */
#define LEAST_EM      11.0
#define LEAST_DATA_EM 12.0
#define SLACK         1e-3

typedef struct {
  const ExaLayout *layout;
  const char *name;
  GString *problems;
} Check;

static void G_GNUC_PRINTF (2, 3) problem (const Check *check, const char *format, ...)
{
  va_list args;

  g_string_append_printf (check->problems, "%s: ", check->name);
  va_start (args, format);
  g_string_append_vprintf (check->problems, format, args);
  va_end (args);
  g_string_append_c (check->problems, '\n');
}

static const ExaLayoutText *
nth_text (const ExaLayout *layout, guint i)
{
  return &g_array_index (layout->texts, ExaLayoutText, i);
}

static const ExaLayoutMark *
nth_mark (const ExaLayout *layout, guint i)
{
  return &g_array_index (layout->marks, ExaLayoutMark, i);
}

/* What is inked of a text: its glyphs may reach out of the logical box. */
static ExaRect
ink_of (const ExaLayoutText *text)
{
  double scale = text->em / EXA_FONTS_EM / PANGO_SCALE;
  PangoRectangle ink;

  pango_layout_get_extents (text->layout, &ink, NULL);
  return (ExaRect){text->rect.x - text->indent + ink.x * scale, text->rect.y + ink.y * scale, ink.width * scale,
                   ink.height * scale};
}

static gboolean
overlap (ExaRect a, ExaRect b)
{
  return MIN (a.x + a.width, b.x + b.width) - MAX (a.x, b.x) > TOUCH &&
         MIN (a.y + a.height, b.y + b.height) - MAX (a.y, b.y) > TOUCH;
}

static gboolean
is_within (ExaRect inner, ExaRect outer, double slack)
{
  return inner.x >= outer.x - slack && inner.y >= outer.y - slack &&
         inner.x + inner.width <= outer.x + outer.width + slack &&
         inner.y + inner.height <= outer.y + outer.height + slack;
}

static gboolean
is_finite (ExaRect r)
{
  return isfinite (r.x) && isfinite (r.y) && isfinite (r.width) && isfinite (r.height);
}

static ExaRect
line_rect (const ExaLayoutLine *line)
{
  double half = line->width / 2;
  gboolean upright = line->x1 == line->x2;

  return (ExaRect){MIN (line->x1, line->x2) - (upright ? half : 0), MIN (line->y1, line->y2) - (upright ? 0 : half),
                   fabs (line->x1 - line->x2) + (upright ? line->width : 0),
                   fabs (line->y1 - line->y2) + (upright ? 0 : line->width)};
}

static void
check_inside (const Check *check, const char *what, const char *key, ExaRect r)
{
  ExaRect figure = {0, 0, check->layout->width, check->layout->height};

  if (!is_finite (r) || !is_within (r, figure, 0.01))
    problem (check, "%s %s at %.1f,%.1f %.1fx%.1f is not inside %dx%d", what, key, r.x, r.y, r.width, r.height,
             check->layout->width, check->layout->height);
}

static void
check_all_inside (const Check *check)
{
  const ExaLayout *layout = check->layout;

  for (guint i = 0; i < layout->texts->len; i++) {
    check_inside (check, "text", nth_text (layout, i)->key, nth_text (layout, i)->rect);
    check_inside (check, "ink of text", nth_text (layout, i)->key, ink_of (nth_text (layout, i)));
  }
  for (guint i = 0; i < layout->marks->len; i++)
    check_inside (check, "mark", nth_mark (layout, i)->key, exa_layout_mark_rect (nth_mark (layout, i)));
  for (guint i = 0; i < layout->lines->len; i++) {
    const ExaLayoutLine *line = &g_array_index (layout->lines, ExaLayoutLine, i);
    check_inside (check, "line", line->key, line_rect (line));
  }
  for (guint i = 0; i < layout->front->len; i++) {
    const ExaLayoutLine *line = &g_array_index (layout->front, ExaLayoutLine, i);
    check_inside (check, "line", line->key, line_rect (line));
  }
  for (guint i = 0; i < layout->swatches->len; i++) {
    const ExaLayoutSwatch *swatch = &g_array_index (layout->swatches, ExaLayoutSwatch, i);
    check_inside (check, "swatch", swatch->key, swatch->rect);
  }
  for (guint i = 0; i < layout->pills->len; i++) {
    const ExaLayoutPill *pill = &g_array_index (layout->pills, ExaLayoutPill, i);
    check_inside (check, "pill", pill->key, pill->rect);
  }
}

static void
check_apart (const Check *check, const ExaLayoutText *text, const char *what, const char *key, ExaRect r)
{
  if (overlap (text->rect, r))
    problem (check, "text %s “%s” lies on %s %s by %.1fx%.1f", text->key, pango_layout_get_text (text->layout), what,
             key, MIN (text->rect.x + text->rect.width, r.x + r.width) - MAX (text->rect.x, r.x),
             MIN (text->rect.y + text->rect.height, r.y + r.height) - MAX (text->rect.y, r.y));
}

static gboolean
is_inside_of (const ExaLayoutText *text, const ExaLayoutMark *mark)
{
  return g_str_has_prefix (text->key, "inside:") && strcmp (text->key + strlen ("inside:"), mark->key) == 0;
}

/* A text on the marks: on none, but for the one it is written inside of. */
static void
check_text_on_marks (const Check *check, const ExaLayoutText *text)
{
  const ExaLayout *layout = check->layout;

  for (guint i = 0; i < layout->marks->len; i++) {
    const ExaLayoutMark *mark = nth_mark (layout, i);
    if (!is_inside_of (text, mark))
      check_apart (check, text, "mark", mark->key, exa_layout_mark_rect (mark));
    else if (!is_within (text->rect, exa_layout_mark_rect (mark), 0))
      problem (check, "text %s is not inside its mark", text->key);
  }
}

static void
check_texts (const Check *check)
{
  const ExaLayout *layout = check->layout;

  for (guint i = 0; i < layout->texts->len; i++) {
    const ExaLayoutText *text = nth_text (layout, i);
    gboolean on_pill = g_str_has_prefix (text->key, "comparison");
    for (guint k = i + 1; k < layout->texts->len; k++)
      check_apart (check, text, "text", nth_text (layout, k)->key, nth_text (layout, k)->rect);
    check_text_on_marks (check, text);
    for (guint k = 0; k < layout->front->len && !on_pill; k++) {
      const ExaLayoutLine *line = &g_array_index (layout->front, ExaLayoutLine, k);
      /* A slanted line is not its box; layout_check_plane() follows it. */
      if (line->x1 == line->x2 || line->y1 == line->y2)
        check_apart (check, text, "line", line->key, line_rect (line));
    }
    for (guint k = 0; k < layout->swatches->len; k++)
      check_apart (check, text, "swatch", g_array_index (layout->swatches, ExaLayoutSwatch, k).key,
                   g_array_index (layout->swatches, ExaLayoutSwatch, k).rect);
    for (guint k = 0; k < layout->pills->len && !on_pill; k++)
      check_apart (check, text, "pill", "comparison", g_array_index (layout->pills, ExaLayoutPill, k).rect);
    if (text->em < LEAST_EM - SLACK)
      problem (check, "text %s has an em of %.1f px", text->key, text->em);
  }
}

static gboolean
is_data (const ExaLayoutText *text)
{
  static const char *const kinds[] = {"label:", "value:", "tag:", "inside:"};

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    if (g_str_has_prefix (text->key, kinds[i]))
      return TRUE;
  }
  return FALSE;
}

/* No text of the data is smaller than the notes. */
static void
check_hierarchy (const Check *check)
{
  double small = 0;

  for (guint i = 0; i < check->layout->texts->len; i++) {
    const ExaLayoutText *text = nth_text (check->layout, i);
    if (strcmp (text->key, "notes") == 0 || strcmp (text->key, "source") == 0)
      small = MAX (small, text->em);
  }
  for (guint i = 0; i < check->layout->texts->len; i++) {
    const ExaLayoutText *text = nth_text (check->layout, i);
    if (is_data (text) && text->em < MAX (small, LEAST_DATA_EM) - 0.02)
      problem (check, "text %s has an em of %.2f px, the notes one of %.2f px", text->key, text->em, small);
  }
}

/* Where there is an axis, it has three ticks at least, and the last one is not before the data. */
static void
check_axis (const Check *check)
{
  guint n = 0, n_grid = 0;

  for (guint i = 0; i < check->layout->lines->len; i++)
    n_grid += g_str_has_prefix (g_array_index (check->layout->lines, ExaLayoutLine, i).key, "grid:") ? 1 : 0;
  for (guint i = 0; i < check->layout->front->len; i++)
    n += g_str_has_prefix (g_array_index (check->layout->front, ExaLayoutLine, i).key, "zero:") ? 1 : 0;
  if (n_grid > 0 && n + n_grid < 3 * check->layout->panels->len)
    problem (check, "%u ticks in %u panels", n + n_grid, check->layout->panels->len);
}

static gboolean
is_plane (const ExaLayout *layout)
{
  return layout->panels->len > 0 && g_array_index (layout->panels, ExaLayoutPanel, 0).is_plane;
}

static const ExaLayoutPanel *
panel_of (const ExaLayout *layout, const ExaLayoutMark *mark)
{
  for (guint i = 0; i < layout->panels->len; i++) {
    const ExaLayoutPanel *panel = &g_array_index (layout->panels, ExaLayoutPanel, i);
    /* A dot at the end of an axis reaches out of it by its radius. */
    double slack = TOUCH + (mark->shape >= EXA_SHAPE_POINT ? mark->thickness / 2 : 0);
    if (is_within (exa_layout_mark_rect (mark), panel->rect, slack))
      return panel;
  }
  return NULL;
}

/* The edge of the panel's zero line at which bars begin, or NAN without one. */
static double
zero_of (const ExaLayout *layout, const ExaLayoutPanel *panel, ExaShape shape)
{
  for (guint i = 0; i < layout->front->len; i++) {
    const ExaLayoutLine *line = &g_array_index (layout->front, ExaLayoutLine, i);
    if (!g_str_has_prefix (line->key, "zero"))
      continue;
    if (shape == EXA_SHAPE_COLUMN)
      return line->y1 - line->width / 2;
    if (line->x1 >= panel->rect.x - line->width && line->x1 <= panel->rect.x + panel->rect.width)
      return line->x1 + line->width / 2;
  }
  return NAN;
}

static void
check_marks (const Check *check)
{
  const ExaLayout *layout = check->layout;
  const ExaLayoutPanel *before = NULL;

  for (guint i = 0; i < layout->marks->len; i++) {
    const ExaLayoutMark *mark = nth_mark (layout, i), *last = i > 0 ? nth_mark (layout, i - 1) : NULL;
    const ExaLayoutPanel *panel = panel_of (layout, mark);
    gboolean stacked = last != NULL && last->cross == mark->cross && panel == before;
    if (panel == NULL) {
      problem (check, "mark %s is in no panel", mark->key);
      continue;
    }
    if (is_plane (layout) && !isfinite (mark->x1 + mark->x2 + mark->low + mark->high))
      problem (check, "mark %s is nowhere", mark->key);
    if (mark->thickness < 1)
      problem (check, "mark %s is %.1f thick", mark->key, mark->thickness);
    if (last != NULL && mark->band < last->band)
      problem (check, "mark %s stands behind one of a later band", mark->key);
    if (is_plane (layout)) {
      before = panel;
      continue;
    }
    if (last != NULL && panel == before && !stacked && mark->cross < last->cross + last->thickness)
      problem (check, "mark %s stands on the one before", mark->key);
    if (stacked && mark->zero != last->high)
      problem (check, "segment %s does not begin where the one before ends", mark->key);
    if (!stacked && layout->panels->len > 0 && mark->shape != EXA_SHAPE_POINT && mark->encoding != EXA_ENCODE_TEXT) {
      double zero = zero_of (layout, panel, mark->shape);
      if (!(fabs (zero - mark->zero) < 1e-6))
        problem (check, "mark %s begins at %.2f, the zero line ends at %.2f", mark->key, mark->zero, zero);
    }
    before = panel;
  }
}

static gboolean
has_columns (const ExaLayout *layout)
{
  return layout->marks->len > 0 && nth_mark (layout, 0)->shape == EXA_SHAPE_COLUMN;
}

/* Whether a line of @text begins within a word. */
static gboolean
breaks_word (const ExaLayoutText *text)
{
  const char *all = pango_layout_get_text (text->layout);

  for (GSList *line = pango_layout_get_lines_readonly (text->layout); line != NULL; line = line->next) {
    int start = pango_layout_line_get_start_index (line->data);
    if (start > 0 && g_ascii_isalnum (all[start - 1]) && g_ascii_isalnum (all[start]))
      return TRUE;
  }
  return FALSE;
}

/* The values of columns have one size, and their names whole words: what does not fit so becomes bars. */
static void
check_columns (const Check *check)
{
  double em = 0;

  for (guint i = 0; i < check->layout->texts->len; i++) {
    const ExaLayoutText *text = nth_text (check->layout, i);
    if (g_str_has_prefix (text->key, "label:") && breaks_word (text))
      problem (check, "text %s “%s” breaks a word", text->key, pango_layout_get_text (text->layout));
    if (!g_str_has_prefix (text->key, "value:"))
      continue;
    if (em > 0 && text->em != em)
      problem (check, "text %s has an em of %.2f px, not %.2f px", text->key, text->em, em);
    em = text->em;
  }
}

void
layout_check (const ExaLayout *layout, const char *name, GString *problems)
{
  Check check = {layout, name, problems};

  check_all_inside (&check);
  check_texts (&check);
  check_hierarchy (&check);
  check_axis (&check);
  check_marks (&check);
  if (has_columns (layout))
    check_columns (&check);
}

static const ExaLayoutText *
find_text (const ExaLayout *layout, const char *kind, const char *id)
{
  g_autofree char *key = g_strconcat (kind, ":", id, NULL);

  for (guint i = 0; i < layout->texts->len; i++) {
    if (strcmp (nth_text (layout, i)->key, key) == 0)
      return nth_text (layout, i);
  }
  return NULL;
}

static double
baseline_of (const ExaLayoutText *text)
{
  return text->rect.y + exa_fonts_baseline (text->layout, text->em);
}

/* The one value of a row stands on its label's line. */
static void
check_row (const Check *check, const ExaBand *band)
{
  const ExaLayoutText *label = find_text (check->layout, "label", band->id);
  const ExaLayoutText *value = find_text (check->layout, "value", band->marks[0].id);

  if (band->n_marks > 1 || label == NULL || value == NULL || pango_layout_get_line_count (label->layout) > 1)
    return;
  /* Or on a line of its own above. */
  if (label->rect.x + label->rect.width > g_array_index (check->layout->panels, ExaLayoutPanel, 0).rect.x + 1 &&
      check->layout->panels->len == 1)
    return;
  if (fabs (baseline_of (label) - baseline_of (value)) > 1e-6)
    problem (check, "the baselines of row %s are %.2f and %.2f", band->id, baseline_of (label), baseline_of (value));
}

/* Ticks below a plot stand on one line, whatever letters the last one has. */
static void
check_ticks (const Check *check)
{
  double line = NAN;

  for (guint i = 0; i < check->layout->texts->len; i++) {
    const ExaLayoutText *text = nth_text (check->layout, i);
    if (!g_str_has_prefix (text->key, "tick:"))
      continue;
    if (isnan (line))
      line = baseline_of (text);
    if (fabs (baseline_of (text) - line) > 1e-6)
      problem (check, "the baseline of %s is %.2f instead of %.2f", text->key, baseline_of (text), line);
  }
}

/* Rows that the figure is about are drawn before any other. */
static void
check_choice (const Check *check, const ExaSpec *spec, const ExaChoice *choice)
{
  const char *const ids[] = {spec->compare_a, spec->compare_b};

  for (guint i = 0; i < choice->n; i++) {
    const ExaBand *band = &spec->bands[exa_choice_nth (choice, i)];
    for (guint k = 0; k < band->n_marks; k++) {
      if (exa_layout_find (check->layout, band->marks[k].id) < 0)
        problem (check, "mark %s is missing", band->marks[k].id);
    }
  }
  for (guint i = 0; i < 2 && choice->n >= 2; i++) {
    if (ids[i] != NULL && exa_spec_find (spec, ids[i]) != NULL && exa_layout_find (check->layout, ids[i]) < 0)
      problem (check, "the compared mark %s is missing", ids[i]);
  }
}

void
layout_check_complete (const ExaLayout *layout, const ExaSpec *spec, const char *name, GString *problems)
{
  Check check = {layout, name, problems};
  guint n_shown = 0;

  for (guint i = 0; i < layout->marks->len; i++) {
    guint band = nth_mark (layout, i)->band;
    n_shown += band < spec->n_bands && (i == 0 || nth_mark (layout, i - 1)->band != band) ? 1 : 0;
  }
  if (spec->n_bands > 0 && n_shown == 0)
    problem (&check, "no band is shown");
  const ExaChoice choice = exa_choice_new (spec, n_shown);
  if (!has_columns (layout) && !is_plane (layout))
    check_ticks (&check);
  for (guint i = 0; spec->kind != EXA_FIGURE_STACKED && !has_columns (layout) && !is_plane (layout) && i < n_shown; i++)
    check_row (&check, &spec->bands[exa_choice_nth (&choice, i)]);
  if (layout->report.kind != EXA_FIGURE_SKYLINE)
    check_choice (&check, spec, &choice);
  guint n_missing = spec->n_bands - n_shown + spec->n_left_out;
  gboolean all_drawn = layout->report.kind == EXA_FIGURE_SKYLINE;
  if (!all_drawn && (layout->report.n_left_out != n_missing || layout->report.n_drawn != n_shown))
    problem (&check, "%u rows are reported as drawn, %u as left out", layout->report.n_drawn,
             layout->report.n_left_out);
  layout_check_report (layout, spec, name, problems);
  layout_check_plane (layout, spec, FALSE, name, problems);
}

void
layout_check_slide (const ExaLayout *layout, const char *name, GString *problems)
{
  Check check = {layout, name, problems};

  for (guint i = 0; i < layout->texts->len; i++) {
    const ExaLayoutText *text = nth_text (layout, i);
    gboolean cut = exa_fonts_is_cut (text->layout) || strstr (pango_layout_get_text (text->layout), "…");
    if (cut)
      problem (&check, "text %s “%s” is cut", text->key, pango_layout_get_text (text->layout));
    if (text->em < 12 - 1e-3)
      problem (&check, "text %s has an em of %.1f px", text->key, text->em);
  }
}

static void
check_near (const Check *check, const ExaLayoutMark *mark, const char *what, double found, double expected,
            double slack)
{
  if (!(fabs (found - expected) <= slack))
    problem (check, "mark %s: %s is %.1f instead of %.1f", mark->key, what, found, expected);
}

void
layout_check_scaled (const ExaLayout *layout, const ExaLayout *other, double slack, const char *name, GString *problems)
{
  Check check = {layout, name, problems};
  double by = (double)layout->height / other->height;

  if (layout->marks->len != other->marks->len)
    problem (&check, "%u marks instead of %u", layout->marks->len, other->marks->len);
  for (guint i = 0; i < MIN (layout->marks->len, other->marks->len); i++) {
    const ExaLayoutMark *mark = nth_mark (layout, i), *reference = nth_mark (other, i);
    check_near (&check, mark, "zero", mark->zero, reference->zero * by, slack);
    check_near (&check, mark, "low", mark->low, reference->low * by, slack);
    check_near (&check, mark, "high", mark->high, reference->high * by, slack);
    /* Rows are whole pixels high: what one of them lacks, the next ones lack too. */
    check_near (&check, mark, "place across", mark->cross, reference->cross * by, slack * (1 + mark->band));
    check_near (&check, mark, "thickness", mark->thickness, reference->thickness * by, slack);
  }
}

void
layout_assert_none (const GString *problems)
{
  if (problems->len > 0)
    g_printerr ("%s", problems->str);
  g_assert_cmpuint (problems->len, ==, 0);
}
