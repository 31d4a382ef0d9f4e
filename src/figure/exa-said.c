/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-said.h"

#include <string.h>

#include "exa-said-differences.h"
#include "exa-said-gaps.h"
#include "exa-source-line.h"

/* Dates named one by one; of more, the first and the last. */
#define MAX_DATES 3

/* What the lines are gathered from. */
typedef struct {
  const ExaFigure *figure;
  ExaSaid *said;
  GHashTable *rows; /* ExaRow by claim: what the table shows */
  GHashTable *done; /* claims that have their line */
} Gathering;

void
exa_said_free (ExaSaid *self)
{
  g_ptr_array_unref (self->lines);
  g_clear_pointer (&self->comparison, exa_said_line_free);
  g_free (self->who);
  g_free (self->where);
  g_free (self->when);
  g_strfreev (self->disagreements);
  g_free (self->agreement);
  g_strfreev (self->gaps);
  g_free (self);
}

static GHashTable *
find_rows (const ExaTable *table)
{
  GHashTable *rows = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < exa_table_count (table); i++) {
    const ExaRow *row = exa_table_nth (table, i);
    for (guint k = 0; k < row->cells->len; k++)
      g_hash_table_insert (rows, g_array_index (row->cells, ExaCell, k).claim->id, (gpointer)row);
  }
  return rows;
}

/* Whether another row has the same label: two years of one company. */
static gboolean
shares_label (const ExaTable *table, const ExaRow *row, ExaLang lang)
{
  for (guint i = 0; i < exa_table_count (table); i++) {
    const ExaRow *other = exa_table_nth (table, i);
    if (other != row && strcmp (exa_row_get_label (other, lang), exa_row_get_label (row, lang)) == 0)
      return TRUE;
  }
  return FALSE;
}

/* What tells @cell from the others of its row, in a group of bars its series; else its row from others of its label.
 * Transfer full; NULL where nothing has to. */
static char *
write_tag (const ExaTable *table, const ExaRow *row, guint cell, ExaLang lang)
{
  const ExaCell *c = &g_array_index (row->cells, ExaCell, cell);

  if (table->kind == EXA_CHART_GROUPED)
    return g_strdup (exa_text_get (g_ptr_array_index (table->series, c->series), lang));
  char *tag = exa_row_write_tag (row, cell, lang);
  return tag == NULL && shares_label (table, row, lang) ? exa_date_format (c->claim->as_of, lang) : tag;
}

/* "Acme (2025)" */
static char *
write_name (const ExaTable *table, const ExaRow *row, guint cell, ExaLang lang)
{
  g_autofree char *tag = write_tag (table, row, cell, lang);
  const char *label = exa_row_get_label (row, lang);

  return tag == NULL ? g_strdup (label) : g_strdup_printf (lang == EXA_LANG_EN ? "%s (%s)" : "%s（%s）", label, tag);
}

static void
add_cell (Gathering *g, const ExaRow *row, guint cell)
{
  const ExaTable *table = g->figure->table;
  ExaLang lang = g->figure->spec->lang;
  ExaClaim *claim = g_array_index (row->cells, ExaCell, cell).claim;

  if (!g_hash_table_add (g->done, claim->id))
    return;
  g_autofree char *name = write_name (table, row, cell, lang);
  ExaSaidLine *line = exa_said_line_new (claim, name, table->kind == EXA_CHART_LIST ? NULL : table->unit, lang);
  line->compared = claim == table->compare_a || claim == table->compare_b;
  if (row->cells->len > 1 && table->kind != EXA_CHART_GROUPED)
    line->source = exa_source_of_claim (claim, lang);
  g_ptr_array_add (g->said->lines, line);
}

/* Adds the claim of @id and, where sources say it differently, the other readings with it: none stands alone. */
static void
add_mark (Gathering *g, const char *id)
{
  const ExaRow *row = g_hash_table_lookup (g->rows, id);
  gboolean twins = g->figure->table->kind != EXA_CHART_GROUPED;

  if (row == NULL || g_hash_table_contains (g->done, id))
    return;
  if (g->said->lines->len >= EXA_SAID_MAX) {
    g_hash_table_add (g->done, (gpointer)id);
    g->said->n_more++;
    return;
  }
  for (guint pass = 0; pass < 2; pass++) {
    for (guint k = 0; k < row->cells->len; k++) {
      gboolean asked = strcmp (g_array_index (row->cells, ExaCell, k).claim->id, id) == 0;
      if (pass == 0 ? asked : twins)
        add_cell (g, row, k);
    }
  }
}

/* Of columns that are too many to be seen the first ones, also such as stand behind others: of those that are drawn,
 * the second is not the second of all. */
static void
add_columns (Gathering *g)
{
  const ExaTable *table = g->figure->table;
  guint n = exa_table_count_all (table);

  for (guint i = 0; i < n && g->said->lines->len < EXA_SAID_MAX; i++) {
    g_autoptr (ExaRow) row = exa_table_make_row (table, i);

    add_cell (g, row, 0);
  }
  g->said->n_more = n - g->said->lines->len;
}

static void
add_lines (Gathering *g)
{
  const ExaTable *table = g->figure->table;
  const ExaSpec *spec = g->figure->spec;

  if (table->compare_a != NULL) {
    add_mark (g, table->compare_a->id);
    add_mark (g, table->compare_b->id);
  }
  for (char **id = spec->highlight; id != NULL && *id != NULL; id++)
    add_mark (g, *id);
  if (table->columns != NULL) {
    add_columns (g);
    return;
  }
  for (guint i = 0; i < spec->n_bands; i++) {
    for (guint k = 0; k < spec->bands[i].n_marks; k++)
      add_mark (g, spec->bands[i].marks[k].id);
  }
}

static char *
name_of_claim (const Gathering *g, ExaClaim *claim)
{
  const ExaTable *table = g->figure->table;
  guint cell = 0;

  exa_table_find (table, claim, &cell);
  return write_name (table, g_hash_table_lookup (g->rows, claim->id), cell, g->figure->spec->lang);
}

static ExaSaidLine *
compare (const Gathering *g)
{
  const ExaTable *table = g->figure->table;

  if (table->compare_a == NULL)
    return NULL;
  g_autofree char *a = name_of_claim (g, table->compare_a), *b = name_of_claim (g, table->compare_b);
  return exa_said_line_new_compared (table->compare_a, a, table->compare_b, b, table->comparison, table->by_difference,
                                     table->unit, g->figure->spec->lang);
}

static int
compare_dates (gconstpointer a, gconstpointer b)
{
  return exa_date_compare (*(const ExaDate *)a, *(const ExaDate *)b);
}

/* The dates of @claims, each once, the earliest first: ExaDate. */
static GArray *
find_dates (GPtrArray *claims)
{
  GArray *dates = g_array_new (FALSE, FALSE, sizeof (ExaDate));
  guint n = 0;

  for (guint i = 0; i < claims->len; i++) {
    ExaDate date = ((ExaClaim *)g_ptr_array_index (claims, i))->as_of;
    if (exa_date_is_known (date))
      g_array_append_val (dates, date);
  }
  g_array_sort (dates, compare_dates);
  for (guint i = 0; i < dates->len; i++) {
    ExaDate date = g_array_index (dates, ExaDate, i);
    if (n == 0 || memcmp (&date, &g_array_index (dates, ExaDate, n - 1), sizeof date) != 0)
      g_array_index (dates, ExaDate, n++) = date;
  }
  g_array_set_size (dates, n);
  return dates;
}

static char *
write_when (GPtrArray *claims, ExaLang lang)
{
  g_autoptr (GArray) dates = find_dates (claims);
  gboolean english = lang == EXA_LANG_EN;
  GString *out = g_string_new (NULL);

  if (dates->len > MAX_DATES) {
    g_autofree char *first = exa_date_format (g_array_index (dates, ExaDate, 0), lang);
    g_autofree char *last = exa_date_format (g_array_index (dates, ExaDate, dates->len - 1), lang);
    g_string_printf (out, english ? "from %s to %s" : "%s至 %s", first, last);
    return g_string_free (out, FALSE);
  }
  for (guint i = 0; i < dates->len; i++) {
    g_autofree char *date = exa_date_format (g_array_index (dates, ExaDate, i), lang);
    g_string_append_printf (out, "%s%s", i == 0 ? "" : english ? ", " : "、", date);
  }
  return g_string_free (out, out->len == 0);
}

ExaSaid *
exa_said_new (const ExaFigure *figure)
{
  ExaSaid *self = g_new0 (ExaSaid, 1);
  ExaLang lang = figure->spec->lang;
  g_autoptr (GHashTable) rows = find_rows (figure->table);
  g_autoptr (GHashTable) done = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (ExaClaimSet) set = exa_table_get_claim_set (figure->table);
  Gathering g = {figure, self, rows, done};

  self->lang = lang;
  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify)exa_said_line_free);
  add_lines (&g);
  self->comparison = compare (&g);
  self->who = exa_source_line_who (figure->table, lang);
  self->where = exa_source_line_where (figure->table, lang);
  self->when = write_when (set->claims, lang);
  self->disagreements = exa_said_differences (figure->table, lang);
  if (self->disagreements[0] == NULL)
    self->agreement = exa_said_agreement (self->lines->len + self->n_more, lang);
  self->gaps = exa_said_gaps (figure->table, lang);
  return self;
}

/* A line under its heading; nothing where there is no text. */
static void
append (GString *out, const ExaSaid *self, const char *heading_en, const char *heading_zh, const char *text)
{
  gboolean english = self->lang == EXA_LANG_EN;

  if (text == NULL || *text == '\0')
    return;
  g_string_append_printf (out, english ? "%s%s: %s" : "%s%s：%s", out->len > 0 ? "\n" : "",
                          english ? heading_en : heading_zh, text);
}

static void
append_line (GString *out, const ExaSaid *self, const ExaSaidLine *line)
{
  g_autofree char *text = exa_said_line_to_string (line, self->lang);

  g_string_append_printf (out, "%s%s", out->len > 0 ? "\n" : "", text);
}

char *
exa_said_to_string (const ExaSaid *self)
{
  GString *out = g_string_new (NULL);
  g_autofree char *more = self->n_more > 0 ? exa_count_to_string (self->n_more) : NULL;

  for (guint i = 0; i < self->lines->len; i++)
    append_line (out, self, g_ptr_array_index (self->lines, i));
  append (out, self, "Further figures shown", "图中另有数字", more);
  if (self->comparison != NULL)
    append_line (out, self, self->comparison);
  append (out, self, "Who said it", "谁说的", self->who);
  append (out, self, "Where", "出处", self->where);
  append (out, self, "When", "时间", self->when);
  for (char **text = self->disagreements; *text != NULL; text++)
    append (out, self, "Disagreement", "分歧", *text);
  append (out, self, "Disagreement", "分歧", self->agreement);
  for (char **text = self->gaps; *text != NULL; text++)
    append (out, self, "What does not add up", "不能合计之处", *text);
  return g_string_free (out, FALSE);
}
