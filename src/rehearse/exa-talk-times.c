/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-talk-times.h"

#include <string.h>

#include "exa-files-key.h"
#include "exa-state-file.h"

#define TIME_FORMAT "%u %u %" G_GINT64_FORMAT

/* --- the value --- */

static char **
list_charts (const ExaStory *story)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < story->slides->len; i++)
    g_strv_builder_add (ids, ((const ExaSlide *)g_ptr_array_index (story->slides, i))->chart->id);
  return g_strv_builder_end (ids);
}

static ExaTalkTimes *
times_new (const char *when, gboolean rehearsal, char **charts)
{
  ExaTalkTimes *self = g_new0 (ExaTalkTimes, 1);

  self->when = g_strdup (when);
  self->rehearsal = rehearsal;
  self->charts = charts;
  self->times = g_array_new (FALSE, FALSE, sizeof (ExaTalkTime));
  return self;
}

ExaTalkTimes *
exa_talk_times_new (const ExaStory *story, const char *when, gboolean rehearsal)
{
  return times_new (when, rehearsal, list_charts (story));
}

void
exa_talk_times_free (ExaTalkTimes *self)
{
  g_free (self->when);
  g_strfreev (self->charts);
  g_array_unref (self->times);
  g_free (self);
}

static void
spend (ExaTalkTimes *self, guint slide, guint step, gint64 spent)
{
  ExaTalkTime time = {slide, step, spent};

  for (guint i = 0; i < self->times->len; i++) {
    ExaTalkTime *known = &g_array_index (self->times, ExaTalkTime, i);
    if (known->slide == slide && known->step == step) {
      known->spent += spent;
      return;
    }
  }
  g_array_append_val (self->times, time);
}

void
exa_talk_times_move (ExaTalkTimes *self, guint slide, guint step, gint64 elapsed)
{
  if (elapsed > self->elapsed)
    spend (self, self->slide, self->step, elapsed - self->elapsed);
  self->elapsed = MAX (elapsed, self->elapsed);
  self->slide = slide;
  self->step = step;
}

gint64
exa_talk_times_get_slide (const ExaTalkTimes *self, guint n)
{
  gint64 spent = 0;

  for (guint i = 0; i < self->times->len; i++) {
    const ExaTalkTime *time = &g_array_index (self->times, ExaTalkTime, i);
    if (time->slide == n)
      spent += time->spent;
  }
  return spent;
}

gint64
exa_talk_times_get_total (const ExaTalkTimes *self)
{
  gint64 total = 0;

  for (guint i = 0; i < self->times->len; i++)
    total += g_array_index (self->times, ExaTalkTime, i).spent;
  return total;
}

gboolean
exa_talk_times_is_of (const ExaTalkTimes *self, const ExaStory *story)
{
  g_auto (GStrv) charts = list_charts (story);

  return g_strv_equal ((const char *const *)charts, (const char *const *)self->charts);
}

/* --- the file: a group for each, named by when it began --- */

char *
exa_talk_times_find (const char *id, const char *const *files)
{
  g_autofree char *key = exa_files_key (files), *name = g_strdup_printf ("%s-%s.ini", id, key);

  return g_build_filename (g_get_user_state_dir (), "exascope", "times", name, NULL);
}

static void
read_times (ExaTalkTimes *self, GKeyFile *file, const char *group)
{
  g_auto (GStrv) lines = g_key_file_get_string_list (file, group, "times", NULL, NULL);

  for (char **line = lines; line != NULL && *line != NULL; line++) {
    ExaTalkTime time;
    g_auto (GStrv) parts = g_strsplit (*line, " ", 3);

    if (g_strv_length (parts) != 3)
      continue;
    time.slide = (guint)g_ascii_strtoull (parts[0], NULL, 10);
    time.step = (guint)g_ascii_strtoull (parts[1], NULL, 10);
    time.spent = g_ascii_strtoll (parts[2], NULL, 10);
    if (time.spent > 0)
      spend (self, time.slide, time.step, time.spent);
  }
}

GPtrArray *
exa_talk_times_load (const char *path)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify)exa_talk_times_free);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_auto (GStrv) groups = NULL;

  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL))
    return all;
  groups = g_key_file_get_groups (file, NULL);
  for (char **group = groups; *group != NULL; group++) {
    char **charts = g_key_file_get_string_list (file, *group, "charts", NULL, NULL);
    ExaTalkTimes *times = times_new (*group, g_key_file_get_boolean (file, *group, "rehearsal", NULL),
                                     charts != NULL ? charts : g_new0 (char *, 1));

    read_times (times, file, *group);
    g_ptr_array_add (all, times);
  }
  return all;
}

static void
write_times (const ExaTalkTimes *self, GKeyFile *file)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) lines = NULL;

  for (guint i = 0; i < self->times->len; i++) {
    const ExaTalkTime *time = &g_array_index (self->times, ExaTalkTime, i);
    g_autofree char *line = g_strdup_printf (TIME_FORMAT, time->slide, time->step, time->spent);
    g_strv_builder_add (builder, line);
  }
  lines = g_strv_builder_end (builder);
  g_key_file_set_boolean (file, self->when, "rehearsal", self->rehearsal);
  g_key_file_set_string_list (file, self->when, "charts", (const char *const *)self->charts,
                              g_strv_length (self->charts));
  g_key_file_set_string_list (file, self->when, "times", (const char *const *)lines, g_strv_length (lines));
}

gboolean
exa_talk_times_save (const ExaTalkTimes *self, const char *path)
{
  g_autoptr (GPtrArray) all = exa_talk_times_load (path);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  guint others = 0, skip;

  for (guint i = 0; i < all->len; i++)
    others += strcmp (((const ExaTalkTimes *)g_ptr_array_index (all, i))->when, self->when) != 0;
  skip = others + 1 > EXA_TALK_TIMES_MAX_KEPT ? others + 1 - EXA_TALK_TIMES_MAX_KEPT : 0;
  for (guint i = 0; i < all->len; i++) {
    const ExaTalkTimes *other = g_ptr_array_index (all, i);
    if (strcmp (other->when, self->when) == 0)
      continue;
    if (skip > 0)
      skip--;
    else
      write_times (other, file);
  }
  write_times (self, file);
  return exa_state_file_save_keys (path, file);
}
