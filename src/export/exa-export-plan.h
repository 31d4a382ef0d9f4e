/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-dataset.h"
#include "exa-deck.h"
#include "exa-export-options.h"
#include "exa-view.h"

G_BEGIN_DECLS

/* A figure to be written. */
typedef struct {
  ExaChart *chart; /* owned */
  char *title;     /* a headline instead of the chart's, or NULL */
  ExaView *view;   /* instead of the plan's, or NULL; owned */
  char *path;      /* "-" is standard output */
} ExaExportJob;

/**
 * ExaExportPlan: which figures are written, how, and to which files. Filled by
 * the functions below, carried out by exa_export_run().
 */
typedef struct {
  ExaExportOptions options;
  ExaView view;              /* of every figure that has none of its own; owned */
  gboolean needs_comparison; /* a comparison that @view asks for and that says nothing is an error, not left out */
  GPtrArray *jobs;           /* ExaExportJob */
  char *bundle_path;         /* of the one PDF or zip file, by its ending, that all figures go into; or NULL */
  char *bundle_title;        /* of it; or NULL */

  /*< private >*/
  GHashTable *names; /* of files, without folder and ending */
} ExaExportPlan;

/* @view: copied; NULL for charts as they are. */
ExaExportPlan *exa_export_plan_new (const ExaExportOptions *options, const ExaView *view);
void exa_export_plan_free (ExaExportPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaExportPlan, exa_export_plan_free)

/* All figures into one file: a page each of a PDF, or, as the ending says, a zip file of what would be written
 * otherwise: they have to be added with "." as folder. @title: or NULL. */
void exa_export_plan_set_bundle (ExaExportPlan *self, const char *path, const char *title);

/* One figure, to that file. @title: or NULL. */
void exa_export_plan_add (ExaExportPlan *self, ExaChart *chart, const char *title, const char *path);

/* Figures to @folder ("." leaves it out of their names), each named by its chart's id. A chart that is there again
 * gets a number, never the name of another chart. @charts: ExaChart. @title: of each, or NULL. */
void exa_export_plan_add_charts (ExaExportPlan *self, GPtrArray *charts, const char *title, const char *folder);

/* The slides of @story that are not skipped to @folder, numbered, with their titles. */
void exa_export_plan_add_story (ExaExportPlan *self, ExaStory *story, const char *folder);

/* The pages of @deck to @folder, numbered by slide and, where it has steps, by step. */
void exa_export_plan_add_deck (ExaExportPlan *self, const ExaDeck *deck, const char *folder);

G_END_DECLS
