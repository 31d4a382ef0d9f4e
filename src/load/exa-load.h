/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "exa-dataset.h"
#include "exa-input.h"
#include "exa-loader.h"

G_BEGIN_DECLS

#define EXA_LOAD_ERROR (exa_load_error_quark ())
GQuark exa_load_error_quark (void);
/* ExaLoadError: why there is no Dataset, beside a load that was cancelled. */
typedef enum {
  EXA_LOAD_ERROR_PROBLEMS, /* something is wrong with the files; the message is all of exa_problems_to_string() */
  EXA_LOAD_ERROR_UNCLOSED, /* the same, and a quote is never closed: told that there are none, it may be read */
} ExaLoadError;

/* All @paths ("-" is standard input) as one Dataset, the bundled data where @paths is NULL or empty. NULL after adding
 * a problem: nothing half-loaded comes out. @input keeps standard input for the next load of "-"; NULL where there
 * will be none. Transfer full. */
ExaDataset *exa_load (ExaInput *input, const char *const *paths, ExaProblems *problems);

/* The same, with what is told of the tables among them (or NULL); how each was read is added to @readings (or NULL), a
 * GPtrArray of ExaTableReading. @input: or NULL, as above. */
ExaDataset *exa_load_tables (ExaInput *input, const char *const *paths, const ExaTableTold *told, GPtrArray *readings,
                             ExaProblems *problems);

/* Of the bundled data what the charts @ids show, where one file has them all; else the files that name them, and what
 * those use; all where none does. A chart shows the same in it as in all. Transfer full; NULL after adding a problem.
 */
ExaDataset *exa_load_charts (const char *const *ids, ExaProblems *problems);

/* The same as if the file @path, which they name or use, had the contents @bytes: for who is about to write it. */
ExaDataset *exa_load_as_if (const char *const *paths, const char *path, GBytes *bytes, ExaProblems *problems);

/**
 * exa_load_async: the same in a thread of its own, while the caller goes on.
 *
 * Several loads may run at once. Once @cancellable (optional) is cancelled, @callback is called with
 * G_IO_ERROR_CANCELLED, and what was read is dropped.
 */
void exa_load_async (ExaInput *input, const char *const *paths, const ExaTableTold *told, GCancellable *cancellable,
                     GAsyncReadyCallback callback, gpointer user_data);
/* The Dataset (transfer full); NULL with EXA_LOAD_ERROR, or G_IO_ERROR_CANCELLED. @readings: (out) (optional) (transfer
 * full): how each table was read, as exa_load_tables() says it; only with a Dataset. */
ExaDataset *exa_load_finish (GAsyncResult *result, GPtrArray **readings, GError **error);

G_END_DECLS
