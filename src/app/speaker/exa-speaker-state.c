/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-speaker-state.h"

#include "exa-state-file.h"

#define GROUP    "Speaker"
#define TIMER    "timer"
#define N_FIELDS G_N_ELEMENTS (fields)

static const struct {
  const char *name;
  gsize offset;
  int low, high, usual;
} fields[] = {
    {"width", G_STRUCT_OFFSET (ExaSpeakerState, width), 640, 16384, 1280},
    {"height", G_STRUCT_OFFSET (ExaSpeakerState, height), 400, 16384, 720},
    {"columns", G_STRUCT_OFFSET (ExaSpeakerState, columns), 10, 90, 51},
    {"left", G_STRUCT_OFFSET (ExaSpeakerState, left), 10, 90, 70},
    {"right", G_STRUCT_OFFSET (ExaSpeakerState, right), 10, 90, 60},
    {"answer", G_STRUCT_OFFSET (ExaSpeakerState, answer), 10, 90, 40},
    {"notes", G_STRUCT_OFFSET (ExaSpeakerState, notes), EXA_SPEAKER_NOTES_MIN, EXA_SPEAKER_NOTES_MAX, 120},
};

static char *
get_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "exascope", "speaker.ini", NULL);
}

void
exa_speaker_state_load (ExaSpeakerState *self)
{
  g_autofree char *path = get_path ();
  g_autoptr (GKeyFile) file = g_key_file_new ();

  (void)g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL);
  for (guint i = 0; i < N_FIELDS; i++) {
    g_autoptr (GError) error = NULL;
    int value = g_key_file_get_integer (file, GROUP, fields[i].name, &error);
    gboolean makes_sense = error == NULL && value >= fields[i].low && value <= fields[i].high;
    G_STRUCT_MEMBER (int, self, fields[i].offset) = makes_sense ? value : fields[i].usual;
  }
  self->timer = g_key_file_get_boolean (file, GROUP, TIMER, NULL);
}

gboolean
exa_speaker_state_save (const ExaSpeakerState *self)
{
  g_autofree char *path = get_path ();
  g_autoptr (GKeyFile) file = g_key_file_new ();

  for (guint i = 0; i < N_FIELDS; i++)
    g_key_file_set_integer (file, GROUP, fields[i].name, G_STRUCT_MEMBER (int, self, fields[i].offset));
  g_key_file_set_boolean (file, GROUP, TIMER, self->timer);
  return exa_state_file_save_keys (path, file);
}
