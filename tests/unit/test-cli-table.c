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

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/table", test_table);
  status = g_test_run ();
  exa_scratch_remove ();
  return status;
}
