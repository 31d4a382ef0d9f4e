/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-loader.h"

G_BEGIN_DECLS

/* What is read of one table. */
typedef struct {
  ExaProblems *problems;
  ExaDataset *dataset; /* NULL after a problem */
  GPtrArray *readings; /* ExaTableReading */
} World;

/* Reads @text as firms.csv, as it is @told (borrowed; or NULL). */
void world_load (World *world, const char *text, ExaTableTold *told);
void world_clear (World *world);

/* What @text, read as a file of that name, holds; a problem ends the test. Transfer full. */
ExaDataset *table_read (const char *name, const char *text);

/* A table, and what is read of it. */
typedef struct {
  const char *text;
  const char *charts; /* their names, with a bar between */
  const char *first;  /* the figures of the first one: "A 5 W; B 2..3 W" */
  const char *says;   /* what its note says, or a part of it; NULL: nothing */
} TableCase;

/* Reads @n tables as some.csv; one that is read otherwise ends the test. */
void table_check (const TableCase *cases, gsize n);

G_END_DECLS
