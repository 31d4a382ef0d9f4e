/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-figure-said.h"
#include "exa-figure-view.h"
#include "exa-panes.h"
#include "exa-sidebar.h"
#include "exa-table-view.h"
#include "exa-talk-recorder.h"
#include "exa-talk.h"
#include "exa-toast.h"
#include "exa-toolbar.h"
#include "exa-window.h"

G_BEGIN_DECLS

/* What the actions of the window work on. */
struct _ExaWindow {
  GtkApplicationWindow parent_instance;

  ExaSession *session;
  ExaViewState presented;    /* what the talk's slide of that chart is a copy of; empty: of none */
  ExaTalk *talk;             /* given, or left and to be gone on with; NULL until there was one */
  ExaTalkRecorder *recorder; /* of it, or NULL */
  GtkWidget *titles;         /* of the chart and of its data */
  ExaPanes *panes;
  ExaSidebar *sidebar; /* NULL until it is first needed, behind the first frame */
  GListModel *recents; /* for it */
  GtkBox *content;
  ExaToolbar *toolbar;
  GtkStack *pages; /* named as the session's property "content"; made when they are first seen, but for the chart */
  ExaFigureView *chart_view;
  ExaFigureSaid *figure_said;
  gboolean was_loaded;    /* files were read, or could not be */
  GtkWidget *join_bar;    /* NULL until several tables are shown at once */
  GtkWidget *import_bar;  /* NULL until a table is shown */
  GtkWidget *problem_bar; /* NULL until there is a problem */
  GtkWidget *change_bar;  /* NULL until files changed */
  GtkMenuButton *menu_button;
  ExaToast *toast;
  GtkWidget *drop_hint; /* shown while something that can be opened is held over the window */
};

/* Parts that are made when they are first needed. */
ExaSidebar *exa_window_get_sidebar (ExaWindow *self);
ExaTableView *exa_window_get_table_view (ExaWindow *self);
/* Enables actions while a figure is shown, and disables them while none is. */
void exa_window_enable_by_figure (ExaWindow *self, const GActionEntry *entries, guint n);

G_END_DECLS
