/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-session.h"

G_BEGIN_DECLS

/* ExaPrint: printing of figures: which ones, how many a page, in which theme, is asked for in the print dialog, on a
 * page of its own. */
#define EXA_TYPE_PRINT (exa_print_get_type ())
G_DECLARE_FINAL_TYPE (ExaPrint, exa_print, EXA, PRINT, GtkPrintOperation)

/* Asks how, and prints. */
void exa_print_figure (GtkWindow *parent, ExaSession *session);

G_END_DECLS
