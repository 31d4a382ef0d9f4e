/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>
#include <string.h>
#include <unistd.h>

#include "exa-heap.h"

#define MIB ((gsize)1 << 20)

/* Where the heap ends; a sanitizer brings a heap of its own, which has no such end. */
static const char *
get_end (void)
{
#if defined __GLIBC__ && !defined __SANITIZE_ADDRESS__
  return sbrk (0);
#else
  return NULL;
#endif
}

/* What is kept for pieces of 8 MiB stays the process's own when one is freed: memory that is given back comes anew in
 * small pages, whatever was advised for it before. */
static void
test_keep (void)
{
  const char *before = get_end (), *end;

  exa_heap_keep (8);
  end = get_end ();
  if (before != NULL)
    g_assert_cmpint (end - before, >=, 8 * MIB);
  for (guint i = 0; i < 3; i++) {
    char *piece = g_malloc (8 * MIB - 64);

    memset (piece, (int)i, 8 * MIB - 64);
    g_assert_cmpint (piece[8 * MIB - 65], ==, (int)i);
    g_free (piece);
    g_assert_true (get_end () == end);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/heap/keep", test_keep);
  return g_test_run ();
}
