/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-problems.h"

#include <glib/gi18n.h>
#include <string.h>

/* Data is quoted in messages: a line must stay a line, and one of a readable length. */
#define MAX_MESSAGE_CHARS 400

typedef struct {
  char *text;
  guint file; /* index into counts */
  ExaPlace place;
} Problem;

struct _ExaProblems {
  GArray *kept;        /* Problem: file by file, in order of place */
  GPtrArray *files;    /* names, owned */
  GArray *counts;      /* guint, of each file */
  GHashTable *by_name; /* borrowed name → index + 1 */
  guint n_all;
  gboolean unclosed;
};

ExaPlace
exa_place_find (const char *text, gsize length, gsize offset)
{
  ExaPlace place = {1, 1};

  for (gsize i = 0; i < MIN (offset, length); i++) {
    if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == length || text[i + 1] != '\n'))) {
      place.line++;
      place.column = 1;
    } else if (((guchar)text[i] & 0xc0) != 0x80) { /* not a continuation of a character */
      place.column++;
    }
  }
  return place;
}

static void
problem_clear (gpointer data)
{
  g_free (((Problem *)data)->text);
}

ExaProblems *
exa_problems_new (void)
{
  ExaProblems *self = g_new0 (ExaProblems, 1);

  self->kept = g_array_new (FALSE, FALSE, sizeof (Problem));
  g_array_set_clear_func (self->kept, problem_clear);
  self->files = g_ptr_array_new_with_free_func (g_free);
  self->counts = g_array_new (FALSE, FALSE, sizeof (guint));
  self->by_name = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

void
exa_problems_free (ExaProblems *self)
{
  g_hash_table_unref (self->by_name);
  g_array_unref (self->kept);
  g_array_unref (self->counts);
  g_ptr_array_unref (self->files);
  g_free (self);
}

void
exa_problems_add_unclosed (ExaProblems *self)
{
  self->unclosed = TRUE;
}

gboolean
exa_problems_has_unclosed (const ExaProblems *self)
{
  return self->unclosed;
}

static guint
find_file (ExaProblems *self, const char *file)
{
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_name, file));
  guint none = 0;
  char *name;

  if (index > 0)
    return index - 1;
  name = g_strdup (file);
  g_ptr_array_add (self->files, name);
  g_array_append_val (self->counts, none);
  g_hash_table_insert (self->by_name, name, GUINT_TO_POINTER (self->files->len));
  return self->files->len - 1;
}

/* One line of valid text without control characters. */
static char *
make_printable (const char *message)
{
  g_autofree char *valid = g_utf8_make_valid (message, -1);
  GString *line = g_string_new (NULL);
  guint n_chars = 0;

  for (const char *next = valid; *next != '\0'; next = g_utf8_next_char (next)) {
    gunichar c = g_utf8_get_char (next);

    if (++n_chars > MAX_MESSAGE_CHARS) {
      g_string_append (line, "…");
      break;
    }
    if (g_unichar_iscntrl (c))
      g_string_append_printf (line, "\\u%04x", c);
    else
      g_string_append_unichar (line, c);
  }
  return g_string_free (line, FALSE);
}

/* Where @problem goes among those that are kept: behind those of its file that stand no later in it. */
static guint
find_position (const ExaProblems *self, const Problem *problem)
{
  guint position = self->kept->len;
  gboolean found = FALSE;

  for (guint i = self->kept->len; i-- > 0;) {
    const Problem *other = &g_array_index (self->kept, Problem, i);

    if (other->file != problem->file)
      continue;
    if (other->place.line < problem->place.line ||
        (other->place.line == problem->place.line && other->place.column <= problem->place.column))
      return found ? position : i + 1;
    position = i;
    found = TRUE;
  }
  return position;
}

void
exa_problems_add (ExaProblems *self, const char *file, const ExaPlace *place, const char *format, ...)
{
  guint index = find_file (self, file);
  guint *count = &g_array_index (self->counts, guint, index);
  g_autofree char *message = NULL;
  g_autofree char *line = NULL;
  Problem problem = {NULL, index, place != NULL ? *place : (ExaPlace){0, 0}};
  va_list args;

  self->n_all++;
  if (++*count > EXA_PROBLEMS_MAX)
    return;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  line = make_printable (message);
  problem.text = place != NULL ? g_strdup_printf ("%s:%u:%u: %s", file, place->line, place->column, line)
                               : g_strdup_printf ("%s: %s", file, line);
  g_array_insert_val (self->kept, find_position (self, &problem), problem);
}

gboolean
exa_problems_is_full (const ExaProblems *self, const char *file)
{
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_name, file));

  return index > 0 && g_array_index (self->counts, guint, index - 1) >= EXA_PROBLEMS_MAX;
}

guint
exa_problems_count (const ExaProblems *self)
{
  return self->n_all;
}

const char *
exa_problems_nth (const ExaProblems *self, guint n)
{
  return n < self->kept->len ? g_array_index (self->kept, Problem, n).text : NULL;
}

char *
exa_problems_to_string (const ExaProblems *self)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < self->kept->len; i++) {
    const Problem *problem = &g_array_index (self->kept, Problem, i);
    guint all = g_array_index (self->counts, guint, problem->file);

    g_string_append_printf (lines, "%s\n", problem->text);
    gboolean last = i + 1 == self->kept->len || g_array_index (self->kept, Problem, i + 1).file != problem->file;
    if (last && all > EXA_PROBLEMS_MAX) {
      g_string_append_printf (lines, "%s: ", (const char *)g_ptr_array_index (self->files, problem->file));
      g_string_append_printf (lines, ngettext ("and %u more", "and %u more", all - EXA_PROBLEMS_MAX),
                              all - EXA_PROBLEMS_MAX);
      g_string_append_c (lines, '\n');
    }
  }
  return g_string_free (lines, FALSE);
}
