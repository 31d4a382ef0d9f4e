/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-sheet.h"

G_DEFINE_QUARK (exa - sheet - error - quark, exa_sheet_error)
