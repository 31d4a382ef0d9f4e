/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

#include "exa-export-check.h"
#include "exa-export-geometry.h"
#include "exa-export-request.h"

G_BEGIN_DECLS

/**
 * ExaExportProof: the file that a request asks for, and what is to be seen and known of it before it is saved. Made in
 * any thread; immutable.
 */
typedef struct {
  GBytes *file;           /* what would be saved, byte for byte */
  GdkTexture *texture;    /* of a picture: the file itself, or what it shows where GTK reads no such file; else NULL */
  char *text;             /* of any other format: how it begins; else NULL */
  char *description;      /* the figure in words */
  GPtrArray *findings;    /* ExaFinding */
  gsize n_inside;         /* bytes of the file that hold the figures */
  ExaExportGeometry size; /* of a picture */
} ExaExportProof;

/* @fonts: of this thread. Transfer full; NULL with @error. */
ExaExportProof *exa_export_proof_new (const ExaExportRequest *request, ExaFonts *fonts, GError **error);
void exa_export_proof_free (ExaExportProof *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaExportProof, exa_export_proof_free)

G_END_DECLS
