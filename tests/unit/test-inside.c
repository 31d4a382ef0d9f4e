/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A picture that holds its figures gives them back. */
#include <math.h>
#include <string.h>
#include <zlib.h>

#include "exa-export.h"
#include "exa-load.h"
#include "exa-loader.h"
#include "exa-piece-json.h"
#include "figure-help.h"

/* The data inside @file, the only one that is read; NULL with @message (out, or NULL). */
static ExaDataset *
open_picture (GBytes *file, char **message)
{
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaLoader) loader = exa_loader_new (problems);
  ExaDataset *dataset;

  exa_loader_add_bytes (loader, "picture", g_bytes_ref (file));
  dataset = exa_loader_finish (loader);
  if (message != NULL)
    *message = exa_problems_to_string (problems);
  return dataset;
}

static GBytes *
encode (const ExaFigure *figure, const ExaExportOptions *options, ExaFonts *fonts)
{
  g_autoptr (GError) error = NULL;
  GBytes *file = exa_export_encode (figure, options, fonts, &error);

  g_assert_no_error (error);
  return file;
}

/* What a figure shows, to the pixel and to the word. */
static char *
look (const ExaFigure *figure, ExaFonts *fonts)
{
  ExaLayoutOptions options = EXA_LAYOUT_OPTIONS_INIT;
  g_autoptr (ExaLayout) layout = exa_figure_lay_out (figure, fonts, &options);
  g_autofree char *words = exa_figure_describe (figure, layout), *geometry = exa_layout_to_string (layout);

  return g_strconcat (geometry, words, NULL);
}

static void
check_again (ExaChart *chart, const ExaView *view, const ExaExportOptions *options, ExaFonts *fonts)
{
  g_autoptr (ExaFigure) figure = exa_figure_new (chart, view, options->lang, NULL, NULL);
  g_autoptr (ExaFigure) again = NULL;
  g_autoptr (ExaDataset) dataset = NULL;
  g_autoptr (GBytes) file = NULL;
  g_autofree char *before = NULL, *after = NULL, *message = NULL;
  const ExaShown *shown;

  if (figure == NULL || exa_table_count (figure->table) == 0)
    return;
  file = encode (figure, options, fonts);
  dataset = open_picture (file, &message);
  g_assert_cmpstr (message, ==, "");
  g_assert_cmpuint (exa_dataset_count (dataset, EXA_LIST_CHARTS), ==, 1);
  shown = exa_dataset_get_shown (dataset);
  g_assert_false (shown->is_other);
  g_assert_cmpint (shown->lang, ==, options->lang);
  again = exa_figure_new (exa_dataset_find (dataset, EXA_LIST_CHARTS, shown->chart), &shown->view, options->lang, NULL,
                          NULL);
  before = look (figure, fonts);
  after = look (again, fonts);
  g_assert_cmpstr (after, ==, before);
}

/* Every chart, as it is and as a view changes it, in each format: the same figure comes out again. */
static void
test_again (void)
{
  static const char *const views[][2] = {{NULL},           {"countries", "us"}, {"top", "2"},     {"scale-type", "log"},
                                         {"kind", "bars"}, {"kind", "columns"}, {"sort", "name"}, {"compare", "none"}};
  static const char *const formats[] = {"png", "svg", "pdf"};
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaDataset) dataset = exa_load (NULL, NULL, problems);
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  guint n = 0;

  for (guint i = 0; i < exa_dataset_count (dataset, EXA_LIST_CHARTS); i++) {
    for (guint j = i % 2; j < G_N_ELEMENTS (views); j += 2, n++) {
      ExaExportOptions options = EXA_EXPORT_OPTIONS_INIT;
      g_auto (ExaView) view = EXA_VIEW_INIT;

      if (views[j][0] != NULL)
        g_assert_true (exa_view_set (&view, views[j][0], views[j][1], NULL));
      options.width = 480;
      options.height = 320;
      const char *format = formats[n % G_N_ELEMENTS (formats)];
      options.format = exa_format_find (format);
      /* cairo 1.16 loses memory over Han text in a PDF. */
      options.lang = strcmp (format, "pdf") == 0 ? EXA_LANG_EN : (ExaLang)(n / 2 % EXA_N_LANGS);
      check_again (exa_dataset_nth (dataset, EXA_LIST_CHARTS, i), &view, &options, fonts);
    }
  }
}

static ExaDataset *
load_table (const char *text)
{
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaLoader) loader = exa_loader_new (problems);

  exa_loader_add_bytes (loader, "table.csv", g_bytes_new (text, strlen (text)));
  return exa_loader_finish (loader);
}

/* What is said to be below a bound can be below zero, though the figure that shows it is not in the picture. */
static void
test_open_bounds (void)
{
  g_autoptr (ExaDataset) dataset = load_table ("Name,Growth (%)\nA,-3\nB,< 3\nC,5\n"), again = NULL;
  ExaChart *chart = exa_dataset_nth (dataset, EXA_LIST_CHARTS, 0);
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  g_auto (ExaView) view = EXA_VIEW_INIT;
  g_autoptr (ExaFigure) figure = NULL;
  g_autoptr (GBytes) file = NULL;
  const ExaClaim *below;

  g_assert_true (exa_view_set (&view, "top", "2", NULL));
  figure = exa_figure_new (chart, &view, EXA_LANG_EN, NULL, NULL);
  file = encode (figure, &(ExaExportOptions)EXA_EXPORT_OPTIONS_INIT, fonts);
  again = open_picture (file, NULL);
  below = exa_dataset_find (again, EXA_LIST_CLAIMS, "growth-b");
  g_assert_true (isinf (below->value.low) && below->value.low < 0);
  g_assert_null (exa_dataset_find (again, EXA_LIST_CLAIMS, "growth-a"));
}

/* What is highlighted is the view's, and a headline of one's own has one language. */
static void
test_view (void)
{
  g_autoptr (ExaDataset) dataset = figures_load (), again = NULL;
  ExaChart *chart = exa_dataset_find (dataset, EXA_LIST_CHARTS, "compared");
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  g_auto (ExaView) view = EXA_VIEW_INIT;
  const ExaClaim *first = exa_chart_nth (chart, 0);
  g_autoptr (ExaFigure) figure = NULL;
  g_autoptr (GBytes) file = NULL;
  ExaExportOptions options = EXA_EXPORT_OPTIONS_INIT;

  g_assert_true (exa_view_set (&view, "highlight", first->id, NULL));
  options.theme = EXA_THEME_PRINT;
  figure = exa_figure_new (chart, &view, EXA_LANG_EN, "My own words", NULL);
  file = encode (figure, &options, fonts);
  again = open_picture (file, NULL);
  g_assert_cmpstr (exa_dataset_get_shown (again)->view.highlight[0], ==, first->id);
  g_assert_cmpstr (exa_dataset_get_shown (again)->theme, ==, "print");
  chart = exa_dataset_nth (again, EXA_LIST_CHARTS, 0);
  g_assert_cmpstr (exa_text_get (&chart->title, EXA_LANG_EN), ==, "My own words");
}

/* All of the data, or nothing. */
static void
test_choice (void)
{
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaDataset) dataset = exa_load (NULL, NULL, problems), again = NULL;
  ExaChart *chart = exa_dataset_nth (dataset, EXA_LIST_CHARTS, 0);
  g_autoptr (ExaFigure) figure = exa_figure_new (chart, NULL, EXA_LANG_EN, NULL, NULL);
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  g_autoptr (GBytes) all = NULL, none = NULL;
  g_autofree char *message = NULL, *refusal = NULL;
  ExaExportOptions options = EXA_EXPORT_OPTIONS_INIT;

  options.inside = EXA_INSIDE_ALL;
  options.dataset = dataset;
  all = encode (figure, &options, fonts);
  again = open_picture (all, &message);
  g_assert_cmpstr (message, ==, "");
  for (ExaList list = 0; list < EXA_N_LISTS; list++)
    g_assert_cmpuint (exa_dataset_count (again, list), ==, exa_dataset_count (dataset, list));
  options.inside = EXA_INSIDE_NONE;
  none = encode (figure, &options, fonts);
  g_assert_null (open_picture (none, &refusal));
  g_assert_nonnull (strstr (refusal, "without figures inside"));
}

/* What has no figure, or is no fact, is said again as it was. */
static void
test_forms (void)
{
  static const char json[] =
      "{\"format\": \"exascope\", \"version\": 1,"
      " \"sources\": [{\"id\": \"s\", \"title\": \"A source\"}],"
      " \"entities\": [{\"id\": \"a\", \"name\": \"Acme\", \"kind\": \"chip\"},"
      "  {\"id\": \"b\", \"name\": \"Bolt\", \"kind\": \"chip\"}],"
      " \"measures\": [{\"id\": \"speed\", \"name\": \"Speed\", \"unit\": \"FLOPS\"},"
      "  {\"id\": \"process\", \"name\": \"Process\", \"unit\": \"nm\", \"type\": \"name\"}],"
      " \"claims\": [%s"
      "  {\"id\": \"said\", \"subject\": \"a\", \"measure\": \"speed\", \"wording\": \"like a year\","
      "   \"status\": \"target\", \"sources\": [{\"source\": \"s\", \"paragraph\": 2}]},"
      "  {\"id\": \"named\", \"subject\": \"a\", \"measure\": \"process\", \"value\": \"4 nm\","
      "   \"status\": \"plan\", \"sources\": [{\"source\": \"s\", \"paragraph\": 3}]}],"
      " \"derived\": [{\"id\": \"guessed\", \"subject\": \"a\", \"measure\": \"process\","
      "   \"formula\": \"{named} / 2\", \"status\": \"forecast\"},"
      "  {\"id\": \"halved\", \"subject\": \"b\", \"measure\": \"process\", \"formula\": \"{named} / 2\"}],"
      " \"charts\": [{\"id\": \"all\", \"name\": \"All\", \"title\": \"All of it\", \"kind\": \"list\","
      "   \"rows\": \"claim\", \"claims\": [%s\"said\", \"named\", \"guessed\", \"halved\"]}]}";
  static const char *const signs[] = {">", "<", "≥", "≤", "≈", "="};
  g_autoptr (GString) orders = g_string_new (NULL), ids = g_string_new (NULL);
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  g_autoptr (ExaDataset) dataset = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++) {
    g_string_append_printf (orders,
                            "{\"id\": \"order%u\", \"subject\": \"a\", \"measure\": \"speed\", \"value\": \"%s\","
                            " \"relative_to\": \"b\", \"sources\": [{\"source\": \"s\", \"paragraph\": 1}]},",
                            i, signs[i]);
    g_string_append_printf (ids, "\"order%u\", ", i);
  }
  text = g_strdup_printf (json, orders->str, ids->str);
  dataset = figures_load_with (text);
  for (ExaLang lang = 0; lang < EXA_N_LANGS; lang++) {
    ExaExportOptions options = EXA_EXPORT_OPTIONS_INIT;

    options.format = exa_format_find (lang == EXA_LANG_EN ? "pdf" : "png");
    options.lang = lang;
    check_again (exa_dataset_find (dataset, EXA_LIST_CHARTS, "all"), NULL, &options, fonts);
  }
}

/* --- figures as a file says them --- */

static void
test_values (void)
{
  static const struct {
    const char *unit, *value;
  } said[] = {
      {"%", "< 4 %"},
      {"%", "5–6 %"},
      {"%", "1/8"},
      {"FLOPS", "2400 EFLOPS"},
      {"months", "≈ 8 months"},
      {"months", "> ≈ 8 months"},
      {"%", "at most about 4 %"},
      {"months", "≈ 8 to 10 months"},
      {"parameters", "1.6T"},
      {"USD", "$10.1B"},
      {"×", "> 17.3×"},
      {"GW", "0.1"},
      {"nm", "≥ 7"},
      {"CNY", "7250亿"},
      {"count", "-3 to -2"},
      {"count", "-0.7"},
      {"byte", "≤ 80.3 GB"},
      {"widgets", "12.75"},
      {"FLOPS/W", "1.05 TFLOPS/W"},
      {"months", "2 years"},
      {"count", "1e-7 to 0.3"},
      {"count", "0"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (said); i++) {
    g_autoptr (ExaClaim) claim = exa_claim_new ();
    g_autofree char *text = NULL;
    const ExaUnit *unit;
    ExaQuantity again;

    claim->measure = exa_measure_new ();
    claim->measure->unit = exa_unit_get (said[i].unit);
    g_assert_true (
        exa_quantity_parse (said[i].value, claim->measure->unit, INFINITY, &claim->value, &claim->unit, NULL, NULL));
    text = exa_claim_write_value (claim);
    g_assert_nonnull (text);
    g_assert_true (exa_quantity_parse (text, claim->measure->unit, INFINITY, &again, &unit, NULL, NULL));
    g_assert_cmpmem (&again, sizeof again, &claim->value, sizeof claim->value);
    g_assert_cmpstr (unit->base, ==, claim->unit->base);
  }
}

/* Numbers of any size, to the last digit. */
static void
test_values_any (void)
{
  static const char *const units[] = {"EFLOPS", "%", "months", "USD", "TB/s", "nm"};

  for (guint i = 0; i < 3000; i++) {
    g_autoptr (ExaClaim) claim = exa_claim_new ();
    double low = g_test_rand_double_range (0, 1) * pow (10, g_test_rand_int_range (-12, 24));
    g_autofree char *text = NULL;
    ExaQuantity again;

    claim->measure = exa_measure_new ();
    claim->measure->unit = exa_unit_get (units[i % G_N_ELEMENTS (units)]);
    claim->unit = claim->measure->unit;
    claim->value = i % 2 == 0 ? exa_quantity_exact (low) : exa_quantity_interval (low, FALSE, low * 3, FALSE, FALSE);
    text = exa_claim_write_value (claim);
    g_assert_nonnull (text);
    g_assert_true (exa_quantity_parse (text, claim->measure->unit, INFINITY, &again, NULL, NULL, NULL));
    g_assert_cmpfloat (again.low, ==, claim->value.low);
    g_assert_cmpfloat (again.high, ==, claim->value.high);
  }
}

/* --- pictures that are not what they were --- */

/* A file to be spoilt, of a small figure. Transfer full. */
static GByteArray *
make_file (const char *format)
{
  g_autoptr (ExaDataset) dataset = figures_load ();
  ExaChart *chart = exa_dataset_find (dataset, EXA_LIST_CHARTS, "compared");
  g_autoptr (ExaFigure) figure = exa_figure_new (chart, NULL, EXA_LANG_EN, NULL, NULL);
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  ExaExportOptions options = EXA_EXPORT_OPTIONS_INIT;

  options.width = 320;
  options.height = 180;
  options.format = exa_format_find (format);
  return g_bytes_unref_to_array (encode (figure, &options, fonts));
}

/* Where the first chunk begins whose type and contents begin with @type: its length. */
static guint8 *
find_chunk (GByteArray *png, const char *type)
{
  guint8 *at = memmem (png->data, png->len, type, strlen (type));

  g_assert_nonnull (at);
  return at - 4;
}

static guint32
read_number (const guint8 *at)
{
  guint32 number;

  memcpy (&number, at, 4);
  return GUINT32_FROM_BE (number);
}

/* Gives the chunk at @at the checksum that it should have. */
static void
set_sum (guint8 *at)
{
  guint32 length = read_number (at), sum = GUINT32_TO_BE ((guint32)crc32 (0, at + 4, length + 4));

  memcpy (at + 8 + length, &sum, 4);
}

static void
expect_refusal (GByteArray *file, const char *reason)
{
  g_autoptr (GBytes) bytes = g_bytes_new (file->data, file->len);
  g_autofree char *message = NULL;

  g_assert_null (open_picture (bytes, &message));
  g_assert_nonnull (strstr (message, reason));
}

static void
expect_other (GByteArray *file)
{
  g_autoptr (GBytes) bytes = g_bytes_new (file->data, file->len);
  g_autoptr (ExaDataset) dataset = open_picture (bytes, NULL);

  g_assert_nonnull (dataset);
  g_assert_true (exa_dataset_get_shown (dataset)->is_other);
}

static void
test_changed (void)
{
  g_autoptr (GByteArray) pixels = make_file ("png"), colors = make_file ("png"), svg = make_file ("svg");
  guint8 *idat = find_chunk (pixels, "IDAT"), *plte = find_chunk (colors, "PLTE");

  idat[8 + 20] ^= 1;
  set_sum (idat);
  expect_other (pixels);
  plte[8] ^= 1;
  set_sum (plte);
  expect_other (colors);
  ((guint8 *)memmem (svg->data, svg->len, "</svg>", 6))[-1] = ' ';
  expect_other (svg);
}

/* A chunk of ours with @text in it, in the place of the one that is there. */
static GByteArray *
replace_inside (const guint8 *text, gsize length)
{
  GByteArray *png = make_file ("png");
  guint8 *chunk = find_chunk (png, "iTXtExascope"), head[] = "0000iTXtExascope\0\1\0\0";
  guint at = (guint)(chunk - png->data), n_head = sizeof head;
  guint32 size = GUINT32_TO_BE ((guint32)(n_head - 8 + length));
  g_autoptr (GByteArray) made = g_byte_array_new ();
  guint rest = at + 12 + read_number (chunk);

  memcpy (head, &size, 4);
  g_byte_array_append (made, png->data, at);
  g_byte_array_append (made, head, n_head);
  g_byte_array_append (made, text, (guint)length);
  g_byte_array_append (made, (const guint8 *)"0000", 4);
  set_sum (made->data + at);
  g_byte_array_append (made, png->data + rest, png->len - rest);
  g_byte_array_unref (png);
  return g_steal_pointer (&made);
}

static void
test_bomb (void)
{
  uLong length = 5u << 20, n_packed = compressBound (length);
  g_autofree guint8 *zeros = g_malloc0 (length), *packed = g_malloc (n_packed);
  g_autoptr (GByteArray) png = NULL, foreign = NULL;

  g_assert_cmpint (compress (packed, &n_packed, zeros, length), ==, Z_OK);
  png = replace_inside (packed, n_packed);
  expect_refusal (png, "more than 4 MiB");
  n_packed = compressBound (2);
  g_assert_cmpint (compress (packed, &n_packed, (const guint8 *)"{}", 2), ==, Z_OK);
  foreign = replace_inside (packed, n_packed);
  expect_refusal (foreign, "not Exascope's");
}

static void
test_damaged (void)
{
  g_autoptr (GByteArray) sum = make_file ("png"), cut = make_file ("png"), length = make_file ("png"),
                         packed = make_file ("png"), svg = make_file ("svg");
  guint8 *chunk = find_chunk (sum, "iTXtExascope");

  chunk[8 + 30] ^= 1;
  expect_refusal (sum, "damaged");
  g_byte_array_set_size (cut, cut->len - 6);
  expect_refusal (cut, "damaged");
  find_chunk (length, "iTXtExascope")[0] = 0xff;
  expect_refusal (length, "damaged");
  chunk = find_chunk (packed, "iTXtExascope");
  memset (chunk + 8 + 40, 0xaa, 20);
  set_sum (chunk);
  expect_refusal (packed, "damaged");
  memcpy (memmem (svg->data, svg->len, "</exa:figure>", 13), "</exa:figures", 13);
  expect_refusal (svg, "damaged");
}

/* Whatever stands in a file, reading it ends, and in bounds. */
static void
test_any (void)
{
  static const char *const formats[] = {"png", "svg", "pdf"};

  for (guint format = 0; format < G_N_ELEMENTS (formats); format++) {
    g_autoptr (GByteArray) good = make_file (formats[format]);

    for (guint i = 0; i < 1000; i++) {
      g_autofree guint8 *data = g_memdup2 (good->data, good->len);
      gsize length = i % 5 == 0 ? (gsize)g_test_rand_int_range (0, (int)good->len) : good->len;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (ExaDataset) dataset = NULL;
      guint8 *chunk = memmem (data, length, "iTXtExascope", 12);

      for (int n = g_test_rand_int_range (1, 6); n > 0 && length > 0; n--)
        data[g_test_rand_int_range (0, (int)MIN (length, i % 2 == 0 ? length : 4000))] = (guint8)g_test_rand_int ();
      /* Half of them get past the checksum. */
      if (i % 2 == 0 && chunk != NULL && chunk >= data + 4 &&
          read_number (chunk - 4) < (gsize)(data + length - chunk) - 8)
        set_sum (chunk - 4);
      bytes = g_bytes_new_take (g_steal_pointer (&data), length);
      dataset = open_picture (bytes, NULL);
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/inside/again", test_again);
  g_test_add_func ("/inside/forms", test_forms);
  g_test_add_func ("/inside/open-bounds", test_open_bounds);
  g_test_add_func ("/inside/view", test_view);
  g_test_add_func ("/inside/choice", test_choice);
  g_test_add_func ("/inside/values", test_values);
  g_test_add_func ("/inside/values-any", test_values_any);
  g_test_add_func ("/inside/changed", test_changed);
  g_test_add_func ("/inside/bomb", test_bomb);
  g_test_add_func ("/inside/damaged", test_damaged);
  g_test_add_func ("/inside/any", test_any);
  return g_test_run ();
}
