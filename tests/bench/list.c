/* SPDX-License-Identifier: GPL-3.0-or-later */
/* list: a million rows of three plain cells in the toolkit's own list of columns, and nothing else: what scrolling
 * costs any such program. */
#include <gtk/gtk.h>

#define N_ROWS    1000000
#define N_COLUMNS 3

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, gtk_label_new (NULL));
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  g_autofree char *text = g_strdup_printf ("Part %u", gtk_list_item_get_position (item));

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), text);
}

static GtkWidget *
make_list (void)
{
  /* All rows are one item many times over. */
  GListStore *items = g_list_store_new (GTK_TYPE_STRING_OBJECT);
  g_autoptr (GPtrArray) added = g_ptr_array_new_full (N_ROWS, NULL);
  g_autoptr (GtkStringObject) item = gtk_string_object_new ("");

  for (guint i = 0; i < N_ROWS; i++)
    g_ptr_array_add (added, item);
  g_list_store_splice (items, 0, 0, added->pdata, added->len);
  GtkWidget *view = gtk_column_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (items))));
  for (guint i = 0; i < N_COLUMNS; i++) {
    GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
    g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
    g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
    g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new ("Part", factory);
    gtk_column_view_column_set_expand (column, TRUE);
    gtk_column_view_append_column (GTK_COLUMN_VIEW (view), column);
  }
  return view;
}

static void
on_activate (GtkApplication *application)
{
  GtkWidget *window = gtk_application_window_new (application), *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), make_list ());
  gtk_window_set_child (GTK_WINDOW (window), scrolled);
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 190);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application = gtk_application_new ("io.github.exascope.List", G_APPLICATION_DEFAULT_FLAGS);

  g_signal_connect (application, "activate", G_CALLBACK (on_activate), NULL);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
