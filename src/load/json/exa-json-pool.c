/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-json-pool.h"

#include <stdlib.h>

/* Small enough that the last one's empty rest does not matter. */
#define BLOCK_BYTES (64u << 10)
#define ALIGNMENT   sizeof (gpointer)

struct _ExaJsonPool {
  GPtrArray *blocks;
  char *next; /* free bytes of the last block */
  gsize left;
};

/* cJSON's hooks take no argument: the pool that a thread parses into, NULL elsewhere. */
static _Thread_local ExaJsonPool *active;

static gpointer
add_block (ExaJsonPool *self, gsize size)
{
  gpointer block = g_try_malloc (size);

  if (block != NULL)
    g_ptr_array_add (self->blocks, block);
  return block;
}

static void *
take (size_t size)
{
  ExaJsonPool *self = active;
  gsize rounded = (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;

  if (self == NULL)
    return malloc (size);
  if (rounded > BLOCK_BYTES / 4)
    return add_block (self, rounded);
  if (rounded > self->left) {
    self->next = add_block (self, BLOCK_BYTES);
    self->left = self->next != NULL ? BLOCK_BYTES : 0;
    if (self->next == NULL)
      return NULL;
  }
  gpointer taken = self->next;
  self->next += rounded;
  self->left -= rounded;
  return taken;
}

static void
give_back (void *memory)
{
  if (active == NULL)
    free (memory);
}

ExaJsonPool *
exa_json_pool_new (void)
{
  static gsize hooked;
  ExaJsonPool *self = g_new0 (ExaJsonPool, 1);

  if (g_once_init_enter (&hooked)) {
    cJSON_InitHooks (&(cJSON_Hooks){take, give_back});
    g_once_init_leave (&hooked, 1);
  }
  self->blocks = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
exa_json_pool_free (ExaJsonPool *self)
{
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

cJSON *
exa_json_pool_parse (ExaJsonPool *self, const char *text, gsize length)
{
  active = self;
  cJSON *root = cJSON_ParseWithLengthOpts (text, length, NULL, FALSE);
  active = NULL;
  return root;
}
