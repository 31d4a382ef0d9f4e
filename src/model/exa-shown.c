/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-shown.h"

void
exa_shown_clear (ExaShown *self)
{
  g_free (self->chart);
  g_free (self->theme);
  g_free (self->picture);
  exa_view_clear (&self->view);
  *self = (ExaShown)EXA_SHOWN_INIT;
}
