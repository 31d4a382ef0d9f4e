/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-quantity.h"
#include "exa-scanner.h"

G_BEGIN_DECLS

/* The words and signs by which sources bound a figure, English and Chinese. */

/* Takes what stands before a number: "<", "more than", "约", "between" (EXA_RANGE). FALSE if nothing does. */
gboolean exa_relation_take_before (ExaScanner *s, ExaRelation *relation);
/* Takes what stands behind it: "+", "or more", "以上", "左右". */
gboolean exa_relation_take_behind (ExaScanner *s, ExaRelation *relation);
/* Takes what stands between the endpoints of a range: a dash, "to", "至"; "and" after "between". */
gboolean exa_relation_take_range (ExaScanner *s, gboolean after_between);

G_END_DECLS
