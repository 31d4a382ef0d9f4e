/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-figure-said.h"
#include "exa-figure-view.h"
#include "exa-story-details.h"
#include "exa-story-draft-bar.h"
#include "exa-story-edit.h"
#include "exa-story-said.h"
#include "exa-story-slides.h"
#include "exa-story-steps.h"
#include "exa-story-window.h"
#include "exa-talk-recorder.h"
#include "exa-toast.h"

G_BEGIN_DECLS

/* What waits until unsaved changes are dealt with. */
typedef enum {
  EXA_STORY_WAITING_NONE,
  EXA_STORY_WAITING_CLOSE,
  EXA_STORY_WAITING_OPEN, /* another story */
} ExaStoryWaiting;

/* What the files of the window share. */
struct _ExaStoryWindow {
  GtkApplicationWindow parent_instance;

  ExaSession *source;  /* whose data these are */
  ExaSession *session; /* shows the slide; has the same data */
  GStrv files;         /* as the source has them; NULL: the bundled data */
  ExaStoryEdit *edit;
  ExaTalk *talk;             /* of this story; NULL until it was presented */
  ExaTalkRecorder *recorder; /* of it, or NULL */
  gboolean is_showing;       /* the slide is being brought on the screen: that is no change of it */
  ExaStoryWaiting waiting;
  char *waiting_id; /* of the story to be opened; NULL: a new one */

  GtkLabel *title, *subtitle, *notice;
  GtkWidget *notice_bar;
  ExaStoryDraftBar *draft_bar;
  GtkStack *pages;
  ExaToast *toast;
  GtkMenuButton *story_button;
  ExaStorySlides *slides;
  ExaStorySteps *steps;
  ExaStoryDetails *details;
  ExaFigureView *figure;
  GtkWidget *toolbar;
  ExaFigureSaid *figure_said;
  ExaStorySaid *story_said;
};

/* Without actions and keys. */
ExaStoryWindow *exa_story_window_new (GtkApplication *application, ExaSession *source, ExaStory *story);
/* Whose data these are, and are read again. */
void exa_story_window_follow (ExaStoryWindow *self, ExaSession *source);
/* Whether the source shows the files that it had. */
gboolean exa_story_window_has_source_files (ExaStoryWindow *self);

/* Files: exa-story-window-files.c. TRUE where the story is saved; else a person is asked where to, or told why not. */
gboolean exa_story_window_save (ExaStoryWindow *self);
void exa_story_window_save_as (ExaStoryWindow *self);
/* Works on the story @id of the data (NULL: a new one), once unsaved changes are dealt with. */
void exa_story_window_open (ExaStoryWindow *self, const char *id);
/* TRUE where the window stays open until unsaved changes are dealt with. */
gboolean exa_story_window_hold (ExaStoryWindow *self);
/* Neither closes nor opens another story any more once the changes are saved. */
void exa_story_window_forget_waiting (ExaStoryWindow *self);

/* Actions and keys: exa-story-window-actions.c. They follow what is edited. */
void exa_story_window_add_actions (ExaStoryWindow *self);

G_END_DECLS
