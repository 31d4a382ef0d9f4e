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
  return exa_joints_loosen (joints, start, (guint)limit) || exa_joints_loosen (joints, start, start + length);
}

/* Undoes what makes lines of @layout too wide; FALSE where none is. */
static gboolean
loosen (PangoLayout *layout, ExaJoints *joints)
{
  PangoRectangle logical;
  gboolean loosened = FALSE;

  pango_layout_get_extents (layout, NULL, &logical);
  if (logical.width <= pango_layout_get_width (layout))
    return FALSE;
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

/* The width of the last line as a part of the widest. */
static double
last_part (PangoLayout *layout)
{
  PangoRectangle line = {0}, all;

  for (GSList *l = pango_layout_get_lines_readonly (layout); l != NULL; l = l->next)
    pango_layout_line_get_extents (l->data, NULL, &line);
  pango_layout_get_extents (layout, NULL, &all);
  return all.width > 0 ? (double)line.width / all.width : 1;
}

void
exa_line_break_pull_down (PangoLayout *layout)
{
  enum { STEPS = 12 };
  int width = pango_layout_get_width (layout), n = pango_layout_get_line_count (layout), best_width = width;
  double best = last_part (layout);

  if (n < 2 || best >= LEAST_LAST)
    return;
  for (int i = 1; i <= STEPS && best < LEAST_LAST; i++) {
    int narrow = (int)(width * (1 - MOST_GIVEN * i / STEPS));
    PangoRectangle logical;
    pango_layout_set_width (layout, narrow);
    pango_layout_get_extents (layout, NULL, &logical);
    if (pango_layout_get_line_count (layout) > n || pango_layout_is_ellipsized (layout) || logical.width > narrow)
      break;
    double part = last_part (layout);
    if (part <= best)
      continue;
    best = part;
    best_width = narrow;
  }
  pango_layout_set_width (layout, best_width);
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
