/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-repair.h"

#include <math.h>
#include <string.h>

/* What a change costs, beside what its cells do: each is less likely than reading what stands there. */
#define COST_DROP    0.5
#define COST_SPLIT   1.0
#define COST_INSERT  1.0
#define COST_MERGE   1.5
#define COST_READING 1.0 /* other quotes or another delimiter than the table's */
/* A cell is unlike its column from here on. */
#define COST_STRANGE 4.5
/* A quote begins a cell; one beside a delimiter within a cell was to end it. */
#define COST_QUOTE     1.5
#define COST_SWALLOWED 4.0
/* It is as usual up to here. */
#define COST_USUAL 2.0
/* Two readings are told apart by this much. */
#define MARGIN 0.25
/* No record of more cells is aligned. */
#define MOST_TOKENS 400
/* Fewer good records say nothing of their columns. */
#define FEWEST_LEARNT 3

/* A record in the making: what may be its cells, and the best two readings so far. */
typedef struct {
  const ExaDialect *dialect; /* under which @tokens were read */
  const char *text;
  ExaShapes *const *columns;
  guint n;
  GArray *tokens;
  double penalty; /* of this way of reading */
  GPtrArray *best, *next;
  double cost, second;
} Repair;

static const ExaToken *
get (const Repair *repair, guint i)
{
  return &g_array_index (repair->tokens, ExaToken, i);
}

/* The text of the tokens from @first to @last: as it stands there, delimiters included, where they are several. */
static char *
dup_range (const Repair *repair, guint first, guint last)
{
  gsize start = get (repair, first)->start, end = get (repair, last)->end;

  if (first == last)
    return exa_lexer_dup (repair->dialect, repair->text, get (repair, first));
  return g_strndup (repair->text + start, end - start);
}

static double
cell_cost (const Repair *repair, guint column, const char *cell)
{
  char quote = repair->dialect->quote, delimiter = repair->dialect->delimiter;
  double cost = exa_shapes_cost (repair->columns[column], cell, strlen (cell));

  cost += *cell == quote ? COST_QUOTE : 0;
  for (const char *p = strchr (cell, quote); p != NULL; p = strchr (p + 1, quote))
    cost += p[1] == delimiter || (p > cell && p[-1] == delimiter) ? COST_SWALLOWED : 0;
  return cost;
}

static gboolean
is_same (const GPtrArray *a, const GPtrArray *b)
{
  for (guint i = 0; i < a->len; i++)
    if (strcmp (a->pdata[i], b->pdata[i]) != 0)
      return FALSE;
  return TRUE;
}

/* Whether the cells are like their columns, but for @most of them. */
static gboolean
is_likely (const Repair *repair, const GPtrArray *cells, guint most)
{
  guint n_strange = 0;

  for (guint i = 0; i < repair->n; i++)
    n_strange +=
        exa_shapes_kind (repair->columns[i]) != EXA_CELL_TEXT && cell_cost (repair, i, cells->pdata[i]) >= COST_STRANGE;
  return n_strange <= most;
}

/* Weighs a reading, which is taken; @most of its cells may be strange. */
static void
offer (Repair *repair, GPtrArray *cells, double penalty, guint most)
{
  double cost = repair->penalty + penalty;

  for (guint i = 0; i < repair->n; i++)
    cost += cell_cost (repair, i, cells->pdata[i]);
  if (repair->best != NULL && is_same (repair->best, cells)) {
    repair->cost = MIN (repair->cost, cost);
  } else if (cost < repair->cost && is_likely (repair, cells, most)) {
    repair->second = repair->cost;
    repair->cost = cost;
    g_clear_pointer (&repair->next, g_ptr_array_unref);
    repair->next = repair->best;
    repair->best = g_ptr_array_ref (cells);
  } else if (cost < repair->second && is_likely (repair, cells, most)) {
    repair->second = cost;
    g_clear_pointer (&repair->next, g_ptr_array_unref);
    repair->next = g_ptr_array_ref (cells);
  }
  g_ptr_array_unref (cells);
}

static GPtrArray *
new_cells (void)
{
  return g_ptr_array_new_with_free_func (g_free);
}

/* Appends the tokens from @first to before @end, a cell each. */
static void
append_tokens (const Repair *repair, GPtrArray *cells, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    g_ptr_array_add (cells, dup_range (repair, i, i));
}

static void
offer_as_read (Repair *repair)
{
  GPtrArray *cells = new_cells ();

  append_tokens (repair, cells, 0, repair->n);
  offer (repair, cells, 0, MAX (1, repair->n / 6));
}

/* Whether the tokens from @first to @last can be one text with delimiters in it. */
static gboolean
can_merge (const Repair *repair, guint first, guint last)
{
  const ExaToken *a = get (repair, first), *b = get (repair, last);

  return !a->quoted && !b->quoted && a->start < a->end && b->start < b->end;
}

/* One cell too many: one is empty and no cell, or two are one. */
static void
offer_fewer (Repair *repair)
{
  for (guint i = 0; i <= repair->n; i++) {
    const ExaToken *token = get (repair, i);
    GPtrArray *cells;

    if (token->start == token->end) {
      cells = new_cells ();
      append_tokens (repair, cells, 0, i);
      append_tokens (repair, cells, i + 1, repair->n + 1);
      offer (repair, cells, COST_DROP, repair->n / 6);
    }
    if (i < repair->n && can_merge (repair, i, i + 1)) {
      cells = new_cells ();
      append_tokens (repair, cells, 0, i);
      g_ptr_array_add (cells, dup_range (repair, i, i + 1));
      append_tokens (repair, cells, i + 2, repair->n + 1);
      offer (repair, cells, COST_MERGE, 0);
    }
  }
}

/* Two numbers side by side cannot be told from one, nor two texts. */
static gboolean
can_split (const Repair *repair, guint column, const char *cell, gsize at)
{
  if ((cell[at] & 0xc0) == 0x80 || (exa_shapes_kind (repair->columns[column]) == EXA_CELL_TEXT &&
                                    exa_shapes_kind (repair->columns[column + 1]) == EXA_CELL_TEXT))
    return FALSE;
  return !g_ascii_isdigit (cell[at - 1]) || !g_ascii_isdigit (cell[at]) ||
         exa_shapes_kind (repair->columns[column]) != EXA_CELL_NUMBER ||
         exa_shapes_kind (repair->columns[column + 1]) != EXA_CELL_NUMBER;
}

/* Whether the cell looks as others of its column do, not only like the same kind of thing. */
static gboolean
is_usual (const Repair *repair, guint column, const char *cell)
{
  return exa_shapes_kind (repair->columns[column]) == EXA_CELL_TEXT || cell_cost (repair, column, cell) < COST_USUAL;
}

static void
offer_split (Repair *repair, guint i)
{
  g_autofree char *cell = dup_range (repair, i, i);
  gsize length = MIN (strlen (cell), 256);

  for (gsize at = 1; at < length; at++) {
    GPtrArray *cells;

    if (!can_split (repair, i, cell, at))
      continue;
    cells = new_cells ();
    append_tokens (repair, cells, 0, i);
    g_ptr_array_add (cells, g_strstrip (g_strndup (cell, at)));
    g_ptr_array_add (cells, g_strstrip (g_strdup (cell + at)));
    if (!is_usual (repair, i, cells->pdata[i]) || !is_usual (repair, i + 1, cells->pdata[i + 1])) {
      g_ptr_array_unref (cells);
      continue;
    }
    append_tokens (repair, cells, i + 1, repair->n - 1);
    offer (repair, cells, COST_SPLIT, 0);
  }
}

/* One cell too few: one is empty and left out, or two are written as one. */
static void
offer_more (Repair *repair)
{
  for (guint i = 0; i < repair->n; i++) {
    GPtrArray *cells = new_cells ();

    append_tokens (repair, cells, 0, i);
    g_ptr_array_add (cells, g_strdup (""));
    append_tokens (repair, cells, i, repair->n - 1);
    /* What is left out at the end may be so nowhere else. */
    offer (repair, cells, COST_INSERT, i + 1 == repair->n ? 1 : 0);
    if (i + 1 < repair->n)
      offer_split (repair, i);
  }
}

/* Cells are left out at the record's end. */
static void
offer_padded (Repair *repair)
{
  GPtrArray *cells = new_cells ();

  append_tokens (repair, cells, 0, repair->tokens->len);
  while (cells->len < repair->n)
    g_ptr_array_add (cells, g_strdup (""));
  offer (repair, cells, COST_INSERT, repair->n - repair->tokens->len);
}

/* The cheapest way to make @n columns of many tokens: best[i][j] is that of the first i tokens in the first j columns,
 * by[i][j] how many of them the last column takes. */
static void
align (Repair *repair, double *best, guint *by)
{
  guint m = repair->tokens->len, n = repair->n;

  for (guint i = 0; i < (m + 1) * (n + 1); i++)
    best[i] = INFINITY;
  best[0] = 0;
  for (guint j = 1; j <= n; j++) {
    for (guint i = j; i <= m - (n - j); i++) {
      for (guint k = 1; k <= i - (j - 1); k++) {
        double before = best[(i - k) * (n + 1) + j - 1], cost;
        g_autofree char *cell = NULL;

        if (isinf (before) || (k > 1 && !can_merge (repair, i - k, i - 1)))
          continue;
        cell = dup_range (repair, i - k, i - 1);
        cost = before + cell_cost (repair, j - 1, cell) + 0.2 * (k - 1);
        if (cost < best[i * (n + 1) + j]) {
          best[i * (n + 1) + j] = cost;
          by[i * (n + 1) + j] = k;
        }
      }
    }
  }
}

static void
offer_aligned (Repair *repair)
{
  guint m = repair->tokens->len, n = repair->n;
  g_autofree double *best = NULL;
  g_autofree guint *by = NULL;
  GPtrArray *cells;

  if (m > MOST_TOKENS || (gsize)(m + 1) * (n + 1) > 20000)
    return;
  best = g_new (double, (m + 1) * (n + 1));
  by = g_new0 (guint, (m + 1) * (n + 1));
  align (repair, best, by);
  if (isinf (best[m * (n + 1) + n]))
    return;
  cells = new_cells ();
  for (guint i = m, j = n; j > 0; i -= by[i * (n + 1) + j], j--)
    g_ptr_array_insert (cells, 0, dup_range (repair, i - by[i * (n + 1) + j], i - 1));
  offer (repair, cells, COST_MERGE, MAX (1, repair->n / 6));
}

static void
offer_all (Repair *repair)
{
  guint m = repair->tokens->len, n = repair->n;

  if (m == n)
    offer_as_read (repair);
  else if (m == n + 1)
    offer_fewer (repair);
  else if (m > n)
    offer_aligned (repair);
  else if (m + 1 == n)
    offer_more (repair);
  else if (m > 1)
    offer_padded (repair);
}

/* The first @n_ways of reading the line with the quotes of @dialect. */
static void
read_ways (Repair *repair, const ExaDialect *dialect, gsize start, gsize end, guint n_ways, double penalty)
{
  static const struct {
    ExaQuotes quotes;
    double penalty;
  } ways[] = {{EXA_QUOTES_LENIENT, 0},
              {EXA_QUOTES_CLOSING, COST_READING / 2},
              {EXA_QUOTES_STRICT, COST_READING},
              {EXA_QUOTES_NONE, 2 * COST_READING}};

  repair->dialect = dialect;
  for (guint i = 0; i < MIN (n_ways, G_N_ELEMENTS (ways)); i++) {
    ExaRecord record = exa_lexer_read (dialect, ways[i].quotes, repair->text, end, start, repair->tokens);

    repair->penalty = penalty + ways[i].penalty;
    if (!record.unclosed)
      offer_all (repair);
  }
}

/* Reads one cell as plain although a quote begins it, for each such cell. */
static void
read_stray_quotes (Repair *repair, const ExaDialect *dialect, gsize start, gsize end)
{
  g_autofree char *copy = g_strndup (repair->text + start, end - start);
  const char *text = repair->text;
  gsize length = end - start;
  guint n_tried = 0;

  for (gsize at = 0; at < length && n_tried < 64; at++) {
    if (copy[at] != dialect->quote || (at > 0 && copy[at - 1] != dialect->delimiter && copy[at - 1] != ' '))
      continue;
    n_tried++;
    copy[at] = '\x01'; /* in place of the quote while the line is read */
    exa_lexer_read (dialect, EXA_QUOTES_LENIENT, copy, length, 0, repair->tokens);
    copy[at] = dialect->quote;
    repair->text = copy;
    repair->dialect = dialect;
    repair->penalty = COST_READING;
    if (repair->tokens->len == repair->n)
      offer_as_read (repair);
    repair->text = text;
  }
}

/* Whether the table's delimiter stands in the line outside of quotes: then no other one parts its cells. */
static gboolean
has_delimiter (const ExaDialect *dialect, const char *text, gsize start, gsize end)
{
  gboolean quoted = FALSE;

  for (gsize at = start; at < end; at++) {
    quoted ^= text[at] == dialect->quote;
    if (!quoted && text[at] == dialect->delimiter)
      return TRUE;
  }
  return FALSE;
}

/* Weighs all ways of reading the record. */
static void
read_all_ways (Repair *repair, const ExaDialect *dialect, gsize start, gsize end)
{
  static const char others[] = ",;\t| ";
  const char *text = repair->text;

  read_ways (repair, dialect, start, end, 4, 0);
  read_stray_quotes (repair, dialect, start, end);
  for (const char *other = others; *other != '\0' && !has_delimiter (dialect, text, start, end); other++) {
    ExaDialect another = *dialect;

    if (*other == dialect->delimiter || memchr (text + start, *other, end - start) == NULL)
      continue;
    another.delimiter = *other;
    another.collapsed = FALSE;
    read_ways (repair, &another, start, end, 2, 2 * COST_READING);
  }
}

GPtrArray *
exa_repair_record (const ExaDialect *dialect, const char *text, gsize start, gsize end, ExaShapes *const *columns)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (ExaToken));
  Repair repair = {dialect, text, columns, dialect->n_columns, tokens, 0, NULL, NULL, INFINITY, INFINITY};

  if (exa_shapes_count (columns[0]) < FEWEST_LEARNT)
    return NULL;
  read_all_ways (&repair, dialect, start, end);
  if (repair.best != NULL && repair.second - repair.cost < MARGIN)
    g_clear_pointer (&repair.best, g_ptr_array_unref);
  g_clear_pointer (&repair.next, g_ptr_array_unref);
  return repair.best;
}

/* --- what a person is asked --- */

/* The cells in their order: what is too much stands together in the column @merged, what is missing is empty there. */
static GPtrArray *
fit (const Repair *repair, guint merged)
{
  GPtrArray *cells = new_cells ();
  guint m = repair->tokens->len, n = repair->n, more = m > n ? m - n : 0;

  for (guint i = 0, token = 0; i < n; i++) {
    gboolean missing = i >= merged && i < merged + (n > m ? n - m : 0);

    g_ptr_array_add (cells, missing ? g_strdup ("") : dup_range (repair, token, token + (i == merged ? more : 0)));
    token += missing ? 0 : 1 + (i == merged ? more : 0);
  }
  return cells;
}

/* Adds a reading that is not among them, while they are few; takes it. */
static void
add_reading (GPtrArray *readings, GPtrArray *cells)
{
  for (guint i = 0; i < readings->len; i++)
    if (is_same (readings->pdata[i], cells)) {
      g_ptr_array_unref (cells);
      return;
    }
  if (readings->len < 2)
    g_ptr_array_add (readings, cells);
  else
    g_ptr_array_unref (cells);
}

/* Offers the record without the quote that is open in it, where it has as many cells then. */
static void
offer_unquoted (const Repair *repair, gsize start, gsize end, GPtrArray *readings)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (ExaToken));
  g_autoptr (GString) line = g_string_new_len (repair->text + start, (gssize)(end - start));
  GPtrArray *cells;
  gsize at;

  if (!exa_lexer_read (repair->dialect, EXA_QUOTES_LENIENT, line->str, line->len, 0, tokens).unclosed)
    return;
  at = g_array_index (tokens, ExaToken, tokens->len - 1).start;
  if (at == 0 || line->str[at - 1] != repair->dialect->quote)
    return;
  g_string_erase (line, (gssize)at - 1, 1);
  exa_lexer_read (repair->dialect, EXA_QUOTES_LENIENT, line->str, line->len, 0, tokens);
  if (tokens->len != repair->n)
    return;
  cells = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < tokens->len; i++)
    g_ptr_array_add (cells, exa_lexer_dup (repair->dialect, line->str, &g_array_index (tokens, ExaToken, i)));
  add_reading (readings, cells);
}

GPtrArray *
exa_repair_offer (const ExaDialect *dialect, const char *text, gsize start, gsize end, ExaShapes *const *columns)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (ExaToken));
  Repair repair = {dialect, text, columns, dialect->n_columns, tokens, 0, NULL, NULL, INFINITY, INFINITY};
  GPtrArray *readings = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  ExaRecord record;

  offer_unquoted (&repair, start, end, readings);
  if (exa_shapes_count (columns[0]) > 0)
    read_all_ways (&repair, dialect, start, end);
  if (repair.best != NULL)
    add_reading (readings, repair.best);
  if (repair.next != NULL)
    add_reading (readings, repair.next);
  repair.dialect = dialect;
  repair.text = text;
  record = exa_lexer_read (dialect, EXA_QUOTES_LENIENT, text, end, start, tokens);
  if (record.unclosed)
    exa_lexer_read (dialect, EXA_QUOTES_NONE, text, end, start, tokens);
  /* What is missing is so at the end, or before the last; what is too much belongs to the last, or to the first. */
  if (tokens->len < repair.n) {
    add_reading (readings, fit (&repair, tokens->len));
    add_reading (readings, fit (&repair, tokens->len - 1));
  } else {
    add_reading (readings, fit (&repair, repair.n - 1));
    add_reading (readings, fit (&repair, 0));
  }
  return readings;
}
