/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-theme.h"

#include <math.h>
#include <string.h>

#define RGB(hex)                                                                                                       \
  {                                                                                                                    \
    ((hex) >> 16 & 0xff) / 255.0, ((hex) >> 8 & 0xff) / 255.0, ((hex)&0xff) / 255.0                                    \
  }

static const ExaTheme themes[EXA_N_THEMES] = {
    {
        .id = EXA_THEME_LIGHT,
        .roles =
            {
                [EXA_ROLE_PAPER] = RGB (0xffffff),
                [EXA_ROLE_INK] = RGB (0x14171c),
                [EXA_ROLE_MUTED] = RGB (0x56606b),
                [EXA_ROLE_GRID] = RGB (0xe4e8ec),
                [EXA_ROLE_RULE] = RGB (0xdde1e5),
                [EXA_ROLE_PILL] = RGB (0x14171c),
                [EXA_ROLE_PILL_INK] = RGB (0xffffff),
                [EXA_ROLE_FOCUS] = RGB (0xb86e00),
            },
        .hues =
            {
                [EXA_HUE_NEUTRAL] = RGB (0x656e78),
                [EXA_HUE_BLUE] = RGB (0x2a5599),
                [EXA_HUE_RED] = RGB (0xc8452f),
                [EXA_HUE_TEAL] = RGB (0x4a9e81),
                [EXA_HUE_AMBER] = RGB (0xd17c15),
                [EXA_HUE_PURPLE] = RGB (0x8b83e9),
                [EXA_HUE_OLIVE] = RGB (0x86985b),
                [EXA_HUE_PINK] = RGB (0xc974b4),
            },
    },
    {
        .id = EXA_THEME_DARK,
        .roles =
            {
                [EXA_ROLE_PAPER] = RGB (0x15181d),
                [EXA_ROLE_INK] = RGB (0xf1f3f5),
                [EXA_ROLE_MUTED] = RGB (0xa9b2bc),
                [EXA_ROLE_GRID] = RGB (0x2a3038),
                [EXA_ROLE_RULE] = RGB (0x363d46),
                [EXA_ROLE_PILL] = RGB (0xf1f3f5),
                [EXA_ROLE_PILL_INK] = RGB (0x15181d),
                [EXA_ROLE_FOCUS] = RGB (0xf2b04a),
            },
        .hues =
            {
                [EXA_HUE_NEUTRAL] = RGB (0x7d838a),
                [EXA_HUE_BLUE] = RGB (0x7ba7e9),
                [EXA_HUE_RED] = RGB (0xd95d43),
                [EXA_HUE_TEAL] = RGB (0x60daad),
                [EXA_HUE_AMBER] = RGB (0xb87f10),
                [EXA_HUE_PURPLE] = RGB (0xa377ad),
                [EXA_HUE_OLIVE] = RGB (0xd2c95e),
                [EXA_HUE_PINK] = RGB (0xfface5),
            },
    },
    {
        .id = EXA_THEME_PRINT,
        .roles =
            {
                [EXA_ROLE_PAPER] = RGB (0xffffff),
                [EXA_ROLE_INK] = RGB (0x0d0d0d),
                [EXA_ROLE_MUTED] = RGB (0x4a4a4a),
                [EXA_ROLE_GRID] = RGB (0xdedede),
                [EXA_ROLE_RULE] = RGB (0xc8c8c8),
                [EXA_ROLE_PILL] = RGB (0x0d0d0d),
                [EXA_ROLE_PILL_INK] = RGB (0xffffff),
                [EXA_ROLE_FOCUS] = RGB (0x0d0d0d),
            },
        .hues =
            {
                [EXA_HUE_NEUTRAL] = RGB (0x8c8c8c),
                [EXA_HUE_BLUE] = RGB (0x505050),
                [EXA_HUE_RED] = RGB (0x949494),
                [EXA_HUE_TEAL] = RGB (0x6c6c6c),
                [EXA_HUE_AMBER] = RGB (0x949494),
                [EXA_HUE_PURPLE] = RGB (0x6c6c6c),
                [EXA_HUE_OLIVE] = RGB (0x6c6c6c),
                [EXA_HUE_PINK] = RGB (0x949494),
            },
        .textures =
            {
                [EXA_HUE_RED] = EXA_TEXTURE_DOTS,
                [EXA_HUE_TEAL] = EXA_TEXTURE_VERTICAL,
                [EXA_HUE_AMBER] = EXA_TEXTURE_VERTICAL,
                [EXA_HUE_PURPLE] = EXA_TEXTURE_DOTS,
                [EXA_HUE_OLIVE] = EXA_TEXTURE_GRID,
                [EXA_HUE_PINK] = EXA_TEXTURE_GRID,
            },
    },
};

static const char *const names[EXA_N_THEMES] = {"light", "dark", "print"};

const ExaTheme *
exa_theme_get (ExaThemeId id)
{
  return &themes[id];
}

gboolean
exa_theme_parse (const char *text, ExaThemeId *id)
{
  for (guint i = 0; i < EXA_N_THEMES; i++) {
    if (strcmp (text, names[i]) == 0) {
      *id = (ExaThemeId)i;
      return TRUE;
    }
  }
  return FALSE;
}

const char *
exa_theme_to_string (ExaThemeId id)
{
  return names[id];
}

ExaColor
exa_color_mix (ExaColor a, ExaColor b, double t)
{
  return (ExaColor){a.r + (b.r - a.r) * t, a.g + (b.g - a.g) * t, a.b + (b.b - a.b) * t};
}

ExaColor
exa_theme_fill (const ExaTheme *theme, ExaHue hue, guint shade)
{
  /* Always towards the ink, so that a series is the darker one in every hue (on a dark ground the lighter one) and all
   * stand out from the paper; in such an order that few of them are far apart. */
  static const double ink[] = {0, 0.55, 0.3, 0.8, 0.42, 0.68, 0.16, 0.9};

  return exa_color_mix (theme->hues[hue], theme->roles[EXA_ROLE_INK], ink[shade % G_N_ELEMENTS (ink)]);
}

static double
linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
luminance (ExaColor c)
{
  return 0.2126 * linear (c.r) + 0.7152 * linear (c.g) + 0.0722 * linear (c.b);
}

double
exa_color_contrast (ExaColor a, ExaColor b)
{
  double x = luminance (a), y = luminance (b);

  return (MAX (x, y) + 0.05) / (MIN (x, y) + 0.05);
}
