/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-json.h"

#include "exa-json-keys.h"
#include "exa-json-string.h"
#include "exa-json-tree.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* No number of a data file needs more: longer ones are a mistake. */
#define MAX_NUMBER_LENGTH 63

struct _ExaJson {
  char *name;
  GBytes *bytes;    /* kept to find places in */
  const char *text; /* of them */
  gsize length;
  ExaJsonTree *tree;
};

typedef struct {
  const char *text;
  gsize length;
  const char *name;
  ExaProblems *problems;
  gboolean ok;
} Checker;

static void G_GNUC_PRINTF (3, 4) report (Checker *checker, gsize offset, const char *format, ...)
{
  g_autofree char *message = NULL;
  ExaPlace place = {0, 0};
  va_list args;

  checker->ok = FALSE;
  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  if (!exa_problems_is_full (checker->problems, checker->name))
    place = exa_place_find (checker->text, checker->length, offset);
  exa_problems_add (checker->problems, checker->name, &place, "%s", message);
}

static void
check_number (Checker *checker, const ExaJsonScan *scan)
{
  gsize length = scan->end - scan->start;
  char digits[MAX_NUMBER_LENGTH + 1];

  if (length > MAX_NUMBER_LENGTH) {
    report (checker, scan->start, _ ("a number of more than %d characters"), MAX_NUMBER_LENGTH);
    return;
  }
  memcpy (digits, checker->text + scan->start, length);
  digits[length] = '\0';
  if (strpbrk (digits, "eE") != NULL && !isfinite (g_ascii_strtod (digits, NULL)))
    report (checker, scan->start, _ ("the number %s is too large"), digits);
}

static void
check_key (Checker *checker, const ExaJsonScan *scan, ExaJsonKeys *keys)
{
  const char *start = checker->text + scan->start + 1, *end = checker->text + scan->end - 1;
  gsize first;

  if (exa_json_keys_add (keys, start, end, scan->escaped, scan->start, &first))
    return;
  if (exa_problems_is_full (checker->problems, checker->name))
    report (checker, scan->start, _ ("a key stands twice in one object"));
  else
    report (checker, scan->start, _ ("the key \"%.*s\" stands twice in one object; first in line %u"),
            (int)MIN (end - start, 100), start, exa_place_find (checker->text, checker->length, first).line);
}

/* Builds the tree of a text that keeps to the grammar and, beyond it, has keys once, numbers finite and strings that a
 * C string can hold; NULL after a problem. */
static ExaJsonTree *
build (Checker *checker)
{
  g_autoptr (ExaJsonKeys) keys = exa_json_keys_new ();
  g_autoptr (ExaJsonTree) tree = exa_json_tree_new ();
  ExaJsonScan scan;

  exa_json_scan_init (&scan, checker->text, checker->length);
  for (;;) {
    ExaJsonToken token = exa_json_scan_next (&scan);

    if (token == EXA_JSON_END)
      return checker->ok ? g_steal_pointer (&tree) : NULL;
    if (token == EXA_JSON_ERROR) {
      report (checker, scan.start, "%s", scan.message);
      return NULL;
    }
    if (token == EXA_JSON_OBJECT_START)
      exa_json_keys_open (keys);
    else if (token == EXA_JSON_OBJECT_END)
      exa_json_keys_close (keys);
    else if (token == EXA_JSON_NUMBER)
      check_number (checker, &scan);
    else if (token == EXA_JSON_KEY)
      check_key (checker, &scan, keys);
    if ((token == EXA_JSON_KEY || token == EXA_JSON_STRING) && scan.has_nul)
      report (checker, scan.start, _ ("text cannot hold the character \\u0000"));
    exa_json_tree_add (tree, checker->text, token, &scan);
  }
}

ExaJson *
exa_json_parse (GBytes *bytes, const char *name, ExaProblems *problems)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  Checker checker = {text, length, name, problems, TRUE};
  ExaJsonTree *tree = build (&checker);
  ExaJson *self;

  if (tree == NULL)
    return NULL;
  self = g_new0 (ExaJson, 1);
  self->name = g_strdup (name);
  self->bytes = g_bytes_ref (bytes);
  self->text = text;
  self->length = length;
  self->tree = tree;
  return self;
}

void
exa_json_free (ExaJson *self)
{
  exa_json_tree_free (self->tree);
  g_bytes_unref (self->bytes);
  g_free (self->name);
  g_free (self);
}

const cJSON *
exa_json_get_root (const ExaJson *self)
{
  return exa_json_tree_get_root (self->tree);
}

const char *
exa_json_get_name (const ExaJson *self)
{
  return self->name;
}

/* How many values come before @node in the text. The tree has no way up, so it is walked from the root. */
static guint
count_before (const cJSON *root, const cJSON *node)
{
  const cJSON *open[EXA_JSON_MAX_DEPTH + 1];
  guint depth = 0, n = 0;
  const cJSON *at = root;

  while (at != node) {
    n++;
    if (at->child != NULL) {
      open[depth++] = at;
      at = at->child;
      continue;
    }
    while (at->next == NULL && depth > 0)
      at = open[--depth];
    at = at->next;
    g_return_val_if_fail (at != NULL, 0);
  }
  return n;
}

/* Scans to @node: afterwards @scan stands on it; the start of its key is returned. */
static gsize
scan_to (const ExaJson *self, const cJSON *node, ExaJsonScan *scan)
{
  guint left = count_before (exa_json_tree_get_root (self->tree), node) + 1;
  gsize key = 0;

  exa_json_scan_init (scan, self->text, self->length);
  while (left > 0) {
    ExaJsonToken token = exa_json_scan_next (scan);

    if (token == EXA_JSON_KEY)
      key = scan->start;
    else if (token != EXA_JSON_OBJECT_END && token != EXA_JSON_ARRAY_END)
      left--;
  }
  return key;
}

ExaPlace
exa_json_locate (const ExaJson *self, const cJSON *node, gboolean key)
{
  ExaJsonScan scan;
  gsize key_start = scan_to (self, node, &scan);

  return exa_place_find (self->text, self->length, key ? key_start : scan.start);
}

ExaPlace
exa_json_locate_in_string (const ExaJson *self, const cJSON *node, gsize offset)
{
  ExaJsonScan scan;
  gsize at;

  scan_to (self, node, &scan);
  at = scan.start + 1 + exa_json_escaped_offset (self->text + scan.start + 1, self->text + scan.end - 1, offset);
  return exa_place_find (self->text, self->length, at);
}
