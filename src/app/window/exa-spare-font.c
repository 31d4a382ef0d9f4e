/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-spare-font.h"

#include <fontconfig/fontconfig.h>

#include "exa-data-dir.h"

static gboolean
is_empty (const FcFontSet *fonts)
{
  return fonts == NULL || fonts->nfont == 0;
}

void
exa_spare_font_offer (void)
{
  FcConfig *config = FcConfigGetCurrent ();
  g_autofree char *path = NULL;

  if (config == NULL || !is_empty (FcConfigGetFonts (config, FcSetSystem)) ||
      !is_empty (FcConfigGetFonts (config, FcSetApplication)))
    return;
  path = exa_data_find ("fonts");
  if (path != NULL)
    FcConfigAppFontAddDir (config, (const FcChar8 *)path);
}
