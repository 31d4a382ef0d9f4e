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
read_size (const char *text, ExaFigureOptions *figure, GError **error)
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
check_scaled_size (const ExaFigureOptions *figure, GError **error)
{
  double width = round (figure->width * figure->scale), height = round (figure->height * figure->scale);

  if (width < EXA_LAYOUT_MIN_WIDTH || height < EXA_LAYOUT_MIN_HEIGHT || width > EXA_LAYOUT_MAX_SIDE ||
      height > EXA_LAYOUT_MAX_SIDE)
    return refuse (error,
                   "a figure has at least %dx%d pixels and at most %d a side; --size and --scale ask for %.0fx%.0f",
                   EXA_LAYOUT_MIN_WIDTH, EXA_LAYOUT_MIN_HEIGHT, EXA_LAYOUT_MAX_SIDE, width, height);
  return TRUE;
}

/* "a,b" → { "a", "b" }: no part may be empty. */
static gboolean
read_ids (const char *text, const char *option, char ***ids, GError **error)
{
  *ids = g_strsplit (text, ",", -1);
  if (**ids == NULL)
    return refuse (error, "%s takes ids with commas between them", option);
  for (char **id = *ids; *id != NULL; id++) {
    g_strstrip (*id);
    if (**id == '\0')
      return refuse (error, "%s takes ids with commas between them, not \"%s\"", option, text);
  }
  return TRUE;
}

/* --- the groups --- */

static gboolean
read_compare (ExaOptions *self, GError **error)
{
  const ExaOptionTexts *texts = &self->texts;
  ExaView *view = &self->view;

  if (texts->compare_by != NULL) {
    view->by_difference = strcmp (texts->compare_by, "difference") == 0;
    if (!view->by_difference && strcmp (texts->compare_by, "ratio") != 0)
      return refuse (error, "--compare-by takes ratio or difference, not \"%s\"", texts->compare_by);
    if (texts->compare == NULL)
      return refuse (error, "--compare-by needs --compare A,B");
  }
  if (texts->compare == NULL)
    return TRUE;
  if (strcmp (texts->compare, "none") == 0) {
    view->compare_a = "";
    return TRUE;
  }
  if (!read_ids (texts->compare, "--compare", &self->compare, error))
    return FALSE;
  if (g_strv_length (self->compare) != 2)
    return refuse (error, "--compare takes two ids, A,B, or none, not \"%s\"", texts->compare);
  view->compare_a = self->compare[0];
  view->compare_b = self->compare[1];
  return TRUE;
}

static gboolean
read_top (const char *text, ExaView *view, GError **error)
{
  double top = 0;

  if (strcmp (text, "all") != 0) {
    if (!read_number (text, "--top", 1, 100000, &top, error))
      return FALSE;
    if (top != floor (top))
      return refuse (error, "--top takes a whole number, not \"%s\"", text);
  }
  view->top = (int)top;
  return TRUE;
}

static gboolean
read_names (ExaOptions *self, GError **error)
{
  const ExaOptionTexts *texts = &self->texts;
  ExaView *view = &self->view;
  ExaChartKind kind;
  ExaSort sort;

  if (texts->lang != NULL && !exa_lang_parse (texts->lang, &self->figure.lang))
    return refuse (error, "--lang takes en or zh_CN, not \"%s\"", texts->lang);
  if (texts->theme != NULL && !exa_theme_parse (texts->theme, &self->figure.theme))
    return refuse (error, "--theme takes light, dark or print, not \"%s\"", texts->theme);
  if (texts->kind != NULL) {
    if (!exa_chart_kind_parse (texts->kind, &kind))
      return refuse (error, "--kind takes bars, columns, grouped, stacked or points, not \"%s\"", texts->kind);
    view->kind = (int)kind;
  }
  if (texts->sort != NULL) {
    if (!exa_sort_parse (texts->sort, &sort))
      return refuse (error, "--sort takes value, name, date or source, not \"%s\"", texts->sort);
    view->sort = (int)sort;
  }
  if (texts->scale_type != NULL) {
    view->log_scale = strcmp (texts->scale_type, "log") == 0;
    if (!view->log_scale && strcmp (texts->scale_type, "linear") != 0)
      return refuse (error, "--scale-type takes linear or log, not \"%s\"", texts->scale_type);
  }
  return TRUE;
}

static gboolean
read_view (ExaOptions *self, GError **error)
{
  const ExaOptionTexts *texts = &self->texts;

  if (texts->unit != NULL) {
    if (*texts->unit == '\0')
      return refuse (error, "--unit takes a unit, such as EFLOPS");
    self->view.unit = exa_unit_get (texts->unit);
  }
  if (texts->top != NULL && !read_top (texts->top, &self->view, error))
    return FALSE;
  if (texts->countries != NULL && !read_ids (texts->countries, "--countries", &self->countries, error))
    return FALSE;
  if (texts->only != NULL && !read_ids (texts->only, "--only", &self->only, error))
    return FALSE;
  self->view.countries = (const char *const *)self->countries;
  self->view.only = (const char *const *)self->only;
  return read_compare (self, error);
}

static gboolean
read_figure (ExaOptions *self, GError **error)
{
  const ExaOptionTexts *texts = &self->texts;
  ExaFigureOptions *figure = &self->figure;

  if (texts->size != NULL && !read_size (texts->size, figure, error))
    return FALSE;
  if (texts->scale != NULL && !read_number (texts->scale, "--scale", MIN_SCALE, MAX_SCALE, &figure->scale, error))
    return FALSE;
  if (texts->dpi != NULL && !read_number (texts->dpi, "--dpi", MIN_DPI, MAX_DPI, &figure->dpi, error))
    return FALSE;
  figure->title = self->title;
  return check_scaled_size (figure, error);
}

static gboolean
check_encoding (const ExaOptions *self, GError **error)
{
  const ExaOptionTexts *texts = &self->texts;
  const char *const all[] = {self->format, self->story,    self->title,       texts->lang, texts->kind,
                             texts->sort,  texts->top,     texts->scale_type, texts->unit, texts->countries,
                             texts->only,  texts->compare, texts->compare_by, texts->size, texts->scale,
                             texts->dpi,   texts->theme};

  for (guint i = 0; i < G_N_ELEMENTS (all); i++) {
    if (all[i] != NULL && !g_utf8_validate (all[i], -1, NULL))
      return refuse (error, "an option's text is not UTF-8");
  }
  return TRUE;
}

gboolean
exa_options_read_values (ExaOptions *self, GError **error)
{
  return check_encoding (self, error) && read_names (self, error) && read_view (self, error) &&
         read_figure (self, error);
}
