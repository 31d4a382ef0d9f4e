/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-view-change.h"

#include <glib/gi18n.h>

#include "exa-step-words.h"

static gboolean
same_ids (char **a, char **b)
{
  return a == NULL || b == NULL ? a == b : g_strv_equal ((const char *const *)a, (const char *const *)b);
}

/* "3 of 12 figures left out" */
static char *
count_left_out (guint left_out, guint all)
{
  if (left_out == 0)
    return g_strdup (_ ("no figure left out"));
  return g_strdup_printf (_ ("%u of %u figures left out"), left_out, all);
}

char *
exa_view_change_in_words (const ExaView *from, const ExaView *to, const ExaFigure *figure, ExaDataset *dataset,
                          ExaLang lang)
{
  const ExaTable *table = figure->table;
  gboolean filtered = !same_ids (from->countries, to->countries) || !same_ids (from->only, to->only);
  /* All of it is borrowed: what is another now, as it holds. */
  ExaView change = EXA_VIEW_INIT;
  g_autofree char *look = NULL, *rows = NULL;

  if (from->kind != to->kind)
    change.kind = (int)table->kind;
  if (from->log_scale != to->log_scale)
    change.log_scale = table->log_scale;
  if (from->unit != to->unit)
    change.unit = table->unit;
  if (from->sort != to->sort)
    change.sort = (int)table->sort;
  if (from->top != to->top)
    change.top = to->top >= 0 ? to->top : (int)table->chart->top;
  if (g_strcmp0 (from->x, to->x) != 0)
    change.x = to->x;
  if (g_strcmp0 (from->y, to->y) != 0)
    change.y = to->y;
  if (!same_ids (from->highlight, to->highlight))
    change.highlight = to->highlight;
  look = exa_view_in_words (&change, dataset, lang);
  if (filtered)
    rows = count_left_out (table->n_filtered, exa_chart_count (table->chart));
  if (rows == NULL || *look == '\0')
    return g_strdup (rows != NULL ? rows : look);
  return g_strconcat (look, _ (", "), rows, NULL);
}
