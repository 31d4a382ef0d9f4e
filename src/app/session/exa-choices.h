/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-session-enums.h"

G_BEGIN_DECLS

/* The three views of one set of rows. */
typedef enum {
  EXA_PAGE_CHART,
  EXA_PAGE_TABLE,
  EXA_PAGE_SOURCES,
} ExaPage;

/* ExaAppearance: whether windows are light or dark. */
typedef enum {
  EXA_APPEARANCE_DESKTOP, /* as the desktop asks for */
  EXA_APPEARANCE_LIGHT,
  EXA_APPEARANCE_DARK,
} ExaAppearance;

G_END_DECLS
