/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "exa-date.h"
#include "exa-text.h"

G_BEGIN_DECLS

/* ExaSource: a text or table that states figures. Filled by the loader, immutable afterwards. */
#define EXA_TYPE_SOURCE (exa_source_get_type ())
G_DECLARE_FINAL_TYPE (ExaSource, exa_source, EXA, SOURCE, GObject)

struct _ExaSource {
  GObject parent_instance;

  char *id;
  ExaText title;   /* in full, never empty */
  ExaText shorter; /* for labels; may be empty */
  ExaText author, publisher, note;
  ExaDate date;
  char *url, *licence; /* or NULL */
};

/* An empty one, for who fills it. Transfer full. */
ExaSource *exa_source_new (void);
/* The short title, or the full one. */
const char *exa_source_get_label (ExaSource *self, ExaLang lang);

G_END_DECLS
