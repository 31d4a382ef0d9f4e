/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-encoding.h"

#include <string.h>

static void
test_encodings (void)
{
  static const struct {
    const char *bytes;
    gsize length;
    const char *text;
  } cases[] = {
      {"a,\xc3\xa9", 4, "a,é"},
      {"\xef\xbb\xbf"
       "a,b",
       6, "a,b"},
      {"\xff\xfe"
       "a\0,\0",
       6, "a,"},
      {"\xfe\xff\0a\0,\x4e\x2d", 8, "a,中"},
      {"caf\xe9,x", 6, "café,x"},
      {"\xd6\xd0\xb9\xfa,x", 6, "中国,x"},
      /* Rare characters: of two bytes, the second below 0xA1 (镕), and of four (㐀); and the euro sign of GB 18030. */
      {"\xd6\xec\xe9\x46\xbb\xf9,5", 8, "朱镕基,5"},
      {"\xc0\xee\x86\xb4\xd0\xa1\xc1\xfa,x", 10, "李喆小龙,x"},
      {"\x81\x39\xee\x39,x", 6, "㐀,x"},
      {"\xa2\xe3,5", 4, "€,5"},
      /* Accents before and behind letters, two in a row too, and quotation marks. */
      {"mod\xe8le,caf\xe9ine", 14, "modèle,caféine"},
      {"cr\xe9\xe9\x65,mod\xe8le", 12, "créée,modèle"},
      {"it\x92s,\x93\x41\x94", 8, "it’s,“A”"},
      /* Figures between signs, a blank that holds a figure together, a letter alone and one at the very end. */
      {"1\xba\x32\xba,4", 6, "1º2º,4"},
      {"\xe9t\xe9,1\xa0\x30\x30\x30", 9, "été,1\u00a0000"},
      {"\xe9", 1, "é"},
      {"x,Jab\xb3k", 7, "x,Jabłk"},
      /* What programs of Windows add to Shift JIS, EUC-KR and EUC. */
      {"\x87\x8a\x93\x8c\x8e\xc5\x82\xcc", 8, "㈱東芝の"},
      {"\x8c\x63\xb9\xe6\xb0\xa2\xc0\xcc", 8, "똠방각이"},
      {"\xad\xea\xc5\xec\xbc\xc7\xa4\xce", 8, "㈱東芝の"},
      /* Half a character, and pairs that no encoding of two bytes has, are of one byte each. */
      {"na\xefve,caf\xe9", 10, "naïve,café"},
  };
  g_autofree char *told = NULL;
  const char *encoding;
  gsize length;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text =
        exa_encoding_take_utf8 (g_bytes_new (cases[i].bytes, cases[i].length), NULL, &length, &encoding, NULL);

    g_assert_cmpstr (text, ==, cases[i].text);
    g_assert_cmpuint (length, ==, strlen (text));
  }
  g_assert_null (exa_encoding_take_utf8 (g_bytes_new ("a\0b", 3), NULL, &length, &encoding, NULL));
  g_assert_null (exa_encoding_take_utf8 (g_bytes_new ("Name,Points,\0\n", 14), NULL, &length, &encoding, NULL));
  g_assert_null (exa_encoding_take_utf8 (g_bytes_new ("\0\0ab\0\0cd", 8), NULL, &length, &encoding, NULL));
  /* What is told is believed, but for what is no text; a mark at its beginning is none of it. */
  g_assert_null (exa_encoding_take_utf8 (g_bytes_new ("a\0b", 3), "ISO-8859-1", &length, &encoding, NULL));
  g_assert_null (exa_encoding_take_utf8 (g_bytes_new ("a\xff", 2), "GB18030", &length, &encoding, NULL));
  told = exa_encoding_take_utf8 (g_bytes_new ("\xff\xfe"
                                              "a\0",
                                              4),
                                 "UTF-16LE", &length, &encoding, NULL);
  g_assert_cmpstr (told, ==, "a");
}

/* Each text in each encoding that can say it is known for what it is. */
static void
test_known (void)
{
  static const char simplified[] = "公司,算力（张）,国家\n华为,12000,中国\n英伟达,34000,美国\n";
  static const char traditional[] = "公司,營收（億元）,國家\n台積電,12000,台灣\n聯發科,34000,台灣\n";
  static const char japanese[] = "会社,台数,国\nさくらインターネット,1200,日本\nプリファード,34,日本\n";
  static const char korean[] = "회사,매출(억원),국가\n삼성전자,12000,한국\n하이닉스,34000,한국\n";
  static const char few_kana[] = "会社,売上,国\nさくら,1200,日本\n東芝,34,日本\n";
  static const char russian[] = "Компания,Выручка,Страна\nЯндекс,1200,Россия\nСБЕР,34,Россия\n";
  static const char shouted[] = "ГОРОД,ЛЮДИ\nМОСКВА,1200\nКАЗАНЬ,34\n";
  static const char early[] = "地区,产值\n北京,120\n安徽,34\n";
  static const char supplement[] = "作家,冊,県\n森鷗外,12,島根県\n夏目漱石,34,東京都\n";
  static const char halfwidth[] = "会社,台数,県\nﾃｽﾗ,1200,東京\n東芝,34,京都\n";
  static const char western[] = "Société,Chiffre d’affaires (€)\nÉlectricité,43\nMüller & Søn,12\n";
  static const struct {
    const char *text, *in;
  } cases[] = {
      {simplified, "GB18030"},   {simplified, "UTF-8"},     {simplified, "UTF-16LE"},   {traditional, "BIG5"},
      {traditional, "UTF-8"},    {traditional, "UTF-16BE"}, {japanese, "SHIFT_JIS"},    {japanese, "UTF-8"},
      {western, "WINDOWS-1252"}, {western, "UTF-8"},        {korean, "EUC-KR"},         {korean, "UTF-8"},
      {japanese, "EUC-JP"},      {few_kana, "EUC-JP"},      {few_kana, "SHIFT_JIS"},    {russian, "WINDOWS-1251"},
      {shouted, "WINDOWS-1251"}, {early, "GB18030"},        {"a,b\n1,2\n", "UTF-16LE"}, {"a,b\n1,2\n", "UTF-16BE"},
      {supplement, "EUC-JP"},    {halfwidth, "EUC-JP"},     {"a,b\n1,2\n", "UTF-8"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    gsize length, size;
    const char *encoding;
    char *bytes = g_convert (cases[i].text, -1, cases[i].in, "UTF-8", NULL, &size, NULL);
    g_autofree char *text = NULL;
    gboolean utf16 = g_str_has_prefix (cases[i].in, "UTF-16");

    if (utf16 &&
        g_strcmp0 (cases[i].text, "a,b\n1,2\n") != 0) { /* with a mark: without, it is only known by its zeros */
      char *marked = g_malloc (size + 2);

      memcpy (marked, strcmp (cases[i].in, "UTF-16LE") == 0 ? "\xff\xfe" : "\xfe\xff", 2);
      memcpy (marked + 2, bytes, size);
      g_free (bytes);
      bytes = marked;
      size += 2;
    }
    text = exa_encoding_take_utf8 (g_bytes_new_take (bytes, size), NULL, &length, &encoding, NULL);
    g_assert_cmpstr (text, ==, cases[i].text);
    g_assert_cmpstr (encoding, ==, cases[i].in);
  }
}

/* Texts of letters of one byte, in each encoding that has them. */
static void
test_letters (void)
{
  static const struct {
    const char *text, *in, *other;
  } cases[] = {
      {"Miasto,Ludność\nŁódź,664\nKraków,803\nWrocław,672\nGdańsk,486\n", "WINDOWS-1250"},
      {"Miasto,Ludność\nŁódź,664\nKraków,803\nWrocław,672\nGdańsk,486\n", "ISO-8859-2"},
      {"Nazwa,Wartość\nJabłka,3\nGruszki,4\n", "ISO-8859-2"},
      {"Město,Počet\nPlzeň,175\nČeské Budějovice,94\n", "WINDOWS-1250"},
      {"Mesto,Počet\nKošice,228\nŽilina,80\n", "ISO-8859-2"},
      {"Város,Lakosság\nGyőr,130\nKőszeg,11\nSzékesfehérvár,95\n", "WINDOWS-1250"},
      {"Oraş,Populaţie\nBucureşti,1800\nTimişoara,300\n", "WINDOWS-1250"},
      {"Grad,Broj\nŠibenik,34\nĐakovo,27\nČakovec,27\n", "WINDOWS-1250"},
      {"Город,Население\nМосква,12600\nКазань,1250\n", "KOI8-R"},
      {"Город,Население\nМосква,12600\nКазань,1250\n", "WINDOWS-1251"},
      {"ГОРОД,ЛЮДИ\nМОСКВА,1200\nКАЗАНЬ,34\n", "KOI8-R"},
      {"Місто,Населення\nКиїв,2900\nЛьвів,720\n", "WINDOWS-1251"},
      {"Πόλη,Πληθυσμός\nΑθήνα,660\nΘεσσαλονίκη,320\n", "WINDOWS-1253"},
      {"Είδος,Τιμή\nΆλογα,12\nΈλατα,15\nΆλση,4\nΆνθη,5\n", "ISO-8859-7"},
      {"Şehir,Nüfus\nİstanbul,15000\nEskişehir,800\nMuğla,100\n", "WINDOWS-1254"},
      {"Miestas,Gyventojai\nKlaipėda,150\nŠiauliai,100\nPanevėžys,85\n", "WINDOWS-1257"},
      /* Languages of the west, with signs, and names of many of them. */
      {"Département,Forêts\nIsère,4\nDrôme,5\nÀ côté,5\n", "WINDOWS-1252"},
      {"Straße,Länge (m²)\nA,5\nB,6\n", "WINDOWS-1252"},
      {"Tank,Volume (m³)\nA,5\nB,6\n", "WINDOWS-1252"},
      {"Item,Price (£)\nA,5\nB,6\n", "WINDOWS-1252"},
      {"Item,Temp (°C)\nA,5\nB,6\n", "WINDOWS-1252"},
      {"País,Población\nEspaña,47\nPerú,33\n", "WINDOWS-1252"},
      {"Nº,Año\n1º,5\n2º,6\n", "WINDOWS-1252"},
      {"Sted,Folk\nJomfruøyene,30\nÅland,7\n", "WINDOWS-1252"},
      {"By,Folk\nKøbenhavn,640\nÅrhus,285\nNæstved,44\n", "WINDOWS-1252"},
      {"City,People\nSão Paulo,12\nZürich,1\nReykjavík,1\nTromsø,1\n", "WINDOWS-1252"},
      /* What nothing decides. */
      {"Name,n\nTomã,5\n", "WINDOWS-1252", "WINDOWS-1250"},
      {"nº,km\n1,5\n", "WINDOWS-1252", "WINDOWS-1250"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    gsize length, size;
    const char *encoding, *other;
    char *bytes = g_convert (cases[i].text, -1, cases[i].in, "UTF-8", NULL, &size, NULL);
    g_autofree char *text = exa_encoding_take_utf8 (g_bytes_new_take (bytes, size), NULL, &length, &encoding, &other);

    g_assert_cmpstr (text, ==, cases[i].text);
    g_assert_cmpstr (encoding, ==, cases[i].in);
    g_assert_cmpstr (other, ==, cases[i].other);
  }
}

/* Of a long text the first part is judged, and all is read. */
static void
test_long (void)
{
  static const char *const texts[] = {"Łódź;Gdańsk\n", "Ťažká;čšž\n", "±±±\n"};

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (GString) all = g_string_new (NULL);
    const char *encoding;
    gsize length, size;
    char *bytes;
    g_autofree char *text = NULL;

    while (all->len < (300u << 10))
      g_string_append (all, texts[i]);
    bytes = g_convert (all->str, -1, "WINDOWS-1250", "UTF-8", NULL, &size, NULL);
    text = exa_encoding_take_utf8 (g_bytes_new_take (bytes, size), NULL, &length, &encoding, NULL);
    g_assert_cmpstr (text, ==, all->str);
    g_assert_cmpuint (length, ==, all->len);
  }
}

/* One bad byte in a text of UTF-8 does not make another encoding of it. */
static void
test_damaged (void)
{
  static const char bytes[] = "名称,数值\n算力集群\xe5\x8c,3\n";
  const char *encoding;
  gsize length;
  g_autofree char *text = exa_encoding_take_utf8 (g_bytes_new (bytes, strlen (bytes)), NULL, &length, &encoding, NULL);

  g_assert_cmpstr (encoding, ==, "UTF-8");
  g_assert_true (g_str_has_prefix (text, "名称,数值\n算力集群\xef\xbf\xbd"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/encoding/few", test_encodings);
  g_test_add_func ("/encoding/known", test_known);
  g_test_add_func ("/encoding/letters", test_letters);
  g_test_add_func ("/encoding/long", test_long);
  g_test_add_func ("/encoding/damaged", test_damaged);
  return g_test_run ();
}
