/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-help-window.h"

#include <glib/gi18n.h>

#include "exa-figure-view.h"
#include "exa-heard-box.h"
#include "exa-interface-lang.h"
#include "exa-loader.h"
#include "exa-resources.h"

struct _ExaHelpWindow {
  GtkWindow parent_instance;

  GtkBox *box;
  GtkWidget *example;
  ExaFigureView *figure;
};

G_DEFINE_FINAL_TYPE (ExaHelpWindow, exa_help_window, GTK_TYPE_WINDOW)

/* The page, part by part, each ended by NULL: its heading, and what is told below it. */
static const char *const page[] = {
    N_ ("In one minute"),
    N_ ("Choose a chart on the left. Its headline is the finding, its bars are what sources said."),
    N_ ("Click a bar, or walk to it with the arrows: who said it, where, when and how sure it is stands on the "
        "right."),
    N_ ("Click two bars, or press Space on each, and they are compared."),
    N_ ("Ctrl+F finds charts and single figures, by a name or by a number as it was written."),
    N_ ("Whatever you change of the view, Ctrl+Z takes back."),
    NULL,
    N_ ("How figures are read"),
    N_ ("Solid is what is certain. “About” is as solid as an exact figure, since nobody said how far off it may "
        "be; ≈ says it."),
    N_ ("Hatched is what is possible: a range from its lower to its upper end, and all of “less than”, of which "
        "nothing is certain."),
    N_ ("What fades was said to be more, and nobody said how much more."),
    N_ ("What is no fact is an outline: an estimate, an announcement, a plan, a target, a forecast. The word "
        "stands beside its figure."),
    N_ ("Where sources differ, each keeps a bar of its own, with its name. Nothing is left out, and no mean is "
        "taken."),
    N_ ("† is computed from other figures, and the formula is given. A bound stays a bound: 68 % against “less "
        "than 4 %” is “> 17×”."),
    N_ ("Bars begin at zero. Figures of different units, or shares of different wholes, get no common axis: "
        "Exascope refuses, and says why."),
    N_ ("The figures below are made up. Walk and pick among them as in any chart."),
    NULL,
    N_ ("Tables of your own"),
    N_ ("Open a table (Ctrl+O), drop it on the window or paste it: CSV, TSV, .xlsx, .ods or JSON. It is a chart "
        "at once, and above it stands how it was read: what its rows, figures, colours and dates are."),
    N_ ("What a table leaves open is said there with both its meanings: whether 1,234 is a thousand or little "
        "more than one, 3/4 in March or in April. Choose one; Ctrl+Z takes it back."),
    N_ ("A file that you save in another program is read again by itself, and a bar says which figures differ."),
    NULL,
    N_ ("Taking a figure away"),
    N_ ("Export (Ctrl+E) shows the file before it is written, and what a reader could miss in it at that size: "
        "PNG, SVG or PDF, or the numbers as CSV or JSON."),
    N_ ("Sources and notes go with it. A picture holds its figures as well: opened in Exascope, it is the chart "
        "again."),
    N_ ("Ctrl+C copies the figure, Ctrl+Shift+C its numbers, Q what may be said of the picked bar, with who said "
        "it."),
    NULL,
    N_ ("A talk"),
    N_ ("F5 presents the story, or all charts one by one. → goes on, Escape leaves, and F5 goes on where you "
        "left. ? shows the keys, which are those of clickers, too."),
    N_ ("With two screens, yours shows what comes next, your notes, the time, and how each figure may be said; / "
        "searches for an answer that only you see."),
    N_ ("Ctrl+D adds the chart as you see it to a story. Ctrl+Shift+D opens the story: order its slides, record "
        "steps by doing, write notes, rehearse, save."),
    NULL,
    N_ ("By keyboard and screen reader"),
    N_ ("F6 goes round the panes, Tab from stop to stop, the arrows from bar to bar. Up from the first bar is the "
        "headline; Down from the last are the comparison, the notes and the sources."),
    N_ ("D says what the figure shows, W who says it of the bar, C how the compared bars stand to each other. "
        "Keys that are letters alone can be turned off in the menu (F10)."),
    N_ ("Ctrl+? shows all keys."),
    NULL,
    NULL,
};

/* So many parts stand above the figure of each way of drawing, the last of which tells how it is read. */
#define N_ABOVE_EXAMPLE 2

static void
add_text (GtkWidget *box, const char *text, const char *class)
{
  GtkWidget *label = gtk_label_new (text);

  g_object_set (label, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
  if (class != NULL)
    gtk_widget_add_css_class (label, class);
  gtk_widget_set_parent (label, box);
}

/* A part, which begins at @texts. */
static GtkWidget *
new_part (const char *const *texts)
{
  GtkWidget *box = g_object_new (EXA_TYPE_HEARD_BOX, "spacing", 6, NULL);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (guint i = 0; texts[i] != NULL; i++) {
    g_ptr_array_add (words, _ (texts[i]));
    add_text (box, _ (texts[i]), i == 0 ? "help-title" : NULL);
  }
  exa_heard_box_set_words (EXA_HEARD_BOX (box), (const char *const *)words->pdata, words->len);
  return box;
}

/* The figure of each way of drawing, which is a data file like others. */
static ExaDataset *
load_example (void)
{
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaLoader) loader = exa_loader_new (problems);

  exa_loader_add_bytes (loader, "help.json", g_resources_lookup_data (EXA_RESOURCE_UI ("help.json"), 0, NULL));
  return exa_loader_finish (loader);
}

static void
show_example (ExaHelpWindow *self, ExaSession *session)
{
  g_autoptr (ExaDataset) dataset = load_example ();
  g_autoptr (ExaFigureModel) model = exa_figure_model_new (exa_interface_lang_get ());

  g_object_bind_property (session, "dark", model, "dark", G_BINDING_SYNC_CREATE);
  exa_figure_model_set_dataset (model, dataset);
  g_object_set (self->figure, "model", model, NULL);
}

static void
exa_help_window_class_init (ExaHelpWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  g_type_ensure (EXA_TYPE_FIGURE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, EXA_RESOURCE_UI ("exa-help-window.ui"));
  gtk_widget_class_bind_template_child (widget_class, ExaHelpWindow, box);
  gtk_widget_class_bind_template_child (widget_class, ExaHelpWindow, example);
  gtk_widget_class_bind_template_child (widget_class, ExaHelpWindow, figure);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
exa_help_window_init (ExaHelpWindow *self)
{
  GtkWidget *last = NULL;
  guint n = 0;

  gtk_widget_init_template (GTK_WIDGET (self));
  for (const char *const *texts = page; *texts != NULL; n++) {
    GtkWidget *part = new_part (texts);

    gtk_box_insert_child_after (self->box, part, n == N_ABOVE_EXAMPLE ? self->example : last);
    last = part;
    texts += g_strv_length ((char **)texts) + 1;
  }
}

void
exa_help_window_present (GtkWindow *parent, ExaSession *session)
{
  GListModel *windows = gtk_window_get_toplevels ();
  ExaHelpWindow *self = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (windows) && self == NULL; i++) {
    g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);
    if (EXA_IS_HELP_WINDOW (window) && gtk_window_get_transient_for (window) == parent)
      self = EXA_HELP_WINDOW (window);
  }
  if (self == NULL) {
    self = g_object_new (EXA_TYPE_HELP_WINDOW, "transient-for", parent, NULL);
    show_example (self, session);
  }
  gtk_window_present (GTK_WINDOW (self));
}
