/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Spreadsheets, made here of the files that they are packed from. */
#include <string.h>

#include "book-help.h"
#include "exa-number-format.h"

/* --- .xlsx --- */

#define MAIN      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
#define REL       "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
#define RELATIONS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define BOOK(properties)                                                                                               \
  "<workbook " MAIN " " REL ">" properties "<sheets>"                                                                  \
  "<sheet name=\"Read me\" sheetId=\"1\" r:id=\"rId1\"/>"                                                              \
  "<sheet name=\"Old\" sheetId=\"2\" state=\"hidden\" r:id=\"rId2\"/>"                                                 \
  "<sheet name=\"Data\" sheetId=\"3\" r:id=\"rId3\"/></sheets></workbook>"
#define RELS                                                                                                           \
  "<Relationships><Relationship Id=\"rId1\" Type=\"" RELATIONS "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"       \
  "<Relationship Id=\"rId2\" Type=\"" RELATIONS "/worksheet\" Target=\"worksheets/sheet2.xml\"/>"                      \
  "<Relationship Id=\"rId3\" Type=\"" RELATIONS "/worksheet\" Target=\"/xl/worksheets/sheet3.xml\"/>"                  \
  "<Relationship Id=\"rId4\" Type=\"" RELATIONS "/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"
#define STYLES                                                                                                         \
  "<styleSheet " MAIN "><numFmts><numFmt numFmtId=\"164\" formatCode=\"[$€-407]\\ #,##0.00\"/>"                      \
  "<numFmt numFmtId=\"165\" formatCode=\"0.0&quot; days&quot;\"/></numFmts>"                                           \
  "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>"               \
  "<xf numFmtId=\"9\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>"
#define TEXTS                                                                                                          \
  "<sst " MAIN "><si><t>Lab</t></si><si><r><t>Ta</t></r><r><t>rn</t></r></si>"                                         \
  "<si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh></si></sst>"
#define ROWS(rows) "<worksheet " MAIN "><sheetData>" rows "</sheetData></worksheet>"
#define NOTES      ROWS ("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>By the meter</t></is></c></row>")
#define DATA                                                                                                           \
  ROWS ("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>Since</t></is></c>"           \
        "<c r=\"C1\" t=\"str\"><f>\"Sha\"&amp;\"re\"</f><v>Share</v></c><c r=\"D1\" t=\"inlineStr\"><is><t>Price</t>"  \
        "</is></c><c r=\"E1\" t=\"inlineStr\"><is><t>Span</t></is></c></row>"                                          \
        "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"B2\" s=\"1\"><v>45000</v></c>"                            \
        "<c r=\"C2\" s=\"2\"><v>0.125</v></c><c r=\"D2\" s=\"3\"><f>1+1</f><v>1299.5</v></c>"                          \
        "<c r=\"E2\" s=\"4\"><v>3.5</v></c></row>"                                                                     \
        "<row r=\"3\" hidden=\"1\"><c r=\"A3\" t=\"s\"><v>2</v></c><c r=\"B3\" s=\"1\"><v>59</v></c>"                  \
        "<c r=\"C3\" s=\"2\"><v>0.07</v></c><c r=\"D3\" t=\"e\"><v>#DIV/0!</v></c><c r=\"E3\" "                        \
        "s=\"4\"><v>4</v></c></row>")

static void
test_xlsx (void)
{
  static const BookPart parts[] = {{"xl/workbook.xml", BOOK ("")},      {"xl/_rels/workbook.xml.rels", RELS},
                                   {"xl/styles.xml", STYLES},           {"xl/sharedStrings.xml", TEXTS},
                                   {"xl/worksheets/sheet1.xml", NOTES}, {"xl/worksheets/sheet2.xml", DATA},
                                   {"xl/worksheets/sheet3.xml", DATA},  {NULL, NULL}};
  static const BookPart from_1904[] = {
      {"xl/workbook.xml", BOOK ("<workbookPr date1904=\"1\"/>")},
      {"xl/_rels/workbook.xml.rels", RELS},
      {"xl/styles.xml", STYLES},
      {"xl/worksheets/sheet1.xml", ROWS ("<row><c t=\"inlineStr\"><is><t>Day</t></is></c><c t=\"inlineStr\"><is><t>N"
                                         "</t></is></c></row><row><c s=\"1\"><v>0</v></c><c><v>0.1</v></c></row>")},
      {NULL, NULL}};

  book_check (
      parts, NULL,
      "[Data, 1] Lab|Since|Share|Price|Span:Tarn|2023-03-15|12.5 %|€1299.5|3.5 days/東京|1900-02-28|7 %|#DIV/0!|4 "
      "days");
  book_check (parts, "old",
              "[Old, 1] Lab|Since|Share|Price|Span:Tarn|2023-03-15|12.5 %|€1299.5|3.5 days/"
              "東京|1900-02-28|7 %|#DIV/0!|4 days");
  book_check (parts, "1", "[Read me, 0] By the meter");
  book_check (parts, "Nothing", "there is no sheet “Nothing”; there are: Read me, Old, Data");
  book_check (from_1904, NULL, "[Read me, 0] Day|N:1904-01-01|0.1");
}

/* A title, merged cells of a header of two rows, and a gap. */
static void
test_merged (void)
{
  static const BookPart parts[] = {
      {"xl/workbook.xml", BOOK ("")},
      {"xl/_rels/workbook.xml.rels", RELS},
      {"xl/worksheets/sheet1.xml",
       ROWS ("<row r=\"1\"><c r=\"B1\" t=\"str\"><v>Sales by lab</v></c></row>"
             "<row r=\"3\"><c r=\"C3\"><v>2021</v></c><c r=\"E3\"><v>2022</v></c></row>"
             "<row r=\"4\"><c r=\"B4\" t=\"str\"><v>Lab</v></c><c r=\"C4\" t=\"str\"><v>Sales</v></c>"
             "<c r=\"D4\" t=\"str\"><v>Staff</v></c><c r=\"E4\" t=\"str\"><v>Sales</v></c><c r=\"F4\" t=\"str\">"
             "<v>Staff</v></c></row>"
             "<row r=\"5\"><c r=\"B5\" t=\"str\"><v>Tarn</v></c><c r=\"C5\"><v>118</v></c><c r=\"D5\"><v>13</v></c>"
             "<c r=\"E5\"><v>147</v></c><c r=\"F5\"><v>21</v></c></row>"
             "<row r=\"6\"><c r=\"B6\" t=\"str\"><v>Oro</v></c><c r=\"C6\"><v>91</v></c><c r=\"D6\"><v>6</v></c>"
             "<c r=\"E6\"><v>96</v></c><c r=\"F6\"><v>4</v></c></row>")},
      {NULL, NULL}};

  book_check (
      parts, NULL,
      "[Read me, 0] Lab|2021 Sales|2021 Staff|2022 Sales|2022 Staff:Tarn|118|13|147|21/Oro|91|6|96|4 ^Sales by lab");
}

#define T(place, text)   "<c r=\"" place "\" t=\"str\"><v>" text "</v></c>"
#define N(place, number) "<c r=\"" place "\"><v>" number "</v></c>"

/* A word, or a year, that is merged over its rows is that of each; a figure is none's alone. A header of two rows that
 * is merged says its name once. */
static void
test_merged_down (void)
{
  static const BookPart parts[] = {
      {"xl/workbook.xml", BOOK ("")},
      {"xl/_rels/workbook.xml.rels", RELS},
      {"xl/worksheets/sheet1.xml",
       "<worksheet " MAIN "><sheetData>"
       "<row r=\"1\">" T ("A1", "Land") T ("B1", "Year") T ("C1", "Town")
           T ("D1",
              "Of both") "</row>"
                         "<row r=\"2\">" T ("D2", "Sales")
                             T ("E2",
                                "Sum") "</row>"
                                       "<row r=\"3\">" T ("A3", "Oro") N ("B3", "2019") T ("C3", "Ax") N ("D3", "5") N (
                                           "E3",
                                           "11") "</row>"
                                                 "<row r=\"4\">" T ("C4", "Bo")
                                                     N ("D4",
                                                        "6") "</row>"
                                                             "<row r=\"5\">" T (
                                                                 "A5",
                                                                 "Tarn") N ("B5", "2020")
                                                                 T ("C5",
                                                                    "Cy") N ("D5", "7")
                                                                     N ("E5",
                                                                        "7") "</row>"
                                                                             "</sheetData><mergeCells><mergeCell "
                                                                             "ref=\"A1:A2\"/><mergeCell "
                                                                             "ref=\"B1:B2\"/><mergeCell ref=\"C1:C2\"/>"
                                                                             "<mergeCell ref=\"D1:E1\"/><mergeCell "
                                                                             "ref=\"A3:A4\"/><mergeCell ref=\"B3:B4\"/>"
                                                                             "<mergeCell ref=\"E3:E4\"/><mergeCell "
                                                                             "ref=\"Z9:Z99\"/><mergeCell "
                                                                             "ref=\"x\"/></mergeCells></worksheet>"},
      {NULL, NULL}};

  book_check (parts, NULL,
              "[Read me, 0] Land|Year|Town|Of both Sales|Of both Sum:Oro|2019|Ax|5|11/Oro|2019|Bo|6|/Tarn|2020|Cy|7|7");
}

/* --- .ods --- */

#define ODS(rows)                                                                                                      \
  "<office:document-content xmlns:office=\"urn:o\" xmlns:table=\"urn:t\" xmlns:text=\"urn:x\" "                        \
  "xmlns:calcext=\"urn:c\">"                                                                                           \
  "<office:body><office:spreadsheet><table:table table:name=\"One\">" rows                                             \
  "</table:table></office:spreadsheet></office:body></office:document-content>"
#define P(text) "<text:p>" text "</text:p>"

static void
test_ods (void)
{
  static const BookPart parts[] = {
      {"content.xml",
       ODS ("<table:table-row><table:table-cell office:value-type=\"string\">" P (
           "Lab") "</table:table-cell>"
                  "<table:table-cell office:value-type=\"string\">" P (
                      "Share") "</table:table-cell>"
                               "<table:table-cell office:value-type=\"string\">" P (
                                   "Price") "</table:table-cell>"
                                            "<table:table-cell office:value-type=\"string\">" P (
                                                "Day") "</table:table-cell>"
                                                       "<table:table-cell "
                                                       "table:number-columns-repeated=\"16380\"/></table:table-row>"
                                                       "<table:table-row><table:table-cell "
                                                       "office:value-type=\"string\"><office:annotation>" P (
                                                           "no") ""
                                                                 "</office:annotation>" P ("Ta<text:s "
                                                                                           "text:c=\"2\"/>rn")
                                                                     P ("Co") "</table:table-cell>"
                                                                              "<table:table-cell "
                                                                              "office:value-type=\"percentage\" "
                                                                              "office:value=\"0.125\">" P (
                                                                                  "13%") "</table:table-cell>"
                                                                                         "<table:table-cell "
                                                                                         "office:value-type="
                                                                                         "\"currency\" "
                                                                                         "office:currency=\"EUR\" "
                                                                                         "office:value=\"1299.5\"/>"
                                                                                         "<table:table-cell "
                                                                                         "office:value-type=\"date\" "
                                                                                         "office:date-value=\"2025-03-"
                                                                                         "30T00:00:00\"/></"
                                                                                         "table:table-row>"
                                                                                         "<table:table-row "
                                                                                         "table:visibility=\"filter\"><"
                                                                                         "table:table-cell "
                                                                                         "office:value-type="
                                                                                         "\"string\">" P (
                                                                                             "Oro") ""
                                                                                                    "</"
                                                                                                    "table:table-cell><"
                                                                                                    "table:table-cell "
                                                                                                    "office:value-type="
                                                                                                    "\"percentage\" "
                                                                                                    "office:value=\"0."
                                                                                                    "5\" "
                                                                                                    "table:number-"
                                                                                                    "columns-repeated="
                                                                                                    "\"1\"/"
                                                                                                    "><table:table-"
                                                                                                    "cell "
                                                                                                    "office:value-type="
                                                                                                    "\"string\" "
                                                                                                    "calcext:value-"
                                                                                                    "type="
                                                                                                    "\"error\">" P (
                                                                                                        "#DIV/0!") "</"
                                                                                                                   "tab"
                                                                                                                   "le"
                                                                                                                   ":ta"
                                                                                                                   "bl"
                                                                                                                   "e-"
                                                                                                                   "cel"
                                                                                                                   "l>"
                                                                                                                   "<ta"
                                                                                                                   "bl"
                                                                                                                   "e:"
                                                                                                                   "cov"
                                                                                                                   "er"
                                                                                                                   "ed-"
                                                                                                                   "tab"
                                                                                                                   "le"
                                                                                                                   "-ce"
                                                                                                                   "ll"
                                                                                                                   "/>"
                                                                                                                   "</"
                                                                                                                   "tab"
                                                                                                                   "le"
                                                                                                                   ":ta"
                                                                                                                   "bl"
                                                                                                                   "e-"
                                                                                                                   "row"
                                                                                                                   ">"
                                                                                                                   "<ta"
                                                                                                                   "bl"
                                                                                                                   "e:"
                                                                                                                   "tab"
                                                                                                                   "le"
                                                                                                                   "-ro"
                                                                                                                   "w "
                                                                                                                   "tab"
                                                                                                                   "le"
                                                                                                                   ":nu"
                                                                                                                   "mb"
                                                                                                                   "er-"
                                                                                                                   "row"
                                                                                                                   "s-"
                                                                                                                   "rep"
                                                                                                                   "ea"
                                                                                                                   "ted"
                                                                                                                   "="
                                                                                                                   "\"1"
                                                                                                                   "04"
                                                                                                                   "800"
                                                                                                                   "0"
                                                                                                                   "\">"
                                                                                                                   "<"
                                                                                                                   "tab"
                                                                                                                   "le"
                                                                                                                   ":ta"
                                                                                                                   "bl"
                                                                                                                   "e-"
                                                                                                                   "cel"
                                                                                                                   "l "
                                                                                                                   "tab"
                                                                                                                   "le"
                                                                                                                   ":nu"
                                                                                                                   "mb"
                                                                                                                   "er-"
                                                                                                                   "col"
                                                                                                                   "um"
                                                                                                                   "ns-"
                                                                                                                   "rep"
                                                                                                                   "ea"
                                                                                                                   "ted"
                                                                                                                   "="
                                                                                                                   "\"1"
                                                                                                                   "63"
                                                                                                                   "84"
                                                                                                                   "\"/"
                                                                                                                   "></"
                                                                                                                   "tab"
                                                                                                                   "le"
                                                                                                                   ":ta"
                                                                                                                   "bl"
                                                                                                                   "e-"
                                                                                                                   "row"
                                                                                                                   ">")},
      {NULL, NULL}};

  book_check (parts, NULL, "[One, 1] Lab|Share|Price|Day:Ta  rn\nCo|12.5 %|EUR 1299.5|2025-03-30/Oro|50 %|#DIV/0!|");
}

/* --- what is refused --- */

static void
test_refused (void)
{
  static const BookPart bomb[] = {
      {"content.xml", "<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;\">]><a>&c;&c;</a>"}, {NULL}};
  static const BookPart repeated[] = {
      {"content.xml", ODS ("<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell "
                           "table:number-columns-repeated=\"16384\" office:value-type=\"float\" office:value=\"1\"/>"
                           "</table:table-row>")},
      {NULL}};
  static const BookPart cut_off[] = {{"content.xml", "<office:document-content"}, {NULL}};
  static const BookPart other[] = {{"word/document.xml", "<a/>"}, {NULL}};
  static const BookPart nothing[] = {{"content.xml", ODS ("")}, {NULL}};
  static const char old[] = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more";
  g_autofree char *xls = book_flatten (g_bytes_new_static (old, sizeof old), NULL);
  g_autofree char *torn = book_flatten (g_bytes_new_static ("PK\x03\x04 and no more", 18), NULL);

  book_check (bomb, NULL, "the spreadsheet cannot be opened: it has a document type, which no spreadsheet has");
  book_check (repeated, NULL, "the spreadsheet cannot be opened: it holds more cells than any table of figures");
  book_check (cut_off, NULL, "the spreadsheet cannot be opened: unclosed token");
  book_check (other, NULL, "this is a packed file, but no spreadsheet (.xlsx, .ods)");
  book_check (nothing, NULL, "the sheet is empty");
  g_assert_true (g_str_has_prefix (xls, "this is an old spreadsheet"));
  g_assert_true (g_str_has_prefix (torn, "the spreadsheet cannot be opened: "));
}

/* Far more columns than rows that fill them. */
static void
test_wide (void)
{
  g_autoptr (GString) rows = g_string_new (NULL);
  BookPart parts[] = {{"xl/workbook.xml", BOOK ("")},
                      {"xl/_rels/workbook.xml.rels", RELS},
                      {"xl/worksheets/sheet1.xml", NULL},
                      {NULL, NULL}};

  g_string_append (rows, "<worksheet><sheetData>");
  for (guint i = 1; i <= 4000; i++)
    g_string_append_printf (rows, "<row r=\"%u\"><c r=\"A%u\"><v>1</v></c><c r=\"XFD%u\"><v>1</v></c></row>", i, i, i);
  g_string_append (rows, "</sheetData></worksheet>");
  parts[2].text = rows->str;
  book_check (parts, NULL, "the sheet is too large: 4000 rows of 16384 columns");
}

/* --- number formats --- */

static void
test_formats (void)
{
  static const struct {
    const char *code;
    double value;
    const char *text;
  } cases[] = {
      {"General", 0.1, "0.1"},
      {"#,##0.00", 1299.5, "1299.5"},
      {"0.0%", 0.07, "7 %"},
      {"0.00E+00", 4e24, "4e+24"},
      {"yyyy-mm-dd", 45000, "2023-03-15"},
      {"d/m/yy;@", 1, "1900-01-01"},
      {"[$-409]mmmm\\ yyyy", 45000, "2023-03"},
      {"yyyy", 45000, "2023"},
      {"yyyy\"年\"m\"月\"", 45000, "2023-03"},
      {"h:mm AM/PM", 0.5, "12:00:00"},
      {"d.m.yyyy hh:mm", 45000.25, "2023-03-15 06:00:00"},
      {"[h]:mm", 1.5, "1.5"},
      {"[Red]0.0", 3, "3"},
      {"0.0\" days\"", 3.5, "3.5 days"},
      {"0\\d", 3, "3d"},
      {"#,##0.0,,", 12000000, "12"},
      {"#,##0,", -12340, "-12.34"},
      {"0,.0", 1500, "1.5"},
      {"$#,##0.0,,\"M\"", 12000000, "$12M"},
      {"#,##0\" bn\"", 1200, "1200 bn"},
      {"0\" MW\"", -12, "-12 MW"},
      {"0.0\"x\"", 1.5, "1.5x"},
      {"0.00\"%\"", 1.5, "1.5%"},
      {"\"<\"0", 5, "<5"},
      {"General\" kg\"", 5, "5 kg"},
      {"[h]\" h\"", 1.5, "1.5"},
      {"_-* #,##0_-;-* #,##0_-", 5, "5"},
      {"\"Table 2: \"0", 5, "5"},
      {"\"$\"#,##0", -1299, "-$1299"},
      {"[$USD] #,##0", 12, "USD 12"},
      {"[$£-809]#,##0", 12, "£12"},
      {"yyyy-mm-dd", 1e12, "1000000000000"},
      {"yyyy-mm-dd", -5, "-5"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    ExaNumberFormat format = exa_number_format_read (cases[i].code);
    g_autofree char *text = exa_number_format_write (&format, cases[i].value, FALSE);

    g_assert_cmpstr (text, ==, cases[i].text);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/xlsx", test_xlsx);
  g_test_add_func ("/book/merged", test_merged);
  g_test_add_func ("/book/merged-down", test_merged_down);
  g_test_add_func ("/book/ods", test_ods);
  g_test_add_func ("/book/refused", test_refused);
  g_test_add_func ("/book/wide", test_wide);
  g_test_add_func ("/book/formats", test_formats);
  return g_test_run ();
}
