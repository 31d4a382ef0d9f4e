/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-session-private.h"

const ExaTableReading *
exa_session_get_reading (ExaSession *self)
{
  gboolean one = self->files != NULL && g_strv_length (self->files) == 1;

  return one && self->readings != NULL && self->readings->len == 1 ? g_ptr_array_index (self->readings, 0) : NULL;
}

const GPtrArray *
exa_session_get_readings (ExaSession *self)
{
  return self->readings;
}

/* Who says more says it of what is being read by then. */
const ExaTableTold *
exa_session_get_told (ExaSession *self)
{
  return self->as_told ? &self->wanted_told.now : &self->told.now;
}

/* What is told next goes on from what is being told, or from what is shown. */
static ExaSessionTold *
go_on (ExaSession *self)
{
  if (!self->as_told)
    exa_session_told_set (&self->wanted_told, &self->told);
  return &self->wanted_told;
}

void
exa_session_tell (ExaSession *self, const ExaTableTold *told)
{
  exa_session_told_tell (go_on (self), told);
  exa_session_read_as_told (self);
}

static gboolean
step (ExaSession *self, gboolean back)
{
  const ExaSessionTold *from = self->as_told ? &self->wanted_told : &self->told;

  if ((back ? from->before : from->after).length == 0)
    return FALSE;
  exa_session_told_step (go_on (self), back);
  exa_session_read_as_told (self);
  return TRUE;
}

gboolean
exa_session_undo_telling (ExaSession *self)
{
  return step (self, TRUE);
}

gboolean
exa_session_redo_telling (ExaSession *self)
{
  return step (self, FALSE);
}
