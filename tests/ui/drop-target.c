/* SPDX-License-Identifier: GPL-3.0-or-later */
/* drop-target TYPE: a small window of another program, that takes what is dropped on it as that MIME type. It says
 * "over" when something of that type is above it, then the bytes that were dropped, and ends. In C: through PyGObject,
 * GTK 4.8's gdk_drop_read_finish() frees a string that is not its own. */
#include <gtk/gtk.h>
#include <stdio.h>

static GdkDragAction
on_enter (void)
{
  puts ("over");
  fflush (stdout);
  return GDK_ACTION_COPY;
}

static void
on_spliced (GObject *stream, GAsyncResult *result, gpointer drop)
{
  g_autoptr (GError) error = NULL;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (stream), result, &error) >= 0) {
    g_autoptr (GBytes) bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
    gsize size;
    gconstpointer data = g_bytes_get_data (bytes, &size);

    fwrite (data, 1, size, stdout);
  } else
    g_printerr ("drop-target: %s\n", error->message);
  gdk_drop_finish (drop, GDK_ACTION_COPY);
  gdk_display_sync (gdk_display_get_default ());
  g_object_unref (stream);
  g_application_quit (g_application_get_default ());
}

static void
on_read (GObject *drop, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) input = gdk_drop_read_finish (GDK_DROP (drop), result, NULL, &error);

  if (input == NULL)
    g_error ("%s", error->message);
  g_output_stream_splice_async (g_memory_output_stream_new_resizable (), input,
                                G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                G_PRIORITY_DEFAULT, NULL, on_spliced, drop);
}

static gboolean
on_drop (GtkDropTargetAsync *target, GdkDrop *drop, double x, double y, gpointer type)
{
  gdk_drop_read_async (drop, (const char *[]){type, NULL}, G_PRIORITY_DEFAULT, NULL, on_read, NULL);
  return TRUE;
}

static void
on_activate (GtkApplication *application, gpointer type)
{
  GtkWidget *window = gtk_application_window_new (application), *label = gtk_label_new (type);
  GtkDropTargetAsync *target =
      gtk_drop_target_async_new (gdk_content_formats_new ((const char *[]){type}, 1), GDK_ACTION_COPY);

  g_signal_connect (target, "drag-enter", G_CALLBACK (on_enter), NULL);
  g_signal_connect (target, "drop", G_CALLBACK (on_drop), type);
  gtk_widget_add_controller (label, GTK_EVENT_CONTROLLER (target));
  gtk_window_set_child (GTK_WINDOW (window), label);
  gtk_window_set_title (GTK_WINDOW (window), "Document");
  gtk_window_set_default_size (GTK_WINDOW (window), 180, 160);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application = NULL;

  if (argc != 2)
    return 2;
  application = gtk_application_new ("io.github.exascope.DropTarget", G_APPLICATION_NON_UNIQUE);
  g_signal_connect (application, "activate", G_CALLBACK (on_activate), argv[1]);
  return g_application_run (G_APPLICATION (application), 1, argv);
}
