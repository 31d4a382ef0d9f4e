/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-answer.h"

#include <glib/gi18n.h>

#include "exa-figure-view.h"
#include "exa-hit-row.h"
#include "exa-index-later.h"
#include "exa-resources.h"
#include "exa-said.h"

/* As many claims as are listed. */
#define MAX_HITS 40

struct _ExaAnswer {
  GtkWidget parent_instance;

  ExaTalk *talk;         /* owned */
  ExaIndexLater *index;  /* of the talk's data */
  GPtrArray *picked;     /* ExaHitRow, borrowed, at most two: in the order in which they were picked */
  ExaFigureModel *model; /* what only the speaker sees */

  GtkWidget *box;
  GtkEditable *entry;
  GtkListBox *list;
  GtkLabel *count, *say, *source;
  ExaFigureView *preview;
  GtkWidget *push;
};

G_DEFINE_FINAL_TYPE (ExaAnswer, exa_answer, GTK_TYPE_WIDGET)

/* --- the figure --- */

/* The words for the figure, or why there is none. */
static void
show_words (ExaAnswer *self)
{
  const ExaFigure *figure = exa_figure_model_get_figure (self->model);
  g_autoptr (ExaSaid) said = figure != NULL ? exa_said_new (figure) : NULL;
  const ExaSaidLine *line = NULL;
  g_autofree char *refusal = NULL, *words = NULL;

  g_object_get (self->model, "refusal", &refusal, NULL);
  if (said != NULL && said->comparison != NULL)
    line = said->comparison;
  else if (said != NULL && said->lines->len > 0)
    line = g_ptr_array_index (said->lines, 0);
  words = line != NULL ? exa_said_line_to_string (line, exa_talk_get_lang (self->talk)) : g_strdup ("");
  gtk_label_set_text (self->say, refusal != NULL ? refusal : words);
  gtk_label_set_text (self->source, said != NULL && said->where != NULL ? said->where : "");
  gtk_widget_set_sensitive (self->push, figure != NULL && refusal == NULL);
}

static void
show_figure (ExaAnswer *self, ExaChart *chart, const ExaView *view)
{
  g_auto (ExaViewState) state = {0};

  exa_view_state_init (&state, chart, exa_figure_model_get_state (exa_talk_get_model (self->talk))->theme,
                       exa_talk_get_lang (self->talk));
  exa_view_clear (&state.view);
  exa_view_copy (&state.view, view);
  exa_figure_model_refuse (self->model, NULL);
  exa_figure_model_apply (self->model, &state, FALSE);
}

static void
show_one (ExaAnswer *self, const ExaClaimHit *hit)
{
  g_auto (ExaView) view = EXA_VIEW_INIT;
  char **ids = g_new0 (char *, 2);

  ids[0] = g_strdup (hit->claim->id);
  if (hit->shown)
    view.highlight = ids;
  else
    view.only = ids;
  exa_view_set_compare (&view, "", NULL);
  if (hit->chart != NULL)
    show_figure (self, hit->chart, &view);
  else
    exa_figure_model_refuse (self->model, _ ("No chart shows this claim."));
}

static void
show_pair (ExaAnswer *self, ExaClaim *a, ExaClaim *b)
{
  g_auto (ExaView) view = EXA_VIEW_INIT;
  gboolean shown;
  ExaChart *chart = exa_claim_index_find_chart (exa_index_later_get (self->index), a, b, &shown);

  if (chart == NULL) {
    exa_figure_model_refuse (self->model, _ ("No chart has both: they cannot be compared."));
    return;
  }
  view.only = g_new0 (char *, 3);
  view.only[0] = g_strdup (a->id);
  view.only[1] = g_strdup (b->id);
  exa_view_set_compare (&view, a->id, b->id);
  show_figure (self, chart, &view);
}

static void
show_choice (ExaAnswer *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (self->picked->len == 2)
    show_pair (self, exa_hit_row_get_hit (g_ptr_array_index (self->picked, 0))->claim,
               exa_hit_row_get_hit (g_ptr_array_index (self->picked, 1))->claim);
  else if (self->picked->len == 1)
    show_one (self, exa_hit_row_get_hit (g_ptr_array_index (self->picked, 0)));
  else if (row != NULL)
    show_one (self, exa_hit_row_get_hit (EXA_HIT_ROW (row)));
  show_words (self);
}

/* --- the list --- */

/* A third pick takes the place of the second. */
static void
pick (ExaAnswer *self, ExaHitRow *row)
{
  if (!g_ptr_array_remove (self->picked, row)) {
    if (self->picked->len == 2) {
      exa_hit_row_set_picked (g_ptr_array_index (self->picked, 1), FALSE);
      g_ptr_array_set_size (self->picked, 1);
    }
    g_ptr_array_add (self->picked, row);
  }
  exa_hit_row_set_picked (row, g_ptr_array_find (self->picked, row, NULL));
  show_choice (self);
}

static void
on_row_activated (ExaAnswer *self, GtkListBoxRow *row)
{
  pick (self, EXA_HIT_ROW (row));
}

static void
on_row_selected (ExaAnswer *self)
{
  if (self->picked->len == 0)
    show_choice (self);
}

static void
clear_list (ExaAnswer *self)
{
  GtkWidget *row;

  g_ptr_array_set_size (self->picked, 0);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
}

static void
on_question_changed (ExaAnswer *self)
{
  const char *text = gtk_editable_get_text (self->entry);
  const ExaClaimIndex *index = exa_index_later_get (self->index);
  g_autoptr (GPtrArray) hits = NULL;
  g_autofree char *count = NULL;

  clear_list (self);
  if (index == NULL)
    return;
  hits = exa_claim_index_search (index, text, MAX_HITS);
  for (guint i = 0; i < hits->len; i++)
    gtk_list_box_append (self->list, exa_hit_row_new (g_ptr_array_index (hits, i), exa_talk_get_lang (self->talk)));
  count = g_strdup_printf (ngettext ("%u claim", "%u claims", hits->len), hits->len);
  if (!exa_claim_index_is_whole (index)) {
    g_autofree char *all = g_steal_pointer (&count);
    count = g_strdup_printf (_ ("%s of those that charts show"), all);
  }
  gtk_label_set_text (self->count, *text != '\0' ? count : "");
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  show_choice (self);
}

/* --- keys --- */

static gboolean
has_keyboard (GtkWidget *widget)
{
  return (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

static void
push (ExaAnswer *self)
{
  ExaChart *chart = exa_figure_model_get_chart (self->model);

  if (!gtk_widget_get_sensitive (self->push) || chart == NULL)
    return;
  if (exa_talk_push (self->talk, chart, exa_figure_model_get_view (self->model)))
    g_signal_emit_by_name (self, "pushed");
}

/* From the question down into the list, and back up. */
static gboolean
cross (ExaAnswer *self, guint keyval)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row == NULL)
    return FALSE;
  if (keyval == GDK_KEY_Down && has_keyboard (GTK_WIDGET (self->entry)))
    return gtk_widget_grab_focus (GTK_WIDGET (row));
  if (keyval == GDK_KEY_Up && has_keyboard (GTK_WIDGET (self->list)) && gtk_list_box_row_get_index (row) == 0)
    return gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  return FALSE;
}

gboolean
exa_answer_take_key (ExaAnswer *self, guint keyval)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  switch (keyval) {
  case GDK_KEY_Return:
  case GDK_KEY_KP_Enter: push (self); return TRUE;
  case GDK_KEY_space:
    if (row == NULL || !has_keyboard (GTK_WIDGET (self->list)))
      return FALSE;
    pick (self, EXA_HIT_ROW (row));
    return TRUE;
  case GDK_KEY_Down:
  case GDK_KEY_Up: return cross (self, keyval);
  default: return FALSE;
  }
}

void
exa_answer_begin (ExaAnswer *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (self->entry, 0, -1);
}

void
exa_answer_set_talk (ExaAnswer *self, ExaTalk *talk)
{
  self->talk = g_object_ref (talk);
  self->index = exa_index_later_new ((ExaIndexReady)on_question_changed, self);
  exa_index_later_set_dataset (self->index, exa_talk_get_dataset (talk));
  self->model = exa_figure_model_new (exa_talk_get_lang (talk));
  exa_figure_model_set_dataset (self->model, exa_talk_get_dataset (talk));
  exa_figure_model_set_chart (self->model, NULL);
  g_object_set (self->preview, "model", self->model, NULL);
  g_signal_connect_object (self->model, "changed", G_CALLBACK (show_words), self, G_CONNECT_SWAPPED);
  show_words (self);
}

/* --- the object --- */

static void
exa_answer_dispose (GObject *object)
{
  ExaAnswer *self = EXA_ANSWER (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->index, exa_index_later_free);
  g_clear_pointer (&self->picked, g_ptr_array_unref);
  g_clear_object (&self->model);
  g_clear_object (&self->talk);

  G_OBJECT_CLASS (exa_answer_parent_class)->dispose (object);
}

static void
exa_answer_class_init (ExaAnswerClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = exa_answer_dispose;
  g_type_ensure (EXA_TYPE_FIGURE_VIEW);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "answer");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SEARCH);
  gtk_widget_class_set_template_from_resource (widget_class, EXA_RESOURCE_UI ("exa-answer.ui"));
  gtk_widget_class_bind_template_child (widget_class, ExaAnswer, box);
  gtk_widget_class_bind_template_child (widget_class, ExaAnswer, entry);
  gtk_widget_class_bind_template_child (widget_class, ExaAnswer, list);
  gtk_widget_class_bind_template_child (widget_class, ExaAnswer, count);
  gtk_widget_class_bind_template_child (widget_class, ExaAnswer, say);
  gtk_widget_class_bind_template_child (widget_class, ExaAnswer, source);
  gtk_widget_class_bind_template_child (widget_class, ExaAnswer, preview);
  gtk_widget_class_bind_template_child (widget_class, ExaAnswer, push);
  g_signal_new ("pushed", EXA_TYPE_ANSWER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
exa_answer_init (ExaAnswer *self)
{
  self->picked = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (on_question_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "row-selected", G_CALLBACK (on_row_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->push, "clicked", G_CALLBACK (push), self, G_CONNECT_SWAPPED);
}
