/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Contrast, and colours that stay apart under the three common colour-vision deficiencies. */
#include <math.h>
#include <string.h>

#include "exa-theme.h"

/* Least distances (CIE76, in Lab): of two hues, of the first two shades of one, and of any two of its first four. */
#define HUES_APART   15.0
#define TWO_APART    9.0
#define SHADES_APART 4.5

/* In linear RGB, at full severity: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, A Physiologically-based Model
 * for Simulation of Color Vision Deficiency, IEEE Trans. Visualization and Computer Graphics 15 (2009), 1291-1298. */
static const struct {
  const char *name;
  double m[3][3];
} sights[] = {
    {"all colours", {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
    {"protanopia", {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}},
    {"deuteranopia",
     {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}},
    {"tritanopia", {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}},
};

static double
linear (double c)
{
  return c <= 0.04045 ? c / 12.92 : pow ((c + 0.055) / 1.055, 2.4);
}

static double
lab_curve (double t)
{
  return t > 216.0 / 24389 ? cbrt (t) : (24389.0 / 27 * t + 16) / 116;
}

/* CIE Lab, D65, of @c as an eye with @m sees it. */
static void
see (ExaColor c, const double m[3][3], double lab[3])
{
  static const double to_xyz[3][3] = {{0.4124564, 0.3575761, 0.1804375},
                                      {0.2126729, 0.7151522, 0.0721750},
                                      {0.0193339, 0.1191920, 0.9503041}};
  static const double white[3] = {0.95047, 1, 1.08883};
  double rgb[3] = {linear (c.r), linear (c.g), linear (c.b)}, seen[3], f[3];

  for (int i = 0; i < 3; i++)
    seen[i] = CLAMP (m[i][0] * rgb[0] + m[i][1] * rgb[1] + m[i][2] * rgb[2], 0, 1);
  for (int i = 0; i < 3; i++)
    f[i] = lab_curve ((to_xyz[i][0] * seen[0] + to_xyz[i][1] * seen[1] + to_xyz[i][2] * seen[2]) / white[i]);
  lab[0] = 116 * f[1] - 16;
  lab[1] = 500 * (f[0] - f[1]);
  lab[2] = 200 * (f[1] - f[2]);
}

static double
distance (ExaColor a, ExaColor b, guint sight)
{
  double x[3], y[3];

  see (a, sights[sight].m, x);
  see (b, sights[sight].m, y);
  return sqrt ((x[0] - y[0]) * (x[0] - y[0]) + (x[1] - y[1]) * (x[1] - y[1]) + (x[2] - y[2]) * (x[2] - y[2]));
}

static void
test_known (void)
{
  ExaColor white = {1, 1, 1}, black = {0, 0, 0}, grey = {0.5, 0.5, 0.5}, red = {1, 0, 0};

  g_assert_cmpfloat_with_epsilon (exa_color_contrast (white, black), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (exa_color_contrast (black, white), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (exa_color_contrast (grey, grey), 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (exa_color_contrast (white, red), 3.998, 0.001);
  g_assert_cmpfloat_with_epsilon (exa_color_mix (black, white, 0.25).g, 0.25, 1e-12);
  g_assert_cmpfloat_with_epsilon (distance (white, black, 0), 100, 0.01);
  /* Who does not see red sees it as a dark yellow. */
  g_assert_cmpfloat (distance (red, (ExaColor){0.43, 0.37, 0}, 1), <, 6);
}

static void
test_fixed (void)
{
  const ExaTheme *light = exa_theme_get (EXA_THEME_LIGHT);
  ExaThemeId id = EXA_THEME_LIGHT;

  g_assert_cmpfloat_with_epsilon (light->hues[EXA_HUE_BLUE].r * 255, 0x2a, 1e-9);
  g_assert_cmpfloat_with_epsilon (light->hues[EXA_HUE_BLUE].g * 255, 0x55, 1e-9);
  g_assert_cmpfloat_with_epsilon (light->hues[EXA_HUE_BLUE].b * 255, 0x99, 1e-9);
  g_assert_cmpfloat_with_epsilon (light->hues[EXA_HUE_RED].r * 255, 0xc8, 1e-9);
  g_assert_cmpfloat_with_epsilon (light->hues[EXA_HUE_RED].g * 255, 0x45, 1e-9);
  g_assert_cmpfloat_with_epsilon (light->hues[EXA_HUE_RED].b * 255, 0x2f, 1e-9);
  for (int i = 0; i < EXA_N_THEMES; i++) {
    g_assert_true (exa_theme_parse (exa_theme_to_string ((ExaThemeId)i), &id));
    g_assert_cmpint (id, ==, i);
    g_assert_cmpint (exa_theme_get (id)->id, ==, i);
  }
  g_assert_false (exa_theme_parse ("Light", &id));
}

static void
assert_contrast (const ExaTheme *theme, ExaColor color, ExaRole ground, double least, const char *what, guint i)
{
  double contrast = exa_color_contrast (color, theme->roles[ground]);

  if (contrast < least)
    g_error ("%s theme: %s %u has %.2f:1, wanted %.1f", exa_theme_to_string (theme->id), what, i, contrast, least);
}

static void
test_contrast (void)
{
  for (int t = 0; t < EXA_N_THEMES; t++) {
    const ExaTheme *theme = exa_theme_get ((ExaThemeId)t);
    assert_contrast (theme, theme->roles[EXA_ROLE_INK], EXA_ROLE_PAPER, 4.5, "role", EXA_ROLE_INK);
    assert_contrast (theme, theme->roles[EXA_ROLE_MUTED], EXA_ROLE_PAPER, 4.5, "role", EXA_ROLE_MUTED);
    assert_contrast (theme, theme->roles[EXA_ROLE_PILL_INK], EXA_ROLE_PILL, 4.5, "role", EXA_ROLE_PILL_INK);
    assert_contrast (theme, theme->roles[EXA_ROLE_PILL], EXA_ROLE_PAPER, 3, "role", EXA_ROLE_PILL);
    assert_contrast (theme, theme->roles[EXA_ROLE_FOCUS], EXA_ROLE_PAPER, 3, "role", EXA_ROLE_FOCUS);
    for (guint hue = 0; hue < EXA_N_HUES; hue++) {
      for (guint shade = 0; shade < 8; shade++)
        assert_contrast (theme, exa_theme_fill (theme, (ExaHue)hue, shade), EXA_ROLE_PAPER, 3, "fill of hue", hue);
    }
    /* The grid is there, but never to be taken for a shape. */
    g_assert_cmpfloat (exa_color_contrast (theme->roles[EXA_ROLE_GRID], theme->roles[EXA_ROLE_PAPER]), >, 1.1);
    g_assert_cmpfloat (exa_color_contrast (theme->roles[EXA_ROLE_GRID], theme->roles[EXA_ROLE_PAPER]), <, 2);
  }
}

/* The two that are compared most are told apart on a grey copy; as words, each can be read. */
static void
test_tones (void)
{
  for (int t = 0; t < EXA_N_THEMES; t++) {
    const ExaTheme *theme = exa_theme_get ((ExaThemeId)t);
    ExaColor blue = theme->hues[EXA_HUE_BLUE], red = theme->hues[EXA_HUE_RED];
    g_assert_cmpfloat (exa_color_contrast (blue, red), >=, 1.5);
    if (theme->textures[EXA_HUE_RED] != EXA_TEXTURE_NONE)
      continue;
    assert_contrast (theme, blue, EXA_ROLE_PAPER, 4.5, "word in hue", EXA_HUE_BLUE);
    assert_contrast (theme, red, EXA_ROLE_PAPER, 4.5, "word in hue", EXA_HUE_RED);
    g_assert_cmpfloat (blue.b, >, MAX (blue.r, blue.g) * 1.2);
    g_assert_cmpfloat (red.r, >, MAX (red.g, red.b) * 1.2);
  }
}

static void
assert_apart (const ExaTheme *theme, ExaColor a, ExaColor b, double least, guint i, guint k, const char *what)
{
  for (guint sight = 0; sight < G_N_ELEMENTS (sights); sight++) {
    double apart = distance (a, b, sight);
    if (apart < least)
      g_error ("%s theme: %s %u and %u are %.1f apart with %s, wanted %.0f", exa_theme_to_string (theme->id), what, i,
               k, apart, sights[sight].name, least);
  }
}

static void
test_hues_apart (void)
{
  for (int t = 0; t < EXA_N_THEMES; t++) {
    const ExaTheme *theme = exa_theme_get ((ExaThemeId)t);
    for (guint i = 0; i < EXA_N_HUES; i++) {
      for (guint k = i + 1; k < EXA_N_HUES; k++) {
        /* In print it may be the texture that tells two apart. */
        if (theme->textures[i] == theme->textures[k])
          assert_apart (theme, theme->hues[i], theme->hues[k], HUES_APART, i, k, "hues");
      }
    }
  }
}

/* In print any two are told apart: by their tones, or by textures that can be seen on them. */
static void
test_print_apart (void)
{
  const ExaTheme *theme = exa_theme_get (EXA_THEME_PRINT);

  for (guint i = 0; i < EXA_N_HUES; i++) {
    ExaColor dark = exa_color_mix (theme->hues[i], theme->roles[EXA_ROLE_INK], EXA_TEXTURE_INK);
    if (theme->textures[i] != EXA_TEXTURE_NONE && exa_color_contrast (theme->hues[i], dark) < 2)
      g_error ("print theme: the texture of hue %u cannot be seen on it", i);
    for (guint k = i + 1; k < EXA_N_HUES; k++) {
      if (theme->textures[i] == theme->textures[k] && exa_color_contrast (theme->hues[i], theme->hues[k]) < 1.5)
        g_error ("print theme: hues %u and %u look alike", i, k);
    }
    /* Dots have no texture: what stands for the United States is told from any other by its tone. */
    if (i != EXA_HUE_BLUE && exa_color_contrast (theme->hues[EXA_HUE_BLUE], theme->hues[i]) < 1.5)
      g_error ("print theme: hue %u looks like the United States’", i);
    /* Two of one hue touch in a stack, without a seam. */
    if (exa_color_contrast (theme->hues[i], exa_theme_fill (theme, (ExaHue)i, 1)) < 1.75)
      g_error ("print theme: two shades of hue %u look alike", i);
  }
}

/* The print theme is grey, whatever it is printed on; the others have no texture. */
static void
test_print (void)
{
  for (int t = 0; t < EXA_N_THEMES; t++) {
    const ExaTheme *theme = exa_theme_get ((ExaThemeId)t);
    for (guint i = 0; i < EXA_N_HUES; i++) {
      ExaColor c = theme->hues[i];
      if (t == EXA_THEME_PRINT)
        g_assert_true (c.r == c.g && c.g == c.b);
      else
        g_assert_cmpint (theme->textures[i], ==, EXA_TEXTURE_NONE);
    }
  }
}

/* One series is the darker one in all hues, or in none: a key in grey tells which. */
static void
test_shades_agree (void)
{
  for (int t = 0; t < EXA_N_THEMES; t++) {
    const ExaTheme *theme = exa_theme_get ((ExaThemeId)t);
    for (guint i = 0; i < 64; i++) {
      gboolean nearer = FALSE;
      for (guint hue = 0; hue < EXA_N_HUES; hue++) {
        ExaColor ink = theme->roles[EXA_ROLE_INK];
        double a = exa_color_contrast (exa_theme_fill (theme, (ExaHue)hue, i % 8), ink);
        double b = exa_color_contrast (exa_theme_fill (theme, (ExaHue)hue, i / 8), ink);
        if (hue > 0 && i % 8 != i / 8)
          g_assert_cmpint (a < b, ==, nearer);
        nearer = a < b;
      }
    }
  }
}

static void
test_shades_apart (void)
{
  for (int t = 0; t < EXA_N_THEMES; t++) {
    const ExaTheme *theme = exa_theme_get ((ExaThemeId)t);
    for (guint hue = 0; hue < EXA_N_HUES; hue++) {
      ExaColor own = exa_theme_fill (theme, (ExaHue)hue, 0);
      g_assert_cmpmem (&own, sizeof own, &theme->hues[hue], sizeof own);
      for (guint i = 0; i < 4; i++) {
        for (guint k = i + 1; k < 4; k++)
          assert_apart (theme, exa_theme_fill (theme, (ExaHue)hue, i), exa_theme_fill (theme, (ExaHue)hue, k),
                        k == 1 ? TWO_APART : SHADES_APART, i, k, "shades");
      }
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/theme/tones", test_tones);
  g_test_add_func ("/theme/known", test_known);
  g_test_add_func ("/theme/fixed", test_fixed);
  g_test_add_func ("/theme/contrast", test_contrast);
  g_test_add_func ("/theme/hues-apart", test_hues_apart);
  g_test_add_func ("/theme/print", test_print);
  g_test_add_func ("/theme/print-apart", test_print_apart);
  g_test_add_func ("/theme/shades-agree", test_shades_agree);
  g_test_add_func ("/theme/shades-apart", test_shades_apart);
  return g_test_run ();
}
