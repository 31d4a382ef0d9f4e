/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the window remembers from one start to the next. */
#include <glib/gstdio.h>

#include "exa-state.h"

static char *
get_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "exascope", "window.ini", NULL);
}

/* Puts @text where the window's state is kept. */
static void
write_state (const char *text)
{
  g_autofree char *path = get_path (), *folder = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

/* Takes away what the tests left in @folder. */
static void
remove_state (const char *folder)
{
  static const char *const names[] = {"exascope/window.ini", "exascope/window.ini.broken", "exascope", ""};

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = g_build_filename (folder, names[i], NULL);
    g_remove (path);
  }
}

static void
assert_default (const ExaState *state)
{
  g_assert_cmpint (state->width, ==, 1440);
  g_assert_cmpint (state->height, ==, 900);
  g_assert_true (state->sidebar);
  g_assert_cmpint (state->lang, ==, -1);
  g_assert_null (state->chart);
  g_assert_null (state->recents);
}

static void
test_none (void)
{
  g_autofree char *path = get_path ();
  ExaState state;

  g_remove (path);
  exa_state_load (&state);
  assert_default (&state);
  exa_state_clear (&state);
}

static void
test_round_trip (void)
{
  ExaState state, read;

  exa_state_init (&state);
  state.width = 1000;
  state.height = 700;
  state.maximized = TRUE;
  state.sidebar = FALSE;
  state.talk_clicks = TRUE;
  state.letter_keys = FALSE;
  state.appearance = EXA_APPEARANCE_DARK;
  state.page = EXA_PAGE_SOURCES;
  state.theme = EXA_FIGURE_THEME_PRINT;
  state.lang = EXA_LANG_ZH_CN;
  state.audience = g_strdup ("EPSON PJ; 果");
  state.chart = g_strdup ("gpu-server-share");
  state.view.sort = EXA_SORT_NAME;
  exa_view_set_compare (&state.view, "a", "b");
  exa_state_add_recent (&state, "/tmp/a;b = 果.json");
  g_assert_true (exa_state_save (&state));
  exa_state_load (&read);
  g_assert_cmpint (read.width, ==, 1000);
  g_assert_cmpint (read.height, ==, 700);
  g_assert_true (read.maximized);
  g_assert_false (read.sidebar);
  g_assert_true (read.talk_clicks);
  g_assert_false (read.letter_keys);
  g_assert_cmpint (read.appearance, ==, EXA_APPEARANCE_DARK);
  g_assert_cmpint (read.page, ==, EXA_PAGE_SOURCES);
  g_assert_cmpint (read.theme, ==, EXA_FIGURE_THEME_PRINT);
  g_assert_cmpint (read.lang, ==, EXA_LANG_ZH_CN);
  g_assert_cmpstr (read.audience, ==, "EPSON PJ; 果");
  g_assert_cmpstr (read.chart, ==, "gpu-server-share");
  g_assert_true (exa_view_equal (&read.view, &state.view));
  g_assert_cmpstr (read.recents[0], ==, "/tmp/a;b = 果.json");
  exa_state_clear (&state);
  exa_state_clear (&read);
}

/* What makes no sense leaves the default, each by itself. */
static void
test_senseless (void)
{
  ExaState state;

  write_state ("[Window]\nwidth=10\nheight=99999\nappearance=pink\nmaximized=true\n"
               "[View]\npage=nowhere\nlanguage=xx\ntheme=dark\nview={'sort': 'sideways'\n");
  exa_state_load (&state);
  g_assert_cmpint (state.width, ==, 1440);
  g_assert_cmpint (state.height, ==, 900);
  g_assert_cmpint (state.appearance, ==, EXA_APPEARANCE_DESKTOP);
  g_assert_true (state.maximized);
  g_assert_cmpint (state.page, ==, EXA_PAGE_CHART);
  g_assert_cmpint (state.lang, ==, -1);
  g_assert_cmpint (state.theme, ==, EXA_FIGURE_THEME_DARK);
  g_assert_cmpint (state.view.sort, ==, -1);
  exa_state_clear (&state);
}

/* A file that cannot be read is kept aside. */
static void
test_broken (void)
{
  g_autofree char *path = get_path (), *aside = g_strconcat (path, ".broken", NULL), *kept = NULL;
  ExaState state;

  g_remove (aside);
  write_state ("no key file\n");
  g_test_expect_message (NULL, G_LOG_LEVEL_MESSAGE, "*cannot be read*");
  exa_state_load (&state);
  g_test_assert_expected_messages ();
  assert_default (&state);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_get_contents (aside, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "no key file\n");
  exa_state_clear (&state);
}

static void
test_recents (void)
{
  ExaState state;

  exa_state_init (&state);
  for (int i = 0; i < 10; i++) {
    g_autofree char *path = g_strdup_printf ("/nowhere/%d.json", i);
    exa_state_add_recent (&state, path);
  }
  g_assert_cmpuint (g_strv_length (state.recents), ==, EXA_STATE_MAX_RECENTS);
  g_assert_cmpstr (state.recents[0], ==, "/nowhere/9.json");
  /* Once more is first, and once. */
  exa_state_add_recent (&state, "/nowhere/5.json");
  g_assert_cmpuint (g_strv_length (state.recents), ==, EXA_STATE_MAX_RECENTS);
  g_assert_cmpstr (state.recents[0], ==, "/nowhere/5.json");
  g_assert_cmpstr (state.recents[1], ==, "/nowhere/9.json");
  exa_state_add_recent (&state, g_get_user_state_dir ());
  g_mkdir_with_parents (g_get_user_state_dir (), 0700);
  exa_state_drop_missing (&state);
  g_assert_cmpuint (g_strv_length (state.recents), ==, 1);
  g_assert_cmpstr (state.recents[0], ==, g_get_user_state_dir ());
  exa_state_clear (&state);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("exascope-XXXXXX", NULL);
  int status;

  /* A state of the test's own: G_TEST_OPTION_ISOLATE_DIRS would do it as well, and leak. */
  g_assert_nonnull (folder);
  g_assert_true (g_setenv ("XDG_STATE_HOME", folder, TRUE));
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/state/none", test_none);
  g_test_add_func ("/state/round-trip", test_round_trip);
  g_test_add_func ("/state/senseless", test_senseless);
  g_test_add_func ("/state/broken", test_broken);
  g_test_add_func ("/state/recents", test_recents);
  status = g_test_run ();
  remove_state (folder);
  return status;
}
