/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* ExaWeight: the weights that figures are set in, which are those that are bundled. */
typedef enum {
  EXA_WEIGHT_REGULAR,
  EXA_WEIGHT_SEMIBOLD,
} ExaWeight;
