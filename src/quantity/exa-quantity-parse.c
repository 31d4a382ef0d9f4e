/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-quantity.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "exa-end.h"
#include "exa-relation-words.h"

/* What was read, before it becomes a quantity. */
typedef struct {
  ExaRelation relation;
  gboolean inexact;
  gboolean range;
  ExaEnd low, high; /* @high only in a range */
} Said;

static void
said_clear (Said *said)
{
  exa_end_clear (&said->low);
  exa_end_clear (&said->high);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Said, said_clear)

/* Signs and words before the number: one bound or "between", and "about" once beside it. */
static void
read_before (Said *said, ExaScanner *s)
{
  for (;;) {
    ExaScanner ahead = *s;
    ExaRelation relation;
    exa_scanner_skip_space (&ahead);
    if (!exa_relation_take_before (&ahead, &relation))
      return;
    if (relation == EXA_ABOUT ? said->inexact : said->relation != EXA_EXACT)
      return; /* a second one: no number begins with it, and that will be said */
    if (relation == EXA_ABOUT)
      said->inexact = TRUE;
    else
      said->relation = relation;
    *s = ahead;
  }
}

static gboolean
read_range (Said *said, ExaScanner *s, const ExaUnit *unit, ExaEndProblem *problem)
{
  gboolean between = said->relation == EXA_RANGE;
  ExaScanner ahead = *s;
  exa_scanner_skip_space (&ahead);
  const char *at = ahead.at;
  if (!exa_relation_take_range (&ahead, between))
    return !between ||
           exa_end_problem_set (problem, EXA_QUANTITY_ERROR_SYNTAX, at, _ ("“and” and a second number were expected"));
  if (said->relation != EXA_EXACT && !between)
    return exa_end_problem_set (problem, EXA_QUANTITY_ERROR_SYNTAX, at, _ ("a bound takes one number, not a range"));
  said->range = TRUE;
  said->relation = EXA_RANGE;
  *s = ahead;
  said->high.currency = said->low.currency; /* "$5–6/W" */
  return exa_end_scan (&said->high, s, FALSE, unit, problem) && exa_end_share (&said->low, &said->high, unit, problem);
}

static gboolean
read_behind (Said *said, ExaScanner *s, ExaEndProblem *problem)
{
  ExaRelation relation;
  exa_scanner_skip_space (s);
  const char *at = s->at;
  if (exa_relation_take_behind (s, &relation)) {
    if (relation == EXA_ABOUT)
      said->inexact = TRUE;
    else if (said->relation != EXA_EXACT)
      return exa_end_problem_set (problem, EXA_QUANTITY_ERROR_SYNTAX, at, _ ("“%s” bounds the figure a second time"),
                                  at);
    else
      said->relation = relation;
  }
  exa_scanner_skip_space (s);
  if (*s->at != '\0')
    return exa_end_problem_set (problem, EXA_QUANTITY_ERROR_SYNTAX, s->at,
                                _ ("“%s” was not expected: the figure ends before it"), s->at);
  return TRUE;
}

static gboolean
check_limit (double value, double limit, gboolean excluded, const ExaEnd *figure, const ExaUnit *unit,
             ExaEndProblem *problem)
{
  if (value < limit || (value == limit && !excluded))
    return TRUE;
  g_autofree char *most = exa_quantity_format (exa_quantity_exact (limit), unit, EXA_LANG_EN, 0, TRUE);
  return exa_end_problem_set (problem, EXA_QUANTITY_ERROR_RANGE, figure->start,
                              exa_unit_is_percent (unit) ? _ ("“%s” is too much: a share ends at %s")
                                                         : _ ("“%s” is too much: this measure ends at %s"),
                              figure->start, most);
}

static gboolean
to_quantity (const Said *said, const char *text, const ExaUnit *unit, double limit, ExaQuantity *q,
             ExaEndProblem *problem)
{
  double low, high;
  if (!exa_end_to_double (&said->low, unit, &low, problem))
    return FALSE;
  high = low;
  if (said->range && !exa_end_to_double (&said->high, unit, &high, problem))
    return FALSE;
  if (high < low)
    return exa_end_problem_set (problem, EXA_QUANTITY_ERROR_RANGE, said->high.start,
                                _ ("“%s” is upside down: the smaller number comes first"), text);
  if (!check_limit (high, limit, said->relation == EXA_ABOVE, said->range ? &said->high : &said->low, unit, problem))
    return FALSE;

  gboolean low_open = FALSE, high_open = FALSE;
  if (said->relation == EXA_BELOW || said->relation == EXA_AT_MOST) {
    high_open = said->relation == EXA_BELOW;
    /* What is counted or measured does not fall below nothing, unless the figure itself says so. */
    low = high < 0 || (high == 0 && high_open) ? -INFINITY : 0;
  } else if (said->relation == EXA_ABOVE || said->relation == EXA_AT_LEAST) {
    low_open = said->relation == EXA_ABOVE;
    high = limit;
  }
  *q = exa_quantity_interval (low, low_open, high, high_open, said->inexact);
  /* "At least 100 %" is still said as a bound, and "0–5 %" as a range. */
  if (said->relation != EXA_EXACT && !(said->range && low == high))
    q->relation = said->relation;
  return TRUE;
}

static gboolean
parse (Said *said, const char *text, const ExaUnit *unit, double limit, ExaQuantity *q, ExaEndProblem *problem)
{
  const char *end;
  if (!g_utf8_validate (text, -1, &end))
    return exa_end_problem_set (problem, EXA_QUANTITY_ERROR_SYNTAX, end, _ ("the text is not UTF-8"));
  ExaScanner s = {text, text};
  exa_scanner_skip_space (&s);
  if (*s.at == '\0')
    return exa_end_problem_set (problem, EXA_QUANTITY_ERROR_SYNTAX, s.at,
                                _ ("a figure was expected, such as 5–6 %% or < 4"));

  read_before (said, &s);
  return exa_end_scan (&said->low, &s, said->relation == EXA_RANGE, unit, problem) &&
         read_range (said, &s, unit, problem) && read_behind (said, &s, problem) &&
         to_quantity (said, text, unit, limit, q, problem);
}

gboolean
exa_quantity_parse (const char *text, const ExaUnit *unit, double limit, ExaQuantity *q, const ExaUnit **said_unit,
                    gsize *offset, GError **error)
{
  g_return_val_if_fail (text != NULL && unit != NULL && q != NULL, FALSE);

  g_auto (Said) said = {.relation = EXA_EXACT};
  ExaEndProblem problem = {0};
  ExaQuantity parsed;
  if (!parse (&said, text, unit, limit, &parsed, &problem)) {
    if (offset)
      *offset = (gsize)(problem.at - text);
    g_set_error_literal (error, EXA_QUANTITY_ERROR, (int)problem.code, problem.message);
    g_free (problem.message);
    return FALSE;
  }
  *q = parsed;
  if (said_unit)
    *said_unit = said.low.unit ? said.low.unit : unit;
  return TRUE;
}
