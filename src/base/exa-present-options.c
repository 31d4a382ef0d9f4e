/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-present-options.h"

#include <math.h>
#include <string.h>

/* More than a day is a slip. */
#define MAX_MINUTES 1440
#define MIN_SIDE    200
#define MAX_SIDE    16384
#define MAX_SLIDE   9999

/* The options, what stands without one, and the end. */
#define N_ENTRIES 7

static const char summary[] =
    "Presents a story (exascope list stories) of the bundled data or of the files: the first one\n"
    "where none is named, and all charts where there is no story. Full screen, on another screen\n"
    "than that of the desktop's first where there are two. The keys are shown by ? or F1.";

/* A decimal number and nothing behind it; no NaN is within bounds. */
static gboolean
read_number (const char *text, double low, double high, double *value)
{
  char *end;

  *value = g_ascii_strtod (text, &end);
  return end != text && *end == '\0' && *value >= low && *value <= high;
}

static gboolean
read_size (const char *text, int *width, int *height)
{
  g_auto (GStrv) sides = g_strsplit (text, "x", 3);
  guint64 numbers[2];

  if (g_strv_length (sides) != 2)
    return FALSE;
  for (guint i = 0; i < 2; i++) {
    if (!g_ascii_string_to_unsigned (sides[i], 10, MIN_SIDE, MAX_SIDE, &numbers[i], NULL))
      return FALSE;
  }
  *width = (int)numbers[0];
  *height = (int)numbers[1];
  return TRUE;
}

static gboolean
refuse (const char *message, GError **error)
{
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, message);
  return FALSE;
}

/* What is read further. */
typedef struct {
  char *duration, *window, *slide; /* owned */
} Typed;

static void
typed_clear (Typed *self)
{
  g_free (self->duration);
  g_free (self->window);
  g_free (self->slide);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Typed, typed_clear)

static void
fill_entries (GOptionEntry entries[N_ENTRIES], ExaPresentOptions *self, Typed *typed)
{
  const GOptionEntry all[N_ENTRIES] = {
      {"duration", 0, 0, G_OPTION_ARG_FILENAME, &typed->duration, "How long the talk is to take, in minutes", "MIN"},
      {"window", 0, 0, G_OPTION_ARG_FILENAME, &typed->window, "Not full screen: a window without a frame, to be shared",
       "WxH"},
      {"slide", 0, 0, G_OPTION_ARG_FILENAME, &typed->slide, "Begins at that slide", "N"},
      {"screen", 0, 0, G_OPTION_ARG_FILENAME, &self->screen, "The audience's screen, by its name or number", "NAME|N"},
      {"rehearse", 0, 0, G_OPTION_ARG_NONE, &self->rehearse,
       "A rehearsal: the time of each slide is kept (exascope story times)", NULL},
      {G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->args, NULL, NULL},
      {NULL},
  };

  memcpy (entries, all, sizeof all);
}

GArray *
exa_present_options_list (void)
{
  GArray *all = g_array_new (TRUE, FALSE, sizeof (GOptionEntry));
  ExaPresentOptions nobody = {0};
  Typed nothing = {NULL};
  GOptionEntry entries[N_ENTRIES];

  fill_entries (entries, &nobody, &nothing);
  for (const GOptionEntry *entry = entries; entry->long_name[0] != '\0'; entry++)
    g_array_append_val (all, *entry);
  for (guint i = 0; i < all->len; i++)
    g_array_index (all, GOptionEntry, i).arg_data = NULL;
  return all;
}

const char *
exa_present_options_get_summary (void)
{
  return summary;
}

gboolean
exa_present_options_parse (ExaPresentOptions *self, char **argv, GError **error)
{
  g_auto (ExaPresentOptions) read = {0};
  g_autoptr (GOptionContext) context = g_option_context_new ("[STORY] [FILE…]");
  g_auto (Typed) typed = {NULL};
  g_auto (GStrv) copy = g_strdupv (argv);
  double number = 0;
  GOptionEntry entries[N_ENTRIES];

  fill_entries (entries, &read, &typed);
  g_option_context_set_summary (context, summary);
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse_strv (context, &copy, error))
    return FALSE;
  if (read.args == NULL)
    read.args = g_new0 (char *, 1);
  if (typed.duration != NULL && (!read_number (typed.duration, 0, MAX_MINUTES, &read.minutes) || read.minutes <= 0))
    return refuse ("--duration takes minutes: a number above zero, 1440 at the most", error);
  if (typed.window != NULL && !read_size (typed.window, &read.width, &read.height))
    return refuse ("--window takes a size from 200x200 to 16384x16384: 1280x720", error);
  if (typed.slide != NULL && (!read_number (typed.slide, 1, MAX_SLIDE, &number) || number != floor (number)))
    return refuse ("--slide takes the number of a slide, from 1", error);
  read.slide = (int)number;
  *self = read;
  read = (ExaPresentOptions){0};
  return TRUE;
}

void
exa_present_options_clear (ExaPresentOptions *self)
{
  g_clear_pointer (&self->screen, g_free);
  g_clear_pointer (&self->args, g_strfreev);
}
