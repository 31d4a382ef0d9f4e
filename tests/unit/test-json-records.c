/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "exa-json-records.h"
#include "exa-content.h"
#include "exa-json.h"

/* "name|name:cell|cell/…", or "none". */
static char *
flatten (const char *text)
{
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (ExaJson) json = exa_json_parse (bytes, "t", problems);
  const cJSON *records = exa_json_records_find (exa_json_get_root (json));
  g_autoptr (ExaSheet) sheet = records != NULL ? exa_json_records_read (exa_json_get_root (json), records, NULL) : NULL;
  GString *flat = g_string_new (sheet != NULL ? "" : "none");

  for (guint i = 0; sheet != NULL && i < exa_sheet_n_columns (sheet); i++)
    g_string_append_printf (flat, "%s%s", i > 0 ? "|" : "", exa_sheet_header (sheet, i));
  for (guint row = 0; sheet != NULL && row < exa_sheet_n_rows (sheet); row++)
    for (guint i = 0; i < exa_sheet_n_columns (sheet); i++)
      g_string_append_printf (flat, "%s%s", i > 0 ? "|" : row > 0 ? "/" : ":", exa_sheet_cell (sheet, row, i));
  return g_string_free (flat, FALSE);
}

static void
test_records (void)
{
  static const char *const cases[][2] = {
      {"[{\"lab\": \"Tarn\", \"n\": 0.1}, {\"n\": 4e24, \"lab\": \"Oro\", \"free\": true}]",
       "lab|n|free:Tarn|0.1|/Oro|4e+24|true"},
      {"[{\"lab\": \"Tarn\", \"n\": null}, {\"lab\": \"Oro\", \"n\": 2}]", "lab|n:Tarn|/Oro|2"},
      {"[{\"m\": \"A\", \"price\": {\"in\": 1.5, \"out\": 3}, \"tags\": [\"x\", \"y\"]}, {\"m\": \"B\"}]",
       "m|price.in|price.out|tags:A|1.5|3|x, y/B|||"},
      /* What is counted is said by the last key, where no other column has it. */
      {"[{\"m\": \"A\", \"chip\": {\"transistors\": 80, \"tdp_w\": 450}, \"price\": {\"usd\": 9}}]",
       "m|transistors|chip.tdp_w|price.usd:A|80|450|9"},
      {"[{\"m\": \"A\", \"chip\": {\"tokens\": 8}, \"tokens\": 9}]", "m|chip.tokens|tokens:A|8|9"},
      {"[{\"m\": \"A\", \"x\": {\"tokens\": 8}, \"y\": {\"tokens\": 9}}]", "m|x.tokens|y.tokens:A|8|9"},
      {"{\"Estria\": {\"gdp\": 31}, \"Norland\": {\"gdp\": 17}}", "Name|gdp:Estria|31/Norland|17"},
      /* The columns of a data frame. */
      {"{\"lab\": {\"0\": \"Tarn\", \"1\": \"Oro\"}, \"n\": {\"0\": 5, \"1\": null}}", "lab|n:Tarn|5/Oro|"},
      {"{\"Estria\": {\"0\": 31, \"gdp\": 4}, \"Norland\": {\"gdp\": 5}}", "Name|0|gdp:Estria|31|4/Norland||5"},
      {"{\"Estria\": 31, \"Norland\": 17}", "Name|Value:Estria|31/Norland|17"},
      {"{\"made\": \"2025-01-01\", \"data\": [{\"lab\": \"Tarn\", \"n\": 1}, {\"lab\": \"Oro\", \"n\": 2}]}",
       "lab|n:Tarn|1/Oro|2"},
      /* The program's own list of claims. */
      {"[{\"id\": \"a\", \"subject\": \"n\", \"text\": \"> 60 %\", \"relation\": \"above\", \"low\": 60, \"high\": "
       "null, "
       "\"subject_name\": \"North\"}, {\"id\": \"b\", \"subject\": \"w\", \"text\": \"11 %\", \"relation\": \"exact\", "
       "\"low\": 11, \"high\": 11, \"subject_name\": \"West\"}]",
       "label|value:North|> 60 %/West|11 %"},
      /* A value and its unit; not one that is unknown. */
      {"[{\"n\": \"A\", \"power\": {\"value\": 1.2, \"unit\": \"GW\"}}, {\"n\": \"B\", \"power\": {\"value\": 150, "
       "\"unit\": \"MW\"}}]",
       "n|power:A|1.2 GW/B|150 MW"},
      {"[{\"n\": \"A\", \"power\": {\"value\": 1.2, \"unit\": \"wibbles\"}}]",
       "n|power.value|power.unit:A|1.2|wibbles"},
      {"{\"unit\": \"GW\", \"data\": [{\"n\": \"A\", \"power\": 5}, {\"n\": \"B\", \"power\": 6}]}", "n|power:A|5/B|6"},
      /* Columns as lists, and the answer of a service. */
      {"{\"n\": [\"A\", \"B\"], \"gw\": [25.8, 9.1], \"made\": \"2025\"}", "n|gw:A|25.8/B|9.1"},
      {"{\"n\": [\"A\", \"B\"], \"gw\": [25.8]}", "none"},
      {"[{\"page\": 1}, [{\"n\": \"A\", \"v\": 5}, {\"n\": \"B\", \"v\": 6}]]", "n|v:A|5/B|6"},
      {"[1, 2, 3]", "none"},
      {"{}", "none"},
      {"{\"a\": 1}", "none"},
      {"{\"n\": [], \"v\": []}", "none"},
      {"[{\"page\": 1}, 5]", "none"},
      {"[5, [{\"n\": \"A\", \"v\": 5}, {\"n\": \"B\", \"v\": 6}]]", "none"},
      {"[{\"n\": \"A\", \"v\": 0.30000000000000004}, {\"n\": \"B\", \"free\": false}]",
       "n|v|free:A|0.30000000000000004|/B||false"},
      {"[{\"n\": \"A\", \"tags\": [{\"x\": 1}, \"y\"]}, {\"n\": \"B\", \"tags\": []}]", "n|tags:A|y/B|"},
      {"[{\"n\": \"A\", \"p\": {\"amount\": 1.2, \"unit\": \"GW\"}}, {\"n\": \"B\", \"p\": {\"value\": \"x\", "
       "\"unit\": \"GW\"}}]",
       "n|p|p.value|p.unit:A|1.2 GW||/B||x|GW"},
      {"[{\"n\": \"A\", \"p\": {\"value\": 1.2, \"unit\": \"GW\", \"by\": \"me\"}}, {\"n\": \"B\"}]",
       "n|p.value|p.unit|p.by:A|1.2|GW|me/B|||"},
      {"{\"unit\": \"GW\", \"data\": [{\"v\": 5}, {\"v\": 6}]}", "v:5/6"},
      {"[{\"text\": \"60 %\", \"relation\": \"exact\", \"subject_name\": \"North\", \"as_of\": \"2026\"}, {\"text\": "
       "\"11 "
       "%\", \"relation\": \"exact\", \"subject_name\": \"West\", \"as_of\": \"2025\"}]",
       "label|value|as_of:North|60 %|2026/West|11 %|2025"},
      {"[{\"text\": \"60 %\", \"subject_name\": \"North\"}, {\"text\": \"11 %\", \"subject_name\": \"West\"}]",
       "text|subject_name:60 %|North/11 %|West"},
      {"[]", "none"},
      {"{\"format\": \"exascope\", \"version\": 1, \"claims\": [{\"id\": \"a\"}]}", "none"},
      {"{\"a\": [{\"b\": 1}], \"c\": [{\"d\": 1}]}", "none"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *flat = flatten (cases[i][0]);

    g_assert_cmpstr (flat, ==, cases[i][1]);
  }
}

/* A record a line is a list of them; other texts stay as they are. */
static void
test_lines (void)
{
  static const char *const cases[][2] = {
      {"{\"a\": 1}\n{\"a\": 2}\n", "[ {\"a\": 1}\n,{\"a\": 2}\n]"},
      {"{\"a\": 1}\r\n\r\n{\"a\": 2}", "[ {\"a\": 1}\n\n,{\"a\": 2}\n]"},
      {"{\"a\": 1}\n", "{\"a\": 1}\n"},
      {"{\n\"a\": 1\n}\n", "{\n\"a\": 1\n}\n"},
      {"a,b\n1,2\n", "a,b\n1,2\n"},
      {"", ""},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GBytes) bytes = g_bytes_new (cases[i][0], strlen (cases[i][0]));
    g_autoptr (GBytes) joined = exa_content_join_records (bytes);

    g_assert_cmpmem (g_bytes_get_data (joined, NULL), g_bytes_get_size (joined), cases[i][1], strlen (cases[i][1]));
  }
}

/* Records have as many keys as that, and not one more. */
static void
test_keys (void)
{
  for (guint n = 4096; n <= 4097; n++) {
    g_autoptr (GString) text = g_string_new ("[{");
    g_autoptr (ExaProblems) problems = exa_problems_new ();
    g_autoptr (GBytes) bytes = NULL;
    g_autoptr (ExaJson) json = NULL;
    g_autoptr (ExaSheet) sheet = NULL;
    g_autoptr (GError) error = NULL;

    for (guint i = 0; i < n; i++)
      g_string_append_printf (text, "%s\"k%u\": %u", i > 0 ? ", " : "", i, i);
    g_string_append (text, "}, {\"k0\": 1}]");
    bytes = g_bytes_new (text->str, text->len);
    json = exa_json_parse (bytes, "t", problems);
    sheet = exa_json_records_read (exa_json_get_root (json), exa_json_records_find (exa_json_get_root (json)), &error);
    g_assert_true ((sheet != NULL) == (n == 4096));
    if (sheet == NULL)
      g_assert_cmpstr (error->message, ==, "the records have more than 4096 keys");
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-records", test_records);
  g_test_add_func ("/json-records/lines", test_lines);
  g_test_add_func ("/json-records/keys", test_keys);
  return g_test_run ();
}
