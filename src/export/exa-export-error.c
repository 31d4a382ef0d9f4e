/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-export-error.h"

G_DEFINE_QUARK (exa - export - error - quark, exa_export_error)
