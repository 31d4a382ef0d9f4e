/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-export-geometry.h"

#include <math.h>

#include "exa-layout.h"

/* Sharpness of what is printed, where none is asked for. */
#define PRINT_DPI 300.0

static gboolean
in_bounds (int width, int height)
{
  return width >= EXA_LAYOUT_MIN_WIDTH && height >= EXA_LAYOUT_MIN_HEIGHT && width <= EXA_LAYOUT_MAX_SIDE &&
         height <= EXA_LAYOUT_MAX_SIDE;
}

gboolean
exa_export_geometry_init (ExaExportGeometry *self, const ExaExportOptions *options)
{
  gboolean on_paper = options->unit != EXA_SIZE_PX;
  double per_inch = options->unit == EXA_SIZE_MM ? 25.4 : options->unit == EXA_SIZE_IN ? 1 : EXA_PX_PER_INCH;
  double sharpness = (on_paper ? (options->dpi > 0 ? options->dpi : PRINT_DPI) : EXA_PX_PER_INCH) * options->scale;
  double px_width = options->width / per_inch * EXA_PX_PER_INCH,
         px_height = options->height / per_inch * EXA_PX_PER_INCH;
  double grown = on_paper && px_width > 0 && px_height > 0
                     ? MAX (1, MAX (EXA_LAYOUT_MIN_WIDTH / px_width, EXA_LAYOUT_MIN_HEIGHT / px_height))
                     : 1;

  *self = (ExaExportGeometry){
      .layout_width = (int)round (px_width * grown),
      .layout_height = (int)round (px_height * grown),
      .width = (int)round (options->width / per_inch * sharpness),
      .height = (int)round (options->height / per_inch * sharpness),
      .dpi = !on_paper && options->dpi > 0 ? options->dpi : sharpness,
      .px_width = px_width,
      .px_height = px_height,
  };
  self->mm_width = self->width / self->dpi * 25.4;
  self->mm_height = self->height / self->dpi * 25.4;
  return in_bounds (self->layout_width, self->layout_height) && (on_paper || in_bounds (self->width, self->height)) &&
         self->width > 0 && self->height > 0 && self->width <= EXA_LAYOUT_MAX_SIDE &&
         self->height <= EXA_LAYOUT_MAX_SIDE;
}
