/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-wrap-layout.h"

/* Between the children of a line, and between two lines; in pixels. */
#define GAP      8
#define LINE_GAP 6

struct _ExaWrapLayout {
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (ExaWrapLayout, exa_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkWidget *
next_shown (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/* The first child that is shown, and the one behind @child. */
static GtkWidget *
get_first (GtkWidget *widget)
{
  return next_shown (gtk_widget_get_first_child (widget));
}

static GtkWidget *
get_next (GtkWidget *child)
{
  return next_shown (gtk_widget_get_next_sibling (child));
}

/* How wide @child is in lines of @width. */
static int
get_width (GtkWidget *child, int width)
{
  int least, wanted;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
  return MAX (least, MIN (wanted, width));
}

/* A line of @width that begins with @first: its height, and the first child of the next line (out). */
static int
measure_line (GtkWidget *first, int width, GtkWidget **next)
{
  int used = 0, height = 0;
  GtkWidget *child;

  for (child = first; child != NULL; child = get_next (child)) {
    int wide = get_width (child, width), tall;

    if (child != first && used + GAP + wide > width)
      break;
    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, wide, NULL, &tall, NULL, NULL);
    used += wide + (child != first ? GAP : 0);
    height = MAX (height, tall);
  }
  *next = child;
  return height;
}

static int
measure_height (GtkWidget *widget, int width)
{
  GtkWidget *next = get_first (widget);
  int height = 0;

  while (next != NULL)
    height += measure_line (next, width, &next) + (next != NULL ? LINE_GAP : 0);
  return height;
}

static void
exa_wrap_layout_measure (GtkLayoutManager *layout, GtkWidget *widget, GtkOrientation orientation, int for_size,
                         int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL) {
    *minimum = *natural = measure_height (widget, for_size >= 0 ? for_size : G_MAXINT);
    return;
  }
  for (GtkWidget *child = get_first (widget); child != NULL; child = get_next (child)) {
    int least, wanted;

    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
    *minimum = MAX (*minimum, least);
    *natural += wanted + (*natural > 0 ? GAP : 0);
  }
}

/* Where it is written from right to left, lines begin on the right. */
static void
exa_wrap_layout_allocate (GtkLayoutManager *layout, GtkWidget *widget, int width, int height, int baseline)
{
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *child = get_first (widget), *next;
  int y = 0;

  while (child != NULL) {
    int tall = measure_line (child, width, &next), x = 0;

    for (; child != next; child = get_next (child)) {
      int wide = get_width (child, width);
      GtkAllocation place = {mirrored ? width - x - wide : x, y, wide, tall};

      gtk_widget_size_allocate (child, &place, -1);
      x += wide + GAP;
    }
    y += tall + LINE_GAP;
  }
}

static GtkSizeRequestMode
exa_wrap_layout_get_request_mode (GtkLayoutManager *layout, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
exa_wrap_layout_class_init (ExaWrapLayoutClass *class)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (class);

  layout_class->get_request_mode = exa_wrap_layout_get_request_mode;
  layout_class->measure = exa_wrap_layout_measure;
  layout_class->allocate = exa_wrap_layout_allocate;
}

static void
exa_wrap_layout_init (ExaWrapLayout *self)
{
}

GtkLayoutManager *
exa_wrap_layout_new (void)
{
  return g_object_new (EXA_TYPE_WRAP_LAYOUT, NULL);
}
