/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-view-state.h"

void
exa_view_state_init (ExaViewState *self, ExaChart *chart, ExaFigureTheme theme, ExaLang lang)
{
  *self = (ExaViewState){
      .chart = chart != NULL ? g_object_ref (chart) : NULL,
      .view = EXA_VIEW_INIT,
      .theme = theme,
      .lang = lang,
  };
}

void
exa_view_state_copy (ExaViewState *self, const ExaViewState *from)
{
  *self = *from;
  if (self->chart != NULL)
    g_object_ref (self->chart);
  exa_view_copy (&self->view, &from->view);
  self->title = g_strdup (from->title);
}

void
exa_view_state_clear (ExaViewState *self)
{
  g_clear_object (&self->chart);
  exa_view_clear (&self->view);
  g_clear_pointer (&self->title, g_free);
}

gboolean
exa_view_state_equal (const ExaViewState *a, const ExaViewState *b)
{
  return a->chart == b->chart && exa_view_equal (&a->view, &b->view) && g_strcmp0 (a->title, b->title) == 0 &&
         a->theme == b->theme && a->lang == b->lang;
}
