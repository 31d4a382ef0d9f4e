/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-status.h"

static const struct {
  const char *word[EXA_N_LANGS], *heading[EXA_N_LANGS];
} words[EXA_N_STATUSES] = {
    [EXA_STATUS_ESTIMATE] = {{"estimate", "估计"}, {"An estimate", "估计数"}},
    [EXA_STATUS_ANNOUNCED] = {{"announced", "已宣布"}, {"Announced, not yet so", "已宣布，尚未实现"}},
    [EXA_STATUS_PLAN] = {{"plan", "计划"}, {"A plan, not yet so", "计划，尚未实现"}},
    [EXA_STATUS_TARGET] = {{"target", "目标"}, {"A target, not yet so", "目标，尚未实现"}},
    [EXA_STATUS_FORECAST] = {{"forecast", "预测"}, {"A forecast, not a fact", "预测，并非事实"}},
};

const char *
exa_status_in_words (ExaStatus status, ExaLang lang)
{
  return words[status].word[lang];
}

const char *
exa_status_as_heading (ExaStatus status, ExaLang lang)
{
  return words[status].heading[lang];
}
