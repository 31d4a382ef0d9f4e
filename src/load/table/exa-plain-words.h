/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @name as a person would write it in a headline, where a program did: "Arena score" of "arena_score", "Launch price"
 * of "launchPrice", "Votes" of "votes", "Tap volume (vats)" of "tap_volume (vats)"; any other as it is. Transfer
 * full. */
char *exa_plain_words_of_column (const char *name);

/* What a file is about by its name, without folder and ending, in words: "AI spend 2025" of
 * "ai_spend_2025", "GDP" of "gdp". NULL where it says nothing: "data", "in", "export (2)". Transfer full. */
char *exa_plain_words_of_file (const char *stem);

G_END_DECLS
