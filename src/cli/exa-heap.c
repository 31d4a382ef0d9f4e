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
#if defined(__GLIBC__) && defined(MADV_POPULATE_WRITE)
  gsize size = (gsize)mib << 20, page = (gsize)getpagesize ();

  mallopt (M_TOP_PAD, 512 << 10);            /* for threads too, which else grow by single pages */
  mallopt (M_MMAP_THRESHOLD, 2 * (int)size); /* at most 32 MiB, or it is ignored */
  mallopt (M_TRIM_THRESHOLD, 4 * (int)size);
  char *start = malloc (size);
  if (start == NULL)
    return;
  /* An older kernel refuses, and all is as it was. */
  madvise ((gpointer)(((guintptr)start + page - 1) / page * page), size - page, MADV_POPULATE_WRITE);
  free (start);
#endif
}
