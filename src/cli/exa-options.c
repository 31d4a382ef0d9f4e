/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-options.h"

#include <string.h>

#include "exa-cli-error.h"
#include "exa-export-geometry.h"
#include "exa-refuse.h"

#define refuse(error, ...) exa_refuse (error, EXA_CLI_ERROR, EXA_CLI_ERROR_USAGE, __VA_ARGS__)

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
  char *owned[] = {self->format, self->output, self->story, self->title, self->subtitle, self->note, self->plan};

  for (guint i = 0; i < G_N_ELEMENTS (owned); i++)
    g_free (owned[i]);
  for (guint i = 0; i < EXA_OPTIONS_MAX_FIELDS; i++) {
    g_free (self->texts.view[i]);
    g_free (self->texts.figure[i]);
    g_free (self->texts.deck[i]);
  }
  exa_view_clear (&self->view);
  exa_table_told_clear (&self->table);
  g_strfreev (self->args);
  g_strfreev (self->data);
  g_free (self);
}

/* --- what there is --- */

/* Every text is taken as a file name is, byte for byte: GOption would read the others in the
 * locale's encoding, and fail on Chinese in the "C" locale. */
#define TEXT(long_name, short_name, field, help, metavar)                                                              \
  {                                                                                                                    \
    long_name, short_name, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &field, help, metavar                            \
  }

static void
append_entries (GArray *all, const GOptionEntry *entries)
{
  for (; entries->long_name != NULL; entries++)
    g_array_append_val (all, *entries);
}

/* A flag for each field of the view. */
static void
add_view_entries (ExaOptionTexts *texts, GArray *all)
{
  GOptionEntry entries[EXA_OPTIONS_MAX_FIELDS + 1] = {{NULL}};
  const ExaViewField *field;

  for (guint i = 0; (field = exa_view_nth_field (i)) != NULL; i++) {
    g_assert (i < EXA_OPTIONS_MAX_FIELDS);
    entries[i] = (GOptionEntry)TEXT (field->name, 0, texts->view[i], field->help, field->metavar);
  }
  append_entries (all, entries);
}

/* A flag for each field of the export's options: for @lang, which all that read data take, or for the others. */
static void
add_export_entries (ExaOptionTexts *texts, gboolean lang, GArray *all)
{
  GOptionEntry entries[EXA_OPTIONS_MAX_FIELDS + 1] = {{NULL}};
  const ExaExportField *field;

  for (guint i = 0, n = 0; (field = exa_export_options_nth_field (i)) != NULL; i++) {
    g_assert (i < EXA_OPTIONS_MAX_FIELDS);
    if ((strcmp (field->name, "lang") == 0) != lang)
      continue;
    entries[n] = (GOptionEntry)TEXT (field->name, 0, texts->figure[i], field->help, field->metavar);
    if (strcmp (field->name, "format") == 0)
      entries[n].short_name = 'f';
    if (field->metavar == NULL) {
      entries[n].arg = G_OPTION_ARG_NONE;
      entries[n].arg_data = &texts->figure_switches[i];
    }
    n++;
  }
  append_entries (all, entries);
}

/* A flag for each field of the deck's options, and for where it goes. */
static void
add_deck_entries (ExaOptions *self, GArray *all)
{
  const GOptionEntry output[] = {
      TEXT ("output", 'o', self->output, "File to write (- is standard output); a folder for pictures", "FILE|DIR"),
      G_OPTION_ENTRY_NULL,
  };
  GOptionEntry entries[EXA_OPTIONS_MAX_FIELDS + 1] = {{NULL}};
  const ExaExportField *field;

  for (guint i = 0; (field = exa_deck_options_nth_field (i)) != NULL; i++) {
    g_assert (i < EXA_OPTIONS_MAX_FIELDS);
    entries[i] = (GOptionEntry)TEXT (field->name, 0, self->texts.deck[i], field->help, field->metavar);
    if (strcmp (field->name, "format") == 0)
      entries[i].short_name = 'f';
    if (field->metavar == NULL) {
      entries[i].arg = G_OPTION_ARG_NONE;
      entries[i].arg_data = &self->texts.deck_switches[i];
    }
  }
  append_entries (all, output);
  append_entries (all, entries);
}

/* How the bytes of a table part, where that is not to be guessed. */
static void
add_sheet_entries (ExaOptions *self, GArray *all)
{
  ExaTableTold *table = &self->table;
  const GOptionEntry entries[] = {
      TEXT ("sheet", 0, table->sheet, "Of a spreadsheet: which sheet is read, by name or number", "NAME"),
      TEXT ("header", 0, table->header, "Of a table: the line of its header, 3, or lines, 3-4; 0: it has none",
            "LINES"),
      TEXT ("delimiter", 0, table->delimiter, "Of a table: what parts its cells: a sign, tab or space", "SIGN"),
      TEXT ("encoding", 0, table->encoding, "Of a table: the encoding of its text, such as GB18030", "NAME"),
      TEXT ("quote", 0, table->quote, "Of a table: the sign around its cells, \" or ', or none", "SIGN"),
      {"mend", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &table->mend,
       "Of a table: reads TEXT instead of a line that does not fit; may be repeated", "LINE=>TEXT"},
      G_OPTION_ENTRY_NULL,
  };

  append_entries (all, entries);
}

/* How tables are to be read, where that is not to be guessed. */
static void
add_reading_entries (ExaOptions *self, GArray *all)
{
  ExaTableTold *table = &self->table;
  const GOptionEntry entries[] = {
      TEXT ("name", 0, table->name, "Of a table: the column that names the rows, by header or number", "COL"),
      TEXT ("figure", 0, table->figure, "Of a table: the column whose figures are charted", "COL"),
      TEXT ("colour", 0, table->colour, "Of a table: the column of the countries that rows are coloured by", "COL"),
      TEXT ("date", 0, table->date, "Of a table: the column that says when", "COL"),
      {"where", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &table->where,
       "Of a table: only rows with this value in this column; may be repeated", "COL=VALUE"},
      {"set", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &table->set,
       "Of a table: reads TEXT in a cell, which the figure then says; may be repeated", "ROW/COLUMN=TEXT"},
      {"same", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &table->same,
       "Of several tables: two names are of one thing; may be repeated", "NAME=OTHER"},
      {"different", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &table->different,
       "Of several tables: two names are nearly alike and of two things; may be repeated", "NAME=OTHER"},
      TEXT ("decimal", 0, table->decimal, "Of a table: its decimal sign, a comma or a point", "SIGN"),
      TEXT ("plan", 0, self->plan, "Of a table: read it by the plan in FILE (check writes one there)", "FILE"),
      G_OPTION_ENTRY_NULL,
  };

  append_entries (all, entries);
}

static void
add_entries (ExaOptions *self, ExaOptionGroups groups, GArray *all)
{
  const GOptionEntry data[] = {
      {"data", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &self->data,
       "Read FILE (- is standard input) instead of the bundled data; may be repeated", "FILE"},
      G_OPTION_ENTRY_NULL,
  };
  const GOptionEntry list[] = {
      TEXT ("format", 'f', self->format, "text (default), json or csv", "FORMAT"),
      G_OPTION_ENTRY_NULL,
  };
  const GOptionEntry table[] = {
      TEXT ("format", 'f', self->format, "csv (default) or json", "FORMAT"),
      G_OPTION_ENTRY_NULL,
  };
  const GOptionEntry title[] = {
      TEXT ("title", 0, self->title, "Headline, instead of the chart's", "TEXT"),
      TEXT ("subtitle", 0, self->subtitle, "Line below it, instead of the chart's", "TEXT"),
      TEXT ("note", 0, self->note, "Note below the figure, instead of the chart's own", "TEXT"),
      G_OPTION_ENTRY_NULL,
  };
  const GOptionEntry figure[] = {
      {"all", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &self->all, "Every chart", NULL},
      TEXT ("story", 0, self->story, "The slides of a story, numbered, with their titles", "ID"),
      TEXT ("output", 'o', self->output,
            "File to write (- is standard output); for more than one figure a folder, or one .pdf or .zip", "FILE|DIR"),
      G_OPTION_ENTRY_NULL,
  };
  const GOptionEntry chart[] = {
      TEXT ("output", 'o', self->output, "A chart of it, as PNG, SVG, PDF, CSV or JSON by its ending", "FILE"),
      G_OPTION_ENTRY_NULL,
  };
  const GOptionEntry rest[] = {
      {G_OPTION_REMAINING, 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &self->args, NULL, NULL},
      G_OPTION_ENTRY_NULL,
  };

  if (groups & EXA_OPTIONS_FIGURE) {
    append_entries (all, figure);
    add_export_entries (&self->texts, FALSE, all);
  }
  if (groups & EXA_OPTIONS_CHECK)
    add_export_entries (&self->texts, FALSE, all);
  if (groups & EXA_OPTIONS_DECK)
    add_deck_entries (self, all);
  if (groups & EXA_OPTIONS_CHART)
    append_entries (all, chart);
  if (groups & EXA_OPTIONS_LIST)
    append_entries (all, list);
  if (groups & EXA_OPTIONS_TABLE)
    append_entries (all, table);
  if (groups & EXA_OPTIONS_VIEW) {
    append_entries (all, title);
    add_view_entries (&self->texts, all);
  }
  if (groups & EXA_OPTIONS_DATA) {
    append_entries (all, data);
    add_export_entries (&self->texts, TRUE, all);
  }
  if (groups & (EXA_OPTIONS_DATA | EXA_OPTIONS_READING))
    add_reading_entries (self, all);
  if (groups & (EXA_OPTIONS_DATA | EXA_OPTIONS_READING | EXA_OPTIONS_TABLE))
    add_sheet_entries (self, all);
  append_entries (all, rest);
}

GArray *
exa_options_list (ExaOptionGroups groups)
{
  g_autoptr (ExaOptions) nobody = exa_options_new ();
  GArray *all = g_array_new (TRUE, FALSE, sizeof (GOptionEntry));

  add_entries (nobody, groups, all);
  /* The last one stands for what has no flag. */
  g_array_set_size (all, all->len - 1);
  for (guint i = 0; i < all->len; i++)
    g_array_index (all, GOptionEntry, i).arg_data = NULL;
  return all;
}

/* --- what was typed --- */

static gboolean
check_encoding (const ExaOptions *self, GError **error)
{
  const ExaTableTold *table = &self->table;
  const char *const some[] = {self->format, self->story,   self->title,      self->subtitle,  self->note,
                              table->name,  table->figure, table->colour,    table->date,     table->decimal,
                              table->sheet, table->header, table->delimiter, table->encoding, table->quote};
  gboolean valid = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (some); i++)
    valid = valid && (some[i] == NULL || g_utf8_validate (some[i], -1, NULL));
  for (guint i = 0; table->where != NULL && table->where[i] != NULL; i++)
    valid = valid && g_utf8_validate (table->where[i], -1, NULL);
  for (guint i = 0; i < EXA_OPTIONS_MAX_FIELDS; i++) {
    valid = valid && (self->texts.view[i] == NULL || g_utf8_validate (self->texts.view[i], -1, NULL));
    valid = valid && (self->texts.figure[i] == NULL || g_utf8_validate (self->texts.figure[i], -1, NULL));
    valid = valid && (self->texts.deck[i] == NULL || g_utf8_validate (self->texts.deck[i], -1, NULL));
  }
  if (!valid)
    return refuse (error, "an option's text is not UTF-8");
  return TRUE;
}

static gboolean
check_table (const ExaOptions *self, GError **error)
{
  const char *decimal = self->table.decimal;

  if (decimal != NULL && strcmp (decimal, ",") != 0 && strcmp (decimal, ".") != 0)
    return refuse (error, "--decimal is a comma or a point, not \"%s\"", decimal);
  ExaSheetTold told;
  g_autoptr (GError) local = NULL;
  if (!exa_table_told_get_sheet (&self->table, &told, &local))
    return refuse (error, "%s", local->message);
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
  const ExaExportField *field;
  ExaExportGeometry size;

  for (guint i = 0; (field = exa_export_options_nth_field (i)) != NULL; i++) {
    const char *text = self->texts.figure_switches[i] ? "yes" : self->texts.figure[i];

    if (text != NULL && !exa_export_options_set (&self->figure, field->name, text, error)) {
      g_prefix_error (error, "--%s ", field->name);
      return FALSE;
    }
  }
  if (!exa_export_geometry_init (&size, &self->figure))
    return refuse (error, "a figure has at least %dx%d pixels and at most %d a side; --size and --scale ask for %dx%d",
                   EXA_LAYOUT_MIN_WIDTH, EXA_LAYOUT_MIN_HEIGHT, EXA_LAYOUT_MAX_SIDE, size.width, size.height);
  self->figure.subtitle = self->subtitle;
  self->figure.note = self->note;
  return TRUE;
}

static gboolean
read_deck (ExaOptions *self, GError **error)
{
  const ExaExportField *field;

  for (guint i = 0; (field = exa_deck_options_nth_field (i)) != NULL; i++) {
    const char *text = self->texts.deck_switches[i] ? "yes" : self->texts.deck[i];

    if (text != NULL && !exa_deck_options_set (&self->deck, field->name, text, error)) {
      g_prefix_error (error, "--%s ", field->name);
      return FALSE;
    }
  }
  self->deck.lang = self->figure.lang;
  return TRUE;
}

ExaOptions *
exa_options_parse (char **argv, ExaOptionGroups groups, const char *usage, const char *summary, GError **error)
{
  g_autoptr (ExaOptions) self = exa_options_new ();
  g_autoptr (GOptionContext) context = g_option_context_new (usage);
  g_autoptr (GArray) entries = g_array_new (TRUE, FALSE, sizeof (GOptionEntry));
  g_autoptr (GError) local = NULL;
  g_auto (GStrv) copy = g_strdupv (argv);
  g_autofree char *name = g_strdup_printf ("exascope %s", argv[0]);

  g_set_prgname (name);
  g_option_context_set_summary (context, summary);
  add_entries (self, groups, entries);
  g_option_context_add_main_entries (context, (const GOptionEntry *)entries->data, NULL);
  if (!g_option_context_parse_strv (context, &copy, &local)) {
    g_set_error (error, EXA_CLI_ERROR, EXA_CLI_ERROR_USAGE, "%s: %s (see %s --help)", argv[0], local->message, name);
    return NULL;
  }
  if (self->args == NULL)
    self->args = g_new0 (char *, 1);
  if (!check_encoding (self, &local) || !check_table (self, &local) || !read_view (self, &local) ||
      !read_figure (self, &local) || !read_deck (self, &local)) {
    g_set_error (error, EXA_CLI_ERROR, EXA_CLI_ERROR_USAGE, "%s: %s", argv[0], local->message);
    return NULL;
  }
  return g_steal_pointer (&self);
}
