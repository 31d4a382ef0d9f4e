/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-figure-text.h"

#include "exa-described.h"

struct _ExaFigureText {
  GtkWidget parent_instance;

  char *key;
};

G_DEFINE_FINAL_TYPE (ExaFigureText, exa_figure_text, GTK_TYPE_WIDGET)

static void
exa_figure_text_finalize (GObject *object)
{
  g_free (EXA_FIGURE_TEXT (object)->key);

  G_OBJECT_CLASS (exa_figure_text_parent_class)->finalize (object);
}

static void
exa_figure_text_class_init (ExaFigureTextClass *class)
{
  G_OBJECT_CLASS (class)->finalize = exa_figure_text_finalize;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (class), "figuretext");
}

static void
exa_figure_text_init (ExaFigureText *self)
{
  g_object_set (self, "focusable", TRUE, "can-target", FALSE, "visible", FALSE, NULL);
}

GtkWidget *
exa_figure_text_new (GtkAccessibleRole role, const char *key)
{
  ExaFigureText *self = g_object_new (EXA_TYPE_FIGURE_TEXT, "accessible-role", role, NULL);

  self->key = g_strdup (key);
  return GTK_WIDGET (self);
}

const char *
exa_figure_text_get_key (ExaFigureText *self)
{
  return self->key;
}

void
exa_figure_text_set_words (ExaFigureText *self, const char *words, const char *more)
{
  gboolean any = words != NULL && *words != '\0';

  gtk_widget_set_visible (GTK_WIDGET (self), any);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, any ? words : "", -1);
  exa_described_set (GTK_WIDGET (self), more);
}
