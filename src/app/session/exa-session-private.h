/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-history.h"
#include "exa-row-list.h"
#include "exa-session.h"

G_BEGIN_DECLS

struct _ExaSession {
  GObject parent_instance;

  ExaDataset *dataset;   /* or NULL */
  char **files;          /* of which they are; NULL: the bundled data */
  char **wanted;         /* those last asked for, of which may be nothing yet */
  char *problems;        /* of the last load, or NULL */
  GCancellable *reading; /* of the load at work, or NULL */
  guint slow;            /* until a load at work is said to take long; 0: none */
  gboolean loading;

  ExaViewState state;
  ExaHistory *history;
  ExaPage page;
  gboolean dark;
  char *picked_a, *picked_b; /* claim ids, or NULL */

  ExaFigure *figure; /* or NULL */
  char *refusal;     /* why the last change was not made, or there is no figure; or NULL */
  ExaRowList *rows;
  GListStore *countries; /* ExaCountryItem */
  ExaFonts *fonts;       /* made on first use */
};

/* Makes @state (taken) the view if the query allows it; keeps the one before for undo where @remember. */
gboolean exa_session_apply (ExaSession *self, ExaViewState *state, gboolean remember);
/* Says why something that was asked for is not done; NULL: takes it back. */
void exa_session_refuse (ExaSession *self, const char *refusal);
/* Table, spec and all that follows, from the state as it is. */
void exa_session_derive (ExaSession *self);
/* Says that every property of the view may have changed, and where @redraw the figure; in exa-session.c. */
void exa_session_notify_figure (ExaSession *self, gboolean redraw);
/* Says that other bars are picked. */
void exa_session_notify_picks (ExaSession *self);
/* The countries of the chart, for the menu; in exa-session-countries.c. */
void exa_session_list_countries (ExaSession *self);
/* "all", "2 of 3"; transfer full. */
char *exa_session_countries_to_text (ExaSession *self);

G_END_DECLS
