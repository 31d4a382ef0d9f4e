/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-thousands.h"

#include <string.h>

/* Of wider tables this is not asked. */
#define MOST_CELLS 64
/* The lines at the top by which it is told whether to ask at all. */
#define N_TRIED 20
/* Fewer lines with cells too many may be odd ones. */
#define LEAST_LONG 2u

/* The cells of a line, by their commas. */
typedef struct {
  const char *at[MOST_CELLS + 1]; /* where each begins; the last: behind the comma that the line's end would be */
  guint n;
} Line;

/* Reads the line at *@text, which is stepped over. FALSE where it has quotation marks or too many cells. */
static gboolean
read_line (const char **text, const char *end, Line *line)
{
  const char *stop = memchr (*text, '\n', (gsize)(end - *text));
  const char *from = *text;
  gboolean good = TRUE;

  stop = stop != NULL ? stop : end;
  *text = stop < end ? stop + 1 : end;
  if (stop > from && stop[-1] == '\r')
    stop--;
  line->n = 0;
  line->at[line->n++] = from;
  for (const char *p = from; p < stop && good; p++) {
    good = *p != '"' && (*p != ',' || line->n < MOST_CELLS);
    if (*p == ',' && good)
      line->at[line->n++] = p + 1;
  }
  line->at[line->n] = stop + 1;
  return good;
}

static gsize
length_of (const Line *line, guint i)
{
  return (gsize)(line->at[i + 1] - line->at[i]) - 1;
}

/* Whether the cells from @first to before @end are the thousands of one figure. */
static gboolean
is_figure (const Line *line, guint first, guint end)
{
  const char *lead = line->at[first];
  gsize n = length_of (line, first), sign = n > 0 && strchr ("-+$", *lead) != NULL ? 1 : 0;

  if (n <= sign || n - sign > 3 || strspn (lead + sign, "0123456789") < n - sign || lead[sign] == '0')
    return FALSE;
  for (guint i = first + 1; i < end; i++) {
    gsize length = length_of (line, i), digits = MIN (strspn (line->at[i], "0123456789"), length);

    if (digits != 3 || (length > 3 && (i + 1 < end || line->at[i][3] != '.')))
      return FALSE;
  }
  return TRUE;
}

/* A guess at which columns hold such figures. */
typedef struct {
  guint n;       /* columns */
  guint a, b;    /* of figures; @b may be @a */
  guint n_long;  /* lines with more cells than columns, each of which can be read so */
  guint n_plain; /* lines with as many, of which a figure has no thousands */
  gboolean zero; /* a group begins with a zero, as no cell of its own does */
} Guess;

/* Whether the line can be read in just one way, that of the guess; @more: (out): how many cells the first of its
 * figures takes up beyond one. */
static gboolean
fits (Guess *guess, const Line *line, guint *more)
{
  guint over = line->n - guess->n, n_ways = 0;

  for (guint k = guess->a == guess->b ? over : 0; k <= over; k++) {
    guint b = guess->b + k;

    if (!is_figure (line, guess->a, guess->a + k + 1) ||
        (guess->a != guess->b && !is_figure (line, b, b + (over - k) + 1)))
      continue;
    n_ways++;
    *more = k;
    for (guint i = guess->a + 1; i <= guess->a + k; i++)
      guess->zero |= *line->at[i] == '0';
  }
  return n_ways == 1;
}

static gboolean
has_digit (const Line *line)
{
  const char *p = line->at[0];

  while (p < line->at[line->n] - 1 && !g_ascii_isdigit (*p))
    p++;
  return p < line->at[line->n] - 1;
}

/* Whether all lines fit the guess. */
static gboolean
fit_all (Guess *guess, const char *text, const char *end)
{
  Line line;
  guint more;

  while (text < end) {
    if (!read_line (&text, end, &line) || line.n < guess->n)
      continue;
    if (line.n > guess->n) {
      if (!has_digit (&line)) /* a note */
        continue;
      if (!fits (guess, &line, &more))
        return FALSE;
      guess->n_long++;
    } else {
      guess->n_plain++;
    }
  }
  /* A first column without a name may stand before numbers of three digits. They are surely one figure where some line
   * has none of its thousands, or where a group begins as no number does; else more lines have to say so. */
  return guess->n_long >= LEAST_LONG + (guess->n_plain > 0 || guess->zero ? 0u : 1u);
}

static void
write_quoted (const Guess *guess, const char *text, const char *end, GString *out)
{
  Guess again = *guess;
  Line line;

  while (text < end) {
    const char *from = text;
    guint more = 0, over;

    if (!read_line (&text, end, &line) || line.n <= guess->n || !has_digit (&line)) {
      g_string_append_len (out, from, text - from);
      continue;
    }
    fits (&again, &line, &more);
    over = line.n - guess->n;
    for (guint i = 0, column = 0; i < line.n; column++) {
      guint n = column == guess->a ? more : column == guess->b ? over - more : 0;

      g_string_append (out, i > 0 ? "," : "");
      g_string_append (out, n > 0 ? "\"" : "");
      g_string_append_len (out, line.at[i], line.at[i + n + 1] - line.at[i] - 1);
      g_string_append (out, n > 0 ? "\"" : "");
      i += n + 1;
    }
    g_string_append_len (out, line.at[line.n] - 1, text - (line.at[line.n] - 1));
  }
}

/* Whether some of the first lines have more cells than the header. */
static gboolean
is_worth_it (const char *text, const char *end, guint n)
{
  Line line;

  for (guint i = 0; i < N_TRIED && text < end; i++)
    if (read_line (&text, end, &line) && line.n > n)
      return TRUE;
  return FALSE;
}

char *
exa_thousands_quote (const char *text, gsize length)
{
  const char *end = text + length, *rest = text;
  Guess found = {0};
  guint n_found = 0;
  Line header;

  if (length == 0 || !read_line (&rest, end, &header) || header.n < 2 || !is_worth_it (rest, end, header.n))
    return NULL;
  for (guint i = 0; i < header.n; i++)
    if (length_of (&header, i) == 0 || g_ascii_isdigit (*header.at[i]))
      return NULL;
  /* One column of them, else two. */
  for (guint away = 0; away < 2 && n_found == 0; away++)
    for (guint a = 0; a < header.n; a++)
      for (guint b = a + away; b < (away == 0 ? a + 1 : header.n); b++) {
        Guess guess = {.n = header.n, .a = a, .b = b};

        if (!fit_all (&guess, rest, end))
          continue;
        found = guess;
        n_found++;
      }
  if (n_found != 1)
    return NULL;
  GString *out = g_string_new_len (text, rest - text);
  write_quoted (&found, rest, end, out);
  return g_string_free (out, FALSE);
}
