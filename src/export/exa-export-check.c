/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-export-check.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "exa-export-geometry.h"

/* The least that is read in print, points. */
#define LEAST_POINTS 6.0
/* Points in a pixel of 1/96 inch. */
#define POINTS_PER_PX 0.75
/* Rows that a figure can do with. */
#define FEW_ROWS 20
/* Contrast below which two greys are one. */
#define LEAST_GREY 1.15

void
exa_finding_free (ExaFinding *finding)
{
  g_free (finding->text);
  g_free (finding);
}

static void
add (GPtrArray *findings, ExaMend mend, double value, char *text)
{
  ExaFinding *finding = g_new (ExaFinding, 1);

  *finding = (ExaFinding){text, mend, value};
  g_ptr_array_add (findings, finding);
}

/* --- text --- */

static void
check_size (GPtrArray *findings, const ExaLayout *layout, const ExaExportOptions *options)
{
  double least = INFINITY, points;
  ExaExportGeometry size;

  exa_export_geometry_init (&size, options);
  for (guint i = 0; i < layout->texts->len; i++)
    least = MIN (least, g_array_index (layout->texts, ExaLayoutText, i).em);
  points = least * size.px_width / layout->width * POINTS_PER_PX;
  /* What is on a screen is enlarged at will. */
  if (options->unit == EXA_SIZE_PX || points >= LEAST_POINTS)
    return;
  /* A layout has none that small: the paper is smaller than one, and larger text would find no room. */
  add (findings, EXA_MEND_LARGER_SIZE, 0,
       g_strdup_printf (_ ("The smallest text would be %.1f pt on paper; less than %.0f pt is hard to read."), points,
                        LEAST_POINTS));
}

static void
check_glyphs (GPtrArray *findings, const ExaLayout *layout)
{
  for (guint i = 0; i < layout->texts->len; i++) {
    const ExaLayoutText *text = &g_array_index (layout->texts, ExaLayoutText, i);

    if (pango_layout_get_unknown_glyphs_count (text->layout) == 0)
      continue;
    add (findings, EXA_MEND_NONE, 0,
         g_strdup_printf (_ ("No font of this machine has all letters of “%s”."),
                          pango_layout_get_text (text->layout)));
    return;
  }
}

/* --- what is not there --- */

static void
check_left_out (GPtrArray *findings, const ExaFigure *figure, const ExaLayout *layout)
{
  const ExaLayoutReport *report = &layout->report;
  guint dropped = report->n_left_out - MIN (report->n_left_out, figure->table->n_left_out);
  guint names = report->n_names_cut + report->n_names_left_out;

  if (dropped > 0)
    add (findings, EXA_MEND_LARGER_SIZE, 0,
         g_strdup_printf (ngettext ("%u row has no room and is left out.", "%u rows have no room and are left out.",
                                    dropped),
                          dropped));
  if (names > 0)
    add (findings, report->n_drawn > FEW_ROWS ? EXA_MEND_FEWER_ROWS : EXA_MEND_LARGER_SIZE, FEW_ROWS,
         g_strdup_printf (ngettext ("%u name is shortened.", "%u names are shortened.", names), names));
  if (report->n_unshown > 0)
    add (findings, EXA_MEND_NONE, 0,
         g_strdup_printf (ngettext ("%u value is zero or less, which this scale cannot show.",
                                    "%u values are zero or less, which this scale cannot show.", report->n_unshown),
                          report->n_unshown));
  /* Some kinds have no place for one in any size. */
  if (report->comparison > EXA_COMPARISON_BRACKET)
    add (findings, report->comparison == EXA_COMPARISON_NO_BRACKET ? EXA_MEND_NONE : EXA_MEND_LARGER_SIZE, 0,
         g_strdup (_ ("The comparison has no bracket: it is said in the notes.")));
}

/* Whether one of the texts of the mark with that id has @word in it. */
static gboolean
is_written (const ExaLayout *layout, const char *id, const char *word)
{
  for (guint i = 0; i < layout->texts->len; i++) {
    const ExaLayoutText *text = &g_array_index (layout->texts, ExaLayoutText, i);
    const char *of = strchr (text->key, ':');

    if (of != NULL && strcmp (of + 1, id) == 0 && strstr (pango_layout_get_text (text->layout), word) != NULL)
      return TRUE;
  }
  return FALSE;
}

/* A forecast says so beside its figure, not by its outline alone; but of dots, of which few are named, the key says it.
 */
static void
check_statuses (GPtrArray *findings, const ExaFigure *figure, const ExaLayout *layout)
{
  guint n = 0;

  if (exa_spec_is_plane (figure->spec) && layout->swatches->len > 0)
    return;
  for (guint i = 0; i < layout->marks->len; i++) {
    const char *id = g_array_index (layout->marks, ExaLayoutMark, i).key;
    const ExaMark *mark = exa_spec_find (figure->spec, id);

    n += mark != NULL && mark->status != NULL && !is_written (layout, id, mark->status);
  }
  if (n > 0)
    add (findings, EXA_MEND_LARGER_SIZE, 0,
         g_strdup_printf (ngettext ("%u estimate, plan or forecast is told by its outline alone: the word has no room.",
                                    "%u estimates, plans or forecasts are told by their outline alone: the word has no "
                                    "room.",
                                    n),
                          n));
}

static void
check_source (GPtrArray *findings, const ExaExportOptions *options)
{
  if (options->hide & EXA_HIDE_SOURCE)
    add (findings, EXA_MEND_SHOW_SOURCE, 0,
         g_strdup (_ ("The picture will not say who said it. Put the source into your caption.")));
}

static gboolean
names (const char *headline, const char *name)
{
  return g_utf8_strlen (name, -1) > 1 && strstr (headline, name) != NULL;
}

static gboolean
is_drawn (const ExaSpec *spec, guint n_drawn, const char *name)
{
  for (guint i = 0; i < MIN (n_drawn, spec->n_bands); i++) {
    if (strstr (spec->bands[i].label, name) != NULL)
      return TRUE;
  }
  return FALSE;
}

/* A headline is about what can be seen. */
static void
check_headline (GPtrArray *findings, const ExaFigure *figure, const ExaLayout *layout)
{
  const ExaSpec *spec = figure->spec;
  ExaChart *chart = figure->table->chart;

  for (guint i = 0; spec->title != NULL && i < exa_chart_count (chart); i++) {
    ExaClaim *claim = exa_chart_nth (chart, i);
    const char *name = exa_text_get (&claim->subject->name, spec->lang);

    if (!names (spec->title, name) || is_drawn (spec, layout->report.n_drawn, name))
      continue;
    if (exa_text_is_empty (&claim->label) ||
        !is_drawn (spec, layout->report.n_drawn, exa_claim_get_label (claim, spec->lang))) {
      add (findings, EXA_MEND_OWN_HEADLINE, 0,
           g_strdup_printf (_ ("The headline names “%s”, whose row is not shown."), name));
      return;
    }
  }
}

/* --- colours --- */

/* What is left of a colour to who sees no red or no green (Viénot, Brettel and Mollon 1999, in linear light), or
 * without any. */
typedef enum {
  SEEN_GREY,
  SEEN_NO_RED,
  SEEN_NO_GREEN,
  N_SEEN,
} Seen;

static double
linear (double c)
{
  return c <= 0.04045 ? c / 12.92 : pow ((c + 0.055) / 1.055, 2.4);
}

static void
see (ExaColor color, Seen seen, double out[3])
{
  double r = linear (color.r), g = linear (color.g), b = linear (color.b);

  if (seen == SEEN_GREY) {
    out[0] = out[1] = out[2] = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  } else {
    double rg = seen == SEEN_NO_RED ? 0.1124 * r + 0.8876 * g : 0.2928 * r + 0.7072 * g;

    out[0] = out[1] = rg;
    out[2] = seen == SEEN_NO_RED ? 0.0040 * r - 0.0040 * g + b : -0.0223 * r + 0.0223 * g + b;
  }
}

/* Whether two colours are one to that eye: by lightness, and by what is left of hue. */
static gboolean
falls_together (ExaColor a, ExaColor b, Seen seen)
{
  double x[3], y[3], light_a, light_b, ratio, apart = 0;

  see (a, seen, x);
  see (b, seen, y);
  light_a = 0.2126 * x[0] + 0.7152 * x[1] + 0.0722 * x[2];
  light_b = 0.2126 * y[0] + 0.7152 * y[1] + 0.0722 * y[2];
  ratio = (MAX (light_a, light_b) + 0.05) / (MIN (light_a, light_b) + 0.05);
  for (guint i = 0; i < 3; i++)
    apart = MAX (apart, fabs (cbrt (MAX (x[i], 0)) - cbrt (MAX (y[i], 0))));
  return ratio < LEAST_GREY && (seen == SEEN_GREY || apart < 0.08);
}

static gboolean
same_texture (const ExaTheme *theme, const ExaLayoutMark *a, const ExaLayoutMark *b)
{
  return theme->textures[a->hue] == theme->textures[b->hue];
}

/* How many pairs of hues of the marks fall together. */
static gboolean
has_pair (const ExaLayout *layout, Seen seen)
{
  for (guint i = 0; i < layout->marks->len; i++) {
    const ExaLayoutMark *a = &g_array_index (layout->marks, ExaLayoutMark, i);

    for (guint j = i + 1; j < layout->marks->len; j++) {
      const ExaLayoutMark *b = &g_array_index (layout->marks, ExaLayoutMark, j);

      if ((a->hue != b->hue || a->shade != b->shade) && same_texture (layout->theme, a, b) &&
          falls_together (exa_theme_fill (layout->theme, a->hue, a->shade),
                          exa_theme_fill (layout->theme, b->hue, b->shade), seen))
        return TRUE;
    }
    if (i > 64)
      return FALSE;
  }
  return FALSE;
}

static void
check_colors (GPtrArray *findings, const ExaLayout *layout)
{
  if (layout->theme->id == EXA_THEME_PRINT)
    return;
  if (has_pair (layout, SEEN_GREY))
    add (findings, EXA_MEND_PRINT_THEME, 0, g_strdup (_ ("Printed without colour, some bars would look alike.")));
  if (has_pair (layout, SEEN_NO_RED) || has_pair (layout, SEEN_NO_GREEN))
    add (findings, EXA_MEND_PRINT_THEME, 0,
         g_strdup (_ ("To readers who do not tell red from green, some bars look alike.")));
}

GPtrArray *
exa_export_check (const ExaFigure *figure, const ExaLayout *layout, const ExaExportOptions *options)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify)exa_finding_free);

  check_source (findings, options);
  check_headline (findings, figure, layout);
  check_left_out (findings, figure, layout);
  check_statuses (findings, figure, layout);
  check_size (findings, layout, options);
  check_glyphs (findings, layout);
  check_colors (findings, layout);
  return findings;
}
