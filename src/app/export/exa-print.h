/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-session.h"

G_BEGIN_DECLS

/* Asks how, and prints the shown figure on a page of its own. */
void exa_print_figure (GtkWindow *parent, ExaSession *session);

G_END_DECLS
