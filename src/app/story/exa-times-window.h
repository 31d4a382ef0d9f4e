/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-session.h"
#include "exa-times-report.h"

G_BEGIN_DECLS

/* ExaTimesWindow: the plan of a story beside its rehearsals and talks, as a chart and as a table. */
#define EXA_TYPE_TIMES_WINDOW (exa_times_window_get_type ())
G_DECLARE_FINAL_TYPE (ExaTimesWindow, exa_times_window, EXA, TIMES_WINDOW, GtkWindow)

/* @slides: µs of each slide, which are to be the plan. */
typedef void (*ExaTimesUse) (GtkWindow *parent, const gint64 *slides);

/* @report: taken. @session: its language and theme. @use: offers the last rehearsal for the plan; NULL: it does not. */
void exa_times_window_present (GtkWindow *parent, ExaTimesReport *report, ExaSession *session, ExaTimesUse use);

G_END_DECLS
