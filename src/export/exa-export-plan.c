/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-export-plan.h"

#include <string.h>

static void
exa_export_job_free (ExaExportJob *job)
{
  g_clear_object (&job->chart);
  g_free (job->title);
  if (job->view != NULL)
    exa_view_clear (job->view);
  g_free (job->view);
  g_free (job->path);
  g_free (job);
}

ExaExportPlan *
exa_export_plan_new (const ExaExportOptions *options, const ExaView *view)
{
  ExaExportPlan *self = g_new0 (ExaExportPlan, 1);

  self->options = *options;
  self->view = (ExaView)EXA_VIEW_INIT;
  if (view != NULL)
    exa_view_copy (&self->view, view);
  self->jobs = g_ptr_array_new_with_free_func ((GDestroyNotify)exa_export_job_free);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
exa_export_plan_free (ExaExportPlan *self)
{
  exa_view_clear (&self->view);
  g_ptr_array_unref (self->jobs);
  g_hash_table_unref (self->names);
  g_free (self->bundle_path);
  g_free (self->bundle_title);
  g_free (self);
}

void
exa_export_plan_set_bundle (ExaExportPlan *self, const char *path, const char *title)
{
  g_free (self->bundle_path);
  g_free (self->bundle_title);
  self->bundle_path = g_strdup (path);
  self->bundle_title = g_strdup (title);
}

/* Takes @path, which may still be NULL. */
static ExaExportJob *
add_job (ExaExportPlan *self, ExaChart *chart, const char *title, char *path)
{
  ExaExportJob *job = g_new0 (ExaExportJob, 1);

  job->chart = g_object_ref (chart);
  job->title = g_strdup (title);
  job->path = path;
  g_ptr_array_add (self->jobs, job);
  return job;
}

void
exa_export_plan_add (ExaExportPlan *self, ExaChart *chart, const char *title, const char *path)
{
  add_job (self, chart, title, g_strdup (path));
}

/* The file called @stem in @folder; NULL where that name is taken. Transfer full. */
static char *
make_path (ExaExportPlan *self, const char *folder, const char *stem)
{
  g_autofree char *name = NULL;

  if (!g_hash_table_add (self->names, g_strdup (stem)))
    return NULL;
  name = g_strdup_printf ("%s.%s", stem, exa_export_options_get_format (&self->options)->extension);
  return strcmp (folder, ".") == 0 ? g_steal_pointer (&name) : g_build_filename (folder, name, NULL);
}

void
exa_export_plan_add_charts (ExaExportPlan *self, GPtrArray *charts, const char *title, const char *folder)
{
  guint first = self->jobs->len;

  for (guint i = 0; i < charts->len; i++) {
    ExaChart *chart = g_ptr_array_index (charts, i);

    add_job (self, chart, title, make_path (self, folder, chart->id));
  }
  /* Only now, when every chart has its own name, are there numbers for those that are there again. */
  for (guint i = first; i < self->jobs->len; i++) {
    ExaExportJob *job = g_ptr_array_index (self->jobs, i);

    for (guint n = 2; job->path == NULL; n++) {
      g_autofree char *stem = g_strdup_printf ("%s-%u", job->chart->id, n);

      job->path = make_path (self, folder, stem);
    }
  }
}

/* How @slide is seen, where the plan says nothing else; NULL: as its chart says. Transfer full. */
static ExaView *
make_view (const ExaExportPlan *self, const ExaSlide *slide)
{
  const ExaView unchanged = EXA_VIEW_INIT;
  const ExaViewField *field;
  ExaView *view;

  if (exa_view_equal (&slide->view, &unchanged))
    return NULL;
  view = g_new (ExaView, 1);
  exa_view_copy (view, &self->view);
  for (guint i = 0; (field = exa_view_nth_field (i)) != NULL; i++) {
    g_autofree char *said = exa_view_get (&self->view, field->name), *own = exa_view_get (&slide->view, field->name);

    if (said == NULL && own != NULL)
      exa_view_set (view, field->name, own, NULL);
  }
  return view;
}

void
exa_export_plan_add_story (ExaExportPlan *self, ExaStory *story, const char *folder)
{
  for (guint i = 0; exa_story_find_told (story, i, TRUE, &i); i++) {
    const ExaSlide *slide = g_ptr_array_index (story->slides, i);
    g_autofree char *stem = g_strdup_printf ("%02u-%s", i + 1, slide->chart->id);
    const char *title = exa_text_is_empty (&slide->title) ? NULL : exa_text_get (&slide->title, self->options.lang);
    ExaExportJob *job = add_job (self, slide->chart, title, make_path (self, folder, stem));

    job->view = make_view (self, slide);
  }
}

void
exa_export_plan_add_deck (ExaExportPlan *self, const ExaDeck *deck, const char *folder)
{
  for (guint i = 0; i < deck->pages->len; i++) {
    const ExaDeckPage *page = g_ptr_array_index (deck->pages, i);
    ExaChart *chart = page->figure->table->chart;
    g_autofree char *stem = deck->options.steps ? g_strdup_printf ("%02u-%u-%s", page->number, page->step, chart->id)
                                                : g_strdup_printf ("%02u-%s", page->number, chart->id);
    ExaExportJob *job = add_job (self, chart, page->headline, make_path (self, folder, stem));

    job->view = g_new (ExaView, 1);
    exa_view_copy (job->view, &page->view);
  }
}
