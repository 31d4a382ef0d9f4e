/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

#include "exa-export-options.h"
#include "exa-figure-model.h"

G_BEGIN_DECLS

/**
 * ExaCopy: a figure for the clipboard, or to be dragged: as it was when it was copied, whatever is shown later. PNG,
 * SVG and file are what the export writes, made beside the main loop when they are asked for; text is a quotation
 * that can be checked: what is said, by whom, where and when.
 */
#define EXA_TYPE_COPY (exa_copy_get_type ())
G_DECLARE_FINAL_TYPE (ExaCopy, exa_copy, EXA, COPY, GdkContentProvider)

/* The figure of @model as @options write it (theme and language are theirs); NULL where it has none. @title: a headline
 * instead of its own, or NULL. Transfer full. */
GdkContentProvider *exa_copy_new (ExaFigureModel *model, const ExaExportOptions *options, const char *title);
/* Makes PNG and SVG now, so that they are there when they are asked for. */
void exa_copy_prepare (ExaCopy *self);

/* Plain text; and a table, @tsv, as text, TSV and HTML. Transfer full. */
GdkContentProvider *exa_copy_new_for_text (const char *text);
GdkContentProvider *exa_copy_new_for_table (const char *tsv);

/* What may be said of the whole figure; of one of its claims (NULL where it is not shown). Transfer full. */
char *exa_copy_quote_figure (const ExaFigure *figure);
char *exa_copy_quote_claim (const ExaFigure *figure, ExaClaim *claim);

G_END_DECLS
