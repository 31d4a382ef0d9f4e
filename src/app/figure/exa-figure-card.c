/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-figure-card.h"

#include <math.h>

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
  g_autofree char *own_date = exa_entity_write_date (claim->subject, lang);
  g_autofree char *relation = g_strjoin (" · ", standing, date != NULL ? date : own_date, NULL);

  gtk_label_set_text (self->name, exa_claim_get_label (claim, lang));
  gtk_label_set_text (self->figure, figure);
  gtk_label_set_text (self->relation, relation);
  gtk_label_set_text (self->source, source);
  gtk_widget_set_visible (GTK_WIDGET (self->source), *source != '\0');
}

/* Whether the pointer, at @x, @y, would be on the card or just at it. */
static gboolean
is_under_pointer (const GdkRectangle *area, double x, double y)
{
  return x > area->x - OFFSET && x < area->x + area->width + OFFSET && y > area->y - OFFSET &&
         y < area->y + area->height + OFFSET;
}

/* How far the middle of @area is from the pointer. */
static double
distance_to (const GdkRectangle *area, double x, double y)
{
  return hypot (area->x + area->width / 2.0 - x, area->y + area->height / 2.0 - y);
}

void
exa_figure_card_place (ExaFigureCard *self, double x, double y, int width, int height, ExaBarList *bars)
{
  GtkRequisition size;

  gtk_widget_get_preferred_size (GTK_WIDGET (self), NULL, &size);
  /* Beside the pointer, or at an edge of the figure. */
  const double lefts[] = {x + OFFSET, x - OFFSET - size.width, width - size.width, 0, x - size.width / 2.0};
  const double tops[] = {y + OFFSET, y - OFFSET - size.height, height - size.height, 0, y - size.height / 2.0};
  GdkRectangle best = {0, 0, size.width, size.height};
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < G_N_ELEMENTS (lefts) * G_N_ELEMENTS (tops); i++) {
    double left = CLAMP (lefts[i % G_N_ELEMENTS (lefts)], 0, MAX (width - size.width, 0));
    double top = CLAMP (tops[i / G_N_ELEMENTS (lefts)], 0, MAX (height - size.height, 0));
    GdkRectangle area = {(int)left, (int)top, size.width, size.height};
    double cost = exa_bar_list_measure_cover (bars, &area) * 1000 + distance_to (&area, x, y);
    if (is_under_pointer (&area, x, y))
      cost += 1e6;
    if (cost >= least)
      continue;
    least = cost;
    best = area;
  }
  gtk_widget_size_allocate (GTK_WIDGET (self), &best, -1);
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
