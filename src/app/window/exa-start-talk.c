/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-start-talk.h"

#include "exa-screens.h"
#include "exa-speaker-window.h"
#include "exa-talk-news.h"
#include "exa-talk-recorder.h"
#include "exa-talk-window.h"

/* What is wrong with the screen that was asked for, or NULL. */
static char *
refuse_screen (const char *text)
{
  g_autoptr (GArray) screens = exa_screens_list (gdk_display_get_monitors (gdk_display_get_default ()));

  return text != NULL ? exa_screens_refuse ((ExaScreen *)(void *)screens->data, screens->len, text) : NULL;
}

int
exa_start_talk (GtkApplication *application, GApplicationCommandLine *command_line, const ExaArguments *arguments,
                ExaSession *session, gboolean is_ahead)
{
  g_autofree char *message = refuse_screen (arguments->options.screen);
  g_autoptr (ExaStory) story = NULL;
  g_autoptr (ExaTalk) talk = NULL;
  g_autoptr (ExaTalkRecorder) recorder = NULL;
  ExaTalkWindow *audience;

  if (message != NULL) {
    g_application_command_line_printerr (command_line, "exascope: %s\n", message);
    return 2;
  }
  if (is_ahead ? exa_session_wait (session) : exa_session_load (session, (const char *const *)arguments->paths))
    story = exa_arguments_find_story (arguments, exa_session_get_dataset (session), &message);
  else
    g_object_get (session, "problems", &message, NULL);
  if (story == NULL) {
    g_strchomp (message);
    g_application_command_line_printerr (command_line, "exascope: %s\n", message);
    return 1;
  }
  talk = exa_talk_new (exa_session_get_dataset (session), story, NULL,
                       exa_figure_model_get_lang (exa_session_get_model (session)), EXA_THEME_LIGHT);
  exa_talk_set_minutes (talk, arguments->options.minutes);
  if (arguments->options.slide > 0)
    exa_talk_go_to (talk, (guint)arguments->options.slide - 1);
  exa_talk_news_follow (talk, session);
  audience = exa_talk_window_start (application, NULL, talk, &arguments->options);
  recorder = exa_talk_recorder_new (talk, (const char *const *)arguments->paths, arguments->options.rehearse);
  exa_talk_recorder_follow (recorder, GTK_WIDGET (audience));
  exa_speaker_window_follow (audience);
  return 0;
}
