/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-line-break.h"

#include <string.h>

#include "exa-joints.h"
#include "exa-line-fill.h"

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
      exa_line_fill_pull_down (layout);
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
