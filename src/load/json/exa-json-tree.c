/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-json-tree.h"

#include "exa-json-string.h"

struct _ExaJsonTree {
  cJSON *root;
  cJSON *open[EXA_JSON_MAX_DEPTH]; /* the objects and arrays around what comes next; borrowed from the root */
  guint depth;
  GString *key;  /* of the value that comes next, where that is in an object */
  GString *text; /* of the string or number just read; kept for its memory */
};

ExaJsonTree *
exa_json_tree_new (void)
{
  ExaJsonTree *self = g_new0 (ExaJsonTree, 1);

  self->key = g_string_new (NULL);
  self->text = g_string_new (NULL);
  return self;
}

void
exa_json_tree_free (ExaJsonTree *self)
{
  cJSON_Delete (self->root);
  g_string_free (self->key, TRUE);
  g_string_free (self->text, TRUE);
  g_free (self);
}

/* Puts what the string token means into @string. */
static void
read_string (const char *text, const ExaJsonScan *scan, GString *string)
{
  const char *start = text + scan->start + 1, *end = text + scan->end - 1;

  g_string_truncate (string, 0);
  if (scan->escaped) {
    gsize length;
    g_autofree char *meaning = exa_json_unescape (start, end, &length);
    g_string_append_len (string, meaning, (gssize)length);
  } else {
    g_string_append_len (string, start, end - start);
  }
}

static double
read_number (ExaJsonTree *self, const char *text, const ExaJsonScan *scan)
{
  g_string_truncate (self->text, 0);
  g_string_append_len (self->text, text + scan->start, (gssize)(scan->end - scan->start));
  return g_ascii_strtod (self->text->str, NULL);
}

static cJSON *
make_node (ExaJsonTree *self, const char *text, ExaJsonToken token, const ExaJsonScan *scan)
{
  switch (token) {
  case EXA_JSON_OBJECT_START: return cJSON_CreateObject ();
  case EXA_JSON_ARRAY_START: return cJSON_CreateArray ();
  case EXA_JSON_STRING: read_string (text, scan, self->text); return cJSON_CreateString (self->text->str);
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
    added = cJSON_AddItemToObject (parent, self->key->str, node);
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
    read_string (text, scan, self->key);
  } else if (token == EXA_JSON_OBJECT_END || token == EXA_JSON_ARRAY_END) {
    self->depth--;
  } else {
    cJSON *node = make_node (self, text, token, scan);

    add_value (self, node);
    if (token == EXA_JSON_OBJECT_START || token == EXA_JSON_ARRAY_START)
      self->open[self->depth++] = node;
  }
}

cJSON *
exa_json_tree_steal_root (ExaJsonTree *self)
{
  return g_steal_pointer (&self->root);
}
