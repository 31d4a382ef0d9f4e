/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* ExaThemeId: the looks of a figure, as files and flags name them. */
typedef enum {
  EXA_THEME_LIGHT,
  EXA_THEME_DARK,
  EXA_THEME_PRINT, /* greyscale: hues by grey and texture */
  EXA_N_THEMES,
} ExaThemeId;

/* ExaRole: what a colour is for, where it belongs to no country. */
typedef enum {
  EXA_ROLE_PAPER, /* behind everything */
  EXA_ROLE_INK,   /* titles, labels, values, the zero line */
  EXA_ROLE_MUTED, /* subtitle, ticks, notes, source */
  EXA_ROLE_GRID,
  EXA_ROLE_RULE,
  EXA_ROLE_PILL, /* ground of the comparison */
  EXA_ROLE_PILL_INK,
  EXA_ROLE_FOCUS,
  EXA_N_ROLES,
} ExaRole;

/* Hues stay apart under protanopia, deuteranopia and tritanopia; blue and red, which are compared most, also in grey,
 * by at least 1.5:1. */
typedef enum {
  EXA_HUE_NEUTRAL, /* no country, the world, the unattributed */
  EXA_HUE_BLUE,    /* United States */
  EXA_HUE_RED,     /* China */
  EXA_HUE_TEAL,
  EXA_HUE_AMBER,
  EXA_HUE_PURPLE,
  EXA_HUE_OLIVE,
  EXA_HUE_PINK,
  EXA_N_HUES,
} ExaHue;

/* ExaTexture: the pattern that tells a hue where there is no colour, in print. */
typedef enum {
  EXA_TEXTURE_NONE,
  EXA_TEXTURE_DOTS,
  EXA_TEXTURE_GRID,
  EXA_TEXTURE_VERTICAL,
} ExaTexture;

/* How far from the fill to the ink a texture's colour is. */
#define EXA_TEXTURE_INK 0.62

/* sRGB, each 0 to 1. */
typedef struct {
  double r, g, b;
} ExaColor;

/* ExaTheme: the colours of a look, by role and by hue, and the textures of the hues. */
typedef struct {
  ExaThemeId id;
  ExaColor roles[EXA_N_ROLES];
  ExaColor hues[EXA_N_HUES];
  ExaTexture textures[EXA_N_HUES];
} ExaTheme;

/* Static; never freed. */
const ExaTheme *exa_theme_get (ExaThemeId id);
gboolean exa_theme_parse (const char *text, ExaThemeId *id);
const char *exa_theme_to_string (ExaThemeId id);

/* The fill of the @shade-th series of a hue: 0 is the hue itself, the others are nearer to the ink, each by the same
 * part in every hue. From the ninth on they repeat. */
ExaColor exa_theme_fill (const ExaTheme *theme, ExaHue hue, guint shade);
/* Contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance). */
double exa_color_contrast (ExaColor a, ExaColor b);
/* @t of the way from @a to @b. */
ExaColor exa_color_mix (ExaColor a, ExaColor b, double t);

G_END_DECLS
