/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-unit.h"

G_BEGIN_DECLS

/**
 * exa_unit_find_spelled: the unit that people mean by @text, however they spell it: what exa_unit_get() knows, and
 * "TFlop/s", "GFlops/Watts", "petaFLOP", "megawatts", "Gbps", "tokens per second". The data format is strict, and so
 * does not use this: it is for tables that somebody else made. NULL where it is no unit that this program knows.
 */
const ExaUnit *exa_unit_find_spelled (const char *text);

G_END_DECLS
