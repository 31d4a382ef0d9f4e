/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-claim.h"
#include "exa-csv-writer.h"
#include "exa-json-writer.h"

G_BEGIN_DECLS

/* How a claim is written for other programs: the same wherever claims are listed or exported.
 * @lang: of names, labels and the figure's text; ids and numbers are the same in each. */

/**
 * exa_claim_write_json: one object: id, subject, measure, unit, text, relation, low, high, as_of,
 * attributed_to, derived, sources [{source, paragraph}], in that order, and after them what else
 * the claim says. @low and @high are in the base unit @unit, null where open; what a claim does
 * not say is null.
 */
void exa_claim_write_json (ExaClaim *claim, ExaLang lang, ExaJsonWriter *writer);

/* The header of a table of claims, and a claim's row in it. @label: what labels the row. */
void exa_claim_write_csv_header (ExaCsvWriter *writer);
void exa_claim_write_csv (ExaClaim *claim, const char *label, ExaLang lang, ExaCsvWriter *writer);

/* The figure as exa_claim_format() has it, with ordinary spaces. Transfer full. */
char *exa_claim_format_plain (ExaClaim *claim, ExaLang lang);

/* "dilemma ¶ 52; hashrate ¶ 38": where it is said, by ids of sources; "" where nobody says it. Transfer full. */
char *exa_claim_format_cites (ExaClaim *claim);

G_END_DECLS
