/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-order.h"

typedef enum {
  UNSEEN, /* what the table says of a node that is not in it */
  OPEN,   /* on the path */
  DONE,
} State;

typedef struct {
  gpointer node;
  guint next; /* index of the need to follow next */
} Visit;

static void
set_state (GHashTable *states, gpointer node, State state)
{
  g_hash_table_insert (states, node, GUINT_TO_POINTER (state));
}

/* @node is on the path: the circle runs from there to the path's end. */
static void
add_circle (GPtrArray *circles, const GArray *path, gpointer node)
{
  GPtrArray *circle = g_ptr_array_new ();
  guint i = path->len;

  while (g_array_index (path, Visit, i - 1).node != node)
    i--;
  for (i--; i < path->len; i++)
    g_ptr_array_add (circle, g_array_index (path, Visit, i).node);
  g_ptr_array_add (circles, circle);
}

/* Depth first from @start, the path being kept by hand: files can chain deeper than the stack. */
static void
visit (gpointer start, ExaNeeds needs, GHashTable *states, GPtrArray *ordered, GPtrArray *circles)
{
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (Visit));
  Visit first = {start, 0};

  g_array_append_val (path, first);
  set_state (states, start, OPEN);
  while (path->len > 0) {
    Visit *top = &g_array_index (path, Visit, path->len - 1);
    GPtrArray *needed = needs (top->node);
    Visit next = {NULL, 0};

    if (top->next == needed->len) {
      set_state (states, top->node, DONE);
      g_ptr_array_add (ordered, top->node);
      g_array_set_size (path, path->len - 1);
      continue;
    }
    next.node = g_ptr_array_index (needed, top->next++);
    switch ((State)GPOINTER_TO_UINT (g_hash_table_lookup (states, next.node))) {
    case UNSEEN:
      set_state (states, next.node, OPEN);
      g_array_append_val (path, next);
      break;
    case OPEN: add_circle (circles, path, next.node); break;
    case DONE:
    default: break;
    }
  }
}

void
exa_order_by_need (GPtrArray *nodes, ExaNeeds needs, GPtrArray *ordered, GPtrArray *circles)
{
  g_autoptr (GHashTable) states = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < nodes->len; i++)
    if (!g_hash_table_contains (states, g_ptr_array_index (nodes, i)))
      visit (g_ptr_array_index (nodes, i), needs, states, ordered, circles);
}
