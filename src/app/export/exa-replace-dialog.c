/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-replace-dialog.h"

#include <glib/gi18n.h>

#include "exa-described.h"
#include "exa-input.h"
#include "exa-resources.h"
#include "exa-spoken-names.h"

#define EXA_TYPE_REPLACE_DIALOG (exa_replace_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ExaReplaceDialog, exa_replace_dialog, EXA, REPLACE_DIALOG, GtkWindow)

struct _ExaReplaceDialog {
  GtkWindow parent_instance;

  char *path;
  ExaReplace replace;
  GtkLabel *question;
  GtkWidget *cancel_button;
  GtkWidget *pictures;
  GtkPicture *old_picture, *new_picture;
};

G_DEFINE_FINAL_TYPE (ExaReplaceDialog, exa_replace_dialog, GTK_TYPE_WINDOW)

static void
on_replace (ExaReplaceDialog *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autofree char *path = g_steal_pointer (&self->path);
  ExaReplace replace = self->replace;

  gtk_window_destroy (GTK_WINDOW (self));
  replace (parent, path);
}

static void
on_cancel (ExaReplaceDialog *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

static void
exa_replace_dialog_finalize (GObject *object)
{
  g_free (EXA_REPLACE_DIALOG (object)->path);

  G_OBJECT_CLASS (exa_replace_dialog_parent_class)->finalize (object);
}

static void
exa_replace_dialog_class_init (ExaReplaceDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = exa_replace_dialog_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, EXA_RESOURCE_UI ("exa-replace-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, ExaReplaceDialog, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, ExaReplaceDialog, question);
  gtk_widget_class_bind_template_child (widget_class, ExaReplaceDialog, pictures);
  gtk_widget_class_bind_template_child (widget_class, ExaReplaceDialog, old_picture);
  gtk_widget_class_bind_template_child (widget_class, ExaReplaceDialog, new_picture);
  gtk_widget_class_bind_template_callback (widget_class, on_replace);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
exa_replace_dialog_init (ExaReplaceDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  exa_spoken_names_set (GTK_WIDGET (self));
}

/* The picture that is there; NULL if it is none. A link may lead to what has no end, or waits for a writer. */
static GdkTexture *
read_picture (const char *path)
{
  g_autoptr (ExaInput) input = exa_input_new ();
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (GBytes) bytes = NULL;

  if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
    bytes = exa_input_read (input, path, problems);
  return bytes != NULL ? gdk_texture_new_from_bytes (bytes, NULL) : NULL;
}

void
exa_replace_dialog_present (GtkWindow *parent, const char *path, GdkTexture *texture, ExaReplace replace)
{
  ExaReplaceDialog *self = g_object_new (EXA_TYPE_REPLACE_DIALOG, "transient-for", parent, NULL);
  g_autoptr (GdkTexture) old = texture != NULL ? read_picture (path) : NULL;
  g_autofree char *name = g_filename_display_basename (path), *question = NULL;

  self->path = g_strdup (path);
  self->replace = replace;
  /* @replace may close it while the signal of a button still holds this, and GTK asks for it to the end. */
  g_object_set_data_full (G_OBJECT (self), "parent", g_object_ref (parent), g_object_unref);
  question = g_strdup_printf (_ ("There is a file called “%s” already. Replace it?"), name);
  gtk_label_set_text (self->question, question);
  /* It gets the keyboard: a reader hears there what is asked. */
  exa_described_set (self->cancel_button, question);
  gtk_widget_set_visible (self->pictures, old != NULL);
  gtk_picture_set_paintable (self->old_picture, GDK_PAINTABLE (old));
  gtk_picture_set_paintable (self->new_picture, GDK_PAINTABLE (texture));
  gtk_window_present (GTK_WINDOW (self));
}
