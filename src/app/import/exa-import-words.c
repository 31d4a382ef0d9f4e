/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-import-words.h"

#include <glib/gi18n.h>

#include "exa-table-words.h"
#include "exa-scrolled-popover.h"

struct _ExaImportWords {
  GtkPopover parent_instance;

  ExaSession *session; /* borrowed */
  GtkEditable *entries[EXA_N_WORDS];
  GtkLabel *lack;
};

G_DEFINE_FINAL_TYPE (ExaImportWords, exa_import_words, GTK_TYPE_POPOVER)

static const char *const labels[EXA_N_WORDS] = {
    [EXA_WORD_HEADLINE] = N_ ("Headline"),
    [EXA_WORD_SUBTITLE] = N_ ("Subtitle"),
    [EXA_WORD_NOTE] = N_ ("Note"),
    [EXA_WORD_PUBLISHER] = N_ ("Said by"),
    [EXA_WORD_SOURCE] = N_ ("Title of the source"),
    [EXA_WORD_DATE] = N_ ("Date"),
    [EXA_WORD_URL] = N_ ("Address"),
};

static ExaLang
get_lang (ExaImportWords *self)
{
  return exa_figure_model_get_lang (exa_session_get_model (self->session));
}

static ExaChart *
get_chart (ExaImportWords *self)
{
  return exa_figure_model_get_chart (exa_session_get_model (self->session));
}

/* The table's own; NULL where there is none. */
static ExaSource *
get_source (ExaImportWords *self)
{
  ExaDataset *dataset = exa_session_get_dataset (self->session);
  guint n = dataset != NULL ? exa_dataset_count (dataset, EXA_LIST_SOURCES) : 0;

  return n > 0 ? exa_dataset_nth (dataset, EXA_LIST_SOURCES, n - 1) : NULL;
}

/* --- showing --- */

/* What stands there as long as nothing is said. */
static const char *
get_usual (ExaImportWords *self, ExaTableWord word)
{
  const ExaSpec *spec = exa_figure_model_get_spec (exa_session_get_model (self->session));
  ExaSource *source = get_source (self);

  switch (word) {
  case EXA_WORD_HEADLINE: return spec != NULL ? spec->title : "";
  case EXA_WORD_SUBTITLE: return spec != NULL ? spec->subtitle : "";
  case EXA_WORD_SOURCE: return source != NULL ? exa_text_get (&source->title, get_lang (self)) : "";
  case EXA_WORD_PUBLISHER: return source != NULL ? exa_text_get (&source->publisher, get_lang (self)) : "";
  case EXA_WORD_DATE: return _ ("such as 2026-06-23 or 2026");
  case EXA_WORD_NOTE:
  case EXA_WORD_URL:
  case EXA_N_WORDS: break;
  }
  return "";
}

static void
show_lack (ExaImportWords *self)
{
  ExaSource *source = get_source (self);
  g_autofree char *lack = source != NULL ? exa_table_words_find_lack (source, get_chart (self)) : NULL;

  gtk_label_set_text (self->lack, lack != NULL ? lack : _ ("Nothing is lacking for it to be quoted."));
}

static void
on_map (ExaImportWords *self)
{
  const ExaTableTold *told = exa_session_get_told (self->session);
  ExaChart *chart = get_chart (self);

  for (ExaTableWord word = 0; word < EXA_N_WORDS; word++) {
    const char *said = exa_table_words_get (told->words, word, chart != NULL ? chart->id : NULL, get_lang (self));
    const char *usual = get_usual (self, word);

    gtk_editable_set_text (self->entries[word], said != NULL ? said : "");
    gtk_entry_set_placeholder_text (GTK_ENTRY (self->entries[word]), usual != NULL ? usual : "");
  }
  gtk_widget_remove_css_class (GTK_WIDGET (self->entries[EXA_WORD_DATE]), "error");
  show_lack (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entries[EXA_WORD_HEADLINE]));
}

/* --- telling --- */

/* A date that is none is not taken. */
static gboolean
check_date (ExaImportWords *self)
{
  GtkEditable *entry = self->entries[EXA_WORD_DATE];
  const char *text = gtk_editable_get_text (entry);
  ExaDate date;

  if (*text == '\0' || exa_date_parse (text, &date))
    return TRUE;
  gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
  gtk_label_set_text (self->lack, _ ("The date is to be written as 2026, 2026-06 or 2026-06-23."));
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  return FALSE;
}

static void
on_use (ExaImportWords *self)
{
  ExaChart *chart = get_chart (self);
  ExaTableTold told;

  if (chart == NULL || !check_date (self))
    return;
  exa_table_told_copy (&told, exa_session_get_told (self->session));
  for (ExaTableWord word = 0; word < EXA_N_WORDS; word++) {
    g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->entries[word])));

    told.words = exa_table_words_set (told.words, word, chart->id, get_lang (self), text);
  }
  gtk_popover_popdown (GTK_POPOVER (self));
  exa_session_tell (self->session, &told);
  exa_table_told_clear (&told);
}

/* --- the object --- */

static void
add_row (ExaImportWords *self, GtkWidget *grid, ExaTableWord word)
{
  GtkWidget *label = gtk_label_new (_ (labels[word])), *entry = gtk_entry_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), entry);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 44);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  g_signal_connect_object (entry, "activate", G_CALLBACK (on_use), self, G_CONNECT_SWAPPED);
  gtk_grid_attach (GTK_GRID (grid), label, 0, (int)word, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), entry, 1, (int)word, 1, 1);
  self->entries[word] = GTK_EDITABLE (entry);
}

static void
exa_import_words_class_init (ExaImportWordsClass *class)
{
}

static void
exa_import_words_init (ExaImportWords *self)
{
  GtkWidget *grid = gtk_grid_new (), *use = gtk_button_new_with_label (_ ("Use these words"));

  gtk_grid_set_row_spacing (GTK_GRID (grid), 8);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 10);
  for (ExaTableWord word = 0; word < EXA_N_WORDS; word++)
    add_row (self, grid, word);
  self->lack = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->lack, 0);
  gtk_label_set_wrap (self->lack, TRUE);
  gtk_label_set_max_width_chars (self->lack, 44);
  gtk_widget_add_css_class (GTK_WIDGET (self->lack), "dim-label");
  gtk_grid_attach (GTK_GRID (grid), GTK_WIDGET (self->lack), 1, EXA_N_WORDS, 1, 1);
  gtk_widget_set_halign (use, GTK_ALIGN_END);
  gtk_widget_add_css_class (use, "suggested-action");
  gtk_grid_attach (GTK_GRID (grid), use, 1, EXA_N_WORDS + 1, 1, 1);
  exa_scrolled_popover_set_child (GTK_POPOVER (self), grid);
  g_signal_connect_object (use, "clicked", G_CALLBACK (on_use), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (on_map), NULL);
}

ExaImportWords *
exa_import_words_new (GtkMenuButton *button, ExaSession *session)
{
  ExaImportWords *self = g_object_new (EXA_TYPE_IMPORT_WORDS, NULL);

  self->session = session;
  gtk_menu_button_set_popover (button, GTK_WIDGET (self));
  return self;
}
