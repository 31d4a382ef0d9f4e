/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-dataset.h"
#include "exa-options.h"

G_BEGIN_DECLS

/* A figure to be written. */
typedef struct {
  ExaChart *chart; /* owned */
  char *title;     /* a slide's headline, or NULL */
  char *path;      /* "-" is standard output */
} ExaExportJob;

/**
 * ExaExportPlan: which figures `export` writes, in which format and where.
 */
typedef struct {
  ExaFormat format;
  char *folder;    /* to be made if it is missing; NULL where a file or standard output was named */
  GPtrArray *jobs; /* ExaExportJob */
} ExaExportPlan;

/* What the options mean without a look at the data; NULL is a usage error. */
ExaExportPlan *exa_export_plan_new (const ExaOptions *options, GError **error);
void exa_export_plan_free (ExaExportPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaExportPlan, exa_export_plan_free)

/* Fills in the jobs from the charts and stories of @dataset; FALSE is a usage error. */
gboolean exa_export_plan_fill (ExaExportPlan *self, const ExaOptions *options, ExaDataset *dataset, GError **error);

G_END_DECLS
