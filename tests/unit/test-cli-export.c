/* SPDX-License-Identifier: GPL-3.0-or-later */
/* `exascope export`, as its users run it: the files, their names, their insides, what is refused. */
#include <string.h>

#include <cjson/cJSON.h>
#include <glib/gstdio.h>

#include "cli-run.h"
#include "pdf-file.h"
#include "svg-file.h"

/* A folder of the test's own within the scratch folder. */
static char *
make_folder (const char *name)
{
  char *path = exa_scratch_path (name);

  g_assert_cmpint (g_mkdir (path, 0777), ==, 0);
  return path;
}

static char *
with_data (const char *line)
{
  g_autofree char *path = exa_test_data ("cli.json");

  return g_strdup_printf ("export %s --data %s", line, path);
}

static ExaRun *
export_data (const ExaRunOptions *options, const char *line)
{
  g_autofree char *whole = with_data (line);

  return exa_run_good (options, whole);
}

static guint
read_be32 (const char *at)
{
  guint32 value;

  memcpy (&value, at, sizeof value);
  return GUINT32_FROM_BE (value);
}

static void
assert_png (const char *data, gsize length, guint width, guint height)
{
  g_assert_cmpuint (length, >, 33);
  g_assert_true (memcmp (data, "\x89PNG\r\n\x1a\n", 8) == 0);
  g_assert_true (memcmp (data + 12, "IHDR", 4) == 0);
  g_assert_cmpuint (read_be32 (data + 16), ==, width);
  g_assert_cmpuint (read_be32 (data + 20), ==, height);
  g_assert_true (memcmp (data + length - 8, "IEND", 4) == 0);
}

/* The n-th chunk of a kind: its data and length; NULL if there are fewer. */
static const char *
find_chunk (const char *png, gsize length, const char *kind, guint n, gsize *size)
{
  for (gsize at = 8; at + 12 <= length; at += 12 + read_be32 (png + at)) {
    if (memcmp (png + at + 4, kind, 4) == 0 && n-- == 0) {
      *size = read_be32 (png + at);
      return png + at + 8;
    }
  }
  return NULL;
}

/* The text behind a keyword, in a tEXt or an uncompressed iTXt chunk; NULL if there is none. Transfer full. */
static char *
find_text (const char *png, gsize length, const char *keyword)
{
  const char *chunk;
  gsize size;

  for (guint i = 0; (chunk = find_chunk (png, length, "tEXt", i, &size)) != NULL; i++) {
    if (strcmp (chunk, keyword) == 0)
      return g_strndup (chunk + strlen (keyword) + 1, size - strlen (keyword) - 1);
  }
  for (guint i = 0; (chunk = find_chunk (png, length, "iTXt", i, &size)) != NULL; i++) {
    if (strcmp (chunk, keyword) == 0) {
      const char *language = chunk + strlen (keyword) + 3;
      const char *translated = language + strlen (language) + 1;
      const char *text = translated + strlen (translated) + 1;

      g_assert_cmpint (chunk[strlen (keyword) + 1], ==, 0);
      return g_strndup (text, size - (gsize)(text - chunk));
    }
  }
  return NULL;
}

static void
test_png (void)
{
  g_autoptr (ExaRun) run = export_data (NULL, "capacity -o -");
  g_autofree char *title = find_text (run->out, run->out_length, "Title");
  g_autofree char *description = find_text (run->out, run->out_length, "Description");
  g_autofree char *source = find_text (run->out, run->out_length, "Source");
  g_autofree char *software = find_text (run->out, run->out_length, "Software");
  g_autofree char *copyright = find_text (run->out, run->out_length, "Copyright");

  assert_png (run->out, run->out_length, 1920, 1080);
  g_assert_cmpstr (title, ==, "One has twice as much");
  g_assert_nonnull (strstr (description, "2,400 EFLOPS"));
  g_assert_nonnull (strstr (source, "The report"));
  g_assert_true (g_str_has_prefix (software, "Exascope "));
  g_assert_cmpstr (copyright, ==, "Figures: Institute (CC BY 4.0); Somebody");
}

static void
test_png_sizes (void)
{
  static const struct {
    const char *line;
    guint width, height;
  } cases[] = {
      {"capacity -o - --size slide", 1920, 1080},
      {"capacity -o - --size 4k", 3840, 2160},
      {"capacity -o - --size square", 1080, 1080},
      {"capacity -o - --size portrait", 1000, 1250},
      {"capacity -o - --size=320x180", 320, 180},
      {"capacity -o - --size 641x401 --scale 0.5", 321, 201},
      {"capacity -o - --size 640X400 --scale=2", 1280, 800},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (ExaRun) run = export_data (NULL, cases[i].line);

    assert_png (run->out, run->out_length, cases[i].width, cases[i].height);
  }
}

static void
test_png_options (void)
{
  g_autoptr (ExaRun) plain = export_data (NULL, "capacity -o - --size 480x270");
  g_autoptr (ExaRun) dots = export_data (NULL, "capacity -o - --size 480x270 --dpi 300");
  g_autoptr (ExaRun) dark = export_data (NULL, "capacity -o - --size 480x270 --theme dark");
  g_autoptr (ExaRun) chinese = export_data (NULL, "capacity -o - --size 480x270 --lang zh_CN");
  g_autoptr (ExaRun) clear = export_data (NULL, "capacity -o - --size 480x270 --transparent");
  g_autofree char *title = find_text (chinese->out, chinese->out_length, "Title");
  const char *chunk;
  gsize size;

  chunk = find_chunk (plain->out, plain->out_length, "pHYs", 0, &size);
  g_assert_nonnull (chunk);
  g_assert_cmpuint (read_be32 (chunk), ==, 3780); /* 96 an inch */
  chunk = find_chunk (dots->out, dots->out_length, "pHYs", 0, &size);
  g_assert_nonnull (chunk);
  g_assert_cmpuint (read_be32 (chunk), ==, 11811);
  g_assert_cmpint (chunk[8], ==, 1);
  g_assert_true (dark->out_length != plain->out_length || memcmp (dark->out, plain->out, plain->out_length) != 0);
  g_assert_cmpstr (title, ==, "一方是另一方的两倍");
  /* RGBA, or a palette with alpha. */
  g_assert_true (clear->out[25] == 6 || find_chunk (clear->out, clear->out_length, "tRNS", 0, &size) != NULL);
  g_assert_true (plain->out[25] != 6 && find_chunk (plain->out, plain->out_length, "tRNS", 0, &size) == NULL);
}

static void
test_svg (void)
{
  g_autoptr (ExaRun) run = export_data (NULL, "shares -o - --format svg --size 960x540");
  g_autoptr (SvgFile) svg = svg_file_new (run->out);

  g_assert_cmpstr (svg_file_get_text (svg, "title"), ==, "Most servers have one maker");
  g_assert_nonnull (strstr (svg_file_get_text (svg, "desc"), "> 70.1 %"));
  g_assert_cmpstr (svg_file_get_attribute (svg, "viewBox"), ==, "0 0 960 540");
}

static void
test_pdf (void)
{
  g_autoptr (ExaRun) run = export_data (NULL, "shares -o - --format pdf");
  g_autoptr (PdfFile) pdf = pdf_file_new (run->out, run->out_length);
  g_autofree char *title = pdf_file_get_text (pdf, "Info", "Title", NULL);
  g_autofree char *box = pdf_file_get (pdf, "Root", "Pages", "Kids", "0", "MediaBox", NULL);

  g_assert_cmpstr (title, ==, "Most servers have one maker");
  g_assert_cmpstr (box, ==, "[ 0 0 1440 810 ]");
}

static void
test_csv (void)
{
  g_autoptr (ExaRun) run = export_data (NULL, "shares -o - --format csv --sort source");
  g_auto (GStrv) lines = g_strsplit (run->out, "\r\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, 5);
  g_assert_cmpstr (lines[4], ==, "");
  g_assert_true (g_str_has_prefix (lines[1], "\"'=SUM(A1:A9), Inc.\",sum,share,> 70.1 %,above,70.1,100,%,,,"
                                             "report ¶ 7,false,sum-share,"));
  g_assert_true (g_str_has_prefix (lines[2], "\"Lab \"\"North\"\"\",lab,share,12.5 %,exact,12.5,12.5,%,"));
  g_assert_true (g_str_has_prefix (lines[3], "United States,us,share,< 4 %,below,0,4,%,,,,false,us-share,"));
  g_assert_nonnull (strstr (lines[3], "Assumed for a test"));
}

/* The rows of a table are the claims of `list`, number for number. */
static void
test_json (void)
{
  g_autofree char *path = exa_test_data ("cli.json");
  g_autofree char *line = g_strdup_printf ("list claims --format json --data %s", path);
  g_autoptr (ExaRun) list = exa_run_good (NULL, line);
  g_autoptr (ExaRun) run = export_data (NULL, "ratios -o - --format json");
  cJSON *claims = cJSON_Parse (list->out), *rows = cJSON_Parse (run->out);
  const cJSON *row;

  g_assert_cmpint (cJSON_GetArraySize (rows), ==, 3);
  cJSON_ArrayForEach (row, rows)
  {
    gboolean found = FALSE;
    const cJSON *claim;

    cJSON_ArrayForEach (claim, claims) found |= cJSON_Compare (row, claim, TRUE);
    g_assert_true (found);
  }
  g_assert_nonnull (strstr (run->out, "\"low\": 0.1,"));
  g_assert_nonnull (strstr (run->out, "\"high\": null,"));
  cJSON_Delete (claims);
  cJSON_Delete (rows);
}

/* Where files go, what they are called, what is printed. */
static void
test_names (void)
{
  g_autofree char *folder = make_folder ("names");
  ExaRunOptions options = {.cwd = folder};
  static const char *const cases[][2] = {
      {"capacity --format csv", "capacity.csv\n"},
      {"capacity -o some.csv", "some.csv\n"},
      {"-o some.JSON capacity", "some.JSON\n"},
      {"capacity --output=plain --format json", "plain\n"},
      {"capacity -f csv -o new/", "new/capacity.csv\n"},
      {"capacity -f csv -o new", "new/capacity.csv\n"},
      {"capacity shares capacity capacity -f csv -o other",
       "other/capacity.csv\nother/shares.csv\nother/capacity-2.csv\nother/capacity-3.csv\n"},
      {"--all --format json -o deep/er", "deep/er/capacity.json\ndeep/er/shares.json\ndeep/er/ratios.json\n"},
      {"--story talk --format csv", "01-shares.csv\n02-capacity.csv\n03-shares.csv\n"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (ExaRun) run = export_data (&options, cases[i][0]);
    g_auto (GStrv) paths = g_strsplit (run->out, "\n", -1);

    g_assert_cmpstr (run->out, ==, cases[i][1]);
    for (char **path = paths; path[1] != NULL; path++) {
      g_autofree char *whole = g_build_filename (folder, *path, NULL);

      g_assert_true (g_file_test (whole, G_FILE_TEST_IS_REGULAR));
    }
  }
}

static void
test_story_titles (void)
{
  g_autofree char *folder = make_folder ("story");
  ExaRunOptions options = {.cwd = folder};
  g_autoptr (ExaRun) run = export_data (&options, "--story talk --format svg --lang zh_CN");
  g_autofree char *first = g_build_filename (folder, "01-shares.svg", NULL);
  g_autofree char *second = g_build_filename (folder, "02-capacity.svg", NULL);
  g_autofree char *slide = exa_read_file (first, NULL), *chart = exa_read_file (second, NULL);

  g_autoptr (SvgFile) slide_svg = svg_file_new (slide);
  g_autoptr (SvgFile) chart_svg = svg_file_new (chart);

  g_assert_cmpstr (svg_file_get_text (slide_svg, "title"), ==, "幻灯片标题");
  g_assert_cmpstr (svg_file_get_text (chart_svg, "title"), ==, "一方是另一方的两倍");
}

static void
test_usage_errors (void)
{
  static const char *const cases[][2] = {
      {"--theme dark", "name a chart"},
      {"capacity --all", "exclude each other"},
      {"--all --story talk", "exclude each other"},
      {"capacitie", "did you mean \"capacity\"?"},
      {"capacity sharse", "did you mean \"shares\"?"},
      {"--story tale", "did you mean \"talk\"?"},
      {"capacity --format gif", "png, svg, pdf, csv or json"},
      {"capacity -o a.gif", "gif"},
      {"capacity -o a.svg --format png", "disagree"},
      {"capacity --output= --format csv", "-o needs a name"},
      {"capacity --format=", "png, svg, pdf, csv or json"},
      {"capacity shares -o -", "for one chart"},
      {"--all -o -", "for one chart"},
      {"--all -o all.png", "folder"},
      {"--all --title Headline", "for one chart"},
      {"capacity --size 0x0", "at least 320x180"},
      {"capacity --size 319x180", "at least 320x180"},
      {"capacity --size 20000x1080", "at most 16384"},
      {"capacity --size 99999999999999x1", "WIDTHxHEIGHT"},
      {"capacity --size 1920", "WIDTHxHEIGHT"},
      {"capacity --size -1920x1080", "WIDTHxHEIGHT"},
      {"capacity --size 1920x1080x2", "WIDTHxHEIGHT"},
      {"capacity --size huge", "WIDTHxHEIGHT"},
      {"capacity --size 4k --scale 5", "at most 16384"},
      {"capacity --size 320x180 --scale 0.5", "at least 320x180"},
      {"capacity --scale 0.2", "0.25 to 16"},
      {"capacity --scale 17", "0.25 to 16"},
      {"capacity --scale nan", "0.25 to 16"},
      {"capacity --scale 1,5", "0.25 to 16"},
      {"capacity --dpi 0", "1 to 2400"},
      {"capacity --dpi 2401", "1 to 2400"},
      {"capacity --dpi many", "1 to 2400"},
      {"capacity --theme pink", "light, dark or print"},
      {"capacity --scale-type cubic", "linear or log"},
      {"capacity --top 0", "--top"},
      {"capacity --top -1", "--top"},
      {"capacity --top 1.5", "whole number"},
      {"capacity --unit=", "--unit"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *line = with_data (cases[i][0]);

    exa_run_bad (NULL, line, 2, cases[i][1]);
  }
  exa_run_bad (NULL, "export capacity -o", 2, "-o");
}

/* What fails is said, in order; the others are written all the same. */
static void
test_some_fail (void)
{
  g_autofree char *folder = make_folder ("some");
  g_autofree char *line = with_data ("capacity shares ratios --unit EFLOPS --format csv");
  g_autofree char *nowhere = with_data ("capacity -o no/such/folder/a.csv");
  ExaRunOptions options = {.cwd = folder};
  g_autoptr (ExaRun) run = exa_run (&options, line);
  g_auto (GStrv) lines = g_strsplit (run->err, "\n", -1);

  g_assert_cmpint (run->status, ==, 1);
  g_assert_cmpstr (run->out, ==, "capacity.csv\n");
  g_assert_cmpuint (g_strv_length (lines), ==, 3);
  g_assert_true (g_str_has_prefix (lines[0], "exascope: shares: "));
  g_assert_true (g_str_has_prefix (lines[1], "exascope: ratios: "));
  exa_run_bad (&options, nowhere, 1, "no/such/folder/a.csv");
}

/* Every chart of the bundled data makes a figure, and none says anything. */
static void
test_all (void)
{
  g_autofree char *folder = make_folder ("all");
  ExaRunOptions options = {.cwd = folder};
  g_autoptr (ExaRun) list = exa_run_good (NULL, "list charts --format csv");
  g_autoptr (ExaRun) run = exa_run_good (&options, "export --all --size 640x360");
  g_auto (GStrv) charts = g_strsplit (list->out, "\r\n", -1), paths = g_strsplit (run->out, "\n", -1);
  guint n = g_strv_length (paths) - 1;

  g_assert_cmpuint (n, ==, g_strv_length (charts) - 2);
  for (guint i = 0; i < n; i++) {
    g_autofree char *path = g_build_filename (folder, paths[i], NULL);
    g_autofree char *stem = g_strndup (paths[i], strlen (paths[i]) - strlen (".png"));
    g_autofree char *data = NULL;
    gsize length;

    g_assert_true (g_str_has_prefix (charts[i + 1], stem));
    data = exa_read_file (path, &length);
    assert_png (data, length, 640, 360);
  }
}

/* The same bytes wherever, whenever and by whomever; and nothing of the place, the person or the machine. */
static void
test_deterministic (void)
{
  static const char *const formats[] = {"png", "svg", "pdf", "csv", "json"};
  /* Cairo 1.16 leaks a little for each Han font that it puts into a PDF: not ours to be counted here. */
  static const char *const one[] = {"USER=zanzibar-one",
                                    "LOGNAME=zanzibar-one",
                                    "HOME=/nonexistent/zanzibar-one",
                                    "TZ=Asia/Tokyo",
                                    "SOURCE_DATE_EPOCH=1700000000",
                                    "ASAN_OPTIONS=detect_leaks=0",
                                    NULL};
  static const char *const two[] = {"USER=zanzibar-two",
                                    "LOGNAME=zanzibar-two",
                                    "HOME=/nonexistent/zanzibar-two",
                                    "TZ=UTC",
                                    "SOURCE_DATE_EPOCH=1700000000",
                                    "LANG=zh_CN.UTF-8",
                                    "ASAN_OPTIONS=detect_leaks=0",
                                    NULL};
  g_autofree char *first = make_folder ("zanzibar-a"), *second = make_folder ("zanzibar-b");
  const char *host = g_get_host_name ();
  ExaRunOptions options[] = {{.cwd = first, .env = one}, {.cwd = second, .env = two}};

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++) {
    g_autofree char *line = g_strdup_printf ("--all --format %s --size 640x360 --lang zh_CN", formats[i]);
    g_autoptr (ExaRun) a = export_data (&options[0], line);
    g_autoptr (ExaRun) b = export_data (&options[1], line);
    g_auto (GStrv) paths = g_strsplit (a->out, "\n", -1);

    g_assert_cmpstr (a->out, ==, b->out);
    for (char **path = paths; path[1] != NULL; path++) {
      g_autofree char *path_a = g_build_filename (first, *path, NULL), *path_b = g_build_filename (second, *path, NULL);
      g_autofree char *data_a = NULL, *data_b = NULL;
      gsize length_a, length_b;

      data_a = exa_read_file (path_a, &length_a);
      data_b = exa_read_file (path_b, &length_b);
      g_assert_cmpmem (data_a, length_a, data_b, length_b);
      g_assert_null (memmem (data_a, length_a, "zanzibar", 8));
      g_assert_null (memmem (data_a, length_a, "cli.json", 8));
      /* A short host name stands in compressed bytes by chance. */
      if (strlen (host) > 5)
        g_assert_null (memmem (data_a, length_a, host, strlen (host)));
    }
  }
}

/* One figure alone, on one thread and as one of many is the same. */
static void
test_threads (void)
{
  g_autofree char *folder = make_folder ("threads");
  ExaRunOptions options = {.cwd = folder};
  g_autoptr (ExaRun) all = export_data (&options, "--all --size 640x360");
  static const char *const charts[] = {"capacity", "shares", "ratios"};

  for (guint i = 0; i < G_N_ELEMENTS (charts); i++) {
    g_autofree char *line = g_strdup_printf ("%s --size 640x360 -o -", charts[i]);
    g_autofree char *name = g_strdup_printf ("%s.png", charts[i]);
    g_autofree char *path = g_build_filename (folder, name, NULL);
    g_autoptr (ExaRun) one = export_data (NULL, line);
    g_autofree char *data = NULL;
    gsize length;

    data = exa_read_file (path, &length);
    g_assert_cmpmem (data, length, one->out, one->out_length);
  }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/export/png", test_png);
  g_test_add_func ("/cli/export/png/sizes", test_png_sizes);
  g_test_add_func ("/cli/export/png/options", test_png_options);
  g_test_add_func ("/cli/export/svg", test_svg);
  g_test_add_func ("/cli/export/pdf", test_pdf);
  g_test_add_func ("/cli/export/csv", test_csv);
  g_test_add_func ("/cli/export/json", test_json);
  g_test_add_func ("/cli/export/names", test_names);
  g_test_add_func ("/cli/export/story-titles", test_story_titles);
  g_test_add_func ("/cli/export/usage-errors", test_usage_errors);
  g_test_add_func ("/cli/export/some-fail", test_some_fail);
  g_test_add_func ("/cli/export/all", test_all);
  g_test_add_func ("/cli/export/deterministic", test_deterministic);
  g_test_add_func ("/cli/export/threads", test_threads);
  status = g_test_run ();
  exa_scratch_remove ();
  return status;
}
