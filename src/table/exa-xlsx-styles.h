/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-number-format.h"
#include "exa-package.h"

G_BEGIN_DECLS

/* The number formats of the styles of an .xlsx, by their number (ExaNumberFormat). Without a file of styles there are
 * none. NULL with @error. */
GArray *exa_xlsx_styles_read (ExaPackage *package, GError **error);

G_END_DECLS
