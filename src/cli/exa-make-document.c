/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints one of the documents of the command line, by the name of its file: a step of the build. */
#include <stdio.h>
#include <string.h>

#include "exa-document.h"

int
main (int argc, char **argv)
{
  static const struct {
    const char *name;
    char *(*write) (const GPtrArray *commands);
  } documents[] = {{"exascope.1", exa_document_write_manual},
                   {"exascope.bash", exa_document_write_bash},
                   {"_exascope", exa_document_write_zsh},
                   {"exascope.fish", exa_document_write_fish}};
  g_autoptr (GPtrArray) commands = exa_document_commands ();

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++) {
    g_autofree char *text =
        argc == 2 && strcmp (argv[1], documents[i].name) == 0 ? documents[i].write (commands) : NULL;

    if (text != NULL)
      return fputs (text, stdout) < 0 || fflush (stdout) != 0;
  }
  fprintf (stderr, "exa-make-document: takes exascope.1, exascope.bash, _exascope or exascope.fish\n");
  return 2;
}
