/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-export-options.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "exa-export-error.h"

#define MIN_SCALE 0.25
#define MAX_SCALE 16.0
#define MIN_DPI   1.0
#define MAX_DPI   2400.0

static const ExaSizePreset presets[] = {
    {"slide", N_ ("Slide, 1920 × 1080"), 1920, 1080},
    {"4k", N_ ("4K, 3840 × 2160"), 3840, 2160},
    {"square", N_ ("Square, 1080 × 1080"), 1080, 1080},
    {"column", N_ ("Column, 1000 × 1250"), 1000, 1250},
};

const ExaSizePreset *
exa_size_preset_nth (guint n)
{
  return n < G_N_ELEMENTS (presets) ? &presets[n] : NULL;
}

const ExaFormat *
exa_export_options_get_format (const ExaExportOptions *self)
{
  return self->format != NULL ? self->format : exa_format_nth (0);
}

gboolean
exa_export_options_get_size (const ExaExportOptions *self, double *width, double *height)
{
  *width = round (self->width * self->scale);
  *height = round (self->height * self->scale);
  return *width >= EXA_LAYOUT_MIN_WIDTH && *height >= EXA_LAYOUT_MIN_HEIGHT && *width <= EXA_LAYOUT_MAX_SIDE &&
         *height <= EXA_LAYOUT_MAX_SIDE;
}

/* --- from text --- */

static gboolean G_GNUC_PRINTF (2, 3) refuse (GError **error, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  if (error != NULL)
    *error = g_error_new_valist (EXA_EXPORT_ERROR, EXA_EXPORT_ERROR_VALUE, format, args);
  va_end (args);
  return FALSE;
}

static gboolean
read_number (double *value, const char *text, double low, double high, GError **error)
{
  char *end = NULL;
  double number = g_ascii_isspace (*text) ? NAN : g_ascii_strtod (text, &end);

  if (!isfinite (number) || end == text || *end != '\0' || number < low || number > high)
    return refuse (error, "takes a number from %g to %g, not \"%s\"", low, high, text);
  *value = number;
  return TRUE;
}

static gboolean
read_scale (ExaExportOptions *self, const char *text, GError **error)
{
  return read_number (&self->scale, text, MIN_SCALE, MAX_SCALE, error);
}

static gboolean
read_dpi (ExaExportOptions *self, const char *text, GError **error)
{
  return read_number (&self->dpi, text, MIN_DPI, MAX_DPI, error);
}

/* A side of a size: digits only, at most five, so that it fits. */
static gboolean
read_side (const char *text, gsize length, int *side)
{
  if (length == 0 || length > 5 || strspn (text, "0123456789") < length)
    return FALSE;
  *side = atoi (text);
  return TRUE;
}

static gboolean
read_size (ExaExportOptions *self, const char *text, GError **error)
{
  gsize width_length = strcspn (text, "xX");
  int width, height;

  for (guint i = 0; i < G_N_ELEMENTS (presets); i++) {
    if (g_ascii_strcasecmp (text, presets[i].name) == 0) {
      self->width = presets[i].width;
      self->height = presets[i].height;
      return TRUE;
    }
  }
  if (text[width_length] == '\0' || !read_side (text, width_length, &width) ||
      !read_side (text + width_length + 1, strlen (text + width_length + 1), &height))
    return refuse (error, "takes WIDTHxHEIGHT, slide, 4k, square or column, not \"%s\"", text);
  self->width = width;
  self->height = height;
  return TRUE;
}

static gboolean
read_theme (ExaExportOptions *self, const char *text, GError **error)
{
  return exa_theme_parse (text, &self->theme) || refuse (error, "takes light, dark or print, not \"%s\"", text);
}

static gboolean
read_transparent (ExaExportOptions *self, const char *text, GError **error)
{
  gboolean yes = strcmp (text, "yes") == 0;

  if (!yes && strcmp (text, "no") != 0)
    return refuse (error, "takes yes or no, not \"%s\"", text);
  self->transparent = yes;
  return TRUE;
}

static gboolean
read_format (ExaExportOptions *self, const char *text, GError **error)
{
  const ExaFormat *format = exa_format_find (text);
  g_autofree char *names = NULL;

  if (format != NULL) {
    self->format = format;
    return TRUE;
  }
  names = exa_format_list_names ();
  return refuse (error, "takes %s, not \"%s\"", names, text);
}

static gboolean
read_lang (ExaExportOptions *self, const char *text, GError **error)
{
  return exa_lang_parse (text, &self->lang) || refuse (error, "takes en or zh_CN, not \"%s\"", text);
}

/* --- the fields --- */

typedef struct {
  ExaExportField field;
  gboolean (*read) (ExaExportOptions *self, const char *text, GError **error);
} Field;

static const Field fields[] = {
    {{"size", "Pixels, or slide (1920x1080, default), 4k (3840x2160), square (1080x1080), column (1000x1250)", "WxH"},
     read_size},
    {{"scale", "Multiplies both sides, 0.25 to 16", "N"}, read_scale},
    {{"dpi", "Dots per inch noted in a PNG, 1 to 2400; else 96", "N"}, read_dpi},
    {{"theme", "light (default), dark or print", "THEME"}, read_theme},
    {{"transparent", "Paint no background", NULL}, read_transparent},
    {{"format", "png, svg, pdf, csv or json; by the ending of -o, else png", "FORMAT"}, read_format},
    {{"lang", "Language of names, figures and units: en (default) or zh_CN", "LANG"}, read_lang},
};

const ExaExportField *
exa_export_options_nth_field (guint n)
{
  return n < G_N_ELEMENTS (fields) ? &fields[n].field : NULL;
}

gboolean
exa_export_options_set (ExaExportOptions *self, const char *name, const char *text, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
    if (strcmp (fields[i].field.name, name) == 0)
      return fields[i].read (self, text, error);
  }
  return refuse (error, "no option of an export is called \"%s\"", name);
}
