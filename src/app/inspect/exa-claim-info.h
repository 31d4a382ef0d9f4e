/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "exa-session.h"

G_BEGIN_DECLS

/**
 * ExaClaimInfo: what the inspector says of a claim, in words, for templates to
 * bind to. Properties, all texts unless said: name, what, figure, whole, when,
 * wording, formula, note, and the lists of ExaFact compared, sources,
 * disagreements, also.
 */
#define EXA_TYPE_CLAIM_INFO (exa_claim_info_get_type ())
G_DECLARE_FINAL_TYPE (ExaClaimInfo, exa_claim_info, EXA, CLAIM_INFO, GObject)

/* @claim: NULL gives empty texts. */
ExaClaimInfo *exa_claim_info_new (ExaSession *session, ExaClaim *claim);
/* What it is called in a heading: the row's name where that tells more than the subject's. Borrowed. */
const char *exa_claim_info_name (ExaClaim *claim, ExaLang lang);
GListModel *exa_claim_info_get_compared (ExaClaimInfo *self);
GListModel *exa_claim_info_get_sources (ExaClaimInfo *self);
GListModel *exa_claim_info_get_disagreements (ExaClaimInfo *self);
GListModel *exa_claim_info_get_also (ExaClaimInfo *self);

G_END_DECLS
