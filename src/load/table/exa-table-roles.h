/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-column-guess.h"
#include "exa-table-plan.h"

G_BEGIN_DECLS

/* Columns that were told; EXA_NO_COLUMN where none was. */
typedef struct {
  guint name, figure, colour, date;
} ExaToldColumns;

/* A plan in the making: its columns are known. */
typedef struct {
  const ExaGrid *grid;
  ExaTablePlan *plan;
  const ExaColumnEvidence *evidence; /* of each column */
  guint n_rows;                      /* of data */
  ExaToldColumns told;
} ExaTableGuess;

/* Finds what each column says of a row: its name, what tells rows of one name apart, country, owner, date, indicator,
 * unit; whether times are columns; and with them the form of the table. */
void exa_table_roles_find (ExaTableGuess *guess);

/* The column that a person would read out as the name of a row; else, in a table over time, the times. */
guint exa_table_name_find (const ExaTableGuess *guess);

/* The cell of a row of data; "" where @column is EXA_NO_COLUMN. Borrowed. */
const char *exa_table_guess_cell (const ExaTableGuess *guess, guint row, guint column);
/* The figure in that cell, in base units; FALSE where there is none, or one in a unit that shares no axis with those of
 * its column. */
gboolean exa_table_guess_read (const ExaTableGuess *guess, guint row, guint column, ExaQuantity *q);

/* Whether a column of text names things, rather than linking to them. */
gboolean exa_table_guess_is_text (const ExaTableGuess *guess, guint column);

/* Whether the header of @column is one of @words, its marks read as blanks: "UNIT_MEASURE" is "unit measure". */
gboolean exa_table_guess_is_called (const ExaTableGuess *guess, guint column, const char *const *words);
/* The first column, @text: of texts, that is called so; EXA_NO_COLUMN if none is. */
guint exa_table_guess_find_called (const ExaTableGuess *guess, const char *const *words, gboolean text);

/* Whether the numbers of @column count its rows, from the first on; what else stands there is of totals. */
gboolean exa_table_guess_counts_rows (const ExaTableGuess *guess, guint column);

/* Whether the numbers of @column go one way, up or down, three of them at least: what was varied from row to row. With
 * @up those alone that go up. */
gboolean exa_table_guess_is_sweep (const ExaTableGuess *guess, guint column, gboolean up);

/* Takes for codes the whole numbers of what another column names, "Geo" beside "Geo name"; those of classes, "Sex", are
 * figures in doubt. */
void exa_table_codes_find (ExaTableGuess *guess);
/* Whether few small numbers stand in @column, below a header of classes. */
gboolean exa_table_is_of_classes (const ExaTableGuess *guess, guint column);

/* Adds the doubt that the figures of @column could be something else, in two languages. @because: static. */
void exa_table_guess_doubt_figures (const ExaTableGuess *guess, guint column, const char *en, const char *zh,
                                    const char *because);

/* Finds the columns that describe the figures: what they measure, their unit, scale and status. */
void exa_table_descriptions_find (ExaTableGuess *guess);

/* Where the names of the rows are made of one or two other columns and a date, those take their place: things over
 * time.
 */
void exa_table_panel_find (ExaTableGuess *guess);

/* Whether @column has no name but one that a program, or somebody without a word for it, gave it: "c1", "V3", "x". */
gboolean exa_table_guess_is_unnamed (const ExaTableGuess *guess, guint column);
/* Takes for years, with a doubt, the whole numbers of columns without a name that all could be some. */
void exa_table_years_find (ExaTableGuess *guess);

/* Takes for years of the Republic of China, with a doubt, the numbers of a column of years that could be no others. */
void exa_table_republic_find (ExaTableGuess *guess);

/* Takes the numbers of a doubtful key for figures, with a doubt, where the table has no others. */
void exa_table_only_find (ExaTableGuess *guess);
/* Takes for row numbers what counts the rows and stands before their names, or has a header that says nothing;
 * what else does is in doubt, but for amounts. */
void exa_table_numbers_find (ExaTableGuess *guess);

/* Sets aside pairs of columns that only say the ends of another one's figures: a bound would be drawn as a figure. */
void exa_table_ends_find (ExaTableGuess *guess);

/* Whether an export of this program wrote the table. */
gboolean exa_table_is_export (const ExaTablePlan *plan);
/* What names the rows of such a table: the label, or the date where that is all it says; EXA_NO_COLUMN of one
 * that has no label. */
guint exa_table_export_name (const ExaTableGuess *guess);

/* The columns, found last, that tell rows of one name, and date, apart. */
void exa_table_keys_find (ExaTableGuess *guess);

/* What is said of a row that counts who was asked. */
#define EXA_APART_BASE "a count of who was asked"
/* And of one that is a mean of others. */
#define EXA_APART_MEAN "a mean of other rows"

/* And of one that is a rate of all others, of which none is added. */
#define EXA_APART_OVERALL "a rate of all others, and no sum of them"

/* And of one that is a part of the row above it. */
#define EXA_APART_PART "a part of the row above it"
/* Sets apart the rows that say so, "of which wind", and those that are exactly the sum of the rows set in below them.
 */
void exa_table_children_find (ExaTableGuess *guess);

/* Sets apart the rows that are exact sums of three others or more, in two columns of figures or more. */
void exa_table_sums_find (ExaTableGuess *guess);

/* Sets apart a country that stands among its parts. */
void exa_table_country_find (ExaTableGuess *guess);

/* Leaves out the columns of another table that stands beside the first in one sheet. */
void exa_table_beside_find (ExaTableGuess *guess);

/* Takes the columns of classes, "15-64" and "65+", for texts. */
void exa_table_classes_find (ExaTableGuess *guess);

/* The columns of "<" and "≥": of which other column they say how its figures are meant. */
void exa_table_relations_find (ExaTableGuess *guess);
/* "< 4" of "<" and "4", or, where the sign @turns the figure, "-4" of "▼"; the cell alone where @said is no such sign,
 * or it has one of its own. Transfer full. */
char *exa_table_relation_write (const char *said, const char *cell, gboolean turns);

/* Sets apart the rows that are totals by what tells them apart from others of their name. */
void exa_table_apart_keys_find (ExaTableGuess *guess);

/* Sets apart the rows that are totals of others, and regions among countries. */
void exa_table_apart_find (ExaTableGuess *guess);

G_END_DECLS
