/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-deck-options.h"

#include <math.h>
#include <string.h>

#include "exa-deck-format.h"
#include "exa-export-error.h"
#include "exa-refuse.h"

#define refuse(error, ...)       exa_refuse (error, EXA_EXPORT_ERROR, EXA_EXPORT_ERROR_VALUE, __VA_ARGS__)
#define takes(error, what, text) refuse (error, "takes %s, not \"%s\"", what, text)

#define MIN_SCALE 0.25
#define MAX_SCALE 4

const ExaDeckFormat *
exa_deck_options_get_format (const ExaDeckOptions *self)
{
  return self->format != NULL ? self->format : exa_deck_format_nth (0);
}

int
exa_deck_options_get_handout (const ExaDeckOptions *self)
{
  if (exa_deck_options_get_format (self)->encode_handout == NULL)
    return 0;
  return self->handout > 0 ? self->handout : self->notes || self->sources ? 1 : 0;
}

/* --- from text --- */

static gboolean
read_format (ExaDeckOptions *self, const char *text, GError **error)
{
  const ExaDeckFormat *format = exa_deck_format_find (text);

  if (format == NULL)
    return takes (error, "pdf, pptx or png", text);
  self->format = format;
  return TRUE;
}

static gboolean
read_switch (gboolean *value, const char *text, GError **error)
{
  if (strcmp (text, "yes") != 0 && strcmp (text, "no") != 0)
    return takes (error, "yes or no", text);
  *value = strcmp (text, "yes") == 0;
  return TRUE;
}

static gboolean
read_notes (ExaDeckOptions *self, const char *text, GError **error)
{
  return read_switch (&self->notes, text, error);
}

static gboolean
read_sources (ExaDeckOptions *self, const char *text, GError **error)
{
  return read_switch (&self->sources, text, error);
}

static gboolean
read_steps (ExaDeckOptions *self, const char *text, GError **error)
{
  return read_switch (&self->steps, text, error);
}

static gboolean
read_handout (ExaDeckOptions *self, const char *text, GError **error)
{
  if (strcmp (text, "1") != 0 && strcmp (text, "2") != 0)
    return takes (error, "1 or 2", text);
  self->handout = *text - '0';
  return TRUE;
}

static gboolean
read_paper (ExaDeckOptions *self, const char *text, GError **error)
{
  gboolean is_a4 = g_ascii_strcasecmp (text, "a4") == 0;

  if (!is_a4 && g_ascii_strcasecmp (text, "letter") != 0)
    return takes (error, "a4 or letter", text);
  self->paper = is_a4 ? EXA_PAPER_A4 : EXA_PAPER_LETTER;
  return TRUE;
}

static gboolean
read_scale (ExaDeckOptions *self, const char *text, GError **error)
{
  char *end;
  double scale = g_ascii_strtod (text, &end);

  if (end == text || *end != '\0' || !isfinite (scale) || scale < MIN_SCALE || scale > MAX_SCALE)
    return takes (error, "a number from 0.25 to 4", text);
  self->scale = scale;
  return TRUE;
}

static gboolean
read_theme (ExaDeckOptions *self, const char *text, GError **error)
{
  return exa_theme_parse (text, &self->theme) || takes (error, "light, dark or print", text);
}

static gboolean
read_author (ExaDeckOptions *self, const char *text, GError **error)
{
  self->author = text;
  return TRUE;
}

static const struct {
  ExaExportField field;
  gboolean (*read) (ExaDeckOptions *self, const char *text, GError **error);
} fields[] = {
    {{"format", "pdf, pptx or png, a picture of each slide (default: the ending of -o, else pdf)", "FORMAT"},
     read_format},
    {{"notes", "With the speaker's notes: a handout. A pptx always has them", NULL}, read_notes},
    {{"sources", "With the sources: a handout; in a pptx, below the notes", NULL}, read_sources},
    {{"handout", "A PDF of N slides a page, 1 or 2, with notes and sources unless one is named", "N"}, read_handout},
    {{"paper", "Of the handout: a4 (default) or letter", "PAPER"}, read_paper},
    {{"steps", "A page for each step of a slide, not for its last one alone", NULL}, read_steps},
    {{"scale", "Pictures of N times 1920x1080, 0.25 to 4 (default: 1, in a pptx 2)", "N"}, read_scale},
    {{"theme", "light (default), dark or print", "THEME"}, read_theme},
    {{"author", "Noted in the file", "NAME"}, read_author},
};

const ExaExportField *
exa_deck_options_nth_field (guint n)
{
  return n < G_N_ELEMENTS (fields) ? &fields[n].field : NULL;
}

gboolean
exa_deck_options_set (ExaDeckOptions *self, const char *name, const char *text, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
    if (strcmp (fields[i].field.name, name) == 0)
      return fields[i].read (self, text, error);
  }
  return refuse (error, "no option is called \"%s\"", name);
}

gboolean
exa_deck_options_check (const ExaDeckOptions *self, GError **error)
{
  const ExaDeckFormat *format = exa_deck_options_get_format (self);

  if (self->handout > 0 && format->encode_handout == NULL)
    return refuse (error, "--handout is for a pdf, not for %s", format->name);
  if (self->scale > 0 && !format->has_pictures)
    return refuse (error, "--scale is for pictures, which a %s has not", format->name);
  if ((self->notes || self->sources) && !format->has_notes)
    return refuse (error, "%s has no room for notes or sources", format->name);
  return TRUE;
}
