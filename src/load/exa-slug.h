/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* No slug is longer, in bytes. */
#define EXA_SLUG_MAX 60

/* Writes @name as an id is written, "RTX 4090 Ti" as "rtx-4090-ti", or @fallback where no letter or digit is left, and
 * a NUL. No two hyphens stand side by side in it. Returns its length. */
gsize exa_slug_write (const char *name, const char *fallback, char slug[EXA_SLUG_MAX + 1]);

/* A hash of what exa_slug_write() writes, without writing it. */
guint32 exa_slug_hash (const char *name, const char *fallback);

G_END_DECLS
