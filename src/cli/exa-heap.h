/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* At the start of a program: its memory in a few pieces, the first @mib (1 to 16) of it there before they are asked
 * for. Page by page, the system takes longer to give memory than the program to use it. Nothing where that is not
 * known. */
void exa_heap_reserve (unsigned mib);
