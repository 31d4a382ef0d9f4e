/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @cell as most people would write it: "'1204'", "1_204", "１２０４", "٧٦٧٦" and "1." without their marks, ",5" as
 * "0,5", "12,00- €" as "-12,00 €", "±0" as "0", "%12,5" as "12,5%", "1兆2,450億円" as "12450億円". Transfer full. */
char *exa_cell_plain_forms (const char *cell);
/* "3½%" as "3.5%" and "½" as "0.5", with @decimal for the decimal sign; NULL where no fraction stands in @cell.
 * Transfer full. */
char *exa_cell_open_fraction (const char *cell, char decimal);

/* The part "45" of "45/60", and @of: (out): the whole, which is not less; NULL of other cells. Transfer full. */
char *exa_cell_read_out_of (const char *cell, guint *of);

/* Whether @cell has a digit of any script, or a fraction. */
gboolean exa_cell_has_digit (const char *cell);

G_END_DECLS
