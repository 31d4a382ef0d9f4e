/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-comparison.h"
#include "exa-table.h"

static void
cell_clear (gpointer data)
{
  ExaCell *cell = data;

  g_object_unref (cell->claim);
  g_clear_pointer (&cell->x_claims, g_ptr_array_unref);
}

ExaRow *
exa_row_new (ExaClaim *claim, gboolean by_claim)
{
  ExaRow *self = g_new0 (ExaRow, 1);

  self->id = g_strdup (by_claim ? claim->id : claim->subject->id);
  self->subject = g_object_ref (claim->subject);
  self->by_claim = by_claim;
  self->cells = g_array_new (FALSE, FALSE, sizeof (ExaCell));
  g_array_set_clear_func (self->cells, cell_clear);
  return self;
}

void
exa_row_free (ExaRow *self)
{
  g_free (self->id);
  g_object_unref (self->subject);
  g_array_unref (self->cells);
  g_free (self);
}

const char *
exa_row_get_label (const ExaRow *self, ExaLang lang)
{
  ExaClaim *claim = g_array_index (self->cells, ExaCell, 0).claim;

  return self->by_claim ? exa_claim_get_label (claim, lang) : exa_text_get (&self->subject->name, lang);
}

ExaDate
exa_cell_get_date (const ExaCell *cell)
{
  return exa_date_is_known (cell->claim->as_of) ? cell->claim->as_of : cell->claim->subject->date;
}

ExaStatus
exa_cell_get_status (const ExaCell *cell)
{
  ExaStatus status = cell->claim->status;

  for (guint i = 0; cell->x_claims != NULL && i < cell->x_claims->len; i++)
    status = MAX (status, EXA_CLAIM (g_ptr_array_index (cell->x_claims, i))->status);
  return status;
}

static ExaClaim *
claim_at (const ExaRow *self, guint cell)
{
  return g_array_index (self->cells, ExaCell, cell).claim;
}

/* What may tell cells apart; each transfer full, NULL where the claim has none. */
typedef char *(*WriteTag) (ExaClaim *claim, ExaLang lang);

static char *
none_if_empty (const char *text)
{
  return *text != '\0' ? g_strdup (text) : NULL;
}

static char *
write_label (ExaClaim *claim, ExaLang lang)
{
  return none_if_empty (exa_text_get (&claim->label, lang));
}

/* The title of an article as titles are written; a table's stands bare. */
static char *
write_source (ExaClaim *claim, ExaLang lang)
{
  const ExaCite *cite = claim->cites->len > 0 ? g_ptr_array_index (claim->cites, 0) : NULL;
  const char *title = cite != NULL ? exa_source_get_label (cite->source, lang) : "";

  if (*title == '\0' || cite->paragraph == 0)
    return none_if_empty (title);
  return g_strdup_printf (lang == EXA_LANG_EN ? "“%s”" : "《%s》", title);
}

static char *
write_speaker (ExaClaim *claim, ExaLang lang)
{
  return claim->speaker != NULL ? none_if_empty (exa_text_get (&claim->speaker->name, lang)) : NULL;
}

static char *
write_date (ExaClaim *claim, ExaLang lang)
{
  return exa_date_to_string (claim->as_of);
}

/* Whether @write gives every cell a tag, and no two the same. */
static gboolean
tells_apart (const ExaRow *self, WriteTag write, ExaLang lang)
{
  g_autoptr (GHashTable) tags = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->cells->len; i++) {
    char *tag = write (claim_at (self, i), lang);
    if (tag == NULL || !g_hash_table_add (tags, tag))
      return FALSE;
  }
  return TRUE;
}

char *
exa_row_write_tag (const ExaRow *self, guint cell, ExaLang lang)
{
  static const WriteTag writers[] = {write_label, write_source, write_speaker, write_date};

  if (self->cells->len < 2)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (writers); i++) {
    if (tells_apart (self, writers[i], lang))
      return writers[i](claim_at (self, cell), lang);
  }
  return write_label (claim_at (self, cell), lang);
}

char *
exa_row_write_name (const ExaRow *self, guint cell, ExaLang lang)
{
  const char *label = exa_row_get_label (self, lang);
  g_autofree char *tag = exa_row_write_tag (self, cell, lang);

  if (tag == NULL)
    return g_strdup (label);
  return g_strdup_printf (lang == EXA_LANG_EN ? "%s (%s)" : "%s（%s）", label, tag);
}

char *
exa_table_format_comparison (const ExaTable *self, ExaLang lang)
{
  if (self->compare_a == NULL)
    return NULL;
  return exa_comparison_format (self->comparison, self->by_difference, self->unit, lang);
}

char *
exa_table_format_x_comparison (const ExaTable *self, ExaLang lang)
{
  if (!self->has_x_comparison)
    return NULL;
  return exa_comparison_format (self->x_comparison, self->by_difference, self->x_unit, lang);
}

gboolean
exa_table_is_plane (const ExaTable *self)
{
  return self->kind == EXA_CHART_TIME || self->kind == EXA_CHART_SCATTER;
}
