/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-session.h"

G_BEGIN_DECLS

/* ExaSourcesView: who said what of the shown rows, in which paragraph, and where sources disagree.
 * Property: session. Filled only while it is seen. */
#define EXA_TYPE_SOURCES_VIEW (exa_sources_view_get_type ())
G_DECLARE_FINAL_TYPE (ExaSourcesView, exa_sources_view, EXA, SOURCES_VIEW, GtkWidget)

G_END_DECLS
