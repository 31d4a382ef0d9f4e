/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-fact-row.h"

#include <glib/gi18n.h>

#include "exa-resources.h"

struct _ExaFactRow {
  GtkListBoxRow parent_instance;

  ExaFact *fact;
  GtkLabel *title, *value, *detail;
};

G_DEFINE_FINAL_TYPE (ExaFactRow, exa_fact_row, GTK_TYPE_LIST_BOX_ROW)

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
set_fact (ExaFactRow *self, ExaFact *fact)
{
  gboolean link = exa_fact_get_claim (fact) != NULL;
  const char *parts[] = {exa_fact_get_title (fact), exa_fact_get_value (fact), exa_fact_get_detail (fact)};
  g_autoptr (GString) said = g_string_new (NULL);

  self->fact = g_object_ref (fact);
  set_text (self->title, exa_fact_get_title (fact));
  set_text (self->value, exa_fact_get_value (fact));
  set_text (self->detail, exa_fact_get_detail (fact));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), link);
  if (link)
    gtk_widget_add_css_class (GTK_WIDGET (self), "link");
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    if (parts[i] != NULL && *parts[i] != '\0')
      /* TRANSLATORS: between the parts of what a reader says of a row. */
      g_string_append_printf (said, "%s%s", said->len > 0 ? _ (", ") : "", parts[i]);
  }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, said->str, -1);
}

static void
exa_fact_row_finalize (GObject *object)
{
  g_clear_object (&EXA_FACT_ROW (object)->fact);

  G_OBJECT_CLASS (exa_fact_row_parent_class)->finalize (object);
}

static void
exa_fact_row_class_init (ExaFactRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = exa_fact_row_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, EXA_RESOURCE_UI ("exa-fact-row.ui"));
  gtk_widget_class_bind_template_child (widget_class, ExaFactRow, title);
  gtk_widget_class_bind_template_child (widget_class, ExaFactRow, value);
  gtk_widget_class_bind_template_child (widget_class, ExaFactRow, detail);
}

static void
exa_fact_row_init (ExaFactRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

ExaFact *
exa_fact_row_get_fact (ExaFactRow *self)
{
  return self->fact;
}

static GtkWidget *
create_row (gpointer item, gpointer data)
{
  ExaFactRow *row = g_object_new (EXA_TYPE_FACT_ROW, NULL);

  set_fact (row, EXA_FACT (item));
  return GTK_WIDGET (row);
}

void
exa_fact_row_fill (GtkListBox *list, GListModel *facts)
{
  gtk_list_box_bind_model (list, facts, create_row, NULL, NULL);
  gtk_widget_set_visible (GTK_WIDGET (list), facts != NULL && g_list_model_get_n_items (facts) > 0);
}

GtkWidget *
exa_heading_new (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  g_object_set (label, "xalign", 0.0, "wrap", TRUE, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  gtk_widget_add_css_class (label, "section-heading");
  return label;
}

void
exa_fact_row_update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  const char *group = exa_fact_get_group (EXA_FACT_ROW (row)->fact);

  if (before != NULL && g_strcmp0 (group, exa_fact_get_group (EXA_FACT_ROW (before)->fact)) == 0)
    gtk_list_box_row_set_header (row, NULL);
  else
    gtk_list_box_row_set_header (row, exa_heading_new (group));
}
