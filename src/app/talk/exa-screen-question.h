/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-talk-screens.h"

G_BEGIN_DECLS

/**
 * ExaScreenQuestion: asks above a window which screen the room sees, a button a
 * screen; the answer goes to an ExaTalkScreens.
 *
 * Signal "answered" (gboolean): whether there was an answer; it goes after that.
 */
#define EXA_TYPE_SCREEN_QUESTION (exa_screen_question_get_type ())
G_DECLARE_FINAL_TYPE (ExaScreenQuestion, exa_screen_question, EXA, SCREEN_QUESTION, GtkWindow)

/* Borrowed: it lives until it is closed. */
ExaScreenQuestion *exa_screen_question_new (GtkWindow *parent, ExaTalkScreens *screens);

G_END_DECLS
