/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-window.h"

G_BEGIN_DECLS

/* What the actions of the table do. */
void exa_window_open (ExaWindow *self, GVariant *parameter);
void exa_window_open_path (ExaWindow *self, GVariant *parameter);
void exa_window_open_another (ExaWindow *self, GVariant *parameter);
void exa_window_open_bundled (ExaWindow *self, GVariant *parameter);
void exa_window_reload (ExaWindow *self, GVariant *parameter);
void exa_window_export (ExaWindow *self, GVariant *parameter);
void exa_window_copy_figure (ExaWindow *self, GVariant *parameter);
void exa_window_copy_data (ExaWindow *self, GVariant *parameter);
void exa_window_print (ExaWindow *self, GVariant *parameter);
void exa_window_present (ExaWindow *self, GVariant *parameter);
void exa_window_present_here (ExaWindow *self, GVariant *parameter);
void exa_window_present_story (ExaWindow *self, GVariant *parameter);
void exa_window_undo (ExaWindow *self, GVariant *parameter);
void exa_window_redo (ExaWindow *self, GVariant *parameter);
void exa_window_reset_view (ExaWindow *self, GVariant *parameter);
void exa_window_toggle_table (ExaWindow *self, GVariant *parameter);
void exa_window_next_sort (ExaWindow *self, GVariant *parameter);
void exa_window_previous_chart (ExaWindow *self, GVariant *parameter);
void exa_window_next_chart (ExaWindow *self, GVariant *parameter);
void exa_window_zoom_in (ExaWindow *self, GVariant *parameter);
void exa_window_zoom_out (ExaWindow *self, GVariant *parameter);
void exa_window_zoom_reset (ExaWindow *self, GVariant *parameter);
void exa_window_clear (ExaWindow *self, GVariant *parameter);
void exa_window_search (ExaWindow *self, GVariant *parameter);
void exa_window_toggle_sidebar (ExaWindow *self, GVariant *parameter);
void exa_window_toggle_inspector (ExaWindow *self, GVariant *parameter);
void exa_window_toggle_fullscreen (ExaWindow *self, GVariant *parameter);
void exa_window_show_shortcuts (ExaWindow *self, GVariant *parameter);
void exa_window_show_about (ExaWindow *self, GVariant *parameter);
void exa_window_close_it (ExaWindow *self, GVariant *parameter);
void exa_window_quit (ExaWindow *self, GVariant *parameter);

G_END_DECLS
