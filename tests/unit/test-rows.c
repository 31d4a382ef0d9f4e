/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What comes first in a figure with rows: the compared ones, the values, the headline; and what goes where there is no
 * room for all. */
#include <math.h>
#include <string.h>

#include "exa-choice.h"
#include "exa-describe.h"
#include "exa-notes.h"
#include "figure-help.h"

static void
compare (ExaSpec *spec, guint a, guint b)
{
  spec->compare_a = g_strdup_printf ("m%u", a);
  spec->compare_b = g_strdup_printf ("m%u", b);
  spec->compare_text = g_strdup ("2.5×");
  spec->compare_words = g_strdup_printf ("%s against %s: 2.5×", spec->bands[a].label, spec->bands[b].label);
}

static ExaLayout *
lay_out (const ExaSpec *spec, ExaThemeId theme, int width, int height)
{
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();

  return spec_layout (spec, fonts, width, height, theme);
}

static guint
count_lines (const GArray *lines, const char *kind)
{
  guint n = 0;

  for (guint i = 0; i < lines->len; i++)
    n += g_str_has_prefix (g_array_index (lines, ExaLayoutLine, i).key, kind) ? 1 : 0;
  return n;
}

/* The first @n, but for those that the figure is about, which stand in their own place. */
static void
test_choice (void)
{
  g_autoptr (ExaSpec) spec = spec_of_bars (12);

  compare (spec, 3, 11);
  g_free (spec->bands[8].label);
  spec->bands[8].label = g_strdup ("Ascend 910");
  g_free (spec->bands[9].label);
  spec->bands[9].label = g_strdup ("Ascend 910C");
  g_free (spec->title);
  spec->title = g_strdup ("An Ascend 910C is named");
  static const struct {
    guint n, bands[12];
  } cases[] = {{1, {3}}, {2, {3, 11}}, {3, {3, 9, 11}}, {5, {0, 1, 3, 9, 11}}, {6, {0, 1, 2, 3, 9, 11}}};

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    ExaChoice choice = exa_choice_new (spec, cases[i].n);
    for (guint k = 0; k < cases[i].n; k++)
      g_assert_cmpuint (exa_choice_nth (&choice, k), ==, cases[i].bands[k]);
    g_assert_true (exa_choice_has_mark (&choice, spec, "m3"));
    g_assert_false (exa_choice_has_mark (&choice, spec, "m8"));
  }
  ExaChoice all = exa_choice_new (spec, 12);
  g_assert_true (exa_choice_has_mark (&all, spec, "m8"));
}

/* What a headline is about without naming it stays as well. */
static void
test_about (void)
{
  static const char *const about[] = {"m7", "m9", NULL};
  g_autoptr (ExaSpec) spec = spec_of_bars (12);

  compare (spec, 3, 11);
  spec->about = g_strdupv ((char **)about);
  g_assert_cmpuint (exa_choice_count_kept (spec), ==, 4);
  ExaChoice choice = exa_choice_new (spec, 4);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpuint (exa_choice_nth (&choice, i), ==, ((const guint[]){3, 7, 9, 11})[i]);
}

/* A status has the value beside it or the name before it, however little room there is. */
static void
test_status (void)
{
  static const int sizes[][2] = {{320, 180}, {480, 270}, {600, 338}, {600, 1600}, {1000, 1250}, {1920, 1080}};
  g_autoptr (ExaSpec) spec = spec_of_bars (5);

  compare (spec, 0, 3);
  for (guint i = 0; i < spec->n_bands; i++)
    spec->bands[i].marks[0].status = g_strdup ("forecast");
  for (guint k = 0; k < G_N_ELEMENTS (sizes); k++) {
    g_autoptr (ExaLayout) layout = lay_out (spec, EXA_THEME_LIGHT, sizes[k][0], sizes[k][1]);
    for (guint i = 0; i < layout->marks->len; i++) {
      guint band = g_array_index (layout->marks, ExaLayoutMark, i).band;
      g_autofree char *tag = g_strdup_printf ("tag:m%u", band), *status = g_strdup_printf ("status:b%u", band);
      g_assert_true ((layout_text (layout, tag) != NULL) != (layout_text (layout, status) != NULL));
    }
  }
}

/* What few rows leave of an upright figure is above them and below, and the zero line ends with the last bar. */
static void
test_upright (void)
{
  g_autoptr (ExaSpec) spec = spec_of_bars (2);
  g_autoptr (ExaLayout) layout = lay_out (spec, EXA_THEME_LIGHT, 600, 1600);
  const ExaLayoutText *subtitle = layout_text (layout, "subtitle");
  const ExaLayoutPanel *panel = &g_array_index (layout->panels, ExaLayoutPanel, 0);
  const ExaLayoutMark *last = layout_mark (layout, "m1");
  double above = panel->rect.y - subtitle->rect.y - subtitle->rect.height;
  double below = 1600 - (panel->rect.y + panel->rect.height);

  g_assert_cmpfloat (above, >, 100);
  g_assert_cmpfloat (below, >, above);
  g_assert_cmpfloat (below, <, 3 * above);
  g_assert_cmpfloat (last->thickness, >, 100);
}

/* The smallest figure: headline, what is measured, both compared rows with their bracket, and how many are missing. */
static void
test_small (void)
{
  g_autoptr (ExaSpec) spec = spec_of_bars (20);

  compare (spec, 1, 19);
  g_free (spec->source);
  spec->source = g_strdup ("Source: somebody");
  g_autoptr (ExaLayout) layout = lay_out (spec, EXA_THEME_LIGHT, 320, 180);
  g_assert_nonnull (layout_text (layout, "title"));
  g_assert_nonnull (layout_text (layout, "subtitle"));
  g_assert_nonnull (layout_mark (layout, "m1"));
  g_assert_nonnull (layout_mark (layout, "m19"));
  g_assert_cmpint (layout->report.comparison, ==, EXA_COMPARISON_BRACKET);
  g_assert_cmpuint (layout->report.n_left_out, >, 10);
  g_autofree char *missing = g_strdup_printf ("%u more rows", layout->report.n_left_out);
  g_assert_cmpstr (pango_layout_get_text (layout_text (layout, "brand")->layout), ==, missing);
  /* The description speaks of the rows that are drawn. */
  g_autofree char *words = exa_describe (spec, &layout->report);
  g_assert_nonnull (strstr (words, spec->bands[19].label));
  g_assert_null (strstr (words, spec->bands[12].label));
}

/* A value at each bar: no axis, but the line where bars begin. */
static void
test_no_axis (void)
{
  g_autoptr (ExaSpec) spec = spec_of_bars (5);
  g_autoptr (ExaLayout) layout = lay_out (spec, EXA_THEME_LIGHT, 1920, 1080);

  g_assert_cmpuint (count_lines (layout->lines, "grid"), ==, 0);
  g_assert_cmpuint (count_lines (layout->front, "zero"), ==, 1);
  for (guint i = 0; i < layout->texts->len; i++)
    g_assert_false (g_str_has_prefix (g_array_index (layout->texts, ExaLayoutText, i).key, "tick:"));
  for (guint i = 0; i < spec->n_bands; i++) {
    g_autofree char *value = g_strconcat ("value:", spec->bands[i].marks[0].id, NULL);
    g_assert_nonnull (layout_text (layout, value));
  }
}

static gboolean
is_bold (const ExaLayout *layout, const char *key)
{
  const PangoFontDescription *font = pango_layout_get_font_description (layout_text (layout, key)->layout);

  return pango_font_description_get_weight (font) == PANGO_WEIGHT_SEMIBOLD;
}

static const ExaLayoutLine *
front_line (const ExaLayout *layout, const char *key)
{
  for (guint i = 0; i < layout->front->len; i++) {
    if (strcmp (g_array_index (layout->front, ExaLayoutLine, i).key, key) == 0)
      return &g_array_index (layout->front, ExaLayoutLine, i);
  }
  g_error ("there is no line %s", key);
}

/* The compared rows alone are bold, and hairlines run from the end of each to the bracket. */
static void
test_compared (void)
{
  static const char *const ends[] = {"bracket:a", "bracket:b"}, *const values[] = {"value:m2", "value:m6"};
  g_autoptr (ExaSpec) spec = spec_of_bars (8);

  compare (spec, 2, 6);
  g_autoptr (ExaLayout) layout = lay_out (spec, EXA_THEME_LIGHT, 1920, 1080);
  double x = front_line (layout, "bracket:line")->x1;
  for (guint i = 0; i < spec->n_bands; i++) {
    g_autofree char *label = g_strdup_printf ("label:b%u", i), *value = g_strdup_printf ("value:m%u", i);
    g_assert_cmpint (is_bold (layout, label), ==, i == 2 || i == 6);
    g_assert_cmpint (is_bold (layout, value), ==, i == 2 || i == 6);
  }
  for (guint i = 0; i < 2; i++) {
    const ExaLayoutLine *line = front_line (layout, ends[i]);
    const ExaLayoutText *text = layout_text (layout, values[i]);
    double gap = line->x1 - text->rect.x - text->rect.width;
    g_assert_cmpfloat (gap, >, 4);
    g_assert_cmpfloat (gap, <, 30);
    g_assert_cmpfloat (fabs (line->x2 - x), <=, line->width);
  }
}

/* In a figure that is not wide, names stay beside the bars, and large, where what is said of the two finds room among
 * shorter bars; it lies on nothing. */
static void
test_inner_bracket (void)
{
  g_autoptr (ExaSpec) spec = spec_of_bars (15);

  compare (spec, 0, 14);
  g_free (spec->bands[7].label);
  spec->bands[7].label = g_strdup ("A longer name");
  g_autoptr (ExaLayout) layout = lay_out (spec, EXA_THEME_LIGHT, 900, 900);
  const ExaLayoutText *name = layout_text (layout, "label:b7"), *said = layout_text (layout, "comparison");
  const ExaLayoutMark *middle = layout_mark (layout, "m7"), *longest = layout_mark (layout, "m0");
  double line = front_line (layout, "bracket:line")->x1;

  g_assert_cmpfloat (name->rect.x + name->rect.width, <, middle->zero);
  g_assert_cmpfloat (name->em, >=, 14);
  g_assert_cmpfloat (longest->high - longest->zero, >=, 900 * 0.6 - 1);
  g_assert_cmpfloat (said->rect.x + said->rect.width / 2, <, line - 4);
  g_assert_cmpfloat (said->rect.x, >, layout_text (layout, "value:m7")->rect.x);
}

/* Names that would leave the bars too little stand above them. */
static void
test_labels_above (void)
{
  g_autoptr (ExaSpec) spec = spec_of_bars (3);

  for (guint i = 0; i < 3; i++) {
    g_free (spec->bands[i].label);
    spec->bands[i].label = g_strdup_printf ("A rather long name of what is measured, number %u", i);
  }
  g_autoptr (ExaLayout) layout = lay_out (spec, EXA_THEME_LIGHT, 600, 800);
  for (guint i = 0; i < 3; i++) {
    g_autofree char *key = g_strdup_printf ("label:b%u", i), *id = g_strdup_printf ("m%u", i);
    const ExaLayoutText *label = layout_text (layout, key);
    const ExaLayoutMark *mark = layout_mark (layout, id);
    g_assert_false (exa_fonts_is_cut (label->layout));
    g_assert_cmpfloat (label->rect.x, >, mark->zero);
    g_assert_cmpfloat (label->rect.y + label->rect.height, <=, mark->cross + 1);
  }
  const ExaLayoutMark *longest = layout_mark (layout, "m0");
  g_assert_cmpfloat (longest->high - longest->zero, >=, 360);
}

/* Of twenty rows or fewer the longest bar has three fifths of the width, and the compared ones their bracket, if a
 * few of the others go for it; of more, each is drawn. */
static void
test_longest_bar (void)
{
  static const struct {
    int width, height;
  } sizes[] = {{600, 400}, {800, 450}, {960, 540}, {1080, 1080}, {1280, 720}, {1920, 1080}, {600, 1600}};

  for (guint n = 2; n <= 20; n++) {
    for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
      g_autoptr (ExaSpec) spec = spec_of_bars (n);
      compare (spec, 0, n - 1);
      g_autoptr (ExaLayout) layout = lay_out (spec, EXA_THEME_LIGHT, sizes[i].width, sizes[i].height);
      const ExaLayoutMark *longest = layout_mark (layout, "m0");
      g_assert_cmpfloat (longest->high - longest->zero, >=, sizes[i].width * 0.6 - 1);
      g_assert_cmpint (layout->report.comparison, ==, EXA_COMPARISON_BRACKET);
      g_assert_cmpuint (layout->report.n_drawn * 4, >=, n * 3);
    }
  }
  g_autoptr (ExaSpec) many = spec_of_bars (60);
  g_autoptr (ExaLayout) layout = lay_out (many, EXA_THEME_LIGHT, 1920, 1080);
  g_assert_cmpuint (layout->report.n_drawn, ==, 60);
}

/* Hues of countries are said in the subtitle; where a texture tells them apart, by a key as before. */
static void
test_hue_words (void)
{
  g_autoptr (ExaSpec) spec = spec_of_bars (3);

  spec->bands[1].marks[0].hue = EXA_HUE_RED;
  spec->key = g_new0 (ExaKeyEntry, 2);
  spec->key[0] = (ExaKeyEntry){g_strdup ("United States"), EXA_HUE_BLUE, 0};
  spec->key[1] = (ExaKeyEntry){g_strdup ("China"), EXA_HUE_RED, 0};
  spec->n_key = 2;
  spec->key_by_country = TRUE;
  for (int theme = 0; theme < EXA_N_THEMES; theme++) {
    g_autoptr (ExaLayout) layout = lay_out (spec, (ExaThemeId)theme, 960, 540);
    const char *subtitle = pango_layout_get_text (layout_text (layout, "subtitle")->layout);
    gboolean words = theme != EXA_THEME_PRINT;
    g_assert_cmpuint (layout->swatches->len, ==, words ? 0 : 2);
    g_assert_cmpint (g_str_has_suffix (subtitle, "in dollars: United States and China"), ==, words);
  }
  /* However little room there is, no name is lost. */
  g_autoptr (ExaLayout) small = lay_out (spec, EXA_THEME_LIGHT, 320, 180);
  const char *subtitle = pango_layout_get_text (layout_text (small, "subtitle")->layout);
  g_assert_true (g_str_has_suffix (subtitle, "United States and China"));
}

/* A chart's own note is there, or it is reported, and said, that it is not. */
static void
test_notes (void)
{
  g_autoptr (ExaSpec) spec = spec_of_bars (40);

  const char *caveat = "A caveat without which the figure would say too much, and which is not short at all";
  g_ptr_array_add (spec->notes, exa_note_new (g_strdup (caveat)));
  g_autoptr (ExaLayout) large = lay_out (spec, EXA_THEME_LIGHT, 1920, 1080);
  g_assert_false (large->report.notes_left_out);
  g_assert_nonnull (strstr (pango_layout_get_text (layout_text (large, "notes")->layout), caveat));
  g_autoptr (ExaLayout) small = lay_out (spec, EXA_THEME_LIGHT, 320, 180);
  g_assert_true (small->report.notes_left_out);
  g_assert_nonnull (strstr (pango_layout_get_text (layout_text (small, "brand")->layout), "notes omitted"));
}

/* What is said of single marks is said of those that are drawn: no note names a row that is not there. */
static void
test_notes_of_marks (void)
{
  static const guint about[] = {0, 5, 38, 39};
  g_autoptr (ExaSpec) spec = spec_of_bars (40);
  ExaNote *status = exa_note_new_of_marks (), *order = exa_note_new_of_marks ();

  status->text = g_strdup ("A forecast: {}.");
  status->many = g_strdup ("A forecast: {n} of {all}.");
  status->each = g_strdup ("A forecast: all {all}.");
  status->separator = order->separator = "; ";
  status->most = order->most = 3;
  order->text = g_strdup ("Not known: {}.");
  for (guint i = 0; i < G_N_ELEMENTS (about); i++)
    exa_note_add (status, spec->bands[about[i]].marks[0].id, NULL, g_strdup_printf ("N%u", about[i]));
  exa_note_add (order, "m5", "m39", g_strdup ("N5 and N39"));
  g_ptr_array_add (spec->notes, status);
  g_ptr_array_add (spec->notes, order);
  static const struct {
    guint n_drawn;
    const char *said;
  } cases[] = {{40, "A forecast: 4 of 40.|Not known: N5 and N39."},
               {39, "A forecast: N0; N5; N38."},
               {6, "A forecast: N0; N5."},
               {3, "A forecast: N0."}};
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (GStrv) notes = exa_notes_list (spec, cases[i].n_drawn);
    g_autofree char *said = g_strjoinv ("|", notes);
    g_assert_cmpstr (said, ==, cases[i].said);
  }
  /* And so in the figure, and in what is said of it. */
  g_autoptr (ExaLayout) layout = lay_out (spec, EXA_THEME_LIGHT, 480, 480);
  g_assert_cmpuint (layout->report.n_drawn, <, 38);
  const char *foot = pango_layout_get_text (layout_text (layout, "notes")->layout);
  g_autofree char *words = exa_describe (spec, &layout->report);
  g_assert_nonnull (strstr (foot, "A forecast: N0; N5."));
  g_assert_nonnull (strstr (words, "A forecast: N0; N5."));
  g_assert_null (strstr (words, "Not known"));
}

/* Where names beside the bars would leave them too short, smaller texts are better than a line for each name that makes
 * them smaller still. */
static void
test_forms (void)
{
  g_autoptr (ExaSpec) spec = spec_of_bars (11);

  compare (spec, 1, 2);
  for (guint i = 0; i < spec->n_bands; i++) {
    g_free (spec->bands[i].label);
    spec->bands[i].label = g_strdup_printf ("SXM2 of %u GB", 16 + i);
    spec->bands[i].marks[0].status = g_strdup ("estimate");
  }
  g_autoptr (ExaLayout) layout = lay_out (spec, EXA_THEME_LIGHT, 1920, 1080);
  const ExaLayoutText *label = layout_text (layout, "label:b3"), *tag = layout_text (layout, "tag:m3");

  g_assert_nonnull (tag);
  g_assert_cmpfloat (label->em, >=, 20);
  g_assert_cmpfloat (tag->em, >=, 16);
  g_assert_cmpfloat (label->rect.x + label->rect.width, <=, layout_mark (layout, "m3")->zero);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rows/choice", test_choice);
  g_test_add_func ("/rows/about", test_about);
  g_test_add_func ("/rows/status", test_status);
  g_test_add_func ("/rows/upright", test_upright);
  g_test_add_func ("/rows/small", test_small);
  g_test_add_func ("/rows/no-axis", test_no_axis);
  g_test_add_func ("/rows/compared", test_compared);
  g_test_add_func ("/rows/inner-bracket", test_inner_bracket);
  g_test_add_func ("/rows/labels-above", test_labels_above);
  g_test_add_func ("/rows/longest-bar", test_longest_bar);
  g_test_add_func ("/rows/hue-words", test_hue_words);
  g_test_add_func ("/rows/forms", test_forms);
  g_test_add_func ("/rows/notes", test_notes);
  g_test_add_func ("/rows/notes-of-marks", test_notes_of_marks);
  return g_test_run ();
}
