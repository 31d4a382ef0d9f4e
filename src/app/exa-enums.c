/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-enums.h"

static GType
ensure (gsize *type, const char *name, const GEnumValue *values)
{
  if (g_once_init_enter (type))
    g_once_init_leave (type, g_enum_register_static (name, values));
  return *type;
}

GType
exa_page_get_type (void)
{
  static const GEnumValue values[] = {{EXA_PAGE_CHART, "EXA_PAGE_CHART", "chart"},
                                      {EXA_PAGE_TABLE, "EXA_PAGE_TABLE", "table"},
                                      {EXA_PAGE_SOURCES, "EXA_PAGE_SOURCES", "sources"},
                                      {0}};
  static gsize type;

  return ensure (&type, "ExaPage", values);
}

GType
exa_figure_theme_get_type (void)
{
  static const GEnumValue values[] = {{EXA_FIGURE_THEME_WINDOW, "EXA_FIGURE_THEME_WINDOW", "window"},
                                      {EXA_FIGURE_THEME_LIGHT, "EXA_FIGURE_THEME_LIGHT", "light"},
                                      {EXA_FIGURE_THEME_DARK, "EXA_FIGURE_THEME_DARK", "dark"},
                                      {EXA_FIGURE_THEME_PRINT, "EXA_FIGURE_THEME_PRINT", "print"},
                                      {0}};
  static gsize type;

  return ensure (&type, "ExaFigureTheme", values);
}

GType
exa_appearance_get_type (void)
{
  static const GEnumValue values[] = {{EXA_APPEARANCE_DESKTOP, "EXA_APPEARANCE_DESKTOP", "desktop"},
                                      {EXA_APPEARANCE_LIGHT, "EXA_APPEARANCE_LIGHT", "light"},
                                      {EXA_APPEARANCE_DARK, "EXA_APPEARANCE_DARK", "dark"},
                                      {0}};
  static gsize type;

  return ensure (&type, "ExaAppearance", values);
}

GType
exa_blank_get_type (void)
{
  static const GEnumValue values[] = {{EXA_BLANK_NONE, "EXA_BLANK_NONE", "none"},
                                      {EXA_BLANK_BLACK, "EXA_BLANK_BLACK", "black"},
                                      {EXA_BLANK_WHITE, "EXA_BLANK_WHITE", "white"},
                                      {0}};
  static gsize type;

  return ensure (&type, "ExaBlank", values);
}

GType
exa_chart_kind_get_type (void)
{
  static const GEnumValue values[] = {{EXA_CHART_BARS, "EXA_CHART_BARS", "bars"},
                                      {EXA_CHART_COLUMNS, "EXA_CHART_COLUMNS", "columns"},
                                      {EXA_CHART_GROUPED, "EXA_CHART_GROUPED", "grouped"},
                                      {EXA_CHART_STACKED, "EXA_CHART_STACKED", "stacked"},
                                      {EXA_CHART_POINTS, "EXA_CHART_POINTS", "points"},
                                      {0}};
  static gsize type;

  return ensure (&type, "ExaChartKind", values);
}

GType
exa_sort_get_type (void)
{
  static const GEnumValue values[] = {{EXA_SORT_VALUE, "EXA_SORT_VALUE", "value"},
                                      {EXA_SORT_NAME, "EXA_SORT_NAME", "name"},
                                      {EXA_SORT_DATE, "EXA_SORT_DATE", "date"},
                                      {EXA_SORT_SOURCE, "EXA_SORT_SOURCE", "source"},
                                      {0}};
  static gsize type;

  return ensure (&type, "ExaSort", values);
}

GType
exa_lang_get_type (void)
{
  static const GEnumValue values[] = {{EXA_LANG_EN, "EXA_LANG_EN", "en"},
                                      {EXA_LANG_ZH_CN, "EXA_LANG_ZH_CN", "zh-cn"},
                                      {0}};
  static gsize type;

  return ensure (&type, "ExaLang", values);
}

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
