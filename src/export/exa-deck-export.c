/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-deck-export.h"

#include "exa-deck-format.h"
#include "exa-file.h"
#include "exa-whole-file.h"

gboolean
exa_deck_is_one_file (const ExaDeck *deck)
{
  return exa_deck_options_get_format (&deck->options)->encode != NULL;
}

GBytes *
exa_deck_encode (const ExaDeck *deck, ExaFonts *fonts, const ExaDeckWatch *watch, GError **error)
{
  const ExaDeckFormat *format = exa_deck_options_get_format (&deck->options);
  int n = exa_deck_options_get_handout (&deck->options);

  return n > 0 ? format->encode_handout (deck, n, fonts, watch, error) : format->encode (deck, fonts, watch, error);
}

gboolean
exa_deck_write (const ExaDeck *deck, const char *path, ExaFonts *fonts, const ExaDeckWatch *watch, GError **error)
{
  g_autoptr (GBytes) bytes = exa_deck_encode (deck, fonts, watch, error);

  if (bytes == NULL || (watch != NULL && g_cancellable_set_error_if_cancelled (watch->cancellable, error)))
    return FALSE;
  exa_whole_file_clear_abandoned (path);
  return exa_file_write (path, bytes, error);
}

ExaExportPlan *
exa_deck_plan (const ExaDeck *deck, const char *folder)
{
  ExaExportOptions options = EXA_EXPORT_OPTIONS_INIT;
  ExaExportPlan *plan;

  options.format = exa_format_find (exa_deck_options_get_format (&deck->options)->name);
  options.scale = deck->options.scale > 0 ? deck->options.scale : 1;
  options.theme = deck->options.theme;
  options.lang = deck->options.lang;
  plan = exa_export_plan_new (&options, NULL);
  exa_export_plan_add_deck (plan, deck, folder);
  return plan;
}
