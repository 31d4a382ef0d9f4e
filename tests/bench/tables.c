/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * tables EXASCOPE: what the first picture of a large table costs, as a whole process, against gnuplot drawing the same
 * file as boxes in the same run, and in memory beyond the file's size. Prints a table; exit status 1 if a bound is
 * broken. The bounds are what this build keeps, with room for a busy machine; the goal stands beside each.
 */
#include <glib/gstdio.h>
#include <stdio.h>

#include "run.h"

#define PAIRS 3

typedef struct {
  const char *name;
  guint n_rows, n_columns;
  double bound, goal; /* of the time, gnuplot's being 1 */
} Case;

static const Case cases[] = {
    {"12 rows x 3", 12, 3, 1, 1},
    {"100,000 rows x 3", 100000, 3, 2.5, 0.12},
    {"100,000 rows x 20", 100000, 20, 12, 0.5},
    {"1,000,000 rows x 3", 1000000, 3, 5, 0.08},
};

/* Name, country and figures, all made of the row's number. */
static gboolean
write_table (const char *path, const Case *of)
{
  static const char *const countries[] = {"China", "United States", "Japan", "France"};
  FILE *file = g_fopen (path, "w");

  if (file == NULL)
    return FALSE;
  fputs ("Name,Country", file);
  for (guint i = 2; i < of->n_columns; i++)
    fprintf (file, ",Value %u", i - 1);
  fputc ('\n', file);
  for (guint row = 0; row < of->n_rows; row++) {
    fprintf (file, "Item %u,%s", row, countries[row % G_N_ELEMENTS (countries)]);
    for (guint i = 2; i < of->n_columns; i++)
      fprintf (file, ",%u.%02u", (row * 7919u + i * 104729u) % 100000u, row % 100);
    fputc ('\n', file);
  }
  return fclose (file) == 0;
}

/* What somebody would write who wanted the table as boxes from gnuplot. */
static gboolean
write_script (const char *path, const char *table, const char *picture)
{
  g_autofree char *script = g_strdup_printf ("set terminal pngcairo size 1920,1080\nset output '%s'\n"
                                             "set datafile separator ','\nset style fill solid\nset boxwidth 0.8\n"
                                             "plot '%s' every ::1 using 0:3 with boxes notitle\n",
                                             picture, table);

  return g_file_set_contents (path, script, -1, NULL);
}

/* Runs both in turn; prints what it took. FALSE if a bound is broken, or a program failed. */
static gboolean
bench (const char *exascope, const char *folder, const Case *of)
{
  g_autofree char *table = g_build_filename (folder, "table.csv", NULL);
  g_autofree char *script = g_build_filename (folder, "table.gp", NULL);
  g_autofree char *ours = g_build_filename (folder, "ours.png", NULL);
  g_autofree char *theirs = g_build_filename (folder, "theirs.png", NULL);
  const char *const our_argv[] = {exascope, "export", "--all",     "--data", table, "--top",
                                  "20",     "--size", "1920x1080", "-o",     ours,  NULL};
  const char *const one_argv[] = {exascope, "export", "value-1",   "--data", table, "--top",
                                  "20",     "--size", "1920x1080", "-o",     ours,  NULL};
  const char *const *argv = of->n_columns == 3 ? our_argv : one_argv;
  const char *const their_argv[] = {"gnuplot", script, NULL};
  double ratios[PAIRS], times[PAIRS], their_times[PAIRS], peak = 0;
  GStatBuf status;
  gboolean broken;

  if (!write_table (table, of) || !write_script (script, table, theirs) || g_stat (table, &status) != 0)
    return FALSE;
  for (guint i = 0; i < PAIRS; i++) {
    g_autoptr (GError) error = NULL;
    Run our_run, their_run;

    if (!run_program (argv, &our_run, &error) || !run_program (their_argv, &their_run, &error)) {
      g_printerr ("tables: %s\n", error->message);
      return FALSE;
    }
    ratios[i] = our_run.seconds / their_run.seconds;
    times[i] = our_run.seconds;
    their_times[i] = their_run.seconds;
    peak = MAX (peak, our_run.peak_mib);
  }
  broken = median (ratios, PAIRS) > of->bound;
  printf ("%-20s %9.0f ms : %7.0f ms %8.3f ×  at most %5.2f (goal %4.2f)  %s; peak %4.0f MiB, file %3.0f MiB\n",
          of->name, 1e3 * median (times, PAIRS), 1e3 * median (their_times, PAIRS), median (ratios, PAIRS), of->bound,
          of->goal, broken ? "BROKEN" : "kept", peak, (double)status.st_size / (1 << 20));
  fflush (stdout);
  g_unlink (table);
  g_unlink (script);
  g_unlink (ours);
  g_unlink (theirs);
  return !broken;
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("exascope-tables.XXXXXX", NULL);
  gboolean good = folder != NULL && argc == 2;

  for (guint i = 0; good && i < G_N_ELEMENTS (cases); i++)
    good = bench (argv[1], folder, &cases[i]);
  if (folder != NULL)
    g_rmdir (folder);
  return good ? 0 : 1;
}
