/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <stddef.h>
#include <stdint.h>

/**
 * What a fuzz-NAME.c defines: reads @size bytes, whatever they are, as a file that somebody opened. It returns 0; what
 * is wrong ends the program. libFuzzer calls it with what it makes up, replay.c with the files of corpus/NAME.
 */
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);
