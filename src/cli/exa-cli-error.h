/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The code gives the program's exit status: 1 and 2. */
#define EXA_CLI_ERROR (exa_cli_error_quark ())
GQuark exa_cli_error_quark (void);
typedef enum {
  EXA_CLI_ERROR_DATA,
  EXA_CLI_ERROR_USAGE,
} ExaCliError;

G_END_DECLS
