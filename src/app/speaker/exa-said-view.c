/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-said-view.h"

#include <glib/gi18n.h>
#include <string.h>

#include "exa-said.h"
#include "exa-text-size.h"

/* Times the usual size, from which on headings have lines of their own. */
#define LARGE_TEXT 1.5

struct _ExaSaidView {
  GtkWidget parent_instance;

  GtkScrolledWindow *scrolled;
  GtkBox *box;
};

G_DEFINE_FINAL_TYPE (ExaSaidView, exa_said_view, GTK_TYPE_WIDGET)

static GtkWidget *
new_label (const char *text, const char *class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  if (class != NULL)
    gtk_widget_add_css_class (label, class);
  return label;
}

/* A heading and what stands beside it, or below it where text is large: side by side, figures would be broken. */
static void
add_row (GtkGrid *grid, int *row, const char *heading, GtkWidget *value)
{
  GtkWidget *label = new_label (heading, "dim-label");

  if (exa_text_size_get (GTK_WIDGET (grid)) >= LARGE_TEXT) {
    gtk_grid_attach (grid, label, 0, (*row)++, 1, 1);
    gtk_grid_attach (grid, value, 0, (*row)++, 1, 1);
    return;
  }
  gtk_widget_set_hexpand (label, FALSE);
  gtk_label_set_width_chars (GTK_LABEL (label), 8);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 14);
  gtk_grid_attach (grid, label, 0, *row, 1, 1);
  gtk_grid_attach (grid, value, 1, *row, 1, 1);
  (*row)++;
}

/* “less than 4 per cent”, not “4”: what may be said in semi-bold. */
static GtkWidget *
new_saying (const ExaSaidLine *line)
{
  g_autofree char *quoted = g_strdup_printf ("“%s”", line->say);
  g_autofree char *text =
      *line->qualifier != '\0' ? g_strdup_printf ("%s, %s", quoted, line->qualifier) : g_strdup (quoted);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD);
  GtkWidget *label = new_label (text, line->avoid != NULL ? "not-exact" : NULL);

  gtk_label_set_width_chars (GTK_LABEL (label), 14);
  bold->end_index = (guint)strlen (quoted);
  pango_attr_list_insert (attributes, bold);
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  return label;
}

static void
add_line (GtkGrid *grid, int *row, const ExaSaidLine *line)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), new_saying (line));
  if (line->formula != NULL)
    gtk_box_append (GTK_BOX (box), new_label (line->formula, "small-print"));
  if (line->source != NULL)
    gtk_box_append (GTK_BOX (box), new_label (line->source, "small-print"));
  add_row (grid, row, line->name, box);
}

static GtkGrid *
add_grid (ExaSaidView *self, const char *class)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 14);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 5);
  gtk_widget_add_css_class (grid, class);
  gtk_box_append (self->box, grid);
  return GTK_GRID (grid);
}

static void
add_lines (ExaSaidView *self, const ExaSaid *said)
{
  GtkGrid *grid = add_grid (self, "sayings");
  int row = 0;

  for (guint i = 0; i < said->lines->len; i++)
    add_line (grid, &row, g_ptr_array_index (said->lines, i));
  if (said->comparison != NULL)
    add_line (grid, &row, said->comparison);
  if (said->n_more > 0) {
    g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", said->n_more), said->n_more);
    gtk_box_append (self->box, new_label (more, "small-print"));
  }
}

static void
add_provenance (ExaSaidView *self, const ExaSaid *said)
{
  GtkGrid *grid = add_grid (self, "provenance");
  int row = 0;

  if (said->who != NULL)
    add_row (grid, &row, _ ("Who said it"), new_label (said->who, NULL));
  if (said->where != NULL)
    add_row (grid, &row, _ ("Where"), new_label (said->where, NULL));
  if (said->when != NULL)
    add_row (grid, &row, _ ("When"), new_label (said->when, NULL));
  for (char **text = said->disagreements; *text != NULL; text++)
    add_row (grid, &row, text == said->disagreements ? _ ("Disagreement") : "", new_label (*text, NULL));
  if (said->agreement != NULL)
    add_row (grid, &row, _ ("Disagreement"), new_label (said->agreement, NULL));
  for (char **text = said->gaps; *text != NULL; text++)
    add_row (grid, &row, text == said->gaps ? _ ("Does not add up") : "", new_label (*text, NULL));
}

void
exa_said_view_set_figure (ExaSaidView *self, const ExaFigure *figure)
{
  g_autoptr (ExaSaid) said = figure != NULL ? exa_said_new (figure) : NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
  if (said == NULL)
    return;
  add_lines (self, said);
  gtk_box_append (self->box, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  add_provenance (self, said);
}

void
exa_said_view_set_whole (ExaSaidView *self)
{
  gtk_scrolled_window_set_policy (self->scrolled, GTK_POLICY_NEVER, GTK_POLICY_NEVER);
  gtk_widget_set_focusable (GTK_WIDGET (self->scrolled), FALSE);
}

static void
exa_said_view_dispose (GObject *object)
{
  ExaSaidView *self = EXA_SAID_VIEW (object);

  if (self->scrolled != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->scrolled));
  self->scrolled = NULL;

  G_OBJECT_CLASS (exa_said_view_parent_class)->dispose (object);
}

static void
exa_said_view_class_init (ExaSaidViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = exa_said_view_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "said");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
exa_said_view_init (ExaSaidView *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 8));
  /* Without a role of its own it has no name, from GTK 4.10 on. */
  self->scrolled = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  gtk_scrolled_window_set_policy (self->scrolled, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (self->scrolled, GTK_WIDGET (self->box));
  gtk_widget_set_focusable (GTK_WIDGET (self->scrolled), TRUE);
  gtk_widget_set_parent (GTK_WIDGET (self->scrolled), GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scrolled), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What may be said"), -1);
}
