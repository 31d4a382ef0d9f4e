/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a table of one's own opens with: its first chart, the names of its rows, and what has none. */

#include "exa-notes.h"
#include "figure-help.h"
#include "table-help.h"

static const char *
name_of_chart (ExaDataset *dataset, guint n)
{
  ExaChart *chart = exa_dataset_nth (dataset, EXA_LIST_CHARTS, n);

  return exa_text_get (&chart->name, EXA_LANG_EN);
}

/* A table of @n rows: a price for every third of them, a class that comes again, a power that is nearly always there,
 * and a speed. Transfer full. */
static char *
write_table (const char *header, guint n)
{
  GString *text = g_string_new (header);

  for (guint i = 0; i < n; i++) {
    g_autofree char *price = i % 3 == 0 ? g_strdup_printf ("%u", 900 + i) : g_strdup ("");
    g_autofree char *power = i % 7 == 6 ? g_strdup ("") : g_strdup_printf ("%u", 150 + 7 * i);

    g_string_append_printf (text, "Chip %c%u,%s,%u,%s,%u.5\n", 'A' + i % 26, i, price, 3 + i % 2, power, 20 + i * i);
  }
  return g_string_free (text, FALSE);
}

static void
test_fullest (void)
{
  g_autofree char *text = write_table ("Chip,Price (USD),Slots,Power (W),Speed (TFLOPS)\n", 60);
  g_autoptr (ExaDataset) dataset = table_read ("dir/some.csv", text);
  const char *const names[] = {"Power", "Price", "Slots", "Speed"};

  /* The first that is nearly full and differs from row to row; the others as the table has them. */
  g_assert_cmpuint (exa_dataset_count (dataset, EXA_LIST_CHARTS), ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpstr (name_of_chart (dataset, i), ==, names[i]);
}

/* The same of a table that is so long that its figures stay in columns. */
static void
test_fullest_of_long (void)
{
  g_autofree char *text = write_table ("Chip,Price (USD),Slots,Power (W),Speed (TFLOPS)\n", 1300);
  g_autoptr (ExaDataset) dataset = table_read ("dir/some.csv", text);

  g_assert_cmpstr (name_of_chart (dataset, 0), ==, "Power");
}

/* Where the first is as good as any, the order of the table stands: units alone say nothing. */
static void
test_order (void)
{
  g_autoptr (ExaDataset) dataset =
      table_read ("dir/some.csv", "Model,Score,Price (USD)\nA,81,3\nB,77,1.5\nC,64,0.2\nD,60,0.9\n");

  g_assert_cmpstr (name_of_chart (dataset, 0), ==, "Score");
  g_assert_cmpstr (name_of_chart (dataset, 1), ==, "Price");
}

/* The label of the @n-th figure of the first chart; its name alone where it has none. */
static const char *
label_of (ExaDataset *dataset, guint n)
{
  ExaChart *chart = exa_dataset_nth (dataset, EXA_LIST_CHARTS, 0);

  return exa_claim_get_label (g_ptr_array_index (chart->own, n), EXA_LANG_EN);
}

/* Only names that come again get what tells them apart, and of that the shortest. */
static void
test_twins (void)
{
  g_autoptr (ExaDataset) dataset = table_read ("dir/some.csv", "Model,Address,Id,Price (USD)\n"
                                                               "Alpha,/models/one/alpha-long,one/alpha,1\n"
                                                               "Beta,/models/two/beta-long,two/beta,2\n"
                                                               "Gamma,/models/one/gamma-long,one/gamma,3\n"
                                                               "Delta,/models/one/delta-long,one/delta,4\n"
                                                               "Alpha,/models/two/alpha-long,two/alpha,5\n"
                                                               "Zeta,/models/one/zeta-long,one/zeta,6\n"
                                                               "Eta,/models/one/eta-long,one/eta,7\n"
                                                               "Theta,/models/one/theta-long,one/theta,8\n"
                                                               "Iota,/models/one/iota-long,one/iota,9\n"
                                                               "Kappa,/models/one/kappa-long,one/kappa,10\n"
                                                               "Lambda,/models/one/lambda-long,one/lambda,11\n");

  g_assert_cmpstr (label_of (dataset, 0), ==, "Alpha, one/alpha");
  g_assert_cmpstr (label_of (dataset, 1), ==, "Beta");
  g_assert_cmpstr (label_of (dataset, 4), ==, "Alpha, two/alpha");
  g_assert_cmpstr (label_of (dataset, 10), ==, "Lambda");
}

/* Where names come again as a rule, each is told with what tells it apart. */
static void
test_pairs (void)
{
  g_autoptr (ExaDataset) dataset =
      table_read ("dir/some.csv", "Owner,Chip,Units\nA,H1,10\nA,B2,20\nB,H1,30\nB,B2,40\nC,H1,50\nD,H1,60\n");

  g_assert_cmpstr (label_of (dataset, 0), ==, "A, H1");
  g_assert_cmpstr (label_of (dataset, 5), ==, "D, H1");
}

/* A chart's name and headline say in words what a program wrote as one; its measure has the column's name. */
static void
test_headlines (void)
{
  static const struct {
    const char *header, *headline;
  } cases[] = {{"arena_score", "Arena score"},
               {"launchPrice", "Launch price"},
               {"DeepSeek", "DeepSeek"},
               {"xAI", "xAI"},
               {"Max performance", "Max performance"},
               {"cpu_usage per_core", "cpu_usage per_core"},
               {"gpu_price", "GPU price"},
               {"gpusSold", "GPUs sold"},
               {"kWh", "kWh"},
               {"tap_volume (vats)", "Tap volume (vats)"},
               {"memory", "Memory"}};

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = g_strdup_printf ("Name,%s\nA,4.5\nB,7.25\nC,1\n", cases[i].header);
    g_autoptr (ExaDataset) dataset = table_read ("dir/some.csv", text);
    ExaChart *chart = exa_dataset_nth (dataset, EXA_LIST_CHARTS, 0);

    g_assert_cmpstr (exa_text_get (&chart->title, EXA_LANG_EN), ==, cases[i].headline);
    g_assert_cmpstr (name_of_chart (dataset, 0), ==, cases[i].headline);
    g_assert_cmpstr (exa_text_get (&exa_chart_nth (chart, 0)->measure->name, EXA_LANG_EN), ==, cases[i].header);
  }
}

/* A header that says nothing leaves it to the title above the table, or to the file's name, where that says something.
 */
static void
test_tables_names (void)
{
  static const struct {
    const char *file, *text, *name;
  } cases[] = {
      {"gdp.csv", "Land,Value\nA,4.5\nB,7.25\n", "GDP"},
      {"ai_companies_spend.csv", "Firm,Amount\nA,4.5\nB,7.25\n", "AI companies spend"},
      {"halls-2025-12.csv", "Firm,Amount\nA,4.5\nB,7.25\n", "Halls 2025-12"},
      {"算力.csv", "企业,数值\n甲,4.5\n乙,7.25\n", "算力"},
      {"export (2).csv", "Land,Value\nA,4.5\nB,7.25\n", "Value"},
      {"data1.csv", "Land,Value\nA,4.5\nB,7.25\n", "Value"},
      {"data.csv", "Halls in use\n\nLand,Value\nA,4.5\nB,7.25\n", "Halls in use"},
      {"data.csv", "Period: 2024\n\nLand,Value\nA,4.5\nB,7.25\n", "Value"},
      {"halls_in_use.csv", "Land,2020,2021\nA,4.5,6\nB,7.25,8\n", "Halls in use"},
      {"halls.csv", "Land,Value,Amount\nA,4.5,6\nB,7.25,8\n", "Halls: Value"},
      {"halls.csv", "Land,Staff\nA,4.5\nB,7.25\n", "Staff"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (ExaDataset) dataset = table_read (cases[i].file, cases[i].text);

    g_assert_cmpstr (name_of_chart (dataset, 0), ==, cases[i].name);
  }
}

/* What a division by nothing left is no figure, and hides none. */
static void
test_endless (void)
{
  g_autoptr (ExaDataset) dataset =
      table_read ("dir/some.csv", "Chip,Price-performance\nA,inf\nB,4.5\nC,-inf\nD,Infinity\nE,∞\nF,7\n");
  ExaChart *chart = exa_dataset_nth (dataset, EXA_LIST_CHARTS, 0);

  g_assert_cmpuint (exa_dataset_count (dataset, EXA_LIST_CHARTS), ==, 1);
  g_assert_cmpuint (exa_chart_count (chart), ==, 2);
}

/* Of the figure's width: its longest bar. */
static double
longest_part (const ExaLayout *layout)
{
  const ExaLayoutMark *mark = layout_mark (layout, "m0");

  return (mark->high - mark->zero) / layout->width;
}

/* A figure that is a little narrower, or whose figures are a little longer in another language, has about as many rows:
 * no bar that lacks a hundredth of its three fifths costs half of them. */
static void
test_rows_of_widths (void)
{
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  g_autoptr (ExaSpec) spec = spec_of_bars (20);

  for (int length = 20; length < 44; length += 4) {
    for (guint i = 0; i < spec->n_bands; i++) {
      g_free (spec->bands[i].label);
      spec->bands[i].label =
          g_strdup_printf ("%c %.*s", 'A' + (int)i, length, "March 2025 61.5B Series of Anthropic and more");
    }
    for (int width = 700; width < 1000; width += 10) {
      g_autoptr (ExaLayout) wide = spec_layout (spec, fonts, width, 405, EXA_THEME_LIGHT);
      g_autoptr (ExaLayout) narrow = spec_layout (spec, fonts, (int)(width * 0.98), 405, EXA_THEME_LIGHT);
      guint n = wide->report.n_drawn, n_narrow = narrow->report.n_drawn;

      g_test_message ("%d letters, %d pixels: %u rows, %u", length, width, n, n_narrow);
      if (longest_part (wide) >= 0.6)
        g_assert_cmpuint (n_narrow * 3, >=, n * 2);
    }
  }
}

/* Where some countries have a colour of their own and others are grey, a note says so; where all have, or none has, or
 * what has a colour is no country, there is nothing to say. */
static void
test_hues (void)
{
  static const char *const said[EXA_N_LANGS] = {
      [EXA_LANG_EN] = "Some countries have a colour of their own in every chart; the others are grey.",
      [EXA_LANG_ZH_CN] = "部分国家在各图中均有固定颜色，其余为灰色。"};
  static const struct {
    const char *rows;
    gboolean noted;
  } cases[] = {{"Country,Halls\nUnited States,9\nChina,7\nPeru,4\n", TRUE},
               {"Country,Halls\nUnited States,9\nChina,7\n", FALSE},
               {"Country,Halls\nUnited States,9\nChad,7\nPeru,4\n", FALSE},
               {"Country,Halls\nChad,7\nPeru,4\n", FALSE},
               {"Firm,Country,Halls\nAcme,United States,9\nBolt,China,7\nCore,Peru,4\n", FALSE}};

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (ExaDataset) dataset = table_read ("t.csv", cases[i].rows);

    for (ExaLang lang = 0; lang < EXA_N_LANGS; lang++) {
      g_autoptr (ExaSpec) spec = figure_spec (dataset, "halls", NULL, lang);
      g_auto (GStrv) notes = exa_notes_list (spec, spec->n_bands);

      g_assert_cmpint (g_strv_contains ((const char *const *)notes, said[lang]), ==, cases[i].noted);
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/first-chart/fullest", test_fullest);
  g_test_add_func ("/first-chart/fullest-of-long", test_fullest_of_long);
  g_test_add_func ("/first-chart/order", test_order);
  g_test_add_func ("/first-chart/twins", test_twins);
  g_test_add_func ("/first-chart/pairs", test_pairs);
  g_test_add_func ("/first-chart/headlines", test_headlines);
  g_test_add_func ("/first-chart/tables-names", test_tables_names);
  g_test_add_func ("/first-chart/hues", test_hues);
  g_test_add_func ("/first-chart/endless", test_endless);
  g_test_add_func ("/first-chart/rows-of-widths", test_rows_of_widths);
  return g_test_run ();
}
