/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What could be read in another way is said; what could not is not. */
#include "exa-table-doubt.h"
#include "table-help.h"

typedef TableCase Case;
#define CHECK(cases) table_check (cases, G_N_ELEMENTS (cases))

static void
test_letters (void)
{
  static const Case cases[] = {
      {"Game,Score (M)\nA,5\nB,6\n", "Score (M)", "A 5; B 6", "it could be millions"},
      {"Game,Score [k]\nA,5\nB,6\n", "Score [k]", "A 5; B 6", "it could be thousands"},
      {"名称,分数（M）\n甲,5\n乙,6\n", "分数（M）", "甲 5; 乙 6", "it could be millions"},
      {"Game,Score（b）\nA,5\nB,6\n", "Score（b）", "A 5; B 6", "it could be billions"},
      /* Bytes are counted of files: under a header that says so, or where most names are those of files. */
      {"File,Score (M)\nmain.c,5\nutil.c,7\n", "Score (M)", "main.c 5; util.c 7", "it could be millions"},
      {"Thing,Size (B)\n/usr,5\n/var,7\n", "Size", "/usr 5 byte; /var 7 byte"},
      {"Thing,Size (B)\n.profile,5\n.vimrc,7\n", "Size (B)", ".profile 5; .vimrc 7", "it could be billions"},
      {"Thing,Size (B)\na b.c,5\nd e.f,7\n", "Size (B)", "a b.c 5; d e.f 7", "it could be billions"},
      {"Thing,Size (B)\nmr.longest,5\nms.longest,7\n", "Size (B)", "mr.longest 5; ms.longest 7",
       "it could be billions"},
      {"Thing,Size (B)\nv1.5,5\nv1.6,7\n", "Size (B)", "v1.5 5; v1.6 7", "it could be billions"},
  };
  CHECK (cases);
}

static void
test_money (void)
{
  static const Case cases[] = {
      {"Item,Price\nA,¥500\nB,¥700\n", "Price", "A 500 CNY; B 700 CNY", "“¥” is read as yuan; it could be yen."},
      {"Item,Price\nA,￥500\nB,￥700\n", "Price", "A 500 CNY; B 700 CNY", "it could be yen."},
      {"Item,Price (JPY)\nA,¥500\nB,¥700\n", "Price", "A 500 JPY; B 700 JPY"},
  };
  CHECK (cases);
}

/* A scale that one language writes for thousands and another for millions of millions. */
static void
test_scales (void)
{
  static const Case cases[] = {
      {"Posten,Saldo (T USD)\nA,5\nB,6\n", "Saldo", "A 5000 USD; B 6000 USD"},
      {"Bilanz 2024\n\nWerk,Saldo (T USD)\nA,5\nB,6\n", "Saldo", "A 5000 USD; B 6000 USD"},
      {"Site,Personalaufwand (T USD)\nA,5\nB,6\n", "Personalaufwand", "A 5000 USD; B 6000 USD"},
      {"Werk,Saldo (T EUR)\nA,5\nB,6\n", "Saldo", "A 5000 EUR; B 6000 EUR"},
      {"Site,Assets (T EUR)\nA,5\nB,6\n", "Assets", "A 5000 EUR; B 6000 EUR",
       "“Assets (T EUR)” is read as thousands; it could be trillions."},
      {"Site,Assets (T€)\nA,5\nB,6\n", "Assets", "A 5000 EUR; B 6000 EUR"},
      {"Site,Assets (T$)\nA,5\nB,6\n", "Assets", "A 5000 USD; B 6000 USD", "it could be trillions."},
      {"Site,Assets (T USD)\nA,5\nB,6\n", "Assets", "A 5e+12 USD; B 6e+12 USD",
       "“Assets (T USD)” is read as trillions; it could be thousands."},
      {"Werk,Assets ($T)\nA,5\nB,6\n", "Assets", "A 5e+12 USD; B 6e+12 USD"},
      {"Werk,Assets (US$ T)\nA,5\nB,6\n", "Assets", "A 5e+12 USD; B 6e+12 USD"},
      /* Accountants whose million is MM. */
      {"Firma,Ventas (MM US$),Deuda (MUS$)\nA,5,7\nB,6,8\n", "Ventas|Deuda", "A 5000000 USD; B 6000000 USD"},
      {"Firma,Deuda (MUS$),Ventas (MMUS$)\nA,7,5\nB,8,6\n", "Deuda|Ventas", "A 7000 USD; B 8000 USD"},
      {"Firma,Deuda (M US$),Ventas (MM US$)\nA,7,5\nB,8,6\n", "Deuda|Ventas", "A 7000 USD; B 8000 USD"},
      {"Firma,Deuda (MCLP),Ventas (MM CLP)\nA,7,5\nB,8,6\n", "Deuda|Ventas", "A 7000 CLP; B 8000 CLP"},
      {"Firma,Ventas (MMCLP)\nA,7\nB,8\n", "Ventas", "A 7000000 CLP; B 8000000 CLP"},
      {"Firm,Debt ($M),Sales ($MM)\nA,7,5\nB,8,6\n", "Debt|Sales", "A 7000 USD; B 8000 USD",
       "“Debt ($M)” is read as thousands; it could be millions."},
      {"Empresa,Deuda (MUS$)\nA,7\nB,8\n", "Deuda", "A 7000000 USD; B 8000000 USD",
       "“Deuda (MUS$)” is read as millions; it could be thousands."},
      {"Empresa,Deuda (M€)\nA,7\nB,8\n", "Deuda", "A 7000000 EUR; B 8000000 EUR"},
      {"Firm,Debt (MUSD),MMLU\nA,7,1\nB,8,2\n", "Debt|MMLU", "A 7000000 USD; B 8000000 USD"},
  };
  CHECK (cases);
}

/* A billion is as long as the milliards beside it say. */
static void
test_billions (void)
{
  static const char says[] = "is read as billions; it could be trillions.";
  static const Case cases[] = {
      {"Pays,Avoirs (billions €),Dette (milliards €)\nA,5,7\nB,6,8\n", "Avoirs|Dette", "A 5e+12 EUR; B 6e+12 EUR"},
      {"Kraj,PKB (bln EUR),Saldo (mld EUR)\nA,5,7\nB,6,8\n", "PKB|Saldo", "A 5e+12 EUR; B 6e+12 EUR"},
      {"Firma,PKB (bln PLN)\nA,5\nB,6\n", "PKB", "A 5000000000 PLN; B 6000000000 PLN", says},
      {"Land,GDP (billion USD),BIP (Mrd. EUR)\nA,5,7\nB,6,8\n", "GDP|BIP", "A 5000000000 USD; B 6000000000 USD", says},
      {"Land,GDP (billion USD),Debt (USD bn)\nA,5,7\nB,6,8\n", "GDP|Debt", "A 5000000000 USD; B 6000000000 USD"},
      {"Land,GDP (bln USD),Debt (mln USD)\nA,5,7\nB,6,8\n", "GDP|Debt", "A 5000000000 USD; B 6000000000 USD"},
  };
  CHECK (cases);
}

/* A bare figure among others that say their scale. */
static void
test_bare (void)
{
  static const Case cases[] = {
      {"Model,Params\nA,7B\nB,13B\nC,70\nD,405B\n", "Params",
       "A 7000000000 parameters; B 13000000000 parameters; C 70 parameters; D 405000000000 parameters",
       "“70” is read as 70; it could be 70\u00a0B."},
      {"Firm,Raised\nA,$1.2bn\nB,$850m\nC,430\nD,$96m\n", "Raised",
       "A 1200000000 USD; B 850000000 USD; C 430 USD; D 96000000 USD",
       "“430” is read as $430; it could be $430\u00a0M."},
      {"Fund,Flow\nA,$35.1m\nB,($1.2m)\nC,(0.8)\nD,$110.0m\n", "Flow",
       "A 35100000 USD; B -1200000 USD; C -0.8 USD; D 110000000 USD",
       "“(0.8)” is read as −$0.8; it could be −$800,000."},
      {"Box,Disk\nA,512 GB\nB,1 TB\nC,2\nD,256 GB\n", "Disk",
       "A 512000000000 byte; B 1e+12 byte; C 2000000000 byte; D 256000000000 byte",
       "“2” is read as 2\u00a0GB; it could be 2\u00a0TB."},
      {"Repo,Pulls\na,1.2M\nb,850K\nc,96\nd,4.1M\n", "Pulls", "a 1200000; b 850000; c 96; d 4100000",
       "“96” is read as 96; it could be 96\u00a0M."},
      {"Repo,Pulls (USD)\na,1.2M\nb,850K\nc,96\nd,4.1M\n", "Pulls",
       "a 1200000 USD; b 850000 USD; c 96 USD; d 4100000 USD", "it could be $96\u00a0M."},
      /* What is as large without a scale, is zero, or stands under a header with one. */
      {"Repo,Pulls\na,1.2M\nb,850K\nc,5400\nd,4.1M\n", "Pulls", "a 1200000; b 850000; c 5400; d 4100000"},
      {"Repo,Pulls\na,1.2M\nb,3.5M\nc,910450\nd,4.1M\n", "Pulls", "a 1200000; b 3500000; c 910450; d 4100000"},
      {"Repo,Pulls\na,1.2M\nb,850K\nc,0\nd,4.1M\n", "Pulls", "a 1200000; b 850000; c 0; d 4100000"},
      {"Firm,Raised ($m)\nA,1.2bn\nB,1.1bn\nC,430\n", "Raised", "A 1200000000 USD; B 1100000000 USD; C 430000000 USD"},
      {"Box,Disk (GB)\nA,512 GB\nB,1 TB\nC,2\n", "Disk", "A 512000000000 byte; B 1e+12 byte; C 2000000000 byte"},
      {"Box,Disk\nA,512 GB\nB,128 GB\nC,2\n", "Disk", "A 512000000000 byte; B 128000000000 byte; C 2000000000 byte"},
      {"Chip,Power\nA,700 W\nB,400 W\nC,5\n", "Power", "A 700 W; B 400 W; C 5 W"},
      /* Where most are bare, they are so many. */
      {"Repo,Pulls\na,1.2M\nb,850K\nc,96\nd,41\n", "Pulls", "a 1200000; b 850000; c 96; d 41"},
  };
  CHECK (cases);
}

/* 元 is the dollar of Taiwan where its characters are. */
static void
test_yuan (void)
{
  static const char says[] = "is read as New Taiwan dollars; it could be yuan.";
  static const Case cases[] = {
      {"公司,營收（億元）\n甲,5\n乙,6\n", "營收", "甲 500000000 TWD; 乙 600000000 TWD", says},
      {"公司,收入（億元）\n甲,5\n乙,6\n", "收入", "甲 500000000 TWD; 乙 600000000 TWD", says},
      {"公司,收入（元）,淨利\n甲,7,5\n乙,8,6\n", "收入|淨利", "甲 7 TWD; 乙 8 TWD", says},
      {"公司,營收\n甲,5億元\n乙,6億元\n", "營收", "甲 500000000 CNY; 乙 600000000 CNY",
       "“5億元” is read as yuan; it could be New Taiwan dollars."},
      {"單位：億元\n\n公司,營收,成本\n甲,5,4\n乙,6,3\n", "營收|成本", "甲 500000000 CNY; 乙 600000000 CNY",
       "“單位：億元” is read as yuan; it could be New Taiwan dollars."},
      {"公司,營收\n甲,¥5\n乙,¥6\n", "營收", "甲 5 CNY; 乙 6 CNY", "it could be yen."},
      {"公司,营收（亿元）\n甲,5\n乙,6\n", "营收", "甲 500000000 CNY; 乙 600000000 CNY"},
      {"公司,營收（人民幣億元）\n甲,5\n乙,6\n", "營收", "甲 500000000 CNY; 乙 600000000 CNY"},
      {"公司,營收（億美元）\n甲,5\n乙,6\n", "營收", "甲 500000000 USD; 乙 600000000 USD"},
      {"公司,営業収入（億元）\n甲,5\n乙,6\n", "営業収入", "甲 500000000 CNY; 乙 600000000 CNY"},
      {"会社,売上（億円）\n甲,5\n乙,6\n", "売上", "甲 500000000 JPY; 乙 600000000 JPY"},
  };
  CHECK (cases);
}

static void
test_shares (void)
{
  static const Case cases[] = {
      {"Land,Share\nA,12 %\nB,0\nC,3 %\nD,5 %\nE,0.15\nF,7 %\n", "Share",
       "A 12 %; B 0 %; C 3 %; D 5 %; E 0.15 %; F 7 %", "“0.15” is read as 0.15 %; it could be 15 %."},
      {"Land,Share\nA,12 %\nB,4\nC,3 %\nD,5 %\n", "Share", "A 12 %; B 4 %; C 3 %; D 5 %"},
      {"Party,Votes (%)\nRed,0\nBlue,0.35\nGreen,0.65\nGrey,n/a\n", "Votes", "Red 0 %; Blue 0.35 %; Green 0.65 %",
       "“0.35” is read as 0.35 %; it could be 35 %."},
      {"Party,Votes (%)\nRed,0.45\nBlue,0.55\nBoth,1\n", "Votes", "Red 0.45 %; Blue 0.55 %; Both 1 %",
       "“0.45” is read as 0.45 %; it could be 45 %."},
      {"Party,Votes (%)\nRed,1\nBlue,0\n", "Votes", "Red 1 %; Blue 0 %"},
      /* What changes may be so small, unless it adds up to 1, or to 2 with its total, or a word says that it is a
         share. */
      {"Firm,Profit (%)\nA,0.2\nB,0.3\n", "Profit", "A 0.2 %; B 0.3 %"},
      {"Firm,Profit (%)\nA,0.25\nB,0.75\n", "Profit", "A 0.25 %; B 0.75 %",
       "“0.25” is read as 0.25 %; it could be 25 %."},
      {"Firm,Profit (%)\nA,0.25\nB,0.5\nC,0.25\nAll,1\n", "Profit", "A 0.25 %; B 0.5 %; C 0.25 %; All 1 %",
       "“0.25” is read as 0.25 %; it could be 25 %."},
      {"Firm,Profit percent\nA,0.2\nB,0.7\n", "Profit percent", "A 0.2 %; B 0.7 %",
       "“0.2” is read as 0.2 %; it could be 20 %."},
      {"Party,Votes (%)\nRed,0.45\nBlue,4\n", "Votes", "Red 0.45 %; Blue 4 %"},
      {"Party,Votes (%)\nRed,0.45\nBlue,< 0.55\n", "Votes", "Red 0.45 %; Blue 0..0.55 %"},
  };
  CHECK (cases);
}

static void
test_brackets (void)
{
  static const char says[] = "“(8.1)” is read as a figure below zero; it could be one above it that is uncertain.";
  static const Case cases[] = {
      {"Site,Births\nA,(8.1)\nB,9.5\nC,3.2\n", "Births", "A -8.1; B 9.5; C 3.2", says},
      {"Site,Births\nA,(0)\nB,(x)\nC,(8.1)\nD,4\nE,5\n", "Births", "A 0; C -8.1; D 4; E 5", says},
      {"Site,Net births\nA,(8.1)\nB,9.5\nC,3.2\n", "Net births", "A -8.1; B 9.5; C 3.2"},
      {"Site,Profit ($)\nA,(8.1)\nB,9.5\nC,3.2\n", "Profit", "A -8.1 USD; B 9.5 USD; C 3.2 USD"},
      {"Model,Elo\nA,\"1452 [1447, 1458]\"\nB,\"1431 [1426, 1436]\"\n", "Elo", "A 1452; B 1431",
       "“1452 [1447, 1458]” is read as 1452; what stands in its brackets is not drawn."},
      {"Model,Gain\nA,0.25 [-0.05 to 0.55]\nB,0.31 [0.11–0.51]\n", "Gain", "A 0.25; B 0.31",
       "“0.25 [-0.05 to 0.55]” is read as 0.25;"},
      {"Site,Births\nA,1204（12 %）\nB,80（5 %）\n", "Births", "A 1204; B 80",
       "“1204（12 %）” is read as 1204; what stands in its brackets is not drawn."},
  };
  CHECK (cases);
}

static void
test_pairs (void)
{
  static const Case cases[] = {
      {"Match,Score\nA,5\nB,7–21\nC,4\n", "Score", "A 5; B 7..21; C 4",
       "“7–21” is read as a range; it could be two figures."},
      {"Match,Score\nA,10000-12000\nB,20000-21000\n", "Score", "A 10000..12000; B 20000..21000"},
  };
  CHECK (cases);
}

/* What stands for no figure, more than once and beside figures that are all above zero. */
static void
test_stand_ins (void)
{
  static const char says[] = "“-999” is read as no figure; it could be a figure below zero.";
  static const Case cases[] = {
      {"Site,Rain\nA,5\nB,-999\nC,7\nD,-999.0\nE,4\n", "Rain", "A 5; C 7; E 4", says},
      {"Site,Rain\nA,5\nB,-999\nC,7\nD,-999\nE,-99\nF,-99\nG,8\nH,9\nI,6\n", "Rain",
       "A 5; B -999; C 7; D -999; E -99; F -99; G 8; H 9; I 6"},
      {"Site,Rain\nA,5\nB,-999\nC,7\nD,-999\nE,n/a\nF,3\n", "Rain", "A 5; C 7; F 3", says},
      {"Site,Rain\nA,5\nB,-999\nC,-999\n", "Rain", "A 5; B -999; C -999"},
      {"Site,Rain\nA,5\nB,-999\nC,7\nD,-999\nE,-3\n", "Rain", "A 5; B -999; C 7; D -999; E -3"},
      {"Site,Rain\nA,5\nB,-999\nC,7\nD,-999\nE,-n/a\nF,3\n", "Rain", "A 5; C 7; F 3", says},
  };
  CHECK (cases);
}

/* Two figures in one cell, and one with a comma between its thousands. */
static void
test_lists (void)
{
  static const Case cases[] = {
      {"Chip,TDP (W)\nA,300\nB,350\nC,\"244,250\"\nD,400\n", "TDP", "A 300 W; B 350 W; D 400 W", "“244,250”"},
      {"Chip,TDP (W)\nA,300\nB,350\nC,\"1,250\"\nD,400\n", "TDP", "A 300 W; B 350 W; C 1250 W; D 400 W"},
      {"Chip,TDP (W)\nA,300\nB,350\nC,\"300,050\"\nD,400\n", "TDP", "A 300 W; B 350 W; C 300050 W; D 400 W"},
      {"Chip,TDP (W)\nA,0\nB,350\nC,\"244,250\"\nD,400\n", "TDP", "A 0 W; B 350 W; C 244250 W; D 400 W"},
      {"Chip,TDP (W)\nA,20\nB,30\nC,\"20,500\"\nD,40\n", "TDP", "A 20 W; B 30 W; C 20500 W; D 40 W"},
      {"Chip,TDP (W)\nA,20\nB,30\nC,\"200,030\"\nD,40\n", "TDP", "A 20 W; B 30 W; C 200030 W; D 40 W"},
      {"Chip,Sum\nA,300\nB,350\nC,\"-244,250\"\nD,400\n", "Sum", "A 300; B 350; C -244250; D 400"},
  };
  CHECK (cases);
}

/* Behind semicolons three digits are thousands where something says so. */
static void
test_semicolons (void)
{
  static const Case cases[] = {
      {"Bank;Kurs\nEUR;4,285\nUSD;3,940\nXAU;1250\n", "Kurs", "EUR 4285; USD 3940; XAU 1250", "it could be 4.285."},
      {"Ort,Zahl,Quote\nA,96.410,11.5\nB,8.055,7.2\n", "Zahl|Quote", "A 96.41; B 8.055", "it could be 96,410."},
      {"Ort;Zahl;Quote\nA;96,410;11,5\nB;8,055;7,2\n", "Zahl|Quote", "A 96.41; B 8.055", "it could be 96,410."},
      {"Datum;Wert\n01/02/2025;1,5\n03/04/2025;2,25\n", "Some", "2025-02-01 1.5; 2025-04-03 2.25",
       "it could be 2 January 2025."},
      {"Netz;Tokens\nA;1,250\nB;3,940\n", "Tokens", "A 1250 tokens; B 3940 tokens", "it could be 1.25."},
      {"Jahr;Schiffe\n2.014;41\n2.015;38\n2.016;55\n", "Schiffe", "2.014 41; 2.015 38; 2.016 55", "it could be 2,014."},
  };
  CHECK (cases);
}

/* Names behind "#" may be remarks, unless most are written so. */
static void
test_remarks (void)
{
  static const Case cases[] = {
      {"Name,Sales\nA,5\n#beta,6\nC,7\n", "Sales", "A 5; #beta 6; C 7",
       "“#beta” is read as a row; it could be a remark."},
      {"Name,Sales\nA,5\n#1,6\nC,7\n", "Sales", "A 5; #1 6; C 7"},
      {"Name,Sales\n#a,5\n#b,6\nC,7\n", "Sales", "#a 5; #b 6; C 7"},
  };
  CHECK (cases);
}

/* In Chinese a digit or a letter stands apart from the words around it. */
static void
test_in_chinese (void)
{
  static const struct {
    ExaTableDoubt doubt;
    const char *said;
  } cases[] = {
      {{.cell = (char *)"¥", .read_as = {{NULL, (char *)"人民币元"}}, .other = {{NULL, (char *)"日元"}}},
       "“¥”按人民币元读取，也可能是日元。"},
      {{.cell = (char *)"1.204", .read_as = {{NULL, (char *)"1.204"}}, .other = {{NULL, (char *)"1,204"}}},
       "“1.204”按 1.204 读取，也可能是 1,204。"},
      {{.cell = (char *)"0.15", .read_as = {{NULL, (char *)"0.15%"}}, .other = {{NULL, (char *)"15%"}}},
       "“0.15”按 0.15%读取，也可能是 15%。"},
      {{.cell = (char *)"12 (5 %)", .aside = TRUE, .read_as = {{NULL, (char *)"12"}}, .other = {{NULL, (char *)"5 %"}}},
       "“12 (5 %)”按 12 读取，括号中的数值未画出。"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *said = exa_table_doubt_write (&cases[i].doubt, EXA_LANG_ZH_CN);

    g_assert_cmpstr (said, ==, cases[i].said);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/doubts/letters", test_letters);
  g_test_add_func ("/doubts/money", test_money);
  g_test_add_func ("/doubts/scales", test_scales);
  g_test_add_func ("/doubts/billions", test_billions);
  g_test_add_func ("/doubts/bare", test_bare);
  g_test_add_func ("/doubts/yuan", test_yuan);
  g_test_add_func ("/doubts/shares", test_shares);
  g_test_add_func ("/doubts/brackets", test_brackets);
  g_test_add_func ("/doubts/pairs", test_pairs);
  g_test_add_func ("/doubts/stand-ins", test_stand_ins);
  g_test_add_func ("/doubts/lists", test_lists);
  g_test_add_func ("/doubts/semicolons", test_semicolons);
  g_test_add_func ("/doubts/remarks", test_remarks);
  g_test_add_func ("/doubts/in-chinese", test_in_chinese);
  return g_test_run ();
}
