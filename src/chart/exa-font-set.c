/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-font-set.h"

#include <pango/pangofc-fontmap.h>

#include "exa-font-inter.h"

#define BUNDLED "Inter"
/* Inter first, so that Latin letters in Chinese text stay in it. */
#define FAMILIES BUNDLED ", " EXA_FONT_SET_HAN ", sans-serif"

/* Another version of Inter has other widths: the bundled one must be the only one. */
static const char reject_inter[] = "<?xml version='1.0'?><fontconfig><selectfont><rejectfont><pattern>"
                                   "<patelt name='family'><string>Inter</string></patelt>"
                                   "</pattern></rejectfont></selectfont></fontconfig>";

static gboolean
add_bundled_fonts (FcConfig *config)
{
  const ExaWeight weights[] = {EXA_WEIGHT_REGULAR, EXA_WEIGHT_SEMIBOLD};

  /* A folder that is not there adds no fonts, but the list to add them to. */
  FcConfigAppFontAddDir (config, (const FcChar8 *)"/nonexistent");
  FcFontSet *fonts = FcConfigGetFonts (config, FcSetApplication);
  if (fonts == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (weights); i++) {
    FcPattern *font = exa_font_inter_describe (weights[i]);
    if (font == NULL || !FcFontSetAdd (fonts, font))
      return FALSE;
  }
  return TRUE;
}

static PangoContext *
create_context (FcConfig *config, const char *families)
{
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new_for_font_type (CAIRO_FONT_TYPE_FT);
  pango_fc_font_map_set_config (PANGO_FC_FONT_MAP (map), config);
  PangoContext *context = pango_font_map_create_context (map);

  cairo_font_options_t *options = cairo_font_options_create ();
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);

  /* English in Chinese figures too: Pango measures each font with a sample text in this
   * language, and a Chinese one would be looked for in fonts that do not have it. */
  pango_context_set_language (context, pango_language_from_string ("en"));
  pango_context_set_base_dir (context, PANGO_DIRECTION_LTR);
  pango_context_set_round_glyph_positions (context, FALSE);

  PangoFontDescription *description = pango_font_description_from_string (families);
  pango_context_set_font_description (context, description);
  pango_font_description_free (description);
  return context;
}

/* Takes @config; @families is static. */
static ExaFontSet *
font_set_new (FcConfig *config, const char *families, gboolean complete)
{
  ExaFontSet *self = g_new0 (ExaFontSet, 1);
  self->config = config;
  self->families = families;
  self->complete = complete;
  return self;
}

PangoContext *
exa_font_set_get_context (ExaFontSet *self)
{
  if (self->context == NULL)
    self->context = create_context (self->config, self->families);
  return self->context;
}

ExaFontSet *
exa_font_set_new_bundled (void)
{
  FcConfig *config = FcConfigCreate ();
  if (!add_bundled_fonts (config)) {
    FcConfigDestroy (config);
    return NULL;
  }
  return font_set_new (config, BUNDLED, FALSE);
}

ExaFontSet *
exa_font_set_new_system (void)
{
  FcConfig *config = FcInitLoadConfig ();
  if (config == NULL)
    config = FcConfigCreate ();
  if (add_bundled_fonts (config))
    FcConfigParseAndLoadFromMemory (config, (const FcChar8 *)reject_inter, FcFalse);
  FcConfigBuildFonts (config);
  return font_set_new (config, FAMILIES, TRUE);
}

/* The font as the system's list has it (borrowed): what FcFontMatch() returns is mixed with what was asked for. */
static FcPattern *
find_listed (const FcFontSet *fonts, FcPattern *match)
{
  FcChar8 *file = NULL;
  int index = 0;
  if (FcPatternGetString (match, FC_FILE, 0, &file) != FcResultMatch)
    return NULL;
  FcPatternGetInteger (match, FC_INDEX, 0, &index);

  for (int i = 0; i < fonts->nfont; i++) {
    FcChar8 *other = NULL;
    int other_index = 0;
    FcPatternGetInteger (fonts->fonts[i], FC_INDEX, 0, &other_index);
    if (other_index == index && FcPatternGetString (fonts->fonts[i], FC_FILE, 0, &other) == FcResultMatch &&
        g_str_equal (file, other))
      return fonts->fonts[i];
  }
  return NULL;
}

static FcPattern *
match_chinese (const ExaFontSet *system, int weight)
{
  FcPattern *wanted = FcPatternCreate ();
  g_auto (GStrv) families = g_strsplit (FAMILIES, ", ", -1);
  for (guint i = 1; families[i] != NULL; i++) /* not Inter */
    FcPatternAddString (wanted, FC_FAMILY, (const FcChar8 *)families[i]);
  FcPatternAddString (wanted, FC_LANG, (const FcChar8 *)"zh-cn");
  FcPatternAddInteger (wanted, FC_WEIGHT, weight);
  FcConfigSubstitute (system->config, wanted, FcMatchPattern);
  FcDefaultSubstitute (wanted);

  FcResult result;
  FcPattern *match = FcFontMatch (system->config, wanted, &result);
  FcPatternDestroy (wanted);
  if (match == NULL)
    return NULL;
  FcPattern *listed = find_listed (FcConfigGetFonts (system->config, FcSetSystem), match);
  FcPatternDestroy (match);
  return listed;
}

ExaFontSet *
exa_font_set_new_chinese (const ExaFontSet *system)
{
  const int weights[] = {FC_WEIGHT_REGULAR, FC_WEIGHT_DEMIBOLD};
  FcPattern *found[G_N_ELEMENTS (weights)];
  for (guint i = 0; i < G_N_ELEMENTS (weights); i++) {
    found[i] = match_chinese (system, weights[i]);
    if (found[i] == NULL)
      return NULL;
  }

  FcConfig *config = FcConfigCreate ();
  if (!add_bundled_fonts (config)) {
    FcConfigDestroy (config);
    return NULL;
  }
  FcFontSet *fonts = FcConfigGetFonts (config, FcSetApplication);
  for (guint i = 0; i < G_N_ELEMENTS (weights); i++) {
    if (i > 0 && found[i] == found[i - 1])
      continue;
    FcPatternReference (found[i]);
    FcFontSetAdd (fonts, found[i]);
  }
  return font_set_new (config, FAMILIES, FALSE);
}

void
exa_font_set_free (ExaFontSet *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->context);
  FcConfigDestroy (self->config);
  g_free (self);
}

static gboolean
has_glyph (const ExaFontSet *self, gunichar c)
{
  const FcFontSet *fonts = FcConfigGetFonts (self->config, FcSetApplication);
  for (int i = 0; i < fonts->nfont; i++) {
    FcCharSet *charset;
    if (FcPatternGetCharSet (fonts->fonts[i], FC_CHARSET, 0, &charset) == FcResultMatch &&
        FcCharSetHasChar (charset, c))
      return TRUE;
  }
  return FALSE;
}

gboolean
exa_font_set_covers (const ExaFontSet *self, const char *text)
{
  if (self->complete)
    return TRUE;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    /* An emoji selector asks for a colour font even where there is a plain glyph. */
    if (c == 0xfe0f)
      return FALSE;
    if ((c >= 0x20 && c < 0x7f) || g_unichar_type (c) == G_UNICODE_FORMAT)
      continue;
    if (!has_glyph (self, c))
      return FALSE;
  }
  return TRUE;
}
