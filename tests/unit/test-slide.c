/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a room sees of a story: text that can be read, steps that hold what the headline says. No display is needed. */
#include "exa-figure.h"
#include "exa-story.h"
#include "figure-help.h"

#define LEAST (1 / 45.0)

static void
check_texts (FigureWorld *world, ExaChart *chart, ExaLang lang, int width, int height)
{
  ExaLayoutOptions options = {.width = width, .height = height, .text_scale = 1, .least_text = LEAST};
  g_autoptr (ExaFigure) figure = exa_figure_new (chart, NULL, lang, NULL, NULL);
  g_autoptr (ExaLayout) layout = exa_figure_lay_out (figure, world->fonts, &options);

  for (guint i = 0; i < layout->texts->len; i++) {
    const ExaLayoutText *text = &g_array_index (layout->texts, ExaLayoutText, i);
    if (text->em < height * LEAST - 1e-6)
      g_error ("%s, %d × %d: “%s” has only %.1f pixels", chart->id, width, height, pango_layout_get_text (text->layout),
               text->em);
  }
}

/* No text of any slide is smaller than 1/45 of its height, whatever the projector. */
static void
test_texts (FigureWorld *world, gconstpointer data)
{
  static const int sizes[][2] = {{1920, 1080}, {1280, 720}, {1024, 768}};

  for (guint i = 0; i < exa_dataset_count (world->dataset, EXA_LIST_CHARTS); i++) {
    for (guint size = 0; size < G_N_ELEMENTS (sizes); size++) {
      ExaChart *chart = exa_dataset_nth (world->dataset, EXA_LIST_CHARTS, i);
      check_texts (world, chart, EXA_LANG_EN, sizes[size][0], sizes[size][1]);
      check_texts (world, chart, EXA_LANG_ZH_CN, sizes[size][0], sizes[size][1]);
    }
  }
}

static guint
count_rows (ExaChart *chart, const ExaView *view)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ExaFigure) figure = exa_figure_new (chart, view, EXA_LANG_EN, NULL, &error);

  g_assert_no_error (error);
  return figure->spec->n_bands;
}

/* No step leaves one bar alone under a headline that speaks of several. */
static void
test_steps (FigureWorld *world, gconstpointer data)
{
  guint n_steps = 0;

  for (guint i = 0; i < exa_dataset_count (world->dataset, EXA_LIST_STORIES); i++) {
    const ExaStory *story = exa_dataset_nth (world->dataset, EXA_LIST_STORIES, i);
    for (guint k = 0; k < story->slides->len; k++) {
      const ExaSlide *slide = g_ptr_array_index (story->slides, k);
      for (guint n = exa_slide_first_step (slide); n <= slide->steps->len; n++, n_steps++) {
        g_auto (ExaView) view = EXA_VIEW_INIT;
        exa_slide_init_view (slide, n, &view);
        if (count_rows (slide->chart, &view) < 2 && count_rows (slide->chart, NULL) > 1)
          g_error ("%s: step %u leaves one bar alone", slide->chart->id, n);
      }
    }
  }
  g_assert_cmpuint (n_steps, >, 20);
}

#define ADD(name, func) FIGURE_WORLD_ADD ("/slide/" name, "bundled", func)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("texts", test_texts);
  ADD ("steps", test_steps);
  return g_test_run ();
}
