/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "story-help.h"

#include "exa-deck-export.h"
#include "exa-deck-format.h"
#include "figure-help.h"

ExaDataset *
story_load (void)
{
  return figures_load_with (
      "{\"format\": \"exascope\", \"version\": 1, \"stories\": [{\"id\": \"tale\", "
      "\"title\": {\"en\": \"A <tale> & more\", \"zh_CN\": \"故事\"}, \"slides\": ["
      "{\"chart\": \"compared\", \"title\": \"Two\", \"notes\": \"First.\\n- one\\n- two\", \"steps\": ["
      "{\"highlight\": [\"us-capacity\"]}, {\"compare\": {\"a\": \"us-capacity\", \"b\": \"china-capacity\", "
      "\"by\": \"ratio\"}, \"notes\": \"Of the second step.\"}]},"
      "{\"chart\": \"negative\"},"
      "{\"chart\": \"shares\", \"steps\": [{\"show\": [\"acme-share\"]}, {\"highlight\": [\"acme-share\"]}]}]}]}");
}

ExaDeck *
story_deck (ExaDataset *dataset, const ExaDeckOptions *options)
{
  const ExaDeckOptions usual = {NULL};
  g_autoptr (GError) error = NULL;
  ExaDeck *deck =
      exa_deck_new (exa_dataset_nth (dataset, EXA_LIST_STORIES, 0), options != NULL ? options : &usual, &error);

  g_assert_no_error (error);
  return deck;
}

GBytes *
story_encode (ExaDataset *dataset, const ExaDeckOptions *options, const char *format)
{
  ExaDeckOptions choice = {NULL};
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  g_autoptr (ExaDeck) deck = NULL;
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  if (options != NULL)
    choice = *options;
  choice.format = exa_deck_format_find (format);
  deck = story_deck (dataset, &choice);
  bytes = exa_deck_encode (deck, fonts, NULL, &error);
  g_assert_no_error (error);
  return bytes;
}
