/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-toolbar.h"

#include <glib/gi18n.h>

#include "exa-country-item.h"
#include "exa-later.h"
#include "exa-measure-menu.h"
#include "exa-resources.h"
#include "exa-unit-menu.h"

/* How wide a menu is that has nothing but words. */
#define PLACEHOLDER_CHARS 36

struct _ExaToolbar {
  GtkWidget parent_instance;

  ExaSession *session;
  GMenu *units, *axes;
  ExaChart *chart; /* whose measures the menu of the axes has */
  ExaLang lang;
  GtkMenuButton *countries_button, *sort_button, *view_button;
  GMenuModel *sort_menu, *view_menu;
  gboolean pages;
};

enum { PROP_0, PROP_SESSION, PROP_PAGES };

G_DEFINE_FINAL_TYPE (ExaToolbar, exa_toolbar, GTK_TYPE_WIDGET)

/* --- closures of the template --- */

static char *
sort_to_text (gpointer object, ExaSort sort)
{
  switch (sort) {
  case EXA_SORT_NAME: return g_strdup (_ ("Sort: name"));
  case EXA_SORT_DATE: return g_strdup (_ ("Sort: date"));
  case EXA_SORT_SOURCE: return g_strdup (_ ("Sort: as given"));
  case EXA_SORT_VALUE: break;
  }
  return g_strdup (_ ("Sort: value"));
}

static gboolean
is_figure (gpointer object, const char *content)
{
  static const char *const without[] = {"failed", "stopped", "empty", "loading", NULL};

  return content == NULL || !g_strv_contains (without, content);
}

/* --- countries --- */

static GtkWidget *
create_country (gpointer item, gpointer data)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *check = gtk_check_button_new_with_label (exa_country_item_get_name (item));

  g_object_bind_property (item, "active", check, "active", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), check);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

/* The items of a property of the session, to be ticked; @none: what is said where there are none. */
static GtkWidget *
create_list (ExaToolbar *self, const char *property, const char *label, const char *none)
{
  GtkWidget *list = gtk_list_box_new (), *placeholder = gtk_label_new (none);
  g_autoptr (GListModel) items = NULL;

  g_object_get (self->session, property, &items, NULL);
  g_object_set (list, "selection-mode", GTK_SELECTION_NONE, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set (placeholder, "wrap", TRUE, "max-width-chars", PLACEHOLDER_CHARS, "xalign", 0.0, NULL);
  gtk_list_box_set_placeholder (GTK_LIST_BOX (list), placeholder);
  gtk_widget_add_css_class (list, "countries");
  gtk_list_box_bind_model (GTK_LIST_BOX (list), items, create_country, NULL, NULL);
  return list;
}

/* Made when the button is pressed for the first time. */
static void
add_countries (GtkMenuButton *button, gpointer data)
{
  GtkWidget *popover, *box, *scrolled;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;
  popover = gtk_popover_new ();
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  scrolled = gtk_scrolled_window_new ();
  g_object_set (
      scrolled, "hscrollbar-policy", GTK_POLICY_NEVER, "propagate-natural-height", TRUE, "max-content-height", 320,
      "child",
      create_list (
          data, "entities", _ ("Names"),
          _ ("There are too many names to choose from here: “Filter”, above a table, takes one that you type.")),
      NULL);
  gtk_box_append (GTK_BOX (box),
                  create_list (data, "countries", _ ("Countries"), _ ("No figure here belongs to a country.")));
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (button, popover);
}

/* --- the object --- */

static void
fill_axes (ExaToolbar *self, ExaFigureModel *model)
{
  ExaChart *chart = exa_figure_model_get_chart (model);
  ExaLang lang = exa_figure_model_get_lang (model);

  if (self->chart == chart && self->lang == lang)
    return;
  exa_measure_menu_fill (self->axes, chart, lang);
  g_set_object (&self->chart, chart);
  self->lang = lang;
}

static void
on_figure_changed (ExaToolbar *self)
{
  fill_axes (self, exa_session_get_model (self->session));
  exa_unit_menu_fill (self->units, exa_figure_model_get_table (exa_session_get_model (self->session)),
                      exa_figure_model_get_lang (exa_session_get_model (self->session)));
}

/* Menus are many widgets, and nobody opens one before the first frame. */
static void
add_menus (GtkWidget *widget)
{
  ExaToolbar *self = EXA_TOOLBAR (widget);

  gtk_menu_button_set_menu_model (self->sort_button, self->sort_menu);
  gtk_menu_button_set_menu_model (self->view_button, self->view_menu);
}

static void
exa_toolbar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  ExaToolbar *self = EXA_TOOLBAR (object);

  if (id == PROP_PAGES)
    g_value_set_boolean (value, self->pages);
  else
    g_value_set_object (value, self->session);
}

static void
set_session (ExaToolbar *self, ExaSession *session)
{
  if (!g_set_object (&self->session, session) || session == NULL)
    return;
  g_signal_connect_object (session, "figure-changed", G_CALLBACK (on_figure_changed), self, G_CONNECT_SWAPPED);
  on_figure_changed (self);
}

static void
exa_toolbar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  ExaToolbar *self = EXA_TOOLBAR (object);

  if (id == PROP_PAGES)
    self->pages = g_value_get_boolean (value);
  else
    set_session (self, g_value_get_object (value));
}

static void
exa_toolbar_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&EXA_TOOLBAR (object)->session);
  g_clear_object (&EXA_TOOLBAR (object)->chart);

  G_OBJECT_CLASS (exa_toolbar_parent_class)->dispose (object);
}

static void
exa_toolbar_class_init (ExaToolbarClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = exa_toolbar_get_property;
  object_class->set_property = exa_toolbar_set_property;
  object_class->dispose = exa_toolbar_dispose;
  g_object_class_install_property (object_class, PROP_SESSION,
                                   g_param_spec_object ("session", NULL, NULL, EXA_TYPE_SESSION,
                                                        G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
  g_object_class_install_property (
      object_class, PROP_PAGES,
      g_param_spec_boolean ("pages", NULL, NULL, TRUE, G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS));
  gtk_widget_class_set_css_name (widget_class, "viewbar");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, EXA_RESOURCE_UI ("exa-toolbar.ui"));
  gtk_widget_class_bind_template_child (widget_class, ExaToolbar, countries_button);
  gtk_widget_class_bind_template_child (widget_class, ExaToolbar, units);
  gtk_widget_class_bind_template_child (widget_class, ExaToolbar, axes);
  gtk_widget_class_bind_template_child (widget_class, ExaToolbar, sort_button);
  gtk_widget_class_bind_template_child (widget_class, ExaToolbar, view_button);
  gtk_widget_class_bind_template_child (widget_class, ExaToolbar, sort_menu);
  gtk_widget_class_bind_template_child (widget_class, ExaToolbar, view_menu);
  gtk_widget_class_bind_template_callback (widget_class, sort_to_text);
  gtk_widget_class_bind_template_callback (widget_class, is_figure);
}

static void
exa_toolbar_init (ExaToolbar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->countries_button, add_countries, self, NULL);
  exa_later (GTK_WIDGET (self), add_menus);
}
