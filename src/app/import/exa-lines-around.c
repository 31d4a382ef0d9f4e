/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-lines-around.h"

#include "exa-tooltip.h"

/* Pixels: of one line, and of three, beyond which they are scrolled to. */
#define LEAST_HEIGHT 19
#define HEIGHT       60

/* @all: the lines, for who points at one: in a low window the others are not seen. */
static void
add_line (GtkBox *box, const char *text, const char *all)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  exa_tooltip_set (label, all);
  gtk_widget_add_css_class (label, "line-around");
  gtk_box_append (box, label);
}

void
exa_lines_around_show (GtkWidget *self, const GPtrArray *lines)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; lines != NULL && i < lines->len; i++)
    g_string_append_printf (all, "%s%s", i > 0 ? "\n" : "", (char *)lines->pdata[i]);
  for (guint i = 0; lines != NULL && i < lines->len; i++)
    add_line (GTK_BOX (box), lines->pdata[i], all->str);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self), box);
  gtk_widget_set_visible (self, lines != NULL && lines->len > 0);
}

GtkWidget *
exa_lines_around_new (void)
{
  GtkWidget *self = gtk_scrolled_window_new ();

  g_object_set (self, "min-content-height", LEAST_HEIGHT, "max-content-height", HEIGHT, "propagate-natural-height",
                TRUE, "hscrollbar-policy", GTK_POLICY_NEVER, "vscrollbar-policy", GTK_POLICY_EXTERNAL, "focusable",
                FALSE, "visible", FALSE, NULL);
  return self;
}
