/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * exa_announce: has a screen reader say @words, which a person did not ask for by moving the keyboard. The one way in
 * which the program speaks by itself.
 *
 * What is announced in one moment is spoken as one, each sentence once, and behind what the keyboard has moved to in
 * that moment. @widget: whose news it is; where another window of the program has the keyboard, that one speaks.
 *
 * From GTK 4.14 on readers have a signal for it. Before, they speak a description that changes under the keyboard, and
 * nothing else: neither labels of the roles alert or status, nor live regions.
 */
void exa_announce (GtkWidget *widget, const char *words);
/* The same of what only its newest state counts of: what waits to be said of @subject, a literal, is forgotten for
 * these sentences, which end with NULL. Whoever turns three pages at once hears of the third. */
void exa_announce_latest (GtkWidget *widget, const char *subject, ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
