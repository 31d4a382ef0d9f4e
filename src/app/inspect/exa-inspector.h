/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-session.h"

G_BEGIN_DECLS

/* ExaInspector: what is known of the picked claim. Properties: session; info, an ExaClaimInfo made
 * when the window is idle. */
#define EXA_TYPE_INSPECTOR (exa_inspector_get_type ())
G_DECLARE_FINAL_TYPE (ExaInspector, exa_inspector, EXA, INSPECTOR, GtkWidget)

G_END_DECLS
