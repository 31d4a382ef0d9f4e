/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* All file choosing of the program. Nothing is called back where the user cancels, or closes the window. */

/* @paths: one or more, borrowed. */
typedef void (*ExaFilesChosen) (GtkWindow *parent, const char *const *paths);
void exa_file_dialog_open (GtkWindow *parent, ExaFilesChosen chosen);

/* @name: what is proposed, with the ending of the format. */
typedef void (*ExaPathChosen) (GtkWindow *parent, const char *path);
/* @name: what is proposed. @folder: where it begins; NULL: where the last one was. */
void exa_file_dialog_save_in (GtkWindow *parent, const char *title, const char *folder, const char *name,
                              ExaPathChosen chosen);
/* A folder, which may be a new one; @folder: as above. */
void exa_file_dialog_folder (GtkWindow *parent, const char *title, const char *folder, ExaPathChosen chosen);

G_END_DECLS
