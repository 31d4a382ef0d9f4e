/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-line-break.h"

#include <string.h>

#include "exa-joints.h"

/* On layouts whose text was cut at the end of a word. */
#define IS_CUT "exa-is-cut"

/* No line of @layout ends within what @joints keeps together in the first @length bytes of the text. */
static void
keep_together (PangoLayout *layout, PangoAttrList *attributes, const ExaJoints *joints, guint length)
{
  PangoAttrList *all = pango_attr_list_copy (attributes);

  for (guint start = 0, end = 0; exa_joints_next (joints, &start, &end) && end <= length;) {
    PangoAttribute *attribute = pango_attr_allow_breaks_new (FALSE);
    attribute->start_index = start;
    attribute->end_index = end;
    pango_attr_list_insert (all, attribute);
  }
  pango_layout_set_attributes (layout, all);
  pango_attr_list_unref (all);
}

/* Lets @line, which is too wide, break once more: where that fills it best, or else anywhere. FALSE where it cannot. */
static gboolean
loosen_line (PangoLayout *layout, PangoLayoutLine *line, ExaJoints *joints)
{
  guint start = (guint)pango_layout_line_get_start_index (line), length = (guint)pango_layout_line_get_length (line);
  int limit, trailing;

  pango_layout_line_x_to_index (line, pango_layout_get_width (layout), &limit, &trailing);
  return exa_joints_loosen (joints, start, (guint)limit, EXA_JOINT_FIGURE) ||
         exa_joints_loosen (joints, start, start + length, EXA_JOINT_FIGURE);
}

/* Whether Pango begins @line where none may begin: where more holds together than a line has room for, it would rather
 * part a word, or a range behind its dash, than make the line too wide. */
static gboolean
begins_badly (PangoLayoutLine *line, const ExaJoints *joints)
{
  guint at = (guint)pango_layout_line_get_start_index (line);
  const char *text = pango_layout_get_text (line->layout);
  int n_attrs;
  const PangoLogAttr *attrs = pango_layout_get_log_attrs_readonly (line->layout, &n_attrs);

  return !exa_joints_may_part (joints, at) || !attrs[g_utf8_pointer_to_offset (text, text + at)].is_line_break;
}

/* Lets what holds @line and the one after it break at a better place, if they are parted where nothing may be. FALSE
 * where they are not, or there is none. */
static gboolean
loosen_parted (PangoLayoutLine *line, PangoLayoutLine *next, ExaJoints *joints)
{
  guint start = (guint)pango_layout_line_get_start_index (line), at = (guint)pango_layout_line_get_start_index (next);

  return begins_badly (next, joints) &&
         exa_joints_loosen (joints, start, at + (guint)pango_layout_line_get_length (next), EXA_JOINT_WORD);
}

/* Undoes what makes lines of @layout too wide or parts them within a figure; FALSE where nothing does. */
static gboolean
loosen (PangoLayout *layout, ExaJoints *joints)
{
  PangoRectangle logical;
  gboolean loosened = FALSE;

  for (GSList *l = pango_layout_get_lines_readonly (layout); l != NULL && l->next != NULL; l = l->next)
    loosened = loosen_parted (l->data, l->next->data, joints) || loosened;
  pango_layout_get_extents (layout, NULL, &logical);
  if (loosened || logical.width <= pango_layout_get_width (layout))
    return loosened;
  for (GSList *l = pango_layout_get_lines_readonly (layout); l != NULL; l = l->next) {
    pango_layout_line_get_extents (l->data, NULL, &logical);
    if (logical.width > pango_layout_get_width (layout))
      loosened = loosen_line (layout, l->data, joints) || loosened;
  }
  return loosened;
}

/* The byte of the text where Pango's ellipsis begins. */
static guint
find_ellipsis (PangoLayout *layout)
{
  for (GSList *l = pango_layout_get_lines_readonly (layout); l != NULL; l = l->next) {
    for (GSList *run = ((PangoLayoutLine *)l->data)->runs; run != NULL; run = run->next) {
      const PangoItem *item = ((PangoGlyphItem *)run->data)->item;
      if (item->analysis.flags & PANGO_ANALYSIS_FLAG_IS_ELLIPSIS)
        return (guint)item->offset;
    }
  }
  return 0;
}

/* Pango cuts a text anywhere, in a figure too, which is another one then. */
static void
cut_after_word (PangoLayout *layout, const char *text, PangoAttrList *attributes, const ExaJoints *joints)
{
  for (guint limit = find_ellipsis (layout); pango_layout_is_ellipsized (layout) && limit > 0; limit--) {
    limit = exa_joints_find_end (joints, limit);
    g_autofree char *head = g_strndup (text, limit);
    g_autofree char *cut = g_strconcat (head, "…", NULL);
    /* A single word has nothing to lose but letters; of a figure nothing is left. */
    if (limit == 0 && !exa_joints_begins_with_figure (joints))
      return;
    /* Pango reads behind a text whose attributes reach further. */
    keep_together (layout, attributes, joints, limit);
    pango_layout_set_text (layout, cut, -1);
    g_object_set_data (G_OBJECT (layout), IS_CUT, GINT_TO_POINTER (TRUE));
    if (limit == 0)
      return;
  }
}

/* Of the widest line, what the last one is to have at least; and of the width, what all lines may give for that. */
#define LEAST_LAST 0.3
#define MOST_GIVEN 0.3

/* Whether the last line of @layout is all but empty. */
static gboolean
has_orphan (PangoLayout *layout)
{
  PangoRectangle line = {0}, all;

  for (GSList *l = pango_layout_get_lines_readonly (layout); l != NULL; l = l->next)
    pango_layout_line_get_extents (l->data, NULL, &line);
  pango_layout_get_extents (layout, NULL, &all);
  return line.width < LEAST_LAST * all.width;
}

/* What stands between two places where a line may end, without the space behind it; in Pango's units. */
typedef struct {
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
      Piece piece = {box.x, box.x, pieces->len == 0 || attrs[i].is_mandatory_break};
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
exa_line_break_pull_down (PangoLayout *layout)
{
  int width = pango_layout_get_width (layout), n = pango_layout_get_line_count (layout);
  g_autoptr (GArray) pieces = n > 1 && has_orphan (layout) ? find_pieces (layout) : NULL;
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

void
exa_line_break (PangoLayout *layout, const char *text, PangoAttrList *attributes, gboolean wraps)
{
  g_autoptr (ExaJoints) joints = NULL;

  if (wraps) {
    joints = exa_joints_new (text);
    do
      keep_together (layout, attributes, joints, (guint)strlen (text));
    while (loosen (layout, joints));
  }
  if (!pango_layout_is_ellipsized (layout)) {
    if (wraps)
      exa_line_break_pull_down (layout);
    return;
  }
  if (joints == NULL)
    joints = exa_joints_new (text);
  cut_after_word (layout, text, attributes, joints);
}

gboolean
exa_line_break_is_cut (PangoLayout *layout)
{
  return pango_layout_is_ellipsized (layout) || g_object_get_data (G_OBJECT (layout), IS_CUT) != NULL;
}
