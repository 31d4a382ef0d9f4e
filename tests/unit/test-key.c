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
      n += layout->swatches->len;
    }
  }
  g_assert_cmpuint (n, >, 0);
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
  g_test_add_func ("/key/textures", test_textures);
  return g_test_run ();
}
