/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-figure-view.h"

G_BEGIN_DECLS

/* Zooms a picture to one bar, until it fills two thirds of it or can be no larger: the first one that is highlighted,
 * else the one that is inspected. Or, @on FALSE, shows all of the figure again. */
void exa_spotlight_set (ExaFigureView *view, gboolean on);

G_END_DECLS
