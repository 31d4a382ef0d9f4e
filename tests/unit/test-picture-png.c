/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The data file inside a PNG, whose chunks are written by hand. */
#include <string.h>
#include <zlib.h>

#include "exa-inside.h"
#include "exa-loader.h"
#include "exa-picture.h"

/* Our keyword with what stands behind it: packing, language and translated keyword; and other chunks. */
#define OURS(text)        "iTXt", EXA_INSIDE_PNG_KEYWORD text, sizeof EXA_INSIDE_PNG_KEYWORD text - 1
#define CHUNK(type, text) type, text, sizeof text - 1
#define DATA              OURS ("\0\0\0en\0\0{\"a\": 1}")
#define SHOWN(text)       OURS ("\0\0\0\0\0{\"format\": \"exascope\", \"version\": 1, \"shown\": " text "}")
#define MOST_CHUNKS       5
#define SIGNATURE         "\x89PNG\r\n\x1a\n"

typedef struct {
  const char *type, *data;
  gsize length;
} Piece;

static void
append_number (GByteArray *out, guint32 number)
{
  number = GUINT32_TO_BE (number);
  g_byte_array_append (out, (const guint8 *)&number, sizeof number);
}

static void
append_piece (GByteArray *out, const Piece *piece)
{
  guint from;

  append_number (out, (guint32)piece->length);
  from = out->len;
  g_byte_array_append (out, (const guint8 *)piece->type, 4);
  g_byte_array_append (out, (const guint8 *)piece->data, (guint)piece->length);
  append_number (out, (guint32)crc32 (crc32 (0, NULL, 0), out->data + from, out->len - from));
}

static GBytes *
make (const Piece *pieces)
{
  GByteArray *out = g_byte_array_new ();

  g_byte_array_append (out, (const guint8 *)SIGNATURE, sizeof SIGNATURE - 1);
  for (guint i = 0; i < MOST_CHUNKS && pieces[i].type != NULL; i++)
    append_piece (out, &pieces[i]);
  return g_byte_array_free_to_bytes (out);
}

/* What is inside, or why there is nothing. Transfer full. */
static char *
read_pieces (const Piece *pieces, char **digest)
{
  g_autoptr (GBytes) png = make (pieces), inside = NULL;
  g_autoptr (GError) error = NULL;

  inside = exa_picture_read (png, digest, &error);
  if (inside == NULL)
    return g_strdup (error->message);
  return g_strndup (g_bytes_get_data (inside, NULL), g_bytes_get_size (inside));
}

static void
test_chunks (void)
{
  static const struct {
    Piece pieces[MOST_CHUNKS];
    const char *said; /* or a part of it */
  } cases[] = {
      {{{DATA}, {CHUNK ("IEND", "")}}, "{\"a\": 1}"},
      {{{CHUNK ("iTXt", "Comment\0\0\0\0\0x")}, {DATA}, {CHUNK ("IEND", "")}}, "{\"a\": 1}"},
      {{{CHUNK ("iTXt", "Comment, a long one\0\0\0\0\0x")}, {CHUNK ("IEND", "")}}, "without figures inside"},
      {{{CHUNK ("iTXt", "Exascop")}, {CHUNK ("IEND", "")}}, "without figures inside"},
      {{{CHUNK ("tEXt", EXA_INSIDE_PNG_KEYWORD "\0{}")}, {CHUNK ("IEND", "")}}, "without figures inside"},
      {{{OURS ("\0\2\0\0\0{}")}, {CHUNK ("IEND", "")}}, "damaged"},
      {{{OURS ("\0\0\1\0\0{}")}, {CHUNK ("IEND", "")}}, "damaged"},
      {{{OURS ("\0\0")}, {CHUNK ("IEND", "")}}, "damaged"},
      {{{OURS ("\0\0\0")}, {CHUNK ("IEND", "")}}, "damaged"},
      {{{OURS ("\0\0\0en")}, {CHUNK ("IEND", "")}}, "damaged"},
      {{{OURS ("\0\0\0en\0de")}, {CHUNK ("IEND", "")}}, "damaged"},
      {{{OURS ("\0\1\0\0\0{}")}, {CHUNK ("IEND", "")}}, "damaged"},
      /* Which of two would be believed? */
      {{{DATA}, {DATA}, {CHUNK ("IEND", "")}}, "damaged"},
      {{{DATA}}, "damaged"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *digest = NULL, *said = read_pieces (cases[i].pieces, &digest);

    g_test_message ("%u", i);
    if (strstr (said, cases[i].said) == NULL)
      g_assert_cmpstr (said, ==, cases[i].said);
  }
}

/* What is seen is told by palette, transparency and pixels, and by nothing else. */
static void
test_digest (void)
{
  static const Piece pictures[][MOST_CHUNKS] = {
      {{DATA}, {CHUNK ("IDAT", "abc")}, {CHUNK ("IEND", "")}},
      {{CHUNK ("tEXt", "Title\0x")}, {DATA}, {CHUNK ("IDAT", "abc")}, {CHUNK ("IEND", "")}},
      {{DATA}, {CHUNK ("IDAT", "abd")}, {CHUNK ("IEND", "")}},
      {{DATA}, {CHUNK ("PLTE", "p")}, {CHUNK ("IDAT", "abc")}, {CHUNK ("IEND", "")}},
      {{DATA}, {CHUNK ("tRNS", "t")}, {CHUNK ("IDAT", "abc")}, {CHUNK ("IEND", "")}},
  };
  g_autofree char *first = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++) {
    g_autofree char *digest = NULL, *said = read_pieces (pictures[i], &digest);

    g_assert_cmpuint (strlen (digest), ==, 64);
    if (i == 0)
      first = g_strdup (digest);
    g_assert_cmpint (strcmp (digest, first) == 0, ==, i < 2);
  }
}

/* No more than a figure takes, packed or not. */
static void
test_size (void)
{
  g_autofree char *large = g_malloc (EXA_INSIDE_MAX_BYTES + 64), *digest = NULL, *said = NULL;
  static const char head[] = EXA_INSIDE_PNG_KEYWORD "\0\0\0\0";
  Piece pieces[MOST_CHUNKS] = {{"iTXt", large, EXA_INSIDE_MAX_BYTES + 64}, {CHUNK ("IEND", "")}};

  memset (large, ' ', EXA_INSIDE_MAX_BYTES + 64);
  memcpy (large, head, sizeof head);
  said = read_pieces (pieces, &digest);
  g_assert_nonnull (strstr (said, "more than 4 MiB"));
}

/* What the file inside says of the picture; what it says otherwise is not heeded. */
static void
test_shown (void)
{
  static const struct {
    Piece inside;
    const char *chart, *top;
    int lang;
    gboolean other;
  } cases[] = {
      {{SHOWN ("{\"chart\": \"x\", \"language\": \"en\", \"view\": {\"top\": \"2\"}}")}, "x", "2", EXA_LANG_EN},
      {{SHOWN ("{\"chart\": \"x\", \"language\": \"xx\", \"view\": {\"top\": 2}}")}, "x", NULL, -1},
      {{SHOWN ("{\"chart\": \"x\", \"picture\": \"00\", \"view\": [\"top\"]}")}, "x", NULL, -1, TRUE},
      {{SHOWN ("{\"chart\": 7}")}, NULL},
      {{SHOWN ("\"x\"")}, NULL},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const Piece pieces[MOST_CHUNKS] = {cases[i].inside, {CHUNK ("IEND", "")}};
    g_autoptr (ExaProblems) problems = exa_problems_new ();
    g_autoptr (ExaLoader) loader = exa_loader_new (problems);
    g_autoptr (ExaDataset) dataset = NULL;
    g_autofree char *said = NULL, *top = NULL;
    const ExaShown *shown;

    exa_loader_add_bytes (loader, "figure.png", make (pieces));
    dataset = exa_loader_finish (loader);
    said = exa_problems_to_string (problems);
    g_assert_cmpstr (said, ==, "");
    shown = exa_dataset_get_shown (dataset);
    g_assert_cmpstr (shown != NULL ? shown->chart : NULL, ==, cases[i].chart);
    if (shown == NULL)
      continue;
    top = exa_view_get (&shown->view, "top");
    g_assert_cmpstr (top, ==, cases[i].top);
    g_assert_cmpint (shown->lang, ==, cases[i].lang);
    g_assert_cmpint (shown->is_other, ==, cases[i].other);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture-png/chunks", test_chunks);
  g_test_add_func ("/picture-png/digest", test_digest);
  g_test_add_func ("/picture-png/size", test_size);
  g_test_add_func ("/picture-png/shown", test_shown);
  return g_test_run ();
}
