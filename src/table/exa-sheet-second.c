/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-frame.h"
#include "exa-repair.h"

#include <string.h>

/* Rows with words for figures that may be another header; of more none is. */
#define MOST_TRIED 40

static void
end_at (ExaFrame *frame, guint row)
{
  frame->sheet->second_table = exa_sheet_find_line (frame->sheet, row);
  frame->sheet->end_row = row;
}

/* Whether the row is the header again. */
static gboolean
is_header_again (const ExaFrame *frame, guint header, guint row)
{
  for (guint i = 0; i < frame->n; i++)
    if (strcmp (exa_frame_get (frame, header, i), exa_frame_get (frame, row, i)) != 0)
      return FALSE;
  return TRUE;
}

/* What tells rows apart: all of one but its figures, years among them. Transfer full. */
static char *
dup_names (const ExaFrame *frame, guint row)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < frame->n; i++) {
    const char *cell = exa_frame_get (frame, row, i);
    gsize length = strlen (cell);

    if (exa_cell_kind_of (cell, length) != EXA_CELL_NUMBER || exa_cell_is_year (cell, length))
      g_string_append_printf (names, "%s\x1f", cell);
  }
  return g_string_free (names, FALSE);
}

/* Whether the header that stands again in @row goes on with other rows, as on another page: no line parts it from those
 * above, whose names are in @above, and none of them comes again up to the next one. */
static gboolean
is_page_break (const ExaFrame *frame, guint header, guint row, GHashTable *above)
{
  const ExaOddRecord *before = exa_frame_find_odd (frame, row - 1);

  if (exa_frame_is_after_blank (frame, row) || (before != NULL && before->n_cells == 1))
    return FALSE;
  for (guint i = row + 1; i < frame->sheet->end_row && !is_header_again (frame, header, i); i++) {
    g_autofree char *names = dup_names (frame, i);

    if (*names != '\0' && g_hash_table_contains (above, names))
      return FALSE;
  }
  return TRUE;
}

/* Takes the row out of the table. */
static void
skip (ExaFrame *frame, guint row)
{
  const ExaOddRecord again = {.row = row, .again = TRUE};
  GArray *records = frame->sheet->records;
  guint i = records->len;

  while (i > 0 && g_array_index (records, ExaOddRecord, i - 1).row > row)
    i--;
  g_array_insert_val (records, i, again);
}

/* The first line of the header that stands again, of which @row is the last one. */
static guint
find_upper (const ExaFrame *frame, guint header, guint row)
{
  const ExaSheet *sheet = frame->sheet;

  while (row > sheet->first_row && exa_sheet_find_line (sheet, header) > sheet->header_line &&
         is_header_again (frame, header - 1, row - 1)) {
    header--;
    row--;
  }
  return row;
}

/* Where the header stands again, the table goes on, or another one begins. */
static void
heed_headers (ExaFrame *frame, guint header)
{
  g_autoptr (GHashTable) above = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint next = frame->sheet->first_row;

  for (guint row = next; row < frame->sheet->end_row; row++) {
    if (!is_header_again (frame, header, row))
      continue;
    for (; next < row; next++)
      g_hash_table_add (above, dup_names (frame, next));
    /* Of a header of several lines the others would be rows. */
    if (frame->sheet->header_line == frame->sheet->header_end && is_page_break (frame, header, row, above))
      skip (frame, row);
    else
      end_at (frame, find_upper (frame, header, row));
  }
}

/* Whether @word can stand where @other stands in the header: it is no word of a sentence where that begins with a
 * capital. */
static gboolean
is_written_as (const char *word, const char *other)
{
  return !g_unichar_isupper (g_utf8_get_char (other)) || !g_unichar_islower (g_utf8_get_char (word));
}

/* Whether the cell is a value, as figures are. */
static gboolean
is_value (const ExaFrame *frame, guint row, guint column)
{
  const char *cell = exa_frame_get (frame, row, column);

  return exa_cell_kind_is_value (exa_cell_kind_of (cell, strlen (cell)));
}

/* Whether the first table has values in the column: of few rows, half may be another one's. */
static gboolean
holds_values (const ExaFrame *frame, guint column)
{
  return exa_cell_kind_is_value (frame->kinds[column]) || is_value (frame, frame->sheet->first_row, column);
}

/* The first of these columns; the number of columns where there is none. @n: (out): how many there are. */
static guint
find_values (const ExaFrame *frame, guint *n)
{
  guint first = frame->n;

  *n = 0;
  for (guint i = 0; i < frame->n; i++)
    if (holds_values (frame, i)) {
      first = MIN (first, i);
      *n += 1;
    }
  return first;
}

/* Whether the row is a title of as many cells as the table has: one of them is filled, behind a blank line. */
static gboolean
is_title_in_cells (const ExaFrame *frame, guint row)
{
  return exa_frame_find_odd (frame, row) == NULL && exa_frame_is_after_blank (frame, row) &&
         exa_frame_look (frame, row).n_filled == 1;
}

/* What the names of rows are called, and hardly a row is. */
static const char *const naming_words[] = {
    "name",     "firm",  "company",  "country",  "countries", "city",        "region",  "state",   "product",
    "item",     "model", "category", "type",     "year",      "month",       "quarter", "date",    "team",
    "player",   "party", "school",   "district", "county",    "brand",       "vendor",  "chip",    "gpu",
    "station",  "land",  "stadt",    "ort",      "firma",     "unternehmen", "jahr",    "monat",   "produkt",
    "pays",     "ville", "région",   "année",    "produit",   "país",        "ciudad",  "empresa", "región",
    "año",      "paese", "città",    "azienda",  "anno",      "kraj",        "miasto",  "страна",  "город",
    "компания", "год",   "国家",     "地区",     "城市",      "公司",        "企业",    "产品",    "年份",
    "年度",     "型号",  "国",       "会社",     "都市",      "국가",        "회사",    NULL};

static gboolean
is_naming_word (const char *cell)
{
  g_autofree char *lower = g_utf8_strdown (cell, -1);

  return g_strv_contains (naming_words, lower);
}

/* The least and the most of the figures of a column in some rows, about. */
typedef struct {
  double least, most;
  guint n;
} Span;

/* About what @cell says: its digits up to the first mark that parts no three of them. */
static double
read_size (const char *cell)
{
  static const char digits[] = "0123456789";
  double size = 0;

  for (cell += strcspn (cell, digits); *cell != '\0'; cell++)
    if (g_ascii_isdigit (*cell))
      size = size * 10 + (*cell - '0');
    else if (strspn (cell + 1, digits) != 3)
      break;
  return size;
}

static Span
measure (const ExaFrame *frame, guint column, guint from, guint to)
{
  Span span = {G_MAXDOUBLE, 0, 0};

  for (guint row = from; row < MIN (to, from + MOST_TRIED); row++) {
    double size = read_size (exa_frame_get (frame, row, column));

    if (!is_value (frame, row, column))
      continue;
    span.least = MIN (span.least, size);
    span.most = MAX (span.most, size);
    span.n++;
  }
  return span;
}

/* The figures of another table are so many times larger or smaller. */
#define OTHER_SIZE 3

/* Whether the row begins as headers do, and so does the header, and the figures of @column below it are of another size
 * than those above: "Firm, Staff" below cities and their people. Among specifications a row may be called "Model". */
static gboolean
is_called_as_header (const ExaFrame *frame, guint header, guint row, guint column)
{
  Span above, below;

  if (!is_naming_word (exa_frame_get (frame, row, 0)) || !is_naming_word (exa_frame_get (frame, header, 0)))
    return FALSE;
  above = measure (frame, column, frame->sheet->first_row, row);
  below = measure (frame, column, row + 1, frame->sheet->end_row);
  return above.n > 1 && below.n > 1 && (above.least > OTHER_SIZE * below.most || below.least > OTHER_SIZE * above.most);
}

/* Whether something says that a row of words is another header: the row before is a title alone, it is called as the
 * header begins or as headers are, a unit stands in brackets above one column of figures, or it has names for several
 * of them. */
static gboolean
speaks_of_header (const ExaFrame *frame, guint header, guint row)
{
  const ExaOddRecord *before = exa_frame_find_odd (frame, row - 1);
  guint n, first = find_values (frame, &n);
  const char *cell = exa_frame_get (frame, row, first);

  if ((before != NULL && before->n_cells == 1) || is_title_in_cells (frame, row - 1))
    return TRUE;
  return n > 1 || (strchr (cell, '(') != NULL && g_str_has_suffix (cell, ")")) ||
         is_called_as_header (frame, header, row, first) ||
         strcmp (exa_frame_get (frame, row, 0), exa_frame_get (frame, header, 0)) == 0;
}

/* Whether each column of values has a word of its own in the row, which stands there nowhere else, and values below. */
static gboolean
has_names_of_values (const ExaFrame *frame, guint header, guint row)
{
  const ExaSheet *sheet = frame->sheet;
  g_autoptr (GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_below = 0;

  for (guint i = 0; i < frame->n; i++) {
    const char *word = exa_frame_get (frame, row, i);

    if (*word == '\0')
      return FALSE;
    if (!holds_values (frame, i))
      continue;
    n_below += is_value (frame, row + 1, i);
    if (is_value (frame, row, i) || (!is_value (frame, row + 1, i) && *exa_frame_get (frame, row + 1, i) != '\0') ||
        !is_written_as (word, exa_frame_get (frame, header, i)) || !g_hash_table_add (words, (gpointer)word))
      return FALSE;
    for (guint other = sheet->first_row; other < sheet->end_row; other++)
      if (other != row && strcmp (word, exa_frame_get (frame, other, i)) == 0)
        return FALSE;
  }
  return n_below > 0;
}

/* Whether the row of words is another header. */
static gboolean
is_second_header (const ExaFrame *frame, guint header, guint row)
{
  return !exa_frame_names_note (exa_frame_get (frame, row, 0)) && exa_frame_find_odd (frame, row) == NULL &&
         exa_frame_find_odd (frame, row + 1) == NULL && speaks_of_header (frame, header, row) &&
         has_names_of_values (frame, header, row);
}

/* The first row that is another header without a blank line before it. */
static void
find_second_header (ExaFrame *frame, guint header)
{
  const ExaSheet *sheet = frame->sheet;
  guint n, first = sheet->first_row + 2 < sheet->end_row ? find_values (frame, &n) : frame->n, n_tried = 0;

  for (guint row = sheet->first_row + 1; first < frame->n && row + 1 < sheet->end_row && n_tried < MOST_TRIED; row++) {
    const char *cell = exa_frame_get (frame, row, first);

    if (!g_unichar_isalpha (g_utf8_get_char (cell)) || is_header_again (frame, header, row))
      continue;
    n_tried++;
    if (is_second_header (frame, header, row)) {
      end_at (frame, is_title_in_cells (frame, row - 1) ? row - 1 : row);
      return;
    }
  }
}

/* Whether the odd record begins with the names of the header, or a blank line and several records of its width speak of
 * another table. */
static gboolean
begins_table (const ExaFrame *frame, guint header, guint i)
{
  const GArray *records = frame->sheet->records;
  const ExaOddRecord *odd = &g_array_index (records, ExaOddRecord, i);
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (ExaToken));
  guint n_same = 0, n_like = 0;

  if (odd->n_cells < 2)
    return FALSE;
  exa_lexer_read (&frame->sheet->dialect, EXA_QUOTES_LENIENT, frame->sheet->text, odd->end, odd->start, tokens);
  for (guint j = 0; j < MIN (tokens->len, frame->n); j++) {
    g_autofree char *cell =
        exa_lexer_dup (&frame->sheet->dialect, frame->sheet->text, &g_array_index (tokens, ExaToken, j));

    n_same += *cell != '\0' && strcmp (cell, exa_frame_get (frame, header, j)) == 0;
  }
  while (n_like < 3 && i + n_like < records->len &&
         g_array_index (records, ExaOddRecord, i + n_like).n_cells == odd->n_cells &&
         g_array_index (records, ExaOddRecord, i + n_like).row == odd->row + n_like)
    n_like++;
  return n_same * 2 > frame->n || (odd->after_blank && n_like > 2);
}

void
exa_frame_find_second_table (ExaFrame *frame)
{
  const ExaSheet *sheet = frame->sheet;
  guint header = sheet->first_row - 1;

  if (sheet->header == NULL)
    return;
  for (guint i = 0; i < sheet->places->len; i++) {
    const ExaRowPlace *place = &g_array_index (sheet->places, ExaRowPlace, i);
    ExaLook look;

    if (place->row <= sheet->first_row || place->row + 1 >= sheet->end_row || !place->after_blank)
      continue;
    look = exa_frame_look (frame, place->row);
    if (look.n_match == 0 && look.n_other > 0 && look.n_filled * 2 > frame->n &&
        exa_frame_look (frame, place->row + 1).n_match > 0 &&
        !exa_frame_names_note (exa_frame_get (frame, place->row, 0)) &&
        !exa_frame_names_note (exa_frame_get (frame, place->row + 1, 0)))
      end_at (frame, place->row);
  }
  find_second_header (frame, header);
  heed_headers (frame, header);
  for (guint i = 0; i < sheet->records->len; i++) {
    guint row = g_array_index (sheet->records, ExaOddRecord, i).row;

    if (row > sheet->first_row && row < sheet->end_row && begins_table (frame, header, i))
      end_at (frame, row);
  }
}
