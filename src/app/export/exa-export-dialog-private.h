/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-chart-picks.h"
#include "exa-export-dialog.h"
#include "exa-export-proof.h"
#include "exa-export-settings.h"

G_BEGIN_DECLS

/* Which figures: the items of the drop-down, of which the stories have one each between the first and the last. */
typedef enum {
  EXA_BUNDLE_FILES, /* the order of the drop-down */
  EXA_BUNDLE_PDF,
  EXA_BUNDLE_ZIP,
} ExaBundle;

/* What the files of the dialog share: its form, and what comes of it. */
struct _ExaExportDialog {
  GtkWindow parent_instance;

  ExaSession *session; /* borrowed: the parent's, which outlives this window */
  ExaExportSettings settings;

  /* the form */
  GtkDropDown *format, *size, *unit, *sharpness, *text, *theme, *background, *language, *inside, *svg_text;
  GtkWidget *custom;
  GtkSpinButton *width, *height;
  GtkEntry *headline, *subtitle, *note;
  GtkCheckButton *show_title, *show_source, *show_key;
  char *own_words[3]; /* the chart's, in the order of the entries */
  gboolean filling;   /* the form is being filled: nothing was changed by anybody */

  /* what comes of it */
  GtkWidget *copy_command; /* copies what @command says */
  GtkLabel *chart_name, *facts, *inside_note, *command, *problem, *path_label, *folder_label;
  GtkStack *preview;
  GtkPicture *picture;
  GtkTextView *text_preview;
  GtkWidget *findings_pane;
  GtkListBox *findings;
  GtkEntry *name;
  GtkDropDown *scope, *bundle;
  GtkMenuButton *picks_button;
  ExaChartPicks *picks; /* borrowed: the button's */
  GtkWidget *save_button, *copy_button, *progress_box;
  GtkProgressBar *progress;

  ExaExportProof *proof; /* NULL until the first is made, or where it could not be */
  ExaFonts *fonts;       /* of the thread that makes proofs */
  gboolean making;       /* a proof is being made */
  gboolean stale;        /* the form was changed since it was asked for */
  gboolean save_when_made;
  GtkWidget *first;      /* borrowed: has the keyboard when it opens */
  guint opening;         /* timeout: until then it waits for its first proof to open with; 0: it is open */
  GCancellable *running; /* several figures are being written; NULL: none are */
  char *bundle_path;     /* the file that they all go into, or NULL */
};

/* --- the form --- */

/* Fills the drop-downs whose items are tables, and puts @self->settings into the form. */
void exa_export_form_fill (ExaExportDialog *self);
/* What the form says; the words and the data are borrowed of @self. */
void exa_export_form_read (ExaExportDialog *self, ExaExportOptions *options);
/* The headline, where it is not the chart's own; borrowed, or NULL. */
const char *exa_export_form_get_title (ExaExportDialog *self);
/* A size was chosen: its numbers into the form. */
void exa_export_form_follow_size (ExaExportDialog *self);
/* Sharpness is by factors of pixels and by dots per inch of paper. */
void exa_export_form_follow_unit (ExaExportDialog *self);
/* The chart's own words in the language of the form, where nobody wrote others. */
void exa_export_form_follow_language (ExaExportDialog *self);

/* Whether the form is about the figure that is shown, and no other. */
gboolean exa_export_form_is_one (ExaExportDialog *self);
/* The path of its file; transfer full. */
char *exa_export_form_get_path (ExaExportDialog *self);

/* --- what comes of it --- */

/* Shows the proof that was made, with its findings, or why there is none (@error; else NULL). */
void exa_export_show_proof (ExaExportDialog *self, const GError *error);
/* @message: NULL: there is no problem any more. */
void exa_export_show_problem (ExaExportDialog *self, const char *message);

/* Emits "save" once what it asks for can be written. */
ExaExportDialog *exa_export_dialog_new (GtkWindow *parent, ExaSession *session);
/* Opens with the first proof in it, in one frame; without, where that takes long. @first has the keyboard then. */
void exa_export_dialog_open (ExaExportDialog *self, GtkWidget *first);

G_END_DECLS
