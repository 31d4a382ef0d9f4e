/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-heap.h"

#include <glib.h>
#include <malloc.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#define LARGE_PAGE ((gsize)2 << 20)

/* Whole pages within the @size bytes from @start on: where they begin. */
static gpointer
get_pages (char *start, gsize *size)
{
  gsize page = (gsize)getpagesize ();

  *size -= page;
  return (gpointer)(((guintptr)start + page - 1) / page * page);
}

void
exa_heap_reserve (unsigned mib)
{
#if defined __GLIBC__ && defined MADV_HUGEPAGE && defined MADV_POPULATE_WRITE
  gsize size = (gsize)mib << 20;
  char *start;

  /* Pieces below the first limit come from the heap, which gives back nothing until more than the second is free. */
  mallopt (M_MMAP_THRESHOLD, 2 * (int)size);
  mallopt (M_TRIM_THRESHOLD, 4 * (int)size);
  start = malloc (size + LARGE_PAGE);
  if (start == NULL)
    return;
  gpointer pages = (gpointer)(((guintptr)start + LARGE_PAGE - 1) / LARGE_PAGE * LARGE_PAGE);
  madvise (pages, size, MADV_HUGEPAGE);
  madvise (pages, size, MADV_POPULATE_WRITE);
  free (start);
#endif
}

void
exa_heap_keep (unsigned mib)
{
#if defined __GLIBC__ && defined MADV_HUGEPAGE
  gsize size = (gsize)mib << 20;
  char *start;

  /* A piece is somewhat larger than what is asked for. */
  mallopt (M_MMAP_THRESHOLD, (int)size + getpagesize ());
  /* What is given back comes anew without the advice below: the piece itself must stay when it is freed. */
  mallopt (M_TRIM_THRESHOLD, 2 * (int)size);
  start = malloc (size);
  if (start == NULL)
    return;
  gpointer pages = get_pages (start, &size);
  madvise (pages, size, MADV_HUGEPAGE);
  free (start);
#endif
}

void
exa_heap_use_large_pages (void *start, size_t size)
{
#ifdef MADV_HUGEPAGE
  if (size < (4u << 20))
    return;
  gpointer pages = get_pages (start, &size);
  madvise (pages, size, MADV_HUGEPAGE);
#endif
}
