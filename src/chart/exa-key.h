/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-label.h"

G_BEGIN_DECLS

/* The most entries of a key; further ones are left out. */
#define EXA_KEY_MAX 16

/* An entry of the key: a swatch and what it means. */
typedef struct {
  ExaLabel label;
  ExaEncoding encoding;
  ExaShape shape; /* of the swatch */
  gboolean hollow, several;
  gboolean whose; /* it names a hue or a shade, not a way of drawing */
  ExaHue hue;
  guint shade;
  double x, y; /* within the key, pixels */
} ExaKeyItem;

/* ExaKey: what the hues and the ways of drawing mean that occur in a figure; private to the chart folder. */
typedef struct {
  ExaKeyItem items[EXA_KEY_MAX];
  guint n_items;
  double em;            /* of its texts, pixels */
  double width, height; /* pixels; 0 without entries */
} ExaKey;

/* Of the bands that @report says are drawn, in letters of @em pixels; unless @whole only what no text of a mark and no
 * subtitle says: hues. Free with exa_key_clear(). */
ExaKey exa_key_new (const ExaPage *page, const ExaLayoutReport *report, double em, gboolean whole);
void exa_key_clear (ExaKey *key);
/* Takes the labels. @left, @top: pixels. */
void exa_key_place (ExaKey *key, const ExaPage *page, ExaLayout *layout, double left, double top);

G_END_DECLS
