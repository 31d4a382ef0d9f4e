/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-session.h"
#include "exa-talk.h"

G_BEGIN_DECLS

/* Tells the speaker of @talk, and nobody else, what the last load of the files of @session found: what is other in
 * them, or why they could not be read. */
void exa_talk_news_tell (ExaTalk *talk, ExaSession *session);
/* Has @talk, which keeps @session, follow its files when they are read again. */
void exa_talk_news_follow (ExaTalk *talk, ExaSession *session);

G_END_DECLS
