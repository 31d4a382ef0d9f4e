/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-problem-bar.h"

#include "exa-resources.h"

struct _ExaProblemBar {
  GtkWidget parent_instance;

  char *problems;
  gboolean unclosed; /* one is a quote that is never closed */
};

enum { PROP_0, PROP_PROBLEMS, PROP_UNCLOSED };

G_DEFINE_FINAL_TYPE (ExaProblemBar, exa_problem_bar, GTK_TYPE_WIDGET)

static void
exa_problem_bar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_PROBLEMS)
    g_value_set_string (value, EXA_PROBLEM_BAR (object)->problems);
  else
    g_value_set_boolean (value, EXA_PROBLEM_BAR (object)->unclosed);
}

static void
exa_problem_bar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  ExaProblemBar *self = EXA_PROBLEM_BAR (object);

  if (id == PROP_UNCLOSED) {
    self->unclosed = g_value_get_boolean (value);
  } else {
    g_free (self->problems);
    self->problems = g_value_dup_string (value);
  }
  g_object_notify_by_pspec (object, pspec);
}

static void
exa_problem_bar_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (exa_problem_bar_parent_class)->dispose (object);
}

static void
exa_problem_bar_finalize (GObject *object)
{
  g_free (EXA_PROBLEM_BAR (object)->problems);

  G_OBJECT_CLASS (exa_problem_bar_parent_class)->finalize (object);
}

static void
exa_problem_bar_class_init (ExaProblemBarClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = exa_problem_bar_get_property;
  object_class->set_property = exa_problem_bar_set_property;
  object_class->dispose = exa_problem_bar_dispose;
  object_class->finalize = exa_problem_bar_finalize;
  g_object_class_install_property (object_class, PROP_PROBLEMS,
                                   g_param_spec_string ("problems", NULL, NULL, NULL,
                                                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                            G_PARAM_STATIC_STRINGS));
  g_object_class_install_property (object_class, PROP_UNCLOSED,
                                   g_param_spec_boolean ("unclosed", NULL, NULL, FALSE,
                                                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                             G_PARAM_STATIC_STRINGS));
  gtk_widget_class_set_css_name (widget_class, "problembar");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
  gtk_widget_class_set_template_from_resource (widget_class, EXA_RESOURCE_UI ("exa-problem-bar.ui"));
}

static void
exa_problem_bar_init (ExaProblemBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
exa_problem_bar_new (void)
{
  return g_object_new (EXA_TYPE_PROBLEM_BAR, NULL);
}
