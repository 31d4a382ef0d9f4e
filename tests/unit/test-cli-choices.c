/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the options of exporting take and what they refuse, and what each choice does to the file. */
#include <string.h>

#include <glib/gstdio.h>

#include "cli-run.h"

/* Each is refused as misused, and says what it takes. */
static void
test_refused (void)
{
  static const struct {
    const char *line, *said;
  } rows[] = {
      {"story export compute-gap -o a.pdf --handout 3", "--handout takes 1 or 2, not \"3\""},
      {"story export compute-gap -o a.pdf --handout two", "--handout takes 1 or 2, not \"two\""},
      {"story export compute-gap -o a.pdf --paper a5", "--paper takes a4 or letter, not \"a5\""},
      {"story export compute-gap -o a.pptx --scale 9", "--scale takes a number from 0.25 to 4, not \"9\""},
      {"story export compute-gap -o a.pptx --scale 0.1", "--scale takes a number from 0.25 to 4, not \"0.1\""},
      {"story export compute-gap -o a.pptx --scale x", "--scale takes a number from 0.25 to 4, not \"x\""},
      {"story export compute-gap -o a.pptx --scale 1x", "--scale takes a number from 0.25 to 4, not \"1x\""},
      {"story export compute-gap -o a.pptx --scale nan", "--scale takes a number from 0.25 to 4, not \"nan\""},
      {"story export compute-gap -o a.pdf --theme pink", "--theme takes light, dark or print, not \"pink\""},
      {"story export compute-gap -o a --format gif", "--format takes pdf, pptx or png, not \"gif\""},
      {"story export compute-gap -o a.pptx --handout 2", "--handout is for a pdf, not for pptx"},
      {"story export compute-gap -o a.pdf --scale 2", "--scale is for pictures, which a pdf has not"},
      {"story export compute-gap -o a --format png --notes", "png has no room for notes or sources"},
      {"story export compute-gap -o a --format png --sources", "png has no room for notes or sources"},
      {"export compute-capacity -o - --svg-text fancy", "--svg-text takes outlines or text, not \"fancy\""},
      {"export compute-capacity -o - --theme pink", "--theme takes light, dark or print, not \"pink\""},
      {"export compute-capacity -o - --lang xx", "--lang takes en or zh_CN, not \"xx\""},
      {"export compute-capacity -o - --size 12", "--size takes WIDTHxHEIGHT"},
      {"export compute-capacity -o - --size 1000000x10", "--size takes WIDTHxHEIGHT"},
      {"export compute-capacity -o - --size 400x300pt", "--size takes WIDTHxHEIGHT"},
      {"export compute-capacity -o - --size 10x10", "a figure has at least 320x180 pixels"},
      {"export compute-capacity -o - --size 400x10", "a figure has at least 320x180 pixels"},
      {"export compute-capacity -o - --size 20000x400", "at most 16384 a side"},
      {"export compute-capacity -o - --size 400x20000", "at most 16384 a side"},
      {"export compute-capacity -o - --size 0x0", "a figure has at least 320x180 pixels"},
      {"export compute-capacity -o - --size 0mmx10mm", "--size takes WIDTHxHEIGHT"},
      {"export compute-capacity -o - --size 9000mmx100mm", "--size takes WIDTHxHEIGHT"},
      {"export compute-capacity -o - --size 100mmx9000mm", "--size takes WIDTHxHEIGHT"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_test_message ("%s", rows[i].line);
    exa_run_bad (NULL, rows[i].line, 2, rows[i].said);
  }
}

static guint
count (const char *text, const char *part)
{
  guint n = 0;

  while ((text = strstr (text, part)) != NULL) {
    text += strlen (part);
    n++;
  }
  return n;
}

/* Letters in an SVG are shapes, or text that can be found and changed: each text of the figure, in its colour. */
static void
test_svg_text (void)
{
  g_autoptr (ExaRun) shapes = exa_run_good (NULL, "export compute-capacity -f svg -o -");
  g_autoptr (ExaRun) text = exa_run_good (NULL, "export compute-capacity -f svg -o - --svg-text text");
  g_autoptr (ExaRun) dark = exa_run_good (NULL, "export compute-capacity -f svg -o - --svg-text text --theme dark "
                                                "--lang zh_CN --highlight us-capacity");
  g_autoptr (ExaRun) narrow =
      exa_run_good (NULL, "export chips-int8 -f svg -o - --svg-text text --size 320x400 --title "
                          "A-headline-without-a-blank-so-long-that-a-figure-of-this-width-has-no-room-for-all-of-its-"
                          "letters-in-as-many-lines-as-a-headline-may-have-in-a-figure-as-small-as-this-one-is");

  g_assert_cmpuint (count (shapes->out, "<text"), ==, 0);
  g_assert_cmpuint (count (text->out, "<text"), >=, 8);
  g_assert_nonnull (strstr (text->out, ">2,400\u00a0EFLOPS</text>"));
  g_assert_cmpuint (count (text->out, "font-weight=\"600\""), >, 1);
  g_assert_cmpuint (count (text->out, "font-weight=\"400\""), >, 1);
  g_assert_nonnull (strstr (dark->out, ">美国</text>"));
  g_assert_nonnull (strstr (dark->out, "fill-opacity"));
  g_assert_nonnull (strstr (narrow->out, "…</text>"));
}

static guint
count_files (const char *folder)
{
  g_autofree char *path = exa_scratch_path (folder);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* cairo keeps what it makes of a Chinese font for a PDF, of which a sanitizer would tell. */
static const ExaRunOptions in_chinese = {.env = (const char *const[]){"ASAN_OPTIONS=detect_leaks=0", NULL}};

/* A picture of each slide, or of each step; on paper of another size, and with sources alone. */
static void
test_story (void)
{
  g_autoptr (ExaRun) slides = exa_run_good (NULL, "story export compute-gap --format png --scale 0.25 -o slides");
  g_autoptr (ExaRun) steps =
      exa_run_good (NULL, "story export compute-gap --format png --scale 0.25 --steps --theme print -o steps");
  g_autoptr (ExaRun) a4 = exa_run_good (NULL, "story export compute-gap --notes -o a4.pdf");
  g_autoptr (ExaRun) letter = exa_run_good (NULL, "story export compute-gap --notes --paper LETTER -o letter.pdf");
  g_autoptr (ExaRun) chinese = exa_run_good (&in_chinese, "story export compute-gap --notes --lang zh_CN -o zh.pdf");
  g_autoptr (ExaRun) sources = exa_run_good (NULL, "story export compute-gap --sources --author Me -o sources.pptx");
  g_autofree char *letter_path = exa_scratch_path ("letter.pdf"), *a4_path = exa_scratch_path ("a4.pdf");
  gsize n_letter, n_a4;
  g_autofree char *on_letter = exa_read_file (letter_path, &n_letter), *on_a4 = exa_read_file (a4_path, &n_a4);

  g_assert_cmpuint (count_files ("slides"), ==, 12);
  g_assert_cmpuint (count_files ("steps"), >, 12);
  g_assert_nonnull (strstr (steps->out, "01-0-compute-capacity.png"));
  g_assert_nonnull (memmem (on_letter, n_letter, "612 792", 7));
  g_assert_null (memmem (on_a4, n_a4, "612 792", 7));
}

/* All figures in one file: in Chinese, too; what cannot be made is said, and the others are there all the same. */
static void
test_bundle (void)
{
  g_autoptr (ExaRun) chinese =
      exa_run_good (&in_chinese, "export compute-capacity gpu-server-share --lang zh_CN --size 400x300 -o zh.pdf");
  ExaRun *some = exa_run (NULL, "export compute-capacity gpu-server-share --unit EFLOPS --size 400x300 -o some.zip");
  ExaRun *none = exa_run (NULL, "export gpu-server-share training-chips --unit EFLOPS --size 400x300 -o none.pdf");
  g_autofree char *zh = exa_scratch_path ("zh.pdf"), *nothing = exa_scratch_path ("none.pdf");
  g_autofree char *partly = exa_scratch_path ("some.zip");
  gsize length;
  g_autofree char *pdf = exa_read_file (zh, &length);

  g_assert_nonnull (memmem (pdf, length, "/Lang", 5));
  g_assert_cmpint (some->status, !=, 0);
  g_assert_cmpint (none->status, !=, 0);
  g_assert_nonnull (strstr (some->err, "gpu-server-share"));
  g_assert_nonnull (strstr (none->err, "training-chips"));
  g_assert_true (g_file_test (partly, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (nothing, G_FILE_TEST_EXISTS));
  exa_run_free (some);
  exa_run_free (none);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/choices/refused", test_refused);
  g_test_add_func ("/cli/choices/svg-text", test_svg_text);
  g_test_add_func ("/cli/choices/story", test_story);
  g_test_add_func ("/cli/choices/bundle", test_bundle);
  status = g_test_run ();
  exa_scratch_remove ();
  return status;
}
