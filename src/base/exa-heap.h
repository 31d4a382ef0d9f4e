/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <stddef.h>

/**
 * exa_heap_reserve: has the system give the process @mib (1 to 16) of memory in one piece, filled, for malloc() to hand
 * out. To be called once, before the first thread.
 *
 * A process otherwise gets its memory page by page, each by an interrupt when it is first touched. An export touches
 * some two thousand pages, and where an interrupt takes 5 µs or more, as in a virtual machine, that is a fifth of its
 * time. Does nothing where the C library or the kernel cannot.
 */
void exa_heap_reserve (unsigned mib);

/**
 * exa_heap_keep: has malloc() take pieces of up to @mib (1 to 31) from the heap, keep as much as one of them when they
 * are freed, and get the memory of the first @mib in large pages. To be called once, before the first thread.
 *
 * A toolkit that draws with cairo takes fresh memory for each pass over a frame, 8 MiB at 1920×1080, and gives it back:
 * that took longer than painting. Measured in a virtual machine, a talk comes to its first slide with two thirds of
 * the time in the processor. No memory is taken that is not used.
 */
void exa_heap_keep (unsigned mib);

/**
 * exa_heap_use_large_pages: has the system give the @size bytes at @start, taken and not touched yet, in large pages
 * where it can: a table of a million rows takes 86 MiB, and in pages of 4 KiB that was a third of its time. Nothing
 * happens below 4 MiB.
 */
void exa_heap_use_large_pages (void *start, size_t size);
