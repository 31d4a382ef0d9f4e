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
/* Memory counted in powers of 1,024, as graphics cards report it. */
#define BINARY(id_, ratio_)                                                                                            \
  {                                                                                                                    \
    .id = id_, .base = "byte", .ratio = ratio_, .symbol = {id_, id_}, .name = {id_, id_}, .one = id_                   \
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
    MONEY ("INR", "₹", "Indian rupee", "Indian rupees", "印度卢比"),
    MONEY ("CHF", "CHF\u00a0", "Swiss franc", "Swiss francs", "瑞士法郎"),
    MONEY ("HKD", "HK$", "Hong Kong dollar", "Hong Kong dollars", "港元"),
    MONEY ("SGD", "S$", "Singapore dollar", "Singapore dollars", "新加坡元"),
    MONEY ("AUD", "A$", "Australian dollar", "Australian dollars", "澳元"),
    MONEY ("CAD", "C$", "Canadian dollar", "Canadian dollars", "加元"),
    MONEY ("NZD", "NZ$", "New Zealand dollar", "New Zealand dollars", "新西兰元"),
    MONEY ("BRL", "R$", "Brazilian real", "Brazilian reais", "巴西雷亚尔"),
    MONEY ("MXN", "MX$", "Mexican peso", "Mexican pesos", "墨西哥比索"),
    MONEY ("RUB", "₽", "Russian rouble", "Russian roubles", "俄罗斯卢布"),
    MONEY ("TRY", "₺", "Turkish lira", "Turkish lira", "土耳其里拉"),
    MONEY ("SEK", "SEK\u00a0", "Swedish krona", "Swedish kronor", "瑞典克朗"),
    MONEY ("NOK", "NOK\u00a0", "Norwegian krone", "Norwegian kroner", "挪威克朗"),
    MONEY ("DKK", "DKK\u00a0", "Danish krone", "Danish kroner", "丹麦克朗"),
    MONEY ("PLN", "PLN\u00a0", "Polish złoty", "Polish złoty", "波兰兹罗提"),
    MONEY ("CZK", "CZK\u00a0", "Czech koruna", "Czech koruny", "捷克克朗"),
    MONEY ("HUF", "HUF\u00a0", "Hungarian forint", "Hungarian forints", "匈牙利福林"),
    MONEY ("ILS", "₪", "Israeli shekel", "Israeli shekels", "以色列谢克尔"),
    MONEY ("AED", "AED\u00a0", "UAE dirham", "UAE dirhams", "阿联酋迪拉姆"),
    MONEY ("SAR", "SAR\u00a0", "Saudi riyal", "Saudi riyals", "沙特里亚尔"),
    MONEY ("ZAR", "ZAR\u00a0", "rand", "South African rand", "南非兰特"),
    MONEY ("VND", "₫", "Vietnamese dong", "Vietnamese dong", "越南盾"),
    MONEY ("THB", "฿", "Thai baht", "Thai baht", "泰铢"),
    MONEY ("IDR", "IDR\u00a0", "rupiah", "Indonesian rupiah", "印尼盾"),
    MONEY ("MYR", "MYR\u00a0", "ringgit", "Malaysian ringgit", "马来西亚林吉特"),
    MONEY ("PHP", "₱", "Philippine peso", "Philippine pesos", "菲律宾比索"),
    MONEY ("CLP", "CLP\u00a0", "Chilean peso", "Chilean pesos", "智利比索"),

    PLAIN ("%", "%", "per cent", "per cent", "百分比"),
    {.id = "×", .symbol = {"×", "倍"}, .name = {"times", "倍"}, .one = "time", .tight = TRUE},
    PLAIN ("nm", "nm", "nanometre", "nanometres", "纳米"),
    PLAIN ("mm²", "mm²", "square millimetre", "square millimetres", "平方毫米"),
    PLAIN ("pp", "pp", "percentage point", "percentage points", "个百分点"),
    PLAIN ("basis points", "bp", "basis point", "basis points", "个基点"),
    BINARY ("KiB", 1024.0),
    BINARY ("MiB", 1048576.0),
    BINARY ("GiB", 1073741824.0),
    BINARY ("TiB", 1099511627776.0),
    BINARY ("PiB", 1125899906842624.0),
    /* Each stands for itself: nobody sets metres against millimetres on one axis. */
    PLAIN ("m", "m", "metre", "metres", "米"),
    PLAIN ("km", "km", "kilometre", "kilometres", "公里"),
    PLAIN ("cm", "cm", "centimetre", "centimetres", "厘米"),
    PLAIN ("mm", "mm", "millimetre", "millimetres", "毫米"),
    PLAIN ("µm", "µm", "micrometre", "micrometres", "微米"),
    PLAIN ("m²", "m²", "square metre", "square metres", "平方米"),
    PLAIN ("ft²", "ft²", "square foot", "square feet", "平方英尺"),
    PLAIN ("km²", "km²", "square kilometre", "square kilometres", "平方公里"),
    PLAIN ("m³", "m³", "cubic metre", "cubic metres", "立方米"),
    PLAIN ("g", "g", "gram", "grams", "克"),
    PLAIN ("kg", "kg", "kilogram", "kilograms", "千克"),
    PLAIN ("t", "t", "tonne", "tonnes", "吨"),
    PLAIN ("kt", "kt", "kilotonne", "kilotonnes", "千吨"),
    PLAIN ("Mt", "Mt", "megatonne", "megatonnes", "百万吨"),
    PLAIN ("V", "V", "volt", "volts", "伏"),
    PLAIN ("kV", "kV", "kilovolt", "kilovolts", "千伏"),
    PLAIN ("K", "K", "kelvin", "kelvins", "开尔文"),
    PLAIN ("°C", "°C", "degree Celsius", "degrees Celsius", "摄氏度"),
    {.id = "rank",
     .symbol = {"", "名"},
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
    TIME ("ps", "s", 1, -12, "ps", "皮秒", "picosecond", "picoseconds"),
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
    {"Ki", "KiB"},
    {"Mi", "MiB"},
    {"Gi", "GiB"},
    {"Ti", "TiB"},
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
    {"円", "JPY"},
    {"₩", "KRW"},
    {"韩元", "KRW"},
    {"원", "KRW"},
    {"NT$", "TWD"},
    {"新台币", "TWD"},
    {"₹", "INR"},
    {"Rs", "INR"},
    {"Rs.", "INR"},
    {"rupees", "INR"},
    {"rupee", "INR"},
    {"Fr.", "CHF"},
    {"SFr.", "CHF"},
    {"francs", "CHF"},
    {"瑞士法郎", "CHF"},
    {"港元", "HKD"},
    {"HK$", "HKD"},
    {"S$", "SGD"},
    {"A$", "AUD"},
    {"AU$", "AUD"},
    {"C$", "CAD"},
    {"CA$", "CAD"},
    {"R$", "BRL"},
    {"₽", "RUB"},
    {"₺", "TRY"},
    {"zł", "PLN"},
    {"Kč", "CZK"},
    {"percent", "%"},
    {"％", "%"},
    {"pct", "%"},
    {"per cent", "%"},
    {"x", "×"},
    {"X", "×"},
    {"times", "×"},
    {"倍", "×"},
    {"名", "rank"},
    {"mm2", "mm²"},
    {"mm^2", "mm²"},
    {"平方毫米", "mm²"},
    {"basis point", "basis points"},
    {"个基点", "basis points"},
    {"基点", "basis points"},
    {"percentage points", "pp"},
    {"% points", "pp"},
    {"%-points", "pp"},
    {"p.p.", "pp"},
    {"ppt", "pp"},
    {"percentage point", "pp"},
    {"个百分点", "pp"},
    {"百分点", "pp"},
    {"metre", "m"},
    {"metres", "m"},
    {"meter", "m"},
    {"meters", "m"},
    {"米", "m"},
    {"公里", "km"},
    {"厘米", "cm"},
    {"毫米", "mm"},
    {"μm", "µm"},
    {"um", "µm"},
    {"m2", "m²"},
    {"m^2", "m²"},
    {"sqm", "m²"},
    {"平方米", "m²"},
    {"ft2", "ft²"},
    {"ft^2", "ft²"},
    {"sqft", "ft²"},
    {"square feet", "ft²"},
    {"square foot", "ft²"},
    {"平方英尺", "ft²"},
    {"km2", "km²"},
    {"km^2", "km²"},
    {"m3", "m³"},
    {"m^3", "m³"},
    {"tonne", "t"},
    {"tonnes", "t"},
    {"吨", "t"},
    {"ºC", "°C"},
    {"℃", "°C"},
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
    {"张", "count"},
    {"台", "count"},
    {"辆", "count"},
    {"套", "count"},
    {"件", "count"},
    {"部", "count"},
    {"家", "count"},
    {"次", "count"},
    {"次数", "count"},
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
