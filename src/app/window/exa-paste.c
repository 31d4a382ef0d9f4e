/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-paste.h"

#include <glib/gi18n.h>
#include <string.h>

#include "exa-content.h"
#include "exa-encoding.h"
#include "exa-file.h"
#include "exa-html.h"
#include "exa-latest-files.h"

/* Pasted tables that are kept. */
#define MOST_KEPT 20

typedef struct {
  GtkWindow *window; /* owned */
  ExaPasted pasted;
} Paste;

static void
finish (Paste *self, const char *const *paths, const char *said)
{
  /* A window that was closed meanwhile has nobody to show it to. */
  if (gtk_widget_get_visible (GTK_WIDGET (self->window)))
    self->pasted (self->window, paths, said);
  g_object_unref (self->window);
  g_free (self);
}

static GdkClipboard *
get_clipboard (Paste *self)
{
  return gtk_widget_get_clipboard (GTK_WIDGET (self->window));
}

/* --- the file --- */

static char *
get_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "exascope", "pasted", NULL);
}

/* A file that is named by the time, and is not there yet: in one second, and in an hour that comes twice, more can be
 * pasted than once. */
static char *
make_path (const char *folder, const char *ending)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%Y-%m-%d %H.%M.%S");
  char *path = g_strdup_printf ("%s/pasted %s.%s", folder, time, ending);

  for (guint n = 2; g_file_test (path, G_FILE_TEST_EXISTS); n++) {
    g_free (path);
    path = g_strdup_printf ("%s/pasted %s (%u).%s", folder, time, n, ending);
  }
  return path;
}

/* Keeps @text as such a file, and has it opened. */
static void
keep (Paste *self, const char *text, const char *ending, const char *said)
{
  g_autofree char *folder = get_folder (), *path = make_path (folder, ending);
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  const char *paths[] = {path, NULL};

  (void)g_mkdir_with_parents (folder, 0700);
  if (exa_file_write (path, bytes, &error)) {
    exa_latest_files_keep (path, MOST_KEPT);
    finish (self, paths, said);
  } else {
    finish (self, NULL, error->message);
  }
}

/* --- what is on the clipboard --- */

/* Two lines at least, and something that parts cells. */
static gboolean
looks_like_table (const char *text)
{
  const char *line = strchr (text, '\n');

  return line != NULL && line[1] != '\0' && strpbrk (text, "\t,;|") != NULL;
}

static void
on_text (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  Paste *self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
  g_autoptr (GBytes) bytes = text != NULL ? g_bytes_new_static (text, strlen (text)) : NULL;

  if (bytes != NULL && exa_content_is_json (bytes))
    keep (self, text, "json", NULL);
  else if (text != NULL && looks_like_table (text))
    keep (self, text, strchr (text, '\t') != NULL ? "tsv" : "csv", NULL);
  else
    finish (self, NULL,
            _ ("There is no table on the clipboard: copy cells of a spreadsheet, or a table of a web page."));
}

static void
read_text (Paste *self)
{
  gdk_clipboard_read_text_async (get_clipboard (self), NULL, on_text, self);
}

static void
on_html_read (GObject *target, GAsyncResult *result, gpointer data)
{
  Paste *self = data;
  gboolean whole = g_output_stream_splice_finish (G_OUTPUT_STREAM (target), result, NULL) >= 0;
  g_autofree char *html = NULL, *csv = NULL, *said = NULL;
  const char *encoding;
  guint n_tables = 0;
  gsize length;

  if (whole)
    html = exa_encoding_take_utf8 (g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (target)), NULL,
                                   &length, &encoding, NULL);
  csv = html != NULL ? exa_html_to_csv (html, length, &n_tables) : NULL;
  if (csv == NULL) {
    read_text (self);
    return;
  }
  if (n_tables > 1)
    said = g_strdup_printf (_ ("Of %u tables on the clipboard, the largest is shown."), n_tables);
  keep (self, csv, "csv", said);
}

static void
on_html (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  g_autoptr (GInputStream) stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (clipboard), result, NULL, NULL);
  g_autoptr (GOutputStream) target = g_memory_output_stream_new_resizable ();

  if (stream == NULL)
    read_text (data);
  else
    g_output_stream_splice_async (target, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, G_PRIORITY_DEFAULT, NULL,
                                  on_html_read, data);
}

static void
on_files (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  Paste *self = data;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (clipboard), result, NULL);
  g_auto (GStrv) paths = value != NULL ? exa_paste_list_files (value) : NULL;

  if (paths != NULL && paths[0] != NULL)
    finish (self, (const char *const *)paths, NULL);
  else
    read_text (self);
}

void
exa_paste (GtkWindow *window, ExaPasted pasted)
{
  static const char *const html[] = {"text/html", NULL};
  Paste *self = g_new (Paste, 1);
  GdkClipboard *clipboard;

  *self = (Paste){g_object_ref (window), pasted};
  clipboard = get_clipboard (self);
  if (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), "text/uri-list"))
    gdk_clipboard_read_value_async (clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, NULL, on_files, self);
  else if (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), "text/html"))
    gdk_clipboard_read_async (clipboard, (const char **)html, G_PRIORITY_DEFAULT, NULL, on_html, self);
  else
    read_text (self);
}

char **
exa_paste_list_files (const GValue *value)
{
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();

  for (GSList *file = gdk_file_list_get_files (g_value_get_boxed (value)); file != NULL; file = file->next) {
    g_autofree char *path = g_file_get_path (file->data);

    if (path != NULL)
      g_strv_builder_add (paths, path);
  }
  return g_strv_builder_end (paths);
}
