/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-chart-chooser.h"

#include <glib/gi18n.h>

#include "exa-chart-search.h"
#include "exa-found-said.h"
#include "exa-tab-stop.h"
#include "exa-tooltip.h"

#define WIDTH  340
#define HEIGHT 380

struct _ExaChartChooser {
  GtkPopover parent_instance;

  ExaLang lang;
  ExaChartChosen chosen;
  GtkWidget *owner; /* borrowed */
  GtkListBox *list;
  ExaChartSearch *shown;
  guint found; /* a source that waits to say what was found; 0: none */
};

G_DEFINE_FINAL_TYPE (ExaChartChooser, exa_chart_chooser, GTK_TYPE_POPOVER)

static void
choose (ExaChartChooser *self, guint n)
{
  g_autoptr (ExaChart) chart = g_list_model_get_item (G_LIST_MODEL (self->shown), n);

  if (chart == NULL)
    return;
  g_clear_handle_id (&self->found, g_source_remove);
  gtk_popover_popdown (GTK_POPOVER (self));
  self->chosen (self->owner, chart);
}

static void
on_activated (ExaChartChooser *self, GtkListBoxRow *row)
{
  choose (self, (guint)gtk_list_box_row_get_index (row));
}

/* Return in the search takes the first one found. */
static void
on_search_activated (ExaChartChooser *self)
{
  choose (self, 0);
}

/* --- what is found, said when typing has come to a rest --- */

static gboolean
say_found (gpointer data)
{
  ExaChartChooser *self = data;

  self->found = 0;
  exa_found_say (GTK_WIDGET (self), self->shown, self->lang);
  return G_SOURCE_REMOVE;
}

static void
on_shown_changed (ExaChartChooser *self)
{
  g_clear_handle_id (&self->found, g_source_remove);
  if (exa_chart_search_is_searching (self->shown))
    self->found = g_timeout_add (EXA_FOUND_REST_MS, say_found, self);
}

/* --- rows --- */

static GtkWidget *
create_row (gpointer item, gpointer data)
{
  ExaChart *chart = item;
  ExaChartChooser *self = data;
  GtkWidget *row = gtk_list_box_row_new (), *label = gtk_label_new (exa_text_get (&chart->name, self->lang));

  g_object_set (label, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  exa_tooltip_set (row, exa_text_get (&chart->title, self->lang));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  exa_text_get (&chart->name, self->lang), -1);
  return row;
}

static void
exa_chart_chooser_dispose (GObject *object)
{
  ExaChartChooser *self = EXA_CHART_CHOOSER (object);

  g_clear_handle_id (&self->found, g_source_remove);
  g_clear_object (&self->shown);

  G_OBJECT_CLASS (exa_chart_chooser_parent_class)->dispose (object);
}

static void
exa_chart_chooser_class_init (ExaChartChooserClass *class)
{
  G_OBJECT_CLASS (class)->dispose = exa_chart_chooser_dispose;
}

static void
exa_chart_chooser_init (ExaChartChooser *self)
{
}

static GtkWidget *
make_content (ExaChartChooser *self, GtkWidget *search)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *scrolled = gtk_scrolled_window_new ();
  GtkWidget *stop = g_object_new (EXA_TYPE_TAB_STOP, "child", self->list, NULL);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), stop);
  gtk_widget_set_size_request (scrolled, WIDTH, HEIGHT);
  gtk_box_append (GTK_BOX (box), search);
  gtk_box_append (GTK_BOX (box), scrolled);
  return box;
}

GtkWidget *
exa_chart_chooser_new (ExaDataset *dataset, ExaLang lang, ExaChartChosen chosen, GtkWidget *owner)
{
  ExaChartChooser *self = g_object_new (EXA_TYPE_CHART_CHOOSER, NULL);
  GtkWidget *search = gtk_search_entry_new ();

  self->lang = lang;
  self->chosen = chosen;
  self->owner = owner;
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  self->shown = exa_chart_search_new ();
  g_object_set (self->shown, "model", exa_dataset_get_list (dataset, EXA_LIST_CHARTS), "dataset", dataset, NULL);
  g_object_bind_property (search, "text", self->shown, "search", G_BINDING_DEFAULT);
  gtk_accessible_update_property (GTK_ACCESSIBLE (search), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Search charts"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Charts to add"), -1);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "chooser");
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->shown), create_row, self, NULL);
  g_signal_connect_object (self->shown, "items-changed", G_CALLBACK (on_shown_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_activated), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (search, "activate", G_CALLBACK (on_search_activated), self, G_CONNECT_SWAPPED);
  gtk_popover_set_child (GTK_POPOVER (self), make_content (self, search));
  return GTK_WIDGET (self);
}
