/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-claim-terms.h"

#include <math.h>
#include <string.h>

#include "exa-fuzzy.h"

/* Latin words of fewer bytes are found at the beginning of others only: "us" is not in "industry". */
#define LEAST_INSIDE 3
/* By how much of a figure another may differ that is the same: the noise of its arithmetic. */
#define NOISE 1e-9

static void
add (GString *out, const char *text)
{
  if (text != NULL && *text != '\0')
    g_string_append_printf (out, "%s\n", text);
}

static void
add_text (GString *out, const ExaText *text)
{
  for (int lang = 0; lang < EXA_N_LANGS; lang++)
    add (out, text->in[lang]);
}

static void
add_entity (GString *out, ExaEntity *entity)
{
  if (entity == NULL)
    return;
  add_text (out, &entity->name);
  for (char **name = entity->also; *name != NULL; name++)
    add (out, *name);
}

static void
add_near (GString *out, ExaClaim *claim)
{
  g_autofree char *date = exa_date_to_string (claim->as_of);

  add_entity (out, claim->relative_to);
  add_entity (out, claim->subject->country);
  for (guint i = 0; i < claim->subject->belongs_to->len; i++)
    add_entity (out, g_ptr_array_index (claim->subject->belongs_to, i));
  if (claim->speaker != NULL)
    add_text (out, &claim->speaker->name);
  add (out, date);
  for (int lang = 0; lang < EXA_N_LANGS; lang++)
    add (out, exa_unit_name (claim->unit, (ExaLang)lang));
}

/* "1600000000000", "2400EFLOPS": an end of the figure in plain digits, in base units and as it was said. */
static void
add_end (GString *out, double end, const ExaUnit *unit)
{
  if (!isfinite (end))
    return;
  g_autofree char *base = exa_number_to_string (end), *said = exa_number_to_string (end / unit->factor);
  g_string_append_printf (out, "%s\n%s%s%s\n", base, said, unit->prefix, unit->symbol[EXA_LANG_EN]);
}

/* The figures, folded and without spaces, a line each. */
static char *
write_figures (ExaClaim *claim)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (int lang = 0; lang < EXA_N_LANGS; lang++) {
    g_autofree char *text = exa_claim_format (claim, (ExaLang)lang);
    add (lines, text);
  }
  if (claim->form == EXA_FORM_FIGURE)
    add_end (lines, claim->value.low, claim->unit);
  if (claim->form == EXA_FORM_FIGURE && claim->value.high != claim->value.low)
    add_end (lines, claim->value.high, claim->unit);
  return exa_search_squeeze (lines->str);
}

static char *
fold (GString *text)
{
  char *folded = exa_fuzzy_fold (text->str);

  g_string_truncate (text, 0);
  return folded;
}

void
exa_claim_terms_init (ExaClaimTerms *self, ExaClaim *claim, guint unit)
{
  g_autoptr (GString) text = g_string_new (NULL);

  self->value = claim->form == EXA_FORM_FIGURE ? claim->value : (ExaQuantity){.low = NAN, .high = NAN};
  self->unit = unit;
  add_entity (text, claim->subject);
  self->texts[EXA_TERM_NAME] = fold (text);
  self->texts[EXA_TERM_FIGURE] = write_figures (claim);
  add_text (text, &claim->measure->name);
  add_text (text, &claim->measure->of);
  self->texts[EXA_TERM_MEASURE] = fold (text);
  add_text (text, &claim->label);
  self->texts[EXA_TERM_LABEL] = fold (text);
  add_near (text, claim);
  self->texts[EXA_TERM_NEAR] = fold (text);
}

void
exa_chart_terms_init (ExaClaimTerms *self, ExaChart *chart, const char *comparison, ExaQuantity compared, guint unit)
{
  g_autoptr (GString) text = g_string_new (NULL);

  self->value = comparison != NULL ? compared : (ExaQuantity){.low = NAN, .high = NAN};
  self->unit = unit;
  add_text (text, &chart->name);
  self->texts[EXA_TERM_NAME] = fold (text);
  self->texts[EXA_TERM_FIGURE] = exa_search_squeeze (comparison != NULL ? comparison : "");
  self->texts[EXA_TERM_MEASURE] = g_strdup ("");
  add_text (text, &chart->title);
  self->texts[EXA_TERM_LABEL] = fold (text);
  if (chart->topic != NULL)
    add_text (text, &chart->topic->name);
  self->texts[EXA_TERM_NEAR] = fold (text);
}

void
exa_claim_terms_clear (ExaClaimTerms *self)
{
  for (guint i = 0; i < EXA_N_TERMS; i++)
    g_free (self->texts[i]);
}

/* Whether @at, a find of @length bytes in @text, cuts a number in two: 37 in 376, 6 in 1.6. */
static gboolean
cuts_number (const char *text, const char *at, gsize length)
{
  const char *end = at + length;
  gboolean before = at > text && g_ascii_isdigit (*at) &&
                    (g_ascii_isdigit (at[-1]) || (at[-1] == '.' && at - 1 > text && g_ascii_isdigit (at[-2])));
  gboolean behind = g_ascii_isdigit (end[-1]) && (g_ascii_isdigit (*end) || (*end == '.' && g_ascii_isdigit (end[1])));

  return before || behind;
}

static gboolean
is_letter_before (const char *text, const char *at)
{
  const char *last = g_utf8_find_prev_char (text, at);

  return last != NULL && g_unichar_isalnum (g_utf8_get_char (last));
}

/* How well the find at @at stands: a line of its own, a word, the beginning of one, the inside. */
static guint
judge (const char *text, const char *at, gsize length)
{
  const char *end = at + length;
  gboolean line_start = at == text || at[-1] == '\n', line_end = *end == '\n' || *end == '\0';

  if (cuts_number (text, at, length))
    return 0;
  if (line_start && line_end)
    return EXA_BEST_MATCH;
  if (is_letter_before (text, at))
    return length < LEAST_INSIDE ? 0 : 2;
  return g_unichar_isalnum (g_utf8_get_char (end)) ? 3 : 4;
}

static guint
find_best (const char *text, const char *word)
{
  gsize length = strlen (word);
  guint best = 0;

  for (const char *at = strstr (text, word); at != NULL && best < EXA_BEST_MATCH; at = strstr (at + 1, word))
    best = MAX (best, judge (text, at, length));
  return best;
}

static gboolean
same (double a, double b)
{
  return a == b || (isfinite (a) && isfinite (b) && fabs (a - b) <= NOISE * MAX (fabs (a), fabs (b)));
}

/* How well the figure is the one of @word: its relation too, its number, one of its ends. */
static guint
match_value (const ExaClaimTerms *self, const ExaSearchWord *word)
{
  ExaQuantity q = word->values != NULL ? word->values[self->unit] : exa_quantity_exact (NAN);

  if (!exa_quantity_is_valid (q))
    return 0;
  if (same (q.low, self->value.low) && same (q.high, self->value.high))
    return q.relation == self->value.relation ? EXA_BEST_MATCH : 4;
  /* A number that was searched without a relation may be an end of the figure; 0 is of every upper bound. */
  if (q.relation == EXA_EXACT && q.low != 0 && (same (q.low, self->value.low) || same (q.low, self->value.high)))
    return 3;
  return 0;
}

gboolean
exa_claim_terms_has_figure (const ExaClaimTerms *self, const char *phrase)
{
  return find_best (self->texts[EXA_TERM_FIGURE], phrase) > 0;
}

guint
exa_claim_terms_match (const ExaClaimTerms *self, ExaTerm term, const ExaSearchWord *word)
{
  const char *text = self->texts[term];
  guint found;

  if (term == EXA_TERM_FIGURE && !word->numeric)
    return 0;
  found = find_best (text, word->text);
  if (term == EXA_TERM_FIGURE)
    return MAX (found, match_value (self, word));
  return found == 0 && word->slips && exa_fuzzy_match (text, word->text) ? 1 : found;
}
