/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-dataset.h"
#include "exa-json.h"

G_BEGIN_DECLS

/**
 * ExaReader: reads objects of a JSON text into structs by tables of their keys,
 * and names every place where they are not what the table says. Reading goes on
 * after a problem: a field that cannot be read is left as it was.
 */
typedef struct {
  const ExaJson *json;
  ExaDataset *dataset; /* that ids refer into */
  ExaProblems *problems;
} ExaReader;

/* Reads @value into @field, whose type is the function's own. */
typedef void (*ExaReadFunc) (const ExaReader *reader, const cJSON *value, gpointer field);

/* A key of an object. A table of them ends with a NULL @key; at most 32. */
typedef struct {
  const char *key;
  gboolean required;
  ExaReadFunc read;
  gsize offset; /* of the field in the struct */
} ExaField;

/* Reads @node into the struct @target; FALSE if it is no object at all. */
gboolean exa_reader_object (const ExaReader *reader, const cJSON *node, const ExaField *fields, gpointer target);

/* A problem at @node's value, at its key, or at a byte of its string. */
void exa_reader_problem (const ExaReader *reader, const cJSON *node, const char *format, ...) G_GNUC_PRINTF (3, 4);
void exa_reader_problem_at_key (const ExaReader *reader, const cJSON *node, const char *format, ...)
    G_GNUC_PRINTF (3, 4);
void exa_reader_problem_in_string (const ExaReader *reader, const cJSON *node, gsize offset, const char *format, ...)
    G_GNUC_PRINTF (4, 5);

/* The value as a non-empty string or a list; NULL after naming the problem. Borrowed. */
const char *exa_reader_string (const ExaReader *reader, const cJSON *value);
const cJSON *exa_reader_list (const ExaReader *reader, const cJSON *value);
/* The object whose id @value is; NULL after naming the problem. Borrowed. */
gpointer exa_reader_find (const ExaReader *reader, const cJSON *value, ExaList list);
/* What the unknown @id of @list may have meant: "; did you mean "…"?", or "". Transfer full. */
char *exa_reader_suggest (const ExaReader *reader, ExaList list, const char *id);
/* The member @key of @object, or NULL. */
const cJSON *exa_reader_member (const cJSON *object, const char *key);
/* "claim", "entity" … as messages name an object of @list; not translated. */
const char *exa_list_noun (ExaList list);

/* --- fields --- */

void exa_read_later (const ExaReader *reader, const cJSON *value, gpointer field);     /* only makes the key known */
void exa_read_text (const ExaReader *reader, const cJSON *value, gpointer field);      /* ExaText */
void exa_read_string (const ExaReader *reader, const cJSON *value, gpointer field);    /* char * */
void exa_read_strings (const ExaReader *reader, const cJSON *value, gpointer field);   /* char ** */
void exa_read_date (const ExaReader *reader, const cJSON *value, gpointer field);      /* char * */
void exa_read_unit (const ExaReader *reader, const cJSON *value, gpointer field);      /* const ExaUnit * */
void exa_read_ordinal (const ExaReader *reader, const cJSON *value, gpointer field);   /* int, from 1 */
void exa_read_source (const ExaReader *reader, const cJSON *value, gpointer field);    /* ExaSource *, owned */
void exa_read_speaker (const ExaReader *reader, const cJSON *value, gpointer field);   /* ExaSpeaker *, owned */
void exa_read_entity (const ExaReader *reader, const cJSON *value, gpointer field);    /* ExaEntity *, owned */
void exa_read_measure (const ExaReader *reader, const cJSON *value, gpointer field);   /* ExaMeasure *, owned */
void exa_read_topic (const ExaReader *reader, const cJSON *value, gpointer field);     /* ExaTopic *, owned */
void exa_read_chart (const ExaReader *reader, const cJSON *value, gpointer field);     /* ExaChart *, owned */
void exa_read_claim_ids (const ExaReader *reader, const cJSON *value, gpointer field); /* char ** */

/* A word of the enumeration @type. */
void exa_read_choice (const ExaReader *reader, const cJSON *value, GType type, int *field);

G_END_DECLS
