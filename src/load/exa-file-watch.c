/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-file-watch.h"

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "exa-link-path.h"

/* GIO holds back what follows within this time; its own choice is longer than a file has to be quiet. */
#define RATE_MS 50

/* A file as it was at some moment. */
typedef struct {
  gboolean is_there, ends_line; /* its last byte ends a line */
  dev_t device;
  ino_t inode;
  off_t size;
  struct timespec modified;
} Look;

typedef struct {
  char *path;
  GStrv watched;       /* what may make it another file, and */
  GPtrArray *monitors; /* GFileMonitor, of each of them */
  Look read;           /* when it was last read */
} Watched;

struct _ExaFileWatch {
  GObject parent_instance;

  GPtrArray *files;  /* Watched */
  guint quiet, late; /* running while a change is waited out, or 0 */
  gboolean in_doubt; /* what was read last is not whole */
};

enum { SIGNAL_CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ExaFileWatch, exa_file_watch, G_TYPE_OBJECT)

/* --- a file at some moment --- */

static gboolean
ends_line (const char *path, off_t size)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  char last = '\0';

  if (fd < 0)
    return FALSE;
  /* Of nothing it reads nothing. */
  if (pread (fd, &last, 1, size - 1) != 1)
    last = '\0';
  close (fd);
  return last == '\n';
}

static Look
look_at (const char *path)
{
  struct stat status;
  Look look = {FALSE};

  if (stat (path, &status) != 0)
    return look;
  look = (Look){TRUE, FALSE, status.st_dev, status.st_ino, status.st_size, status.st_mtim};
  look.ends_line = S_ISREG (status.st_mode) && ends_line (path, status.st_size);
  return look;
}

static gboolean
look_equal (const Look *a, const Look *b)
{
  return a->is_there == b->is_there && a->device == b->device && a->inode == b->inode && a->size == b->size &&
         a->modified.tv_sec == b->modified.tv_sec && a->modified.tv_nsec == b->modified.tv_nsec;
}

/* Whether the last line may still be written: files that never ended in one are not expected to. */
static gboolean
is_open_ended (const Look *before, const Look *now)
{
  return before->ends_line && !now->ends_line;
}

static gboolean
is_whole (const Look *before, const Look *now)
{
  return now->is_there && now->size > 0 && !is_open_ended (before, now);
}

/* --- waiting --- */

static void
tell (ExaFileWatch *self, gboolean late, const char *cut)
{
  g_clear_handle_id (&self->quiet, g_source_remove);
  g_clear_handle_id (&self->late, g_source_remove);
  self->in_doubt = FALSE;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, late, cut);
}

static gboolean
on_late (gpointer data)
{
  g_autoptr (ExaFileWatch) self = g_object_ref (data);
  g_autofree char *cut = NULL;

  self->late = 0;
  for (guint i = 0; i < self->files->len && cut == NULL; i++) {
    const Watched *file = g_ptr_array_index (self->files, i);
    Look now = look_at (file->path);

    if (now.is_there && is_open_ended (&file->read, &now) && now.size < file->read.size)
      cut = g_strdup (file->path);
  }
  tell (self, TRUE, cut);
  return G_SOURCE_REMOVE;
}

static void watch_links (ExaFileWatch *self, Watched *file);

static gboolean
on_quiet (gpointer data)
{
  g_autoptr (ExaFileWatch) self = g_object_ref (data);
  gboolean changed = FALSE, whole = TRUE;

  self->quiet = 0;
  for (guint i = 0; i < self->files->len; i++) {
    Watched *file = g_ptr_array_index (self->files, i);
    Look now = look_at (file->path);

    watch_links (self, file);
    if (look_equal (&file->read, &now))
      continue;
    changed = TRUE;
    whole = whole && is_whole (&file->read, &now);
  }
  if (changed && whole)
    tell (self, FALSE, NULL);
  else if (!changed && !self->in_doubt)
    g_clear_handle_id (&self->late, g_source_remove);
  return G_SOURCE_REMOVE;
}

static void
wait_for_late (ExaFileWatch *self)
{
  g_clear_handle_id (&self->late, g_source_remove);
  self->late = g_timeout_add (EXA_FILE_WATCH_LATE_MS, on_late, self);
}

/* --- watching --- */

/* GIO tells of other files in the same folder, too: a file that is put in place of another begins with the end of its
 * temporary name. */
static void
on_event (ExaFileWatch *self, GFile *subject, GFile *other, GFileMonitorEvent event, GFileMonitor *monitor)
{
  g_autofree char *path = g_file_get_path (subject);
  gboolean is_ours = FALSE;

  for (guint i = 0; i < self->files->len && !is_ours; i++) {
    const Watched *file = g_ptr_array_index (self->files, i);
    is_ours = g_strv_contains ((const char *const *)file->watched, path);
  }
  if (!is_ours)
    return;
  g_clear_handle_id (&self->quiet, g_source_remove);
  self->quiet = g_timeout_add (EXA_FILE_WATCH_QUIET_MS, on_quiet, self);
  wait_for_late (self);
}

static void
watch_links (ExaFileWatch *self, Watched *file)
{
  g_auto (GStrv) paths = exa_link_path_follow (file->path);

  if (file->watched != NULL && g_strv_equal ((const char *const *)file->watched, (const char *const *)paths))
    return;
  g_ptr_array_set_size (file->monitors, 0);
  for (char **path = paths; *path != NULL; path++) {
    g_autoptr (GFile) watched = g_file_new_for_path (*path);
    GFileMonitor *monitor = g_file_monitor_file (watched, G_FILE_MONITOR_NONE, NULL, NULL);

    if (monitor == NULL)
      continue;
    g_file_monitor_set_rate_limit (monitor, RATE_MS);
    g_signal_connect_object (monitor, "changed", G_CALLBACK (on_event), self, G_CONNECT_SWAPPED);
    g_ptr_array_add (file->monitors, monitor);
  }
  g_strfreev (file->watched);
  file->watched = g_steal_pointer (&paths);
}

static void
watched_free (gpointer data)
{
  Watched *file = data;

  g_ptr_array_unref (file->monitors);
  g_strfreev (file->watched);
  g_free (file->path);
  g_free (file);
}

static gboolean
can_be_watched (const char *path)
{
  struct stat status;

  return strcmp (path, "-") != 0 && (stat (path, &status) != 0 || S_ISREG (status.st_mode));
}

static Watched *
watched_new (ExaFileWatch *self, const char *path)
{
  Watched *file = g_new0 (Watched, 1);

  file->path = g_strdup (path);
  file->monitors = g_ptr_array_new_with_free_func (g_object_unref);
  watch_links (self, file);
  return file;
}

void
exa_file_watch_set_files (ExaFileWatch *self, const char *const *paths)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->files);

  g_clear_handle_id (&self->quiet, g_source_remove);
  g_clear_handle_id (&self->late, g_source_remove);
  self->in_doubt = FALSE;
  self->files = g_ptr_array_new_with_free_func (watched_free);
  for (guint i = 0; paths != NULL && paths[i] != NULL; i++) {
    Watched *file = NULL;

    if (!can_be_watched (paths[i]))
      continue;
    /* What is watched already misses no event between. */
    for (guint k = 0; k < before->len && file == NULL; k++) {
      if (strcmp (((Watched *)g_ptr_array_index (before, k))->path, paths[i]) == 0)
        file = g_ptr_array_steal_index_fast (before, k);
    }
    if (file == NULL)
      file = watched_new (self, paths[i]);
    file->read = look_at (paths[i]);
    g_ptr_array_add (self->files, file);
  }
}

void
exa_file_watch_doubt (ExaFileWatch *self)
{
  self->in_doubt = TRUE;
  if (self->late == 0)
    wait_for_late (self);
}

/* --- the object --- */

static void
exa_file_watch_finalize (GObject *object)
{
  ExaFileWatch *self = EXA_FILE_WATCH (object);

  g_clear_handle_id (&self->quiet, g_source_remove);
  g_clear_handle_id (&self->late, g_source_remove);
  g_ptr_array_unref (self->files);

  G_OBJECT_CLASS (exa_file_watch_parent_class)->finalize (object);
}

static void
exa_file_watch_class_init (ExaFileWatchClass *class)
{
  G_OBJECT_CLASS (class)->finalize = exa_file_watch_finalize;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", EXA_TYPE_FILE_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 2, G_TYPE_BOOLEAN, G_TYPE_STRING);
}

static void
exa_file_watch_init (ExaFileWatch *self)
{
  self->files = g_ptr_array_new_with_free_func (watched_free);
}

ExaFileWatch *
exa_file_watch_new (void)
{
  return g_object_new (EXA_TYPE_FILE_WATCH, NULL);
}
