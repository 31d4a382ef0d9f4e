/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-quantity.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "exa-endpoint.h"
#include "exa-relation-words.h"

/* A figure as it was read, its endpoints still with their own units and scales. */
typedef struct {
  ExaRelation relation;
  gboolean inexact;
  gboolean range;
  ExaEndpoint low, high; /* @high only in a range */
} ParsedFigure;

static void
parsed_figure_clear (ParsedFigure *parsed)
{
  exa_endpoint_clear (&parsed->low);
  exa_endpoint_clear (&parsed->high);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ParsedFigure, parsed_figure_clear)

/* Signs and words before the number: one bound or "between", and "about" once beside it. */
static void
read_before (ParsedFigure *parsed, ExaScanner *s)
{
  for (;;) {
    ExaScanner ahead = *s;
    ExaRelation relation;
    exa_scanner_skip_space (&ahead);
    if (!exa_relation_take_before (&ahead, &relation))
      return;
    if (relation == EXA_ABOUT ? parsed->inexact : parsed->relation != EXA_EXACT)
      return; /* a second one: no number begins with it, and that is reported there */
    if (relation == EXA_ABOUT)
      parsed->inexact = TRUE;
    else
      parsed->relation = relation;
    *s = ahead;
  }
}

static gboolean
read_range (ParsedFigure *parsed, ExaScanner *s, const ExaUnit *unit, ExaParseProblem *problem)
{
  gboolean between = parsed->relation == EXA_RANGE;
  ExaScanner ahead = *s;
  exa_scanner_skip_space (&ahead);
  const char *at = ahead.at;
  if (!exa_relation_take_range (&ahead, between))
    return !between || exa_parse_problem_set (problem, EXA_QUANTITY_ERROR_SYNTAX, at,
                                              _ ("“and” and a second number were expected"));
  if (parsed->relation != EXA_EXACT && !between)
    return exa_parse_problem_set (problem, EXA_QUANTITY_ERROR_SYNTAX, at, _ ("a bound takes one number, not a range"));
  parsed->range = TRUE;
  parsed->relation = EXA_RANGE;
  *s = ahead;
  parsed->high.currency = parsed->low.currency; /* "$5–6/W" */
  return exa_endpoint_scan (&parsed->high, s, FALSE, unit, problem) &&
         exa_endpoint_complete (&parsed->low, &parsed->high, unit, problem);
}

static gboolean
read_behind (ParsedFigure *parsed, ExaScanner *s, ExaParseProblem *problem)
{
  ExaRelation relation;
  exa_scanner_skip_space (s);
  const char *at = s->at;
  if (exa_relation_take_behind (s, &relation)) {
    if (relation == EXA_ABOUT)
      parsed->inexact = TRUE;
    else if (parsed->relation != EXA_EXACT)
      return exa_parse_problem_set (problem, EXA_QUANTITY_ERROR_SYNTAX, at, _ ("“%s” bounds the figure a second time"),
                                    at);
    else
      parsed->relation = relation;
  }
  exa_scanner_skip_space (s);
  if (*s->at != '\0')
    return exa_parse_problem_set (problem, EXA_QUANTITY_ERROR_SYNTAX, s->at,
                                  _ ("“%s” was not expected: the figure ends before it"), s->at);
  return TRUE;
}

static gboolean
check_limit (double value, double limit, gboolean excluded, const ExaEndpoint *figure, const ExaUnit *unit,
             ExaParseProblem *problem)
{
  if (value < limit || (value == limit && !excluded))
    return TRUE;
  g_autofree char *most = exa_quantity_format (exa_quantity_exact (limit), unit, EXA_LANG_EN, 0, TRUE);
  return exa_parse_problem_set (problem, EXA_QUANTITY_ERROR_RANGE, figure->start,
                                exa_unit_is_percent (unit) ? _ ("“%s” is too much: a share ends at %s")
                                                           : _ ("“%s” is too much: this measure ends at %s"),
                                figure->start, most);
}

static gboolean
to_quantity (const ParsedFigure *parsed, const char *text, const ExaUnit *unit, double limit, ExaQuantity *q,
             ExaParseProblem *problem)
{
  double low, high;
  if (!exa_endpoint_to_double (&parsed->low, unit, &low, problem))
    return FALSE;
  high = low;
  if (parsed->range && !exa_endpoint_to_double (&parsed->high, unit, &high, problem))
    return FALSE;
  if (high < low)
    return exa_parse_problem_set (problem, EXA_QUANTITY_ERROR_RANGE, parsed->high.start,
                                  _ ("“%s” is upside down: the smaller number comes first"), text);
  if (!check_limit (high, limit, parsed->relation == EXA_ABOVE, parsed->range ? &parsed->high : &parsed->low, unit,
                    problem))
    return FALSE;

  gboolean low_open = FALSE, high_open = FALSE;
  if (parsed->relation == EXA_BELOW || parsed->relation == EXA_AT_MOST) {
    high_open = parsed->relation == EXA_BELOW;
    /* An upper bound ends at zero below, unless it is not above zero itself: nothing says how far below it goes. */
    low = high < 0 || (high == 0 && high_open) ? -INFINITY : 0;
  } else if (parsed->relation == EXA_ABOVE || parsed->relation == EXA_AT_LEAST) {
    low_open = parsed->relation == EXA_ABOVE;
    high = limit;
  }
  *q = exa_quantity_interval (low, low_open, high, high_open, parsed->inexact);
  /* "At least 100 %" is still a bound, and "0–5 %" as a range. */
  if (parsed->relation != EXA_EXACT && !(parsed->range && low == high))
    q->relation = parsed->relation;
  return TRUE;
}

static gboolean
parse (ParsedFigure *parsed, const char *text, const ExaUnit *unit, double limit, ExaQuantity *q,
       ExaParseProblem *problem)
{
  const char *end;
  if (!g_utf8_validate (text, -1, &end))
    return exa_parse_problem_set (problem, EXA_QUANTITY_ERROR_SYNTAX, end, _ ("the text is not UTF-8"));
  ExaScanner s = {text, text};
  exa_scanner_skip_space (&s);
  if (*s.at == '\0')
    return exa_parse_problem_set (problem, EXA_QUANTITY_ERROR_SYNTAX, s.at,
                                  _ ("a figure was expected, such as 5–6 %% or < 4"));

  read_before (parsed, &s);
  return exa_endpoint_scan (&parsed->low, &s, parsed->relation == EXA_RANGE, unit, problem) &&
         read_range (parsed, &s, unit, problem) && read_behind (parsed, &s, problem) &&
         to_quantity (parsed, text, unit, limit, q, problem);
}

gboolean
exa_quantity_parse (const char *text, const ExaUnit *unit, double limit, ExaQuantity *q, const ExaUnit **said_unit,
                    gsize *offset, GError **error)
{
  g_return_val_if_fail (text != NULL && unit != NULL && q != NULL, FALSE);

  g_auto (ParsedFigure) parsed = {.relation = EXA_EXACT};
  ExaParseProblem problem = {0};
  ExaQuantity quantity;
  if (!parse (&parsed, text, unit, limit, &quantity, &problem)) {
    if (offset)
      *offset = (gsize)(problem.at - text);
    g_set_error_literal (error, EXA_QUANTITY_ERROR, (int)problem.code, problem.message);
    g_free (problem.message);
    return FALSE;
  }
  *q = quantity;
  if (said_unit)
    *said_unit = parsed.low.unit ? parsed.low.unit : unit;
  return TRUE;
}
