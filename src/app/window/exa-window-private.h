/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-figure-view.h"
#include "exa-panes.h"
#include "exa-sidebar.h"
#include "exa-table-view.h"
#include "exa-window.h"

G_BEGIN_DECLS

struct _ExaWindow {
  GtkApplicationWindow parent_instance;

  ExaSession *session;
  ExaPanes *panes;
  ExaSidebar *sidebar;
  ExaFigureView *chart_view;
  ExaTableView *table_view;
  GtkMenuButton *menu_button;
  GtkRevealer *toast;
  GtkLabel *toast_label;
  guint toast_timeout;
};

G_END_DECLS
