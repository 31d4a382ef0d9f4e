/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-story-steps.h"

#include <glib/gi18n.h>

#include "exa-described.h"
#include "exa-keys.h"
#include "exa-reorder.h"
#include "exa-resources.h"
#include "exa-rows-chooser.h"
#include "exa-step-words.h"
#include "exa-tab-stop.h"
#include "exa-tooltip.h"

#define SPACING 6

struct _ExaStorySteps {
  GtkWidget parent_instance;

  ExaStoryEdit *edit;
  ExaSession *session;
  GtkListBox *list;
  GtkMenuButton *rows_button;
  guint n_rows;
  gboolean is_showing; /* rows are being brought up to date: what they say is no choice */
};

G_DEFINE_FINAL_TYPE (ExaStorySteps, exa_story_steps, GTK_TYPE_WIDGET)

/* --- rows --- */

static GtkWidget *
make_label (double xalign, const char *class)
{
  GtkWidget *label = gtk_label_new (NULL);

  g_object_set (label, "xalign", xalign, NULL);
  if (class != NULL)
    gtk_widget_add_css_class (label, class);
  return label;
}

/* Number, words, whether it has notes. */
static GtkWidget *
make_row (void)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *number = make_label (1, "slide-number"), *words = make_label (0, NULL),
            *notes = make_label (1, "dim-label");

  g_object_set (number, "width-chars", 2, NULL);
  g_object_set (words, "hexpand", TRUE, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  gtk_box_append (GTK_BOX (box), number);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), notes);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  return row;
}

static void
set_row (GtkListBoxRow *row, guint n, const char *words, gboolean has_notes)
{
  GtkWidget *number = gtk_widget_get_first_child (gtk_list_box_row_get_child (row));
  GtkWidget *label = gtk_widget_get_next_sibling (number), *notes = gtk_widget_get_next_sibling (label);
  g_autofree char *digits = g_strdup_printf ("%u", n), *name = g_strdup_printf (_ ("Step %u: %s"), n, words);

  gtk_label_set_text (GTK_LABEL (number), digits);
  gtk_label_set_text (GTK_LABEL (label), words);
  gtk_label_set_text (GTK_LABEL (notes), has_notes ? _ ("has notes") : "");
  /* Not the row's, which the tooltip would describe by what it is called. */
  exa_tooltip_set (gtk_list_box_row_get_child (row), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  exa_described_set (GTK_WIDGET (row), has_notes ? _ ("has notes") : NULL);
}

static void
set_count (ExaStorySteps *self, guint n)
{
  for (; self->n_rows < n; self->n_rows++)
    gtk_list_box_append (self->list, make_row ());
  for (; self->n_rows > n; self->n_rows--)
    gtk_list_box_remove (self->list, GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int)n)));
}

/* What is seen before the first step. */
static char *
describe_start (ExaStorySteps *self, const ExaSlide *slide, ExaLang lang)
{
  g_autofree char *words = exa_view_in_words (&slide->view, exa_story_edit_get_dataset (self->edit), lang);

  return *words != '\0' ? g_strdup_printf (_ ("Start: %s"), words) : g_strdup (_ ("Start: the whole figure"));
}

static gboolean
has_focus (ExaStorySteps *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list));
}

static void
select_row (ExaStorySteps *self, gboolean focused)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int)exa_story_edit_get_step_number (self->edit));

  if (row == NULL)
    return;
  gtk_list_box_select_row (self->list, row);
  if (focused)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
on_changed (ExaStorySteps *self)
{
  const ExaSlide *slide = exa_story_edit_get_slide (self->edit);
  ExaDataset *dataset = exa_story_edit_get_dataset (self->edit);
  ExaLang lang = exa_figure_model_get_lang (exa_session_get_model (self->session));
  gboolean focused = has_focus (self);

  self->is_showing = TRUE;
  set_count (self, slide != NULL ? slide->steps->len + 1 : 0);
  for (guint n = 0; n < self->n_rows; n++) {
    const ExaStep *step = exa_slide_nth_step (slide, n);
    g_autofree char *words =
        step != NULL ? exa_step_in_words (step, dataset, lang) : describe_start (self, slide, lang);
    set_row (gtk_list_box_get_row_at_index (self->list, (int)n), n, words,
             step != NULL && !exa_text_is_empty (&step->notes));
  }
  select_row (self, focused);
  self->is_showing = FALSE;
}

static void
on_selected (ExaStorySteps *self, GtkListBoxRow *row)
{
  if (row != NULL && !self->is_showing)
    exa_story_edit_select (self->edit, exa_story_edit_get_slide_number (self->edit),
                           (guint)gtk_list_box_row_get_index (row));
}

static void
on_moved (GtkWidget *owner, guint from, guint to)
{
  exa_story_edit_move_step (EXA_STORY_STEPS (owner)->edit, from, to);
}

/* Made when the button is pressed: the slide may be another by then. */
static void
add_rows (GtkMenuButton *button, gpointer data)
{
  gtk_menu_button_set_popover (button, exa_rows_chooser_new (exa_session_get_model (EXA_STORY_STEPS (data)->session)));
}

/* --- the object --- */

static void
exa_story_steps_dispose (GObject *object)
{
  ExaStorySteps *self = EXA_STORY_STEPS (object);
  GtkWidget *child;

  self->is_showing = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->edit);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (exa_story_steps_parent_class)->dispose (object);
}

static void
exa_story_steps_class_init (ExaStoryStepsClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = exa_story_steps_dispose;
  g_type_ensure (EXA_TYPE_TAB_STOP);
  gtk_widget_class_set_css_name (widget_class, "storysteps");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, EXA_RESOURCE_UI ("exa-story-steps.ui"));
  gtk_widget_class_bind_template_child (widget_class, ExaStorySteps, list);
  gtk_widget_class_bind_template_child (widget_class, ExaStorySteps, rows_button);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);
}

static void
exa_story_steps_init (ExaStorySteps *self)
{
  static const ExaKey keys[] = {{"<Alt>Up|<Alt>KP_Up", "win.step-up"},
                                {"<Alt>Down|<Alt>KP_Down", "win.step-down"},
                                {"Delete|KP_Delete", "win.delete-step"}};
  GtkLayoutManager *layout;

  gtk_widget_init_template (GTK_WIDGET (self));
  layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), SPACING);
  gtk_menu_button_set_create_popup_func (self->rows_button, add_rows, self, NULL);
  exa_reorder_add (self->list, 1, on_moved, GTK_WIDGET (self));
  exa_keys_add (GTK_WIDGET (self->list), keys, G_N_ELEMENTS (keys), GTK_PHASE_CAPTURE);
}

void
exa_story_steps_set_edit (ExaStorySteps *self, ExaStoryEdit *edit, ExaSession *session)
{
  self->edit = g_object_ref (edit);
  self->session = g_object_ref (session);
  g_signal_connect_object (edit, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::lang", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  on_changed (self);
}
