/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-copy.h"

#include <glib/gstdio.h>
#include <string.h>

#include "exa-export-name.h"
#include "exa-export-request.h"
#include "exa-file.h"

typedef enum {
  KIND_PNG,
  KIND_SVG,
  N_KINDS,
} Kind;

struct _ExaCopy {
  GdkContentProvider parent_instance;

  ExaExportRequest *request;
  char *text;

  GMutex mutex;           /* of @files and @fonts */
  ExaFonts *fonts;        /* made by the first thread that needs them */
  GBytes *files[N_KINDS]; /* NULL until they are made */
};

G_DEFINE_FINAL_TYPE (ExaCopy, exa_copy, GDK_TYPE_CONTENT_PROVIDER)

static const char *const mime_types[] = {"image/png", "image/svg+xml", "text/uri-list", "text/plain;charset=utf-8",
                                         "text/plain"};
static const char *const formats[N_KINDS] = {[KIND_PNG] = "png", [KIND_SVG] = "svg"};

/* --- in a thread --- */

/* The whole file, made at most once. Transfer full. */
static GBytes *
make_file (ExaCopy *self, Kind kind, GError **error)
{
  GBytes *file;

  g_mutex_lock (&self->mutex);
  if (self->fonts == NULL)
    self->fonts = exa_fonts_new ();
  if (self->files[kind] == NULL)
    self->files[kind] = exa_export_request_encode (self->request, formats[kind], self->fonts, error);
  file = self->files[kind] != NULL ? g_bytes_ref (self->files[kind]) : NULL;
  g_mutex_unlock (&self->mutex);
  return file;
}

/* The picture as a file of its own, for programs that take files alone. It stays in the user's cache, one for each
 * name. */
static GBytes *
make_uri (ExaCopy *self, GError **error)
{
  g_autoptr (GBytes) file = make_file (self, KIND_PNG, error);
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), "exascope", "dragged", NULL);
  g_autofree char *name = NULL, *path = NULL, *uri = NULL;
  char *line;

  if (file == NULL)
    return NULL;
  name = exa_export_name ("{chart}.exascope", self->request->chart->id, &self->request->options, NULL);
  path = g_strdup_printf ("%s/%s.png", folder, name);
  g_mkdir_with_parents (folder, 0700);
  if (!exa_file_write (path, file, error))
    return NULL;
  uri = g_filename_to_uri (path, NULL, error);
  if (uri == NULL)
    return NULL;
  line = g_strconcat (uri, "\r\n", NULL);
  return g_bytes_new_take (line, strlen (line));
}

static void
make_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  ExaCopy *self = source;
  const char *mime_type = data;
  GError *error = NULL;
  GBytes *bytes = strcmp (mime_type, "image/png") == 0       ? make_file (self, KIND_PNG, &error)
                  : strcmp (mime_type, "image/svg+xml") == 0 ? make_file (self, KIND_SVG, &error)
                                                             : make_uri (self, &error);

  if (bytes != NULL)
    g_task_return_pointer (task, bytes, (GDestroyNotify)g_bytes_unref);
  else
    g_task_return_error (task, error);
}

static void
make (ExaCopy *self, const char *mime_type, GAsyncReadyCallback done, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, done, data);

  g_task_set_task_data (task, g_strdup (mime_type), g_free);
  g_task_run_in_thread (task, make_in_thread);
}

void
exa_copy_prepare (ExaCopy *self)
{
  make (self, "image/png", NULL, NULL);
  make (self, "image/svg+xml", NULL, NULL);
}

/* --- the provider --- */

static void
on_written (GObject *stream, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (g_output_stream_write_all_finish (G_OUTPUT_STREAM (stream), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* @task: its data is the stream. Takes both. */
static void
write_bytes (GTask *task, GBytes *bytes)
{
  GOutputStream *stream = g_object_get_data (G_OBJECT (task), "stream");
  gsize length;
  const void *data = g_bytes_get_data (bytes, &length);

  g_task_set_task_data (task, bytes, (GDestroyNotify)g_bytes_unref);
  g_output_stream_write_all_async (stream, data, length, g_task_get_priority (task), g_task_get_cancellable (task),
                                   on_written, task);
}

static void
on_made (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  GBytes *bytes = g_task_propagate_pointer (G_TASK (result), &error);

  if (bytes != NULL)
    write_bytes (g_steal_pointer (&task), bytes);
  else
    g_task_return_error (task, error);
}

static void
exa_copy_write_mime_type_async (GdkContentProvider *provider, const char *mime_type, GOutputStream *stream,
                                int io_priority, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  ExaCopy *self = EXA_COPY (provider);
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, data);

  g_task_set_priority (task, io_priority);
  g_object_set_data_full (G_OBJECT (task), "stream", g_object_ref (stream), g_object_unref);
  if (g_str_has_prefix (mime_type, "text/plain"))
    write_bytes (g_steal_pointer (&task), g_bytes_new (self->text, strlen (self->text)));
  else
    make (self, mime_type, on_made, g_steal_pointer (&task));
}

static gboolean
exa_copy_write_mime_type_finish (GdkContentProvider *provider, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static GdkContentFormats *
exa_copy_ref_formats (GdkContentProvider *provider)
{
  GdkContentFormatsBuilder *builder = gdk_content_formats_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (mime_types); i++)
    gdk_content_formats_builder_add_mime_type (builder, mime_types[i]);
  gdk_content_formats_builder_add_gtype (builder, G_TYPE_STRING);
  return gdk_content_formats_builder_free_to_formats (builder);
}

static gboolean
exa_copy_get_value (GdkContentProvider *provider, GValue *value, GError **error)
{
  if (!G_VALUE_HOLDS_STRING (value))
    return GDK_CONTENT_PROVIDER_CLASS (exa_copy_parent_class)->get_value (provider, value, error);
  g_value_set_string (value, EXA_COPY (provider)->text);
  return TRUE;
}

static void
exa_copy_finalize (GObject *object)
{
  ExaCopy *self = EXA_COPY (object);

  g_clear_pointer (&self->request, exa_export_request_free);
  g_free (self->text);
  g_clear_pointer (&self->fonts, exa_fonts_free);
  for (guint i = 0; i < N_KINDS; i++)
    g_clear_pointer (&self->files[i], g_bytes_unref);
  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (exa_copy_parent_class)->finalize (object);
}

static void
exa_copy_class_init (ExaCopyClass *class)
{
  GdkContentProviderClass *provider_class = GDK_CONTENT_PROVIDER_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = exa_copy_finalize;
  provider_class->ref_formats = exa_copy_ref_formats;
  provider_class->write_mime_type_async = exa_copy_write_mime_type_async;
  provider_class->write_mime_type_finish = exa_copy_write_mime_type_finish;
  provider_class->get_value = exa_copy_get_value;
}

static void
exa_copy_init (ExaCopy *self)
{
  g_mutex_init (&self->mutex);
}

GdkContentProvider *
exa_copy_new (ExaFigureModel *model, const ExaExportOptions *options, const char *title)
{
  ExaChart *chart = exa_figure_model_get_chart (model);
  g_autoptr (ExaExportRequest) request =
      chart != NULL ? exa_export_request_new (chart, exa_figure_model_get_view (model), title, options) : NULL;
  g_autoptr (ExaFigure) figure = request != NULL ? exa_export_request_make_figure (request, NULL) : NULL;
  ExaCopy *self;

  if (figure == NULL)
    return NULL;
  self = g_object_new (EXA_TYPE_COPY, NULL);
  self->request = g_steal_pointer (&request);
  self->text = exa_copy_quote_figure (figure);
  return GDK_CONTENT_PROVIDER (self);
}
