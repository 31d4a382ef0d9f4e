/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-story-export-dialog.h"

#include <glib/gi18n.h>

#include "exa-deck-export.h"
#include "exa-deck-format.h"
#include "exa-export-async.h"
#include "exa-file-dialogs.h"
#include "exa-resources.h"
#include "exa-spoken-names.h"

/* What a person chooses from, in the order of the template. */
typedef enum {
  EXA_TAKE_SLIDES,
  EXA_TAKE_HANDOUT,
  EXA_TAKE_PRESENTATION,
  EXA_TAKE_PICTURES,
} ExaTake;

static const char *const formats[] = {"pdf", "pdf", "pptx", "png"};
/* In the order of the template; 0: as usual. */
static const double scales[] = {0, 1, 2, 4};

struct _ExaStoryExportDialog {
  GtkWindow parent_instance;

  ExaStory *story;
  char *path;                /* what is being written: a file, or a folder of pictures */
  GCancellable *cancellable; /* of the writing at work; NULL: none */
  guint pulse;
  GtkDropDown *format, *pages, *paper, *scale, *theme, *language;
  GtkCheckButton *notes, *sources, *steps;
  GtkWidget *choices, *export_button;
  GtkProgressBar *progress;
  GtkLabel *problem;
};

G_DEFINE_FINAL_TYPE (ExaStoryExportDialog, exa_story_export_dialog, GTK_TYPE_WINDOW)

static ExaTake
get_take (ExaStoryExportDialog *self)
{
  return (ExaTake)gtk_drop_down_get_selected (self->format);
}

/* Themes, papers and languages stand in the template in the order of their enumerations. */
static ExaDeckOptions
get_options (ExaStoryExportDialog *self)
{
  ExaTake take = get_take (self);
  ExaDeckOptions options = {
      .format = exa_deck_format_find (formats[take]),
      .paper = (ExaPaper)gtk_drop_down_get_selected (self->paper),
      .steps = gtk_check_button_get_active (self->steps),
      .theme = (ExaThemeId)gtk_drop_down_get_selected (self->theme),
      .lang = (ExaLang)gtk_drop_down_get_selected (self->language),
  };

  if (take == EXA_TAKE_HANDOUT)
    options.handout = (int)gtk_drop_down_get_selected (self->pages) + 1;
  if (take == EXA_TAKE_PRESENTATION || take == EXA_TAKE_PICTURES)
    options.scale = scales[gtk_drop_down_get_selected (self->scale)];
  if (take == EXA_TAKE_HANDOUT || take == EXA_TAKE_PRESENTATION) {
    options.notes = gtk_check_button_get_active (self->notes);
    options.sources = gtk_check_button_get_active (self->sources);
  }
  return options;
}

/* --- the writing --- */

static gboolean
on_pulse (gpointer data)
{
  gtk_progress_bar_pulse (EXA_STORY_EXPORT_DIALOG (data)->progress);
  return G_SOURCE_CONTINUE;
}

static void
show_problem (ExaStoryExportDialog *self, const char *message)
{
  gtk_label_set_text (self->problem, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), message != NULL);
}

static void
set_working (ExaStoryExportDialog *self, gboolean working)
{
  g_clear_handle_id (&self->pulse, g_source_remove);
  if (working)
    self->pulse = g_timeout_add (100, on_pulse, self);
  gtk_widget_set_sensitive (self->choices, !working);
  gtk_widget_set_sensitive (self->export_button, !working);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), working);
}

static void
on_progress (guint done, guint all, const char *name, gpointer data)
{
  ExaStoryExportDialog *self = data;

  if (self->story == NULL)
    return;
  g_clear_handle_id (&self->pulse, g_source_remove);
  gtk_progress_bar_set_fraction (self->progress, (double)done / all);
}

/* @problem: or NULL. */
static void
finish (ExaStoryExportDialog *self, const char *problem)
{
  gboolean cancelled = g_cancellable_is_cancelled (self->cancellable);
  g_autofree char *name = g_filename_display_basename (self->path), *message = NULL;

  g_clear_object (&self->cancellable);
  if (self->story == NULL)
    return;
  set_working (self, FALSE);
  show_problem (self, problem);
  if (cancelled || problem != NULL)
    return;
  message = g_strdup_printf (_ ("%s is written."), name);
  gtk_widget_activate_action (GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self))), "win.say-file", "(ss)",
                              message, self->path);
  gtk_window_close (GTK_WINDOW (self));
}

static void
on_file_written (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ExaStoryExportDialog) self = data;
  g_autofree char *problem = exa_deck_write_finish (result);

  finish (self, problem);
}

static void
on_pictures_written (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ExaStoryExportDialog) self = data;
  guint n_made;
  g_autofree char *problem = exa_export_run_finish (result, &n_made);

  finish (self, problem);
}

/* A file without the ending of its format gets it; pictures go to a folder. */
static char *
complete (const ExaDeckFormat *format, const char *path)
{
  g_autofree char *ending = g_strconcat (".", format->extension, NULL);

  if (format->encode == NULL || g_str_has_suffix (path, ending))
    return g_strdup (path);
  return g_strconcat (path, ending, NULL);
}

static void
on_path_chosen (GtkWindow *parent, const char *chosen)
{
  ExaStoryExportDialog *self = EXA_STORY_EXPORT_DIALOG (parent);
  ExaDeckOptions options = get_options (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (ExaDeck) deck = exa_deck_new (self->story, &options, &error);

  show_problem (self, error != NULL ? error->message : NULL);
  if (deck == NULL)
    return;
  g_free (self->path);
  self->path = complete (options.format, chosen);
  self->cancellable = g_cancellable_new ();
  set_working (self, TRUE);
  if (exa_deck_is_one_file (deck))
    exa_deck_write_async (g_steal_pointer (&deck), self->path, self->cancellable, on_progress, on_file_written,
                          g_object_ref (self));
  else
    exa_export_run_async (exa_deck_plan (deck, self->path), self->cancellable, on_progress, on_pictures_written,
                          g_object_ref (self));
}

static void
on_export (ExaStoryExportDialog *self)
{
  const ExaDeckFormat *format = get_options (self).format;
  const char *id = self->story->id != NULL && *self->story->id != '\0' ? self->story->id : "story";
  g_autofree char *name = g_strdup_printf ("%s.%s", id, format->extension);

  if (format->encode == NULL)
    exa_file_dialog_folder (GTK_WINDOW (self), _ ("Folder for the pictures"), NULL, on_path_chosen);
  else
    exa_file_dialog_save_in (GTK_WINDOW (self), _ ("Export the story"), NULL, name, on_path_chosen);
}

/* The writing is called off first, the dialog then. */
static void
on_cancel (ExaStoryExportDialog *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static gboolean
exa_story_export_dialog_close_request (GtkWindow *window)
{
  ExaStoryExportDialog *self = EXA_STORY_EXPORT_DIALOG (window);

  if (self->cancellable != NULL) {
    g_cancellable_cancel (self->cancellable);
    return TRUE;
  }
  return GTK_WINDOW_CLASS (exa_story_export_dialog_parent_class)->close_request (window);
}

/* --- for the template --- */

static gboolean
is_handout (gpointer object, guint take)
{
  return take == EXA_TAKE_HANDOUT;
}

static gboolean
has_pictures (gpointer object, guint take)
{
  return take == EXA_TAKE_PRESENTATION || take == EXA_TAKE_PICTURES;
}

static gboolean
has_notes (gpointer object, guint take)
{
  return take == EXA_TAKE_HANDOUT || take == EXA_TAKE_PRESENTATION;
}

/* --- the object --- */

static void
exa_story_export_dialog_dispose (GObject *object)
{
  ExaStoryExportDialog *self = EXA_STORY_EXPORT_DIALOG (object);

  g_clear_handle_id (&self->pulse, g_source_remove);
  g_clear_object (&self->story);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);

  G_OBJECT_CLASS (exa_story_export_dialog_parent_class)->dispose (object);
}

static void
exa_story_export_dialog_finalize (GObject *object)
{
  g_free (EXA_STORY_EXPORT_DIALOG (object)->path);

  G_OBJECT_CLASS (exa_story_export_dialog_parent_class)->finalize (object);
}

static void
exa_story_export_dialog_class_init (ExaStoryExportDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = exa_story_export_dialog_dispose;
  G_OBJECT_CLASS (class)->finalize = exa_story_export_dialog_finalize;
  GTK_WINDOW_CLASS (class)->close_request = exa_story_export_dialog_close_request;
  gtk_widget_class_set_template_from_resource (widget_class, EXA_RESOURCE_UI ("exa-story-export-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, ExaStoryExportDialog, format);
  gtk_widget_class_bind_template_child (widget_class, ExaStoryExportDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, ExaStoryExportDialog, paper);
  gtk_widget_class_bind_template_child (widget_class, ExaStoryExportDialog, scale);
  gtk_widget_class_bind_template_child (widget_class, ExaStoryExportDialog, theme);
  gtk_widget_class_bind_template_child (widget_class, ExaStoryExportDialog, language);
  gtk_widget_class_bind_template_child (widget_class, ExaStoryExportDialog, notes);
  gtk_widget_class_bind_template_child (widget_class, ExaStoryExportDialog, sources);
  gtk_widget_class_bind_template_child (widget_class, ExaStoryExportDialog, steps);
  gtk_widget_class_bind_template_child (widget_class, ExaStoryExportDialog, choices);
  gtk_widget_class_bind_template_child (widget_class, ExaStoryExportDialog, export_button);
  gtk_widget_class_bind_template_child (widget_class, ExaStoryExportDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, ExaStoryExportDialog, problem);
  gtk_widget_class_bind_template_callback (widget_class, on_export);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel);
  gtk_widget_class_bind_template_callback (widget_class, is_handout);
  gtk_widget_class_bind_template_callback (widget_class, has_pictures);
  gtk_widget_class_bind_template_callback (widget_class, has_notes);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
exa_story_export_dialog_init (ExaStoryExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  exa_spoken_names_set (GTK_WIDGET (self));
}

void
exa_story_export_dialog_present (GtkWindow *parent, const ExaStory *story, ExaSession *session)
{
  ExaStoryExportDialog *self = g_object_new (EXA_TYPE_STORY_EXPORT_DIALOG, "transient-for", parent, NULL);

  self->story = exa_story_copy (story);
  gtk_drop_down_set_selected (self->language, exa_figure_model_get_lang (exa_session_get_model (session)));
  gtk_window_present (GTK_WINDOW (self));
}
