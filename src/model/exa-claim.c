/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-claim.h"

#include <string.h>

G_DEFINE_FINAL_TYPE (ExaClaim, exa_claim, G_TYPE_OBJECT)

static void
exa_claim_finalize (GObject *object)
{
  ExaClaim *self = EXA_CLAIM (object);

  g_free (self->id);
  g_clear_object (&self->subject);
  g_clear_object (&self->measure);
  exa_text_clear (&self->wording);
  g_clear_object (&self->speaker);
  g_ptr_array_unref (self->cites);
  exa_text_clear (&self->assumption);
  exa_text_clear (&self->label);
  g_clear_object (&self->relative_to);
  g_ptr_array_unref (self->differences);
  exa_text_clear (&self->note);
  g_clear_pointer (&self->formula, exa_formula_free);
  g_ptr_array_unref (self->operands);

  G_OBJECT_CLASS (exa_claim_parent_class)->finalize (object);
}

static void
exa_claim_class_init (ExaClaimClass *class)
{
  G_OBJECT_CLASS (class)->finalize = exa_claim_finalize;
}

static void
exa_claim_init (ExaClaim *self)
{
  self->value = exa_quantity_exact (0);
  self->cites = g_ptr_array_new_with_free_func ((GDestroyNotify)exa_cite_free);
  self->differences = g_ptr_array_new_with_free_func ((GDestroyNotify)exa_difference_free);
  self->operands = g_ptr_array_new_with_free_func (g_object_unref);
}

ExaClaim *
exa_claim_new (void)
{
  return g_object_new (EXA_TYPE_CLAIM, NULL);
}

gboolean
exa_claim_is_derived (ExaClaim *self)
{
  return self->formula != NULL;
}

/* Whether @self stands for another one's figure as it is, of the same whole. */
static gboolean
is_restated (ExaClaim *self)
{
  double factor;
  int power;

  if (self->operands->len != 1 || exa_formula_get_claims (self->formula)[1] != NULL ||
      !exa_formula_get_powers (self->formula, &factor, &power))
    return FALSE;
  const ExaClaim *other = g_ptr_array_index (self->operands, 0);
  return factor == 1 && power == 1 && exa_text_equal (&self->measure->of, &other->measure->of);
}

gboolean
exa_claim_is_computed (ExaClaim *self)
{
  return exa_claim_is_derived (self) && !is_restated (self);
}

int
exa_claim_get_digits (ExaClaim *self)
{
  return exa_claim_is_computed (self) ? EXA_COMPUTED_DIGITS : 0;
}

gboolean
exa_claim_is_amount (ExaClaim *self)
{
  return self->form == EXA_FORM_FIGURE && self->measure->type == EXA_MEASURE_AMOUNT;
}

char *
exa_claim_quote (ExaClaim *self, ExaLang lang)
{
  const char *words = exa_text_get (&self->wording, lang);

  return *words != '\0' ? g_strdup_printf ("“%s”", words) : g_strdup ("");
}

/* "> MI325" */
static char *
format_order (ExaClaim *self, ExaLang lang)
{
  static const char *const signs[] = {
      [EXA_EXACT] = "=",   [EXA_ABOUT] = "≈", [EXA_RANGE] = "≈",    [EXA_BELOW] = "<",
      [EXA_AT_MOST] = "≤", [EXA_ABOVE] = ">", [EXA_AT_LEAST] = "≥", [EXA_DISPUTED] = "≈",
  };
  const char *other = self->relative_to != NULL ? exa_text_get (&self->relative_to->name, lang) : "";

  return g_strconcat (signs[self->value.relation], "\u00a0", other, NULL);
}

char *
exa_claim_format_with (ExaClaim *self, const ExaQuantityFormat *format)
{
  ExaQuantityFormat own = *format;

  switch (self->form) {
  case EXA_FORM_ORDER: return format_order (self, format->lang);
  case EXA_FORM_WORDS: return exa_claim_quote (self, format->lang);
  case EXA_FORM_FIGURE: break;
  }
  own.digits = own.digits > 0 ? own.digits : exa_claim_get_digits (self);
  return exa_quantity_format_with (self->value, &own);
}

char *
exa_claim_format (ExaClaim *self, ExaLang lang)
{
  return exa_claim_format_with (self, &(ExaQuantityFormat){.unit = self->unit, .lang = lang, .with_unit = TRUE});
}

char *
exa_claim_standing_in_words (ExaClaim *self, ExaLang lang)
{
  gboolean english = lang == EXA_LANG_EN, is_computed = exa_claim_is_computed (self);
  const char *said = self->form == EXA_FORM_WORDS ? (english ? "in words, without a number" : "仅有说法，未给数字")
                     : self->form == EXA_FORM_ORDER ? (english ? "an order, without a number" : "仅有高低，未给数字")
                                                    : exa_relation_in_words (self->value.relation, lang);
  const char *status = exa_status_in_words (self->status, lang);
  const char *assumed = exa_text_is_empty (&self->assumption) ? NULL : english ? "assumed" : "假设";
  const char *computed = is_computed ? (english ? "computed" : "推算") : NULL;
  gboolean plain = self->form == EXA_FORM_FIGURE && self->value.relation == EXA_EXACT &&
                   (status != NULL || assumed != NULL || is_computed);
  const char *parts[] = {plain ? NULL : said, status, assumed, computed};
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    if (parts[i] != NULL)
      g_string_append_printf (out, "%s%s", out->len == 0 ? "" : english ? ", " : "，", parts[i]);
  }
  return g_string_free (out, FALSE);
}

const char *
exa_claim_get_label (ExaClaim *self, ExaLang lang)
{
  return exa_text_get (exa_text_is_empty (&self->label) ? &self->subject->name : &self->label, lang);
}

/* As a formula is written that begins with what is left of a whole. */
#define WHOLE "1 −"

typedef struct {
  ExaClaim *claim;
  ExaLang lang;
  gboolean alone; /* the formula is nothing but this claim */
} FormulaNames;

static char *
in_parentheses (ExaClaim *self, const char *text)
{
  gboolean sure = exa_quantity_is_point (self->value) && !self->value.inexact;

  return sure ? g_strdup (text) : g_strdup_printf ("(%s)", text);
}

char *
exa_claim_format_operand (ExaClaim *self, ExaLang lang)
{
  g_autofree char *text = exa_claim_format (self, lang);

  return in_parentheses (self, text);
}

static char *
name_operand (const char *claim_id, gconstpointer data)
{
  const FormulaNames *names = data;

  for (guint i = 0; i < names->claim->operands->len; i++) {
    ExaClaim *operand = g_ptr_array_index (names->claim->operands, i);
    g_autofree char *text = NULL;

    if (strcmp (operand->id, claim_id) != 0)
      continue;
    /* A factor stands without its sign: “× 0.125”, not “× 0.125×”. */
    if (strcmp (operand->unit->base, "×") == 0 && !names->alone)
      text = exa_quantity_format (operand->value, operand->unit, names->lang, exa_claim_get_digits (operand), FALSE);
    else
      text = exa_claim_format (operand, names->lang);
    return names->alone ? g_steal_pointer (&text) : in_parentheses (operand, text);
  }
  return g_strdup (claim_id);
}

char *
exa_claim_format_formula (ExaClaim *self, ExaLang lang)
{
  FormulaNames names = {self, lang, FALSE};
  const char *text;

  if (!exa_claim_is_derived (self))
    return NULL;
  text = exa_formula_get_text (self->formula);
  names.alone = text[0] == '{' && strchr (text, '}')[1] == '\0';
  char *written = exa_formula_write (self->formula, name_operand, &names);
  /* What a share leaves is left of the whole: "100 % − 90 %", not "1 − 90 %". */
  if (strcmp (self->unit->base, "%") == 0 && g_str_has_prefix (written, WHOLE)) {
    g_autofree char *rest = g_steal_pointer (&written);
    g_autofree char *whole = exa_quantity_format (exa_quantity_exact (100), self->unit, lang, 0, TRUE);
    written = g_strconcat (whole, rest + strlen ("1"), NULL);
  }
  return written;
}
