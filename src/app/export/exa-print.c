/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-print.h"

#include "exa-layout.h"
#include "exa-paint.h"

/* Pixels of the figure in a point: fine enough for lines to fall where they should. */
#define PIXELS_PER_POINT 2.0

static void
on_draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int page, ExaSession *session)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double width = gtk_print_context_get_width (context), height = gtk_print_context_get_height (context);
  ExaThemeId theme = exa_figure_model_get_theme (exa_session_get_model (session));
  const ExaFigure *figure = exa_figure_model_get_figure (exa_session_get_model (session));
  g_autoptr (ExaLayout) layout = NULL;

  if (figure == NULL)
    return;
  /* Paper is white. */
  if (theme == EXA_THEME_DARK)
    theme = EXA_THEME_LIGHT;
  ExaLayoutOptions options = {
      .width = (int)(width * PIXELS_PER_POINT),
      .height = (int)(height * PIXELS_PER_POINT),
      .theme = theme,
      .text_scale = 1,
  };
  layout = exa_figure_lay_out (figure, exa_figure_model_get_fonts (exa_session_get_model (session)), &options);
  cairo_save (cr);
  cairo_scale (cr, 1 / PIXELS_PER_POINT, 1 / PIXELS_PER_POINT);
  exa_paint (layout, cr);
  cairo_restore (cr);
}

void
exa_print_figure (GtkWindow *parent, ExaSession *session)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  ExaChart *chart = exa_figure_model_get_chart (exa_session_get_model (session));

  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, exa_text_get (&chart->name, exa_figure_model_get_lang (
                                                                               exa_session_get_model (session))));
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "draw-page", G_CALLBACK (on_draw_page), session, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}
