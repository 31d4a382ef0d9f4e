/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <fontconfig/fontconfig.h>

#include "exa-fonts.h"

G_BEGIN_DECLS

/* A weight of Inter, of the program's own data, as fontconfig would describe it if it read the whole file, which
 * takes a millisecond (owned by the caller); NULL where the file is missing. */
FcPattern *exa_font_inter_describe (ExaWeight weight);

G_END_DECLS
