/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-loader.h"

#include "exa-book.h"
#include "exa-content.h"
#include "exa-html.h"
#include "exa-json-records.h"
#include "exa-picture.h"
#include "exa-pieces.h"
#include "exa-uses.h"

#include <glib/gi18n.h>
#include <string.h>

#define FORMAT_VERSION 1

/* The lists of a file in the order in which they are read: each after those whose contents it needs. */
static const struct {
  const char *key;
  ExaList list;
  gsize id_offset;
  gboolean shared; /* several files may give the same object */
  ExaPieceRead read;
  ExaPiecesCheck check; /* or NULL */
} parts[] = {
    {"sources", EXA_LIST_SOURCES, G_STRUCT_OFFSET (ExaSource, id), FALSE, exa_piece_read_source},
    {"speakers", EXA_LIST_SPEAKERS, G_STRUCT_OFFSET (ExaSpeaker, id), TRUE, exa_piece_read_speaker},
    {"entities", EXA_LIST_ENTITIES, G_STRUCT_OFFSET (ExaEntity, id), TRUE, exa_piece_read_entity,
     exa_pieces_check_entities},
    {"measures", EXA_LIST_MEASURES, G_STRUCT_OFFSET (ExaMeasure, id), TRUE, exa_piece_read_measure,
     exa_pieces_check_measures},
    {"claims", EXA_LIST_CLAIMS, G_STRUCT_OFFSET (ExaClaim, id), FALSE, exa_piece_read_claim, exa_pieces_open_bounds},
    {"derived", EXA_LIST_CLAIMS, G_STRUCT_OFFSET (ExaClaim, id), FALSE, exa_piece_read_derived, exa_pieces_evaluate},
    {"topics", EXA_LIST_TOPICS, G_STRUCT_OFFSET (ExaTopic, id), TRUE, exa_piece_read_topic},
    {"charts", EXA_LIST_CHARTS, G_STRUCT_OFFSET (ExaChart, id), FALSE, exa_piece_read_chart},
    {"stories", EXA_LIST_STORIES, G_STRUCT_OFFSET (ExaStory, id), FALSE, exa_piece_read_story},
};

struct _ExaLoader {
  ExaProblems *problems; /* borrowed */
  guint n_problems_before;
  ExaDataset *dataset;
  GPtrArray *files;                     /* ExaJson, owned */
  GArray *pieces[G_N_ELEMENTS (parts)]; /* ExaPiece */
  GHashTable *first_places;             /* borrowed object → FirstPlace, owned */
  guint n_claims;
  ExaTableFiles *tables;
  GPtrArray *uses; /* paths that nobody took yet, owned */
};

/* Where an object's id was given first. */
typedef struct {
  const ExaJson *json;
  const cJSON *node;
} FirstPlace;

static void
piece_clear (gpointer data)
{
  g_object_unref (((ExaPiece *)data)->object);
}

ExaLoader *
exa_loader_new (ExaProblems *problems)
{
  ExaLoader *self = g_new0 (ExaLoader, 1);

  self->problems = problems;
  self->n_problems_before = exa_problems_count (problems);
  self->dataset = exa_dataset_new ();
  self->files = g_ptr_array_new_with_free_func ((GDestroyNotify)exa_json_free);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    self->pieces[i] = g_array_new (FALSE, FALSE, sizeof (ExaPiece));
    g_array_set_clear_func (self->pieces[i], piece_clear);
  }
  self->first_places = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->tables = exa_table_files_new (problems);
  self->uses = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
exa_loader_free (ExaLoader *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_array_unref (self->pieces[i]);
  g_hash_table_unref (self->first_places);
  exa_table_files_free (self->tables);
  g_ptr_array_unref (self->uses);
  g_ptr_array_unref (self->files);
  g_clear_object (&self->dataset);
  g_free (self);
}

/* --- what a file holds --- */

static gboolean
is_id (const char *text)
{
  return g_ascii_islower (*text) || g_ascii_isdigit (*text)
             ? text[strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-")] == '\0'
             : FALSE;
}

static void
report_id_twice (ExaLoader *self, const ExaReader *reader, const cJSON *id, gpointer object)
{
  const FirstPlace *first = g_hash_table_lookup (self->first_places, object);
  ExaPlace place;

  if (exa_problems_is_full (self->problems, exa_json_get_name (reader->json))) {
    exa_reader_problem (reader, id, _ ("an id stands twice"));
    return;
  }
  place = exa_json_locate (first->json, first->node, FALSE);
  if (first->json == reader->json)
    exa_reader_problem (reader, id, _ ("the id \"%s\" stands twice; first in line %u"), id->valuestring, place.line);
  else
    exa_reader_problem (reader, id, _ ("the id \"%s\" stands in two files; first in %s, line %u"), id->valuestring,
                        exa_json_get_name (first->json), place.line);
}

/* Gives the piece its id and puts it into the Dataset, or finds the object that is there already. */
static void
register_id (ExaLoader *self, const ExaReader *reader, guint part, ExaPiece *piece)
{
  const cJSON *id = cJSON_IsObject (piece->node) ? exa_reader_member (piece->node, "id") : NULL;
  const char *text = id != NULL ? exa_reader_string (reader, id) : NULL;
  ExaList list = parts[part].list;
  FirstPlace *place;
  gpointer known;

  if (text == NULL)
    return;
  if (!is_id (text)) {
    exa_reader_problem (reader, id, _ ("\"%s\" is no id: expected a-z, 0-9 and -, a letter or digit first"), text);
    return;
  }
  *(char **)((char *)piece->object + parts[part].id_offset) = g_strdup (text);

  if (exa_dataset_add (self->dataset, list, g_object_ref (piece->object))) {
    place = g_new (FirstPlace, 1);
    *place = (FirstPlace){piece->json, id};
    g_hash_table_insert (self->first_places, piece->object, place);
    return;
  }
  known = exa_dataset_find (self->dataset, list, text);
  place = g_hash_table_lookup (self->first_places, known);
  if (parts[part].shared && place->json != piece->json)
    piece->first = known;
  else
    report_id_twice (self, reader, id, known);
}

static void
add_list (ExaLoader *self, const ExaReader *reader, guint part, const cJSON *list)
{
  GType type = exa_dataset_object_type (parts[part].list);

  if (exa_reader_list (reader, list) == NULL)
    return;
  for (const cJSON *item = list->child; item != NULL; item = item->next) {
    ExaPiece piece = {reader->json, item, g_object_new (type, NULL), NULL};

    if (parts[part].list == EXA_LIST_CLAIMS)
      EXA_CLAIM (piece.object)->order = self->n_claims++;
    register_id (self, reader, part, &piece);
    g_array_append_val (self->pieces[part], piece);
  }
}

/* Whether this is a data file at all, so that any other JSON is not met with a problem for each of its keys. */
static gboolean
check_format (const ExaReader *reader, const cJSON *root)
{
  const cJSON *format = cJSON_IsObject (root) ? exa_reader_member (root, "format") : NULL;
  const cJSON *version = format != NULL ? exa_reader_member (root, "version") : NULL;

  if (!cJSON_IsString (format) || strcmp (format->valuestring, "exascope") != 0) {
    exa_reader_problem (reader, format != NULL ? format : root,
                        _ ("this is JSON, but not Exascope's: expected an object with \"format\": \"exascope\""));
    return FALSE;
  }
  if (version == NULL) {
    exa_reader_problem (reader, root, _ ("the key \"version\" is missing"));
    return FALSE;
  }
  if (!cJSON_IsNumber (version) || version->valuedouble != FORMAT_VERSION) {
    exa_reader_problem (reader, version, _ ("unknown version of the format: this program reads version %d"),
                        FORMAT_VERSION);
    return FALSE;
  }
  return TRUE;
}

/* What a file says of itself. */
typedef struct {
  ExaText title;
  GPtrArray *uses; /* the loader's */
} Head;

/* JSON that is a table: a list of records. FALSE where it is none, and nothing is done. */
static gboolean
add_records (ExaLoader *self, const ExaJson *json)
{
  const char *name = exa_json_get_name (json);
  const cJSON *records = exa_json_records_find (exa_json_get_root (json));
  g_autoptr (GError) error = NULL;
  ExaSheet *sheet;

  if (records == NULL)
    return FALSE;
  sheet = exa_json_records_read (exa_json_get_root (json), records, &error);
  if (sheet != NULL)
    exa_table_files_add (self->tables, name, exa_csv_new (sheet, name, self->problems));
  else
    exa_problems_add (self->problems, name, NULL, "%s", error->message);
  return TRUE;
}

/* @digest: of the picture that the file stood in; NULL: in none. */
static void
add_json (ExaLoader *self, const char *name, GBytes *bytes, const char *digest)
{
  static const ExaField fields[] = {
      {"format", TRUE, exa_read_later},
      {"version", TRUE, exa_read_later},
      {"title", FALSE, exa_read_text, G_STRUCT_OFFSET (Head, title)},
      {"uses", FALSE, exa_read_uses, G_STRUCT_OFFSET (Head, uses)},
      {"sources", FALSE, exa_read_later},
      {"speakers", FALSE, exa_read_later},
      {"entities", FALSE, exa_read_later},
      {"measures", FALSE, exa_read_later},
      {"claims", FALSE, exa_read_later},
      {"derived", FALSE, exa_read_later},
      {"topics", FALSE, exa_read_later},
      {"charts", FALSE, exa_read_later},
      {"stories", FALSE, exa_read_later},
      {"shown", FALSE, exa_read_later},
      {NULL},
  };
  g_autoptr (GBytes) whole = exa_content_join_records (bytes);
  ExaJson *json = exa_json_parse (whole, name, self->problems);
  ExaReader reader = {json, self->dataset, self->problems};
  const cJSON *root;
  Head head = {{{NULL}}, self->uses};

  if (json == NULL)
    return;
  g_ptr_array_add (self->files, json);
  root = exa_json_get_root (json);
  if (add_records (self, json))
    return;
  if (!check_format (&reader, root))
    return;

  exa_reader_object (&reader, root, fields, &head);
  if (exa_text_is_empty (exa_dataset_get_title (self->dataset)))
    exa_dataset_take_title (self->dataset, head.title);
  else
    exa_text_clear (&head.title);

  if (digest != NULL && exa_reader_member (root, "shown") != NULL && exa_dataset_get_shown (self->dataset) == NULL)
    exa_dataset_take_shown (self->dataset, exa_piece_read_shown (&reader, exa_reader_member (root, "shown"), digest));
  for (guint part = 0; part < G_N_ELEMENTS (parts); part++) {
    const cJSON *list = exa_reader_member (root, parts[part].key);

    if (list != NULL)
      add_list (self, &reader, part, list);
  }
}

static void
add_picture (ExaLoader *self, const char *name, GBytes *bytes)
{
  g_autofree char *digest = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) inside = exa_picture_read (bytes, &digest, &error);

  if (inside != NULL)
    add_json (self, name, inside, digest);
  else
    exa_problems_add (self->problems, name, NULL, "%s", error->message);
}

/* --- the public side --- */

void
exa_loader_add_bytes (ExaLoader *self, const char *name, GBytes *bytes)
{
  g_autoptr (GBytes) owned = bytes;
  ExaSheetTold told;

  if (!exa_table_files_get_sheet (self->tables, name, &told))
    return;
  if (exa_picture_is (bytes))
    add_picture (self, name, bytes);
  else if (exa_book_looks_like (bytes))
    exa_table_files_add_book (self->tables, name, bytes, &told);
  else if (exa_content_is_table (name, bytes) ||
           exa_html_has_table (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)))
    exa_table_files_add (self->tables, name, exa_csv_parse (g_steal_pointer (&owned), &told, name, self->problems));
  else
    add_json (self, name, bytes, NULL);
}

void
exa_loader_add_text (ExaLoader *self, const char *name, const char *text, gsize length)
{
  exa_loader_add_bytes (self, name, g_bytes_new (text, length));
}

static gboolean
has_problems (const ExaLoader *self)
{
  return exa_problems_count (self->problems) > self->n_problems_before;
}

char *
exa_loader_take_use (ExaLoader *self)
{
  return self->uses->len > 0 ? g_ptr_array_steal_index (self->uses, 0) : NULL;
}

static void
read_part (ExaLoader *self, guint part)
{
  ExaReader reader = {NULL, self->dataset, self->problems};

  for (guint i = 0; i < self->pieces[part]->len; i++) {
    const ExaPiece *piece = &g_array_index (self->pieces[part], ExaPiece, i);

    reader.json = piece->json;
    parts[part].read (&reader, piece->node, piece->object);
  }
  if (parts[part].check != NULL)
    parts[part].check (&reader, self->pieces[part]);
}

void
exa_loader_tell (ExaLoader *self, const ExaTableTold *told, GPtrArray *readings)
{
  exa_table_files_tell (self->tables, told, readings);
}

ExaDataset *
exa_loader_finish (ExaLoader *self)
{
  for (guint part = 0; part < G_N_ELEMENTS (parts); part++) {
    if (parts[part].list != EXA_LIST_STORIES)
      read_part (self, part);
  }
  /* Tables look for what the files say under the names that they use, and stories may tell of their charts. */
  if (!has_problems (self))
    exa_table_files_read (self->tables, self->dataset);
  if (!has_problems (self) || exa_table_files_count (self->tables) == 0)
    read_part (self, G_N_ELEMENTS (parts) - 1);
  if (has_problems (self))
    return NULL;
  return g_steal_pointer (&self->dataset);
}
