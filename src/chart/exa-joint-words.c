/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-joint-words.h"

#include <string.h>

#include "exa-han-words.h"

/* Longer ones, as addresses are, have to break somewhere. */
#define MAX_TOKEN 24
/* A longer one may be parted after its hyphen. */
#define MAX_HYPHENED 12
/* A text of so many words or Han characters is a sentence, whose last word is not to stand alone; and the longest that
 * is kept with the one before, in characters. */
#define SENTENCE_WORDS 6
#define SENTENCE_HAN   14
#define MAX_LAST       12
#define LAST_HAN       3
/* Of a word that is short behind a comma or before one. */
#define SHORT_HAN 2
/* What is said in brackets of a word: so many characters stay with it. */
#define MAX_ASIDE 8
/* The longest name of a formula that no line parts, in characters. */
#define MAX_NAMED 32
/* The longest title and the longest Chinese quotation that are, too. */
#define MAX_TITLE  24
#define MAX_QUOTED 9
/* The longest second part of a name: "RTX 6000 Ada", "Epoch AI". */
#define MAX_SECOND   4
#define MAX_INITIALS 2

/* Characters that lead on to what follows: copulas, prepositions, adverbs; on their own, and the last ones of longer
 * words. */
static const char leads[] = "为是达约在由按以从对据依与和及或而则自比将把被向逾近仅即需可须有均更再很较且但若如占至"
                            "于所并都也又已曾才就只另尚仍系指称属作";
#define LEADS_AT_END "为是约于占至未不仅均将需应"
/* Those that are half a word with what follows. */
#define PREFIXES "各每最其该此本某原全非超高低新旧总半太不未无"
/* Words that end in another way. */
static const char *const leading[] = {"超过", "达到", "高达", "已达", "可达", "接近", "不足", "仅有", "以及"};
/* Characters that end what is before them; and those that count or order what follows, if it is a number. */
#define TRAILS "的者们了时等中内里间上下前后型款性率度级类式量数值额"
#define COUNTS "数上下前后近"

gboolean
exa_joint_leads_on (gunichar c)
{
  return exa_joint_is_one_of (c, leads) || exa_joint_is_one_of (c, PREFIXES);
}

gboolean
exa_joint_ends_another (gunichar c)
{
  return exa_joint_is_one_of (c, TRAILS);
}

/* A word, or what is none: characters from @start to before @end. */
typedef struct {
  guint start, end;
} Token;

/* Latin letters and what stands among them without a space. */
static gboolean
is_latin (gunichar c)
{
  return c < 0x2000 && c > 0x20 && !exa_joint_is_space (c);
}

static guint
end_of_latin (const ExaJointText *self, guint i)
{
  while (is_latin (exa_joint_text_at (self, i)))
    i++;
  return i;
}

static void
join_latin (ExaJointText *self, Token token)
{
  if (token.end - token.start > MAX_TOKEN)
    return;
  gboolean short_one = token.end - token.start <= MAX_HYPHENED;
  for (guint k = token.start + 1; k < token.end; k++) {
    /* "mixture-of-experts" may be parted after a hyphen, "high-end" and "2023-24" may not. */
    if (short_one || self->chars[k - 1] != '-' || exa_joint_is_digit (self->chars[k]))
      exa_joint_text_join (self, k - 1, k + 1, EXA_JOINT_WORD);
  }
}

/* Adds the words of the Han characters from @from to before @to: as few and as long ones as can be, of those the ones
 * that are found from the end, since a Chinese word is ended more surely than it is begun. */
static void
add_han (const char *utf8, const guint *at, guint from, guint to, GArray *tokens)
{
  enum { ONE = 3, WORD = 2 };
  guint n = to - from;
  g_autofree guint *cost = g_new0 (guint, n + 1), *length = g_new0 (guint, n + 1);
  g_autofree gboolean *ends = g_new0 (gboolean, n + 1);

  for (guint end = 1; end <= n; end++) {
    cost[end] = cost[end - 1] + ONE;
    length[end] = 1;
    for (guint k = 2; k <= MIN (end, EXA_HAN_WORD_MAX); k++) {
      if (cost[end - k] + WORD > cost[end] || !exa_han_is_word (utf8 + at[from + end - k], k))
        continue;
      cost[end] = cost[end - k] + WORD;
      length[end] = k;
    }
  }
  for (guint end = n; end > 0; end -= length[end])
    ends[end] = TRUE;
  for (guint end = 1, start = 0; end <= n; end++) {
    Token token = {from + start, from + end};
    if (!ends[end])
      continue;
    g_array_append_val (tokens, token);
    start = end;
  }
}

/* The words of the text and all other characters, without spaces. */
static GArray *
find_tokens (const ExaJointText *self, const char *utf8, const guint *at)
{
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (Token));

  for (guint i = 0; i < self->n;) {
    Token token = {i, i + 1};
    if (exa_joint_is_han (self->chars[i])) {
      while (exa_joint_is_han (exa_joint_text_at (self, token.end)))
        token.end++;
      add_han (utf8, at, i, token.end, tokens);
    } else {
      token.end = MAX (end_of_latin (self, i), i + 1);
      if (!exa_joint_is_space (self->chars[i]))
        g_array_append_val (tokens, token);
    }
    i = token.end;
  }
  return tokens;
}

static gboolean
is_word (const ExaJointText *self, Token token, const char *word)
{
  for (guint i = token.start; i < token.end; i++, word = g_utf8_next_char (word)) {
    if (*word == '\0' || g_utf8_get_char (word) != self->chars[i])
      return FALSE;
  }
  return *word == '\0';
}

static gboolean
counts (const ExaJointText *self, Token token)
{
  return exa_joint_is_one_of (self->chars[token.start], COUNTS) &&
         exa_joint_is_numeral (exa_joint_text_at (self, token.end));
}

/* How firmly @token holds what follows. */
static ExaJoint
leads_on (const ExaJointText *self, Token token)
{
  gunichar last = self->chars[token.end - 1];
  gboolean single = token.end - token.start == 1;

  if (single && (counts (self, token) || exa_joint_is_one_of (last, PREFIXES)))
    return EXA_JOINT_CLOSE;
  for (guint i = 0; i < G_N_ELEMENTS (leading); i++) {
    if (is_word (self, token, leading[i]))
      return EXA_JOINT_PHRASE;
  }
  return exa_joint_is_one_of (last, single ? leads : LEADS_AT_END) ? EXA_JOINT_PHRASE : EXA_JOINT_NONE;
}

static gboolean
ends_another (const ExaJointText *self, Token token)
{
  gunichar first = self->chars[token.start];

  if (first == 0x4e4b) /* 之 */
    return TRUE;
  return token.end - token.start == 1 && exa_joint_is_one_of (first, TRAILS) && !counts (self, token);
}

/* Whether words can be joined to @c: it is no mark that ends something. */
static gboolean
is_joinable (gunichar c)
{
  return exa_joint_is_han (c) || is_latin (c) || exa_joint_is_one_of (c, "“‘《（<>≈≤≥¥€£");
}

static void
join_tokens (ExaJointText *self, Token before, Token token, ExaJoint joint)
{
  exa_joint_text_join (self, before.end - 1, token.start + 1, joint);
}

/* No line ends with a word that leads on: "为 6.25 倍", "超过 120 万", "是 DeepSeek"; none begins with one that ends:
 * "H100 的", "最快者", "之比". */
static void
join_phrase (ExaJointText *self, Token before, Token token)
{
  gunichar last = self->chars[before.end - 1], first = self->chars[token.start];

  if (exa_joint_is_han (last) && is_joinable (first))
    join_tokens (self, before, token, leads_on (self, before));
  if (exa_joint_is_han (first) && (exa_joint_is_han (last) || is_latin (last)) && ends_another (self, token))
    join_tokens (self, before, token, EXA_JOINT_CLOSE);
}

static gboolean
is_article (const ExaJointText *self, Token token)
{
  static const char *const articles[] = {"a", "A", "an", "An", "the", "The"};

  for (guint i = 0; i < G_N_ELEMENTS (articles); i++) {
    if (is_word (self, token, articles[i]))
      return TRUE;
  }
  return FALSE;
}

static gboolean
has_digit (const ExaJointText *self, Token token)
{
  for (guint i = token.start; i < token.end; i++) {
    if (exa_joint_is_digit (self->chars[i]))
      return TRUE;
  }
  return FALSE;
}

/* Whether @token is what a thing is called beside its name: "910B", "V4", "3.5", and no figure of something. */
static gboolean
is_designation (const ExaJointText *self, Token token)
{
  guint end = token.end;

  if (!has_digit (self, token) || !g_unichar_isalnum (self->chars[token.start]))
    return FALSE;
  /* "910B: 120,000 yuan": what is behind a mark is another one's. */
  if (!g_unichar_isalnum (self->chars[token.end - 1]))
    return TRUE;
  /* "970、960" are two of them. */
  for (gunichar c;
       (c = exa_joint_text_at (self, end)) != 0 && (exa_joint_is_digit (c) || exa_joint_is_space (c) || c == 0x3001);)
    end++;
  return end >= self->n || self->before[end] != EXA_JOINT_FIGURE;
}

/* "V4 Pro", "6000 Ada", "Epoch AI". */
static gboolean
is_second_part (const ExaJointText *self, Token before, Token token)
{
  guint length = 0;

  while (token.start + length < token.end && g_unichar_isalpha (self->chars[token.start + length]))
    length++;
  if (length == 0 || !g_unichar_isupper (self->chars[token.start]))
    return FALSE;
  if (has_digit (self, before))
    return length <= MAX_SECOND;
  return g_unichar_isupper (self->chars[before.start]) && length == MAX_INITIALS &&
         g_unichar_isupper (self->chars[token.start + 1]);
}

/* A name and its number stay together: "Ascend 910B", "昇腾 910B", "Claude 3.5". */
static void
join_name (ExaJointText *self, Token before, Token token)
{
  gunichar last = self->chars[before.end - 1], first = self->chars[before.start];
  gboolean after_han = exa_joint_is_han (last) && !exa_joint_is_one_of (last, TRAILS);
  gboolean word = before.end - before.start > 1;

  if (token.start == before.end || !is_latin (self->chars[token.start]))
    return;
  if (is_article (self, before)) {
    join_tokens (self, before, token, EXA_JOINT_PHRASE);
    return;
  }
  gboolean latin = is_latin (first) && g_unichar_isalnum (last);
  gboolean name =
      (after_han && (word || exa_joint_is_digit (self->chars[token.start]))) || (latin && g_unichar_isupper (first));
  if ((name && is_designation (self, token)) || (latin && is_second_part (self, before, token)))
    join_tokens (self, before, token, EXA_JOINT_CLOSE);
}

/* What is told apart by a figure in brackets keeps it: "Ascend 910 (320)". */
static void
join_bracketed (ExaJointText *self, Token before, Token token)
{
  guint end = token.start + 1;

  while (end < token.end && self->chars[end] != ')')
    end++;
  if (self->chars[token.start] == '(' && end < token.end && exa_joint_is_digit (self->chars[token.start + 1]))
    join_tokens (self, before, token, EXA_JOINT_WORD);
}

/* The first word in brackets keeps the figure that is its own: "（xAI 10 万亿参数模型）", "(xAI 10 T model)". */
static void
join_opened (ExaJointText *self, Token before, Token token)
{
  gboolean opens = self->chars[before.start] == '(' || (before.start > 0 && self->chars[before.start - 1] == 0xff08);

  if (opens && is_latin (self->chars[before.end - 1]) && exa_joint_is_digit (self->chars[token.start]))
    join_tokens (self, before, token, EXA_JOINT_PHRASE);
}

/* A short word behind a comma is the subject of what follows: "，两个超过", "，一文归于"; and a short number that ends
 * its clause the object of what stands before: "激活一成（". */
static void
join_clause (ExaJointText *self, Token before, Token token)
{
  gunichar comma = before.start > 0 ? self->chars[before.start - 1] : 0;
  gboolean both_han = exa_joint_is_han (self->chars[before.start]) && exa_joint_is_han (self->chars[token.start]);

  if (!both_han || token.start != before.end)
    return;
  if (exa_joint_is_one_of (comma, "，；：。") && before.end - before.start <= SHORT_HAN)
    join_tokens (self, before, token, EXA_JOINT_PHRASE);
  if (exa_joint_is_numeral (self->chars[token.start]) && token.end - token.start <= SHORT_HAN &&
      exa_joint_is_one_of (exa_joint_text_at (self, token.end), "，；：。（"))
    join_tokens (self, before, token, EXA_JOINT_PHRASE);
}

/* The parts of a foreign name are one: "埃隆·马斯克". */
static void
join_dotted (ExaJointText *self, Token before, Token token)
{
  gboolean dot = self->chars[token.start] == 0xb7 || self->chars[before.end - 1] == 0xb7;
  gboolean han = exa_joint_is_han (self->chars[token.start]) || exa_joint_is_han (self->chars[before.end - 1]);

  if (dot && han && token.start == before.end)
    join_tokens (self, before, token, EXA_JOINT_WORD);
}

/* Whether @token is an operator of a formula: one of @signs on its own. */
static gboolean
is_operator (const ExaJointText *self, Token token, const char *signs)
{
  return token.end - token.start == 1 && token.start > 0 && exa_joint_is_space (self->chars[token.start - 1]) &&
         exa_joint_is_one_of (self->chars[token.start], signs);
}

/* A formula is parted before an operator of its lowest rank, no quotient or product, and nothing in brackets.
 * @depth: of brackets that are open before @token. */
static void
join_formula (ExaJointText *self, Token before, Token token, guint depth)
{
  if (is_operator (self, before, "÷×") || is_operator (self, token, "÷×") || is_operator (self, before, "−+") ||
      (depth > 0 && is_operator (self, token, "−+")))
    join_tokens (self, before, token, EXA_JOINT_CLOSE);
}

/* The brackets that are open behind @token, of @depth before it. */
static guint
count_open (const ExaJointText *self, Token token, guint depth)
{
  for (guint i = token.start; i < token.end; i++) {
    if (exa_joint_is_one_of (self->chars[i], "(（"))
      depth++;
    else if (depth > 0 && exa_joint_is_one_of (self->chars[i], ")）"))
      depth--;
  }
  return depth;
}

/* Nothing of one character stands between two lines: "的 39 %", "有：". */
static void
join_small (ExaJointText *self, Token before, Token token)
{
  gboolean single = token.end - token.start == 1 && exa_joint_is_han (self->chars[token.start]);

  if (self->chars[before.end - 1] == 0x7684 && exa_joint_is_digit (self->chars[token.start])) /* 的 */
    join_tokens (self, before, token, EXA_JOINT_PHRASE);
  if (single && exa_joint_text_at (self, token.end) == 0xff1a) /* ： */
    join_tokens (self, before, token, EXA_JOINT_PHRASE);
}

/* A mark stays with what it opens or ends, also where a line is broken anywhere. */
static void
join_mark (ExaJointText *self, Token before, Token token)
{
  if (exa_joint_is_one_of (self->chars[before.start], "“‘《（【「") ||
      exa_joint_is_one_of (self->chars[token.start], "”’》）】」，。、；：！？"))
    exa_joint_text_join (self, before.end - 1, token.start + 1, EXA_JOINT_MARK);
}

/* A word keeps what is said of it in brackets, if that is short: "算力（EFLOPS）". */
static void
join_aside (ExaJointText *self, guint open)
{
  for (guint i = open + 1; i < self->n && i - open <= MAX_ASIDE + 1; i++) {
    if (self->chars[i] != 0xff09) /* ） */
      continue;
    exa_joint_text_join (self, open - 1, open + 1, EXA_JOINT_PHRASE);
    return;
  }
}

/* A formula stands on one line with the sign before it; what it is the formula of is on that line too if it has room:
 * "AMD over Chinese vendors = 5 % ÷ 4 %", the sign being the @i-th token. */
static void
join_named (ExaJointText *self, const GArray *tokens, guint i)
{
  Token sign = g_array_index (tokens, Token, i);
  guint from = i;

  if (self->chars[sign.start] != '=' || sign.end - sign.start > 1)
    return;
  if (i + 1 < tokens->len)
    join_tokens (self, sign, g_array_index (tokens, Token, i + 1), EXA_JOINT_CLOSE);
  while (from > 0 && !exa_joint_is_one_of (self->chars[g_array_index (tokens, Token, from - 1).end - 1], ";:.；：。"))
    from--;
  if (sign.end - g_array_index (tokens, Token, from).start > MAX_NAMED)
    return;
  for (guint k = from + 1; k <= i; k++)
    join_tokens (self, g_array_index (tokens, Token, k - 1), g_array_index (tokens, Token, k), EXA_JOINT_PHRASE);
}

/* The title that is opened at @open is one: "《算力制约》"; and what is quoted, if it is short: "“六倍多”". */
static void
join_title (ExaJointText *self, guint open)
{
  gboolean title = self->chars[open] == 0x300a; /* 《 */
  gunichar close = title ? 0x300b : 0x201d;
  guint end = open + 1, n_han = 0;

  for (; end < self->n && self->chars[end] != close; end++)
    n_han += exa_joint_is_han (self->chars[end]) ? 1 : 0;
  if (end < self->n && n_han > 0 && end - open <= (title ? MAX_TITLE : MAX_QUOTED))
    exa_joint_text_join (self, open, end + 1, EXA_JOINT_CLOSE);
}

/* Keeps the last words of a sentence together. */
static void
join_last (ExaJointText *self)
{
  guint n_spaces = 0, n_han = 0, last = 0;

  for (guint i = 0; i < self->n; i++) {
    n_han += exa_joint_is_han (self->chars[i]) ? 1 : 0;
    if (self->chars[i] != ' ')
      continue;
    n_spaces++;
    last = i;
  }
  if (n_han >= SENTENCE_HAN && exa_joint_is_han (self->chars[self->n - 2]))
    exa_joint_text_join (self, self->n - MIN (self->n, LAST_HAN + 1), self->n, EXA_JOINT_LAST);
  else if (n_spaces + 1 >= SENTENCE_WORDS && self->n - last <= MAX_LAST)
    exa_joint_text_join (self, last - 1, last + 2, EXA_JOINT_LAST);
}

void
exa_joint_words (ExaJointText *self, const char *utf8, const guint *at)
{
  g_autoptr (GArray) tokens = find_tokens (self, utf8, at);
  guint depth = 0;

  for (guint i = 0; i < tokens->len; i++) {
    Token token = g_array_index (tokens, Token, i);
    if (exa_joint_is_han (self->chars[token.start]))
      exa_joint_text_join (self, token.start, token.end, EXA_JOINT_WORD);
    else
      join_latin (self, token);
    if (exa_joint_is_one_of (self->chars[token.start], "《“"))
      join_title (self, token.start);
    guint depth_before = depth;
    depth = count_open (self, token, depth);
    if (i == 0)
      continue;
    Token before = g_array_index (tokens, Token, i - 1);
    join_phrase (self, before, token);
    join_name (self, before, token);
    join_bracketed (self, before, token);
    join_opened (self, before, token);
    join_small (self, before, token);
    join_clause (self, before, token);
    join_dotted (self, before, token);
    join_formula (self, before, token, depth_before);
    join_mark (self, before, token);
    join_named (self, tokens, i);
    if (self->chars[token.start] == 0xff08) /* （ */
      join_aside (self, token.start);
  }
  join_last (self);
}
