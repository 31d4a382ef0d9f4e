/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Page by page, the system takes longer to give memory than the program to use it. These two do nothing where it
 * cannot be done otherwise. */

/* At the start of a program, before its first thread: its memory in a few pieces, with room for @mib (1 to 16). */
void exa_heap_reserve (unsigned mib);

/* Has the system give the room that was reserved, at once. Another thread may go on and use it meanwhile. */
void exa_heap_fill (void);
