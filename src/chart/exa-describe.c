/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-describe.h"

#include "exa-choice.h"
#include "exa-kind.h"
#include "exa-notes.h"
#include "exa-text.h"

/* Beyond this many marks only the first ones are read out. */
#define MAX_READ     12
#define READ_OF_MANY 5

typedef struct {
  const ExaSpec *spec;
  const ExaLayoutReport *report;
  GString *out;
  gboolean english;
} Writer;

typedef struct {
  const ExaBand *band;
  const ExaMark *mark;
} Item;

static void G_GNUC_PRINTF (2, 3) sentencef (Writer *w, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_autofree char *text = g_strdup_vprintf (format, args);
  va_end (args);
  exa_notes_add (w->out, text, w->spec->lang);
}

static GArray *
list_items (const ExaSpec *spec, guint n_bands)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (Item));

  const ExaChoice choice = exa_choice_new (spec, n_bands);
  for (guint i = 0; i < n_bands; i++) {
    const ExaBand *band = &spec->bands[exa_choice_nth (&choice, i)];
    for (guint k = 0; k < band->n_marks; k++) {
      Item item = {band, &band->marks[k]};
      g_array_append_val (items, item);
    }
  }
  return items;
}

/* The key entry that tells the bars of a group apart; NULL where the key is of something else: of countries. */
static const char *
series_of (const ExaSpec *spec, const ExaMark *mark)
{
  const char *found = NULL;

  for (guint i = 0; i < spec->n_key; i++) {
    if (spec->key[i].shade != mark->shade)
      continue;
    if (found != NULL)
      return NULL;
    found = spec->key[i].label;
  }
  return found;
}

static char *
name_of (const Writer *w, const Item *item)
{
  const char *tag = item->mark->tag != NULL ? item->mark->tag : series_of (w->spec, item->mark);

  if (tag == NULL)
    return g_strdup (item->band->label);
  return w->english ? g_strdup_printf ("%s (%s)", item->band->label, tag)
                    : g_strdup_printf ("%s（%s）", item->band->label, tag);
}

/* "1.1 T (forecast)" */
static char *
value_of (const Writer *w, const ExaMark *mark)
{
  g_autofree char *status = exa_mark_write_status (mark, w->spec->lang);
  GString *out = g_string_new (mark->value);

  if (status != NULL)
    g_string_append_printf (out, "%s%s", w->english ? " " : "", status);
  if (mark->quote != NULL)
    g_string_append_printf (out, w->english ? ", “%s”" : "，“%s”", mark->quote);
  if (mark->x_value != NULL)
    g_string_append_printf (out, w->english ? ", %s" : "，%s", mark->x_value);
  return g_string_free (out, FALSE);
}

static void
describe_kind (Writer *w, guint n_items)
{
  const char *kind = exa_kind_get (w->report->kind)->name[w->spec->lang];
  guint n_behind = w->spec->n_behind, n_rows = w->report->n_drawn + n_behind;

  n_items += n_behind;
  if (w->english)
    sentencef (w, "%s of %u %s in %u %s", kind, n_items, n_items == 1 ? "figure" : "figures", n_rows,
               n_rows == 1 ? "row" : "rows");
  else
    sentencef (w, "%s，%u 行，共 %u 个数字", kind, n_rows, n_items);
}

/* The item that is surely above (@order greater) or below all others, or NULL where it is not known. */
static const Item *
find_extreme (const GArray *items, ExaOrder order)
{
  const Item *best = NULL;

  /* If there is one, it is the one whose nearer end is beyond the nearer ends of all others. */
  for (guint i = 0; i < items->len; i++) {
    const Item *item = &g_array_index (items, Item, i);
    ExaQuantity q = item->mark->quantity;
    if (best == NULL ||
        (order == EXA_ORDER_GREATER ? q.low > best->mark->quantity.low : q.high < best->mark->quantity.high))
      best = item;
  }
  for (guint i = 0; i < items->len; i++) {
    const Item *other = &g_array_index (items, Item, i);
    if (other != best && exa_quantity_compare (best->mark->quantity, other->mark->quantity) != order)
      return NULL;
  }
  return best;
}

/* @of_shown: others are left out, which may be larger or smaller. */
static void
describe_extreme (Writer *w, const Item *item, gboolean largest, gboolean of_shown)
{
  if (item == NULL)
    return;
  g_autofree char *name = name_of (w, item), *value = value_of (w, item->mark);
  if (w->english) {
    sentencef (w, "The %s%s is %s, %s", largest ? "largest" : "smallest", of_shown ? " shown" : "", name, value);
    return;
  }
  g_autoptr (GString) chinese = g_string_new (of_shown ? "所示各项中" : "");
  g_string_append_printf (chinese, "最%s的是", largest ? "大" : "小");
  exa_text_append_spaced (chinese, name);
  sentencef (w, "%s，%s", chinese->str, value);
}

/* Where one figure, exact, is above all others but those that are the same: "The largest are A and B, each 10 T". FALSE
 * where that is not so. */
static gboolean
describe_equal (Writer *w, const GArray *items, gboolean of_shown)
{
  g_autoptr (GString) names = g_string_new (NULL);
  const Item *first = NULL;
  guint n = 0;

  for (guint i = 0; i < items->len; i++) {
    const Item *item = &g_array_index (items, Item, i);
    if (first == NULL || item->mark->quantity.low > first->mark->quantity.low)
      first = item;
  }
  for (guint i = 0; i < items->len; i++) {
    const Item *item = &g_array_index (items, Item, i);
    ExaOrder order = exa_quantity_compare (first->mark->quantity, item->mark->quantity);
    if (item != first && order != EXA_ORDER_GREATER && order != EXA_ORDER_EQUAL)
      return FALSE;
    if (item != first && order == EXA_ORDER_GREATER)
      continue;
    g_autofree char *name = name_of (w, item);
    g_string_append_printf (names, "%s%s", n++ == 0 ? "" : w->english ? "; " : "、", name);
  }
  g_autofree char *value = value_of (w, first->mark);
  if (w->english)
    sentencef (w, "The largest%s are equal, each %s: %s", of_shown ? " shown" : "", value, names->str);
  else
    sentencef (w, "%s最大的有 %u 项，均为 %s：%s", of_shown ? "所示各项中" : "", n, value, names->str);
  return TRUE;
}

static void
describe_extremes (Writer *w, const GArray *items)
{
  const Item *most = find_extreme (items, EXA_ORDER_GREATER), *least = find_extreme (items, EXA_ORDER_LESS);
  gboolean cut = w->report->n_left_out > 0 || w->spec->n_behind > 0;

  if (items->len < 2)
    return;
  if (most == NULL && !describe_equal (w, items, cut))
    sentencef (w, "%s",
               w->english ? "Which is the largest is not known: figures overlap" : "最大的一项未知：数字区间重叠");
  describe_extreme (w, most, TRUE, cut);
  /* What a log scale cannot show is zero or less. */
  describe_extreme (w, least, FALSE, cut || w->report->n_unshown > 0);
}

static void
describe_values (Writer *w, const GArray *items)
{
  guint n = items->len <= MAX_READ ? items->len : READ_OF_MANY;
  GString *list;

  /* Of neighbours only the tallest is here: what follows the first of them is not the second of all. */
  if (w->spec->n_behind > 0)
    return;
  list = g_string_new (NULL);
  for (guint i = 0; i < n; i++) {
    const Item *item = &g_array_index (items, Item, i);
    g_autofree char *name = name_of (w, item);
    g_autofree char *figure = value_of (w, item->mark);
    g_string_append_printf (list, "%s%s %s", i > 0 ? (w->english ? "; " : "；") : "", name, figure);
  }
  if (w->spec->remainder != NULL)
    g_string_append_printf (list, "%s%s %s", w->english ? "; " : "；", w->spec->remainder->tag,
                            w->spec->remainder->value);
  if (n < items->len)
    sentencef (w, w->english ? "The first %u: %s" : "前 %u 项：%s", n, list->str);
  else
    sentencef (w, w->english ? "In order: %s" : "依次为：%s", list->str);
  g_string_free (list, TRUE);
}

/* The country whose hue the mark has; NULL where the key is of something else. */
static const char *
country_of (const ExaSpec *spec, const ExaMark *mark)
{
  for (guint i = 0; spec->key_by_country && i < spec->n_key; i++) {
    if (spec->key[i].hue == mark->hue)
      return spec->key[i].label;
  }
  return NULL;
}

/* The last step of each line over time: "Highest so far: United States, MI355X 2,516.6 TFLOPS, 12 June 2025; …" */
static void
describe_lines (Writer *w, const GArray *items)
{
  g_autoptr (GString) list = g_string_new (NULL);
  guint n_lines = 0;

  for (guint i = 0; i < items->len; i++)
    n_lines = MAX (n_lines, g_array_index (items, Item, i).mark->line);
  for (guint line = 1; line <= n_lines; line++) {
    const Item *last = NULL;
    for (guint i = 0; i < items->len; i++) {
      const Item *item = &g_array_index (items, Item, i);
      if (item->mark->line == line && item->mark->record && (last == NULL || item->mark->x.high >= last->mark->x.high))
        last = item;
    }
    if (last == NULL)
      continue;
    g_autofree char *name = name_of (w, last), *value = value_of (w, last->mark);
    const char *country = country_of (w->spec, last->mark);
    g_string_append_printf (list, "%s%s%s%s %s", list->len > 0 ? (w->english ? "; " : "；") : "",
                            country != NULL ? country : "", country != NULL ? (w->english ? ", " : "，") : "", name,
                            value);
  }
  if (list->len > 0)
    sentencef (w,
               w->spec->plane.lowest ? (w->english ? "Lowest so far: %s" : "迄今最低：%s")
                                     : (w->english ? "Highest so far: %s" : "迄今最高：%s"),
               list->str);
}

static guint
count_unsure (const GArray *items, ExaRelation one, ExaRelation other)
{
  guint n = 0;

  for (guint i = 0; i < items->len; i++) {
    ExaRelation relation = g_array_index (items, Item, i).mark->quantity.relation;
    n += relation == one || relation == other ? 1 : 0;
  }
  return n;
}

static void
describe_certainty (Writer *w, const GArray *items)
{
  static const struct {
    ExaRelation one, other;
    const char *en, *zh;
  } kinds[] = {
      {EXA_ABOUT, EXA_ABOUT, "approximate", "为约数"},
      {EXA_RANGE, EXA_DISPUTED, "given as a range", "为区间"},
      {EXA_BELOW, EXA_AT_MOST, "only an upper bound", "仅有上限"},
      {EXA_ABOVE, EXA_AT_LEAST, "only a lower bound", "仅有下限"},
  };

  gboolean some_behind = w->spec->n_behind > 0;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    guint n = count_unsure (items, kinds[i].one, kinds[i].other);
    if (n > 0 && w->english)
      sentencef (w, "%u of %u%s %s %s", n, items->len, some_behind ? " drawn" : "", n == 1 ? "is" : "are", kinds[i].en);
    else if (n == 1 && items->len == 1)
      sentencef (w, "%s数字%s", some_behind ? "所绘" : "该", kinds[i].zh);
    else if (n > 0 && n == items->len)
      sentencef (w, "%s%u 个数字均%s", some_behind ? "所绘 " : "", n, kinds[i].zh);
    else if (n > 0)
      sentencef (w, "%s%u 个数字中有 %u 个%s", some_behind ? "所绘 " : "", items->len, n, kinds[i].zh);
  }
}

char *
exa_describe (const ExaSpec *spec, const ExaLayoutReport *report)
{
  const ExaLayoutReport whole = {
      .kind = spec->kind,
      .n_drawn = spec->n_bands,
      .n_left_out = spec->n_left_out,
      .n_unshown = spec->n_unshown,
  };
  Writer w = {.spec = spec, .report = report != NULL ? report : &whole, .out = g_string_new (NULL)};
  g_autoptr (GArray) items = list_items (spec, w.report->n_drawn);

  w.english = spec->lang == EXA_LANG_EN;
  exa_notes_add (w.out, spec->title, spec->lang);
  exa_notes_add (w.out, spec->subtitle, spec->lang);
  if (items->len == 0) {
    exa_notes_add (w.out, spec->empty, spec->lang);
  } else {
    describe_kind (&w, items->len);
    if (spec->kind != EXA_FIGURE_LIST)
      describe_extremes (&w, items);
  }
  exa_notes_add_comparison (w.out, spec);
  describe_lines (&w, items);
  exa_notes_add (w.out, spec->reference_words, spec->lang);
  if (items->len > 0) {
    describe_values (&w, items);
    if (spec->kind != EXA_FIGURE_LIST)
      describe_certainty (&w, items);
  }
  exa_notes_add_left_out (w.out, w.report, spec->lang);
  exa_notes_add_kind (w.out, w.report, spec);
  g_auto (GStrv) notes = exa_notes_list (spec, w.report->n_drawn);
  for (guint i = 0; notes[i] != NULL; i++)
    exa_notes_add (w.out, notes[i], spec->lang);
  exa_notes_add (w.out, spec->source, spec->lang);
  return g_string_free (w.out, FALSE);
}
