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
  gboolean all;               /* rows, as columns; else bars of the 20 largest */
  double bound, goal;         /* of the time, gnuplot's being 1 */
  double memory, memory_goal; /* MiB beyond the file's size, at the most; 0: no goal */
} Case;

/* Before tables were kept in columns, 100,000 x 20 took 10 s where gnuplot took 1; before columns were picked in them,
 * all rows took 5 times as long as with gnuplot. */
static const Case cases[] = {
    {"12 rows x 3, top 20", 12, 3, FALSE, 1, 1, 64, 0},
    {"100,000 rows x 3, top 20", 100000, 3, FALSE, 0.25, 0.12, 64, 0},
    {"100,000 rows x 3, columns", 100000, 3, TRUE, 0.5, 0.2, 64, 0},
    {"100,000 rows x 20, top 20", 100000, 20, FALSE, 0.8, 0.5, 64, 0},
    {"1,000,000 rows x 3, top 20", 1000000, 3, FALSE, 0.15, 0.08, 64, 64},
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

/* Files of one case. */
typedef struct {
  char *table, *script, *ours, *theirs; /* owned */
} Paths;

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

static gboolean
prepare (Paths *paths, const char *folder, const Case *of)
{
  paths->table = g_build_filename (folder, "table.csv", NULL);
  paths->script = g_build_filename (folder, "table.gp", NULL);
  paths->ours = g_build_filename (folder, "ours.png", NULL);
  paths->theirs = g_build_filename (folder, "theirs.png", NULL);
  return write_table (paths->table, of) && write_script (paths->script, paths->table, paths->theirs);
}

static void
paths_clear (Paths *paths)
{
  char *const all[] = {paths->table, paths->script, paths->ours, paths->theirs};

  for (guint i = 0; i < G_N_ELEMENTS (all); i++) {
    g_unlink (all[i]);
    g_free (all[i]);
  }
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Paths, paths_clear)

/* One row of the table; TRUE if both bounds are kept. */
static gboolean
report (const Case *of, double *times, double *their_times, double *ratios, double memory)
{
  double ratio = median (ratios, PAIRS);
  gboolean kept = ratio <= of->bound && memory <= of->memory;

  printf ("%-27s %6.0f ms : %5.0f ms  %7.3f ×  at most %5.2f (goal %4.2f)  %5.0f MiB beyond the file, at most %4.0f",
          of->name, 1e3 * median (times, PAIRS), 1e3 * median (their_times, PAIRS), ratio, of->bound, of->goal, memory,
          of->memory);
  if (of->memory_goal > 0)
    printf (" (goal %.0f)", of->memory_goal);
  printf ("  %s\n", kept ? "kept" : "BROKEN");
  fflush (stdout);
  return kept;
}

/* Runs both in turn; prints what it took. FALSE if a bound is broken, or a program failed. */
static gboolean
bench (const char *exascope, const char *folder, const Case *of)
{
  g_auto (Paths) paths = {NULL};
  double ratios[PAIRS], times[PAIRS], their_times[PAIRS], peak = 0;
  GStatBuf status;

  if (!prepare (&paths, folder, of) || g_stat (paths.table, &status) != 0)
    return FALSE;
  const char *const our_argv[] = {exascope,
                                  "export",
                                  "value-1",
                                  "--data",
                                  paths.table,
                                  "--size",
                                  "1920x1080",
                                  "-o",
                                  paths.ours,
                                  "--kind",
                                  of->all ? "columns" : "bars",
                                  "--top",
                                  of->all ? "all" : "20",
                                  NULL};
  const char *const their_argv[] = {"gnuplot", paths.script, NULL};
  for (guint i = 0; i < PAIRS; i++) {
    g_autoptr (GError) error = NULL;
    Run our_run, their_run;

    if (!run_program (our_argv, &our_run, &error) || !run_program (their_argv, &their_run, &error)) {
      g_printerr ("tables: %s\n", error->message);
      return FALSE;
    }
    ratios[i] = our_run.seconds / their_run.seconds;
    times[i] = our_run.seconds;
    their_times[i] = their_run.seconds;
    peak = MAX (peak, our_run.peak_mib);
  }
  return report (of, times, their_times, ratios, peak - (double)status.st_size / (1 << 20));
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("exascope-tables.XXXXXX", NULL);
  gboolean good = folder != NULL && argc == 2;

  /* A broken one keeps none of the others from being measured. */
  for (guint i = 0; folder != NULL && argc == 2 && i < G_N_ELEMENTS (cases); i++)
    good &= bench (argv[1], folder, &cases[i]);
  if (folder != NULL)
    g_rmdir (folder);
  return good ? 0 : 1;
}
