/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-xlsx-styles.h"

#include <stdlib.h>
#include <string.h>

typedef struct {
  GHashTable *codes; /* id of a format → its code */
  GArray *formats;   /* of the styles */
  gboolean in_cells; /* within cellXfs */
} Reading;

static guint
to_number (const char *text)
{
  return text != NULL ? (guint)MIN (strtoul (text, NULL, 10), G_MAXINT) : 0;
}

static void
on_start (gpointer data, const char *name, const char **attributes)
{
  Reading *reading = data;
  guint id = to_number (exa_package_attribute (attributes, "numFmtId"));
  const char *code;

  if (strcmp (name, "numFmt") == 0) {
    code = exa_package_attribute (attributes, "formatCode");
    if (code != NULL)
      g_hash_table_insert (reading->codes, GUINT_TO_POINTER (id), g_strdup (code));
  } else if (strcmp (name, "cellXfs") == 0) {
    reading->in_cells = TRUE;
  } else if (strcmp (name, "xf") == 0 && reading->in_cells && reading->formats->len < 65536) {
    ExaNumberFormat format;

    code = g_hash_table_lookup (reading->codes, GUINT_TO_POINTER (id));
    format = code != NULL ? exa_number_format_read (code) : exa_number_format_builtin (id);
    g_array_append_val (reading->formats, format);
  }
}

static void
on_end (gpointer data, const char *name)
{
  Reading *reading = data;

  if (strcmp (name, "cellXfs") == 0)
    reading->in_cells = FALSE;
}

GArray *
exa_xlsx_styles_read (ExaPackage *package, GError **error)
{
  static const ExaPackageReader reader = {on_start, on_end, NULL};
  g_autoptr (GHashTable) codes = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  Reading reading = {codes, g_array_new (FALSE, FALSE, sizeof (ExaNumberFormat)), FALSE};

  if (exa_package_has (package, "xl/styles.xml") &&
      !exa_package_read (package, "xl/styles.xml", &reader, &reading, error)) {
    g_array_unref (reading.formats);
    return NULL;
  }
  return reading.formats;
}
