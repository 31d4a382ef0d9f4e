/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-measure-menu.h"

#include <glib/gi18n.h>

#include "exa-plane-measures.h"

/* More are no menu any more. */
#define MOST 40

static void
append (GMenu *menu, const char *label, const char *action, const GPtrArray *measures, ExaLang lang)
{
  g_autoptr (GMenu) axis = g_menu_new ();

  for (guint i = 0; i < MIN (measures->len, MOST); i++) {
    const ExaMeasure *measure = g_ptr_array_index (measures, i);
    g_autoptr (GMenuItem) item = g_menu_item_new (exa_text_get (&measure->name, lang), NULL);
    g_menu_item_set_action_and_target (item, action, "s", measure->id);
    g_menu_append_item (axis, item);
  }
  g_menu_append_submenu (menu, label, G_MENU_MODEL (axis));
}

void
exa_measure_menu_fill (GMenu *menu, const ExaChart *chart, ExaLang lang)
{
  g_autoptr (GPtrArray) measures = chart != NULL ? exa_plane_list_measures (chart) : g_ptr_array_new ();

  g_menu_remove_all (menu);
  if (measures->len == 0)
    return;
  append (menu, _ ("Along x"), "win.x", measures, lang);
  append (menu, _ ("Up y"), "win.y", measures, lang);
}
