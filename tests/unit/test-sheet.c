/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-sheet.h"

#include <string.h>

/* The sheet as "name|name:cell|cell/cell|cell", with ":" first where there is no header, behind it " !2" for a line
 * repaired, " -3" for one set apart, " ~4" for where a second table begins, " ^a" and " _b" for lines above and below;
 * or what is wrong with it. */
static char *
flatten_as (const char *text, const ExaSheetTold *told)
{
  g_autoptr (GError) error = NULL;
  guint line;
  g_autoptr (ExaSheet) sheet = exa_sheet_new (g_bytes_new (text, strlen (text)), told, &line, &error);
  GString *flat = g_string_new (NULL);

  if (sheet == NULL) {
    g_string_printf (flat, "%u: %s", line, error->message);
    return g_string_free (flat, FALSE);
  }
  for (guint i = 0; exa_sheet_has_header (sheet) && i < exa_sheet_n_columns (sheet); i++)
    g_string_append_printf (flat, "%s%s", i > 0 ? "|" : "", exa_sheet_header (sheet, i));
  for (guint row = 0; row < exa_sheet_n_rows (sheet); row++)
    for (guint i = 0; i < exa_sheet_n_columns (sheet); i++)
      g_string_append_printf (flat, "%s%s", i > 0 ? "|" : row > 0 ? "/" : ":", exa_sheet_cell (sheet, row, i));
  for (guint i = 0; i < exa_sheet_odds (sheet)->len; i++) {
    const ExaOdd *odd = &g_array_index (exa_sheet_odds (sheet), ExaOdd, i);

    g_string_append_printf (flat, " %c%u", odd->fate == EXA_ODD_REPAIRED ? '!' : '-', odd->line);
  }
  if (exa_sheet_second_table (sheet) > 0)
    g_string_append_printf (flat, " ~%u", exa_sheet_second_table (sheet));
  for (guint i = 0; i < exa_sheet_titles (sheet)->len; i++)
    g_string_append_printf (flat, " ^%s", (char *)exa_sheet_titles (sheet)->pdata[i]);
  for (guint i = 0; i < exa_sheet_notes (sheet)->len; i++)
    g_string_append_printf (flat, " _%s", (char *)exa_sheet_notes (sheet)->pdata[i]);
  return g_string_free (flat, FALSE);
}

static char *
flatten (const char *text)
{
  return flatten_as (text, NULL);
}

typedef struct {
  const char *text, *flat;
} Case;

static void
check_cases (const Case *cases, gsize n_cases)
{
  for (gsize i = 0; i < n_cases; i++) {
    g_autofree char *flat = flatten (cases[i].text);

    g_assert_cmpstr (flat, ==, cases[i].flat);
  }
}

static void
test_dialects (void)
{
  static const Case cases[] = {
      {"lab,talks\nTarn,13\nWexcel,31\n", "lab|talks:Tarn|13/Wexcel|31"},
      {"lab;share\nTarn;1,5\nWexcel;3,25\n", "lab|share:Tarn|1,5/Wexcel|3,25"},
      {"lab\tshare\nTarn, Inc\t1,5\nWexcel\t3,25\n", "lab|share:Tarn, Inc|1,5/Wexcel|3,25"},
      {"lab|talks|\nTarn|13|\nWexcel|31|\n", "lab|talks:Tarn|13/Wexcel|31"},
      {"| **lab** | talks | days |\n|---|---:|---:|\n| [Tarn](https://x.org/l) | **13** | 2 |\n"
       "| **[Oro](https://x.org)** | 31 | 4 |\n| *Bel* | 12* | 5 |\n| `Ada_1` | 7 | 8 |\n",
       "lab|talks|days:Tarn|13|2/Oro|31|4/Bel|12*|5/Ada_1|7|8"},
      {"| lab | talks | days |\n|---|---:|---:|\n| **Bel** [^1] | 7 | 6 |\n| _a_b | 8 | 5 |\n",
       "lab|talks|days:**Bel** [^1]|7|6/_a_b|8|5"},
      /* Elsewhere they are no marks. */
      {"lab,talks\n*Tarn*,13\n**Wexcel**,31\n", "lab|talks:*Tarn*|13/**Wexcel**|31"},
      {"| lab | talks |\n|---|--:|\n| Tarn | 13 |\n| Wexcel | 31 |\n", "lab|talks:Tarn|13/Wexcel|31"},
      {"lab:talks\nTarn:13\nWexcel:31\n", "lab|talks:Tarn|13/Wexcel|31"},
      {"\"lab\", \"talks\"\n\"Tarn, Inc\", 13\n\"Wexcel\", 31\n", "lab|talks:Tarn, Inc|13/Wexcel|31"},
      {"lab talks\nTarn 13\n\"Wexcel Co\" 31\n", "lab|talks:Tarn|13/Wexcel Co|31"},
      {"lab      talks  since\nTarn        13   2021\nWexcel      31   2019\n",
       "lab|talks|since:Tarn|13|2021/Wexcel|31|2019"},
      {"'lab','talks'\n'Tarn, Inc',13\n'Wexcel''s',31\n", "lab|talks:Tarn, Inc|13/Wexcel's|31"},
      {"lab,remark,talks\nTarn,\"a \\\"b\\\", c\",13\nWexcel,\"d \\\"e\\\", f\",31\n",
       "lab|remark|talks:Tarn|a \"b\", c|13/Wexcel|d \"e\", f|31"},
      {"lab,talks\rTarn,13\rWexcel,31\r", "lab|talks:Tarn|13/Wexcel|31"},
      {"sep=;\nlab;talks, all\nTarn;1,5\n", "lab|talks, all:Tarn|1,5"},
      {"one\n1\n2\n", "one:1/2"},
      /* A page says its encoding itself. */
      {"<html><meta "
       "charset=\"windows-1251\"><table><tr><td>lab</td><td>n</td></tr><tr><td>\xcc</td><td>5</td></tr></table>",
       "lab|n:М|5"},
      {"<html><meta charset='utf-8'><table><tr><td>lab</td><td>n</td></tr><tr><td>М</td><td>5</td></tr></table>",
       "lab|n:М|5"},
      {"<html><meta charset=\"none such\"><table><tr><td>lab</td><td>n</td></tr><tr><td>A</td><td>5</td></tr></table>",
       "lab|n:A|5"},
      {"<html><table><tr><td>lab</td><td>n</td></tr><tr><td>A</td><td>5</td></tr></table>", "lab|n:A|5"},
      {"time,load\n00:15,3\n00:30,4\n00:45,5\n", "time|load:00:15|3/00:30|4/00:45|5"},
      {"lab,said\nTarn,\"a\nb\"\nWexcel,\"c\"\n", "lab|said:Tarn|a\nb/Wexcel|c"},
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_headers (void)
{
  static const Case cases[] = {
      {"Tarn,13\nWexcel,31\nOro,7\n", ":Tarn|13/Wexcel|31/Oro|7"},
      {"Country,2020,2021\nEstria,31,33\nNorland,17,18\n", "Country|2020|2021:Estria|31|33/Norland|17|18"},
      {"指标,2022年,2021年\n产值,134908,129427\n农业,9141,8917\n",
       "指标|2022年|2021年:产值|134908|129427/农业|9141|8917"},
      {"Company,1,2,3\nTarn,31,33,7\nOro,17,18,9\n", "Company|1|2|3:Tarn|31|33|7/Oro|17|18|9"},
      {",2021,,2022,\nCompany,Sales,Result,Sales,Result\nTarn,118,13,147,21\nOro,91,-6,96,4\n",
       "Company|2021 Sales|2021 Result|2022 Sales|2022 Result:Tarn|118|13|147|21/Oro|91|-6|96|4"},
      {"Company,Sales,,Staff,\n,2021,2022,2021,2022\nTarn,118,147,13,21\nOro,91,96,4,6\n",
       "Company|Sales 2021|Sales 2022|Staff 2021|Staff 2022:Tarn|118|147|13|21/Oro|91|96|4|6"},
      {"lab,talks\nlab,talks\nTarn,13\nOro,31\n", "lab lab|talks talks:Tarn|13/Oro|31"},
      {"Site,Power,Chips\n,MW,count\nBay,30,12000\nRidge,75,26000\n",
       "Site|Power (MW)|Chips (count):Bay|30|12000/Ridge|75|26000"},
      {"Site,Power\n,[MW]\nBay,30\nRidge,75\n", "Site|Power [MW]:Bay|30/Ridge|75"},
      /* The first row of data says less than others, but is one. */
      {"lab,talks\nTarn,unknown\nWexcel,31\nOro,12\nBel,9\n", "lab|talks:Tarn|unknown/Wexcel|31/Oro|12/Bel|9"},
      {"\"mpg\",\"cyl\"\n\"Mazda\",21,6\n\"Datsun\",22,4\n", "|mpg|cyl:Mazda|21|6/Datsun|22|4 !1"},
      {"a,b\n1,2,\n3,4,\n", "a|b:1|2/3|4 !1"},
      {"city,mayor\nAla,Bo\nCuda,Di\n", "city|mayor:Ala|Bo/Cuda|Di"},
      /* Numbers that do not count on, and rows that all do, are no header. */
      {"Company,1,2,2\nTarn,31,33,7\nOro,17,18,9\n", ":Company|1|2|2/Tarn|31|33|7/Oro|17|18|9"},
      {"Company,1,1,1\nTarn,31,33,7\nOro,17,18,9\n", ":Company|1|1|1/Tarn|31|33|7/Oro|17|18|9"},
      {"Tarn,,1,2\nWexcel,31,33,7\nOro,17,18,9\n", ":Tarn||1|2/Wexcel|31|33|7/Oro|17|18|9"},
      {"Company,1,2,3\nTarn,2,3,4\nOro,17,18,9\n", ":Company|1|2|3/Tarn|2|3|4/Oro|17|18|9"},
      {"a,2020\nb,2021\nc,2022\n", ":a|2020/b|2021/c|2022"},
      {"Firm,2020,2021\nA,2019,5\nB,6,7\nC,8,9\n", "Firm|2020|2021:A|2019|5/B|6|7/C|8|9"},
      {"Firm,2020,2021,2022\nA,2019,5,3\nB,6,7,4\nC,8,9,5\n", "Firm|2020|2021|2022:A|2019|5|3/B|6|7|4/C|8|9|5"},
      {"1,2,3\nx,5\ny,6\nz,7\n", ":x|5/y|6/z|7 ^1,2,3"},
      {",Title,,\nFirm,a,b,c\nA,1,2,3\nB,4,5,6\n", "Firm|Title a|Title b|Title c:A|1|2|3/B|4|5|6"},
      {"Updated:,2025,,\nx,y\nFirm,a,b,c\nA,1,2,3\nB,4,5,6\nC,7,8,9\n",
       "Firm|a|b|c:A|1|2|3/B|4|5|6/C|7|8|9 ^Updated: 2025 ^x,y"},
      {"Sold,2020\nMade,2019\nLost,6\n", ":Sold|2020/Made|2019/Lost|6"},
      {"Report,\n5,2020\n6,7\n8,9\n", "Report|:5|2020/6|7/8|9"},
      {"Report,2024,draft\n\nNorth,2020,2021\nSouth,2018,2019\nWest,5,6\n",
       "Report|2024|draft:North|2020|2021/South|2018|2019/West|5|6"},
      {",Sales,\n,2023,2024\nA,5,6\nB,7,8\n", "|Sales 2023|Sales 2024:A|5|6/B|7|8"},
      {"Firm,Sales,\nA,2023,2024\nB,5,6\nC,7,8\n", "Firm|Sales|:A|2023|2024/B|5|6/C|7|8"},
      /* What has no figures at all, and remarks that programs write, with titles below them. */
      {"city,mayor,\nAla,\nCuda,Di\nEva,Fo\n", "city|mayor:Ala|/Cuda|Di/Eva|Fo !1"},
      {"# Ores; rounded,3\n# Ash,4\n# Coal,5\n", ":# Ores; rounded|3/# Ash|4/# Coal|5"},
      {"# Ores,2024\nTin and others\nOre,Tons\nTin,310\nZinc,205\nLead,45\n",
       "Ore|Tons:Tin|310/Zinc|205/Lead|45 ^# Ores: 2024 ^Tin and others"},
      {"#,Name,Power\n,,MW\n1,A,5\n2,B,6\n", "#|Name|Power (MW):1|A|5/2|B|6"},
      {"Site,Power\n,(MW\nBay,30\nRidge,75\n", "Site|Power:|(MW/Bay|30/Ridge|75"},
      {"Site,Power\n,[MW\nBay,30\nRidge,75\n", "Site|Power:|[MW/Bay|30/Ridge|75"},
      /* Bands of ages and sizes. */
      {"Land,18-29,30-49,50+\nA,1,2,3\nB,4,5,6\n", "Land|18-29|30-49|50+:A|1|2|3/B|4|5|6"},
      {"Land,< 18,18-29,30+\nA,1,2,3\nB,4,5,6\n", "Land|< 18|18-29|30+:A|1|2|3/B|4|5|6"},
      {"Land,18-29,30-49\n", "Land|18-29|30-49"},
      {"A,12-B,31,33\nC,17,18,9\nD,4,5,6\n", ":A|12-B|31|33/C|17|18|9/D|4|5|6"},
      {"A,30-29,29-35\nB,3,4\nC,5,6\n", ":A|30-29|29-35/B|3|4/C|5|6"},
      {"A,3-4 km,5-6 km\nB,1-2 km,5-6 km\n", ":A|3-4 km|5-6 km/B|1-2 km|5-6 km"},
      {"A,0-10,5-20\nB,3,4\nC,5,6\n", ":A|0-10|5-20/B|3|4/C|5|6"},
      {"A,50+,0-9\nB,12,3\nC,3,5\n", ":A|50+|0-9/B|12|3/C|3|5"},
      /* A second row of units, of which some columns have none, and one of times. */
      {"Site,Power,Cost\n,MW,\nBay,30,5\nRidge,75,6\n", "Site|Power (MW)|Cost:Bay|30|5/Ridge|75|6"},
      {"Site,Power\nname,MW\nBay,30\nRidge,75\n", "Site|Power (MW):Bay|30/Ridge|75"},
      {"Site,Power\n,(MW)\nBay,30\nRidge,75\n", "Site|Power (MW):Bay|30/Ridge|75"},
      {"Firm,Sales,\n,2023,2024\nTarn,31,33\nOro,17,18\n", "Firm|Sales 2023|Sales 2024:Tarn|31|33/Oro|17|18"},
      {"Firm,2023,2023\n,Sales,Staff\nTarn,31,33\nOro,17,18\n", "Firm|2023 Sales|2023 Staff:Tarn|31|33/Oro|17|18"},
      /* Texts only: names of columns differ. */
      {"a,a\nb,c\nd,e\n", ":a|a/b|c/d|e"},
      {"a,\nb,c\nd,e\n", ":a|/b|c/d|e"},
      {"Firm,\"2,021\",\"2,022\"\nTarn,31,33\nOro,17,18\n", "Firm|2021|2022:Tarn|31|33/Oro|17|18"},
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_around (void)
{
  static const Case cases[] = {
      {"Storage by country\nPeriod: 2024\n\nCountry;Storage;Growth\nEstria;124;4,6\nNorland;113;2,3\n",
       "Country|Storage|Growth:Estria|124|4,6/Norland|113|2,3 ^Storage by country ^Period: 2024"},
      {"Report,,\n,,\nCountry,Storage,Growth\nEstria,124,4\nNorland,113,2\n",
       "Country|Storage|Growth:Estria|124|4/Norland|113|2 ^Report"},
      {"# by the meter\nCountry,GW\nEstria,32\n# revised\nNorland,17\n", "Country|GW:Estria|32/Norland|17"},
      {"Company,Sales\nTarn,13.1*\nOro,8.7\n\nSource: reports\n* Preliminary.\n",
       "Company|Sales:Tarn|13.1*/Oro|8.7 _Source: reports _* Preliminary."},
      {"Basin,GWh\nUpper,41\nLower,26\n\nQuarry,kt\nEast,310\nWest,145\n", "Basin|GWh:Upper|41/Lower|26 ~5"},
      {"更新时间：,2025-09-18,,\n来自：,某处,,\n名称,甲,乙,丙\nA,1,2,3\nB,4,5,6\n",
       "名称|甲|乙|丙:A|1|2|3/B|4|5|6 ^更新时间： 2025-09-18 ^来自： 某处"},
      {"Updated:,2025-09-18,,\nBy whom:,,,\nFirm,a,b,c\nA,1,2,3\nB,4,5,6\n",
       "Firm|a|b|c:A|1|2|3/B|4|5|6 ^Updated: 2025-09-18 ^By whom:"},
      {"Storage,\nlab,2021\nTarn,13\nWexcel,31\n", "lab|2021:Tarn|13/Wexcel|31 ^Storage"},
      {"#Name,Sales\nTarn,13\nWexcel,31\n", "#Name|Sales:Tarn|13/Wexcel|31"},
      {"# by 2026, all\n#\nlab,talks\nTarn,13\nWexcel,31\n", "lab|talks:Tarn|13/Wexcel|31 ^# by 2026, all"},
      /* Notes in as many cells as the table has, by their words, and rows of it that only look like them. */
      {"lab,talks,at\nTarn,13,x\nWexcel,31,y\nNote,revised,\n", "lab|talks|at:Tarn|13|x/Wexcel|31|y _Note: revised"},
      {"lab,talks\nTarn,13\nWexcel,31\nhttps://tarn.org,2025\n", "lab|talks:Tarn|13/Wexcel|31 _https://tarn.org,2025"},
      {"lab,talks\nTarn,13\nWexcel,31\n来源：某处,某年\n", "lab|talks:Tarn|13/Wexcel|31 _来源：某处: 某年"},
      {"lab,talks\nTarn,13\nWexcel,31\nNotebook,7\n", "lab|talks:Tarn|13/Wexcel|31/Notebook|7"},
      {"lab,talks,at\nTarn,13,x\nWexcel,31,y\n\nsome of them,were not,held\n",
       "lab|talks|at:Tarn|13|x/Wexcel|31|y _some of them, were not, held"},
      {"a,b\nx,1\ny,2\na,b\nx,3\ny,4\n", "a|b:x|1/y|2 ~4"},
      /* A second header behind a blank line, what stands below it is of figures, and neither is a note. */
      {"a,b,c\nx,1,2\ny,2,3\n\nd,e,f\nu,3,4\nv,4,5\n", "a|b|c:x|1|2/y|2|3 ~5"},
      {"a,b,c\nx,1,2\ny,2,3\n\nd,e,f\nu,v,w\n", "a|b|c:x|1|2/y|2|3 _d, e, f _u, v, w"},
      {"a,b,c\nx,1,2\ny,2,3\n\nSource,e,f\nu,3,4\nv,4,5\n", "a|b|c:x|1|2/y|2|3 ~5"},
      /* Records of another width behind a blank line. */
      {"a,b,c\nx,1,2\ny,2,3\nz,3,4\n\nd,e\nu,3\nv,4\nw,5\n", "a|b|c:x|1|2/y|2|3/z|3|4 ~6"},
      {"a,b,c\nx,1,2\ny,2,3\nz,3,4\na,b,c,d\nu,3,4,5\nv,4,5,6\n", "a|b|c:x|1|2/y|2|3/z|3|4 ~5"},
      {"a,b\nx,1\ny,2\nz,3\na,b,c\nx,3,1\ny,4,1\nz,5,1\n", "a|b:x|1/y|2/z|3 ~5"},
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

#define ROWS                                                                                                           \
  "day,time,n,code,price\n28/01/2018,00:00,2,MG-8769,$74.69\n29/01/2018,00:15,0,RI-3895,$29.81\n"                      \
  "30/01/2018,00:30,1,RI-8070,$80.08\n31/01/2018,00:45,14,RI-9546,$25.55\n13/02/2018,01:00,9,CC-9259,$48.00\n"         \
  "14/02/2018,01:15,1,CC-1697,$34.22\n"
#define FLAT                                                                                                           \
  "day|time|n|code|price:28/01/2018|00:00|2|MG-8769|$74.69/29/01/2018|00:15|0|RI-3895|$29.81/"                         \
  "30/01/2018|00:30|1|RI-8070|$80.08/31/01/2018|00:45|14|RI-9546|$25.55/13/02/2018|01:00|9|CC-9259|$48.00/"            \
  "14/02/2018|01:15|1|CC-1697|$34.22/"

/* A row that is not like the others is read in the one way in which it is, or is no row. */
static void
test_repairs (void)
{
  static const Case cases[] = {
      {ROWS "15/02/2018,,01:30,2,RI-6052,$89.34\n", FLAT "15/02/2018|01:30|2|RI-6052|$89.34 !8"},
      {ROWS "15/02/2018,01:30,2,RI-6052,,$89.34\n", FLAT "15/02/2018|01:30|2|RI-6052|$89.34 !8"},
      {ROWS "15/02/201801:30,2,RI-6052,$89.34\n", FLAT "15/02/2018|01:30|2|RI-6052|$89.34 !8"},
      {ROWS "15/02/2018,01:302,RI-6052,$89.34\n", FLAT "15/02/2018|01:30|2|RI-6052|$89.34 !8"},
      {ROWS "15/02/2018,01:30,2RI-6052,$89.34\n", FLAT "15/02/2018|01:30|2|RI-6052|$89.34 !8"},
      {ROWS "15/02/2018,01:30,2,RI-6052$89.34\n", FLAT "15/02/2018|01:30|2|RI-6052|$89.34 !8"},
      {ROWS "15/02/2018 01:30 2 RI-6052 $89.34\n", FLAT "15/02/2018|01:30|2|RI-6052|$89.34 !8"},
      {ROWS "15/02/2018;01:30;2;RI-6052;$89.34\n", FLAT "15/02/2018|01:30|2|RI-6052|$89.34 !8"},
      {ROWS "15/02/2018,\"01:30,2,\"RI-6052\",$89.34\n", FLAT "15/02/2018|\"01:30|2|RI-6052|$89.34 !8"},
      {"n,v\nn1,1\nn2,2\nn3,3\nn4,4\n\"n19,19\nn6,6\nn7,7\nn8,8\nn9,9\nn10,10\nn11,11\n",
       "n|v:n1|1/n2|2/n3|3/n4|4/\"n19|19/n6|6/n7|7/n8|8/n9|9/n10|10/n11|11 !6"},
      {ROWS "15/02/2018,01:30,2,RI-6052\n", FLAT "15/02/2018|01:30|2|RI-6052| !8"},
      /* Which of two numbers is missing is not known, nor where one ends. */
      {"a,b,c\nx,1,2\ny,3,4\nz,5,6\nu,34\nv,7,8\n", "a|b|c:x|1|2/y|3|4/z|5|6/v|7|8 -5"},
      {"a,b,c\nx,1,2\ny,3,4\nz,5,6\nEurope\nu,7,8\n", "a|b|c:x|1|2/y|3|4/z|5|6/u|7|8 -5"},
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_refused (void)
{
  static const Case cases[] = {
      {"", "1: the file is empty"},
      {"\n \n", "1: the file is empty"},
      {"lab,talks\nTarn,13\n\"Wexcel,31\n", "3: the quote is never closed"},
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* A quote that nothing closes does not take the rest of the file, however many there are. */
static void
test_stray_quotes (void)
{
  g_autoptr (GString) text = g_string_new ("name,value\n");
  g_autoptr (ExaSheet) sheet = NULL;
  gsize length;

  for (guint i = 0; i < 200000; i++)
    g_string_append_printf (text, "%sn%u,%u\n", i % 20 == 19 ? "\"" : "", i, i);
  length = text->len;
  sheet = exa_sheet_new (g_bytes_new_take (g_string_free (g_steal_pointer (&text), FALSE), length), NULL, NULL, NULL);
  g_assert_nonnull (sheet);
  g_assert_cmpuint (exa_sheet_n_rows (sheet), ==, 200000);
  g_assert_cmpstr (exa_sheet_cell (sheet, 199998, 1), ==, "199998");
  g_assert_cmpstr (exa_sheet_cell (sheet, 199999, 0), ==, "\"n199999");
}

/* What is told is not guessed; what is not so is said. */
static void
test_told (void)
{
  static const struct {
    const char *text, *header, *delimiter, *encoding, *flat, *quote;
  } cases[] = {
      {"a;b\nc;d\n1;2\n3;4\n", "2", NULL, NULL, "c|d:1|2/3|4 ^a: b"},
      {"a;b\nc;d\n1;2\n3;4\n", "1-2", NULL, NULL, "a c|b d:1|2/3|4"},
      {"a;b\nc;d\n1;2\n3;4\n", "0", NULL, NULL, ":a|b/c|d/1|2/3|4"},
      {"a;b\n\n1999;2000\n1;2\n3;4\n", "3", NULL, NULL, "1999|2000:1|2/3|4 ^a: b"},
      {"x\n\"a\nb\";c\nd;e\n1;2\n", "4", NULL, NULL, "d|e:1|2 ^x ^a\nb: c"},
      {"a;b\n1;2\n", "7", NULL, NULL, "0: line 7 is no header of its columns"},
      {"a;b\n--;---\n1;2\n", "1", NULL, NULL, "a|b:1|2"},
      {"a;b\n", "1", NULL, NULL, "a|b"},
      {"a;b;\n1;2\n3;4\n5;6\n", "1", NULL, NULL, "a|b:1|2/3|4/5|6 !1"},
      {"a;b;c;d;e\n1;2\n3;4\n5;6\n", "1", NULL, NULL, "0: line 1 is no header of its columns"},
      {"a,b;c\n1,5;2\n2,5;3\n", NULL, ",", NULL, "a|b;c:1|5;2/2|5;3"},
      {"a b;c\n1  5;2\n2 5;3\n", NULL, "space", NULL, "a|b;c:1|5;2/2|5;3"},
      {"a^b\n1^2\n3^4\n", NULL, "^", NULL, "a|b:1|2/3|4"},
      {"sep=,\na;b\n1;2\n", NULL, ";", NULL, "a|b:1|2"},
      {"a;b\n1;2\n", NULL, "tab", NULL, "a;b:1;2"},
      {"a,\xe4\n1,2\n", NULL, NULL, "ISO-8859-5", "a|ф:1|2"},
      {"a,\xe4\n1,2\n", NULL, NULL, "utf-8", "0: is no text in utf-8"},
      {"\xef\xbb\xbf"
       "a,b\n1,2\n",
       NULL, NULL, "UTF-8", "a|b:1|2"},
      {"a,b\n\"1,2\n3,4\"\n", NULL, NULL, NULL, "a|b:\"1|2/3|4\"", "none"},
      {"a,b\n'1,5',2\n'3,5',4\n", NULL, NULL, NULL, "a|b:1,5|2/3,5|4", "'"},
      {"a,b\n'1',\"2\"\n'3',\"4\"\n", NULL, NULL, NULL, "a|b:1|\"2\"/3|\"4\"", "'"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    ExaSheetTold told = {NULL};
    g_autofree char *flat = NULL;

    g_assert_true (cases[i].header == NULL || exa_sheet_told_set_header (&told, cases[i].header, NULL));
    g_assert_true (cases[i].delimiter == NULL || exa_sheet_told_set_delimiter (&told, cases[i].delimiter, NULL));
    g_assert_true (cases[i].encoding == NULL || exa_sheet_told_set_encoding (&told, cases[i].encoding, NULL));
    g_assert_true (cases[i].quote == NULL || exa_sheet_told_set_quote (&told, cases[i].quote, NULL));
    flat = flatten_as (cases[i].text, &told);
    g_assert_cmpstr (flat, ==, cases[i].flat);
  }
}

/* What says nothing is refused, and leaves what was said before. */
static void
test_told_nothing (void)
{
  static const char *const headers[] = {"", "x", "-1", "4-3", "0-2", "1-", "1-99", "3 4"};
  static const char *const delimiters[] = {"", ",,", "a", "\"", "\n", "，"};
  ExaSheetTold told = {.encoding = "UTF-8", .delimiter = ';', .header = TRUE, .first = 3, .last = 4};
  g_autofree char *header = exa_sheet_told_get_header (&told), *delimiter = exa_sheet_told_get_delimiter (&told);

  for (guint i = 0; i < G_N_ELEMENTS (headers); i++)
    g_assert_false (exa_sheet_told_set_header (&told, headers[i], NULL));
  for (guint i = 0; i < G_N_ELEMENTS (delimiters); i++)
    g_assert_false (exa_sheet_told_set_delimiter (&told, delimiters[i], NULL));
  g_assert_false (exa_sheet_told_set_encoding (&told, "none of them", NULL));
  g_assert_false (exa_sheet_told_set_encoding (&told, "", NULL));
  g_assert_false (exa_sheet_told_set_quote (&told, "\"\"", NULL));
  g_assert_false (exa_sheet_told_set_quote (&told, "", NULL));
  g_assert_false (exa_sheet_told_add_mended (&told, "a,b", NULL));
  g_assert_false (exa_sheet_told_add_mended (&told, "a=>b\nc=>d", NULL));
  g_assert_null (told.mended);
  g_assert_cmpstr (told.encoding, ==, "UTF-8");
  g_assert_cmpstr (header, ==, "3-4");
  g_assert_cmpstr (delimiter, ==, ";");
  told.delimiter = '\t';
  g_free (delimiter);
  delimiter = exa_sheet_told_get_delimiter (&told);
  g_assert_cmpstr (delimiter, ==, "tab");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet/dialects", test_dialects);
  g_test_add_func ("/sheet/headers", test_headers);
  g_test_add_func ("/sheet/around", test_around);
  g_test_add_func ("/sheet/repairs", test_repairs);
  g_test_add_func ("/sheet/refused", test_refused);
  g_test_add_func ("/sheet/stray-quotes", test_stray_quotes);
  g_test_add_func ("/sheet/told", test_told);
  g_test_add_func ("/sheet/told-nothing", test_told_nothing);
  return g_test_run ();
}
