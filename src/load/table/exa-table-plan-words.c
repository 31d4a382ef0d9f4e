/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-table-plan-words.h"

#include <string.h>

/* Rows set apart and columns of one kind that are named; the others are counted. */
#define MOST_NAMED 8

static const char *
header_of (const ExaTablePlan *self, guint column)
{
  return self->columns[column].header;
}

static void
describe_rows (const ExaTablePlan *self, GString *out)
{
  static const struct {
    gsize offset;
    const char *sentence;
  } roles[] = {
      {G_STRUCT_OFFSET (ExaTablePlan, country), "; coloured by the country in “%s”"},
      {G_STRUCT_OFFSET (ExaTablePlan, owner), "; belonging to “%s”"},
      {G_STRUCT_OFFSET (ExaTablePlan, measure), "; what is measured stands in “%s”"},
      {G_STRUCT_OFFSET (ExaTablePlan, unit), "; its unit in “%s”"},
      {G_STRUCT_OFFSET (ExaTablePlan, scale), "; its scale in “%s”"},
      {G_STRUCT_OFFSET (ExaTablePlan, status), "; whether it is so, in “%s”"},
      {G_STRUCT_OFFSET (ExaTablePlan, last_fact), "; the last year that is no estimate, in “%s”"},
      {G_STRUCT_OFFSET (ExaTablePlan, date), "; when, in “%s”"},
      {G_STRUCT_OFFSET (ExaTablePlan, thing_date), "; a date of its own, not of its figures, in “%s”"},
  };

  g_string_append_printf (out, "  %u %s", self->n_rows, self->n_rows == 1 ? "row" : "rows");
  for (guint i = 0; i < self->where->len; i++)
    g_string_append_printf (out, "%s %s", i == 0 ? " where" : " and", (const char *)g_ptr_array_index (self->where, i));
  if (self->name == EXA_NO_COLUMN)
    g_string_append (out, ", numbered, since no column names them");
  else
    g_string_append_printf (out, ", named by “%s”", header_of (self, self->name));
  if (self->second != EXA_NO_COLUMN)
    g_string_append_printf (out, " with “%s”", header_of (self, self->second));
  if (self->third != EXA_NO_COLUMN)
    g_string_append_printf (out, " and “%s”", header_of (self, self->third));
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++) {
    guint column = G_STRUCT_MEMBER (guint, self, roles[i].offset);

    if (column != EXA_NO_COLUMN) {
      g_auto (GStrv) parts = g_strsplit (roles[i].sentence, "%s", 2);
      g_string_append_printf (out, "%s%s%s", parts[0], header_of (self, column), parts[1]);
    }
  }
  if (self->form == EXA_TABLE_TIMES)
    g_string_append (out, "; a series over time");
  if (self->form == EXA_TABLE_THINGS_OVER_TIME)
    g_string_append (out, "; charts show the newest figure of each");
  g_string_append (out, "\n");
}

static void
describe_figures (const ExaTablePlan *self, const ExaColumn *column, GString *out)
{
  static const char *const by[] = {[EXA_DECIDED_BY_PERSON] = "as told",
                                   [EXA_DECIDED_BY_COLUMN] = "as its cells show",
                                   [EXA_DECIDED_BY_FILE] = "as other columns show",
                                   [EXA_DECIDED_BY_CUSTOM] = "as is usual",
                                   [EXA_DECIDED_BY_CHANCE] = "in doubt"};

  g_string_append_printf (out, "  “%s”: figures", column->header);
  if (strcmp (column->cells.unit->id, "rank") == 0)
    g_string_append (out, " that are ranks: no length shows them");
  else if (strcmp (column->cells.unit->id, "count") != 0)
    g_string_append_printf (out, " in %s", column->cells.unit->id);
  if (column->cells.exponent != 0)
    g_string_append_printf (out, ", times 10^%d", column->cells.exponent);
  if (column->decimal != EXA_DECIDED_BY_NOTHING)
    g_string_append_printf (out, "; the decimal sign is a %s, %s", column->cells.decimal == ',' ? "comma" : "point",
                            by[column->decimal]);
  if (column->of_whole)
    g_string_append (out, "; shares of one whole");
  if (column->relation > 0)
    g_string_append_printf (out, "; whether they are bounds, in “%s”", header_of (self, column->relation - 1));
  if (column->status != EXA_STATUS_REPORTED)
    g_string_append_printf (out, "; no facts: %s", exa_status_in_words (column->status, EXA_LANG_EN));
  if (column->list_above > 0)
    g_string_append (out, "; lists of figures in a cell are left out");
  g_string_append_c (out, '\n');
}

/* Whether the rows have times as well. */
static gboolean
has_times (const ExaTablePlan *self)
{
  return self->date != EXA_NO_COLUMN ||
         (self->name != EXA_NO_COLUMN && self->columns[self->name].kind == EXA_COLUMN_DATES);
}

/* Whether the texts of @column say nothing else of the rows, and why they are no figures, though they begin as such. */
static gboolean
is_unread (const ExaTablePlan *self, guint column)
{
  const guint roles[] = {self->name,    self->second, self->third, self->country, self->owner,
                         self->measure, self->unit,   self->scale, self->status};

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    if (column == roles[i])
      return FALSE;
  return self->columns[column].kind == EXA_COLUMN_TEXT && self->columns[column].because != NULL &&
         !self->columns[column].of_classes;
}

/* The columns of one measure over time, of which @first is the first; nothing at the others. */
static void
describe_times (const ExaTablePlan *self, guint first, GString *out)
{
  guint n_times = 0, last = first;

  for (guint i = 0; i < self->n_columns; i++) {
    if (!self->columns[i].is_time || self->columns[i].first_of != self->columns[first].first_of)
      continue;
    if (i < first)
      return;
    n_times++;
    last = i;
  }
  g_string_append_printf (out, "  “%s” to “%s”: one measure at %u times%s\n", header_of (self, first),
                          header_of (self, last), n_times, has_times (self) ? ", with that of its row" : "");
}

static void
describe_columns (const ExaTablePlan *self, GString *out)
{
  for (guint i = 0; i < self->n_columns; i++) {
    const ExaColumn *column = &self->columns[i];

    if (column->is_time && self->wide)
      describe_times (self, i, out);
    else if (exa_table_plan_holds_figures (self, i)) {
      describe_figures (self, column, out);
    } else if ((column->kind == EXA_COLUMN_KEYS && i != self->name) || is_unread (self, i)) {
      g_string_append_printf (out, "  “%s”: not charted: %s\n", column->header,
                              column->because != NULL ? column->because : "names, not figures");
    } else if (column->kind == EXA_COLUMN_DATES && i != self->date && i != self->thing_date) {
      g_string_append_printf (out, "  “%s”: dates\n", column->header);
    }
  }
}

static void
describe_apart (const ExaTablePlan *self, GString *out)
{
  for (guint i = 0; i < MIN (self->apart->len, MOST_NAMED); i++) {
    const ExaTableApart *apart = g_ptr_array_index (self->apart, i);
    g_string_append_printf (out, "  set apart: “%s” (%s)\n", apart->label, apart->because);
  }
  if (self->apart->len > MOST_NAMED)
    g_string_append_printf (out, "  and %u more %s set apart\n", self->apart->len - MOST_NAMED,
                            self->apart->len - MOST_NAMED == 1 ? "row is" : "rows are");
}

char *
exa_table_plan_describe (const ExaTablePlan *self)
{
  GString *out = g_string_new (NULL);

  describe_rows (self, out);
  if (self->other_encoding != NULL)
    g_string_append_printf (out, "  doubt about the letters: the text is read as %s; %s fits as well\n",
                            self->sheet.encoding, self->other_encoding);
  describe_columns (self, out);
  if (self->another != EXA_NO_COLUMN)
    g_string_append_printf (out, "  another table beside it, from “%s” on, is not read\n",
                            header_of (self, self->another));
  describe_apart (self, out);
  for (guint i = 0; i < self->doubts->len; i++) {
    const ExaTableDoubt *doubt = g_ptr_array_index (self->doubts, i);
    g_autofree char *sentence = exa_table_doubt_write (doubt, EXA_LANG_EN);

    g_string_append_printf (out, "  doubt about “%s”: %s Likelier since %s.\n", header_of (self, doubt->column),
                            sentence, doubt->because);
  }
  return g_string_free (out, FALSE);
}
