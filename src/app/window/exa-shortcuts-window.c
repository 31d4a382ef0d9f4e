/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-shortcuts-window.h"

#include <glib/gi18n.h>

#include "exa-action-table.h"
#include "exa-fact-row.h"
#include "exa-resources.h"

struct _ExaShortcutsWindow {
  GtkWindow parent_instance;

  GtkBox *groups;
};

G_DEFINE_FINAL_TYPE (ExaShortcutsWindow, exa_shortcuts_window, GTK_TYPE_WINDOW)

/* Keys of the bars themselves, which are no actions of the window. */
static const struct {
  const char *keys, *title;
} bar_keys[] = {
    {N_ ("Arrows, Home, End"), N_ ("Walk from bar to bar")},
    {N_ ("Space"), N_ ("Pick a bar; a second one is compared with it")},
    {N_ ("Ctrl+scroll wheel"), N_ ("Enlarge or reduce")},
};

static void
add_line (GtkListBox *list, const char *title, const char *keys)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title_label = gtk_label_new (title), *keys_label = gtk_label_new (keys);

  g_object_set (title_label, "xalign", 0.0, "hexpand", TRUE, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (keys_label, "keys");
  gtk_box_append (GTK_BOX (box), title_label);
  gtk_box_append (GTK_BOX (box), keys_label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_append (list, row);
}

static void
add_group (ExaShortcutsWindow *self, ExaActionGroup group)
{
  GtkWidget *list = gtk_list_box_new ();

  g_object_set (list, "selection-mode", GTK_SELECTION_NONE, NULL);
  gtk_widget_add_css_class (list, "facts");
  gtk_box_append (self->groups, exa_heading_new (exa_action_group_get_title (group)));
  gtk_box_append (self->groups, list);
  for (const ExaAction *action = exa_action_table_get (); action->name != NULL; action++) {
    g_autofree char *keys = action->group == group ? exa_action_get_keys (action) : NULL;
    if (keys != NULL)
      add_line (GTK_LIST_BOX (list), _ (action->title), keys);
  }
  for (guint i = 0; i < G_N_ELEMENTS (bar_keys) && group == EXA_GROUP_CHART; i++)
    add_line (GTK_LIST_BOX (list), _ (bar_keys[i].title), _ (bar_keys[i].keys));
}

static void
exa_shortcuts_window_class_init (ExaShortcutsWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  gtk_widget_class_set_template_from_resource (widget_class, EXA_RESOURCE_UI ("exa-shortcuts-window.ui"));
  gtk_widget_class_bind_template_child (widget_class, ExaShortcutsWindow, groups);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
exa_shortcuts_window_init (ExaShortcutsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint group = 0; group < EXA_N_GROUPS; group++)
    add_group (self, (ExaActionGroup)group);
}

void
exa_shortcuts_window_present (GtkWindow *parent)
{
  gtk_window_present (g_object_new (EXA_TYPE_SHORTCUTS_WINDOW, "transient-for", parent, NULL));
}
