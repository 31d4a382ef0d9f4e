/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-sheet.h"
#include "exa-text.h"

G_BEGIN_DECLS

/* Adds to @note, in each language, what of the file is not among the sheet's rows as it stood there: lines repaired,
 * lines left out, a second table. */
void exa_sheet_note (const ExaSheet *sheet, ExaText *note);

G_END_DECLS
