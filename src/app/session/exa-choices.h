/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-app-enums.h"
#include "exa-base-enums.h"
#include "exa-model-enums.h"
#include "exa-nick.h"

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

G_END_DECLS
