/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A story that is taken away: its pages, as a PDF of slides and as a handout. */
#include "exa-column-text.h"
#include "exa-deck-export.h"
#include "exa-deck-format.h"
#include "exa-pdf.h"
#include "figure-help.h"
#include "pdf-file.h"
#include "story-help.h"

static void
assert_page (const ExaDeck *deck, guint n, guint number, guint step, const char *notes)
{
  const ExaDeckPage *page = g_ptr_array_index (deck->pages, n);

  g_assert_cmpuint (page->number, ==, number);
  g_assert_cmpuint (page->step, ==, step);
  g_assert_cmpstr (page->notes, ==, notes);
}

static void
test_pages (void)
{
  const ExaDeckOptions options = {.steps = TRUE};
  g_autoptr (ExaDataset) dataset = story_load ();
  g_autoptr (ExaDeck) last = story_deck (dataset, NULL), steps = story_deck (dataset, &options);
  const ExaDeckPage *page = g_ptr_array_index (last->pages, 0);

  g_assert_cmpstr (last->title, ==, "A <tale> & more");
  g_assert_cmpuint (last->pages->len, ==, 3);
  assert_page (last, 0, 1, 2, "First.\n- one\n- two\nOf the second step.");
  assert_page (last, 1, 2, 0, "");
  assert_page (last, 2, 3, 2, "");
  g_assert_cmpstr (page->title, ==, "Two");
  g_assert_nonnull (page->figure->table->compare_a);
  g_assert_true (g_str_has_prefix (page->sources, "Source"));

  g_assert_cmpuint (steps->pages->len, ==, 6);
  assert_page (steps, 0, 1, 0, "First.\n- one\n- two");
  assert_page (steps, 1, 1, 1, "");
  assert_page (steps, 2, 1, 2, "Of the second step.");
  assert_page (steps, 3, 2, 0, "");
  /* It begins by showing a part, and that holds. */
  assert_page (steps, 4, 3, 1, "");
  assert_page (steps, 5, 3, 2, "");
  page = g_ptr_array_index (steps->pages, 0);
  g_assert_null (page->figure->table->compare_a);
  page = g_ptr_array_index (steps->pages, 5);
  g_assert_cmpuint (exa_table_count (page->figure->table), ==, 1);
}

/* What is skipped is left out; the numbers stay. Where all is, all is taken. */
static void
test_skipped (void)
{
  g_autoptr (ExaDataset) dataset = story_load ();
  ExaStory *story = exa_dataset_nth (dataset, EXA_LIST_STORIES, 0);
  g_autoptr (ExaDeck) deck = NULL, all = NULL;

  ((ExaSlide *)g_ptr_array_index (story->slides, 1))->skip = TRUE;
  deck = story_deck (dataset, NULL);
  g_assert_cmpuint (deck->pages->len, ==, 2);
  assert_page (deck, 1, 3, 2, "");
  for (guint i = 0; i < story->slides->len; i++)
    ((ExaSlide *)g_ptr_array_index (story->slides, i))->skip = TRUE;
  all = story_deck (dataset, NULL);
  g_assert_cmpuint (all->pages->len, ==, 3);
}

/* A step that the data refuse is the chart as it is; so the last slide, whose chart has no second claim. */
static void
test_refused (void)
{
  g_autoptr (ExaDataset) dataset = story_load ();
  ExaStory *story = exa_dataset_nth (dataset, EXA_LIST_STORIES, 0);
  const ExaSlide *slide = g_ptr_array_index (story->slides, 1);
  ExaStep *step = exa_step_new ();
  g_autoptr (ExaDeck) deck = NULL;
  const ExaDeckPage *page;

  exa_view_set_compare (&step->view, "us-capacity", "us-capacity");
  g_ptr_array_add (slide->steps, step);
  deck = story_deck (dataset, NULL);
  page = g_ptr_array_index (deck->pages, 1);
  g_assert_null (page->view.compare_a);
  g_assert_cmpuint (exa_table_count (page->figure->table), >, 1);
}

/* Who waits for a file. */
typedef struct {
  guint told;
  GCancellable *cancellable; /* cancelled after the second page; or NULL */
} Waiting;

static void
on_page (guint done, guint all, gpointer data)
{
  Waiting *waiting = data;

  g_assert_cmpuint (done, ==, ++waiting->told);
  g_assert_cmpuint (all, ==, 3);
  if (done == 2 && waiting->cancellable != NULL)
    g_cancellable_cancel (waiting->cancellable);
}

/* Each page is told of, and no other is made once it is called off. */
static void
test_watched (void)
{
  static const struct {
    const char *format;
    int handout;
  } cases[] = {{"pdf", 0}, {"pdf", 2}, {"pptx", 0}};
  g_autoptr (ExaDataset) dataset = story_load ();
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();

  for (guint i = 0; i < 2 * G_N_ELEMENTS (cases); i++) {
    g_autoptr (GCancellable) cancellable = i % 2 > 0 ? g_cancellable_new () : NULL;
    Waiting waiting = {0, cancellable};
    const ExaDeckWatch watch = {on_page, &waiting, cancellable};
    const ExaDeckOptions options = {.format = exa_deck_format_find (cases[i / 2].format),
                                    .handout = cases[i / 2].handout};
    g_autoptr (ExaDeck) deck = story_deck (dataset, &options);
    g_autoptr (GError) error = NULL;
    g_autoptr (GBytes) bytes = exa_deck_encode (deck, fonts, &watch, &error);

    g_assert_cmpuint (waiting.told, ==, cancellable != NULL ? 2 : 3);
    g_assert_true ((bytes == NULL) == (cancellable != NULL));
    if (cancellable != NULL)
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  }
}

static PdfFile *
encode_pdf (ExaDataset *dataset, const ExaDeckOptions *options)
{
  g_autoptr (GBytes) bytes = story_encode (dataset, options, "pdf");

  return pdf_file_new (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
assert_value (const PdfFile *pdf, const char *key, const char *more, const char *value)
{
  g_autofree char *found = pdf_file_get (pdf, "Root", key, more, NULL);

  g_assert_cmpstr (found, ==, value);
}

static void
test_slides (void)
{
  const ExaDeckOptions options = {.author = "A. Speaker"};
  g_autoptr (ExaDataset) dataset = story_load ();
  g_autoptr (PdfFile) pdf = encode_pdf (dataset, &options);
  g_autofree char *author = pdf_file_get_text (pdf, "Info", "Author", NULL);
  g_autofree char *title = pdf_file_get_text (pdf, "Info", "Title", NULL);
  g_autofree char *date = pdf_file_get (pdf, "Info", "CreationDate", NULL);
  g_autofree char *box = pdf_file_get (pdf, "Root", "Pages", "Kids", "2", "MediaBox", NULL);
  g_autofree char *first = pdf_file_get_text (pdf, "Root", "Outlines", "First", "Title", NULL);
  g_autofree char *last = pdf_file_get_text (pdf, "Root", "Outlines", "First", "Next", "Next", "Title", NULL);
  g_autofree char *third = pdf_file_get (pdf, "Root", "Pages", "Kids", "2", NULL);
  g_autofree char *to = pdf_file_get (pdf, "Root", "Outlines", "Last", "Dest", "0", NULL);

  g_assert_cmpstr (author, ==, "A. Speaker");
  g_assert_cmpstr (title, ==, "A <tale> & more");
  g_assert_null (date);
  g_assert_cmpstr (box, ==, "[ 0 0 960 540 ]");
  assert_value (pdf, "Pages", "Count", "3");
  assert_value (pdf, "Lang", NULL, "(en)");
  g_assert_cmpstr (first, ==, "Two");
  g_assert_nonnull (last);
  g_assert_cmpstr (to, ==, third);
}

/* No text is painted: cairo 1.16 loses memory with Han fonts. */
static void
test_lang (void)
{
  const ExaPdfInfo info = {.title = "故事", .lang = "zh-CN"};
  g_autoptr (ExaPdf) file = exa_pdf_new (100, 100, &info);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (PdfFile) pdf = NULL;
  g_autofree char *title = NULL;

  exa_pdf_end_page (file);
  bytes = exa_pdf_finish (file, NULL);
  pdf = pdf_file_new (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  title = pdf_file_get_text (pdf, "Info", "Title", NULL);
  g_assert_cmpstr (title, ==, "故事");
  assert_value (pdf, "Lang", NULL, "(zh-CN)");
}

static void
test_dated (void)
{
  g_autoptr (ExaDataset) dataset = story_load ();
  g_autoptr (GBytes) one = story_encode (dataset, NULL, "pdf"), other = story_encode (dataset, NULL, "pdf");
  g_autofree char *date = NULL;

  g_assert_true (g_bytes_equal (one, other));
  g_setenv ("SOURCE_DATE_EPOCH", "1700000000", TRUE);
  g_autoptr (PdfFile) pdf = encode_pdf (dataset, NULL);
  date = pdf_file_get_text (pdf, "Info", "CreationDate", NULL);
  g_assert_true (g_str_has_prefix (date, "D:20231114"));
  g_unsetenv ("SOURCE_DATE_EPOCH");
}

/* --- handouts --- */

#define A4 "[ 0 0 595.276 841.89 ]"

static void
assert_handout (ExaDataset *dataset, ExaDeckOptions options, const char *box, const char *pages)
{
  g_autoptr (PdfFile) pdf = encode_pdf (dataset, &options);
  g_autofree char *found = pdf_file_get (pdf, "Root", "Pages", "Kids", "0", "MediaBox", NULL);

  g_assert_cmpstr (found, ==, box);
  assert_value (pdf, "Pages", "Count", pages);
}

/* Notes of many words, each of which has to find its place. */
static void
make_long (ExaDataset *dataset)
{
  ExaStory *story = exa_dataset_nth (dataset, EXA_LIST_STORIES, 0);
  ExaSlide *slide = g_ptr_array_index (story->slides, 0);
  GString *notes = g_string_new (NULL);

  for (guint i = 0; i < 1500; i++)
    g_string_append_printf (notes, "word%u%s", i, i % 100 == 99 ? "\n" : " ");
  exa_text_clear (&slide->notes);
  slide->notes.in[EXA_LANG_EN] = g_string_free (notes, FALSE);
}

static void
test_handout (void)
{
  g_autoptr (ExaDataset) dataset = story_load ();

  assert_handout (dataset, (ExaDeckOptions){.handout = 1}, A4, "3");
  assert_handout (dataset, (ExaDeckOptions){.handout = 1, .paper = EXA_PAPER_LETTER}, "[ 0 0 612 792 ]", "3");
  assert_handout (dataset, (ExaDeckOptions){.handout = 2}, A4, "2");
  make_long (dataset);
  assert_handout (dataset, (ExaDeckOptions){.handout = 1}, A4, "6");
  /* What is not asked for needs no room. */
  assert_handout (dataset, (ExaDeckOptions){.notes = TRUE}, A4, "6");
  assert_handout (dataset, (ExaDeckOptions){.sources = TRUE}, A4, "3");
}

static void
test_handout_options (void)
{
  ExaDeckOptions options = {.format = exa_deck_format_find ("pdf")};

  g_assert_cmpint (exa_deck_options_get_handout (&options), ==, 0);
  options.notes = TRUE;
  g_assert_cmpint (exa_deck_options_get_handout (&options), ==, 1);
  options.handout = 2;
  g_assert_cmpint (exa_deck_options_get_handout (&options), ==, 2);
  options.format = exa_deck_format_find ("PPTX");
  g_assert_cmpint (exa_deck_options_get_handout (&options), ==, 0);
}

/* A column over many short pages paints as many lines as over one that is long enough. */
static void
test_column (void)
{
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  const char *text =
      "a long first line that has to wrap\nsecond\n\nan-unbroken-word-that-is-wider-than-the-column\n第四段";
  g_autoptr (ExaColumnText) whole = exa_column_text_new (fonts, EXA_LANG_EN, 80);
  g_autoptr (ExaColumnText) parts = exa_column_text_new (fonts, EXA_LANG_EN, 80);
  double height = 0, sum = 0;
  guint n_pages = 0;
  gboolean all;

  exa_column_text_add (whole, text, EXA_WEIGHT_REGULAR, 10, EXA_ROLE_INK, 0);
  exa_column_text_add (parts, text, EXA_WEIGHT_REGULAR, 10, EXA_ROLE_INK, 0);
  g_assert_true (exa_column_text_paint (whole, cr, 0, &height, G_MAXDOUBLE));
  do {
    double y = 0;

    /* Room for one line: none of the spaces between paragraphs is kept. */
    all = exa_column_text_paint (parts, cr, 0, &y, 1);
    sum += y;
    n_pages++;
  } while (!all);
  g_assert_cmpuint (n_pages, >=, 8);
  /* The three spaces between four paragraphs. */
  g_assert_cmpfloat_with_epsilon (sum, height - 15, n_pages * 0.5);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* What is left is wrapped to another width, from the line on where the first column ended. */
static void
test_column_width (void)
{
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (ExaColumnText) text = exa_column_text_new (fonts, EXA_LANG_EN, 60);
  double line = 0, rest = 0;

  exa_column_text_add (text, "one two three four five six seven eight nine ten", EXA_WEIGHT_REGULAR, 10, EXA_ROLE_INK,
                       0);
  g_assert_false (exa_column_text_paint (text, cr, 0, &line, 1));
  exa_column_text_set_width (text, 1000);
  g_assert_true (exa_column_text_paint (text, cr, 0, &rest, 1));
  g_assert_cmpfloat_with_epsilon (rest, line, 0.1);
  g_assert_true (exa_column_text_paint (text, cr, 0, &rest, 1));
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_unsetenv ("SOURCE_DATE_EPOCH");
  g_test_add_func ("/deck/pages", test_pages);
  g_test_add_func ("/deck/skipped", test_skipped);
  g_test_add_func ("/deck/refused", test_refused);
  g_test_add_func ("/deck/watched", test_watched);
  g_test_add_func ("/deck/slides", test_slides);
  g_test_add_func ("/deck/lang", test_lang);
  g_test_add_func ("/deck/dated", test_dated);
  g_test_add_func ("/deck/handout", test_handout);
  g_test_add_func ("/deck/handout-options", test_handout_options);
  g_test_add_func ("/deck/column", test_column);
  g_test_add_func ("/deck/column-width", test_column_width);
  return g_test_run ();
}
