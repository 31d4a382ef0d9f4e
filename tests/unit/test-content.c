/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which files are tables. */
#include "exa-content.h"

#include <string.h>

static void
test_kinds (void)
{
  static const struct {
    const char *name, *text;
    gboolean table;
  } cases[] = {
      {"a.json", "{\"format\": 1}", FALSE},
      {"a.csv", "Name,Value\na,1\n", TRUE},
      {"-", "Name,Value\na,1\n", TRUE},
      {"-", "Name\tValue\na\t1\n", TRUE},
      {"-", "hello", FALSE},
      {"-", " \n {\"a\": [1, 2]}", FALSE},
      {"a.csv", "\xef\xbb\xbf{\"a\": [1, 2]}", FALSE},
      {"a.json", "Name,Value\na,1\n", FALSE},
      {"A.CSV", "Name\n1\n", TRUE},
      {"a.csv", "", TRUE},
      {"-", "", FALSE},
      /* A bracket may begin a header. */
      {"a.csv", "[Year],Value\n2024,1\n", TRUE},
      {"-", "[Year],Value\n2024,1\n", TRUE},
      {"-", "\xef\xbb\xbf[1],[2]\n3,4\n", TRUE},
      {"a.csv", "[1, 2]", FALSE},
      {"-", "[{\"a\": 1},\n{\"a\": 2}]\n", FALSE},
      {"a.json", "[Year],Value\n2024,1\n", FALSE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GBytes) bytes = g_bytes_new (cases[i].text, strlen (cases[i].text));

    g_test_message ("case %u", i);
    g_assert_cmpint (exa_content_is_table (cases[i].name, bytes), ==, cases[i].table);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/content/kinds", test_kinds);
  return g_test_run ();
}
