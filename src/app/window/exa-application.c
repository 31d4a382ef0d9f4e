/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-application.h"

#include <glib-unix.h>
#include <glib/gi18n.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "exa-app-id.h"
#include "exa-arguments.h"
#include "exa-figure-actions.h"
#include "exa-figure-fonts.h"
#include "exa-interface-lang.h"
#include "exa-high-contrast.h"
#include "exa-later.h"
#include "exa-resources.h"
#include "exa-spare-font.h"
#include "exa-start-talk.h"
#include "exa-story-actions.h"
#include "exa-story-window.h"
#include "exa-window-actions.h"
#include "exa-window-files.h"

struct _ExaApplication {
  GtkApplication parent_instance;

  ExaState state;
  GtkStringList *recents;
  ExaColorScheme *color_scheme;
  gboolean reads_ahead;
  ExaSession *ahead; /* reads the bundled data until the first window takes it; or NULL */
};

G_DEFINE_FINAL_TYPE (ExaApplication, exa_application, GTK_TYPE_APPLICATION)

/* Whether the menu has them already: whoever looks at it is not disturbed. */
static gboolean
are_shown (ExaApplication *self)
{
  guint n = self->state.recents != NULL ? g_strv_length (self->state.recents) : 0;

  if (g_list_model_get_n_items (G_LIST_MODEL (self->recents)) != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (strcmp (gtk_string_list_get_string (self->recents, i), self->state.recents[i]) != 0)
      return FALSE;
  return TRUE;
}

static void
show_recents (ExaApplication *self)
{
  if (!are_shown (self))
    gtk_string_list_splice (self->recents, 0, g_list_model_get_n_items (G_LIST_MODEL (self->recents)),
                            (const char *const *)self->state.recents);
}

/* Figures speak the language of the interface until another is chosen. */
static ExaSession *
new_session (ExaApplication *self)
{
  return exa_session_new (self->state.lang >= 0 ? (ExaLang)self->state.lang : exa_interface_lang_get ());
}

static void
add_recents (ExaApplication *self, const char *const *paths)
{
  for (; paths != NULL && *paths != NULL; paths++) {
    g_autoptr (GFile) file = g_file_new_for_path (*paths);
    g_autofree char *path = g_file_get_path (file);
    if (path != NULL && strcmp (*paths, "-") != 0)
      exa_state_add_recent (&self->state, path);
  }
  show_recents (self);
}

static void
forget_missing (ExaApplication *self)
{
  exa_state_drop_missing (&self->state);
  show_recents (self);
}

/* --- windows --- */

/* Keeps how @window is now for the next start. */
static void
remember (ExaApplication *self, ExaWindow *window)
{
  exa_window_remember (window, &self->state);
  g_object_get (self->color_scheme, "appearance", &self->state.appearance, NULL);
  exa_state_save (&self->state);
}

static gboolean
on_close_request (ExaWindow *window, ExaApplication *self)
{
  remember (self, window);
  return FALSE;
}

static void
add_files (GtkWidget *window)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (window));

  if (application != NULL)
    add_recents (EXA_APPLICATION (application), exa_session_get_files (exa_window_get_session (EXA_WINDOW (window))));
}

/* The menu of recent files is not what the user waits for. */
static void
on_loaded (ExaWindow *window, gboolean good)
{
  if (good)
    exa_later (GTK_WIDGET (window), add_files);
  else
    forget_missing (EXA_APPLICATION (gtk_window_get_application (GTK_WINDOW (window))));
}

/* What a new window shows first is what was seen last. */
static void
on_first_loaded (ExaSession *session, gboolean good, ExaApplication *self)
{
  g_signal_handlers_disconnect_by_func (session, on_first_loaded, self);
  exa_session_restore (session, &self->state);
}

/* Finding the icon takes as long as all else of the window: it comes behind the first frame. A program that is not
 * installed has it with itself. */
static void
add_icon (GtkWidget *widget)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (widget));

  if (!gtk_icon_theme_has_icon (theme, EXA_APP_ID))
    gtk_icon_theme_add_resource_path (theme, EXA_RESOURCE_ICONS);
  gtk_window_set_default_icon_name (EXA_APP_ID);
}

static ExaWindow *
add_window (ExaApplication *self)
{
  g_autoptr (ExaSession) session = self->ahead != NULL ? g_steal_pointer (&self->ahead) : new_session (self);
  ExaWindow *window =
      exa_window_new (GTK_APPLICATION (self), session, self->color_scheme, &self->state, G_LIST_MODEL (self->recents));

  exa_window_actions_add (window);
  exa_window_files_add (window);
  exa_figure_actions_add (window);
  exa_story_actions_add (window);
  if (gtk_window_get_default_icon_name () == NULL)
    exa_later (GTK_WIDGET (window), add_icon);
  g_signal_connect_object (window, "close-request", G_CALLBACK (on_close_request), self, 0);
  g_signal_connect_object (session, "loaded", G_CALLBACK (on_loaded), window, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "loaded", G_CALLBACK (on_first_loaded), self, 0);
  return window;
}

/* Opens @paths (the bundled data where NULL) in @window, or in a new one where NULL. */
static void
open_paths (ExaApplication *self, ExaWindow *window, const char *const *paths)
{
  gboolean is_ahead = window == NULL && self->ahead != NULL;

  if (window == NULL)
    window = add_window (self);
  if (!is_ahead || paths != NULL)
    exa_session_load_async (exa_window_get_session (window), paths);
}

/* --- actions, for the windows --- */

static ExaWindow *
find_window (ExaApplication *self, guint id)
{
  GtkWindow *window = gtk_application_get_window_by_id (GTK_APPLICATION (self), id);

  return EXA_IS_WINDOW (window) ? EXA_WINDOW (window) : NULL;
}

static void
on_open (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ExaApplication *self = data;
  g_autofree const char **paths = NULL;
  guint id;

  g_variant_get (parameter, "(u^a&s)", &id, &paths);
  open_paths (self, find_window (self, id), paths[0] != NULL ? paths : NULL);
}

static void
on_new_window (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ExaApplication *self = data;
  ExaWindow *window = find_window (self, g_variant_get_uint32 (parameter));

  if (window == NULL)
    return;
  remember (self, window);
  exa_session_share (exa_window_get_session (add_window (self)), exa_window_get_session (window));
}

static void
quit (ExaApplication *self)
{
  /* The one that was used last comes first. */
  for (GList *list = gtk_application_get_windows (GTK_APPLICATION (self)); list != NULL; list = list->next) {
    if (EXA_IS_WINDOW (list->data)) {
      remember (self, EXA_WINDOW (list->data));
      break;
    }
  }
  g_application_quit (G_APPLICATION (self));
}

/* A story that is not saved is asked about first; then it is for the person to quit again. */
static void
on_quit (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ExaStoryWindow *story = exa_story_window_find_modified (GTK_APPLICATION (data));

  if (story == NULL) {
    quit (data);
    return;
  }
  gtk_window_present (GTK_WINDOW (story));
  gtk_window_close (GTK_WINDOW (story));
}

/* The screen that the room sees in talks. */
static void
on_audience_screen (GSimpleAction *action, GVariant *name, gpointer data)
{
  ExaApplication *self = data;

  g_simple_action_set_state (action, name);
  g_free (self->state.audience);
  self->state.audience = g_variant_dup_string (name, NULL);
  exa_state_save (&self->state);
}

/* Kept for the next talk, too. */
static void
on_change_talk_clicks (GSimpleAction *action, GVariant *state, gpointer data)
{
  ExaApplication *self = data;

  self->state.talk_clicks = g_variant_get_boolean (state);
  g_simple_action_set_state (action, state);
  exa_state_save (&self->state);
}

/* Kept for the next windows, too. */
static void
on_change_letter_keys (GSimpleAction *action, GVariant *state, gpointer data)
{
  ExaApplication *self = data;

  self->state.letter_keys = g_variant_get_boolean (state);
  g_simple_action_set_state (action, state);
  exa_state_save (&self->state);
}

static const GActionEntry actions[] = {
    {.name = "open", .activate = on_open, .parameter_type = "(uas)"},
    {.name = "new-window", .activate = on_new_window, .parameter_type = "u"},
    {.name = "quit", .activate = on_quit},
    {.name = "audience-screen", .state = "''", .change_state = on_audience_screen},
    {.name = "talk-clicks", .state = "false", .change_state = on_change_talk_clicks},
    {.name = "letter-keys", .state = "true", .change_state = on_change_letter_keys},
};

/* --- starting --- */

static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, EXA_RESOURCE_BASE "/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  exa_high_contrast_follow (gdk_display_get_default ());
}

/* The session ends. */
static gboolean
on_terminate (gpointer data)
{
  quit (data);
  return G_SOURCE_REMOVE;
}

static void
exa_application_startup (GApplication *application)
{
  ExaApplication *self = EXA_APPLICATION (application);

  exa_state_load (&self->state);
  /* GTK takes as long to start as the data to be read, and the fonts: all at once. */
  exa_figure_fonts_prepare ();
  if (self->reads_ahead) {
    self->ahead = new_session (self);
    exa_session_load_async (self->ahead, NULL);
  }
  if (!gtk_init_check ()) {
    g_printerr ("exascope: %s\n", _ ("the display cannot be opened"));
    /* Without the handlers of exit(): a thread may be reading still. */
    _exit (EXIT_FAILURE);
  }
  G_APPLICATION_CLASS (exa_application_parent_class)->startup (application);
  g_unix_signal_add (SIGTERM, on_terminate, self);
  g_unix_signal_add (SIGHUP, on_terminate, self);
  exa_app_id_give_all ();
  load_style ();
  /* By then Pango, which reads the list of fonts beside all this, has it, so that asking for it costs nothing. */
  g_signal_connect (self, "window-added", G_CALLBACK (exa_spare_font_offer), NULL);
  if (self->state.audience != NULL)
    g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), "audience-screen")),
                               g_variant_new_string (self->state.audience));
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), "talk-clicks")),
                             g_variant_new_boolean (self->state.talk_clicks));
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), "letter-keys")),
                             g_variant_new_boolean (self->state.letter_keys));
  self->recents = gtk_string_list_new ((const char *const *)self->state.recents);
  self->color_scheme = exa_color_scheme_new (self->state.appearance);
  exa_color_scheme_follow (self->color_scheme, g_application_get_dbus_connection (application));
}

static void
exa_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window != NULL)
    gtk_window_present (window);
  else
    open_paths (EXA_APPLICATION (application), NULL, NULL);
}

static void
exa_application_open_files (GApplication *application, GFile **files, int n_files, const char *hint)
{
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (int i = 0; i < n_files; i++) {
    g_autofree char *path = g_file_get_path (files[i]);
    if (path != NULL)
      g_strv_builder_add (paths, path);
  }
  list = g_strv_builder_end (paths);
  open_paths (EXA_APPLICATION (application), NULL, (const char *const *)list);
}

static int
present (ExaApplication *self, GApplicationCommandLine *command_line, const ExaArguments *arguments)
{
  gboolean is_ahead = self->ahead != NULL && arguments->paths == NULL;
  g_autoptr (ExaSession) session = is_ahead ? g_steal_pointer (&self->ahead) : new_session (self);

  return exa_start_talk (GTK_APPLICATION (self), command_line, arguments, session, is_ahead);
}

/* A desktop raises a window for another program only where that has a token of its, which a terminal has not: then
 * nothing might happen to be seen. */
static void
say_open_already (GApplicationCommandLine *command_line)
{
  g_autoptr (GVariant) data = g_application_command_line_get_platform_data (command_line);
  gboolean has_token = data != NULL && (g_variant_lookup (data, "activation-token", "&s", NULL) ||
                                        g_variant_lookup (data, "desktop-startup-id", "&s", NULL));

  if (g_application_command_line_get_is_remote (command_line) && !has_token)
    g_application_command_line_print (command_line, "%s\n", _ ("Exascope is open already, in another window."));
}

static int
exa_application_command_line (GApplication *application, GApplicationCommandLine *command_line)
{
  ExaApplication *self = EXA_APPLICATION (application);
  g_autoptr (ExaArguments) arguments = exa_arguments_new (command_line);

  if (arguments->refusal != NULL) {
    g_application_command_line_printerr (command_line, "exascope: %s\n", arguments->refusal);
    return 2;
  }
  if (arguments->present)
    return present (self, command_line, arguments);
  if (arguments->paths == NULL) {
    say_open_already (command_line);
    g_application_activate (application);
  } else {
    open_paths (self, NULL, (const char *const *)arguments->paths);
  }
  return 0;
}

/* What a desktop gave this start of the program, so that the one that runs already may raise its window. Newer toolkits
 * pass it on themselves, and take it out of the environment; older ones know it by its other name. */
static void
exa_application_add_platform_data (GApplication *application, GVariantBuilder *builder)
{
  const char *token = g_getenv ("XDG_ACTIVATION_TOKEN");

  G_APPLICATION_CLASS (exa_application_parent_class)->add_platform_data (application, builder);
  if (token != NULL && *token != '\0' && g_utf8_validate (token, -1, NULL)) {
    g_variant_builder_add (builder, "{sv}", "activation-token", g_variant_new_string (token));
    g_variant_builder_add (builder, "{sv}", "desktop-startup-id", g_variant_new_string (token));
  }
}

/* --- the object --- */

static void
exa_application_finalize (GObject *object)
{
  ExaApplication *self = EXA_APPLICATION (object);

  exa_state_clear (&self->state);
  g_clear_object (&self->recents);
  g_clear_object (&self->color_scheme);
  g_clear_object (&self->ahead);

  G_OBJECT_CLASS (exa_application_parent_class)->finalize (object);
}

static void
exa_application_class_init (ExaApplicationClass *class)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = exa_application_finalize;
  application_class->add_platform_data = exa_application_add_platform_data;
  application_class->startup = exa_application_startup;
  application_class->activate = exa_application_activate;
  application_class->open = exa_application_open_files;
  application_class->command_line = exa_application_command_line;
}

static void
exa_application_init (ExaApplication *self)
{
  exa_state_init (&self->state);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}

ExaApplication *
exa_application_new (GApplicationFlags flags, gboolean reads_ahead)
{
  ExaApplication *self = g_object_new (EXA_TYPE_APPLICATION, "application-id", EXA_APP_ID, "flags", flags, NULL);

  /* GTK would look for icons there, and for that throw away the icons that it has begun to read in a thread. */
  g_application_set_resource_base_path (G_APPLICATION (self), NULL);
  self->reads_ahead = reads_ahead;
  return self;
}
