/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-table-roles.h"

#include <string.h>

#include "exa-column-header.h"
#include "exa-model-enums.h"
#include "exa-nick.h"
#include "exa-table-parts.h"
#include "exa-time-words.h"

/* Rows by which it is decided what such a column says. */
#define MOST_LOOKED 100

static const char *const owner_words[] = {
    "company", "manufacturer", "organisation", "organization", "vendor", "developer", "owner",
    "maker",   "lab",          "公司",         "厂商",         "机构",   "开发者",    NULL};
static const char *const chip_words[] = {"hardware", "chip", "gpu", "accelerator", "processor", "芯片", NULL};
static const char *const model_words[] = {"model", "模型", NULL};
static const char *const cluster_words[] = {"cluster", "supercomputer", "datacenter", "集群", NULL};

/* --- what is told of the figures --- */

/* The only column of dates, where each row has its own and all texts are the same: what else could be read along? */
static guint
find_only_date (const ExaTableGuess *guess)
{
  guint only = EXA_NO_COLUMN, n_texts = 0;

  for (guint i = 0; guess->n_rows > 2 && i < guess->plan->n_columns; i++) {
    gboolean dates = guess->plan->columns[i].kind == EXA_COLUMN_DATES;

    if ((dates && (only != EXA_NO_COLUMN || guess->evidence[i].n_distinct < guess->n_rows)) ||
        (exa_table_guess_is_text (guess, i) && guess->evidence[i].n_distinct > 1))
      return EXA_NO_COLUMN;
    only = dates ? i : only;
    n_texts += exa_table_guess_is_text (guess, i);
  }
  return n_texts > 0 ? only : EXA_NO_COLUMN;
}

/* A date of the figures, not one of the thing ("Release date"): nothing else is in its header, or it has none and comes
 * again. One that changes is
 * better than one that stays. */
static guint
find_date (const ExaTableGuess *guess)
{
  guint first = EXA_NO_COLUMN;

  for (guint i = 0; i < guess->plan->n_columns; i++) {
    gboolean again = guess->evidence[i].n_distinct < guess->evidence[i].n_filled;

    if (guess->plan->columns[i].kind != EXA_COLUMN_DATES ||
        !(exa_header_is_time (guess->plan->columns[i].header) || (again && exa_table_guess_is_unnamed (guess, i))))
      continue;
    if (guess->evidence[i].n_distinct > 1)
      return i;
    if (first == EXA_NO_COLUMN)
      first = i;
  }
  return first != EXA_NO_COLUMN ? first : find_only_date (guess);
}

/* A date of what the row is about, beside that of its figures: one whose header says so, else the only one that there
 * is, as the figure names it. When a row was edited is no date of the thing. */
static guint
find_thing_date (const ExaTableGuess *guess)
{
  static const char *const words[] = {"release",      "released",     "launch",       "launched",    "announced",
                                      "announcement", "introduced",   "introduction", "founded",     "founding",
                                      "inception",    "opening",      "birth",        "established", "opened",
                                      "completed",    "commissioned", "published",    "publication", "born",
                                      "debut",        "发布",         "上市",         "推出",        "成立",
                                      "创立",         "投产",         "出生",         NULL};
  static const char *const no[] = {"updated", "update", "modified", "edited", "retrieved", "accessed",
                                   "due",     "end",    "expiry",   "更新",   "截止",      NULL};
  const ExaTablePlan *plan = guess->plan;
  guint only = EXA_NO_COLUMN, n = 0;

  for (guint i = 0; i < plan->n_columns; i++) {
    const char *header = plan->columns[i].header;
    if (plan->columns[i].kind != EXA_COLUMN_DATES || i == plan->date || i == plan->name || i == plan->last_fact ||
        guess->evidence[i].n_filled * 2 < guess->n_rows || *header == '\0' || exa_header_has (header, no))
      continue;
    if (exa_header_has (header, words))
      return i;
    only = i;
    n++;
  }
  return n == 1 ? only : EXA_NO_COLUMN;
}

/* --- what a row is about --- */

static guint
find_words (const ExaTableGuess *guess, const char *const *words)
{
  static const char *const no[] = {"code", "iso", "id", "notes", "代码", NULL};
  const ExaTablePlan *plan = guess->plan;

  for (guint i = 0; i < plan->n_columns; i++)
    if (i != plan->name && exa_table_guess_is_text (guess, i) && exa_header_has (plan->columns[i].header, words) &&
        !exa_header_has (plan->columns[i].header, no))
      return i;
  return EXA_NO_COLUMN;
}

/* Whether a column beside the names holds the codes of countries, three capitals each. */
static gboolean
has_country_codes (const ExaTableGuess *guess)
{
  static const char *const words[] = {"code", "iso", "iso3", "iso code", "country code", "iso3 code", NULL};
  guint column = exa_table_guess_find_called (guess, words, TRUE), n = 0;

  for (guint row = 0; column != EXA_NO_COLUMN && row < guess->n_rows; row++) {
    const char *cell = exa_table_guess_cell (guess, row, column);
    n += (strlen (cell) == 3 && strspn (cell, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 3) || g_str_has_prefix (cell, "OWID_");
  }
  return n > 0 && n * 10 >= guess->evidence[column].n_filled * 8;
}

static ExaEntityKind
find_kind (const ExaTableGuess *guess)
{
  static const char *const areas[] = {"geo", "ref area", "entity", "area", "location", "region", NULL};
  const ExaTablePlan *plan = guess->plan;
  const char *header;

  if (plan->name == EXA_NO_COLUMN)
    return EXA_ENTITY_GROUP;
  header = plan->columns[plan->name].header;
  if (exa_header_has (header, exa_header_country_words) ||
      (exa_table_guess_is_called (guess, plan->name, areas) && has_country_codes (guess)))
    return EXA_ENTITY_COUNTRY;
  if (exa_header_has (header, chip_words))
    return EXA_ENTITY_CHIP;
  if (exa_header_has (header, cluster_words))
    return EXA_ENTITY_CLUSTER;
  if (exa_header_has (header, model_words))
    return EXA_ENTITY_MODEL;
  return exa_header_has (header, owner_words) ? EXA_ENTITY_COMPANY : EXA_ENTITY_GROUP;
}

static ExaTableForm
find_form (const ExaTableGuess *guess)
{
  const ExaTablePlan *plan = guess->plan;
  const ExaColumnEvidence *name = plan->name != EXA_NO_COLUMN ? &guess->evidence[plan->name] : NULL;

  if (name == NULL)
    return EXA_TABLE_THINGS;
  if (plan->columns[plan->name].kind == EXA_COLUMN_DATES)
    return EXA_TABLE_TIMES;
  if (plan->wide)
    return EXA_TABLE_THINGS_OVER_TIME;
  if (plan->date == EXA_NO_COLUMN || name->n_distinct * 10 >= name->n_filled * 9)
    return EXA_TABLE_THINGS;
  return name->n_distinct == 1 ? EXA_TABLE_TIMES : EXA_TABLE_THINGS_OVER_TIME;
}

/* A number that is the same in every row, beside others that are not, describes the table. */
static void
find_constants (ExaTableGuess *guess)
{
  ExaTablePlan *plan = guess->plan;
  guint n_changing = 0;

  for (guint i = 0; i < plan->n_columns; i++)
    n_changing += exa_table_plan_holds_figures (plan, i) && guess->evidence[i].n_distinct > 1;
  for (guint i = 0; n_changing > 0 && i < plan->n_columns; i++) {
    const ExaColumnEvidence *evidence = &guess->evidence[i];

    if (exa_table_plan_holds_figures (plan, i) && !plan->columns[i].is_time && evidence->n_distinct == 1 &&
        evidence->n_filled == guess->n_rows && guess->n_rows > 2) {
      plan->columns[i].kind = EXA_COLUMN_KEYS;
      plan->columns[i].because = "the same in every row";
    }
  }
}

/* Of the figures only those that were told are charted, also if they were taken for something else. */
static void
keep_told_figures (ExaTableGuess *guess)
{
  ExaTablePlan *plan = guess->plan;

  if (guess->told.figure == EXA_NO_COLUMN)
    return;
  for (guint i = 0; i < plan->n_columns; i++)
    if (plan->columns[i].kind == EXA_COLUMN_FIGURES && i != guess->told.figure) {
      plan->columns[i].kind = EXA_COLUMN_KEYS;
      plan->columns[i].because = "another column was asked for";
    }
  plan->columns[guess->told.figure].kind = EXA_COLUMN_FIGURES;
  plan->columns[guess->told.figure].because = "asked for";
}

static guint
told_or (guint told, guint found)
{
  return told != EXA_NO_COLUMN ? told : found;
}

void
exa_table_roles_find (ExaTableGuess *guess)
{
  ExaTablePlan *plan = guess->plan;

  keep_told_figures (guess);
  exa_table_parts_find_times (guess);
  plan->date = told_or (guess->told.date, find_date (guess));
  if (plan->date != EXA_NO_COLUMN)
    plan->columns[plan->date].kind = EXA_COLUMN_DATES;
  exa_table_parts_find (guess, plan->date);
  exa_table_descriptions_find (guess);
  plan->name = told_or (guess->told.name, exa_table_name_find (guess));
  if (plan->name == plan->date)
    plan->date = EXA_NO_COLUMN;
  if (plan->name == plan->measure)
    plan->measure = EXA_NO_COLUMN;
  plan->country = told_or (guess->told.colour, find_words (guess, exa_header_country_words));
  plan->owner = find_words (guess, owner_words);
  plan->kind = find_kind (guess);
  plan->form = find_form (guess);
  plan->thing_date = plan->form != EXA_TABLE_TIMES ? find_thing_date (guess) : EXA_NO_COLUMN;
  exa_table_numbers_find (guess);
  exa_table_codes_find (guess);
  if (guess->told.figure == EXA_NO_COLUMN)
    find_constants (guess);
}
