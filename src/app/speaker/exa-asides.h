/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-talk.h"

G_BEGIN_DECLS

/* What was shown beside the plan of a talk, as plain text for the mail that follows it: a paragraph each, headline and
 * all that may be said, with the sources; what was shown twice once. Transfer full; "" where nothing was. */
char *exa_asides_to_string (ExaTalk *talk);

G_END_DECLS
