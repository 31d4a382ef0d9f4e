/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-notes.h"

#include <string.h>

#include "exa-kind.h"

void
exa_notes_add (GString *out, const char *sentence, ExaLang lang)
{
  static const char *const ends[] = {".", "!", "?", "。", "！", "？", "…"};

  if (sentence == NULL || *sentence == '\0')
    return;
  if (out->len > 0 && lang == EXA_LANG_EN)
    g_string_append_c (out, ' ');
  g_string_append (out, sentence);
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++) {
    if (g_str_has_suffix (sentence, ends[i]))
      return;
  }
  g_string_append (out, lang == EXA_LANG_EN ? "." : "。");
}

void
exa_notes_add_left_out (GString *out, const ExaLayoutReport *report, ExaLang lang)
{
  if (report->n_left_out == 0)
    return;
  g_autofree char *n = exa_count_to_string (report->n_left_out);
  g_autofree char *sentence = g_strdup_printf (lang == EXA_LANG_EN ? "And %s more, not shown" : "另有 %s 项未显示", n);
  exa_notes_add (out, sentence, lang);
}

void
exa_notes_add_comparison (GString *out, const ExaSpec *spec)
{
  exa_notes_add (out, spec->compare_words, spec->lang);
}

void
exa_notes_add_kind (GString *out, const ExaLayoutReport *report, const ExaSpec *spec)
{
  if (report->kind != spec->kind)
    exa_notes_add (out, exa_kind_get (spec->kind)->instead_note[spec->lang], spec->lang);
}

void
exa_notes_add_unlettered (GString *out, const ExaLayoutReport *report, ExaLang lang)
{
  if (!report->unlettered)
    return;
  if (lang == EXA_LANG_ZH_CN)
    exa_notes_add (out, "方框代替本机字体中没有的字符", lang);
  exa_notes_add (out, "Boxes stand for letters that no font of this machine has.", EXA_LANG_EN);
}

char *
exa_notes_write (const ExaLayoutReport *report, const ExaSpec *spec, gboolean own)
{
  GString *out = g_string_new (NULL);

  exa_notes_add_unlettered (out, report, spec->lang);
  exa_notes_add_left_out (out, report, spec->lang);
  if (report->comparison != EXA_COMPARISON_BRACKET)
    exa_notes_add_comparison (out, spec);
  exa_notes_add_kind (out, report, spec);
  for (guint i = 0; own && spec->notes != NULL && spec->notes[i] != NULL; i++)
    exa_notes_add (out, spec->notes[i], spec->lang);
  return g_string_free (out, FALSE);
}

gboolean
exa_notes_has_own (const ExaSpec *spec)
{
  return spec->notes != NULL && spec->notes[0] != NULL;
}

char *
exa_notes_write_least (const ExaLayoutReport *report, const ExaSpec *spec)
{
  GString *out = g_string_new (NULL);

  exa_notes_add_unlettered (out, report, spec->lang);
  if (report->comparison != EXA_COMPARISON_BRACKET)
    exa_notes_add_comparison (out, spec);
  exa_notes_add_kind (out, report, spec);
  return g_string_free (out, FALSE);
}

char *
exa_notes_write_corner (const ExaLayoutReport *report, const ExaSpec *spec)
{
  gboolean english = spec->lang == EXA_LANG_EN, cut = exa_notes_has_own (spec);
  g_autofree char *n = exa_count_to_string (report->n_left_out);

  if (report->n_left_out == 0)
    return cut ? g_strdup (english ? "notes omitted" : "说明从略") : NULL;
  if (!cut)
    return g_strdup_printf (english ? "and %s more" : "另有 %s 项", n);
  return g_strdup_printf (english ? "and %s more, notes omitted" : "另有 %s 项，说明从略", n);
}
