/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-figure-bands.h"

#include <math.h>
#include <string.h>

#include "exa-figure-hue.h"
#include "exa-figure-notes.h"
#include "exa-figure-plane.h"

/* Where a number has more digits, all of the figure are rounded to so many significant ones: they can be compared. */
#define MAX_DIGITS     9
#define ROUNDED_DIGITS 4

/* From so many rows on they are read as a column of numbers. */
#define COLUMN_ROWS 10

/* How the values of a table are written. */
typedef struct {
  const ExaTable *table;
  ExaLang lang;
  gboolean sign_derived;  /* computed figures have their sign: others are reported */
  gboolean avoid_myriads; /* without 万 */
  gboolean in_words;      /* marks are few enough to be read out */
  gboolean one_date;      /* of all claims */
  gboolean rounded;       /* to ROUNDED_DIGITS */
  gboolean needs_unit;    /* the numbers mean nothing without it */
  int decimals;           /* of all, where all are computed; 0: each as its digits give */
} Writing;

/* A sentence for those who do not see the bar, brief: it is heard at each. Who said it is asked for when it matters. */
static char *
claim_in_words (const Writing *w, ExaClaim *claim, const char *label, const char *value, const char *across)
{
  gboolean english = w->lang == EXA_LANG_EN;
  g_autofree char *date = w->one_date ? NULL : exa_date_format (claim->as_of, w->lang);
  g_autofree char *figure = exa_relation_read_out (claim->value.relation, value, w->lang);
  gboolean fact = claim->form == EXA_FORM_FIGURE && claim->value.relation == EXA_EXACT &&
                  claim->status == EXA_STATUS_REPORTED && !exa_claim_is_computed (claim);
  const char *parts[] = {
      across,
      g_strcmp0 (date, across) != 0 ? date : NULL,
      exa_status_in_words (claim->status, w->lang),
      exa_claim_is_computed (claim) ? (english ? "computed" : "推算所得") : NULL,
      fact ? exa_relation_in_words (EXA_EXACT, w->lang) : NULL,
  };
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, english ? "%s: %s" : "%s：%s", label, figure);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    if (parts[i] != NULL)
      g_string_append_printf (out, english ? ", %s" : "，%s", parts[i]);
  }
  return g_string_free (out, FALSE);
}

/* Whether all claims are of one date, which the subtitle or the source line tells. */
static gboolean
has_one_date (const ExaTable *table)
{
  guint32 first_low = 0, first_high = 0, low, high;
  gboolean any = FALSE;

  for (guint i = 0; i < exa_table_count (table); i++) {
    const ExaRow *row = exa_table_nth (table, i);
    for (guint k = 0; k < row->cells->len; k++) {
      if (!exa_date_get_days (g_array_index (row->cells, ExaCell, k).claim->as_of, &low, &high))
        low = high = 0;
      if (any && (low != first_low || high != first_high))
        return FALSE;
      first_low = low;
      first_high = high;
      any = TRUE;
    }
  }
  return TRUE;
}

/* Whether an end of some figure has too many digits for 万: then all of them are written without it, which can be
 * compared. */
static gboolean
avoids_myriads (const ExaTable *table, ExaLang lang)
{
  for (guint i = 0; i < exa_table_count (table); i++) {
    const ExaRow *row = exa_table_nth (table, i);
    for (guint k = 0; k < row->cells->len; k++) {
      ExaClaim *claim = g_array_index (row->cells, ExaCell, k).claim;
      int digits = exa_claim_get_digits (claim);
      if (exa_number_avoids_myriads (claim->value.low, table->unit, lang, digits) ||
          exa_number_avoids_myriads (claim->value.high, table->unit, lang, digits))
        return TRUE;
    }
  }
  return FALSE;
}

/* The figure as said; a table's raw numbers, such as 105,435,039,507,024.1, are rounded for the eye. */
static char *
format_value (const Writing *w, ExaClaim *claim, gboolean with_unit)
{
  ExaQuantityFormat format = {
      /* A list may be of several measures. */
      .unit = w->table->kind == EXA_CHART_LIST ? claim->unit : w->table->unit,
      .lang = w->lang,
      .digits = exa_claim_get_digits (claim),
      .with_unit = with_unit,
      .avoid_myriads = w->avoid_myriads && !w->rounded,
      .decimals = w->decimals,
  };

  if (w->rounded && !exa_claim_is_computed (claim))
    format.digits = ROUNDED_DIGITS;
  return exa_claim_format_with (claim, &format);
}

/* Whether a number in @text has more digits than an eye takes in. */
static gboolean
is_long (const char *text)
{
  guint n = 0, most = 0;

  for (const char *p = text; *p != '\0'; p++) {
    if (g_ascii_isdigit (*p))
      n++;
    else if (*p != ',' && *p != '.')
      n = 0;
    most = MAX (most, n);
  }
  return most > MAX_DIGITS;
}

static gboolean
has_long_value (const Writing *w)
{
  for (guint i = 0; i < exa_table_count (w->table); i++) {
    const ExaRow *row = exa_table_nth (w->table, i);
    for (guint k = 0; k < row->cells->len; k++) {
      ExaClaim *claim = g_array_index (row->cells, ExaCell, k).claim;
      g_autofree char *text = format_value (w, claim, TRUE);
      if (!exa_claim_is_computed (claim) && is_long (text))
        return TRUE;
    }
  }
  return FALSE;
}

/* Whether a number changes with its unit: 80 TB/s, left to the axis, would be 80,000,000,000,000. */
static gboolean
needs_unit (const Writing *w)
{
  guint n = MIN (exa_table_count (w->table), EXA_MAX_BANDS);

  for (guint i = 0; i < n; i++) {
    const ExaRow *row = exa_table_nth (w->table, i);
    for (guint k = 0; k < row->cells->len; k++) {
      ExaClaim *claim = g_array_index (row->cells, ExaCell, k).claim;
      g_autofree char *value = format_value (w, claim, TRUE), *bare = format_value (w, claim, FALSE);
      if (strstr (value, bare) == NULL)
        return TRUE;
    }
  }
  return FALSE;
}

/* Orders of one row that are set against different things are told apart by what they say. */
static gboolean
tells_itself (const ExaRow *row, guint cell)
{
  const ExaClaim *claim = g_array_index (row->cells, ExaCell, cell).claim;

  for (guint i = 0; i < row->cells->len; i++) {
    const ExaClaim *other = g_array_index (row->cells, ExaCell, i).claim;
    if (i != cell && other->relative_to == claim->relative_to)
      return FALSE;
  }
  return claim->form == EXA_FORM_ORDER;
}

/* What tells the cells of a row apart; NULL where nothing has to. */
static char *
write_tag (const ExaTable *table, const ExaRow *row, guint cell, ExaLang lang)
{
  return table->kind == EXA_CHART_GROUPED || tells_itself (row, cell) ? NULL : exa_row_write_tag (row, cell, lang);
}

static ExaMark
make_mark (const Writing *w, const ExaRow *row, guint cell)
{
  const ExaTable *table = w->table;
  ExaLang lang = w->lang;
  const ExaCell *c = &g_array_index (row->cells, ExaCell, cell);
  gboolean derived = exa_claim_is_computed (c->claim);
  g_autofree char *value = format_value (w, c->claim, TRUE);
  g_autofree char *bare = format_value (w, c->claim, w->needs_unit);
  /* Twins of two sources are told apart by ear, too. */
  g_autofree char *name = w->in_words ? exa_row_write_name (row, cell, lang) : NULL;
  g_autofree char *across = exa_figure_plane_value (table, c, lang);
  const char *said = exa_text_get (&c->claim->wording, lang);

  ExaMark mark = {
      .id = g_strdup (c->claim->id),
      .value = g_strconcat (value, derived && w->sign_derived ? "\u00a0" EXA_DERIVED_SIGN : "", NULL),
      .bare = table->kind == EXA_CHART_LIST
                  ? NULL
                  : g_strconcat (bare, derived && w->sign_derived ? "\u00a0" EXA_DERIVED_SIGN : "", NULL),
      .tag = write_tag (table, row, cell, lang),
      .quote = c->claim->form == EXA_FORM_ORDER && *said != '\0' ? g_strdup (said) : NULL,
      .status = g_strdup (exa_status_in_words (exa_cell_get_status (c), lang)),
      .standing = w->in_words ? exa_claim_standing_in_words (c->claim, lang) : NULL,
      .words = w->in_words ? claim_in_words (w, c->claim, name, value, across) : NULL,
      .quantity = c->claim->value,
      .hue = exa_figure_hue (row->subject),
      .shade = c->series,
      .derived = derived,
  };
  exa_figure_plane_mark (&mark, table, c, lang);
  return mark;
}

/* On a log scale only what is above zero has a place; a scatter has two of them. */
static gboolean
can_show (const ExaTable *table, const ExaCell *cell)
{
  gboolean across = table->kind != EXA_CHART_SCATTER || cell->x.high > 0;

  return !table->log_scale || (cell->claim->value.high > 0 && across);
}

/* Whether the scale can show anything of @row. */
gboolean
exa_figure_shows (const ExaTable *table, const ExaRow *row)
{
  for (guint k = 0; k < row->cells->len; k++) {
    if (can_show (table, &g_array_index (row->cells, ExaCell, k)))
      return TRUE;
  }
  return FALSE;
}

static ExaBand
make_band (const Writing *w, const ExaRow *row)
{
  ExaBand band = {
      .id = g_strdup (row->id),
      .label = g_strdup (exa_row_get_label (row, w->lang)),
      .marks = g_new0 (ExaMark, row->cells->len),
  };

  for (guint k = 0; k < row->cells->len; k++) {
    if (can_show (w->table, &g_array_index (row->cells, ExaCell, k)))
      band.marks[band.n_marks++] = make_mark (w, row, k);
  }
  return band;
}

static void
widen (double value, const ExaUnit *unit, double *least, double *most)
{
  double size = fabs (value) / unit->factor;

  if (!isfinite (size) || size == 0)
    return;
  *least = MIN (*least, size);
  *most = MAX (*most, size);
}

/* The decimals that the largest figure of a computed column has by its digits, for all of them: those below each other
 * can then be compared. 0 where that would leave the smallest one a single digit. */
static int
common_decimals (const ExaTable *table)
{
  double least = INFINITY, most = 0;

  for (guint i = 0; i < exa_table_count (table); i++) {
    const ExaRow *row = exa_table_nth (table, i);
    for (guint k = 0; k < row->cells->len; k++) {
      const ExaClaim *claim = g_array_index (row->cells, ExaCell, k).claim;
      widen (claim->value.low, table->unit, &least, &most);
      widen (claim->value.high, table->unit, &least, &most);
    }
  }
  if (most == 0)
    return 0;
  int decimals = EXA_COMPUTED_DIGITS - 1 - (int)floor (log10 (most));
  return decimals > 0 && least * pow (10, decimals) >= 10 ? decimals : 0;
}

void
exa_figure_add_bands (ExaSpec *spec, const ExaTable *table, ExaLang lang)
{
  guint n_rows = exa_table_count (table), n_claims;
  gboolean some_reported = exa_figure_count_computed (table, &n_claims) < n_claims;
  Writing w = {
      .table = table,
      .lang = lang,
      .sign_derived = some_reported,
      .avoid_myriads = avoids_myriads (table, lang),
      .in_words = spec->kind != EXA_FIGURE_SKYLINE,
      .one_date = spec->kind == EXA_FIGURE_SKYLINE || has_one_date (table),
  };
  guint limit = exa_spec_is_plane (spec) ? EXA_MAX_DOTS : EXA_MAX_BANDS;
  guint most = spec->kind == EXA_FIGURE_SKYLINE ? n_rows : MIN (n_rows, limit);

  if (!some_reported && table->unit != NULL && n_rows >= COLUMN_ROWS)
    w.decimals = common_decimals (table);
  w.rounded = has_long_value (&w);
  w.needs_unit = needs_unit (&w);
  spec->avoid_myriads = w.avoid_myriads;
  spec->bands = g_new0 (ExaBand, most);
  spec->n_left_out = table->n_left_out;
  spec->n_behind = exa_table_count_behind (table);
  for (guint i = 0; i < n_rows; i++) {
    const ExaRow *row = exa_table_nth (table, i);
    gboolean shown = exa_figure_shows (table, row);
    if (shown && spec->n_bands == most) {
      spec->n_left_out++;
      continue;
    }
    if (shown)
      spec->bands[spec->n_bands++] = make_band (&w, row);
    spec->n_unshown += row->cells->len - (shown ? spec->bands[spec->n_bands - 1].n_marks : 0);
  }
}
