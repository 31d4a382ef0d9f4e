/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cjson/cJSON.h>

#include "exa-sheet.h"

G_BEGIN_DECLS

/* The records of a JSON text: a list of objects, an object of objects or of values by their names, or an object of
 * which only one member is such. NULL where there are none. Borrowed. */
const cJSON *exa_json_records_find (const cJSON *root);

/* The sheet of @records, as found by exa_json_records_find(): a column for each key, in the order of their first
 * appearance; what is nested has the keys of both, "price.input". NULL with @error, of EXA_SHEET_ERROR. */
ExaSheet *exa_json_records_read (const cJSON *records, GError **error);

G_END_DECLS
