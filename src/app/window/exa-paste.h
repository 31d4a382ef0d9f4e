/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What was found on the clipboard: files to be opened, or NULL with what there is to be said of it. @said: or NULL,
 * also with files. Both borrowed. */
typedef void (*ExaPasted) (GtkWindow *window, const char *const *paths, const char *said);

/**
 * exa_paste: the table on the clipboard, for @window: files that were copied in a file manager, else a table of a
 * spreadsheet or a web page, else text with tabs or commas, or JSON. What is no file yet is kept as one, in the state
 * folder, of which the latest are left.
 */
void exa_paste (GtkWindow *window, ExaPasted pasted);

/* The paths of the files in @value, a GdkFileList; transfer full. */
char **exa_paste_list_files (const GValue *value);

G_END_DECLS
