/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-deck-watch.h"
#include "exa-export-plan.h"

G_BEGIN_DECLS

/* A deck in the format of its options. */

/* FALSE: a picture a page, see exa_deck_plan(). */
gboolean exa_deck_is_one_file (const ExaDeck *deck);
/* The one file in memory, transfer full. @watch: or NULL. Errors: those of exa_export_make_figure(), of its encoder,
 * and of @watch that is cancelled. */
GBytes *exa_deck_encode (const ExaDeck *deck, ExaFonts *fonts, const ExaDeckWatch *watch, GError **error);
/* Writes it whole or, once @watch (or NULL) is cancelled, not at all. */
gboolean exa_deck_write (const ExaDeck *deck, const char *path, ExaFonts *fonts, const ExaDeckWatch *watch,
                         GError **error);
/* The pictures, numbered, in @folder. */
ExaExportPlan *exa_deck_plan (const ExaDeck *deck, const char *folder);

G_END_DECLS
