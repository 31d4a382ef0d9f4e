/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-wrap-layout.h"

/* Between the children of a line, and between two lines; in pixels. */
#define GAP      8
#define LINE_GAP 6
/* The width of a line where none is said. */
#define ENDLESS 100000

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

/* Children that share a line. */
typedef struct {
  GtkWidget *first, *next; /* the second: of the next line */
  int width;               /* of all lines */
  int share;               /* what each child that expands gets beyond what it needs */
} Line;

static gboolean
expands (GtkWidget *child)
{
  return gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL);
}

/* How wide @child asks to be in lines of @width. */
static int
get_needed (GtkWidget *child, int width)
{
  int least, wanted;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
  return expands (child) ? least : MAX (least, MIN (wanted, width));
}

static int
get_width (const Line *line, GtkWidget *child)
{
  return get_needed (child, line->width) + (expands (child) ? line->share : 0);
}

static Line
fill_line (GtkWidget *first, int width)
{
  Line line = {.first = first, .width = width};
  int used = 0, n = 0;
  GtkWidget *child;

  for (child = first; child != NULL; child = get_next (child)) {
    int needed = get_needed (child, width) + (child != first ? GAP : 0);

    if (child != first && needed > width - used)
      break;
    used += needed;
    n += expands (child);
  }
  line.next = child;
  line.share = n > 0 ? MAX (width - used, 0) / n : 0;
  return line;
}

static int
get_height (const Line *line)
{
  int height = 0;

  for (GtkWidget *child = line->first; child != line->next; child = get_next (child)) {
    int tall;

    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, get_width (line, child), NULL, &tall, NULL, NULL);
    height = MAX (height, tall);
  }
  return height;
}

static int
measure_height (GtkWidget *widget, int width)
{
  Line line = {.next = get_first (widget)};
  int height = 0;

  while (line.next != NULL) {
    line = fill_line (line.next, width);
    height += get_height (&line) + (line.next != NULL ? LINE_GAP : 0);
  }
  return height;
}

static void
exa_wrap_layout_measure (GtkLayoutManager *layout, GtkWidget *widget, GtkOrientation orientation, int for_size,
                         int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL) {
    *minimum = *natural = measure_height (widget, for_size >= 0 ? for_size : ENDLESS);
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
  Line line = {.next = get_first (widget)};
  int y = 0;

  while (line.next != NULL) {
    int tall, x = 0;

    line = fill_line (line.next, width);
    /* A single line is as high as all there is. */
    tall = y == 0 && line.next == NULL ? height : get_height (&line);
    for (GtkWidget *child = line.first; child != line.next; child = get_next (child)) {
      int wide = get_width (&line, child);
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
