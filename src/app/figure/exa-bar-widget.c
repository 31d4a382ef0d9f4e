/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-bar-widget.h"

#include "exa-described.h"

struct _ExaBarWidget {
  GtkWidget parent_instance;

  char *claim_id;
  GdkRectangle area;
};

G_DEFINE_FINAL_TYPE (ExaBarWidget, exa_bar_widget, GTK_TYPE_WIDGET)

static void
exa_bar_widget_finalize (GObject *object)
{
  g_free (EXA_BAR_WIDGET (object)->claim_id);

  G_OBJECT_CLASS (exa_bar_widget_parent_class)->finalize (object);
}

static gboolean
exa_bar_widget_grab_focus (GtkWidget *widget)
{
  exa_described_tell_all (widget);
  return GTK_WIDGET_CLASS (exa_bar_widget_parent_class)->grab_focus (widget);
}

static void
exa_bar_widget_class_init (ExaBarWidgetClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = exa_bar_widget_finalize;
  widget_class->grab_focus = exa_bar_widget_grab_focus;
  gtk_widget_class_set_css_name (widget_class, "bar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
exa_bar_widget_init (ExaBarWidget *self)
{
  /* Not a target of the pointer: the figure finds the mark under it, and its whole band counts. */
  g_object_set (self, "focusable", TRUE, "can-target", FALSE, NULL);
}

GtkWidget *
exa_bar_widget_new (const char *claim_id)
{
  ExaBarWidget *self = g_object_new (EXA_TYPE_BAR_WIDGET, NULL);

  self->claim_id = g_strdup (claim_id);
  return GTK_WIDGET (self);
}

const char *
exa_bar_widget_get_claim_id (ExaBarWidget *self)
{
  return self->claim_id;
}

void
exa_bar_widget_describe (ExaBarWidget *self, const char *words, const char *description, int n, int count)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  exa_described_set (GTK_WIDGET (self), description);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_POS_IN_SET, n,
                                  GTK_ACCESSIBLE_RELATION_SET_SIZE, count, -1);
}

void
exa_bar_widget_set_picked (ExaBarWidget *self, gboolean picked)
{
  if (picked)
    gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, picked, -1);
}

void
exa_bar_widget_set_area (ExaBarWidget *self, const GdkRectangle *area)
{
  self->area = *area;
}

const GdkRectangle *
exa_bar_widget_get_area (ExaBarWidget *self)
{
  return &self->area;
}
