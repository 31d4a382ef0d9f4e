/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-talk.h"

G_BEGIN_DECLS

/**
 * ExaTalkKeeper: keeps where a talk stands as long as it is given, and offers a talk that begins the place where one of
 * the same story was broken off. Knows no window.
 */
#define EXA_TYPE_TALK_KEEPER (exa_talk_keeper_get_type ())
G_DECLARE_FINAL_TYPE (ExaTalkKeeper, exa_talk_keeper, EXA, TALK_KEEPER, GObject)

/* Keeps @talk, of which it holds a reference, from now on; where it begins, what was broken off is offered. Transfer
 * full. */
ExaTalkKeeper *exa_talk_keeper_new (ExaTalk *talk);
/* The talk was left as a talk is: it need not be offered again. */
void exa_talk_keeper_leave (ExaTalkKeeper *self);

G_END_DECLS
