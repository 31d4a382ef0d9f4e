/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-session.h"

G_BEGIN_DECLS

/* What is exported or printed: an item of a drop-down, which are the chart that is shown, each story, and all charts.
 */

#define EXA_EXPORT_SCOPE_CHART 0

void exa_export_scope_fill (GtkDropDown *drop_down, ExaSession *session);
/* Borrowed; NULL where @scope, the selected item, is no story. */
ExaStory *exa_export_scope_get_story (guint scope, ExaDataset *dataset);

G_END_DECLS
