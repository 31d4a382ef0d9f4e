/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figure as a widget: what follows from the pointer, from zooming, from a layout made ahead. */
#include "exa-bar-widget.h"
#include "exa-figure-view.h"
#include "figure-help.h"
#include "own-display.h"

typedef struct {
  ExaDataset *dataset;
  ExaFigureModel *model;
  GtkWidget *view;
} World;

/* Counts layouts: the linker gives the widget this function for the real one (--wrap). */
static guint n_laid_out;
static int last_width; /* of the last one, in pixels */

ExaLayout *__real_exa_figure_lay_out (const ExaFigure *figure, ExaFonts *fonts, const ExaLayoutOptions *options);
ExaLayout *__wrap_exa_figure_lay_out (const ExaFigure *figure, ExaFonts *fonts, const ExaLayoutOptions *options);

ExaLayout *
__wrap_exa_figure_lay_out (const ExaFigure *figure, ExaFonts *fonts, const ExaLayoutOptions *options)
{
  n_laid_out++;
  last_width = options->width;
  return __real_exa_figure_lay_out (figure, fonts, options);
}

/* The scale of the screen, by the same means. */
static double pixel_scale = 1;

double __wrap_exa_pixel_scale_get (GtkWidget *widget);

double
__wrap_exa_pixel_scale_get (GtkWidget *widget)
{
  return pixel_scale;
}

static void
allocate (World *world)
{
  gtk_widget_queue_allocate (world->view);
  gtk_widget_measure (world->view, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (world->view, &(GtkAllocation){0, 0, 640, 360}, -1);
}

static void
make_view (World *world, gboolean interactive)
{
  g_clear_object (&world->view);
  world->view =
      g_object_ref_sink (g_object_new (EXA_TYPE_FIGURE_VIEW, "interactive", interactive, "model", world->model, NULL));
  allocate (world);
}

static void
set_up (World *world, gconstpointer data)
{
  world->dataset = figures_load ();
  world->model = exa_figure_model_new (EXA_LANG_EN);
  exa_figure_model_set_dataset (world->model, world->dataset);
  make_view (world, TRUE);
}

static void
tear_down (World *world, gconstpointer data)
{
  g_clear_object (&world->view);
  g_clear_object (&world->model);
  g_clear_object (&world->dataset);
}

/* The first bar of a widget or what is in it; NULL where there is none. */
static ExaBarWidget *
find_bar (GtkWidget *widget)
{
  ExaBarWidget *bar = EXA_IS_BAR_WIDGET (widget) ? EXA_BAR_WIDGET (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && bar == NULL;
       child = gtk_widget_get_next_sibling (child))
    bar = find_bar (child);
  return bar;
}

/* Moves the pointer to @x, @y: tells the controllers of the view and of what is in it. */
static void
move_pointer (GtkWidget *widget, double x, double y)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
    if (GTK_IS_EVENT_CONTROLLER_MOTION (controller))
      g_signal_emit_by_name (controller, "motion", x, y);
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    move_pointer (child, x, y);
}

/* The pointer moves the card, and no bar is placed anew for it: a place that is wrong on purpose stays. */
static void
test_pointer (World *world, gconstpointer data)
{
  ExaBarWidget *bar = find_bar (world->view);
  const GdkRectangle wrong = {1, 2, 3, 4};
  GdkRectangle right = *exa_bar_widget_get_area (bar);

  exa_bar_widget_set_area (bar, &wrong);
  move_pointer (world->view, right.x + 5, right.y + 5);
  allocate (world);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (bar), "hovered"));
  g_assert_cmpint (exa_bar_widget_get_area (bar)->x, ==, 1);
  move_pointer (world->view, 639, 359);
  allocate (world);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (bar), "hovered"));
  g_assert_cmpint (exa_bar_widget_get_area (bar)->x, ==, 1);
  /* Another layout does place it. */
  exa_figure_view_zoom_by (EXA_FIGURE_VIEW (world->view), 2);
  allocate (world);
  g_assert_cmpint (exa_bar_widget_get_area (bar)->width, >, right.width + 10);
}

/* Where the bars of another figure are is not known until it is laid out: until then none is hovered. */
static void
test_pointer_over_another (World *world, gconstpointer data)
{
  GdkRectangle area = *exa_bar_widget_get_area (find_bar (world->view));

  exa_figure_model_set_chart (world->model, exa_dataset_find (world->dataset, EXA_LIST_CHARTS, "compared"));
  move_pointer (world->view, area.x + 5, area.y + 5);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (find_bar (world->view)), "hovered"));
  allocate (world);
  area = *exa_bar_widget_get_area (find_bar (world->view));
  move_pointer (world->view, area.x + 5, area.y + 5);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (find_bar (world->view)), "hovered"));
}

static void
test_zoom (World *world, gconstpointer data)
{
  g_autoptr (GtkAdjustment) h = NULL;
  double zoom;

  g_object_get (world->view, "hadjustment", &h, NULL);
  g_assert_cmpfloat (gtk_adjustment_get_upper (h), ==, 640);
  exa_figure_view_zoom_by (EXA_FIGURE_VIEW (world->view), 2);
  allocate (world);
  /* What was in the middle stays there. */
  g_assert_cmpfloat (gtk_adjustment_get_upper (h), ==, 1280);
  g_assert_cmpfloat (gtk_adjustment_get_value (h), ==, 320);
  exa_figure_view_zoom_by (EXA_FIGURE_VIEW (world->view), 100);
  g_object_get (world->view, "zoom", &zoom, NULL);
  g_assert_cmpfloat (zoom, ==, 8);
  /* Other data are seen whole. */
  exa_figure_model_set_dataset (world->model, NULL);
  g_object_get (world->view, "zoom", &zoom, NULL);
  g_assert_cmpfloat (zoom, ==, 1);
}

/* What is prepared is laid out when there is time; showing it then takes no layout, and its size no other. */
static void
test_ahead (World *world, gconstpointer data)
{
  g_auto (ExaViewState) next = {0}, other = {0};
  ExaViewState first = {0};

  exa_view_state_copy (&first, exa_figure_model_get_state (world->model));
  exa_view_state_copy (&next, &first);
  next.view.sort = EXA_SORT_NAME;
  exa_view_state_copy (&other, &first);
  other.view.sort = EXA_SORT_SOURCE;
  n_laid_out = 0;
  exa_figure_model_prepare (world->model, 0, &next);
  g_assert_cmpuint (n_laid_out, ==, 0);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (n_laid_out, ==, 1);
  g_assert_true (exa_figure_model_apply (world->model, &next, FALSE));
  /* The one after it may be prepared before this one is allocated. */
  exa_figure_model_prepare (world->model, 0, &first);
  exa_view_state_clear (&first);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (n_laid_out, ==, 1);
  allocate (world);
  g_assert_cmpuint (n_laid_out, ==, 1);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (n_laid_out, ==, 2);
  /* Something else is laid out as ever. */
  g_assert_true (exa_figure_model_apply (world->model, &other, FALSE));
  allocate (world);
  g_assert_cmpuint (n_laid_out, ==, 3);
}

static void
test_picture (World *world, gconstpointer data)
{
  GtkAccessibleRole role;

  make_view (world, FALSE);
  g_object_get (world->view, "accessible-role", &role, NULL);
  g_assert_cmpint (role, ==, GTK_ACCESSIBLE_ROLE_IMG);
  g_assert_null (find_bar (world->view));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (world->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Every way in which a figure can be given stands in one chart");
  exa_figure_model_set_chart (world->model, exa_dataset_find (world->dataset, EXA_LIST_CHARTS, "compared"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (world->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "The larger orchard has 2.3 times the capacity");
}

/* Iterates until the figure has been laid out @width pixels wide. */
static void
wait_for_width (int width)
{
  while (last_width != width)
    g_main_context_iteration (NULL, TRUE);
}

/* On a screen of another scale the figure is laid out anew at once, one of its pixels for one of the screen's. */
static void
test_scale (World *world, gconstpointer data)
{
  static const double scales[] = {2, 1.25, 1.5, 1};
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), 640, 360);
  gtk_window_set_child (GTK_WINDOW (window), world->view);
  gtk_window_present (GTK_WINDOW (window));
  wait_for_width (640);
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++) {
    pixel_scale = scales[i];
    g_object_notify (G_OBJECT (gtk_native_get_surface (GTK_NATIVE (window))), "scale-factor");
    wait_for_width ((int)(640 * pixel_scale));
  }
  gtk_window_destroy (GTK_WINDOW (window));
}

#define ADD(name, func) g_test_add ("/figure-view/" name, World, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  own_display_start ();
  ADD ("pointer", test_pointer);
  ADD ("pointer-over-another", test_pointer_over_another);
  ADD ("zoom", test_zoom);
  ADD ("ahead", test_ahead);
  ADD ("picture", test_picture);
  ADD ("scale", test_scale);
  return g_test_run ();
}
