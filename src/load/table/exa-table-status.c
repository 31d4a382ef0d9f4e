/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-table-status.h"

#include <string.h>

#include "exa-model-enums.h"
#include "exa-nick.h"
#include "exa-status-words.h"

static const char *const names[] = {"status",         "data status",
                                    "project status", "observation status",
                                    "obs status",     "development status",
                                    "type",           "data type",
                                    "value type",     "basis",
                                    "kind",           "stage",
                                    "phase",          "phase status",
                                    "状态",           "项目状态",
                                    "性质",           NULL};
/* Of statistics, whose remarks are letters. */
static const char *const flags[] = {"flag",        "flags",      "obs flag",         "obs status",
                                    "status flag", "value flag", "observation flag", "observation status",
                                    NULL};
/* With yes and no below them. */
static const struct {
  const char *header;
  ExaStatus status;
} questions[] = {{"is forecast", EXA_STATUS_FORECAST}, {"forecast", EXA_STATUS_FORECAST},
                 {"projected", EXA_STATUS_FORECAST},   {"is projection", EXA_STATUS_FORECAST},
                 {"is estimate", EXA_STATUS_ESTIMATE}, {"is estimated", EXA_STATUS_ESTIMATE},
                 {"estimated", EXA_STATUS_ESTIMATE},   {"planned", EXA_STATUS_PLAN},
                 {"is planned", EXA_STATUS_PLAN},      {"是否预测", EXA_STATUS_FORECAST}};

/* What status words say beside those of a header. */
static const struct {
  const char *word;
  ExaStatus status;
} words[] = {
    {"guidance", EXA_STATUS_FORECAST},
    {"forecast value", EXA_STATUS_FORECAST},
    {"estimated value", EXA_STATUS_ESTIMATE},
    {"imputed value", EXA_STATUS_ESTIMATE},
    {"under construction", EXA_STATUS_PLAN},
    {"in construction", EXA_STATUS_PLAN},
    {"construction", EXA_STATUS_PLAN},
    {"in development", EXA_STATUS_PLAN},
    {"proposed", EXA_STATUS_PLAN},
    {"permitted", EXA_STATUS_PLAN},
    {"committed", EXA_STATUS_PLAN},
    {"pipeline", EXA_STATUS_PLAN},
    {"pending", EXA_STATUS_PLAN},
    {"discussions", EXA_STATUS_PLAN},
    {"in discussion", EXA_STATUS_PLAN},
    {"in discussions", EXA_STATUS_PLAN},
    {"early discussions", EXA_STATUS_PLAN},
    {"late discussions", EXA_STATUS_PLAN},
    {"in talks", EXA_STATUS_PLAN},
    {"early talks", EXA_STATUS_PLAN},
    {"advanced talks", EXA_STATUS_PLAN},
    {"negotiation", EXA_STATUS_PLAN},
    {"in negotiation", EXA_STATUS_PLAN},
    {"in negotiations", EXA_STATUS_PLAN},
    {"not closed", EXA_STATUS_PLAN},
    {"rumoured", EXA_STATUS_FORECAST},
    {"rumored", EXA_STATUS_FORECAST},
    {"unconfirmed", EXA_STATUS_FORECAST},
    {"tentative", EXA_STATUS_PLAN},
    {"洽谈中", EXA_STATUS_PLAN},
    {"谈判中", EXA_STATUS_PLAN},
    {"待定", EXA_STATUS_PLAN},
    {"在建", EXA_STATUS_PLAN},
    {"拟建", EXA_STATUS_PLAN},
    {"规划中", EXA_STATUS_PLAN},
    {"计划中", EXA_STATUS_PLAN},
};

/* Those that say that it is so, or only how it was found. */
static const char *const facts[] = {"actual",
                                    "actuals",
                                    "reported",
                                    "final",
                                    "definitive",
                                    "observed",
                                    "measured",
                                    "historical",
                                    "history",
                                    "realised",
                                    "realized",
                                    "operational",
                                    "operating",
                                    "in operation",
                                    "in service",
                                    "online",
                                    "live",
                                    "active",
                                    "existing",
                                    "closed",
                                    "confirmed",
                                    "signed",
                                    "done",
                                    "completed",
                                    "complete",
                                    "built",
                                    "normal",
                                    "normal value",
                                    "provisional",
                                    "provisional value",
                                    "preliminary",
                                    "revised",
                                    "low reliability",
                                    "break in time series",
                                    "definition differs",
                                    "实际",
                                    "实绩",
                                    "已投产",
                                    "运营中",
                                    "在运",
                                    "已建成",
                                    NULL};

/* @text in small letters, its marks as blanks. Transfer full. */
static char *
fold (const char *text)
{
  char *folded = g_utf8_casefold (text, -1);

  return g_strstrip (g_strdelimit (folded, "_-", ' '));
}

static gboolean
is_one_of (const char *header, const char *const *list)
{
  g_autofree char *folded = fold (header);

  return g_strv_contains (list, folded);
}

/* Letters of statistics, one or some of them: e is an estimate and f a forecast; the others say how it was found. */
static gboolean
read_letters (const char *folded, ExaStatus *status)
{
  if (strlen (folded) > 3 || folded[strspn (folded, "abcdefgimnprsuvz")] != '\0')
    return FALSE;
  *status = strchr (folded, 'f') != NULL   ? EXA_STATUS_FORECAST
            : strchr (folded, 'e') != NULL ? EXA_STATUS_ESTIMATE
                                           : EXA_STATUS_REPORTED;
  return TRUE;
}

static gboolean
read_answer (const char *folded, ExaStatus asked, ExaStatus *status)
{
  static const char *const yes[] = {"true", "yes", "y", "1", "是", NULL}, *const no[] = {"false", "no", "n",
                                                                                         "0",     "否", NULL};

  *status = g_strv_contains (yes, folded) ? asked : EXA_STATUS_REPORTED;
  return g_strv_contains (yes, folded) || g_strv_contains (no, folded);
}

static gboolean
read_word (const char *cell, const char *folded, ExaStatus *status)
{
  g_autofree char *bracketed = g_strdup_printf ("x (%s)", cell);
  int nick;

  *status = EXA_STATUS_REPORTED;
  if (exa_enum_from_nick (EXA_TYPE_STATUS, cell, &nick))
    *status = nick;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (words[i].word, folded) == 0)
      *status = words[i].status;
  if (*status == EXA_STATUS_REPORTED)
    *status = exa_status_words_read (bracketed);
  return *status != EXA_STATUS_REPORTED || g_strv_contains (facts, folded);
}

gboolean
exa_table_status_read (const char *header, const char *cell, ExaStatus *status)
{
  g_autofree char *folded = fold (cell), *asked = fold (header);

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    if (strcmp (questions[i].header, asked) == 0)
      return read_answer (folded, questions[i].status, status);
  return read_word (cell, folded, status) || (is_one_of (header, flags) && read_letters (folded, status));
}

static gboolean
can_say_it (const char *header)
{
  g_autofree char *folded = fold (header);

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    if (strcmp (questions[i].header, folded) == 0)
      return TRUE;
  return g_strv_contains (names, folded) || g_strv_contains (flags, folded);
}

guint
exa_table_status_find (const ExaTablePlan *plan, const ExaGrid *grid)
{
  for (guint i = 0; i < plan->n_columns; i++) {
    const char *header = plan->columns[i].header;
    guint row = plan->n_headers, n = 0;

    for (; can_say_it (header) && row < exa_grid_n_rows (grid); row++) {
      const char *cell = exa_grid_cell (grid, row, i);
      ExaStatus status;

      if (exa_cell_is_missing (cell))
        continue;
      if (!exa_table_status_read (header, cell, &status))
        break;
      n += status != EXA_STATUS_REPORTED;
    }
    if (n > 0 && row == exa_grid_n_rows (grid))
      return i;
  }
  return EXA_NO_COLUMN;
}

guint
exa_table_status_find_last_fact (const ExaTablePlan *plan)
{
  static const char *const called[] = {"estimates start after", "last actual", "last actual year", NULL};

  for (guint i = 0; i < plan->n_columns; i++)
    if (is_one_of (plan->columns[i].header, called))
      return i;
  return EXA_NO_COLUMN;
}
