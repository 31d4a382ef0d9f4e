/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-join-bar.h"

#include <glib/gi18n.h>

#include "exa-decision-chips.h"
#include "exa-described.h"
#include "exa-import-doubts.h"
#include "exa-interface-lang.h"
#include "exa-join.h"
#include "exa-recalled-row.h"
#include "exa-tooltip.h"
#include "exa-wrap-layout.h"

/* Near names that are asked about at once, and names that a chip lists: the others come when these are answered. */
#define MOST_ASKED  3
#define MOST_LISTED 4

struct _ExaJoinBar {
  GtkWidget parent_instance;

  ExaSession *session;
  GtkLabel *title, *facts;
  ExaRecalledRow *recalled;
  GtkBox *doubts;
  GtkBox *near;
  GtkBox *alone;
};

G_DEFINE_FINAL_TYPE (ExaJoinBar, exa_join_bar, GTK_TYPE_WIDGET)

/* What a button answers: a pair of names. */
typedef struct {
  char *pair; /* "NAME=OTHER" */
  gboolean same;
} Answer;

static void
answer_free (gpointer data, GClosure *closure)
{
  g_free (((Answer *)data)->pair);
  g_free (data);
}

/* --- telling --- */

static char **
append (char **list, const char *text)
{
  guint n = list != NULL ? g_strv_length (list) : 0;

  list = g_renew (char *, list, n + 2);
  list[n] = g_strdup (text);
  list[n + 1] = NULL;
  return list;
}

static void
on_answer (GtkWidget *button, Answer *answer)
{
  ExaJoinBar *self = EXA_JOIN_BAR (gtk_widget_get_ancestor (button, EXA_TYPE_JOIN_BAR));
  ExaTableTold told;

  exa_table_told_copy (&told, exa_session_get_told (self->session));
  if (answer->same)
    told.same = append (told.same, answer->pair);
  else
    told.different = append (told.different, answer->pair);
  exa_session_tell (self->session, &told);
  exa_table_told_clear (&told);
}

/* --- showing --- */

static void
remove_all (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/* @question: what is asked, which a screen reader says with the answer. */
static void
add_answer (GtkWidget *row, const char *label, const char *question, const ExaNearNames *near, gboolean same)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  Answer *answer = g_new (Answer, 1);

  *answer = (Answer){g_strdup_printf ("%s=%s", near->b, near->a), same};
  g_signal_connect_data (button, "clicked", G_CALLBACK (on_answer), answer, answer_free, 0);
  exa_described_set (button, question);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), button);
}

static void
show_near (ExaJoinBar *self, const ExaJoin *join)
{
  guint n = MIN (join->near->len, MOST_ASKED);

  remove_all (self->near);
  for (guint i = 0; i < n; i++) {
    const ExaNearNames *near = g_ptr_array_index (join->near, i);
    g_autofree char *text = g_strdup_printf (_ ("“%s” and “%s” stand apart: are they one?"), near->a, near->b);
    GtkWidget *row = GTK_WIDGET (exa_import_doubts_add_row (self->near, text));

    add_answer (row, _ ("They are one"), text, near, TRUE);
    add_answer (row, _ ("They are two"), text, near, FALSE);
  }
  if (join->near->len > n) {
    guint more = join->near->len - n;
    g_autofree char *text =
        g_strdup_printf (ngettext ("%u more pair of names like these", "%u more pairs of names like these", more),
                         more);

    exa_import_doubts_add_row (self->near, text);
  }
}

static void
show_alone (ExaJoinBar *self, const ExaJoin *join)
{
  ExaLang lang = exa_interface_lang_get ();

  remove_all (self->alone);
  for (guint i = 0; i < join->tables->len; i++) {
    const GPtrArray *alone = join->alone[i];
    g_autoptr (GString) names = g_string_new (NULL);
    g_autofree char *text = NULL;

    for (guint k = 0; k < MIN (alone->len, MOST_LISTED); k++)
      g_string_append_printf (names, "%s%s", k > 0 ? _ (", ") : "",
                              exa_text_get (&((ExaEntity *)g_ptr_array_index (alone, k))->name, lang));
    if (alone->len > MOST_LISTED)
      g_string_append (names, " …");
    text = g_strdup_printf (g_dngettext (NULL, "%u only in %s: %s", "%u only in %s: %s", alone->len), alone->len,
                            exa_source_get_label (g_ptr_array_index (join->tables, i), lang), names->str);
    if (alone->len > 0)
      exa_decision_chips_add (self->alone, g_steal_pointer (&text));
  }
  gtk_widget_set_visible (GTK_WIDGET (self->alone), gtk_widget_get_first_child (GTK_WIDGET (self->alone)) != NULL);
}

static void
show_title (ExaJoinBar *self, const ExaJoin *join)
{
  ExaLang lang = exa_interface_lang_get ();
  g_autoptr (GString) tables = g_string_new (NULL);
  g_autofree char *title = NULL, *facts = NULL;

  for (guint i = 0; i < join->tables->len; i++)
    g_string_append_printf (tables, "%s%s", i > 0 ? _ (", ") : "",
                            exa_source_get_label (g_ptr_array_index (join->tables, i), lang));
  if (join->shared->len > 0) {
    title = g_strdup_printf (_ ("Joined by name: %s"), tables->str);
    facts = g_strdup_printf (g_dngettext (NULL, "%u name is in more than one table",
                                          "%u names are in more than one table", join->shared->len),
                             join->shared->len);
  } else {
    title = g_strdup_printf (_ ("Side by side: %s"), tables->str);
    facts = g_strdup (_ ("No name is in more than one table"));
  }
  gtk_label_set_text (self->title, title);
  exa_tooltip_set (GTK_WIDGET (self->title), title);
  gtk_label_set_text (self->facts, facts);
}

static void
on_loaded (ExaJoinBar *self)
{
  const GPtrArray *readings = exa_session_get_readings (self->session);
  ExaDataset *dataset = exa_session_get_dataset (self->session);
  g_autoptr (GPtrArray) tables = g_ptr_array_new ();
  g_autoptr (ExaJoin) join = NULL;

  for (guint i = 0; readings != NULL && i < readings->len; i++)
    g_ptr_array_add (tables, ((const ExaTableReading *)g_ptr_array_index (readings, i))->source);
  gtk_widget_set_visible (GTK_WIDGET (self), tables->len > 1 && dataset != NULL);
  if (tables->len < 2 || dataset == NULL)
    return;
  join = exa_join_new (dataset, tables, exa_session_get_told (self->session)->different);
  show_title (self, join);
  exa_recalled_row_show (self->recalled, self->session);
  exa_import_doubts_fill_joined (self->doubts, self->session);
  show_near (self, join);
  show_alone (self, join);
}

/* --- the object --- */

static void
exa_join_bar_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&EXA_JOIN_BAR (object)->session);

  G_OBJECT_CLASS (exa_join_bar_parent_class)->dispose (object);
}

static void
exa_join_bar_class_init (ExaJoinBarClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = exa_join_bar_dispose;
  gtk_widget_class_set_css_name (widget_class, "importbar");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkLabel *
add_label (GtkBox *box, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
  return GTK_LABEL (label);
}

static void
exa_join_bar_init (ExaJoinBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *save = gtk_button_new_with_label (_ ("Save as data file…"));

  self->title = add_label (GTK_BOX (head), "import-title");
  self->facts = add_label (GTK_BOX (head), "dim-label");
  gtk_widget_set_hexpand (GTK_WIDGET (self->facts), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (save), "win.save-data");
  gtk_box_append (GTK_BOX (head), save);
  gtk_box_append (GTK_BOX (box), head);
  self->recalled = g_object_new (EXA_TYPE_RECALLED_ROW, NULL);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->recalled));
  self->doubts = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->doubts));
  self->near = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->near));
  self->alone = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  gtk_widget_set_layout_manager (GTK_WIDGET (self->alone), exa_wrap_layout_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->alone));
  gtk_widget_set_parent (box, GTK_WIDGET (self));
}

GtkWidget *
exa_join_bar_new (ExaSession *session)
{
  ExaJoinBar *self = g_object_new (EXA_TYPE_JOIN_BAR, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "loaded", G_CALLBACK (on_loaded), self, G_CONNECT_SWAPPED);
  on_loaded (self);
  return GTK_WIDGET (self);
}
