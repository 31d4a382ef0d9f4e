/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the lines of the bundled figures end, in both languages, at the sizes that the program offers and at small
 * ones, by the characters alone. */
#include <string.h>

#include "exa-export-options.h"
#include "figure-help.h"

/* Of the widest line, the least that the last one has. */
#define LEAST_LAST 0.15
/* The characters of a title that has room in any line. */
#define SHORT_TITLE 6

typedef void (*EachText) (const ExaLayout *layout, const ExaLayoutText *text, const char *name);

static const struct {
  int width, height;
} small[] = {{320, 180}, {960, 540}};

static void
for_each_layout (ExaDataset *dataset, ExaFonts *fonts, const char *chart, int width, int height, EachText func)
{
  for (int lang = 0; lang < EXA_N_LANGS; lang++) {
    g_autoptr (ExaLayout) layout = figure_layout (dataset, chart, (ExaLang)lang, fonts, width, height, EXA_THEME_LIGHT);
    g_autofree char *name = g_strdup_printf ("%s %d %dx%d", chart, lang, width, height);
    for (guint i = 0; i < layout->texts->len; i++)
      func (layout, &g_array_index (layout->texts, ExaLayoutText, i), name);
  }
}

static void
for_each_text (EachText func)
{
  g_autoptr (ExaDataset) dataset = bundled_load ();
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  const ExaSizePreset *preset;

  for (guint i = 0; i < exa_dataset_count (dataset, EXA_LIST_CHARTS); i++) {
    ExaChart *chart = exa_dataset_nth (dataset, EXA_LIST_CHARTS, i);
    for (guint k = 0; k < G_N_ELEMENTS (small); k++)
      for_each_layout (dataset, fonts, chart->id, small[k].width, small[k].height, func);
    for (guint k = 0; (preset = exa_size_preset_nth (k)) != NULL; k++) {
      /* Twice the size has the same lines. */
      if (preset->unit == EXA_SIZE_PX && preset->width <= 1920)
        for_each_layout (dataset, fonts, chart->id, (int)preset->width, (int)preset->height, func);
    }
  }
}

/* What is read as prose: names and values of rows have no choice where to break. */
static gboolean
is_prose (const ExaLayoutText *text)
{
  static const char *const keys[] = {"title", "subtitle", "notes", "source", NULL};

  return g_strv_contains (keys, text->key);
}

/* One of @set, which are parted by spaces, stands at the end of what is before @p, or, if @begins, at @p. */
static const char *
find_at (const char *text, const char *p, const char *set, gboolean begins)
{
  g_auto (GStrv) all = g_strsplit (set, " ", -1);

  for (guint i = 0; all[i] != NULL; i++) {
    gsize n = strlen (all[i]);
    if (begins ? g_str_has_prefix (p, all[i]) : (gsize)(p - text) >= n && strncmp (p - n, all[i], n) == 0)
      return strstr (set, all[i]);
  }
  return NULL;
}

/* The end of the line before @p, without the space in which it is broken and what takes no room. */
static const char *
trim (const char *text, const char *p)
{
  while (p > text) {
    const char *before = g_utf8_prev_char (p);
    gunichar c = g_utf8_get_char (before);
    if (c != ' ' && c != 0x200b && c != 0x2060)
      break;
    p = before;
  }
  return p;
}

static void
check_break (const char *text, const char *p, const char *name)
{
  static const char leads[] = "为 是 达 约 在 与 或 按 由 从 每 各 最 不 未 仅 （ 《 “";
  static const char no_leads[] = "英伟达 还是 也是 现在 存在 所在 因为 认为 作为 成为";
  static const char ends[] = "时 的 了 者 们 之 等 ， 。 、 ； ： ） 》 ” % 倍 年 月 日 亿 万";
  static const char no_ends[] = "时间 时长 等于 等级 年度 年份 年中 年初 月份 日期 万亿级 亿级";
  const char *end = trim (text, p);

  if (find_at (text, end, leads, FALSE) && !find_at (text, end, no_leads, FALSE))
    g_error ("%s: a line ends in the middle of it: “%.*s|%s”", name, (int)(p - text), text, p);
  if (find_at (text, p, ends, TRUE) && !find_at (text, p, no_ends, TRUE))
    g_error ("%s: a line begins with what ends another: “%.*s|%s”", name, (int)(p - text), text, p);
  static const char articles[] = " a: an: the:（xAI: high-";
  g_auto (GStrv) all = g_strsplit (articles, ":", -1);
  gboolean article = FALSE;
  for (guint i = 0; all[i] != NULL; i++)
    article = article ||
              ((gsize)(end - text) > strlen (all[i]) && strncmp (end - strlen (all[i]), all[i], strlen (all[i])) == 0);
  if (article)
    g_error ("%s: a line ends in a word that opens something: “%.*s|%s”", name, (int)(p - text), text, p);
}

static void
check_ends (const ExaLayout *layout, const ExaLayoutText *text, const char *name)
{
  const char *all = pango_layout_get_text (text->layout);

  if (!is_prose (text) || exa_fonts_is_cut (text->layout))
    return;
  for (GSList *l = pango_layout_get_lines_readonly (text->layout); l != NULL; l = l->next) {
    int start = pango_layout_line_get_start_index (l->data);
    if (start > 0)
      check_break (all, all + start, name);
  }
}

/* Of any text, names and tags too: no line begins within a title, "《算力|制约》". */
static void
check_titles (const ExaLayout *layout, const ExaLayoutText *text, const char *name)
{
  const char *all = pango_layout_get_text (text->layout);

  for (GSList *l = pango_layout_get_lines_readonly (text->layout); l != NULL; l = l->next) {
    int start = pango_layout_line_get_start_index (l->data);
    const char *open = g_strrstr_len (all, start, "《"), *close = open != NULL ? strstr (open, "》") : NULL;

    if (close != NULL && close >= all + start && g_utf8_strlen (open, close - open) <= SHORT_TITLE)
      g_error ("%s: a line begins within a title: “%.*s|%s”", name, start, all, all + start);
  }
}

/* Of its lines, the last one is not all but empty: no word stands alone. */
static void
check_last (const ExaLayout *layout, const ExaLayoutText *text, const char *name)
{
  PangoRectangle line = {0}, all;

  if (!is_prose (text) || pango_layout_get_line_count (text->layout) < 2)
    return;
  for (GSList *l = pango_layout_get_lines_readonly (text->layout); l != NULL; l = l->next)
    pango_layout_line_get_extents (l->data, NULL, &line);
  pango_layout_get_extents (text->layout, NULL, &all);
  if (line.width < LEAST_LAST * all.width)
    g_error ("%s: the last line is all but empty: “%s”", name, pango_layout_get_text (text->layout));
}

/* The last line of a headline has two words at least, or four Han characters. */
static void
check_headline (const ExaLayout *layout, const ExaLayoutText *text, const char *name)
{
  int n = pango_layout_get_line_count (text->layout);
  const char *all = pango_layout_get_text (text->layout);
  guint weight = 0, before = ' ';

  if (n < 2 || strcmp (text->key, "title") != 0)
    return;
  const char *last = all + pango_layout_line_get_start_index (pango_layout_get_line_readonly (text->layout, n - 1));
  for (const char *p = last; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    weight += g_unichar_iswide (c) ? 1 : before == ' ' ? 2 : 0;
    before = c;
  }
  if (weight < 4)
    g_error ("%s: the headline's last line is “%s”", name, last);
}

/* What must not be parted, by "|". */
static const char whole[] =
    "原型号|两文数字|显存带宽|显存容量|热设计功耗|晶体管|超过|英伟达|昇腾|寒武纪|摩尔线程|资本开支|"
    "训练数据|参数量|利用率|峰值算力|半精度|稀疏加速|未说明|估计数|推算|已宣布|转引自|第一季度|"
    "对数坐标|人工智能|数据中心|服务器|Epoch AI|DeepSeek V4|Ascend 910|昇腾 910|Claude 3.5|Fable 5|"
    "Colossus 2|思元 690|曦云 C500|RTX 6000|《算力制约》|《算力困境》|《机器学习硬件数据》";

static void
check_whole (const ExaLayout *layout, const ExaLayoutText *text, const char *name)
{
  g_auto (GStrv) parts = g_strsplit (whole, "|", -1);
  const char *all = pango_layout_get_text (text->layout);

  for (GSList *l = pango_layout_get_lines_readonly (text->layout); is_prose (text) && l != NULL; l = l->next) {
    int start = pango_layout_line_get_start_index (l->data);
    for (guint i = 0; parts[i] != NULL && start > 0; i++) {
      for (const char *at = all; (at = strstr (at, parts[i])) != NULL; at++) {
        if (all + start > at && all + start < at + strlen (parts[i]))
          g_error ("%s: “%s” is parted: “%.*s|%s”", name, parts[i], start, all, all + start);
      }
    }
  }
}

static void
check_all (const ExaLayout *layout, const ExaLayoutText *text, const char *name)
{
  check_titles (layout, text, name);
  check_ends (layout, text, name);
  check_last (layout, text, name);
  check_whole (layout, text, name);
  check_headline (layout, text, name);
}

/* No line ends in a word that leads on, or begins with one that ends; words are whole, and names with their numbers;
 * no word stands alone, none in a headline's last line. */
static void
test_lines (void)
{
  for_each_text (check_all);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lines/bundled", test_lines);
  return g_test_run ();
}
