/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A recursive-descent parser to reverse Polish code:
 *
 *   sum     = product { ("+" | "-") product }
 *   product = factor { ("*" | "/") factor }
 *   factor  = "-" factor | "(" sum ")" | number | "{" claim-id "}"
 */
#include "exa-formula.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* The depth of recursion: formulas come from files, and the stack is finite. */
#define MAX_DEPTH 100
/* The most numbers, claims and operators of a formula that is examined as a product. */
#define MAX_PRODUCT 200

typedef enum {
  OP_NUMBER,
  OP_CLAIM,
  OP_NEGATE,
  OP_ADD,
  OP_SUBTRACT,
  OP_MULTIPLY,
  OP_DIVIDE,
} Op;

typedef struct {
  Op op;
  guint claim;   /* OP_CLAIM: index into the formula's claims */
  double number; /* OP_NUMBER */
} Code;

struct _ExaFormula {
  char *text;
  GArray *code;      /* Code */
  GPtrArray *claims; /* ids, owned, NULL-terminated */
};

typedef struct {
  ExaFormula *formula;
  const char *next; /* into formula->text */
  guint depth;
  char *message; /* what is wrong, owned; NULL as long as nothing is */
} Parser;

GQuark
exa_formula_error_quark (void)
{
  return g_quark_from_static_string ("exa-formula-error-quark");
}

static gboolean parse_sum (Parser *parser);

/* @expected: translated. */
static gboolean
fail (Parser *parser, const char *expected)
{
  const char *end;

  if (*parser->next == '\0') {
    parser->message = g_strdup_printf (_ ("expected %s, but the formula ends"), expected);
  } else {
    end = g_utf8_find_next_char (parser->next, NULL);
    parser->message =
        g_strdup_printf (_ ("expected %s, found \"%.*s\""), expected, (int)(end - parser->next), parser->next);
  }
  return FALSE;
}

static void
emit (Parser *parser, Op op, double number, guint claim)
{
  Code code = {op, claim, number};

  g_array_append_val (parser->formula->code, code);
}

/* Steps over spaces and then over @c if it stands there. */
static gboolean
accept (Parser *parser, char c)
{
  while (g_ascii_isspace (*parser->next))
    parser->next++;
  if (*parser->next != c)
    return FALSE;
  parser->next++;
  return TRUE;
}

static guint
intern_claim (ExaFormula *self, const char *id, gsize length)
{
  guint n = self->claims->len;

  for (guint i = 0; i < n; i++) {
    const char *known = g_ptr_array_index (self->claims, i);

    if (strlen (known) == length && strncmp (known, id, length) == 0)
      return i;
  }
  g_ptr_array_add (self->claims, g_strndup (id, length));
  return n;
}

/* After "{". */
static gboolean
parse_claim (Parser *parser)
{
  gsize length = strspn (parser->next, "abcdefghijklmnopqrstuvwxyz0123456789-");

  if (length == 0)
    return fail (parser, _ ("the id of a claim"));
  emit (parser, OP_CLAIM, 0, intern_claim (parser->formula, parser->next, length));
  parser->next += length;
  if (*parser->next != '}')
    return fail (parser, "\"}\"");
  parser->next++;
  return TRUE;
}

static gboolean
parse_number (Parser *parser)
{
  char *end;
  double number;

  /* strtod() also takes "inf", "nan" and hexadecimals: only a digit gets here. */
  if (!g_ascii_isdigit (*parser->next) || (parser->next[0] == '0' && (parser->next[1] | 0x20) == 'x'))
    return fail (parser, _ ("a number, a claim in braces or \"(\""));
  number = g_ascii_strtod (parser->next, &end);
  if (!isfinite (number)) {
    parser->message = g_strdup (_ ("the number is too large"));
    return FALSE;
  }
  emit (parser, OP_NUMBER, number, 0);
  parser->next = end;
  return TRUE;
}

static gboolean
parse_factor (Parser *parser)
{
  gboolean ok;

  if (++parser->depth > MAX_DEPTH) {
    parser->message = g_strdup (_ ("the formula is nested too deeply"));
    return FALSE;
  }

  if (accept (parser, '-')) {
    ok = parse_factor (parser);
    emit (parser, OP_NEGATE, 0, 0);
  } else if (accept (parser, '(')) {
    ok = parse_sum (parser);
    if (ok && !accept (parser, ')'))
      ok = fail (parser, _ ("an operator or \")\""));
  } else if (accept (parser, '{')) {
    ok = parse_claim (parser);
  } else {
    ok = parse_number (parser);
  }

  parser->depth--;
  return ok;
}

static gboolean
parse_product (Parser *parser)
{
  if (!parse_factor (parser))
    return FALSE;
  for (;;) {
    Op op;

    if (accept (parser, '*'))
      op = OP_MULTIPLY;
    else if (accept (parser, '/'))
      op = OP_DIVIDE;
    else
      return TRUE;
    if (!parse_factor (parser))
      return FALSE;
    emit (parser, op, 0, 0);
  }
}

static gboolean
parse_sum (Parser *parser)
{
  if (!parse_product (parser))
    return FALSE;
  for (;;) {
    Op op;

    if (accept (parser, '+'))
      op = OP_ADD;
    else if (accept (parser, '-'))
      op = OP_SUBTRACT;
    else
      return TRUE;
    if (!parse_product (parser))
      return FALSE;
    emit (parser, op, 0, 0);
  }
}

ExaFormula *
exa_formula_parse (const char *text, gsize *offset, GError **error)
{
  g_autoptr (ExaFormula) self = g_new0 (ExaFormula, 1);
  Parser parser = {self};
  gboolean ok;

  self->text = g_strdup (text);
  self->code = g_array_new (FALSE, FALSE, sizeof (Code));
  self->claims = g_ptr_array_new_with_free_func (g_free);
  parser.next = self->text;

  ok = parse_sum (&parser);
  if (ok && !accept (&parser, '\0'))
    ok = fail (&parser, _ ("an operator"));
  if (!ok) {
    if (offset != NULL)
      *offset = (gsize)(parser.next - self->text);
    g_set_error_literal (error, EXA_FORMULA_ERROR, EXA_FORMULA_ERROR_SYNTAX, parser.message);
    g_free (parser.message);
    return NULL;
  }

  g_ptr_array_add (self->claims, NULL);
  return g_steal_pointer (&self);
}

void
exa_formula_free (ExaFormula *self)
{
  g_free (self->text);
  g_array_unref (self->code);
  g_ptr_array_unref (self->claims);
  g_free (self);
}

const char *
exa_formula_get_text (const ExaFormula *self)
{
  return self->text;
}

const char *const *
exa_formula_get_claims (const ExaFormula *self)
{
  return (const char *const *)self->claims->pdata;
}

static ExaQuantity
apply (Op op, ExaQuantity a, ExaQuantity b)
{
  switch (op) {
  case OP_ADD: return exa_quantity_add (a, b);
  case OP_SUBTRACT: return exa_quantity_subtract (a, b);
  case OP_MULTIPLY: return exa_quantity_multiply (a, b);
  case OP_DIVIDE: return exa_quantity_divide (a, b);
  case OP_NUMBER:
  case OP_CLAIM:
  case OP_NEGATE:
  default: g_assert_not_reached ();
  }
}

ExaQuantity
exa_formula_evaluate (const ExaFormula *self, ExaFormulaLookup lookup, gconstpointer data)
{
  g_autofree ExaQuantity *stack = g_new (ExaQuantity, self->code->len);
  guint top = 0;

  for (guint i = 0; i < self->code->len; i++) {
    const Code *code = &g_array_index (self->code, Code, i);

    switch (code->op) {
    case OP_NUMBER: stack[top++] = exa_quantity_exact (code->number); break;
    case OP_CLAIM: stack[top++] = lookup (g_ptr_array_index (self->claims, code->claim), data); break;
    case OP_NEGATE: stack[top - 1] = exa_quantity_scale (stack[top - 1], -1); break;
    case OP_ADD:
    case OP_SUBTRACT:
    case OP_MULTIPLY:
    case OP_DIVIDE:
    default:
      top--;
      stack[top - 1] = apply (code->op, stack[top - 1], stack[top]);
      break;
    }
  }
  return stack[0];
}

/* A part of a formula that is a product; powers as in exa_formula_get_powers(). */
typedef struct {
  double factor;
  int *powers;
} Product;

/* @a: in and out. */
static void
multiply (Product *a, const Product *b, int sign, guint n_claims)
{
  a->factor = sign > 0 ? a->factor * b->factor : a->factor / b->factor;
  for (guint i = 0; i < n_claims; i++)
    a->powers[i] += sign * b->powers[i];
}

gboolean
exa_formula_get_powers (const ExaFormula *self, double *factor, int *powers)
{
  guint n_claims = self->claims->len - 1, n = self->code->len, top = 0;

  /* Keeps the table of powers, and the powers themselves, small: files may hold formulas of any length. */
  if (n > MAX_PRODUCT)
    return FALSE;
  g_autofree int *all = g_new0 (int, n *n_claims);
  g_autofree Product *stack = g_new (Product, n);

  for (guint i = 0; i < n; i++) {
    const Code *code = &g_array_index (self->code, Code, i);

    switch (code->op) {
    case OP_NUMBER: stack[top++] = (Product){code->number, all + i * n_claims}; break;
    case OP_CLAIM:
      stack[top] = (Product){1, all + i * n_claims};
      stack[top++].powers[code->claim] = 1;
      break;
    case OP_NEGATE: stack[top - 1].factor *= -1; break;
    case OP_MULTIPLY:
    case OP_DIVIDE:
      top--;
      multiply (&stack[top - 1], &stack[top], code->op == OP_MULTIPLY ? 1 : -1, n_claims);
      break;
    case OP_ADD:
    case OP_SUBTRACT:
    default: return FALSE;
    }
  }
  *factor = stack[0].factor;
  for (guint i = 0; i < n_claims; i++)
    powers[i] = stack[0].powers[i];
  return TRUE;
}
