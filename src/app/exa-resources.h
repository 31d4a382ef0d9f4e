/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Where the compiled-in files are. */
#define EXA_APP_ID            "io.github.exascope.Exascope"
#define EXA_RESOURCE_BASE     "/io/github/exascope/Exascope"
#define EXA_RESOURCE_ICONS    EXA_RESOURCE_BASE "/own-icons"
#define EXA_RESOURCE_UI(name) EXA_RESOURCE_BASE "/ui/" name
