/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-sources-view.h"

#include "exa-fact-row.h"
#include "exa-facts.h"
#include "exa-resources.h"
#include "exa-tab-stop.h"

struct _ExaSourcesView {
  GtkWidget parent_instance;

  ExaSession *session;
  GtkListBox *list;
  gboolean stale;
};

enum { PROP_0, PROP_SESSION };

G_DEFINE_FINAL_TYPE (ExaSourcesView, exa_sources_view, GTK_TYPE_WIDGET)

static void
fill (ExaSourcesView *self)
{
  const ExaTable *table = exa_figure_model_get_table (exa_session_get_model (self->session));
  g_autoptr (GListModel) facts = NULL;

  if (table != NULL)
    facts = exa_facts_of_table (table, exa_figure_model_get_lang (exa_session_get_model (self->session)));
  exa_fact_row_fill (self->list, facts);
  self->stale = FALSE;
}

static void
on_figure_changed (ExaSourcesView *self)
{
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill (self);
}

static void
on_row_activated (ExaSourcesView *self, GtkListBoxRow *row)
{
  ExaClaim *claim = exa_fact_get_claim (exa_fact_row_get_fact (EXA_FACT_ROW (row)));

  if (claim != NULL)
    exa_figure_model_go_to_claim (exa_session_get_model (self->session), claim);
}

static void
exa_sources_view_map (GtkWidget *widget)
{
  ExaSourcesView *self = EXA_SOURCES_VIEW (widget);

  if (self->stale && self->session != NULL)
    fill (self);
  GTK_WIDGET_CLASS (exa_sources_view_parent_class)->map (widget);
}

static void
exa_sources_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_object (value, EXA_SOURCES_VIEW (object)->session);
}

static void
exa_sources_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  ExaSourcesView *self = EXA_SOURCES_VIEW (object);

  if (!g_set_object (&self->session, g_value_get_object (value)) || self->session == NULL)
    return;
  g_signal_connect_object (self->session, "figure-changed", G_CALLBACK (on_figure_changed), self, G_CONNECT_SWAPPED);
  on_figure_changed (self);
}

static void
exa_sources_view_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&EXA_SOURCES_VIEW (object)->session);

  G_OBJECT_CLASS (exa_sources_view_parent_class)->dispose (object);
}

static void
exa_sources_view_class_init (ExaSourcesViewClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = exa_sources_view_get_property;
  object_class->set_property = exa_sources_view_set_property;
  object_class->dispose = exa_sources_view_dispose;
  widget_class->map = exa_sources_view_map;
  g_object_class_install_property (object_class, PROP_SESSION,
                                   g_param_spec_object ("session", NULL, NULL, EXA_TYPE_SESSION,
                                                        G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
  g_type_ensure (EXA_TYPE_TAB_STOP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, EXA_RESOURCE_UI ("exa-sources-view.ui"));
  gtk_widget_class_bind_template_child (widget_class, ExaSourcesView, list);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
exa_sources_view_init (ExaSourcesView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, exa_fact_row_update_header, NULL, NULL);
}
