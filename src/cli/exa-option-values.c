/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-options.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define MIN_SCALE 0.25
#define MAX_SCALE 16.0
#define MIN_DPI   1.0
#define MAX_DPI   2400.0

typedef struct {
  const char *name;
  int width, height;
} ExaSizePreset;

static gboolean G_GNUC_PRINTF (2, 3) refuse (GError **error, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  if (error != NULL)
    *error = g_error_new_valist (EXA_CLI_ERROR, EXA_CLI_ERROR_USAGE, format, args);
  va_end (args);
  return FALSE;
}

/* --- single values --- */

static gboolean
read_number (const char *text, const char *option, double low, double high, double *value, GError **error)
{
  char *end = NULL;
  double number = g_ascii_isspace (*text) ? NAN : g_ascii_strtod (text, &end);

  if (!isfinite (number) || end == text || *end != '\0' || number < low || number > high)
    return refuse (error, "%s takes a number from %g to %g, not \"%s\"", option, low, high, text);
  *value = number;
  return TRUE;
}

/* A side of --size: digits only, at most five, so that it fits. */
static gboolean
read_side (const char *text, gsize length, int *side)
{
  if (length == 0 || length > 5 || strspn (text, "0123456789") < length)
    return FALSE;
  *side = atoi (text);
  return TRUE;
}

static gboolean
read_size (const char *text, ExaExportOptions *figure, GError **error)
{
  static const ExaSizePreset presets[] = {
      {"slide", 1920, 1080},
      {"4k", 3840, 2160},
      {"square", 1080, 1080},
      {"column", 1000, 1250},
  };
  gsize width_length = strcspn (text, "xX");

  for (guint i = 0; i < G_N_ELEMENTS (presets); i++) {
    if (g_ascii_strcasecmp (text, presets[i].name) == 0) {
      figure->width = presets[i].width;
      figure->height = presets[i].height;
      return TRUE;
    }
  }
  if (text[width_length] == '\0' || !read_side (text, width_length, &figure->width) ||
      !read_side (text + width_length + 1, strlen (text + width_length + 1), &figure->height))
    return refuse (error, "--size takes WIDTHxHEIGHT, slide, 4k, square or column, not \"%s\"", text);
  return TRUE;
}

static gboolean
check_scaled_size (const ExaExportOptions *figure, GError **error)
{
  double width = round (figure->width * figure->scale), height = round (figure->height * figure->scale);

  if (width < EXA_LAYOUT_MIN_WIDTH || height < EXA_LAYOUT_MIN_HEIGHT || width > EXA_LAYOUT_MAX_SIDE ||
      height > EXA_LAYOUT_MAX_SIDE)
    return refuse (error,
                   "a figure has at least %dx%d pixels and at most %d a side; --size and --scale ask for %.0fx%.0f",
                   EXA_LAYOUT_MIN_WIDTH, EXA_LAYOUT_MIN_HEIGHT, EXA_LAYOUT_MAX_SIDE, width, height);
  return TRUE;
}

/* --- the groups --- */

static gboolean
read_names (ExaOptions *self, GError **error)
{
  const ExaOptionTexts *texts = &self->texts;

  if (texts->lang != NULL && !exa_lang_parse (texts->lang, &self->lang))
    return refuse (error, "--lang takes en or zh_CN, not \"%s\"", texts->lang);
  if (texts->theme != NULL && !exa_theme_parse (texts->theme, &self->figure.theme))
    return refuse (error, "--theme takes light, dark or print, not \"%s\"", texts->theme);
  return TRUE;
}

static gboolean
read_view (ExaOptions *self, GError **error)
{
  const ExaViewField *field;

  for (guint i = 0; (field = exa_view_nth_field (i)) != NULL; i++) {
    const char *text = self->texts.view[i];

    if (text != NULL && !exa_view_set (&self->view, field->name, text, error)) {
      g_prefix_error (error, "--%s ", field->name);
      return FALSE;
    }
  }
  if (self->view.by_difference >= 0 && self->view.compare_a == NULL)
    return refuse (error, "--compare-by needs --compare A,B");
  return TRUE;
}

static gboolean
read_figure (ExaOptions *self, GError **error)
{
  const ExaOptionTexts *texts = &self->texts;
  ExaExportOptions *figure = &self->figure;

  if (texts->size != NULL && !read_size (texts->size, figure, error))
    return FALSE;
  if (texts->scale != NULL && !read_number (texts->scale, "--scale", MIN_SCALE, MAX_SCALE, &figure->scale, error))
    return FALSE;
  if (texts->dpi != NULL && !read_number (texts->dpi, "--dpi", MIN_DPI, MAX_DPI, &figure->dpi, error))
    return FALSE;
  return check_scaled_size (figure, error);
}

static gboolean
check_encoding (const ExaOptions *self, GError **error)
{
  const ExaOptionTexts *texts = &self->texts;
  const char *const some[] = {self->format, self->story,  self->title, texts->lang,
                              texts->size,  texts->scale, texts->dpi,  texts->theme};
  gboolean valid = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (some); i++)
    valid = valid && (some[i] == NULL || g_utf8_validate (some[i], -1, NULL));
  for (guint i = 0; i < EXA_OPTIONS_MAX_VIEW; i++)
    valid = valid && (texts->view[i] == NULL || g_utf8_validate (texts->view[i], -1, NULL));
  if (!valid)
    return refuse (error, "an option's text is not UTF-8");
  return TRUE;
}

gboolean
exa_options_read_values (ExaOptions *self, GError **error)
{
  return check_encoding (self, error) && read_names (self, error) && read_view (self, error) &&
         read_figure (self, error);
}
