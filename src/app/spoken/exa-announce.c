/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-announce.h"

#include "exa-described.h"
#include "exa-notes.h"

/* What changes together, with the frame between, and where the keyboard goes on it, comes within this time. */
#define MOMENT_MS 120

/* What waits to be said. */
typedef struct {
  char *words;
  const char *subject; /* a literal, or NULL */
} News;

/* What waits to be spoken in a window. */
typedef struct {
  GtkWindow *window; /* borrowed: it is kept there */
  GArray *news;      /* News, owned */
  guint timeout;     /* 0: nothing waits */
} Announcer;

static void
news_clear (gpointer data)
{
  g_free (((News *)data)->words);
}

static void
announcer_free (gpointer data)
{
  Announcer *self = data;

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_array_unref (self->news);
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
    self->news = g_array_new (FALSE, FALSE, sizeof (News));
    g_array_set_clear_func (self->news, news_clear);
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
join (GArray *news)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < news->len; i++) {
    const char *sentence = g_array_index (news, News, i).words;
    ExaLang lang = lang_of (sentence);

    if (i + 1 < news->len)
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
  g_autofree char *words = join (self->news);

  self->timeout = 0;
  g_array_set_size (self->news, 0);
  speak (find_speaker (self->window), words);
  return G_SOURCE_REMOVE;
}

/* Who speaks for @widget; NULL: it is in no window. */
static Announcer *
find_announcer (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return GTK_IS_WINDOW (root) ? get_announcer (GTK_WINDOW (root)) : NULL;
}

static void
add (Announcer *self, const char *subject, const char *words)
{
  News news = {NULL, subject};

  for (guint i = 0; i < self->news->len; i++) {
    if (g_str_equal (g_array_index (self->news, News, i).words, words))
      return;
  }
  news.words = g_strdup (words);
  g_array_append_val (self->news, news);
  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add (MOMENT_MS, on_moment_over, self);
}

void
exa_announce (GtkWidget *widget, const char *words)
{
  Announcer *self = find_announcer (widget);

  if (self != NULL && words != NULL && *words != '\0')
    add (self, NULL, words);
}

void
exa_announce_latest (GtkWidget *widget, const char *subject, ...)
{
  Announcer *self = find_announcer (widget);
  const char *words;
  va_list sentences;

  if (self == NULL)
    return;
  for (guint i = self->news->len; i-- > 0;) {
    if (g_strcmp0 (g_array_index (self->news, News, i).subject, subject) == 0)
      g_array_remove_index (self->news, i);
  }
  va_start (sentences, subject);
  while ((words = va_arg (sentences, const char *)) != NULL)
    add (self, subject, words);
  va_end (sentences);
}
