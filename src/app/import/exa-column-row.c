/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-column-row.h"

#include <glib/gi18n.h>

#include "exa-column-kinds.h"
#include "exa-fill-list.h"
#include "exa-role-menu.h"
#include "exa-tooltip.h"

struct _ExaColumnRow {
  GtkBox parent_instance;

  ExaSession *session; /* borrowed; NULL until something is shown */
  GtkDropDown *column, *kind;
  GtkMenuButton *more; /* the menu of the column */
  guint shown;         /* the column whose menu that is */
  gboolean filling;    /* what is chosen is set by the program */
};

G_DEFINE_FINAL_TYPE (ExaColumnRow, exa_column_row, GTK_TYPE_BOX)

static void
show_kind (ExaColumnRow *self)
{
  const ExaTableReading *reading = self->session != NULL ? exa_session_get_reading (self->session) : NULL;
  guint column = gtk_drop_down_get_selected (self->column);

  if (reading != NULL && column < reading->plan->n_columns)
    gtk_drop_down_set_selected (self->kind, exa_column_kinds_find (reading->plan->columns[column].kind));
}

/* A menu that is open stays. */
static void
show_menu (ExaColumnRow *self)
{
  guint column = gtk_drop_down_get_selected (self->column);
  g_autoptr (GMenuModel) menu = NULL;

  if (column == self->shown || column == GTK_INVALID_LIST_POSITION)
    return;
  menu = exa_role_menu_new (column);
  gtk_menu_button_set_menu_model (self->more, menu);
  self->shown = column;
}

static void
on_column (ExaColumnRow *self)
{
  gboolean was_filling = self->filling;

  self->filling = TRUE;
  show_kind (self);
  show_menu (self);
  self->filling = was_filling;
}

static void
on_kind (ExaColumnRow *self)
{
  guint kind = gtk_drop_down_get_selected (self->kind);

  if (!self->filling && self->session != NULL && kind < EXA_COLUMN_N_KINDS)
    exa_role_menu_tell_kind (self->session, gtk_drop_down_get_selected (self->column), exa_column_kinds[kind].kind);
}

void
exa_column_row_show (ExaColumnRow *self, ExaSession *session)
{
  const ExaTablePlan *plan = exa_session_get_reading (session)->plan;
  guint column = gtk_drop_down_get_selected (self->column);

  self->session = session;
  self->filling = TRUE;
  exa_fill_list_columns (self->column, plan, NULL, column < plan->n_columns ? column : 0);
  show_kind (self);
  show_menu (self);
  self->filling = FALSE;
}

static void
exa_column_row_class_init (ExaColumnRowClass *class)
{
}

static GtkDropDown *
add_list (ExaColumnRow *self, const char *text, void (*on_chosen) (ExaColumnRow *self))
{
  GtkWidget *label = gtk_label_new (text), *list = gtk_drop_down_new (NULL, NULL);

  gtk_label_set_mnemonic_widget (GTK_LABEL (label), list);
  gtk_widget_add_css_class (label, "dim-label");
  g_signal_connect_object (list, "notify::selected", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), label);
  gtk_box_append (GTK_BOX (self), list);
  return GTK_DROP_DOWN (list);
}

static void
exa_column_row_init (ExaColumnRow *self)
{
  g_autoptr (GStrvBuilder) kinds = g_strv_builder_new ();

  gtk_box_set_spacing (GTK_BOX (self), 8);
  self->filling = TRUE;
  self->column = add_list (self, _ ("Column"), on_column);
  self->kind = add_list (self, _ ("holds"), on_kind);
  for (guint i = 0; i < EXA_COLUMN_N_KINDS; i++)
    g_strv_builder_add (kinds, _ (exa_column_kinds[i].what));
  exa_fill_list (self->kind, kinds, 0);
  self->shown = GTK_INVALID_LIST_POSITION;
  self->more = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_label (self->more, _ ("Unit and sign"));
  exa_tooltip_set (GTK_WIDGET (self->more), _ ("What else the column may be: names, unit, decimal sign"));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->more));
  self->filling = FALSE;
}
