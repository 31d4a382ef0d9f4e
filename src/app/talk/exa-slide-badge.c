/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-slide-badge.h"

#include <glib/gi18n.h>

char *
exa_slide_badge (const ExaStory *story, guint n)
{
  const ExaSlide *slide = g_ptr_array_index (story->slides, n);

  return slide->skip ? g_strdup_printf (_ ("%u · skipped"), n + 1) : g_strdup_printf ("%u", n + 1);
}

const char *
exa_slide_badge_say (const ExaStory *story, guint n)
{
  const ExaSlide *slide = g_ptr_array_index (story->slides, n);

  return slide->skip ? _ ("skipped") : "";
}

GtkWidget *
exa_slide_badge_put (GtkWidget *picture, const char *badge)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *label = gtk_label_new (badge);

  gtk_widget_add_css_class (label, "slide-number");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), picture);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}
