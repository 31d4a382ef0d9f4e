/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One piece of work, @index from 0; others of its kind may run at the same time. */
typedef void (*ExaParallelFunc) (guint index, gpointer data);

/**
 * exa_parallel_for: calls @func for each index below @n, in this thread and in as many others as there are more
 * processors, in no order; returns when all are done. Begins threads and ends them: for work of a millisecond and more.
 */
void exa_parallel_for (guint n, ExaParallelFunc func, gpointer data);

G_END_DECLS
