/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ExaFileWatch: tells when files were written, whichever way an editor does it: a new file put in place of the old one,
 * the old one emptied and written again, several writes. Links on the way to a file are followed, and watched, too.
 *
 * Signal "changed" (gboolean late, const char *cut): the files are other than when they were last given. It comes once
 * they have been quiet for EXA_FILE_WATCH_QUIET_MS and look whole: then @late is FALSE. While one is not there, is
 * empty or ends in the middle of a line, it comes only after EXA_FILE_WATCH_LATE_MS without a change, with @late TRUE;
 * @cut is then the path of a file that became shorter and ends in the middle of a line, or NULL.
 *
 * Needs the main loop. Pipes, devices and standard input ("-") are not watched.
 */
#define EXA_FILE_WATCH_QUIET_MS 200
#define EXA_FILE_WATCH_LATE_MS  3000

#define EXA_TYPE_FILE_WATCH (exa_file_watch_get_type ())
G_DECLARE_FINAL_TYPE (ExaFileWatch, exa_file_watch, EXA, FILE_WATCH, GObject)

/* One that watches nothing yet. Transfer full. */
ExaFileWatch *exa_file_watch_new (void);
/* These are about to be read: they are watched from now on, as they are now. NULL: none. */
void exa_file_watch_set_files (ExaFileWatch *self, const char *const *paths);
/* What was read of them is not whole: "changed" comes once more when it is late, or before if they change. */
void exa_file_watch_doubt (ExaFileWatch *self);

G_END_DECLS
