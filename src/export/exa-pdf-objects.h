/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What cairo cannot write into a PDF, or damages it with; borrowed. */
typedef struct {
  const char *lang;       /* BCP 47, of its text; or NULL */
  const char *inside;     /* a text, as a file that is attached; or NULL */
  const GPtrArray *pages; /* of each page, in UTF-8, what it shows as one figure; NULL for one that is none */
  double width, height;   /* of a page, points */
} ExaPdfExtra;

/**
 * exa_pdf_add_objects: puts @extra into @pdf, as cairo wrote it: the language, what is attached, and a tree of what the
 * pages show, whose figures say it to who cannot see them. Its dates become such as readers take. @pdf stays as it is
 * where it does not look as cairo's do.
 */
void exa_pdf_add_objects (GByteArray *pdf, const ExaPdfExtra *extra);

G_END_DECLS
