/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-unit-table.h"

#include <string.h>

/* Things that are counted have no symbol: a bar says "1.2 M", its subtitle says of what. */
#define COUNTED(id_, one_, en_, zh_)                                                                                   \
  {                                                                                                                    \
    .id = id_, .style = EXA_SCALE_COUNT, .symbol = {"", ""}, .name = {en_, zh_}, .one = one_                           \
  }
/* A unit of physics or computing, which takes SI prefixes and is written alike in every language. */
#define METRIC(id_, symbol_, one_, en_, zh_)                                                                           \
  {                                                                                                                    \
    .id = id_, .style = EXA_SCALE_SI, .prefixes = TRUE, .symbol = {symbol_, symbol_}, .name = {en_, zh_}, .one = one_  \
  }
/* A length of time: one is @ratio_ × 10^@exponent_ of @base_. */
#define TIME(id_, base_, ratio_, exponent_, en_, zh_, one_, name_)                                                     \
  {                                                                                                                    \
    .id = id_, .base = base_, .ratio = ratio_, .exponent = exponent_, .symbol = {en_, zh_}, .name = {name_, zh_},      \
    .one = one_                                                                                                        \
  }
#define PLAIN(id_, symbol_, one_, en_, zh_)                                                                            \
  {                                                                                                                    \
    .id = id_, .symbol = {symbol_, symbol_}, .name = {en_, zh_}, .one = one_                                           \
  }

/* Money: "CN¥5 B", "50 亿元". */
#define MONEY(id_, before_, one_, en_, zh_)                                                                            \
  {                                                                                                                    \
    .id = id_, .style = EXA_SCALE_COUNT, .symbol = {"", zh_}, .name = {en_, zh_}, .one = one_, .before = before_       \
  }

static const ExaUnitEntry table[] = {
    METRIC ("FLOPS", "FLOPS", "FLOPS", "FLOPS", "FLOPS"),
    METRIC ("OP/s", "OPS", "operation per second", "operations per second", "每秒运算次数"),
    METRIC ("W", "W", "watt", "watts", "瓦"),
    METRIC ("Wh", "Wh", "watt-hour", "watt-hours", "瓦时"),
    METRIC ("J", "J", "joule", "joules", "焦耳"),
    METRIC ("byte", "B", "byte", "bytes", "字节"),
    METRIC ("bit", "bit", "bit", "bits", "比特"),
    METRIC ("byte/s", "B/s", "byte per second", "bytes per second", "字节每秒"),
    METRIC ("bit/s", "bit/s", "bit per second", "bits per second", "比特每秒"),
    METRIC ("Hz", "Hz", "hertz", "hertz", "赫兹"),
    /* The field writes the compute of a training run as 5 × 10²⁵ FLOP, not as 50 YFLOP. */
    {.id = "FLOP", .prefixes = TRUE, .symbol = {"FLOP", "FLOP"}, .name = {"FLOP", "FLOP"}, .one = "FLOP"},

    COUNTED ("parameters", "parameter", "parameters", "参数"),
    COUNTED ("chips", "chip", "chips", "颗"),
    COUNTED ("transistors", "transistor", "transistors", "晶体管"),
    COUNTED ("models", "model", "models", "模型"),
    COUNTED ("people", "person", "people", "人"),
    COUNTED ("data-centres", "data centre", "data centres", "数据中心"),
    COUNTED ("count", "one", "count", "数量"),
    {.id = "tokens",
     .style = EXA_SCALE_COUNT,
     .symbol = {"tokens", "词元"},
     .name = {"tokens", "词元"},
     .one = "token"},
    {.id = "H100e",
     .style = EXA_SCALE_COUNT,
     .symbol = {"H100e", "H100e"},
     .name = {"H100 equivalents", "H100 当量"},
     .one = "H100 equivalent"},
    MONEY ("USD", "$", "US dollar", "US dollars", "美元"),
    MONEY ("CNY", "CN¥", "yuan", "yuan", "元"),
    MONEY ("EUR", "€", "euro", "euros", "欧元"),
    MONEY ("GBP", "£", "pound", "pounds sterling", "英镑"),
    MONEY ("JPY", "JP¥", "yen", "yen", "日元"),
    MONEY ("KRW", "₩", "won", "South Korean won", "韩元"),
    MONEY ("TWD", "NT$", "New Taiwan dollar", "New Taiwan dollars", "新台币"),

    PLAIN ("%", "%", "per cent", "per cent", "百分比"),
    {.id = "×", .symbol = {"×", "倍"}, .name = {"times", "倍"}, .one = "time", .tight = TRUE},
    PLAIN ("nm", "nm", "nanometre", "nanometres", "纳米"),
    PLAIN ("mm²", "mm²", "square millimetre", "square millimetres", "平方毫米"),
    {.id = "rank",
     .symbol = {"", ""},
     .name = {"rank", "排名"},
     .one = "rank",
     .before = "#",
     .before_zh = "第",
     .ungrouped = TRUE},
    {.id = "year", .symbol = {"", ""}, .name = {"year", "年份"}, .one = "year", .ungrouped = TRUE},

    TIME ("months", NULL, 1, 0, "months", "个月", "month", "months"),
    TIME ("years", "months", 12, 0, "years", "年", "year", "years"),
    TIME ("s", NULL, 1, 0, "s", "秒", "second", "seconds"),
    TIME ("ms", "s", 1, -3, "ms", "毫秒", "millisecond", "milliseconds"),
    TIME ("µs", "s", 1, -6, "µs", "微秒", "microsecond", "microseconds"),
    TIME ("ns", "s", 1, -9, "ns", "纳秒", "nanosecond", "nanoseconds"),
    TIME ("min", "s", 60, 0, "min", "分钟", "minute", "minutes"),
    TIME ("h", "s", 3600, 0, "h", "小时", "hour", "hours"),
    TIME ("days", "s", 86400, 0, "days", "天", "day", "days"),
};

static const struct {
  const char *text, *id;
} aliases[] = {
    {"FLOP/s", "FLOPS"},
    {"OPS", "OP/s"},
    {"B", "byte"},
    {"bytes", "byte"},
    {"B/s", "byte/s"},
    {"bytes/s", "byte/s"},
    {"bits", "bit"},
    {"bps", "bit/s"},
    {"watt", "W"},
    {"watts", "W"},
    {"$", "USD"},
    {"US$", "USD"},
    {"dollar", "USD"},
    {"dollars", "USD"},
    {"US dollar", "USD"},
    {"US dollars", "USD"},
    {"美元", "USD"},
    {"yuan", "CNY"},
    {"RMB", "CNY"},
    {"CN¥", "CNY"},
    {"元", "CNY"},
    {"人民币", "CNY"},
    {"€", "EUR"},
    {"euro", "EUR"},
    {"euros", "EUR"},
    {"欧元", "EUR"},
    {"£", "GBP"},
    {"英镑", "GBP"},
    {"JP¥", "JPY"},
    {"日元", "JPY"},
    {"₩", "KRW"},
    {"韩元", "KRW"},
    {"NT$", "TWD"},
    {"新台币", "TWD"},
    {"percent", "%"},
    {"per cent", "%"},
    {"x", "×"},
    {"X", "×"},
    {"times", "×"},
    {"倍", "×"},
    {"mm2", "mm²"},
    {"mm^2", "mm²"},
    {"平方毫米", "mm²"},
    {"纳米", "nm"},
    {"parameter", "parameters"},
    {"params", "parameters"},
    {"param", "parameters"},
    {"参数", "parameters"},
    {"个参数", "parameters"},
    {"token", "tokens"},
    {"词元", "tokens"},
    {"个词元", "tokens"},
    {"chip", "chips"},
    {"颗", "chips"},
    {"片", "chips"},
    {"块", "chips"},
    {"颗芯片", "chips"},
    {"H100 equivalent", "H100e"},
    {"H100 equivalents", "H100e"},
    {"H100-equivalent", "H100e"},
    {"H100-equivalents", "H100e"},
    {"H100 当量", "H100e"},
    {"H100当量", "H100e"},
    {"transistor", "transistors"},
    {"晶体管", "transistors"},
    {"个晶体管", "transistors"},
    {"model", "models"},
    {"模型", "models"},
    {"个模型", "models"},
    {"person", "people"},
    {"人", "people"},
    {"data-centre", "data-centres"},
    {"data-center", "data-centres"},
    {"data-centers", "data-centres"},
    {"data centre", "data-centres"},
    {"data centres", "data-centres"},
    {"data center", "data-centres"},
    {"data centers", "data-centres"},
    {"数据中心", "data-centres"},
    {"个数据中心", "data-centres"},
    {"座数据中心", "data-centres"},
    {"座", "data-centres"},
    {"个", "count"},
    {"month", "months"},
    {"个月", "months"},
    {"yr", "years"},
    {"yrs", "years"},
    {"年", "years"},
    {"second", "s"},
    {"seconds", "s"},
    {"sec", "s"},
    {"秒", "s"},
    {"毫秒", "ms"},
    {"微秒", "µs"},
    {"纳秒", "ns"},
    {"minute", "min"},
    {"minutes", "min"},
    {"分钟", "min"},
    {"hour", "h"},
    {"hours", "h"},
    {"hr", "h"},
    {"hrs", "h"},
    {"小时", "h"},
    {"day", "days"},
    {"天", "days"},
    {"日", "days"},
};

/* Short names are symbols, in which the case carries meaning (B and b, M and m, FLOPS and FLOPs). */
static gboolean
is_word (const char *text)
{
  for (const char *p = text; *p; p++)
    if (!g_ascii_islower (*p) && *p != '-' && *p != ' ')
      return FALSE;
  return strlen (text) >= 4;
}

static gboolean
names (const char *known, const char *text)
{
  if (g_ascii_tolower (*known) != g_ascii_tolower (*text))
    return FALSE;
  if (strcmp (known, text) == 0)
    return TRUE;
  return is_word (known) && g_ascii_strcasecmp (known, text) == 0;
}

const ExaUnitEntry *
exa_unit_table_find (const char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (aliases); i++)
    if (names (aliases[i].text, text)) {
      text = aliases[i].id;
      break;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    if (names (table[i].id, text))
      return &table[i];
  return NULL;
}
