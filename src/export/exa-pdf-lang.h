/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Says in @pdf, as cairo wrote it, which language it is in, which cairo cannot: screen readers speak by it. A file that
 * is built in another way stays as it is. @lang: BCP 47; NULL does nothing. */
void exa_pdf_set_lang (GByteArray *pdf, const char *lang);

G_END_DECLS
