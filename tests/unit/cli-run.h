/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A run of the built program (environment EXASCOPE) that has ended. */
typedef struct {
  char *out, *err; /* each ended by a zero byte that is not counted */
  gsize out_length;
  int status;
} ExaRun;

/* What a run starts with besides its arguments; zeroes are defaults. */
typedef struct {
  const char *cwd;        /* NULL: the scratch folder */
  const char *input;      /* on standard input */
  const char *const *env; /* NAME=VALUE …, or NAME alone to unset it; NULL-terminated */
  const char *program;    /* instead of EXASCOPE */
} ExaRunOptions;

/* Runs the program without a display and without a bus; @line is split at spaces. */
ExaRun *exa_run (const ExaRunOptions *options, const char *line);
void exa_run_free (ExaRun *run);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaRun, exa_run_free)

/* Runs @line, which has to succeed and to leave standard error empty. */
ExaRun *exa_run_good (const ExaRunOptions *options, const char *line);
/* Runs @line, which has to end with @status, to print nothing, and to say @fragment behind "exascope: ". */
void exa_run_bad (const ExaRunOptions *options, const char *line, int status, const char *fragment);

/* A file of tests/data, and a folder for this process, removed with what is in it by exa_scratch_remove(). */
char *exa_test_data (const char *name);
const char *exa_scratch (void);
char *exa_scratch_path (const char *name);
void exa_scratch_remove (void);

/* The whole of a file, which has to be there; @length: (out) (optional). */
char *exa_read_file (const char *path, gsize *length);

G_END_DECLS
