/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-action-table.h"

#include <glib/gi18n.h>

static const ExaAction table[] = {
    {"open", N_ ("Open files"), {"<Control>o"}, EXA_GROUP_FILE, 1},
    {"paste", N_ ("Paste a table"), {"<Control>v", "<Shift>Insert"}, EXA_GROUP_FILE, 1},
    {"new-window", N_ ("New window"), {"<Control>n"}, EXA_GROUP_FILE, 1},
    {"save-data", N_ ("Save as data file…"), {"<Control><Shift>s"}, EXA_GROUP_FILE, 1},
    {"edit-words", N_ ("Change headline and source"), {"F2"}, EXA_GROUP_FILE, 1},
    {"edit-figure", N_ ("Change the picked figure of a table"), {"<Shift>F2"}, EXA_GROUP_FILE, 1},
    {"reload", N_ ("Read the files again"), {"<Control>r"}, EXA_GROUP_FILE, 1},
    {"bundled", N_ ("Open the bundled data"), {NULL}, EXA_GROUP_FILE, 1},
    {"export", N_ ("Export the figure"), {"<Control>e"}, EXA_GROUP_FILE, 2},
    {"copy-figure", N_ ("Copy the figure"), {"<Control>c"}, EXA_GROUP_FILE, 2},
    {"copy-data", N_ ("Copy its data"), {"<Control><Shift>c"}, EXA_GROUP_FILE, 2},
    {"copy-as", N_ ("Copy as…"), {"<Control><Shift>e"}, EXA_GROUP_FILE, 2},
    {"copy-claim", N_ ("Copy what may be said of the picked bar"), {"q"}, EXA_GROUP_FILE, 2},
    {"print", N_ ("Print the figure"), {"<Control>p"}, EXA_GROUP_FILE, 2},
    {"present", N_ ("Present the story"), {"F5"}, EXA_GROUP_FILE, 0},
    {"present-here", N_ ("Present from this chart"), {"<Shift>F5"}, EXA_GROUP_FILE, 2},
    {"present-speaker", N_ ("Present with the speaker’s screen"), {"v"}, EXA_GROUP_FILE, 2},

    {"rehearse", N_ ("Rehearse the story"), {"<Control>F5"}, EXA_GROUP_STORY, 3},
    {"story-times", N_ ("Times of the story"), {NULL}, EXA_GROUP_STORY, 3},
    {"add-to-story", N_ ("Add to the story"), {"<Control>d"}, EXA_GROUP_STORY, 3},
    {"edit-story", N_ ("Make a story"), {"<Control><Shift>d"}, EXA_GROUP_STORY, 3},
    {"export-story", N_ ("Export the story"), {"<Control><Shift>e"}, EXA_GROUP_STORY, 3},

    {"undo", N_ ("Undo a change of view"), {"<Control>z"}, EXA_GROUP_VIEW, 0},
    {"redo", N_ ("Redo it"), {"<Control><Shift>z", "<Control>y"}, EXA_GROUP_VIEW, 0},
    {"reset-view", N_ ("View as the chart says"), {"<Control><Shift>0", "<Control>parenright"}, EXA_GROUP_VIEW, 0},
    {"by-difference", N_ ("Compare by difference or by ratio"), {"r"}, EXA_GROUP_VIEW, 0},
    {"log-scale", N_ ("Logarithmic or linear scale"), {"l"}, EXA_GROUP_VIEW, 0},
    {"toggle-table", N_ ("Table or chart"), {"t"}, EXA_GROUP_VIEW, 0},
    {"next-sort", N_ ("Next order of sorting"), {"s"}, EXA_GROUP_VIEW, 0},

    {"previous-chart", N_ ("Previous chart"), {"<Control>Page_Up"}, EXA_GROUP_CHART, 0},
    {"next-chart", N_ ("Next chart"), {"<Control>Page_Down"}, EXA_GROUP_CHART, 0},
    {"zoom-in", N_ ("Enlarge"), {"<Control>plus", "<Control>equal", "<Control>KP_Add"}, EXA_GROUP_CHART, 0},
    {"zoom-out", N_ ("Reduce"), {"<Control>minus", "<Control>KP_Subtract"}, EXA_GROUP_CHART, 0},
    {"zoom-reset", N_ ("Whole figure"), {"<Control>0", "<Control>KP_0"}, EXA_GROUP_CHART, 0},
    {"clear", N_ ("Stop reading files, or clear what is picked"), {"Escape"}, EXA_GROUP_CHART, 0},

    {"say-figure", N_ ("Say what the figure shows"), {"d"}, EXA_GROUP_SPEECH, 0},
    {"say-source", N_ ("Say who says it of the bar"), {"w"}, EXA_GROUP_SPEECH, 0},
    {"say-comparison", N_ ("Say how the compared bars stand to each other"), {"c"}, EXA_GROUP_SPEECH, 0},

    {"search", N_ ("Search"), {"<Control>f"}, EXA_GROUP_WINDOW, 0},
    {"next-pane", N_ ("Next pane"), {"F6"}, EXA_GROUP_WINDOW, 0},
    {"previous-pane", N_ ("Previous pane"), {"<Shift>F6"}, EXA_GROUP_WINDOW, 0},
    {"sidebar", N_ ("Sidebar"), {"F9"}, EXA_GROUP_WINDOW, 4},
    {"inspector", N_ ("Inspector"), {"<Control>i"}, EXA_GROUP_WINDOW, 4},
    {"fullscreen", N_ ("Full screen"), {"F11"}, EXA_GROUP_WINDOW, 4},
    {"help", N_ ("Help"), {"F1"}, EXA_GROUP_WINDOW, 5},
    {"shortcuts",
     N_ ("Keyboard shortcuts"),
     {"<Control>question", "<Control><Shift>slash", "<Control>slash"},
     EXA_GROUP_WINDOW,
     5},
    {"about", N_ ("About Exascope"), {NULL}, EXA_GROUP_WINDOW, 5},
    {"close", N_ ("Close the window"), {"<Control>w"}, EXA_GROUP_WINDOW, 0},
    {"quit", N_ ("Quit"), {"<Control>q"}, EXA_GROUP_WINDOW, 5},
    {NULL},
};

const ExaAction *
exa_action_table_get (void)
{
  return table;
}

const char *
exa_action_group_get_title (ExaActionGroup group)
{
  switch (group) {
  case EXA_GROUP_FILE: return _ ("Files and figures");
  case EXA_GROUP_STORY: return _ ("Stories");
  case EXA_GROUP_VIEW: return _ ("How it is shown");
  case EXA_GROUP_CHART: return _ ("Chart");
  case EXA_GROUP_SPEECH: return _ ("With a screen reader");
  case EXA_GROUP_WINDOW:
  case EXA_N_GROUPS: break;
  }
  return _ ("Window");
}

/* Keys that whatever scrolls would take for itself. */
static gboolean
scrolls (const char *accel)
{
  return g_str_has_suffix (accel, "Page_Up") || g_str_has_suffix (accel, "Page_Down");
}

/* Whether it is a letter alone, which a person may strike, or dictate, without meaning it. */
static gboolean
is_letter (const char *accel)
{
  return accel[0] != '\0' && accel[1] == '\0';
}

GtkEventController *
exa_action_table_add_keys (GtkWidget *window)
{
  GtkEventController *shortcuts = gtk_shortcut_controller_new (), *first = gtk_shortcut_controller_new (),
                     *letters = gtk_shortcut_controller_new ();

  for (const ExaAction *action = table; action->name != NULL; action++) {
    g_autofree char *full_name = g_strconcat ("win.", action->name, NULL);

    for (guint i = 0; i < G_N_ELEMENTS (action->accels) && action->accels[i] != NULL; i++)
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (scrolls (action->accels[i])     ? first
                                                                     : is_letter (action->accels[i]) ? letters
                                                                                                     : shortcuts),
                                            gtk_shortcut_new (gtk_shortcut_trigger_parse_string (action->accels[i]),
                                                              gtk_named_action_new (full_name)));
  }
  /* In the bubble phase: letters typed into an entry, and Ctrl+C there, are the entry's. */
  gtk_widget_add_controller (window, shortcuts);
  gtk_widget_add_controller (window, letters);
  gtk_event_controller_set_propagation_phase (first, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (window, first);
  return letters;
}

GMenuModel *
exa_action_table_build_menu (void)
{
  GMenu *menu = g_menu_new ();

  for (guint section = 1; section <= 5; section++) {
    g_autoptr (GMenu) items = g_menu_new ();
    for (const ExaAction *action = table; action->name != NULL; action++) {
      if (action->menu != section)
        continue;
      g_autofree char *full_name = g_strconcat ("win.", action->name, NULL);
      g_autoptr (GMenuItem) item = g_menu_item_new (_ (action->title), full_name);
      if (action->accels[0] != NULL)
        g_menu_item_set_attribute (item, "accel", "s", action->accels[0]);
      g_menu_append_item (items, item);
    }
    g_menu_append_section (menu, NULL, G_MENU_MODEL (items));
  }
  return G_MENU_MODEL (menu);
}

char *
exa_action_get_keys (const ExaAction *action)
{
  guint key;
  GdkModifierType modifiers;

  if (action->accels[0] == NULL || !gtk_accelerator_parse (action->accels[0], &key, &modifiers))
    return NULL;
  return gtk_accelerator_get_label (key, modifiers);
}
