/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-chart-picks.h"

#include "exa-tooltip.h"

#include <glib/gi18n.h>

#define WIDTH  340
#define HEIGHT 300

struct _ExaChartPicks {
  GtkPopover parent_instance;

  GtkMenuButton *button;    /* borrowed: whose popover this is */
  GPtrArray *check_buttons; /* GtkCheckButton *, borrowed: one for each chart, */
  GPtrArray *ids;           /* whose ids these are */
};

G_DEFINE_FINAL_TYPE (ExaChartPicks, exa_chart_picks, GTK_TYPE_POPOVER)

static gboolean
is_picked (ExaChartPicks *self, guint n)
{
  return gtk_check_button_get_active (g_ptr_array_index (self->check_buttons, n));
}

static guint
count (ExaChartPicks *self)
{
  guint n = 0;

  for (guint i = 0; i < self->check_buttons->len; i++)
    n += is_picked (self, i) ? 1 : 0;
  return n;
}

static void
show_count (ExaChartPicks *self)
{
  guint n = count (self);
  g_autofree char *label = g_strdup_printf (ngettext ("%u chart", "%u charts", n), n);

  gtk_menu_button_set_label (self->button, label);
}

static void
on_toggled (ExaChartPicks *self, GtkCheckButton *check_button)
{
  /* Sets off this signal again. */
  if (count (self) == 0) {
    gtk_check_button_set_active (check_button, TRUE);
    return;
  }
  show_count (self);
}

GPtrArray *
exa_chart_picks_get_charts (ExaChartPicks *self, ExaDataset *dataset)
{
  g_autoptr (GPtrArray) charts = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->ids->len; i++) {
    ExaChart *chart = exa_dataset_find (dataset, EXA_LIST_CHARTS, g_ptr_array_index (self->ids, i));

    if (chart != NULL && is_picked (self, i))
      g_ptr_array_add (charts, g_object_ref (chart));
  }
  return g_steal_pointer (&charts);
}

static void
exa_chart_picks_finalize (GObject *object)
{
  ExaChartPicks *self = EXA_CHART_PICKS (object);

  g_ptr_array_unref (self->check_buttons);
  g_ptr_array_unref (self->ids);

  G_OBJECT_CLASS (exa_chart_picks_parent_class)->finalize (object);
}

static void
exa_chart_picks_class_init (ExaChartPicksClass *class)
{
  G_OBJECT_CLASS (class)->finalize = exa_chart_picks_finalize;
}

static void
exa_chart_picks_init (ExaChartPicks *self)
{
  self->check_buttons = g_ptr_array_new ();
  self->ids = g_ptr_array_new_with_free_func (g_free);
}

static void
add_chart (ExaChartPicks *self, GtkBox *box, const ExaChart *chart, ExaLang lang, gboolean picked)
{
  GtkWidget *check_button = gtk_check_button_new_with_label (exa_text_get (&chart->name, lang));

  exa_tooltip_set (check_button, exa_text_get (&chart->title, lang));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check_button), picked);
  g_signal_connect_object (check_button, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->check_buttons, check_button);
  g_ptr_array_add (self->ids, g_strdup (chart->id));
  gtk_box_append (box, check_button);
}

ExaChartPicks *
exa_chart_picks_new (ExaSession *session, GtkMenuButton *button)
{
  ExaChartPicks *self = g_object_new (EXA_TYPE_CHART_PICKS, NULL);
  ExaFigureModel *model = exa_session_get_model (session);
  ExaDataset *dataset = exa_session_get_dataset (session);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4), *scrolled = gtk_scrolled_window_new ();

  self->button = button;
  for (guint i = 0; i < exa_dataset_count (dataset, EXA_LIST_CHARTS); i++) {
    const ExaChart *chart = exa_dataset_nth (dataset, EXA_LIST_CHARTS, i);

    add_chart (self, GTK_BOX (box), chart, exa_figure_model_get_lang (model),
               chart == exa_figure_model_get_chart (model));
  }
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), HEIGHT);
  gtk_widget_set_size_request (scrolled, WIDTH, -1);
  gtk_widget_set_focusable (scrolled, FALSE);
  gtk_popover_set_child (GTK_POPOVER (self), scrolled);
  gtk_menu_button_set_popover (button, GTK_WIDGET (self));
  show_count (self);
  return self;
}
