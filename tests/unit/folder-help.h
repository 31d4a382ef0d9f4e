/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A folder of a test's own, empty at its beginning. */
typedef struct {
  char *folder;
} Fixture;

void set_up (Fixture *fixture, gconstpointer data);
void tear_down (Fixture *fixture, gconstpointer data);

/* The path of @name in the folder; transfer full. */
char *in_folder (Fixture *fixture, const char *name);
guint count_files (Fixture *fixture);

/* Writes as an export does. */
gboolean write_text (const char *path, const char *text, GError **error);
void assert_writes (const char *path, const char *text);
void assert_holds (const char *path, const char *text);

G_END_DECLS
