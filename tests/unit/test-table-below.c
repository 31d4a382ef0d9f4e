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

#define ORES "Ore,Tons\nTin,310\nZinc,205\nLead,45\n"

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
      {"Ore,Tons\nTin,310\nZinc,205\nData centre,2024\n", "Tons", "Tin 310; Zinc 205; Data centre 2024"},
      {"Ore,Tons\nSource: Tin,310\nSource: Zinc,205\nSource: Lead,45\n", "Tons",
       "Source: Tin 310; Source: Zinc 205; Source: Lead 45"},
      {"Link,Hits\nhttps://a.example.test,310\nhttps://b.example.test,205\nhttps://c.example.test,45\n", "Hits",
       "Row 1 310; Row 2 205; Row 3 45"},
  };
  CHECK (cases);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table-below/notes", test_notes);
  g_test_add_func ("/table-below/no-notes", test_no_notes);
  return g_test_run ();
}
