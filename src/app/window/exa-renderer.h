/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * exa_renderer_choose: has GTK draw with cairo where no GPU is under @devices ("/dev"), unless GSK_RENDERER says
 * otherwise: GTK would take OpenGL whose every pixel is computed by the processor, which starts three times as slowly
 * and takes three times the memory. To be called before GTK and the first thread start.
 */
void exa_renderer_choose (const char *devices);

G_END_DECLS
