/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-dataset.h"
#include "exa-json-writer.h"

G_BEGIN_DECLS

/* The objects of a data file (data/FORMAT.md) as members of an array. @notes: with what their file notes on them, which
 * no figure shows. */
void exa_source_write (ExaSource *source, gboolean notes, ExaJsonWriter *writer);
void exa_speaker_write (ExaSpeaker *speaker, ExaJsonWriter *writer);
void exa_entity_write (ExaEntity *entity, gboolean notes, ExaJsonWriter *writer);
void exa_measure_write (ExaMeasure *measure, gboolean notes, ExaJsonWriter *writer);
void exa_topic_write (ExaTopic *topic, ExaJsonWriter *writer);
/* A claim, or a derived one. @known: ids of the claims of the file; other readings that are not among them are left
 * out. NULL: all are. */
void exa_claim_write (ExaClaim *claim, GHashTable *known, gboolean notes, ExaJsonWriter *writer);
void exa_chart_write (ExaChart *chart, ExaJsonWriter *writer);
void exa_story_write (ExaStory *story, ExaJsonWriter *writer);

/* What was changed, as the member "view". */
void exa_view_write (const ExaView *view, ExaJsonWriter *writer);

/* Nothing where it is empty; one string where all languages have the same. */
void exa_text_write (const ExaText *text, const char *key, ExaJsonWriter *writer);

/* The claim's figure as a file says it and exa_quantity_parse() reads it, digit for digit: "< 4 %", in the unit that it
 * was said in where that can be; of an order its sign alone, of words NULL. Transfer full. */
char *exa_claim_write_value (ExaClaim *claim);

G_END_DECLS
