/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-announce.h"

void
exa_announce (GtkWindow *window, const char *words)
{
#if GTK_CHECK_VERSION(4, 14, 0)
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  gtk_accessible_announce (GTK_ACCESSIBLE (window), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  G_GNUC_END_IGNORE_DEPRECATIONS
#else
  gtk_window_set_title (window, words);
#endif
}
