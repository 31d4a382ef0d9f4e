/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-spec.h"
#include "exa-table.h"

G_BEGIN_DECLS

/* The figure of @table in @lang. @title: a headline instead of the chart's, which is its name alone where the view
 * leaves some of its figures out; or NULL. */
ExaSpec *exa_figure_spec (const ExaTable *table, ExaLang lang, const char *title);

G_END_DECLS
