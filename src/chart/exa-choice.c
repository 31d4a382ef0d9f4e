/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-choice.h"

#include <string.h>

/* How much a figure would lose with a band: the more, the longer it stays. */
enum { COMPARED, HIGHLIGHTED, NAMED, ANY, N_RANKS };

gboolean
exa_band_has_mark (const ExaBand *band, const char *id)
{
  for (guint k = 0; id != NULL && k < band->n_marks; k++) {
    if (strcmp (band->marks[k].id, id) == 0)
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_letter (gunichar c)
{
  return c < 0x3000 && g_unichar_isalnum (c);
}

/* Whether @title has @name as words of its own: "Ascend 910" is not named by "Ascend 910C". */
static gboolean
names (const char *title, const char *name)
{
  gsize length = strlen (name);

  if (title == NULL || length == 0)
    return FALSE;
  for (const char *p = strstr (title, name); p != NULL; p = strstr (p + 1, name)) {
    gboolean begins =
        p == title || !is_letter (g_utf8_get_char (g_utf8_prev_char (p))) || !is_letter (g_utf8_get_char (name));
    gboolean ends =
        !is_letter (g_utf8_get_char (p + length)) || !is_letter (g_utf8_get_char (g_utf8_prev_char (p + length)));
    if (begins && ends)
      return TRUE;
  }
  return FALSE;
}

/* Whether one of @ids, NULL for none, is a mark of @band. */
static gboolean
has_one_of (const ExaBand *band, char **ids)
{
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++) {
    if (exa_band_has_mark (band, ids[i]))
      return TRUE;
  }
  return FALSE;
}

static int
rank_of (const ExaSpec *spec, const ExaBand *band)
{
  if (exa_band_has_mark (band, spec->compare_a) || exa_band_has_mark (band, spec->compare_b))
    return COMPARED;
  if (has_one_of (band, spec->highlight))
    return HIGHLIGHTED;
  return has_one_of (band, spec->about) || names (spec->title, band->label) ? NAMED : ANY;
}

ExaChoice
exa_choice_new (const ExaSpec *spec, guint n)
{
  ExaChoice choice = {.n = n, .all = n >= spec->n_bands || spec->n_bands > EXA_MAX_BANDS};
  gboolean chosen[EXA_MAX_BANDS] = {FALSE};
  guint left = n;

  if (choice.all)
    return choice;
  for (int rank = 0; rank < N_RANKS && left > 0; rank++) {
    for (guint i = 0; i < spec->n_bands && left > 0; i++) {
      if (chosen[i] || rank_of (spec, &spec->bands[i]) != rank)
        continue;
      chosen[i] = TRUE;
      left--;
    }
  }
  for (guint i = 0, k = 0; i < spec->n_bands; i++) {
    if (chosen[i])
      choice.band[k++] = (guint16)i;
  }
  return choice;
}

guint
exa_choice_count_kept (const ExaSpec *spec)
{
  guint n = 0;

  for (guint i = 0; i < spec->n_bands; i++)
    n += rank_of (spec, &spec->bands[i]) < ANY ? 1 : 0;
  return n;
}

guint
exa_choice_nth (const ExaChoice *self, guint i)
{
  return self->all ? i : self->band[i];
}

gboolean
exa_choice_has_mark (const ExaChoice *self, const ExaSpec *spec, const char *id)
{
  for (guint i = 0; i < self->n; i++) {
    if (exa_band_has_mark (&spec->bands[exa_choice_nth (self, i)], id))
      return TRUE;
  }
  return FALSE;
}
