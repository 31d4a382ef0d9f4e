/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-cli-error.h"

G_DEFINE_QUARK (exa - cli - error - quark, exa_cli_error)
