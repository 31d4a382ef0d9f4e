/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-status-page.h"

#include <glib/gi18n.h>

#include "exa-heard-box.h"
#include "exa-resources.h"

enum {
  PROP_0,
  PROP_ICON_NAME,
  PROP_TITLE,
  PROP_DESCRIPTION,
  PROP_PROBLEMS,
  N_TEXTS,
  PROP_UNCLOSED = N_TEXTS,
  PROP_WAITING
};

struct _ExaStatusPage {
  GtkWidget parent_instance;

  char *texts[N_TEXTS];
  ExaHeardBox *message; /* all of them */
  gboolean unclosed;    /* one of the problems is a quote that is never closed */
  gboolean waiting;     /* files are being read */
};

G_DEFINE_FINAL_TYPE (ExaStatusPage, exa_status_page, GTK_TYPE_WIDGET)

/* For the template. */
static gboolean
is_said (gpointer object, const char *text)
{
  return text != NULL && *text != '\0';
}

/* Of one of the properties that are no texts. */
static gboolean *
get_flag (GObject *object, guint id)
{
  ExaStatusPage *self = EXA_STATUS_PAGE (object);

  return id == PROP_UNCLOSED ? &self->unclosed : &self->waiting;
}

static void
exa_status_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id >= N_TEXTS)
    g_value_set_boolean (value, *get_flag (object, id));
  else
    g_value_set_string (value, EXA_STATUS_PAGE (object)->texts[id]);
}

static void
exa_status_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  ExaStatusPage *self = EXA_STATUS_PAGE (object);

  if (id >= N_TEXTS) {
    *get_flag (object, id) = g_value_get_boolean (value);
    g_object_notify_by_pspec (object, pspec);
    return;
  }
  g_free (self->texts[id]);
  self->texts[id] = g_value_dup_string (value);
  exa_heard_box_set_words (self->message, (const char *const *)&self->texts[PROP_TITLE], N_TEXTS - PROP_TITLE);
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
  for (guint i = 0; i < N_TEXTS; i++)
    g_free (EXA_STATUS_PAGE (object)->texts[i]);

  G_OBJECT_CLASS (exa_status_page_parent_class)->finalize (object);
}

static void
exa_status_page_class_init (ExaStatusPageClass *class)
{
  static const char *const names[N_TEXTS] = {NULL, "icon-name", "title", "description", "problems"};
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = exa_status_page_get_property;
  object_class->set_property = exa_status_page_set_property;
  object_class->dispose = exa_status_page_dispose;
  object_class->finalize = exa_status_page_finalize;
  for (guint i = 1; i < N_TEXTS; i++)
    g_object_class_install_property (object_class, i,
                                     g_param_spec_string (names[i], NULL, NULL, NULL,
                                                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                              G_PARAM_STATIC_STRINGS));
  for (guint i = PROP_UNCLOSED; i <= PROP_WAITING; i++)
    g_object_class_install_property (object_class, i,
                                     g_param_spec_boolean (i == PROP_UNCLOSED ? "unclosed" : "waiting", NULL, NULL,
                                                           FALSE,
                                                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                               G_PARAM_STATIC_STRINGS));
  g_type_ensure (EXA_TYPE_HEARD_BOX);
  gtk_widget_class_set_css_name (widget_class, "statuspage");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, EXA_RESOURCE_UI ("exa-status-page.ui"));
  gtk_widget_class_bind_template_child (widget_class, ExaStatusPage, message);
  gtk_widget_class_bind_template_callback (widget_class, is_said);
}

static void
exa_status_page_init (ExaStatusPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What is said of each content of the session; @follow: its property that says more. */
static const struct {
  const char *content, *icon_name, *title, *description, *follow, *follower;
} pages[] = {
    {"loading", NULL, N_ ("The files are being read"), NULL, "loading", "waiting"},
    {"stopped", "document-open-symbolic", N_ ("The reading was stopped"), NULL, NULL, NULL},
    {"no-figure", "view-list-symbolic", N_ ("This chart has no figure to show"), NULL, "refusal", "description"},
    {"empty", "folder-open-symbolic", N_ ("These files hold no chart"),
     N_ ("Open a data file with charts, or a table of figures as CSV; dropping files on this window opens them, too."),
     NULL, NULL},
    {"failed", "dialog-warning-symbolic", N_ ("The files could not be read"),
     N_ ("Nothing is shown of data with mistakes. Correct these, then read the files again."), "problems", "problems"},
};

GtkWidget *
exa_status_page_new (ExaSession *session, const char *content)
{
  ExaStatusPage *self = g_object_new (EXA_TYPE_STATUS_PAGE, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++) {
    if (g_strcmp0 (pages[i].content, content) != 0)
      continue;
    g_object_set (self, "icon-name", pages[i].icon_name, "title", _ (pages[i].title), "description",
                  pages[i].description != NULL ? _ (pages[i].description) : NULL, NULL);
    g_object_bind_property (session, "unclosed", self, "unclosed", G_BINDING_SYNC_CREATE);
    if (pages[i].follow != NULL)
      g_object_bind_property (session, pages[i].follow, self, pages[i].follower, G_BINDING_SYNC_CREATE);
  }
  return GTK_WIDGET (self);
}
