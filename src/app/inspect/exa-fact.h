/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-claim.h"

G_BEGIN_DECLS

/* ExaFact: a line of the inspector or the sources view. Texts may be NULL; @claim: where it leads, or NULL. */
#define EXA_TYPE_FACT (exa_fact_get_type ())
G_DECLARE_FINAL_TYPE (ExaFact, exa_fact, EXA, FACT, GObject)

/* Copies the texts, and holds a reference of @claim. Transfer full. */
ExaFact *exa_fact_new (const char *group, const char *title, const char *value, const char *detail, ExaClaim *claim);
/* The heading it stands under. */
const char *exa_fact_get_group (ExaFact *self);
const char *exa_fact_get_title (ExaFact *self);
const char *exa_fact_get_value (ExaFact *self);
const char *exa_fact_get_detail (ExaFact *self);
ExaClaim *exa_fact_get_claim (ExaFact *self);

G_END_DECLS
