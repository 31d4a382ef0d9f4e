/* SPDX-License-Identifier: GPL-3.0-or-later */
/* `exascope story`, as its users run it: what it lists and checks, the files, what is refused. */
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "cli-run.h"
#include "packed-file.h"
#include "pdf-file.h"

static char *
with_data (const char *line)
{
  g_autofree char *path = exa_test_data ("cli.json");

  return g_strdup_printf ("story %s --data %s", line, path);
}

static ExaRun *
run_story (const char *line)
{
  g_autofree char *whole = with_data (line);

  return exa_run_good (NULL, whole);
}

static void
test_help (void)
{
  g_autoptr (ExaRun) bare = exa_run_good (NULL, "story"), help = exa_run_good (NULL, "story --help");
  g_autoptr (ExaRun) own = exa_run_good (NULL, "story export --help");

  g_assert_cmpstr (bare->out, ==, help->out);
  g_assert_nonnull (strstr (help->out, "story check"));
  g_assert_nonnull (strstr (own->out, "--handout=N"));
}

static void
test_list (void)
{
  g_autoptr (ExaRun) run = run_story ("list"), csv = run_story ("list --format csv --lang zh_CN");

  g_assert_cmpstr (run->out, ==, "talk  3  12.5  A talk\n");
  g_assert_cmpstr (csv->out, ==, "id,slides,minutes,title\r\ntalk,3,12.5,演讲\r\n");
}

static void
test_check (void)
{
  g_autoptr (ExaRun) run = run_story ("check"), named = run_story ("check talk");

  g_assert_cmpstr (run->out, ==, "talk: 3 slides, 0 steps: no problems\n");
  g_assert_cmpstr (named->out, ==, run->out);
}

/* A comparison that what is reported leaves open has nothing to show. */
static void
test_check_step (void)
{
  g_autofree char *data = exa_test_data ("cli.json"), *more = exa_scratch_path ("step.json");
  g_autofree char *line = g_strdup_printf ("story check open --data %s --data %s", data, more);
  g_autoptr (ExaRun) run = NULL;

  g_assert_true (g_file_set_contents (
      more,
      "{\"format\": \"exascope\", \"version\": 1, \"claims\": [{\"id\": \"more\", \"subject\": \"lab\", "
      "\"measure\": \"ratio\", \"value\": \"> 5\", \"sources\": [{\"source\": \"report\", \"paragraph\": 1}]}], "
      "\"charts\": [{\"id\": \"bounds\", \"name\": \"B\", \"title\": \"B\", \"claims\": [\"bound\", \"more\"]}], "
      "\"stories\": [{\"id\": \"open\", \"title\": \"Open\", \"slides\": ["
      "{\"chart\": \"bounds\", \"steps\": [{\"highlight\": [\"more\"]},"
      "{\"compare\": {\"a\": \"bound\", \"b\": \"more\", \"by\": \"ratio\"}}]}]}]}",
      -1, NULL));
  run = exa_run (NULL, line);
  g_test_message ("%s%s", run->out, run->err);
  g_assert_cmpint (run->status, ==, 1);
  g_assert_true (g_str_has_prefix (run->out, "open: slide 1, step 2: "));
  g_assert_cmpstr (run->err, ==, "exascope: story check: 1 problem\n");
}

/* What a terminal shows while the program runs; transfer full. */
static char *
run_before_terminal (const char *const *argv)
{
  int master = posix_openpt (O_RDWR | O_NOCTTY), terminal;
  GString *seen = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  char bytes[512];
  gssize n;

  g_assert_true (master >= 0 && grantpt (master) == 0 && unlockpt (master) == 0);
  terminal = open (ptsname (master), O_RDWR | O_NOCTTY);
  g_assert_true (terminal >= 0);
  g_spawn_async_with_fds (NULL, (char **)argv, NULL, G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, -1, -1, terminal,
                          &error);
  g_assert_no_error (error);
  /* Until nobody has the terminal any more. */
  close (terminal);
  while ((n = read (master, bytes, sizeof bytes)) > 0)
    g_string_append_len (seen, bytes, n);
  close (master);
  return g_string_free (seen, FALSE);
}

/* Before a terminal it is said how far it is, and that goes again; elsewhere nothing is. */
static void
test_progress (void)
{
  g_autofree char *path = exa_scratch_path ("progress.pdf"), *data = exa_test_data ("cli.json");
  const char *const argv[] = {g_getenv ("EXASCOPE"), "story", "export", "talk", "--data", data, "-o", path, NULL};
  g_autofree char *seen = run_before_terminal (argv);

  g_assert_cmpstr (seen, ==, "\r1/3\r2/3\r3/3\r\033[K");
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_pdf (void)
{
  g_autofree char *path = exa_scratch_path ("a.pdf"), *data = NULL, *pages = NULL;
  g_autofree char *line = g_strdup_printf ("export talk -o %s", path);
  g_autoptr (ExaRun) run = run_story (line), direct = run_story ("export talk -o -");
  g_autoptr (PdfFile) pdf = NULL;
  g_autofree char *said = g_strdup_printf ("%s\n", path);
  gsize length;

  g_assert_cmpstr (run->out, ==, said);
  data = exa_read_file (path, &length);
  g_assert_cmpmem (data, length, direct->out, direct->out_length);
  pdf = pdf_file_new (data, length);
  pages = pdf_file_get (pdf, "Root", "Pages", "Count", NULL);
  g_assert_cmpstr (pages, ==, "3");
}

static void
test_handout (void)
{
  g_autoptr (ExaRun) run = run_story ("export talk -o - --handout 2 --paper letter");
  g_autoptr (PdfFile) pdf = pdf_file_new (run->out, run->out_length);
  g_autofree char *pages = pdf_file_get (pdf, "Root", "Pages", "Count", NULL);
  g_autofree char *box = pdf_file_get (pdf, "Root", "Pages", "Kids", "0", "MediaBox", NULL);

  g_assert_cmpstr (pages, ==, "2");
  g_assert_cmpstr (box, ==, "[ 0 0 612 792 ]");
}

/* Without -o the file is called as the story is. */
static void
test_pptx (void)
{
  g_autoptr (ExaRun) run = run_story ("export talk --format pptx");
  g_autofree char *path = exa_scratch_path ("talk.pptx"), *data = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (PackedFile) zip = NULL;
  gsize length;

  g_assert_cmpstr (run->out, ==, "talk.pptx\n");
  data = exa_read_file (path, &length);
  bytes = g_bytes_new (data, length);
  zip = packed_file_new (bytes);
  g_assert_true (packed_file_has (zip, "ppt/slides/slide3.xml"));
}

static void
test_pictures (void)
{
  g_autoptr (ExaRun) run = run_story ("export talk --format png -o pictures");

  g_assert_cmpstr (run->out, ==, "pictures/01-shares.png\npictures/02-capacity.png\npictures/03-shares.png\n");
}

/* The side of the PNG @path in pixels: 0 its width, 1 its height. */
static guint32
read_side (const char *path, guint side)
{
  g_autofree char *file = exa_scratch_path (path), *png = NULL;
  guint32 pixels;
  gsize length;

  png = exa_read_file (file, &length);
  g_assert_cmpuint (length, >, 24);
  memcpy (&pixels, png + 16 + 4 * side, sizeof pixels);
  return GUINT32_FROM_BE (pixels);
}

static void
test_scale (void)
{
  g_autoptr (ExaRun) usual = run_story ("export talk --format png -o usual");
  g_autoptr (ExaRun) small = run_story ("export talk --format png --scale 0.5 -o small");

  g_assert_cmpuint (read_side ("usual/01-shares.png", 0), ==, 1920);
  g_assert_cmpuint (read_side ("usual/01-shares.png", 1), ==, 1080);
  g_assert_cmpuint (read_side ("small/03-shares.png", 0), ==, 960);
  g_assert_cmpuint (read_side ("small/03-shares.png", 1), ==, 540);
}

static void
test_refused (void)
{
  static const char *const cases[][2] = {
      {"story lst", "did you mean \"list\"?"},
      {"story list talk", "takes no name"},
      {"story check tlk", "no story \"tlk\""},
      {"story export", "name one story"},
      {"story export talk other", "name one story"},
      {"story export tlk", "no story \"tlk\""},
      {"story export talk -o talk.doc", "no format of a story is called \"doc\""},
      {"story export talk -o talk.png", "pictures go to a folder"},
      {"story export talk -o talk.pdf --format pptx", "disagree"},
      {"story export talk --format png -o -", "-o - is for one file"},
      {"story export talk --format png --notes", "no room for notes"},
      {"story export talk --format pptx --handout 1", "--handout is for a pdf"},
      {"story export talk --scale 2", "--scale is for pictures"},
      {"story export talk --format png --scale 5", "--scale takes a number from 0.25 to 4, not \"5\""},
      {"story export talk --format doc", "--format takes pdf, pptx or png, not \"doc\""},
      {"story export talk --handout 3", "--handout takes 1 or 2, not \"3\""},
      {"story export talk --paper a5", "--paper takes a4 or letter, not \"a5\""},
      {"story export talk --theme blue", "--theme takes light, dark or print, not \"blue\""},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *data = exa_test_data ("cli.json");
    g_autofree char *line = g_strdup_printf (i == 0 ? "%s" : "%s --data %s", cases[i][0], data);

    exa_run_bad (NULL, line, 2, cases[i][1]);
  }
}

static void
test_unwritable (void)
{
  g_autofree char *line = with_data ("export talk -o /nonexistent/talk.pdf");

  exa_run_bad (NULL, line, 1, "cannot be written");
}

/* A story in a file of its own: its data are found, and a slide is exported as it is seen. */
static void
test_apart (void)
{
  g_autofree char *data = exa_test_data ("cli.json"), *text = exa_read_file (data, NULL);
  g_autofree char *beside = exa_scratch_path ("cli.json"), *path = exa_scratch_path ("apart.json");
  g_autofree char *list = g_strdup_printf ("story list --data %s", path);
  g_autofree char *line = g_strdup_printf ("export --story apart --format csv -o apart --data %s", path), *rows = NULL;
  g_autofree char *written = exa_scratch_path ("apart/01-capacity.csv");
  g_autoptr (ExaRun) listed = NULL, exported = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_true (g_file_set_contents (beside, text, -1, NULL));
  g_assert_true (g_file_set_contents (path,
                                      "{\"format\": \"exascope\", \"version\": 1, \"uses\": [\"cli.json\"], "
                                      "\"stories\": [{\"id\": \"apart\", \"title\": \"Apart\", \"slides\": "
                                      "[{\"chart\": \"capacity\", \"view\": {\"top\": \"1\"}}]}]}",
                                      -1, NULL));
  listed = exa_run_good (NULL, list);
  g_assert_nonnull (strstr (listed->out, "apart"));
  exported = exa_run_good (NULL, line);
  rows = exa_read_file (written, NULL);
  lines = g_strsplit (g_strchomp (rows), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 2);
}

/* Times that a window has kept are told, in any form; without any there is the plan alone. */
static void
test_times (void)
{
  g_autofree char *data = exa_test_data ("cli.json"), *line = g_strdup_printf ("story times talk --data %s", data);
  g_autofree char *chart = g_strconcat (line, " -o times.png", NULL), *json = g_strconcat (line, " -f json", NULL);
  g_autofree char *bad = g_strconcat (line, " -f xml", NULL), *folder = exa_scratch_path ("state");
  g_autofree char *variable = g_strconcat ("XDG_STATE_HOME=", folder, NULL);
  const ExaRunOptions options = {.env = (const char *const[]){variable, NULL}};
  g_autoptr (ExaRun) table = exa_run_good (&options, line), told = exa_run_good (&options, json);

  g_assert_nonnull (strstr (table->out, "1"));
  g_assert_cmpint (*told->out, ==, '[');
  exa_run_bad (&options, chart, 1, "was not rehearsed yet");
  exa_run_bad (&options, bad, 2, "takes text, json or csv");
  exa_run_bad (&options, "story times", 2, "name one story");
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/story/help", test_help);
  g_test_add_func ("/cli/story/list", test_list);
  g_test_add_func ("/cli/story/check", test_check);
  g_test_add_func ("/cli/story/check-step", test_check_step);
  g_test_add_func ("/cli/story/progress", test_progress);
  g_test_add_func ("/cli/story/pdf", test_pdf);
  g_test_add_func ("/cli/story/handout", test_handout);
  g_test_add_func ("/cli/story/pptx", test_pptx);
  g_test_add_func ("/cli/story/pictures", test_pictures);
  g_test_add_func ("/cli/story/scale", test_scale);
  g_test_add_func ("/cli/story/refused", test_refused);
  g_test_add_func ("/cli/story/unwritable", test_unwritable);
  g_test_add_func ("/cli/story/times", test_times);
  g_test_add_func ("/cli/story/apart", test_apart);
  status = g_test_run ();
  exa_scratch_remove ();
  return status;
}
