/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-deck.h"

G_BEGIN_DECLS

/* A story of three slides: of two steps, of none, and of two that begin with a part of the chart. */
ExaDataset *story_load (void);
/* Its pages. @options: NULL for the usual ones. */
ExaDeck *story_deck (ExaDataset *dataset, const ExaDeckOptions *options);
/* The whole file. @format: its name. */
GBytes *story_encode (ExaDataset *dataset, const ExaDeckOptions *options, const char *format);

G_END_DECLS
