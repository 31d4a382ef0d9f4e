/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-slide-headline.h"

#include "exa-table.h"

static guint
count_rows (ExaChart *chart, const ExaView *view)
{
  g_autoptr (ExaTable) table = exa_table_new (chart, view, NULL);

  return table != NULL ? exa_table_count (table) : 0;
}

/* Rows are counted only where there may be fewer. */
static gboolean
leaves_one (const ExaSlide *slide, const ExaView *view)
{
  if (view->only == NULL && view->countries == NULL && view->top < 0)
    return FALSE;
  return !exa_view_equal (view, &slide->view) && count_rows (slide->chart, view) == 1 &&
         count_rows (slide->chart, &slide->view) > 1;
}

const char *
exa_slide_headline (const ExaSlide *slide, const ExaView *view, ExaLang lang)
{
  static const ExaView as_it_is = EXA_VIEW_INIT;
  const char *title = exa_slide_get_title (slide, lang);
  gboolean stands = !exa_text_is_empty (&slide->title) || exa_view_equal (&slide->view, &as_it_is);

  return stands && *title != '\0' && !leaves_one (slide, view) ? title : NULL;
}
