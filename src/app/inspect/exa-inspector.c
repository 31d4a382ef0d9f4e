/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-inspector.h"

#include "exa-claim-info.h"
#include "exa-fact-row.h"
#include "exa-heard-box.h"
#include "exa-later.h"
#include "exa-resources.h"
#include "exa-tab-stop.h"

/* Characters, of a figure that no longer fits in a line of its usual size, and of the next smaller one. */
#define LONG_FIGURE    13
#define LONGEST_FIGURE 19

struct _ExaInspector {
  GtkWidget parent_instance;

  ExaSession *session;
  ExaClaimInfo *info;
  ExaHeardBox *head; /* all that is said of the figure itself */
  GtkListBox *compared, *sources, *disagreements, *also;
  gboolean waiting; /* to be filled */
};

enum { PROP_0, PROP_SESSION, PROP_INFO, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (ExaInspector, exa_inspector, GTK_TYPE_WIDGET)

static void
name_head (ExaInspector *self)
{
  static const char *const names[] = {"name", "what", "figure", "whole", "when", "wording", "formula", "note"};
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    char *text;
    g_object_get (self->info, names[i], &text, NULL);
    g_ptr_array_add (texts, text);
  }
  exa_heard_box_set_words (self->head, (const char *const *)texts->pdata, texts->len);
}

/* The row of @lists with the keyboard; -1: none. */
static int
find_focus (GtkListBox *const *lists, guint n, guint *which)
{
  for (*which = 0; *which < n; ++*which) {
    GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (lists[*which]));
    if (row != NULL)
      return gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  }
  return -1;
}

/* Other facts take the place of those of which one had the keyboard: it stays as near as it can. */
static void
keep_focus (ExaInspector *self, GtkListBox *list, int at)
{
  GtkListBoxRow *row = NULL;

  for (; row == NULL && at >= 0; at--)
    row = gtk_list_box_get_row_at_index (list, at);
  if (row == NULL || !gtk_widget_get_visible (GTK_WIDGET (list)) || !gtk_widget_grab_focus (GTK_WIDGET (row)))
    gtk_widget_grab_focus (GTK_WIDGET (self->head));
}

static void
fill (GtkWidget *widget)
{
  ExaInspector *self = EXA_INSPECTOR (widget);
  GtkListBox *lists[] = {self->compared, self->sources, self->disagreements, self->also};
  guint which;
  int at = find_focus (lists, G_N_ELEMENTS (lists), &which);

  self->waiting = FALSE;
  g_clear_object (&self->info);
  self->info =
      exa_claim_info_new (self->session, exa_figure_model_get_inspected (exa_session_get_model (self->session)));
  exa_fact_row_fill (self->compared, exa_claim_info_get_compared (self->info));
  exa_fact_row_fill (self->sources, exa_claim_info_get_sources (self->info));
  exa_fact_row_fill (self->disagreements, exa_claim_info_get_disagreements (self->info));
  exa_fact_row_fill (self->also, exa_claim_info_get_also (self->info));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INFO]);
  name_head (self);
  if (at >= 0)
    keep_focus (self, lists[which], at);
}

/* Behind the redraw of the figure: that is what the user waits for. */
static void
on_inspected_changed (ExaInspector *self)
{
  if (!self->waiting)
    exa_later (GTK_WIDGET (self), fill);
  self->waiting = TRUE;
}

/* The figure of other data is not to be read beside the new chart until this is filled; where the same data were read
 * again, it is as good as new. */
static void
on_dataset_changed (ExaInspector *self)
{
  ExaClaim *claim = exa_figure_model_get_inspected (exa_session_get_model (self->session));
  ExaLang lang = exa_figure_model_get_lang (exa_session_get_model (self->session));
  g_autofree char *name = NULL;

  if (self->info != NULL)
    g_object_get (self->info, "name", &name, NULL);
  if (claim != NULL && g_strcmp0 (name, exa_claim_info_name (claim, lang)) == 0)
    return;
  g_clear_object (&self->info);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INFO]);
}

static void
on_row_activated (ExaInspector *self, GtkListBoxRow *row, GtkListBox *list)
{
  ExaClaim *claim = exa_fact_get_claim (exa_fact_row_get_fact (EXA_FACT_ROW (row)));

  if (claim != NULL && list == self->compared)
    exa_figure_model_compare (exa_session_get_model (self->session),
                              exa_figure_model_get_inspected (exa_session_get_model (self->session)), claim);
  else if (claim != NULL)
    exa_figure_model_go_to_claim (exa_session_get_model (self->session), claim);
}

/* For templates: whether there is something to say. */
static gboolean
is_said (gpointer object, const char *text)
{
  return text != NULL && *text != '\0';
}

/* For templates: a long figure is set smaller rather than broken. */
static char **
figure_classes (gpointer object, const char *figure)
{
  glong n = figure != NULL ? g_utf8_strlen (figure, -1) : 0;
  const char *classes[] = {"inspector-figure", n > LONGEST_FIGURE ? "longest" : n > LONG_FIGURE ? "long" : NULL, NULL};

  return g_strdupv ((char **)classes);
}

static void
exa_inspector_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  ExaInspector *self = EXA_INSPECTOR (object);

  g_value_set_object (value, id == PROP_SESSION ? (gpointer)self->session : (gpointer)self->info);
}

static void
exa_inspector_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  ExaInspector *self = EXA_INSPECTOR (object);

  if (!g_set_object (&self->session, g_value_get_object (value)) || self->session == NULL)
    return;
  g_signal_connect_object (self->session, "figure-changed", G_CALLBACK (on_inspected_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::dataset", G_CALLBACK (on_dataset_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "picks-changed", G_CALLBACK (on_inspected_changed), self, G_CONNECT_SWAPPED);
  on_inspected_changed (self);
}

static void
exa_inspector_dispose (GObject *object)
{
  ExaInspector *self = EXA_INSPECTOR (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->session);
  g_clear_object (&self->info);

  G_OBJECT_CLASS (exa_inspector_parent_class)->dispose (object);
}

static void
exa_inspector_class_init (ExaInspectorClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = exa_inspector_get_property;
  object_class->set_property = exa_inspector_set_property;
  object_class->dispose = exa_inspector_dispose;
  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, EXA_TYPE_SESSION, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_INFO] =
      g_param_spec_object ("info", NULL, NULL, EXA_TYPE_CLAIM_INFO, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_type_ensure (EXA_TYPE_CLAIM_INFO);
  g_type_ensure (EXA_TYPE_HEARD_BOX);
  g_type_ensure (EXA_TYPE_TAB_STOP);
  gtk_widget_class_set_css_name (widget_class, "inspector");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, EXA_RESOURCE_UI ("exa-inspector.ui"));
  gtk_widget_class_bind_template_child (widget_class, ExaInspector, head);
  gtk_widget_class_bind_template_child (widget_class, ExaInspector, compared);
  gtk_widget_class_bind_template_child (widget_class, ExaInspector, sources);
  gtk_widget_class_bind_template_child (widget_class, ExaInspector, disagreements);
  gtk_widget_class_bind_template_child (widget_class, ExaInspector, also);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, is_said);
  gtk_widget_class_bind_template_callback (widget_class, figure_classes);
}

static void
exa_inspector_init (ExaInspector *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
