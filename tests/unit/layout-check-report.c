/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a layout says of itself, held against what can be read in it. */
#include <string.h>

#include "exa-notes.h"
#include "layout-check.h"

/* @text without the marks that only keep its lines from breaking. Transfer full. */
static char *
without_joiners (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "\u2060", -1);

  return g_strjoinv ("", parts);
}

/* What can be read of @text: it ends where its ellipsis begins. Transfer full. */
static char *
read_text (const ExaLayoutText *text)
{
  const char *all = pango_layout_get_text (text->layout);

  for (GSList *l = pango_layout_get_lines_readonly (text->layout); l != NULL; l = l->next) {
    for (GSList *run = ((PangoLayoutLine *)l->data)->runs; run != NULL; run = run->next) {
      const PangoItem *item = ((PangoGlyphItem *)run->data)->item;
      if (item->analysis.flags & PANGO_ANALYSIS_FLAG_IS_ELLIPSIS) {
        g_autofree char *head = g_strndup (all, (gsize)item->offset);
        return without_joiners (head);
      }
    }
  }
  return without_joiners (all);
}

/* What can be read of the notes. Transfer full. */
static char *
read_notes (const ExaLayout *layout)
{
  for (guint i = 0; i < layout->texts->len; i++) {
    const ExaLayoutText *text = &g_array_index (layout->texts, ExaLayoutText, i);
    if (strcmp (text->key, "notes") == 0)
      return read_text (text);
  }
  return g_strdup ("");
}

static guint
count_lines (const ExaLayout *layout, const char *prefix)
{
  guint n = 0;

  for (guint i = 0; i < layout->front->len; i++)
    n += g_str_has_prefix (g_array_index (layout->front, ExaLayoutLine, i).key, prefix) ? 1 : 0;
  return n;
}

static void G_GNUC_PRINTF (3, 4) problem (GString *problems, const char *name, const char *format, ...)
{
  va_list args;

  g_string_append_printf (problems, "%s: ", name);
  va_start (args, format);
  g_string_append_vprintf (problems, format, args);
  va_end (args);
  g_string_append_c (problems, '\n');
}

/* What was asked for is either drawn or said, and never both. */
static void
check_comparison (const ExaLayout *layout, const ExaSpec *spec, const char *name, GString *problems)
{
  ExaComparison comparison = layout->report.comparison;
  gboolean drawn = layout->pills->len == 1 && count_lines (layout, "bracket") == 3;
  g_autofree char *notes = read_notes (layout);
  g_autoptr (GString) words = g_string_new (NULL);

  exa_notes_add_comparison (words, spec);
  g_autofree char *plain = without_joiners (words->str);
  gboolean said = words->len > 0 && strstr (notes, plain) != NULL;

  if ((spec->compare_text != NULL) != (drawn || said) || (drawn && said))
    problem (problems, name, "a comparison is %s, drawn %d, said %d; the notes are “%s”",
             spec->compare_text != NULL ? "asked for" : "not asked for", drawn, said, notes);
  if ((comparison == EXA_COMPARISON_NONE) != (spec->compare_text == NULL) ||
      (comparison == EXA_COMPARISON_BRACKET) != drawn)
    problem (problems, name, "the comparison is reported as %d", comparison);
}

/* Names that are not there, or not whole, are counted. */
static void
check_names (const ExaLayout *layout, const ExaSpec *spec, const char *name, GString *problems)
{
  const ExaLayoutReport *report = &layout->report;
  guint n = 0, n_cut = 0;

  for (guint i = 0; i < layout->texts->len; i++) {
    const ExaLayoutText *text = &g_array_index (layout->texts, ExaLayoutText, i);
    gboolean is_name = g_str_has_prefix (text->key, "label:");
    n += is_name ? 1 : 0;
    n_cut +=
        is_name && (pango_layout_is_ellipsized (text->layout) || strstr (pango_layout_get_text (text->layout), "…"));
  }
  guint n_named = report->n_drawn + (spec->remainder != NULL && report->kind == EXA_FIGURE_STACKED ? 1 : 0);
  if (report->n_names_cut != n_cut || report->n_names_left_out != n_named - n)
    problem (problems, name, "%u of %u names are cut, %u left out, but %u and %u reported", n_cut, n_named, n_named - n,
             report->n_names_cut, report->n_names_left_out);
}

/* Rows that are not drawn are counted in words. */
static void
check_left_out (const ExaLayout *layout, const char *name, GString *problems)
{
  g_autofree char *count = exa_count_to_string (layout->report.n_left_out), *notes = read_notes (layout);

  if (layout->report.n_left_out > 0 && strstr (notes, count) == NULL)
    problem (problems, name, "%s rows are left out, but the notes are “%s”", count, notes);
}

void
layout_check_report (const ExaLayout *layout, const ExaSpec *spec, const char *name, GString *problems)
{
  check_left_out (layout, name, problems);
  check_comparison (layout, spec, name, problems);
  if (layout->report.kind != EXA_FIGURE_SKYLINE)
    check_names (layout, spec, name, problems);
}
