/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-xlsx.h"

#include <glib/gi18n.h>
#include <string.h>

#include "exa-book-format.h"
#include "exa-xlsx-styles.h"

#define WORKBOOK    "xl/workbook.xml"
#define RELATIONS   "xl/_rels/workbook.xml.rels"
#define MOST_SHEETS 4096
#define MOST_BYTES  (256u << 20)

typedef struct {
  char *name, *relation; /* owned */
  gboolean hidden;
} SheetEntry;

typedef struct {
  ExaPackage *package; /* borrowed */
  GArray *sheets;      /* SheetEntry */
  GHashTable *paths;   /* id of a relation → path */
  char *texts_path;    /* of the shared texts, or NULL */
  ExaXlsxShared shared;
} Book;

static void
entry_clear (gpointer data)
{
  g_free (((SheetEntry *)data)->name);
  g_free (((SheetEntry *)data)->relation);
}

static gboolean
is_true (const char *value)
{
  return value != NULL && (strcmp (value, "1") == 0 || strcmp (value, "true") == 0);
}

static void
on_book_start (gpointer data, const char *name, const char **attributes)
{
  Book *book = data;

  if (strcmp (name, "workbookPr") == 0) {
    book->shared.from_1904 = is_true (exa_package_attribute (attributes, "date1904"));
  } else if (strcmp (name, "sheet") == 0 && book->sheets->len < MOST_SHEETS) {
    const char *state = exa_package_attribute (attributes, "state"),
               *title = exa_package_attribute (attributes, "name");
    SheetEntry entry = {g_strdup (title != NULL ? title : ""), g_strdup (exa_package_attribute (attributes, "id")),
                        state != NULL && strcmp (state, "visible") != 0};

    g_array_append_val (book->sheets, entry);
  }
}

static void
on_relation_start (gpointer data, const char *name, const char **attributes)
{
  Book *book = data;
  const char *id = exa_package_attribute (attributes, "Id"), *target = exa_package_attribute (attributes, "Target");
  const char *type = exa_package_attribute (attributes, "Type");
  char *path;

  if (strcmp (name, "Relationship") != 0 || id == NULL || target == NULL)
    return;
  path = *target == '/' ? g_strdup (target + 1) : g_strconcat ("xl/", target, NULL);
  if (type != NULL && g_str_has_suffix (type, "/sharedStrings")) {
    g_free (book->texts_path);
    book->texts_path = g_strdup (path);
  }
  g_hash_table_replace (book->paths, g_strdup (id), path);
}

static void
ignore_end (gpointer data, const char *name)
{
}

static void
book_close (gpointer data)
{
  Book *book = data;

  g_array_unref (book->sheets);
  g_hash_table_unref (book->paths);
  g_free (book->texts_path);
  g_string_free (book->shared.text, TRUE);
  g_array_unref (book->shared.starts);
  g_clear_pointer (&book->shared.formats, g_array_unref);
  g_free (book);
}

static gpointer
book_open (ExaPackage *package, GError **error)
{
  static const ExaPackageReader of_book = {on_book_start, ignore_end, NULL};
  static const ExaPackageReader of_relations = {on_relation_start, ignore_end, NULL};
  Book *book = g_new0 (Book, 1);

  book->package = package;
  book->sheets = g_array_new (FALSE, FALSE, sizeof (SheetEntry));
  g_array_set_clear_func (book->sheets, entry_clear);
  book->paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  book->shared.text = g_string_new (NULL);
  book->shared.starts = g_array_new (FALSE, FALSE, sizeof (guint32));
  if (exa_package_read (package, WORKBOOK, &of_book, book, error) &&
      exa_package_read (package, RELATIONS, &of_relations, book, error) &&
      (book->texts_path == NULL || !exa_package_has (package, book->texts_path) ||
       exa_xlsx_read_texts (package, book->texts_path, &book->shared, error)))
    book->shared.formats = exa_xlsx_styles_read (package, error);
  if (book->shared.formats != NULL)
    return book;
  book_close (book);
  return NULL;
}

static guint
n_sheets (gconstpointer book)
{
  return ((const Book *)book)->sheets->len;
}

static const SheetEntry *
get_entry (gconstpointer book, guint sheet)
{
  return &g_array_index (((const Book *)book)->sheets, SheetEntry, sheet);
}

static const char *
get_name (gconstpointer book, guint sheet)
{
  return get_entry (book, sheet)->name;
}

static gboolean
is_hidden (gconstpointer book, guint sheet)
{
  return get_entry (book, sheet)->hidden;
}

/* A sheet of a chart only has no cells. */
static gboolean
read_sheet (gpointer data, guint sheet, ExaCells *cells, GError **error)
{
  Book *book = data;
  const char *relation = get_entry (book, sheet)->relation;
  const char *path = relation != NULL ? g_hash_table_lookup (book->paths, relation) : NULL;

  if (path == NULL || strstr (path, "worksheets/") == NULL)
    return TRUE;
  return exa_xlsx_read_cells (book->package, path, &book->shared, cells, error);
}

const ExaBookFormat exa_book_xlsx = {WORKBOOK, book_open, book_close, n_sheets, get_name, is_hidden, read_sheet};

/* --- shared texts --- */

typedef struct {
  ExaPackage *package;
  ExaXlsxShared *shared;
  gboolean in_text, in_sound; /* within t; within rPh, which says how Japanese is read aloud */
} Texts;

static void
on_text_start (gpointer data, const char *name, const char **attributes)
{
  Texts *texts = data;

  if (strcmp (name, "si") == 0) {
    guint32 start = (guint32)texts->shared->text->len;
    g_array_append_val (texts->shared->starts, start);
  }
  texts->in_sound |= strcmp (name, "rPh") == 0;
  texts->in_text = strcmp (name, "t") == 0;
}

static void
on_text_end (gpointer data, const char *name)
{
  Texts *texts = data;

  if (strcmp (name, "si") == 0)
    g_string_append_c (texts->shared->text, '\0');
  if (strcmp (name, "rPh") == 0)
    texts->in_sound = FALSE;
  texts->in_text = FALSE;
}

static void
on_text (gpointer data, const char *text, gsize length)
{
  Texts *texts = data;

  if (!texts->in_text || texts->in_sound)
    return;
  if (texts->shared->text->len + length > MOST_BYTES)
    exa_package_stop (texts->package, EXA_BOOK_TOO_LARGE);
  else
    g_string_append_len (texts->shared->text, text, (gssize)length);
}

gboolean
exa_xlsx_read_texts (ExaPackage *package, const char *path, ExaXlsxShared *shared, GError **error)
{
  static const ExaPackageReader reader = {on_text_start, on_text_end, on_text};
  Texts texts = {package, shared, FALSE, FALSE};

  return exa_package_read (package, path, &reader, &texts, error);
}
