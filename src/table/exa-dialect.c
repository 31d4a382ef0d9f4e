/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-dialect.h"

#include "exa-cell-kind.h"
#include "exa-lexer.h"

#include <math.h>
#include <string.h>

/* Records that a hypothesis is judged by. */
#define MOST_RECORDS 400
/* Lines above a table, and below it, that need not be like its records. */
#define MOST_TITLES 15
#define WIDEST      1024
/* A text that comes to less than this under each delimiter has none. */
#define LEAST_SCORE 0.04
/* By how much a delimiter that parts all of so many records alike is likelier. */
#define LEAST_SURE 3
#define MORE_SURE  1.5

/* What is tried, and how likely it is before a byte is seen: a blank or a colon also stands within cells. */
typedef struct {
  char delimiter;
  gboolean collapsed;
  double prior;
} Candidate;

static const Candidate candidates[] = {
    {',', FALSE, 1},   {'\t', FALSE, 1},  {';', FALSE, 1},   {'|', FALSE, 0.95},
    {':', FALSE, 0.4}, {' ', FALSE, 0.5}, {' ', TRUE, 0.45},
};

/* One record of the sample under a hypothesis. */
typedef struct {
  guint n_cells;
  double weight; /* how much its cells look like cells, on average, 0 to 1 */
} Judged;

ExaDialect
exa_dialect_default (void)
{
  return (ExaDialect){"UTF-8", ',', FALSE, '"', EXA_ESCAPE_DOUBLED, 1};
}

/* How much a cell looks like one, rather than like several that were not parted or a piece of one. */
static double
weigh_cell (const char *text, gsize length, gboolean quoted)
{
  static const double weights[EXA_N_CELL_KINDS] = {
      [EXA_CELL_EMPTY] = 0.4, [EXA_CELL_NUMBER] = 1, [EXA_CELL_DATE] = 1,   [EXA_CELL_TIME] = 1,
      [EXA_CELL_LINK] = 1,    [EXA_CELL_CODE] = 0.8, [EXA_CELL_WORD] = 0.6, [EXA_CELL_TEXT] = 0.5,
  };
  ExaCellKind kind = exa_cell_kind_of (text, length);

  if (length > 2 && memcmp (text, "//", 2) == 0) /* behind "https:" */
    return 0;
  if (kind == EXA_CELL_TEXT && !quoted)
    for (gsize i = 0; i < length; i++)
      if (strchr (";\t|\"", text[i]) != NULL && text[i] != '\0')
        return 0.1;
  return weights[kind];
}

static gboolean
is_blank (const GArray *tokens)
{
  for (guint i = 0; i < tokens->len; i++) {
    const ExaToken *token = &g_array_index (tokens, ExaToken, i);

    if (token->end > token->start)
      return FALSE;
  }
  return TRUE;
}

static double
weigh_record (const char *text, const GArray *tokens)
{
  double sum = 0;

  for (guint i = 0; i < tokens->len; i++) {
    const ExaToken *token = &g_array_index (tokens, ExaToken, i);

    sum += weigh_cell (text + token->start, token->end - token->start, token->quoted);
  }
  return sum / tokens->len;
}

/* The sample's records under @dialect: blank lines and remarks are none. @whole: the text ends where the sample does.
 */
static GArray *
judge_records (const ExaDialect *dialect, const char *text, gsize length, gboolean whole)
{
  GArray *judged = g_array_new (FALSE, FALSE, sizeof (Judged));
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (ExaToken));
  gsize at = 0;

  while (at < length && judged->len < MOST_RECORDS) {
    gboolean remark = text[at] == '#';
    ExaRecord record = exa_lexer_read (dialect, EXA_QUOTES_LENIENT, text, length, at, tokens);
    Judged one = {tokens->len, 0};

    at = record.next;
    if (is_blank (tokens) || (remark && tokens->len < 2) || (record.unclosed && !whole))
      continue;
    one.weight = record.unclosed ? 0 : weigh_record (text, tokens);
    g_array_append_val (judged, one);
  }
  return judged;
}

/* How many cells the records have: as most of them do; but of two tables the first one counts, and where blanks part
 * the cells and stand in them, too, the first record does, for no other has fewer. */
static guint
find_width (const GArray *judged, gboolean by_blanks)
{
  g_autofree guint *n_of = g_new0 (guint, WIDEST + 1);
  guint mode = 1, narrower = 0, first;

  for (guint i = 0; i < judged->len; i++)
    n_of[MIN (g_array_index (judged, Judged, i).n_cells, WIDEST)]++;
  for (guint n = 2; n <= WIDEST; n++)
    if (n_of[n] > n_of[mode] || mode == 1)
      mode = n_of[n] > 0 ? n : mode;
  first = MIN (g_array_index (judged, Judged, 0).n_cells, WIDEST);
  if (n_of[mode] * 10 >= judged->len * 6)
    return mode;
  for (guint i = 0; i < judged->len; i++) {
    guint n = MIN (g_array_index (judged, Judged, i).n_cells, WIDEST);

    narrower += n < first;
    if (n > 1 && n_of[n] * 10 >= judged->len * 4)
      return n;
  }
  return by_blanks && first > 1 && narrower * 10 <= judged->len && n_of[first] * 10 >= judged->len ? first : mode;
}

/* How many of the records, at most MOST_TITLES, stand before the first of @width cells, or behind the last. */
static guint
count_outside (const GArray *judged, guint width)
{
  guint above = 0, below = 0;

  while (above < MIN (judged->len, MOST_TITLES) && g_array_index (judged, Judged, above).n_cells != width)
    above++;
  while (below < MIN (judged->len, MOST_TITLES) &&
         g_array_index (judged, Judged, judged->len - 1 - below).n_cells != width)
    below++;
  return MIN (above + below, judged->len);
}

/* Whether the delimiter, which stands in few texts by chance, parts every record into as many cells, the header, too:
 * beside it, commas are those of decimals. */
static gboolean
fits_all (const ExaDialect *dialect, double n_fit, guint n_records)
{
  return n_records >= LEAST_SURE && dialect->n_columns > 1 && strchr (";|\t", dialect->delimiter) != NULL &&
         n_fit >= n_records;
}

static double
score (ExaDialect *dialect, const char *text, gsize length, gboolean whole)
{
  g_autoptr (GArray) judged = judge_records (dialect, text, length, whole);
  double n_fit = 0, weight = 0, n_records, outside, sure;

  if (judged->len == 0)
    return 0;
  dialect->n_columns = find_width (judged, dialect->delimiter == ' ');
  for (guint i = 0; i < judged->len; i++) {
    const Judged *one = &g_array_index (judged, Judged, i);

    double fits = one->n_cells == dialect->n_columns ? 1 : 0;

    /* Where blanks part the cells, texts have more of them. */
    if (dialect->delimiter == ' ' && one->n_cells > dialect->n_columns && dialect->n_columns > 2)
      fits = 0.5;
    n_fit += fits;
    weight += fits * one->weight;
  }
  if (n_fit == 0)
    return 0;
  outside = count_outside (judged, dialect->n_columns);
  n_records = judged->len - 0.7 * outside;
  sure = fits_all (dialect, n_fit, judged->len) ? MORE_SURE : 1;
  return sure * pow (MIN (1, n_fit / n_records), 1.5) * weight / n_fit * (dialect->n_columns - 1) / dialect->n_columns;
}

gsize
exa_dialect_read_told (const char *text, gsize length, char *delimiter)
{
  gsize end = 5;

  if (length < 6 || g_ascii_strncasecmp (text, "sep=", 4) != 0 || (text[5] != '\r' && text[5] != '\n'))
    return 0;
  *delimiter = text[4];
  if (text[end] == '\r')
    end++;
  if (end < length && text[end] == '\n')
    end++;
  return end;
}

/* The best way of quoting for the delimiter of @dialect, put into it; its score. @told: the quote, or NUL. */
static double
score_quotes (ExaDialect *dialect, const char *text, gsize length, gboolean whole, char told)
{
  ExaDialect best = *dialect;
  double most;
  static const struct {
    const char *sign;
    char quote;
    ExaEscape escape;
  } others[] = {{"\\\"", '"', EXA_ESCAPE_BACKSLASH},
                {"'", '\'', EXA_ESCAPE_DOUBLED},
                {"\\'", '\'', EXA_ESCAPE_BACKSLASH}};

  best.quote = told != '\0' ? told : best.quote;
  most = score (&best, text, length, whole);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++) {
    ExaDialect other = *dialect;
    double is;

    if ((told != '\0' && told != others[i].quote) || g_strstr_len (text, (gssize)length, others[i].sign) == NULL)
      continue;
    other.quote = others[i].quote;
    other.escape = others[i].escape;
    is = score (&other, text, length, whole);
    if (is > most * 1.01) {
      most = is;
      best = other;
    }
  }
  *dialect = best;
  return most;
}

ExaDialect
exa_dialect_guess (const char *text, gsize length, char told, char quote)
{
  ExaDialect best = exa_dialect_default ();
  char sign = told;
  gsize skip = exa_dialect_read_told (text, length, &sign);
  gsize end = MIN (length, EXA_DIALECT_SAMPLE);
  gboolean whole = end == length;
  double most;

  told = told != '\0' ? told : sign;
  most = told != '\0' ? 0 : LEAST_SCORE;
  while (!whole && end > skip && text[end - 1] != '\n' && text[end - 1] != '\r')
    end--;
  best.delimiter = told;
  best.quote = quote != '\0' ? quote : best.quote;
  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++) {
    ExaDialect dialect = best;
    double is;

    dialect.delimiter = told != '\0' ? told : candidates[i].delimiter;
    dialect.collapsed = dialect.delimiter == ' ' && candidates[i].collapsed;
    dialect.quote = '"';
    dialect.escape = EXA_ESCAPE_DOUBLED;
    if ((told != '\0' && i > 0 && candidates[i].delimiter != told) ||
        memchr (text + skip, dialect.delimiter, end - skip) == NULL)
      continue;
    is = (told != '\0' ? 1 : candidates[i].prior) * score_quotes (&dialect, text + skip, end - skip, whole, quote);
    if (is > most) {
      most = is;
      best = dialect;
    }
  }
  return best;
}
