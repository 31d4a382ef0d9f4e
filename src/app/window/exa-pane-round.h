/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A part of a window that F6 stops at. */
typedef struct {
  GtkWidget *widget;                 /* NULL, or not shown: it is passed by */
  const char *name;                  /* which is said, in the language of the interface; NULL: it says itself */
  void (*enter) (GtkWindow *window); /* gives it the keyboard; NULL: as Tab enters it */
} ExaPaneStop;

/* exa_pane_round: brings the keyboard to the next of the @n @stops of @window, or the previous one with a @step of -1,
 * and has a screen reader say which. From outside of all of them, as from the header, it goes to the first or the last.
 */
void exa_pane_round (GtkWindow *window, const ExaPaneStop *stops, int n, int step);

G_END_DECLS
