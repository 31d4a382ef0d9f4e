/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-list-kind.h"

#include <stdarg.h>
#include <string.h>

#include "exa-claim-export.h"
#include "exa-model-enums.h"
#include "exa-nick.h"

/* The texts up to NULL, copied. */
static GPtrArray *G_GNUC_NULL_TERMINATED
make_cells (const char *first, ...)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);
  va_list args;

  va_start (args, first);
  for (const char *text = first; text != NULL; text = va_arg (args, const char *))
    g_ptr_array_add (cells, g_strdup (text));
  va_end (args);
  return cells;
}

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static GPtrArray *
get_chart_cells (gpointer object, ExaLang lang)
{
  ExaChart *chart = object;
  g_autofree char *claims = g_strdup_printf ("%u", exa_chart_count (chart));

  return make_cells (chart->id, exa_enum_to_nick (EXA_TYPE_CHART_KIND, (int)chart->kind),
                     exa_text_get (&chart->title, lang), exa_text_get (&chart->name, lang),
                     chart->topic != NULL ? chart->topic->id : "", claims, NULL);
}

/* The text form only: the table of claims has columns of its own. */
static GPtrArray *
get_claim_cells (gpointer object, ExaLang lang)
{
  ExaClaim *claim = object;
  g_autofree char *value = exa_claim_format_plain (claim, lang);
  g_autofree char *cites = exa_claim_format_cites (claim);
  g_autofree char *date = exa_date_to_string (claim->as_of);
  const char *origin = exa_claim_is_derived (claim) ? "derived" : "assumption";

  return make_cells (claim->id, claim->subject->id, value, or_empty (date), *cites != '\0' ? cites : origin, NULL);
}

static void
write_claim (gpointer object, ExaLang lang, ExaJsonWriter *writer)
{
  exa_claim_write_json (object, lang, writer);
}

static GPtrArray *
get_entity_cells (gpointer object, ExaLang lang)
{
  ExaEntity *entity = object;
  g_autofree char *also = g_strjoinv ("; ", entity->also);
  g_autoptr (GString) groups = g_string_new (NULL);

  for (guint i = 0; i < entity->belongs_to->len; i++) {
    ExaEntity *group = g_ptr_array_index (entity->belongs_to, i);

    g_string_append_printf (groups, "%s%s", i > 0 ? "; " : "", group->id);
  }
  return make_cells (entity->id, exa_enum_to_nick (EXA_TYPE_ENTITY_KIND, (int)entity->kind),
                     entity->country != NULL ? entity->country->id : "", exa_text_get (&entity->name, lang),
                     groups->str, also, exa_text_get (&entity->note, lang), NULL);
}

static GPtrArray *
get_measure_cells (gpointer object, ExaLang lang)
{
  ExaMeasure *measure = object;

  return make_cells (measure->id, measure->unit->id, exa_enum_to_nick (EXA_TYPE_BETTER, (int)measure->better),
                     exa_text_get (&measure->name, lang), exa_text_get (&measure->of, lang),
                     exa_text_get (&measure->note, lang), NULL);
}

static GPtrArray *
get_source_cells (gpointer object, ExaLang lang)
{
  ExaSource *source = object;
  g_autofree char *date = exa_date_to_string (source->date);

  return make_cells (source->id, or_empty (date), exa_text_get (&source->title, lang),
                     exa_text_get (&source->author, lang), exa_text_get (&source->publisher, lang),
                     or_empty (source->url), or_empty (source->licence), exa_text_get (&source->note, lang), NULL);
}

static GPtrArray *
get_story_cells (gpointer object, ExaLang lang)
{
  ExaStory *story = object;
  g_autofree char *slides = g_strdup_printf ("%u", story->slides->len);
  g_autofree char *minutes = story->minutes > 0 ? exa_number_to_string (story->minutes) : g_strdup ("");

  return make_cells (story->id, slides, minutes, exa_text_get (&story->title, lang), NULL);
}

static const ExaListKind kinds[] = {
    {"charts", EXA_LIST_CHARTS, "id kind title name topic claims", 3, get_chart_cells, exa_list_write_chart},
    {"claims", EXA_LIST_CLAIMS, "id subject value as_of sources", 5, get_claim_cells, write_claim},
    {"entities", EXA_LIST_ENTITIES, "id kind country name belongs_to also note", 4, get_entity_cells,
     exa_list_write_entity},
    {"measures", EXA_LIST_MEASURES, "id unit better name of note", 5, get_measure_cells, exa_list_write_measure},
    {"sources", EXA_LIST_SOURCES, "id date title author publisher url licence note", 3, get_source_cells,
     exa_list_write_source},
    {"stories", EXA_LIST_STORIES, "id slides minutes title", 4, get_story_cells, exa_list_write_story},
};

const ExaListKind *
exa_list_kind_get (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    if (strcmp (kinds[i].name, name) == 0)
      return &kinds[i];
  }
  return NULL;
}

const char *const *
exa_list_kind_names (void)
{
  static const char *const names[] = {"charts", "claims", "entities", "measures", "sources", "stories", NULL};

  return names;
}
