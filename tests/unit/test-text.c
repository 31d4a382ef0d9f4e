/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands below all else and takes text: letters of two scripts, what a document can hold, options. */
#include <string.h>

#include "exa-base-enums.h"
#include "exa-document-text.h"
#include "exa-nick.h"
#include "exa-plain-text.h"
#include "exa-present-options.h"
#include "exa-text.h"

/* A space stands between Han and Latin letters, digits and per cent, on either side, and nowhere else. */
static void
test_spaced (void)
{
  static const struct {
    const char *before, *text, *expected;
  } cases[] = {
      {"", "万", "万"},       {"", "GPU", "GPU"},   {"占 90%", "的", "占 90% 的"},
      {"90", "万", "90 万"},  {"共", "8", "共 8"},  {"共", "八", "共八"},
      {"GPU", "s", "GPUs"},   {"90%", "x", "90%x"}, {"（", "8", "（8"},
      {"8）", "万", "8）万"}, {"共", "%", "共%"},   {"8", "，", "8，"},
      {"共", "−8", "共−8"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    GString *out = g_string_new (cases[i].before);

    exa_text_append_spaced (out, cases[i].text);
    g_assert_cmpstr (out->str, ==, cases[i].expected);
    g_string_free (out, TRUE);
  }
}

static void
test_document (void)
{
  static const char *const cases[][2] = {
      {"a\tb\nc\rd", "a\tb\nc\rd"},
      {"a\x01\x1b"
       "b\x0b",
       "ab"},
      {"a\xff"
       "b",
       "a\ufffdb"},
      {"a\uffff\ufdd0\ufdefb\U0001fffe", "ab"},
      {"\ufdcf\ufdf0", "\ufdcf\ufdf0"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = exa_document_text (cases[i][0]);

    g_assert_cmpstr (text, ==, cases[i][1]);
  }
  g_assert_null (exa_document_text (NULL));
}

/* Controls of a terminal have something in their place; letters that begin with the same bytes are letters, and so is a
 * text that ends within one. */
static void
test_plain (void)
{
  static const char *const cases[][2] = {
      {"a\xc2\x80"
       "b\xc2\x9f"
       "c",
       "a" EXA_STAND_IN "b" EXA_STAND_IN "c"},
      {"\u00a1 \u00bf", "\u00a1 \u00bf"},
      {"a\u2029b\u202f\u206a", "a\u2029b \u206a"},
      {"a\xe2\x80", "a\xe2\x80"},
      {"a\xc2", "a\xc2"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *plain = exa_plain_text (cases[i][0]);

    g_assert_cmpstr (plain, ==, cases[i][1]);
  }
}

static void
test_nicks (void)
{
  ExaLang lang = EXA_LANG_ZH_CN;
  int value = 7;

  g_assert_false (exa_lang_parse (NULL, &lang));
  g_assert_cmpint (lang, ==, EXA_LANG_ZH_CN);
  g_assert_cmpstr (exa_enum_to_nick (EXA_TYPE_LANG, 99), ==, "");
  g_assert_false (exa_enum_from_nick (EXA_TYPE_LANG, NULL, &value));
  g_assert_false (exa_enum_from_nick (EXA_TYPE_LANG, "fr", &value));
  g_assert_cmpint (value, ==, 7);
  g_assert_true (exa_enum_from_nick (EXA_TYPE_LANG, "zh_CN", &value));
  g_assert_cmpint (value, ==, EXA_LANG_ZH_CN);
}

/* --- the options of a talk --- */

static gboolean
parse (ExaPresentOptions *options, const char *flag, const char *value)
{
  const char *argv[] = {"present", flag, value, NULL};
  g_autoptr (GError) error = NULL;
  gboolean read = exa_present_options_parse (options, (char **)argv, &error);

  if (!read)
    g_assert_nonnull (strstr (error->message, flag));
  return read;
}

static void
test_refused (void)
{
  static const char *const cases[][2] = {
      {"--duration", ""},        {"--duration", "inf"},     {"--duration", "nan"},    {"--duration", "-1"},
      {"--duration", "0"},       {"--duration", "1441"},    {"--duration", "5 "},     {"--window", ""},
      {"--window", "x"},         {"--window", "199x300"},   {"--window", "300x199"},  {"--window", "300x16385"},
      {"--window", "300x300x1"}, {"--window", "300.5x300"}, {"--window", "-300x300"}, {"--slide", "0"},
      {"--slide", "10000"},      {"--slide", "1.5"},        {"--slide", "two"},       {"--slide", ""},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    ExaPresentOptions options;

    if (parse (&options, cases[i][0], cases[i][1]))
      g_error ("%s takes “%s”", cases[i][0], cases[i][1]);
  }
}

static void
test_options (void)
{
  const char *all[] = {"present", "--duration",      "1440", "--window",   "200x16384", "--slide", "9999",
                       "talk",    "--screen=HDMI-1", "data", "--rehearse", NULL};
  const char *none[] = {"present", NULL};
  g_auto (ExaPresentOptions) options = {0}, usual = {0};
  g_autoptr (GError) error = NULL;

  g_assert_true (exa_present_options_parse (&options, (char **)all, &error));
  g_assert_no_error (error);
  g_assert_cmpfloat (options.minutes, ==, 1440);
  g_assert_cmpint (options.width, ==, 200);
  g_assert_cmpint (options.height, ==, 16384);
  g_assert_cmpint (options.slide, ==, 9999);
  g_assert_true (options.rehearse);
  g_assert_cmpstr (options.screen, ==, "HDMI-1");
  g_assert_cmpstrv (options.args, ((const char *const[]){"talk", "data", NULL}));

  g_assert_true (exa_present_options_parse (&usual, (char **)none, &error));
  g_assert_cmpfloat (usual.minutes, ==, 0);
  g_assert_cmpint (usual.width, ==, 0);
  g_assert_cmpint (usual.slide, ==, 0);
  g_assert_false (usual.rehearse);
  g_assert_null (usual.screen);
  g_assert_cmpstrv (usual.args, ((const char *const[]){NULL}));
}

/* Each option is described, once, for the manual, and leads to nowhere. */
static void
test_list (void)
{
  g_autoptr (GArray) all = exa_present_options_list ();
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpuint (all->len, ==, 5);
  for (guint i = 0; i < all->len; i++) {
    const GOptionEntry *entry = &g_array_index (all, GOptionEntry, i);

    g_assert_true (g_hash_table_add (names, (gpointer)entry->long_name));
    g_assert_nonnull (entry->description);
    g_assert_null (entry->arg_data);
  }
  g_assert_true (g_hash_table_contains (names, "rehearse"));
  g_assert_null (g_array_index (all, GOptionEntry, all->len).long_name);
  g_assert_cmpuint (strlen (exa_present_options_get_summary ()), >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/spaced", test_spaced);
  g_test_add_func ("/text/document", test_document);
  g_test_add_func ("/text/plain", test_plain);
  g_test_add_func ("/text/nicks", test_nicks);
  g_test_add_func ("/text/talk/refused", test_refused);
  g_test_add_func ("/text/talk/options", test_options);
  g_test_add_func ("/text/talk/list", test_list);
  return g_test_run ();
}
