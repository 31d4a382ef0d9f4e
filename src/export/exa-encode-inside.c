/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-encode-inside.h"

char *
exa_encode_inside (const char *digest, gconstpointer data)
{
  const ExaInsideData *self = data;
  const ExaExportOptions *options = self->options;
  const ExaInsideOptions inside = {
      .dataset = options->inside == EXA_INSIDE_ALL ? options->dataset : NULL,
      .view = options->view,
      .theme = options->theme,
      .picture = digest,
      .is_compact = TRUE,
  };

  return options->inside == EXA_INSIDE_NONE ? NULL : exa_inside_to_json (self->figure, &inside);
}
