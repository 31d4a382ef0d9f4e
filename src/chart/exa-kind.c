/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-kind.h"

const ExaKind *
exa_kind_get (ExaFigureKind kind)
{
  static const ExaKind *const kinds[] = {
      [EXA_FIGURE_BARS] = &exa_kind_bars,       [EXA_FIGURE_COLUMNS] = &exa_kind_columns,
      [EXA_FIGURE_STACKED] = &exa_kind_stacked, [EXA_FIGURE_POINTS] = &exa_kind_points,
      [EXA_FIGURE_SKYLINE] = &exa_kind_skyline, [EXA_FIGURE_LIST] = &exa_kind_list,
      [EXA_FIGURE_TIME] = &exa_kind_time,       [EXA_FIGURE_SCATTER] = &exa_kind_scatter,
  };

  return kinds[kind];
}
