/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The values that an export is made of: formats, options, plan; and the run. */
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>

#include <glib/gstdio.h>

#include "exa-credit.h"
#include "exa-export-command.h"
#include "exa-export-geometry.h"
#include "exa-export-name.h"
#include "exa-export-runner.h"
#include "exa-export.h"
#include "figure-help.h"
#include "small-file.h"

/* --- formats --- */

/* What the table says and what the encoders do agree. */
static void
test_formats (void)
{
  g_autoptr (ExaDataset) dataset = figures_load ();
  ExaChart *chart = exa_dataset_find (dataset, EXA_LIST_CHARTS, "compared");
  g_autoptr (ExaFigure) figure = exa_figure_new (chart, NULL, EXA_LANG_EN, NULL, NULL);
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  g_autofree char *names = exa_format_list_names ();
  const ExaFormat *format;
  guint n;

  for (n = 0; (format = exa_format_nth (n)) != NULL; n++) {
    ExaExportOptions options = EXA_EXPORT_OPTIONS_INIT;
    g_autofree char *upper = g_ascii_strup (format->name, -1);
    g_autoptr (GError) error = NULL;
    g_autoptr (GBytes) bytes = NULL;

    options.format = format;
    bytes = exa_export_encode (figure, &options, format->is_picture ? fonts : NULL, &error);
    g_assert_no_error (error);
    g_assert_cmpuint (g_bytes_get_size (bytes), >, 200);
    g_assert_true (exa_format_find (upper) == format);
    g_assert_true (exa_format_find_by_extension (format->extension) == format);
    g_assert_nonnull (strstr (names, format->name));
  }
  g_assert_cmpuint (n, ==, 5);
  g_assert_cmpstr (names, ==, "png, svg, pdf, csv or json");
  g_assert_null (exa_format_find ("gif"));
  g_assert_null (exa_format_find_by_extension (""));
}

/* --- options --- */

static void
test_options (void)
{
  static const char *const good[][2] = {{"size", "640x400"},    {"scale", "2"},         {"dpi", "300"},
                                        {"text", "1.5"},        {"hide", "key,source"}, {"theme", "dark"},
                                        {"transparent", "yes"}, {"format", "SVG"},      {"inside", "all"},
                                        {"svg-text", "text"},   {"lang", "zh_CN"}};
  ExaExportOptions options = EXA_EXPORT_OPTIONS_INIT;
  g_autoptr (GError) error = NULL;
  ExaExportGeometry size;

  g_assert_cmpstr (exa_export_options_get_format (&options)->name, ==, "png");
  for (guint i = 0; i < G_N_ELEMENTS (good); i++) {
    exa_export_options_set (&options, good[i][0], good[i][1], &error);
    g_assert_no_error (error);
    g_assert_cmpstr (exa_export_options_nth_field (i)->name, ==, good[i][0]);
  }
  g_assert_null (exa_export_options_nth_field (G_N_ELEMENTS (good)));
  g_assert_true (exa_export_geometry_init (&size, &options));
  g_assert_cmpint (size.width, ==, 1280);
  g_assert_cmpint (size.height, ==, 800);
  g_assert_cmpint (size.layout_width, ==, 640);
  g_assert_cmpfloat (size.dpi, ==, 300);
  g_assert_cmpfloat (options.text, ==, 1.5);
  g_assert_cmpint (options.hide, ==, EXA_HIDE_KEY | EXA_HIDE_SOURCE);
  g_assert_cmpint (options.theme, ==, EXA_THEME_DARK);
  g_assert_true (options.transparent);
  g_assert_cmpstr (exa_export_options_get_format (&options)->name, ==, "svg");
  g_assert_cmpint (options.lang, ==, EXA_LANG_ZH_CN);
  g_assert_true (exa_export_options_set (&options, "transparent", "no", NULL));
  g_assert_false (options.transparent);
}

/* A value that is refused changes nothing, and the message goes behind the option's name. */
static void
test_options_refused (void)
{
  static const char *const bad[][2] = {{"size", "640"},        {"size", "640x"},   {"size", "640.5x400"},
                                       {"size", "89cm"},       {"size", "mm"},     {"text", "4"},
                                       {"hide", "plot"},       {"inside", "some"}, {"size", "x400"},
                                       {"size", "123456x400"}, {"scale", "17"},    {"scale", " 2"},
                                       {"dpi", "0"},           {"theme", "Light"}, {"transparent", "on"},
                                       {"format", "jpeg"},     {"lang", "de"}};
  const ExaExportOptions before = EXA_EXPORT_OPTIONS_INIT;

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    ExaExportOptions options = before;
    g_autoptr (GError) error = NULL;

    g_assert_false (exa_export_options_set (&options, bad[i][0], bad[i][1], &error));
    g_assert_error (error, EXA_EXPORT_ERROR, EXA_EXPORT_ERROR_VALUE);
    g_assert_true (g_str_has_prefix (error->message, "takes "));
    g_assert_nonnull (strstr (error->message, bad[i][1]));
    g_assert_cmpmem (&options, sizeof options, &before, sizeof before);
  }
}

static void
test_presets (void)
{
  const ExaSizePreset *preset;

  for (guint i = 0; (preset = exa_size_preset_nth (i)) != NULL; i++) {
    ExaExportOptions options = EXA_EXPORT_OPTIONS_INIT, again = EXA_EXPORT_OPTIONS_INIT;
    ExaExportGeometry size, same;
    g_autofree char *text = NULL;

    g_assert_true (exa_export_options_set (&options, "size", preset->name, NULL));
    g_assert_true (exa_export_geometry_init (&size, &options));
    text = exa_export_options_write_size (&options);
    g_assert_true (exa_export_options_set (&again, "size", text, NULL));
    exa_export_geometry_init (&same, &again);
    g_assert_cmpmem (&same, sizeof same, &size, sizeof size);
  }
}

/* Size and sharpness: the same layout whatever the sharpness, the same text whatever the size of the paper. */
static void
test_geometry (void)
{
  static const struct {
    const char *size, *scale, *dpi;
    int width, height, layout_width;
    double noted;
  } cases[] = {
      {"1920x1080", NULL, NULL, 1920, 1080, 1920, 96},   {"1920x1080", "2", NULL, 3840, 2160, 1920, 192},
      {"1920x1080", NULL, "300", 1920, 1080, 1920, 300}, {"89x67mm", NULL, NULL, 1051, 791, 336, 300},
      {"89x67mm", NULL, "600", 2102, 1583, 336, 600},    {"4x3in", NULL, "96", 384, 288, 384, 96},
      {"4x3in", "2", "150", 1200, 900, 384, 300},        {"120mm", NULL, NULL, 1417, 1063, 454, 300},
      {"60x45mm", NULL, NULL, 709, 531, 320, 300},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    ExaExportOptions options = EXA_EXPORT_OPTIONS_INIT;
    ExaExportGeometry size;

    g_assert_true (exa_export_options_set (&options, "size", cases[i].size, NULL));
    g_assert_true (cases[i].scale == NULL || exa_export_options_set (&options, "scale", cases[i].scale, NULL));
    g_assert_true (cases[i].dpi == NULL || exa_export_options_set (&options, "dpi", cases[i].dpi, NULL));
    g_assert_true (exa_export_geometry_init (&size, &options));
    g_assert_cmpint (size.width, ==, cases[i].width);
    g_assert_cmpint (size.height, ==, cases[i].height);
    g_assert_cmpint (size.layout_width, ==, cases[i].layout_width);
    g_assert_cmpfloat (size.dpi, ==, cases[i].noted);
  }
}

/* Words of one's own, and what is left out. */
static void
test_words (void)
{
  g_autoptr (ExaDataset) dataset = figures_load ();
  ExaChart *chart = exa_dataset_find (dataset, EXA_LIST_CHARTS, "compared");
  ExaExportOptions options = EXA_EXPORT_OPTIONS_INIT;
  g_autoptr (ExaFigure) plain = exa_export_make_figure (chart, NULL, NULL, &options, NULL), figure = NULL, bare = NULL;
  gboolean noted = FALSE;

  options.subtitle = "My subtitle";
  options.note = "My note.";
  figure = exa_export_make_figure (chart, NULL, "My headline", &options, NULL);
  g_assert_cmpstr (figure->spec->title, ==, "My headline");
  g_assert_cmpstr (figure->spec->subtitle, ==, "My subtitle");
  g_assert_cmpstr (figure->spec->source, ==, plain->spec->source);
  for (guint i = 0; i < figure->spec->notes->len; i++) {
    const ExaNote *note = g_ptr_array_index (figure->spec->notes, i);
    noted = noted || g_strcmp0 (note->text, "My note.") == 0;
  }
  g_assert_true (noted);
  options.hide = EXA_HIDE_TITLE | EXA_HIDE_KEY | EXA_HIDE_SOURCE;
  bare = exa_export_make_figure (chart, NULL, NULL, &options, NULL);
  g_assert_null (bare->spec->title);
  g_assert_null (bare->spec->source);
  g_assert_true (bare->spec->no_key);
}

/* What a file is called; and the command line that writes it. */
static void
test_name (void)
{
  static const char *const cases[][2] = {
      {"{chart}-{lang}-{width}x{height}-{date}", "shares-en-1920x1080-2026-06-23"},
      {"{chart}.exascope", "shares.exascope"},
      {"a/b\\c:d*e?\"f<g>h|i\n", "a-b-c-d-e--f-g-h-i-"},
      {"", "figure"},
      {"...", "figure"},
      {".{chart}", "shares"},
      {"{nothing} {theme} {dpi}", "{nothing} light 96"},
      {"中文 {chart", "中文 {chart"},
  };
  ExaExportOptions options = EXA_EXPORT_OPTIONS_INIT;
  g_autofree char *many = g_strnfill (1000, 'x'), *cut = exa_export_name (many, "shares", &options, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *name = exa_export_name (cases[i][0], "shares", &options, "2026-06-23");
    g_assert_cmpstr (name, ==, cases[i][1]);
  }
  g_assert_cmpuint (strlen (cut), <, 240);
  g_assert_cmpstr (exa_export_name_get_usual (&options), ==, "{chart}.exascope");
  options.inside = EXA_INSIDE_NONE;
  g_assert_cmpstr (exa_export_name_get_usual (&options), ==, "{chart}");
}

static void
test_command (void)
{
  static const char *const files[] = {"my data.json", NULL};
  static const char *const flags[] = {"name", "Maker", "where", "a b=c", NULL};
  ExaExportOptions options = EXA_EXPORT_OPTIONS_INIT;
  g_auto (ExaView) view = EXA_VIEW_INIT;
  g_autofree char *plain = NULL, *full = NULL;

  plain = exa_export_command (&options, &view, "shares", NULL, "shares.png", NULL, NULL);
  g_assert_cmpstr (plain, ==, "exascope export shares -o shares.png");
  g_assert_true (exa_export_options_set (&options, "size", "column", NULL));
  g_assert_true (exa_export_options_set (&options, "dpi", "600", NULL));
  g_assert_true (exa_export_options_set (&options, "hide", "source,title", NULL));
  g_assert_true (exa_export_options_set (&options, "theme", "dark", NULL));
  g_assert_true (exa_export_options_set (&options, "format", "svg", NULL));
  options.transparent = TRUE;
  options.note = "";
  g_assert_true (exa_view_set (&view, "top", "3", NULL));
  full = exa_export_command (&options, &view, "shares", "It's mine", "out/a b.svg", files, flags);
  g_assert_cmpstr (full, ==,
                   "exascope export shares --size column --dpi 600 --hide title,source --theme dark --transparent "
                   "--title 'It'\\''s mine' --note '' --top 3 --data 'my data.json' --name Maker "
                   "--where 'a b=c' -o 'out/a b.svg'");
}

/* Every field that was set is written as it was, the usual ones not at all. */
static void
test_get (void)
{
  static const char *const set[][2] = {{"size", "89x67.5mm"},  {"scale", "2"},    {"dpi", "300"},
                                       {"text", "1.5"},        {"hide", "key"},   {"theme", "dark"},
                                       {"transparent", "yes"}, {"format", "pdf"}, {"inside", "none"},
                                       {"svg-text", "text"},   {"lang", "zh_CN"}};
  ExaExportOptions usual = EXA_EXPORT_OPTIONS_INIT, options = EXA_EXPORT_OPTIONS_INIT;
  const ExaExportField *field;

  for (guint i = 0; (field = exa_export_options_nth_field (i)) != NULL; i++) {
    g_autofree char *nothing = exa_export_options_get (&usual, field->name), *value = NULL;

    g_assert_null (nothing);
    g_assert_cmpuint (i, <, G_N_ELEMENTS (set));
    g_assert_cmpstr (set[i][0], ==, field->name);
    g_assert_true (exa_export_options_set (&options, set[i][0], set[i][1], NULL));
    value = exa_export_options_get (&options, field->name);
    g_assert_cmpstr (value, ==, set[i][1]);
  }
}

/* --- plan --- */

static GPtrArray *
find_charts (ExaDataset *dataset, const char *ids)
{
  GPtrArray *charts = g_ptr_array_new ();
  g_auto (GStrv) each = g_strsplit (ids, " ", -1);

  for (char **id = each; *id != NULL; id++)
    g_ptr_array_add (charts, exa_dataset_find (dataset, EXA_LIST_CHARTS, *id));
  return charts;
}

static void
test_plan (void)
{
  static const char *const paths[] = {"out/stack.csv", "out/shares.csv", "out/stack-2.csv", "out/stack-3.csv"};
  g_autoptr (ExaDataset) dataset = figures_load ();
  g_autoptr (GPtrArray) charts = find_charts (dataset, "stack shares stack stack");
  ExaExportOptions options = EXA_EXPORT_OPTIONS_INIT;
  g_autoptr (ExaExportPlan) plan = NULL, here = NULL;

  options.format = exa_format_find ("csv");
  plan = exa_export_plan_new (&options, NULL);
  exa_export_plan_add_charts (plan, charts, NULL, "out");
  g_assert_cmpuint (plan->jobs->len, ==, G_N_ELEMENTS (paths));
  for (guint i = 0; i < plan->jobs->len; i++) {
    const ExaExportJob *job = g_ptr_array_index (plan->jobs, i);

    g_assert_true (job->chart == g_ptr_array_index (charts, i));
    g_assert_cmpstr (job->path, ==, paths[i]);
  }
  here = exa_export_plan_new (&options, NULL);
  exa_export_plan_add_charts (here, charts, "Headline", ".");
  g_assert_cmpstr (((ExaExportJob *)g_ptr_array_index (here->jobs, 0))->path, ==, "stack.csv");
  g_assert_cmpstr (((ExaExportJob *)g_ptr_array_index (here->jobs, 0))->title, ==, "Headline");
}

/* --- run --- */

typedef struct {
  GString *done;             /* a line for each figure */
  GCancellable *cancellable; /* cancelled after the first figure; or NULL */
  GPtrArray *pipes;          /* which are opened then, too: paths; or NULL */
} Log;

static void
cancel (Log *log)
{
  g_cancellable_cancel (log->cancellable);
  for (guint i = 0; i < log->pipes->len; i++)
    g_assert_cmpint (g_open (g_ptr_array_index (log->pipes, i), O_RDONLY | O_NONBLOCK, 0), >=, 0);
}

static void
on_done (const ExaExportJob *job, const GError *error, gpointer data)
{
  Log *log = data;
  g_autofree char *name = g_path_get_basename (job->path);

  g_string_append_printf (log->done, "%s %s\n", name,
                          error == NULL                                                      ? "written"
                          : g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)        ? "cancelled"
                          : g_error_matches (error, EXA_EXPORT_ERROR, EXA_EXPORT_ERROR_SIZE) ? "size"
                                                                                             : error->message);
  if (log->cancellable != NULL && !g_cancellable_is_cancelled (log->cancellable))
    cancel (log);
}

static guint
count_and_remove (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    g_assert_cmpint (g_unlink (path), ==, 0);
    n++;
  }
  return n;
}

/* Each is said in the plan's order, though threads finish in another; one that fails keeps none from being written. */
static void
test_run (void)
{
  g_autoptr (ExaDataset) dataset = figures_load ();
  g_autoptr (GPtrArray) charts = find_charts (dataset, "stack shares compared");
  g_autofree char *folder = g_dir_make_tmp ("exascope-test-XXXXXX", NULL);
  g_autofree char *missing = g_build_filename (folder, "missing", "a.svg", NULL);
  g_auto (ExaView) view = EXA_VIEW_INIT;
  ExaExportOptions options = EXA_EXPORT_OPTIONS_INIT;
  Log log = {.done = g_string_new (NULL)};
  g_autoptr (ExaExportPlan) plan = NULL;
  g_auto (GStrv) lines = NULL;

  options.format = exa_format_find ("svg");
  plan = exa_export_plan_new (&options, &view);
  exa_export_plan_add (plan, g_ptr_array_index (charts, 0), NULL, missing);
  exa_export_plan_add_charts (plan, charts, NULL, folder);
  exa_export_run (plan, NULL, NULL, on_done, &log, NULL);
  lines = g_strsplit (log.done->str, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 5);
  g_assert_nonnull (strstr (lines[0], "cannot be written"));
  g_assert_cmpstr (lines[1], ==, "stack.svg written");
  g_assert_cmpstr (lines[2], ==, "shares.svg written");
  g_assert_cmpstr (lines[3], ==, "compared.svg written");
  g_assert_cmpuint (count_and_remove (folder), ==, 3);

  /* A size that cannot be laid out is said, not clamped. */
  plan->options.scale = 1e300;
  g_string_truncate (log.done, 0);
  exa_export_run (plan, NULL, NULL, on_done, &log, NULL);
  g_assert_nonnull (strstr (log.done->str, "stack.svg size\n"));
  g_assert_cmpuint (count_and_remove (folder), ==, 0);
  g_string_free (log.done, TRUE);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* What is not begun is left out, and each figure is accounted for. Every thread is held at a pipe, which nobody reads
 * until the run is cancelled. */
static void
test_cancel (void)
{
  g_autoptr (ExaDataset) dataset = figures_load ();
  g_autoptr (GPtrArray) charts = find_charts (dataset, "compared stack shares");
  g_autoptr (GPtrArray) pipes = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folder = g_dir_make_tmp ("exascope-test-XXXXXX", NULL);
  g_autofree char *first = g_build_filename (folder, "first.csv", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  ExaExportOptions options = EXA_EXPORT_OPTIONS_INIT;
  Log log = {.done = g_string_new (NULL), .cancellable = cancellable, .pipes = pipes};
  g_autoptr (ExaExportPlan) plan = NULL;

  options.format = exa_format_find ("csv");
  plan = exa_export_plan_new (&options, NULL);
  exa_export_plan_add (plan, g_ptr_array_index (charts, 0), NULL, first);
  for (guint i = 0; i < g_get_num_processors (); i++) {
    char *path = g_strdup_printf ("%s/pipe-%u", folder, i);

    g_ptr_array_add (pipes, path);
    g_assert_cmpint (mkfifo (path, 0600), ==, 0);
    exa_export_plan_add (plan, g_ptr_array_index (charts, 0), NULL, path);
  }
  exa_export_plan_add_charts (plan, charts, NULL, folder);
  exa_export_run (plan, NULL, cancellable, on_done, &log, NULL);
  g_assert_true (g_str_has_prefix (log.done->str, "first.csv written\n"));
  g_assert_true (
      g_str_has_suffix (log.done->str, "\ncompared.csv cancelled\nstack.csv cancelled\nshares.csv cancelled\n"));
  g_assert_cmpuint (count_and_remove (folder), ==, pipes->len + 1);

  /* Cancelled from the start: nothing at all. */
  g_string_truncate (log.done, 0);
  exa_export_run (plan, NULL, cancellable, on_done, &log, NULL);
  g_assert_null (strstr (log.done->str, "written"));
  g_assert_cmpuint (count_and_remove (folder), ==, 0);
  g_string_free (log.done, TRUE);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* --- whose figures --- */

/* A computed figure is also the work of those whose figures it was computed from, and theirs from which those were. */
static void
test_credit (void)
{
  g_autofree char *text = g_strdelimit (
      g_strdup (
          "{'format': 'exascope', 'version': 1, 'title': 'T',"
          "'sources': [{'id': 'a', 'title': 'A', 'publisher': {'en': 'Alpha', 'zh_CN': '甲'}, 'licence': 'CC BY 4.0'},"
          " {'id': 'b', 'title': 'B', 'author': 'Beta'}, {'id': 'c', 'title': 'C', 'author': 'Gamma'}],"
          "'entities': [{'id': 'us', 'name': 'United States', 'kind': 'country'}],"
          "'measures': [{'id': 'm', 'name': 'Power', 'unit': 'EFLOPS'}],"
          "'claims': [{'id': 'one', 'subject': 'us', 'measure': 'm', 'value': '1', 'sources': [{'source': 'a', 'row': "
          "'r'}]},"
          " {'id': 'two', 'subject': 'us', 'measure': 'm', 'value': '2', 'sources': [{'source': 'b', 'row': 'r'}]},"
          " {'id': 'six', 'subject': 'us', 'measure': 'm', 'value': '6', 'sources': [{'source': 'c', 'row': 'r'}]}],"
          "'derived': [{'id': 'three', 'subject': 'us', 'measure': 'm', 'formula': '{one} + {two}'},"
          " {'id': 'four', 'subject': 'us', 'measure': 'm', 'formula': '{three} + {one}'}],"
          "'charts': [{'id': 'sums', 'name': 'Sums', 'title': 'Sums', 'claims': ['four']}]}"),
      "'", '"');
  const char *const texts[] = {text, NULL};
  g_autofree char *problems = NULL, *english = NULL, *chinese = NULL;
  g_autoptr (ExaDataset) dataset = load_texts (texts, &problems);
  g_autoptr (ExaTable) table = NULL;

  g_assert_cmpstr (problems, ==, "");
  table = figure_table (dataset, "sums", NULL);
  english = exa_table_format_credit (table, EXA_LANG_EN);
  chinese = exa_table_format_credit (table, EXA_LANG_ZH_CN);
  g_assert_cmpstr (english, ==, "Figures: Alpha (CC BY 4.0); Beta");
  g_assert_cmpstr (chinese, ==, "数据：甲 (CC BY 4.0)；Beta");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  exa_fonts_claim_process ();
  g_test_add_func ("/export/formats", test_formats);
  g_test_add_func ("/export/options", test_options);
  g_test_add_func ("/export/options/refused", test_options_refused);
  g_test_add_func ("/export/presets", test_presets);
  g_test_add_func ("/export/geometry", test_geometry);
  g_test_add_func ("/export/name", test_name);
  g_test_add_func ("/export/command", test_command);
  g_test_add_func ("/export/get", test_get);
  g_test_add_func ("/export/words", test_words);
  g_test_add_func ("/export/plan", test_plan);
  g_test_add_func ("/export/run", test_run);
  g_test_add_func ("/export/cancel", test_cancel);
  g_test_add_func ("/export/credit", test_credit);
  return g_test_run ();
}
