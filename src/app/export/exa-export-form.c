/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-export-dialog-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "exa-export-name.h"
#include "exa-export-scope.h"
#include "exa-export.h"

/* The items of the drop-downs, in their order. */
static const double scales[] = {1, 2, 3}, dots[] = {150, 300, 600}, text_sizes[] = {1, 1.25, 1.5, 2};

static guint
index_of (double value, const double *values, guint n)
{
  for (guint i = 0; i < n; i++) {
    if (values[i] == value)
      return i;
  }
  return 0;
}

static ExaSizeUnit
get_unit (ExaExportDialog *self)
{
  return (ExaSizeUnit)gtk_drop_down_get_selected (self->unit);
}

/* --- into the form --- */

static char *
describe_preset (const ExaSizePreset *preset)
{
  static const char *const units[] = {[EXA_SIZE_PX] = "", [EXA_SIZE_MM] = " mm", [EXA_SIZE_IN] = " in"};

  return g_strdup_printf ("%s, %g × %g%s", _ (preset->label), preset->width, preset->height, units[preset->unit]);
}

static void
fill_tables (ExaExportDialog *self)
{
  g_autoptr (GtkStringList) formats = gtk_string_list_new (NULL), sizes = gtk_string_list_new (NULL);
  const ExaFormat *format;
  const ExaSizePreset *size;

  for (guint i = 0; (format = exa_format_nth (i)) != NULL; i++)
    gtk_string_list_append (formats, format->label);
  for (guint i = 0; (size = exa_size_preset_nth (i)) != NULL; i++) {
    g_autofree char *name = describe_preset (size);

    gtk_string_list_append (sizes, name);
  }
  gtk_string_list_append (sizes, _ ("Custom"));
  gtk_drop_down_set_model (self->format, G_LIST_MODEL (formats));
  gtk_drop_down_set_model (self->size, G_LIST_MODEL (sizes));
}

void
exa_export_form_follow_unit (ExaExportDialog *self)
{
  static const char *const by_scale[] = {N_ ("Usual"), N_ ("2 × as sharp"), N_ ("3 × as sharp"), NULL};
  static const char *const by_dots[] = {"150 dpi", "300 dpi", "600 dpi", NULL};
  gboolean on_paper = get_unit (self) != EXA_SIZE_PX;
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  GListModel *now = gtk_drop_down_get_model (self->sharpness);
  const char *first =
      now != NULL && g_list_model_get_n_items (now) > 0 ? gtk_string_list_get_string (GTK_STRING_LIST (now), 0) : NULL;

  for (const char *const *item = on_paper ? by_dots : by_scale; *item != NULL; item++)
    gtk_string_list_append (list, on_paper ? *item : _ (*item));
  gtk_spin_button_set_digits (self->width, on_paper ? 1 : 0);
  gtk_spin_button_set_digits (self->height, on_paper ? 1 : 0);
  if (g_strcmp0 (first, gtk_string_list_get_string (list, 0)) == 0)
    return;
  gtk_drop_down_set_model (self->sharpness, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (self->sharpness, on_paper ? 1 : 0);
}

void
exa_export_form_follow_size (ExaExportDialog *self)
{
  const ExaSizePreset *preset = exa_size_preset_nth (gtk_drop_down_get_selected (self->size));

  gtk_widget_set_visible (self->custom, preset == NULL);
  if (preset == NULL)
    return;
  gtk_drop_down_set_selected (self->unit, preset->unit);
  gtk_spin_button_set_value (self->width, preset->width);
  gtk_spin_button_set_value (self->height, preset->height);
  exa_export_form_follow_unit (self);
}

static guint
find_preset (const ExaExportOptions *options)
{
  const ExaSizePreset *preset;
  guint i;

  for (i = 0; (preset = exa_size_preset_nth (i)) != NULL; i++) {
    if (preset->unit == options->unit && preset->width == options->width && preset->height == options->height)
      break;
  }
  return i;
}

static guint
find_format (const ExaFormat *wanted)
{
  const ExaFormat *format;

  for (guint i = 0; (format = exa_format_nth (i)) != NULL; i++) {
    if (format == wanted)
      return i;
  }
  return 0;
}

void
exa_export_form_fill (ExaExportDialog *self)
{
  const ExaExportOptions *options = &self->settings.options;
  gboolean on_paper = options->unit != EXA_SIZE_PX;

  fill_tables (self);
  gtk_drop_down_set_selected (self->format, find_format (options->format));
  gtk_drop_down_set_selected (self->unit, options->unit);
  exa_export_form_follow_unit (self);
  gtk_spin_button_set_value (self->width, options->width);
  gtk_spin_button_set_value (self->height, options->height);
  gtk_drop_down_set_selected (self->size, find_preset (options));
  exa_export_form_follow_size (self);
  gtk_drop_down_set_selected (self->sharpness, on_paper && options->dpi > 0
                                                   ? index_of (options->dpi, dots, G_N_ELEMENTS (dots))
                                               : on_paper ? 1
                                                          : index_of (options->scale, scales, G_N_ELEMENTS (scales)));
  gtk_drop_down_set_selected (self->text, index_of (options->text, text_sizes, G_N_ELEMENTS (text_sizes)));
  gtk_drop_down_set_selected (self->theme, options->theme);
  gtk_drop_down_set_selected (self->background, options->transparent ? 1 : 0);
  gtk_drop_down_set_selected (self->language, options->lang);
  gtk_drop_down_set_selected (self->inside, options->inside);
  gtk_drop_down_set_selected (self->svg_text, options->svg_words ? 1 : 0);
  exa_export_form_follow_language (self);
}

/* --- out of it --- */

/* What the entry says, where that is not the chart's own; NULL else. */
static const char *
get_words (GtkEntry *entry, const char *own)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));

  return g_strcmp0 (text, own != NULL ? own : "") == 0 ? NULL : text;
}

const char *
exa_export_form_get_title (ExaExportDialog *self)
{
  const char *title = get_words (self->headline, self->own_words[0]);

  return title != NULL ? title : exa_figure_model_get_state (exa_session_get_model (self->session))->title;
}

void
exa_export_form_read (ExaExportDialog *self, ExaExportOptions *options)
{
  guint sharpness = gtk_drop_down_get_selected (self->sharpness);

  *options = (ExaExportOptions)EXA_EXPORT_OPTIONS_INIT;
  options->format = exa_format_nth (gtk_drop_down_get_selected (self->format));
  options->width = gtk_spin_button_get_value (self->width);
  options->height = gtk_spin_button_get_value (self->height);
  options->unit = get_unit (self);
  if (options->unit != EXA_SIZE_PX)
    options->dpi = dots[MIN (sharpness, G_N_ELEMENTS (dots) - 1)];
  else
    options->scale = scales[MIN (sharpness, G_N_ELEMENTS (scales) - 1)];
  options->text = text_sizes[MIN (gtk_drop_down_get_selected (self->text), G_N_ELEMENTS (text_sizes) - 1)];
  options->theme = (ExaThemeId)gtk_drop_down_get_selected (self->theme);
  options->transparent = gtk_drop_down_get_selected (self->background) == 1;
  options->lang = (ExaLang)gtk_drop_down_get_selected (self->language);
  options->svg_words = gtk_drop_down_get_selected (self->svg_text) == 1;
  options->inside = (ExaInside)gtk_drop_down_get_selected (self->inside);
  options->hide = (ExaHide)((gtk_check_button_get_active (self->show_title) ? 0 : EXA_HIDE_TITLE) |
                            (gtk_check_button_get_active (self->show_key) ? 0 : EXA_HIDE_KEY) |
                            (gtk_check_button_get_active (self->show_source) ? 0 : EXA_HIDE_SOURCE));
  options->dataset = exa_session_get_dataset (self->session);
  options->subtitle = get_words (self->subtitle, self->own_words[1]);
  options->note = get_words (self->note, self->own_words[2]);
}

/* --- words --- */

static void
take_own (GtkEntry *entry, char **own, const char *text)
{
  gboolean untouched = get_words (entry, *own) == NULL;
  char *copy = g_strdup (text != NULL ? text : "");

  g_free (*own);
  *own = copy;
  if (untouched)
    gtk_editable_set_text (GTK_EDITABLE (entry), copy);
}

void
exa_export_form_follow_language (ExaExportDialog *self)
{
  ExaFigureModel *model = exa_session_get_model (self->session);
  ExaLang lang = (ExaLang)gtk_drop_down_get_selected (self->language);
  ExaChart *chart = exa_figure_model_get_chart (model);
  g_autoptr (ExaFigure) figure =
      exa_figure_new (chart, exa_figure_model_get_view (model), lang, exa_figure_model_get_state (model)->title, NULL);
  const ExaText *subtitle = &chart->subtitle;

  if (figure == NULL)
    return;
  if (exa_text_is_empty (subtitle) && figure->table->measure != NULL)
    subtitle = &figure->table->measure->name;
  take_own (self->headline, &self->own_words[0], figure->spec->title);
  take_own (self->subtitle, &self->own_words[1], exa_text_get (subtitle, lang));
  take_own (self->note, &self->own_words[2], exa_text_get (&chart->note, lang));
}

gboolean
exa_export_form_is_one (ExaExportDialog *self)
{
  return gtk_drop_down_get_selected (self->scope) == EXA_EXPORT_SCOPE_CHART;
}

char *
exa_export_form_get_path (ExaExportDialog *self)
{
  const ExaChart *chart = exa_figure_model_get_chart (exa_session_get_model (self->session));
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *date = g_date_time_format (now, "%Y-%m-%d"), *name = NULL, *file = NULL;
  ExaExportOptions options;

  exa_export_form_read (self, &options);
  name = exa_export_name (gtk_editable_get_text (GTK_EDITABLE (self->name)), chart->id, &options, date);
  file = g_strdup_printf ("%s.%s", name, exa_export_options_get_format (&options)->extension);
  return g_build_filename (self->settings.folder, file, NULL);
}
