/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-screen-question.h"

#include <glib/gi18n.h>

#include "exa-described.h"
#include "exa-resources.h"
#include "exa-screens.h"

struct _ExaScreenQuestion {
  GtkWindow parent_instance;

  ExaTalkScreens *screens; /* owned */
  GPtrArray *monitors;     /* GdkMonitor: a button each */
  GtkBox *choices;
  GtkLabel *question;
};

enum { SIGNAL_ANSWERED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ExaScreenQuestion, exa_screen_question, GTK_TYPE_WINDOW)

static void
answer (ExaScreenQuestion *self, gboolean good)
{
  g_signal_emit (self, signals[SIGNAL_ANSWERED], 0, good);
}

static void
on_choose (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ExaScreenQuestion *self = EXA_SCREEN_QUESTION (widget);

  exa_talk_screens_choose (self->screens, g_ptr_array_index (self->monitors, g_variant_get_uint32 (parameter)));
  gtk_widget_hide (widget);
  answer (self, TRUE);
  gtk_window_destroy (GTK_WINDOW (self));
}

static gboolean
exa_screen_question_close_request (GtkWindow *window)
{
  answer (EXA_SCREEN_QUESTION (window), FALSE);
  return GTK_WINDOW_CLASS (exa_screen_question_parent_class)->close_request (window);
}

static void
exa_screen_question_finalize (GObject *object)
{
  ExaScreenQuestion *self = EXA_SCREEN_QUESTION (object);

  g_clear_object (&self->screens);
  g_clear_pointer (&self->monitors, g_ptr_array_unref);

  G_OBJECT_CLASS (exa_screen_question_parent_class)->finalize (object);
}

static void
exa_screen_question_class_init (ExaScreenQuestionClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = exa_screen_question_finalize;
  GTK_WINDOW_CLASS (class)->close_request = exa_screen_question_close_request;
  gtk_widget_class_set_template_from_resource (widget_class, EXA_RESOURCE_UI ("exa-screen-question.ui"));
  gtk_widget_class_bind_template_child (widget_class, ExaScreenQuestion, choices);
  gtk_widget_class_bind_template_child (widget_class, ExaScreenQuestion, question);
  gtk_widget_class_install_action (widget_class, "question.choose", "u", on_choose);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  signals[SIGNAL_ANSWERED] = g_signal_new ("answered", EXA_TYPE_SCREEN_QUESTION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
exa_screen_question_init (ExaScreenQuestion *self)
{
  self->monitors = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The one that is likely to be meant has the focus: Return says yes to it. */
static void
add_choice (ExaScreenQuestion *self, GdkMonitor *monitor)
{
  ExaScreen screen = exa_screen_from_monitor (monitor);
  g_autofree char *line = exa_screen_describe (&screen), *label = NULL;
  GtkWidget *button;

  if (monitor == exa_talk_screens_get_speaker (self->screens))
    label = g_strdup_printf (_ ("This screen: %s"), line);
  button = gtk_button_new_with_label (label != NULL ? label : line);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "question.choose");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", self->monitors->len);
  g_ptr_array_add (self->monitors, g_object_ref (monitor));
  gtk_box_append (self->choices, button);
  if (monitor == exa_talk_screens_get_audience (self->screens)) {
    gtk_widget_add_css_class (button, "suggested-action");
    gtk_window_set_focus (GTK_WINDOW (self), button);
    /* A reader comes to it, and hears there what is asked. */
    exa_described_set (button, gtk_label_get_text (self->question));
  }
}

ExaScreenQuestion *
exa_screen_question_new (GtkWindow *parent, ExaTalkScreens *screens)
{
  ExaScreenQuestion *self = g_object_new (EXA_TYPE_SCREEN_QUESTION, "transient-for", parent, NULL);
  GListModel *monitors = gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (parent)));

  self->screens = g_object_ref (screens);
  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++) {
    g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);
    add_choice (self, monitor);
  }
  return self;
}
