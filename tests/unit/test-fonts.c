/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "exa-font-inter.h"
#include "exa-fonts.h"

static PangoLayout *
make (ExaFonts *fonts, const char *text, ExaWeight weight, double width, int max_lines)
{
  return exa_fonts_layout (fonts, text, EXA_LANG_EN, weight, 20, width, max_lines, PANGO_ALIGN_LEFT);
}

static double
measure_width (ExaFonts *fonts, const char *text, ExaWeight weight)
{
  g_autoptr (PangoLayout) layout = make (fonts, text, weight, -1, 1);
  double x, width, height;
  exa_fonts_measure (layout, 20, &x, &width, &height);
  return width;
}

/* "family, family …" of the runs, in order. */
static char *
list_families (PangoLayout *layout)
{
  GString *families = g_string_new (NULL);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  do {
    PangoLayoutRun *run = pango_layout_iter_get_run_readonly (iter);
    if (run == NULL)
      continue;
    PangoFontDescription *font = pango_font_describe (run->item->analysis.font);
    g_string_append_printf (families, "%s%s", families->len > 0 ? ", " : "", pango_font_description_get_family (font));
    pango_font_description_free (font);
  } while (pango_layout_iter_next_run (iter));
  pango_layout_iter_free (iter);
  return g_string_free (families, FALSE);
}

/* The fonts come with the program, so their measures can be written down. */
static void
test_widths (void)
{
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  g_assert_cmpfloat_with_epsilon (measure_width (fonts, "Exascope 123", EXA_WEIGHT_REGULAR), 131.2, 0.5);
  g_assert_cmpfloat_with_epsilon (measure_width (fonts, "Exascope 123", EXA_WEIGHT_SEMIBOLD), 133.9, 0.5);
  /* Fractions of a pixel are kept: ten letters are ten times one. */
  g_assert_cmpfloat_with_epsilon (measure_width (fonts, "nnnnnnnnnn", EXA_WEIGHT_REGULAR),
                                  10 * measure_width (fonts, "n", EXA_WEIGHT_REGULAR), 0.05);
}

/* What is said of the fonts without reading them is what fontconfig reads in their files. */
static void
test_description (void)
{
  static const char *const objects[] = {FC_FAMILY,     FC_STYLE,   FC_WEIGHT,   FC_SLANT,       FC_WIDTH,
                                        FC_INDEX,      FC_OUTLINE, FC_SCALABLE, FC_FONTVERSION, FC_FONTFORMAT,
                                        FC_DECORATIVE, FC_COLOR,   FC_SYMBOL,   FC_VARIABLE,    FC_CHARSET};
  const ExaWeight weights[] = {EXA_WEIGHT_REGULAR, EXA_WEIGHT_SEMIBOLD};

  for (guint i = 0; i < G_N_ELEMENTS (weights); i++) {
    FcPattern *ours = exa_font_inter_describe (weights[i]);
    FcChar8 *path;
    int n;
    g_assert_cmpint (FcPatternGetString (ours, FC_FILE, 0, &path), ==, FcResultMatch);
    FcPattern *read = FcFreeTypeQuery (path, 0, NULL, &n);
    g_assert_nonnull (read);
    for (guint k = 0; k < G_N_ELEMENTS (objects); k++) {
      FcValue said, found;
      g_assert_cmpint (FcPatternGet (ours, objects[k], 0, &said), ==, FcResultMatch);
      g_assert_cmpint (FcPatternGet (read, objects[k], 0, &found), ==, FcResultMatch);
      if (!FcValueEqual (said, found))
        g_error ("%s: %s is not what is said of it in exa-font-inter.c", path, objects[k]);
    }
    FcPatternDestroy (read);
    FcPatternDestroy (ours);
  }
}

static void
test_lines (void)
{
  const char *text = "Training compute of notable models by organisation and country, as estimated by their makers";
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  double x, width, height, one_height;

  g_autoptr (PangoLayout) one = make (fonts, text, EXA_WEIGHT_REGULAR, -1, 1);
  exa_fonts_measure (one, 20, &x, &width, &one_height);
  g_assert_cmpint (pango_layout_get_line_count (one), ==, 1);
  g_assert_cmpfloat (width, >, 600);
  g_assert_cmpfloat_with_epsilon (one_height, 25, 0.1);

  g_autoptr (PangoLayout) two = make (fonts, text, EXA_WEIGHT_REGULAR, 200, 2);
  exa_fonts_measure (two, 20, &x, &width, &height);
  g_assert_cmpint (pango_layout_get_line_count (two), ==, 2);
  g_assert_true (exa_fonts_is_cut (two));
  g_assert_cmpfloat (width, <=, 200);
  g_assert_cmpfloat_with_epsilon (height, 2 * one_height, 0.1);

  g_autoptr (PangoLayout) cut = make (fonts, text, EXA_WEIGHT_REGULAR, 200, 1);
  exa_fonts_measure (cut, 20, &x, &width, &height);
  g_assert_cmpint (pango_layout_get_line_count (cut), ==, 1);
  g_assert_true (exa_fonts_is_cut (cut));
  g_assert_cmpfloat (width, <=, 200);

  g_autoptr (PangoLayout) all = make (fonts, text, EXA_WEIGHT_REGULAR, 500, 2);
  g_assert_cmpint (pango_layout_get_line_count (all), ==, 2);
  g_assert_false (exa_fonts_is_cut (all));

  g_autoptr (PangoLayout) word = make (fonts, "Donaudampfschifffahrtsgesellschaft", EXA_WEIGHT_REGULAR, 100, 2);
  exa_fonts_measure (word, 20, &x, &width, &height);
  g_assert_cmpfloat (width, <=, 100);
}

/* Half of the extra height stands above the letters. */
static void
test_baseline (void)
{
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  g_autoptr (PangoLayout) layout = make (fonts, "NVIDIA", EXA_WEIGHT_REGULAR, -1, 1);
  PangoRectangle ink;
  pango_layout_get_extents (layout, &ink, NULL);
  double baseline = exa_fonts_baseline (layout, 20);
  g_assert_cmpfloat_with_epsilon (baseline, 0.99 * 20, 0.1);
  g_assert_cmpfloat_with_epsilon ((ink.y + ink.height) * 20 / EXA_FONTS_EM / PANGO_SCALE, baseline, 0.5);
}

static void
test_text_is_no_markup (void)
{
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  g_autoptr (PangoLayout) markup = make (fonts, "<b>R&amp;D</b>", EXA_WEIGHT_REGULAR, -1, 1);
  g_assert_cmpstr (pango_layout_get_text (markup), ==, "<b>R&amp;D</b>");
  g_autoptr (PangoLayout) broken = make (fonts, "a\nb\tc\342\200\250d\x01", EXA_WEIGHT_REGULAR, -1, 1);
  g_assert_cmpstr (pango_layout_get_text (broken), ==, "a b c d\ufffd");
  g_assert_cmpint (pango_layout_get_line_count (broken), ==, 1);
  g_autoptr (PangoLayout) invalid = make (fonts, "a\xff", EXA_WEIGHT_REGULAR, -1, 1);
  g_assert_true (g_utf8_validate (pango_layout_get_text (invalid), -1, NULL));
  double x, width, height;
  g_autoptr (PangoLayout) empty = make (fonts, "", EXA_WEIGHT_REGULAR, 100, 2);
  exa_fonts_measure (empty, 20, &x, &width, &height);
  g_assert_cmpfloat (width, ==, 0);
}

/* The typography of both languages' figures has its glyphs. */
static void
test_known_glyphs (void)
{
  const char *texts[] = {"≈ 8 · 5–6 % · < 4 % · ≤ ≥ 17× − “¶ 52” … ’", "İstanbul Łódź Москва Αθήνα e\xcc\x81"};
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (PangoLayout) layout = make (fonts, texts[i], EXA_WEIGHT_SEMIBOLD, -1, 1);
    g_assert_cmpint (pango_layout_get_unknown_glyphs_count (layout), ==, 0);
    g_autofree char *families = list_families (layout);
    g_assert_null (strstr (families, "Noto"));
  }
}

static void
assert_chinese (ExaFonts *fonts, ExaLang lang, ExaWeight weight)
{
  g_autoptr (PangoLayout) layout =
      exa_fonts_layout (fonts, "华为 Ascend 直骨门", lang, weight, 20, -1, 1, PANGO_ALIGN_LEFT);
  g_assert_cmpint (pango_layout_get_unknown_glyphs_count (layout), ==, 0);
  g_autofree char *families = list_families (layout);
  g_assert_nonnull (strstr (families, "CJK SC"));
  g_assert_nonnull (strstr (families, "Inter"));
}

/* Han letters in the Chinese shapes, Latin ones in Inter, in figures of either language. */
static void
test_chinese (void)
{
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  for (int lang = 0; lang < EXA_N_LANGS; lang++) {
    assert_chinese (fonts, (ExaLang)lang, EXA_WEIGHT_REGULAR);
    assert_chinese (fonts, (ExaLang)lang, EXA_WEIGHT_SEMIBOLD);
  }
  /* Latin text is the same whatever was laid out before. */
  g_autoptr (ExaFonts) fresh = exa_fonts_new ();
  g_assert_cmpfloat (measure_width (fonts, "Exascope", EXA_WEIGHT_REGULAR), ==,
                     measure_width (fresh, "Exascope", EXA_WEIGHT_REGULAR));
}

static void
test_outlives_fonts (void)
{
  ExaFonts *fonts = exa_fonts_new ();
  g_autoptr (PangoLayout) latin = make (fonts, "Exascope", EXA_WEIGHT_REGULAR, -1, 1);
  g_autoptr (PangoLayout) han = make (fonts, "算力", EXA_WEIGHT_REGULAR, -1, 1);
  exa_fonts_free (fonts);
  double x, width, height;
  exa_fonts_measure (latin, 20, &x, &width, &height);
  g_assert_cmpfloat (width, >, 40);
  exa_fonts_measure (han, 20, &x, &width, &height);
  g_assert_cmpfloat (width, >, 20);
}

static gpointer
lay_out (gpointer data)
{
  for (guint i = 0; i < 5; i++) {
    g_autoptr (ExaFonts) fonts = exa_fonts_new ();
    measure_width (fonts, "Exascope", EXA_WEIGHT_SEMIBOLD);
    assert_chinese (fonts, EXA_LANG_ZH_CN, EXA_WEIGHT_REGULAR);
  }
  return NULL;
}

static void
test_two_threads (void)
{
  GThread *other = g_thread_new ("other", lay_out, NULL);
  lay_out (NULL);
  g_thread_join (other);
}

/* A name that turns itself around, or controls something, is not read as another one. */
static void
test_stand_ins (void)
{
  static const struct {
    const char *text, *shown;
  } cases[] = {
      {"a\u202eb evil", "a\ufffdb evil"},
      {"\x01z\u2067x\u2069", "\ufffdz\ufffdx\ufffd"},
      {"two\nlines\tand more", "two lines and more"},
      {"مرحبا\u200f", "مرحبا\u200f"},
  };
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (PangoLayout) layout =
        exa_fonts_layout (fonts, cases[i].text, EXA_LANG_EN, EXA_WEIGHT_REGULAR, 20, -1, 1, PANGO_ALIGN_LEFT);

    g_assert_cmpstr (pango_layout_get_text (layout), ==, cases[i].shown);
  }
}

static PangoLayout *
keep (ExaFonts *fonts, const char *text, double width)
{
  return exa_fonts_layout_kept (fonts, text, EXA_LANG_EN, EXA_WEIGHT_REGULAR, 20, width, 2, PANGO_ALIGN_LEFT);
}

static PangoLayout *
color (ExaFonts *fonts, const char *word, double red)
{
  const ExaEmphasis words[] = {{word, {red, 0, 0}}};

  return exa_fonts_layout_emphasized (fonts, "US and China", EXA_LANG_EN, EXA_WEIGHT_REGULAR, 20, 400, 1, words, 1);
}

/* What is set the same way is set once, whatever differs is another layout, and not more is kept than is of use. */
static void
test_kept (void)
{
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  g_autoptr (PangoLayout) first = keep (fonts, "H100", 100), same = keep (fonts, "H100", 100);
  g_autoptr (PangoLayout) narrow = keep (fonts, "H100", 50), other = keep (fonts, "H200", 100);
  g_autoptr (PangoLayout) red = color (fonts, "US", 1), as_red = color (fonts, "US", 1);
  g_autoptr (PangoLayout) china = color (fonts, "China", 1), dark = color (fonts, "US", 0.5);
  g_autoptr (PangoLayout) plain = keep (fonts, "US and China", 400);

  g_assert_true (first == same && red == as_red);
  g_assert_true (first != narrow && first != other && red != china && red != dark && red != plain);
  for (guint i = 0; i < 5000; i++) {
    g_autofree char *text = g_strdup_printf ("chip %u", i);
    g_autoptr (PangoLayout) layout = keep (fonts, text, 100);

    g_assert_cmpstr (pango_layout_get_text (layout), ==, text);
  }
  g_assert_cmpuint (G_OBJECT (first)->ref_count, ==, 2);
}

/* Where the ink of each line begins, in ems of the text; of those that have any. */
static void
check_starts (PangoLayout *layout, guint n_lines)
{
  GSList *l = pango_layout_get_lines_readonly (layout);

  g_assert_cmpuint (g_slist_length (l), ==, n_lines);
  for (; l != NULL; l = l->next) {
    PangoRectangle ink;

    pango_layout_line_get_extents (l->data, &ink, NULL);
    g_assert_cmpfloat (ink.x / (EXA_FONTS_EM * PANGO_SCALE), <, 0.3);
  }
}

/* The blank half of a mark that opens a line does not indent it, in the lines that a text is filled in and in even
 * ones. */
static void
test_aligned (void)
{
  static const struct {
    const char *text;
    double width; /* ems */
    guint n_lines;
  } cases[] = {
      {"按两文数字，“约六倍”为 6.25 倍，“两倍多”为 2.28 倍", 11, 3},
      {"《算力制约》", -1, 1},
      {"美国控制超过七成高端算力；中国的“八分之一”有两种解读", 12, 3},
  };
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (PangoLayout) layout =
        exa_fonts_layout (fonts, cases[i].text, EXA_LANG_ZH_CN, EXA_WEIGHT_SEMIBOLD, 20,
                          cases[i].width < 0 ? -1 : cases[i].width * 20, 3, PANGO_ALIGN_LEFT);
    g_autoptr (PangoLayout) even = exa_fonts_balance (layout, TRUE);

    double x, width, height;

    check_starts (layout, cases[i].n_lines);
    check_starts (even, cases[i].n_lines);
    /* What is one line has room in the width that it has. */
    exa_fonts_measure (layout, 20, &x, &width, &height);
    if (cases[i].n_lines == 1) {
      g_autoptr (PangoLayout) again = exa_fonts_layout (fonts, cases[i].text, EXA_LANG_ZH_CN, EXA_WEIGHT_SEMIBOLD, 20,
                                                        width + 0.1, 3, PANGO_ALIGN_LEFT);
      check_starts (again, 1);
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  exa_fonts_claim_process ();
  g_test_add_func ("/fonts/description", test_description);
  g_test_add_func ("/fonts/widths", test_widths);
  g_test_add_func ("/fonts/lines", test_lines);
  g_test_add_func ("/fonts/baseline", test_baseline);
  g_test_add_func ("/fonts/text-is-no-markup", test_text_is_no_markup);
  g_test_add_func ("/fonts/known-glyphs", test_known_glyphs);
  g_test_add_func ("/fonts/chinese", test_chinese);
  g_test_add_func ("/fonts/outlives-fonts", test_outlives_fonts);
  g_test_add_func ("/fonts/two-threads", test_two_threads);
  g_test_add_func ("/fonts/stand-ins", test_stand_ins);
  g_test_add_func ("/fonts/kept", test_kept);
  g_test_add_func ("/fonts/aligned", test_aligned);
  return g_test_run ();
}
