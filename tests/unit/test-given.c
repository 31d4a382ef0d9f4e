/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What of the program's own figures is given in full at which size, and how large their texts are beside each other. */
#include <locale.h>
#include <math.h>
#include <string.h>

#include "figure-help.h"
#include "layout-check.h"

/* Less is no difference, pixels. */
#define SLACK 0.1

typedef void (*Check) (const ExaSpec *spec, const ExaLayout *layout, const char *name, GString *problems);

/* Calls @check of every chart in both languages at @sizes up to one of 0, by turns in colours and for print. */
static void
for_each_figure (const int (*sizes)[2], Check check)
{
  g_autoptr (ExaDataset) dataset = bundled_load ();
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  g_autoptr (GString) problems = g_string_new (NULL);

  for (guint i = 0; i < exa_dataset_count (dataset, EXA_LIST_CHARTS) * EXA_N_LANGS; i++) {
    ExaChart *chart = exa_dataset_nth (dataset, EXA_LIST_CHARTS, i / EXA_N_LANGS);
    ExaLang lang = (ExaLang)(i % EXA_N_LANGS);
    g_autoptr (ExaSpec) spec = figure_spec (dataset, chart->id, NULL, lang);
    for (guint k = 0; sizes[k][0] != 0; k++) {
      gboolean print = (i / EXA_N_LANGS + k) % 2 != 0;
      const ExaLayoutOptions options = {.width = sizes[k][0],
                                        .height = sizes[k][1],
                                        .theme = print ? EXA_THEME_PRINT : EXA_THEME_LIGHT,
                                        .text_scale = 1};
      g_autoptr (ExaLayout) layout = exa_layout_new (spec, fonts, &options);
      g_autofree char *name = g_strdup_printf ("%s %s %dx%d %s", chart->id, lang == EXA_LANG_EN ? "en" : "zh",
                                               options.width, options.height, print ? "print" : "light");
      check (spec, layout, name, problems);
    }
  }
  layout_assert_none (problems);
}

/* Headline, what is measured, notes and source. */
static void
check_whole (const ExaSpec *spec, const ExaLayout *layout, const char *name, GString *problems)
{
  static const char *const keys[] = {"title", "subtitle", "notes", "source"};

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++) {
    const ExaLayoutText *text = layout_text (layout, keys[i]);
    if (text != NULL && (exa_fonts_is_cut (text->layout) || strstr (pango_layout_get_text (text->layout), "…") != NULL))
      g_string_append_printf (problems, "%s: the %s is cut: “%s”\n", name, keys[i],
                              pango_layout_get_text (text->layout));
  }
  if (layout->report.notes_left_out)
    g_string_append_printf (problems, "%s: notes are left out\n", name);
  if (layout->report.n_drawn < spec->n_bands && spec->n_bands <= 6)
    g_string_append_printf (problems, "%s: rows are left out\n", name);
}

/* An upright figure has room for all of it. */
static void
test_upright (void)
{
  static const int sizes[][2] = {{1000, 1250}, {600, 1600}, {1080, 1920}, {0, 0}};

  for_each_figure (sizes, check_whole);
}

/* The smallest of the texts whose keys begin with @kind, INFINITY for none; and the largest, 0 for none. */
static double
least_of (const ExaLayout *layout, const char *kind)
{
  double least = INFINITY;

  for (guint i = 0; i < layout->texts->len; i++) {
    const ExaLayoutText *text = &g_array_index (layout->texts, ExaLayoutText, i);
    least = g_str_has_prefix (text->key, kind) ? MIN (least, text->em) : least;
  }
  return least;
}

static double
most_of (const ExaLayout *layout, const char *kind)
{
  double most = 0;

  for (guint i = 0; i < layout->texts->len; i++) {
    const ExaLayoutText *text = &g_array_index (layout->texts, ExaLayoutText, i);
    most = g_str_has_prefix (text->key, kind) ? MAX (most, text->em) : most;
  }
  return most;
}

static void
check_larger (const ExaLayout *layout, const char *one, const char *other, double part, const char *name,
              GString *problems)
{
  double least = least_of (layout, one), most = most_of (layout, other);

  if (least < most * part - SLACK)
    g_string_append_printf (problems, "%s: a text of %.1f px (%s), one of %.1f px (%s)\n", name, least, one, most,
                            other);
}

/* Of the widest of its lines, the least that another one has. */
#define LEAST_LINE 0.3

/* A name of two lines has no word alone in one. */
static void
check_names (const ExaLayout *layout, const char *name, GString *problems)
{
  for (guint i = 0; i < layout->texts->len; i++) {
    const ExaLayoutText *text = &g_array_index (layout->texts, ExaLayoutText, i);
    PangoRectangle all, line;
    if (!g_str_has_prefix (text->key, "label:") || exa_fonts_is_cut (text->layout))
      continue;
    pango_layout_get_extents (text->layout, NULL, &all);
    for (GSList *l = pango_layout_get_lines_readonly (text->layout); l != NULL; l = l->next) {
      pango_layout_line_get_extents (l->data, NULL, &line);
      if (line.width < LEAST_LINE * all.width)
        g_string_append_printf (problems, "%s: a word stands alone in “%s”\n", name,
                                pango_layout_get_text (text->layout));
    }
  }
}

static void
check_ranks (const ExaSpec *spec, const ExaLayout *layout, const char *name, GString *problems)
{
  static const char *const data[] = {"label:", "value:", "tag:", "status:"};
  ExaFigureKind kind = layout->report.kind;

  if (kind == EXA_FIGURE_TIME || kind == EXA_FIGURE_SCATTER)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (data); i++) {
    check_larger (layout, data[i], "notes", 1, name, problems);
    check_larger (layout, data[i], "source", 1, name, problems);
  }
  check_names (layout, name, problems);
  check_larger (layout, "label:", "key:", 1, name, problems);
  check_larger (layout, "value:", "label:", 0.75, name, problems);
}

/* Of a figure's unit, pixels: the least that the texts of the data have in an upright figure of 20 rows at most, and of
 * so few. */
#define LEAST_UPRIGHT 16.5
#define HANDFUL       6
#define LEAST_HANDFUL 27

static void
check_upright_size (const ExaSpec *spec, const ExaLayout *layout, const char *name, GString *problems)
{
  double least = MIN (least_of (layout, "label:"), least_of (layout, "value:"));

  double wanted = layout->report.n_drawn <= HANDFUL ? LEAST_HANDFUL : LEAST_UPRIGHT;

  if (layout->report.kind == EXA_FIGURE_BARS && layout->report.n_drawn <= 20 && least < wanted * layout->unit - SLACK)
    g_string_append_printf (problems, "%s: a text of %.1f px, at 1080 lines %.1f\n", name, least, least / layout->unit);
}

/* The texts of the data are not the smallest there can be where the figure is high. */
static void
test_upright_size (void)
{
  static const int sizes[][2] = {{1000, 1250}, {1000, 1250}, {1080, 1080}, {0, 0}};

  for_each_figure (sizes, check_upright_size);
}

/* No text of the data is smaller than notes and source, no key larger than a name, no value much smaller than one. */
static void
test_ranks (void)
{
  static const int sizes[][2] = {{320, 180},   {600, 338},   {960, 540},  {1920, 1080},
                                 {1080, 1080}, {1000, 1250}, {600, 1600}, {0, 0}};

  for_each_figure (sizes, check_ranks);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/given/upright", test_upright);
  g_test_add_func ("/given/upright-size", test_upright_size);
  g_test_add_func ("/given/ranks", test_ranks);
  return g_test_run ();
}
