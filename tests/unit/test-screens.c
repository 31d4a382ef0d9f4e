/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which screen is whose, in desktops as they are. */
#include "exa-screens.h"

static const ExaScreen laptop = {"BOE", "0x095F", "eDP-1", {0, 0, 1280, 720}};
static const ExaScreen projector = {"EPSON", " PJ ", "HDMI-A-1", {1280, 0, 1920, 1080}};
static const ExaScreen desk = {"EPSON", "", "DP-2", {3200, 0, 1920, 1080}};
static const ExaScreen twin = {"EPSON", "PJ", "DP-3", {3200, 0, 1920, 1080}};
static const ExaScreen new_one = {NULL, " ", NULL, {0, 0, 0, 0}};
static const ExaScreen left = {.area = {0, 0, 1280, 720}}, right = {.area = {1280, 0, 1280, 720}};
static const ExaScreen nameless = {"", NULL, "X11-1", {0, 0, 1280, 720}};

#define FIND(wanted, speaker, ...)                                                                                     \
  exa_screens_find_audience ((const ExaScreen[]){__VA_ARGS__}, G_N_ELEMENTS (((const ExaScreen[]){__VA_ARGS__})),      \
                             wanted, speaker)

static void
test_names (void)
{
  static const struct {
    const ExaScreen *screen;
    const char *name, *line;
  } cases[] = {
      {&laptop, "BOE 0x095F", "BOE 0x095F, eDP-1, 1280 × 720"},
      {&projector, "EPSON PJ", "EPSON PJ, HDMI-A-1, 1920 × 1080"},
      {&desk, "EPSON", "EPSON, DP-2, 1920 × 1080"},
      {&new_one, NULL, ""},
      {&nameless, "X11-1", "X11-1, 1280 × 720"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *name = exa_screen_get_name (cases[i].screen), *line = exa_screen_describe (cases[i].screen);
    g_assert_cmpstr (name, ==, cases[i].name);
    g_assert_cmpstr (line, ==, cases[i].line);
  }
}

static void
test_few (void)
{
  g_assert_cmpint (exa_screens_find_audience (NULL, 0, "EPSON PJ", &laptop), ==, -1);
  g_assert_cmpint (FIND ("EPSON PJ", &laptop, laptop), ==, 0);
}

/* In whatever order the desktop lists them. */
static void
test_not_the_speakers (void)
{
  g_assert_cmpint (FIND (NULL, &laptop, laptop, projector), ==, 1);
  g_assert_cmpint (FIND (NULL, &laptop, projector, laptop), ==, 0);
  g_assert_cmpint (FIND (NULL, &projector, projector, laptop), ==, 1);
  /* Nothing is known of the speaker's: a laptop's own is that. */
  g_assert_cmpint (FIND (NULL, NULL, laptop, projector), ==, 1);
  g_assert_cmpint (FIND (NULL, NULL, projector, laptop), ==, 0);
}

static void
test_remembered (void)
{
  /* Even where the main window happens to stand on it. */
  g_assert_cmpint (FIND ("EPSON PJ", &projector, laptop, projector), ==, 1);
  g_assert_cmpint (FIND ("BOE 0x095F", &laptop, laptop, projector), ==, 0);
  /* Of two alike, not the speaker's. */
  g_assert_cmpint (FIND ("EPSON PJ", &twin, twin, projector), ==, 1);
  g_assert_cmpint (FIND ("EPSON PJ", &projector, twin, projector), ==, 0);
  /* One that is not there. */
  g_assert_cmpint (FIND ("Sony", &laptop, laptop, desk), ==, 1);
}

static void
test_find (void)
{
  const ExaScreen screens[] = {new_one, laptop, projector};
  static const struct {
    const char *text;
    int found;
  } cases[] = {
      {"EPSON PJ", 2}, {"HDMI-A-1", 2}, {"2", 1}, {"eDP-1", 1}, {"0", -1},
      {"4", -1},       {"EPSON", -1},   {"", -1}, {NULL, -1},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (exa_screens_find (screens, G_N_ELEMENTS (screens), cases[i].text), ==, cases[i].found);
}

static void
test_unfinished (void)
{
  /* What has no size yet is nobody's, unless there is nothing else. */
  g_assert_cmpint (FIND (NULL, &laptop, laptop, new_one, projector), ==, 2);
  g_assert_cmpint (FIND (NULL, &laptop, laptop, new_one), ==, 1);
  /* Screens without names are told apart by their place. */
  g_assert_cmpint (FIND (NULL, &left, left, right), ==, 1);
  g_assert_cmpint (FIND (NULL, &right, left, right), ==, 0);
}

static void
test_refuse (void)
{
  const ExaScreen screens[] = {laptop, new_one, projector};
  g_autofree char *none = exa_screens_refuse (screens, G_N_ELEMENTS (screens), "epson pj");
  g_autofree char *unknown = exa_screens_refuse (screens, G_N_ELEMENTS (screens), "HDMI-9");
  g_autofree char *empty = exa_screens_refuse (screens, G_N_ELEMENTS (screens), "");

  g_assert_null (none);
  g_assert_cmpstr (unknown, ==,
                   "There is no screen “HDMI-9”, but:\n"
                   "  1  BOE 0x095F, eDP-1, 1280 × 720\n"
                   "  2\n"
                   "  3  EPSON PJ, HDMI-A-1, 1920 × 1080");
  g_assert_nonnull (empty);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/screens/names", test_names);
  g_test_add_func ("/screens/few", test_few);
  g_test_add_func ("/screens/not-the-speakers", test_not_the_speakers);
  g_test_add_func ("/screens/remembered", test_remembered);
  g_test_add_func ("/screens/find", test_find);
  g_test_add_func ("/screens/refuse", test_refuse);
  g_test_add_func ("/screens/unfinished", test_unfinished);
  return g_test_run ();
}
