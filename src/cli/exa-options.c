/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-options.h"

GQuark
exa_cli_error_quark (void)
{
  return g_quark_from_static_string ("exa-cli-error-quark");
}

static ExaOptions *
exa_options_new (void)
{
  ExaOptions *self = g_new0 (ExaOptions, 1);

  self->view = (ExaView)EXA_VIEW_INIT;
  self->figure = (ExaExportOptions)EXA_EXPORT_OPTIONS_INIT;
  return self;
}

void
exa_options_free (ExaOptions *self)
{
  ExaOptionTexts *texts = &self->texts;
  char *owned[] = {self->format, self->output, self->story, self->title, texts->lang,
                   texts->size,  texts->scale, texts->dpi,  texts->theme};

  for (guint i = 0; i < G_N_ELEMENTS (owned); i++)
    g_free (owned[i]);
  for (guint i = 0; i < EXA_OPTIONS_MAX_VIEW; i++)
    g_free (texts->view[i]);
  exa_view_clear (&self->view);
  g_strfreev (self->args);
  g_strfreev (self->data);
  g_free (self);
}

ExaLang
exa_options_get_lang (const ExaOptions *self)
{
  return self->lang;
}

/* Every text is taken as a file name is, byte for byte: GOption would read the others in the
 * locale's encoding, and fail on Chinese in the "C" locale. */
#define TEXT(long_name, short_name, field, help, metavar)                                                              \
  {                                                                                                                    \
    long_name, short_name, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &field, help, metavar                            \
  }

/* A flag for each field of the view. */
static void
add_view_entries (ExaOptionTexts *texts, GOptionContext *context)
{
  GOptionEntry entries[EXA_OPTIONS_MAX_VIEW + 1] = {{NULL}};
  const ExaViewField *field;

  for (guint i = 0; (field = exa_view_nth_field (i)) != NULL; i++) {
    g_assert (i < EXA_OPTIONS_MAX_VIEW);
    entries[i] = (GOptionEntry)TEXT (field->name, 0, texts->view[i], field->help, field->metavar);
  }
  g_option_context_add_main_entries (context, entries, NULL);
}

static void
add_entries (ExaOptions *self, ExaOptionGroups groups, GOptionContext *context)
{
  ExaOptionTexts *texts = &self->texts;
  const GOptionEntry data[] = {
      {"data", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &self->data,
       "Read FILE (- is standard input) instead of the bundled data; may be repeated", "FILE"},
      TEXT ("lang", 0, texts->lang, "Language of names, figures and units: en (default) or zh_CN", "LANG"),
      G_OPTION_ENTRY_NULL,
  };
  const GOptionEntry format[] = {
      TEXT ("format", 'f', self->format,
            groups & EXA_OPTIONS_FIGURE ? "png, svg, pdf, csv or json; by the ending of -o, else png"
                                        : "text (default), json or csv",
            "FORMAT"),
      G_OPTION_ENTRY_NULL,
  };
  const GOptionEntry title[] = {
      TEXT ("title", 0, self->title, "Headline, instead of the chart's", "TEXT"),
      G_OPTION_ENTRY_NULL,
  };
  const GOptionEntry figure[] = {
      {"all", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &self->all, "Every chart", NULL},
      TEXT ("story", 0, self->story, "The slides of a story, numbered, with their titles", "ID"),
      TEXT ("output", 'o', self->output, "File to write (- is standard output); a folder for more than one figure",
            "FILE|DIR"),
      TEXT ("size", 0, texts->size,
            "Pixels, or slide (1920x1080, default), 4k (3840x2160), square (1080x1080), column (1000x1250)", "WxH"),
      TEXT ("scale", 0, texts->scale, "Multiplies both sides, 0.25 to 16", "N"),
      TEXT ("dpi", 0, texts->dpi, "Dots per inch noted in a PNG, 1 to 2400; else 96", "N"),
      TEXT ("theme", 0, texts->theme, "light (default), dark or print", "THEME"),
      {"transparent", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &self->figure.transparent, "Paint no background", NULL},
      G_OPTION_ENTRY_NULL,
  };
  const GOptionEntry rest[] = {
      {G_OPTION_REMAINING, 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &self->args, NULL, NULL},
      G_OPTION_ENTRY_NULL,
  };

  if (groups & EXA_OPTIONS_FIGURE)
    g_option_context_add_main_entries (context, figure, NULL);
  if (groups & EXA_OPTIONS_FORMAT)
    g_option_context_add_main_entries (context, format, NULL);
  if (groups & EXA_OPTIONS_VIEW) {
    g_option_context_add_main_entries (context, title, NULL);
    add_view_entries (texts, context);
  }
  if (groups & EXA_OPTIONS_DATA)
    g_option_context_add_main_entries (context, data, NULL);
  g_option_context_add_main_entries (context, rest, NULL);
}

ExaOptions *
exa_options_parse (char **argv, ExaOptionGroups groups, const char *usage, const char *summary, GError **error)
{
  g_autoptr (ExaOptions) self = exa_options_new ();
  g_autoptr (GOptionContext) context = g_option_context_new (usage);
  g_autoptr (GError) local = NULL;
  g_auto (GStrv) copy = g_strdupv (argv);
  g_autofree char *name = g_strdup_printf ("exascope %s", argv[0]);

  g_set_prgname (name);
  g_option_context_set_summary (context, summary);
  add_entries (self, groups, context);
  if (!g_option_context_parse_strv (context, &copy, &local)) {
    g_set_error (error, EXA_CLI_ERROR, EXA_CLI_ERROR_USAGE, "%s: %s (see %s --help)", argv[0], local->message, name);
    return NULL;
  }
  if (self->args == NULL)
    self->args = g_new0 (char *, 1);
  if (!exa_options_read_values (self, &local)) {
    g_set_error (error, EXA_CLI_ERROR, EXA_CLI_ERROR_USAGE, "%s: %s", argv[0], local->message);
    return NULL;
  }
  return g_steal_pointer (&self);
}
