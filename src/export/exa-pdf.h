/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* What a PDF says about itself; borrowed, each may be NULL. */
typedef struct {
  const char *title, *author, *subject, *keywords;
  const char *lang;   /* BCP 47: "en", "zh-CN" */
  const char *inside; /* a data file, to be attached */
} ExaPdfInfo;

/**
 * ExaPdf: a PDF being made, page by page: all of one size, their headlines in the outline. Its date is
 * SOURCE_DATE_EPOCH; without that it has none. The same bytes for the same pages.
 */
typedef struct _ExaPdf ExaPdf;

/* Points, 1/72 inch. */
ExaPdf *exa_pdf_new (double width, double height, const ExaPdfInfo *info);
void exa_pdf_free (ExaPdf *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaPdf, exa_pdf_free)

/* To paint the page on, in points; borrowed. */
cairo_t *exa_pdf_get_cairo (ExaPdf *self);
/* Puts the page under @title into the outline. */
void exa_pdf_add_outline (ExaPdf *self, const char *title);
/* Says that the page is one figure, and what it shows, to who cannot see it. */
void exa_pdf_describe_page (ExaPdf *self, const char *description);
/* Ends the page; what is painted after it is on the next. The last one has to be ended, too. */
void exa_pdf_end_page (ExaPdf *self);

/* The whole file (transfer full); nothing can be painted any more. Error: EXA_EXPORT_ERROR_PAINT. */
GBytes *exa_pdf_finish (ExaPdf *self, GError **error);

G_END_DECLS
