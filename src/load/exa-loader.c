/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-loader.h"

#include "exa-book.h"
#include "exa-content.h"
#include "exa-html.h"
#include "exa-join.h"
#include "exa-json-records.h"
#include "exa-picture.h"
#include "exa-pieces.h"
#include "exa-table-apply.h"
#include "exa-table-guess.h"
#include "exa-table-words.h"
#include "exa-uses.h"

#include <glib/gi18n.h>
#include <string.h>

#define FORMAT_VERSION 1
/* Rows of the longest table that is joined with others by its names: a claim is made of every figure. */
#define MOST_JOINED_ROWS 20000

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
  GArray *tables;           /* Table */
  GPtrArray *table_sources; /* ExaSource, owned: of the tables that became claims */
  const ExaTableTold *told; /* borrowed, or NULL, as the next */
  GPtrArray *readings;
  GPtrArray *uses; /* paths that nobody took yet, owned */
};

typedef struct {
  char *name;
  ExaCsv *csv;
  char **sheets; /* as in ExaTableReading, as the next */
  char *read;
} Table;

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

static void
table_clear (gpointer data)
{
  g_free (((Table *)data)->name);
  exa_csv_unref (((Table *)data)->csv);
  g_strfreev (((Table *)data)->sheets);
  g_free (((Table *)data)->read);
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
  self->tables = g_array_new (FALSE, FALSE, sizeof (Table));
  g_array_set_clear_func (self->tables, table_clear);
  self->table_sources = g_ptr_array_new_with_free_func (g_object_unref);
  self->uses = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
exa_loader_free (ExaLoader *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_array_unref (self->pieces[i]);
  g_hash_table_unref (self->first_places);
  g_array_unref (self->tables);
  g_ptr_array_unref (self->table_sources);
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

/* Keeps a table that was read; @csv, which may be NULL, is taken. */
static gboolean
take_table (ExaLoader *self, const char *name, ExaCsv *csv)
{
  Table table = {.name = g_strdup (name), .csv = csv};

  if (csv != NULL)
    g_array_append_val (self->tables, table);
  else
    g_free (table.name);
  return csv != NULL;
}

/* The sheets of its file, of which one is the table. */
static void
keep_sheets (Table *table, const ExaBook *book)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < book->names->len; i++)
    g_strv_builder_add (names, g_ptr_array_index (book->names, i));
  table->sheets = g_strv_builder_end (names);
  table->read = g_strdup (book->read);
}

/* A spreadsheet: the sheet that was asked for. */
static void
add_book (ExaLoader *self, const char *name, GBytes *bytes, const ExaSheetTold *told)
{
  g_autoptr (GError) error = NULL;
  g_auto (ExaBook) book = EXA_BOOK_INIT (self->told != NULL ? self->told->sheet : NULL, told);
  ExaPlace place = {0, 1};
  ExaSheet *sheet = exa_book_read (&book, g_bytes_ref (bytes), &place.line, &error);

  if (sheet != NULL && take_table (self, name, exa_csv_new (sheet, name, self->problems)))
    keep_sheets (&g_array_index (self->tables, Table, self->tables->len - 1), &book);
  else if (sheet == NULL)
    exa_problems_add (self->problems, name, place.line > 0 ? &place : NULL, "%s", error->message);
}

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
  sheet = exa_json_records_read (records, &error);
  if (sheet != NULL)
    take_table (self, name, exa_csv_new (sheet, name, self->problems));
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
  ExaJson *json = exa_json_parse (bytes, name, self->problems);
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
  g_autoptr (GError) error = NULL;
  ExaSheetTold told = {NULL};

  if (self->told != NULL && !exa_table_told_get_sheet (self->told, &told, &error))
    exa_problems_add (self->problems, name, NULL, "%s", error->message);
  else if (exa_picture_is (bytes))
    add_picture (self, name, bytes);
  else if (exa_book_looks_like (bytes))
    add_book (self, name, bytes, &told);
  else if (exa_content_is_table (name, bytes) ||
           exa_html_has_table (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)))
    take_table (self, name, exa_csv_parse (g_steal_pointer (&owned), &told, name, self->problems));
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
exa_table_reading_free (gpointer reading)
{
  g_free (((ExaTableReading *)reading)->file);
  g_object_unref (((ExaTableReading *)reading)->source);
  exa_table_plan_free (((ExaTableReading *)reading)->plan);
  exa_sheet_unref (((ExaTableReading *)reading)->sheet);
  exa_grid_unref (((ExaTableReading *)reading)->grid);
  g_strfreev (((ExaTableReading *)reading)->sheets);
  g_free (((ExaTableReading *)reading)->read);
  g_free (reading);
}

void
exa_loader_tell (ExaLoader *self, const ExaTableTold *told, GPtrArray *readings)
{
  self->told = told;
  self->readings = readings;
}

static void
add_table_claims (ExaLoader *self, const Table *table)
{
  g_autoptr (ExaGrid) grid = exa_grid_new (table->csv);
  g_autoptr (ExaTablePlan) plan = exa_table_plan_make (grid, self->told, table->name, self->problems);
  ExaTableReading *reading;
  ExaSource *source;

  if (plan == NULL)
    return;
  plan->beside = self->tables->len > 1 && exa_grid_n_rows (grid) <= MOST_JOINED_ROWS;
  if (!exa_table_plan_apply (plan, grid, table->name, self->dataset, self->problems))
    return;
  source = exa_dataset_nth (self->dataset, EXA_LIST_SOURCES, exa_dataset_count (self->dataset, EXA_LIST_SOURCES) - 1);
  g_ptr_array_add (self->table_sources, g_object_ref (source));
  if (self->told != NULL && self->told->words != NULL)
    exa_table_words_apply (self->told->words, self->dataset, source);
  if (self->readings == NULL)
    return;
  reading = g_new (ExaTableReading, 1);
  *reading = (ExaTableReading){
      g_strdup (table->name),  g_object_ref (source),
      g_steal_pointer (&plan), exa_sheet_ref (exa_csv_get_sheet (table->csv)),
      g_steal_pointer (&grid), g_strdupv (table->sheets),
      g_strdup (table->read),
  };
  g_ptr_array_add (self->readings, reading);
}

/* What several tables say of one thing, side by side. */
static void
join_tables (ExaLoader *self)
{
  char **different = self->told != NULL ? self->told->different : NULL;
  g_autoptr (ExaJoin) join = NULL;

  if (self->table_sources->len < 2)
    return;
  join = exa_join_new (self->dataset, self->table_sources, different);
  exa_join_add_charts (join, self->dataset);
}

ExaDataset *
exa_loader_finish (ExaLoader *self)
{
  for (guint part = 0; part < G_N_ELEMENTS (parts); part++) {
    if (parts[part].list != EXA_LIST_STORIES)
      read_part (self, part);
  }
  /* Tables look for what the files say under the names that they use, and stories may tell of their charts. */
  for (guint i = 0; !has_problems (self) && i < self->tables->len; i++) {
    const Table *table = &g_array_index (self->tables, Table, i);
    add_table_claims (self, table);
  }
  join_tables (self);
  if (!has_problems (self) || self->tables->len == 0)
    read_part (self, G_N_ELEMENTS (parts) - 1);
  if (has_problems (self))
    return NULL;
  return g_steal_pointer (&self->dataset);
}
