/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What becomes of output that cannot be written, and of what stands where files are written. */
#include <errno.h>
#include <string.h>

#include <glib/gstdio.h>

#include "cli-run.h"

/* Runs the program with a standard output that has no room. */
static void
assert_full (const char *line)
{
  ExaRunOptions options = {.program = "sh"};
  g_autofree char *path = exa_scratch_path ("full.sh");
  g_autofree char *script = g_strdup_printf ("exec '%s' %s >/dev/full\n", g_getenv ("EXASCOPE"), line);
  g_autoptr (ExaRun) run = NULL;

  g_assert_true (g_file_set_contents (path, script, -1, NULL));
  run = exa_run (&options, path);
  g_test_message ("exascope %s: %s", line, run->err);
  g_assert_cmpint (run->status, ==, 1);
  g_assert_true (g_str_has_prefix (run->err, "exascope: "));
  g_assert_nonnull (strstr (run->err, "standard output"));
  g_assert_nonnull (strstr (run->err, g_strerror (ENOSPC)));
}

static void
test_full (void)
{
  static const char *const words[] = {"--help",       "--version",     "present --help", "list --help",
                                      "check --help", "export --help", "describe --help"};
  static const char *const data[] = {"list charts --data %s",
                                     "list claims --format json --data %s",
                                     "list claims --format csv --data %s",
                                     "check %s",
                                     "describe capacity --data %s",
                                     "export capacity --data %s -o - -f csv",
                                     "export capacity --data %s -o - -f png",
                                     "export capacity --data %s -f csv"};
  g_autofree char *path = exa_test_data ("cli.json");

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    assert_full (words[i]);
  for (guint i = 0; i < G_N_ELEMENTS (data); i++) {
    g_auto (GStrv) parts = g_strsplit (data[i], "%s", 2);
    g_autofree char *line = g_strconcat (parts[0], path, parts[1], NULL);

    assert_full (line);
  }
}

/* A file with findings says them and fails: the disk is named as well. */
static void
test_full_findings (void)
{
  g_autofree char *path = exa_scratch_path ("broken.json"), *line = g_strdup_printf ("check %s", path);

  g_assert_true (g_file_set_contents (path, "{", -1, NULL));
  assert_full (line);
}

/* A label that no PDF could hold as it is. */
static void
test_noncharacter (void)
{
  static const char *const formats[] = {"png", "svg", "pdf"};
  g_autofree char *old = exa_test_data ("cli.json"), *path = exa_scratch_path ("noncharacter.json");
  g_autofree char *text = exa_read_file (old, NULL);
  g_auto (GStrv) parts = g_strsplit (text, "\"United States\"", 2);
  g_autofree char *changed = g_strconcat (parts[0], "\"United\\uFFFE \\uFDD0States\"", parts[1], NULL);

  g_assert_true (g_file_set_contents (path, changed, -1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++) {
    g_autofree char *line = g_strdup_printf ("export capacity --data %s -o - -f %s", path, formats[i]);
    g_autoptr (ExaRun) run = exa_run_good (NULL, line);

    g_assert_cmpuint (run->out_length, >, 1000);
  }
}

static char *
make_left (const char *folder)
{
  char *path = g_build_filename (folder, ".exascope-unfinished-AbC123", NULL);

  g_assert_true (g_file_set_contents (path, "half", -1, NULL));
  return path;
}

/* What a killed export left is cleared by the next one into that folder, and by no other. */
static void
test_abandoned (void)
{
  g_autofree char *here = exa_scratch_path ("here"), *there = exa_scratch_path ("there");
  g_autofree char *data = exa_test_data ("cli.json");
  g_autofree char *line = g_strdup_printf ("export capacity shares --data %s -f csv -o %s", data, here);
  g_autofree char *left = NULL, *other = NULL;
  g_autoptr (ExaRun) run = NULL;

  g_assert_cmpint (g_mkdir (here, 0700), ==, 0);
  g_assert_cmpint (g_mkdir (there, 0700), ==, 0);
  left = make_left (here);
  other = make_left (there);
  run = exa_run_good (NULL, line);
  g_assert_false (g_file_test (left, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (other, G_FILE_TEST_EXISTS));
}

/* A figure is the same wherever it is made: without a home that can be written, fonts, a locale, a time zone, a bus. */
static void
test_poor (void)
{
  static const char *const poor[][4] = {
      {"LC_ALL=xx_YY.UTF-8", "LANGUAGE=xx"},
      {"LC_ALL", "LANG", "LANGUAGE"},
      {"HOME=/proc/nowhere", "XDG_CACHE_HOME=/proc/nowhere", "XDG_STATE_HOME=/proc/nowhere"},
      {"HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"},
      {"FONTCONFIG_FILE=/dev/null"},
      {"FONTCONFIG_FILE=/proc/nowhere"},
      {"TZ=Nowhere/Never"},
      {"DBUS_SESSION_BUS_ADDRESS=unix:path=/proc/nowhere", "DISPLAY=:99999"},
      {"PATH"},
  };
  g_autofree char *data = exa_test_data ("cli.json"),
                  *line = g_strdup_printf ("export capacity --data %s -o - -f png", data);
  g_autoptr (ExaRun) usual = exa_run_good (NULL, line);

  for (guint i = 0; i < G_N_ELEMENTS (poor); i++) {
    ExaRunOptions options = {.env = poor[i]};
    g_autoptr (ExaRun) run = exa_run_good (&options, line);

    g_test_message ("%s", poor[i][0]);
    g_assert_cmpmem (run->out, run->out_length, usual->out, usual->out_length);
  }
}

/* Without one font on the system a figure is set in the program's own; Chinese, which that has not, is a finding. */
static void
test_no_fonts (void)
{
  g_autofree char *folder = exa_scratch_path ("no-fonts"), *config = exa_scratch_path ("fonts.conf");
  g_autofree char *text =
      g_strdup_printf ("<fontconfig><dir>%s</dir><cachedir>%s</cachedir></fontconfig>", folder, folder);
  g_autofree char *variable = g_strconcat ("FONTCONFIG_FILE=", config, NULL), *data = exa_test_data ("cli.json");
  g_autofree char *english = g_strdup_printf ("export capacity --data %s -o - -f png", data);
  const char *chinese = "check --figure compute-capacity --size slide --lang zh_CN";
  ExaRunOptions options = {.env = (const char *const[]){variable, NULL}};
  g_autoptr (ExaRun) usual = NULL, poor = NULL, boxes = NULL;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (config, text, -1, NULL));
  usual = exa_run_good (NULL, english);
  poor = exa_run_good (&options, english);
  g_assert_cmpmem (poor->out, poor->out_length, usual->out, usual->out_length);
  boxes = exa_run (&options, chinese);
  g_assert_cmpint (boxes->status, ==, 1);
  g_assert_nonnull (strstr (boxes->out, "No font of this machine has all letters of "));
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/output/full", test_full);
  g_test_add_func ("/cli/output/poor", test_poor);
  g_test_add_func ("/cli/output/no-fonts", test_no_fonts);
  g_test_add_func ("/cli/output/full-findings", test_full_findings);
  g_test_add_func ("/cli/output/noncharacter", test_noncharacter);
  g_test_add_func ("/cli/output/abandoned", test_abandoned);
  status = g_test_run ();
  exa_scratch_remove ();
  return status;
}
