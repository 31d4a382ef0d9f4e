/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-arguments.h"
#include "exa-session.h"

G_BEGIN_DECLS

/* Starts the talk that a command line asks for, on the data of @session: those are being read where @is_ahead, which is
 * waited for, else those of @arguments are read. What is wrong is said to @command_line. The status to end with: 0, 1
 * for data without such a story, 2 for a screen that is none. */
int exa_start_talk (GtkApplication *application, GApplicationCommandLine *command_line, const ExaArguments *arguments,
                    ExaSession *session, gboolean is_ahead);

G_END_DECLS
