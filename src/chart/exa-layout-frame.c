/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "exa-build.h"

#define MAX_KEY   16
#define MAX_NOTES 8
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
  ExaLabel notes[MAX_NOTES];
  guint n_notes;
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

static const Words computed[] = {
    [EXA_ENCODE_RANGE] = {{"follows only as a range", "仅能推得区间"}},
    [EXA_ENCODE_UPPER] = {{"follows only as an upper bound", "仅能推得上限"}},
    [EXA_ENCODE_LOWER] = {{"follows only as a lower bound", "仅能推得下限"}},
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

/* Which encodings occur, among what sources reported or what follows from it. */
static gboolean
occurs (const ExaSpec *spec, ExaEncoding encoding, gboolean derived)
{
  for (guint i = 0; i < spec->n_bands; i++) {
    for (guint k = 0; k < spec->bands[i].n_marks; k++) {
      const ExaMark *mark = &spec->bands[i].marks[k];
      if (mark->derived == derived && exa_build_encode (mark->quantity) == encoding)
        return TRUE;
    }
  }
  return FALSE;
}

static void
measure_key (const ExaBuild *build, Frame *frame)
{
  static const ExaEncoding encodings[] = {EXA_ENCODE_RANGE, EXA_ENCODE_UPPER, EXA_ENCODE_LOWER};
  const ExaSpec *spec = build->spec;

  for (guint i = 0; i < spec->n_key; i++)
    add_key (build, frame, spec->key[i].label, EXA_ENCODE_SOLID, spec->key[i].hue, spec->key[i].shade);
  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++) {
    gboolean said = occurs (spec, encodings[i], FALSE);
    const Words *words = said ? reported : computed;
    if (said || occurs (spec, encodings[i], TRUE))
      add_key (build, frame, words[encodings[i]].text[spec->lang], encodings[i], EXA_HUE_NEUTRAL, 0);
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
  for (guint i = 0; i < frame->n_notes; i++)
    exa_label_clear (&frame->notes[i]);
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
  double height = 0;

  for (guint i = 0; i < frame->n_notes; i++)
    height += frame->notes[i].height + exa_build_px (build, 6);
  return height > 0 ? height + exa_build_px (build, 14) : 0;
}

/* Measures the frame; the higher @spare, the less there is of it: 1 shorter notes, 2 only how many rows
 * are left out, and less source, 3 no key, 4 single lines, 5 no
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
  guint most = spare < 2 ? MAX_NOTES : (spec->n_left_out > 0 ? 1 : 0);
  for (guint i = 0; spec->notes != NULL && spec->notes[i] != NULL && i < most; i++) {
    frame->notes[i] =
        exa_build_label (build, spec->notes[i], EXA_WEIGHT_REGULAR, small, width, spare < 1 ? 3 : 1, PANGO_ALIGN_LEFT);
    frame->n_notes++;
  }
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
  for (guint i = 0; i < frame->n_notes; i++) {
    double height = frame->notes[i].height;
    g_autofree char *id = g_strdup_printf ("%u", i);
    exa_build_place (build, &frame->notes[i], "note", id, c.x, y, EXA_ROLE_MUTED);
    y += height + exa_build_px (build, 6);
  }
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
  for (guint i = 0; i < spec->n_bands; i++)
    rows += spec->bands[i].n_marks;
  double wanted = exa_build_px (build, 60) + rows * exa_build_em (build, 17) * 1.3;
  return CLAMP (wanted, height * 0.34, height * (rows > 60 ? 0.6 : 0.52));
}

void
exa_build_frame (ExaBuild *build)
{
  const ExaLayout *layout = build->layout;
  double margin = MIN (exa_build_px (build, 96), layout->width * 0.06);
  Frame frame;

  build->content = (ExaRect){margin, exa_build_px (build, 72), layout->width - 2 * margin,
                             layout->height - exa_build_px (build, 72 + 52)};
  for (guint spare = 0;; spare++) {
    build->spare = spare;
    frame_measure (build, spare, &frame);
    if (spare == MAX_SPARE || frame.bottom - frame.top >= needed_height (build))
      break;
    frame_clear (&frame);
  }
  double bottom = MAX (frame.bottom, frame.top + 1);
  build->plot = (ExaRect){build->content.x, frame.top, build->content.width, bottom - frame.top};
  frame_place (build, &frame);
  frame_clear (&frame);
}
