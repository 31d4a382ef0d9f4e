/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Stands behind the value of a computed figure among others, and before the note that says so. */
#define EXA_DERIVED_SIGN "†"

/* What an ExaNote says of some marks, each of which may have no room in a figure. */
typedef struct {
  char *mark, *other; /* ids; @other: a second one that it is about, or NULL */
  char *text;
} ExaNoteItem;

/**
 * ExaNote: a sentence below a figure: of all of it, or of some of its marks, and then it speaks of those alone that are
 * drawn: "A forecast, not a fact: Ascend 920." Private to the chart folder, but for the figure folder, which makes it.
 */
typedef struct {
  char *text;            /* the sentence; with items, "{}" stands for those that are drawn */
  char *many;            /* instead of it, of more than @most items, or @most_if_short of which the list is short: {n}
                            of {all} marks that are drawn; "{}" stands for the first @most */
  char *each;            /* the same where that is all of them; NULL: as @many */
  const char *separator; /* static: between the items */
  guint most, most_if_short;
  GArray *items; /* ExaNoteItem; NULL: the note is about the whole figure */
} ExaNote;

/* Takes @text. Free with exa_note_free(). */
ExaNote *exa_note_new (char *text);
/* A note whose fields the caller fills but for the items, which exa_note_add() does. */
ExaNote *exa_note_new_of_marks (void);
void exa_note_free (ExaNote *self);
/* Takes @text. */
void exa_note_add (ExaNote *self, const char *mark, const char *other, char *text);

/* Whether the mark @id is drawn. */
typedef gboolean (*ExaNoteDrawn) (const char *id, gconstpointer data);

/* The sentence of @n_marks marks that are drawn, as @drawn tells them; NULL where none of its own is. Transfer full. */
char *exa_note_write (const ExaNote *self, guint n_marks, ExaNoteDrawn drawn, gconstpointer data);

G_END_DECLS
