/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-format.h"

#include "exa-encode.h"

static const ExaFormat formats[] = {
    {"png", "PNG", "png", TRUE, exa_encode_png},      {"svg", "SVG", "svg", TRUE, exa_encode_svg},
    {"pdf", "PDF", "pdf", TRUE, exa_encode_pdf},      {"csv", "CSV", "csv", FALSE, exa_encode_csv},
    {"json", "JSON", "json", FALSE, exa_encode_json},
};

const ExaFormat *
exa_format_nth (guint n)
{
  return n < G_N_ELEMENTS (formats) ? &formats[n] : NULL;
}

const ExaFormat *
exa_format_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++) {
    if (g_ascii_strcasecmp (name, formats[i].name) == 0)
      return &formats[i];
  }
  return NULL;
}

const ExaFormat *
exa_format_find_by_extension (const char *extension)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++) {
    if (g_ascii_strcasecmp (extension, formats[i].extension) == 0)
      return &formats[i];
  }
  return NULL;
}

char *
exa_format_list_names (void)
{
  GString *list = g_string_new (formats[0].name);

  for (guint i = 1; i < G_N_ELEMENTS (formats); i++)
    g_string_append_printf (list, "%s%s", i + 1 < G_N_ELEMENTS (formats) ? ", " : " or ", formats[i].name);
  return g_string_free (list, FALSE);
}
