/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-status-page.h"

#include "exa-resources.h"

enum { PROP_0, PROP_ICON_NAME, PROP_TITLE, PROP_DESCRIPTION, PROP_PROBLEMS, N_PROPS };

struct _ExaStatusPage {
  GtkWidget parent_instance;

  char *texts[N_PROPS];
};

G_DEFINE_FINAL_TYPE (ExaStatusPage, exa_status_page, GTK_TYPE_WIDGET)

/* For the template. */
static gboolean
is_said (gpointer object, const char *text)
{
  return text != NULL && *text != '\0';
}

static void
exa_status_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, EXA_STATUS_PAGE (object)->texts[id]);
}

static void
exa_status_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  ExaStatusPage *self = EXA_STATUS_PAGE (object);

  g_free (self->texts[id]);
  self->texts[id] = g_value_dup_string (value);
  g_object_notify_by_pspec (object, pspec);
}

static void
exa_status_page_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (exa_status_page_parent_class)->dispose (object);
}

static void
exa_status_page_finalize (GObject *object)
{
  for (guint i = 0; i < N_PROPS; i++)
    g_free (EXA_STATUS_PAGE (object)->texts[i]);

  G_OBJECT_CLASS (exa_status_page_parent_class)->finalize (object);
}

static void
exa_status_page_class_init (ExaStatusPageClass *class)
{
  static const char *const names[N_PROPS] = {NULL, "icon-name", "title", "description", "problems"};
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = exa_status_page_get_property;
  object_class->set_property = exa_status_page_set_property;
  object_class->dispose = exa_status_page_dispose;
  object_class->finalize = exa_status_page_finalize;
  for (guint i = 1; i < N_PROPS; i++)
    g_object_class_install_property (object_class, i,
                                     g_param_spec_string (names[i], NULL, NULL, NULL,
                                                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                              G_PARAM_STATIC_STRINGS));
  gtk_widget_class_set_css_name (widget_class, "statuspage");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, EXA_RESOURCE_UI ("exa-status-page.ui"));
  gtk_widget_class_bind_template_callback (widget_class, is_said);
}

static void
exa_status_page_init (ExaStatusPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
