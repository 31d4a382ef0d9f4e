/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-joint-text.h"

G_BEGIN_DECLS

/* Joins sign, number and unit of each figure: "< 4 %", "2,400 EFLOPS", "1.6 万亿", "三分之二". */
void exa_joint_figures (ExaJointText *self);

G_END_DECLS
