/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-table-roles.h"

G_BEGIN_DECLS

/* Whether the figures under "Share" are shares of one whole: those that a chart would show are no more than it
 * together. Those of one thing at many times are of as many wholes. */
gboolean exa_table_is_of_whole (const ExaTableGuess *guess, guint column);

G_END_DECLS
