/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ExaThread: a thread for work of a few milliseconds, which starts at once on
 * another processor. Linux leaves a new thread on that of its maker, where it
 * waits for the end of a time slice: longer than such work takes.
 */
typedef struct _ExaThread ExaThread;

/* NULL where there can be none. Ended by exa_thread_join(), which gives what @func returned. */
ExaThread *exa_thread_try_new (GThreadFunc func, gpointer data);
gpointer exa_thread_join (ExaThread *self);

G_END_DECLS
