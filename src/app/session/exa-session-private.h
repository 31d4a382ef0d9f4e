/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-row-list.h"
#include "exa-session.h"

G_BEGIN_DECLS

struct _ExaSession {
  GObject parent_instance;

  ExaFigureModel *model;
  char **files;   /* NULL: the bundled data */
  char *problems; /* of the last load, or NULL */
  ExaPage page;

  ExaRowList *rows;
  GListStore *countries; /* ExaCountryItem */
};

/* The countries of the chart, for the menu; in exa-session-countries.c. */
void exa_session_list_countries (ExaSession *self);
/* "Countries: all", "Countries: 2 of 3"; transfer full. */
char *exa_session_countries_to_text (ExaSession *self);

G_END_DECLS
