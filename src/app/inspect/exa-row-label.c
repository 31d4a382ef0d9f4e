/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-row-label.h"

#include <glib/gi18n.h>

#include "exa-row-item.h"
#include "exa-tooltip.h"

struct _ExaRowLabel {
  GtkWidget parent_instance;

  GtkLabel *label;
  ExaRowItem *item;
};

enum { PROP_0, PROP_ITEM };

G_DEFINE_FINAL_TYPE (ExaRowLabel, exa_row_label, GTK_TYPE_WIDGET)

/* "NVIDIA: 68 %, exactly, 2026. TrendForce": the row is the parent of the cell. */
static void
name_row (ExaRowLabel *self)
{
  GtkWidget *cell = gtk_widget_get_parent (GTK_WIDGET (self));
  GtkWidget *row = cell != NULL ? gtk_widget_get_parent (cell) : NULL;
  g_autofree char *value = NULL, *relation = NULL, *date = NULL, *source = NULL, *name = NULL;

  if (row == NULL || self->item == NULL)
    return;
  g_object_get (self->item, "value", &value, "relation", &relation, "date", &date, "source", &source, NULL);
  /* TRANSLATORS: a row of the table as it is heard: name, figure, how it is known. */
  name = g_strdup_printf (_ ("%s: %s, %s"), exa_row_item_get_label (self->item), value, relation);
  const char *parts[] = {date, source};
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    g_autofree char *before = name;
    name = parts[i] != NULL && *parts[i] != '\0' ? g_strconcat (before, _ (", "), parts[i], NULL) : g_strdup (before);
  }
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
exa_row_label_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (exa_row_label_parent_class)->map (widget);
  name_row (EXA_ROW_LABEL (widget));
}

static void
exa_row_label_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_object (value, EXA_ROW_LABEL (object)->item);
}

static void
exa_row_label_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  ExaRowLabel *self = EXA_ROW_LABEL (object);
  const char *text;

  g_set_object (&self->item, g_value_get_object (value));
  text = self->item != NULL ? exa_row_item_get_label (self->item) : "";
  gtk_label_set_text (self->label, text);
  exa_tooltip_set (GTK_WIDGET (self->label), text);
  name_row (self);
}

static void
exa_row_label_dispose (GObject *object)
{
  ExaRowLabel *self = EXA_ROW_LABEL (object);

  g_clear_object (&self->item);
  if (self->label != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->label));
  self->label = NULL;

  G_OBJECT_CLASS (exa_row_label_parent_class)->dispose (object);
}

static void
exa_row_label_class_init (ExaRowLabelClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = exa_row_label_get_property;
  object_class->set_property = exa_row_label_set_property;
  object_class->dispose = exa_row_label_dispose;
  widget_class->map = exa_row_label_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  g_object_class_install_property (object_class, PROP_ITEM,
                                   g_param_spec_object ("item", NULL, NULL, EXA_TYPE_ROW_ITEM,
                                                        G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
}

static void
exa_row_label_init (ExaRowLabel *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  g_object_set (label, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  self->label = GTK_LABEL (label);
}
