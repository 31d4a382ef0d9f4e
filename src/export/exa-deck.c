/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-deck.h"

static gboolean
add_slide (ExaDeck *self, ExaStory *story, guint n, GError **error)
{
  const ExaSlide *slide = g_ptr_array_index (story->slides, n);
  guint last = slide->steps->len;

  for (guint step = self->options.steps ? exa_slide_first_step (slide) : last; step <= last; step++) {
    ExaDeckPage *page = exa_deck_page_new (slide, step, !self->options.steps, self->options.lang, error);

    if (page == NULL)
      return FALSE;
    page->number = n + 1;
    g_ptr_array_add (self->pages, page);
  }
  return TRUE;
}

ExaDeck *
exa_deck_new (ExaStory *story, const ExaDeckOptions *options, GError **error)
{
  g_autoptr (ExaDeck) self = g_new0 (ExaDeck, 1);

  self->options = *options;
  self->title = g_strdup (exa_text_get (&story->title, options->lang));
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify)exa_deck_page_free);
  for (guint i = 0; exa_story_find_told (story, i, TRUE, &i); i++) {
    if (!add_slide (self, story, i, error))
      return NULL;
  }
  return g_steal_pointer (&self);
}

void
exa_deck_free (ExaDeck *self)
{
  g_free (self->title);
  g_ptr_array_unref (self->pages);
  g_free (self);
}

const char *
exa_deck_get_lang (const ExaDeck *self)
{
  return self->options.lang == EXA_LANG_ZH_CN ? "zh-CN" : "en";
}
