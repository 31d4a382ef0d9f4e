/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-label.h"

#include <string.h>

#include "exa-joints.h"
#include "exa-shorten.h"

/* Of a name whose middle is left out. */
#define LEAST_CHARS 3

static void
measure (ExaLabel *label)
{
  exa_fonts_measure (label->layout, label->em, &label->indent, &label->width, &label->height);
  label->is_cut = exa_fonts_is_cut (label->layout);
}

ExaLabel
exa_label_new (const ExaPage *page, const char *text, ExaWeight weight, double em, double width, int lines,
               PangoAlignment align)
{
  ExaLabel label = {
      .em = em,
      .layout = exa_fonts_layout_kept (page->fonts, text != NULL ? text : "", page->spec->lang, weight, em, width,
                                       lines, align),
  };

  measure (&label);
  return label;
}

ExaLabel
exa_label_new_emphasized (const ExaPage *page, const char *text, ExaWeight weight, double em, double width, int lines,
                          const ExaEmphasis *words, guint n_words)
{
  ExaLabel label = {
      .em = em,
      .layout =
          exa_fonts_layout_emphasized (page->fonts, text, page->spec->lang, weight, em, width, lines, words, n_words),
  };

  measure (&label);
  return label;
}

gboolean
exa_label_parts_words (const ExaLabel *label)
{
  g_autoptr (ExaJoints) joints = exa_joints_new (pango_layout_get_text (label->layout));

  for (GSList *l = pango_layout_get_lines_readonly (label->layout); l != NULL; l = l->next) {
    int start = pango_layout_line_get_start_index (l->data);
    if (start > 0 && !exa_joints_may_part (joints, (guint)start))
      return TRUE;
  }
  return FALSE;
}

void
exa_label_balance (ExaLabel *label, gboolean sentence)
{
  if (label->is_cut || pango_layout_get_line_count (label->layout) < 2)
    return;
  PangoLayout *balanced = exa_fonts_balance (label->layout, sentence);
  exa_label_clear (label);
  label->layout = balanced;
  measure (label);
}

/* @name with @n characters of it around an ellipsis; no mark is parted from its letter. Transfer full. */
static char *
cut_middle (const char *name, glong n)
{
  const char *tail = g_utf8_offset_to_pointer (name, g_utf8_strlen (name, -1) - n / 2);
  g_autofree char *head = g_utf8_substring (name, 0, n - n / 2);

  while (g_unichar_ismark (g_utf8_get_char (tail)) || g_unichar_isspace (g_utf8_get_char (tail)))
    tail = g_utf8_next_char (tail);
  return g_strconcat (g_strchomp (head), "…", tail, NULL);
}

/* Shorter names are laid out sooner than they are measured; in bytes. */
#define LONG_NAME 60

/* Whether a name surely has no room: beyond what ends its lines, blanks, it is wider than all of them. */
static gboolean
is_hopeless (const ExaPage *page, const char *name, ExaWeight weight, double em, double width, int lines)
{
  return strlen (name) > LONG_NAME && exa_label_measure_width (page, name, weight, em) > (width + em) * lines;
}

ExaLabel
exa_label_new_name (const ExaPage *page, const char *name, ExaWeight weight, double em, double width, int lines,
                    PangoAlignment align)
{
  g_autofree char *valid = g_utf8_make_valid (name, -1);
  ExaLabel label = {NULL};
  glong n, most;

  if (!is_hopeless (page, valid, weight, em, width, lines)) {
    label = exa_label_new (page, name, weight, em, width, lines, align);
    exa_label_balance (&label, FALSE);
    if (!label.is_cut)
      return label;
  }
  n = g_utf8_strlen (valid, -1);
  /* About so much of it has room, seldom a little more. */
  most = (glong)(n * width * lines / exa_label_measure_width (page, valid, weight, em) * 1.05);
  for (n = MIN (n - 1, most); n >= LEAST_CHARS; n -= 1 + n / 24) {
    g_autofree char *words = exa_shorten_name (valid, n);
    g_autofree char *cut = words != NULL ? g_steal_pointer (&words) : cut_middle (valid, n);
    ExaLabel tried = exa_label_new (page, cut, weight, em, width, lines, align);
    if (!tried.is_cut) {
      exa_label_clear (&label);
      tried.is_cut = TRUE;
      return tried;
    }
    exa_label_clear (&tried);
  }
  if (label.layout == NULL) {
    label = exa_label_new (page, name, weight, em, width, lines, align);
    exa_label_balance (&label, FALSE);
  }
  return label;
}

void
exa_label_clear (ExaLabel *label)
{
  g_clear_object (&label->layout);
}

double
exa_label_measure_width (const ExaPage *page, const char *text, ExaWeight weight, double em)
{
  ExaLabel label = exa_label_new (page, text, weight, em, -1, 1, PANGO_ALIGN_LEFT);
  double width = label.width;

  exa_label_clear (&label);
  return width;
}
