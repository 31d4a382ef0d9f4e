/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-slide-grid.h"

#include <glib/gi18n.h>
#include <math.h>

#include "exa-described.h"
#include "exa-slide-badge.h"
#include "exa-slide-picture.h"

/* More in a row would be too small to be read. */
#define MOST_COLUMNS 6

struct _ExaSlideGrid {
  GtkWidget parent_instance;

  ExaTalk *talk;
  GtkFlowBox *slides;
};

G_DEFINE_FINAL_TYPE (ExaSlideGrid, exa_slide_grid, GTK_TYPE_WIDGET)

static void
on_activated (ExaSlideGrid *self, GtkFlowBoxChild *child)
{
  exa_talk_go_to (self->talk, (guint)gtk_flow_box_child_get_index (child));
}

static GtkWidget *
new_slide (ExaTalk *talk, guint n)
{
  g_autoptr (ExaFigureModel) model = exa_talk_new_slide_model (talk, n);
  g_autofree char *number = exa_slide_badge (exa_talk_get_story (talk), n), *label = NULL;
  GtkWidget *child = gtk_flow_box_child_new ();
  GtkWidget *picture = exa_slide_picture_new ();

  exa_slide_picture_set_figure (EXA_SLIDE_PICTURE (picture), exa_figure_model_get_figure (model),
                                exa_figure_model_get_fonts (exa_talk_get_model (talk)),
                                exa_figure_model_get_theme (model));
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), exa_slide_badge_put (picture, number));
  /* TRANSLATORS: the number of a slide, and its headline. */
  label = g_strdup_printf (_ ("Slide %u: %s"), n + 1,
                           exa_figure_model_get_spec (model) != NULL ? exa_figure_model_get_spec (model)->title : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  exa_described_set (child, exa_slide_badge_say (exa_talk_get_story (talk), n));
  return child;
}

static void
on_map (ExaSlideGrid *self)
{
  guint n = exa_talk_get_slide_number (self->talk);
  GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (self->slides, (int)n);

  /* Arrows go on from a slide that got the focus as by Tab, not from one that grabbed it. */
  gtk_widget_child_focus (GTK_WIDGET (child), GTK_DIR_TAB_FORWARD);
}

static void
exa_slide_grid_dispose (GObject *object)
{
  ExaSlideGrid *self = EXA_SLIDE_GRID (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  g_clear_object (&self->talk);
  if (child != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (exa_slide_grid_parent_class)->dispose (object);
}

static void
exa_slide_grid_class_init (ExaSlideGridClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = exa_slide_grid_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "slidegrid");
}

static void
exa_slide_grid_init (ExaSlideGrid *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->slides = GTK_FLOW_BOX (gtk_flow_box_new ());
  g_object_set (self->slides, "homogeneous", TRUE, "row-spacing", 12, "column-spacing", 12, "selection-mode",
                GTK_SELECTION_BROWSE, "valign", GTK_ALIGN_START, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->slides), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("All slides"), -1);
  g_signal_connect_object (self->slides, "child-activated", G_CALLBACK (on_activated), self, G_CONNECT_SWAPPED);
  g_object_set (scroller, "child", self->slides, "hscrollbar-policy", GTK_POLICY_NEVER, NULL);
  gtk_widget_set_parent (scroller, GTK_WIDGET (self));
  g_signal_connect (self, "map", G_CALLBACK (on_map), NULL);
}

/* As many columns as rows: slides have the proportions of the screen, so all fit on it, as large as can be. */
static guint
choose_columns (guint n_slides)
{
  return CLAMP ((guint)ceil (sqrt (n_slides)), 2, MOST_COLUMNS);
}

GtkWidget *
exa_slide_grid_new (ExaTalk *talk)
{
  ExaSlideGrid *self = g_object_new (EXA_TYPE_SLIDE_GRID, NULL);
  guint columns = choose_columns (exa_talk_get_n_slides (talk));

  self->talk = g_object_ref (talk);
  g_object_set (self->slides, "min-children-per-line", columns, "max-children-per-line", columns, NULL);
  for (guint i = 0; i < exa_talk_get_n_slides (talk); i++)
    gtk_flow_box_append (self->slides, new_slide (talk, i));
  return GTK_WIDGET (self);
}

gboolean
exa_slide_grid_takes (ExaTalk *talk, guint keyval)
{
  static const guint keys[] = {GDK_KEY_Left,      GDK_KEY_Right,   GDK_KEY_Up,   GDK_KEY_Down,    GDK_KEY_Page_Up,
                               GDK_KEY_Page_Down, GDK_KEY_Home,    GDK_KEY_End,  GDK_KEY_KP_Left, GDK_KEY_KP_Right,
                               GDK_KEY_KP_Up,     GDK_KEY_KP_Down, GDK_KEY_space};
  gboolean open;
  guint typed;

  g_object_get (talk, "overview", &open, "typed", &typed, NULL);
  if (!open)
    return FALSE;
  /* Behind a number, Return goes to that slide. */
  if (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter)
    return typed == 0;
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++) {
    if (keys[i] == keyval)
      return TRUE;
  }
  return FALSE;
}
