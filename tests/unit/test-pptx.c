/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A story as a presentation: every part is there, well-formed and named; the words are those of the story. */
#include <string.h>

#include "exa-deck-format.h"
#include "exa-plain-text.h"
#include "exa-zip.h"
#include "figure-help.h"
#include "packed-file.h"
#include "story-help.h"

static PackedFile *
encode (ExaDataset *dataset, const ExaDeckOptions *options)
{
  g_autoptr (GBytes) bytes = story_encode (dataset, options, "pptx");

  return packed_file_new (bytes);
}

/* The text of each paragraph, with line breaks between them. */
static char *
join_texts (const PackedFile *zip, const char *path)
{
  g_autoptr (GPtrArray) texts = packed_file_get_texts (zip, path, "a:t", NULL);

  g_ptr_array_add (texts, NULL);
  return g_strjoinv ("\n", (char **)texts->pdata);
}

/* Each part is of a kind: by its name, or by its ending. */
static void
test_parts (void)
{
  g_autoptr (ExaDataset) dataset = story_load ();
  g_autoptr (PackedFile) zip = encode (dataset, NULL);
  g_autoptr (GPtrArray) names = packed_file_get_texts (zip, "[Content_Types].xml", "Override", "PartName");
  g_autoptr (GPtrArray) endings = packed_file_get_texts (zip, "[Content_Types].xml", "Default", "Extension");
  guint n_named = 0;

  g_assert_cmpstr (packed_file_nth (zip, 0), ==, "[Content_Types].xml");
  for (guint i = 0; i < names->len; i++)
    g_assert_true (packed_file_has (zip, (const char *)g_ptr_array_index (names, i) + 1));
  for (guint i = 0; i < packed_file_count (zip); i++) {
    const char *path = packed_file_nth (zip, i);

    if (!g_str_has_suffix (path, ".png")) {
      g_autoptr (GPtrArray) none = packed_file_get_texts (zip, path, NULL, NULL);
      n_named += g_str_has_suffix (path, ".xml") && i > 0 ? 1 : 0;
    }
  }
  g_assert_cmpuint (n_named, ==, names->len);
  for (guint i = 0; i < packed_file_count (zip); i++) {
    const char *ending = strrchr (packed_file_nth (zip, i), '.') + 1;

    g_assert_true (g_ptr_array_find_with_equal_func (endings, ending, g_str_equal, NULL));
  }
}

/* What a part refers to is there, and nothing lies outside of the file. */
static void
test_relations (void)
{
  g_autoptr (ExaDataset) dataset = story_load ();
  g_autoptr (PackedFile) zip = encode (dataset, NULL);

  for (guint i = 0; i < packed_file_count (zip); i++) {
    const char *path = packed_file_nth (zip, i);
    g_autofree char *rels = g_path_get_dirname (path), *folder = g_path_get_dirname (rels);
    g_autoptr (GPtrArray) targets = NULL, modes = NULL;

    if (!g_str_has_suffix (path, ".rels"))
      continue;
    targets = packed_file_get_texts (zip, path, "Relationship", "Target");
    modes = packed_file_get_texts (zip, path, "Relationship", "TargetMode");
    g_assert_cmpuint (targets->len, >, 0);
    g_assert_cmpuint (modes->len, ==, 0);
    for (guint j = 0; j < targets->len; j++) {
      g_autofree char *absolute = g_build_filename ("/", folder, g_ptr_array_index (targets, j), NULL);
      g_autofree char *target = g_canonicalize_filename (absolute, "/");

      g_test_message ("%s: %s", path, target);
      g_assert_true (packed_file_has (zip, target + 1));
    }
  }
}

static void
assert_png (const PackedFile *zip, const char *path, guint width, guint height)
{
  gsize size;
  g_autofree char *png = packed_file_read (zip, path, &size);
  guint32 sides[2];

  g_assert_cmpuint (size, >, 24);
  g_assert_true (memcmp (png, "\x89PNG\r\n\x1a\n", 8) == 0);
  memcpy (sides, png + 16, sizeof sides);
  g_assert_cmpuint (GUINT32_FROM_BE (sides[0]), ==, width);
  g_assert_cmpuint (GUINT32_FROM_BE (sides[1]), ==, height);
}

static void
test_slides (void)
{
  const ExaDeckOptions options = {.author = "A & B"};
  g_autoptr (ExaDataset) dataset = story_load ();
  g_autoptr (PackedFile) zip = encode (dataset, &options);
  g_autoptr (ExaDeck) deck = story_deck (dataset, NULL);
  g_autoptr (GPtrArray) slides = packed_file_get_texts (zip, "ppt/presentation.xml", "p:sldId", "r:id");
  g_autoptr (GPtrArray) title = packed_file_get_texts (zip, "docProps/core.xml", "dc:title", NULL);
  g_autoptr (GPtrArray) author = packed_file_get_texts (zip, "docProps/core.xml", "dc:creator", NULL);
  g_autoptr (GPtrArray) date = packed_file_get_texts (zip, "docProps/core.xml", "dcterms:created", NULL);

  g_assert_cmpuint (slides->len, ==, 3);
  g_assert_cmpstr (g_ptr_array_index (title, 0), ==, "A <tale> & more");
  g_assert_cmpstr (g_ptr_array_index (author, 0), ==, "A & B");
  g_assert_cmpuint (date->len, ==, 0);
  for (guint i = 0; i < deck->pages->len; i++) {
    const ExaDeckPage *page = g_ptr_array_index (deck->pages, i);
    g_autofree char *path = g_strdup_printf ("ppt/slides/slide%u.xml", i + 1);
    g_autofree char *picture = g_strdup_printf ("ppt/media/image%u.png", i + 1);
    g_autofree char *text = join_texts (zip, path), *words = exa_figure_describe (page->figure, NULL);
    g_autofree char *plain = exa_plain_text (words);
    g_autoptr (GPtrArray) place = packed_file_get_texts (zip, path, "p:ph", "type");
    g_autoptr (GPtrArray) description = packed_file_get_texts (zip, path, "p:cNvPr", "descr");

    g_assert_cmpstr (text, ==, page->title);
    g_assert_cmpstr (g_ptr_array_index (place, 0), ==, "title");
    g_assert_cmpstr (g_ptr_array_index (description, 0), ==, plain);
    assert_png (zip, picture, 3840, 2160);
  }
}

static void
test_notes (void)
{
  const ExaDeckOptions options = {.sources = TRUE, .lang = EXA_LANG_ZH_CN};
  g_autoptr (ExaDataset) dataset = story_load ();
  g_autoptr (PackedFile) zip = encode (dataset, NULL), with_sources = encode (dataset, &options);
  g_autofree char *notes = join_texts (zip, "ppt/notesSlides/notesSlide1.xml");
  g_autofree char *more = join_texts (with_sources, "ppt/notesSlides/notesSlide2.xml");
  g_autoptr (GPtrArray) lang = packed_file_get_texts (with_sources, "ppt/notesSlides/notesSlide2.xml", "a:rPr", "lang");

  g_assert_cmpstr (notes, ==, "First.\n- one\n- two\nOf the second step.");
  g_assert_false (packed_file_has (zip, "ppt/notesSlides/notesSlide2.xml"));
  g_assert_true (g_str_has_prefix (more, "来源："));
  g_assert_cmpstr (g_ptr_array_index (lang, 0), ==, "zh-CN");
}

/* Whatever stands in a text, the parts are well-formed. */
static void
test_any_text (void)
{
  g_autoptr (ExaDataset) dataset = story_load ();
  ExaStory *story = exa_dataset_nth (dataset, EXA_LIST_STORIES, 0);
  ExaSlide *slide = g_ptr_array_index (story->slides, 1);
  g_autoptr (PackedFile) zip = NULL;
  g_autofree char *notes = NULL, *title = NULL;

  slide->notes.in[EXA_LANG_EN] = g_strdup ("a\x01 < b\xff & \"c\" \xef\xbf\xbe ]]>\n'd'\x1b");
  slide->title.in[EXA_LANG_EN] = g_strdup ("<b>\x08&amp;");
  zip = encode (dataset, NULL);
  notes = join_texts (zip, "ppt/notesSlides/notesSlide2.xml");
  title = join_texts (zip, "ppt/slides/slide2.xml");
  g_assert_cmpstr (notes, ==, "a < b\xef\xbf\xbd & \"c\"  ]]>\n'd'");
  g_assert_cmpstr (title, ==, "<b>\xef\xbf\xbd&amp;");
}

static void
test_same_bytes (void)
{
  g_autoptr (ExaDataset) dataset = story_load ();
  g_autoptr (GBytes) one = story_encode (dataset, NULL, "pptx"), other = story_encode (dataset, NULL, "pptx");

  g_assert_true (g_bytes_equal (one, other));
}

/* The date of the first file, as MS-DOS has it, stands behind ten bytes. */
static void
assert_date (const char *epoch, guint date, guint time)
{
  g_autoptr (ExaZip) zip = NULL;
  g_autoptr (GBytes) bytes = NULL;
  const guint8 *data;

  if (epoch != NULL)
    g_setenv ("SOURCE_DATE_EPOCH", epoch, TRUE);
  else
    g_unsetenv ("SOURCE_DATE_EPOCH");
  zip = exa_zip_new ();
  exa_zip_take_text (zip, "a", g_strdup ("text"));
  bytes = exa_zip_finish (zip, NULL);
  g_assert_nonnull (bytes);
  data = g_bytes_get_data (bytes, NULL);
  g_assert_cmphex (data[10] | data[11] << 8, ==, time);
  g_assert_cmphex (data[12] | data[13] << 8, ==, date);
  g_unsetenv ("SOURCE_DATE_EPOCH");
}

static void
test_date (void)
{
  assert_date (NULL, 0x0021, 0);
  /* 2023-11-14 22:13:20 */
  assert_date ("1700000000", (2023 - 1980) << 9 | 11 << 5 | 14, 22 << 11 | 13 << 5 | 10);
  /* Before the first year that a zip file knows. */
  assert_date ("0", 0x0021, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_unsetenv ("SOURCE_DATE_EPOCH");
  g_test_add_func ("/pptx/parts", test_parts);
  g_test_add_func ("/pptx/relations", test_relations);
  g_test_add_func ("/pptx/slides", test_slides);
  g_test_add_func ("/pptx/notes", test_notes);
  g_test_add_func ("/pptx/any-text", test_any_text);
  g_test_add_func ("/pptx/same-bytes", test_same_bytes);
  g_test_add_func ("/pptx/date", test_date);
  return g_test_run ();
}
