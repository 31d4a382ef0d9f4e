/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

#include "exa-figure-model.h"

G_BEGIN_DECLS

/* The figure of @model as the picture that an export of it is (1920 × 1080 pixels), whatever size it is shown at;
 * transfer full, NULL where there is no figure. Needs no display. */
GdkTexture *exa_figure_picture_new (ExaFigureModel *model);

G_END_DECLS
