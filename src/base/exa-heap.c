/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-heap.h"

#include <glib.h>
#include <malloc.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

void
exa_heap_reserve (unsigned mib)
{
#if defined __GLIBC__ && defined MADV_POPULATE_WRITE
  gsize size = (gsize)mib << 20, page = (gsize)getpagesize ();
  char *start;

  /* Pieces below the first limit come from the heap, which gives back nothing until more than the second is free. */
  mallopt (M_MMAP_THRESHOLD, 2 * (int)size);
  mallopt (M_TRIM_THRESHOLD, 4 * (int)size);
  start = malloc (size);
  if (start == NULL)
    return;
  madvise ((gpointer)(((guintptr)start + page - 1) / page * page), size - page, MADV_POPULATE_WRITE);
  free (start);
#endif
}

void
exa_heap_keep (unsigned mib)
{
#ifdef __GLIBC__
  int size = (int)mib << 20;

  mallopt (M_MMAP_THRESHOLD, size);
  mallopt (M_TRIM_THRESHOLD, 2 * size);
#endif
}
