/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in a cell where there is no figure. */
#include "exa-cell.h"

#include <string.h>

/* What a division by nothing leaves in a table that a program wrote: "inf", "-Infinity", "∞". */
static gboolean
is_endless (const char *cell)
{
  cell += *cell == '-' || *cell == '+';
  return (*cell == 'i' || *cell == 'I')
             ? g_ascii_strcasecmp (cell, "inf") == 0 || g_ascii_strcasecmp (cell, "infinity") == 0
             : (guchar)*cell == 0xe2 && strcmp (cell, "∞") == 0;
}

/* What stands where there is no figure, without case. */
static const char *const missing_marks[] = {
    "",
    ".",
    "..",
    "...",
    "…",
    "-",
    "--",
    "---",
    "–",
    "—",
    "―",
    "?",
    "n/a",
    "na",
    "n.a.",
    "n.a",
    "n/d",
    "nd",
    "n.d.",
    "nan",
    "null",
    "none",
    "nil",
    "\\n",
    "[n/a]",
    "(n/a)",
    "<na>",
    "[not supported]",
    "n.v.",
    "k.a.",
    "k. a.",
    "s.o.",
    "#n/a",
    "#div/0!",
    "#ref!",
    "#value!",
    "#name?",
    "#num!",
    "#null!",
    "not available",
    "not applicable",
    "not reported",
    "missing",
    "tbd",
    "tba",
    "/",
    "entfällt",
    "nicht erhoben",
    "nicht verfügbar",
    "keine angabe",
    "keine angaben",
    "non disponible",
    "no disponible",
    "缺",
    "缺失",
    "不详",
    "未披露",
    "未公布",
    "未统计",
    "无",
    "暂无",
    "无数据",
    "不适用",
    "空",
};

gboolean
exa_cell_is_missing (const char *cell)
{
  static const char beginnings[] = ".-?nmtske/[(<#\\:";
  const char *at = cell;

  if (is_endless (cell))
    return TRUE;
  /* Most cells begin as no mark does. */
  if (*cell != '\0' && (*cell & 0x80) == 0 && strchr (beginnings, g_ascii_tolower (*cell)) == NULL)
    return FALSE;
  if (strlen (cell) > 16)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (missing_marks); i++)
    if (g_ascii_strcasecmp (cell, missing_marks[i]) == 0)
      return TRUE;
  /* ": c": Eurostat's nothing, with a flag that says why. */
  if (*at++ != ':')
    return FALSE;
  at += strspn (at, " ");
  return strlen (at) <= 2 && at[strspn (at, "abcdefghijklmnopqrstuvwxyz")] == '\0';
}
