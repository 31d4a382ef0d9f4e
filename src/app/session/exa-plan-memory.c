/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-plan-memory.h"

#include <glib/gstdio.h>

#include "exa-files-key.h"
#include "exa-latest-files.h"
#include "exa-state-file.h"

/* Of each kind; a few bytes each. */
#define MOST_KEPT 200

static char *
get_folder (const char *kind)
{
  return g_build_filename (g_get_user_state_dir (), "exascope", kind, NULL);
}

static char *
get_path (const char *kind, const char *key)
{
  g_autofree char *folder = get_folder (kind);

  return g_build_filename (folder, key, NULL);
}

char *
exa_plan_memory_get_shape (const GPtrArray *readings)
{
  g_autoptr (GString) shape = g_string_new (NULL);

  for (guint n = 0; n < readings->len; n++) {
    const ExaTablePlan *plan = ((const ExaTableReading *)g_ptr_array_index (readings, n))->plan;

    if (plan->n_headers == 0)
      return NULL;
    if (n > 0)
      g_string_append_c (shape, '\n');
    for (guint i = 0; i < plan->n_columns; i++)
      g_string_append_printf (shape, "%s\t%u\n", plan->columns[i].header, plan->columns[i].kind);
  }
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, shape->str, -1);
}

static gboolean
read_told (const char *kind, const char *key, ExaTableTold *told)
{
  g_autofree char *path = get_path (kind, key), *text = NULL;

  return g_file_get_contents (path, &text, NULL, NULL) && exa_table_told_read (told, text);
}

static void
write_told (const char *kind, const char *key, const ExaTableTold *told)
{
  g_autofree char *path = get_path (kind, key), *text = exa_table_told_write (told);

  if (exa_table_told_is_empty (told)) {
    (void)g_remove (path);
    return;
  }
  /* What cannot be kept is asked again the next time: no reason to disturb anybody. */
  if (exa_state_file_save (path, text))
    exa_latest_files_keep (path, MOST_KEPT);
}

/* NULL for standard input, which is another thing each time. */
static char *
get_files_key (const char *const *files)
{
  return g_strv_contains (files, "-") ? NULL : exa_files_key (files);
}

gboolean
exa_plan_memory_recall (const char *shape, const char *const *files, ExaTableTold *told)
{
  g_autofree char *key = get_files_key (files);
  ExaTableTold words = {NULL};

  *told = (ExaTableTold){NULL};
  if (shape != NULL)
    read_told ("plans", shape, told);
  if (key != NULL && read_told ("words", key, &words)) {
    g_strfreev (told->words);
    told->words = g_steal_pointer (&words.words);
  }
  exa_table_told_clear (&words);
  return !exa_table_told_is_empty (told);
}

void
exa_plan_memory_keep (const char *shape, const char *const *files, const ExaTableTold *told)
{
  g_autofree char *key = get_files_key (files);
  ExaTableTold plan, words = {.words = told->words};

  exa_table_told_copy (&plan, told);
  g_clear_pointer (&plan.words, g_strfreev);
  /* What is told of each alone is kept under its own shape. */
  g_clear_pointer (&plan.each, g_strfreev);
  if (shape != NULL)
    write_told ("plans", shape, &plan);
  if (key != NULL)
    write_told ("words", key, &words);
  exa_table_told_clear (&plan);
}
