/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "exa-chart.h"
#include "exa-theme.h"

G_BEGIN_DECLS

/* The three views of one set of rows. */
typedef enum {
  EXA_PAGE_CHART,
  EXA_PAGE_TABLE,
  EXA_PAGE_SOURCES,
} ExaPage;

/* The theme of the figure in the window. */
typedef enum {
  EXA_FIGURE_THEME_WINDOW, /* light or dark, as the window is */
  EXA_FIGURE_THEME_LIGHT,
  EXA_FIGURE_THEME_DARK,
  EXA_FIGURE_THEME_PRINT,
} ExaFigureTheme;

typedef enum {
  EXA_APPEARANCE_DESKTOP, /* as the desktop asks for */
  EXA_APPEARANCE_LIGHT,
  EXA_APPEARANCE_DARK,
} ExaAppearance;

/* What a dark screen shows in a talk. */
typedef enum {
  EXA_BLANK_NONE,
  EXA_BLANK_BLACK,
  EXA_BLANK_WHITE,
} ExaBlank;

/* The enumerations as types of properties; nicks as on the command line. */
#define EXA_TYPE_PAGE (exa_page_get_type ())
GType exa_page_get_type (void);
#define EXA_TYPE_FIGURE_THEME (exa_figure_theme_get_type ())
GType exa_figure_theme_get_type (void);
#define EXA_TYPE_APPEARANCE (exa_appearance_get_type ())
GType exa_appearance_get_type (void);
#define EXA_TYPE_BLANK (exa_blank_get_type ())
GType exa_blank_get_type (void);
#define EXA_TYPE_CHART_KIND (exa_chart_kind_get_type ())
GType exa_chart_kind_get_type (void);
#define EXA_TYPE_SORT (exa_sort_get_type ())
GType exa_sort_get_type (void);
#define EXA_TYPE_LANG (exa_lang_get_type ())
GType exa_lang_get_type (void);

/* The nick of a value, and back: @value is left alone where there is no such nick. */
const char *exa_enum_to_nick (GType type, int value);
gboolean exa_enum_from_nick (GType type, const char *nick, int *value);

G_END_DECLS
