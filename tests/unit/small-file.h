/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What the tests of the loader share: tests/data/small.json, a file in which everything occurs. */

#include "exa-loader.h"

#include <string.h>

static inline char *
small_read (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("EXA_TEST_SRCDIR"), "data", "small.json", NULL);
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

/* The small file with the one @old put as @new. */
static inline char *
small_change (const char *old, const char *new)
{
  g_autofree char *good = small_read ();
  g_auto (GStrv) halves = g_strsplit (good, old, -1);

  g_assert_cmpuint (g_strv_length (halves), ==, 2);
  return g_strjoinv (new, halves);
}

/* Loads @texts as the files "f", "f2" … @all: (out): all that is wrong with them. */
static inline ExaDataset *
load_texts (const char *const *texts, char **all)
{
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaLoader) loader = exa_loader_new (problems);
  g_autoptr (ExaDataset) dataset = NULL;

  for (guint i = 0; texts[i] != NULL; i++) {
    g_autofree char *name = g_strdup_printf ("f%u", i + 1);

    exa_loader_add_text (loader, i == 0 ? "f" : name, texts[i], strlen (texts[i]));
  }
  dataset = exa_loader_finish (loader);
  g_assert_cmpint (dataset != NULL, ==, exa_problems_count (problems) == 0);
  *all = exa_problems_to_string (problems);
  return g_steal_pointer (&dataset);
}
