/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-column-guess.h"

#include <math.h>
#include <string.h>

#include "exa-cell-forms.h"
#include "exa-column-beside.h"
#include "exa-column-dates.h"
#include "exa-column-header.h"
#include "exa-column-words.h"
#include "exa-header-among.h"
#include "exa-status-words.h"
#include "exa-table-footnote.h"
#include "exa-time-words.h"

/* ExaColumnCells of a long column, taken evenly, by which it is told from texts. */
#define N_TRIED 400

/* Whether the table is one of Eurostat's, parted by tabs behind "geo\\TIME_PERIOD", where letters are always flags. */
static gboolean
is_of_eurostat (const ExaColumnCells *cells)
{
  gboolean found = FALSE;

  for (guint i = 0; cells->first > 0 && i < cells->column; i++)
    found |= g_str_has_prefix (exa_grid_cell (cells->grid, cells->first - 1, i), "geo");
  return found && exa_sheet_dialect (exa_grid_sheet (cells->grid))->delimiter == '\t';
}

/* Whether most cells of a long column are no figures, since nearly none of many, taken evenly, are. */
static gboolean
has_hardly_figures (const ExaColumnCells *cells, const ExaColumn *as)
{
  guint n_filled = 0, n = 0;

  if (cells->n < 2 * N_TRIED)
    return FALSE;
  for (guint i = 0; i < N_TRIED; i++) {
    const char *cell = exa_column_cells_get (cells, (guint)((guint64)i * cells->n / N_TRIED));
    const ExaUnit *unit;
    ExaQuantity q;

    if (exa_cell_is_missing (cell))
      continue;
    n_filled++;
    n += exa_column_read (as, cell, &q, &unit);
  }
  return n * 10 < n_filled;
}

static guint
count_figures (const ExaColumnCells *cells, ExaColumn *as)
{
  guint n = 0;

  if (has_hardly_figures (cells, as))
    return 0;
  for (guint i = 0; i < cells->n; i++) {
    const char *cell = exa_column_cells_get (cells, i);
    const ExaUnit *unit;
    ExaQuantity q;
    double value;

    if (exa_cell_read_plain (&as->cells, cell, &value)) {
      n++;
      continue;
    }
    if (exa_cell_is_missing (cell) || !exa_column_read (as, cell, &q, &unit))
      continue;
    n++;
    as->has_negatives |= isfinite (q.low) && q.low < 0;
  }
  return n;
}

/* A cell such as "244,250" among small figures is a list of two of them, not a figure a thousand times as large. */
static void
find_lists (const ExaColumnCells *cells, const ExaColumnEvidence *evidence, ExaColumn *self)
{
  double low = INFINITY, high = 0;
  guint n = 0;

  if (evidence->numerals.comma_open == 0 || evidence->numerals.comma_group > 0 || self->cells.decimal != '.' ||
      evidence->numerals.large > 0 || evidence->numerals.comma_open * 3 > evidence->n_filled)
    return;
  for (guint i = 0; i < cells->n; i++) {
    const char *cell = exa_column_cells_get (cells, i);
    double value = g_ascii_strtod (cell, NULL);

    if (!g_ascii_isdigit (*cell) || strchr (cell, ',') != NULL)
      continue;
    low = MIN (low, value);
    high = MAX (high, value);
    n++;
  }
  if (n < 2 || high >= 1000 || low <= 0)
    return;
  for (guint i = 0; i < cells->n; i++) {
    const char *cell = exa_column_cells_get (cells, i), *comma = strchr (cell, ',');
    double a = g_ascii_strtod (cell, NULL), b = comma != NULL ? g_ascii_strtod (comma + 1, NULL) : 0;

    if (comma != NULL && g_ascii_isdigit (*cell) && a >= low / 4 && a <= high * 4 && b >= low / 4 && b <= high * 4)
      self->list_above = 1000 * self->cells.unit->factor;
  }
}

/* What the unit says of the letters behind its figures. */
static void
know_unit (ExaCellForm *form)
{
  const ExaUnit *unit = form->unit;
  gboolean money = exa_unit_is_money (unit);

  form->context.money |= money;
  form->context.counted |= !money && unit->style == EXA_SCALE_COUNT && strcmp (unit->id, "count") != 0;
  form->context.memory |= g_str_has_prefix (unit->base, "byte");
}

/* Whether a bare figure is no whole number. */
static gboolean
has_fractions (const ExaColumnCells *cells, const ExaColumn *self)
{
  for (guint i = 0; i < cells->n; i++) {
    double value;

    if (exa_cell_read_plain (&self->cells, exa_column_cells_get (cells, i), &value) && value != floor (value))
      return TRUE;
  }
  return FALSE;
}

/* "Tokens" above 1.5 and 15: of what is counted there are no halves, so a scale is not said. The name still says what.
 */
static void
drop_unit_of_parts (const ExaColumnCells *cells, const ExaHeader *header, ExaColumn *self)
{
  static const char *const wholes[] = {"parameters", "tokens", "transistors", "chips", NULL};
  gboolean in_passing = header->unit != NULL && header->start == header->end && header->exponent == 0;

  if (in_passing && self->cells.unit == header->unit && g_strv_contains (wholes, header->unit->id) &&
      has_fractions (cells, self))
    self->cells.unit = exa_unit_get ("count");
}

/* Whether the rows under a header are files, processes, or other things that bytes are counted of, by the headers or by
 * names such as "main.c" and "/usr/lib". */
static gboolean
are_of_bytes (const ExaColumnCells *cells)
{
  static const char *const words[] = {"file",    "files",   "filename", "path",   "folder",  "directory", "process",
                                      "pid",     "command", "buffer",   "object", "segment", "section",   "symbol",
                                      "payload", "packet",  "message",  "blob",   "volume",  "partition", "datei",
                                      "prozess", "fichier", "archivo",  "文件",   "进程",    "ファイル",  NULL};
  guint n = 0, n_named = 0;

  for (guint i = 0; i < exa_grid_n_columns (cells->grid); i++)
    if (i != cells->column && exa_header_has (exa_grid_cell (cells->grid, cells->first - 1, i), words))
      return TRUE;
  for (guint i = 0; i < MIN (cells->n, EXA_MOST_SEARCHED); i++, n++) {
    const char *name = exa_grid_cell (cells->grid, cells->first + i, 0), *point = strrchr (name, '.');

    n_named += *name == '/' || (point != NULL && point > name && g_ascii_isalpha (point[1]) && strlen (point) < 6 &&
                                strchr (name, ' ') == NULL);
  }
  return n_named * 2 > n;
}

/* "Size (B)" of files are bytes: of other things it could be billions. */
static void
take_bytes (const ExaColumnCells *cells, const char *text, ExaHeader *header)
{
  ExaUnitContext context = exa_header_context (text);
  ExaHeader read = {NULL};

  context.memory = TRUE;
  if (header->doubtful && !context.counted && !context.money && are_of_bytes (cells) &&
      exa_header_read_brackets (text, context, &read) && read.unit != NULL)
    *header = read;
}

/* Whether a column "wait_max" stands beside "wait_min": these are no minutes. */
static gboolean
is_least_of (const ExaColumnCells *cells, const char *header)
{
  g_autofree char *most = g_strdup (header);
  gsize length = strlen (header);

  if (length < 5 || cells->first == 0 || g_ascii_isalnum (header[length - 4]) ||
      g_ascii_strcasecmp (header + length - 3, "min") != 0)
    return FALSE;
  memcpy (most + length - 2, "ax", 2);
  for (guint i = 0; i < exa_grid_n_columns (cells->grid); i++)
    if (g_ascii_strcasecmp (exa_grid_cell (cells->grid, cells->first - 1, i), most) == 0)
      return TRUE;
  return FALSE;
}

/* The unit of the header's, else of the cells'. */
static void
choose_unit (const ExaColumnCells *cells, const ExaColumnEvidence *evidence, const char *unit_text, ExaColumn *self)
{
  /* "N (%)" above "12 (40%)": the brackets are of the second figure. */
  gboolean asides =
      strpbrk (self->header, "(\xef") != NULL && exa_column_has_asides (cells->grid, cells->first, cells->column);
  g_autofree char *before = asides ? g_strndup (self->header, strcspn (self->header, "(\xef")) : NULL;
  ExaHeader header = exa_header_read (asides ? before : self->header);
  const ExaUnit *word;
  ExaBeside beside;

  if (asides)
    header.start = header.end = 0;
  take_bytes (cells, self->header, &header);
  exa_header_among_settle (cells, self->header, &header);
  if (is_least_of (cells, self->header))
    header = (ExaHeader){NULL};
  self->cells.context = exa_header_context (self->header);
  self->cells.context.beside = TRUE;
  self->cells.context.spanish |= self->cells.decimal == ','; /* "850 mil" */
  if (unit_text != NULL && *unit_text != '\0' && header.unit == NULL)
    exa_unit_phrase_read (unit_text, self->cells.context, &header.unit, &header.exponent);
  self->cells.unit = header.unit != NULL ? header.unit : exa_unit_get ("count");
  self->cells.exponent = header.exponent;
  self->name = exa_header_get_name (self->header, &header);
  self->cells.arrows = evidence->has_arrows_down;
  know_unit (&self->cells);
  beside = exa_beside_look (cells, &self->cells);
  self->cells.flags = exa_beside_are_flags (&beside) ||
                      (beside.n_flags > 0 && beside.n_scales <= beside.n_flags && is_of_eurostat (cells));
  self->cells.context.letters = !self->cells.flags && exa_beside_are_scales (&beside);
  if (self->cells.context.letters) /* "12m" beside "1.5bn" is no length */
    beside = exa_beside_look (cells, &self->cells);
  if (beside.n_ordinals * 2 > beside.n && header.unit == NULL)
    self->cells.unit = exa_unit_get ("rank");
  /* What a header says in passing, "95_pct_ci", gives way to what most cells say. */
  if (exa_beside_speaks_for_all (cells, &beside, self->header) && !self->cells.flags &&
      (header.unit == NULL || (!exa_unit_comparable (header.unit, beside.unit) && header.start == header.end &&
                               strchr (header.unit->base, '/') == NULL)))
    self->cells.unit = beside.unit;
  if (header.unit == NULL && strcmp (self->cells.unit->id, "count") == 0 && !self->cells.flags &&
      (word = exa_column_find_word (cells->grid, cells->first, cells->column)) != NULL)
    self->cells.unit = word;
  know_unit (&self->cells);
  drop_unit_of_parts (cells, &header, self);
}

/* What programs write where there is no figure, -9999, more than once beside figures that are all above zero. */
static void
find_stand_in (const ExaColumnCells *cells, ExaColumn *self)
{
  static const char *const all[] = {"-9999", "-999", "-99"};
  guint counts[G_N_ELEMENTS (all)] = {0}, n_others = 0;
  double value;

  for (guint i = 0; i < cells->n; i++) {
    const char *cell = exa_column_cells_get (cells, i);
    guint which = 0;

    if (exa_cell_read_plain (&self->cells, cell, &value)) {
      n_others++;
      continue;
    }
    while (*cell == '-' && which < G_N_ELEMENTS (all) &&
           g_ascii_strtod (cell, NULL) != g_ascii_strtod (all[which], NULL))
      which++;
    if (*cell == '-' && which < G_N_ELEMENTS (all))
      counts[which]++;
    else if (*cell == '-' && g_ascii_isdigit (cell[1]))
      return;
  }
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (counts[i] > 1 && n_others > counts[i] && self->stand_in == NULL)
      self->stand_in = all[i];
    else if (counts[i] > 0)
      self->stand_in = NULL;
}

static gboolean
holds_figures (const ExaColumnCells *cells, const ExaColumnEvidence *evidence, ExaColumn *self)
{
  if (evidence->has_stand_ins)
    find_stand_in (cells, self);
  if (count_figures (cells, self) * 2 < evidence->n_filled)
    return FALSE;
  find_lists (cells, evidence, self);
  return TRUE;
}

/* --- which kind --- */

/* "planned 2027" under any header, and whatever begins with words under "Status": when, or how, but not how much. */
static gboolean
holds_worded_years (const ExaColumnEvidence *evidence, const ExaColumn *self)
{
  static const char *const words[] = {"status",    "basis",    "type", "phase", "stage", "state", "typ", "kind",
                                      "kategorie", "category", "状态", "阶段",  "类型",  "依据",  NULL};
  guint n = exa_header_has (self->header, words) ? MAX (evidence->n_phrases, evidence->n_worded_years)
                                                 : evidence->n_worded_years;

  return n * 2 > evidence->n_filled && !self->cells.context.money && strcmp (self->cells.unit->id, "count") == 0;
}

/* Where semicolons part cells, the comma is the decimal sign unless something speaks against it: of money nobody writes
 * three decimals, "118.000 €", and of what is not counted nothing but a decimal sign stands in
 * "4,285" in all rows. */
static void
heed_semicolons (const ExaColumnCells *cells, const ExaColumnEvidence *evidence, ExaColumn *self)
{
  const ExaUnit *unit = self->cells.unit;
  const ExaNumeralVotes *votes = &evidence->numerals;
  gboolean money = exa_unit_is_money (unit) && strchr (unit->base, '/') == NULL;

  if (self->decimal != EXA_DECIDED_BY_CHANCE || self->cells.decimal == ',' ||
      exa_sheet_dialect (exa_grid_sheet (cells->grid))->delimiter != ';' || votes->large > 0)
    return;
  if ((money && votes->point_open > 0 && votes->comma_open == 0) ||
      (votes->comma_open > 1 && votes->point_open == 0 && votes->small == 0 && !self->cells.context.counted &&
       exa_numeral_votes_for_point (votes) + exa_numeral_votes_for_comma (votes) == 0))
    self->cells.decimal = ',';
}

/* Whether the numbers below no header, before columns that have one, are those of rows of which some are gone: a data
 * frame's 12, 13, 27. */
static gboolean
are_left_row_numbers (const ExaColumnCells *cells, guint header_row, const ExaColumnEvidence *evidence)
{
  return cells->column == 0 && evidence->goes_up && evidence->n_ordinals == 0 && cells->first > 0 &&
         exa_grid_n_columns (cells->grid) > 1 && *exa_grid_cell (cells->grid, header_row, 0) == '\0' &&
         *exa_grid_cell (cells->grid, header_row, 1) != '\0';
}

/* What is counted out of a whole that each row says. */
static const char *const score_words[] = {"score", "scores", "solved",    "passed",   "correct",   "points",
                                          "marks", "hits",   "completed", "answered", "result",    "results",
                                          "wins",  "right",  "punkte",    "gelöst",   "bestanden", "richtig",
                                          "得分",  "分数",   "正确",      "通过",     "答对",      NULL};

/* "45/60" under "Tasks solved" is 45, out of as many in every row, which the name then says. */
static gboolean
are_out_of (const ExaColumnCells *cells, ExaColumn *self)
{
  guint all = 0, of, n = 0;
  gboolean chinese = FALSE;
  char *name;

  if (!exa_header_has (self->header, score_words))
    return FALSE;
  for (guint i = 0; i < cells->n; i++) {
    const char *cell = exa_column_cells_get (cells, i);
    g_autofree char *part = exa_cell_read_out_of (cell, &of);

    if (exa_cell_is_missing (cell))
      continue;
    if (part == NULL || (n++ > 0 && of != all))
      return FALSE;
    all = of;
  }
  if (n < 2)
    return FALSE;
  self->cells.out_of = all;
  for (const char *p = self->name; *p != '\0'; p = g_utf8_next_char (p))
    chinese |= g_unichar_get_script (g_utf8_get_char (p)) == G_UNICODE_SCRIPT_HAN;
  name = g_strdup_printf (chinese ? "%s（满分 %u）" : "%s (out of %u)", self->name, all);
  g_free (self->name);
  self->name = name;
  return TRUE;
}

ExaColumn
exa_column_guess (const ExaGrid *grid, guint n_headers, guint unit_row, guint column, const char *decimal,
                  const ExaColumnEvidence *evidence, const ExaTableWitness *file)
{
  ExaColumnCells cells = {grid, n_headers, column, exa_grid_n_rows (grid) - n_headers};
  guint header_row = unit_row > 0 ? unit_row - 1 : n_headers - 1;
  ExaColumn self = {.header = g_strdup (n_headers > 0 ? exa_grid_cell (grid, header_row, column) : "")};

  self.cells.keys = exa_table_footnote_get_keys (exa_grid_sheet (grid));
  self.cells.decimal = exa_numeral_votes_decide (&evidence->numerals, &file->numerals, &self.decimal);
  /* Semicolons part cells where the comma is the decimal sign. */
  if (self.decimal == EXA_DECIDED_BY_CUSTOM && exa_sheet_dialect (exa_grid_sheet (grid))->delimiter == ';')
    self.decimal = EXA_DECIDED_BY_CHANCE;
  if (decimal != NULL) {
    self.cells.decimal = *decimal;
    self.decimal = EXA_DECIDED_BY_PERSON;
  }
  exa_column_choose_moments (evidence, file, &self);
  choose_unit (&cells, evidence, unit_row > 0 ? exa_grid_cell (grid, unit_row, column) : NULL, &self);
  heed_semicolons (&cells, evidence, &self);
  self.status = exa_status_words_read (self.header);
  self.money = exa_header_says_money (self.header);
  self.names_nothing = evidence->names_nothing;
  if (evidence->n_filled == 0)
    self.kind = EXA_COLUMN_EMPTY;
  else if (exa_column_holds_dates (evidence, &self) ||
           (unit_row > 0 && evidence->n_moments[EXA_MOMENT_YEAR] == evidence->n_filled &&
            exa_header_is_time (exa_grid_cell (grid, unit_row, column))))
    self.kind = EXA_COLUMN_DATES;
  else if ((self.because = exa_column_find_key (self.header, evidence)) != NULL)
    self.kind = EXA_COLUMN_KEYS;
  else if (are_left_row_numbers (&cells, header_row, evidence)) {
    self.because = "row numbers";
    self.kind = EXA_COLUMN_KEYS;
  } else if (!holds_worded_years (evidence, &self) && !exa_column_names_models (grid, n_headers, column, self.header) &&
             holds_figures (&cells, evidence, &self))
    self.kind = EXA_COLUMN_FIGURES;
  if (self.kind == EXA_COLUMN_FIGURES && strcmp (self.cells.unit->id, "count") == 0 && self.cells.exponent == 0 &&
      (self.because = exa_column_find_code (self.header)) != NULL)
    self.kind = EXA_COLUMN_KEYS;
  if (self.kind == EXA_COLUMN_TEXT && are_out_of (&cells, &self))
    self.kind = EXA_COLUMN_FIGURES;
  if (self.kind == EXA_COLUMN_TEXT)
    self.because = exa_column_find_unread (grid, n_headers, column);
  return self;
}
