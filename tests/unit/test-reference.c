/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line that a headline measures by, among bars and the texts beside them. */
#include <math.h>
#include <string.h>

#include "exa-describe.h"
#include "figure-help.h"

/* The line goes around a value, not the value around the line. */
static void
assert_values_at_ends (const ExaLayout *layout)
{
  for (guint i = 0; i < layout->marks->len; i++) {
    const ExaLayoutMark *mark = &g_array_index (layout->marks, ExaLayoutMark, i);
    g_autofree char *value_key = g_strconcat ("value:", mark->key, NULL);
    g_autofree char *tag_key = g_strconcat ("tag:", mark->key, NULL);
    const ExaLayoutText *value = layout_text (layout, value_key), *tag = layout_text (layout, tag_key);
    g_assert_nonnull (value);
    g_assert_cmpfloat (value->rect.x - mark->high, <=, 1.5 * value->em);
    if (tag != NULL && tag->rect.y < value->rect.y + value->rect.height / 2)
      g_assert_cmpfloat (tag->rect.x - value->rect.x - value->rect.width, <=, 1.5 * value->em);
  }
}

static void
assert_reference (const ExaSpec *spec, ExaFonts *fonts, int width, int height)
{
  g_autoptr (ExaLayout) layout = spec_layout (spec, fonts, width, height, EXA_THEME_LIGHT);
  const ExaLayoutPanel *panel = &g_array_index (layout->panels, ExaLayoutPanel, 0);
  const ExaLayoutText *name = layout_text (layout, "reference:0");
  double at = exa_scale_map (&panel->scale, spec->reference), length = 0;
  guint n = 0;

  g_assert_nonnull (name);
  g_assert_cmpfloat (name->rect.y + name->rect.height, <=, panel->rect.y + 1);
  g_assert_cmpfloat (name->rect.x + name->rect.width, <=, width);
  for (guint i = 0; i < layout->lines->len; i++) {
    const ExaLayoutLine *line = &g_array_index (layout->lines, ExaLayoutLine, i);
    if (!g_str_has_prefix (line->key, "reference"))
      continue;
    n++;
    length += line->y2 - line->y1;
    g_assert_cmpfloat (fabs (line->x1 - at), <=, 0.5);
    for (guint k = 0; k < layout->texts->len; k++) {
      const ExaRect *r = &g_array_index (layout->texts, ExaLayoutText, k).rect;
      g_assert_true (r->x >= at || r->x + r->width <= at || r->y >= line->y2 || r->y + r->height <= line->y1);
    }
  }
  g_assert_cmpuint (n, >=, 1);
  g_assert_cmpfloat (length, >=, panel->rect.height * 0.5);
  assert_values_at_ends (layout);
}

/* The line that a headline measures by stands where its figure does, beyond all bars or before them, runs around the
 * texts, and is said. */
static void
test_reference (void)
{
  static const double places[] = {5.6e9, 0.7e9, 30e9};
  static const int sizes[][2] = {{1920, 1080}, {960, 540}, {600, 1000}, {320, 180}};
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();

  for (guint i = 0; i < G_N_ELEMENTS (places); i++) {
    g_autoptr (ExaSpec) spec = spec_of_bars (6);
    spec->reference = places[i];
    spec->reference_name = g_strdup ("one year");
    spec->bands[2].marks[0].status = g_strdup ("forecast");
    spec->reference_words = g_strdup ("Line at 5.6: one year");
    for (guint k = 0; k < G_N_ELEMENTS (sizes); k++)
      assert_reference (spec, fonts, sizes[k][0], sizes[k][1]);
    g_autofree char *words = exa_describe (spec, NULL);
    g_assert_nonnull (strstr (words, "Line at 5.6: one year."));
  }
}

/* What stands beside a bar stays at its end, whatever line runs there: that one is broken under all of it. */
static void
test_reference_under_texts (void)
{
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  g_autoptr (ExaSpec) plain = spec_of_bars (6);

  for (guint i = 0; i < 6; i++)
    plain->bands[i].marks->status = g_strdup ("forecast");
  g_autoptr (ExaLayout) without = spec_layout (plain, fonts, 1920, 1080, EXA_THEME_LIGHT);

  for (double at = 0.5e9; at < 6e9; at += 0.05e9) {
    g_autoptr (ExaSpec) spec = spec_of_bars (6);
    spec->reference = at;
    spec->reference_name = g_strdup ("one year");
    for (guint i = 0; i < 6; i++)
      spec->bands[i].marks->status = g_strdup ("forecast");
    g_autoptr (ExaLayout) layout = spec_layout (spec, fonts, 1920, 1080, EXA_THEME_LIGHT);
    for (guint i = 0; i < 6; i++) {
      g_autofree char *value = g_strdup_printf ("value:m%u", i), *tag = g_strdup_printf ("tag:m%u", i);
      ExaRect v = layout_text (layout, value)->rect, t = layout_text (layout, tag)->rect;
      double x = layout_mark (layout, value + strlen ("value:"))->high;
      double x_without = layout_mark (without, value + strlen ("value:"))->high;
      g_assert_cmpfloat_with_epsilon (v.x - x, layout_text (without, value)->rect.x - x_without, 2);
      g_assert_cmpfloat (t.x - v.x - v.width, <, v.height);
      for (guint k = 0; k < layout->lines->len; k++) {
        const ExaLayoutLine *line = &g_array_index (layout->lines, ExaLayoutLine, k);
        double middle = v.y + v.height / 2;
        if (g_str_has_prefix (line->key, "reference"))
          g_assert_true (line->x1 < v.x || line->x1 > t.x + t.width || line->y2 <= middle || line->y1 >= middle);
      }
    }
  }
}

/* A name on a line of its own is nearer to its own point than to the one before, from which a line parts it. */
static void
test_names_of_points (void)
{
  static const int sizes[][2] = {{1920, 1080}, {1080, 1080}, {1000, 1250}, {600, 1600}};
  g_autoptr (ExaDataset) dataset = bundled_load ();
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();

  for (guint i = 0; i < G_N_ELEMENTS (sizes) * EXA_N_LANGS; i++) {
    const int *size = sizes[i / EXA_N_LANGS];
    g_autoptr (ExaSpec) spec = figure_spec (dataset, "training-time-log", NULL, (ExaLang)(i % EXA_N_LANGS));
    g_autoptr (ExaLayout) layout = spec_layout (spec, fonts, size[0], size[1], EXA_THEME_LIGHT);
    for (guint k = 0; k < spec->n_bands; k++) {
      g_autofree char *label = g_strconcat ("label:", spec->bands[k].id, NULL);
      g_autofree char *row = g_strconcat ("row:", spec->bands[k].id, NULL);
      ExaRect name = layout_text (layout, label)->rect;
      const ExaLayoutMark *own = layout_mark (layout, spec->bands[k].marks[0].id);
      double middle = name.y + name.height / 2, to_own = own->cross + own->thickness / 2 - middle;
      g_assert_cmpfloat (name.y + name.height, <=, own->cross + own->thickness);
      g_assert_cmpfloat (to_own, <=, name.height + 2 * own->thickness);
      if (k == 0)
        continue;
      const ExaLayoutMark *before = layout_mark (layout, spec->bands[k - 1].marks[0].id);
      g_assert_cmpfloat (to_own, <=, middle - before->cross - before->thickness / 2);
      g_assert_nonnull (layout_line (layout, row));
      g_assert_cmpfloat (layout_line (layout, row)->y1, >, before->cross + before->thickness);
      g_assert_cmpfloat (layout_line (layout, row)->y1, <=, name.y + 1);
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reference/said", test_reference);
  g_test_add_func ("/reference/under-texts", test_reference_under_texts);
  g_test_add_func ("/reference/names-of-points", test_names_of_points);
  return g_test_run ();
}
