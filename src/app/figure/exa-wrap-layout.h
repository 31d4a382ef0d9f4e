/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ExaWrapLayout: children in lines, as words of a text: each as wide as it wants to be, and in the next line where it
 * has no room. A child wider than the whole line is as wide as that. One that expands asks for no more than it needs,
 * and gets what its line leaves. GtkFlowBox has columns instead, all as wide as the widest child.
 */
#define EXA_TYPE_WRAP_LAYOUT (exa_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (ExaWrapLayout, exa_wrap_layout, EXA, WRAP_LAYOUT, GtkLayoutManager)

GtkLayoutManager *exa_wrap_layout_new (void); /* transfer full */

G_END_DECLS
