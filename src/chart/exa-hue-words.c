/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-hue-words.h"

#include <string.h>

#include "exa-choice.h"
#include "exa-shorten.h"

/* Of a subtitle's size: where it is too long. */
#define SMALLER 0.9
/* Of text on its ground. */
#define LEAST_CONTRAST 4.5

gboolean
exa_hue_words_apply (const ExaPage *page)
{
  const ExaSpec *spec = page->spec;

  for (guint i = 0; i < spec->n_key; i++) {
    if (page->theme->textures[spec->key[i].hue] != EXA_TEXTURE_NONE)
      return FALSE;
  }
  return spec->key_by_country && spec->n_key > 0;
}

/* Whether a mark of the bands that @choice has is what @entry names. */
static gboolean
is_drawn (const ExaSpec *spec, const ExaChoice *choice, const ExaKeyEntry *entry)
{
  for (guint i = 0; i < choice->n; i++) {
    const ExaBand *band = &spec->bands[exa_choice_nth (choice, i)];
    for (guint k = 0; k < band->n_marks; k++) {
      if (spec->key_by_country ? band->marks[k].hue == entry->hue : band->marks[k].shade == entry->shade)
        return TRUE;
    }
  }
  return FALSE;
}

GPtrArray *
exa_hue_words_key (const ExaSpec *spec, guint n_drawn)
{
  GPtrArray *key = g_ptr_array_new ();
  const ExaChoice choice = exa_choice_new (spec, n_drawn);

  for (guint i = 0; i < spec->n_key; i++) {
    if (n_drawn >= spec->n_bands || is_drawn (spec, &choice, &spec->key[i]))
      g_ptr_array_add (key, &spec->key[i]);
  }
  /* Of one country alone no hue has to be told from another. */
  if (n_drawn < spec->n_bands && spec->key_by_country && key->len < 2)
    g_ptr_array_set_size (key, 0);
  return key;
}

static const ExaKeyEntry *
entry_of (GPtrArray *key, guint i)
{
  return g_ptr_array_index (key, i);
}

/* Whether @text names each country as it is. */
static gboolean
names_all (GPtrArray *key, const char *text)
{
  for (guint i = 0; i < key->len; i++) {
    if (strstr (text, entry_of (key, i)->label) == NULL)
      return FALSE;
  }
  return TRUE;
}

/* "A, B and C"; in a plane, beside an axis, "A, B, C". Transfer full. */
static char *
list_names (const ExaSpec *spec, GPtrArray *key)
{
  const char *before_last = exa_spec_is_plane (spec) ? ", " : " and ";
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < key->len; i++) {
    const char *between = spec->lang != EXA_LANG_EN ? "、" : i + 1 == key->len ? before_last : ", ";
    g_string_append_printf (out, "%s%s", i == 0 ? "" : between, entry_of (key, i)->label);
  }
  return g_string_free (out, FALSE);
}

/* The hue, nearer to the ink as far as it takes to be read. */
static ExaColor
readable (const ExaTheme *theme, ExaHue hue)
{
  ExaColor color = exa_theme_fill (theme, hue, 0), paper = theme->roles[EXA_ROLE_PAPER];

  for (guint i = 1; i <= 10 && exa_color_contrast (color, paper) < LEAST_CONTRAST; i++)
    color = exa_color_mix (exa_theme_fill (theme, hue, 0), theme->roles[EXA_ROLE_INK], i / 10.0);
  return color;
}

static ExaLabel
set_colored (const ExaPage *page, GPtrArray *key, const char *text, double em, double width, int lines)
{
  g_autofree ExaEmphasis *words = g_new (ExaEmphasis, key->len + 1);

  /* Where the names stand last, they are listed. */
  for (guint i = 0; i < key->len; i++)
    words[i] = (ExaEmphasis){entry_of (key, i)->label, readable (page->theme, entry_of (key, i)->hue)};
  return exa_label_new_emphasized (page, text, EXA_WEIGHT_REGULAR, em, width, lines, words, key->len);
}

/* The subtitle and, if @names are any, those of the countries behind it: as much of the first as leaves room. */
static ExaLabel
set_shortened (const ExaPage *page, GPtrArray *key, const char *names, double em, double width, int lines)
{
  const ExaSpec *spec = page->spec;
  g_autofree char *said = exa_shorten_subtitle (spec, 0);

  /* A little smaller is better than less. */
  for (guint step = 0;; step++) {
    const char *colon = *said == '\0' || *names == '\0' ? "" : spec->lang == EXA_LANG_EN ? ": " : "：";
    g_autofree char *text = g_strconcat (said, colon, names, NULL);
    ExaLabel label = *names != '\0'
                         ? set_colored (page, key, text, em, width, lines)
                         : exa_label_new (page, text, EXA_WEIGHT_REGULAR, em, width, lines, PANGO_ALIGN_LEFT);
    g_autofree char *shorter = label.is_cut ? exa_shorten_subtitle (spec, step) : NULL;
    if (shorter == NULL)
      return label;
    exa_label_clear (&label);
    em = step == 0 && !exa_spec_is_plane (spec) ? MAX (em * SMALLER, MIN (em, page->least_em)) : em;
    g_free (said);
    said = g_steal_pointer (&shorter);
  }
}

/* The same of a plane whose axes say with their unit what is measured: whole, else the name of what is up y, else the
 * names of the countries alone, which nothing else says. */
static ExaLabel
set_of_plane (const ExaPage *page, GPtrArray *key, const char *names, double em, double width, int lines)
{
  const ExaSpec *spec = page->spec;
  const char *const heads[] = {spec->subtitle, spec->plane.y_name, ""};
  ExaLabel label = {0};

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++) {
    if (heads[i] == NULL)
      continue;
    const char *colon = *heads[i] == '\0' || *names == '\0' ? "" : spec->lang == EXA_LANG_EN ? ": " : "：";
    g_autofree char *text = g_strconcat (heads[i], colon, names, NULL);
    exa_label_clear (&label);
    label = set_colored (page, key, text, em, width, lines);
    if (!label.is_cut)
      break;
  }
  return label;
}

ExaLabel
exa_hue_words_subtitle (const ExaPage *page, guint n_drawn, gboolean keyed, double em, double width, int lines)
{
  const ExaSpec *spec = page->spec;
  const char *own = spec->subtitle != NULL ? spec->subtitle : "";
  g_autoptr (GPtrArray) key = exa_hue_words_key (spec, n_drawn);

  /* The key of a plane, where it has one, names them in any case, with their signs. */
  if (!exa_hue_words_apply (page) || key->len == 0 || (keyed && exa_spec_is_plane (spec) && !names_all (key, own)))
    return *own != '\0' ? set_shortened (page, key, "", em, width, lines) : (ExaLabel){0};
  if (names_all (key, own)) {
    ExaLabel label = set_colored (page, key, own, em, width, lines);
    if (!label.is_cut)
      return label;
    exa_label_clear (&label);
  }
  g_autofree char *names = list_names (spec, key);
  if (exa_spec_is_plane (spec))
    return set_of_plane (page, key, names, em, width, lines);
  return set_shortened (page, key, names, em, width, lines);
}

ExaLabel
exa_hue_words_before_key (const ExaPage *page, double em, double width)
{
  const ExaSpec *spec = page->spec;
  gboolean plane = exa_spec_is_plane (spec);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  ExaLabel label = {0};

  if (spec->subtitle == NULL || *spec->subtitle == '\0')
    return label;
  label = plane ? set_of_plane (page, none, "", em, width, 1) : set_shortened (page, none, "", em, width, 1);
  const char *said = pango_layout_get_text (label.layout);
  /* One word of many says nothing. */
  if (label.is_cut || label.width == 0 ||
      (g_str_has_suffix (said, "…") && strchr (said, ' ') == NULL && g_ascii_isalpha (*said)))
    exa_label_clear (&label);
  return label;
}
