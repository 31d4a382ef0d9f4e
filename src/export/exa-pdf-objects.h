/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Puts into @pdf, as cairo wrote it, what cairo cannot: @lang (BCP 47) of its text, and @inside, a text, as a file that
 * is attached; both may be NULL. @pdf stays as it is where it does not look as cairo's do. */
void exa_pdf_add_objects (GByteArray *pdf, const char *lang, const char *inside);

G_END_DECLS
