/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-import-doubts.h"

#include <glib/gi18n.h>

#include "exa-interface-lang.h"
#include "exa-role-menu.h"
#include "exa-table-plan-amend.h"

static void
on_settle (GtkButton *button, ExaSession *session)
{
  guint n = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "doubt"));
  gboolean instead = g_object_get_data (G_OBJECT (button), "instead") != NULL;
  const ExaTableReading *reading = exa_session_get_reading (session);
  ExaTableTold told = {NULL};
  char *text;

  if (reading == NULL || n >= reading->plan->doubts->len)
    return;
  exa_table_told_copy (&told, exa_session_get_told (session));
  text = exa_table_plan_settle (reading->plan, told.plan, n, instead);
  g_free (told.plan);
  told.plan = text;
  exa_session_tell (session, &told);
  exa_table_told_clear (&told);
}

static void
add_reading (GtkBox *row, ExaSession *session, guint n, const char *reading, gboolean instead)
{
  GtkWidget *button = gtk_button_new_with_label (reading);

  g_object_set_data (G_OBJECT (button), "doubt", GUINT_TO_POINTER (n));
  g_object_set_data (G_OBJECT (button), "instead", GUINT_TO_POINTER (instead));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_settle), session, 0);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_box_append (row, button);
}

static void
add_doubt (GtkBox *box, ExaSession *session, const ExaTablePlan *plan, guint n)
{
  const ExaTableDoubt *doubt = g_ptr_array_index (plan->doubts, n);
  ExaLang lang = exa_interface_lang_get ();
  g_autofree char *sentence = exa_table_doubt_write (doubt, lang);
  g_autofree char *title = exa_role_menu_title_column (plan, doubt->column);
  g_autofree char *text = g_strdup_printf (_ ("%s: %s"), title, sentence);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (row, "doubt");
  gtk_box_append (GTK_BOX (row), label);
  if (doubt->settles) {
    add_reading (GTK_BOX (row), session, n, exa_text_get (&doubt->read_as, lang), FALSE);
    add_reading (GTK_BOX (row), session, n, exa_text_get (&doubt->other, lang), TRUE);
  }
  gtk_box_append (box, row);
}

void
exa_import_doubts_fill (GtkBox *box, ExaSession *session)
{
  const ExaTableReading *reading = exa_session_get_reading (session);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
  for (guint i = 0; reading != NULL && i < reading->plan->doubts->len; i++)
    add_doubt (box, session, reading->plan, i);
}
