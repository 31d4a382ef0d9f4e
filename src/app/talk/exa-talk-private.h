/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-talk.h"

G_BEGIN_DECLS

/* A place in the story. */
typedef struct {
  guint slide, step;
} ExaTalkPlace;

/* What the files of the talk share. */
struct _ExaTalk {
  GObject parent_instance;

  ExaDataset *dataset;
  ExaStory *story;
  ExaLang lang;
  ExaFigureTheme theme;
  ExaTalkPlace at, audience;
  ExaTalkPlace offer; /* if @offered */
  gint64 offer_elapsed;
  ExaBlank blank;
  gboolean frozen, aside, paused, offered;
  char *news; /* of the files, for the speaker alone; or NULL */
  guint typed;
  gboolean pointer, zoomed, overview, help, speaker;
  double pointer_x, pointer_y;
  GPtrArray *asides; /* ExaTalkAside, owned; the last one is shown if @aside */
  ExaTalkClock clock;
  double minutes; /* of the whole, as somebody said; 0: as the story says */
  ExaTalkPlan plan;
  ExaFigureModel *model, *speaker_model, *next_model; /* the latter two NULL until they are asked for */
  guint idle;                                         /* the source that prepares the next step; 0: none */
};

/* A slide that begins by showing a part begins there. */
guint exa_talk_first_step (ExaTalk *self, guint slide);
const ExaSlide *exa_talk_nth_slide (ExaTalk *self, guint n);
/* What exa_talk_back() would show; FALSE at the beginning. */
gboolean exa_talk_get_former (ExaTalk *self, ExaTalkPlace *place);
/* What a model shows at a place; overwrites @state. */
void exa_talk_init_state (ExaTalk *self, ExaViewState *state, ExaTalkPlace place);
/* Brings all models to what the talk shows now. */
void exa_talk_show (ExaTalk *self);
void exa_talk_set_typed (ExaTalk *self, guint typed);
/* Offers nothing any more; FALSE if nothing was. */
gboolean exa_talk_decline (ExaTalk *self);
/* Leaves the innermost state that a person can be in; FALSE if there is none. */
gboolean exa_talk_leave_state (ExaTalk *self);

G_END_DECLS
