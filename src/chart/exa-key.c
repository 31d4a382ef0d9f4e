/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-key.h"

#include <math.h>

#include "exa-encode.h"
#include "exa-hue-words.h"
#include "exa-kind.h"
#include "exa-place.h"

typedef struct {
  const char *text[EXA_N_LANGS];
} Words;

static const Words reported[] = {
    [EXA_ENCODE_RANGE] = {{"reported as a range", "原文为区间"}},
    [EXA_ENCODE_UPPER] = {{"reported only as an upper bound", "原文仅给出上限"}},
    [EXA_ENCODE_LOWER] = {{"reported only as a lower bound", "原文仅给出下限"}},
};

/* What is no fact is not reported as one. */
static const Words given[] = {
    [EXA_ENCODE_RANGE] = {{"given as a range", "以区间给出"}},
    [EXA_ENCODE_UPPER] = {{"given only as an upper bound", "仅给出上限"}},
    [EXA_ENCODE_LOWER] = {{"given only as a lower bound", "仅给出下限"}},
};

/* Both, in one chart: the sign of computed figures parts them. */
static const Words either[] = {
    [EXA_ENCODE_RANGE] = {{"a range, reported or computed", "区间（原文或推算）"}},
    [EXA_ENCODE_UPPER] = {{"only an upper bound, reported or computed", "仅有上限（原文或推算）"}},
    [EXA_ENCODE_LOWER] = {{"only a lower bound, reported or computed", "仅有下限（原文或推算）"}},
};

static const Words computed[] = {
    [EXA_ENCODE_RANGE] = {{"computed: a range", "推算：区间"}},
    [EXA_ENCODE_UPPER] = {{"computed: only an upper bound", "推算：仅得上限"}},
    [EXA_ENCODE_LOWER] = {{"computed: only a lower bound", "推算：仅得下限"}},
};

static void
add_item (const ExaPage *page, ExaKey *key, const char *text, ExaKeyItem item)
{
  if (key->n_items == EXA_KEY_MAX)
    return;
  item.label = exa_label_new (page, text, EXA_WEIGHT_REGULAR, key->em, page->content.width * 0.8, 1, PANGO_ALIGN_LEFT);
  key->items[key->n_items++] = item;
}

/* The same of a way of drawing; where all of one hue is drawn so, that and its name are one entry: "China: announced".
 */
static void
add_way (const ExaPage *page, ExaKey *key, const char *text, ExaKeyItem item)
{
  gboolean english = page->spec->lang == EXA_LANG_EN;

  for (guint i = 0; i < key->n_items; i++) {
    ExaKeyItem *other = &key->items[i];
    if (!other->whose || other->hue != item.hue || other->hollow != item.hollow || other->encoding != item.encoding ||
        (!item.hollow && item.encoding == EXA_ENCODE_SOLID))
      continue;
    g_autofree char *both =
        g_strdup_printf (english ? "%s: %s" : "%s：%s", pango_layout_get_text (other->label.layout), text);
    exa_label_clear (&other->label);
    other->label =
        exa_label_new (page, both, EXA_WEIGHT_REGULAR, key->em, page->content.width * 0.8, 1, PANGO_ALIGN_LEFT);
    return;
  }
  add_item (page, key, text, item);
}

/* What the key explains. A bar of "−2 or less" looks like one of "2 or more", but is bounded from above. */
typedef struct {
  ExaEncoding encoding, words;
} Explained;

/* Where it occurs: among what sources say and what follows from it; whether some of either is a fact; and in which
 * hue, if in only one. */
typedef struct {
  gboolean said, computed, fact;
  gboolean any;
  ExaHue hue;
} Occurrence;

static void
meet (Occurrence *in, ExaHue hue)
{
  in->hue = !in->any || in->hue == hue ? hue : EXA_HUE_NEUTRAL;
  in->any = TRUE;
}

/* The hue of the swatch of what occurs only in @hue: a swatch without a colour means any, but one that lacks the
 * texture or, in a plane, the sign of what is drawn would look like something else. */
static ExaHue
swatch_hue (const ExaPage *page, ExaHue hue)
{
  return exa_spec_is_plane (page->spec) || page->theme->textures[hue] != EXA_TEXTURE_NONE ? hue : EXA_HUE_NEUTRAL;
}

static gboolean
occurs (ExaQuantity quantity, ExaShape shape, const Explained *explained)
{
  ExaEncoding found = exa_encode (quantity, shape);
  ExaEncoding meant = exa_encode_is_below_zero (quantity) ? EXA_ENCODE_UPPER : found;

  return found == explained->encoding && meant == explained->words;
}

static Occurrence
find (const ExaSpec *spec, const ExaLayoutReport *report, const Explained *explained)
{
  Occurrence in = {FALSE};
  ExaShape shape = exa_kind_get (report->kind)->shape;
  ExaEncoding encoding = explained->encoding;
  gboolean both = report->kind == EXA_FIGURE_SCATTER;

  const ExaChoice choice = exa_choice_new (spec, report->n_drawn);
  for (guint i = 0; i < report->n_drawn; i++) {
    const ExaBand *band = &spec->bands[exa_choice_nth (&choice, i)];
    for (guint k = 0; k < band->n_marks; k++) {
      const ExaMark *mark = &band->marks[k];
      if (!occurs (mark->quantity, shape, explained) && (!both || !occurs (mark->x, shape, explained)))
        continue;
      in.said = in.said || !mark->derived;
      in.computed = in.computed || mark->derived;
      in.fact = in.fact || mark->status == NULL;
      meet (&in, mark->hue);
    }
  }
  /* What is left of a stack is computed, and where it is not sure it is hatched like a range. */
  if (encoding == EXA_ENCODE_RANGE && spec->remainder != NULL && !exa_quantity_is_point (spec->remainder->quantity))
    in = (Occurrence){.said = in.said, .computed = TRUE, .fact = TRUE};
  return in;
}

static const Words *
words_for (Occurrence in)
{
  if (in.computed)
    return in.said ? either : computed;
  return in.fact ? reported : given;
}

/* Whether each swatch that says whose marks are is hollow, since none of these is a fact. */
static gboolean
is_all_hollow (const ExaKey *key)
{
  gboolean any = FALSE;

  for (guint i = 0; i < key->n_items; i++) {
    const ExaKeyItem *item = &key->items[i];
    if (item->whose && (!item->hollow || item->encoding != EXA_ENCODE_SOLID))
      return FALSE;
    any = any || item->whose;
  }
  return any;
}

/* Adds @text to each entry that says whose marks are, and no swatch, which would look like theirs. */
static void
add_to_whose (const ExaPage *page, ExaKey *key, const char *text)
{
  for (guint i = 0; i < key->n_items; i++) {
    if (key->items[i].whose)
      add_way (page, key, text, (ExaKeyItem){.hollow = TRUE, .hue = key->items[i].hue});
  }
}

/* "announced or forecast": what of the marks that are drawn is no fact, each word once. */
static void
add_statuses (const ExaPage *page, const ExaLayoutReport *report, ExaKey *key)
{
  const ExaSpec *spec = page->spec;
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  const ExaChoice choice = exa_choice_new (spec, report->n_drawn);
  Occurrence in = {FALSE};

  for (guint i = 0; i < report->n_drawn; i++) {
    const ExaBand *band = &spec->bands[exa_choice_nth (&choice, i)];
    for (guint k = 0; k < band->n_marks; k++) {
      char *status = band->marks[k].status;
      if (status == NULL)
        continue;
      meet (&in, band->marks[k].hue);
      if (!g_ptr_array_find_with_equal_func (words, status, g_str_equal, NULL))
        g_ptr_array_add (words, status);
    }
  }
  for (guint i = 0; i < words->len; i++) {
    const char *between =
        i + 1 < words->len ? (spec->lang == EXA_LANG_EN ? ", " : "、") : (spec->lang == EXA_LANG_EN ? " or " : "或");
    g_string_append_printf (text, "%s%s", i == 0 ? "" : between, (const char *)g_ptr_array_index (words, i));
  }
  if (words->len == 1 && is_all_hollow (key))
    add_to_whose (page, key, text->str);
  else if (words->len > 0)
    add_way (page, key, text->str, (ExaKeyItem){.hollow = TRUE, .hue = swatch_hue (page, in.hue)});
}

/* Where a stack's parts are not certain, what is left of it may be: that is hatched at their foot. */
static void
add_foot (const ExaPage *page, const ExaLayoutReport *report, ExaKey *key)
{
  const ExaSpec *spec = page->spec;

  if (report->kind != EXA_FIGURE_STACKED || !exa_stack_has_foot (spec))
    return;
  add_item (page, key,
            spec->lang == EXA_LANG_EN ? "at the foot: may be unattributed as well" : "底部：也可能属于未列明归属",
            (ExaKeyItem){.encoding = EXA_ENCODE_REST, .hollow = TRUE});
}

/* What the lines over time are. */
static void
add_line (const ExaPage *page, const ExaLayoutReport *report, ExaKey *key)
{
  static const char *const words[2][EXA_N_LANGS] = {{"highest so far", "迄今最高"}, {"lowest so far", "迄今最低"}};
  const ExaSpec *spec = page->spec;

  for (guint i = 0; report->kind == EXA_FIGURE_TIME && i < spec->n_bands; i++) {
    for (guint k = 0; k < spec->bands[i].n_marks; k++) {
      if (!spec->bands[i].marks[k].record)
        continue;
      add_item (page, key, words[spec->plane.lowest ? 1 : 0][spec->lang], (ExaKeyItem){.shape = EXA_SHAPE_STEP});
      return;
    }
  }
}

/* Whether @mark is one of those that @entry names. */
static gboolean
is_of (const ExaSpec *spec, const ExaMark *mark, const ExaKeyEntry *entry)
{
  return spec->key_by_country ? mark->hue == entry->hue : mark->shade == entry->shade;
}

/* In which way the swatch of @entry is drawn: solid only where some of its marks are, at least in part; else hollow
 * where all of them are, and as a range or a bound where all are such. */
static ExaKeyItem
form_of (const ExaSpec *spec, const ExaLayoutReport *report, const ExaKeyEntry *entry)
{
  ExaShape shape = exa_kind_get (report->kind)->shape;
  const ExaChoice choice = exa_choice_new (spec, report->n_drawn);
  gboolean any = FALSE, fact = FALSE, plain = FALSE;
  ExaEncoding other = EXA_ENCODE_SOLID;

  for (guint i = 0; i < report->n_drawn; i++) {
    const ExaBand *band = &spec->bands[exa_choice_nth (&choice, i)];
    for (guint k = 0; k < band->n_marks; k++) {
      const ExaMark *mark = &band->marks[k];
      if (!is_of (spec, mark, entry))
        continue;
      ExaEncoding encoding = exa_encode (mark->quantity, shape);
      if (report->kind == EXA_FIGURE_SCATTER && encoding == EXA_ENCODE_SOLID)
        encoding = exa_encode (mark->x, shape);
      /* A bar up to a lower bound or to the lower end of a range is solid. */
      gboolean bound = encoding == EXA_ENCODE_UPPER || (exa_spec_is_plane (spec) && encoding != EXA_ENCODE_SOLID);
      any = TRUE;
      fact = fact || mark->status == NULL;
      plain = plain || !bound;
      other = bound ? encoding : other;
    }
  }
  return (ExaKeyItem){
      .whose = TRUE,
      .hue = entry->hue,
      .shade = entry->shade,
      .hollow = any && !fact,
      .encoding = any && !plain ? other : EXA_ENCODE_SOLID,
  };
}

/* Without these nobody knows whose a mark is. */
static void
add_hues (const ExaPage *page, const ExaLayoutReport *report, gboolean said, ExaKey *key)
{
  g_autoptr (GPtrArray) needed = exa_hue_words_key (page->spec, report->n_drawn);

  for (guint i = 0; !said && i < needed->len; i++) {
    const ExaKeyEntry *entry = g_ptr_array_index (needed, i);
    add_item (page, key, entry->label, form_of (page->spec, report, entry));
  }
}

/* What the sign of several is. */
static void
add_several (const ExaPage *page, const ExaLayoutReport *report, ExaKey *key)
{
  static const char *const words[EXA_N_LANGS] = {"several figures in one place", "多个数值位于同一处"};

  if (report->several)
    add_item (page, key, words[page->spec->lang], (ExaKeyItem){.several = TRUE});
}

static void
add_items (const ExaPage *page, const ExaLayoutReport *report, ExaKey *key)
{
  static const Explained all[] = {{EXA_ENCODE_RANGE, EXA_ENCODE_RANGE},
                                  {EXA_ENCODE_UPPER, EXA_ENCODE_UPPER},
                                  {EXA_ENCODE_LOWER, EXA_ENCODE_LOWER},
                                  {EXA_ENCODE_LOWER, EXA_ENCODE_UPPER}};
  const ExaSpec *spec = page->spec;

  /* In a plane each hue has a sign as well. */
  add_hues (page, report, exa_hue_words_apply (page) && !exa_spec_is_plane (spec), key);
  add_line (page, report, key);
  add_several (page, report, key);
  add_statuses (page, report, key);
  /* Of a list nothing has a length that could be unsure. */
  for (guint i = 0; i < G_N_ELEMENTS (all) && spec->kind != EXA_FIGURE_LIST; i++) {
    Occurrence in = find (spec, report, &all[i]);
    const char *text = words_for (in)[all[i].words].text[spec->lang];
    ExaKeyItem item = {.encoding = all[i].encoding, .hollow = !in.fact, .hue = swatch_hue (page, in.hue)};
    if (in.said || in.computed)
      add_way (page, key, text, item);
  }
  add_foot (page, report, key);
}

/* Sets the entries side by side, on further lines where they do not fit. */
static void
flow (const ExaPage *page, ExaKey *key)
{
  double swatch = exa_page_px (page, 44 + 14), gap = exa_page_px (page, 52);
  double x = 0, y = 0, line = 0;

  for (guint i = 0; i < key->n_items; i++) {
    ExaKeyItem *item = &key->items[i];
    if (x > 0 && x + swatch + item->label.width > page->content.width) {
      x = 0;
      y += line + exa_page_px (page, 10);
    }
    item->x = x;
    item->y = y;
    x += swatch + item->label.width + gap;
    line = MAX (line, item->label.height);
    key->width = MAX (key->width, x - gap);
  }
  key->height = key->n_items > 0 ? y + line : 0;
}

ExaKey
exa_key_new (const ExaPage *page, const ExaLayoutReport *report, double em, gboolean whole)
{
  ExaKey key = {.em = em};

  if (page->spec->no_key)
    return key;
  if (whole)
    add_items (page, report, &key);
  else
    add_hues (page, report, exa_hue_words_apply (page), &key);
  /* The swatch of a column lies, as that of a bar does. */
  ExaShape shape = exa_kind_get (report->kind)->shape;
  for (guint i = 0; i < key.n_items; i++) {
    if (key.items[i].shape == EXA_SHAPE_BAR && shape != EXA_SHAPE_COLUMN)
      key.items[i].shape = shape;
  }
  flow (page, &key);
  return key;
}

void
exa_key_clear (ExaKey *key)
{
  for (guint i = 0; i < key->n_items; i++)
    exa_label_clear (&key->items[i].label);
}

void
exa_key_place (ExaKey *key, const ExaPage *page, ExaLayout *layout, double left, double top)
{
  double width = round (exa_page_px (page, 44)), height = round (exa_page_px (page, 26));

  for (guint i = 0; i < key->n_items; i++) {
    ExaKeyItem *item = &key->items[i];
    double x = left + item->x, y = top + item->y;
    gboolean solid = item->encoding == EXA_ENCODE_SOLID && !item->hollow;
    ExaLayoutSwatch swatch = {
        .key =
            g_strdup_printf ("key:%d:%u:%u%s%s", item->encoding, item->hue, item->shade, item->hollow ? ":hollow" : "",
                             item->several           ? ":several"
                             : item->whose && !solid ? ":whose"
                                                     : ""),
        .rect = {round (x), round (y + (item->label.height - height) / 2), width, height},
        .shape = item->shape,
        .encoding = item->encoding,
        .hollow = item->hollow,
        .several = item->several,
        .hue = item->hue,
        .shade = item->shade,
        .alpha = 1,
    };
    exa_place_text (layout, &item->label, "key", swatch.key, x + exa_page_px (page, 44 + 14), y, EXA_ROLE_MUTED);
    g_array_append_val (layout->swatches, swatch);
  }
}
