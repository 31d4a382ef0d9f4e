/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-input.h"

#include "exa-heap.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define FIRST_BUFFER (64u << 10)

struct _ExaInput {
  GMutex mutex;           /* over all below */
  GBytes *standard_input; /* NULL until it was read */
};

ExaInput *
exa_input_new (void)
{
  ExaInput *self = g_atomic_rc_box_new0 (ExaInput);

  g_mutex_init (&self->mutex);
  return self;
}

ExaInput *
exa_input_ref (ExaInput *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
input_clear (gpointer data)
{
  ExaInput *self = data;

  g_mutex_clear (&self->mutex);
  g_clear_pointer (&self->standard_input, g_bytes_unref);
}

void
exa_input_unref (ExaInput *self)
{
  g_atomic_rc_box_release_full (self, input_clear);
}

/* Reads @fd to its end into @bytes; 0, or what went wrong (EFBIG: too large). */
static int
read_all (int fd, GByteArray *bytes, gsize expected)
{
  gsize used = 0;

  g_byte_array_set_size (bytes, (guint)expected);
  exa_heap_use_large_pages (bytes->data, bytes->len);
  for (;;) {
    gssize n;

    if (used == bytes->len)
      g_byte_array_set_size (bytes, bytes->len * 2);
    n = read (fd, bytes->data + used, bytes->len - used);
    if (n < 0 && errno == EINTR)
      continue;
    if (n < 0)
      return errno;
    if (n == 0)
      break;
    used += (gsize)n;
    if (used > EXA_INPUT_MAX_BYTES)
      return EFBIG;
  }
  g_byte_array_set_size (bytes, (guint)used);
  return 0;
}

static int
read_fd (int fd, GByteArray *bytes)
{
  struct stat status;
  gsize expected = FIRST_BUFFER;

  if (fstat (fd, &status) != 0)
    return errno;
  if (S_ISDIR (status.st_mode))
    return EISDIR;
  if (S_ISREG (status.st_mode)) {
    if (status.st_size > EXA_INPUT_MAX_BYTES)
      return EFBIG;
    expected = (gsize)status.st_size + 1; /* a byte more to find the end by */
  }
  return read_all (fd, bytes, expected);
}

/* The bytes up to the end of @fd; NULL with @error (out) set. */
static GBytes *
read_bytes (int fd, int *error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  *error = read_fd (fd, bytes);
  return *error == 0 ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}

static GBytes *
read_file (const char *path, int *error)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC);
  GBytes *bytes;

  if (fd < 0) {
    *error = errno;
    return NULL;
  }
  bytes = read_bytes (fd, error);
  close (fd);
  return bytes;
}

/* Whoever comes first reads; others wait for it. */
static GBytes *
read_standard_input (ExaInput *self, int *error)
{
  GBytes *bytes;

  g_mutex_lock (&self->mutex);
  if (self->standard_input == NULL)
    self->standard_input = read_bytes (STDIN_FILENO, error);
  bytes = self->standard_input != NULL ? g_bytes_ref (self->standard_input) : NULL;
  g_mutex_unlock (&self->mutex);
  return bytes;
}

GBytes *
exa_input_read (ExaInput *self, const char *path, ExaProblems *problems)
{
  int error = 0;
  GBytes *bytes = strcmp (path, "-") == 0 ? read_standard_input (self, &error) : read_file (path, &error);

  if (bytes != NULL)
    return bytes;
  if (error == EFBIG)
    exa_problems_add (problems, path, NULL, _ ("cannot be read: it is larger than %u MiB"), EXA_INPUT_MAX_BYTES >> 20);
  else
    exa_problems_add (problems, path, NULL, _ ("cannot be read: %s"), g_strerror (error));
  return NULL;
}
