/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-story-said.h"

#include <glib/gi18n.h>

#include "exa-announce.h"

/* What is told of a story, as it was when something was last said of it. */
typedef struct {
  guint n_slides, slide, n_steps;
  gboolean skip, recording;
} Known;

struct _ExaStorySaid {
  GObject parent_instance;

  GtkWidget *window;  /* borrowed */
  ExaStoryEdit *edit; /* borrowed: it has the handler, and the window both */
  Known known;
};

G_DEFINE_FINAL_TYPE (ExaStorySaid, exa_story_said, G_TYPE_OBJECT)

static Known
look (ExaStoryEdit *edit)
{
  const ExaSlide *slide = exa_story_edit_get_slide (edit);
  Known known = {.n_slides = exa_story_edit_get_story (edit)->slides->len,
                 .slide = exa_story_edit_get_slide_number (edit),
                 .n_steps = slide != NULL ? slide->steps->len : 0,
                 .skip = slide != NULL && slide->skip};

  g_object_get (edit, "recording", &known.recording, NULL);
  return known;
}

static void
on_changed (ExaStorySaid *self)
{
  Known before = self->known, now = look (self->edit);
  gboolean same = now.n_slides == before.n_slides && now.slide == before.slide;

  self->known = now;
  if (now.recording != before.recording)
    exa_announce (self->window, now.recording ? _ ("Steps are recorded") : _ ("Steps are recorded no more"));
  if (same && now.recording && now.n_steps > before.n_steps) {
    g_autofree char *words = g_strdup_printf (_ ("Recorded as step %u"), exa_story_edit_get_step_number (self->edit));

    exa_announce (self->window, words);
  }
  if (same && now.skip != before.skip)
    exa_announce (self->window, now.skip ? _ ("The talk skips the slide") : _ ("The talk shows the slide"));
}

static void
exa_story_said_class_init (ExaStorySaidClass *class)
{
}

static void
exa_story_said_init (ExaStorySaid *self)
{
}

ExaStorySaid *
exa_story_said_new (GtkWidget *window, ExaStoryEdit *edit)
{
  ExaStorySaid *self = g_object_new (EXA_TYPE_STORY_SAID, NULL);

  self->window = window;
  self->edit = edit;
  self->known = look (edit);
  g_signal_connect_object (edit, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  return self;
}
