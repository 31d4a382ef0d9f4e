/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cjson/cJSON.h>

#include "exa-sheet.h"

G_BEGIN_DECLS

/* The records of a JSON text: a list of objects, an object of objects or of values by their names, lists of values by
 * the names of their columns, or an object of which only one member is such. NULL where there are none. Borrowed. */
const cJSON *exa_json_records_find (const cJSON *root);

/* The sheet of @records, as found in @root by exa_json_records_find(): a column for each key, in the order of their
 * first appearance; what is nested has the keys of both, "price.input", but for a value and its unit, which are one
 * cell, "1.2 GW". A unit that @root says of all stands in a line above. NULL with @error, of EXA_SHEET_ERROR. */
ExaSheet *exa_json_records_read (const cJSON *root, const cJSON *records, GError **error);

G_END_DECLS
