/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A data file, or a list of records. */
#include "exa-loader.h"
#include "fuzz.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaLoader) loader = exa_loader_new (problems);
  g_autoptr (ExaDataset) dataset = NULL;
  g_autofree char *said = NULL;

  exa_loader_add_text (loader, "any.json", (const char *)data, size);
  dataset = exa_loader_finish (loader);
  said = exa_problems_to_string (problems);
  g_assert_true (g_utf8_validate (said, -1, NULL));
  g_assert_true ((dataset == NULL) == (exa_problems_count (problems) > 0));
  return 0;
}
