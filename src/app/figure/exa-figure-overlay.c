/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-figure-overlay.h"

#include "exa-bar-list.h"
#include "exa-figure-card.h"
#include "exa-figure-text.h"
#include "exa-figure-words.h"
#include "exa-notes.h"
#include "exa-walk-keys.h"

/* What is read around the bars, in the order of seeing. */
typedef enum { TEXT_HEADLINE, TEXT_COMPARISON, TEXT_NOTES, TEXT_SOURCE, N_TEXTS } Text;

struct _ExaFigureOverlay {
  GtkWidget parent_instance;

  ExaFigureModel *model; /* borrowed: outlives the view that this stands in */
  ExaBarList *bars;
  ExaFigureText *texts[N_TEXTS]; /* the headline before the bars, the others behind them */
  ExaFigureCard *card;
  ExaLayout *layout; /* where the texts are; owned, or NULL */
  double scale, x, y;
  double pointer_x, pointer_y; /* -1: outside */
};

enum { SIGNAL_REVEAL, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ExaFigureOverlay, exa_figure_overlay, GTK_TYPE_WIDGET)

/* --- the pointer --- */

/* The claim under the pointer, and the id of its mark; NULL where there is none. Borrowed. */
static ExaClaim *
find_claim (ExaFigureOverlay *self, double x, double y, const char **id)
{
  ExaDataset *dataset = self->model != NULL ? exa_figure_model_get_dataset (self->model) : NULL;

  *id = exa_bar_list_pick (self->bars, x, y);
  return dataset != NULL && *id != NULL ? exa_dataset_find (dataset, EXA_LIST_CLAIMS, *id) : NULL;
}

static void
on_motion (ExaFigureOverlay *self, double x, double y, GtkEventController *controller)
{
  const char *id;
  ExaClaim *claim = find_claim (self, x, y, &id);

  self->pointer_x = x;
  self->pointer_y = y;
  /* GTK's own motions, for what moves under a pointer at rest, have no time: they bring no card. One that comes with
   * the entering does, even at the same place. */
  if (gtk_event_controller_get_current_event (controller) != NULL &&
      gtk_event_controller_get_current_event_time (controller) == GDK_CURRENT_TIME)
    return;
  exa_bar_list_set_hovered (self->bars, id);
  if (claim != NULL)
    exa_figure_card_set_claim (self->card, claim, exa_figure_model_get_lang (self->model));
  gtk_widget_set_child_visible (GTK_WIDGET (self->card), claim != NULL);
  /* The card goes with the pointer; the bars stay where they are. */
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* Hides the card until the pointer moves again. */
static void
forget_hover (ExaFigureOverlay *self)
{
  exa_bar_list_set_hovered (self->bars, NULL);
  gtk_widget_set_child_visible (GTK_WIDGET (self->card), FALSE);
}

static void
on_enter (ExaFigureOverlay *self, double x, double y)
{
  self->pointer_x = x;
  self->pointer_y = y;
}

static void
on_leave (ExaFigureOverlay *self)
{
  self->pointer_x = self->pointer_y = -1;
  forget_hover (self);
}

static void
on_pressed (ExaFigureOverlay *self, int n_press, double x, double y)
{
  const char *found;
  ExaClaim *claim = find_claim (self, x, y, &found);
  /* What is found goes with the figure, and picking makes another. */
  g_autofree char *id = g_strdup (found);

  if (claim == NULL)
    return;
  exa_bar_list_focus (self->bars, id);
  exa_figure_model_pick (self->model, id);
}

static void
on_reveal (ExaFigureOverlay *self, const GdkRectangle *area)
{
  g_signal_emit (self, signals[SIGNAL_REVEAL], 0, area);
}

/* --- keys --- */

static gboolean
focus_text (ExaFigureOverlay *self, GtkWidget *text)
{
  graphene_rect_t bounds;

  if (!gtk_widget_get_visible (text) || !gtk_widget_grab_focus (text))
    return FALSE;
  if (gtk_widget_compute_bounds (text, GTK_WIDGET (self), &bounds))
    g_signal_emit (self, signals[SIGNAL_REVEAL], 0,
                   &(GdkRectangle){(int)bounds.origin.x, (int)bounds.origin.y, (int)bounds.size.width,
                                   (int)bounds.size.height});
  return TRUE;
}

/* From the bars on to what is read before and behind them. */
static gboolean
on_walk (GtkWidget *widget, GVariant *args, gpointer data)
{
  ExaFigureOverlay *self = EXA_FIGURE_OVERLAY (widget);
  GtkWidget *at = gtk_widget_get_focus_child (widget);
  int step = g_variant_get_int32 (args);

  if (at == NULL)
    return FALSE;
  if (step != 1 && step != -1)
    return exa_bar_list_enter_at (self->bars, step > 0);
  do
    at = step > 0 ? gtk_widget_get_next_sibling (at) : gtk_widget_get_prev_sibling (at);
  while (at != NULL && !gtk_widget_get_visible (at));
  if (at == GTK_WIDGET (self->bars) && exa_bar_list_enter_at (self->bars, step < 0))
    return TRUE;
  if (at == GTK_WIDGET (self->bars))
    at = step > 0 ? gtk_widget_get_next_sibling (at) : gtk_widget_get_prev_sibling (at);
  return at != NULL && EXA_IS_FIGURE_TEXT (at) && focus_text (self, at);
}

/* Tab enters the figure at one bar, and leaves it from there. */
static gboolean
exa_figure_overlay_focus (GtkWidget *widget, GtkDirectionType direction)
{
  ExaFigureOverlay *self = EXA_FIGURE_OVERLAY (widget);

  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  return exa_bar_list_enter (self->bars) || exa_figure_overlay_focus_headline (self);
}

gboolean
exa_figure_overlay_focus_headline (ExaFigureOverlay *self)
{
  return focus_text (self, GTK_WIDGET (self->texts[TEXT_HEADLINE]));
}

/* --- the widget --- */

/* Where the text of that key stands; all of the width, at the foot, where it has no room. */
static GdkRectangle
find_text (ExaFigureOverlay *self, const char *key, int width, int height)
{
  for (guint i = 0; self->layout != NULL && i < self->layout->texts->len; i++) {
    const ExaLayoutText *text = &g_array_index (self->layout->texts, ExaLayoutText, i);
    if (g_str_equal (text->key, key))
      return (GdkRectangle){(int)(text->rect.x / self->scale - self->x), (int)(text->rect.y / self->scale - self->y),
                            MAX (1, (int)(text->rect.width / self->scale)),
                            MAX (1, (int)(text->rect.height / self->scale))};
  }
  return (GdkRectangle){4, MAX (0, height - 8), MAX (1, width - 8), 4};
}

static void
exa_figure_overlay_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ExaFigureOverlay *self = EXA_FIGURE_OVERLAY (widget);

  gtk_widget_size_allocate (GTK_WIDGET (self->bars), &(GtkAllocation){0, 0, width, height}, -1);
  for (guint i = 0; i < N_TEXTS; i++) {
    GdkRectangle area = find_text (self, exa_figure_text_get_key (self->texts[i]), width, height);
    if (gtk_widget_get_visible (GTK_WIDGET (self->texts[i])))
      gtk_widget_size_allocate (GTK_WIDGET (self->texts[i]), &area, -1);
  }
  if (gtk_widget_get_child_visible (GTK_WIDGET (self->card)))
    exa_figure_card_place (self->card, self->pointer_x, self->pointer_y, width, height, self->bars);
}

static void
exa_figure_overlay_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                            int *minimum_baseline, int *natural_baseline)
{
  ExaFigureOverlay *self = EXA_FIGURE_OVERLAY (widget);

  /* Children of a widget are measured before they are placed; the card is by what places it, once there is one. */
  gtk_widget_measure (GTK_WIDGET (self->bars), orientation, -1, NULL, NULL, NULL, NULL);
  for (guint i = 0; i < N_TEXTS; i++)
    gtk_widget_measure (GTK_WIDGET (self->texts[i]), orientation, -1, NULL, NULL, NULL, NULL);
}

static void
exa_figure_overlay_dispose (GObject *object)
{
  ExaFigureOverlay *self = EXA_FIGURE_OVERLAY (object);

  if (self->bars != NULL) {
    gtk_widget_unparent (GTK_WIDGET (self->bars));
    gtk_widget_unparent (GTK_WIDGET (self->card));
    for (guint i = 0; i < N_TEXTS; i++)
      gtk_widget_unparent (GTK_WIDGET (self->texts[i]));
    g_clear_pointer (&self->layout, exa_layout_unref);
    self->bars = NULL;
    self->card = NULL;
  }

  G_OBJECT_CLASS (exa_figure_overlay_parent_class)->dispose (object);
}

static void
exa_figure_overlay_class_init (ExaFigureOverlayClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = exa_figure_overlay_dispose;
  widget_class->size_allocate = exa_figure_overlay_size_allocate;
  widget_class->measure = exa_figure_overlay_measure;
  widget_class->focus = exa_figure_overlay_focus;
  exa_walk_keys_add (widget_class, on_walk);
  gtk_widget_class_set_css_name (widget_class, "figureoverlay");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[SIGNAL_REVEAL] = g_signal_new ("reveal", EXA_TYPE_FIGURE_OVERLAY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, GDK_TYPE_RECTANGLE);
}

static void
add_texts (ExaFigureOverlay *self)
{
  static const struct {
    GtkAccessibleRole role;
    const char *key;
  } texts[N_TEXTS] = {
      [TEXT_HEADLINE] = {GTK_ACCESSIBLE_ROLE_HEADING, "title"},
      [TEXT_COMPARISON] = {GTK_ACCESSIBLE_ROLE_LABEL, "comparison"},
      [TEXT_NOTES] = {GTK_ACCESSIBLE_ROLE_LABEL, "notes"},
      [TEXT_SOURCE] = {GTK_ACCESSIBLE_ROLE_LABEL, "source"},
  };

  for (guint i = 0; i < N_TEXTS; i++) {
    GtkWidget *text = exa_figure_text_new (texts[i].role, texts[i].key);
    self->texts[i] = EXA_FIGURE_TEXT (text);
    gtk_widget_insert_before (text, GTK_WIDGET (self),
                              GTK_WIDGET (i < TEXT_COMPARISON ? (gpointer)self->bars : self->card));
  }
}

static void
exa_figure_overlay_init (ExaFigureOverlay *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->pointer_x = self->pointer_y = -1;
  self->bars = g_object_new (EXA_TYPE_BAR_LIST, NULL);
  self->card = g_object_new (EXA_TYPE_FIGURE_CARD, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->bars), GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->card), GTK_WIDGET (self));
  gtk_widget_set_child_visible (GTK_WIDGET (self->card), FALSE);
  add_texts (self);
  /* It repeats what the bars say of themselves. */
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->card), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  g_signal_connect_object (self->bars, "reveal", G_CALLBACK (on_reveal), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "enter", G_CALLBACK (on_enter), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (on_motion), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (on_leave), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
set_texts (ExaFigureOverlay *self, const ExaSpec *spec)
{
  g_autofree char *count = spec != NULL ? exa_figure_words_measured (spec) : NULL;
  g_autoptr (GString) notes = g_string_new (NULL);

  g_auto (GStrv) own = spec != NULL ? exa_notes_list (spec, spec->n_bands) : NULL;
  for (char **note = own; note != NULL && *note != NULL; note++)
    exa_notes_add (notes, *note, spec->lang);
  exa_figure_text_set_words (self->texts[TEXT_HEADLINE], spec != NULL ? spec->title : NULL, count);
  exa_figure_text_set_words (self->texts[TEXT_COMPARISON], spec != NULL ? spec->compare_words : NULL, NULL);
  exa_figure_text_set_words (self->texts[TEXT_NOTES], notes->str, NULL);
  exa_figure_text_set_words (self->texts[TEXT_SOURCE], spec != NULL ? spec->source : NULL, NULL);
}

void
exa_figure_overlay_set_figure (ExaFigureOverlay *self, ExaFigureModel *model)
{
  const ExaSpec *spec = exa_figure_model_get_spec (model);
  const char *focused = exa_bar_list_get_focused (self->bars);

  self->model = model;
  set_texts (self, spec);
  /* Before its bar goes, and GTK gives the keyboard to something else. */
  if (focused != NULL && spec != NULL && exa_spec_find (spec, focused) == NULL)
    exa_figure_overlay_focus_headline (self);
  exa_bar_list_set_figure (self->bars, model);
  forget_hover (self);
}

void
exa_figure_overlay_set_layout (ExaFigureOverlay *self, ExaLayout *layout, double scale, double x, double y)
{
  exa_bar_list_set_layout (self->bars, layout, scale, x, y);
  if (self->layout == layout && self->scale == scale && self->x == x && self->y == y)
    return;
  /* The texts are placed with the bars, also in a widget whose size stays. */
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  if (layout != NULL)
    exa_layout_ref (layout);
  g_clear_pointer (&self->layout, exa_layout_unref);
  self->layout = layout;
  self->scale = scale;
  self->x = x;
  self->y = y;
}

const char *
exa_figure_overlay_get_focused (ExaFigureOverlay *self)
{
  return exa_bar_list_get_focused (self->bars);
}

void
exa_figure_overlay_update_picks (ExaFigureOverlay *self)
{
  exa_bar_list_update_picks (self->bars);
}

void
exa_figure_overlay_get_pointer (ExaFigureOverlay *self, double *x, double *y)
{
  *x = self->pointer_x;
  *y = self->pointer_y;
}
