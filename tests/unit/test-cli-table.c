/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "cli-run.h"

/* A table as it was read: clean, and with what was mended said apart. */
static void
test_table (void)
{
  static const char text[] =
      "Storage by country\n\nCountry;Storage (GWh)\nEstria;1,5\n\"Nor, \nland\";2,5\n;;Velmark;3,5\n"
      "Ostara;4,5\nCalyx;5,5\n";
  static const char csv[] = "Country,Storage (GWh)\r\nEstria,\"1,5\"\r\n\"Nor,  land\",\"2,5\"\r\nOstara,\"4,5\"\r\n"
                            "Calyx,\"5,5\"\r\n";
  ExaRunOptions options = {.input = text};
  g_autoptr (ExaRun) run = exa_run (&options, "table -"), json = exa_run (&options, "table - -f json");
  g_autoptr (ExaRun) empty = NULL;

  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->out, ==, csv);
  g_assert_cmpstr (run->err, ==, "exascope: -:7: set apart: it does not fit the columns\n");
  g_assert_nonnull (strstr (json->out, "\"Storage (GWh)\": \"4,5\""));
  options.input = "";
  empty = exa_run (&options, "table -");
  g_assert_cmpint (empty->status, ==, 0);
  g_assert_cmpstr (empty->out, ==, "");
  options.input = "a,b\n1,\"2\n";
  exa_run_bad (&options, "table -", 1, "-:2: the quote is never closed");
}

/* A check of a table with a line that is left out fails, and names the line; one that is mended is only told of. */
static void
test_check (void)
{
  ExaRunOptions options = {.input = "Country;Storage (GWh)\nEstria;1,5\n;;Velmark;3,5\nOstara;4,5\nCalyx;5,5\n"};
  g_autoptr (ExaRun) left_out = exa_run (&options, "check -"), mended = NULL, good = NULL;

  g_assert_cmpint (left_out->status, ==, 1);
  g_assert_nonnull (strstr (left_out->out, "\n-:3:1: does not fit the columns, and is left out\n"));
  g_assert_cmpstr (left_out->err, ==, "exascope: check: 1 line is left out\n");
  options.input = "name,a,b\nx,1,2\ny,2,3\nz,7\nw,4,5\nv,5,6\nu,6,7\nt,7,8\n";
  mended = exa_run_good (&options, "check -");
  g_assert_nonnull (strstr (mended->out, "\n-:4:1: had a cell too many or too few, and is repaired\n"));
  options.input = "name,a,b\nx,1,2\ny,2,3\nz,,7\nw,4,5\n";
  good = exa_run_good (&options, "check -");
  g_assert_null (strstr (good->out, "-:4"));
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/table", test_table);
  g_test_add_func ("/cli/table/check", test_check);
  status = g_test_run ();
  exa_scratch_remove ();
  return status;
}
