/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * exa_described_set: what a screen reader says of @widget beside its name: its accessible description; NULL: its
 * tooltip, which is GTK's own choice. What describes a widget that changes is set here, since GTK cannot be asked for
 * it, and an announcement may borrow it.
 *
 * A reader speaks a description that changes under the keyboard. What changes with it was asked for, and is announced
 * as such: so the description of a widget that has the keyboard changes when it loses it.
 */
void exa_described_set (GtkWidget *widget, const char *words);
/* For a widget's grab_focus(), before its parent's: GTK makes the accessible object of a widget when it first gets the
 * keyboard, and tells the bus all about it with the next change of any of it. A reader, which has just said what
 * describes it, would take that for news and say it again; so the object is made, and told about, before. */
void exa_described_tell_all (GtkWidget *widget);
/* Has a reader speak @words now, where @widget has the keyboard; its own description comes back when it loses it. */
void exa_described_lend (GtkWidget *widget, const char *words);

G_END_DECLS
