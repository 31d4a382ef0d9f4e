/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @cell as most people would write it: "'1204'", "1_204", "１２０４" and "1." without their marks, ",5" as "0,5",
 * "12,00- €" as "-12,00 €", "±0" as "0", "%12,5" as "12,5%". Transfer full. */
char *exa_cell_plain_forms (const char *cell);

G_END_DECLS
