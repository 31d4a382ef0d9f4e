/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* ExaToast: what has just been done, for some seconds at the foot of a window. */
#define EXA_TYPE_TOAST (exa_toast_get_type ())
G_DECLARE_FINAL_TYPE (ExaToast, exa_toast, EXA, TOAST, GtkWidget)

/* Shows @message. */
void exa_toast_say (ExaToast *self, const char *message);
/* The same of a file, which can be opened, shown in its folder, and its path copied; it stays longer. */
void exa_toast_say_file (ExaToast *self, const char *message, const char *path);
/* win.say (text) and win.say-file (text, path) of @window, which the toast is in: dialogs speak through them. */
void exa_toast_add_actions (ExaToast *self, GActionMap *window);

G_END_DECLS
