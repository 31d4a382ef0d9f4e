/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-choices.h"

G_BEGIN_DECLS

/**
 * ExaColorScheme: whether windows are light or dark: as the desktop asks for
 * through the settings portal, where there is one, or as set here. Keeps
 * GtkSettings in step. Properties: appearance, dark (read-only).
 */
#define EXA_TYPE_COLOR_SCHEME (exa_color_scheme_get_type ())
G_DECLARE_FINAL_TYPE (ExaColorScheme, exa_color_scheme, EXA, COLOR_SCHEME, GObject)

/* Light or dark from now on, as @appearance says. Transfer full. */
ExaColorScheme *exa_color_scheme_new (ExaAppearance appearance);
/* Asks the portal and follows it; @bus may be NULL. Returns at once. */
void exa_color_scheme_follow (ExaColorScheme *self, GDBusConnection *bus);

G_END_DECLS
