/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-pieces.h"

#include <glib/gi18n.h>

/* Longer chains are refused: objects that own each other are released one within the other. */
#define MAX_STEPS 100
/* A circle with more members is not written out. */
#define MAX_WRITTEN 8

/* "a → b → a". */
static char *
write_circle (ExaList list, const GPtrArray *circle)
{
  GString *path = g_string_new (NULL);

  for (guint i = 0; i < MIN (circle->len, MAX_WRITTEN); i++)
    g_string_append_printf (path, "%s → ", exa_dataset_object_id (list, g_ptr_array_index (circle, i)));
  if (circle->len > MAX_WRITTEN)
    g_string_append (path, "… → ");
  g_string_append (path, exa_dataset_object_id (list, g_ptr_array_index (circle, 0)));
  return g_string_free (path, FALSE);
}

/* Names the circles, and cuts each where it starts: nobody may own itself. */
static void
cut_circles (ExaReader *reader, GHashTable *by_object, ExaList list, const char *key, ExaNeeds needs,
             const GPtrArray *circles)
{
  for (guint i = 0; i < circles->len; i++) {
    const GPtrArray *circle = g_ptr_array_index (circles, i);
    const ExaPiece *piece = g_hash_table_lookup (by_object, g_ptr_array_index (circle, 0));
    g_autofree char *path = write_circle (list, circle);

    reader->json = piece->json;
    exa_reader_problem (reader, exa_reader_member (piece->node, key), _ ("runs in a circle: %s"), path);
  }
  for (guint i = 0; i < circles->len; i++)
    g_ptr_array_set_size (needs (g_ptr_array_index ((GPtrArray *)g_ptr_array_index (circles, i), 0)), 0);
}

/* Names the ends of chains that are too long, and cuts them there. */
static void
cut_chains (ExaReader *reader, GHashTable *by_object, const char *key, ExaNeeds needs, const GPtrArray *ordered)
{
  g_autoptr (GHashTable) steps = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < ordered->len; i++) {
    gpointer object = g_ptr_array_index (ordered, i);
    GPtrArray *needed = needs (object);
    const ExaPiece *piece;
    guint most = 0;

    for (guint j = 0; j < needed->len; j++)
      most = MAX (most, GPOINTER_TO_UINT (g_hash_table_lookup (steps, g_ptr_array_index (needed, j))) + 1);
    if (most > MAX_STEPS) {
      piece = g_hash_table_lookup (by_object, object);
      reader->json = piece->json;
      exa_reader_problem (reader, exa_reader_member (piece->node, key),
                          _ ("leads through a chain of more than %d others"), MAX_STEPS);
      g_ptr_array_set_size (needed, 0);
      most = 0;
    }
    g_hash_table_insert (steps, object, GUINT_TO_POINTER (most));
  }
}

GPtrArray *
exa_pieces_order (ExaReader *reader, const GArray *pieces, ExaList list, const char *key, ExaNeeds needs)
{
  g_autoptr (GHashTable) by_object = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) objects = g_ptr_array_new (), ordered = g_ptr_array_new ();
  g_autoptr (GPtrArray) circles = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  GPtrArray *in_order = g_ptr_array_new ();

  for (guint i = 0; i < pieces->len; i++) {
    ExaPiece *piece = &g_array_index (pieces, ExaPiece, i);

    g_ptr_array_add (objects, piece->object);
    g_hash_table_insert (by_object, piece->object, piece);
  }
  exa_order_by_need (objects, needs, ordered, circles);
  cut_circles (reader, by_object, list, key, needs, circles);
  cut_chains (reader, by_object, key, needs, ordered);

  for (guint i = 0; i < ordered->len; i++) {
    ExaPiece *piece = g_hash_table_lookup (by_object, g_ptr_array_index (ordered, i));

    if (piece != NULL)
      g_ptr_array_add (in_order, piece);
  }
  return in_order;
}
