/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-story-slides.h"

#include <glib/gi18n.h>

#include "exa-chart-chooser.h"
#include "exa-keys.h"
#include "exa-reorder.h"
#include "exa-resources.h"
#include "exa-story-row.h"
#include "exa-tab-stop.h"

struct _ExaStorySlides {
  GtkWidget parent_instance;

  ExaStoryEdit *edit;
  ExaSession *session;
  GtkListBox *list;
  GtkScrolledWindow *scrolled;
  GtkMenuButton *add_button;
  guint n_rows;
  gboolean is_showing; /* rows are being brought up to date: what they say is no choice */
  guint idle;          /* the source that makes the next picture; 0: none */
};

G_DEFINE_FINAL_TYPE (ExaStorySlides, exa_story_slides, GTK_TYPE_WIDGET)

/* --- pictures, when there is nothing better to do --- */

static gboolean
on_idle (gpointer data)
{
  ExaStorySlides *self = data;

  for (guint i = 0; i < self->n_rows; i++) {
    ExaStoryRow *row = EXA_STORY_ROW (gtk_list_box_get_row_at_index (self->list, (int)i));
    if (exa_story_row_needs_picture (row)) {
      exa_story_row_make_picture (row, exa_figure_model_get_fonts (exa_session_get_model (self->session)));
      return G_SOURCE_CONTINUE;
    }
  }
  self->idle = 0;
  return G_SOURCE_REMOVE;
}

/* --- rows --- */

static void
scroll_to (ExaStorySlides *self, GtkWidget *row)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
  graphene_rect_t bounds;

  if (gtk_widget_get_mapped (row) && gtk_widget_compute_bounds (row, GTK_WIDGET (self->list), &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y, bounds.origin.y + bounds.size.height);
}

static void
set_count (ExaStorySlides *self, guint n)
{
  for (; self->n_rows < n; self->n_rows++)
    gtk_list_box_append (self->list, exa_story_row_new ());
  for (; self->n_rows > n; self->n_rows--)
    gtk_list_box_remove (self->list, GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int)n)));
}

static gboolean
has_focus (ExaStorySlides *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (gtk_widget_is_ancestor (focus, GTK_WIDGET (self)));
}

static void
on_changed (ExaStorySlides *self)
{
  const ExaStory *story = exa_story_edit_get_story (self->edit);
  ExaLang lang = exa_figure_model_get_lang (exa_session_get_model (self->session));
  gboolean focused = has_focus (self);
  GtkListBoxRow *row;

  self->is_showing = TRUE;
  set_count (self, story->slides->len);
  for (guint i = 0; i < self->n_rows; i++)
    exa_story_row_set_slide (EXA_STORY_ROW (gtk_list_box_get_row_at_index (self->list, (int)i)),
                             g_ptr_array_index (story->slides, i), i + 1, lang);
  row = gtk_list_box_get_row_at_index (self->list, (int)exa_story_edit_get_slide_number (self->edit));
  if (row != NULL) {
    gtk_list_box_select_row (self->list, row);
    scroll_to (self, GTK_WIDGET (row));
    if (focused)
      gtk_widget_grab_focus (GTK_WIDGET (row));
  }
  self->is_showing = FALSE;
  if (self->idle == 0 && self->n_rows > 0)
    self->idle = g_idle_add_full (G_PRIORITY_LOW, on_idle, self, NULL);
}

static void
on_selected (ExaStorySlides *self, GtkListBoxRow *row)
{
  if (row != NULL && !self->is_showing)
    exa_story_edit_select (self->edit, (guint)gtk_list_box_row_get_index (row), 0);
}

static void
on_moved (GtkWidget *owner, guint from, guint to)
{
  exa_story_edit_move_slide (EXA_STORY_SLIDES (owner)->edit, from, to);
}

/* --- charts to be added --- */

static void
on_chart_chosen (GtkWidget *owner, ExaChart *chart)
{
  exa_story_edit_add_slide (EXA_STORY_SLIDES (owner)->edit, chart, NULL);
}

/* Made when the button is pressed: the data may be others by then. */
static void
add_chooser (GtkMenuButton *button, gpointer data)
{
  ExaStorySlides *self = data;

  gtk_menu_button_set_popover (button,
                               exa_chart_chooser_new (exa_story_edit_get_dataset (self->edit),
                                                      exa_figure_model_get_lang (exa_session_get_model (self->session)),
                                                      on_chart_chosen, GTK_WIDGET (self)));
}

void
exa_story_slides_ask_chart (ExaStorySlides *self)
{
  gtk_menu_button_popup (self->add_button);
}

/* --- the object --- */

static gboolean
exa_story_slides_grab_focus (GtkWidget *widget)
{
  ExaStorySlides *self = EXA_STORY_SLIDES (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : GTK_WIDGET (self->add_button));
}

static void
exa_story_slides_dispose (GObject *object)
{
  ExaStorySlides *self = EXA_STORY_SLIDES (object);
  GtkWidget *child;

  g_clear_handle_id (&self->idle, g_source_remove);
  self->is_showing = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->edit);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (exa_story_slides_parent_class)->dispose (object);
}

static void
exa_story_slides_class_init (ExaStorySlidesClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = exa_story_slides_dispose;
  widget_class->grab_focus = exa_story_slides_grab_focus;
  g_type_ensure (EXA_TYPE_TAB_STOP);
  gtk_widget_class_set_css_name (widget_class, "storyslides");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, EXA_RESOURCE_UI ("exa-story-slides.ui"));
  gtk_widget_class_bind_template_child (widget_class, ExaStorySlides, list);
  gtk_widget_class_bind_template_child (widget_class, ExaStorySlides, scrolled);
  gtk_widget_class_bind_template_child (widget_class, ExaStorySlides, add_button);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);
}

static void
exa_story_slides_init (ExaStorySlides *self)
{
  static const ExaKey keys[] = {{"<Alt>Up|<Alt>KP_Up", "win.slide-up"},
                                {"<Alt>Down|<Alt>KP_Down", "win.slide-down"},
                                {"Delete|KP_Delete", "win.delete-slide"}};
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
  gtk_menu_button_set_create_popup_func (self->add_button, add_chooser, self, NULL);
  exa_reorder_add (self->list, 0, on_moved, GTK_WIDGET (self));
  exa_keys_add (GTK_WIDGET (self->list), keys, G_N_ELEMENTS (keys), GTK_PHASE_CAPTURE);
}

void
exa_story_slides_set_edit (ExaStorySlides *self, ExaStoryEdit *edit, ExaSession *session)
{
  self->edit = g_object_ref (edit);
  self->session = g_object_ref (session);
  g_signal_connect_object (edit, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::lang", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  on_changed (self);
}
