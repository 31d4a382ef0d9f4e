/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-hit-row.h"

#include "exa-wrap-layout.h"

#define SPACING 10
/* Of a name or a measure, at least. */
#define CHARS 6

struct _ExaHitRow {
  GtkListBoxRow parent_instance;

  ExaClaimHit hit; /* its objects are owned */
  GtkWidget *check;
};

G_DEFINE_FINAL_TYPE (ExaHitRow, exa_hit_row, GTK_TYPE_LIST_BOX_ROW)

static void
exa_hit_row_finalize (GObject *object)
{
  ExaHitRow *self = EXA_HIT_ROW (object);

  g_clear_object (&self->hit.claim);
  g_clear_object (&self->hit.chart);

  G_OBJECT_CLASS (exa_hit_row_parent_class)->finalize (object);
}

static void
exa_hit_row_class_init (ExaHitRowClass *class)
{
  G_OBJECT_CLASS (class)->finalize = exa_hit_row_finalize;
}

static void
exa_hit_row_init (ExaHitRow *self)
{
}

static GtkWidget *
new_label (const char *text, const char *class, gboolean at_end)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), at_end ? 1 : 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), at_end ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, !at_end);
  gtk_widget_add_css_class (label, class);
  return label;
}

/* Two texts on a line: the first gives way where there is no room for both, but keeps enough to be known. */
static GtkWidget *
new_line (const char *start, const char *end, const char *class)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *first = new_label (start, class, FALSE), *second = new_label (end, class, TRUE);

  gtk_label_set_width_chars (GTK_LABEL (first), CHARS);
  gtk_box_append (GTK_BOX (line), first);
  gtk_box_append (GTK_BOX (line), second);
  gtk_widget_set_layout_manager (line, exa_wrap_layout_new ());
  return line;
}

GtkWidget *
exa_hit_row_new (const ExaClaimHit *hit, ExaLang lang)
{
  ExaHitRow *self = g_object_new (EXA_TYPE_HIT_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const char *name = exa_claim_get_label (hit->claim, lang), *measure = exa_text_get (&hit->claim->measure->name, lang);
  g_autofree char *figure = exa_claim_format (hit->claim, lang);
  g_autofree char *date = exa_date_format (hit->claim->as_of, lang);
  g_autofree char *label = g_strdup_printf ("%s, %s, %s", name, figure, measure);

  self->hit = *hit;
  g_object_ref (hit->claim);
  if (hit->chart != NULL)
    g_object_ref (hit->chart);
  self->check = gtk_check_button_new ();
  gtk_widget_set_can_target (self->check, FALSE);
  gtk_widget_set_focusable (self->check, FALSE);
  gtk_box_append (GTK_BOX (lines), new_line (name, figure, "card-title"));
  gtk_box_append (GTK_BOX (lines), new_line (measure, date != NULL ? date : "", "small-print"));
  gtk_box_append (GTK_BOX (box), self->check);
  gtk_box_append (GTK_BOX (box), lines);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return GTK_WIDGET (self);
}

const ExaClaimHit *
exa_hit_row_get_hit (ExaHitRow *self)
{
  return &self->hit;
}

void
exa_hit_row_set_picked (ExaHitRow *self, gboolean picked)
{
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->check), picked);
}
