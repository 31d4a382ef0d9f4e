/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-pace-bar.h"

#define HEIGHT      8  /* of the segments */
#define MARK_HEIGHT 18 /* and of the whole */
#define MARK_WIDTH  3
#define GAP         1 /* between two segments */

struct _ExaPaceBar {
  GtkWidget parent_instance;

  const ExaTalkPlan *plan; /* borrowed, or NULL */
  guint slide;
  gint64 elapsed; /* µs */
};

G_DEFINE_FINAL_TYPE (ExaPaceBar, exa_pace_bar, GTK_TYPE_WIDGET)

static void
fill (GtkSnapshot *snapshot, const GdkRGBA *color, float x1, float x2, float height)
{
  if (x2 > x1)
    gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (x1, (MARK_HEIGHT - height) / 2, x2 - x1, height));
}

static void
exa_pace_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ExaPaceBar *self = EXA_PACE_BAR (widget);
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  double total = self->plan != NULL ? (double)exa_talk_plan_get_total (self->plan) : 0;
  float width = (float)gtk_widget_get_width (widget);
  GdkRGBA mark, rest, gone;

  if (total <= 0)
    return;
  gtk_style_context_get_color (style, &mark);
  rest = mark;
  rest.alpha = 0.25F;
  if (!gtk_style_context_lookup_color (style, "exa_gone", &gone))
    gone = mark;
  float now = width * (float)MIN ((double)self->elapsed / total, 1);
  for (guint i = 0; i < self->plan->n; i++) {
    float from = width * (float)((double)exa_talk_plan_get_due (self->plan, i) / total);
    float to = width * (float)((double)exa_talk_plan_get_due (self->plan, i + 1) / total) - GAP;
    fill (snapshot, &gone, from, MIN (to, now), HEIGHT);
    fill (snapshot, &rest, MAX (from, now), to, HEIGHT);
  }
  float due = width * (float)((double)exa_talk_plan_get_due (self->plan, self->slide) / total);
  due = CLAMP (due, 0, width - MARK_WIDTH);
  fill (snapshot, &mark, due, due + MARK_WIDTH, MARK_HEIGHT);
}

static void
exa_pace_bar_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                      int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? MARK_HEIGHT : 0;
}

static void
exa_pace_bar_class_init (ExaPaceBarClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  widget_class->snapshot = exa_pace_bar_snapshot;
  widget_class->measure = exa_pace_bar_measure;
  gtk_widget_class_set_css_name (widget_class, "pacebar");
  /* Elapsed, remaining and pace say the same in words. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
exa_pace_bar_init (ExaPaceBar *self)
{
}

void
exa_pace_bar_set (ExaPaceBar *self, const ExaTalkPlan *plan, guint slide, gint64 elapsed)
{
  self->plan = plan;
  self->slide = slide;
  self->elapsed = elapsed;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
