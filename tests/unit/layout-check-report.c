/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a layout says of itself, held against what can be read in it. */
#include <math.h>
#include <string.h>

#include "exa-notes.h"
#include "figure-help.h"
#include "layout-check.h"

/* What can be read of the notes, and in the corner: what is cut ends where its ellipsis begins. Transfer full. */
static char *
read_notes (const ExaLayout *layout)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < layout->texts->len; i++) {
    const ExaLayoutText *text = &g_array_index (layout->texts, ExaLayoutText, i);
    if (strcmp (text->key, "notes") == 0 || strcmp (text->key, "brand") == 0)
      g_string_append_printf (out, "%s\n", pango_layout_get_text (text->layout));
  }
  /* Marks that only keep its lines from breaking. */
  g_string_replace (out, "\u2060", "", 0);
  g_string_replace (out, "\u200b", "", 0);
  return g_string_free (out, FALSE);
}

/* Pixels beside a text that a line leaves free. */
#define BESIDE 2
/* Of the figure's width, from so many pixels on: the longest bar of a single panel. Three fifths, and a little less
 * where most of the rows would go for that. */
#define LEAST_BAR   0.583
#define LEAST_PLANE (1.0 / 6)
#define WIDE        600

static guint
count_lines (const ExaLayout *layout, const char *prefix)
{
  guint n = 0;

  for (guint i = 0; i < layout->front->len; i++)
    n += g_str_has_prefix (g_array_index (layout->front, ExaLayoutLine, i).key, prefix) ? 1 : 0;
  return n;
}

static void G_GNUC_PRINTF (3, 4) problem (GString *problems, const char *name, const char *format, ...)
{
  va_list args;

  g_string_append_printf (problems, "%s: ", name);
  va_start (args, format);
  g_string_append_vprintf (problems, format, args);
  va_end (args);
  g_string_append_c (problems, '\n');
}

/* What was asked for is either drawn or said, and never both. */
static void
check_comparison (const ExaLayout *layout, const ExaSpec *spec, const char *name, GString *problems)
{
  ExaComparison comparison = layout->report.comparison;
  /* In a scatter the line between the two lies below the dots. */
  gboolean joined = layout->report.kind == EXA_FIGURE_SCATTER && count_lines (layout, "bracket") == 0;
  gboolean drawn = layout->pills->len == 1 && (joined || count_lines (layout, "bracket") == 3);
  g_autofree char *notes = read_notes (layout);
  g_autoptr (GString) words = g_string_new (NULL);

  exa_notes_add_comparison (words, spec);
  gboolean said = words->len > 0 && strstr (notes, words->str) != NULL;

  if ((spec->compare_text != NULL) != (drawn || said) || (drawn && said))
    problem (problems, name, "a comparison is %s, drawn %d, said %d; the notes are “%s”",
             spec->compare_text != NULL ? "asked for" : "not asked for", drawn, said, notes);
  if ((comparison == EXA_COMPARISON_NONE) != (spec->compare_text == NULL) ||
      (comparison == EXA_COMPARISON_BRACKET) != drawn)
    problem (problems, name, "the comparison is reported as %d", comparison);
}

/* Names that are not there, or not whole, are counted. */
static void
check_names (const ExaLayout *layout, const ExaSpec *spec, const char *name, GString *problems)
{
  const ExaLayoutReport *report = &layout->report;
  guint n = 0, n_cut = 0;

  for (guint i = 0; i < layout->texts->len; i++) {
    const ExaLayoutText *text = &g_array_index (layout->texts, ExaLayoutText, i);
    gboolean is_name = g_str_has_prefix (text->key, "label:");
    n += is_name ? 1 : 0;
    n_cut += is_name && (exa_fonts_is_cut (text->layout) || strstr (pango_layout_get_text (text->layout), "…"));
  }
  guint n_named = report->n_drawn + (spec->remainder != NULL && report->kind == EXA_FIGURE_STACKED ? 1 : 0);
  if (report->n_names_cut != n_cut || report->n_names_left_out != n_named - n)
    problem (problems, name, "%u of %u names are cut, %u left out, but %u and %u reported", n_cut, n_named, n_named - n,
             report->n_names_cut, report->n_names_left_out);
}

/* How many rows are named as those that are not shown. */
static guint
count_named_as_left_out (const ExaSpec *spec, const char *notes)
{
  const char *told = strstr (notes, spec->lang == EXA_LANG_EN ? "Not shown: " : "未显示：");
  guint n = 0;

  for (guint i = 0; told != NULL && i < spec->n_bands; i++) {
    const char *label = spec->bands[i].label, *at = strstr (told, label), *end = at != NULL ? at + strlen (label) : "";

    n += g_str_has_prefix (end, ",") || g_str_has_prefix (end, ".") || g_str_has_prefix (end, " (") ||
         g_str_has_prefix (end, "、") || g_str_has_prefix (end, "。") || g_str_has_prefix (end, "（");
  }
  return n;
}

/* Rows that are not drawn are counted in words, or named. */
static void
check_left_out (const ExaLayout *layout, const ExaSpec *spec, const char *name, GString *problems)
{
  g_autofree char *count = exa_count_to_string (layout->report.n_left_out), *notes = read_notes (layout);

  if (layout->report.n_left_out > 0 && strstr (notes, count) == NULL &&
      count_named_as_left_out (spec, notes) < layout->report.n_left_out)
    problem (problems, name, "%s rows are left out, but the notes are “%s”", count, notes);
}

/* The spec's own notes are there, each of them whole, or it is reported that they are not. */
static void
check_own_notes (const ExaLayout *layout, const ExaSpec *spec, const char *name, GString *problems)
{
  g_autofree char *notes = read_notes (layout);
  gboolean all = TRUE;

  g_auto (GStrv) own = exa_notes_list (spec, layout->report.n_drawn);
  for (guint i = 0; own[i] != NULL; i++)
    all = all && strstr (notes, own[i]) != NULL;
  if (layout->report.notes_left_out == all)
    problem (problems, name, "notes are reported as left out: %d; there is “%s”", layout->report.notes_left_out, notes);
}

/* No note ends in the middle: others go, and that is said, before one is cut. */
static void
check_notes_whole (const ExaLayout *layout, const ExaSpec *spec, const char *name, GString *problems)
{
  const ExaLayoutText *notes = layout_text (layout, "notes");
  g_auto (GStrv) own = exa_notes_list (spec, layout->report.n_drawn);

  if (notes != NULL && own[0] != NULL && exa_fonts_is_cut (notes->layout))
    problem (problems, name, "notes are cut: “%s”", pango_layout_get_text (notes->layout));
}

/* A line that the headline measures by stops before a text and goes on behind it, in parts that are lines. */
static void
check_reference (const ExaLayout *layout, const char *name, GString *problems)
{
  for (guint i = 0; i < layout->lines->len; i++) {
    const ExaLayoutLine *line = &g_array_index (layout->lines, ExaLayoutLine, i);
    if (!g_str_has_prefix (line->key, "reference"))
      continue;
    if (line->y2 - line->y1 < 12 * layout->unit)
      problem (problems, name, "%s is but %.1f px long", line->key, line->y2 - line->y1);
    for (guint k = 0; k < layout->texts->len; k++) {
      const ExaLayoutText *text = &g_array_index (layout->texts, ExaLayoutText, k);
      ExaRect r = text->rect;
      if (r.x - BESIDE < line->x1 && r.x + r.width + BESIDE > line->x1 && r.y < line->y2 - 0.5 &&
          r.y + r.height > line->y1 + 0.5)
        problem (problems, name, "%s runs through %s", line->key, text->key);
    }
  }
}

void
layout_check_report (const ExaLayout *layout, const ExaSpec *spec, const char *name, GString *problems)
{
  check_left_out (layout, spec, name, problems);
  check_own_notes (layout, spec, name, problems);
  check_notes_whole (layout, spec, name, problems);
  check_comparison (layout, spec, name, problems);
  check_reference (layout, name, problems);
  gboolean plane = layout->report.kind == EXA_FIGURE_TIME || layout->report.kind == EXA_FIGURE_SCATTER;
  if (layout->report.kind != EXA_FIGURE_SKYLINE && !plane)
    check_names (layout, spec, name, problems);
}

static void
check_bars (const ExaLayout *layout, const char *name, GString *problems)
{
  double longest = 0;

  if (layout->report.kind != EXA_FIGURE_BARS || layout->panels->len != 1 || layout->width < WIDE)
    return;
  for (guint i = 0; i < layout->marks->len; i++) {
    const ExaLayoutMark *mark = &g_array_index (layout->marks, ExaLayoutMark, i);
    longest = MAX (longest, MAX (fabs (mark->low - mark->zero), fabs (mark->high - mark->zero)));
  }
  if (longest < LEAST_BAR * layout->width - 1)
    problem (problems, name, "the longest bar has %.0f px of %d", longest, layout->width);
}

void
layout_check_picture (const ExaLayout *layout, const char *name, GString *problems)
{
  check_bars (layout, name, problems);
  for (guint i = 0; i < layout->panels->len; i++) {
    const ExaLayoutPanel *panel = &g_array_index (layout->panels, ExaLayoutPanel, i);
    if (panel->is_plane && panel->rect.height < LEAST_PLANE * layout->height)
      problem (problems, name, "the plane has %.0f px of %d", panel->rect.height, layout->height);
  }
}
