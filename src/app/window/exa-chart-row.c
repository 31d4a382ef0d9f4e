/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-chart-row.h"

#include <string.h>

#include "exa-described.h"
#include "exa-miniature.h"
#include "exa-resources.h"
#include "exa-tooltip.h"

struct _ExaChartRow {
  GtkListBoxRow parent_instance;

  ExaChart *chart;
  ExaMiniature *miniature;
  GtkLabel *name, *found;
};

G_DEFINE_FINAL_TYPE (ExaChartRow, exa_chart_row, GTK_TYPE_LIST_BOX_ROW)

static void
exa_chart_row_finalize (GObject *object)
{
  g_clear_object (&EXA_CHART_ROW (object)->chart);

  G_OBJECT_CLASS (exa_chart_row_parent_class)->finalize (object);
}

static gboolean
exa_chart_row_grab_focus (GtkWidget *widget)
{
  exa_described_tell_all (widget);
  return GTK_WIDGET_CLASS (exa_chart_row_parent_class)->grab_focus (widget);
}

static void
exa_chart_row_class_init (ExaChartRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = exa_chart_row_finalize;
  widget_class->grab_focus = exa_chart_row_grab_focus;
  g_type_ensure (EXA_TYPE_MINIATURE);
  gtk_widget_class_set_template_from_resource (widget_class, EXA_RESOURCE_UI ("exa-chart-row.ui"));
  gtk_widget_class_bind_template_child (widget_class, ExaChartRow, miniature);
  gtk_widget_class_bind_template_child (widget_class, ExaChartRow, name);
  gtk_widget_class_bind_template_child (widget_class, ExaChartRow, found);
}

static void
exa_chart_row_init (ExaChartRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
exa_chart_row_new (ExaSession *session, ExaChart *chart)
{
  ExaChartRow *self = g_object_new (EXA_TYPE_CHART_ROW, NULL);

  self->chart = g_object_ref (chart);
  exa_miniature_set_chart (self->miniature, exa_session_get_model (session), chart);
  exa_chart_row_set_lang (self, exa_figure_model_get_lang (exa_session_get_model (session)));
  return GTK_WIDGET (self);
}

ExaChart *
exa_chart_row_get_chart (ExaChartRow *self)
{
  return self->chart;
}

void
exa_chart_row_set_lang (ExaChartRow *self, ExaLang lang)
{
  const char *name = exa_text_get (&self->chart->name, lang), *title = exa_text_get (&self->chart->title, lang);

  gtk_label_set_text (self->name, name);
  exa_tooltip_set (GTK_WIDGET (self), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (!gtk_widget_get_visible (GTK_WIDGET (self->found)))
    exa_described_set (GTK_WIDGET (self), title);
}

char *
exa_chart_row_write_found (ExaClaim *claim, ExaLang lang)
{
  g_autofree char *value = exa_claim_format (claim, lang);

  return g_strdup_printf ("%s · %s", exa_claim_get_label (claim, lang), value);
}

void
exa_chart_row_set_found (ExaChartRow *self, ExaClaim *claim, ExaLang lang)
{
  g_autofree char *text = claim != NULL ? exa_chart_row_write_found (claim, lang) : NULL;

  if (strcmp (gtk_label_get_text (self->found), text != NULL ? text : "") == 0)
    return;
  gtk_label_set_text (self->found, text);
  gtk_widget_set_visible (GTK_WIDGET (self->found), text != NULL);
  exa_described_set (GTK_WIDGET (self), text != NULL ? text : exa_text_get (&self->chart->title, lang));
}
