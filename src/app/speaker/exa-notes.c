/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-notes.h"

#include <glib/gi18n.h>

#include "exa-speaker-state.h"

#define ITEM   "- "
#define BULLET "•"
#define USUAL  100
#define LINE   20 /* pixels, of a line at the usual size */
#define INDENT 8

struct _ExaNotes {
  GtkWidget parent_instance;

  GtkScrolledWindow *scrolled;
  GtkBox *lines;
  char *step, *slide;
  int size; /* per cent */
};

enum { PROP_0, PROP_SIZE, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (ExaNotes, exa_notes, GTK_TYPE_WIDGET)

static GtkWidget *
new_label (ExaNotes *self, const char *text, gboolean strong)
{
  GtkWidget *label = gtk_label_new (text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new ((double)self->size / USUAL));
  if (strong)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD));
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  return label;
}

/* An item of a list keeps its bullet apart, so that its further lines stand under the first. */
static GtkWidget *
new_line (ExaNotes *self, const char *line, gboolean strong)
{
  GtkWidget *box, *text;

  if (!g_str_has_prefix (line, ITEM))
    return new_label (self, line, strong);
  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, INDENT);
  text = new_label (self, line + strlen (ITEM), strong);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (box), new_label (self, BULLET, strong));
  gtk_box_append (GTK_BOX (box), text);
  return box;
}

static void
add_lines (ExaNotes *self, const char *text, gboolean strong)
{
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    gtk_box_append (self->lines, new_line (self, g_strchomp (*line), strong));
}

static void
fill (ExaNotes *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->lines))) != NULL)
    gtk_box_remove (self->lines, child);
  add_lines (self, self->step, TRUE);
  add_lines (self, self->slide, FALSE);
}

void
exa_notes_set_text (ExaNotes *self, const char *step, const char *slide)
{
  if (g_strcmp0 (step, self->step) == 0 && g_strcmp0 (slide, self->slide) == 0)
    return;
  g_free (self->step);
  g_free (self->slide);
  self->step = g_strdup (step);
  self->slide = g_strdup (slide);
  fill (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
}

void
exa_notes_scroll (ExaNotes *self, int lines)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);

  gtk_adjustment_set_value (adjustment,
                            gtk_adjustment_get_value (adjustment) + (double)lines * LINE * self->size / USUAL);
}

static void
exa_notes_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_int (value, EXA_NOTES (object)->size);
}

static void
exa_notes_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  ExaNotes *self = EXA_NOTES (object);
  int size = g_value_get_int (value);

  if (size == self->size)
    return;
  self->size = size;
  fill (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
exa_notes_dispose (GObject *object)
{
  ExaNotes *self = EXA_NOTES (object);

  if (self->scrolled != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->scrolled));
  self->scrolled = NULL;
  g_clear_pointer (&self->step, g_free);
  g_clear_pointer (&self->slide, g_free);

  G_OBJECT_CLASS (exa_notes_parent_class)->dispose (object);
}

static void
exa_notes_class_init (ExaNotesClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = exa_notes_get_property;
  object_class->set_property = exa_notes_set_property;
  object_class->dispose = exa_notes_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "notes");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  properties[PROP_SIZE] = g_param_spec_int ("size", NULL, NULL, EXA_SPEAKER_NOTES_MIN, EXA_SPEAKER_NOTES_MAX, USUAL,
                                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
exa_notes_init (ExaNotes *self)
{
  self->size = USUAL;
  self->lines = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 2));
  /* Without a role of its own it has no name, from GTK 4.10 on. */
  self->scrolled = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  gtk_scrolled_window_set_policy (self->scrolled, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (self->scrolled, GTK_WIDGET (self->lines));
  gtk_widget_set_focusable (GTK_WIDGET (self->scrolled), TRUE);
  gtk_widget_set_parent (GTK_WIDGET (self->scrolled), GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scrolled), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Notes"), -1);
}
