/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-recalled-row.h"

#include <glib/gi18n.h>

struct _ExaRecalledRow {
  GtkBox parent_instance;

  ExaSession *session; /* borrowed; NULL until something is shown */
  GtkWidget *label, *anew;
};

G_DEFINE_FINAL_TYPE (ExaRecalledRow, exa_recalled_row, GTK_TYPE_BOX)

static char *
write_text (ExaSession *session, gboolean recalled, const char *misfit)
{
  const GPtrArray *readings = exa_session_get_readings (session);
  guint n = readings != NULL ? readings->len : 0;

  if (misfit != NULL)
    return g_strdup_printf (_ ("What was chosen for the last table of these columns does not fit: %s"), misfit);
  if (!recalled)
    return g_strdup ("");
  return g_strdup (n > 1 ? _ ("These tables are read as was chosen the last time.")
                         : _ ("It is read as was chosen the last time."));
}

void
exa_recalled_row_show (ExaRecalledRow *self, ExaSession *session)
{
  const char *misfit;
  gboolean recalled = exa_session_is_recalled (session, &misfit);
  g_autofree char *text = write_text (session, recalled, misfit);

  self->session = session;
  gtk_label_set_text (GTK_LABEL (self->label), text);
  gtk_widget_set_visible (self->anew, recalled);
  gtk_widget_set_visible (GTK_WIDGET (self), recalled || misfit != NULL);
}

static void
on_anew (ExaRecalledRow *self)
{
  static const ExaTableTold nothing = {NULL};

  exa_session_tell (self->session, &nothing);
}

static void
exa_recalled_row_class_init (ExaRecalledRowClass *class)
{
}

static void
exa_recalled_row_init (ExaRecalledRow *self)
{
  self->label = gtk_label_new (NULL);
  self->anew = gtk_button_new_with_label (_ ("Read it anew"));
  g_object_set (self->label, "xalign", 0.f, "wrap", TRUE, "hexpand", TRUE, NULL);
  g_object_set (self->anew, "tooltip-text", _ ("Forget what was chosen the last time"), "valign", GTK_ALIGN_CENTER,
                NULL);
  g_signal_connect_object (self->anew, "clicked", G_CALLBACK (on_anew), self, G_CONNECT_SWAPPED);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  gtk_widget_add_css_class (GTK_WIDGET (self), "recalled");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_box_append (GTK_BOX (self), self->label);
  gtk_box_append (GTK_BOX (self), self->anew);
}
