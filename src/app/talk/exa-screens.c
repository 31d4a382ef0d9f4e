/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-screens.h"

#include <glib/gi18n.h>
#include <string.h>

/* How much speaks for a screen as the audience's: each outweighs all that follow. */
enum {
  IS_WANTED = 8,
  IS_NOT_THE_SPEAKERS = 4,
  HAS_A_SIZE = 2,
  IS_NO_LAPTOPS = 1,
};

ExaScreen
exa_screen_from_monitor (GdkMonitor *monitor)
{
  ExaScreen screen = {
      .make = gdk_monitor_get_manufacturer (monitor),
      .model = gdk_monitor_get_model (monitor),
      .connector = gdk_monitor_get_connector (monitor),
  };

  gdk_monitor_get_geometry (monitor, &screen.area);
  return screen;
}

GArray *
exa_screens_list (GListModel *monitors)
{
  GArray *screens = g_array_new (FALSE, FALSE, sizeof (ExaScreen));

  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++) {
    g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);
    ExaScreen screen = exa_screen_from_monitor (monitor);
    g_array_append_val (screens, screen);
  }
  return screens;
}

/* Appends @text, without the spaces around it, if there is anything in it. */
static void
append (GString *to, const char *separator, const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));

  if (*stripped != '\0')
    g_string_append_printf (to, "%s%s", to->len > 0 ? separator : "", stripped);
}

char *
exa_screen_get_name (const ExaScreen *self)
{
  g_autoptr (GString) name = g_string_new (NULL);

  append (name, " ", self->make);
  append (name, " ", self->model);
  if (name->len == 0)
    append (name, "", self->connector);
  return name->len > 0 ? g_string_free (g_steal_pointer (&name), FALSE) : NULL;
}

char *
exa_screen_describe (const ExaScreen *self)
{
  g_autofree char *name = exa_screen_get_name (self);
  GString *line = g_string_new (name);

  if (g_strcmp0 (name, self->connector) != 0)
    append (line, ", ", self->connector);
  if (self->area.width > 0)
    g_string_append_printf (line, "%s%d × %d", line->len > 0 ? ", " : "", self->area.width, self->area.height);
  return g_string_free (line, FALSE);
}

static gboolean
is_named (const ExaScreen *self, const char *wanted)
{
  g_autofree char *name = exa_screen_get_name (self);

  return name != NULL && g_strcmp0 (name, wanted) == 0;
}

/* By the plug, which no two have; by the place where that has no name. */
static gboolean
is_same (const ExaScreen *a, const ExaScreen *b)
{
  if (a->connector != NULL && b->connector != NULL)
    return strcmp (a->connector, b->connector) == 0;
  return gdk_rectangle_equal (&a->area, &b->area);
}

static gboolean
is_laptops (const ExaScreen *self)
{
  static const char *const built_in[] = {"eDP", "LVDS", "DSI"};

  for (guint i = 0; self->connector != NULL && i < G_N_ELEMENTS (built_in); i++) {
    if (g_str_has_prefix (self->connector, built_in[i]))
      return TRUE;
  }
  return FALSE;
}

static int
weigh (const ExaScreen *self, const char *wanted, const ExaScreen *speaker)
{
  return (is_named (self, wanted) ? IS_WANTED : 0) +
         (speaker != NULL && !is_same (self, speaker) ? IS_NOT_THE_SPEAKERS : 0) +
         (self->area.width > 0 && self->area.height > 0 ? HAS_A_SIZE : 0) + (is_laptops (self) ? 0 : IS_NO_LAPTOPS);
}

int
exa_screens_find_audience (const ExaScreen *screens, guint n, const char *wanted, const ExaScreen *speaker)
{
  int best = -1, most = -1;

  for (guint i = 0; i < n; i++) {
    int weight = weigh (&screens[i], wanted, speaker);
    if (weight > most) {
      most = weight;
      best = (int)i;
    }
  }
  return best;
}

/* Whoever types it need not heed capitals. */
static gboolean
is_typed (const char *name, const char *text)
{
  return name != NULL && g_ascii_strcasecmp (name, text) == 0;
}

int
exa_screens_find (const ExaScreen *screens, guint n, const char *text)
{
  guint64 number;

  if (text == NULL || *text == '\0')
    return -1;
  if (g_ascii_string_to_unsigned (text, 10, 1, n, &number, NULL))
    return (int)number - 1;
  for (guint i = 0; i < n; i++) {
    g_autofree char *name = exa_screen_get_name (&screens[i]);
    if (is_typed (screens[i].connector, text) || is_typed (name, text))
      return (int)i;
  }
  return -1;
}

char *
exa_screens_refuse (const ExaScreen *screens, guint n, const char *text)
{
  GString *message;

  if (exa_screens_find (screens, n, text) >= 0)
    return NULL;
  message = g_string_new (NULL);
  g_string_append_printf (message, _ ("There is no screen “%s”, but:"), text);
  for (guint i = 0; i < n; i++) {
    g_autofree char *line = exa_screen_describe (&screens[i]);
    g_string_append_printf (message, *line != '\0' ? "\n  %u  %s" : "\n  %u", i + 1, line);
  }
  return g_string_free (message, FALSE);
}
