/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-export-request.h"

#include "exa-export.h"

ExaExportRequest *
exa_export_request_new (ExaChart *chart, const ExaView *view, const char *title, const ExaExportOptions *options)
{
  ExaExportRequest *self = g_new0 (ExaExportRequest, 1);

  self->chart = g_object_ref (chart);
  self->view = (ExaView)EXA_VIEW_INIT;
  if (view != NULL)
    exa_view_copy (&self->view, view);
  self->title = g_strdup (title);
  self->subtitle = g_strdup (options->subtitle);
  self->note = g_strdup (options->note);
  self->options = *options;
  self->options.subtitle = self->subtitle;
  self->options.note = self->note;
  self->options.view = &self->view;
  if (self->options.dataset != NULL)
    g_object_ref (self->options.dataset);
  return self;
}

void
exa_export_request_free (ExaExportRequest *self)
{
  g_clear_object (&self->options.dataset);
  g_object_unref (self->chart);
  exa_view_clear (&self->view);
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->note);
  g_free (self);
}

ExaFigure *
exa_export_request_make_figure (const ExaExportRequest *self, GError **error)
{
  return exa_export_make_figure (self->chart, &self->view, self->title, &self->options, error);
}

GBytes *
exa_export_request_encode (const ExaExportRequest *self, const char *name, ExaFonts *fonts, GError **error)
{
  g_autoptr (ExaFigure) figure = exa_export_request_make_figure (self, error);
  ExaExportOptions options = self->options;

  if (figure == NULL)
    return NULL;
  if (name != NULL)
    options.format = exa_format_find (name);
  options.parallel = TRUE;
  return exa_export_encode (figure, &options, fonts, error);
}
