/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-line-fill.h"

#include <math.h>
#include <string.h>

#include "exa-joint-words.h"

/* Of the widest line, what the last one is to have at least; and of the width, what all lines may give for that. */
#define LEAST_LAST 0.3
#define MOST_GIVEN 0.3

/* Whether the last line of @layout is all but empty. */
static gboolean
ends_short (PangoLayout *layout)
{
  PangoRectangle line = {0}, all;

  for (GSList *l = pango_layout_get_lines_readonly (layout); l != NULL; l = l->next)
    pango_layout_line_get_extents (l->data, NULL, &line);
  pango_layout_get_extents (layout, NULL, &all);
  return line.width < LEAST_LAST * all.width;
}

/* What stands between two places where a line may end, without the space behind it; in Pango's units. */
typedef struct {
  int index; /* of its first byte */
  int start, end;
  gboolean begins_line; /* in every width */
} Piece;

/* The pieces of @layout in the order of the text, or NULL where they do not run from left to right. */
static GArray *
find_pieces (PangoLayout *layout)
{
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  g_autoptr (PangoLayout) wide = pango_layout_copy (layout);
  const char *text = pango_layout_get_text (layout);
  int n_attrs, at = 0, i = 0;

  pango_layout_set_width (wide, -1);
  const PangoLogAttr *attrs = pango_layout_get_log_attrs_readonly (wide, &n_attrs);
  g_autoptr (PangoLayoutIter) iter = pango_layout_get_iter (wide);
  do {
    int index = pango_layout_iter_get_index (iter);
    PangoRectangle box;
    if (index < at)
      return NULL;
    for (; at < index; i++)
      at = (int)(g_utf8_next_char (text + at) - text);
    pango_layout_iter_get_char_extents (iter, &box);
    if (pieces->len == 0 || attrs[i].is_line_break) {
      Piece piece = {index, box.x, box.x, pieces->len == 0 || attrs[i].is_mandatory_break};
      g_array_append_val (pieces, piece);
    }
    if (!attrs[i].is_white)
      g_array_index (pieces, Piece, pieces->len - 1).end = box.x + box.width;
  } while (pango_layout_iter_next_char (iter));
  return g_steal_pointer (&pieces);
}

/* Lines that are as full as @width allows. */
typedef struct {
  int n, widest, last;
} Lines;

static Lines
fill_lines (const GArray *pieces, int width)
{
  Lines lines = {0};
  int start = 0;

  for (guint i = 0; i < pieces->len; i++) {
    const Piece *piece = &g_array_index (pieces, Piece, i);
    if (piece->begins_line || piece->end - start > width) {
      lines.n++;
      start = piece->start;
    }
    lines.last = piece->end - start;
    lines.widest = MAX (lines.widest, lines.last);
  }
  return lines;
}

void
exa_line_fill_pull_down (PangoLayout *layout)
{
  int width = pango_layout_get_width (layout), n = pango_layout_get_line_count (layout);
  g_autoptr (GArray) pieces = n > 1 && ends_short (layout) ? find_pieces (layout) : NULL;
  int best_width = width;

  if (pieces == NULL)
    return;
  Lines lines = fill_lines (pieces, width);
  double part = (double)lines.last / MAX (lines.widest, 1), best = part;
  while (lines.n == n && best < LEAST_LAST) {
    /* Nothing changes until the widest line has no room. */
    int narrow = lines.widest - 1;
    lines = fill_lines (pieces, narrow);
    if (narrow < width * (1 - MOST_GIVEN) || lines.widest > narrow)
      break;
    part = (double)lines.last / MAX (lines.widest, 1);
    if (lines.n > n || part <= best)
      continue;
    best = part;
    best_width = narrow;
  }
  if (best_width == width)
    return;
  pango_layout_set_width (layout, best_width);
  if (pango_layout_get_line_count (layout) > n || pango_layout_is_ellipsized (layout))
    pango_layout_set_width (layout, width);
}

/* What a last line has at least: two words, or as many Han characters. */
#define WORD_WEIGHT  2
#define LEAST_WEIGHT 4

/* The words of @text, a Han character counting for half of one; at most LEAST_WEIGHT. */
static guint
weigh (const char *text, const char *end)
{
  gboolean within = FALSE;
  guint weight = 0;

  for (const char *p = text; p < end && weight < LEAST_WEIGHT; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    gboolean letter = g_unichar_isalnum (c);
    if (exa_joint_is_han (c))
      weight++;
    else if (letter && !within)
      weight += WORD_WEIGHT;
    within = !exa_joint_is_han (c) && !exa_joint_is_space (c) && (within || letter);
  }
  return MIN (weight, LEAST_WEIGHT);
}

gboolean
exa_line_fill_has_orphan (PangoLayout *layout)
{
  const char *text = pango_layout_get_text (layout);
  int n = pango_layout_get_line_count (layout);

  if (n < 2)
    return FALSE;
  PangoLayoutLine *last = pango_layout_get_line_readonly (layout, n - 1);
  return weigh (text + pango_layout_line_get_start_index (last), text + strlen (text)) < LEAST_WEIGHT;
}

/* What a line of a sentence costs, in squares of the width: that it ends within a clause, in Chinese before its verb or
 * preposition; and that it is the last one and an orphan. */
#define WITHIN_CLAUSE 0.1
#define BEFORE_VERB   0.05
#define ORPHAN        4.0

/* What it costs to begin a line at @next, behind others of @text. */
static double
cost_of_break (const char *text, const char *next)
{
  const char *p = next;
  gunichar first = g_utf8_get_char (next), last;

  do {
    p = g_utf8_prev_char (p);
    last = g_utf8_get_char (p);
  } while (exa_joint_is_space (last) && p > text);
  /* "1, 2 and 4" is no clause. */
  gboolean list = p > text && exa_joint_is_digit (g_utf8_get_char (g_utf8_prev_char (p))) && exa_joint_is_digit (first);
  if (!list && exa_joint_is_one_of (last, ",;:.，；：。！？"))
    return 0;
  return exa_joint_is_han (first) && exa_joint_leads_on (first) ? BEFORE_VERB : WITHIN_CLAUSE;
}

/* What the line from the @first piece to the @last one costs; INFINITY where it is too wide. */
static double
cost_of_line (const GArray *pieces, const char *text, guint first, guint last, int width, gboolean sentence)
{
  const Piece *from = &g_array_index (pieces, Piece, first), *to = &g_array_index (pieces, Piece, last);
  double empty = 1 - (double)(to->end - from->start) / width;

  if (to->end - from->start > width)
    return INFINITY;
  if (!sentence)
    return empty * empty;
  if (last + 1 == pieces->len) {
    const char *begin = text + from->index;
    return empty * empty + (weigh (begin, begin + strlen (begin)) < LEAST_WEIGHT ? ORPHAN : 0);
  }
  return empty * empty + cost_of_break (text, text + to[1].index);
}

/* The first piece of each of the @n lines that cost least together; NULL where there are none. */
static GArray *
choose_lines (const GArray *pieces, const char *text, guint n, int width, gboolean sentence)
{
  guint m = pieces->len;
  g_autofree double *cost = g_new (double, (n + 1) * (m + 1));
  g_autofree guint *from = g_new0 (guint, (n + 1) * (m + 1));

  /* cost[k * (m + 1) + i]: of the first i pieces in k lines. */
  for (guint at = 0; at < (n + 1) * (m + 1); at++)
    cost[at] = at == 0 ? 0 : INFINITY;
  for (guint k = 1; k <= n; k++) {
    for (guint end = k; end <= m; end++) {
      for (guint start = k - 1; start < end; start++) {
        double before = cost[(k - 1) * (m + 1) + start];
        double all = isinf (before) ? before : before + cost_of_line (pieces, text, start, end - 1, width, sentence);
        if (all >= cost[k * (m + 1) + end])
          continue;
        cost[k * (m + 1) + end] = all;
        from[k * (m + 1) + end] = start;
      }
    }
  }
  if (isinf (cost[n * (m + 1) + m]))
    return NULL;
  GArray *starts = g_array_sized_new (FALSE, FALSE, sizeof (guint), n);
  g_array_set_size (starts, n);
  for (guint k = n, end = m; k > 0; k--) {
    end = from[k * (m + 1) + end];
    g_array_index (starts, guint, k - 1) = end;
  }
  return starts;
}

/* Whether the lines of @layout begin with the pieces @starts. */
static gboolean
begins_with (PangoLayout *layout, const GArray *pieces, const GArray *starts)
{
  guint i = 0;

  for (GSList *l = pango_layout_get_lines_readonly (layout); l != NULL; l = l->next, i++) {
    if (i >= starts->len || pango_layout_line_get_start_index (l->data) !=
                                g_array_index (pieces, Piece, g_array_index (starts, guint, i)).index)
      return FALSE;
  }
  return i == starts->len;
}

void
exa_line_fill_balance (PangoLayout *layout, gboolean sentence)
{
  guint n = (guint)pango_layout_get_line_count (layout);
  int width = pango_layout_get_width (layout);
  const char *text = pango_layout_get_text (layout);

  if (n < 2 || pango_layout_is_ellipsized (layout))
    return;
  g_autoptr (GArray) pieces = find_pieces (layout);
  g_autoptr (GArray) starts = pieces != NULL ? choose_lines (pieces, text, n, width, sentence) : NULL;
  if (starts == NULL)
    return;
  g_autoptr (PangoLayout) before = pango_layout_copy (layout);
  PangoAttrList *attributes = pango_layout_get_attributes (layout);
  PangoAttrList *all = attributes != NULL ? pango_attr_list_copy (attributes) : pango_attr_list_new ();
  int widest = 0;
  for (guint i = 0; i < n; i++) {
    guint first = g_array_index (starts, guint, i);
    guint next = i + 1 < n ? g_array_index (starts, guint, i + 1) : pieces->len;
    const Piece *from = &g_array_index (pieces, Piece, first), *to = &g_array_index (pieces, Piece, next - 1);
    PangoAttribute *whole = pango_attr_allow_breaks_new (FALSE);
    whole->start_index = (guint)from->index;
    whole->end_index = next < pieces->len ? (guint)to[1].index : (guint)strlen (text);
    pango_attr_list_insert (all, whole);
    widest = MAX (widest, to->end - from->start);
  }
  pango_layout_set_attributes (layout, all);
  pango_attr_list_unref (all);
  pango_layout_set_width (layout, MIN (widest + PANGO_SCALE, width));
  if (begins_with (layout, pieces, starts) && !pango_layout_is_ellipsized (layout))
    return;
  pango_layout_set_attributes (layout, pango_layout_get_attributes (before));
  pango_layout_set_width (layout, width);
}
