/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* ExaProblemBar: what is wrong with files of which the last good data are still shown. Property "problems": lines. */
#define EXA_TYPE_PROBLEM_BAR (exa_problem_bar_get_type ())
G_DECLARE_FINAL_TYPE (ExaProblemBar, exa_problem_bar, EXA, PROBLEM_BAR, GtkWidget)

/* Without a problem yet; floating. */
GtkWidget *exa_problem_bar_new (void);

G_END_DECLS
