/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-walk-keys.h"

void
exa_walk_keys_add (GtkWidgetClass *widget_class, GtkShortcutFunc walk)
{
  static const struct {
    guint key;
    int step;
  } walks[] = {
      {GDK_KEY_Up, -1},    {GDK_KEY_Left, -1},    {GDK_KEY_Down, 1},    {GDK_KEY_Right, 1},
      {GDK_KEY_Home, -2},  {GDK_KEY_KP_Home, -2}, {GDK_KEY_KP_End, 2},  {GDK_KEY_End, 2},
      {GDK_KEY_KP_Up, -1}, {GDK_KEY_KP_Left, -1}, {GDK_KEY_KP_Down, 1}, {GDK_KEY_KP_Right, 1},
  };

  for (guint i = 0; i < G_N_ELEMENTS (walks); i++)
    gtk_widget_class_add_binding (widget_class, walks[i].key, 0, walk, "i", walks[i].step);
}
