/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-html.h"

#include <stdlib.h>
#include <string.h>

#include "exa-html-text.h"

/* As far as browsers let a cell span, and a table be wide. */
#define MOST_COLUMNS 1000u
/* Of texts that are said again in the rows that their cells reach down to: more is no table. */
#define MOST_AGAIN (64u << 20)

typedef struct {
  char *text;     /* owned; NULL: nothing stands here */
  guint down;     /* rows below that it is to be in, too; 0: none */
  gboolean heads; /* a header */
} Cell;

typedef struct {
  GPtrArray *rows; /* GArray of Cell, owned */
  GString *text;   /* of the cell that is being read, or the caption; NULL outside */
  Cell cell;       /* that one, without its text */
  guint across;    /* columns that it spans */
  gsize raised;    /* where in the text a raised part of it begins */
  gsize n_again;   /* bytes */
  gboolean in_caption, is_hidden, is_row_hidden;
  char *caption; /* owned, or NULL */
} Table;

typedef struct {
  GPtrArray *open; /* Table, borrowed: each within a cell of the one before */
  GPtrArray *all;  /* Table, owned */
} Page;

static void
clear_cell (gpointer data)
{
  g_free (((Cell *)data)->text);
}

static void
free_row (gpointer data)
{
  g_array_unref (data);
}

static void
free_table (gpointer data)
{
  Table *self = data;

  g_ptr_array_unref (self->rows);
  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  g_free (self->caption);
  g_free (self);
}

static GArray *
add_row (Table *self)
{
  GArray *row = g_array_new (FALSE, TRUE, sizeof (Cell));

  g_array_set_clear_func (row, clear_cell);
  g_ptr_array_add (self->rows, row);
  return row;
}

/* --- cells --- */

/* The first place in the last row where no cell stands, nor one that reaches down from above; those are put in. */
static void
skip_taken (Table *self, GArray *row)
{
  const GArray *above = self->rows->len > 1 ? g_ptr_array_index (self->rows, self->rows->len - 2) : NULL;

  while (above != NULL && row->len < above->len && g_array_index (above, Cell, row->len).down > 0) {
    const Cell *from = &g_array_index (above, Cell, row->len);
    gboolean again = !from->heads && from->text != NULL && self->n_again < MOST_AGAIN;
    Cell cell = {again ? g_strdup (from->text) : NULL, from->down - 1, from->heads};

    self->n_again += again ? strlen (from->text) : 0;
    g_array_append_val (row, cell);
  }
}

static char *
take_text (Table *self)
{
  char *text = g_string_free (g_steal_pointer (&self->text), FALSE), *end = text + strlen (text);

  /* A space that never breaks is one at the ends of a cell. */
  while (end > text && (end[-1] == ' ' || (end - text >= 2 && memcmp (end - 2, "\xc2\xa0", 2) == 0))) {
    end -= end[-1] == ' ' ? 1 : 2;
    *end = '\0';
  }
  while (*text == ' ' || memcmp (text, "\xc2\xa0", 2) == 0)
    memmove (text, text + (*text == ' ' ? 1 : 2), strlen (text + (*text == ' ' ? 1 : 2)) + 1);
  return text;
}

/* --- what is raised --- */

static gboolean
ends_in_ten (const char *text, gsize length)
{
  return length >= 2 && memcmp (text + length - 2, "10", 2) == 0 &&
         (length == 2 || (!g_ascii_isdigit (text[length - 3]) && strchr (".,", text[length - 3]) == NULL));
}

/* "m", "km": of which there are squares and cubes. */
static gboolean
ends_in_length (const char *text, gsize length)
{
  gsize n = 0;

  while (n < length && g_ascii_isalpha (text[length - 1 - n]))
    n++;
  return n >= 1 && n <= 2 && text[length - 1] == 'm' && (n == 1 || strchr ("kcdmnu", text[length - 2]) != NULL);
}

/* A raised part of a cell is the power in 2 × 10²⁵ and km², or the end of an ordinal; anything else that is short is
 * the mark of a footnote, and no part of the figure or name before it. */
static void
end_raised (Table *self)
{
  static const char *const raised[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  static const char *const ordinals[] = {"st", "nd", "rd", "th", "er", "e", NULL};
  g_autofree char *inside = g_strstrip (g_strdup (self->text->str + self->raised));
  const char *digits = g_str_has_prefix (inside, "−") ? inside + strlen ("−") : inside + (*inside == '-' ? 1 : 0);
  gboolean whole = *digits != '\0' && digits[strspn (digits, "0123456789")] == '\0';
  gboolean power = whole && ends_in_ten (self->text->str, self->raised);
  gboolean unit = whole && digits == inside && ends_in_length (self->text->str, self->raised);

  if (!power && !unit && (strlen (inside) > 8 || (self->raised > 0 && g_strv_contains (ordinals, inside))))
    return;
  g_string_truncate (self->text, self->raised);
  if (!power && !unit)
    return;
  g_string_append (self->text, digits > inside ? "⁻" : "");
  for (; *digits != '\0'; digits++)
    g_string_append (self->text, raised[*digits - '0']);
}

/* --- cells --- */

static void
end_cell (Table *self)
{
  GArray *row;

  if (self->text == NULL)
    return;
  /* The page ends no more than the cell. */
  if (self->raised <= self->text->len)
    end_raised (self);
  self->raised = G_MAXSIZE;
  if (self->in_caption) {
    g_free (self->caption);
    self->caption = take_text (self);
    self->in_caption = FALSE;
    return;
  }
  if (self->is_hidden) {
    g_string_free (g_steal_pointer (&self->text), TRUE);
    return;
  }
  row = self->rows->len > 0 ? g_ptr_array_index (self->rows, self->rows->len - 1) : add_row (self);
  skip_taken (self, row);
  for (guint i = 0; i < self->across && row->len < MOST_COLUMNS; i++) {
    Cell cell = self->cell;

    cell.text = i == 0 ? take_text (self) : NULL;
    g_array_append_val (row, cell);
  }
  if (self->text != NULL)
    g_string_free (g_steal_pointer (&self->text), TRUE);
}

static guint
get_span (const ExaHtmlTag *tag, const char *name)
{
  g_autofree char *text = exa_html_tag_get (tag, name);
  long n = text != NULL ? strtol (text, NULL, 10) : 1;

  return (guint)CLAMP (n, 1, (long)MOST_COLUMNS);
}

/* Whether the page does not show what is in @tag. */
static gboolean
is_undisplayed (const ExaHtmlTag *tag)
{
  g_autofree char *style = exa_html_tag_get (tag, "style"), *hidden = exa_html_tag_get (tag, "hidden");

  return hidden != NULL ||
         (style != NULL && (strstr (style, "display:none") != NULL || strstr (style, "display: none") != NULL));
}

static void
begin_cell (Table *self, const ExaHtmlTag *tag)
{
  end_cell (self);
  self->text = g_string_new (NULL);
  self->raised = G_MAXSIZE;
  self->is_hidden = is_undisplayed (tag);
  self->cell = (Cell){NULL, get_span (tag, "rowspan") - 1, strcmp (tag->name, "th") == 0};
  self->across = get_span (tag, "colspan");
}

static void
end_row (Table *self)
{
  end_cell (self);
  if (self->rows->len > 0)
    skip_taken (self, g_ptr_array_index (self->rows, self->rows->len - 1));
  if (self->is_row_hidden)
    g_ptr_array_set_size (self->rows, (int)self->rows->len - 1);
  self->is_row_hidden = FALSE;
}

static void
begin_row (Table *self, const ExaHtmlTag *tag)
{
  end_row (self);
  add_row (self);
  self->is_row_hidden = is_undisplayed (tag);
}

/* --- the page --- */

static Table *
get_open (Page *page)
{
  return page->open->len > 0 ? g_ptr_array_index (page->open, page->open->len - 1) : NULL;
}

/* A table within a cell is one of its own, and nothing of that cell. */
static void
begin_table (Page *page)
{
  Table *table = g_new0 (Table, 1);

  table->rows = g_ptr_array_new_with_free_func (free_row);
  g_ptr_array_add (page->all, table);
  g_ptr_array_add (page->open, table);
}

/* Tags that part words: a break, a paragraph, a division, an item of a list. */
static gboolean
parts_words (const char *name)
{
  static const char *const names[] = {"br", "p",  "div", "li", "ul", "ol", "dl", "dt",  "dd",
                                      "hr", "h1", "h2",  "h3", "h4", "h5", "h6", "pre", NULL};

  return g_strv_contains (names, name);
}

static void
heed_tag (Page *page, const ExaHtmlTag *tag)
{
  Table *table = get_open (page);
  gboolean is_cell = strcmp (tag->name, "td") == 0 || strcmp (tag->name, "th") == 0;

  if (strcmp (tag->name, "table") == 0 && !tag->is_end) {
    begin_table (page);
  } else if (table == NULL) {
    return;
  } else if (strcmp (tag->name, "table") == 0) {
    end_row (table);
    g_ptr_array_set_size (page->open, (int)page->open->len - 1);
  } else if (strcmp (tag->name, "tr") == 0) {
    if (tag->is_end)
      end_row (table);
    else
      begin_row (table, tag);
  } else if (is_cell && tag->is_end) {
    end_cell (table);
  } else if (is_cell) {
    begin_cell (table, tag);
  } else if (strcmp (tag->name, "caption") == 0) {
    end_cell (table);
    table->in_caption = !tag->is_end;
    table->raised = G_MAXSIZE;
    if (!tag->is_end)
      table->text = g_string_new (NULL);
  } else if (table->text != NULL && parts_words (tag->name)) {
    exa_html_append (table->text, " ", " " + 1);
  } else if (table->text != NULL && strcmp (tag->name, "sup") == 0 && !tag->is_end) {
    table->raised = table->text->len;
  } else if (table->text != NULL && strcmp (tag->name, "sup") == 0 && table->raised <= table->text->len) {
    end_raised (table);
    table->raised = G_MAXSIZE;
  }
}

/* Whether a page does not show what is in @tag, or shows it as a mark of a footnote. */
static gboolean
is_hidden (const ExaHtmlTag *tag)
{
  g_autofree char *class = NULL;

  if (tag->is_end || tag->is_alone || tag->name[0] == '\0')
    return FALSE;
  if (strcmp (tag->name, "script") == 0 || strcmp (tag->name, "style") == 0)
    return TRUE;
  if (strcmp (tag->name, "span") != 0 && strcmp (tag->name, "sup") != 0 && strcmp (tag->name, "div") != 0)
    return FALSE;
  class = exa_html_tag_get (tag, "class");
  return is_undisplayed (tag) ||
         (class != NULL && strcmp (tag->name, "sup") == 0 && strstr (class, "reference") != NULL);
}

/* Where the text goes on behind the end of @tag, in which others of its name may be; a program has no tags in it. */
static const char *
skip (const char *p, const char *end, const ExaHtmlTag *tag)
{
  gboolean is_program = tag->name[0] == 's' && strcmp (tag->name, "span") != 0 && strcmp (tag->name, "sup") != 0;
  guint depth = 1;

  while (p < end && depth > 0) {
    ExaHtmlTag other;

    if (*p != '<' || (is_program && (p + 1 == end || p[1] != '/'))) {
      p++;
      continue;
    }
    p = exa_html_read_tag (p, end, &other);
    if (strcmp (other.name, tag->name) == 0 && !other.is_alone)
      depth += other.is_end ? -1u : 1u;
  }
  return p;
}

static void
read_page (Page *page, const char *p, const char *end)
{
  while (p < end) {
    Table *table = get_open (page);
    ExaHtmlTag tag;

    if (*p == '<' && p + 1 < end && (g_ascii_isalpha (p[1]) || strchr ("/!?", p[1]) != NULL)) {
      p = exa_html_read_tag (p, end, &tag);
      if (is_hidden (&tag))
        p = skip (p, end, &tag);
      else
        heed_tag (page, &tag);
    } else if (table != NULL && table->text != NULL) {
      p = exa_html_append (table->text, p, end);
    } else {
      p++;
    }
  }
  while (page->open->len > 0)
    heed_tag (page, &(ExaHtmlTag){.name = "table", .is_end = TRUE});
}

/* --- the table that is meant --- */

static guint
count_cells (const Table *table)
{
  guint n = 0;

  for (guint i = 0; i < table->rows->len; i++) {
    const GArray *row = g_ptr_array_index (table->rows, i);

    for (guint j = 0; j < row->len; j++)
      n += g_array_index (row, Cell, j).text != NULL && *g_array_index (row, Cell, j).text != '\0';
  }
  return n;
}

static void
append_cell (GString *out, const char *text)
{
  gboolean quoted = text != NULL && strpbrk (text, ",\"\r\n") != NULL;

  if (quoted)
    g_string_append_c (out, '"');
  for (; text != NULL && *text != '\0'; text++) {
    if (*text == '"')
      g_string_append_c (out, '"');
    g_string_append_c (out, *text);
  }
  if (quoted)
    g_string_append_c (out, '"');
}

static char *
write_csv (const Table *table)
{
  GString *out = g_string_new (NULL);
  guint n_columns = 0;

  for (guint i = 0; i < table->rows->len; i++)
    n_columns = MAX (n_columns, ((const GArray *)g_ptr_array_index (table->rows, i))->len);
  if (table->caption != NULL && *table->caption != '\0') {
    append_cell (out, table->caption);
    g_string_append_c (out, '\n');
  }
  for (guint i = 0; i < table->rows->len; i++) {
    const GArray *row = g_ptr_array_index (table->rows, i);

    if (row->len == 0)
      continue;
    for (guint j = 0; j < n_columns; j++) {
      if (j > 0)
        g_string_append_c (out, ',');
      append_cell (out, j < row->len ? g_array_index (row, Cell, j).text : NULL);
    }
    g_string_append_c (out, '\n');
  }
  return g_string_free (out, FALSE);
}

char *
exa_html_to_csv (const char *text, gsize length, guint *n_tables)
{
  g_autoptr (GPtrArray) open = g_ptr_array_new (), all = g_ptr_array_new_with_free_func (free_table);
  Page page = {open, all};
  const Table *best = NULL;
  guint most = 0, n = 0;

  read_page (&page, text, text + length);
  for (guint i = 0; i < all->len; i++) {
    const Table *table = g_ptr_array_index (all, i);
    guint cells = table->rows->len >= 2 ? count_cells (table) : 0;

    n += cells > 1;
    if (cells > most) {
      most = cells;
      best = table;
    }
  }
  if (n_tables != NULL)
    *n_tables = n;
  return most > 1 ? write_csv (best) : NULL;
}

gboolean
exa_html_has_table (const char *text, gsize length)
{
  gsize start = 0;

  while (start < length && (g_ascii_isspace (text[start]) || strchr ("\xef\xbb\xbf", text[start]) != NULL))
    start++;
  if (start >= length || text[start] != '<')
    return FALSE;
  for (const char *p = text + start; (p = memchr (p, '<', (gsize)(text + length - p))) != NULL; p++)
    if (text + length - p > 6 && g_ascii_strncasecmp (p, "<table", 6) == 0 && !g_ascii_isalnum (p[6]))
      return TRUE;
  return FALSE;
}
