/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "exa-table.h"

const char *
exa_row_get_label (const ExaRow *self, ExaLang lang)
{
  ExaClaim *claim = g_array_index (self->cells, ExaCell, 0).claim;

  return self->by_claim ? exa_claim_get_label (claim, lang) : exa_text_get (&self->subject->name, lang);
}

static ExaClaim *
claim_at (const ExaRow *self, guint cell)
{
  return g_array_index (self->cells, ExaCell, cell).claim;
}

static const char *
label_of (ExaClaim *claim, ExaLang lang)
{
  return exa_text_get (&claim->label, lang);
}

static const char *
source_of (ExaClaim *claim, ExaLang lang)
{
  if (claim->cites->len == 0)
    return "";
  return exa_source_get_label (((ExaCite *)g_ptr_array_index (claim->cites, 0))->source, lang);
}

static const char *
speaker_of (ExaClaim *claim, ExaLang lang)
{
  return claim->speaker != NULL ? exa_text_get (&claim->speaker->name, lang) : "";
}

static const char *
date_of (ExaClaim *claim, ExaLang lang)
{
  return claim->as_of != NULL ? claim->as_of : "";
}

typedef const char *(*TagFunc) (ExaClaim *claim, ExaLang lang);

/* Whether @func gives every cell a tag, and no two the same. */
static gboolean
tells_apart (const ExaRow *self, TagFunc func, ExaLang lang)
{
  for (guint i = 0; i < self->cells->len; i++) {
    const char *tag = func (claim_at (self, i), lang);
    if (*tag == '\0')
      return FALSE;
    for (guint k = 0; k < i; k++) {
      if (strcmp (tag, func (claim_at (self, k), lang)) == 0)
        return FALSE;
    }
  }
  return TRUE;
}

const char *
exa_row_get_tag (const ExaRow *self, guint cell, ExaLang lang)
{
  static const TagFunc funcs[] = {label_of, source_of, speaker_of, date_of};

  if (self->cells->len < 2)
    return "";
  for (guint i = 0; i < G_N_ELEMENTS (funcs); i++) {
    if (tells_apart (self, funcs[i], lang))
      return funcs[i](claim_at (self, cell), lang);
  }
  return label_of (claim_at (self, cell), lang);
}

char *
exa_row_write_name (const ExaRow *self, guint cell, ExaLang lang)
{
  const char *label = exa_row_get_label (self, lang), *tag = exa_row_get_tag (self, cell, lang);

  if (*tag == '\0')
    return g_strdup (label);
  return g_strdup_printf (lang == EXA_LANG_EN ? "%s (%s)" : "%s（%s）", label, tag);
}

char *
exa_table_format_comparison (const ExaTable *self, ExaLang lang)
{
  if (self->compare_a == NULL)
    return NULL;
  if (!self->by_difference)
    return exa_quantity_format (self->comparison, exa_unit_get ("×"), lang, 3, TRUE);
  if (!exa_unit_is_percent (self->unit))
    return exa_quantity_format (self->comparison, self->unit, lang, 3, TRUE);
  /* 21 % is not 15 % more than 6 %: per cent of a whole differ by points. */
  g_autofree char *points = exa_quantity_format (self->comparison, self->unit, lang, 3, FALSE);
  return g_strconcat (points, lang == EXA_LANG_EN ? "\u00a0percentage\u00a0points" : "\u00a0个百分点", NULL);
}
