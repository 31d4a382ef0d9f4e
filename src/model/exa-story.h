/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-view.h"

G_BEGIN_DECLS

/* A step within a slide: what the speaker points at next. */
typedef struct {
  ExaView view; /* what it changes: of one of only, highlight and compare */
  ExaText notes;
} ExaStep;

typedef struct {
  ExaChart *chart; /* owned */
  ExaText title;   /* empty: the chart's */
  ExaText notes;
  double minutes;   /* 0: not said */
  GPtrArray *steps; /* ExaStep, owned */
} ExaSlide;

/* ExaStory: charts in the order of a talk. */
#define EXA_TYPE_STORY (exa_story_get_type ())
G_DECLARE_FINAL_TYPE (ExaStory, exa_story, EXA, STORY, GObject)

struct _ExaStory {
  GObject parent_instance;

  char *id;
  ExaText title;
  double minutes;    /* 0: not said */
  GPtrArray *slides; /* ExaSlide, owned */
};

ExaStory *exa_story_new (void);
ExaStep *exa_step_new (void);
void exa_step_free (ExaStep *step);
ExaSlide *exa_slide_new (void);
void exa_slide_free (ExaSlide *slide);

G_END_DECLS
