/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-lang.h"

G_BEGIN_DECLS

/* That of the languages of figures in which the interface speaks: Chinese where the desktop does, else English. */
ExaLang exa_interface_lang_get (void);

G_END_DECLS
