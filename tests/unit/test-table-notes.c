/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What charts of a table say beside their figures: notes of marks, of rows set apart, of what is left out; whose the
 * things are; and words that a person adds. */
#include "exa-table-words.h"
#include "table-help.h"

#include <string.h>

typedef TableCase Case;
#define CHECK(cases) table_check (cases, G_N_ELEMENTS (cases))

/* What a line around the table says of a mark, in whichever way it is written. */
static void
test_marks (void)
{
  static const Case cases[] = {
      {"Firm,Sales\nA,5*\nB,6\n* preliminary\n", "Sales", "A 5; B 6", "preliminary (marked “*”): A."},
      {"Firm,Sales\nA,5*\nB,6**\n** estimated;\n* preliminary.\n", "Sales", "A 5; B 6",
       "preliminary (marked “*”): A. estimated (marked “**”): B."},
      {"Firm,Sales\nA,5 [1]\nB,6\n[1] revised,,\n", "Sales", "A 5; B 6", "revised (marked “[1]”): A."},
      {"Firm,Sales\nA,5 [a]\nB,6\n(a): revised\n", "Sales", "A 5; B 6", "revised (marked “[a]”): A."},
      {"Firm,Sales\nA,5¹\nB,6\n1) revised\n", "Sales", "A 5; B 6", "revised (marked “¹”): A."},
      {"Firm,Sales\nA,5¹⁾\nB,6\n1) revised\n", "Sales", "A 5; B 6", "revised (marked “¹⁾”): A."},
      {"Firm,Sales\nA,5†\nB,6\n† – revised\n", "Sales", "A 5; B 6", "revised (marked “†”): A."},
      {"公司,营收\n甲,5①\n乙,6\n①：修订。\n", "营收", "甲 5; 乙 6", "修订 (marked “①”): 甲."},
      {"Firm,Sales\nA,5*\nB,6*\n* preliminary\n", "Sales", "A 5; B 6", "preliminary (marked “*”)."},
      /* A letter needs a sign or a blank behind it, and a mark something to say. */
      {"Firm,Sales\nA,5 [a]\nB,6\n\nas they say\n", "Sales", "A 5; B 6"},
      {"Firm,Sales\nA,5*\nB,6\n\n*\n", "Sales", "A 5; B 6"},
      {"Firm,Sales\nA,5 [a]\nB,6\n\na\n", "Sales", "A 5; B 6"},
      {"Firm,Sales\nA,5†\nB,6\n† — revised\n", "Sales", "A 5; B 6", "revised (marked “†”): A."},
      {"Firm,Sales\nA,5*\nB,6*\nC,7*\nD,8*\nE,9*\nF,4*\nG,3\n* preliminary\n", "Sales",
       "A 5; B 6; C 7; D 8; E 9; F 4; G 3", "preliminary (marked “*”): A, B, C, D, E and 1 more."},
  };
  CHECK (cases);
}

static void
test_left_out (void)
{
  static const Case cases[] = {
      {"Firm,Sales\nA,5\nB,odd\nC,7\n", "Sales", "A 5; C 7", "1 cell that is no figure is left out (“odd”)."},
      {"Firm,Sales\nA,5\nB,what is said at some length\nC,7\nD,8\n", "Sales", "A 5; C 7; D 8",
       "1 cell that is no figure is left out."},
      {"Firm,Sales\nA,5\nB,odd\nC,7\nD,even\nE,6\n", "Sales", "A 5; C 7; E 6",
       "2 cells that are no figures are left out"},
      {"Firm,Sales\nA,5\n,6\n,7\nB,8\nC,9\n", "Sales", "A 5; B 8; C 9",
       "2 figures in rows without a name are left out."},
      {"Firm,Sales\nA,1979 (FP8)\nB,990 (FP8)\n", "Sales", "A 1979; B 990", "Behind each figure stands “FP8”."},
      {"Firm,Sales\nA,5\nB,6\n\nTown,Sun\nX,7\nY,8\n", "Sales", "A 5; B 6",
       "A second table, from line 5 of the file on, is left out."},
  };
  CHECK (cases);
}

/* Who says it, by a line around the table; of several, or of what says more, nobody is named. */
static void
test_sources (void)
{
  g_autofree char *longest = g_strnfill (130, 'a');
  g_autofree char *text = g_strdup_printf ("Firm,Sales\nA,5\nB,6\nSource: %s\n", longest);
  const struct {
    const char *text, *publisher;
  } cases[] = {
      {"Firm,Sales\nA,5\nB,6\nSource: Office of A.\n", "Office of A"},
      {"Firm,Sales\nA,5\nB,6\n* Source(s) : Office of A;\n", "Office of A"},
      {"公司,营收\n甲,5\n乙,6\n数据来源：统计局。\n", "统计局"},
      {"Firm,Sales\nA,5\nB,6\nSource:\n", ""},
      {"Firm,Sales\nA,5\nB,6\nSources by request\n", ""},
      {"Firm,Sales\nA,5\nB,6\nSource: Office\nSource: Bureau\n", ""},
      {text, ""},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (ExaDataset) dataset = table_read ("some.csv", cases[i].text);
    ExaSource *source = exa_dataset_nth (dataset, EXA_LIST_SOURCES, 0);

    g_test_message ("%s", cases[i].text);
    g_assert_cmpstr (exa_text_get (&source->publisher, EXA_LANG_EN), ==, cases[i].publisher);
  }
}

/* Rows that include others, in a table of areas, of a survey, of firms, by what they are called and by what they add up
 * to. */
static void
test_apart (void)
{
  static const Case cases[] = {
      {"Answer,People\nYes,60\nNo,40\nBase,100\n", "People", "Yes 60 people; No 40 people",
       "“Base” is set apart: it counts who was asked."},
      {"Answer,Share\nYes,60 %\nNo,40 %\nBase,100\n", "Share", "Yes 60 %; No 40 %",
       "“Base” is set apart: it counts who was asked."},
      {"Model,Price\nBase,10\nPlus,40\nPro,70\n", "Price", "Base 10; Plus 40; Pro 70"},
      {"Town,Rain\nA,10\nB,40\nAverage,25\n", "Rain", "A 10; B 40",
       "“Average” is set apart: it is a mean of other rows."},
      {"Town,Rain\nA,10\nB,40\nAverage,99\n", "Rain", "A 10; B 40; Average 99"},
      {"Town,Rain\nA,10\nAverage,10\n", "Rain", "A 10; Average 10"},
      {"Town,Rain\nA,10\nB,40\nAverage,5\n", "Rain", "A 10; B 40; Average 5"},
      {"Town,Rain,Sun\nA,10,1\nB,40,2\nAverage,n/a,1.5\n", "Rain|Sun", "A 10; B 40",
       "“Average” is set apart: it is a mean of other rows."},
      {"Answer,People,Share\nYes,60,60 %\nNo,40,40 %\nBase,n/a,100\n", "People|Share", "Yes 60 people; No 40 people",
       "“Base” is set apart: it counts who was asked."},
      {"Area,Indicator,Value\nNorth,Cases,30\nSouth,Cases,10\nTotal,Cases,40\nNorth,Deaths,3\nSouth,Deaths,1\nTotal,"
       "Deaths,"
       "4\n",
       "Cases|Deaths", "North 30; South 10", "“Total” is set apart"},
      {"Country,GDP\nAfrica,10\nAsia,40\nEurope,70\n", "GDP", "Africa 10; Asia 40; Europe 70"},
      {"Country,GDP\nJapan,10\nChile,40\nEuropean Union,70\n", "GDP", "Japan 10; Chile 40",
       "“European Union” is set apart"},
      {"Region,GDP\nAfrica,10\nAsia,40\nEurope,70\n", "GDP", "Africa 10; Asia 40; Europe 70"},
      {"Area,Cases\nNorth,30\nSouth,10\nTotal,40\nEast,5\nWest,6\nTotal,11\n", "Cases|Cases: totals and regions",
       "North 30; South 10; East 5; West 6", "set apart"},
      {"Area,Cases\nNorth,30\nSouth,<10\nTotal,40\n", "Cases", "North 30; South 0..10", "“Total” is set apart"},
      {"Area,Cases\nNorth,30\nSouth,>10\nTotal,45\n", "Cases", "North 30; South 10..", "“Total” is set apart"},
      {"Answer,People\nYes,60\nNo,40\nn = 100,100\nTotal,100\n", "People|People: totals and regions",
       "Yes 60 people; No 40 people", "“n = 100” is set apart: it counts who was asked."},
      {"Area,Cases,Deaths\nNorth,30,1\nSouth,10,2\nTotal,40,n/a\n", "Cases|Deaths", "North 30; South 10",
       "“Total” is set apart"},
      {"Area,Rate (%)\nNorth,30\nSouth,10\nTotal,35\n", "Rate", "North 30 %; South 10 %", "“Total” is set apart"},
      {"Company,Sales\nTotal,310\nNorda,95\nAlba,70\n", "Sales", "Norda 95; Alba 70",
       "it could be a row like the others"},
      {"Area,Cases\nTotal,40\nSum,41\n", "Cases", "Total 40; Sum 41"},
      {"Area,Cases\nNorth,30\nSouth,>10\nTotal,n/a\n", "Cases", "North 30; South 10.."},
  };
  CHECK (cases);
}

/* "A: Japan < X, Y" of each thing: its country, and whom it belongs to. */
static char *
write_owners (ExaDataset *dataset)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < exa_dataset_count (dataset, EXA_LIST_CLAIMS); i++) {
    const ExaEntity *thing = EXA_CLAIM (exa_dataset_nth (dataset, EXA_LIST_CLAIMS, i))->subject;

    g_string_append_printf (out, "%s%s", i > 0 ? "; " : "", exa_text_get (&thing->name, EXA_LANG_EN));
    if (thing->country != NULL)
      g_string_append_printf (out, ": %s", exa_text_get (&thing->country->name, EXA_LANG_EN));
    for (guint k = 0; k < thing->belongs_to->len; k++)
      g_string_append_printf (out, "%s%s", k > 0 ? ", " : " < ",
                              exa_text_get (&((ExaEntity *)g_ptr_array_index (thing->belongs_to, k))->name,
                                            EXA_LANG_EN));
  }
  return g_string_free (out, FALSE);
}

static void
test_owners (void)
{
  static const struct {
    const char *text, *owners;
  } cases[] = {
      {"Chip,Kind,Company,Country,Score\nA,m,X,Japan,1\nB,m,Y,Chile,2\n", "A: Japan < X; B: Chile < Y"},
      {"Chip,Company,Score\nA,X,1\nB,\"X, Y\",2\nC,Y,3\n", "A < X; B < X, Y; C < Y"},
      {"Chip,Company,Score\nA,X,1\nB,\"X, \",2\nC,\"Z, Corp\",3\n", "A < X; B < X; C < Z, Corp"},
      {"Chip,Company,Score\nA,X,1\nB,n/a,2\nC,,3\n", "A < X; B; C"},
      {"Chip,Country,Score\nA,Japan,1\nB,\"Japan, Chile\",2\nC,\"Chile/Japan\",3\nD,Chile|Chile,4\nE,n/a,5\n",
       "A: Japan; B: Several countries; C: Several countries; D: Chile; E"},
      {"Country,Company,Score\nJapan,X,1\nChile,Y,2\n", "Japan < X; Chile < Y"},
      /* The country that a later row says of a thing is its own; two of one name in two countries are two. */
      {"Chip,Year,Country,Score\nA,2020,,1\nA,2021,Japan,2\nB,2020,Chile,3\nB,2021,Peru,4\n",
       "A: Japan; A: Japan; B: Chile; B: Peru"},
      {"Company,Country,Score\nX,Japan,1\nY,Chile,2\n", "X: Japan; Y: Chile"},
      {"Country,Home country,Score\nJapan,Chile,1\nPeru,Chile,2\n", "Japan; Peru"},
      {"Chip,Year,Company,Country,Score\nB,2020,X,Japan,1\nA,2020,X,,2\nA,2021,X,Chile,3\n",
       "B: Japan < X; A: Japan < X; A: Japan < X"},
      {"Chip,Year,Country,Score\nA,2020,Japan,1\nA,2021,,2\nB,2020,,3\n", "A: Japan; A: Japan; B"},
      {"Chip,Company,Score\nA,X,1\nA,Y,2\nB,Y,3\n", "A < X; A < Y; B < Y"},
      {"Chip,Score\nIntel,1\nINTEL,2\nAMD,3\n", "Intel; INTEL; AMD"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (ExaDataset) dataset = table_read ("some.csv", cases[i].text);
    g_autofree char *owners = write_owners (dataset);

    g_test_message ("%s", cases[i].text);
    g_assert_cmpstr (owners, ==, cases[i].owners);
  }
}

/* The date of a thing itself, which its figures do not have; of rows that give several, none is. */
static void
test_dates_of_things (void)
{
  static const struct {
    const char *text, *dates;
  } cases[] = {
      {"Firm,Founded,Sales\nA,1998-02-03,5\nB,1999-03-04,6\nC,,7\n", "1998-02-03|1999-03-04|"},
      {"Firm,Founded,Year,Sales\nA,1998-02-03,2020,5\nA,1998-02-03,2021,6\nB,1999-03-04,2020,7\nB,1997-03-04,2021,8\n",
       "1998-02-03|1998-02-03||"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (ExaDataset) dataset = table_read ("some.csv", cases[i].text);
    GString *dates = g_string_new (NULL);

    for (guint k = 0; k < exa_dataset_count (dataset, EXA_LIST_CLAIMS); k++) {
      const ExaEntity *thing = EXA_CLAIM (exa_dataset_nth (dataset, EXA_LIST_CLAIMS, k))->subject;
      g_autofree char *date = exa_date_is_known (thing->date) ? exa_date_to_string (thing->date) : g_strdup ("");

      g_string_append_printf (dates, "%s%s", k > 0 ? "|" : "", date);
    }
    g_assert_cmpstr (dates->str, ==, cases[i].dates);
    g_string_free (dates, TRUE);
  }
}

/* --- words that a person adds --- */

static void
test_words (void)
{
  char **words = NULL;

  g_assert_null (exa_table_words_get (NULL, EXA_WORD_NOTE, "a", EXA_LANG_EN));
  words = exa_table_words_set (words, EXA_WORD_HEADLINE, "a", EXA_LANG_EN, "One");
  words = exa_table_words_set (words, EXA_WORD_HEADLINE, "a", EXA_LANG_ZH_CN, "一");
  words = exa_table_words_set (words, EXA_WORD_PUBLISHER, "of no chart", EXA_LANG_EN, "Office");
  words = exa_table_words_set (words, EXA_WORD_HEADLINE, "a", EXA_LANG_EN, "Two");
  g_assert_cmpuint (g_strv_length (words), ==, 3);
  g_assert_cmpstr (exa_table_words_get (words, EXA_WORD_HEADLINE, "a", EXA_LANG_EN), ==, "Two");
  g_assert_cmpstr (exa_table_words_get (words, EXA_WORD_PUBLISHER, NULL, EXA_LANG_EN), ==, "Office");
  g_assert_null (exa_table_words_get (words, EXA_WORD_HEADLINE, "b", EXA_LANG_EN));
  words = exa_table_words_set (words, EXA_WORD_HEADLINE, "a", EXA_LANG_EN, NULL);
  words = exa_table_words_set (words, EXA_WORD_HEADLINE, "a", EXA_LANG_ZH_CN, "");
  words = exa_table_words_set (words, EXA_WORD_PUBLISHER, NULL, EXA_LANG_EN, NULL);
  g_assert_null (words);
}

static void
test_words_applied (void)
{
  g_autoptr (ExaDataset) dataset = table_read ("some.csv", "Firm,Sales\nA,5*\nB,6\n* preliminary\n");
  ExaChart *chart = exa_dataset_nth (dataset, EXA_LIST_CHARTS, 0);
  ExaSource *source = exa_dataset_nth (dataset, EXA_LIST_SOURCES, 0);
  ExaClaim *claim = exa_chart_nth (chart, 0);
  g_auto (GStrv) words = NULL;

  exa_table_words_apply (NULL, dataset, source);
  g_assert_null (claim->speaker);
  words = exa_table_words_set (words, EXA_WORD_NOTE, chart->id, EXA_LANG_EN, "As said.");
  words = exa_table_words_set (words, EXA_WORD_SUBTITLE, chart->id, EXA_LANG_EN, "By the meter");
  words = exa_table_words_set (words, EXA_WORD_PUBLISHER, NULL, EXA_LANG_EN, "Office");
  words = exa_table_words_set (words, EXA_WORD_URL, NULL, EXA_LANG_EN, "https://office.org");
  words = exa_table_words_set (words, EXA_WORD_DATE, NULL, EXA_LANG_EN, "2026-06");
  exa_table_words_apply (words, dataset, source);
  g_assert_cmpstr (exa_text_get (&chart->note, EXA_LANG_EN), ==, "preliminary (marked “*”): A.\nAs said.");
  g_assert_cmpstr (exa_text_get (&chart->subtitle, EXA_LANG_EN), ==, "By the meter");
  g_assert_cmpstr (exa_text_get (&claim->speaker->name, EXA_LANG_EN), ==, "Office");
  g_assert_cmpstr (source->url, ==, "https://office.org");
  g_assert_cmpint (source->date.first.month, ==, 6);
}

/* Who says it, and when, is what a figure needs to be quoted. */
static void
test_lack (void)
{
  static const struct {
    const char *publisher, *author, *date;
    gboolean chart;
    const char *text, *lack;
  } cases[] = {
      {NULL, NULL, NULL, FALSE, "Firm,Sales\nA,5\nB,6\n", "To be quoted, it lacks who says it, and when."},
      {"Office", NULL, NULL, FALSE, "Firm,Sales\nA,5\nB,6\n", "To be quoted, it lacks when it was said."},
      {NULL, "Who", NULL, TRUE, "Firm,Sales\nA,5\nB,6\n", "To be quoted, it lacks when it was said."},
      {NULL, NULL, "2026", FALSE, "Firm,Sales\nA,5\nB,6\n", "To be quoted, it lacks who says it."},
      {NULL, NULL, NULL, TRUE, "Firm,Year,Sales\nA,2020,5\nB,2021,6\n", "To be quoted, it lacks who says it."},
      {"Office", NULL, "2026", FALSE, "Firm,Sales\nA,5\nB,6\n", NULL},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (ExaDataset) dataset = table_read ("some.csv", cases[i].text);
    ExaSource *source = exa_dataset_nth (dataset, EXA_LIST_SOURCES, 0);
    g_autofree char *lack = NULL;

    if (cases[i].publisher != NULL)
      exa_text_set (&source->publisher, EXA_LANG_EN, cases[i].publisher);
    if (cases[i].author != NULL)
      exa_text_set (&source->author, EXA_LANG_EN, cases[i].author);
    if (cases[i].date != NULL)
      exa_date_parse (cases[i].date, &source->date);
    lack = exa_table_words_find_lack (source, cases[i].chart ? exa_dataset_nth (dataset, EXA_LIST_CHARTS, 0) : NULL);
    g_assert_cmpstr (lack, ==, cases[i].lack);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/notes/marks", test_marks);
  g_test_add_func ("/notes/left-out", test_left_out);
  g_test_add_func ("/notes/sources", test_sources);
  g_test_add_func ("/notes/apart", test_apart);
  g_test_add_func ("/notes/owners", test_owners);
  g_test_add_func ("/notes/dates-of-things", test_dates_of_things);
  g_test_add_func ("/notes/words", test_words);
  g_test_add_func ("/notes/words-applied", test_words_applied);
  g_test_add_func ("/notes/lack", test_lack);
  return g_test_run ();
}
