/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-talk-dot.h"

/* Radius: a part of the picture's height. */
#define RADIUS 0.014

struct _ExaTalkDot {
  GtkWidget parent_instance;

  ExaTalk *talk;
};

G_DEFINE_FINAL_TYPE (ExaTalkDot, exa_talk_dot, GTK_TYPE_WIDGET)

static void
append_disc (GtkSnapshot *snapshot, double x, double y, double radius, const GdkRGBA *color)
{
  graphene_rect_t bounds =
      GRAPHENE_RECT_INIT ((float)(x - radius), (float)(y - radius), (float)(2 * radius), (float)(2 * radius));
  GskRoundedRect disc;

  gsk_rounded_rect_init_from_rect (&disc, &bounds, (float)radius);
  gtk_snapshot_push_rounded_clip (snapshot, &disc);
  gtk_snapshot_append_color (snapshot, color, &bounds);
  gtk_snapshot_pop (snapshot);
}

static void
exa_talk_dot_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  static const GdkRGBA rim = {1, 1, 1, 0.9F}, red = {0.85F, 0.1F, 0.08F, 1};
  double x, y, height = gtk_widget_get_height (widget), radius = RADIUS * height;

  exa_talk_get_pointer (EXA_TALK_DOT (widget)->talk, &x, &y);
  x *= gtk_widget_get_width (widget);
  y *= height;
  append_disc (snapshot, x, y, radius * 1.25, &rim);
  append_disc (snapshot, x, y, radius, &red);
}

static void
on_changed (ExaTalkDot *self)
{
  gboolean shown;

  g_object_get (self->talk, "pointer", &shown, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), shown && exa_talk_get_blank (self->talk) == EXA_BLANK_NONE);
}

static void
exa_talk_dot_dispose (GObject *object)
{
  g_clear_object (&EXA_TALK_DOT (object)->talk);

  G_OBJECT_CLASS (exa_talk_dot_parent_class)->dispose (object);
}

static void
exa_talk_dot_class_init (ExaTalkDotClass *class)
{
  G_OBJECT_CLASS (class)->dispose = exa_talk_dot_dispose;
  GTK_WIDGET_CLASS (class)->snapshot = exa_talk_dot_snapshot;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (class), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
exa_talk_dot_init (ExaTalkDot *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
exa_talk_dot_new (ExaTalk *talk)
{
  ExaTalkDot *self = g_object_new (EXA_TYPE_TALK_DOT, NULL);

  self->talk = g_object_ref (talk);
  g_signal_connect_object (talk, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (talk, "pointer-moved", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  on_changed (self);
  return GTK_WIDGET (self);
}
