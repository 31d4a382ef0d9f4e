/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-bar-list.h"

#include <glib/gi18n.h>
#include <math.h>

#include "exa-bar-widget.h"
#include "exa-walk-keys.h"

/* Where a mark is shorter than this, its widget is not: a focus ring must be seen. */
#define MIN_SIDE 12

struct _ExaBarList {
  GtkWidget parent_instance;

  ExaFigureModel *model; /* borrowed: outlives the view that the list stands in */
  GHashTable *by_id;     /* borrowed claim id → borrowed ExaBarWidget */
  ExaBarWidget *hovered;

  ExaLayout *layout; /* where the bars are; owned, or NULL */
  double scale;
  double x, y;
};

enum { SIGNAL_REVEAL, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ExaBarList, exa_bar_list, GTK_TYPE_WIDGET)

/* --- keys --- */

static GtkWidget *
find_focus (ExaBarList *self)
{
  return gtk_widget_get_focus_child (GTK_WIDGET (self));
}

static gboolean
walk_to (ExaBarList *self, GtkWidget *bar)
{
  if (bar == NULL)
    return FALSE;
  gtk_widget_grab_focus (bar);
  g_signal_emit (self, signals[SIGNAL_REVEAL], 0, exa_bar_widget_get_area (EXA_BAR_WIDGET (bar)));
  return TRUE;
}

static gboolean
on_walk (GtkWidget *widget, GVariant *args, gpointer data)
{
  ExaBarList *self = EXA_BAR_LIST (widget);
  GtkWidget *focus = find_focus (self);

  switch (g_variant_get_int32 (args)) {
  case -2: return walk_to (self, gtk_widget_get_first_child (widget));
  case 2: return walk_to (self, gtk_widget_get_last_child (widget));
  case -1: return focus != NULL && walk_to (self, gtk_widget_get_prev_sibling (focus));
  default: return focus != NULL && walk_to (self, gtk_widget_get_next_sibling (focus));
  }
}

static gboolean
on_pick (GtkWidget *widget, GVariant *args, gpointer data)
{
  ExaBarList *self = EXA_BAR_LIST (widget);
  GtkWidget *focus = find_focus (self);

  if (focus != NULL)
    exa_figure_model_pick (self->model, exa_bar_widget_get_claim_id (EXA_BAR_WIDGET (focus)));
  return focus != NULL;
}

static void
add_bindings (GtkWidgetClass *widget_class)
{
  static const guint picks[] = {GDK_KEY_space, GDK_KEY_KP_Space, GDK_KEY_Return, GDK_KEY_KP_Enter};

  exa_walk_keys_add (widget_class, on_walk);
  for (guint i = 0; i < G_N_ELEMENTS (picks); i++)
    gtk_widget_class_add_binding (widget_class, picks[i], 0, on_pick, NULL);
}

gboolean
exa_bar_list_enter (ExaBarList *self)
{
  GtkWidget *bar;

  for (bar = gtk_widget_get_first_child (GTK_WIDGET (self)); bar != NULL; bar = gtk_widget_get_next_sibling (bar)) {
    if (exa_figure_model_is_picked (self->model, exa_bar_widget_get_claim_id (EXA_BAR_WIDGET (bar))))
      return walk_to (self, bar);
  }
  return walk_to (self, gtk_widget_get_first_child (GTK_WIDGET (self)));
}

gboolean
exa_bar_list_enter_at (ExaBarList *self, gboolean end)
{
  return walk_to (self,
                  end ? gtk_widget_get_last_child (GTK_WIDGET (self)) : gtk_widget_get_first_child (GTK_WIDGET (self)));
}

const char *
exa_bar_list_get_focused (ExaBarList *self)
{
  GtkWidget *bar = find_focus (self);

  return bar != NULL ? exa_bar_widget_get_claim_id (EXA_BAR_WIDGET (bar)) : NULL;
}

/* --- layout --- */

static GdkRectangle
area_of (const ExaLayoutMark *mark, double scale, double x, double y)
{
  ExaRect rect = exa_layout_mark_rect (mark);
  double width = MAX (rect.width / scale, MIN_SIDE), height = MAX (rect.height / scale, MIN_SIDE);
  double cx = (rect.x + rect.width / 2) / scale, cy = (rect.y + rect.height / 2) / scale;

  return (GdkRectangle){
      .x = (int)floor (cx - width / 2 - x),
      .y = (int)floor (cy - height / 2 - y),
      .width = (int)ceil (width),
      .height = (int)ceil (height),
  };
}

/* Which mark of the layout has which id; borrowed. */
static GHashTable *
index_marks (const ExaLayout *layout)
{
  GHashTable *marks = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < layout->marks->len; i++) {
    ExaLayoutMark *mark = &g_array_index (layout->marks, ExaLayoutMark, i);
    g_hash_table_insert (marks, mark->key, mark);
  }
  return marks;
}

static void
exa_bar_list_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ExaBarList *self = EXA_BAR_LIST (widget);
  g_autoptr (GHashTable) marks = NULL;

  if (self->layout == NULL)
    return;
  marks = index_marks (self->layout);
  for (GtkWidget *bar = gtk_widget_get_first_child (widget); bar != NULL; bar = gtk_widget_get_next_sibling (bar)) {
    const ExaLayoutMark *mark = g_hash_table_lookup (marks, exa_bar_widget_get_claim_id (EXA_BAR_WIDGET (bar)));
    GdkRectangle area = {0, 0, 1, 1};

    gtk_widget_set_child_visible (bar, mark != NULL);
    if (mark != NULL)
      area = area_of (mark, self->scale, self->x, self->y);
    exa_bar_widget_set_area (EXA_BAR_WIDGET (bar), &area);
    gtk_widget_measure (bar, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
    gtk_widget_size_allocate (bar, &area, -1);
  }
}

void
exa_bar_list_set_layout (ExaBarList *self, ExaLayout *layout, double scale, double x, double y)
{
  if (self->layout == layout && self->scale == scale && self->x == x && self->y == y)
    return;
  if (layout != NULL)
    exa_layout_ref (layout);
  g_clear_pointer (&self->layout, exa_layout_unref);
  self->layout = layout;
  self->scale = scale;
  self->x = x;
  self->y = y;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

const char *
exa_bar_list_pick (ExaBarList *self, double x, double y)
{
  int found = -1;

  if (self->layout != NULL)
    found = exa_layout_pick (self->layout, (x + self->x) * self->scale, (y + self->y) * self->scale);
  return found >= 0 ? g_array_index (self->layout->marks, ExaLayoutMark, found).key : NULL;
}

double
exa_bar_list_measure_cover (ExaBarList *self, const GdkRectangle *area)
{
  double covered = 0;

  for (guint i = 0; self->layout != NULL && i < self->layout->texts->len; i++) {
    const ExaLayoutText *text = &g_array_index (self->layout->texts, ExaLayoutText, i);
    double x = text->rect.x / self->scale - self->x, y = text->rect.y / self->scale - self->y;
    double width = MIN (x + text->rect.width / self->scale, area->x + area->width) - MAX (x, area->x);
    double height = MIN (y + text->rect.height / self->scale, area->y + area->height) - MAX (y, area->y);
    if (width > 0 && height > 0 && (g_str_has_prefix (text->key, "value:") || g_str_has_prefix (text->key, "inside:")))
      covered += width * height;
  }
  return covered;
}

/* --- the figure --- */

static void
drop_stale (ExaBarList *self, const ExaSpec *spec)
{
  GtkWidget *next;

  for (GtkWidget *bar = gtk_widget_get_first_child (GTK_WIDGET (self)); bar != NULL; bar = next) {
    const char *id = exa_bar_widget_get_claim_id (EXA_BAR_WIDGET (bar));

    next = gtk_widget_get_next_sibling (bar);
    if (spec != NULL && exa_spec_find (spec, id) != NULL)
      continue;
    if (EXA_BAR_WIDGET (bar) == self->hovered)
      self->hovered = NULL;
    g_hash_table_remove (self->by_id, id);
    gtk_widget_unparent (bar);
  }
}

/* The bar of @mark, behind @before in focus order. */
static GtkWidget *
ensure_bar (ExaBarList *self, const ExaMark *mark, GtkWidget *before)
{
  GtkWidget *bar = g_hash_table_lookup (self->by_id, mark->id);

  if (bar == NULL) {
    bar = exa_bar_widget_new (mark->id);
    g_hash_table_insert (self->by_id, (gpointer)exa_bar_widget_get_claim_id (EXA_BAR_WIDGET (bar)), bar);
    gtk_widget_insert_after (bar, GTK_WIDGET (self), before);
  } else if (gtk_widget_get_prev_sibling (bar) != before) {
    gtk_widget_insert_after (bar, GTK_WIDGET (self), before);
  }
  return bar;
}

/* "44 % of the largest"; NULL where that is not known, or it is the largest itself. Transfer full. */
static char *
describe_part (const ExaSpec *spec, const ExaMark *mark, double most)
{
  const ExaQuantity *q = &mark->quantity;
  gboolean lengths =
      spec->kind == EXA_FIGURE_BARS || spec->kind == EXA_FIGURE_COLUMNS || spec->kind == EXA_FIGURE_POINTS;

  if (!lengths || !(most > 0) || q->relation != EXA_EXACT || q->low < 0 || q->low >= most)
    return NULL;
  double part = 100 * q->low / most;
  if (part < 1)
    /* xgettext:no-c-format */
    return g_strdup (_ ("less than 1 % of the largest"));
  /* What is less than the largest is not all of it. */
  return g_strdup_printf (_ ("%.0f %% of the largest"), MIN (round (part), 99));
}

/* Whether a part of the largest means anything: ranks, years and temperatures do not begin at nothing. */
static gboolean
has_parts (const ExaUnit *unit)
{
  return unit == NULL || !(unit->ungrouped || g_str_equal (unit->id, "°C"));
}

/* The largest figure, where all are exact; 0: it is not known, or no figure is a part of it. */
static double
find_most (const ExaSpec *spec, const ExaUnit *unit)
{
  double most = 0;

  if (!has_parts (unit))
    return 0;
  for (guint i = 0; i < spec->n_bands; i++) {
    for (guint k = 0; k < spec->bands[i].n_marks; k++) {
      const ExaQuantity *q = &spec->bands[i].marks[k].quantity;
      if (q->relation != EXA_EXACT)
        return 0;
      most = MAX (most, q->low);
    }
  }
  return most;
}

/* What the name of the bar leaves open: its place, and how long it is beside the longest. */
static char *
describe_place (const ExaSpec *spec, const ExaMark *mark, int n, int count, double most)
{
  g_autofree char *rank =
      g_strdup_printf (exa_spec_is_plane (spec) ? _ ("Dot %d of %d") : _ ("Bar %d of %d"), n, count);
  g_autofree char *part = describe_part (spec, mark, most);

  /* TRANSLATORS: between the place of a bar and what part of the largest it is. */
  return g_strjoin (_ (", "), rank, part, NULL);
}

void
exa_bar_list_set_figure (ExaBarList *self, ExaFigureModel *model)
{
  const ExaSpec *all = exa_figure_model_get_spec (model);
  /* Nobody walks a thousand columns: the table has them. */
  const ExaSpec *spec = all != NULL && all->kind != EXA_FIGURE_SKYLINE ? all : NULL;
  GtkWidget *bar = NULL;
  int n = 0, count = spec != NULL ? (int)exa_spec_count_marks (spec) : 0;
  double most = spec != NULL ? find_most (spec, exa_figure_model_get_table (model)->unit) : 0;

  self->model = model;
  g_clear_pointer (&self->layout, exa_layout_unref);
  drop_stale (self, spec);
  for (guint i = 0; spec != NULL && i < spec->n_bands; i++) {
    const ExaBand *band = &spec->bands[i];
    for (guint k = 0; k < band->n_marks; k++) {
      g_autofree char *place = describe_place (spec, &band->marks[k], ++n, count, most);
      bar = ensure_bar (self, &band->marks[k], bar);
      exa_bar_widget_describe (EXA_BAR_WIDGET (bar), band->marks[k].words, place, n, count);
    }
  }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  all != NULL && all->title != NULL ? all->title : "", -1);
  exa_bar_list_update_picks (self);
}

void
exa_bar_list_update_picks (ExaBarList *self)
{
  GtkWidget *bar = gtk_widget_get_first_child (GTK_WIDGET (self));

  for (; bar != NULL; bar = gtk_widget_get_next_sibling (bar))
    exa_bar_widget_set_picked (EXA_BAR_WIDGET (bar),
                               exa_figure_model_is_picked (self->model,
                                                           exa_bar_widget_get_claim_id (EXA_BAR_WIDGET (bar))));
}

void
exa_bar_list_set_hovered (ExaBarList *self, const char *claim_id)
{
  ExaBarWidget *bar = claim_id != NULL ? g_hash_table_lookup (self->by_id, claim_id) : NULL;

  if (bar == self->hovered)
    return;
  if (self->hovered != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->hovered), "hovered");
  self->hovered = bar;
  if (bar != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (bar), "hovered");
}

gboolean
exa_bar_list_focus (ExaBarList *self, const char *claim_id)
{
  GtkWidget *bar = g_hash_table_lookup (self->by_id, claim_id);

  return bar != NULL && gtk_widget_grab_focus (bar);
}

static void
exa_bar_list_dispose (GObject *object)
{
  GtkWidget *bar;

  g_hash_table_remove_all (EXA_BAR_LIST (object)->by_id);
  g_clear_pointer (&EXA_BAR_LIST (object)->layout, exa_layout_unref);
  while ((bar = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (bar);

  G_OBJECT_CLASS (exa_bar_list_parent_class)->dispose (object);
}

static void
exa_bar_list_finalize (GObject *object)
{
  g_hash_table_unref (EXA_BAR_LIST (object)->by_id);

  G_OBJECT_CLASS (exa_bar_list_parent_class)->finalize (object);
}

static void
exa_bar_list_class_init (ExaBarListClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = exa_bar_list_dispose;
  G_OBJECT_CLASS (class)->finalize = exa_bar_list_finalize;
  widget_class->size_allocate = exa_bar_list_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "bars");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
  add_bindings (widget_class);
  signals[SIGNAL_REVEAL] = g_signal_new ("reveal", EXA_TYPE_BAR_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, GDK_TYPE_RECTANGLE);
}

static void
exa_bar_list_init (ExaBarList *self)
{
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
}
