/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-said-line.h"

#include <math.h>
#include <string.h>

#include "exa-comparison.h"
#include "exa-quantity-words.h"

/* More digits than a computed figure is written with: enough to see whether that was rounded, too few for noise. */
#define ALL_DIGITS 12

void
exa_said_line_free (ExaSaidLine *self)
{
  g_clear_object (&self->claim);
  g_free (self->name);
  g_free (self->say);
  g_free (self->avoid);
  g_free (self->qualifier);
  g_free (self->formula);
  g_free (self->source);
  g_free (self);
}

/* A figure, and how it is written. */
typedef struct {
  ExaQuantity value;
  const ExaUnit *unit;
  int digits;
  ExaLang lang;
} Figure;

/* Whether @figure is one number of which digits are left out: then it is no exact one any more. */
static gboolean
is_rounded (const Figure *figure)
{
  if (figure->digits == 0 || figure->value.relation != EXA_EXACT)
    return FALSE;
  g_autofree char *written = exa_quantity_format (figure->value, figure->unit, figure->lang, figure->digits, TRUE);
  g_autofree char *full = exa_quantity_format (figure->value, figure->unit, figure->lang, ALL_DIGITS, TRUE);
  return strcmp (written, full) != 0;
}

/* The middle of a range, with as many digits as tell it from both ends; NULL where it has too many. */
static char *
middle_in_words (const Figure *figure)
{
  const Figure *f = figure;
  ExaQuantity middle = exa_quantity_exact (f->value.low + (f->value.high - f->value.low) / 2);
  g_autofree char *low = exa_quantity_number_in_words (exa_quantity_exact (f->value.low), f->unit, f->lang, f->digits);
  g_autofree char *high =
      exa_quantity_number_in_words (exa_quantity_exact (f->value.high), f->unit, f->lang, f->digits);

  for (int digits = EXA_COMPUTED_DIGITS; exa_quantity_is_valid (middle) && digits < ALL_DIGITS; digits++) {
    g_autofree char *text = exa_quantity_number_in_words (middle, f->unit, f->lang, digits);
    if (strcmp (text, low) != 0 && strcmp (text, high) != 0)
      return g_steal_pointer (&text);
  }
  return NULL;
}

/* What @figure becomes in a careless mouth. */
static char *
write_avoid (const Figure *figure)
{
  ExaQuantity q = figure->value;

  switch (q.relation) {
  case EXA_EXACT: return NULL;
  case EXA_RANGE:
  case EXA_DISPUTED: return isfinite (q.low) && isfinite (q.high) ? middle_in_words (figure) : NULL;
  case EXA_ABOUT:
  case EXA_BELOW:
  case EXA_AT_MOST:
  case EXA_ABOVE:
  case EXA_AT_LEAST: break;
  }
  g_autofree char *number = exa_quantity_number_in_words (q, figure->unit, figure->lang, figure->digits);
  return q.relation == EXA_ABOUT ? g_strjoin (" ", figure->lang == EXA_LANG_EN ? "exactly" : "正好", number, NULL)
                                 : g_steal_pointer (&number);
}

/* "62 to 63 percentage points", which is not 62 to 63 per cent: 21 % is not 15 % more than 6 %. */
static void
write_points (ExaSaidLine *self, const Figure *f)
{
  g_autofree char *number = exa_quantity_in_words (f->value, f->unit, f->lang, f->digits, FALSE);

  self->say = g_strconcat (number, f->lang == EXA_LANG_EN ? " percentage points" : " 个百分点", NULL);
  self->avoid = exa_quantity_in_words (f->value, f->unit, f->lang, f->digits, TRUE);
}

static void
write_figure (ExaSaidLine *self, Figure figure, gboolean in_points)
{
  self->value = figure.value;
  if (is_rounded (&figure))
    figure.value = exa_quantity_interval (figure.value.low, FALSE, figure.value.high, FALSE, TRUE);
  if (in_points) {
    write_points (self, &figure);
    return;
  }
  self->say = exa_quantity_in_words (figure.value, figure.unit, figure.lang, figure.digits, TRUE);
  self->avoid = write_avoid (&figure);
}

/* "more than MI325"; “like a year” as it was said. */
static void
write_order (ExaSaidLine *self, ExaClaim *claim, ExaLang lang)
{
  g_autofree char *text = exa_claim_format (claim, lang);
  GString *out;

  self->value = claim->value;
  if (claim->form != EXA_FORM_ORDER) {
    self->say = g_steal_pointer (&text);
    return;
  }
  out = g_string_new (exa_relation_in_words (claim->value.relation, lang));
  if (lang == EXA_LANG_EN)
    g_string_append_c (out, ' ');
  exa_text_append_spaced (out, strstr (text, "\u00a0") + strlen ("\u00a0"));
  self->say = g_string_free (out, FALSE);
}

/* How @claim is known; NULL where its relation says enough, or @warned, what it is not, and a formula stands below. */
static const char *
write_standing (ExaClaim *claim, gboolean warned, ExaLang lang)
{
  gboolean english = lang == EXA_LANG_EN;

  if (claim->form != EXA_FORM_FIGURE)
    return english ? "no number was given" : "未给数字";
  if (claim->status != EXA_STATUS_REPORTED)
    return exa_status_as_heading (claim->status, lang);
  if (exa_claim_is_computed (claim))
    return warned ? NULL : english ? "computed, not reported" : "推算，非原文";
  if (!exa_text_is_empty (&claim->assumption))
    return english ? "assumed, not reported" : "假设，非原文";
  if (claim->value.relation == EXA_EXACT)
    return english ? "as reported" : "与原文一致";
  return NULL;
}

static char *
write_qualifier (const char *avoid, const char *standing, ExaLang lang)
{
  gboolean english = lang == EXA_LANG_EN;
  g_autofree char *not = avoid != NULL ? g_strdup_printf (english ? "not “%s”" : "而非“%s”", avoid) : NULL;

  if (not != NULL && standing != NULL)
    return g_strjoin (english ? "; " : "；", not, standing, NULL);
  return g_strdup (not != NULL ? not : standing != NULL ? standing : "");
}

static char *
write_formula (const char *formula, ExaLang lang)
{
  return formula != NULL ? g_strconcat (lang == EXA_LANG_EN ? "computed: " : "推算：", formula, NULL) : NULL;
}

ExaSaidLine *
exa_said_line_new (ExaClaim *claim, const char *name, const ExaUnit *unit, ExaLang lang)
{
  ExaSaidLine *self = g_new0 (ExaSaidLine, 1);
  g_autofree char *formula = exa_claim_format_formula (claim, lang);

  self->claim = g_object_ref (claim);
  self->name = g_strdup (name);
  if (claim->form != EXA_FORM_FIGURE)
    write_order (self, claim, lang);
  else
    write_figure (self, (Figure){claim->value, unit != NULL ? unit : claim->unit, exa_claim_get_digits (claim), lang},
                  FALSE);
  self->qualifier = write_qualifier (self->avoid, write_standing (claim, self->avoid != NULL, lang), lang);
  self->formula = write_formula (formula, lang);
  return self;
}

ExaSaidLine *
exa_said_line_new_compared (ExaClaim *a, const char *name_a, ExaClaim *b, const char *name_b, ExaQuantity value,
                            gboolean by_difference, const ExaUnit *unit, ExaLang lang)
{
  ExaSaidLine *self = g_new0 (ExaSaidLine, 1);
  g_autofree char *formula = exa_comparison_format_formula (a, b, by_difference, lang);

  self->compared = TRUE;
  self->name = g_strdup_printf (by_difference ? "%s − %s" : "%s : %s", name_a, name_b);
  write_figure (self, (Figure){value, by_difference ? unit : exa_unit_get ("×"), EXA_COMPUTED_DIGITS, lang},
                by_difference && exa_unit_is_percent (unit));
  self->qualifier = write_qualifier (self->avoid, NULL, lang);
  self->formula = write_formula (formula, lang);
  return self;
}

char *
exa_said_line_to_string (const ExaSaidLine *self, ExaLang lang)
{
  gboolean english = lang == EXA_LANG_EN;
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, english ? "%s: “%s”" : "%s：“%s”", self->name, self->say);
  if (*self->qualifier != '\0')
    g_string_append_printf (out, english ? ", %s" : "，%s", self->qualifier);
  if (self->formula != NULL)
    g_string_append_printf (out, english ? "; %s" : "；%s", self->formula);
  if (self->source != NULL)
    g_string_append_printf (out, english ? " (%s)" : "（%s）", self->source);
  return g_string_free (out, FALSE);
}
