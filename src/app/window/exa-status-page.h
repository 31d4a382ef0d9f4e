/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-session.h"

G_BEGIN_DECLS

/**
 * ExaStatusPage: why there is no figure, and what to do about it.
 * Properties, all texts: icon-name (NULL: it is being read, and a spinner says
 * so), title, description, problems (lines, or NULL: not shown).
 */
#define EXA_TYPE_STATUS_PAGE (exa_status_page_get_type ())
G_DECLARE_FINAL_TYPE (ExaStatusPage, exa_status_page, EXA, STATUS_PAGE, GtkWidget)

/* @content: of the session, where that is no view of a figure. */
GtkWidget *exa_status_page_new (ExaSession *session, const char *content);

G_END_DECLS
