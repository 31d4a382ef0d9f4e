/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures made by hand to be hard to lay out: many bars, long words, odd values, all relations. */
#include <math.h>
#include <string.h>

#include "layout-tester.h"

#define WORD                                                                                                           \
  "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft"                                  \
  "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft"                                  \
  "Donaudampfschifffahrtselektrizitaetenha"

static const char *const words[EXA_N_LANGS] = {
    "A name that goes on and on, as the names of programmes, initiatives and consortia do, until nobody reads it",
    "一个非常非常长的名称如同各种计划倡议和联盟的名称一样没完没了直到再也没有人愿意把它读完为止而且还在继续",
};

static void
test_counts (void)
{
  static const guint counts[] = {0, 1, 2, 5, 12, 20, 33, 60, 100, 150, 200};
  Tester tester = tester_new ();

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++) {
    double values[200] = {0};
    g_autofree char *what = g_strdup_printf ("%u bands", counts[i]);
    for (guint k = 0; k < counts[i]; k++)
      values[k] = 1e9 * (counts[i] - k) * 7.25;
    check (&tester, spec_of_values (EXA_FIGURE_BARS, values, counts[i]), what);
    check (&tester, spec_of_values (EXA_FIGURE_COLUMNS, values, counts[i]), what);
    check (&tester, spec_of_values (EXA_FIGURE_POINTS, values, counts[i]), what);
  }
  tester_end (&tester);
}

/* Names that differ at their end do so when they are cut, too. */
static void
test_long_names (void)
{
  const double values[] = {3, 2};
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  g_autoptr (ExaSpec) spec = spec_of_values (EXA_FIGURE_BARS, values, 2);

  for (guint i = 0; i < 2; i++) {
    g_free (spec->bands[i].label);
    spec->bands[i].label = g_strdup_printf ("%s, number %u", words[EXA_LANG_EN], i);
  }
  g_autoptr (ExaLayout) layout =
      exa_layout_new (spec, fonts,
                      &(ExaLayoutOptions){.width = 480, .height = 270, .theme = EXA_THEME_LIGHT, .text_scale = 1});
  const ExaLayoutText *label = layout_text (layout, "label:b0");
  const char *text = pango_layout_get_text (label->layout), *gap = strstr (text, "…");
  g_assert_false (exa_fonts_is_cut (label->layout));
  g_assert_true (g_str_has_suffix (text, "number 0"));
  g_assert_nonnull (gap);
  g_assert_true (strncmp (text, words[EXA_LANG_EN], (gsize)(gap - text)) == 0);
  /* No space beside the ellipsis. */
  g_assert_true (gap[-1] != ' ' && gap[strlen ("…")] != ' ');
}

static ExaSpec *
linear_points (const double *values, guint n)
{
  ExaSpec *spec = spec_of_values (EXA_FIGURE_POINTS, values, n);

  spec->log_scale = FALSE;
  return spec;
}

/* Points beyond the last tick, however far, and on either side of zero: each in the figure, with its value. */
static void
test_points (void)
{
  Tester tester = tester_new ();

  for (double most = 1; most < 10; most += 0.25) {
    const double values[] = {most, most / 4, -most / 2, -most}, below[] = {-most / 50, -most / 2, -most};
    g_autofree char *what = g_strdup_printf ("up to %g", most);
    check (&tester, linear_points (values, 2), what);
    check (&tester, linear_points (values, 4), what);
    check (&tester, linear_points (below, 3), what);
  }
  /* Ranges and bounds on the other side of zero: an upper bound is open to the left, at its own value closed. */
  const ExaQuantity negative[] = {exa_quantity_interval (-4, FALSE, -1, FALSE, FALSE),
                                  exa_quantity_interval (-INFINITY, TRUE, -3, TRUE, FALSE), exa_quantity_exact (2)};
  ExaSpec *spec = spec_of_quantities (EXA_FIGURE_POINTS, negative, 3, "count", EXA_LANG_EN);
  spec->log_scale = FALSE;
  g_autoptr (ExaLayout) layout =
      exa_layout_new (spec, tester.fonts,
                      &(ExaLayoutOptions){.width = 960, .height = 540, .theme = EXA_THEME_LIGHT, .text_scale = 1});
  const ExaLayoutMark *bound = layout_mark (layout, "m1");
  const ExaLayoutPanel *panel = &g_array_index (layout->panels, ExaLayoutPanel, 0);
  g_assert_cmpint (bound->encoding, ==, EXA_ENCODE_UPPER);
  g_assert_cmpfloat_with_epsilon (bound->high, exa_scale_map (&panel->scale, -3), 0.51);
  check (&tester, spec, "below zero");
  tester_end (&tester);
}

/* At the size of a slide everything that can be drawn can be read: each of 200 bars has its label and its value. */
static void
test_legible (void)
{
  Tester tester = tester_new ();
  double values[200] = {0};

  for (guint k = 0; k < 200; k++)
    values[k] = 200 - k;
  for (guint n = 1; n <= 200; n += n < 20 ? 1 : 20) {
    g_autoptr (ExaSpec) spec = spec_of_values (EXA_FIGURE_BARS, values, n);
    g_autoptr (ExaLayout) layout =
        exa_layout_new (spec, tester.fonts,
                        &(ExaLayoutOptions){.width = 1920, .height = 1080, .theme = EXA_THEME_LIGHT, .text_scale = 1});
    g_autofree char *name = g_strdup_printf ("%u bars", n);
    layout_check_slide (layout, name, tester.problems);
    for (guint k = 0; k < n; k++) {
      g_autofree char *label = g_strdup_printf ("label:b%u", k);
      g_autofree char *value = g_strdup_printf ("value:m%u", k);
      g_assert_nonnull (layout_text (layout, label));
      g_assert_nonnull (layout_text (layout, value));
    }
  }
  tester_end (&tester);
}

/* Each relation there is, on either side of zero where it can be. */
static ExaSpec *
spec_of_relations (ExaFigureKind kind, ExaLang lang)
{
  ExaQuantity all[] = {
      exa_quantity_exact (40),
      exa_quantity_interval (12, FALSE, 12, FALSE, TRUE),
      exa_quantity_interval (15, FALSE, 30, FALSE, FALSE),
      exa_quantity_interval (0, FALSE, 8, TRUE, FALSE),
      exa_quantity_interval (0, FALSE, 9, FALSE, FALSE),
      exa_quantity_interval (20, TRUE, INFINITY, TRUE, FALSE),
      exa_quantity_interval (25, FALSE, INFINITY, TRUE, FALSE),
      exa_quantity_interval (5, FALSE, 6, FALSE, FALSE),
  };
  const ExaQuantity two[] = {exa_quantity_exact (9), exa_quantity_exact (10)};

  all[7] = exa_quantity_dispute (two, 2);
  return spec_of_quantities (kind, all, G_N_ELEMENTS (all), "%", lang);
}

static void
test_relations (void)
{
  Tester tester = tester_new ();

  for (int lang = 0; lang < EXA_N_LANGS; lang++) {
    for (int kind = EXA_FIGURE_BARS; kind <= EXA_FIGURE_POINTS; kind++) {
      ExaSpec *spec = spec_of_relations ((ExaFigureKind)kind, (ExaLang)lang);
      spec->limit = kind == EXA_FIGURE_STACKED ? 200 : INFINITY;
      check (&tester, spec, "all relations");
    }
  }
  tester_end (&tester);
}

static void
lengthen (ExaSpec *spec, const char *name)
{
  for (guint i = 0; i < spec->n_bands; i++) {
    g_free (spec->bands[i].label);
    spec->bands[i].label = g_strdup (name);
  }
  g_free (spec->title);
  g_free (spec->subtitle);
  g_free (spec->source);
  spec->title = g_strdup_printf ("%s %s %s", name, name, name);
  spec->subtitle = g_strdup (spec->title);
  spec->source = g_strdup_printf ("%s %s", spec->title, spec->title);
  for (guint i = 0; i < 9; i++)
    g_ptr_array_add (spec->notes, exa_note_new (g_strdup_printf ("%u: %s", i, i % 2 == 0 ? spec->title : name)));
}

static void
test_long_words (void)
{
  Tester tester = tester_new ();
  const char *const names[] = {words[0], words[1], WORD};

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    for (int kind = EXA_FIGURE_BARS; kind <= EXA_FIGURE_POINTS; kind++) {
      ExaSpec *spec = spec_of_relations ((ExaFigureKind)kind, i == 1 ? EXA_LANG_ZH_CN : EXA_LANG_EN);
      spec->limit = kind == EXA_FIGURE_STACKED ? 200 : INFINITY;
      lengthen (spec, names[i]);
      check (&tester, spec, i == 2 ? "one word" : "long words");
    }
  }
  tester_end (&tester);
}

static void
test_signs (void)
{
  static const double cases[][6] = {
      {5, -3, 0, 12, -12, 1},     {-1, -2, -3, -4, -5, -6}, {0, 0, 0, 0, 0, 0},
      {1e12, -1e12, 5, -5, 0, 1}, {-100, 1, 2, 3, 4, 5},    {1e-3, -1e3, 1e3, -1e-3, 0, 1},
  };
  Tester tester = tester_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *what = g_strdup_printf ("signs %u", i);
    check (&tester, spec_of_values (EXA_FIGURE_BARS, cases[i], 6), what);
    check (&tester, spec_of_values (EXA_FIGURE_COLUMNS, cases[i], 6), what);
  }
  ExaQuantity ranges[] = {
      exa_quantity_interval (-8, FALSE, -3, FALSE, FALSE),
      exa_quantity_interval (-3, FALSE, 4, FALSE, FALSE),
      exa_quantity_interval (-INFINITY, TRUE, 2, TRUE, FALSE),
      exa_quantity_interval (-4, TRUE, INFINITY, TRUE, FALSE),
      exa_quantity_interval (-INFINITY, TRUE, INFINITY, TRUE, FALSE),
      exa_quantity_interval (-INFINITY, TRUE, -2, FALSE, FALSE),
  };
  check (&tester, spec_of_quantities (EXA_FIGURE_BARS, ranges, 6, "USD", EXA_LANG_EN), "open on either side");
  check (&tester, spec_of_quantities (EXA_FIGURE_COLUMNS, ranges, 6, "USD", EXA_LANG_EN), "open on either side");
  tester_end (&tester);
}

static void
test_magnitudes (void)
{
  static const char *const units[] = {"FLOPS", "USD", "EFLOPS", "tokens/parameter"};
  Tester tester = tester_new ();

  for (guint u = 0; u < G_N_ELEMENTS (units); u++) {
    for (int power = -12; power <= 24; power += 9) {
      double m = pow (10, power);
      ExaQuantity near[] = {exa_quantity_exact (3.75 * m), exa_quantity_exact (1.234567 * m),
                            exa_quantity_interval (m, FALSE, 2 * m, FALSE, FALSE)};
      ExaQuantity wide[] = {exa_quantity_exact (1e24), exa_quantity_exact (m), exa_quantity_exact (1e-12)};
      g_autofree char *what = g_strdup_printf ("1e%d %s", power, units[u]);
      for (int lang = 0; lang < EXA_N_LANGS; lang++) {
        check (&tester, spec_of_quantities (EXA_FIGURE_BARS, near, 3, units[u], (ExaLang)lang), what);
        check (&tester, spec_of_quantities (EXA_FIGURE_COLUMNS, near, 3, units[u], (ExaLang)lang), what);
        check (&tester, spec_of_quantities (EXA_FIGURE_POINTS, wide, 3, units[u], (ExaLang)lang), what);
        check (&tester, spec_of_quantities (EXA_FIGURE_BARS, wide, 3, units[u], (ExaLang)lang), what);
      }
    }
  }
  tester_end (&tester);
}

/* @per marks in every third band, one in the others. */
static ExaSpec *
spec_of_groups (ExaFigureKind kind, guint n, guint per, gboolean tags)
{
  double values[200] = {0};

  for (guint i = 0; i < n; i++)
    values[i] = 1e9 * (1 + i * 37 % 11);
  ExaSpec *spec = spec_of_values (kind, values, n);
  for (guint i = 0; i < n; i += 3) {
    ExaBand *band = &spec->bands[i];
    band->marks = g_renew (ExaMark, band->marks, per);
    for (guint k = 0; k < per; k++) {
      if (k > 0) {
        band->marks[k] = (ExaMark){
            .id = g_strdup_printf ("m%u-%u", i, k),
            .value = g_strdup (band->marks[0].value),
            .quantity = exa_quantity_exact (values[i] * (1 + 0.2 * k)),
            .hue = band->marks[0].hue,
            .shade = k,
        };
      }
      band->marks[k].tag = tags ? g_strdup (k == 0 ? "The Long Name of a Quarterly Review" : "Gazette") : NULL;
    }
    band->n_marks = per;
  }
  return spec;
}

static void
test_groups (void)
{
  static const guint counts[] = {1, 3, 7, 20, 60};
  Tester tester = tester_new ();

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++) {
    for (guint per = 2; per <= 4; per++) {
      g_autofree char *what = g_strdup_printf ("%u bands of up to %u", counts[i], per);
      check (&tester, spec_of_groups (EXA_FIGURE_BARS, counts[i], per, FALSE), what);
      check (&tester, spec_of_groups (EXA_FIGURE_BARS, counts[i], per, TRUE), what);
      check (&tester, spec_of_groups (EXA_FIGURE_COLUMNS, counts[i], per, TRUE), what);
      check (&tester, spec_of_groups (EXA_FIGURE_POINTS, counts[i], per, TRUE), what);
    }
  }
  tester_end (&tester);
}

static void
test_stacks (void)
{
  static const guint counts[] = {1, 2, 4, 9, 20, 40};
  Tester tester = tester_new ();

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++) {
    ExaQuantity parts[40];
    g_autofree char *what = g_strdup_printf ("%u parts", counts[i]);
    for (guint k = 0; k < counts[i]; k++)
      parts[k] = exa_quantity_exact (90.0 / counts[i]);
    ExaSpec *spec = spec_of_quantities (EXA_FIGURE_STACKED, parts, counts[i], "%", EXA_LANG_EN);
    spec->limit = 100;
    spec->remainder = g_new0 (ExaMark, 1);
    *spec->remainder = (ExaMark){.id = g_strdup ("remainder"),
                                 .value = g_strdup ("10 %"),
                                 .tag = g_strdup ("not attributed (what is left of 100 %)"),
                                 .quantity = exa_quantity_exact (10)};
    check (&tester, spec, what);
  }
  tester_end (&tester);
}

static void
compare (ExaSpec *spec, guint a, guint b, const char *text)
{
  spec->compare_a = g_strdup_printf ("m%u", a);
  spec->compare_b = g_strdup_printf ("m%u", b);
  spec->compare_text = g_strdup (text);
  spec->compare_words = g_strdup_printf ("Band %u against Band %u: %s", a, b, text);
}

/* A bracket between two of @n bars of any kind, or the same in words. */
static void
check_compared (Tester *tester, guint n, guint a, guint b, const char *text)
{
  double values[200] = {0};

  for (guint k = 0; k < n; k++)
    values[k] = 100 - 0.4 * k;
  for (int kind = EXA_FIGURE_BARS; kind <= EXA_FIGURE_SKYLINE; kind++) {
    /* Parts by the hundred have no room for their names: nobody stacks them. */
    if (kind == EXA_FIGURE_STACKED && n > 20)
      continue;
    ExaSpec *spec = spec_of_values ((ExaFigureKind)kind, values, n);
    compare (spec, a, b, text);
    if (kind == EXA_FIGURE_STACKED)
      spec->limit = 100.0 * n;
    if (n % 10 == 2) {
      spec->n_left_out = 12345;
      lengthen (spec, words[EXA_LANG_EN]);
    }
    check (tester, spec, "compared");
  }
}

static void
test_compare (void)
{
  static const struct {
    guint n, a, b;
  } pairs[] = {{2, 0, 1}, {2, 1, 0}, {3, 2, 0}, {5, 0, 4}, {5, 2, 3}, {12, 3, 9}, {20, 0, 1}, {20, 1, 19}};
  static const char *const texts[] = {"≈ 2.28×", "15–16 percentage points", "1,347,000,000 to 2,694,000,000 EFLOPS",
                                      "not less than 1,347,000,000 EFLOPS and not more than 2,694,000,000 EFLOPS"};
  Tester tester = tester_new ();

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++) {
    for (guint t = i % 2; t < G_N_ELEMENTS (texts); t += 2)
      check_compared (&tester, pairs[i].n, pairs[i].a, pairs[i].b, texts[t]);
  }
  /* Rows that are cut at some sizes; one that is not there at all. */
  check_compared (&tester, 61, 1, 60, texts[0]);
  check_compared (&tester, 120, 0, 119, texts[0]);
  check_compared (&tester, 3, 1, 7, texts[0]);
  tester_end (&tester);
}

/* A quantity of any relation, from 1 to 10^@decades. */
static ExaQuantity
any_quantity (double decades)
{
  double a = pow (10, g_test_rand_double_range (0, decades)), b = a * g_test_rand_double_range (1.01, 4);

  switch (g_test_rand_int_range (0, 8)) {
  case 0: return exa_quantity_interval (a, FALSE, b, FALSE, FALSE);
  case 1: return exa_quantity_interval (0, FALSE, a, TRUE, FALSE);
  case 2: return exa_quantity_interval (a, FALSE, INFINITY, TRUE, FALSE);
  default: return exa_quantity_exact (a);
  }
}

/* @n dots anywhere: dates of days, months and years, or figures; every fourth is a record or named. */
static ExaSpec *
spec_of_dots (ExaFigureKind kind, guint n, double decades, ExaLang lang)
{
  g_autofree ExaQuantity *up = g_new (ExaQuantity, MAX (n, 1));
  static const double spans[] = {1, 1, 30, 365};

  for (guint i = 0; i < n; i++)
    up[i] = any_quantity (decades);
  ExaSpec *spec = spec_of_quantities (kind, up, n, "TFLOPS", lang);
  spec->log_scale = decades > 1;
  spec->plane.dates = kind == EXA_FIGURE_TIME;
  spec->plane.limit = INFINITY;
  if (kind == EXA_FIGURE_TIME) {
    spec->plane.as_of = 739000;
    spec->plane.as_of_text = g_strdup ("as of a day that is written at some length");
  } else {
    spec->plane.unit = exa_unit_get ("USD");
    spec->plane.x_name = g_strdup (words[lang]);
    spec->plane.y_name = g_strdup ("Rate");
    spec->plane.ratio = exa_unit_get ("FLOPS/USD");
  }
  for (guint i = 0; i < n; i++) {
    ExaMark *mark = spec->bands[i].marks;
    double day = g_test_rand_double_range (730000, 740000);
    mark->x = any_quantity (3);
    if (kind == EXA_FIGURE_TIME)
      mark->x = exa_quantity_interval (floor (day), FALSE, floor (day) + spans[i % 4], FALSE, FALSE);
    mark->x_value = g_strdup ("$12,345");
    mark->line = 1 + i % 3;
    mark->record = i % 4 == 0;
    mark->named = i % 5 == 0;
    mark->status = i % 7 == 0 ? g_strdup ("forecast") : NULL;
  }
  return spec;
}

static void
test_dots (void)
{
  static const guint counts[] = {0, 1, 2, 7, 40, 150};
  Tester tester = tester_new ();

  for (int kind = EXA_FIGURE_TIME; kind <= EXA_FIGURE_SCATTER; kind++) {
    for (guint i = 0; i < G_N_ELEMENTS (counts); i++) {
      for (int log = 0; log < 2; log++) {
        g_autofree char *what = g_strdup_printf ("%u dots%s", counts[i], log ? ", log" : "");
        ExaLang lang = i % 2 == 0 ? EXA_LANG_EN : EXA_LANG_ZH_CN;
        ExaSpec *spec = spec_of_dots ((ExaFigureKind)kind, counts[i], log ? 4 : 0.9, lang);
        if (counts[i] >= 2)
          compare (spec, 0, counts[i] - 1, "≈ 2.28×");
        if (i % 3 == 2)
          lengthen (spec, words[lang]);
        check (&tester, spec, what);
      }
    }
  }
  tester_end (&tester);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout-any/counts", test_counts);
  g_test_add_func ("/layout-any/points", test_points);
  g_test_add_func ("/layout-any/long-names", test_long_names);
  g_test_add_func ("/layout-any/legible", test_legible);
  g_test_add_func ("/layout-any/relations", test_relations);
  g_test_add_func ("/layout-any/long-words", test_long_words);
  g_test_add_func ("/layout-any/signs", test_signs);
  g_test_add_func ("/layout-any/magnitudes", test_magnitudes);
  g_test_add_func ("/layout-any/groups", test_groups);
  g_test_add_func ("/layout-any/stacks", test_stacks);
  g_test_add_func ("/layout-any/compare", test_compare);
  g_test_add_func ("/layout-any/dots", test_dots);
  return g_test_run ();
}
