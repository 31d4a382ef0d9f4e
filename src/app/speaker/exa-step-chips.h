/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-talk.h"

G_BEGIN_DECLS

/* ExaStepChips: the steps of the slide where the talk is, by what they point at; a click goes to a step. */
#define EXA_TYPE_STEP_CHIPS (exa_step_chips_get_type ())
G_DECLARE_FINAL_TYPE (ExaStepChips, exa_step_chips, EXA, STEP_CHIPS, GtkWidget)

/* Once. */
void exa_step_chips_set_talk (ExaStepChips *self, ExaTalk *talk);

G_END_DECLS
