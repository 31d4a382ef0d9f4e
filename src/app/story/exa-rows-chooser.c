/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-rows-chooser.h"
#include "exa-spoken-names.h"

#include <glib/gi18n.h>

#define MAX_HEIGHT 320

struct _ExaRowsChooser {
  GtkPopover parent_instance;

  ExaFigureModel *model;
  GPtrArray *checks; /* GtkCheckButton of each claim of the chart, borrowed */
};

G_DEFINE_FINAL_TYPE (ExaRowsChooser, exa_rows_chooser, GTK_TYPE_POPOVER)

static ExaClaim *
nth_claim (ExaRowsChooser *self, guint n)
{
  return exa_chart_nth (exa_figure_model_get_chart (self->model), n);
}

/* The ids of what is ticked; NULL where that is all or nothing. */
static char **
get_ticked (ExaRowsChooser *self)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  guint n = 0;

  for (guint i = 0; i < self->checks->len; i++) {
    if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i))) {
      g_strv_builder_add (ids, nth_claim (self, i)->id);
      n++;
    }
  }
  return n > 0 && n < self->checks->len ? g_strv_builder_end (ids) : NULL;
}

/* Gives what is ticked to the field of the view: @only or what is highlighted. */
static void
apply (ExaRowsChooser *self, gboolean only)
{
  g_auto (ExaViewState) state = {0};
  char ***ids;

  exa_view_state_copy (&state, exa_figure_model_get_state (self->model));
  ids = only ? &state.view.only : &state.view.highlight;
  g_strfreev (*ids);
  *ids = get_ticked (self);
  gtk_popover_popdown (GTK_POPOVER (self));
  exa_figure_model_apply (self->model, &state, FALSE);
}

static void
on_only (ExaRowsChooser *self)
{
  apply (self, TRUE);
}

static void
on_highlight (ExaRowsChooser *self)
{
  apply (self, FALSE);
}

static void
exa_rows_chooser_dispose (GObject *object)
{
  ExaRowsChooser *self = EXA_ROWS_CHOOSER (object);

  g_clear_object (&self->model);
  g_clear_pointer (&self->checks, g_ptr_array_unref);

  G_OBJECT_CLASS (exa_rows_chooser_parent_class)->dispose (object);
}

static void
exa_rows_chooser_class_init (ExaRowsChooserClass *class)
{
  G_OBJECT_CLASS (class)->dispose = exa_rows_chooser_dispose;
}

static void
exa_rows_chooser_init (ExaRowsChooser *self)
{
  self->checks = g_ptr_array_new ();
}

static GtkWidget *
make_check (ExaClaim *claim, const ExaView *view, ExaLang lang)
{
  g_autofree char *figure = exa_claim_format (claim, lang);
  g_autofree char *label = g_strdup_printf ("%s  %s", exa_claim_get_label (claim, lang), figure);
  GtkWidget *check = gtk_check_button_new_with_label (label);
  char **chosen = view->only != NULL ? view->only : view->highlight;

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                               chosen == NULL || g_strv_contains ((const char *const *)chosen, claim->id));
  return check;
}

static void
add_button (ExaRowsChooser *self, GtkWidget *box, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  exa_spoken_names_set (button);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
}

GtkWidget *
exa_rows_chooser_new (ExaFigureModel *model)
{
  ExaRowsChooser *self = g_object_new (EXA_TYPE_ROWS_CHOOSER, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8), *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *scrolled = gtk_scrolled_window_new ();
  ExaChart *chart = exa_figure_model_get_chart (model);

  self->model = g_object_ref (model);
  for (guint i = 0; chart != NULL && i < exa_chart_count (chart); i++) {
    GtkWidget *check =
        make_check (nth_claim (self, i), exa_figure_model_get_view (model), exa_figure_model_get_lang (model));
    gtk_box_append (GTK_BOX (list), check);
    g_ptr_array_add (self->checks, check);
  }
  g_object_set (scrolled, "child", list, "hscrollbar-policy", GTK_POLICY_NEVER, "propagate-natural-height", TRUE,
                "propagate-natural-width", TRUE, "max-content-height", MAX_HEIGHT, NULL);
  add_button (self, buttons, _ ("_Show only these"), G_CALLBACK (on_only));
  add_button (self, buttons, _ ("_Highlight these"), G_CALLBACK (on_highlight));
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  return GTK_WIDGET (self);
}
