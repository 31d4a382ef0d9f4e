/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-json-tree.h"

#include "exa-json-string.h"

/* The texts of a file lie in blocks of this size, in bytes. */
#define CHUNK_BYTES (16u << 10)

struct _ExaJsonTree {
  cJSON *root;
  cJSON *open[EXA_JSON_MAX_DEPTH]; /* the objects and arrays around what comes next; borrowed from the root */
  guint depth;
  GStringChunk *texts; /* keys and strings, which the nodes borrow; each key once */
  const char *key;     /* of the value that comes next, where that is in an object */
  GString *buffer;
};

ExaJsonTree *
exa_json_tree_new (void)
{
  ExaJsonTree *self = g_new0 (ExaJsonTree, 1);

  self->texts = g_string_chunk_new (CHUNK_BYTES);
  self->buffer = g_string_new (NULL);
  return self;
}

void
exa_json_tree_free (ExaJsonTree *self)
{
  cJSON_Delete (self->root);
  g_string_chunk_free (self->texts);
  g_string_free (self->buffer, TRUE);
  g_free (self);
}

/* What the string token means; borrowed from the buffer. */
static const char *
read_string (ExaJsonTree *self, const char *text, const ExaJsonScan *scan)
{
  const char *start = text + scan->start + 1, *end = text + scan->end - 1;

  if (scan->escaped) {
    gsize length;
    g_autofree char *meaning = exa_json_unescape (start, end, &length);
    g_string_assign (self->buffer, meaning);
  } else {
    g_string_truncate (self->buffer, 0);
    g_string_append_len (self->buffer, start, end - start);
  }
  return self->buffer->str;
}

static double
read_number (ExaJsonTree *self, const char *text, const ExaJsonScan *scan)
{
  g_string_truncate (self->buffer, 0);
  g_string_append_len (self->buffer, text + scan->start, (gssize)(scan->end - scan->start));
  return g_ascii_strtod (self->buffer->str, NULL);
}

static cJSON *
make_node (ExaJsonTree *self, const char *text, ExaJsonToken token, const ExaJsonScan *scan)
{
  switch (token) {
  case EXA_JSON_OBJECT_START: return cJSON_CreateObject ();
  case EXA_JSON_ARRAY_START: return cJSON_CreateArray ();
  case EXA_JSON_STRING:
    return cJSON_CreateStringReference (g_string_chunk_insert (self->texts, read_string (self, text, scan)));
  case EXA_JSON_NUMBER: return cJSON_CreateNumber (read_number (self, text, scan));
  case EXA_JSON_TRUE: return cJSON_CreateTrue ();
  case EXA_JSON_FALSE: return cJSON_CreateFalse ();
  case EXA_JSON_NULL: return cJSON_CreateNull ();
  case EXA_JSON_OBJECT_END:
  case EXA_JSON_ARRAY_END:
  case EXA_JSON_KEY:
  case EXA_JSON_END:
  case EXA_JSON_ERROR:
  default: g_assert_not_reached ();
  }
}

static void
add_value (ExaJsonTree *self, cJSON *node)
{
  cJSON *parent = self->depth > 0 ? self->open[self->depth - 1] : NULL;
  gboolean added = TRUE;

  if (parent == NULL)
    self->root = node;
  else if (cJSON_IsObject (parent))
    added = cJSON_AddItemToObjectCS (parent, self->key, node);
  else
    added = cJSON_AddItemToArray (parent, node);
  /* As GLib does. */
  if (node == NULL || !added)
    g_error ("out of memory");
}

void
exa_json_tree_add (ExaJsonTree *self, const char *text, ExaJsonToken token, const ExaJsonScan *scan)
{
  if (token == EXA_JSON_KEY) {
    self->key = g_string_chunk_insert_const (self->texts, read_string (self, text, scan));
  } else if (token == EXA_JSON_OBJECT_END || token == EXA_JSON_ARRAY_END) {
    self->depth--;
  } else {
    cJSON *node = make_node (self, text, token, scan);

    add_value (self, node);
    if (token == EXA_JSON_OBJECT_START || token == EXA_JSON_ARRAY_START)
      self->open[self->depth++] = node;
  }
}

const cJSON *
exa_json_tree_get_root (const ExaJsonTree *self)
{
  return self->root;
}
