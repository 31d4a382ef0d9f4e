/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Spreadsheets and pages as files of a load: which sheet is read, what is told of it, and what its charts say. */
#include "book-help.h"
#include "exa-loader.h"

#include <string.h>

#define T(text) "<c t=\"str\"><v>" text "</v></c>"
#define N(text) "<c><v>" text "</v></c>"
#define HEAD    "<row>" T ("Firm") T ("Sales") "</row>"
#define BODY    "<row>" T ("A") N ("5") "</row><row>" T ("B") N ("6") "</row>"

/* A book of the sheet "Data" with those rows, behind one of a note. Transfer full. */
static GBytes *
make_book (const char *rows)
{
  g_autofree char *sheet = g_strconcat ("<worksheet><sheetData>", rows, "</sheetData></worksheet>", NULL);
  const BookPart parts[] = {
      {"xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Note\" r:id=\"n\"/><sheet name=\"Data\" "
                          "r:id=\"d\"/></sheets></workbook>"},
      {"xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"n\" Type=\"t/worksheet\" "
                                     "Target=\"worksheets/n.xml\"/><Relationship Id=\"d\" Type=\"t/worksheet\" "
                                     "Target=\"worksheets/d.xml\"/></Relationships>"},
      {"xl/worksheets/n.xml", "<worksheet><sheetData><row>" T ("By the meter") "</row></sheetData></worksheet>"},
      {"xl/worksheets/d.xml", sheet},
      {NULL, NULL}};

  return book_pack (parts);
}

/* "2 figures: note" of the first chart of a file, or what is wrong with it; @read: (out): the sheets, and which of them
 * is read. Transfer full. */
static char *
load (const char *name, GBytes *bytes, ExaTableTold *told, char **read)
{
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaLoader) loader = exa_loader_new (problems);
  g_autoptr (GPtrArray) readings = g_ptr_array_new_with_free_func (exa_table_reading_free);
  g_autoptr (ExaDataset) dataset = NULL;
  const ExaChart *chart;

  exa_loader_tell (loader, told, readings);
  exa_loader_add_bytes (loader, name, bytes);
  dataset = exa_loader_finish (loader);
  *read = NULL;
  if (dataset == NULL)
    return exa_problems_to_string (problems);
  if (readings->len > 0) {
    const ExaTableReading *reading = g_ptr_array_index (readings, 0);
    g_autofree char *sheets = reading->sheets != NULL ? g_strjoinv ("|", reading->sheets) : g_strdup ("");

    *read = g_strdup_printf ("%s: %s", sheets, reading->read != NULL ? reading->read : "");
  }
  chart = exa_dataset_nth (dataset, EXA_LIST_CHARTS, 0);
  return g_strdup_printf ("%u figures: %s", exa_chart_count (chart), exa_text_get (&chart->note, EXA_LANG_EN));
}

static void
test_books (void)
{
  static const struct {
    const char *rows, *sheet, *header, *said, *read;
  } cases[] = {
      {HEAD BODY, NULL, NULL, "2 figures: ", "Note|Data: Data"},
      {HEAD BODY, "Data", NULL, "2 figures: ", "Note|Data: Data"},
      {HEAD BODY, "2", NULL, "2 figures: ", "Note|Data: Data"},
      {HEAD BODY, NULL, "1", "2 figures: ", "Note|Data: Data"},
      {HEAD BODY "<row hidden=\"1\">" T ("C") N ("7") "</row>", NULL, NULL,
       "3 figures: One row that the spreadsheet hides is read as well.", "Note|Data: Data"},
      {HEAD BODY "<row hidden=\"1\">" T ("C") N ("7") "</row><row hidden=\"1\">" T ("D") N ("8") "</row>", NULL, NULL,
       "4 figures: 2 rows that the spreadsheet hides are read as well.", "Note|Data: Data"},
      {HEAD BODY, "Old", NULL, "a.xlsx: there is no sheet “Old”; there are: Note, Data\n", NULL},
      {HEAD BODY, NULL, "9", "a.xlsx: line 9 is no header of its columns\n", NULL},
      {HEAD BODY, NULL, "x", "a.xlsx: the header is said by its line, 3, its lines, 3-4, or 0 for none, not by “x”\n",
       NULL},
      {HEAD "<row>" T ("A") T ("x") "</row>", NULL, NULL, "a.xlsx: no column of this table holds figures\n", NULL},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    ExaTableTold told = {.sheet = (char *)cases[i].sheet, .header = (char *)cases[i].header};
    g_autofree char *read = NULL, *said = load ("a.xlsx", make_book (cases[i].rows), &told, &read);

    g_test_message ("%u", i);
    g_assert_cmpstr (said, ==, cases[i].said);
    g_assert_cmpstr (read, ==, cases[i].read);
  }
}

/* Of several tables of a page the largest is read, and that is said. */
static void
test_pages (void)
{
  static const char page[] = "<html><table><tr><td>x</td><td>1</td></tr><tr><td>y</td><td>2</td></tr></table>"
                             "<table><tr><th>Firm</th><th>Sales</th></tr><tr><td>A</td><td>5</td></tr>"
                             "<tr><td>B</td><td>6</td></tr></table></html>";
  g_autofree char *read = NULL, *said = load ("a.html", g_bytes_new (page, strlen (page)), NULL, &read);

  g_assert_cmpstr (said, ==, "2 figures: Of the 2 tables of the page the largest is read.");
  g_assert_cmpstr (read, ==, ": ");
}

/* Lines that were mended or left out are named, the first of many. */
static void
test_odd_lines (void)
{
  static const struct {
    guint n_long, n_short;
    const char *said;
  } cases[] = {
      {1, 0, "Line 22 of the file was mended: it had a cell too many or too few."},
      {2, 0, "2 lines of the file were mended: they had a cell too many or too few (22, 23)."},
      {6, 0, "6 lines of the file were mended: they had a cell too many or too few (22, 23, 24, 25, 26, …)."},
      {0, 1, "Line 22 of the file does not fit the columns and is left out."},
      {0, 2, "2 lines of the file do not fit the columns and are left out (22, 23)."},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GString) text = g_string_new ("Firm,Kind,Sales,Staff\n");
    g_autofree char *read = NULL, *said = NULL;

    for (guint k = 0; k < 20 + cases[i].n_long; k++)
      g_string_append_printf (text, "Firm %c,%skind,%u,%u\n", 'A' + k, k < 20 ? "" : ",", 3 * k + 1, 7 * k % 11);
    for (guint k = 0; k < cases[i].n_short; k++)
      g_string_append_printf (text, "Firm %c,%u\n", 'a' + k, 35 + k);
    g_string_append (text, "Firm Z,kind,5,6\n");
    said = load ("a.csv", g_bytes_new (text->str, text->len), NULL, &read);
    if (strstr (said, cases[i].said) == NULL)
      g_assert_cmpstr (said, ==, cases[i].said);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/loader/book", test_books);
  g_test_add_func ("/loader/page", test_pages);
  g_test_add_func ("/loader/odd-lines", test_odd_lines);
  return g_test_run ();
}
