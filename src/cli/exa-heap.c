/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-heap.h"

#include <glib.h>
#include <malloc.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

static gpointer room; /* of whole pages; NULL: none */
static gsize room_size;

void
exa_heap_reserve (unsigned mib)
{
#ifdef __GLIBC__
  gsize size = (gsize)mib << 20, page = (gsize)getpagesize ();

  mallopt (M_TOP_PAD, 512 << 10);            /* for threads too, which else grow by single pages */
  mallopt (M_MMAP_THRESHOLD, 2 * (int)size); /* at most 32 MiB, or it is ignored */
  mallopt (M_TRIM_THRESHOLD, 4 * (int)size);
  char *start = malloc (size);
  if (start == NULL)
    return;
  room = (gpointer)(((guintptr)start + page - 1) / page * page);
  room_size = size - page;
  free (start); /* to be given again: the threshold keeps it */
#endif
}

void
exa_heap_fill (void)
{
#ifdef MADV_POPULATE_WRITE
  /* An older kernel refuses, and all is as it was. */
  if (room != NULL)
    madvise (room, room_size, MADV_POPULATE_WRITE);
#endif
}
