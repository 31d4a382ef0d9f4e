/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether seconds since 1970 can stand under @header: "created_at", "Updated", "timestamp". */
gboolean exa_header_is_stamp (const char *header);

/* Whether @header is a word for a time of the figures: "Year", "Datum", "TIME_PERIOD", and nothing else. */
gboolean exa_header_is_time (const char *header);
/* Whether it is of what has happened once to each thing, in a year: "Founded", "Baujahr". */
gboolean exa_header_is_event (const char *header);

/* What is counted under a header of events. */
typedef enum {
  EXA_NO_EVENTS,     /* nothing: "Founded", "Year built" */
  EXA_MAYBE_EVENTS,  /* perhaps something: "Painted", "Bridge opened" */
  EXA_COUNTS_EVENTS, /* things: "Homes built" */
} ExaEvents;
ExaEvents exa_header_find_events (const char *header);

G_END_DECLS
