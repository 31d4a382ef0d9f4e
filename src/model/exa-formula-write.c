/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writing needs no tree: the text is known to be a formula, so its tokens are
 * copied in their order, with the parentheses that its author chose. */
#include "exa-formula.h"

#include <string.h>

#define NBSP "\u00a0"

/* A minus after an operator, after "(" or at the start belongs to what follows. */
static gboolean
is_sign (const GString *written)
{
  return written->len == 0 || written->str[written->len - 1] == '(' || written->str[written->len - 1] == ' ' ||
         g_str_has_suffix (written->str, NBSP);
}

/* What is in parentheses stays in one line: "(1 + 77 %)". */
static void
append_operator (GString *written, char operator, gboolean within)
{
  const char *space = within ? NBSP : " ", *sign = "+";

  switch (operator) {
  case '*': sign = "×"; break;
  case '/': sign = "÷"; break;
  case '-': sign = "−"; break;
  default: break;
  }
  g_string_append_printf (written, "%s%s%s", space, sign, space);
}

char *
exa_formula_write (const ExaFormula *self, ExaFormulaName name, gconstpointer data)
{
  GString *written = g_string_new (NULL);
  const char *next = exa_formula_get_text (self);
  int depth = 0;

  while (*next != '\0') {
    if (g_ascii_isspace (*next)) {
      next++;
    } else if (*next == '{') {
      gsize length = strcspn (++next, "}");
      g_autofree char *id = g_strndup (next, length);
      g_autofree char *text = name (id, data);

      g_string_append (written, text);
      next += length + 1;
    } else if (*next == '-' && is_sign (written)) {
      g_string_append (written, "−");
      next++;
    } else if (strchr ("+-*/", *next) != NULL) {
      append_operator (written, *next++, depth > 0);
    } else if (*next == '(' || *next == ')') {
      depth += *next == '(' ? 1 : -1;
      g_string_append_c (written, *next++);
    } else {
      char *end;

      g_ascii_strtod (next, &end);
      g_string_append_len (written, next, end - next);
      next = end;
    }
  }
  return g_string_free (written, FALSE);
}
