/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-strip.h"

#include <glib/gi18n.h>

#include "exa-described.h"
#include "exa-slide-badge.h"
#include "exa-slide-picture.h"
#include "exa-tooltip.h"

#define TILE_WIDTH  112 /* pixels, 16 to 9 */
#define TILE_HEIGHT 63
#define SPACING     6

struct _ExaStrip {
  GtkWidget parent_instance;

  ExaTalk *talk; /* owned */
  GtkScrolledWindow *scrolled;
  GtkBox *box;
  GPtrArray *tiles;    /* GtkButton, borrowed */
  GPtrArray *pictures; /* ExaSlidePicture, borrowed: one in each tile */
  guint painted;       /* so many pictures are made */
  guint idle;          /* the source that makes the next one; 0: none */
};

G_DEFINE_FINAL_TYPE (ExaStrip, exa_strip, GTK_TYPE_WIDGET)

/* --- pictures --- */

static gboolean
on_idle (gpointer data)
{
  ExaStrip *self = data;
  g_autoptr (ExaFigureModel) model = exa_talk_new_slide_model (self->talk, self->painted);

  /* The fonts of the talk are there already; each model has its own where it is asked for them. */
  exa_slide_picture_set_figure (g_ptr_array_index (self->pictures, self->painted), exa_figure_model_get_figure (model),
                                exa_figure_model_get_fonts (exa_talk_get_model (self->talk)),
                                exa_figure_model_get_theme (model));
  self->painted++;
  if (self->painted < self->pictures->len)
    return G_SOURCE_CONTINUE;
  self->idle = 0;
  return G_SOURCE_REMOVE;
}

/* Makes all pictures anew. */
static void
repaint (ExaStrip *self)
{
  self->painted = 0;
  if (self->idle == 0 && self->pictures->len > 0)
    self->idle = g_idle_add_full (G_PRIORITY_LOW, on_idle, self, NULL);
}

/* --- tiles --- */

static void
on_clicked (GtkButton *tile, ExaStrip *self)
{
  guint n;

  if (g_ptr_array_find (self->tiles, tile, &n))
    exa_talk_go_to (self->talk, n);
}

static void
add_tile (ExaStrip *self, guint n)
{
  GtkWidget *tile = gtk_button_new (), *picture = exa_slide_picture_new ();
  g_autofree char *number = exa_slide_badge (exa_talk_get_story (self->talk), n);

  gtk_widget_set_size_request (picture, TILE_WIDTH, TILE_HEIGHT);
  gtk_widget_add_css_class (tile, "tile");
  gtk_button_set_child (GTK_BUTTON (tile), exa_slide_badge_put (picture, number));
  gtk_widget_set_focus_on_click (tile, FALSE);
  g_signal_connect_object (tile, "clicked", G_CALLBACK (on_clicked), self, 0);
  gtk_box_append (self->box, tile);
  g_ptr_array_add (self->tiles, tile);
  g_ptr_array_add (self->pictures, picture);
}

static void
name_tiles (ExaStrip *self)
{
  const ExaStory *story = exa_talk_get_story (self->talk);
  ExaLang lang = exa_talk_get_lang (self->talk);

  for (guint i = 0; i < self->tiles->len; i++) {
    const ExaSlide *slide = g_ptr_array_index (story->slides, i);
    const ExaText *title = exa_text_is_empty (&slide->title) ? &slide->chart->title : &slide->title;
    GtkWidget *tile = g_ptr_array_index (self->tiles, i);
    g_autofree char *name = g_strdup_printf (_ ("Slide %u: %s"), i + 1, exa_text_get (title, lang));

    /* Not the tile's, which the tooltip would describe each time that it is set. */
    exa_tooltip_set (gtk_button_get_child (GTK_BUTTON (tile)), exa_text_get (title, lang));
    gtk_accessible_update_property (GTK_ACCESSIBLE (tile), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    exa_described_set (tile, exa_slide_badge_say (story, i));
  }
}

/* Brings the tile of now into view, and as much of what comes as there is room for. */
static void
reveal (ExaStrip *self, guint slide)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_hadjustment (self->scrolled);
  double whole = gtk_adjustment_get_upper (adjustment), step = whole / MAX (self->tiles->len, 1);

  gtk_adjustment_set_value (adjustment, (slide + 0.5) * step - gtk_adjustment_get_page_size (adjustment) / 2);
}

static void
on_slide_changed (ExaStrip *self)
{
  guint slide = exa_talk_get_slide_number (self->talk);

  for (guint i = 0; i < self->tiles->len; i++) {
    GtkWidget *tile = g_ptr_array_index (self->tiles, i);
    const char *class = i < slide ? "gone" : i == slide ? "now" : "to-come";
    gtk_widget_set_css_classes (tile, (const char *[]){"tile", class, NULL});
    gtk_accessible_update_state (GTK_ACCESSIBLE (tile), GTK_ACCESSIBLE_STATE_SELECTED, i == slide, -1);
  }
  reveal (self, slide);
}

static void
on_resized (ExaStrip *self)
{
  if (self->talk != NULL)
    reveal (self, exa_talk_get_slide_number (self->talk));
}

static void
on_lang_changed (ExaStrip *self)
{
  name_tiles (self);
  repaint (self);
}

/* The story is that of other data. */
static void
on_slides_changed (ExaStrip *self)
{
  GtkWidget *tile;

  g_clear_handle_id (&self->idle, g_source_remove);
  g_ptr_array_set_size (self->tiles, 0);
  g_ptr_array_set_size (self->pictures, 0);
  while ((tile = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, tile);
  for (guint i = 0; i < exa_talk_get_n_slides (self->talk); i++)
    add_tile (self, i);
  on_lang_changed (self);
  on_slide_changed (self);
}

void
exa_strip_set_talk (ExaStrip *self, ExaTalk *talk)
{
  self->talk = g_object_ref (talk);
  g_signal_connect_object (talk, "notify::n-slides", G_CALLBACK (on_slides_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (talk, "notify::slide", G_CALLBACK (on_slide_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (talk, "notify::lang", G_CALLBACK (on_lang_changed), self, G_CONNECT_SWAPPED);
  on_slides_changed (self);
}

/* --- the object --- */

static void
exa_strip_dispose (GObject *object)
{
  ExaStrip *self = EXA_STRIP (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  if (self->scrolled != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->scrolled));
  self->scrolled = NULL;
  g_clear_pointer (&self->tiles, g_ptr_array_unref);
  g_clear_pointer (&self->pictures, g_ptr_array_unref);
  g_clear_object (&self->talk);

  G_OBJECT_CLASS (exa_strip_parent_class)->dispose (object);
}

static void
exa_strip_class_init (ExaStripClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = exa_strip_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "strip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
exa_strip_init (ExaStrip *self)
{
  self->tiles = g_ptr_array_new ();
  self->pictures = g_ptr_array_new ();
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING));
  self->scrolled = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_policy (self->scrolled, GTK_POLICY_EXTERNAL, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (self->scrolled, GTK_WIDGET (self->box));
  gtk_widget_set_parent (GTK_WIDGET (self->scrolled), GTK_WIDGET (self));
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (self->scrolled), "changed", G_CALLBACK (on_resized),
                           self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("All slides"), -1);
}
