/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-dataset.h"

G_BEGIN_DECLS

#define EXA_SAVE_ERROR (exa_save_error_quark ())
GQuark exa_save_error_quark (void);
/* ExaSaveError: why a story was not saved; nothing was written then. */
typedef enum {
  EXA_SAVE_ERROR_CHANGED, /* the file says something else of the story than when it was read */
  EXA_SAVE_ERROR_FILE,    /* it cannot be read or written */
  EXA_SAVE_ERROR_PLACE,   /* its data could not be found from there */
  EXA_SAVE_ERROR_STORY,   /* the story has no slides */
} ExaSaveError;

/* Everywhere, @files are those whose data the story tells of, as they were opened; NULL: the bundled ones. */

/* The file that @story goes into by itself: the one in which it stands, else the first of @files that is no table;
 * never a bundled one. NULL: it needs one of its own. Transfer full. */
char *exa_story_find_home (const ExaStory *story, const char *const *files);

/**
 * exa_story_save_into: writes @story into the data file @path, whole or not at all; all else of the file stays as it
 * is. @before: the story as it was read from there; NULL: it was not there. A file that says something else by now is
 * left as it is. Errors: EXA_SAVE_ERROR_CHANGED, _STORY, those of
 * reading the file, and EXA_EXPORT_ERROR_WRITE.
 */
gboolean exa_story_save_into (const ExaStory *story, const ExaStory *before, const char *path, const char *const *files,
                              GError **error);

/* Writes @story as a file of its own that uses @files, which stand in the same folder unless they are bundled. Errors:
 * EXA_SAVE_ERROR_STORY, _PLACE, EXA_EXPORT_ERROR_WRITE. */
gboolean exa_story_save_apart (const ExaStory *story, const char *path, const char *const *files, GError **error);

/* An id that no story of @dataset has, made of @title; transfer full. */
char *exa_story_make_id (ExaDataset *dataset, const ExaText *title);

G_END_DECLS
