/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * exa_renderer_choose: has GTK draw with cairo and leave OpenGL unloaded where no GPU is under @devices ("/dev"),
 * unless GSK_RENDERER asks for another renderer: GTK would take OpenGL whose every pixel is computed by the processor,
 * which starts three times as slowly and takes three times the memory; to load it alone takes half as long as the rest
 * of the start. @gtk_minor: of GTK 4 as it runs, which decides what the setting is called. To be called before GTK and
 * the first thread start.
 */
void exa_renderer_choose (const char *devices, guint gtk_minor);

/* Has the programs that are started with @context know nothing of what was chosen here. */
void exa_renderer_forget (GAppLaunchContext *context);

G_END_DECLS
