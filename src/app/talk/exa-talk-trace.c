/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-talk-trace.h"

#include <glib/gstdio.h>

#include "exa-state-file.h"

static char *
get_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "exascope", "talk.ini", NULL);
}

/* What tells the story from others, in a form that a group of a file can be named by. */
static char *
get_group (const ExaStory *story)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  const char *title = exa_text_get (&story->title, EXA_LANG_EN);

  g_checksum_update (sum, (const guchar *)story->id, (gssize)strlen (story->id) + 1);
  g_checksum_update (sum, (const guchar *)title, (gssize)strlen (title) + 1);
  for (guint i = 0; i < story->slides->len; i++) {
    const char *id = ((const ExaSlide *)g_ptr_array_index (story->slides, i))->chart->id;
    g_checksum_update (sum, (const guchar *)id, (gssize)strlen (id) + 1);
  }
  return g_strdup (g_checksum_get_string (sum));
}

static GKeyFile *
open_file (void)
{
  g_autofree char *path = get_path ();
  GKeyFile *file = g_key_file_new ();

  (void)g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL);
  return file;
}

gboolean
exa_talk_trace_load (const ExaStory *story, ExaTalkTrace *self)
{
  g_autoptr (GKeyFile) file = open_file ();
  g_autofree char *group = get_group (story);
  int slide = g_key_file_get_integer (file, group, "slide", NULL);
  int step = g_key_file_get_integer (file, group, "step", NULL);
  gint64 elapsed = g_key_file_get_int64 (file, group, "elapsed", NULL);

  if (!g_key_file_has_group (file, group) || slide < 0 || slide >= (int)story->slides->len || step < 0 || elapsed < 0)
    return FALSE;
  *self = (ExaTalkTrace){(guint)slide, (guint)step, elapsed};
  return TRUE;
}

gboolean
exa_talk_trace_save (const ExaStory *story, const ExaTalkTrace *self)
{
  g_autoptr (GKeyFile) file = open_file ();
  g_autofree char *path = get_path (), *group = get_group (story);

  g_key_file_set_integer (file, group, "slide", (int)self->slide);
  g_key_file_set_integer (file, group, "step", (int)self->step);
  g_key_file_set_int64 (file, group, "elapsed", self->elapsed);
  return exa_state_file_save_keys (path, file);
}

void
exa_talk_trace_forget (const ExaStory *story)
{
  g_autoptr (GKeyFile) file = open_file ();
  g_autofree char *path = get_path (), *group = get_group (story);
  g_auto (GStrv) groups = NULL;

  if (!g_key_file_remove_group (file, group, NULL))
    return;
  groups = g_key_file_get_groups (file, NULL);
  if (groups[0] != NULL)
    (void)exa_state_file_save_keys (path, file);
  else
    (void)g_remove (path);
}
