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
add_item (const ExaPage *page, ExaKey *key, const char *text, ExaEncoding encoding, ExaHue hue, guint shade)
{
  if (key->n_items == EXA_KEY_MAX)
    return;
  key->items[key->n_items++] = (ExaKeyItem){
      .label = exa_label_new (page, text, EXA_WEIGHT_REGULAR, exa_page_em (page, 24), page->content.width * 0.8, 1,
                              PANGO_ALIGN_LEFT),
      .encoding = encoding,
      .hue = hue,
      .shade = shade,
  };
}

/* What the key explains. A bar of "−2 or less" looks like one of "2 or more", but is bounded from above. */
typedef struct {
  ExaEncoding encoding, words;
} Explained;

/* Whether it occurs, among what sources reported or what follows from it. */
static gboolean
occurs (const ExaSpec *spec, const ExaLayoutReport *report, const Explained *explained, gboolean derived)
{
  ExaShape shape = exa_kind_get (report->kind)->shape;
  ExaEncoding encoding = explained->encoding;

  const ExaChoice choice = exa_choice_new (spec, report->n_drawn);
  for (guint i = 0; i < report->n_drawn; i++) {
    const ExaBand *band = &spec->bands[exa_choice_nth (&choice, i)];
    for (guint k = 0; k < band->n_marks; k++) {
      const ExaMark *mark = &band->marks[k];
      ExaEncoding found = exa_encode (mark->quantity, shape);
      ExaEncoding meant = exa_encode_is_below_zero (mark->quantity) ? EXA_ENCODE_UPPER : found;
      if (mark->derived == derived && found == encoding && meant == explained->words)
        return TRUE;
    }
  }
  /* What is left of a stack is computed, and where it is not sure it is hatched like a range. */
  return derived && encoding == EXA_ENCODE_RANGE && spec->remainder != NULL &&
         !exa_quantity_is_point (spec->remainder->quantity);
}

static void
add_items (const ExaPage *page, const ExaLayoutReport *report, ExaKey *key)
{
  static const Explained all[] = {{EXA_ENCODE_RANGE, EXA_ENCODE_RANGE},
                                  {EXA_ENCODE_UPPER, EXA_ENCODE_UPPER},
                                  {EXA_ENCODE_LOWER, EXA_ENCODE_LOWER},
                                  {EXA_ENCODE_LOWER, EXA_ENCODE_UPPER}};
  const ExaSpec *spec = page->spec;

  for (guint i = 0; !exa_hue_words_apply (page) && i < spec->n_key; i++)
    add_item (page, key, spec->key[i].label, EXA_ENCODE_SOLID, spec->key[i].hue, spec->key[i].shade);
  for (guint i = 0; i < G_N_ELEMENTS (all); i++) {
    gboolean said = occurs (spec, report, &all[i], FALSE), follows = occurs (spec, report, &all[i], TRUE);
    const Words *words = said ? (follows ? either : reported) : computed;
    if (said || follows)
      add_item (page, key, words[all[i].words].text[spec->lang], all[i].encoding, EXA_HUE_NEUTRAL, 0);
  }
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
  }
  key->height = key->n_items > 0 ? y + line : 0;
}

ExaKey
exa_key_new (const ExaPage *page, const ExaLayoutReport *report)
{
  ExaKey key = {0};

  add_items (page, report, &key);
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
exa_key_place (ExaKey *key, const ExaPage *page, ExaLayout *layout, double top)
{
  /* The swatch of a column lies, as that of a bar does. */
  ExaShape shape = exa_kind_get (layout->report.kind)->shape == EXA_SHAPE_POINT ? EXA_SHAPE_POINT : EXA_SHAPE_BAR;
  double width = round (exa_page_px (page, 44)), height = round (exa_page_px (page, 26));

  for (guint i = 0; i < key->n_items; i++) {
    ExaKeyItem *item = &key->items[i];
    double x = page->content.x + item->x, y = top + item->y;
    ExaLayoutSwatch swatch = {
        .key = g_strdup_printf ("key:%d:%u:%u", item->encoding, item->hue, item->shade),
        .rect = {round (x), round (y + (item->label.height - height) / 2), width, height},
        .shape = shape,
        .encoding = item->encoding,
        .hue = item->hue,
        .shade = item->shade,
        .alpha = 1,
    };
    exa_place_text (layout, &item->label, "key", swatch.key, x + exa_page_px (page, 44 + 14), y, EXA_ROLE_MUTED);
    g_array_append_val (layout->swatches, swatch);
  }
}
