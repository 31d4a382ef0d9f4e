/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-dataset-change.h"
#include "exa-file-watch.h"
#include "exa-input.h"
#include "exa-row-list.h"
#include "exa-session-told.h"
#include "exa-session.h"

G_BEGIN_DECLS

/* What the files of the session share. */
struct _ExaSession {
  GObject parent_instance;

  ExaFigureModel *model;
  ExaPage page;

  ExaInput *input;            /* keeps standard input for a reload */
  char **files;               /* whose data are shown; NULL: the bundled data */
  char **wanted;              /* those last asked for, of which may be nothing yet */
  char *problems;             /* of the last load, or NULL */
  gboolean unclosed;          /* one of them is a quote that is never closed */
  GPtrArray *readings;        /* ExaTableReading: of the tables that are shown; NULL before the first load */
  ExaSessionTold told;        /* of these */
  ExaSessionTold wanted_told; /* of those last asked for */
  gboolean as_told;           /* something else was told than before, or taken back, and is being read */
  ExaDataset *guessed;        /* the data of a table as guessed, while what is remembered is tried; NULL otherwise */
  GPtrArray *guessed_readings;
  GCancellable *reading; /* of the load at work, or NULL */
  guint slow;            /* until a load at work is said to take long; 0: none */
  gboolean loading;
  ExaFileWatch *watch; /* of the wanted files */
  gboolean unasked;    /* the load at work is because they changed, and nobody asked for it, */
  gboolean late;       /* and they have had their time to become whole */
  gboolean outdated;   /* they have changed since the load at work began */
  gboolean stopped;    /* somebody ended the last load, and "problems" says so */

  ExaDatasetChange *change;            /* what the last load of the same files found; NULL: nothing, or dismissed */
  char *change_title, *change_details; /* the same in words */
  guint n_changes_shown;

  ExaRowList *rows;
  GListStore *countries; /* ExaCountryItem, once somebody asked for them */
  GListStore *entities;  /* ExaCountryItem: whose figures the chart has, the same */
  gboolean countries_wanted, names_wanted;
};

/* The countries of the chart, for the menu, which all rows are walked for; in exa-session-countries.c. */
void exa_session_list_countries (ExaSession *self);
/* The list, which is kept from now on: nobody sees it before the menu is opened. Borrowed. */
GListStore *exa_session_want_countries (ExaSession *self);
/* Whose figures the chart has, for the same menu; of more than so many, the first; none of a chart of more figures than
 * can be chosen one by one: a claim would be made of each. In exa-session-entities.c. */
#define EXA_SESSION_MAX_ENTITIES 500
#define EXA_SESSION_MAX_CHOSEN   20000
void exa_session_list_entities (ExaSession *self);
/* As that of the countries. Borrowed. */
GListStore *exa_session_want_entities (ExaSession *self);
/* "Countries: all", "Countries: 2 of 3"; transfer full. */
char *exa_session_countries_to_text (ExaSession *self);

/* Reads what is shown once more, beside the main loop, as is told by now; where that fails, the last data stay, and
 * what was told of them. In exa-session-load.c. */
void exa_session_read_as_told (ExaSession *self);
/* Whether something is remembered of what was just read, which is then to be read once more as that says. In
 * exa-session-recall.c, as the next. */
gboolean exa_session_recall (ExaSession *self, ExaDataset *dataset, GPtrArray *readings);
/* Ends the trial of what is remembered: where @dataset is NULL because of @problem, what was guessed stands again in
 * all three. */
void exa_session_end_recall (ExaSession *self, ExaDataset **dataset, GPtrArray **readings, char **problem);
/* Other files are wanted: what is remembered is no longer tried. */
void exa_session_drop_recall (ExaSession *self);
/* Keeps what is told now for the next time. */
void exa_session_keep_told (ExaSession *self);
/* Says what is other, and no more where @change is NULL; takes it. In exa-session-change.c. */
void exa_session_set_change (ExaSession *self, ExaDatasetChange *change);
/* "14:07"; transfer full. */
char *exa_session_now_in_words (void);
/* Begins to heed the watch. In exa-session-load.c. */
void exa_session_watch (ExaSession *self);

/* Where the data came out of a picture: shows what that shows, as it shows it. */
void exa_session_show_picture (ExaSession *self);

G_END_DECLS
