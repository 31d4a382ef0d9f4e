/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * bench EXASCOPE BARE RECODE: what a figure costs, in time, bytes and memory,
 * held against other programs in the same run: ratios, so that the machine's
 * speed drops out. Prints a table; exit status 1 if a bound is broken.
 *
 * Times: pairs of runs in turn, the median of their ratios. The references:
 *   gnuplot  its pngcairo terminal, the same figure from the same numbers;
 *   bare     a C program that paints the figure from fixed coordinates;
 *   cairo    cairo's own PNG writer, given the same pixels.
 */
#include <glib/gstdio.h>
#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "figure.h"
#include "gnuplot.h"
#include "run.h"

#define PAIRS            15
#define HUNDRED          100
#define MOST_MIB         25.0
#define MOST_CHINESE_MIB 32.0

typedef struct {
  const char *exascope, *bare, *recode; /* borrowed */
  char *folder;                         /* of all that is written */
  double peak_mib;                      /* the most that any run of exascope took */
  gboolean broken;                      /* whether a bound was */
} Bench;

static gboolean
run_or_say (const char *const *argv, Run *run)
{
  g_autoptr (GError) error = NULL;

  if (run_program (argv, run, &error))
    return TRUE;
  g_printerr ("bench: %s: %s\n", argv[0], error->message);
  return FALSE;
}

static void
print_row (Bench *bench, const char *what, const char *detail, double value, double bound, const char *unit)
{
  gboolean broken = !(value <= bound);

  printf ("%-34s %-26s %8.3f %-3s  at most %6.2f   %s\n", what, detail, value, unit, bound, broken ? "BROKEN" : "kept");
  fflush (stdout);
  bench->broken |= broken;
}

/* Runs both in turn, first once unmeasured; reports the median ratio of @ours to @theirs. */
static gboolean
compare (Bench *bench, const char *what, const char *const *ours, const char *const *theirs, double bound)
{
  double ratios[PAIRS], our_times[PAIRS], their_times[PAIRS];
  g_autofree char *detail = NULL;

  for (int i = -1; i < PAIRS; i++) {
    Run our_run, their_run;
    gboolean first = i % 2 == 0;
    if (first && !run_or_say (ours, &our_run))
      return FALSE;
    if (!run_or_say (theirs, &their_run) || (!first && !run_or_say (ours, &our_run)))
      return FALSE;
    bench->peak_mib = MAX (bench->peak_mib, our_run.peak_mib);
    if (i >= 0) {
      ratios[i] = our_run.seconds / their_run.seconds;
      our_times[i] = our_run.seconds;
      their_times[i] = their_run.seconds;
    }
  }
  detail = g_strdup_printf ("%.1f ms : %.1f ms", 1e3 * median (our_times, PAIRS), 1e3 * median (their_times, PAIRS));
  print_row (bench, what, detail, median (ratios, PAIRS), bound, "×");
  return TRUE;
}

/* Whether Exascope still draws what figure.h says, so that all draw the same. */
static gboolean
check_figure (const Bench *bench)
{
  g_autofree char *path = g_build_filename (bench->folder, "figure.csv", NULL);
  g_autofree char *csv = NULL;
  const char *argv[] = {bench->exascope, "export", FIGURE_CHART, "--top", FIGURE_TOP,
                        "--format",      "csv",    "-o",         path,    NULL};
  Run run;

  if (!run_or_say (argv, &run) || !g_file_get_contents (path, &csv, NULL, NULL))
    return FALSE;
  for (int i = 0; i < FIGURE_N_ROWS; i++) {
    if (strstr (csv, figure_rows[i].label) == NULL) {
      g_printerr ("bench: %s has no row %s any more: change figure.h\n", FIGURE_CHART, figure_rows[i].label);
      return FALSE;
    }
  }
  return TRUE;
}

/* A figure in Chinese, whose fonts are a hundred times as large. */
static gboolean
bench_chinese (Bench *bench)
{
  g_autofree char *path = g_build_filename (bench->folder, "chinese.png", NULL);
  const char *argv[] = {bench->exascope, "export",    FIGURE_CHART, "--lang", "zh_CN",
                        "--size",        "3840x2160", "-o",         path,     NULL};
  Run run;

  if (!run_or_say (argv, &run))
    return FALSE;
  print_row (bench, "3840x2160, Chinese: peak memory", "", run.peak_mib, MOST_CHINESE_MIB, "MiB");
  return TRUE;
}

/* The script of @times figures, in a file (transfer full). */
static char *
write_script (const Bench *bench, int width, int height, int times)
{
  g_autofree char *script = gnuplot_script (width, height, times, bench->folder);
  g_autofree char *name = g_strdup_printf ("%d-%d.gp", height, times);
  char *path = g_build_filename (bench->folder, name, NULL);

  if (!g_file_set_contents (path, script, -1, NULL))
    g_printerr ("bench: %s cannot be written\n", path);
  return path;
}

/* The bytes of @figure against those of cairo's writer. */
static gboolean
compare_bytes (Bench *bench, const char *what, const char *figure, double bound)
{
  g_autofree char *copy = g_build_filename (bench->folder, "recoded.png", NULL);
  g_autofree char *detail = NULL;
  const char *argv[] = {bench->recode, figure, copy, NULL};
  GStatBuf ours, theirs;
  Run run;

  if (!run_or_say (argv, &run) || g_stat (figure, &ours) != 0 || g_stat (copy, &theirs) != 0)
    return FALSE;
  detail = g_strdup_printf ("%ld : %ld bytes", (long)ours.st_size, (long)theirs.st_size);
  print_row (bench, what, detail, (double)ours.st_size / (double)theirs.st_size, bound, "×");
  return TRUE;
}

/* One figure of @width × @height: time against gnuplot and, where @bare_bound is given, the bare program; bytes. */
static gboolean
bench_figure (Bench *bench, int width, int height, double gnuplot_bound, double bare_bound)
{
  g_autofree char *figure = g_strdup_printf ("%s/%d.png", bench->folder, height);
  g_autofree char *painted = g_strdup_printf ("%s/bare-%d.png", bench->folder, height);
  g_autofree char *size = g_strdup_printf ("%dx%d", width, height);
  g_autofree char *script = write_script (bench, width, height, 1);
  g_autofree char *time_gnuplot = g_strdup_printf ("%s: time, gnuplot's", size);
  g_autofree char *time_bare = g_strdup_printf ("%s: time, bare program's", size);
  g_autofree char *bytes = g_strdup_printf ("%s: bytes, cairo's", size);
  g_autofree char *rows = g_strdup_printf ("%d", height);
  const char *exascope[] = {bench->exascope, "export", FIGURE_CHART, "--top", FIGURE_TOP,
                            "--size",        size,     "-o",         figure,  NULL};
  const char *gnuplot[] = {"gnuplot", script, NULL};
  const char *bare[] = {bench->bare, rows, painted, NULL};

  return compare (bench, time_gnuplot, exascope, gnuplot, gnuplot_bound) &&
         (bare_bound <= 0 || compare (bench, time_bare, exascope, bare, bare_bound)) &&
         compare_bytes (bench, bytes, figure, 0.5);
}

/* A hundred figures from one process of each. */
static gboolean
bench_hundred (Bench *bench)
{
  g_autoptr (GPtrArray) exascope = g_ptr_array_new ();
  g_autofree char *folder = g_build_filename (bench->folder, "hundred", NULL);
  g_autofree char *script = write_script (bench, 1920, 1080, HUNDRED);
  const char *gnuplot[] = {"gnuplot", script, NULL};
  const char *options[] = {"--top", FIGURE_TOP, "--size", "1920x1080", "-o", folder, NULL};

  if (g_mkdir (folder, 0700) != 0)
    return FALSE;
  g_ptr_array_add (exascope, (gpointer)bench->exascope);
  g_ptr_array_add (exascope, (gpointer) "export");
  for (int i = 0; i < HUNDRED; i++)
    g_ptr_array_add (exascope, (gpointer)FIGURE_CHART);
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    g_ptr_array_add (exascope, (gpointer)options[i]);
  return compare (bench, "100 figures: time, gnuplot's", (const char *const *)exascope->pdata, gnuplot, 0.10);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *file = g_build_filename (path, name, NULL);
    if (g_unlink (file) != 0)
      remove_folder (file);
  }
  g_rmdir (path);
}

int
main (int argc, char **argv)
{
  g_autofree char *gnuplot = g_find_program_in_path ("gnuplot");
  Bench bench = {0};
  gboolean done;

  if (argc != 4) {
    g_printerr ("Usage: bench EXASCOPE BARE RECODE\n");
    return 2;
  }
  if (gnuplot == NULL) {
    g_printerr ("bench: gnuplot is not here; on Debian and Ubuntu: apt-get install gnuplot-nox\n");
    return 1;
  }
  setlocale (LC_ALL, "");
  bench.exascope = argv[1];
  bench.bare = argv[2];
  bench.recode = argv[3];
  bench.folder = g_dir_make_tmp ("exascope-bench-XXXXXX", NULL);
  if (bench.folder == NULL)
    return 1;

  done = check_figure (&bench) && bench_figure (&bench, 1920, 1080, 0.25, 1.3) &&
         bench_figure (&bench, 3840, 2160, 0.15, 0) && bench_hundred (&bench);
  if (done)
    print_row (&bench, "all: peak memory", "", bench.peak_mib, MOST_MIB, "MiB");
  done = done && bench_chinese (&bench);
  remove_folder (bench.folder);
  g_free (bench.folder);
  return done && !bench.broken ? 0 : 1;
}
