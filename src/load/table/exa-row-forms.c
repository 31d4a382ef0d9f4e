/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-row-forms.h"

#include "exa-column-header.h"
#include "exa-money-words.h"
#include "exa-status-words.h"
#include "exa-table-accounts.h"
#include "exa-table-measure.h"
#include "exa-table-money.h"
#include "exa-table-price.h"
#include "exa-table-status.h"
#include "exa-table-units.h"

#include <string.h>

void
exa_row_forms_init (ExaRowForms *self, const ExaTablePlan *plan, const ExaGrid *grid)
{
  *self = (ExaRowForms){.plan = plan,
                        .grid = grid,
                        .indicators = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free),
                        .of_money = g_new0 (gboolean, plan->n_columns),
                        .of_price = g_new0 (gboolean, plan->n_columns),
                        .sold = g_hash_table_new (g_str_hash, g_str_equal),
                        .per = exa_table_price_find_per (plan),
                        .currency = exa_table_price_find_currency (plan)};
  for (guint i = 0; i < plan->n_columns; i++) {
    self->of_money[i] = exa_table_plan_holds_figures (plan, i) && exa_table_units_take_currency (plan, i);
    self->of_price[i] = exa_table_plan_holds_figures (plan, i) && exa_table_price_is_per (plan, i);
  }
}

void
exa_row_forms_clear (ExaRowForms *self)
{
  g_clear_pointer (&self->indicators, g_hash_table_unref);
  g_clear_pointer (&self->of_money, g_free);
  g_clear_pointer (&self->of_price, g_free);
  g_clear_pointer (&self->sold, g_hash_table_unref);
}

/* The cell of a row of data; "" where there is no such column. */
static const char *
get_cell (const ExaRowForms *self, guint row, guint column)
{
  return column != EXA_NO_COLUMN ? exa_grid_cell (self->grid, self->plan->n_headers + row, column) : "";
}

/* What the name of an indicator says of its figures: one has many rows. */
typedef struct {
  ExaHeader header;
  gboolean no_money;
} Indicator;

static const Indicator *
read_indicator (ExaRowForms *self, const char *indicator)
{
  Indicator *read = g_hash_table_lookup (self->indicators, indicator);

  if (read == NULL) {
    read = g_new (Indicator, 1);
    read->header = exa_header_read (indicator);
    read->no_money = exa_header_says_money (indicator) == EXA_MONEY_NO;
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

/* Whether the figures of the row are per share, by its name. */
static gboolean
is_per_share (const ExaRowForms *self, const ExaTableRow *data)
{
  return self->plan->per_share && exa_accounts_is_per_share (get_cell (self, data->number - 1, self->plan->name));
}

const char *
exa_row_forms_find_apart (const ExaRowForms *self, const ExaTableRow *data)
{
  if (is_per_share (self, data))
    return "per share";
  return self->plan->accounts && exa_accounts_is_of_people (get_cell (self, data->number - 1, self->plan->name))
             ? "people"
             : NULL;
}

const char *
exa_row_forms_find_per (ExaRowForms *self, const ExaTableRow *data, guint column)
{
  const char *said = self->of_price[column] ? get_cell (self, data->number - 1, self->per) : "";
  gpointer word = NULL;

  if (*said == '\0' || g_hash_table_lookup_extended (self->sold, said, NULL, &word))
    return word;
  word = (gpointer)exa_table_price_find_word (self->plan->columns[self->per].header, said);
  g_hash_table_insert (self->sold, (gpointer)said, word);
  return word;
}

gboolean
exa_row_forms_is_of_prices_alone (const ExaRowForms *self)
{
  return self->plan->unit != EXA_NO_COLUMN && exa_table_price_is_called (self->plan->columns[self->plan->unit].header);
}

/* Whether a column "Currency" or "Unit" can be that of figures in @row of @column: people are no dollars, and sums of
 * money no kilograms. */
static gboolean
can_have_unit (ExaRowForms *self, guint row, guint column, const ExaUnit *unit)
{
  const ExaTablePlan *plan = self->plan;
  gboolean money = exa_unit_is_money (unit);

  if (!money)
    return strcmp (plan->columns[column].cells.unit->id, "count") == 0 &&
           (!plan->columns[column].cells.context.money || unit->style == EXA_SCALE_COUNT || exa_unit_is_percent (unit));
  return self->of_money[column] && !(plan->measure != EXA_NO_COLUMN && plan->unit != EXA_NO_COLUMN &&
                                     exa_table_units_is_called_currency (plan->columns[plan->unit].header) &&
                                     read_indicator (self, get_cell (self, row, plan->measure))->no_money);
}

/* The currency that a column of its own says in @row for the money of @column, beside one of units; NULL where there is
 * none. */
static const ExaUnit *
find_currency (const ExaRowForms *self, guint row, guint column)
{
  const ExaColumn *own = &self->plan->columns[column];
  const ExaUnit *unit = NULL;
  int exponent;

  if (self->currency == EXA_NO_COLUMN || strcmp (own->cells.unit->id, "count") != 0 || !own->cells.context.money)
    return NULL;
  exa_unit_phrase_read (get_cell (self, row, self->currency), (ExaUnitContext){.money = TRUE}, &unit, &exponent);
  return unit != NULL && unit->before != NULL ? unit : NULL;
}

/* The form of a price of @per, in its @currency where that is known. */
static void
set_per (ExaColumn *form, const char *per, const ExaUnit *currency)
{
  const ExaUnit *money = currency != NULL ? currency : form->cells.unit;
  g_autofree char *id = g_strconcat (money->base, "/", per, NULL);

  if (strcmp (money->id, "count") != 0)
    form->cells.unit = exa_unit_get (id);
}

/* Amid amounts of money a row of another kind, by its name, has not their currency, and a share or people not their
 * thousands either. Whether that settles how it is read. */
static gboolean
heed_name (ExaRowForms *self, const ExaTableRow *data, ExaColumn *form)
{
  const char *name = get_cell (self, data->number - 1, self->plan->name);
  const Indicator *indicator = read_indicator (self, name);
  const ExaUnit *unit = data->unit != NULL ? data->unit : indicator->header.unit;
  gboolean other = form->by_some_signs || strcmp (form->cells.unit->id, "count") == 0;

  if (unit != NULL && exa_unit_is_percent (unit) && other) {
    form->cells.unit = unit;
    form->cells.exponent = 0;
    return TRUE;
  }
  if (form->by_some_signs && (indicator->no_money || (unit != NULL && !exa_unit_is_money (unit))))
    form->cells.unit = unit != NULL ? unit : exa_unit_get ("count");
  if (exa_accounts_is_of_people (name))
    form->cells.exponent = 0;
  return form->by_some_signs;
}

ExaColumn
exa_row_forms_get (ExaRowForms *self, const ExaTableRow *data, guint row, guint column)
{
  const ExaTablePlan *plan = self->plan;
  const ExaColumn *own = &plan->columns[column];
  const char *per = exa_row_forms_find_per (self, data, column);
  ExaColumn form = *own;
  gboolean bare = strcmp (own->cells.unit->id, "count") == 0 && own->cells.exponent == 0;

  if (is_per_share (self, data)) {
    form.cells.exponent = 0;
    set_per (&form, "share", data->unit);
    return form;
  }
  if (plan->accounts && heed_name (self, data, &form))
    return form;
  if (per != NULL) {
    set_per (&form, per, find_currency (self, row, column));
    return form;
  }
  if (bare && plan->measure != EXA_NO_COLUMN && data->unit == NULL) {
    const ExaHeader *read = &read_indicator (self, get_cell (self, row, plan->measure))->header;

    form.cells.unit = read->unit != NULL ? read->unit : own->cells.unit;
    form.cells.exponent = read->exponent;
  }
  if (self->currency != plan->unit && find_currency (self, row, column) != NULL)
    form.cells.unit = find_currency (self, row, column);
  else if (data->unit != NULL && can_have_unit (self, row, column, data->unit))
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
