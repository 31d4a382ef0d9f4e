/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-layout.h"

G_BEGIN_DECLS

/* An empty layout, to be filled before anybody sees it. */
ExaLayout *exa_layout_alloc (int width, int height, const ExaTheme *theme);

G_END_DECLS
