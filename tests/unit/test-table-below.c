/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands below the figures of a table, and above its header, with the delimiter in it. */
#include <string.h>

#include "table-help.h"

#define CHECK(cases) table_check (cases, G_N_ELEMENTS (cases))

/* The lines, with a stroke between them. Transfer full. */
static char *
join (const GPtrArray *lines)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? "|" : "", (char *)lines->pdata[i]);
  return g_string_free (out, FALSE);
}

#define ORES          "Ore,Tons\nTin,310\nZinc,205\nLead,45\n"
#define ORES_OF_MINES "Ore,Tons,Mines\nTin,310,12\nZinc,205,8\nLead,45,9\nAsh,5,7\n"

/* A line that a delimiter parts into as many cells as the table has is still a note, and told as it was written. */
static void
test_notes (void)
{
  static const struct {
    const char *lines, *notes;
  } cases[] = {
      {"\nSource: yearbook of mines, 2024\n", "Source: yearbook of mines, 2024"},
      {"Source: yearbook of mines, 2024\n", "Source: yearbook of mines, 2024"},
      {"Quelle: Jahrbuch, 31\n", "Quelle: Jahrbuch, 31"},
      {"来源：矿业年鉴, 2024\n", "来源：矿业年鉴, 2024"},
      {"#Note: rounded, 2024\n", "#Note: rounded, 2024"},
      {"(c) Office of mines, 2025\n", "(c) Office of mines, 2025"},
      {"\n© Office of mines, 2025\n", "© Office of mines, 2025"},
      {"https://mines.example.test/t?id=3,7\n", "https://mines.example.test/t?id=3,7"},
      {"\n*  Preliminary.\n** With Copper, sold in May.\n", "*  Preliminary.|** With Copper, sold in May."},
      {"* With Copper, 13 mines\n", "* With Copper, 13 mines"},
      {"\nNotes:\n1. Without ash.\n2. Lead is a guess, rounded.\n",
       "Notes:|1. Without ash.|2. Lead is a guess, rounded."},
      {"\nWritten down by the office, 2024\n", "Written down by the office, 2024"},
      {"\nAll of the north: estimated, 2024\nand checked by nobody, not even once, so far\n",
       "All of the north: estimated, 2024|and checked by nobody, not even once, so far"},
      {"Source:,yearbook\n", "Source: yearbook"},
      {"* Preliminary,\n", "* Preliminary"},
      {"\nWritten  down by the office, 2024\n", "Written  down by the office, 2024"},
      {"\nRounded: all, 2024\n", "Rounded: all, 2024"},
      {"\nWritten by the office, 2024\nChecked by nobody,\n", "Written by the office, 2024|Checked by nobody"},
      {"\nSource: yearbook, rounded\nQuelle: Jahrbuch, 31\n", "Source: yearbook, rounded|Quelle: Jahrbuch, 31"},
      {"\nWritten by the office, twice\nQuelle: Jahrbuch, 31\n", "Written by the office, twice|Quelle: Jahrbuch, 31"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = g_strconcat (ORES, cases[i].lines, NULL), *notes = NULL;
    const ExaTableReading *reading;
    World world;

    g_test_message ("%s", cases[i].lines);
    world_load (&world, text, NULL);
    g_assert_nonnull (world.dataset);
    reading = g_ptr_array_index (world.readings, 0);
    notes = join (exa_sheet_notes (reading->sheet));
    g_assert_cmpstr (notes, ==, cases[i].notes);
    g_assert_cmpuint (exa_sheet_n_rows (reading->sheet), ==, 3);
    g_assert_cmpuint (exa_sheet_second_table (reading->sheet), ==, 0);
    world_clear (&world);
  }
}

/* So is one of three cells, in some of which stand figures of the sentence. */
static void
test_wide_notes (void)
{
  static const TableCase cases[] = {
      {ORES_OF_MINES "* With copper, and lead, 13 mines\n", "Tons|Mines", "Tin 310; Zinc 205; Lead 45; Ash 5"},
      {ORES_OF_MINES "\n* With copper, 13 mines, 2024\n", "Tons|Mines", "Tin 310; Zinc 205; Lead 45; Ash 5"},
      {ORES_OF_MINES "\n* With copper, 13 mines, 2024\n** Rounded, 7 mines, 2024\n", "Tons|Mines",
       "Tin 310; Zinc 205; Lead 45; Ash 5"},
  };
  CHECK (cases);
}

/* Of very many lines below a table none is a note: each is told of. */
static void
test_many_notes (void)
{
  for (guint n = 40; n <= 42; n++) {
    g_autoptr (GString) text = g_string_new ("Ore,Tons\n");
    const ExaTableReading *reading;
    World world;

    for (guint i = 0; i < 60; i++)
      g_string_append_printf (text, "Ore %u,%u\n", i, 300 + i);
    for (guint i = 0; i < n; i++)
      g_string_append_printf (text, "* Note of the yearbook %u\n", i);
    world_load (&world, text->str, NULL);
    g_assert_nonnull (world.dataset);
    reading = g_ptr_array_index (world.readings, 0);
    g_assert_cmpuint (exa_sheet_notes (reading->sheet)->len, ==, n <= 40 ? n : 0);
    g_assert_cmpuint (exa_sheet_odds (reading->sheet)->len, ==, n <= 40 ? 0 : n);
    world_clear (&world);
  }
}

/* What only looks like one is a row: a name with a mark, a group behind a blank line, a year that is a figure. */
static void
test_no_notes (void)
{
  static const TableCase cases[] = {
      {"Ore,Tons\nTin,310\nZinc,205\n*Lead,45\n", "Tons", "Tin 310; Zinc 205; *Lead 45"},
      {"Ore,Tons\nTin,310\nZinc,205\n\nLead,2024\nBrass,45\n", "Tons", "Tin 310; Zinc 205; Lead 2024; Brass 45"},
      {"Ore,Tons\nTin,310\nZinc,205\n\nLead,2024\n", "Tons", "Tin 310; Zinc 205; Lead 2024"},
      {"Ore,Tons\nTin,310\nZinc,205\n\nAsh,45\nLead,lost\n", "Tons", "Tin 310; Zinc 205; Ash 45",
       "1 cell that is no figure is left out (“lost”)."},
      {"Ore,Tons\nTin,310\nZinc,205\n*Lead,2024\n", "Tons", "Tin 310; Zinc 205; *Lead 2024"},
      {"Ore,Tons\nTin,310\nZinc,205\n\nLead  of north,2024\n", "Tons", "Tin 310; Zinc 205; Lead  of north 2024"},
      {"Ore,Tons\nTin,310\nZinc,205\nData centre,2024\n", "Tons", "Tin 310; Zinc 205; Data centre 2024"},
      {"Ore,Tons\nSource: Tin,310\nSource: Zinc,205\nSource: Lead,45\n", "Tons",
       "Source: Tin 310; Source: Zinc 205; Source: Lead 45"},
      {"Link,Hits\nhttps://a.example.test,310\nhttps://b.example.test,205\nhttps://c.example.test,45\n", "Hits",
       "Row 1 310; Row 2 205; Row 3 45"},
  };
  CHECK (cases);
}

/* A second table without a blank line before its header: behind a title, or by what the header itself says. */
static void
test_second_header (void)
{
  static const struct {
    const char *lines;
    guint second, n_rows; /* the line at which it begins, or 0; rows that are read */
  } cases[] = {
      {"\nRivers\nRiver,Miles\nUpper,1200\nLower,450\n", 7, 3},
      {"Rivers\nRiver,Miles\nUpper,1200\nLower,450\n", 6, 3},
      {"\nRivers,\nRiver,Miles\nUpper,1200\nLower,450\n", 6, 3},
      {"River,Length (km)\nUpper,1200\nLower,450\n", 5, 3},
      {"Ore,Mines\nTin,12\nLead,4\n", 5, 3},
      {"\nOre,Tons\nBrass,\nAsh,7\n", 6, 3},
      /* One cell of words, however it is written, is a cell that is no figure. */
      {"Ash,Lost\nUpper,1200\nLower,450\n", 0, 6},
      {"West\nAsh,lost\nUpper,1200\nLower,450\n", 0, 6},
      {"Rivers\nRiver,Lost\nUpper,Lost\nLower,450\n", 0, 6},
      {"Rivers\nRiver,Miles\n", 0, 4},
      {"Ash (grey),12\nBrass (t),45\n", 0, 5},
      {"\nBrass,12\nAsh,Lost\nUpper,1200\n", 0, 6},
      {"\nSource: yearbook, rounded\nBrass,45\n", 0, 5},
      {"Ash,Lost (in May) again\nUpper,1200\nLower,450\n", 0, 6},
      {"West\nNote: all,Rounded\nUpper,1200\nLower,450\n", 0, 7},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = g_strconcat (ORES, cases[i].lines, NULL);
    const ExaTableReading *reading;
    World world;

    g_test_message ("%s", cases[i].lines);
    world_load (&world, text, NULL);
    g_assert_nonnull (world.dataset);
    reading = g_ptr_array_index (world.readings, 0);
    g_assert_cmpuint (exa_sheet_second_table (reading->sheet), ==, cases[i].second);
    g_assert_cmpuint (exa_sheet_n_rows (reading->sheet), ==, cases[i].n_rows);
    world_clear (&world);
  }
}

/* Headers of several figures need no other word; nor does a row of words that stand there elsewhere end the table. */
static void
test_second_wide (void)
{
  static const TableCase cases[] = {
      {"Ore,Tons,Mines\nTin,310,12\nLead,45,4\nRiver,Miles,Ports\nUpper,1200,3\nLower,450,2\n", "Tons|Mines",
       "Tin 310; Lead 45", "A second table, from line 4 of the file on, is left out."},
      {"Ore,Tons,Mines\nTin,310,12\nLead,45,4\nRiver,Miles,Ports\nUpper,,3\nLower,450,2\n", "Tons|Mines",
       "Tin 310; Lead 45", "A second table, from line 4 of the file on, is left out."},
      {"ore,tons\ntin,310\nzinc,205\nlead,45\nore,mines\ntin,12\nlead,4\n", "Tons", "tin 310; zinc 205; lead 45",
       "A second table, from line 5 of the file on, is left out."},
      {"Ore,Tons,Mines,Men\nTin,310,12,3\nLead,45,4,5\n\nAsh,lost,,\nZinc,12,3,4\n", "Tons|Mines|Men",
       "Tin 310; Lead 45; Zinc 12", "1 cell that is no figure is left out (“lost”)."},
      {"Ore,Tons,Mines\nTin,310,12\nLead,45,4\nAsh,lost,closed\nZinc,1200,3\n", "Tons|Mines",
       "Tin 310; Lead 45; Zinc 1200", "1 cell that is no figure is left out (“lost”)."},
      {"Ore,Tons,Mines\nTin,310,12\nLead,Lost,4\nAsh,Lost,Closed\nZinc,1200,3\n", "Tons|Mines", "Tin 310; Zinc 1200",
       "2 cells that are no figures are left out (“Lost”)."},
      {"Ore,Tons,Mines\nTin,310,12\nLead,45,4\nAsh,Lost,Lost\nZinc,1200,3\n", "Tons|Mines",
       "Tin 310; Lead 45; Zinc 1200", "1 cell that is no figure is left out (“Lost”)."},
  };
  CHECK (cases);
}

/* Rows that are called as headers are, above figures of another size; no specification is. */
static void
test_second_names (void)
{
  static const TableCase cases[] = {
      {"City,Souls\nRome,2800000\nOslo,700000\nFirm,Staff\nTarn,120\nOro,80\n", "Souls", "Rome 2800000; Oslo 700000",
       "A second table, from line 4 of the file on, is left out."},
      {"Stadt;Einwohner\nRom;2.800.000\nOslo;700.000\nFirma;Umsatz\nTarn;120\nOro;80\n", "Einwohner",
       "Rom 2800000; Oslo 700000", "A second table, from line 4 of the file on, is left out."},
      {"City,Souls\nRome,280\nOslo,70\nFirm,Staff\nTarn,120\nOro,80\n", "Souls", "Rome 280; Oslo 70; Tarn 120; Oro 80",
       "1 cell that is no figure is left out (“Staff”)."},
      {"Spec,A1\nMemory,80\nPower,70\nModel,Delta\nSpeed,4000\nLanes,2000\n", "A1",
       "Memory 80; Power 70; Speed 4000; Lanes 2000", "1 cell that is no figure is left out (“Delta”)."},
      {"City,Souls\nRome,2800000\nOslo,700000\nFirm,none\nTarn,120\nOro,80\n", "Souls",
       "Rome 2800000; Oslo 700000; Tarn 120; Oro 80"},
  };
  CHECK (cases);
}

/* The header again is that of another page, unless rows come again, too. */
static void
test_pages (void)
{
  static const TableCase cases[] = {
      {"Ore,Tons\nTin,310\nZinc,205\nOre,Tons\nLead,45\nAsh,7\nOre,Tons\nBrass,4\n", "Tons",
       "Tin 310; Zinc 205; Lead 45; Ash 7; Brass 4"},
      {"Ore,Year,Tons\nTin,2021,310\nTin,2022,205\nOre,Year,Tons\nTin,2023,45\n", "Tons",
       "2021 310; 2022 205; 2023 45"},
      {"Ore,Tons\nTin,310\nZinc,205\nOre,Tons\nLead,45\nTin,7\n", "Tons", "Tin 310; Zinc 205",
       "A second table, from line 4 of the file on, is left out."},
      {"a,b\n1,2\n3,4\na,b\n5,6\n7,8\n", "b", "1 2; 3 4; 5 6; 7 8"},
      /* Lines that do not fit stand before and behind the header. */
      {"Ore,Tons\nTin,310\nZinc,205\nBrass,7\nLead,4,5\nOre,Tons\nAsh,7\n", "Tons",
       "Tin 310; Zinc 205; Brass 7; Lead 4.5; Ash 7", "Line 5 of the file was mended"},
      {"Ore,Tons\nTin,310\nZinc,205\nBrass,7\nOre,Tons\nLead,4,5\nAsh,7\nCoal,8\nWest\nUran,6\n", "Tons",
       "Tin 310; Zinc 205; Brass 7; Lead 4.5; Ash 7; Coal 8; Uran 6", "2 lines of the file were mended"},
      {"Ore,Tons\nTin,310\nZinc,205\nBrass,7\nOre,Tons\nAsh,7\nCoal,8\nNorth\nOre,Tons\nUran,6\n", "Tons",
       "Tin 310; Zinc 205; Brass 7; Ash 7; Coal 8", "A second table, from line 9 of the file on, is left out."},
      /* No line of a header of two is a row. */
      {",2021,,2022,\nFirm,Sales,Gain,Sales,Gain\nA,118,13,147,21\nB,91,-6,96,4\nC,31,6,9,4\nD,71,-1,96,4\n"
       ",2021,,2022,\nFirm,Sales,Gain,Sales,Gain\nE,1,2,3,4\nF,91,-6,96,4\n",
       "2021 Sales|2021 Gain|2022 Sales|2022 Gain", "A 118; B 91; C 31; D 71",
       "A second table, from line 7 of the file on, is left out."},
      {"Ore,Tons\nTin,310\nZinc,205\nNorth\nOre,Tons\nLead,45\nAsh,7\n", "Tons", "Tin 310; Zinc 205",
       "A second table, from line 5 of the file on, is left out."},
  };
  CHECK (cases);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table-below/notes", test_notes);
  g_test_add_func ("/table-below/wide-notes", test_wide_notes);
  g_test_add_func ("/table-below/many-notes", test_many_notes);
  g_test_add_func ("/table-below/no-notes", test_no_notes);
  g_test_add_func ("/table-below/second-header", test_second_header);
  g_test_add_func ("/table-below/second-wide", test_second_wide);
  g_test_add_func ("/table-below/second-names", test_second_names);
  g_test_add_func ("/table-below/pages", test_pages);
  return g_test_run ();
}
