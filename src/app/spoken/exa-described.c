/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-described.h"

#include "exa-tooltip.h"

/* What is kept at a widget that is described. */
typedef struct {
  char *words;    /* its own; NULL: none */
  char *heard;    /* what readers are told */
  gulong left;    /* handler that waits until it loses the keyboard; 0: none */
  guint idle;     /* which then puts its own back; 0: none */
  gboolean known; /* to the bus, with all that there is to tell of it */
} Described;

static void
described_free (gpointer data)
{
  Described *self = data;

  g_free (self->words);
  g_free (self->heard);
  g_free (self);
}

static Described *
get_described (GtkWidget *widget)
{
  static const char key[] = "exa-described";
  Described *self = g_object_get_data (G_OBJECT (widget), key);

  if (self == NULL) {
    self = g_new0 (Described, 1);
    g_object_set_data_full (G_OBJECT (widget), key, self, described_free);
  }
  return self;
}

/* Without words of its own a widget is described by its tooltip, as GTK does it. */
static void
tell (GtkWidget *widget, Described *self, const char *words)
{
  words = words != NULL ? words : exa_tooltip_get (widget);
  if (g_strcmp0 (self->heard, words) == 0)
    return;
  g_free (self->heard);
  self->heard = g_strdup (words);
  if (words != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

static gboolean
has_keyboard (GtkWidget *widget)
{
  return (gtk_widget_get_state_flags (widget) & (GTK_STATE_FLAG_FOCUSED | GTK_STATE_FLAG_FOCUS_WITHIN)) != 0;
}

static gboolean
on_idle (gpointer data)
{
  GtkWidget *widget = data;
  Described *self = get_described (widget);

  self->idle = 0;
  if (has_keyboard (widget))
    return G_SOURCE_REMOVE;
  g_clear_signal_handler (&self->left, widget);
  tell (widget, self, self->words);
  return G_SOURCE_REMOVE;
}

/* Readers are told where the keyboard has gone first: then the change is of no interest to them. */
static void
on_flags_changed (GtkWidget *widget)
{
  Described *self = get_described (widget);

  if (!has_keyboard (widget) && self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, on_idle, g_object_ref (widget), g_object_unref);
}

static void
wait_until_left (GtkWidget *widget, Described *self)
{
  if (self->left == 0)
    self->left = g_signal_connect (widget, "state-flags-changed", G_CALLBACK (on_flags_changed), NULL);
}

void
exa_described_set (GtkWidget *widget, const char *words)
{
  Described *self = get_described (widget);
  g_autofree char *before = self->words;

  self->words = g_strdup (words);
  /* The first one is no change, unless another stands in its place. */
  if ((before != NULL || self->left != 0) && has_keyboard (widget))
    wait_until_left (widget, self);
  else
    tell (widget, self, self->words);
}

/* What can be focused is a thing that GTK makes an accessible object for. Not before the window is on the bus: it would
 * be there without its role. */
void
exa_described_tell_all (GtkWidget *widget)
{
  Described *self = get_described (widget);
  GtkRoot *root = gtk_widget_get_root (widget);

  if (self->known || gtk_widget_is_focus (widget) || !GTK_IS_WINDOW (root) || !gtk_window_is_active (GTK_WINDOW (root)))
    return;
  self->known = TRUE;
  gtk_widget_set_focusable (widget, FALSE);
  gtk_widget_set_focusable (widget, TRUE);
  if (self->heard != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, self->heard, -1);
}

void
exa_described_lend (GtkWidget *widget, const char *words)
{
  Described *self = get_described (widget);
  /* The same words again would be no change. */
  g_autofree char *again = g_strcmp0 (self->heard, words) == 0 ? g_strconcat (words, " ", NULL) : NULL;

  tell (widget, self, again != NULL ? again : words);
  wait_until_left (widget, self);
}
