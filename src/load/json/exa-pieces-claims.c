/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-pieces.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "exa-model-enums.h"

static void
read_cite (const ExaReader *reader, const cJSON *node, GPtrArray *cites)
{
  static const ExaField fields[] = {
      {"source", TRUE, exa_read_source, G_STRUCT_OFFSET (ExaCite, source)},
      {"paragraph", FALSE, exa_read_ordinal, G_STRUCT_OFFSET (ExaCite, paragraph)},
      {"row", FALSE, exa_read_string, G_STRUCT_OFFSET (ExaCite, row)},
      {NULL},
  };
  ExaCite *cite = exa_cite_new ();
  const cJSON *paragraph, *row;

  if (exa_reader_object (reader, node, fields, cite)) {
    paragraph = exa_reader_member (node, "paragraph");
    row = exa_reader_member (node, "row");
    if (paragraph == NULL && row == NULL)
      exa_reader_problem (reader, node, _ ("where in the source is missing: \"paragraph\" or \"row\""));
    else if (paragraph != NULL && row != NULL)
      exa_reader_problem_at_key (reader, row, _ ("\"paragraph\" and \"row\" exclude each other"));
  }
  if (cite->source != NULL)
    g_ptr_array_add (cites, cite);
  else
    exa_cite_free (cite);
}

static void
read_cites (const ExaReader *reader, const cJSON *value, gpointer field)
{
  const cJSON *list = exa_reader_list (reader, value);

  if (list != NULL && list->child == NULL)
    exa_reader_problem (reader, value, _ ("the list is empty: a claim has at least one source"));
  for (const cJSON *item = list != NULL ? list->child : NULL; item != NULL; item = item->next)
    read_cite (reader, item, *(GPtrArray **)field);
}

static void
read_in (const ExaReader *reader, const cJSON *value, gpointer field)
{
  exa_read_choice (reader, value, EXA_TYPE_DIFFERS_IN, field);
}

void
exa_read_status (const ExaReader *reader, const cJSON *value, gpointer field)
{
  exa_read_choice (reader, value, EXA_TYPE_STATUS, field);
}

static void
read_readings (const ExaReader *reader, const cJSON *value, gpointer field)
{
  static const ExaField fields[] = {
      {"source", TRUE, exa_read_source, G_STRUCT_OFFSET (ExaReading, source)},
      {"paragraph", TRUE, exa_read_ordinal, G_STRUCT_OFFSET (ExaReading, paragraph)},
      {"says", TRUE, exa_read_text, G_STRUCT_OFFSET (ExaReading, says)},
      {NULL},
  };
  const cJSON *list = exa_reader_list (reader, value);
  guint n_readings = 0;

  for (const cJSON *item = list != NULL ? list->child : NULL; item != NULL; item = item->next) {
    ExaReading *reading = exa_reading_new ();

    n_readings++;
    exa_reader_object (reader, item, fields, reading);
    g_ptr_array_add (*(GPtrArray **)field, reading);
  }
  if (list != NULL && n_readings < 2)
    exa_reader_problem (reader, value, _ ("a disagreement has two readings or more"));
}

void
exa_read_differences (const ExaReader *reader, const cJSON *value, gpointer field)
{
  static const ExaField fields[] = {
      {"in", TRUE, read_in, G_STRUCT_OFFSET (ExaDifference, in)},
      {"readings", TRUE, read_readings, G_STRUCT_OFFSET (ExaDifference, readings)},
      {"with", FALSE, exa_read_claim_ids, G_STRUCT_OFFSET (ExaDifference, with)},
      {"note", FALSE, exa_read_text, G_STRUCT_OFFSET (ExaDifference, note)},
      {NULL},
  };
  const cJSON *list = exa_reader_list (reader, value);

  for (const cJSON *item = list != NULL ? list->child : NULL; item != NULL; item = item->next) {
    ExaDifference *difference = exa_difference_new ();

    exa_reader_object (reader, item, fields, difference);
    g_ptr_array_add (*(GPtrArray **)field, difference);
  }
}

/* A sign alone: which of two is more, and no number. */
static gboolean
read_order (const ExaReader *reader, const char *text, ExaClaim *claim)
{
  g_autofree char *as_ratio = g_strconcat (text, " 1", NULL);
  ExaQuantity ratio;

  if (g_utf8_strlen (text, -1) > 2 || strpbrk (text, "0123456789") != NULL)
    return FALSE;
  if (strcmp (text, "=") == 0)
    ratio = exa_quantity_exact (1);
  else if (!exa_quantity_parse (as_ratio, exa_unit_get ("×"), INFINITY, &ratio, NULL, NULL, NULL) ||
           ratio.relation == EXA_EXACT)
    return FALSE;
  claim->form = EXA_FORM_ORDER;
  claim->value = ratio;
  claim->unit = claim->measure->unit;
  return TRUE;
}

/* Now that the measure is known: what unit a bare number has, and where a share ends. */
static void
read_value (const ExaReader *reader, const cJSON *value, ExaClaim *claim)
{
  const char *text = exa_reader_string (reader, value);
  double limit = exa_measure_get_limit (claim->measure);
  g_autoptr (GError) error = NULL;
  const ExaUnit *unit;
  gsize offset = 0;

  if (text == NULL || read_order (reader, text, claim))
    return;
  if (!exa_quantity_parse (text, claim->measure->unit, limit, &claim->value, &unit, &offset, &error))
    exa_reader_problem_in_string (reader, value, offset, "%s", error->message);
  else if (isfinite (limit) && claim->value.low < 0)
    exa_reader_problem (reader, value, _ ("\"%s\" is no share: it lies below zero"), text);
  else
    claim->unit = unit;
}

static void
check_origin (const ExaReader *reader, const cJSON *node)
{
  const cJSON *sources = exa_reader_member (node, "sources");
  const cJSON *assumption = exa_reader_member (node, "assumption");

  if (sources == NULL && assumption == NULL)
    exa_reader_problem (reader, node, _ ("the key \"sources\" is missing: a claim has at least one source"));
  else if (sources != NULL && assumption != NULL)
    exa_reader_problem_at_key (reader, assumption, _ ("a claim that has sources is no assumption"));
  if (assumption != NULL && exa_reader_member (node, "status") != NULL)
    exa_reader_problem_at_key (reader, exa_reader_member (node, "status"),
                               _ ("an assumption has no status: nobody has said it"));
}

/* Without a figure: what was said stands for itself. */
static void
read_words (const ExaReader *reader, const cJSON *node, ExaClaim *claim)
{
  if (exa_text_is_empty (&claim->wording))
    exa_reader_problem (reader, node, _ ("a claim has a \"value\", or a \"wording\" where the source gives no number"));
  claim->form = EXA_FORM_WORDS;
  claim->unit = claim->measure != NULL ? claim->measure->unit : NULL;
}

static void
check_form (const ExaReader *reader, const cJSON *node, ExaClaim *claim)
{
  if (claim->form == EXA_FORM_ORDER && claim->relative_to == NULL)
    exa_reader_problem (reader, exa_reader_member (node, "value"),
                        _ ("more or less than what? A sign alone goes with \"relative_to\""));
}

void
exa_reader_check_with (const ExaReader *reader, const cJSON *node, ExaClaim *claim)
{
  for (guint i = 0; i < claim->differences->len; i++) {
    const ExaDifference *difference = g_ptr_array_index (claim->differences, i);

    if (claim->id != NULL && g_strv_contains ((const char *const *)difference->with, claim->id))
      exa_reader_problem (reader, exa_reader_member (node, "differs"), _ ("\"%s\" cannot differ with itself"),
                          claim->id);
  }
}

void
exa_piece_read_claim (const ExaReader *reader, const cJSON *node, gpointer object)
{
  static const ExaField fields[] = {
      {"id", TRUE, exa_read_later, 0},
      {"subject", TRUE, exa_read_entity, G_STRUCT_OFFSET (ExaClaim, subject)},
      {"measure", TRUE, exa_read_measure, G_STRUCT_OFFSET (ExaClaim, measure)},
      {"value", FALSE, exa_read_later, 0},
      {"wording", FALSE, exa_read_text, G_STRUCT_OFFSET (ExaClaim, wording)},
      {"as_of", FALSE, exa_read_date, G_STRUCT_OFFSET (ExaClaim, as_of)},
      {"attributed_to", FALSE, exa_read_speaker, G_STRUCT_OFFSET (ExaClaim, speaker)},
      {"sources", FALSE, read_cites, G_STRUCT_OFFSET (ExaClaim, cites)},
      {"status", FALSE, exa_read_status, G_STRUCT_OFFSET (ExaClaim, status)},
      {"assumption", FALSE, exa_read_text, G_STRUCT_OFFSET (ExaClaim, assumption)},
      {"label", FALSE, exa_read_text, G_STRUCT_OFFSET (ExaClaim, label)},
      {"relative_to", FALSE, exa_read_entity, G_STRUCT_OFFSET (ExaClaim, relative_to)},
      {"differs", FALSE, exa_read_differences, G_STRUCT_OFFSET (ExaClaim, differences)},
      {"note", FALSE, exa_read_text, G_STRUCT_OFFSET (ExaClaim, note)},
      {NULL},
  };
  ExaClaim *claim = object;
  const cJSON *value;

  if (!exa_reader_object (reader, node, fields, claim))
    return;
  value = exa_reader_member (node, "value");
  if (value != NULL && claim->measure != NULL && claim->measure->unit != NULL)
    read_value (reader, value, claim);
  else if (value == NULL)
    read_words (reader, node, claim);
  check_form (reader, node, claim);
  check_origin (reader, node);
  exa_reader_check_with (reader, node, claim);
}

void
exa_pieces_open_bounds (ExaReader *reader, const GArray *pieces)
{
  for (guint i = 0; i < pieces->len; i++) {
    const ExaClaim *claim = g_array_index (pieces, ExaPiece, i).object;
    if (claim->measure != NULL && claim->form == EXA_FORM_FIGURE && claim->value.low < 0)
      claim->measure->least = EXA_LEAST_OPEN;
  }
  for (guint i = 0; i < pieces->len; i++) {
    ExaClaim *claim = g_array_index (pieces, ExaPiece, i).object;
    if (claim->measure != NULL && claim->form == EXA_FORM_FIGURE && claim->measure->least == EXA_LEAST_OPEN)
      claim->value = exa_quantity_open_below (claim->value);
  }
}
