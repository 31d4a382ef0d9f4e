/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where lines end, and where a text is shortened: at any width, in no figure and in no Chinese word. */
#include <string.h>

#include "exa-fonts.h"

/* A text and what must stay whole in it, parted by "|". */
typedef struct {
  ExaLang lang;
  const char *text, *whole;
} Case;

static const Case figures[] = {
    {EXA_LANG_EN, "Fewer than < 4 % of the servers are sold by anybody else", "< 4 %"},
    {EXA_LANG_EN, "China has 2,400 EFLOPS of computing power", "2,400 EFLOPS"},
    {EXA_LANG_EN, "It is made at 6 nm, in a process of its own", "6 nm"},
    {EXA_LANG_EN, "Four US giants spend $725 billion, up 77 % on the year before", "$725 billion|77 %"},
    {EXA_LANG_EN, "Mythos has 1.6 T parameters, ≈ 8 times as many", "1.6 T|≈ 8 times"},
    {EXA_LANG_EN, "More than ≥ 70 % of it, between 11.3–13.6× and 15 – 20 months", "≥ 70 %|11.3–13.6×|15 – 20 months"},
    {EXA_LANG_EN, "A rate of 87.2 GFLOPS/$ or 3.7 TOPS/W, 8 TB/s of memory", "87.2 GFLOPS/$|3.7 TOPS/W|8 TB/s"},
    {EXA_LANG_EN, "Spending of > $145 B and of US$3 million as said", "> $145 B|US$3 million"},
    {EXA_LANG_EN, "It was at −12 % in 2024, and at 410 B † in 2025", "−12 %|410 B †"},
    {EXA_LANG_EN, "One in 5 per cent, or 300 trillion tokens in all", "5 per cent|300 trillion tokens"},
    {EXA_LANG_ZH_CN, "该模型拥有 1.6 万亿参数，训练数据为 300 万亿词元", "1.6 万亿参数|300 万亿词元"},
    {EXA_LANG_ZH_CN, "落后约十五个月还是约八个月，要看由谁来评判", "约十五个月|约八个月"},
    {EXA_LANG_ZH_CN, "美国四巨头资本开支据称为7250亿美元，同比增长77%", "7250亿美元|77%"},
    {EXA_LANG_ZH_CN, "英伟达占全球高端芯片市场的三分之二，其余厂商不足 < 4 %", "三分之二|< 4 %"},
    {EXA_LANG_ZH_CN, "计划采购约 5 万片，部署超过 120 万片，为其 24 倍多", "5 万片|120 万片|24 倍多"},
    {EXA_LANG_ZH_CN, "一颗芯片有 2,080 亿个晶体管，采用 6 nm 制程工艺", "2,080 亿个|6 nm"},
    {EXA_LANG_ZH_CN, "共有一百二十三万四千五百台服务器投入运行之中", "一百二十三万四千五百台"},
};

static const Case words[] = {
    {EXA_LANG_ZH_CN, "新一代芯片集成的晶体管数量超过上一代产品十倍", "芯片|晶体管|数量|超过|产品"},
    {EXA_LANG_ZH_CN, "英伟达与昇腾芯片的显存容量和热设计功耗对比", "英伟达|昇腾|显存容量|热设计功耗"},
    {EXA_LANG_ZH_CN, "所列中国芯片最快者约为美国最快芯片的五分之二，而 H100 的算力与 H800 的相同",
     "最快者|芯片的|H100 的|H800 的"},
    {EXA_LANG_ZH_CN, "据估算，谷歌占全球人工智能算力的四分之一", "估算|谷歌|全球|人工智能|算力"},
    {EXA_LANG_EN, "Capital spending of the United States (as reported) in FP16/BF16 rates", "FP16/BF16"},
};

/* A word that leads to a figure stands on its line. */
static const Case leads[] = {
    {EXA_LANG_ZH_CN, "英伟达所称的领先幅度与其数字不符，美国的高端芯片约为 6.25 倍", "约为 6.25 倍"},
    {EXA_LANG_ZH_CN, "美国的算力规模达 2,400 EFLOPS，而中国仅为 1,053 EFLOPS", "达 2,400 EFLOPS|仅为 1,053 EFLOPS"},
    {EXA_LANG_ZH_CN, "部署的加速卡超过 120 万片，计划采购的是 5 万片，约占其中的十分之一", "超过 120 万片|是 5 万片"},
    {EXA_LANG_ZH_CN, "训练所用的词元数量是十五万亿个，据称推算所得的领先幅度为三倍", "是十五万亿个|为三倍"},
    {EXA_LANG_ZH_CN, "算力与功耗的比较采用双对数坐标，所列芯片全部采用双对数坐标", "双对数坐标"},
};

/* A name and its number are one, and so are a word and what is said with it. */
static const Case names[] = {
    {EXA_LANG_ZH_CN, "规划中的昇腾 910B 与壁仞 106、曦云 C500 的算力，均高于思元 690", "昇腾 910B|曦云 C500|思元 690"},
    {EXA_LANG_ZH_CN, "训练万亿参数模型时，其算力与原型号相当，尚未达到上一代的水平",
     "模型时|与原型号|尚未达到|上一代的"},
    {EXA_LANG_ZH_CN, "其参数量约为 DeepSeek 的六倍，训练所用算力是 Mythos 的三倍", "约为 DeepSeek 的|是 Mythos 的"},
    {EXA_LANG_ZH_CN, "两文称“约六倍”与“两倍多”，按数字推算“六倍”为 6.25 倍", "“约六倍”|“两倍多”|与“|为 6.25 倍"},
    {EXA_LANG_ZH_CN, "所列单颗芯片或封装的峰值算力（TFLOPS），据机构所列数据", "算力（TFLOPS），"},
    {EXA_LANG_EN, "It is behind Claude 3.5 and Fable 5, said Epoch AI of a DeepSeek V4 Pro",
     "Claude 3.5|Fable 5|Epoch AI|DeepSeek V4 Pro|a DeepSeek"},
    {EXA_LANG_EN, "The price of a Zenith 910B: 120,000 yuan as reported by others", "Zenith 910B"},
    {EXA_LANG_EN, "Access of the country to its own high-end chips, and the figures of the articles",
     "high-end|the country|the figures|the articles"},
    {EXA_LANG_ZH_CN, "该芯片的算力为昇腾 910B 的 39–67%，文中注明出处的有：甲、乙", "为昇腾 910B 的 39–67%|的有："},
    {EXA_LANG_ZH_CN, "马斯克所称的参数数量（xAI 10 万亿参数模型）与另一模型相比", "（xAI 10 万亿"},
    {EXA_LANG_EN, "As named there by Epoch AI in its table of chips (Ascend 910 (320), Claude 3.5) and by others",
     "Ascend 910 (320)|Claude 3.5"},
    {EXA_LANG_EN, "On the Ascend 910B and an RTX 6000 Ada it does as much in a year",
     "Ascend 910B|RTX 6000 Ada|a year"},
    {EXA_LANG_EN, "Named there: an Ascend 910 (320), an Ascend 910 (376) and the figures of high-end chips",
     "910 (320),|910 (376)|the figures|high-end"},
    {EXA_LANG_EN, "Computed: NVIDIA over AMD = 68 % ÷ (5–6 %); AMD over Chinese vendors = (5–6 %) ÷ (< 4 %).",
     "= 68 % ÷ (5–6 %)|= (5–6 %) ÷ (< 4 %)"},
    {EXA_LANG_ZH_CN, "推算：英伟达对中国厂商 = 68% ÷（< 4%）；余下的全部厂商 = 100% − 68%。", "= 68% ÷（< 4%）|= 100%"},
    {EXA_LANG_EN, "It was computed from both. † Computed from the figures of others; 12 † is one",
     "† Computed|the figures|12 †"},
    {EXA_LANG_EN, "† Computed: what is left = 100 % − 68 % − (5–6 %) ÷ the rest + (< 4 %)", "− (5–6 %)|+ (< 4 %)"},
    {EXA_LANG_ZH_CN, "两文所给数字经推算得出。† 由其他数字推算；该模型的 39–67% 为推算所得", "† 由|模型的 39–67%"},
    {EXA_LANG_ZH_CN, "文中注明出处的有：埃隆·马斯克（xAI 10 万亿参数模型）、机构所列的有：其余全部芯片",
     "的有：|xAI 10 万亿"},
};

/* A title is one, and so are a short quotation, a name that has a slash, and a figure that follows a colon alone. */
static const Case titles[] = {
    {EXA_LANG_ZH_CN, "《算力制约》第 15 段与《算力困境》第 29 段对美国实验次数的说法不一", "《算力制约》|《算力困境》"},
    {EXA_LANG_ZH_CN, "来源：斯坦福，转引自《中美 AI 博弈中的算力困境》，2026 年 6 月 23 日",
     "《中美 AI 博弈中的算力困境》"},
    {EXA_LANG_ZH_CN, "文中“十二次以上”与“数十倍”均按其下限计入，未作任何推算", "“十二次以上”|“数十倍”"},
    {EXA_LANG_EN, "The rates of an A100 SXM/40 GB and of an MLU370-S4/S8 are listed apart", "SXM/40 GB|MLU370-S4/S8"},
};

/* A clause keeps its short ends, a foreign name its parts, and a formula ends its lines before an operator of its
 * lowest rank alone. */
static const Case clauses[] = {
    {EXA_LANG_ZH_CN, "机构给出规模的六个模型中，两个超过对手的 1.6 万亿参数", "两个超过"},
    {EXA_LANG_ZH_CN, "算力的说法不一：一文归于前者，一文归于后者，表中只属一个版本", "一文归于后者"},
    {EXA_LANG_ZH_CN, "美国的算力规模，若仅激活一成（假设）", "激活一成"},
    {EXA_LANG_ZH_CN, "来源：埃隆·马斯克，转引自另一篇文章所述的内容", "埃隆·马斯克"},
    {EXA_LANG_EN, "Computed: the rest = 100 % − 68 % − (5 + 6 %) − 9 % ÷ 3 + 2 × (4 − 1).",
     "− 68 %|− (5 + 6 %)|− 9 % ÷ 3|+ 2 × (4 − 1)"},
    {EXA_LANG_ZH_CN, "推算：四巨头 2025 = 7,250 亿美元 ÷（1 + 77%）；其余 = 7 − 2 − 2 − 1 − 1。",
     "7,250 亿美元 ÷（1 + 77%）|− 2"},
};

static PangoLayout *
lay_out (ExaFonts *fonts, const Case *c, double width, int lines)
{
  return exa_fonts_layout (fonts, c->text, c->lang, EXA_WEIGHT_REGULAR, 20, width, lines, PANGO_ALIGN_LEFT);
}

static double
width_of (ExaFonts *fonts, ExaLang lang, const char *text)
{
  g_autoptr (PangoLayout) layout =
      exa_fonts_layout (fonts, text, lang, EXA_WEIGHT_REGULAR, 20, -1, 1, PANGO_ALIGN_LEFT);
  double x, width, height;

  exa_fonts_measure (layout, 20, &x, &width, &height);
  return width;
}

static gboolean
has_no_width (const char *p)
{
  return g_utf8_get_char (p) == 0x2060 || g_utf8_get_char (p) == 0x200b;
}

/* Where @all has @part, but for what joins or parts lines, in bytes. */
static gboolean
find (const char *all, const char *part, int *from, int *to)
{
  for (const char *start = all; *start != '\0'; start = g_utf8_next_char (start)) {
    const char *p = start, *q = part;
    while (*p != '\0' && *q != '\0' && (*p == *q || has_no_width (p))) {
      if (has_no_width (p)) {
        p = g_utf8_next_char (p);
        continue;
      }
      p++;
      q++;
    }
    if (has_no_width (start))
      continue;
    *from = (int)(start - all);
    *to = (int)(p - all);
    if (*q == '\0')
      return TRUE;
  }
  return FALSE;
}

/* Whether a line of @layout begins within @part of its text. */
static gboolean
is_parted (PangoLayout *layout, const char *part)
{
  const char *all = pango_layout_get_text (layout);
  int from, to;

  if (!find (all, part, &from, &to))
    g_error ("“%s” is not in “%s”", part, all);
  for (GSList *l = pango_layout_get_lines_readonly (layout); l != NULL; l = l->next) {
    int start = pango_layout_line_get_start_index (l->data);
    if (start > from && start < to)
      return TRUE;
  }
  return FALSE;
}

static void
check (ExaFonts *fonts, const Case *c)
{
  g_auto (GStrv) parts = g_strsplit (c->whole, "|", -1);
  double least = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    least = MAX (least, width_of (fonts, c->lang, parts[i]));
  for (double width = least + 60; width < 600; width += 7) {
    g_autoptr (PangoLayout) layout = lay_out (fonts, c, width, 12);
    g_assert_false (exa_fonts_is_cut (layout));
    for (guint i = 0; parts[i] != NULL; i++) {
      if (is_parted (layout, parts[i]))
        g_error ("“%s” is parted at %.0f px", parts[i], width);
    }
  }
}

static void
test_lines (gconstpointer data)
{
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  const Case *cases = data;
  guint n = cases == figures   ? G_N_ELEMENTS (figures)
            : cases == words   ? G_N_ELEMENTS (words)
            : cases == names   ? G_N_ELEMENTS (names)
            : cases == titles  ? G_N_ELEMENTS (titles)
            : cases == clauses ? G_N_ELEMENTS (clauses)
                               : G_N_ELEMENTS (leads);

  for (guint i = 0; i < n; i++)
    check (fonts, &cases[i]);
}

/* Shortened, a figure is there whole or not at all: no text ends in "2,4…". */
static void
test_cuts (void)
{
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++) {
    const Case *c = &figures[i];
    g_auto (GStrv) parts = g_strsplit (c->whole, "|", -1);
    for (double width = 30; width < width_of (fonts, c->lang, c->text) - 1; width += 7) {
      g_autoptr (PangoLayout) layout = lay_out (fonts, c, width, 1);
      g_assert_true (exa_fonts_is_cut (layout));
      const char *all = pango_layout_get_text (layout), *gap = strstr (all, "…");
      if (gap == NULL)
        continue; /* a single word, cut by Pango */
      g_assert_true (strncmp (all, c->text, (gsize)(gap - all)) == 0);
      for (guint k = 0; parts[k] != NULL; k++) {
        const char *at = strstr (c->text, parts[k]);
        if (gap - all > at - c->text && gap - all < at - c->text + (int)strlen (parts[k]))
          g_error ("“%s” is cut within “%s”", all, parts[k]);
      }
    }
  }
}

/* What has nowhere to break is broken all the same, before it runs out of its width. */
static void
test_too_narrow (void)
{
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++) {
    g_autoptr (PangoLayout) layout = lay_out (fonts, &figures[i], 45, 99);
    double x, width, height;
    exa_fonts_measure (layout, 20, &x, &width, &height);
    g_assert_cmpfloat (width, <=, 45.01);
  }
}

/* The last word of a sentence does not stand alone. */
static void
test_last_word (void)
{
  const char *text = "Peak rate of one chip or package as listed by Epoch AI in December";
  const char *chinese = "单颗芯片或封装的算力与热设计功耗之比，据所列数据计算得出";
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();

  for (double width = 150; width < 600; width += 7) {
    g_autoptr (PangoLayout) one = lay_out (fonts, &(Case){EXA_LANG_EN, text, NULL}, width, 12);
    g_autoptr (PangoLayout) other = lay_out (fonts, &(Case){EXA_LANG_ZH_CN, chinese, NULL}, width, 12);
    g_assert_false (is_parted (one, "in December"));
    g_assert_false (is_parted (other, "算得出"));
  }
}

/* Whether a line of @layout ends behind @part of its text. */
static gboolean
ends_line (PangoLayout *layout, const char *part)
{
  const char *all = pango_layout_get_text (layout);
  int from, to;

  g_assert_true (find (all, part, &from, &to));
  for (GSList *l = pango_layout_get_lines_readonly (layout); l != NULL; l = l->next) {
    const char *start = all + pango_layout_line_get_start_index (l->data);
    while (start > all + to && (start[-1] == ' ' || has_no_width (g_utf8_prev_char (start))))
      start = g_utf8_prev_char (start);
    if (start == all + to)
      return TRUE;
  }
  return FALSE;
}

/* Lines that are evened out are no more than before, end behind a clause where that costs little, within no list of
 * figures, and a word stands alone in the last one only where it would in any. */
static void
test_balance (void)
{
  static const struct {
    ExaLang lang;
    double width;
    const char *text, *end, *whole;
  } cases[] = {
      {EXA_LANG_EN, 250, "Per watt, the BR100 beats the H100 in INT8: 3.7 TOPS against 2.8", "in INT8:", "in INT8"},
      {EXA_LANG_EN, 250, "Huawei has announced Ascend chips of 1, 2 and 4 PFLOPS in FP8", "announced", "1, 2"},
      {EXA_LANG_EN, 290, "Over a dozen or dozens: the articles differ on US experiments", "dozens:", "US experiments"},
      {EXA_LANG_ZH_CN, 230, "美国控制超过七成高端 GPU；中国的“八分之一”有两种解读", "超过七成", "高端 GPU"},
      {EXA_LANG_ZH_CN, 270, "据称 xAI 同时训练七个模型，但只给出六个的规模", "模型，", "六个的"},
  };
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (PangoLayout) full = lay_out (fonts, &(Case){cases[i].lang, cases[i].text, NULL}, cases[i].width, 12);
    g_autoptr (PangoLayout) even = exa_fonts_balance (full, TRUE);
    g_assert_cmpint (pango_layout_get_line_count (even), ==, pango_layout_get_line_count (full));
    g_assert_false (exa_fonts_is_cut (even));
    if (!ends_line (even, cases[i].end))
      g_error ("no line ends behind “%s”", cases[i].end);
    if (is_parted (even, cases[i].whole))
      g_error ("“%s” is parted", cases[i].whole);
  }
}

/* Full-width marks beside each other share their blanks. */
static void
test_marks (void)
{
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  double apart = width_of (fonts, EXA_LANG_ZH_CN, "算）力") + width_of (fonts, EXA_LANG_ZH_CN, "算。力") -
                 width_of (fonts, EXA_LANG_ZH_CN, "算力");

  g_assert_cmpfloat (width_of (fonts, EXA_LANG_ZH_CN, "算）。力"), <, apart - 8);
  /* Also where a line may break between them. */
  double x, height, with, without;
  g_autoptr (PangoLayout) two = lay_out (fonts, &(Case){EXA_LANG_ZH_CN, "算力，“算力”", NULL}, 400, 2);
  g_autoptr (PangoLayout) one = lay_out (fonts, &(Case){EXA_LANG_ZH_CN, "算力“算力”", NULL}, 400, 2);
  exa_fonts_measure (two, 20, &x, &with, &height);
  exa_fonts_measure (one, 20, &x, &without, &height);
  g_assert_cmpfloat (with - without, <, 12);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/joints/figures", figures, test_lines);
  g_test_add_data_func ("/joints/words", words, test_lines);
  g_test_add_data_func ("/joints/leads", leads, test_lines);
  g_test_add_data_func ("/joints/names", names, test_lines);
  g_test_add_data_func ("/joints/titles", titles, test_lines);
  g_test_add_data_func ("/joints/clauses", clauses, test_lines);
  g_test_add_func ("/joints/cuts", test_cuts);
  g_test_add_func ("/joints/too-narrow", test_too_narrow);
  g_test_add_func ("/joints/last-word", test_last_word);
  g_test_add_func ("/joints/balance", test_balance);
  g_test_add_func ("/joints/marks", test_marks);
  return g_test_run ();
}
