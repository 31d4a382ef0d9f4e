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

/* How the bytes part is told with every command that reads data, and kept in the plan. */
static void
test_told (void)
{
  static const char text[] = "Report;of;2024\nChip;Land;Price\nA;Japan;3\nB;Chile;4\n";
  ExaRunOptions options = {.input = text};
  g_autofree char *plan = exa_scratch_path ("told.json"),
                  *check = g_strdup_printf ("check - --header 2 --plan %s", plan);
  g_autofree char *list = g_strdup_printf ("list --data - --plan %s", plan), *written = NULL;
  g_autofree char *other = g_strdup_printf ("list --data - --header 3 --plan %s", plan);
  g_autoptr (ExaRun) table = exa_run_good (&options, "table - --header 2 --delimiter ; --encoding UTF-8");
  g_autoptr (ExaRun) checked = exa_run_good (&options, check), listed = NULL;

  g_assert_true (g_str_has_prefix (table->out, "Chip,Land,Price\r\nA,Japan,3\r\n"));
  g_assert_true (g_file_get_contents (plan, &written, NULL, NULL));
  g_assert_nonnull (strstr (written, "\"header\":\t\"2\""));
  g_assert_nonnull (strstr (written, "\"delimiter\":\t\";\""));
  g_assert_nonnull (strstr (written, "\"encoding\":\t\"UTF-8\""));
  listed = exa_run_good (&options, list);
  g_assert_nonnull (strstr (listed->out, "  Price\n"));
  exa_run_bad (&options, "list --data - --plan /dev/zero", 1,
               "--plan: /dev/zero: cannot be read: it is larger than 256 MiB");
  exa_run_bad (&options, other, 1, "-: the plan is of another table: no column is called “Chip”");
  exa_run_bad (&options, "list --data - --header x", 2,
               "list: the header is said by its line, 3, its lines, 3-4, or 0 for none, not by “x”");
  exa_run_bad (&options, "export --data - --delimiter ab", 2,
               "export: cells are parted by one sign, such as ; or |, by tab or space, not by “ab”");
  exa_run_bad (&options, "describe --data - --encoding klingon", 2, "describe: there is no encoding “klingon”");
  exa_run_bad (&options, "table - --header 9", 1, "-: line 9 is no header of its columns");
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/table", test_table);
  g_test_add_func ("/cli/table/check", test_check);
  g_test_add_func ("/cli/table/told", test_told);
  status = g_test_run ();
  exa_scratch_remove ();
  return status;
}
