/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What one run of a program took. */
typedef struct {
  double seconds;  /* from before its start to after its end, CLOCK_MONOTONIC */
  double peak_mib; /* the most of it that was in memory */
} Run;

/* Runs @argv (searched in PATH) to its end; its standard output is dropped. FALSE unless it exits with 0. */
gboolean run_program (const char *const *argv, Run *run, GError **error);

/* The median of @values, which it sorts; @n > 0. */
double median (double *values, gsize n);

G_END_DECLS
