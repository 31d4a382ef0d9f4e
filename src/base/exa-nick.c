/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-nick.h"

const char *
exa_enum_to_nick (GType type, int value)
{
  GEnumClass *class = g_type_class_ref (type);
  const GEnumValue *found = g_enum_get_value (class, value);
  const char *nick = found != NULL ? found->value_nick : "";

  /* Static types are never unloaded: the nick outlives the class reference. */
  g_type_class_unref (class);
  return nick;
}

gboolean
exa_enum_from_nick (GType type, const char *nick, int *value)
{
  GEnumClass *class = g_type_class_ref (type);
  const GEnumValue *found = nick != NULL ? g_enum_get_value_by_nick (class, nick) : NULL;

  if (found != NULL)
    *value = found->value;
  g_type_class_unref (class);
  return found != NULL;
}

char *
exa_enum_list_nicks (GType type)
{
  g_autoptr (GTypeClass) class = g_type_class_ref (type);
  const GEnumClass *choices = (const GEnumClass *)class;
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < choices->n_values; i++)
    g_string_append_printf (list, "%s%s",
                            i == 0                      ? ""
                            : i + 1 < choices->n_values ? ", "
                                                        : " or ",
                            choices->values[i].value_nick);
  return g_string_free (list, FALSE);
}
