/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a chart needs of its data file, as a data file of its own. That the bundled charts show the same: test-bundled.
 */
#include <string.h>

#include "exa-json-part.h"

static const char file[] =
    "{\"format\": \"exascope\", \"version\": 1, \"title\": {\"en\": \"T\", \"id\": \"no-item\"},\n"
    "\"sources\": [{\"id\": \"s1\"}, {\"id\": \"s2\"}],\n"
    "\"entities\": [{\"id\": \"us\"}, {\"id\": \"a\", \"country\": \"us\"}, {\"id\": \"b\"}, {\"id\": \"rate\"}],\n"
    "\"measures\": [{\"id\": \"rate\"}, {\"id\": \"power\"}, {\"id\": \"price\"}],\n"
    "\"claims\": [{\"id\": \"c1\", \"subject\": \"a\", \"measure\": \"rate\", \"sources\": [{\"source\": \"s1\"}]},\n"
    "  {\"id\": \"c2\", \"subject\": \"a\", \"measure\": \"power\"},\n"
    "  {\"id\": \"c3\", \"subject\": \"b\", \"measure\": \"power\", \"note\": \"says \\\"c4\\\"\"},\n"
    "  {\"id\": \"c4\", \"subject\": \"b\", \"measure\": \"price\", \"sources\": [{\"source\": \"s2\"}]}],\n"
    "\"derived\": [{\"id\": \"d1\", \"measure\": \"rate\", \"formula\": \"({c2} / {c3}) * 2\"},"
    " {\"id\": \"d2\", \"measure\": \"price\", \"formula\": \"{c4} * 2\"}],\n"
    "\"charts\": [{\"id\": \"one\", \"measure\": \"rate\"}, {\"id\": \"us\", \"claims\": [\"c4\"]}],\n"
    "\"stories\": [{\"id\": \"one\"}]}";

static char *
take_part (const char *text, const char *id, const char *other)
{
  const char *const ids[] = {id, other, NULL};
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text)), part = exa_json_part_of (bytes, ids);
  gsize length;
  const char *data = part != NULL ? g_bytes_get_data (part, &length) : NULL;

  return data != NULL ? g_strndup (data, length) : NULL;
}

/* Each item is there or not. */
static void
test_needs (void)
{
  static const struct {
    const char *chart, *with, *without; /* ids, a blank after each; those that must and must not be in the part */
  } cases[] = {
      /* All claims of its measure; what their formulas use, and what that uses; whose source, and whose country. */
      {"one", "one c1 d1 c2 c3 s1 a us b rate power ", "d2 s2 price "},
      /* A chart that is called as an entity is, and one claim: of its measure what there is. */
      {"us", "c4 d2 price b s2 ", "c1 c2 c3 d1 a rate power s1 one "},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *part = take_part (file, cases[i].chart, NULL);
    g_auto (GStrv) with = g_strsplit (cases[i].with, " ", -1), without = g_strsplit (cases[i].without, " ", -1);

    g_assert_nonnull (part);
    for (char **id = with; **id != '\0'; id++) {
      g_autofree char *member = g_strdup_printf ("{\"id\": \"%s\"", *id);
      g_test_message ("%s: %s", cases[i].chart, member);
      g_assert_nonnull (strstr (part, member));
    }
    for (char **id = without; **id != '\0'; id++) {
      g_autofree char *member = g_strdup_printf ("{\"id\": \"%s\"", *id);
      g_test_message ("%s: not %s", cases[i].chart, member);
      g_assert_null (strstr (part, member));
    }
    g_assert_nonnull (strstr (part, "\"title\":{\"en\": \"T\", \"id\": \"no-item\"}"));
    g_assert_nonnull (strstr (part, "\"stories\":[]}"));
  }
}

/* The whole of a small part: the order and the words of the file. */
static void
test_whole (void)
{
  g_autofree char *part = take_part ("{\"version\": 1, \"claims\": [{\"id\": \"z\"}, {\"id\": \"y\"}, {\"id\": \"x\"}],"
                                     " \"empty\": [], \"charts\": [{\"id\": \"q\", \"claims\": [\"x\", \"z\"]}]}",
                                     "q", NULL);

  g_assert_cmpstr (part, ==,
                   "{\"version\":1,\"claims\":[{\"id\": \"z\"},{\"id\": \"x\"}],\"empty\":[],"
                   "\"charts\":[{\"id\": \"q\", \"claims\": [\"x\", \"z\"]}]}");
}

static void
test_none (void)
{
  g_autofree char *unknown = take_part (file, "two", NULL), *one_unknown = take_part (file, "one", "two");
  g_autofree char *no_chart = take_part (file, "c1", NULL),
                  *broken = take_part ("{\"charts\": [{\"id\": \"q\"}", "q", NULL);
  g_autofree char *uses = take_part ("{\"uses\": [\"a\"], \"charts\": [{\"id\": \"q\"}]}", "q", NULL);
  g_autofree char *no_file = take_part ("[{\"id\": \"q\"}]", "q", NULL), *both = take_part (file, "one", "us");

  g_assert_null (unknown);
  g_assert_null (one_unknown);
  g_assert_null (no_chart);
  g_assert_null (broken);
  g_assert_null (uses);
  g_assert_null (no_file);
  g_assert_nonnull (both);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-part/needs", test_needs);
  g_test_add_func ("/json-part/whole", test_whole);
  g_test_add_func ("/json-part/none", test_none);
  return g_test_run ();
}
