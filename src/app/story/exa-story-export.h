/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "exa-deck-options.h"
#include "exa-story.h"

G_BEGIN_DECLS

/* So far, of so many; in the main loop. */
typedef void (*ExaStoryExportProgress) (guint done, guint all, gpointer data);

/**
 * exa_story_export_async: writes @story to @path, a file or, of pictures, a folder, in a thread of its own.
 *
 * @progress: told after each picture (a file is one thing: it is not told of); may be NULL. Once @cancellable is
 * cancelled, @callback is called with G_IO_ERROR_CANCELLED, and no file is left half-written.
 */
void exa_story_export_async (const ExaStory *story, const ExaDeckOptions *options, const char *path,
                             GCancellable *cancellable, ExaStoryExportProgress progress, gpointer progress_data,
                             GAsyncReadyCallback callback, gpointer user_data);
gboolean exa_story_export_finish (GAsyncResult *result, GError **error);

G_END_DECLS
