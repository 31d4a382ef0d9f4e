/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-figure-card.h"

#include <glib/gi18n.h>

#include "exa-resources.h"
#include "exa-source-line.h"

/* From the pointer, logical pixels. */
#define OFFSET 16

struct _ExaFigureCard {
  GtkWidget parent_instance;

  GtkLabel *name, *figure, *relation, *source;
};

G_DEFINE_FINAL_TYPE (ExaFigureCard, exa_figure_card, GTK_TYPE_WIDGET)

void
exa_figure_card_set_claim (ExaFigureCard *self, ExaClaim *claim, ExaLang lang)
{
  g_autofree char *figure = exa_claim_format (claim, lang);
  g_autofree char *source = exa_source_of_claim (claim, lang);
  g_autofree char *date = exa_date_format (claim->as_of, lang);
  g_autofree char *standing = exa_claim_standing_in_words (claim, lang);
  g_autofree char *relation = g_strjoin (" · ", standing, date, NULL);

  gtk_label_set_text (self->name, exa_claim_get_label (claim, lang));
  gtk_label_set_text (self->figure, figure);
  gtk_label_set_text (self->relation, relation);
  gtk_label_set_text (self->source, source);
  gtk_widget_set_visible (GTK_WIDGET (self->source), *source != '\0');
}

void
exa_figure_card_place (ExaFigureCard *self, double x, double y, int width, int height)
{
  GtkRequisition size;
  double left = x + OFFSET, top = y + OFFSET;

  gtk_widget_get_preferred_size (GTK_WIDGET (self), NULL, &size);
  if (left + size.width > width)
    left = x - OFFSET - size.width;
  if (top + size.height > height)
    top = y - OFFSET - size.height;
  gtk_widget_size_allocate (GTK_WIDGET (self),
                            &(GtkAllocation){(int)MAX (left, 0), (int)MAX (top, 0), size.width, size.height}, -1);
}

static void
exa_figure_card_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (exa_figure_card_parent_class)->dispose (object);
}

static void
exa_figure_card_class_init (ExaFigureCardClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = exa_figure_card_dispose;
  gtk_widget_class_set_css_name (widget_class, "figurecard");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TOOLTIP);
  gtk_widget_class_set_template_from_resource (widget_class, EXA_RESOURCE_UI ("exa-figure-card.ui"));
  gtk_widget_class_bind_template_child (widget_class, ExaFigureCard, name);
  gtk_widget_class_bind_template_child (widget_class, ExaFigureCard, figure);
  gtk_widget_class_bind_template_child (widget_class, ExaFigureCard, relation);
  gtk_widget_class_bind_template_child (widget_class, ExaFigureCard, source);
}

static void
exa_figure_card_init (ExaFigureCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
