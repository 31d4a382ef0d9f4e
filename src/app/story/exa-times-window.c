/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-times-window.h"

#include <glib/gi18n.h>

#include "exa-figure-view.h"
#include "exa-resources.h"
#include "exa-spoken-names.h"

struct _ExaTimesWindow {
  GtkWindow parent_instance;

  ExaTimesReport *report;
  ExaTimesUse use;
  ExaLang lang;
  GtkWidget *figure_frame, *use_button;
  ExaFigureView *figure;
  GtkGrid *table;
  GtkLabel *said;
};

G_DEFINE_FINAL_TYPE (ExaTimesWindow, exa_times_window, GTK_TYPE_WINDOW)

static void
on_use (ExaTimesWindow *self)
{
  g_autoptr (GtkWindow) parent = g_object_ref (gtk_window_get_transient_for (GTK_WINDOW (self)));

  self->use (parent, exa_times_report_get_last (self->report)->slides);
  gtk_window_close (GTK_WINDOW (self));
}

/* --- the table --- */

static void
attach (ExaTimesWindow *self, const char *text, int column, int row, double xalign, const char *class)
{
  GtkWidget *label = gtk_label_new (text);

  g_object_set (label, "xalign", xalign, NULL);
  if (column == 0)
    g_object_set (label, "hexpand", TRUE, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  else
    g_object_set (label, "wrap", TRUE, "max-width-chars", 14, "width-chars", 10, "justify", GTK_JUSTIFY_RIGHT, NULL);
  if (class != NULL)
    gtk_widget_add_css_class (label, class);
  gtk_grid_attach (self->table, label, column, row, 1, 1);
}

static void
attach_time (ExaTimesWindow *self, gint64 spent, int column, int row, const char *class)
{
  g_autofree char *text = exa_times_write (spent);

  attach (self, text, column, row, 1, class);
}

static void
fill_column (ExaTimesWindow *self, const ExaTimesColumn *column, int at)
{
  guint n = self->report->story->slides->len;
  g_autofree char *name = exa_times_column_name (column, self->lang);

  attach (self, name, at, 0, 1, "dim-label");
  for (guint i = 0; i < n; i++)
    attach_time (self, column->slides[i], at, (int)i + 1, "numeric-text");
  attach_time (self, column->total, at, (int)n + 1, "numeric");
}

static void
fill_table (ExaTimesWindow *self)
{
  const ExaStory *story = self->report->story;

  for (guint i = 0; i < story->slides->len; i++) {
    g_autofree char *name =
        g_strdup_printf ("%u  %s", i + 1, exa_slide_get_title (g_ptr_array_index (story->slides, i), self->lang));
    attach (self, name, 0, (int)i + 1, 0, NULL);
  }
  attach (self, _ ("Together"), 0, (int)story->slides->len + 1, 0, "problem-title");
  for (guint i = 0; i < self->report->columns->len; i++)
    fill_column (self, g_ptr_array_index (self->report->columns, i), (int)i + 1);
}

/* --- the whole --- */

static void
show_figure (ExaTimesWindow *self, ExaSession *session)
{
  g_autoptr (ExaDataset) dataset = exa_times_report_to_dataset (self->report);
  g_autoptr (ExaFigureModel) model = exa_figure_model_new (self->lang);

  gtk_widget_set_visible (self->figure_frame, dataset != NULL);
  if (dataset == NULL)
    return;
  g_object_bind_property (session, "dark", model, "dark", G_BINDING_SYNC_CREATE);
  exa_figure_model_set_dataset (model, dataset);
  g_object_set (self->figure, "model", model, NULL);
}

static void
show_words (ExaTimesWindow *self)
{
  guint n = self->report->n_left_out;
  g_autofree char *text = NULL;

  if (exa_times_report_get_last (self->report) == NULL)
    text = g_strdup (_ ("The story was not rehearsed yet. “Rehearse” presents it and keeps the time of each slide."));
  if (n > 0) {
    g_autofree char *before = g_steal_pointer (&text), *more = NULL;
    more = g_strdup_printf (ngettext ("%u was of other slides, or of these in another order, and is left out.",
                                      "%u were of other slides, or of these in another order, and are left out.", n),
                            n);
    text = before != NULL ? g_strjoin (" ", before, more, NULL) : g_steal_pointer (&more);
  }
  gtk_label_set_text (self->said, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->said), text != NULL);
}

static void
exa_times_window_finalize (GObject *object)
{
  g_clear_pointer (&EXA_TIMES_WINDOW (object)->report, exa_times_report_free);

  G_OBJECT_CLASS (exa_times_window_parent_class)->finalize (object);
}

static void
exa_times_window_class_init (ExaTimesWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = exa_times_window_finalize;
  g_type_ensure (EXA_TYPE_FIGURE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, EXA_RESOURCE_UI ("exa-times-window.ui"));
  gtk_widget_class_bind_template_child (widget_class, ExaTimesWindow, figure_frame);
  gtk_widget_class_bind_template_child (widget_class, ExaTimesWindow, use_button);
  gtk_widget_class_bind_template_child (widget_class, ExaTimesWindow, figure);
  gtk_widget_class_bind_template_child (widget_class, ExaTimesWindow, table);
  gtk_widget_class_bind_template_child (widget_class, ExaTimesWindow, said);
  gtk_widget_class_bind_template_callback (widget_class, on_use);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
exa_times_window_init (ExaTimesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  exa_spoken_names_set (GTK_WIDGET (self));
}

void
exa_times_window_present (GtkWindow *parent, ExaTimesReport *report, ExaSession *session, ExaTimesUse use)
{
  ExaTimesWindow *self = g_object_new (EXA_TYPE_TIMES_WINDOW, "transient-for", parent, NULL);

  self->report = report;
  self->use = use;
  self->lang = exa_figure_model_get_lang (exa_session_get_model (session));
  gtk_widget_set_visible (self->use_button, use != NULL && exa_times_report_get_last (report) != NULL);
  show_figure (self, session);
  fill_table (self);
  show_words (self);
  gtk_window_present (GTK_WINDOW (self));
}
