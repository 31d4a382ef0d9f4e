/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-table-roles.h"

#include "exa-column-header.h"

static const char *const country_words[] = {"country", "nation", "economy", "国家", "地区", NULL};
static const char *const owner_words[] = {
    "company", "manufacturer", "organisation", "organization", "vendor", "developer", "owner",
    "maker",   "lab",          "公司",         "厂商",         "机构",   "开发者",    NULL};
static const char *const chip_words[] = {"hardware", "chip", "gpu", "accelerator", "processor", "芯片", NULL};
static const char *const model_words[] = {"model", "模型", NULL};
static const char *const cluster_words[] = {"cluster", "supercomputer", "datacenter", "集群", NULL};

static gboolean
is_text (const ExaColumn *column)
{
  return column->kind == EXA_COLUMN_TEXT && column->n_links * 2 < column->n_filled;
}

/* The column that names the rows: the first text whose values are nearly all there and nearly all different; else,
 * in a table over time, the first text; else whatever is there, or the times. */
static guint
find_name (const ExaTableRoles *self, const ExaCsv *csv)
{
  guint n_rows = exa_csv_n_rows (csv), first = EXA_NO_COLUMN;

  for (guint i = 0; i < exa_csv_n_columns (csv); i++) {
    const ExaColumn *column = &self->columns[i];

    if (!is_text (column))
      continue;
    if (first == EXA_NO_COLUMN)
      first = i;
    if (column->n_filled * 10 >= n_rows * 9 && column->n_distinct * 10 >= column->n_filled * 9)
      return i;
    if (self->date != EXA_NO_COLUMN && column->n_filled == n_rows)
      return i;
  }
  for (guint i = 0; first == EXA_NO_COLUMN && self->date == EXA_NO_COLUMN && i < exa_csv_n_columns (csv); i++)
    if (self->columns[i].kind == EXA_COLUMN_DATES)
      first = i;
  return first != EXA_NO_COLUMN ? first : self->date;
}

static guint
find_words (const ExaTableRoles *self, const ExaCsv *csv, const char *const *words)
{
  for (guint i = 0; i < exa_csv_n_columns (csv); i++)
    if (i != self->name && is_text (&self->columns[i]) && exa_header_has (exa_csv_header (csv, i), words))
      return i;
  return EXA_NO_COLUMN;
}

/* A date of the figures, not one of the thing ("Release date"): nothing else is in its header. */
static guint
find_date (const ExaTableRoles *self, const ExaCsv *csv)
{
  static const char *const names[] = {"year", "date", "as of", "as_of", "period", "quarter", "month",
                                      "年",   "年份", "日期",  "时间",  "季度",   "月份"};

  for (guint i = 0; i < exa_csv_n_columns (csv); i++) {
    g_autofree char *header = g_utf8_casefold (exa_csv_header (csv, i), -1);

    g_strstrip (header);
    for (guint j = 0; j < G_N_ELEMENTS (names) && self->columns[i].kind == EXA_COLUMN_DATES; j++)
      if (g_str_equal (header, names[j]))
        return i;
  }
  return EXA_NO_COLUMN;
}

static ExaEntityKind
find_kind (const char *header)
{
  if (exa_header_has (header, country_words))
    return EXA_ENTITY_COUNTRY;
  if (exa_header_has (header, chip_words))
    return EXA_ENTITY_CHIP;
  if (exa_header_has (header, cluster_words))
    return EXA_ENTITY_CLUSTER;
  if (exa_header_has (header, model_words))
    return EXA_ENTITY_MODEL;
  return exa_header_has (header, owner_words) ? EXA_ENTITY_COMPANY : EXA_ENTITY_GROUP;
}

void
exa_table_roles_find (ExaTableRoles *self, const ExaCsv *csv)
{
  const ExaColumn *name;

  self->columns = g_new (ExaColumn, exa_csv_n_columns (csv));
  for (guint i = 0; i < exa_csv_n_columns (csv); i++)
    self->columns[i] = exa_column_examine (csv, i);
  self->date = find_date (self, csv);
  self->name = find_name (self, csv);
  if (self->name == self->date)
    self->date = EXA_NO_COLUMN;
  self->country = find_words (self, csv, country_words);
  self->owner = find_words (self, csv, owner_words);
  self->kind = self->name != EXA_NO_COLUMN ? find_kind (exa_csv_header (csv, self->name)) : EXA_ENTITY_GROUP;
  name = self->name != EXA_NO_COLUMN ? &self->columns[self->name] : NULL;
  self->over_time = self->date != EXA_NO_COLUMN && name != NULL && name->n_distinct * 10 < name->n_filled * 9;
}

void
exa_table_roles_clear (ExaTableRoles *self)
{
  g_free (self->columns);
}
