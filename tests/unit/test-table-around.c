/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands around a table, and what of it does not fit its columns: lines, marks of notes, quotes. */
#include "exa-table-plan-json.h"
#include "exa-table-plan-words.h"

#include <string.h>

#include "table-help.h"

static const ExaSheet *
get_sheet (const World *world)
{
  return ((const ExaTableReading *)g_ptr_array_index (world->readings, 0))->sheet;
}

/* The lines, with a stroke between them. Transfer full. */
static char *
join (const GPtrArray *lines)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? "|" : "", (char *)lines->pdata[i]);
  return g_string_free (out, FALSE);
}

/* A mark behind a figure is told of it, with what the line that begins with it says; the chart names whose it is. */
static void
test_marks (void)
{
  static const struct {
    const char *figure, *line, *note, *chart;
  } cases[] = {
      {"13.1*", "* Preliminary figure.", "Marked “*” in the table: Preliminary figure.",
       "Preliminary figure (marked “*”): Acme."},
      {"13.1 [a]", "[a] Year ends in May", "Marked “[a]” in the table: Year ends in May.",
       "Year ends in May (marked “[a]”): Acme."},
      {"13.1²", "2) Without services", "Marked “²” in the table: Without services.",
       "Without services (marked “²”): Acme."},
      {"13.1 (x)", "x = of one quarter", "Marked “(x)” in the table: of one quarter.",
       "of one quarter (marked “(x)”): Acme."},
      {"13.1* [1]", "[1] of one quarter", "Marked “[1]” in the table: of one quarter.",
       "of one quarter (marked “[1]”): Acme."},
      {"13.1 (1)", "(1) Without services", "Marked “(1)” in the table: Without services.",
       "Without services (marked “(1)”): Acme."},
      {"13.1 b)", "b) Without services", "Marked “b)” in the table: Without services.",
       "Without services (marked “b)”): Acme."},
      {"13.1¹⁾", "1) Without services", "Marked “¹⁾” in the table: Without services.",
       "Without services (marked “¹⁾”): Acme."},
      {"13.1①", "① Without services", "Marked “①” in the table: Without services.",
       "Without services (marked “①”): Acme."},
      {"13.1†", "* Preliminary", "Marked “†” in the table, which does not say why.", NULL},
      {"13.1*", "** Preliminary", "Marked “*” in the table, which does not say why.", NULL},
      {"13.1", "* Preliminary", NULL, NULL},
      {"13.1 (est.)", "* Preliminary", NULL, NULL},
      {"(13.1)", "* Preliminary", NULL, NULL},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = g_strdup_printf ("Firm,Sales ($m)\nAcme,%s\nBolt,8.7\nCore,4.2\nDana,2.6\n\n%s\n",
                                             cases[i].figure, cases[i].line);
    ExaClaim *claim;
    ExaChart *chart;
    World world;

    g_test_message ("%s, %s", cases[i].figure, cases[i].line);
    world_load (&world, text, NULL);
    g_assert_nonnull (world.dataset);
    claim = exa_dataset_find (world.dataset, EXA_LIST_CLAIMS, "sales-m-acme");
    chart = exa_dataset_nth (world.dataset, EXA_LIST_CHARTS, 0);
    g_assert_cmpstr (exa_text_get (&claim->note, EXA_LANG_EN), ==, cases[i].note != NULL ? cases[i].note : "");
    g_assert_cmpstr (exa_text_get (&chart->note, EXA_LANG_EN), ==, cases[i].chart != NULL ? cases[i].chart : "");
    world_clear (&world);
  }
}

/* So is one at the name of a row, or of the column, where a line says what it means; what all figures have names none.
 */
static void
test_marks_of_names (void)
{
  ExaChart *chart;
  World world;

  world_load (&world, "Firm,Sales ($m)*\nAcme†,13.1\nBolt (US),8.7\nCore,4.2\n\n* Without services.\n† Sold in May.\n",
              NULL);
  chart = exa_dataset_nth (world.dataset, EXA_LIST_CHARTS, 0);
  g_assert_cmpstr (exa_text_get (&chart->note, EXA_LANG_EN), ==,
                   "Sold in May (marked “†”): Acme†. Without services (marked “*”): Bolt (US), Core.");
  g_assert_cmpstr (exa_text_get (&chart->note, EXA_LANG_ZH_CN), ==,
                   "Sold in May（标有“†”）：Acme†。Without services（标有“*”）：Bolt (US)、Core。");
  world_clear (&world);
  world_load (&world, "Firm,Sales*\nAcme,13.1\nBolt,8.7\nCore,4.2\n\n* Without services.\n", NULL);
  chart = exa_dataset_nth (world.dataset, EXA_LIST_CHARTS, 0);
  g_assert_cmpstr (exa_text_get (&chart->note, EXA_LANG_EN), ==, "Without services (marked “*”).");
  world_clear (&world);
}

/* A long table, whose figures stay in columns, tells the same; what all figures have is that of the header. */
static void
test_marks_of_many (void)
{
  g_autoptr (GString) text = g_string_new ("Firm,Sales ($m)*,Staff\n");
  ExaChart *chart;
  World world;

  for (guint i = 0; i < 1500; i++)
    g_string_append_printf (text, "Firm %u%s,%u%s,%u\n", i, i == 3 ? "†" : "", 2000 - i,
                            i == 7 || i == 1400 ? " [a]" : "", i % 90 + 1);
  g_string_append (text, "\n* Without services.\n[a] Preliminary\n† Sold in May.\n");
  world_load (&world, text->str, NULL);
  chart = exa_dataset_nth (world.dataset, EXA_LIST_CHARTS, 0);
  g_assert_nonnull (chart->figures);
  g_assert_cmpstr (exa_text_get (&chart->note, EXA_LANG_EN), ==,
                   "Sold in May (marked “†”): Firm 3†. Preliminary (marked “[a]”): Firm 7, Firm 1400. Without services "
                   "(marked “*”).");
  g_assert_cmpstr (exa_text_get (&exa_chart_nth (chart, 7)->note, EXA_LANG_EN), ==,
                   "Marked “[a]” in the table: Preliminary.");
  g_assert_cmpstr (exa_text_get (&exa_chart_nth (chart, 3)->note, EXA_LANG_EN), ==,
                   "Marked “†” in the table: Sold in May.");
  g_assert_cmpstr (exa_text_get (&exa_chart_nth (chart, 8)->note, EXA_LANG_EN), ==,
                   "Marked “*” in the table: Without services.");
  world_clear (&world);
}

/* The line "Source: …" says who says the figures, where there is one such line; a person knows better. */
static void
test_source (void)
{
  static const struct {
    const char *lines, *publisher;
  } cases[] = {
      {"Source: company reports.", "company reports"},
      {"数据来源：国家统计局", "国家统计局"},
      {"Source: one\nSource: another", ""},
      {"Sourced by nobody", ""},
  };
  g_auto (GStrv) words = g_strsplit ("publisher en =The Office", "\n", -1);
  ExaTableTold told = {.words = words};
  World world;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = g_strdup_printf ("Firm,Sales ($m)\nAcme,13.1\nBolt,8.7\nCore,4.2\n\n%s\n", cases[i].lines);
    ExaSource *source;
    ExaClaim *claim;

    world_load (&world, text, NULL);
    source = exa_dataset_nth (world.dataset, EXA_LIST_SOURCES, 0);
    claim = exa_dataset_find (world.dataset, EXA_LIST_CLAIMS, "sales-m-acme");
    g_assert_cmpstr (exa_text_get (&source->publisher, EXA_LANG_EN), ==, cases[i].publisher);
    g_assert_cmpstr (claim->speaker != NULL ? exa_text_get (&claim->speaker->name, EXA_LANG_EN) : "", ==,
                     cases[i].publisher);
    world_clear (&world);
  }
  world_load (&world, "Firm,Sales ($m)\nAcme,13.1\nBolt,8.7\nCore,4.2\n\nSource: company reports\n", &told);
  g_assert_cmpstr (exa_text_get (&EXA_SOURCE (exa_dataset_nth (world.dataset, EXA_LIST_SOURCES, 0))->publisher,
                                 EXA_LANG_EN),
                   ==, "The Office");
  world_clear (&world);
}

/* A line above or below a table is told as a person reads it, not as a program parted it. */
static void
test_lines (void)
{
  static const struct {
    const char *line, *told;
  } cases[] = {
      {"\"Data Source\",\"Register of halls\",", "Data Source: Register of halls"},
      {"\"Last updated:\",\"2025-09-18\",,", "Last updated: 2025-09-18"},
      {"Halls,,,", "Halls"},
      {"\"Halls\",\"by town\",\"and year\"", "Halls, by town, and year"},
      {"Sales, in millions", "Sales, in millions"},
      {"Halls of three towns", "Halls of three towns"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text =
        g_strdup_printf ("%s\n\nFirm,Town,Sales,Staff\nAcme,A,13.1,3\nBolt,B,8.7,5\nCore,C,4.2,8\n", cases[i].line);
    const GPtrArray *titles;
    World world;

    g_test_message ("%s", cases[i].line);
    world_load (&world, text, NULL);
    titles = exa_sheet_titles (get_sheet (&world));
    g_assert_cmpuint (titles->len, ==, 1);
    g_assert_cmpstr (titles->pdata[0], ==, cases[i].told);
    if (i == 0)
      g_assert_cmpstr (exa_text_get (&EXA_SOURCE (exa_dataset_nth (world.dataset, EXA_LIST_SOURCES, 0))->publisher,
                                     EXA_LANG_EN),
                       ==, "Register of halls");
    world_clear (&world);
  }
}

/* A spreadsheet writes as many cells in each line: what says something of the table is still no row of it, nor its
 * header; a header of two rows stays one. */
static void
test_padded (void)
{
  static const struct {
    const char *text, *title, *note, *header;
  } cases[] = {
      {"Last updated:,2025-09-18,,\nData source,Register,,\n,,,\nFirm,Town,Sales,Staff\nAcme,A,13.1,3\nBolt,B,8.7,5\n"
       "Core,C,4.2,8\n,,,\nSource:,Register of halls,,\n",
       "Last updated: 2025-09-18|Data source: Register", "Source: Register of halls", "Firm"},
      {"Unit:,tons,,\nFirm,Town,Sales,Staff\nAcme,A,13.1,3\nBolt,B,8.7,5\nCore,C,4.2,8\n", "Unit: tons", "", "Firm"},
      {"Firm,Figures,,\nName,Sales,Staff,Profit\nAcme,1,13.1,3\nBolt,2,8.7,5\nCore,3,4.2,8\n", "", "", "Firm Name"},
      {"Firm,Town,Sales,Staff\nAcme,A,,\nBolt,B,8.7,5\nCore,C,4.2,8\nDana,D,3,4\n", "", "", "Firm"},
      {"Firm,Town,Sales,Staff\nAcme,A,4,3\nBolt,B,8.7,5\nCore,C,4.2,8\nDana,D,,\n", "", "", "Firm"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *titles = NULL, *notes = NULL;
    World world;

    g_test_message ("%s", cases[i].text);
    world_load (&world, cases[i].text, NULL);
    titles = join (exa_sheet_titles (get_sheet (&world)));
    notes = join (exa_sheet_notes (get_sheet (&world)));
    g_assert_cmpstr (titles, ==, cases[i].title);
    g_assert_cmpstr (notes, ==, cases[i].note);
    g_assert_cmpstr (exa_sheet_header (get_sheet (&world), 0), ==, cases[i].header);
    world_clear (&world);
  }
}

/* --- lines that do not fit --- */

#define ODD "Firm,Sales,Staff\nAcme,40,7\nBolt,30,9\nCore,1,234,3\nDana,10,2\nEver,8,1\n"

/* "Core|1,234|3; Core|1|234,3": what a person is offered for the first line. */
static char *
write_offers (const ExaSheet *sheet)
{
  g_autoptr (GPtrArray) readings = exa_sheet_offer_odd (sheet, 0);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < readings->len; i++) {
    g_autofree char *line = exa_sheet_write_line (sheet, readings->pdata[i]);

    g_string_append_printf (out, "%s%s", i > 0 ? "; " : "", line);
  }
  return g_string_free (out, FALSE);
}

/* A line has two readings at the most, each of as many cells as there are columns; what is chosen is read. */
static void
test_offers (void)
{
  static const struct {
    const char *text, *offers;
  } cases[] = {
      {ODD, "Core,\"1,234\",3; Core,1,\"234,3\""},
      {"Firm;Sales;Staff\nAcme;40;7\nBolt;30;9\nCore;12\nDana;10;2\nEver;8;1\n", "Core;12;; Core;;12"},
      {"Firm,Sales\nAcme,40\nBolt,30\nno figure at all\nDana,10\nEver,8\n", "no,figure at all; no figure at all,"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *offers = NULL;
    World world;

    world_load (&world, cases[i].text, NULL);
    g_assert_nonnull (world.dataset);
    offers = write_offers (get_sheet (&world));
    g_assert_cmpstr (offers, ==, cases[i].offers);
    world_clear (&world);
  }
}

/* What is said of a line is done to it, wherever it stands by then, and is kept in the plan. */
static void
test_mend (void)
{
  static const struct {
    const char *mend;
    guint n_rows;
    gboolean told;
    const char *cell;
  } cases[] = {
      {"Core,1,234,3=>Core,\"1,234\",3", 5, TRUE, "1,234"},
      {"Core,1,234,3=>", 4, TRUE, "10"},
      {"Core,1,234,3=>Core,1", 4, FALSE, "10"}, /* not as many cells */
      {"Core,1=>Core,1,2", 4, FALSE, "10"},     /* no such line */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    char *mend[] = {(char *)cases[i].mend, NULL};
    ExaTableTold told = {.mend = mend};
    ExaSheetTold again = {NULL};
    g_autofree char *plan = NULL;
    const ExaOdd *odd;
    World world;

    g_test_message ("%s", cases[i].mend);
    world_load (&world, ODD, &told);
    odd = &g_array_index (exa_sheet_odds (get_sheet (&world)), ExaOdd, 0);
    g_assert_cmpuint (exa_sheet_n_rows (get_sheet (&world)), ==, cases[i].n_rows);
    g_assert_cmpint (odd->told, ==, cases[i].told);
    g_assert_cmpuint (odd->line, ==, 4);
    g_assert_cmpuint (odd->row, ==, 2);
    g_assert_cmpstr (exa_sheet_cell (get_sheet (&world), 2, 1), ==, cases[i].cell);
    plan = exa_table_plan_write (((const ExaTableReading *)g_ptr_array_index (world.readings, 0))->plan);
    g_assert_true (exa_table_plan_read_sheet (plan, &again, NULL));
    g_assert_cmpstr (again.mended, ==, cases[i].mend);
    world_clear (&world);
  }
}

/* A quote that is never closed is no quote, where a person says so. */
static void
test_quotes (void)
{
  ExaTableTold told = {.quote = (char *)"none"};
  ExaSheetTold again = {NULL};
  g_autofree char *plan = NULL, *quote = NULL, *offers = NULL;
  World world;

  world_load (&world, "Lab,Talks\nTarn,13\n\"Wexcel,31\n", NULL);
  g_assert_null (world.dataset);
  g_assert_true (exa_problems_has_unclosed (world.problems));
  world_clear (&world);
  world_load (&world, "Lab,Talks\nTarn,13\n\"Wexcel,31\n", &told);
  g_assert_nonnull (world.dataset);
  g_assert_cmpstr (exa_sheet_cell (get_sheet (&world), 1, 0), ==, "\"Wexcel");
  plan = exa_table_plan_write (((const ExaTableReading *)g_ptr_array_index (world.readings, 0))->plan);
  g_assert_true (exa_table_plan_read_sheet (plan, &again, NULL));
  quote = exa_sheet_told_get_quote (&again);
  g_assert_cmpstr (quote, ==, "none");
  world_clear (&world);
  /* Or it ends with its line, which is asked about as any that does not fit. */
  told.quote = (char *)"\"";
  world_load (&world, "Lab,Talks\nTarn,13\nWend,9\n\"Wexcel,31\n", &told);
  g_assert_nonnull (world.dataset);
  g_assert_cmpuint (exa_sheet_n_rows (get_sheet (&world)), ==, 2);
  g_assert_cmpuint (exa_sheet_count_odds (get_sheet (&world), EXA_ODD_SET_APART), ==, 1);
  offers = write_offers (get_sheet (&world));
  g_assert_cmpstr (offers, ==, "Wexcel,31; \"\"\"Wexcel\",31");
  world_clear (&world);
}

/* A line above the header may have as many cells as the table. */
static void
test_full_titles (void)
{
  static const TableCase cases[] = {
      {"Sales report,2024,draft\n\nRegion,Units,Price\nNorth,12,3.5\nSouth,15,4.5\n", "Units|Price",
       "North 12; South 15"},
      {"Sales report,2024,draft\nRegion,Units,Price\nNorth,12,3.5\nSouth,15,4.5\n", "Units|Price",
       "North 12; South 15"},
      {"Report,Version 2,Confidential\nChip,Power (W),Price\nA,100,20\nB,300,10\n", "Power|Price", "A 100 W; B 300 W"},
      {"Export,2024-05-01\n\nRegion,Units\nNorth,12\nSouth,15\n", "Units", "North 12; South 15",
       "“Export: 2024-05-01” is read as a line above the table; it could be its header."},
      {"Report,2024,draft\n\nRegion,2022,2023\nNorth,12,14\nSouth,15,16\n", "Report, 2024, draft",
       "North 14; South 16"},
      {"Firm,Sales,Gain\n\nA,hidden,secret\nB,15,4\nC,16,5\n", "Hidden|Secret", "B 15; C 16",
       "“Firm, Sales, Gain” is read as a line above the table; it could be its header."},
      /* Headers of two rows, of groups and of units, lines that all stand apart, and a row without a figure. */
      {"Chip,Memory,Power\nname,GB,W\nA,16,100\nB,32,200\n", "Memory|Power", "A 16000000000 byte; B 32000000000 byte"},
      {"Firm,Sales,Gain\n\nA,hidden,secret\n\nB,15,4\n\nC,16,5\n", "Sales|Gain", "B 15; C 16",
       "1 cell that is no figure is left out (“hidden”)."},
      {"Firm,Sales,Gain\nA,hidden,secret\nB,15,4\nC,16,5\n", "Sales|Gain", "B 15; C 16",
       "1 cell that is no figure is left out (“hidden”)."},
      {"Report,2024,draft\n\nNorth,12,3.5\nSouth,15,4.5\n", "2024|Draft", "North 12; South 15"},
  };

  table_check (cases, G_N_ELEMENTS (cases));
}

/* Letters that could be others are told of. */
static void
test_letters_in_doubt (void)
{
  World world;
  const ExaChart *chart;
  g_autofree char *said = NULL, *plan = NULL;

  world_load (&world, "Name,Points\nTom\xe3,5\nAnna,6\n", NULL);
  g_assert_nonnull (world.dataset);
  chart = exa_dataset_nth (world.dataset, EXA_LIST_CHARTS, 0);
  g_assert_cmpstr (exa_text_get (&chart->note, EXA_LANG_EN), ==,
                   "The text is read as WINDOWS-1252; WINDOWS-1250 fits as well.");
  said = exa_table_plan_describe (((const ExaTableReading *)g_ptr_array_index (world.readings, 0))->plan);
  g_assert_nonnull (strstr (said, "the text is read as WINDOWS-1252; WINDOWS-1250 fits as well"));
  plan = exa_table_plan_write (((const ExaTableReading *)g_ptr_array_index (world.readings, 0))->plan);
  g_assert_nonnull (strstr (plan, "\"other_encoding\":\t\"WINDOWS-1250\""));
  world_clear (&world);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table-around/marks", test_marks);
  g_test_add_func ("/table-around/marks-of-names", test_marks_of_names);
  g_test_add_func ("/table-around/marks-of-many", test_marks_of_many);
  g_test_add_func ("/table-around/source", test_source);
  g_test_add_func ("/table-around/lines", test_lines);
  g_test_add_func ("/table-around/padded", test_padded);
  g_test_add_func ("/table-around/offers", test_offers);
  g_test_add_func ("/table-around/mend", test_mend);
  g_test_add_func ("/table-around/quotes", test_quotes);
  g_test_add_func ("/table-around/letters-in-doubt", test_letters_in_doubt);
  g_test_add_func ("/table-around/full-titles", test_full_titles);
  return g_test_run ();
}
