/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* A figure laid out at all sizes, and what is wrong with it collected. */

#include <string.h>

#include "figure-help.h"
#include "layout-check.h"

static const struct {
  int width, height;
} sizes[] = {
    {320, 180},   {480, 270},   {960, 540},   {1080, 1080}, {1000, 1250},
    {1920, 1080}, {3840, 2160}, {16384, 320}, {320, 16384},
};

typedef struct {
  ExaFonts *fonts;
  GString *problems;
} Tester;

/* Where there is room, every band has its label and every mark its value. */
static inline void
expect_texts (const ExaSpec *spec, const ExaLayout *layout, const char *name, GString *problems)
{
  for (guint i = 0; i < spec->n_bands; i++) {
    const ExaBand *band = &spec->bands[i];
    if (layout_mark (layout, band->marks[0].id) == NULL)
      continue;
    g_autofree char *label =
        g_strconcat ("label:", spec->kind == EXA_FIGURE_STACKED ? band->marks[0].id : band->id, NULL);
    if (layout_text (layout, label) == NULL)
      g_string_append_printf (problems, "%s: text %s is missing\n", name, label);
    for (guint k = 0; k < band->n_marks; k++) {
      g_autofree char *value = g_strconcat ("value:", band->marks[k].id, NULL);
      if (layout_text (layout, value) == NULL)
        g_string_append_printf (problems, "%s: text %s is missing\n", name, value);
    }
  }
}

/* Lays @spec (taken) out at all sizes. */
static inline void
check (Tester *tester, ExaSpec *spec, const char *what)
{
  static const char *const kinds[] = {"bars", "columns", "stacked", "points", "skyline", "list", "time", "scatter"};

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
    g_autofree char *name = g_strdup_printf ("%s %s %dx%d", what, kinds[spec->kind], sizes[i].width, sizes[i].height);
    g_autoptr (ExaLayout) layout = exa_layout_new (spec, tester->fonts,
                                                   &(ExaLayoutOptions){.width = sizes[i].width,
                                                                       .height = sizes[i].height,
                                                                       .theme = EXA_THEME_LIGHT,
                                                                       .text_scale = 1});
    layout_check (layout, name, tester->problems);
    if (MIN (sizes[i].width, sizes[i].height) >= 1080 && spec->kind < EXA_FIGURE_SKYLINE)
      expect_texts (spec, layout, name, tester->problems);
    layout_check_complete (layout, spec, name, tester->problems);
  }
  exa_spec_free (spec);
}

static inline Tester
tester_new (void)
{
  return (Tester){exa_fonts_new (), g_string_new (NULL)};
}

static inline void
tester_end (Tester *tester)
{
  layout_assert_none (tester->problems);
  exa_fonts_free (tester->fonts);
  g_string_free (tester->problems, TRUE);
}
