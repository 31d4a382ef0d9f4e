/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-order.h"
#include "exa-reader.h"

G_BEGIN_DECLS

/**
 * ExaPiece: one object of a data file on its way into the Dataset. First every
 * piece is registered under its id, so that references can be resolved
 * whatever their direction and file; then each is read in full.
 */
typedef struct {
  const ExaJson *json;
  const cJSON *node;
  gpointer object; /* owned */
  gpointer first;  /* the object that has this id from an earlier file, where that is allowed; borrowed, or NULL */
} ExaPiece;

/* The pieces (borrowed) in an order in which each comes after those that it needs. Where they need each other in a
 * circle, or in a chain that is too long, that is named at the piece's @key, and what @needs returned for it is
 * emptied. Transfer container. */
GPtrArray *exa_pieces_order (ExaReader *reader, const GArray *pieces, ExaList list, const char *key, ExaNeeds needs);

/* Reading a piece into its object, the id apart. */
typedef void (*ExaPieceRead) (const ExaReader *reader, const cJSON *node, gpointer object);
void exa_piece_read_source (const ExaReader *reader, const cJSON *node, gpointer object);
void exa_piece_read_speaker (const ExaReader *reader, const cJSON *node, gpointer object);
void exa_piece_read_entity (const ExaReader *reader, const cJSON *node, gpointer object);
void exa_piece_read_measure (const ExaReader *reader, const cJSON *node, gpointer object);
void exa_piece_read_topic (const ExaReader *reader, const cJSON *node, gpointer object);
void exa_piece_read_claim (const ExaReader *reader, const cJSON *node, gpointer object);
void exa_piece_read_derived (const ExaReader *reader, const cJSON *node, gpointer object);
void exa_piece_read_chart (const ExaReader *reader, const cJSON *node, gpointer object);
void exa_piece_read_story (const ExaReader *reader, const cJSON *node, gpointer object);

/* What the picture showed whose @digest is given ("": not known), of the member "shown". To be cleared. */
ExaShown exa_piece_read_shown (const ExaReader *reader, const cJSON *node, const char *digest);

/* What can be said only when all pieces of a list have been read. @reader's json is set to that of each piece. */
typedef void (*ExaPiecesCheck) (ExaReader *reader, const GArray *pieces);
void exa_pieces_check_entities (ExaReader *reader, const GArray *pieces);
void exa_pieces_check_measures (ExaReader *reader, const GArray *pieces);
/* Of a measure that says so, or that has figures below zero, upper bounds say nothing of zero. */
void exa_pieces_open_bounds (ExaReader *reader, const GArray *pieces);
void exa_pieces_evaluate (ExaReader *reader, const GArray *pieces);

/* Fields that several lists share. */
void exa_read_differences (const ExaReader *reader, const cJSON *value, gpointer field); /* GPtrArray * */
void exa_read_status (const ExaReader *reader, const cJSON *value, gpointer field);      /* ExaStatus */
void exa_read_compare (const ExaReader *reader, const cJSON *value, gpointer field);     /* ExaCompare */
/* Names a disagreement of @claim with itself. */
void exa_reader_check_with (const ExaReader *reader, const cJSON *node, ExaClaim *claim);
/* Names the ids of @value, a list or one id, that are not among the claims of @chart. */
void exa_reader_check_in_chart (const ExaReader *reader, const cJSON *value, ExaChart *chart);

G_END_DECLS
