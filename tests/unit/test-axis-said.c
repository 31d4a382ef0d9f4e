/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a room is told of another scale. */
#include "exa-axis-said.h"
#include "exa-figure.h"
#include "figure-help.h"

static ExaLayout *
lay_out_view (ExaDataset *dataset, const char *id, const ExaView *view, ExaFonts *fonts, ExaFigure **figure)
{
  ExaLayoutOptions options = EXA_LAYOUT_OPTIONS_INIT;

  *figure = exa_figure_new (exa_dataset_find (dataset, EXA_LIST_CHARTS, id), view, EXA_LANG_EN, NULL, NULL);
  return exa_figure_lay_out (*figure, fonts, &options);
}

/* Another scale is said where a bar is in both figures, and nowhere else. */
static void
test_axis_said (void)
{
  g_autoptr (ExaDataset) dataset = figures_load ();
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  g_auto (ExaView) one = EXA_VIEW_INIT, log = EXA_VIEW_INIT;
  g_autoptr (ExaFigure) whole_figure = NULL, small_figure = NULL, log_figure = NULL, other_figure = NULL;
  g_autoptr (ExaLayout) whole = lay_out_view (dataset, "compared", NULL, fonts, &whole_figure), small = NULL,
                        other = lay_out_view (dataset, "negative", NULL, fonts, &other_figure), points = NULL;
  g_autofree char *shrunk = NULL, *same = NULL, *unrelated = NULL, *logarithmic = NULL;

  one.only = g_strsplit ("china-capacity", ",", -1);
  log.log_scale = TRUE;
  small = lay_out_view (dataset, "compared", &one, fonts, &small_figure);
  points = lay_out_view (dataset, "compared", &log, fonts, &log_figure);
  shrunk = exa_axis_said (whole, small, small_figure->spec, EXA_LANG_EN);
  same = exa_axis_said (whole, whole, whole_figure->spec, EXA_LANG_EN);
  unrelated = exa_axis_said (whole, other, other_figure->spec, EXA_LANG_EN);
  logarithmic = exa_axis_said (whole, points, log_figure->spec, EXA_LANG_EN);
  g_assert_true (g_str_has_prefix (shrunk, "Axis now to "));
  g_assert_null (same);
  g_assert_null (unrelated);
  g_assert_true (g_str_has_prefix (logarithmic, "Axis now logarithmic, to "));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/axis-said", test_axis_said);
  return g_test_run ();
}
