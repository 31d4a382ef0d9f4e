/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-dataset.h"

G_BEGIN_DECLS

/**
 * ExaStoryEdit: a story being made: what it says now, what it said before each change, and which slide and step of it
 * is being worked on. Every change is one step of undo, which brings back the place, too; what is typed into one text
 * is one step until something else is done. Needs no display.
 *
 * Properties: slide (from 0), step (0: before the first), recording (views are taken for steps), modified (it is not
 * what was saved), can-undo, can-redo.
 *
 * Signal: "changed": the story or the place is another, or any of the above.
 */
#define EXA_TYPE_STORY_EDIT (exa_story_edit_get_type ())
G_DECLARE_FINAL_TYPE (ExaStoryEdit, exa_story_edit, EXA, STORY_EDIT, GObject)

/* @story: of @dataset, as it was read; NULL: a new one, without slides, called @title. */
ExaStoryEdit *exa_story_edit_new (ExaDataset *dataset, ExaStory *story, const char *title);
/* The same for another story: what was made is gone, undo too. */
void exa_story_edit_open (ExaStoryEdit *self, ExaDataset *dataset, ExaStory *story, const char *title);

/* Borrowed, valid until "changed"; never to be changed. */
const ExaStory *exa_story_edit_get_story (ExaStoryEdit *self);
ExaDataset *exa_story_edit_get_dataset (ExaStoryEdit *self);
/* The slide that is worked on; NULL where there is none. */
const ExaSlide *exa_story_edit_get_slide (ExaStoryEdit *self);
guint exa_story_edit_get_slide_number (ExaStoryEdit *self);
guint exa_story_edit_get_step_number (ExaStoryEdit *self);
/* The story as it stands in its file; NULL: in none. */
const ExaStory *exa_story_edit_get_saved (ExaStoryEdit *self);

/* Works on another place, within what there is. */
void exa_story_edit_select (ExaStoryEdit *self, guint slide, guint step);

/* --- changes of the story --- */

/* Its name in @lang, as exa_text_set() has it; "": none. */
void exa_story_edit_set_title (ExaStoryEdit *self, ExaLang lang, const char *title);
/* 0: not said. */
void exa_story_edit_set_minutes (ExaStoryEdit *self, double minutes);

/* What @story says takes the place of all of it, as one step of undo; its file and its id stay. */
void exa_story_edit_replace (ExaStoryEdit *self, const ExaStory *story);

/* A slide of @chart behind the present one, seen as @view (NULL: as the chart says). */
void exa_story_edit_add_slide (ExaStoryEdit *self, ExaChart *chart, const ExaView *view);
void exa_story_edit_remove_slide (ExaStoryEdit *self, guint n);
/* Behind it. */
void exa_story_edit_duplicate_slide (ExaStoryEdit *self, guint n);
/* So that the slide @from becomes the one of number @to. */
void exa_story_edit_move_slide (ExaStoryEdit *self, guint from, guint to);

/* --- changes of the present slide --- */

/* Its own headline and notes in @lang, as exa_text_set() has them, and its minutes, 0 for not said. */
void exa_story_edit_set_slide_title (ExaStoryEdit *self, ExaLang lang, const char *title);
void exa_story_edit_set_slide_notes (ExaStoryEdit *self, ExaLang lang, const char *notes);
void exa_story_edit_set_slide_minutes (ExaStoryEdit *self, double minutes);
/* Whether it is passed by in a talk. */
void exa_story_edit_set_slide_skip (ExaStoryEdit *self, gboolean skip);
/* The minutes of all slides at once, in one step of undo: an array of as many; 0: not said. */
void exa_story_edit_set_all_minutes (ExaStoryEdit *self, const double *minutes);

/* How the chart is seen at the present place. While recording, that is a step of its own, and going back to how it was
 * before takes the step away again. A bar that was picked, to be compared with another, is nothing yet. */
void exa_story_edit_set_view (ExaStoryEdit *self, const ExaView *view);
/* Puts a step that shows @view behind the present one. */
void exa_story_edit_add_step (ExaStoryEdit *self, const ExaView *view);
/* Steps are counted from 1. */
void exa_story_edit_remove_step (ExaStoryEdit *self, guint n);
void exa_story_edit_move_step (ExaStoryEdit *self, guint from, guint to);
void exa_story_edit_set_step_notes (ExaStoryEdit *self, ExaLang lang, const char *notes);

/* Goes back to the story and the place before the last change, or on again; nothing where there is none. */
void exa_story_edit_undo (ExaStoryEdit *self);
void exa_story_edit_redo (ExaStoryEdit *self);

/* --- its file and its data --- */

/* The story stands in @file (NULL: still in none) as it is now, under @id. Not a step of undo. */
void exa_story_edit_saved (ExaStoryEdit *self, const char *id, const char *file);

/* The data were read again: charts are those of @dataset by their ids. What becomes other figures by that is in the
 * notices. A story that was changed in its file is what stands there, if nothing of it was changed here, and a notice
 * else. Undo stays. */
void exa_story_edit_set_dataset (ExaStoryEdit *self, ExaDataset *dataset, ExaLang lang);
/* A sentence for each slide whose figures changed when the data were last read again, or whose chart is gone; borrowed,
 * ended by NULL, empty where there are none. */
const char *const *exa_story_edit_get_notices (ExaStoryEdit *self);
void exa_story_edit_forget_notices (ExaStoryEdit *self);

G_END_DECLS
