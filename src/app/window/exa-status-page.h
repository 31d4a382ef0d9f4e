/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ExaStatusPage: why there is no figure, and what to do about it.
 * Properties, all texts: icon-name, title, description, problems (lines, or
 * NULL: not shown). Children in the template are buttons below.
 */
#define EXA_TYPE_STATUS_PAGE (exa_status_page_get_type ())
G_DECLARE_FINAL_TYPE (ExaStatusPage, exa_status_page, EXA, STATUS_PAGE, GtkWidget)

G_END_DECLS
