/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-export-options.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "exa-export-error.h"
#include "exa-refuse.h"

#define refuse(error, ...) exa_refuse (error, EXA_EXPORT_ERROR, EXA_EXPORT_ERROR_VALUE, __VA_ARGS__)

#define MIN_SCALE 0.25
#define MAX_SCALE 16.0
#define MIN_DPI   1.0
#define MAX_DPI   2400.0
#define MIN_TEXT  0.5
#define MAX_TEXT  3.0

static const ExaSizePreset presets[] = {
    {"slide", N_ ("Slide 16:9"), 1920, 1080, EXA_SIZE_PX},
    {"4k", N_ ("Slide 4K"), 3840, 2160, EXA_SIZE_PX},
    {"slide43", N_ ("Slide 4:3"), 1600, 1200, EXA_SIZE_PX},
    {"square", N_ ("Square"), 1080, 1080, EXA_SIZE_PX},
    {"portrait", N_ ("Portrait 4:5"), 1000, 1250, EXA_SIZE_PX},
    {"story", N_ ("Story 9:16"), 1080, 1920, EXA_SIZE_PX},
    {"column", N_ ("Report column"), 89, 67, EXA_SIZE_MM},
    {"page", N_ ("Report page"), 183, 103, EXA_SIZE_MM},
    {"a4", N_ ("A4"), 297, 210, EXA_SIZE_MM},
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

static const char *const unit_names[] = {[EXA_SIZE_PX] = "", [EXA_SIZE_MM] = "mm", [EXA_SIZE_IN] = "in"};

char *
exa_export_options_write_size (const ExaExportOptions *self)
{
  g_autofree char *width = exa_number_to_string (self->width), *height = exa_number_to_string (self->height);

  return g_strdup_printf ("%sx%s%s", width, height, unit_names[self->unit]);
}

/* --- from text --- */

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

/* A side of a size, up to "x" or the unit; NULL where it is none, else where it ends. */
static const char *
read_side (const char *text, double *side)
{
  gsize length = strspn (text, "0123456789.");
  g_autofree char *digits = g_strndup (text, length);
  char *end;

  *side = g_ascii_strtod (digits, &end);
  return length > 0 && length <= 7 && *end == '\0' && *side < 100000 ? text + length : NULL;
}

static gboolean
read_unit (const char *text, ExaSizeUnit *unit)
{
  if (strcmp (text, "px") == 0 || *text == '\0') {
    *unit = EXA_SIZE_PX;
    return TRUE;
  }
  for (guint i = EXA_SIZE_MM; i < G_N_ELEMENTS (unit_names); i++) {
    if (strcmp (text, unit_names[i]) == 0) {
      *unit = (ExaSizeUnit)i;
      return TRUE;
    }
  }
  return FALSE;
}

/* "1920x1080", "89x67mm", "3.5x2.6in"; of "89mm" the height is three quarters. */
static gboolean
parse_size (const char *text, double *width, double *height, ExaSizeUnit *unit)
{
  const char *end = read_side (text, width);

  if (end != NULL && (*end == 'x' || *end == 'X'))
    end = read_side (end + 1, height);
  else
    *height = *width * 0.75;
  if (end == NULL || !read_unit (end, unit))
    return FALSE;
  /* Pixels are whole, and a lone number says nothing. */
  return *unit != EXA_SIZE_PX || (strpbrk (text, "xX") != NULL && strchr (text, '.') == NULL);
}

static gboolean
read_size (ExaExportOptions *self, const char *text, GError **error)
{
  double width, height;
  ExaSizeUnit unit;

  for (guint i = 0; i < G_N_ELEMENTS (presets); i++) {
    if (strcmp (text, presets[i].name) != 0)
      continue;
    self->width = presets[i].width;
    self->height = presets[i].height;
    self->unit = presets[i].unit;
    return TRUE;
  }
  if (!parse_size (text, &width, &height, &unit))
    return refuse (error,
                   "takes WIDTHxHEIGHT, in pixels, mm or in (89x67mm), slide, 4k, slide43, square, portrait, story, "
                   "column, page or a4, not \"%s\"",
                   text);
  self->width = width;
  self->height = height;
  self->unit = unit;
  return TRUE;
}

static gboolean
read_text (ExaExportOptions *self, const char *text, GError **error)
{
  return read_number (&self->text, text, MIN_TEXT, MAX_TEXT, error);
}

/* "title,source" */
static gboolean
read_hide (ExaExportOptions *self, const char *text, GError **error)
{
  static const char *const names[] = {"title", "key", "source"};
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);
  guint hide = 0;

  for (char **part = parts; *part != NULL; part++) {
    guint i = 0;

    while (i < G_N_ELEMENTS (names) && strcmp (g_strstrip (*part), names[i]) != 0)
      i++;
    if (i == G_N_ELEMENTS (names))
      return refuse (error, "takes title, key and source, with commas between them, not \"%s\"", text);
    hide |= 1u << i;
  }
  self->hide = (ExaHide)hide;
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
read_inside (ExaExportOptions *self, const char *text, GError **error)
{
  static const char *const names[] = {
      [EXA_INSIDE_SHOWN] = "shown", [EXA_INSIDE_ALL] = "all", [EXA_INSIDE_NONE] = "none"};

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    if (strcmp (text, names[i]) == 0) {
      self->inside = (ExaInside)i;
      return TRUE;
    }
  }
  return refuse (error, "takes shown, all or none, not \"%s\"", text);
}

static gboolean
read_svg_text (ExaExportOptions *self, const char *text, GError **error)
{
  gboolean words = strcmp (text, "text") == 0;

  if (!words && strcmp (text, "outlines") != 0)
    return refuse (error, "takes outlines or text, not \"%s\"", text);
  self->svg_words = words;
  return TRUE;
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
    {{"size", "Pixels, mm or in (89x67mm), or slide (default), 4k, slide43, square, portrait, story, column, page, a4",
      "WxH"},
     read_size},
    {{"scale", "Sharpness: so many pixels for one, 0.25 to 16; the layout stays", "N"}, read_scale},
    {{"dpi", "Of a size in mm or in, its sharpness, 1 to 2400, 300 if not given; of pixels, only noted", "N"},
     read_dpi},
    {{"text", "Size of the text, times the usual, 0.5 to 3", "N"}, read_text},
    {{"hide", "Leave out of the figure: title, key, source", "A,B"}, read_hide},
    {{"theme", "light (default), dark or print", "THEME"}, read_theme},
    {{"transparent", "Paint no background", NULL}, read_transparent},
    {{"format", "png, svg, pdf, csv or json; by the ending of -o, else png", "FORMAT"}, read_format},
    {{"inside", "What a picture holds beside it, to be opened again: shown (default), all of the data, or none",
      "WHAT"},
     read_inside},
    {{"svg-text", "Letters in an SVG: outlines (default), the same everywhere, or text, which can be edited", "HOW"},
     read_svg_text},
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
