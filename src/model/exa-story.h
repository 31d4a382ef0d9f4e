/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-view.h"

G_BEGIN_DECLS

/* A step within a slide: what the speaker points at next. */
typedef struct {
  ExaView view;   /* what it changes: one of only, highlight and compare; or where @whole, all of the view */
  gboolean whole; /* the view takes the place of all that was shown before, until a later step says otherwise */
  ExaText notes;
} ExaStep;

/* ExaSlide: a chart of a talk, as it is seen there, with what is said of it and the steps in which it is told. */
typedef struct {
  ExaChart *chart; /* owned */
  ExaView view;    /* how the chart is seen before the first step */
  ExaText title;   /* empty: the chart's */
  ExaText notes;
  double minutes;   /* 0: not said */
  gboolean skip;    /* passed by in a talk, and left out of what is taken away */
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
  char *file;        /* in which it stands, as that was named; NULL: in none */
};

/* Empty ones, for who fills them, and the ends of those that are no objects. Transfer full. */
ExaStory *exa_story_new (void);
ExaStep *exa_step_new (void);
void exa_step_free (ExaStep *step);
ExaSlide *exa_slide_new (void);
void exa_slide_free (ExaSlide *slide);

/* Copies share the charts and nothing else; transfer full. */
ExaStory *exa_story_copy (const ExaStory *self);
ExaSlide *exa_slide_copy (const ExaSlide *slide);
ExaStep *exa_step_copy (const ExaStep *step);
/* Whether both say the same; charts are the same where their ids are. Stories: their files apart. */
gboolean exa_story_equal (const ExaStory *a, const ExaStory *b);
gboolean exa_slide_equal (const ExaSlide *a, const ExaSlide *b);

/* The first slide that is told, from the @from-th on, forwards or backwards: one that is not skipped; where all are,
 * each one is told, since a story has to have something to tell. FALSE where there is none. */
gboolean exa_story_find_told (const ExaStory *self, guint from, gboolean forwards, guint *slide);

/* The @n-th step, from 1; NULL for 0, the slide before its steps, and beyond the last. Borrowed. */
const ExaStep *exa_slide_nth_step (const ExaSlide *slide, guint n);
/* The step at which the slide begins: 1 where that shows a part of the chart, else 0. */
guint exa_slide_first_step (const ExaSlide *slide);
/* What is seen of the chart at step @n (0: before the first): the slide's view, or that of the last whole step, and on
 * it what later steps change. What is shown holds until a later step says otherwise; comparing and highlighting are of
 * one step. @view: overwritten, not cleared. */
void exa_slide_init_view (const ExaSlide *slide, guint n, ExaView *view);
/* The headline: the slide's, else the chart's. Borrowed, never NULL. */
const char *exa_slide_get_title (const ExaSlide *slide, ExaLang lang);

G_END_DECLS
