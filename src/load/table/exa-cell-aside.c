/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-cell-aside.h"

#include <string.h>

#include "exa-date.h"
#include "exa-unit-spelling.h"

/* Longer brackets, in bytes, hold a sentence. */
#define LONGEST 40

/* Whether @inside is a figure of its own: "12 %", "+5%", "▲2", "1.05–1.40", "31.5", "3". What begins with ± belongs to
 * the figure before it. */
static gboolean
is_figure (const char *inside)
{
  static const char *const arrows[] = {"▲", "▼", "△", "▽", "↑", "↓", "−", "–", "≈", "≤", "≥", "€", "£", "¥"};
  const char *at = inside;

  if (strpbrk (inside, "0123456789") == NULL || g_str_has_prefix (inside, "+/") ||
      exa_unit_find_spelled (inside) != NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    if (g_str_has_prefix (at, arrows[i]))
      at += strlen (arrows[i]);
  at += strspn (at, "+-<>~$ ");
  return g_ascii_isdigit (*at);
}

/* Whether @inside are the ends of an interval, "1447, 1458", "-0.2 to 0.4". */
static gboolean
is_interval (const char *inside)
{
  return (strpbrk (inside, ",;t") != NULL || strchr (inside + 1, '-') != NULL || strstr (inside, "–") != NULL) &&
         inside[strspn (inside, "0123456789.,;+- %to–−")] == '\0';
}

gsize
exa_cell_aside_length (const char *text, gsize length, char **inside)
{
  const char *open = NULL;
  gboolean wide = length > 3 && g_str_has_prefix (text + length - strlen ("）"), "）");
  gboolean square = length > 0 && text[length - 1] == ']';
  gsize n_open, n_close = wide ? strlen ("）") : 1;

  *inside = NULL;
  if (length < 4 || (text[length - 1] != ')' && !square && !wide))
    return 0;
  for (const char *p = text; p < text + length - n_close; p = g_utf8_next_char (p))
    if (square ? *p == '[' : *p == '(' || g_str_has_prefix (p, "（"))
      open = p;
  if (open == NULL || (gsize)(text + length - open) > LONGEST || strcspn (text, "0123456789") >= (gsize)(open - text))
    return 0;
  n_open = *open == '(' || square ? 1 : strlen ("（");
  *inside = g_strstrip (g_strndup (open + n_open, (gsize)(text + length - open) - n_open - n_close));
  if (is_figure (*inside) && (!square || is_interval (*inside)) && !exa_date_looks_like_year (*inside))
    return (gsize)(text + length - open);
  g_clear_pointer (inside, g_free);
  return 0;
}

/* Whether a unit stands behind the number of @text, known or not. */
static gboolean
has_unit (const char *text)
{
  gsize n = strspn (text, "0123456789.,'");

  return g_unichar_isalpha (g_utf8_get_char (text + n + strspn (text + n, " ")));
}

/* The figure in "12400 [150]" and "12400 (n=150)", in brackets that are cut off as a mark; NULL where it is one.
 * Transfer full. */
static char *
find_in_mark (const char *cell, gsize length)
{
  const char *open = strrchr (cell, cell[length - 1] == ']' ? '[' : '('), *value;
  char *inside;

  if (open == NULL || open == cell || strcspn (cell, "0123456789") >= (gsize)(open - cell))
    return NULL;
  inside = g_strstrip (g_strndup (open + 1, (gsize)(cell + length - open) - 2));
  value = inside + strspn (inside, "nN =#");
  if (g_ascii_isdigit (*value) && is_figure (value) && !exa_date_looks_like_year (value) &&
      (value > inside || strlen (value) > 2))
    return inside;
  g_free (inside);
  return NULL;
}

gsize
exa_cell_uncertain_digits (const char *text)
{
  gsize n = strspn (text, "0123456789"), digits = text[n] == '(' ? strspn (text + n + 1, "0123456789") : 0;

  return digits > 1 && digits <= n && strcmp (text + n + 1 + digits, ")") == 0 ? digits : 0;
}

char *
exa_cell_find_aside (const char *cell)
{
  gsize length = strlen (cell);
  char *inside = NULL;

  if (length < 4 || (cell[length - 1] != ')' && cell[length - 1] != ']' && (cell[length - 1] & 0x80) == 0))
    return NULL;
  if (exa_cell_aside_length (cell, length, &inside) == 0 && (cell[length - 1] & 0x80) == 0)
    inside = find_in_mark (cell, length);
  /* "12400(150)" says how uncertain it is, "828 m (2717 ft)" the same twice. */
  if (inside != NULL && (exa_cell_uncertain_digits (cell) > 0 || (has_unit (cell) && has_unit (inside))))
    g_clear_pointer (&inside, g_free);
  return inside;
}
