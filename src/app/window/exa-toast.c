/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-toast.h"

#include <gio/gio.h>

#include "exa-announce.h"
#include "exa-renderer.h"
#include "exa-resources.h"

#define SECONDS      5
#define SECONDS_FILE 10

struct _ExaToast {
  GtkWidget parent_instance;

  GtkRevealer *revealer;
  GtkLabel *label;
  GtkWidget *buttons;
  char *path; /* NULL: it is about no file */
  guint timeout;
};

G_DEFINE_FINAL_TYPE (ExaToast, exa_toast, GTK_TYPE_WIDGET)

static void
hide (ExaToast *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
  /* What is below it can be clicked again. */
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

static gboolean
on_timeout (gpointer data)
{
  ExaToast *self = data;

  self->timeout = 0;
  hide (self);
  return G_SOURCE_REMOVE;
}

static void
show (ExaToast *self, const char *message, const char *path)
{
  hide (self);
  g_free (self->path);
  self->path = g_strdup (path);
  gtk_label_set_text (self->label, message);
  gtk_widget_set_visible (self->buttons, path != NULL);
  gtk_widget_set_can_target (GTK_WIDGET (self), path != NULL);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  exa_announce (GTK_WIDGET (self), message);
  self->timeout = g_timeout_add_seconds (path != NULL ? SECONDS_FILE : SECONDS, on_timeout, self);
}

void
exa_toast_say (ExaToast *self, const char *message)
{
  show (self, message, NULL);
}

void
exa_toast_say_file (ExaToast *self, const char *message, const char *path)
{
  show (self, message, path);
}

static void
on_say (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  exa_toast_say (data, g_variant_get_string (parameter, NULL));
}

static void
on_say_file (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const char *message, *path;

  g_variant_get (parameter, "(&s&s)", &message, &path);
  exa_toast_say_file (data, message, path);
}

void
exa_toast_add_actions (ExaToast *self, GActionMap *window)
{
  static const GActionEntry entries[] = {{.name = "say", .activate = on_say, .parameter_type = "s"},
                                         {.name = "say-file", .activate = on_say_file, .parameter_type = "(ss)"}};

  g_action_map_add_action_entries (window, entries, G_N_ELEMENTS (entries), self);
}

/* --- the file --- */

static void
open_path (ExaToast *self, const char *path)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr (GdkAppLaunchContext) context =
      gdk_display_get_app_launch_context (gtk_widget_get_display (GTK_WIDGET (self)));

  exa_renderer_forget (G_APP_LAUNCH_CONTEXT (context));
  if (uri != NULL)
    g_app_info_launch_default_for_uri_async (uri, G_APP_LAUNCH_CONTEXT (context), NULL, NULL, NULL);
}

static void
on_open (ExaToast *self)
{
  open_path (self, self->path);
  hide (self);
}

/* No file manager answers: the folder itself will do. */
static void
on_shown (GObject *bus, GAsyncResult *result, gpointer data)
{
  g_autoptr (ExaToast) self = data;
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (bus), result, NULL);
  g_autofree char *folder = answer == NULL ? g_path_get_dirname (self->path) : NULL;

  if (folder != NULL && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    open_path (self, folder);
}

static void
on_show (ExaToast *self)
{
  GDBusConnection *bus = g_application_get_dbus_connection (g_application_get_default ());
  g_autofree char *uri = g_filename_to_uri (self->path, NULL, NULL), *folder = NULL;
  const char *uris[] = {uri, NULL};

  if (bus != NULL) {
    g_dbus_connection_call (bus, "org.freedesktop.FileManager1", "/org/freedesktop/FileManager1",
                            "org.freedesktop.FileManager1", "ShowItems", g_variant_new ("(^ass)", uris, ""), NULL,
                            G_DBUS_CALL_FLAGS_NONE, -1, NULL, on_shown, g_object_ref (self));
  } else {
    folder = g_path_get_dirname (self->path);
    open_path (self, folder);
  }
  hide (self);
}

static void
on_copy (ExaToast *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), self->path);
  hide (self);
}

/* --- the object --- */

static void
exa_toast_dispose (GObject *object)
{
  ExaToast *self = EXA_TOAST (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  if (self->revealer != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->revealer));
  self->revealer = NULL;
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (exa_toast_parent_class)->dispose (object);
}

static void
exa_toast_class_init (ExaToastClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = exa_toast_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, EXA_RESOURCE_UI ("exa-toast.ui"));
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, ExaToast, revealer);
  gtk_widget_class_bind_template_child (widget_class, ExaToast, label);
  gtk_widget_class_bind_template_child (widget_class, ExaToast, buttons);
  gtk_widget_class_bind_template_callback (widget_class, on_open);
  gtk_widget_class_bind_template_callback (widget_class, on_show);
  gtk_widget_class_bind_template_callback (widget_class, on_copy);
}

static void
exa_toast_init (ExaToast *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}
