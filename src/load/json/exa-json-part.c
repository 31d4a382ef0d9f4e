/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-json-part.h"

#include <string.h>

#include "exa-json-scan.h"

/* How many objects and arrays are open within the file, within a list of it, and within an object of the list. */
enum { IN_FILE = 1, IN_LIST = 2, IN_ITEM = 3 };

/* A stretch of the text. */
typedef struct {
  gsize start, end; /* bytes */
} Span;

/* A member of the file. */
typedef struct {
  Span key, value;   /* quotes included */
  guint first, last; /* its items: those from first on, before last */
} Member;

/* An object of a list. */
typedef struct {
  Span text;
  const char *list, *id, *measure; /* what it says of itself; interned in the index, or NULL */
  gint same_id;                    /* the item before it that has its id; −1: none */
  gboolean wanted;
} Item;

typedef struct {
  const char *text;    /* borrowed */
  GStringChunk *names; /* each once, so that two are equal as pointers */
  GArray *members;     /* Member */
  GArray *items;       /* Item */
  GHashTable *by_id;   /* id → index of the last item that has it, plus 1 */
  GArray *open;        /* guint: items that are wanted, and whose own needs are not yet */
} Index;

static void
index_clear (Index *self)
{
  g_string_chunk_free (self->names);
  g_array_unref (self->members);
  g_array_unref (self->items);
  g_hash_table_unref (self->by_id);
  g_array_unref (self->open);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Index, index_clear)

static Item *
nth_item (const Index *self, guint n)
{
  return &g_array_index (self->items, Item, n);
}

/* What stands between the quotes of a string. */
static const char *
intern (Index *self, const ExaJsonScan *scan)
{
  g_autofree char *copy = g_strndup (self->text + scan->start + 1, scan->end - scan->start - 2);

  return g_string_chunk_insert_const (self->names, copy);
}

/* --- what is in the file --- */

static void
begin_member (Index *self, const ExaJsonScan *scan)
{
  Member member = {{scan->start, scan->end}, {0}, self->items->len, self->items->len};

  g_array_append_val (self->members, member);
}

static void
end_member (Index *self, gsize start, gsize end)
{
  Member *member = &g_array_index (self->members, Member, self->members->len - 1);

  member->value = (Span){start, end};
  member->last = self->items->len;
}

static void
begin_item (Index *self, const ExaJsonScan *scan, const char *list)
{
  Item item = {{scan->start, 0}, list, NULL, NULL, -1, FALSE};

  g_array_append_val (self->items, item);
}

static void
end_item (Index *self, gsize end)
{
  Item *item = nth_item (self, self->items->len - 1);

  item->text.end = end;
  if (item->id == NULL)
    return;
  item->same_id = GPOINTER_TO_INT (g_hash_table_lookup (self->by_id, item->id)) - 1;
  g_hash_table_insert (self->by_id, (gpointer)item->id, GUINT_TO_POINTER (self->items->len));
}

static gboolean
is_key (const Index *self, const ExaJsonScan *key, const char *quoted)
{
  return key->end - key->start == strlen (quoted) && memcmp (self->text + key->start, quoted, strlen (quoted)) == 0;
}

/* Where the string of the key that comes next is kept; NULL: nowhere. */
static const char **
begin_string (Index *self, const ExaJsonScan *key)
{
  Item *item = nth_item (self, self->items->len - 1);

  return is_key (self, key, "\"id\"") ? &item->id : is_key (self, key, "\"measure\"") ? &item->measure : NULL;
}

/* Whether the file can be taken apart. */
static gboolean
read_index (Index *self, gsize length)
{
  ExaJsonScan scan;
  const char *list = "", **string = NULL;
  gsize start = 0;
  gboolean in_list = FALSE;

  exa_json_scan_init (&scan, self->text, length);
  if (exa_json_scan_next (&scan) != EXA_JSON_OBJECT_START)
    return FALSE;
  for (;;) {
    ExaJsonToken token = exa_json_scan_next (&scan);
    gboolean begins = token == EXA_JSON_OBJECT_START || token == EXA_JSON_ARRAY_START;
    gboolean ends = token == EXA_JSON_OBJECT_END || token == EXA_JSON_ARRAY_END;

    if (token == EXA_JSON_END)
      return self->members->len > 0;
    if (token == EXA_JSON_ERROR)
      return FALSE;
    if (token == EXA_JSON_KEY && scan.depth == IN_FILE) {
      begin_member (self, &scan);
      list = intern (self, &scan);
      if (strcmp (list, "uses") == 0)
        return FALSE;
    } else if (begins && scan.depth == IN_LIST) {
      start = scan.start;
      in_list = token == EXA_JSON_ARRAY_START;
    } else if (scan.depth == IN_FILE && !begins)
      end_member (self, ends ? start : scan.start, scan.end);
    else if (!in_list)
      continue;
    else if (token == EXA_JSON_OBJECT_START && scan.depth == IN_ITEM)
      begin_item (self, &scan, list);
    else if (token == EXA_JSON_OBJECT_END && scan.depth == IN_LIST)
      end_item (self, scan.end);
    else if (token == EXA_JSON_KEY && scan.depth == IN_ITEM)
      string = begin_string (self, &scan);
    else if (token == EXA_JSON_STRING && scan.depth == IN_ITEM && string != NULL)
      *g_steal_pointer (&string) = intern (self, &scan);
  }
}

/* --- what is wanted of it --- */

static void
want (Index *self, guint n)
{
  Item *item = nth_item (self, n);

  if (item->wanted)
    return;
  item->wanted = TRUE;
  g_array_append_val (self->open, n);
}

/* Charts and stories are no part of what a chart shows, whatever they are called. */
static void
want_named (Index *self, const char *id)
{
  gint n = GPOINTER_TO_INT (g_hash_table_lookup (self->by_id, id)) - 1;

  for (; n >= 0; n = nth_item (self, (guint)n)->same_id) {
    const char *list = nth_item (self, (guint)n)->list;

    if (strcmp (list, "charts") != 0 && strcmp (list, "stories") != 0)
      want (self, (guint)n);
  }
}

static gboolean
want_chart (Index *self, const char *id)
{
  gint n = GPOINTER_TO_INT (g_hash_table_lookup (self->by_id, id)) - 1;

  while (n >= 0 && strcmp (nth_item (self, (guint)n)->list, "charts") != 0)
    n = nth_item (self, (guint)n)->same_id;
  if (n >= 0)
    want (self, (guint)n);
  return n >= 0;
}

/* What a string names: an id, or those in the braces of a formula. */
static void
want_of_string (Index *self, const char *text)
{
  const char *end;

  want_named (self, text);
  for (const char *brace = strchr (text, '{'); brace != NULL; brace = strchr (end, '{')) {
    g_autofree char *id = NULL;

    end = brace + strcspn (brace, "}");
    id = g_strndup (brace + 1, (gsize)(end - brace - 1));
    want_named (self, id);
  }
}

static void
want_needs (Index *self, guint n)
{
  const Item *item = nth_item (self, n);
  ExaJsonScan scan;
  ExaJsonToken token;

  exa_json_scan_init (&scan, self->text + item->text.start, item->text.end - item->text.start);
  while ((token = exa_json_scan_next (&scan)) != EXA_JSON_END) {
    const char *start = self->text + item->text.start + scan.start;
    g_autofree char *text = NULL;

    if (token != EXA_JSON_STRING || scan.escaped)
      continue;
    text = g_strndup (start + 1, scan.end - scan.start - 2);
    want_of_string (self, text);
  }
  if (strcmp (item->list, "measures") != 0 || item->id == NULL)
    return;
  for (guint i = 0; i < self->items->len; i++) {
    if (nth_item (self, i)->measure == item->id)
      want (self, i);
  }
}

/* --- the part --- */

static void
write_list (const Index *self, const Member *member, GString *part)
{
  const char *before = "[";

  for (guint i = member->first; i < member->last; i++) {
    const Item *item = nth_item (self, i);

    if (!item->wanted)
      continue;
    g_string_append (part, before);
    g_string_append_len (part, self->text + item->text.start, (gssize)(item->text.end - item->text.start));
    before = ",";
  }
  g_string_append (part, *before == '[' ? "[]" : "]");
}

static GBytes *
write_part (const Index *self)
{
  GString *part = g_string_new (NULL);

  for (guint i = 0; i < self->members->len; i++) {
    const Member *member = &g_array_index (self->members, Member, i);

    g_string_append_c (part, i == 0 ? '{' : ',');
    g_string_append_len (part, self->text + member->key.start, (gssize)(member->key.end - member->key.start));
    g_string_append_c (part, ':');
    if (member->last > member->first)
      write_list (self, member, part);
    else
      g_string_append_len (part, self->text + member->value.start, (gssize)(member->value.end - member->value.start));
  }
  g_string_append_c (part, '}');
  return g_string_free_to_bytes (part);
}

GBytes *
exa_json_part_of (GBytes *bytes, const char *const *ids)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  g_auto (Index) index = {
      .text = text,
      .names = g_string_chunk_new (1024),
      .members = g_array_new (FALSE, FALSE, sizeof (Member)),
      .items = g_array_new (FALSE, FALSE, sizeof (Item)),
      .by_id = g_hash_table_new (g_str_hash, g_str_equal),
      .open = g_array_new (FALSE, FALSE, sizeof (guint)),
  };

  if (!read_index (&index, length))
    return NULL;
  for (; *ids != NULL; ids++) {
    if (!want_chart (&index, *ids))
      return NULL;
  }
  for (guint i = 0; i < index.open->len; i++)
    want_needs (&index, g_array_index (index.open, guint, i));
  return write_part (&index);
}
