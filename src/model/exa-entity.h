/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "exa-date.h"
#include "exa-text.h"

G_BEGIN_DECLS

/* ExaEntityKind: what sort of thing it is; a group is of other entities, such as “the rest of the world”. */
typedef enum {
  EXA_ENTITY_COUNTRY,
  EXA_ENTITY_COMPANY,
  EXA_ENTITY_CHIP,
  EXA_ENTITY_MODEL,
  EXA_ENTITY_CLUSTER,
  EXA_ENTITY_GROUP,
} ExaEntityKind;

/* ExaEntity: what figures are about. */
#define EXA_TYPE_ENTITY (exa_entity_get_type ())
G_DECLARE_FINAL_TYPE (ExaEntity, exa_entity, EXA, ENTITY, GObject)

struct _ExaEntity {
  GObject parent_instance;

  char *id;
  ExaText name, note;
  ExaEntityKind kind;
  ExaEntity *country;    /* whose colour it takes; NULL on a country and where unknown; owned */
  GPtrArray *belongs_to; /* ExaEntity, owned; may be empty, never NULL */
  char **also;           /* other names, for search; NULL-terminated, never NULL */
  ExaDate date;          /* its own, which is not that of a figure: when it was released, founded; mostly not known */
  ExaText date_name;     /* what that is: "Released"; never empty where the date is known */
};

/* An empty one, for who fills it. Transfer full. */
ExaEntity *exa_entity_new (void);
/* The country itself, or the one it takes its colour from; NULL if none. Borrowed. */
ExaEntity *exa_entity_get_country (ExaEntity *self);

/* "Released: March 2020": its own date and what that is; NULL where it is not known. Transfer full. */
char *exa_entity_write_date (ExaEntity *self, ExaLang lang);

/* "company", in the language of the desktop: for sentences and cards. */
const char *exa_entity_kind_in_words (ExaEntityKind kind);

G_END_DECLS
