/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-lang.h"

G_BEGIN_DECLS

/**
 * ExaStatus: whether what a claim says has happened; the firmest first. What is computed of several figures is as weak
 * as the weakest of them, which is the greatest value here. Its nicks are the words of files and exports.
 */
typedef enum {
  EXA_STATUS_REPORTED,  /* it is so, says the source */
  EXA_STATUS_ESTIMATE,  /* it is so, but nobody has counted it */
  EXA_STATUS_ANNOUNCED, /* who will make it says what it will be */
  EXA_STATUS_PLAN,      /* who could do it means to */
  EXA_STATUS_TARGET,    /* somebody aims at it */
  EXA_STATUS_FORECAST,  /* somebody thinks that it will be so */
} ExaStatus;
#define EXA_N_STATUSES 6

/* "forecast", as it stands behind a figure; NULL of what is reported. Static. */
const char *exa_status_in_words (ExaStatus status, ExaLang lang);
/* The sentence's beginning that introduces such figures: "Forecast, not yet so"; NULL of what is reported. Static. */
const char *exa_status_as_heading (ExaStatus status, ExaLang lang);

G_END_DECLS
