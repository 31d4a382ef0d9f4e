/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-miniature.h"

#include <math.h>

#include "exa-layout.h"
#include "exa-figure.h"

#define WIDTH      48
#define HEIGHT     30
#define MAX_BARS   3
#define BAR_HEIGHT 7
#define BAR_GAP    3
/* Half of a dot. */
#define DOT 1.2f

/* A stroke: where it is sure, and how far it may go. Pixels of the miniature. */
typedef struct {
  graphene_rect_t sure, possible;
  ExaHue hue;
  guint shade;
} ExaStroke;

struct _ExaMiniature {
  GtkWidget parent_instance;

  ExaFigureModel *model; /* borrowed */
  ExaChart *chart;
  GArray *strokes; /* ExaStroke; NULL until taken */
  guint idle;
};

G_DEFINE_FINAL_TYPE (ExaMiniature, exa_miniature, GTK_TYPE_WIDGET)

static float
across (const ExaLayoutPanel *panel, double x)
{
  return (float)(CLAMP ((x - panel->rect.x) / MAX (panel->rect.width, 1), 0, 1) * WIDTH);
}

static float
down (const ExaLayoutPanel *panel, double y)
{
  return (float)(CLAMP ((y - panel->rect.y) / MAX (panel->rect.height, 1), 0, 1) * HEIGHT);
}

static graphene_rect_t
span (float x1, float y1, float x2, float y2)
{
  return GRAPHENE_RECT_INIT (MIN (x1, x2), MIN (y1, y2), MAX (fabsf (x2 - x1), 1), MAX (fabsf (y2 - y1), 1));
}

/* A dot of a plane, in its place. */
static graphene_rect_t
dot (const ExaLayoutPanel *panel, const ExaLayoutMark *mark)
{
  double x, y;

  exa_layout_dot_center (mark, &x, &y);
  float cx = across (panel, x), cy = down (panel, y);
  return span (cx - DOT, cy - DOT, cx + DOT, cy + DOT);
}

static ExaStroke
take_stroke (const ExaLayoutPanel *panel, const ExaLayoutMark *mark, guint n)
{
  ExaStroke stroke = {.hue = mark->hue, .shade = mark->shade};
  double from = mark->zero, to = mark->cross + mark->thickness;
  float y1 = (float)(n * (BAR_HEIGHT + BAR_GAP)) + 1, y2 = y1 + BAR_HEIGHT;

  switch (mark->shape) {
  case EXA_SHAPE_COLUMN:
    stroke.sure = span (across (panel, mark->cross), down (panel, from), across (panel, to), down (panel, mark->low));
    stroke.possible =
        span (across (panel, mark->cross), down (panel, from), across (panel, to), down (panel, mark->high));
    break;
  case EXA_SHAPE_POINT:
    stroke.sure = span (across (panel, mark->low) - 3, y1, across (panel, mark->low) + 3, y2);
    stroke.possible = span (across (panel, mark->low), y1 + 2, across (panel, mark->high), y2 - 2);
    break;
  case EXA_SHAPE_DOT:
  case EXA_SHAPE_BOX: stroke.sure = stroke.possible = dot (panel, mark); break;
  case EXA_SHAPE_STEP:
  case EXA_SHAPE_BAR:
    stroke.sure = span (across (panel, from), y1, across (panel, mark->low), y2);
    stroke.possible = span (across (panel, from), y1, across (panel, mark->high), y2);
    break;
  }
  if (mark->encoding == EXA_ENCODE_UPPER || mark->hollow)
    stroke.sure.size.width = 0;
  if (mark->encoding == EXA_ENCODE_TEXT)
    stroke.possible = stroke.sure = span (0, y1, 2 * BAR_HEIGHT, y2);
  return stroke;
}

static GArray *
take_strokes (ExaMiniature *self)
{
  GArray *strokes = g_array_new (FALSE, FALSE, sizeof (ExaStroke));
  g_autoptr (ExaFigure) figure = exa_figure_new (self->chart, NULL, EXA_LANG_EN, NULL, NULL);
  g_autoptr (ExaLayout) layout = NULL;

  if (figure == NULL)
    return strokes;
  layout = exa_figure_lay_out (figure, exa_figure_model_get_fonts (self->model),
                               &(ExaLayoutOptions){.text_scale = 1, .theme = EXA_THEME_LIGHT, .plot_only = TRUE});
  for (guint i = 0; i < layout->marks->len && layout->panels->len > 0; i++) {
    const ExaLayoutMark *mark = &g_array_index (layout->marks, ExaLayoutMark, i);
    gboolean stacked = layout->report.kind == EXA_FIGURE_STACKED;
    gboolean rows = mark->shape == EXA_SHAPE_BAR || mark->shape == EXA_SHAPE_POINT;
    if (rows && !stacked && i >= MAX_BARS)
      break;
    ExaStroke stroke = take_stroke (&g_array_index (layout->panels, ExaLayoutPanel, 0), mark, stacked ? 1 : i);
    g_array_append_val (strokes, stroke);
  }
  return strokes;
}

static gboolean
on_idle (gpointer data)
{
  ExaMiniature *self = data;

  self->idle = 0;
  self->strokes = take_strokes (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

static GdkRGBA
to_rgba (ExaColor color, double alpha)
{
  return (GdkRGBA){(float)color.r, (float)color.g, (float)color.b, (float)alpha};
}

/* Whether @widget stands on a dark ground, whatever made it so: its text is light. What is drawn then changes with its
 * style, as everything around it does. */
static gboolean
is_on_dark (GtkWidget *widget)
{
  GdkRGBA ink;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &ink);
  return ink.red + ink.green + ink.blue > 1.5f;
}

static void
exa_miniature_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ExaMiniature *self = EXA_MINIATURE (widget);
  ExaThemeId theme = is_on_dark (widget) ? EXA_THEME_DARK : EXA_THEME_LIGHT;

  if (self->strokes == NULL) {
    if (self->idle == 0 && self->chart != NULL)
      self->idle = g_idle_add_full (G_PRIORITY_LOW, on_idle, self, NULL);
    return;
  }
  for (guint i = 0; i < self->strokes->len; i++) {
    const ExaStroke *stroke = &g_array_index (self->strokes, ExaStroke, i);
    ExaColor fill = exa_theme_fill (exa_theme_get (theme), stroke->hue, stroke->shade);
    GdkRGBA sure = to_rgba (fill, 1), possible = to_rgba (fill, 0.4);

    gtk_snapshot_append_color (snapshot, &possible, &stroke->possible);
    if (stroke->sure.size.width > 0)
      gtk_snapshot_append_color (snapshot, &sure, &stroke->sure);
  }
}

static void
exa_miniature_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                       int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
exa_miniature_dispose (GObject *object)
{
  ExaMiniature *self = EXA_MINIATURE (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->chart);
  g_clear_pointer (&self->strokes, g_array_unref);

  G_OBJECT_CLASS (exa_miniature_parent_class)->dispose (object);
}

static void
exa_miniature_class_init (ExaMiniatureClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = exa_miniature_dispose;
  widget_class->snapshot = exa_miniature_snapshot;
  widget_class->measure = exa_miniature_measure;
  gtk_widget_class_set_css_name (widget_class, "miniature");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
exa_miniature_init (ExaMiniature *self)
{
}

void
exa_miniature_set_chart (ExaMiniature *self, ExaFigureModel *model, ExaChart *chart)
{
  self->model = model;
  g_set_object (&self->chart, chart);
  g_clear_pointer (&self->strokes, g_array_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
