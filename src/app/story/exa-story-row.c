/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-story-row.h"

#include <glib/gi18n.h>

#include "exa-described.h"
#include "exa-minutes.h"
#include "exa-resources.h"
#include "exa-slide-headline.h"
#include "exa-slide-picture.h"
#include "exa-tooltip.h"

/* Of a slide that the talk passes by. */
#define SKIPPED_OPACITY 0.45

struct _ExaStoryRow {
  GtkListBoxRow parent_instance;

  ExaSlide *slide; /* what the picture is of; owned, or NULL */
  ExaLang lang;
  gboolean is_stale;
  GtkLabel *number, *skipped, *minutes, *steps;
  ExaSlidePicture *picture;
};

G_DEFINE_FINAL_TYPE (ExaStoryRow, exa_story_row, GTK_TYPE_LIST_BOX_ROW)

static void
name (ExaStoryRow *self, guint number)
{
  const char *title = exa_slide_get_title (self->slide, self->lang);
  g_autofree char *label = g_strdup_printf (_ ("Slide %u: %s"), number, title);
  GtkLabel *const labels[] = {self->skipped, self->minutes, self->steps};
  g_autoptr (GString) more = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++) {
    if (gtk_widget_get_visible (GTK_WIDGET (labels[i])))
      g_string_append_printf (more, "%s%s", more->len > 0 ? ", " : "", gtk_label_get_text (labels[i]));
  }
  /* Not the row's, which the tooltip would describe each time that it is set. */
  exa_tooltip_set (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (self)), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  /* "" is one, too: what comes in its place is a change of it. */
  exa_described_set (GTK_WIDGET (self), more->str);
}

static void
show (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

void
exa_story_row_set_slide (ExaStoryRow *self, const ExaSlide *slide, guint number, ExaLang lang)
{
  g_autofree char *digits = g_strdup_printf ("%u", number), *minutes = exa_minutes_write (slide->minutes);
  guint n = slide->steps->len;
  g_autofree char *steps = n > 0 ? g_strdup_printf (ngettext ("%u step", "%u steps", n), n) : g_strdup ("");

  if (self->slide == NULL || lang != self->lang || slide->chart != self->slide->chart ||
      !exa_slide_equal (slide, self->slide)) {
    if (self->slide != NULL)
      exa_slide_free (self->slide);
    self->slide = exa_slide_copy (slide);
    self->lang = lang;
    self->is_stale = TRUE;
  }
  gtk_label_set_text (self->number, digits);
  gtk_widget_set_visible (GTK_WIDGET (self->skipped), slide->skip);
  gtk_widget_set_opacity (GTK_WIDGET (self->picture), slide->skip ? SKIPPED_OPACITY : 1);
  show (self->minutes, minutes);
  show (self->steps, steps);
  name (self, number);
}

gboolean
exa_story_row_needs_picture (ExaStoryRow *self)
{
  return self->is_stale;
}

void
exa_story_row_make_picture (ExaStoryRow *self, ExaFonts *fonts)
{
  g_auto (ExaView) view = EXA_VIEW_INIT;
  g_autoptr (ExaFigure) figure = NULL;

  exa_slide_init_view (self->slide, self->slide->steps->len, &view);
  figure =
      exa_figure_new (self->slide->chart, &view, self->lang, exa_slide_headline (self->slide, &view, self->lang), NULL);
  exa_slide_picture_set_figure (self->picture, figure, fonts, EXA_THEME_LIGHT);
  self->is_stale = FALSE;
}

static void
exa_story_row_finalize (GObject *object)
{
  ExaStoryRow *self = EXA_STORY_ROW (object);

  if (self->slide != NULL)
    exa_slide_free (self->slide);

  G_OBJECT_CLASS (exa_story_row_parent_class)->finalize (object);
}

static void
exa_story_row_class_init (ExaStoryRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = exa_story_row_finalize;
  g_type_ensure (EXA_TYPE_SLIDE_PICTURE);
  gtk_widget_class_set_template_from_resource (widget_class, EXA_RESOURCE_UI ("exa-story-row.ui"));
  gtk_widget_class_bind_template_child (widget_class, ExaStoryRow, number);
  gtk_widget_class_bind_template_child (widget_class, ExaStoryRow, skipped);
  gtk_widget_class_bind_template_child (widget_class, ExaStoryRow, minutes);
  gtk_widget_class_bind_template_child (widget_class, ExaStoryRow, steps);
  gtk_widget_class_bind_template_child (widget_class, ExaStoryRow, picture);
}

static void
exa_story_row_init (ExaStoryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
exa_story_row_new (void)
{
  return g_object_new (EXA_TYPE_STORY_ROW, NULL);
}
