/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-input.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define FIRST_BUFFER (64u << 10)

/* Reads @fd to its end into @bytes; 0, or what went wrong (EFBIG: too large). */
static int
read_all (int fd, GByteArray *bytes, gsize expected)
{
  gsize used = 0;

  g_byte_array_set_size (bytes, (guint)expected);
  for (;;) {
    gssize n;

    if (used + 1 >= bytes->len)
      g_byte_array_set_size (bytes, bytes->len * 2);
    n = read (fd, bytes->data + used, bytes->len - used - 1);
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
  bytes->data[used] = '\0';
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
    expected = (gsize)status.st_size + 2; /* the NUL, and a byte to find the end by */
  }
  return read_all (fd, bytes, expected);
}

char *
exa_input_read (const char *path, gsize *length, ExaProblems *problems)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gboolean is_stdin = strcmp (path, "-") == 0;
  int fd = is_stdin ? STDIN_FILENO : open (path, O_RDONLY | O_CLOEXEC);
  int error = fd < 0 ? errno : read_fd (fd, bytes);

  if (fd >= 0 && !is_stdin)
    close (fd);
  if (error == EFBIG) {
    exa_problems_add (problems, path, NULL, _ ("cannot be read: it is larger than %u MiB"), EXA_INPUT_MAX_BYTES >> 20);
    return NULL;
  }
  if (error != 0) {
    exa_problems_add (problems, path, NULL, _ ("cannot be read: %s"), g_strerror (error));
    return NULL;
  }
  *length = bytes->len;
  return (char *)g_byte_array_free (g_steal_pointer (&bytes), FALSE);
}
