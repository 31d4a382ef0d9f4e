/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a picture showed: it is not data, and what a later version may say of it is passed over. */
#include "exa-pieces.h"

#include <string.h>

static char *
copy_string (const cJSON *node, const char *key)
{
  const cJSON *value = exa_reader_member (node, key);

  return cJSON_IsString (value) ? g_strdup (value->valuestring) : NULL;
}

static void
read_view (const cJSON *node, ExaView *view)
{
  GVariantBuilder builder;
  g_autoptr (GVariant) variant = NULL;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  for (const cJSON *item = cJSON_IsObject (node) ? node->child : NULL; item != NULL; item = item->next) {
    if (cJSON_IsString (item))
      g_variant_builder_add (&builder, "{ss}", item->string, item->valuestring);
  }
  variant = g_variant_ref_sink (g_variant_builder_end (&builder));
  exa_view_from_variant (view, variant);
}

ExaShown
exa_piece_read_shown (const ExaReader *reader, const cJSON *node, const char *digest)
{
  ExaShown shown = EXA_SHOWN_INIT;
  g_autofree char *lang = NULL;
  ExaLang of_picture;

  if (!cJSON_IsObject (node))
    return shown;
  shown.chart = copy_string (node, "chart");
  shown.theme = copy_string (node, "theme");
  shown.picture = copy_string (node, "picture");
  lang = copy_string (node, "language");
  if (lang != NULL && exa_lang_parse (lang, &of_picture))
    shown.lang = (int)of_picture;
  read_view (exa_reader_member (node, "view"), &shown.view);
  shown.is_other = shown.picture != NULL && *digest != '\0' && strcmp (shown.picture, digest) != 0;
  return shown;
}
