/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-announce.h"

#include "exa-described.h"
#include "exa-notes.h"

/* What changes together, with the frame between, and where the keyboard goes on it, comes within this time. */
#define MOMENT_MS 120

/* What waits to be spoken in a window. */
typedef struct {
  GtkWindow *window; /* borrowed: it is kept there */
  GPtrArray *words;  /* sentences, owned */
  guint timeout;     /* 0: nothing waits */
} Announcer;

static void
announcer_free (gpointer data)
{
  Announcer *self = data;

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_ptr_array_unref (self->words);
  g_free (self);
}

static Announcer *
get_announcer (GtkWindow *window)
{
  static const char key[] = "exa-announcer";
  Announcer *self = g_object_get_data (G_OBJECT (window), key);

  if (self == NULL) {
    self = g_new0 (Announcer, 1);
    self->window = window;
    self->words = g_ptr_array_new_with_free_func (g_free);
    g_object_set_data_full (G_OBJECT (window), key, self, announcer_free);
  }
  return self;
}

/* The window that has the keyboard: a reader listens to no other. */
static GtkWindow *
find_speaker (GtkWindow *window)
{
  GtkApplication *application = gtk_window_get_application (window);
  GtkWindow *active = application != NULL ? gtk_application_get_active_window (application) : NULL;

  return active != NULL && !gtk_window_is_active (window) ? active : window;
}

#if GTK_CHECK_VERSION(4, 14, 0)
static void
speak (GtkWindow *window, const char *words)
{
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  gtk_accessible_announce (GTK_ACCESSIBLE (window), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  G_GNUC_END_IGNORE_DEPRECATIONS
}
#else
/* What readers take for the widget with the keyboard: of an entry not the text within it. */
static GtkWidget *
find_focus (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);
  GtkWidget *parent = focus != NULL ? gtk_widget_get_parent (focus) : NULL;

  if (focus == NULL || !gtk_widget_get_mapped (focus))
    return GTK_WIDGET (window);
  return GTK_IS_TEXT (focus) && GTK_IS_EDITABLE (parent) ? parent : focus;
}

static void
speak (GtkWindow *window, const char *words)
{
  exa_described_lend (find_focus (window), words);
}
#endif

/* The language of words that may have names of the other one in them: no English sentence has Han letters but those of
 * a name, and is then ended as they are. */
static ExaLang
lang_of (const char *words)
{
  for (const char *at = words; *at != '\0'; at = g_utf8_next_char (at)) {
    if (g_unichar_get_script (g_utf8_get_char (at)) == G_UNICODE_SCRIPT_HAN)
      return EXA_LANG_ZH_CN;
  }
  return EXA_LANG_EN;
}

/* The last one ends as it is. */
static char *
join (GPtrArray *words)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++) {
    const char *sentence = g_ptr_array_index (words, i);
    ExaLang lang = lang_of (sentence);

    if (i + 1 < words->len)
      exa_notes_add (out, sentence, lang);
    else
      g_string_append_printf (out, "%s%s", out->len > 0 && lang == EXA_LANG_EN ? " " : "", sentence);
  }
  return g_string_free (out, FALSE);
}

static gboolean
on_moment_over (gpointer data)
{
  Announcer *self = data;
  g_autofree char *words = join (self->words);

  self->timeout = 0;
  g_ptr_array_set_size (self->words, 0);
  speak (find_speaker (self->window), words);
  return G_SOURCE_REMOVE;
}

void
exa_announce (GtkWidget *widget, const char *words)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  Announcer *self;

  if (!GTK_IS_WINDOW (root) || words == NULL || *words == '\0')
    return;
  self = get_announcer (GTK_WINDOW (root));
  if (g_ptr_array_find_with_equal_func (self->words, words, g_str_equal, NULL))
    return;
  g_ptr_array_add (self->words, g_strdup (words));
  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add (MOMENT_MS, on_moment_over, self);
}
