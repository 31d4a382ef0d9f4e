/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-chart-filter.h"

#include <string.h>

#include "exa-chart.h"
#include "exa-fuzzy.h"

struct _ExaChartFilter {
  GtkFilter parent_instance;

  char *search; /* as typed */
  char *folded; /* the same, to be matched */
};

enum { PROP_0, PROP_SEARCH };

G_DEFINE_FINAL_TYPE (ExaChartFilter, exa_chart_filter, GTK_TYPE_FILTER)

static void
add (GString *out, const ExaText *text)
{
  for (int lang = 0; lang < EXA_N_LANGS; lang++) {
    if (text->in[lang] != NULL)
      g_string_append_printf (out, "%s\n", text->in[lang]);
  }
}

static void
add_entity (GString *out, ExaEntity *entity)
{
  add (out, &entity->name);
  for (char **name = entity->also; *name != NULL; name++)
    g_string_append_printf (out, "%s\n", *name);
  if (entity->country != NULL)
    add (out, &entity->country->name);
}

static void
add_claim (GString *out, ExaClaim *claim)
{
  add_entity (out, claim->subject);
  add (out, &claim->label);
  add (out, &claim->measure->name);
  if (claim->speaker != NULL)
    add (out, &claim->speaker->name);
  for (guint i = 0; i < claim->cites->len; i++) {
    ExaSource *source = ((ExaCite *)g_ptr_array_index (claim->cites, i))->source;
    add (out, &source->title);
    add (out, &source->author);
  }
  for (int lang = 0; lang < EXA_N_LANGS; lang++) {
    g_autofree char *figure = exa_claim_format (claim, (ExaLang)lang);
    g_string_append_printf (out, "%s\n", figure);
  }
}

static char *
write_text (ExaChart *chart)
{
  g_autoptr (GString) out = g_string_new (NULL);

  add (out, &chart->name);
  add (out, &chart->title);
  add (out, &chart->subtitle);
  if (chart->topic != NULL)
    add (out, &chart->topic->name);
  for (guint i = 0; i < chart->claims->len; i++)
    add_claim (out, g_ptr_array_index (chart->claims, i));
  return exa_fuzzy_fold (out->str);
}

/* What is searched of @chart, written down once; it goes with the chart. */
static const char *
get_text (ExaChart *chart)
{
  GQuark key = g_quark_from_static_string ("exa-chart-filter-text");
  char *text = g_object_get_qdata (G_OBJECT (chart), key);

  if (text == NULL) {
    text = write_text (chart);
    g_object_set_qdata_full (G_OBJECT (chart), key, text, g_free);
  }
  return text;
}

static gboolean
exa_chart_filter_match (GtkFilter *filter, gpointer item)
{
  ExaChartFilter *self = EXA_CHART_FILTER (filter);

  return self->folded == NULL || exa_fuzzy_match (get_text (EXA_CHART (item)), self->folded);
}

static GtkFilterMatch
exa_chart_filter_get_strictness (GtkFilter *filter)
{
  return EXA_CHART_FILTER (filter)->folded != NULL ? GTK_FILTER_MATCH_SOME : GTK_FILTER_MATCH_ALL;
}

static void
exa_chart_filter_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, EXA_CHART_FILTER (object)->search);
}

static void
exa_chart_filter_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  ExaChartFilter *self = EXA_CHART_FILTER (object);
  const char *search = g_value_get_string (value);

  if (g_strcmp0 (search, self->search) == 0)
    return;
  g_free (self->search);
  g_free (self->folded);
  self->search = g_strdup (search);
  self->folded = search != NULL && *search != '\0' ? exa_fuzzy_fold (search) : NULL;
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
  g_object_notify_by_pspec (object, pspec);
}

static void
exa_chart_filter_finalize (GObject *object)
{
  ExaChartFilter *self = EXA_CHART_FILTER (object);

  g_free (self->search);
  g_free (self->folded);

  G_OBJECT_CLASS (exa_chart_filter_parent_class)->finalize (object);
}

static void
exa_chart_filter_class_init (ExaChartFilterClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkFilterClass *filter_class = GTK_FILTER_CLASS (class);

  object_class->get_property = exa_chart_filter_get_property;
  object_class->set_property = exa_chart_filter_set_property;
  object_class->finalize = exa_chart_filter_finalize;
  filter_class->match = exa_chart_filter_match;
  filter_class->get_strictness = exa_chart_filter_get_strictness;
  g_object_class_install_property (object_class, PROP_SEARCH,
                                   g_param_spec_string ("search", NULL, NULL, NULL,
                                                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                            G_PARAM_STATIC_STRINGS));
}

static void
exa_chart_filter_init (ExaChartFilter *self)
{
}
