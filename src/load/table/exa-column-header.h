/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-header-words.h"

G_BEGIN_DECLS

/* What the header of a column says of its cells. */
typedef struct {
  const ExaUnit *unit; /* NULL where it names none */
  int exponent;        /* 6 under "(USD m)": a bare number is that power of ten of the unit */
  gsize start, end;    /* the bytes of the header that say so; equal where the name itself does */
  const char *kept;    /* what of these bytes stays in the name, "¥"; static, or NULL */
  gboolean doubtful;   /* a letter stands in brackets, "(B)", of which nothing says what it is */
} ExaHeader;

/* Unit and scale that @header names: "Price (USD)", "Market size, US$ bn", "Compute in H100e", "memory_gb", "Share, %".
 * A logarithm has none. */
ExaHeader exa_header_read (const char *header);

/* @header without the unit that @read found in it: "Lease income" of "Lease income (USD m)". Transfer full. */
char *exa_header_get_name (const char *header, const ExaHeader *read);

/* The unit that stands in brackets in the name of a row: "Energy used (MWh)". FALSE where none does. */
gboolean exa_header_read_brackets (const char *text, ExaUnitContext context, ExaHeader *read);
/* The same of what stands behind a comma, a colon or "in": "Revenue, USD m". */
gboolean exa_header_read_behind (const char *text, ExaUnitContext context, ExaHeader *read);

G_END_DECLS
