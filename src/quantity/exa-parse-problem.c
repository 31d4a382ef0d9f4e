/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-parse-problem.h"

/* Quoted text may be anything: a message stays on one line, and of one that runs on the middle is left out. */
#define MOST_MESSAGE_LENGTH 240

static char *
tidy_message (char *message)
{
  for (char *p = message; *p; p++)
    if (g_ascii_iscntrl (*p))
      *p = ' ';
  glong length = g_utf8_strlen (message, -1);
  if (length <= MOST_MESSAGE_LENGTH)
    return message;
  g_autofree char *own = message;
  g_autofree char *head = g_utf8_substring (own, 0, MOST_MESSAGE_LENGTH / 2);
  g_autofree char *tail = g_utf8_substring (own, length - MOST_MESSAGE_LENGTH / 2, length);
  return g_strconcat (head, "…", tail, NULL);
}

gboolean
exa_parse_problem_set (ExaParseProblem *self, ExaQuantityError code, const char *at, const char *format, ...)
{
  va_list args;
  va_start (args, format);
  self->code = code;
  self->at = at;
  self->message = tidy_message (g_strdup_vprintf (format, args));
  va_end (args);
  return FALSE;
}
