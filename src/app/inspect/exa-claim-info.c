/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-claim-info.h"

#include <glib/gi18n.h>
#include <string.h>

#include "exa-facts.h"

enum { TEXT_NAME, TEXT_WHAT, TEXT_FIGURE, TEXT_WHOLE, TEXT_WHEN, TEXT_WORDING, TEXT_FORMULA, TEXT_NOTE, N_TEXTS };

/* Numbers of more digits are long. */
#define MOST_DIGITS 6

struct _ExaClaimInfo {
  GObject parent_instance;

  char *texts[N_TEXTS]; /* never NULL once made */
  GListModel *compared, *sources, *disagreements, *also;
};

G_DEFINE_FINAL_TYPE (ExaClaimInfo, exa_claim_info, G_TYPE_OBJECT)

/* "company · United States"; of a row in a table only what the table says. */
static char *
write_what (ExaClaim *claim, ExaLang lang)
{
  ExaEntity *subject = claim->subject, *country = subject->country;
  const ExaCite *cite = claim->cites->len > 0 ? g_ptr_array_index (claim->cites, 0) : NULL;
  gboolean unknown = subject->kind == EXA_ENTITY_GROUP && cite != NULL && cite->row != NULL;
  const char *words[] = {unknown ? NULL : exa_entity_kind_in_words (subject->kind),
                         country != NULL ? exa_text_get (&country->name, lang) : NULL, NULL};

  return g_strjoinv (" · ", (char **)(words[0] != NULL ? words : words + 1));
}

/* Whether a note says that the cell of a table, which the claim is read from, says more than the figure: by a mark, or
 * what stood there before a person changed it. */
static gboolean
is_marked (ExaClaim *claim)
{
  return !exa_text_is_empty (&claim->note) && claim->cites->len > 0 &&
         ((const ExaCite *)g_ptr_array_index (claim->cites, 0))->row != NULL;
}

/* How sure it is, in the words of the source's relation. */
static const char *
write_sure (ExaClaim *claim)
{
  if (exa_claim_is_computed (claim))
    return _ ("computed, not reported");
  if (!exa_text_is_empty (&claim->assumption))
    return _ ("assumed");
  if (claim->form != EXA_FORM_FIGURE)
    return claim->form == EXA_FORM_ORDER ? _ ("which is more, without a number") : _ ("in words, without a number");
  switch (claim->value.relation) {
  case EXA_EXACT:
    if (is_marked (claim))
      return _ ("see its note");
    return claim->status == EXA_STATUS_REPORTED ? _ ("exact as reported") : _ ("as the source has it");
  case EXA_ABOUT: return _ ("about: the doubt is not stated");
  case EXA_RANGE: return _ ("a range as reported");
  case EXA_BELOW:
  case EXA_AT_MOST: return _ ("only an upper bound");
  case EXA_ABOVE:
  case EXA_AT_LEAST: return _ ("only a lower bound");
  case EXA_DISPUTED: break;
  }
  return _ ("disputed");
}

/* A raw number of a table, 27,360,935,000,000, is rounded in the figure, to 27.36 T: that is said, too. NULL where
 * nothing is rounded. Transfer full. */
static char *
write_drawn (ExaClaim *claim, const ExaSpec *spec, const char *figure)
{
  guint n_digits = 0;

  for (const char *p = figure; *p != '\0'; p++)
    n_digits += g_ascii_isdigit (*p);
  for (guint i = 0; spec != NULL && n_digits > MOST_DIGITS && i < spec->n_bands; i++)
    for (guint k = 0; k < spec->bands[i].n_marks; k++) {
      const ExaMark *mark = &spec->bands[i].marks[k];

      if (strcmp (mark->id, claim->id) == 0 && !mark->derived && strcmp (mark->value, figure) != 0)
        /* Translators: %s is a figure as the chart writes it, as in 27.36 T. */
        return g_strdup_printf (_ ("%s in the chart"), mark->value);
    }
  return NULL;
}

static char *
write_when (ExaClaim *claim, ExaLang lang, const char *drawn)
{
  g_autofree char *date = exa_date_format (claim->as_of, lang);
  const char *parts[] = {drawn, date, exa_status_in_words (claim->status, lang), write_sure (claim)};
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    if (parts[i] != NULL)
      g_string_append_printf (out, "%s%s", out->len > 0 ? " · " : "", parts[i]);
  }
  return g_string_free (out, FALSE);
}

/* "of the global GPU server market", or the measure where it is no share. */
static char *
write_whole (ExaClaim *claim, ExaLang lang)
{
  const char *of = exa_text_get (&claim->measure->of, lang);

  return *of != '\0' ? g_strdup_printf (_ ("of %s"), of) : exa_facts_name_measure (claim->measure, lang);
}

const char *
exa_claim_info_name (ExaClaim *claim, ExaLang lang)
{
  const char *name = exa_text_get (&claim->subject->name, lang), *label = exa_claim_get_label (claim, lang);

  /* Several rows of a table may be about one thing, "Acme, H200" and "Acme, B200"; others are labelled by their time.
   */
  return g_str_has_prefix (label, name) ? label : name;
}

static void
write_texts (ExaClaimInfo *self, ExaClaim *claim, ExaLang lang, const ExaSpec *spec)
{
  g_autofree char *drawn = NULL;

  self->texts[TEXT_NAME] = g_strdup (exa_claim_info_name (claim, lang));
  self->texts[TEXT_WHAT] = write_what (claim, lang);
  self->texts[TEXT_FIGURE] = exa_claim_format (claim, lang);
  self->texts[TEXT_WHOLE] = write_whole (claim, lang);
  drawn = write_drawn (claim, spec, self->texts[TEXT_FIGURE]);
  self->texts[TEXT_WHEN] = write_when (claim, lang, drawn);
  self->texts[TEXT_WORDING] = exa_claim_quote (claim, lang);
  self->texts[TEXT_FORMULA] = exa_claim_format_formula (claim, lang);
  self->texts[TEXT_NOTE] = g_strdup (exa_text_get (&claim->note, lang));
}

static void
exa_claim_info_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  const char *text = EXA_CLAIM_INFO (object)->texts[id - 1];

  g_value_set_string (value, text != NULL ? text : "");
}

static void
exa_claim_info_finalize (GObject *object)
{
  ExaClaimInfo *self = EXA_CLAIM_INFO (object);

  for (guint i = 0; i < N_TEXTS; i++)
    g_free (self->texts[i]);
  g_clear_object (&self->compared);
  g_clear_object (&self->sources);
  g_clear_object (&self->disagreements);
  g_clear_object (&self->also);

  G_OBJECT_CLASS (exa_claim_info_parent_class)->finalize (object);
}

static void
exa_claim_info_class_init (ExaClaimInfoClass *class)
{
  static const char *const names[N_TEXTS] = {"name", "what", "figure", "whole", "when", "wording", "formula", "note"};
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = exa_claim_info_get_property;
  object_class->finalize = exa_claim_info_finalize;
  for (guint i = 0; i < N_TEXTS; i++)
    g_object_class_install_property (object_class, i + 1,
                                     g_param_spec_string (names[i], NULL, NULL, NULL,
                                                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
}

static void
exa_claim_info_init (ExaClaimInfo *self)
{
}

ExaClaimInfo *
exa_claim_info_new (ExaSession *session, ExaClaim *claim)
{
  ExaClaimInfo *self = g_object_new (EXA_TYPE_CLAIM_INFO, NULL);
  const ExaTable *table = exa_figure_model_get_table (exa_session_get_model (session));
  ExaLang lang = exa_figure_model_get_lang (exa_session_get_model (session));
  gboolean by_difference = FALSE;

  if (claim == NULL)
    return self;
  g_object_get (session, "by-difference", &by_difference, NULL);
  write_texts (self, claim, lang, exa_figure_model_get_spec (exa_session_get_model (session)));
  self->compared = exa_facts_compared (table, claim, by_difference, lang);
  self->sources = exa_facts_sources (claim, lang);
  self->disagreements = exa_facts_disagreements (claim, lang);
  self->also = exa_facts_also (exa_session_get_dataset (session), table, claim, lang);
  return self;
}

GListModel *
exa_claim_info_get_compared (ExaClaimInfo *self)
{
  return self->compared;
}

GListModel *
exa_claim_info_get_sources (ExaClaimInfo *self)
{
  return self->sources;
}

GListModel *
exa_claim_info_get_disagreements (ExaClaimInfo *self)
{
  return self->disagreements;
}

GListModel *
exa_claim_info_get_also (ExaClaimInfo *self)
{
  return self->also;
}
