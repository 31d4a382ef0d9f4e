/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the chart of a table says of what it does not show. */
#include "exa-table-slot.h"

#include "exa-table-above.h"
#include "exa-table-roles.h"

#include <string.h>

/* A cell longer than this, in characters, is not shown in a note. */
#define MOST_SHOWN 24

/* Figures that a note names. */
#define MOST_NAMED 5

/* Adds a sentence of two texts, both ready. */
static void
add_sentence (ExaText *note, char *en, char *zh)
{
  char *const sentences[] = {[EXA_LANG_EN] = en, [EXA_LANG_ZH_CN] = zh};

  for (ExaLang lang = 0; lang < EXA_N_LANGS; lang++) {
    g_autofree char *before = note->in[lang], *sentence = sentences[lang];

    note->in[lang] =
        before == NULL ? g_strdup (sentence) : g_strconcat (before, lang == EXA_LANG_EN ? " " : "", sentence, NULL);
  }
}

/* " (“odd”)" of a cell that is short enough to be shown. Transfer full. */
static char *
such_as (const char *cell, ExaLang lang)
{
  if (cell == NULL || g_utf8_strlen (cell, -1) > MOST_SHOWN)
    return g_strdup ("");
  return g_strdup_printf (lang == EXA_LANG_EN ? " (“%s”)" : "（“%s”）", cell);
}

static void
say_unread (const ExaTableSlot *self, ExaText *note)
{
  g_autofree char *count = exa_count_to_string (self->n_unread), *unnamed = exa_count_to_string (self->n_unnamed);
  g_autofree char *en = such_as (self->unread, EXA_LANG_EN), *zh = such_as (self->unread, EXA_LANG_ZH_CN);

  if (self->n_unread > 0)
    add_sentence (note,
                  g_strdup_printf (self->n_unread == 1 ? "%s cell that is no figure is left out%s."
                                                       : "%s cells that are no figures are left out%s.",
                                   count, en),
                  g_strdup_printf ("略去 %s 个无法读作数值的单元格%s。", count, zh));
  if (self->n_unnamed > 0)
    add_sentence (note,
                  g_strdup_printf (self->n_unnamed == 1 ? "%s figure in a row without a name is left out."
                                                        : "%s figures in rows without a name are left out.",
                                   unnamed),
                  g_strdup_printf ("略去无名称行中的 %s 个数值。", unnamed));
}

static void
say_elsewhere (const ExaTableSlot *self, ExaText *note)
{
  g_autofree char *count = exa_count_to_string (self->n_elsewhere);
  g_autofree char *en = such_as (self->elsewhere, EXA_LANG_EN), *zh = such_as (self->elsewhere, EXA_LANG_ZH_CN);

  if (self->n_elsewhere > 0)
    add_sentence (note,
                  g_strdup_printf (self->n_elsewhere == 1 ? "%s figure in another unit%s is on a chart of its own."
                                                          : "%s figures in other units%s are on charts of their own.",
                                   count, en),
                  g_strdup_printf ("另有 %s 个数值单位不同%s，单独成图。", count, zh));
}

/* Whether the rows of that label are set apart as what is no sum: who was asked, a mean, a rate, or a part. */
static gboolean
is_no_sum (const ExaTablePlan *plan, const char *label)
{
  static const char *const no_sums[] = {EXA_APART_BASE, EXA_APART_MEAN, EXA_APART_OVERALL, EXA_APART_PART};

  for (guint i = 0; i < G_N_ELEMENTS (no_sums); i++)
    if (exa_table_plan_is_apart_as (plan, label, no_sums[i]))
      return TRUE;
  return FALSE;
}

/* The rows that are parts of others, by the name of the first and their number. */
static void
say_parts (const ExaTablePlan *plan, ExaText *note)
{
  const char *first = NULL;
  guint n = 0;

  for (guint i = 0; i < plan->apart->len; i++) {
    const ExaTableApart *apart = g_ptr_array_index (plan->apart, i);

    if (strcmp (apart->because, EXA_APART_PART) != 0)
      continue;
    first = first == NULL ? apart->label : first;
    n++;
  }
  if (n == 1)
    add_sentence (note, g_strdup_printf ("“%s” is set apart: it is a part of another row.", first),
                  g_strdup_printf ("“%s”是其他行的一部分，已另列。", first));
  if (n > 1)
    add_sentence (note, g_strdup_printf ("“%s” and %u more are set apart: they are parts of other rows.", first, n - 1),
                  g_strdup_printf ("“%s”等 %u 行是其他行的一部分，已另列。", first, n));
}

/* The rows that count who was asked, whether they stand in this column or in another unit, and those that are means. */
static void
say_no_sums (const ExaTablePlan *plan, ExaText *note)
{
  for (guint i = 0; i < plan->apart->len; i++) {
    const ExaTableApart *apart = g_ptr_array_index (plan->apart, i);

    if (strcmp (apart->because, EXA_APART_BASE) == 0)
      add_sentence (note, g_strdup_printf ("“%s” is set apart: it counts who was asked.", apart->label),
                    g_strdup_printf ("“%s”是受访人数，已另列。", apart->label));
    else if (strcmp (apart->because, EXA_APART_MEAN) == 0)
      add_sentence (note, g_strdup_printf ("“%s” is set apart: it is a mean of other rows.", apart->label),
                    g_strdup_printf ("“%s”是其他各行的平均，已另列。", apart->label));
    else if (strcmp (apart->because, EXA_APART_OVERALL) == 0)
      add_sentence (note, g_strdup_printf ("“%s” is set apart: it is of all others, and no sum of them.", apart->label),
                    g_strdup_printf ("“%s”为总体值而非各行之和，已另列。", apart->label));
  }
}

/* The rows that are set apart since they include others, by the name of the first and their number. */
static void
say_apart (const ExaTableSlot *self, const ExaTablePlan *plan, ExaText *note)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  const char *first = NULL, *of_year = NULL;
  guint n;

  for (guint i = 0; i < self->figures->len; i++) {
    const ExaTableFigure *figure = &g_array_index (self->figures, ExaTableFigure, i);

    of_year = figure->row->of_year != NULL ? figure->row->of_year : of_year;
    if (!figure->row->apart || figure->row->of_year != NULL || is_no_sum (plan, figure->row->apart_by))
      continue;
    g_hash_table_add (seen, (gpointer)figure->row->apart_by);
    if (first == NULL)
      first = figure->row->apart_by;
  }
  if (of_year != NULL)
    add_sentence (note, g_strdup_printf ("“%s” is set apart: it is of the whole year.", of_year),
                  g_strdup_printf ("“%s”为全年值，已另列。", of_year));
  n = g_hash_table_size (seen);
  if (n == 1)
    add_sentence (note, g_strdup_printf ("“%s” is set apart: it includes other rows.", first),
                  g_strdup_printf ("“%s”包含其他各行，已另列。", first));
  if (n > 1)
    add_sentence (note, g_strdup_printf ("“%s” and %u more are set apart: they include other rows.", first, n - 1),
                  g_strdup_printf ("“%s”等 %u 行包含其他各行，已另列。", first, n));
}

/* Figures that a person changed, by the names of some. */
static void
say_by_hand (const ExaTableSlot *self, ExaText *note)
{
  g_autoptr (GString) en = g_string_new ("Changed by hand: "), zh = g_string_new ("经手工改动：");
  guint n = 0;

  for (guint i = 0; i < self->figures->len; i++) {
    const ExaTableFigure *figure = &g_array_index (self->figures, ExaTableFigure, i);
    const char *name = exa_text_get (&figure->row->subject->name, EXA_LANG_EN);

    if (!figure->by_hand || n++ >= MOST_NAMED)
      continue;
    g_string_append_printf (en, "%s%s", n > 1 ? ", " : "", name);
    g_string_append_printf (zh, "%s%s", n > 1 ? "、" : "", name);
  }
  if (n == 0)
    return;
  if (n > MOST_NAMED) {
    g_string_append_printf (en, " and %u more", n - MOST_NAMED);
    g_string_append_printf (zh, " 等 %u 个", n);
  }
  add_sentence (note, g_strconcat (en->str, ".", NULL), g_strconcat (zh->str, "。", NULL));
}

/* What stands behind the slot's figures, wherever they are kept; ExaTableMark. Transfer full. */
static GArray *
collect_marks (const ExaTableSlot *self)
{
  GArray *marks;

  if (self->marks != NULL)
    return g_array_ref (self->marks);
  marks = g_array_new (FALSE, FALSE, sizeof (ExaTableMark));
  for (guint i = 0; i < self->figures->len; i++) {
    const ExaTableFigure *figure = &g_array_index (self->figures, ExaTableFigure, i);
    ExaTableMark mark = {i, figure->mark, figure->marked, {NULL}};

    for (ExaLang lang = 0; lang < EXA_N_LANGS; lang++)
      mark.name[lang] = exa_text_get (&figure->row->subject->name, lang);
    if (mark.mark != NULL)
      g_array_append_val (marks, mark);
  }
  return marks;
}

/* "Upper, Lower": the figures of which a line around the table says @marked, up to MOST_NAMED; "" where all of
 * @n_figures are. Transfer full. */
static char *
name_marked (const GArray *marks, guint n_figures, const char *marked, ExaLang lang)
{
  GString *names = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < marks->len; i++) {
    const ExaTableMark *mark = &g_array_index (marks, ExaTableMark, i);

    if (mark->marked != marked)
      continue;
    if (mark->n == EXA_MARKS_ALL)
      n = n_figures;
    else if (n++ < MOST_NAMED)
      g_string_append_printf (names, "%s%s", n == 1 ? "" : lang == EXA_LANG_EN ? ", " : "、", mark->name[lang]);
  }
  if (n == n_figures)
    g_string_truncate (names, 0);
  else if (n > MOST_NAMED)
    g_string_append_printf (names, lang == EXA_LANG_EN ? " and %u more" : " 等 %u 个",
                            lang == EXA_LANG_EN ? n - MOST_NAMED : n);
  return g_string_free (names, FALSE);
}

/* What lines around the table say of figures by a mark, once each: "Preliminary (marked “*”): Upper, Lower." */
static void
say_marked (const ExaTableSlot *self, ExaText *note)
{
  g_autoptr (GArray) marks = collect_marks (self);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  guint n = exa_table_slot_count (self);

  for (guint i = 0; i < marks->len; i++) {
    const ExaTableMark *mark = &g_array_index (marks, ExaTableMark, i);
    g_autofree char *en = NULL, *zh = NULL;

    if (mark->marked == NULL || !g_hash_table_add (seen, (gpointer)mark->marked))
      continue;
    en = name_marked (marks, n, mark->marked, EXA_LANG_EN);
    zh = name_marked (marks, n, mark->marked, EXA_LANG_ZH_CN);
    add_sentence (note,
                  g_strdup_printf ("%s (marked “%s”)%s%s.", mark->marked, mark->mark, *en != '\0' ? ": " : "", en),
                  g_strdup_printf ("%s（标有“%s”）%s%s。", mark->marked, mark->mark, *zh != '\0' ? "：" : "", zh));
  }
}

/* How all figures were measured, by the same words behind each; where they differ, each says so itself. */
static void
say_words (const ExaTableSlot *self, ExaText *note)
{
  const char *words = NULL;

  for (guint i = 0; i < self->figures->len; i++) {
    const char *own = g_array_index (self->figures, ExaTableFigure, i).words;

    if (own == NULL || (words != NULL && strcmp (own, words) != 0))
      return;
    words = own;
  }
  if (words != NULL)
    add_sentence (note, g_strdup_printf ("Behind each figure stands “%s”.", words),
                  g_strdup_printf ("每个数值后均标有“%s”。", words));
}

ExaText
exa_table_slot_write_note (const ExaTableSlot *self, const ExaTablePlan *plan)
{
  ExaText note = {{NULL}};

  for (guint i = 0; i < plan->doubts->len; i++) {
    const ExaTableDoubt *doubt = g_ptr_array_index (plan->doubts, i);

    if (doubt->column == self->column || doubt->column == plan->date || doubt->column == plan->name)
      add_sentence (&note, exa_table_doubt_write (doubt, EXA_LANG_EN), exa_table_doubt_write (doubt, EXA_LANG_ZH_CN));
  }
  if (plan->above != NULL && exa_table_above_is_open (plan, self->column))
    add_sentence (&note, g_strdup_printf ("Above the table stands: “%s”.", plan->above),
                  g_strdup_printf ("表前注明：“%s”。", plan->above));
  if (plan->another != EXA_NO_COLUMN)
    add_sentence (&note,
                  g_strdup_printf ("Another table beside it, from “%s” on, is left out.",
                                   plan->columns[plan->another].header),
                  g_strdup_printf ("旁边自“%s”列起的另一张表未读入。", plan->columns[plan->another].header));
  say_unread (self, &note);
  say_elsewhere (self, &note);
  say_no_sums (plan, &note);
  say_parts (plan, &note);
  say_apart (self, plan, &note);
  say_marked (self, &note);
  say_words (self, &note);
  say_by_hand (self, &note);
  return note;
}
