/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-unsaved-question.h"

#include <glib/gi18n.h>

#include "exa-described.h"
#include "exa-resources.h"
#include "exa-spoken-names.h"

struct _ExaUnsavedQuestion {
  GtkWindow parent_instance;

  GtkLabel *question;
  GtkWidget *save_button;
  ExaUnsavedAnswered answered;
};

G_DEFINE_FINAL_TYPE (ExaUnsavedQuestion, exa_unsaved_question, GTK_TYPE_WINDOW)

static void
answer (ExaUnsavedQuestion *self, gboolean save)
{
  g_autoptr (GtkWindow) parent = g_object_ref (gtk_window_get_transient_for (GTK_WINDOW (self)));
  ExaUnsavedAnswered answered = self->answered;

  /* The answer may be the parent's end, and GTK still holds this window then, which would ask a parent that is gone. */
  gtk_window_set_transient_for (GTK_WINDOW (self), NULL);
  gtk_window_destroy (GTK_WINDOW (self));
  answered (parent, save);
}

static void
on_save (ExaUnsavedQuestion *self)
{
  answer (self, TRUE);
}

static void
on_discard (ExaUnsavedQuestion *self)
{
  answer (self, FALSE);
}

/* A focus within a window that is not realized yet makes it no window to a screen reader. */
static void
exa_unsaved_question_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (exa_unsaved_question_parent_class)->map (widget);
  gtk_widget_grab_focus (EXA_UNSAVED_QUESTION (widget)->save_button);
}

static void
exa_unsaved_question_class_init (ExaUnsavedQuestionClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  widget_class->map = exa_unsaved_question_map;
  gtk_widget_class_set_template_from_resource (widget_class, EXA_RESOURCE_UI ("exa-unsaved-question.ui"));
  gtk_widget_class_bind_template_child (widget_class, ExaUnsavedQuestion, question);
  gtk_widget_class_bind_template_child (widget_class, ExaUnsavedQuestion, save_button);
  gtk_widget_class_bind_template_callback (widget_class, on_save);
  gtk_widget_class_bind_template_callback (widget_class, on_discard);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
exa_unsaved_question_init (ExaUnsavedQuestion *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  exa_spoken_names_set (GTK_WIDGET (self));
}

void
exa_unsaved_question_ask (GtkWindow *parent, const char *title, ExaUnsavedAnswered answered)
{
  ExaUnsavedQuestion *self = g_object_new (EXA_TYPE_UNSAVED_QUESTION, "transient-for", parent, NULL);
  g_autofree char *text = g_strdup_printf (_ ("Save the changes of “%s”?"), title);

  self->answered = answered;
  gtk_label_set_text (self->question, text);
  /* A reader comes to the button, and hears there what is asked. */
  exa_described_set (self->save_button, text);
  gtk_window_present (GTK_WINDOW (self));
}
