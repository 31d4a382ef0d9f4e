/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-export-options.h"

G_BEGIN_DECLS

/**
 * ExaExportRequest: one figure to be exported, with all that it needs: made of what a window shows, it stays what it
 * was, and may be carried out in another thread. Owns what it points to, @options included.
 */
typedef struct {
  ExaChart *chart;
  ExaView view;
  char *title, *subtitle, *note; /* instead of the chart's, or NULL */
  ExaExportOptions options;
} ExaExportRequest;

/* Copies all of it, the words and the data that @options borrow as well. @view, @title: or NULL. */
ExaExportRequest *exa_export_request_new (ExaChart *chart, const ExaView *view, const char *title,
                                          const ExaExportOptions *options);
void exa_export_request_free (ExaExportRequest *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaExportRequest, exa_export_request_free)

/* Its figure, and that as a file in the format @name (NULL: that of its options). Transfer full. Errors: those of
 * exa-export.h. */
ExaFigure *exa_export_request_make_figure (const ExaExportRequest *self, GError **error);
GBytes *exa_export_request_encode (const ExaExportRequest *self, const char *name, ExaFonts *fonts, GError **error);

G_END_DECLS
