/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-print.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>
#include <math.h>

#include "exa-encode-paint.h"
#include "exa-export-scope.h"
#include "exa-export-settings.h"
#include "exa-resources.h"
#include "exa-spoken-names.h"

/* A pixel of a layout is 1/96 inch, a point 1/72. */
#define PX_PER_POINT (96.0 / 72.0)
/* Points between figures of one page. */
#define GAP 24.0

struct _ExaPrint {
  GtkPrintOperation parent_instance;

  ExaSession *session; /* borrowed: its window's, which is the parent of the dialog */
  GtkBuilder *builder; /* of the widgets; NULL until they are asked for */
  GtkDropDown *scope, *per_page, *theme;
  ExaChartPicks *picks; /* borrowed: of the builder's button */
  guint chosen_scope, n_per_page;
  char *chosen_story;       /* its id, or NULL */
  GPtrArray *chosen_charts; /* where neither this one nor a story was chosen; owned, or NULL */
  ExaThemeId chosen_theme;
  GPtrArray *figures; /* ExaFigure, owned; NULL until it begins */
};

G_DEFINE_FINAL_TYPE (ExaPrint, exa_print, GTK_TYPE_PRINT_OPERATION)

/* --- what is asked for --- */

static const guint counts[] = {1, 2, 4};

static GtkWidget *
exa_print_create_custom_widget (GtkPrintOperation *operation)
{
  ExaPrint *self = EXA_PRINT (operation);
  GtkBuilder *builder = gtk_builder_new_from_resource (EXA_RESOURCE_UI ("exa-print.ui"));

  g_set_object (&self->builder, builder);
  g_object_unref (builder);
  self->scope = GTK_DROP_DOWN (gtk_builder_get_object (builder, "scope"));
  self->per_page = GTK_DROP_DOWN (gtk_builder_get_object (builder, "per_page"));
  self->theme = GTK_DROP_DOWN (gtk_builder_get_object (builder, "theme"));
  self->picks = exa_chart_picks_new (self->session, GTK_MENU_BUTTON (gtk_builder_get_object (builder, "picks_button")));
  exa_export_scope_fill (self->scope, GTK_WIDGET (gtk_builder_get_object (builder, "picks_button")), self->session);
  exa_spoken_names_set (GTK_WIDGET (gtk_builder_get_object (builder, "print")));
  return GTK_WIDGET (gtk_builder_get_object (builder, "print"));
}

static void
exa_print_custom_widget_apply (GtkPrintOperation *operation, GtkWidget *widget)
{
  static const ExaThemeId themes[] = {EXA_THEME_PRINT, EXA_THEME_LIGHT};
  ExaPrint *self = EXA_PRINT (operation);

  self->chosen_scope = gtk_drop_down_get_selected (self->scope);
  g_clear_pointer (&self->chosen_charts, g_ptr_array_unref);
  self->chosen_charts = exa_export_scope_get_charts (self->scope, exa_session_get_dataset (self->session), self->picks);
  g_free (self->chosen_story);
  self->chosen_story = g_strdup (exa_export_scope_get_story (self->scope));
  self->n_per_page = counts[MIN (gtk_drop_down_get_selected (self->per_page), G_N_ELEMENTS (counts) - 1)];
  self->chosen_theme = themes[MIN (gtk_drop_down_get_selected (self->theme), G_N_ELEMENTS (themes) - 1)];
}

/* --- the figures --- */

static void
add_figure (ExaPrint *self, ExaChart *chart, const ExaView *view, const char *title)
{
  ExaLang lang = exa_figure_model_get_lang (exa_session_get_model (self->session));
  ExaFigure *figure = exa_figure_new (chart, view, lang, title, NULL);

  if (figure != NULL)
    g_ptr_array_add (self->figures, figure);
}

static void
add_story (ExaPrint *self, const ExaStory *story)
{
  ExaLang lang = exa_figure_model_get_lang (exa_session_get_model (self->session));

  for (guint i = 0; exa_story_find_told (story, i, TRUE, &i); i++) {
    const ExaSlide *slide = g_ptr_array_index (story->slides, i);
    const char *title = exa_text_is_empty (&slide->title) ? NULL : exa_text_get (&slide->title, lang);
    g_auto (ExaView) view = EXA_VIEW_INIT;

    exa_slide_init_view (slide, 0, &view);
    add_figure (self, slide->chart, &view, title);
  }
}

static void
add_figures (ExaPrint *self)
{
  ExaFigureModel *model = exa_session_get_model (self->session);
  ExaDataset *dataset = exa_session_get_dataset (self->session);
  const ExaStory *story =
      self->chosen_story != NULL ? exa_dataset_find (dataset, EXA_LIST_STORIES, self->chosen_story) : NULL;

  if (self->chosen_scope == EXA_EXPORT_SCOPE_CHART)
    add_figure (self, exa_figure_model_get_chart (model), exa_figure_model_get_view (model),
                exa_figure_model_get_state (model)->title);
  else if (story != NULL)
    add_story (self, story);
  else
    for (guint i = 0; self->chosen_story == NULL && self->chosen_charts != NULL && i < self->chosen_charts->len; i++)
      add_figure (self, g_ptr_array_index (self->chosen_charts, i), NULL, NULL);
}

/* Into a file it gets the name that it has everywhere else; GTK writes none. */
static void
name_file (ExaPrint *self, GtkPrintContext *context)
{
  cairo_surface_t *surface = cairo_get_target (gtk_print_context_get_cairo_context (context));
  const ExaFigure *first = self->figures->len > 0 ? g_ptr_array_index (self->figures, 0) : NULL;

  if (cairo_surface_get_type (surface) == CAIRO_SURFACE_TYPE_PDF && first != NULL && first->spec->title != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, first->spec->title);
}

static void
exa_print_begin_print (GtkPrintOperation *operation, GtkPrintContext *context)
{
  ExaPrint *self = EXA_PRINT (operation);

  g_clear_pointer (&self->figures, g_ptr_array_unref);
  self->figures = g_ptr_array_new_with_free_func ((GDestroyNotify)exa_figure_free);
  add_figures (self);
  name_file (self, context);
  gtk_print_operation_set_n_pages (operation,
                                   (int)MAX ((self->figures->len + self->n_per_page - 1) / self->n_per_page, 1));
}

/* @cell: points. */
static void
draw_figure (ExaPrint *self, const ExaFigure *figure, const ExaRect *cell, cairo_t *cr)
{
  ExaLayoutOptions options = EXA_LAYOUT_OPTIONS_INIT;
  g_autoptr (ExaLayout) layout = NULL;
  double grown = MAX (1, MAX (EXA_LAYOUT_MIN_WIDTH / (cell->width * PX_PER_POINT),
                              EXA_LAYOUT_MIN_HEIGHT / (cell->height * PX_PER_POINT)));

  options.width = (int)round (cell->width * PX_PER_POINT * grown);
  options.height = (int)round (cell->height * PX_PER_POINT * grown);
  options.theme = self->chosen_theme;
  layout = exa_figure_lay_out (figure, exa_figure_model_get_fonts (exa_session_get_model (self->session)), &options);
  cairo_save (cr);
  cairo_translate (cr, cell->x, cell->y);
  exa_encode_paint (cr, &(ExaScaledLayout){layout, cell->width / layout->width, cell->height / layout->height});
  cairo_restore (cr);
}

/* Cells in one column, or two where there are four of them; two stand side by side where the page lies. */
static void
exa_print_draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int page)
{
  ExaPrint *self = EXA_PRINT (operation);
  double width = gtk_print_context_get_width (context), height = gtk_print_context_get_height (context);
  guint columns = self->n_per_page == 4 || (self->n_per_page == 2 && width > height) ? 2 : 1;
  guint rows = self->n_per_page / columns;
  ExaRect cell = {0, 0, (width - (columns - 1) * GAP) / columns, (height - (rows - 1) * GAP) / rows};

  for (guint i = 0; i < self->n_per_page; i++) {
    guint n = (guint)page * self->n_per_page + i;

    if (n >= self->figures->len)
      return;
    cell.x = (i % columns) * (cell.width + GAP);
    cell.y = (i / columns) * (cell.height + GAP);
    draw_figure (self, g_ptr_array_index (self->figures, n), &cell, gtk_print_context_get_cairo_context (context));
  }
}

/* --- the object --- */

static void
exa_print_finalize (GObject *object)
{
  g_clear_pointer (&EXA_PRINT (object)->figures, g_ptr_array_unref);
  g_clear_pointer (&EXA_PRINT (object)->chosen_charts, g_ptr_array_unref);
  g_free (EXA_PRINT (object)->chosen_story);
  g_clear_object (&EXA_PRINT (object)->builder);

  G_OBJECT_CLASS (exa_print_parent_class)->finalize (object);
}

static void
exa_print_class_init (ExaPrintClass *class)
{
  GtkPrintOperationClass *operation_class = GTK_PRINT_OPERATION_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = exa_print_finalize;
  operation_class->create_custom_widget = exa_print_create_custom_widget;
  operation_class->custom_widget_apply = exa_print_custom_widget_apply;
  operation_class->begin_print = exa_print_begin_print;
  operation_class->draw_page = exa_print_draw_page;
}

static void
exa_print_init (ExaPrint *self)
{
  self->n_per_page = 1;
  self->chosen_theme = EXA_THEME_PRINT;
}

/* Into a file, it goes where exports go, under the chart's name; GTK would call each one "output" and leave it in the
 * folder that the program was started in. */
static void
name_output (GtkPrintOperation *operation, const ExaChart *chart)
{
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  ExaExportSettings kept;

  exa_export_settings_load (&kept);
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_DIR, kept.folder);
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, chart->id);
  gtk_print_operation_set_print_settings (operation, settings);
  exa_export_settings_clear (&kept);
}

void
exa_print_figure (GtkWindow *parent, ExaSession *session)
{
  g_autoptr (ExaPrint) self = g_object_new (EXA_TYPE_PRINT, NULL);
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  GtkPrintOperation *operation = GTK_PRINT_OPERATION (self);
  ExaFigureModel *model = exa_session_get_model (session);

  self->session = session;
  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_print_operation_set_default_page_setup (operation, setup);
  name_output (operation, exa_figure_model_get_chart (model));
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_custom_tab_label (operation, _ ("Which figures"));
  gtk_print_operation_set_job_name (operation, exa_text_get (&exa_figure_model_get_chart (model)->name,
                                                             exa_figure_model_get_lang (model)));
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}
