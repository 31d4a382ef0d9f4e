/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A cell is written anew as data/FORMAT.md writes figures, and then read as one: there is one grammar of figures. */
#include "exa-cell.h"

#include <math.h>
#include <string.h>

#include "exa-cell-forms.h"
#include "exa-cell-marks.h"
#include "exa-numerals.h"
#include "exa-relation-words.h"

static const char digits[] = "0123456789";

/* A cell that is being written anew. */
typedef struct {
  const ExaCellForm *form;
  GString *out;
  const ExaUnit *currency; /* before the number, or NULL */
  const ExaUnit *unit;     /* that the cell names itself, or NULL */
  gboolean scaled;         /* it says its own scale */
  guint n_numbers;
} Writer;

/* --- powers of ten --- */

/* The bytes of "× 10^24", "x10²⁴", "*10^24" behind a number, up to the exponent; 0 if it is none. */
static gsize
power_sign_length (const char *text)
{
  static const char *const signs[] = {"×", "x", "X", "*", "·", "•", "⋅"};
  const char *at = text + strspn (text, " ");

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (at, signs[i])) {
      at += strlen (signs[i]);
      at += strspn (at, " ");
      if (strncmp (at, "10", 2) != 0 || (at[2] != '^' && at[2] != '*' && (guchar)at[2] < 0xc2))
        return 0;
      return (gsize)(at - text) + 2;
    }
  return 0;
}

static gboolean
is_superscript (const char *text)
{
  gunichar c = g_utf8_get_char (text);

  return c == 0xb9 || c == 0xb2 || c == 0xb3 || (c >= 0x2070 && c <= 0x2079) || c == 0x207b;
}

/* The bytes of an exponent, "^24", "**24" or "²⁴"; 0 if it is none. */
static gsize
exponent_length (const char *text)
{
  const char *at = text;

  if (*at == '^' || strncmp (at, "**", 2) == 0) {
    at += *at == '^' ? 1 : 2;
    at += *at == '-';
    gsize n = strspn (at, digits);
    return n > 0 ? (gsize)(at - text) + n : 0;
  }
  while (*at != '\0' && is_superscript (at))
    at = g_utf8_next_char (at);
  return (gsize)(at - text);
}

/* --- what stands behind a number --- */

/* Cuts what bounds a figure from behind off @text: "or more", "+", "左右". Returns where it begins; its end if nothing
 * does. */
static gsize
find_behind (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    ExaScanner s = {text, p};
    ExaRelation relation;

    if (p > text && g_ascii_isalpha (p[-1]) && g_ascii_isalpha (*p))
      continue;
    if (exa_relation_take_behind (&s, &relation)) {
      exa_scanner_skip_space (&s);
      if (*s.at == '\0')
        return (gsize)(p - text);
    }
  }
  return strlen (text);
}

/* Where the words between two numbers end, and what parts a range begins. */
static gsize
find_range (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    ExaScanner s = {text, p};

    if (p > text && g_ascii_isalpha (p[-1]) && g_ascii_isalpha (*p))
      continue;
    if (exa_relation_take_range (&s, TRUE)) {
      exa_scanner_skip_space (&s);
      if (*s.at == '\0' || strspn (s.at, "$€£¥₹+-~<>") > 0)
        return (gsize)(p - text);
    }
  }
  return strlen (text);
}

/* The power of ten of "Mio. Aufrufe", where the last word is the column's own and no unit that is known; 0 if it says
 * none. */
static int
read_scale_before (const ExaCellForm *form, const char *words)
{
  const char *last = strrchr (words, ' ');
  g_autofree char *scale = last != NULL ? g_strndup (words, (gsize)(last - words)) : NULL;
  ExaUnitContext context = {.letters = TRUE, .counted = TRUE, .spanish = form->context.spanish};
  const ExaUnit *unit = NULL;
  int exponent = 0;

  return last != NULL && strcmp (last + 1, form->unit->id) == 0 &&
                 exa_unit_phrase_read (scale, context, &unit, &exponent) && unit == NULL
             ? exponent
             : 0;
}

/* Writes the unit and scale @words, which stand behind a number, in the words of the grammar. */
static void
write_words (Writer *writer, const char *words)
{
  const ExaUnit *unit = NULL;
  int exponent = 0;
  g_autofree char *plain = g_strstrip (g_strdup (words));

  if (*plain == '\0')
    return;
  if (*plain == '/' && writer->currency != NULL) { /* "$2/1M tokens": the price of so many, not a fraction */
    g_autofree char *id = g_strconcat (writer->currency->base, plain, NULL);

    writer->unit = exa_unit_get (id);
    g_string_append_printf (writer->out, " %s", id);
    return;
  }
  /* A letter that only the grammar knows, "7B" of a count, is left to it. */
  if (!exa_unit_phrase_read (plain, writer->form->context, &unit, &exponent)) {
    writer->scaled = TRUE;
    if ((exponent = read_scale_before (writer->form, plain)) != 0) {
      g_string_append_printf (writer->out, " × 10^%d %s", exponent, writer->form->unit->id);
      return;
    }
    g_string_append_printf (writer->out, " %s", plain);
    return;
  }
  if (exponent != 0) {
    g_string_append_printf (writer->out, " × 10^%d", exponent);
    writer->scaled = TRUE;
  }
  if (unit == NULL)
    return;
  if (writer->unit == NULL || strchr (unit->id, '/') == NULL)
    writer->unit = writer->unit == NULL || unit->base == writer->unit->base ? unit : writer->unit;
  writer->scaled |= exa_unit_comparable (unit, writer->form->unit) ? unit->factor != writer->form->unit->factor
                                                                   : writer->form->exponent == 0;
  g_string_append_printf (writer->out, " %s", unit->id);
}

/* What stands between a number and the next one, or the end. */
static void
write_behind (Writer *writer, const char *text, gboolean last)
{
  gsize end = last ? find_behind (text) : find_range (text);
  g_autofree char *words = g_strndup (text, end);

  write_words (writer, words);
  if (text[end] != '\0')
    g_string_append_printf (writer->out, " %s", text + end);
}

/* --- the figure --- */

static gboolean
write_number (Writer *writer, const char **at)
{
  gsize sign, power;
  const char *start = *at;

  writer->n_numbers++;
  /* A second one does not go on with the power of ten of the first: "3万 5". */
  if (writer->out->len > 0 && g_ascii_isdigit (writer->out->str[writer->out->len - 1]))
    g_string_append_c (writer->out, ' ');
  /* 10^23 alone. */
  if (strncmp (start, "10", 2) == 0 && !g_ascii_isdigit (start[2]) && (power = exponent_length (start + 2)) > 0) {
    gboolean stars = start[2] == '*';

    g_string_append (writer->out, stars ? "1 × 10^" : "1 × 10");
    g_string_append_len (writer->out, start + 2 + (stars ? 2 : 0), (gssize)power - (stars ? 2 : 0));
    *at = start + 2 + power;
    return TRUE;
  }
  if (!exa_numeral_take (at, writer->form->decimal, writer->out))
    return FALSE;
  if ((**at == 'e' || **at == 'E') && (g_ascii_isdigit ((*at)[1]) || (strchr ("+-", (*at)[1]) && (*at)[1] != '\0'))) {
    gsize n = 2 + strspn (*at + 2, digits);
    g_string_append_len (writer->out, *at, (gssize)n);
    *at += n;
  }
  sign = power_sign_length (*at);
  power = sign > 0 ? exponent_length (*at + sign) : 0;
  if (power > 0) {
    gsize stars = (*at)[sign] == '*' ? 2 : 0;

    g_string_append (writer->out, stars > 0 ? " × 10^" : " × 10");
    g_string_append_len (writer->out, *at + sign + stars, (gssize)(power - stars));
    *at += sign + power;
  }
  return TRUE;
}

/* The next number in @text that is none of a name: behind a letter stands no figure. Its end if there is none. */
static const char *
find_number (const char *text)
{
  const char *at = text;

  while ((at = strpbrk (at, digits)) != NULL && at > text && g_ascii_isalpha (at[-1]))
    at += strspn (at, digits);
  return at != NULL ? at : text + strlen (text);
}

/* "$2 / 1M tokens" and "$2 per 1M tokens" as "$2/1M tokens": what a price is of stands behind the slash. */
static void
close_quotient (char *text)
{
  static const char *const signs[] = {" / ", " per "};

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++) {
    char *sign = strstr (text, signs[i]), *below = sign != NULL ? sign + strlen (signs[i]) : NULL;
    gsize n = below != NULL ? strspn (below, "0123456789,. ") : 0;

    if (sign == NULL || !g_ascii_isalpha (below[n]) || (i > 0 && n == 0))
      continue;
    *sign = '/';
    memmove (sign + 1, below, strlen (below) + 1);
    return;
  }
}

/* Whether two numbers with nothing but blanks, or a slash, between them are two figures: "100 20", "12 / 45",
 * "400/450 W"; of "2/1M tokens", a price, the second belongs to the words. */
static gboolean
are_two_figures (const char *between, const char *next, gboolean money)
{
  gsize blanks = strspn (between, " "), n = strspn (next, "0123456789.,");
  const char *at = between + blanks;

  if (at == next)
    return TRUE;
  if (*at != '/')
    return FALSE;
  at += 1 + strspn (at + 1, " ");
  return at == next && (!money || next[n] == '\0' || next[n] == ' ');
}

/* Writes @text anew; FALSE if it holds no figure as its column writes them. */
static gboolean
write_figure (Writer *writer, const char *text)
{
  const char *at = find_number (text);

  g_string_append_len (writer->out, text, at - text);
  while (*at != '\0') {
    const char *next;
    g_autofree char *behind = NULL;

    if (!write_number (writer, &at) || writer->n_numbers > 2)
      return FALSE;
    next = find_number (at);
    if (*next != '\0' && writer->currency == NULL && !exa_unit_is_percent (writer->form->unit) &&
        are_two_figures (at, next, writer->form->context.money))
      return FALSE;
    if (*next != '\0' && next[-1] == '/') { /* it belongs to the words: "1M" of "$2/1M tokens" */
      if (next == at + 1 && next[strspn (next, "0123456789.,% ")] == '\0') { /* 1/8: only a share is a fraction */
        g_string_append (writer->out, at);
        return exa_unit_is_percent (writer->form->unit);
      }
      next += strlen (next);
    }
    behind = g_strndup (at, (gsize)(next - at));
    write_behind (writer, behind, *next == '\0');
    at = next;
  }
  return writer->n_numbers > 0;
}

/* Puts the column's power of ten behind each bare number of @text. */
static char *
add_exponent (const char *text, int exponent)
{
  GString *out = g_string_new (NULL);
  const char *at = text;

  for (;;) {
    const char *number = find_number (at);
    gsize n = strspn (number, "0123456789.");
    int own = 0;

    g_string_append_len (out, at, number - at);
    if (*number == '\0')
      return g_string_free (out, FALSE);
    g_string_append_len (out, number, (gssize)n);
    at = number + n;
    if (g_str_has_prefix (at, " × 10")) {
      gsize rest = strcspn (at + strlen (" × "), " ") + strlen (" × ");

      g_string_append_len (out, at, (gssize)rest);
      at += rest;
      continue;
    }
    if (*at == 'e' || *at == 'E')
      own = (int)g_ascii_strtoll (at + 1, (char **)&at, 10);
    /* "1.5e+03" is how a program writes a bare number; "1.7e9" under "(B)" has the scale already. */
    g_string_append_printf (out, " × 10^%d", own < exponent || exponent < 3 ? own + exponent : own);
  }
}

/* The currency that stands before the number, as a unit; NULL if none does. */
static const ExaUnit *
find_currency (const char *text)
{
  gsize length;

  for (const char *p = text; *p != '\0' && !g_ascii_isdigit (*p); p = g_utf8_next_char (p)) {
    const char *id = exa_currency_match (p, &length);
    if (id != NULL && !(p > text && g_ascii_isalpha (p[-1]) && g_ascii_isalpha (*p)))
      return exa_unit_get (id);
    if (g_str_has_prefix (p, "¥") || g_str_has_prefix (p, "￥"))
      return exa_unit_get ("CNY");
  }
  return NULL;
}

/* The unit in which the cell has to be read: the column's unless it names one that stands on no common axis. */
static const ExaUnit *
expected_unit (const ExaCellForm *form, const ExaUnit *own, const ExaUnit *currency)
{
  if (own != NULL && exa_unit_comparable (own, form->unit))
    return form->unit;
  if (own != NULL)
    return own;
  if (currency == NULL || g_str_has_prefix (form->unit->base, currency->base))
    return form->unit;
  if (strcmp (currency->base, "CNY") == 0 && g_str_has_prefix (form->unit->base, "JPY")) /* the sign of both */
    return form->unit;
  return currency;
}

static gboolean
read_marked (const ExaCellForm *form, char *text, ExaQuantity *q, const ExaUnit **unit)
{
  g_autoptr (GString) out = g_string_new (NULL);
  ExaCellForm own = *form;
  const ExaUnit *currency = find_currency (text);
  Writer writer = {&own, out, currency, NULL, FALSE, 0};
  g_autofree char *scaled = NULL;

  own.context.money |= currency != NULL;
  if (currency != NULL)
    close_quotient (text);
  if (!write_figure (&writer, text))
    return FALSE;
  if (form->exponent != 0 && !writer.scaled)
    scaled = add_exponent (out->str, form->exponent);
  return exa_quantity_parse (scaled != NULL ? scaled : out->str, expected_unit (form, writer.unit, currency), INFINITY,
                             q, unit, NULL, NULL);
}

/* "13.4 ± 0.4 s": the range that it spans. */
static gboolean
read_plus_minus (const ExaCellForm *form, const char *text, const char *sign, gsize length, ExaQuantity *q,
                 const ExaUnit **unit)
{
  g_autofree char *low = g_strndup (text, (gsize)(sign - text));
  g_autofree char *behind = g_strdup (sign + length + strcspn (sign + length, digits));
  const char *words = behind + strspn (behind, "0123456789.,");
  g_autofree char *value = g_strconcat (g_strchomp (low), words, NULL);
  ExaQuantity middle, error;

  if (!read_marked (form, value, &middle, unit) || !read_marked (form, behind, &error, unit) ||
      !exa_quantity_is_point (middle) || !exa_quantity_is_point (error))
    return FALSE;
  *q = exa_quantity_interval (middle.low - error.low, FALSE, middle.low + error.low, FALSE, middle.inexact);
  return exa_quantity_is_valid (*q);
}

/* "▲ 3.2" as "3.2", "▼ 1.1" as "-1.1", where both stand in one column. */
static const char *
take_arrow (const char *cell, char **owned)
{
  gsize n = strlen ("▲");

  if (g_str_has_prefix (cell, "▲") || g_str_has_prefix (cell, "△"))
    return cell + n + strspn (cell + n, " ");
  if (!g_str_has_prefix (cell, "▼") && !g_str_has_prefix (cell, "▽"))
    return cell;
  return *owned = g_strconcat ("-", cell + n + strspn (cell + n, " "), NULL);
}

/* @cell without the whole that it is out of, "45" of "45/60"; NULL where it does not say it. Transfer full. */
static char *
cut_whole (const ExaCellForm *form, const char *cell)
{
  guint of;
  char *part = form->out_of > 0 ? exa_cell_read_out_of (cell, &of) : NULL;

  if (part != NULL && of != form->out_of)
    g_clear_pointer (&part, g_free);
  return part;
}

gboolean
exa_cell_read (const ExaCellForm *form, const char *cell, ExaQuantity *q, const ExaUnit **unit)
{
  static const char *const signs[] = {"±", "+/-", "+/−"};
  g_autofree char *text = NULL, *arrow = NULL, *opened = NULL;
  const char *sign;
  double value;

  if (exa_cell_read_plain (form, cell, &value)) {
    *q = exa_quantity_exact (value);
    *unit = form->unit;
    return TRUE;
  }
  if (!exa_cell_has_digit (cell))
    return FALSE;
  if ((opened = cut_whole (form, cell)) != NULL || (opened = exa_cell_open_fraction (cell, form->decimal)) != NULL)
    cell = opened;
  text = exa_cell_unmark (form->arrows ? take_arrow (cell, &arrow) : cell, form->flags, form->keys);
  if (strcmp (form->unit->id, "rank") == 0 && exa_cell_is_ordinal (text))
    text[strlen (text) - 2] = '\0';
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if ((sign = strstr (text, signs[i])) != NULL && sign > text)
      return read_plus_minus (form, text, sign, strlen (signs[i]), q, unit);
  return read_marked (form, text, q, unit);
}

char *
exa_cell_get_suffix (const char *cell)
{
  g_autofree char *opened = exa_cell_open_fraction (cell, '.');
  g_autofree char *text = exa_cell_unmark (opened != NULL ? opened : cell, FALSE, 0);
  char *end = text + strlen (text);

  while (end > text && !g_ascii_isdigit (end[-1]))
    end--;
  if (end == text)
    return g_strdup ("");
  /* "mm2" and "/1M tokens" have digits of their own. */
  for (const char *p = text; p < end; p++)
    if (*p == '/' && p > text && g_ascii_isdigit (p[-1]) && g_ascii_isalpha (p[1 + strspn (p + 1, digits)])) {
      end = (char *)p;
      return g_strdup (end);
    }
  char *from = end;
  while (from > text && g_ascii_isdigit (from[-1]))
    from--;
  if (from > text && g_ascii_isalpha (from[-1])) { /* the 2 of mm2 */
    while (from > text && g_ascii_isalpha (from[-1]))
      from--;
    end = from;
  }
  return g_strstrip (g_strdup (end));
}

const ExaUnit *
exa_cell_find_unit (const ExaCellForm *form, const char *cell)
{
  g_autofree char *opened = exa_cell_open_fraction (cell, form->decimal);
  g_autofree char *text = exa_cell_unmark (opened != NULL ? opened : cell, form->flags, form->keys), *suffix = NULL;
  const ExaUnit *currency = find_currency (text), *unit = NULL;
  ExaUnitContext context = form->context;
  int exponent;

  context.money |= currency != NULL;
  if (currency != NULL)
    close_quotient (text);
  suffix = exa_cell_get_suffix (text);
  suffix[find_behind (suffix)] = '\0';
  if (*suffix == '/' && currency != NULL) {
    g_autofree char *id = g_strconcat (currency->base, suffix, NULL);
    return exa_unit_get (id);
  }
  if (*suffix != '\0' && exa_unit_phrase_read (suffix, context, &unit, &exponent) && unit != NULL)
    return unit;
  return currency;
}
