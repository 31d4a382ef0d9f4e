/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

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
 * exa_heap_keep: has malloc() take pieces of up to @mib (1 to 32) from the heap, and keep as much as two of them when
 * they are freed. To be called once, before the first thread.
 *
 * A toolkit that draws with cairo takes fresh memory for each pass over a frame, and gives it back. At 1920×1080 that
 * is 8 MiB a pass; getting them page by page took longer than painting them.
 */
void exa_heap_keep (unsigned mib);
