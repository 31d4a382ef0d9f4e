/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-figure-said.h"

#include <glib/gi18n.h>

#include "exa-announce.h"
#include "exa-chart-row.h"
#include "exa-figure-words.h"
#include "exa-notes.h"
#include "exa-source-line.h"
#include "exa-view-change.h"

struct _ExaFigureSaid {
  GObject parent_instance;

  GtkWidget *view;       /* weak */
  ExaFigureModel *model; /* owned */
  ExaViewState known;    /* as it was when something was last said of it */
  char *picked;          /* likewise: the claim that is picked alone; NULL: none */
  gboolean quiet;
};

G_DEFINE_FINAL_TYPE (ExaFigureSaid, exa_figure_said, G_TYPE_OBJECT)

static GtkWidget *
find_focus (ExaFigureSaid *self)
{
  GtkRoot *root = gtk_widget_get_root (self->view);

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

/* Nothing is said of what changes before it is seen. */
static gboolean
is_seen (ExaFigureSaid *self)
{
  GtkRoot *root = self->view != NULL ? gtk_widget_get_root (self->view) : NULL;

  return root != NULL && gtk_widget_get_mapped (GTK_WIDGET (root));
}

/* Headline, what is measured, how many figures. */
static char *
introduce (const ExaFigure *figure)
{
  g_autofree char *measured = exa_figure_words_measured (figure->spec);
  GString *out = g_string_new (NULL);

  exa_notes_add (out, figure->spec->title, figure->spec->lang);
  exa_notes_add (out, measured, figure->spec->lang);
  return g_string_free (out, FALSE);
}

/* Of data that were read again, too. */
static gboolean
is_same_chart (ExaChart *a, ExaChart *b)
{
  return a == b || (a != NULL && b != NULL && g_strcmp0 (a->id, b->id) == 0 && exa_text_equal (&a->title, &b->title));
}

/* --- what changes --- */

/* A list of charts has said the name and the headline of the row that the keyboard came to. */
static void
say_chart (ExaFigureSaid *self, const ExaFigure *figure)
{
  GtkWidget *focus = find_focus (self);
  g_autofree char *words = NULL;

  if (EXA_IS_CHART_ROW (focus) && exa_chart_row_get_chart (EXA_CHART_ROW (focus)) == self->known.chart)
    return;
  if (focus != NULL && gtk_widget_is_ancestor (focus, self->view) &&
      exa_figure_view_enter (EXA_FIGURE_VIEW (self->view), TRUE))
    return;
  words = introduce (figure);
  exa_announce_latest (self->view, "chart", words, NULL);
}

/* The picked claim, where it is compared with none; borrowed. */
static const char *
find_picked (ExaFigureSaid *self)
{
  ExaClaim *claim = exa_figure_model_get_inspected (self->model);
  const char *b = exa_figure_model_get_view (self->model)->compare_b;

  return claim != NULL && b == NULL && exa_figure_model_is_picked (self->model, claim->id) ? claim->id : NULL;
}

static void
say_picks (ExaFigureSaid *self, const ExaView *from, const ExaFigure *figure)
{
  const ExaView *to = exa_figure_model_get_view (self->model);
  const char *picked = find_picked (self);
  const ExaMark *mark = picked != NULL ? exa_spec_find (figure->spec, picked) : NULL;
  gboolean same = g_strcmp0 (from->compare_a, to->compare_a) == 0 && g_strcmp0 (from->compare_b, to->compare_b) == 0 &&
                  from->by_difference == to->by_difference && g_strcmp0 (picked, self->picked) == 0;
  g_autofree char *words = NULL;

  g_free (self->picked);
  self->picked = g_strdup (picked);
  /* A row that was found has said what is picked for it. */
  if (same || EXA_IS_CHART_ROW (find_focus (self)))
    return;
  if (mark != NULL)
    words = g_strdup_printf (_ ("Picked: %s"), mark->words);
  else if (figure->spec->compare_words != NULL)
    words = g_strdup (figure->spec->compare_words);
  else
    words = g_strdup (_ ("Nothing is picked"));
  exa_announce_latest (self->view, "picks", words, NULL);
}

static void
say_look (ExaFigureSaid *self, const ExaViewState *from, const ExaViewState *to)
{
  static const char *const themes[] = {N_ ("Colours as the window"), N_ ("Light colours"), N_ ("Dark colours"),
                                       N_ ("Grey, for print")};

  if (from->theme != to->theme)
    exa_announce (self->view, _ (themes[to->theme]));
  if (from->lang != to->lang)
    exa_announce (self->view, to->lang == EXA_LANG_ZH_CN ? "中文" : "English");
}

static void
on_changed (ExaFigureSaid *self)
{
  const ExaFigure *figure = exa_figure_model_get_figure (self->model);
  const ExaViewState *now = exa_figure_model_get_state (self->model);
  g_auto (ExaViewState) before = self->known;
  g_autofree char *words = NULL;

  exa_view_state_copy (&self->known, now);
  if (figure == NULL)
    return;
  if (self->quiet) {
    g_free (self->picked);
    self->picked = g_strdup (find_picked (self));
    return;
  }
  if (!is_same_chart (before.chart, now->chart)) {
    g_free (self->picked);
    self->picked = g_strdup (find_picked (self));
    if (before.chart != NULL && is_seen (self))
      say_chart (self, figure);
    return;
  }
  if (!is_seen (self))
    return;
  words = exa_view_change_in_words (&before.view, &now->view, figure, exa_figure_model_get_dataset (self->model),
                                    now->lang);
  exa_announce (self->view, words);
  say_look (self, &before, now);
  say_picks (self, &before.view, figure);
}

static void
on_picks_changed (ExaFigureSaid *self)
{
  const ExaFigure *figure = exa_figure_model_get_figure (self->model);

  if (!self->quiet && is_seen (self) && figure != NULL)
    say_picks (self, &self->known.view, figure);
}

void
exa_figure_said_set_quiet (ExaFigureSaid *self, gboolean quiet)
{
  self->quiet = quiet;
}

/* --- what is asked for --- */

void
exa_figure_said_describe (ExaFigureSaid *self)
{
  const ExaFigure *figure = exa_figure_model_get_figure (self->model);
  g_autofree char *words = NULL;

  if (figure == NULL)
    return;
  words = exa_figure_describe (figure, exa_figure_view_get_layout (EXA_FIGURE_VIEW (self->view)));
  exa_announce (self->view, words);
}

void
exa_figure_said_source (ExaFigureSaid *self)
{
  const char *id = exa_figure_view_get_focused (EXA_FIGURE_VIEW (self->view));
  ExaDataset *dataset = exa_figure_model_get_dataset (self->model);
  ExaLang lang = exa_figure_model_get_lang (self->model);
  ExaClaim *claim = id != NULL && dataset != NULL ? exa_dataset_find (dataset, EXA_LIST_CLAIMS, id)
                                                  : exa_figure_model_get_inspected (self->model);
  g_autofree char *who = claim != NULL ? exa_source_of_claim (claim, lang) : NULL;
  g_autofree char *formula = claim != NULL ? exa_claim_format_formula (claim, lang) : NULL;
  g_autoptr (GString) words = g_string_new (NULL);

  if (claim == NULL)
    return;
  exa_notes_add (words, exa_claim_get_label (claim, lang), lang);
  exa_notes_add (words, formula, lang);
  exa_notes_add (words, who != NULL && *who != '\0' ? who : _ ("No source is named"), lang);
  exa_announce (self->view, words->str);
}

void
exa_figure_said_comparison (ExaFigureSaid *self)
{
  const ExaSpec *spec = exa_figure_model_get_spec (self->model);

  exa_announce (self->view, spec != NULL && spec->compare_words != NULL
                                ? spec->compare_words
                                : _ ("Nothing is compared: Space picks one bar, then another"));
}

/* --- the object --- */

static void
exa_figure_said_finalize (GObject *object)
{
  ExaFigureSaid *self = EXA_FIGURE_SAID (object);

  g_clear_weak_pointer (&self->view);
  g_clear_object (&self->model);
  exa_view_state_clear (&self->known);
  g_free (self->picked);

  G_OBJECT_CLASS (exa_figure_said_parent_class)->finalize (object);
}

static void
exa_figure_said_class_init (ExaFigureSaidClass *class)
{
  G_OBJECT_CLASS (class)->finalize = exa_figure_said_finalize;
}

static void
exa_figure_said_init (ExaFigureSaid *self)
{
  exa_view_state_init (&self->known, NULL, EXA_FIGURE_THEME_WINDOW, EXA_LANG_EN);
}

ExaFigureSaid *
exa_figure_said_new (ExaFigureView *view, ExaFigureModel *model)
{
  ExaFigureSaid *self = g_object_new (EXA_TYPE_FIGURE_SAID, NULL);

  g_set_weak_pointer (&self->view, GTK_WIDGET (view));
  self->model = g_object_ref (model);
  g_signal_connect_object (model, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "picks-changed", G_CALLBACK (on_picks_changed), self, G_CONNECT_SWAPPED);
  on_changed (self);
  return self;
}
