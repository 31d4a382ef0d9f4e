/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-row-forms.h"

#include "exa-column-header.h"
#include "exa-status-words.h"
#include "exa-table-measure.h"
#include "exa-table-money.h"
#include "exa-table-status.h"
#include "exa-table-units.h"

#include <string.h>

void
exa_row_forms_init (ExaRowForms *self, const ExaTablePlan *plan, const ExaGrid *grid)
{
  *self = (ExaRowForms){plan, grid, g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free)};
}

void
exa_row_forms_clear (ExaRowForms *self)
{
  g_clear_pointer (&self->indicators, g_hash_table_unref);
}

/* The cell of a row of data; "" where there is no such column. */
static const char *
get_cell (const ExaRowForms *self, guint row, guint column)
{
  return column != EXA_NO_COLUMN ? exa_grid_cell (self->grid, self->plan->n_headers + row, column) : "";
}

/* What the name of an indicator says of its figures: one has many rows. */
static const ExaHeader *
read_indicator (ExaRowForms *self, const char *indicator)
{
  ExaHeader *read = g_hash_table_lookup (self->indicators, indicator);

  if (read == NULL) {
    read = g_new (ExaHeader, 1);
    *read = exa_header_read (indicator);
    g_hash_table_insert (self->indicators, g_strdup (indicator), read);
  }
  return read;
}

/* Whether a column "Scale" can be that of figures in @unit: of money and of what is counted; of lengths and the like
 * where no other column has figures; never of shares and ranks. */
static gboolean
can_be_scaled (const ExaTablePlan *plan, const ExaUnit *unit)
{
  guint n = 0;

  if (exa_unit_is_percent (unit) || exa_table_is_rank (unit))
    return FALSE;
  for (guint i = 0; i < plan->n_columns; i++)
    n += exa_table_plan_holds_figures (plan, i);
  return n == 1 || (unit->style == EXA_SCALE_COUNT && unit->factor == 1);
}

/* Whether @unit, which a row says, is that of which the money under the header of @self is the price: "kg". */
static gboolean
is_price_of (const ExaColumn *self, const ExaUnit *unit)
{
  return self->cells.context.money && unit->before == NULL && unit->style != EXA_SCALE_COUNT &&
         !exa_unit_is_percent (unit);
}

gboolean
exa_row_forms_names_price (const ExaTablePlan *plan, guint column, const ExaUnit *unit)
{
  for (guint i = 0; i < plan->n_columns; i++)
    if (exa_table_plan_holds_figures (plan, i) && !is_price_of (&plan->columns[i], unit))
      return FALSE;
  return is_price_of (&plan->columns[column], unit);
}

/* Whether a column "Currency" or "Unit" can be that of figures under the header of @self: people are no dollars, and
 * prices no kilograms. */
static gboolean
can_have_unit (const ExaColumn *self, const ExaUnit *unit)
{
  gboolean money = unit->before != NULL && unit->style == EXA_SCALE_COUNT;

  if (is_price_of (self, unit))
    return FALSE;
  return money ? exa_table_units_can_be_money (self) : strcmp (self->cells.unit->id, "count") == 0;
}

ExaColumn
exa_row_forms_get (ExaRowForms *self, const ExaTableRow *data, guint row, guint column)
{
  const ExaTablePlan *plan = self->plan;
  const ExaColumn *own = &plan->columns[column];
  ExaColumn form = *own;
  gboolean bare = strcmp (own->cells.unit->id, "count") == 0 && own->cells.exponent == 0;

  if (bare && plan->measure != EXA_NO_COLUMN && data->unit == NULL) {
    const ExaHeader *read = read_indicator (self, get_cell (self, row, plan->measure));

    form.cells.unit = read->unit != NULL ? read->unit : own->cells.unit;
    form.cells.exponent = read->exponent;
  }
  if (data->unit != NULL && can_have_unit (own, data->unit))
    form.cells.unit = data->unit;
  else if (data->unit != NULL || (data->unread_unit != NULL && *data->unread_unit != '\0'))
    form.cells.unit = exa_table_money_get_unit (plan, column, data->unit);
  if (data->exponent != 0 && own->cells.exponent == 0 && (bare || can_be_scaled (plan, own->cells.unit)))
    form.cells.exponent = data->exponent;
  return form;
}

/* The words of the row's time; "" where none are said. */
static const char *
get_time (const ExaRowForms *self, guint row)
{
  const ExaTablePlan *plan = self->plan;
  gboolean named =
      plan->date == EXA_NO_COLUMN && plan->name != EXA_NO_COLUMN && plan->columns[plan->name].kind == EXA_COLUMN_DATES;

  return get_cell (self, row, named ? plan->name : plan->date);
}

ExaStatus
exa_row_forms_read_status (const ExaRowForms *self, const ExaColumn *form, const char *cell, guint row,
                           const ExaMoment *when)
{
  const ExaTablePlan *plan = self->plan;
  const char *said = get_cell (self, row, plan->status), *last = get_cell (self, row, plan->last_fact);
  ExaStatus own = MAX (exa_column_read_status (form, cell), exa_status_words_read (get_time (self, row))), status;
  guint64 year;

  if (*said != '\0' && exa_table_status_read (plan->columns[plan->status].header, said, &status))
    return status;
  if (*last != '\0' && g_ascii_string_to_unsigned (last, 10, 1900, 2200, &year, NULL) && when->date.first.year > year)
    return MAX (own, EXA_STATUS_ESTIMATE);
  return own;
}
