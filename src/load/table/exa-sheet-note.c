/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-sheet-note.h"

/* Lines that are named. */
#define MOST_NAMED 5

static void
add_sentence (ExaText *note, ExaLang lang, const char *sentence)
{
  const char *space = lang == EXA_LANG_EN ? " " : "";
  char *before = note->in[lang];

  note->in[lang] = before != NULL ? g_strconcat (before, space, sentence, NULL) : g_strdup (sentence);
  g_free (before);
}

/* "7, 9, 12": the first lines of that fate. */
static char *
list_lines (const ExaSheet *sheet, ExaOddFate fate, const char *comma, const char *more)
{
  const GArray *odds = exa_sheet_odds (sheet);
  GString *list = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < odds->len; i++) {
    const ExaOdd *odd = &g_array_index (odds, ExaOdd, i);

    if (odd->fate != fate)
      continue;
    if (n++ == MOST_NAMED) {
      g_string_append (list, more);
      break;
    }
    g_string_append_printf (list, "%s%u", n > 1 ? comma : "", odd->line);
  }
  return g_string_free (list, FALSE);
}

static void
add_odds (const ExaSheet *sheet, ExaOddFate fate, ExaText *note)
{
  gboolean repaired = fate == EXA_ODD_REPAIRED;
  guint n = exa_sheet_count_odds (sheet, fate);
  g_autofree char *lines = list_lines (sheet, fate, ", ", ", …");
  g_autofree char *lines_zh = list_lines (sheet, fate, "、", "等");
  g_autofree char *en = NULL, *zh = NULL;

  if (n == 0)
    return;
  en = n == 1
           ? g_strdup_printf (repaired ? "Line %s of the file was mended: it had a cell too many or too few."
                                       : "Line %s of the file does not fit the columns and is left out.",
                              lines)
           : g_strdup_printf (repaired ? "%u lines of the file were mended: they had a cell too many or too few (%s)."
                                       : "%u lines of the file do not fit the columns and are left out (%s).",
                              n, lines);
  zh = g_strdup_printf (repaired ? "文件中有 %u 行单元格多缺，已修正（第 %s 行）。"
                                 : "略去文件中与各列不符的 %u 行（第 %s 行）。",
                        n, lines_zh);
  add_sentence (note, EXA_LANG_EN, en);
  add_sentence (note, EXA_LANG_ZH_CN, zh);
}

/* Letters that could be others. */
static void
add_encoding (const ExaSheet *sheet, ExaText *note)
{
  const char *other = exa_sheet_other_encoding (sheet), *encoding = exa_sheet_dialect (sheet)->encoding;
  g_autofree char *en = NULL, *zh = NULL;

  if (other == NULL)
    return;
  en = g_strdup_printf ("The text is read as %s; %s fits as well.", encoding, other);
  zh = g_strdup_printf ("文本按 %s 读取，也可能是 %s。", encoding, other);
  add_sentence (note, EXA_LANG_EN, en);
  add_sentence (note, EXA_LANG_ZH_CN, zh);
}

/* A line above the header that could be the header. */
static void
add_title (const ExaSheet *sheet, ExaText *note)
{
  const char *title = exa_sheet_title_in_doubt (sheet);
  g_autofree char *en = NULL, *zh = NULL;

  if (title == NULL)
    return;
  en = g_strdup_printf ("“%s” is read as a line above the table; it could be its header.", title);
  zh = g_strdup_printf ("“%s”按表前说明读取，也可能是表头。", title);
  add_sentence (note, EXA_LANG_EN, en);
  add_sentence (note, EXA_LANG_ZH_CN, zh);
}

void
exa_sheet_note (const ExaSheet *sheet, ExaText *note)
{
  guint second = exa_sheet_second_table (sheet), n_hidden = exa_sheet_n_hidden (sheet);

  add_encoding (sheet, note);
  add_title (sheet, note);
  add_odds (sheet, EXA_ODD_REPAIRED, note);
  add_odds (sheet, EXA_ODD_SET_APART, note);
  if (second > 0) {
    g_autofree char *en = g_strdup_printf ("A second table, from line %u of the file on, is left out.", second);
    g_autofree char *zh = g_strdup_printf ("文件自第 %u 行起的另一张表未读入。", second);

    add_sentence (note, EXA_LANG_EN, en);
    add_sentence (note, EXA_LANG_ZH_CN, zh);
  }
  if (exa_sheet_has_joined_thousands (sheet)) {
    add_sentence (note, EXA_LANG_EN, "Commas between thousands part cells in the file; they are read as one figure.");
    add_sentence (note, EXA_LANG_ZH_CN, "文件中千位逗号把一个数字拆成了几格，已合并读取。");
  }
  if (exa_sheet_n_page_tables (sheet) > 1) {
    g_autofree char *en =
        g_strdup_printf ("Of the %u tables of the page the largest is read.", exa_sheet_n_page_tables (sheet));
    g_autofree char *zh = g_strdup_printf ("网页有 %u 张表，读入的是最大的一张。", exa_sheet_n_page_tables (sheet));

    add_sentence (note, EXA_LANG_EN, en);
    add_sentence (note, EXA_LANG_ZH_CN, zh);
  }
  if (n_hidden > 0) {
    g_autofree char *en = n_hidden == 1
                              ? g_strdup ("One row that the spreadsheet hides is read as well.")
                              : g_strdup_printf ("%u rows that the spreadsheet hides are read as well.", n_hidden);
    g_autofree char *zh = g_strdup_printf ("含电子表格中隐藏的 %u 行。", n_hidden);

    add_sentence (note, EXA_LANG_EN, en);
    add_sentence (note, EXA_LANG_ZH_CN, zh);
  }
}
