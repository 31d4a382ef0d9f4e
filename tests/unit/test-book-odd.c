/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Spreadsheets as one program or another writes them: formats by number, cells without a place, parts that are missing.
 */
#include "book-help.h"
#include "exa-number-format.h"

/* --- number formats --- */

/* Formats that a file names by number alone, as the standard numbers them. */
static void
test_builtin (void)
{
  static const struct {
    guint id;
    const char *text; /* of 45000.75 */
  } rows[] = {
      {0, "45000.75"},
      {1, "45000.75"},
      {9, "4500075 %"},
      {10, "4500075 %"},
      {11, "45000.75"},
      {13, "45000.75"},
      {14, "2023-03-15"},
      {15, "2023-03-15"},
      {16, "2023-03-15"},
      {17, "2023-03"},
      {18, "2023-03-15 18:00:00"},
      {21, "2023-03-15 18:00:00"},
      {22, "2023-03-15 18:00:00"},
      {23, "45000.75"},
      {26, "45000.75"},
      {27, "2023-03-15"},
      {31, "2023-03-15"},
      {32, "2023-03-15 18:00:00"},
      {35, "2023-03-15 18:00:00"},
      {36, "2023-03-15"},
      {37, "45000.75"},
      {44, "45000.75"},
      {45, "2023-03-15 18:00:00"},
      {46, "45000.75"},
      {47, "2023-03-15 18:00:00"},
      {48, "45000.75"},
      {49, "45000.75"},
      {50, "2023-03-15"},
      {54, "2023-03-15"},
      {55, "45000.75"},
      {57, "2023-03-15"},
      {58, "2023-03-15"},
      {59, "45000.75"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    ExaNumberFormat format = exa_number_format_builtin (rows[i].id);
    g_autofree char *text = exa_number_format_write (&format, 45000.75, FALSE);

    g_test_message ("%u", rows[i].id);
    g_assert_cmpstr (text, ==, rows[i].text);
  }
}

/* Codes as they come, whole and broken off. */
static void
test_codes (void)
{
  static const struct {
    const char *code;
    double value;
    const char *text;
  } rows[] = {
      {"Standard", 2.5, "2.5"},
      {"general", 2.5, "2.5"},
      {"General\" MW\"", 2.5, "2.5 MW"},
      {"[$USD] 0.0", 2.5, "USD 2.5"},
      {"[$kr-41D]0", 2.5, "kr 2.5"},
      {"[$-409]0.0", 2.5, "2.5"},
      {"[$verylongcode]0.0", 2.5, "2.5"},
      {"[$€-407]0.0[$$-409]", 2.5, "€2.5"},
      {"[$€0.0", 2.5, "2.5"},
      {"[h]:mm:ss", 1.5, "1.5"},
      {"[mm]:ss", 0.5, "0.5"},
      {"[ss]", 0.5, "0.5"},
      {"[Magenta]0", 3, "3"},
      {"[hot]0", 3, "3"},
      {"0 \"", 3, "3"},
      {"\"€\" 0.0", 2.5, "€2.5"},
      {"0.0 \\€", 2.5, "€2.5"},
      {"0.0_)\\x", 2.5, "2.5x"},
      {"0.0* ", 2.5, "2.5"},
      {"0.0\\→", 2.5, "2.5"},
      {"0\\", 3, "3"},
      {"0.0e-00", 2.5, "2.5"},
      {"0.0E", 2.5, "2.5"},
      {"??0", 3, "3"},
      {"@", 3, "3"},
      {"yyyy", 45000.75, "2023"},
      {"yy/mm", 45000.75, "2023-03"},
      {"ee", 45000.75, "2023"},
      {"dddd", 45000.75, "2023-03-15"},
      {"mmm", 45000.75, "2023-03"},
      {"hh", 0.25, "06:00:00"},
      {"ss", 0.25, "06:00:00"},
      {"hh:mm", 45000.75, "2023-03-15 18:00:00"},
      {"yyyy-mm-dd hh:mm", 45000, "2023-03-15"},
      {"yyyy hh", 45000.25, "2023-03-15 06:00:00"},
      {"yyyy-mm-dd", -1, "-1"},
      {"yyyy-mm-dd", 3000000, "3000000"},
      {"yyyy-mm-dd", 1e300, "1e+300"},
      {"0.0,,\" and a text that is longer than any unit\"", 5e6, "5"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    ExaNumberFormat format = exa_number_format_read (rows[i].code);
    g_autofree char *text = exa_number_format_write (&format, rows[i].value, FALSE);

    if (g_strcmp0 (text, rows[i].text) != 0)
      g_test_fail_printf ("%s: %s", rows[i].code, text);
  }
}

/* --- .xlsx --- */

#define SHEETS  "<workbook xmlns:r=\"r\">%s<sheets><sheet name=\"A\" r:id=\"a\"/></sheets></workbook>"
#define RELS    "<Relationships><Relationship Id=\"a\" Type=\"t/worksheet\" Target=\"worksheets/a.xml\"/></Relationships>"
#define S(text) "<c t=\"str\"><v>" text "</v></c>"
#define V(text) "<c><v>" text "</v></c>"
#define HEAD    "<row>" S ("Lab") S ("Staff") "</row>"

/* One sheet "A" with those rows; @properties stand in the book. */
static void
check_rows (const char *properties, const char *rows, const char *expected)
{
  g_autofree char *book = g_strdup_printf (SHEETS, properties);
  g_autofree char *sheet = g_strconcat ("<worksheet><sheetData>", rows, "</sheetData></worksheet>", NULL);
  const BookPart parts[] = {{"xl/workbook.xml", book},
                            {"xl/_rels/workbook.xml.rels", RELS},
                            {"xl/worksheets/a.xml", sheet},
                            {NULL, NULL}};

  book_check (parts, NULL, expected);
}

/* Cells follow each other where they say no place; values of each type are as they are shown. */
static void
test_cells (void)
{
  static const struct {
    const char *rows, *expected;
  } cases[] = {
      {HEAD "<row>" S ("Oro") V ("5") "</row>", "[A, 0] Lab|Staff:Oro|5"},
      {HEAD "<row r=\"4\"><c r=\"A4\" t=\"str\"><v>Oro</v></c><c r=\"B4\"><v>5</v></c></row>",
       "[A, 0] Lab|Staff:Oro|5"},
      {HEAD "<row>" S ("Oro") "<c t=\"n\"><v>5</v></c></row>", "[A, 0] Lab|Staff:Oro|5"},
      {HEAD "<row>" S ("Oro") "<c t=\"b\"><v>1</v></c></row><row>" S ("Bo") "<c t=\"b\"><v>0</v></c></row>",
       "[A, 0] Lab|Staff:Oro|TRUE/Bo|FALSE"},
      {HEAD "<row>" S ("Oro") "<c t=\"d\"><v>2024-05-01</v></c></row>", "[A, 0] Lab|Staff:Oro|2024-05-01"},
      {HEAD "<row>" S ("Oro") "<c t=\"zz\"><v>5</v></c></row>", "[A, 0] Lab|Staff:Oro|5"},
      {HEAD "<row>" S ("Oro") "<c><v>5 apples</v></c></row>", "[A, 0] Lab|Staff:Oro|5 apples"},
      {HEAD "<row>" S ("Oro") "<c><v></v></c></row><row>" S ("Bo") V ("7") "</row>", "[A, 0] Lab|Staff:Oro|/Bo|7"},
      {HEAD "<row>" S ("Oro") "<c><f>1+1</f></c></row><row>" S ("Bo") V ("7") "</row>", "[A, 0] Lab|Staff:Oro|/Bo|7"},
      {HEAD "<row>" S ("Oro") "<c t=\"s\"><v>99</v></c></row><row>" S ("Bo") V ("7") "</row>",
       "[A, 0] Lab|Staff:Oro|/Bo|7"},
      {HEAD "<row hidden=\"true\">" S ("Oro") V ("5") "</row><row hidden=\"0\">" S ("Bo") V ("7") "</row>",
       "[A, 1] Lab|Staff:Oro|5/Bo|7"},
      {HEAD "<row hidden=\"1\"/><row>" S ("Bo") V ("7") "</row>", "[A, 0] Lab|Staff:Bo|7"},
      {HEAD "<row>" S ("Oro") "<c t=\"inlineStr\"><is><r><t>1</t></r><r><t>2</t></r><rPh><t>x</t></rPh></is></c></row>",
       "[A, 0] Lab|Staff:Oro|12"},
  };
  /* A place that is none, or goes back, is no reason to put a figure anywhere else. */
  static const struct {
    const char *rows, *expected;
  } broken[] = {
      {HEAD "<row r=\"2\"><c r=\"?2\"><v>5</v></c></row>", "the spreadsheet cannot be opened: a cell has no place"},
      {HEAD "<row r=\"2\"><c r=\"A3\"><v>5</v></c></row>", "the spreadsheet cannot be opened: a cell has no place"},
      {HEAD "<row r=\"2\"><c r=\"A0\"><v>5</v></c></row>", "the spreadsheet cannot be opened: a cell has no place"},
      {HEAD "<row r=\"2\"><c r=\"ABCDEF2\"><v>5</v></c></row>",
       "the spreadsheet cannot be opened: a cell has no place"},
      {HEAD "<row r=\"1\">" S ("Oro") V ("5") "</row>", "the spreadsheet cannot be opened: its rows are not in order"},
      {HEAD "<row r=\"9999999\">" S ("Oro") V ("5") "</row>",
       "the spreadsheet cannot be opened: its rows are not in order"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check_rows ("", cases[i].rows, cases[i].expected);
  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    check_rows ("", broken[i].rows, broken[i].expected);
  check_rows ("<workbookPr date1904=\"true\"/>", cases[0].rows, cases[0].expected);
  check_rows ("<workbookPr date1904=\"0\"/>", cases[0].rows, cases[0].expected);
  check_rows ("<workbookPr/>", cases[0].rows, cases[0].expected);
}

#define MERGED(refs) "<mergeCells>" refs "</mergeCells>"
#define M(ref)       "<mergeCell ref=\"" ref "\"/>"
#define TWO          "<row>" S ("Oro") V ("5") "</row><row><c r=\"B3\"><v>6</v></c></row>"

/* A text that is merged over rows is that of each, a figure is none's alone; what is merged elsewhere says nothing. */
static void
test_merged (void)
{
  static const struct {
    const char *rows, *expected;
  } cases[] = {
      {HEAD TWO MERGED (M ("A2:A3")), "[A, 0] Lab|Staff:Oro|5/Oro|6"},
      {HEAD TWO MERGED (M ("A2:A9")), "[A, 0] Lab|Staff:Oro|5/Oro|6"},
      {HEAD TWO, "[A, 0] Lab|Staff:Oro|5/|6"},
      {HEAD TWO MERGED (M ("A2:B2")), "[A, 0] Lab|Staff:Oro|5/|6"},
      {HEAD TWO MERGED (M ("A2")), "[A, 0] Lab|Staff:Oro|5/|6"},
      {HEAD TWO MERGED (M ("?:A3")), "[A, 0] Lab|Staff:Oro|5/|6"},
      {HEAD TWO MERGED (M ("A2:?")), "[A, 0] Lab|Staff:Oro|5/|6"},
      {HEAD TWO MERGED ("<mergeCell/>"), "[A, 0] Lab|Staff:Oro|5/|6"},
      {HEAD TWO MERGED (M ("Z2:Z3")), "[A, 0] Lab|Staff:Oro|5/|6"},
      {HEAD TWO MERGED (M ("A7:A9")), "[A, 0] Lab|Staff:Oro|5/|6"},
      {HEAD TWO MERGED (M ("A0:A9")), "[A, 0] Lab|Staff:Oro|5/|6"},
      {HEAD "<row>" S ("Oro") V ("5") "</row><row><c r=\"A3\" t=\"str\"><v>Bo</v></c></row>" MERGED (M ("B2:B3")),
       "[A, 0] Lab|Staff:Oro|5/Bo|"},
      {HEAD TWO "<row r=\"5\"><c r=\"B5\"><v>7</v></c></row>" MERGED (M ("A3:A5")), "[A, 0] Lab|Staff:Oro|5/|6/|7"},
      {"<row><c r=\"B1\" t=\"str\"><v>Lab</v></c>" S ("Staff") "</row><row><c r=\"B2\" t=\"str\"><v>Oro</v></c>" V (
           "5") "</row>" MERGED (M ("A1:A2") M ("A2:A3")),
       "[A, 0] Lab|Staff:Oro|5"},
      {HEAD "<row>" S (" Oro ") "<c t=\"str\"><v> </v></c></row><row>" S ("Bo") V ("7") "</row>",
       "[A, 0] Lab|Staff:Oro|/Bo|7"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_test_message ("%u", i);
    check_rows ("", cases[i].rows, cases[i].expected);
  }
}

/* What a sheet leans on is missing, or is no sheet. */
static void
test_parts (void)
{
  static const char rows[] = "<worksheet><sheetData>" HEAD "<row>" S ("Oro") V ("5") "</row></sheetData></worksheet>";
  static const char book[] = "<workbook xmlns:r=\"r\"><sheets><sheet r:id=\"a\"/><sheet name=\"Chart\" r:id=\"b\"/>"
                             "<sheet name=\"None\" state=\"visible\"/></sheets></workbook>";
  static const char rels[] = "<Relationships><Relationship Id=\"a\" Target=\"worksheets/a.xml\"/><Relationship/>"
                             "<Relationship Id=\"b\" Type=\"t/chartsheet\" Target=\"chartsheets/b.xml\"/>"
                             "<Relationship Id=\"c\" Type=\"t/sharedStrings\" Target=\"gone.xml\"/></Relationships>";
  static const BookPart parts[] = {{"xl/workbook.xml", book},
                                   {"xl/_rels/workbook.xml.rels", rels},
                                   {"xl/worksheets/a.xml", rows},
                                   {"xl/styles.xml",
                                    "<styleSheet><numFmts><numFmt numFmtId=\"170\"/></numFmts></styleSheet>"},
                                   {NULL, NULL}};
  static const BookPart no_rels[] = {{"xl/workbook.xml", book}, {NULL, NULL}};
  static const BookPart no_sheets[] = {{"xl/workbook.xml", "<workbook/>"},
                                       {"xl/_rels/workbook.xml.rels", rels},
                                       {NULL, NULL}};
  static const BookPart torn[] = {{"xl/workbook.xml", book}, {"xl/_rels/workbook.xml.rels", "<Relation"}, {NULL, NULL}};

  book_check (parts, NULL, "[, 0] Lab|Staff:Oro|5");
  book_check (parts, "Chart", "the sheet is empty");
  book_check (parts, "None", "the sheet is empty");
  book_check (no_rels, NULL, "the spreadsheet cannot be opened: xl/_rels/workbook.xml.rels: No such file");
  book_check (no_sheets, NULL, "the spreadsheet has no sheets");
  book_check (torn, NULL, "the spreadsheet cannot be opened: unclosed token");
}

/* --- .ods --- */

#define ODS(rows)                                                                                                      \
  "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body><office:spreadsheet>"   \
  "<table:table>" rows "</table:table></office:spreadsheet></office:body></office:document-content>"
#define ROW(cells)         "<table:table-row>" cells "</table:table-row>"
#define TEXT(text)         "<table:table-cell office:value-type=\"string\"><text:p>" text "</text:p></table:table-cell>"
#define CELL(values, text) "<table:table-cell " values ">" text "</table:table-cell>"

static void
check_ods (const char *text, const char *expected)
{
  const BookPart parts[] = {{"content.xml", text}, {NULL, NULL}};

  book_check (parts, NULL, expected);
}

static void
test_ods (void)
{
  check_ods (ODS (ROW (TEXT ("Lab") TEXT ("When"))
                      ROW (TEXT ("Oro") CELL ("office:value-type=\"time\" office:time-value=\"PT14H30M05S\"", ""))),
             "[, 0] Lab|When:Oro|14:30:05");
  check_ods (ODS (ROW (TEXT ("Lab") TEXT ("When")) ROW (
                 TEXT ("Oro") CELL ("office:value-type=\"time\" office:time-value=\"soon\"", "<text:p>soon</text:p>"))),
             "[, 0] Lab|When:Oro|soon");
  check_ods (ODS (ROW (TEXT ("Lab") TEXT ("When")) ROW (
                 TEXT ("Oro") CELL ("office:value-type=\"date\" office:date-value=\"2025-03-30T12:30:00\"", ""))),
             "[, 0] Lab|When:Oro|2025-03-30 12:30:00");
  check_ods (ODS (ROW (TEXT ("Lab") TEXT ("When")) ROW (
                 TEXT ("Oro") CELL ("office:value-type=\"date\" office:date-value=\"2025-03-30T12:30:00.123\"", ""))),
             "[, 0] Lab|When:Oro|2025-03-30 12:30:00");
  /* No date: nothing is cut out of it. */
  check_ods (ODS (ROW (TEXT ("Lab") TEXT ("When"))
                      ROW (TEXT ("Oro") CELL ("office:value-type=\"date\" office:date-value=\"1UTF-8012年度\"", ""))),
             "[, 0] Lab|When:Oro|1UTF-8012年度");
  check_ods (ODS (ROW (TEXT ("Lab") TEXT ("Staff"))
                      ROW (TEXT ("O<text:tab/>ro<text:line-break/>B<text:s/>o")
                               CELL ("office:value-type=\"float\" office:value=\"5\"", "<text:p>5</text:p>"))),
             "[, 0] Lab|Staff:O ro B o|5");
  check_ods (ODS (ROW (TEXT ("Lab") TEXT ("Open")) ROW (TEXT (
                 "Oro") CELL ("office:value-type=\"boolean\" office:boolean-value=\"true\"", "<text:p>TRUE</text:p>"))),
             "[, 0] Lab|Open:Oro|TRUE");
  check_ods (ODS (ROW (TEXT ("Lab") TEXT ("Staff"))
                      ROW (TEXT ("Oro") CELL ("office:value-type=\"float\"", "<text:p>5</text:p>"))),
             "[, 0] Lab|Staff:Oro|5");
  check_ods (ODS (ROW (TEXT ("Lab") TEXT ("Price")) ROW (TEXT ("Oro") CELL (
                 "office:value-type=\"currency\" office:value=\"5\" office:currency=\"a very long one\"", ""))),
             "[, 0] Lab|Price:Oro|5");
  check_ods (ODS (ROW (TEXT ("Lab") TEXT ("Staff")) "<table:table-row table:visibility=\"visible\">" TEXT ("Oro")
                      CELL ("office:value-type=\"float\" office:value=\"5\" table:number-columns-repeated=\"0\"",
                            "") "</table:table-row>"
                                "<table:table-row table:visibility=\"collapse\"/>"),
             "[, 0] Lab|Staff:Oro|5");
}

/* What stands within a cell and around it. */
static void
test_ods_cells (void)
{
  static const struct {
    const char *row, *expected; /* of the rows below the header */
  } cases[] = {
      /* A table within a cell is none of the sheet's, and what is no paragraph is no text. */
      {ROW (CELL ("", "<text:p>Oro</text:p><table:table table:name=\"In\">" ROW (TEXT ("9")) "</table:table>")
                TEXT ("5")),
       "Oro|5"},
      {ROW (CELL ("", "out<text:p>Oro</text:p>") TEXT ("5")), "Oro|5"},
      {ROW (TEXT ("O<text:s text:c=\"2\"/>r<text:a/>o") TEXT ("5")), "O  ro|5"},
      {ROW (TEXT ("Oro") CELL ("office:value-type=\"error\"", "<text:p>#N/A</text:p>")), "Oro|#N/A"},
      /* Merged with the cell above. */
      {ROW (CELL ("table:number-rows-spanned=\"2\"", "<text:p>Oro</text:p>") TEXT ("5"))
           ROW ("<table:covered-table-cell/>" TEXT ("6")),
       "Oro|5/Oro|6"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *expected = g_strconcat ("[, 0] Lab|Staff:", cases[i].expected, NULL);
    g_autofree char *text = g_strdup_printf (ODS (ROW (TEXT ("Lab") TEXT ("Staff")) "%s"), cases[i].row);

    g_test_message ("%u", i);
    check_ods (text, expected);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book-odd/builtin", test_builtin);
  g_test_add_func ("/book-odd/codes", test_codes);
  g_test_add_func ("/book-odd/cells", test_cells);
  g_test_add_func ("/book-odd/merged", test_merged);
  g_test_add_func ("/book-odd/parts", test_parts);
  g_test_add_func ("/book-odd/ods", test_ods);
  g_test_add_func ("/book-odd/ods-cells", test_ods_cells);
  return g_test_run ();
}
