/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-step-chips.h"

#include <glib/gi18n.h>

#include "exa-step-words.h"
#include "exa-tooltip.h"

#define SPACING 6
#define CHARS   28 /* as many as a chip is wide at most */
#define LEAST   14 /* and at least, if it has so many */

struct _ExaStepChips {
  GtkWidget parent_instance;

  ExaTalk *talk; /* owned */
  GtkScrolledWindow *scrolled;
  GtkBox *box;
  const ExaSlide *slide; /* whose chips are there; only compared */
  GPtrArray *chips;      /* GtkButton, borrowed: that of step n at n - 1 */
};

G_DEFINE_FINAL_TYPE (ExaStepChips, exa_step_chips, GTK_TYPE_WIDGET)

/* What is named by @id, of a claim or an entity. */
static const char *
find_name (ExaTalk *talk, const char *id)
{
  ExaDataset *dataset = exa_talk_get_dataset (talk);
  ExaLang lang = exa_talk_get_lang (talk);
  ExaClaim *claim = exa_dataset_find (dataset, EXA_LIST_CLAIMS, id);
  ExaEntity *entity = claim == NULL ? exa_dataset_find (dataset, EXA_LIST_ENTITIES, id) : NULL;

  if (claim != NULL)
    return exa_claim_get_label (claim, lang);
  return entity != NULL ? exa_text_get (&entity->name, lang) : id;
}

static char *
join_names (ExaTalk *talk, char **ids)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  const char *comma = exa_talk_get_lang (talk) == EXA_LANG_ZH_CN ? "、" : ", ";

  for (char **id = ids; *id != NULL; id++)
    g_ptr_array_add (names, (gpointer)find_name (talk, *id));
  g_ptr_array_add (names, NULL);
  return g_strjoinv (comma, (char **)names->pdata);
}

/* What a step points at, in a few words; "" where there are none for it. */
static char *
describe (ExaTalk *talk, const ExaStep *step)
{
  const ExaView *view = &step->view;

  if (step->whole)
    return exa_view_in_words (view, exa_talk_get_dataset (talk), exa_talk_get_lang (talk));
  if (view->compare_a != NULL && view->compare_b != NULL)
    return g_strdup_printf ("%s : %s", find_name (talk, view->compare_a), find_name (talk, view->compare_b));
  if (view->highlight != NULL)
    return join_names (talk, view->highlight);
  return view->only != NULL ? join_names (talk, view->only) : g_strdup ("");
}

static void
on_clicked (GtkButton *chip, ExaStepChips *self)
{
  guint n;

  if (g_ptr_array_find (self->chips, chip, &n))
    exa_talk_go_to_step (self->talk, exa_talk_get_slide_number (self->talk), n + 1);
}

static void
add_chip (ExaStepChips *self, guint n, const ExaStep *step)
{
  g_autofree char *words = describe (self->talk, step);
  g_autofree char *text = g_strdup_printf ("%u  %s", n, words), *name = NULL;
  GtkWidget *chip = gtk_button_new (), *label = gtk_label_new (*words != '\0' ? text : g_strchomp (text));

  name = g_strdup_printf (_ ("Step %u: %s"), n, words);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label),
                             (int)MIN (g_utf8_strlen (gtk_label_get_text (GTK_LABEL (label)), -1), LEAST));
  gtk_label_set_max_width_chars (GTK_LABEL (label), CHARS);
  gtk_button_set_child (GTK_BUTTON (chip), label);
  exa_tooltip_set (chip, words);
  gtk_widget_set_focus_on_click (chip, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (chip, "clicked", G_CALLBACK (on_clicked), self, 0);
  gtk_box_append (self->box, chip);
  g_ptr_array_add (self->chips, chip);
}

static void
fill (ExaStepChips *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
  g_ptr_array_set_size (self->chips, 0);
  for (guint i = 0; i < self->slide->steps->len; i++)
    add_chip (self, i + 1, g_ptr_array_index (self->slide->steps, i));
}

static void
update (ExaStepChips *self)
{
  const ExaSlide *slide = exa_talk_get_slide (self->talk);
  guint step = exa_talk_get_step_number (self->talk);

  if (slide != self->slide) {
    self->slide = slide;
    fill (self);
  }
  for (guint i = 0; i < self->chips->len; i++) {
    GtkWidget *chip = g_ptr_array_index (self->chips, i);
    gtk_widget_set_css_classes (chip, (const char *[]){"chip", i + 1 == step ? "now" : NULL, NULL});
    gtk_accessible_update_state (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_STATE_SELECTED, i + 1 == step, -1);
  }
}

static void
on_lang_changed (ExaStepChips *self)
{
  self->slide = NULL;
  update (self);
}

void
exa_step_chips_set_talk (ExaStepChips *self, ExaTalk *talk)
{
  self->talk = g_object_ref (talk);
  g_signal_connect_object (talk, "notify::step", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (talk, "notify::lang", G_CALLBACK (on_lang_changed), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
exa_step_chips_dispose (GObject *object)
{
  ExaStepChips *self = EXA_STEP_CHIPS (object);

  if (self->scrolled != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->scrolled));
  self->scrolled = NULL;
  g_clear_pointer (&self->chips, g_ptr_array_unref);
  g_clear_object (&self->talk);

  G_OBJECT_CLASS (exa_step_chips_parent_class)->dispose (object);
}

static void
exa_step_chips_class_init (ExaStepChipsClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = exa_step_chips_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "stepchips");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
exa_step_chips_init (ExaStepChips *self)
{
  self->chips = g_ptr_array_new ();
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING));
  self->scrolled = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_policy (self->scrolled, GTK_POLICY_EXTERNAL, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (self->scrolled, GTK_WIDGET (self->box));
  gtk_widget_set_parent (GTK_WIDGET (self->scrolled), GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Steps"), -1);
}
