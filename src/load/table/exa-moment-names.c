/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-moment-names.h"
#include "exa-moment-parts.h"

#include <stdlib.h>
#include <string.h>

/* The beginnings of the months' names, without accents, in their order; the shortest that no other month begins with.
 */
static const char *const months[][6] = {
    {"jan", "ene", NULL}, {"feb", "fev", NULL},  {"mar", "mrz", NULL},  {"apr", "avr", "abr", NULL},
    {"may", "mai", NULL}, {"jun", "juin", NULL}, {"jul", "juil", NULL}, {"aug", "aou", "ago", NULL},
    {"sep", NULL},        {"oct", "okt", NULL},  {"nov", NULL},         {"dec", "dez", "dic", NULL},
};
/* In full: a word that begins as a month does is one only if the month's name begins as it does. */
static const char *const full_names[][6] = {
    {"january", "januar", "janner", "janvier", "enero", NULL},
    {"february", "februar", "feber", "fevrier", "febrero", NULL},
    {"march", "maerz", "marz", "mars", "marzo", NULL},
    {"april", "avril", "abril", NULL},
    {"may", "mai", "mayo", NULL},
    {"june", "juni", "juin", "junio", NULL},
    {"july", "juli", "juillet", "julio", NULL},
    {"august", "aout", "agosto", NULL},
    {"september", "septembre", "septiembre", NULL},
    {"october", "oktober", "octobre", "octubre", NULL},
    {"november", "novembre", "noviembre", NULL},
    {"december", "dezember", "decembre", "diciembre", NULL},
};

/* In further languages, in full and as they stand in a date, and shortened; in small letters without accents. */
static const char *const other_names[][14] = {
    {"gennaio", "janeiro", "januari", "styczen", "stycznia", "январь", "января", "leden", "gen", "sty", "янв", NULL},
    {"febbraio", "fevereiro", "februari", "luty", "lutego", "февраль", "февраля", "unor", "lut", "фев", NULL},
    {"marco", "maart", "marzec", "marca", "март", "марта", "brezen", "mrt", "мар", NULL},
    {"aprile", "kwiecien", "kwietnia", "апрель", "апреля", "duben", "kwi", "апр", NULL},
    {"maggio", "maio", "mei", "maj", "maja", "май", "мая", "kveten", "mag", NULL},
    {"giugno", "junho", "czerwiec", "czerwca", "июнь", "июня", "cerven", "giu", "cze", "июн", NULL},
    {"luglio", "julho", "lipiec", "lipca", "июль", "июля", "cervenec", "lug", "lip", "июл", NULL},
    {"augustus", "augusti", "sierpien", "sierpnia", "август", "августа", "srpen", "sie", "авг", NULL},
    {"settembre", "setembro", "wrzesien", "wrzesnia", "сентябрь", "сентября", "zari", "set", "wrz", "сен", "сент",
     NULL},
    {"ottobre", "outubro", "pazdziernik", "pazdziernika", "октябрь", "октября", "rijen", "ott", "out", "paz", "окт",
     NULL},
    {"novembro", "listopad", "listopada", "ноябрь", "ноября", "lis", "ноя", "нояб", NULL},
    {"dicembre", "dezembro", "grudzien", "grudnia", "декабрь", "декабря", "prosinec", "gru", "дек", NULL},
};

/* The month that @word names in full in one of the further languages; 0 if none. */
static int
find_other_month (const char *word)
{
  g_autofree char *lower = g_utf8_strdown (word, -1);
  g_autofree char *ascii = g_str_to_ascii (lower, "C");

  for (guint i = 0; i < G_N_ELEMENTS (other_names); i++)
    if (g_strv_contains (other_names[i], lower) || g_strv_contains (other_names[i], ascii))
      return (int)i + 1;
  return 0;
}

/* The month that @word names, 1 to 12; 0 if none. */
static int
find_month (const char *word)
{
  g_autofree char *ascii = g_str_to_ascii (word, "C");
  g_autofree char *lower = g_ascii_strdown (ascii, -1);
  gsize length = strlen (lower);

  if (length > 3 && lower[length - 1] == '.') /* "févr." */
    lower[--length] = '\0';
  for (guint i = 0; i < G_N_ELEMENTS (months); i++) {
    gboolean begins = FALSE;

    for (guint j = 0; months[i][j] != NULL; j++)
      begins |= g_str_has_prefix (lower, months[i][j]) && (length == strlen (months[i][j]) || length > 3);
    for (guint j = 0; begins && full_names[i][j] != NULL; j++)
      if (g_str_has_prefix (full_names[i][j], lower) || strcmp (lower, "mrz") == 0 || strcmp (lower, "sept") == 0)
        return (int)i + 1;
  }
  return find_other_month (word);
}

static int
find_weekday (const char *word)
{
  static const char *const days[][14] = {
      {"周一", "星期一", "montag", "mo", "lundi", "lunes", "lunedi", "segunda-feira", "maandag", "poniedzialek",
       "понедельник", "pondeli", "月曜日", NULL},
      {"周二", "星期二", "dienstag", "di", "mardi", "martes", "martedi", "terca-feira", "dinsdag", "wtorek", "вторник",
       "utery", "火曜日", NULL},
      {"周三", "星期三", "mittwoch", "mi", "mercredi", "miercoles", "mercoledi", "quarta-feira", "woensdag", "sroda",
       "среда", "streda", "水曜日", NULL},
      {"周四", "星期四", "donnerstag", "do", "jeudi", "jueves", "giovedi", "quinta-feira", "donderdag", "czwartek",
       "четверг", "ctvrtek", "木曜日", NULL},
      {"周五", "星期五", "freitag", "fr", "vendredi", "viernes", "venerdi", "sexta-feira", "vrijdag", "piatek",
       "пятница", "patek", "金曜日", NULL},
      {"周六", "星期六", "samstag", "sa", "samedi", "sabado", "sabato", "sonnabend", "zaterdag", "sobota", "суббота",
       "土曜日", NULL},
      {"周日", "星期日", "sonntag", "so", "dimanche", "domingo", "domenica", "星期天", "zondag", "niedziela",
       "воскресенье", "nedele", "日曜日", NULL},
  };
  static const char *const english[] = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
  g_autofree char *lower = g_utf8_strdown (word, -1);
  g_autofree char *ascii = g_str_to_ascii (lower, "C");

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    if ((strlen (lower) >= 3 && g_str_has_prefix (english[i], lower)) || g_strv_contains (days[i], lower) ||
        g_strv_contains (days[i], ascii))
      return (int)i + 1;
  return 0;
}

/* "一月", "12月"; 0 if it is none. */
static int
find_chinese_month (const char *word)
{
  static const char *const names[] = {"一月", "二月", "三月", "四月", "五月",   "六月",
                                      "七月", "八月", "九月", "十月", "十一月", "十二月"};
  char *end;
  long number = strtol (word, &end, 10);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (word, names[i]) == 0)
      return (int)i + 1;
  return number >= 1 && number <= 12 && strcmp (end, "月") == 0 ? (int)number : 0;
}

static ExaMomentKind
read_ordinal (const char *cell, ExaMoment *moment)
{
  int ordinal = find_month (cell);

  if (ordinal == 0)
    ordinal = find_weekday (cell);
  if (ordinal == 0)
    ordinal = find_chinese_month (cell);
  moment->ordinal = (guint8)ordinal;
  moment->own = TRUE;
  return ordinal > 0 ? EXA_MOMENT_ORDINAL : EXA_MOMENT_NONE;
}

/* The number that @word is, with an English ordinal's ending or not; -1 if it is none. */
static int
read_number (const char *word, gsize *digits)
{
  static const char *const endings[] = {"", ".", "st", "nd", "rd", "th", "er", "º", NULL};

  *digits = strspn (word, "0123456789");
  if (*digits == 0 || *digits > 4 || !g_strv_contains (endings, word + *digits))
    return -1;
  return atoi (word);
}

/* What a date with a month's name is made of. */
typedef struct {
  int month, day, year;
} Parts;

/* A number of the date: what four digits or an apostrophe have, and what stands last, is the year. */
static gboolean
take_number (Parts *parts, const char *word, gboolean last, guint n_words)
{
  gboolean marked = *word == '\'';
  gsize digits;
  int number = read_number (word + (marked ? 1 : 0), &digits);

  if (number < 0)
    return FALSE;
  if (digits == 4 || marked || (last && (n_words > 2 || digits == 2) && parts->year == 0)) {
    if (parts->year != 0 || (digits != 4 && digits != 2))
      return FALSE;
    parts->year = digits == 4 ? number : (number < 70 ? 2000 : 1900) + number;
    return TRUE;
  }
  if (parts->day != 0 || number == 0)
    return FALSE;
  parts->day = number;
  return TRUE;
}

static gboolean
take_parts (char **words, guint n_words, Parts *parts)
{
  for (guint i = 0; i < n_words; i++) {
    int month = find_month (words[i]);

    if (i == 0 && n_words > 3 && find_weekday (words[i]) > 0) /* "Monday, 6 March 2025" */
      continue;
    if (month > 0 && parts->month == 0)
      parts->month = month;
    else if (!take_number (parts, words[i], i + 1 == n_words, n_words))
      return FALSE;
  }
  return parts->month > 0 && parts->year > 0;
}

/* The number of a quarter or half: "3", "3.", "3rd", "1er", "2º", "III"; 0 if it is none. */
static int
read_part_number (const char *word)
{
  static const char *const romans[] = {"i", "ii", "iii", "iv"}, *const words[] = {"first", "second", "third", "fourth"};
  static const char *const endings[] = {"", ".", "st", "nd", "rd", "th", "er", "e", "ème", "º", "°", "-й", NULL};

  if (word[0] >= '1' && word[0] <= '4' && g_strv_contains (endings, word + 1))
    return word[0] - '0';
  for (guint i = 0; i < G_N_ELEMENTS (romans); i++)
    if (strcmp (word, romans[i]) == 0 || strcmp (word, words[i]) == 0)
      return (int)i + 1;
  return 0;
}

/* "3. Quartal 2023", "1er trimestre 2024", "Quarter 3, 2023", "2. Halbjahr 2024", "III kwartał 2024": in any order. */
static ExaMomentKind
read_part_words (char **words, guint n_words, ExaMoment *moment)
{
  static const char *const quarters[] = {"quarter", "quartal", "trimestre", "trimester", "kwartaal",
                                         "kwartał", "kvartal", "квартал",   "čtvrtletí", NULL};
  static const char *const halves[] = {"half",     "halbjahr",  "semestre", "semester", "halfjaar",
                                       "półrocze", "полугодие", "halvår",   NULL};
  gboolean quarter = FALSE, half = FALSE;
  int part = 0, year = 0;

  for (guint i = 0; i < n_words; i++) {
    g_autofree char *lower = g_utf8_strdown (words[i], -1);

    if (g_strv_contains (quarters, lower))
      quarter = TRUE;
    else if (g_strv_contains (halves, lower))
      half = TRUE;
    else if (strlen (lower) == 4 && strspn (lower, "0123456789") == 4 && year == 0)
      year = atoi (lower);
    else if (part == 0 && read_part_number (lower) > 0)
      part = read_part_number (lower);
    else
      return EXA_MOMENT_NONE;
  }
  /* "IV/2024": a quarter, in the columns of offices. */
  quarter |= !half && n_words == 2 && year > 0 && part > 0 && strchr ("IV", *words[0]) != NULL;
  if (quarter == half || part == 0 || part > (half ? 2 : 4))
    return EXA_MOMENT_NONE;
  moment->own = TRUE;
  moment->ordinal = year == 0 ? (guint8)part : 0;
  if (year == 0)
    return EXA_MOMENT_ORDINAL;
  return (half ? exa_moment_set_half (moment, year, part) : exa_moment_set_quarter (moment, year, part))
             ? EXA_MOMENT_DATE
             : EXA_MOMENT_NONE;
}

/* "03Mar2025" with blanks around its letters; NULL of other texts. Transfer full. */
static char *
part_letters (const char *cell)
{
  gsize n = strspn (cell, "0123456789"), letters = 0;

  while (g_ascii_isalpha (cell[n + letters]))
    letters++;
  if (n == 0 || n > 2 || letters != 3 || strspn (cell + n + 3, "0123456789") != 4 || cell[n + 7] != '\0')
    return NULL;
  return g_strdup_printf ("%.*s %.3s %s", (int)n, cell, cell + n, cell + n + 3);
}

ExaMomentKind
exa_moment_read_named (const char *cell, ExaMoment *moment)
{
  Parts parts = {0};
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  const char *colon = strchr (cell, ':');
  g_auto (GStrv) split = NULL;
  g_autofree char *day = NULL;
  ExaMomentKind kind;

  /* "Tue, 31 Dec 2024 10:00:00 GMT" */
  while (colon != NULL && colon > cell && g_ascii_isdigit (colon[-1]))
    colon--;
  if (colon != NULL && (colon == cell || !exa_moment_read_time (colon, moment)))
    return EXA_MOMENT_NONE;
  day = colon != NULL ? g_strndup (cell, (gsize)(colon - cell)) : part_letters (cell);
  split = g_strsplit_set (day != NULL ? day : cell, " ,-/", -1);
  for (guint i = 0; split[i] != NULL; i++) {
    char *apostrophe = *split[i] != '\0' ? strchr (split[i] + 1, '\'') : NULL; /* "Nov'23" */

    if (apostrophe != NULL)
      *apostrophe = '\0';
    if (*split[i] != '\0' && strcmp (split[i], "of") != 0 && strcmp (split[i], "de") != 0)
      g_ptr_array_add (words, split[i]);
    if (apostrophe != NULL)
      g_ptr_array_add (words, apostrophe + 1);
  }
  if (words->len == 1 && colon != NULL)
    return EXA_MOMENT_NONE;
  if (words->len == 1)
    return read_ordinal (words->pdata[0], moment);
  if (words->len <= 3 && colon == NULL &&
      (kind = read_part_words ((char **)words->pdata, words->len, moment)) != EXA_MOMENT_NONE)
    return kind;
  if (words->len < 2 || words->len > 5 || !take_parts ((char **)words->pdata, words->len, &parts))
    return EXA_MOMENT_NONE;
  /* A time is one of a day. */
  if (colon != NULL && parts.day == 0)
    return EXA_MOMENT_NONE;
  if (parts.day > 0 && !g_date_valid_dmy ((GDateDay)parts.day, (GDateMonth)parts.month, (GDateYear)parts.year))
    return EXA_MOMENT_NONE;
  moment->date.first =
      (ExaDatePart){.year = (guint16)parts.year, .month = (guint8)parts.month, .day = (guint8)parts.day};
  return EXA_MOMENT_DATE;
}
