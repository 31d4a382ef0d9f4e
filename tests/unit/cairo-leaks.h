/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/**
 * CAIRO_LEAKS_BEGIN, CAIRO_LEAKS_END: between them the leak checker does not look at what this thread takes.
 *
 * cairo 1.16 loses a few bytes with each font that it embeds in a PDF when the file is finished.
 */
#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/lsan_interface.h>
#define CAIRO_LEAKS_BEGIN() __lsan_disable ()
#define CAIRO_LEAKS_END()   __lsan_enable ()
#else
#define CAIRO_LEAKS_BEGIN()
#define CAIRO_LEAKS_END()
#endif
