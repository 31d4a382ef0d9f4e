/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-talk-news.h"

#include "exa-talk-story.h"

void
exa_talk_news_tell (ExaTalk *talk, ExaSession *session)
{
  g_autofree char *change = NULL, *problems = NULL;

  g_object_get (session, "change", &change, "problems", &problems, NULL);
  g_object_set (talk, "news", problems != NULL ? problems : change, NULL);
}

static void
on_loaded (ExaSession *session, gboolean good, ExaTalk *talk)
{
  ExaDataset *dataset = exa_session_get_dataset (session);
  g_autoptr (ExaStory) story = good ? exa_story_again (dataset, exa_talk_get_story (talk)) : NULL;

  if (story != NULL)
    exa_talk_set_story (talk, dataset, story);
  exa_talk_news_tell (talk, session);
}

void
exa_talk_news_follow (ExaTalk *talk, ExaSession *session)
{
  g_object_set_data_full (G_OBJECT (talk), "session", g_object_ref (session), g_object_unref);
  g_signal_connect_object (session, "loaded", G_CALLBACK (on_loaded), talk, 0);
}
