/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A tag as it stands in a page: "<td colspan=2>". Borrowed from the page. */
typedef struct {
  char name[12];                /* in lower case; longer ones are cut off */
  gboolean is_end;              /* "</td>" */
  gboolean is_alone;            /* "<br/>" */
  const char *attributes, *end; /* between name and ">" */
} ExaHtmlTag;

/* Reads the tag at @p, which is "<"; where the text goes on behind it. A comment has no name. */
const char *exa_html_read_tag (const char *p, const char *end, ExaHtmlTag *tag);
/* The value of the attribute @name, "" where it stands alone, as "hidden" does; transfer full, NULL without it. */
char *exa_html_tag_get (const ExaHtmlTag *tag, const char *name);
/* Appends what stands from @p on, a character reference or one byte of text, to @out; runs of spaces are one. Where the
 * text goes on. */
const char *exa_html_append (GString *out, const char *p, const char *end);

G_END_DECLS
