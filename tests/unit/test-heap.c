/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>
#include <string.h>
#include <unistd.h>

#include "exa-heap.h"

#define MIB ((gsize)1 << 20)

/* What is kept for pieces of 8 MiB stays the process's own when one is freed: memory that is given back comes anew in
 * small pages, whatever was advised for it before. */
static void
test_keep (void)
{
#ifdef __GLIBC__
  const char *before = sbrk (0), *end;

  exa_heap_keep (8);
  end = sbrk (0);
  g_assert_cmpint (end - before, >=, 8 * MIB);
  for (guint i = 0; i < 3; i++) {
    char *piece = g_malloc (8 * MIB - 64);

    memset (piece, 1, 8 * MIB - 64);
    g_free (piece);
    g_assert_cmpint ((const char *)sbrk (0) - end, ==, 0);
  }
#endif
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/heap/keep", test_keep);
  return g_test_run ();
}
