/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* For a program that does one thing and ends: its memory in a few pieces, the first there before it is asked for.
 * Page by page, the system takes longer to give memory than the program to use it. Nothing where that is not known. */
void exa_heap_reserve (void);
