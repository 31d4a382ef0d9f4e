/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the dialog shows of a proof. */
#include "exa-export-dialog-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "exa-export-geometry.h"

/* --- findings --- */

static const char *
button_label (ExaMend mend)
{
  switch (mend) {
  case EXA_MEND_PRINT_THEME: return _ ("Use the print theme");
  case EXA_MEND_FEWER_ROWS: return _ ("Show fewer rows");
  case EXA_MEND_LARGER_SIZE: return _ ("Use a larger size");
  case EXA_MEND_SHOW_SOURCE: return _ ("Show the source");
  case EXA_MEND_OWN_HEADLINE: return _ ("Use the chart’s name");
  case EXA_MEND_NONE: break;
  }
  return NULL;
}

/* The next larger of the sizes with a name, of those on paper or of those on a screen as what is chosen; the same where
 * there is none. */
static void
choose_larger (ExaExportDialog *self)
{
  ExaExportOptions options;
  ExaExportGeometry now, then;
  const ExaSizePreset *preset;
  double least = INFINITY;
  gboolean on_paper;
  guint chosen = gtk_drop_down_get_selected (self->size);

  exa_export_form_read (self, &options);
  exa_export_geometry_init (&now, &options);
  on_paper = options.unit != EXA_SIZE_PX;
  for (guint i = 0; (preset = exa_size_preset_nth (i)) != NULL; i++) {
    options.width = preset->width;
    options.height = preset->height;
    options.unit = preset->unit;
    exa_export_geometry_init (&then, &options);
    if ((preset->unit != EXA_SIZE_PX) != on_paper || then.px_width < now.px_width || then.px_height <= now.px_height ||
        then.px_width * then.px_height >= least)
      continue;
    least = then.px_width * then.px_height;
    chosen = i;
  }
  gtk_drop_down_set_selected (self->size, chosen);
}

static void
mend (ExaExportDialog *self, const ExaFinding *finding)
{
  ExaFigureModel *model = exa_session_get_model (self->session);
  ExaLang lang = (ExaLang)gtk_drop_down_get_selected (self->language);

  switch (finding->mend) {
  case EXA_MEND_PRINT_THEME: gtk_drop_down_set_selected (self->theme, EXA_THEME_PRINT); break;
  case EXA_MEND_FEWER_ROWS: g_object_set (model, "top", (int)finding->value, NULL); break;
  case EXA_MEND_LARGER_SIZE: choose_larger (self); break;
  case EXA_MEND_SHOW_SOURCE: gtk_check_button_set_active (self->show_source, TRUE); break;
  case EXA_MEND_OWN_HEADLINE:
    gtk_editable_set_text (GTK_EDITABLE (self->headline),
                           exa_text_get (&exa_figure_model_get_chart (model)->name, lang));
    break;
  case EXA_MEND_NONE: break;
  }
}

static void
on_mend (GtkButton *button, ExaExportDialog *self)
{
  guint n = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "finding"));

  if (self->proof != NULL && n < self->proof->findings->len)
    mend (self, g_ptr_array_index (self->proof->findings, n));
}

static GtkWidget *
make_row (ExaExportDialog *self, guint n)
{
  const ExaFinding *finding = g_ptr_array_index (self->proof->findings, n);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10), *label = gtk_label_new (finding->text);
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic"), *button;
  const char *action = button_label (finding->mend);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (icon, "warning");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  if (action == NULL)
    return box;
  button = gtk_button_new_with_label (action);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (button), "finding", GUINT_TO_POINTER (n));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_mend), self, 0);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

static void
show_findings (ExaExportDialog *self)
{
  guint n = self->proof != NULL ? self->proof->findings->len : 0;
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->findings))) != NULL)
    gtk_list_box_remove (self->findings, row);
  for (guint i = 0; i < n; i++) {
    gtk_list_box_append (self->findings, make_row (self, i));
    row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->findings, (int)i));
    gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
    gtk_widget_set_focusable (row, FALSE);
  }
  gtk_widget_set_visible (self->findings_pane, n > 0);
}

/* --- facts --- */

static void
show_facts (ExaExportDialog *self)
{
  const ExaExportProof *proof = self->proof;
  g_autofree char *bytes = NULL, *facts = NULL, *inside = NULL;

  if (proof == NULL) {
    gtk_label_set_text (self->facts, "");
    return;
  }
  bytes = g_format_size (g_bytes_get_size (proof->file));
  if (proof->texture == NULL) {
    gtk_label_set_text (self->facts, bytes);
    gtk_label_set_text (self->inside_note, "");
    return;
  }
  facts = g_strdup_printf (_ ("%d × %d px · %.1f × %.1f mm at %.0f dpi · %s"), proof->size.width, proof->size.height,
                           proof->size.mm_width, proof->size.mm_height, proof->size.dpi, bytes);
  gtk_label_set_text (self->facts, facts);
  if (proof->n_inside > 0) {
    g_autofree char *size = g_format_size (proof->n_inside);

    inside = g_strdup_printf (
        _ ("%s of the file: Exascope opens it as the chart that it shows, with its sources. Nothing of this computer."),
        size);
  }
  gtk_label_set_text (self->inside_note, inside != NULL ? inside : _ ("It cannot be opened again as a chart."));
}

void
exa_export_show_problem (ExaExportDialog *self, const char *message)
{
  gtk_label_set_text (self->problem, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), message != NULL);
}

void
exa_export_show_proof (ExaExportDialog *self, const GError *error)
{
  const ExaExportProof *proof = self->proof;

  exa_export_show_problem (self, error != NULL ? error->message : NULL);
  gtk_widget_set_sensitive (self->save_button, proof != NULL);
  gtk_widget_set_sensitive (self->copy_button, proof != NULL && proof->texture != NULL);
  gtk_stack_set_visible_child_name (self->preview, proof != NULL && proof->text != NULL ? "text" : "picture");
  gtk_picture_set_paintable (self->picture, proof != NULL ? GDK_PAINTABLE (proof->texture) : NULL);
  gtk_picture_set_alternative_text (self->picture, proof != NULL ? proof->description : NULL);
  if (proof != NULL && proof->text != NULL)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text_preview), proof->text, -1);
  show_findings (self);
  show_facts (self);
}
