/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "exa-build.h"

#define MAX_KEY 16
/* How often room can be made: see frame_measure(). */
#define MAX_SPARE 5

typedef struct {
  ExaLabel label;
  ExaEncoding encoding;
  ExaHue hue;
  guint shade;
  double x, y; /* within the key */
} KeyItem;

/* Header and footer, measured. */
typedef struct {
  ExaLabel title, subtitle, source, brand;
  ExaLabel notes;
  KeyItem key[MAX_KEY];
  guint n_key;
  double key_height;
  double top, bottom; /* of the plot */
} Frame;

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
add_key (const ExaBuild *build, Frame *frame, const char *text, ExaEncoding encoding, ExaHue hue, guint shade)
{
  if (frame->n_key == MAX_KEY)
    return;
  frame->key[frame->n_key++] = (KeyItem){
      .label = exa_build_label (build, text, EXA_WEIGHT_REGULAR, exa_build_em (build, 24), build->content.width * 0.8,
                                1, PANGO_ALIGN_LEFT),
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
occurs (const ExaSpec *spec, const Explained *explained, gboolean derived)
{
  ExaShape shape = spec->kind == EXA_PLOT_POINTS ? EXA_SHAPE_POINT : EXA_SHAPE_BAR;
  ExaEncoding encoding = explained->encoding;

  for (guint i = 0; i < spec->n_bands; i++) {
    for (guint k = 0; k < spec->bands[i].n_marks; k++) {
      const ExaMark *mark = &spec->bands[i].marks[k];
      ExaEncoding found = exa_build_encode (mark->quantity, shape);
      ExaEncoding meant = exa_build_is_below_zero (mark->quantity) ? EXA_ENCODE_UPPER : found;
      if (mark->derived == derived && found == encoding && meant == explained->words)
        return TRUE;
    }
  }
  /* What is left of a stack is computed, and where it is not sure it is hatched like a range. */
  return derived && encoding == EXA_ENCODE_RANGE && spec->remainder != NULL &&
         !exa_quantity_is_point (spec->remainder->quantity);
}

static void
measure_key (const ExaBuild *build, Frame *frame)
{
  static const Explained all[] = {{EXA_ENCODE_RANGE, EXA_ENCODE_RANGE},
                                  {EXA_ENCODE_UPPER, EXA_ENCODE_UPPER},
                                  {EXA_ENCODE_LOWER, EXA_ENCODE_LOWER},
                                  {EXA_ENCODE_LOWER, EXA_ENCODE_UPPER}};
  const ExaSpec *spec = build->spec;

  for (guint i = 0; i < spec->n_key; i++)
    add_key (build, frame, spec->key[i].label, EXA_ENCODE_SOLID, spec->key[i].hue, spec->key[i].shade);
  for (guint i = 0; i < G_N_ELEMENTS (all); i++) {
    gboolean said = occurs (spec, &all[i], FALSE), follows = occurs (spec, &all[i], TRUE);
    const Words *words = said ? (follows ? either : reported) : computed;
    if (said || follows)
      add_key (build, frame, words[all[i].words].text[spec->lang], all[i].encoding, EXA_HUE_NEUTRAL, 0);
  }
}

/* Sets the entries side by side, on further lines where they do not fit. */
static void
flow_key (const ExaBuild *build, Frame *frame)
{
  double swatch = exa_build_px (build, 44 + 14), gap = exa_build_px (build, 52);
  double x = 0, y = 0, line = 0;

  for (guint i = 0; i < frame->n_key; i++) {
    KeyItem *item = &frame->key[i];
    if (x > 0 && x + swatch + item->label.width > build->content.width) {
      x = 0;
      y += line + exa_build_px (build, 10);
    }
    item->x = x;
    item->y = y;
    x += swatch + item->label.width + gap;
    line = MAX (line, item->label.height);
  }
  frame->key_height = frame->n_key > 0 ? y + line : 0;
}

/* Evens out the lines of a wrapped headline, so that no word stands alone. */
static void
balance (const ExaBuild *build, ExaLabel *label, const char *text, double em, double width)
{
  double low = width / 2, high = width;

  if (pango_layout_get_line_count (label->layout) != 2 || pango_layout_is_ellipsized (label->layout))
    return;
  for (guint i = 0; i < 5; i++) {
    double middle = (low + high) / 2;
    ExaLabel tried = exa_build_label (build, text, EXA_WEIGHT_SEMIBOLD, em, middle, 2, PANGO_ALIGN_LEFT);
    if (pango_layout_is_ellipsized (tried.layout)) {
      low = middle;
      exa_label_clear (&tried);
    } else {
      high = middle;
      exa_label_clear (label);
      *label = tried;
    }
  }
}

static void
frame_clear (Frame *frame)
{
  exa_label_clear (&frame->title);
  exa_label_clear (&frame->subtitle);
  exa_label_clear (&frame->source);
  exa_label_clear (&frame->brand);
  exa_label_clear (&frame->notes);
  for (guint i = 0; i < frame->n_key; i++)
    exa_label_clear (&frame->key[i].label);
}

static double
header_height (const ExaBuild *build, const Frame *frame)
{
  double height = frame->title.height;

  if (frame->subtitle.layout != NULL)
    height += exa_build_px (build, 8) + frame->subtitle.height;
  return height;
}

/* From the rule down: the source, with the rule's distance. */
static double
source_height (const ExaBuild *build, const Frame *frame)
{
  return MAX (frame->source.height, frame->brand.height) + exa_build_px (build, 22);
}

static double
notes_height (const ExaBuild *build, const Frame *frame)
{
  return frame->notes.height > 0 ? frame->notes.height + exa_build_px (build, 20) : 0;
}

static const ExaBand *
band_of (const ExaSpec *spec, const char *id)
{
  for (guint i = 0; i < spec->n_bands; i++) {
    for (guint k = 0; k < spec->bands[i].n_marks; k++) {
      if (strcmp (spec->bands[i].marks[k].id, id) == 0)
        return &spec->bands[i];
    }
  }
  return NULL;
}

/* A sentence more, parted from the one before and ended. */
static void
add_sentence (GString *out, const char *sentence, gboolean english)
{
  if (out->len > 0 && english)
    g_string_append_c (out, ' ');
  g_string_append (out, sentence);
  if (!g_str_has_suffix (sentence, ".") && !g_str_has_suffix (sentence, "。"))
    g_string_append (out, english ? "." : "。");
}

static void
add_comparison (GString *out, const ExaSpec *spec, gboolean english)
{
  const ExaBand *a = band_of (spec, spec->compare_a), *b = band_of (spec, spec->compare_b);

  if (a == NULL || b == NULL)
    return;
  /* Chinese keeps a space to Latin letters. */
  gboolean left = !english && g_ascii_isalnum (a->label[strlen (a->label) - 1]), right = g_ascii_isalnum (b->label[0]),
           end = g_ascii_isalnum (b->label[strlen (b->label) - 1]);
  g_autofree char *text = english ? g_strdup_printf ("%s against %s: %s", a->label, b->label, spec->compare_text)
                                  : g_strdup_printf ("%s%s与%s%s%s相比：%s", a->label, left ? " " : "",
                                                     right ? " " : "", b->label, end ? " " : "", spec->compare_text);
  add_sentence (out, text, english);
}

/* What stands below the plot in words. With @only_missing, only what the figure itself does not show. */
static char *
notes_text (const ExaBuild *build, gboolean only_missing)
{
  const ExaSpec *spec = build->spec;
  gboolean english = spec->lang == EXA_LANG_EN;
  GString *out = g_string_new (NULL);

  if (spec->n_left_out > 0) {
    g_autofree char *n = exa_count_to_string (spec->n_left_out);
    g_autofree char *rest = g_strdup_printf (english ? "And %s more, not shown" : "另有 %s 项未显示", n);
    add_sentence (out, rest, english);
  }
  if (build->compare_in_words)
    add_comparison (out, spec, english);
  if (build->as_bars)
    add_sentence (out,
                  english ? "Drawn as bars: columns would have no room for their names" : "柱下排不下名称，改为条形",
                  english);
  for (guint i = 0; !only_missing && spec->notes != NULL && spec->notes[i] != NULL; i++)
    add_sentence (out, spec->notes[i], english);
  return g_string_free (out, FALSE);
}

/* Measures the frame; the higher @spare, the less there is of it: 1 shorter notes, 2 only those on what is
 * missing, and less source, 3 no key, 4 single lines, 5 no
 * subtitle. */
static void
frame_measure (const ExaBuild *build, guint spare, Frame *frame)
{
  const ExaSpec *spec = build->spec;
  double width = build->content.width, small = exa_build_em (build, 22);

  *frame = (Frame){0};
  frame->title = exa_build_label (build, spec->title, EXA_WEIGHT_SEMIBOLD, exa_build_em (build, 54), width,
                                  spare < 4 ? 2 : 1, PANGO_ALIGN_LEFT);
  balance (build, &frame->title, spec->title, exa_build_em (build, 54), width);
  if (spec->subtitle != NULL && spare < MAX_SPARE)
    frame->subtitle = exa_build_label (build, spec->subtitle, EXA_WEIGHT_REGULAR, exa_build_em (build, 30), width,
                                       spare < 2 ? 2 : 1, PANGO_ALIGN_LEFT);
  frame->brand = exa_build_label (build, spec->brand, EXA_WEIGHT_REGULAR, small, width * 0.3, 1, PANGO_ALIGN_RIGHT);
  frame->source = exa_build_label (build, spec->source, EXA_WEIGHT_REGULAR, small,
                                   width - frame->brand.width - exa_build_px (build, 60),
                                   spare < 2 ? 3 : 4 - (int)spare / 2, PANGO_ALIGN_LEFT);
  g_autofree char *notes = notes_text (build, spare >= 2);
  if (*notes != '\0')
    frame->notes =
        exa_build_label (build, notes, EXA_WEIGHT_REGULAR, small, width, spare < 1 ? 4 : 2, PANGO_ALIGN_LEFT);
  if (spare < 3)
    measure_key (build, frame);
  flow_key (build, frame);

  double rule = build->content.y + build->content.height - source_height (build, frame);
  frame->top = build->content.y + header_height (build, frame) + exa_build_px (build, 40);
  frame->bottom = rule - notes_height (build, frame) - exa_build_px (build, 40);
  if (frame->n_key > 0)
    frame->bottom -= frame->key_height + exa_build_px (build, 30);
}

static void
place_key (ExaBuild *build, Frame *frame, double top)
{
  double width = round (exa_build_px (build, 44)), height = round (exa_build_px (build, 26));

  for (guint i = 0; i < frame->n_key; i++) {
    KeyItem *item = &frame->key[i];
    double x = build->content.x + item->x, y = top + item->y;
    ExaLayoutSwatch swatch = {
        .key = g_strdup_printf ("key:%d:%u:%u", item->encoding, item->hue, item->shade),
        .rect = {round (x), round (y + (item->label.height - height) / 2), width, height},
        .shape = build->spec->kind == EXA_PLOT_POINTS ? EXA_SHAPE_POINT : EXA_SHAPE_BAR,
        .encoding = item->encoding,
        .hue = item->hue,
        .shade = item->shade,
        .alpha = 1,
    };
    exa_build_place (build, &item->label, "key", swatch.key, x + exa_build_px (build, 44 + 14), y, EXA_ROLE_MUTED);
    g_array_append_val (build->layout->swatches, swatch);
  }
}

static void
frame_place (ExaBuild *build, Frame *frame)
{
  ExaRect c = build->content;
  double y = c.y;

  double title_height = frame->title.height;
  exa_build_place (build, &frame->title, "title", NULL, c.x, y, EXA_ROLE_INK);
  if (frame->subtitle.layout != NULL)
    exa_build_place (build, &frame->subtitle, "subtitle", NULL, c.x, y + title_height + exa_build_px (build, 8),
                     EXA_ROLE_MUTED);

  double rule = c.y + c.height - source_height (build, frame);
  exa_build_line (build, FALSE, "rule", NULL, c.x, rule, c.x + c.width, rule, exa_build_stroke (build, 1.5),
                  EXA_ROLE_RULE);
  y = rule + exa_build_px (build, 22);
  exa_build_place (build, &frame->brand, "brand", NULL, c.x + c.width - frame->brand.width, y, EXA_ROLE_MUTED);
  exa_build_place (build, &frame->source, "source", NULL, c.x, y, EXA_ROLE_MUTED);

  y = rule - notes_height (build, frame);
  place_key (build, frame, y - frame->key_height - exa_build_px (build, 30));
  if (frame->notes.layout != NULL)
    exa_build_place (build, &frame->notes, "notes", NULL, c.x, y, EXA_ROLE_MUTED);
}

/* The least height that the plot needs before header and footer give way. */
static double
needed_height (const ExaBuild *build)
{
  const ExaSpec *spec = build->spec;
  double height = build->layout->height, rows = 0;

  if (spec->kind == EXA_PLOT_STACKED) {
    rows = spec->n_bands + (spec->remainder != NULL ? 1 : 0);
    return CLAMP (exa_build_px (build, 100) + exa_build_em (build, 24) * 1.3 + rows * exa_build_em (build, 13) * 1.3,
                  height * 0.34, height * 0.55);
  }
  /* Columns without names take no height for each. */
  for (guint i = 0; i < spec->n_bands && spec->kind != EXA_PLOT_SKYLINE; i++)
    rows += spec->bands[i].n_marks;
  double wanted = exa_build_px (build, 60) + rows * exa_build_em (build, 17) * 1.3;
  /* Many rows stand in several panels: there a caveat is worth more than a little of each row. */
  return CLAMP (wanted, height * 0.34, height * (rows > 60 ? 0.6 : rows > 24 ? 0.46 : 0.52));
}

/* Measures the frame, with as much of it as leaves the plot its room. */
static void
measure_to_fit (ExaBuild *build, Frame *frame)
{
  for (guint spare = 0;; spare++) {
    build->spare = spare;
    frame_measure (build, spare, frame);
    if (spare == MAX_SPARE || frame->bottom - frame->top >= needed_height (build))
      break;
    frame_clear (frame);
  }
  double bottom = MAX (frame->bottom, frame->top + 1);
  build->plot = (ExaRect){build->content.x, frame->top, build->content.width, bottom - frame->top};
}

void
exa_build_frame (ExaBuild *build)
{
  const ExaLayout *layout = build->layout;
  double margin = MIN (exa_build_px (build, 96), layout->width * 0.06);
  Frame frame;

  build->content = (ExaRect){margin, exa_build_px (build, 72), layout->width - 2 * margin,
                             layout->height - exa_build_px (build, 72 + 52)};
  /* Neither the parts of one bar nor columns too many to be named take a bracket. */
  gboolean bracket = build->spec->kind != EXA_PLOT_SKYLINE && build->spec->kind != EXA_PLOT_STACKED;
  build->compare_in_words = !bracket && build->spec->compare_text != NULL;
  measure_to_fit (build, &frame);
  if (build->spec->kind == EXA_PLOT_COLUMNS && build->spec->n_bands > 0 && !exa_build_columns_fit (build)) {
    build->as_bars = TRUE;
    frame_clear (&frame);
    measure_to_fit (build, &frame);
  }
  gboolean rows = build->spec->kind == EXA_PLOT_BARS || build->spec->kind == EXA_PLOT_POINTS || build->as_bars;
  if (rows && exa_build_fit_rows (build)) {
    frame_clear (&frame);
    measure_to_fit (build, &frame);
  }
  frame_place (build, &frame);
  frame_clear (&frame);
}
