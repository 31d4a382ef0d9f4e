/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * exa_spare_font_offer: where the system has no font at all, has GTK take the bundled one, which has no Chinese; else
 * every text of a window would be boxes, among which nothing has a size. Elsewhere, and a second time, it changes
 * nothing. To be called after GTK has started and before the first text is measured.
 */
void exa_spare_font_offer (void);

G_END_DECLS
