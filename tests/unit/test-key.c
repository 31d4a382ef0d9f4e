/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A swatch of the key looks like what it explains. */
#include "figure-help.h"

/* Whether @mark is drawn in the way that @swatch shows; how long a date lasts is nothing to explain. */
static gboolean
shows (const ExaLayout *layout, const ExaLayoutSwatch *swatch, const ExaLayoutMark *mark)
{
  if (swatch->encoding == EXA_ENCODE_SOLID)
    return swatch->hollow && mark->hollow;
  return mark->encoding == swatch->encoding ||
         (layout->report.kind == EXA_FIGURE_SCATTER && mark->across == swatch->encoding);
}

/* Whether @mark is whose @swatch says, and drawn as it is: with something solid in it, but where the swatch has none.
 */
static gboolean
is_like (const ExaLayout *layout, const ExaLayoutSwatch *swatch, const ExaLayoutMark *mark)
{
  gboolean whose = swatch->hue != EXA_HUE_NEUTRAL ? mark->hue == swatch->hue : mark->shade == swatch->shade;

  if (swatch->shape == EXA_SHAPE_STEP || mark->encoding == EXA_ENCODE_TEXT)
    return TRUE;
  if (swatch->encoding == EXA_ENCODE_REST)
    return mark->encoding == EXA_ENCODE_REST && mark->back != mark->zero;
  if (swatch->encoding != EXA_ENCODE_SOLID)
    return shows (layout, swatch, mark) || mark->encoding == EXA_ENCODE_REST;
  return whose && mark->encoding != EXA_ENCODE_UPPER && mark->hollow == swatch->hollow;
}

/* A swatch shows nothing that is not drawn. */
static void
check_drawn (const ExaLayout *layout, const ExaLayoutSwatch *swatch, const char *name)
{
  for (guint i = 0; i < layout->marks->len; i++) {
    if (is_like (layout, swatch, &g_array_index (layout->marks, ExaLayoutMark, i)))
      return;
  }
  g_error ("%s: nothing is drawn as the swatch %s is", name, swatch->key);
}

/* In print: where all that is drawn in a way has one texture, so has the swatch of that way. */
static void
check_swatch (const ExaLayout *layout, const ExaLayoutSwatch *swatch, const char *name)
{
  ExaTexture texture = EXA_TEXTURE_NONE;
  gboolean any = FALSE;

  if (swatch->encoding == EXA_ENCODE_SOLID && !swatch->hollow)
    return;
  for (guint i = 0; i < layout->marks->len; i++) {
    const ExaLayoutMark *mark = &g_array_index (layout->marks, ExaLayoutMark, i);
    /* One that says whose marks are is of those alone. */
    if (g_str_has_suffix (swatch->key, ":whose") && mark->hue != swatch->hue)
      continue;
    ExaTexture own = layout->theme->textures[mark->hue];
    /* What is left of a stack is drawn in ways of other marks, without a texture. */
    if (mark->encoding == EXA_ENCODE_REST)
      return;
    if (!shows (layout, swatch, mark))
      continue;
    texture = !any || own == texture ? own : EXA_TEXTURE_NONE;
    any = TRUE;
  }
  if (any && layout->theme->textures[swatch->hue] != texture)
    g_error ("%s: the swatch %s has not the texture of what it explains", name, swatch->key);
}

/* In print no two swatches of a figure look alike. */
static void
check_apart (const ExaLayout *layout, const char *name)
{
  for (guint i = 0; i < layout->swatches->len; i++) {
    for (guint k = 0; k < i; k++) {
      const ExaLayoutSwatch *one = &g_array_index (layout->swatches, ExaLayoutSwatch, i);
      const ExaLayoutSwatch *other = &g_array_index (layout->swatches, ExaLayoutSwatch, k);
      const ExaTheme *theme = layout->theme;
      if (one->hollow && other->hollow && one->shape == other->shape && one->encoding == other->encoding &&
          one->several == other->several && one->shade == other->shade &&
          theme->textures[one->hue] == theme->textures[other->hue])
        g_error ("%s: the swatches %s and %s look alike", name, one->key, other->key);
    }
  }
}

static void
check_all (ExaDataset *dataset, ExaFonts *fonts)
{
  guint n = 0;

  for (guint i = 0; i < exa_dataset_count (dataset, EXA_LIST_CHARTS); i++) {
    ExaChart *chart = exa_dataset_nth (dataset, EXA_LIST_CHARTS, i);
    for (int theme = 0; theme < EXA_N_THEMES; theme++) {
      g_autoptr (ExaLayout) layout =
          figure_layout (dataset, chart->id, EXA_LANG_EN, fonts, 960, 540, (ExaThemeId)theme);
      for (guint k = 0; k < layout->swatches->len; k++)
        check_swatch (layout, &g_array_index (layout->swatches, ExaLayoutSwatch, k), chart->id);
      /* In a plane hues have signs as well. */
      if (theme == EXA_THEME_PRINT && chart->kind != EXA_CHART_TIME && chart->kind != EXA_CHART_SCATTER)
        check_apart (layout, chart->id);
      n += layout->swatches->len;
    }
  }
  g_assert_cmpuint (n, >, 0);
}

/* At every size, in which rows may be left out. */
static void
test_drawn (void)
{
  static const int sizes[][2] = {{320, 180}, {960, 540}, {1080, 1080}, {600, 1600}, {1920, 1080}};
  g_autoptr (ExaDataset) dataset = bundled_load ();
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();

  for (guint i = 0; i < exa_dataset_count (dataset, EXA_LIST_CHARTS); i++) {
    ExaChart *chart = exa_dataset_nth (dataset, EXA_LIST_CHARTS, i);
    for (guint k = 0; k < G_N_ELEMENTS (sizes) * 2; k++) {
      g_autoptr (ExaLayout) layout = figure_layout (dataset, chart->id, EXA_LANG_EN, fonts, sizes[k / 2][0],
                                                    sizes[k / 2][1], k % 2 == 0 ? EXA_THEME_LIGHT : EXA_THEME_PRINT);
      for (guint j = 0; j < layout->swatches->len; j++)
        check_drawn (layout, &g_array_index (layout->swatches, ExaLayoutSwatch, j), chart->id);
    }
  }
}

static void
test_textures (void)
{
  g_autoptr (ExaDataset) bundled = bundled_load (), figures = figures_load (), planes = planes_load ();
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();

  check_all (bundled, fonts);
  check_all (figures, fonts);
  check_all (planes, fonts);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/key/drawn", test_drawn);
  g_test_add_func ("/key/textures", test_textures);
  return g_test_run ();
}
