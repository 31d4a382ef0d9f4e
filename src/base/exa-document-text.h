/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether Unicode sets @c apart as no character (U+FDD0 to U+FDEF, the last two code points of each plane): XML
 * forbids some of them, and cairo refuses a text that holds any. */
gboolean exa_is_noncharacter (gunichar c);

/**
 * exa_document_text: @text as an SVG or a PDF can hold it (transfer full): bytes that are no UTF-8 become U+FFFD; left
 * out are noncharacters, and control characters other than tab and line break. NULL gives NULL.
 */
char *exa_document_text (const char *text);

G_END_DECLS
