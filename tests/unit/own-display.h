/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-unix.h>
#include <gtk/gtk.h>
#include <unistd.h>

/* Starts an X server of the test's own, so that nobody has to, and sets up GTK on it. It ends when its last client
 * does: with the program, however that ends. */
static inline void
own_display_start (void)
{
  const char *const command[] = {"Xvfb",       "-displayfd", "3",   "-screen",    "0",
                                 "800x600x24", "-nolisten",  "tcp", "-terminate", NULL};
  g_autoptr (GError) error = NULL;
  char number[16] = ":";
  int ends[2];
  const int to = 3;
  gsize n = 1;

  g_assert_true (g_unix_open_pipe (ends, FD_CLOEXEC, NULL));
  g_spawn_async_with_pipes_and_fds (NULL, command, NULL,
                                    G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL,
                                    NULL, -1, -1, -1, &ends[1], &to, 1, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  close (ends[1]);
  /* Digits, which may come one by one, and a newline. */
  while (n + 1 < sizeof number && read (ends[0], number + n, 1) == 1 && number[n] != '\n')
    n++;
  g_assert_cmpuint (n, >, 1);
  number[n] = '\0';
  close (ends[0]);
  g_setenv ("DISPLAY", number, TRUE);
  g_setenv ("GDK_BACKEND", "x11", TRUE);
  /* There may be no bus, and OpenGL's drivers are none of ours: GTK 4.8 reads the first name, later ones the second. */
  g_setenv ("GTK_A11Y", "test", TRUE);
  g_setenv ("GDK_DEBUG", "gl-disable", TRUE);
  g_setenv ("GDK_DISABLE", "gl", TRUE);
  g_setenv ("GSK_RENDERER", "cairo", TRUE);
  gtk_init ();
}
