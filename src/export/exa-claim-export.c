/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-claim-export.h"

#include <math.h>

#include "exa-model-enums.h"
#include "exa-nick.h"
#include "exa-plain-text.h"
#include "exa-quantity-enums.h"

char *
exa_claim_format_plain (ExaClaim *claim, ExaLang lang)
{
  g_autofree char *typeset = exa_claim_format (claim, lang);

  return exa_plain_text (typeset);
}

/* Its nick; NULL of words, which have none. */
static const char *
relation_of (ExaClaim *claim)
{
  return claim->form != EXA_FORM_WORDS ? exa_enum_to_nick (EXA_TYPE_RELATION, (int)claim->value.relation) : NULL;
}

static char *
format_formula (ExaClaim *claim, ExaLang lang)
{
  g_autofree char *typeset = exa_claim_format_formula (claim, lang);

  return exa_plain_text (typeset);
}

static void
append_place (GString *text, ExaSource *source, int paragraph, const char *row)
{
  g_string_append (text, source->id);
  if (paragraph > 0)
    g_string_append_printf (text, " ¶ %d", paragraph);
  else if (row != NULL)
    g_string_append_printf (text, " row “%s”", row);
}

char *
exa_claim_format_cites (ExaClaim *claim)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < claim->cites->len; i++) {
    const ExaCite *cite = g_ptr_array_index (claim->cites, i);

    if (i > 0)
      g_string_append (text, "; ");
    append_place (text, cite->source, cite->paragraph, cite->row);
  }
  return g_string_free (text, FALSE);
}

/* --- JSON --- */

static void
write_paragraph (ExaJsonWriter *writer, int paragraph)
{
  if (paragraph > 0)
    exa_json_writer_number (writer, "paragraph", paragraph);
  else
    exa_json_writer_null (writer, "paragraph");
}

static void
write_cites (ExaClaim *claim, ExaJsonWriter *writer)
{
  exa_json_writer_begin_array (writer, "sources");
  for (guint i = 0; i < claim->cites->len; i++) {
    const ExaCite *cite = g_ptr_array_index (claim->cites, i);

    exa_json_writer_begin_object (writer, NULL);
    exa_json_writer_string (writer, "source", cite->source->id);
    write_paragraph (writer, cite->paragraph);
    if (cite->row != NULL)
      exa_json_writer_string (writer, "row", cite->row);
    exa_json_writer_end_object (writer);
  }
  exa_json_writer_end_array (writer);
}

static void
write_difference (const ExaDifference *difference, ExaLang lang, ExaJsonWriter *writer)
{
  exa_json_writer_begin_object (writer, NULL);
  exa_json_writer_string (writer, "in", exa_enum_to_nick (EXA_TYPE_DIFFERS_IN, (int)difference->in));
  exa_json_writer_begin_array (writer, "readings");
  for (guint i = 0; i < difference->readings->len; i++) {
    const ExaReading *reading = g_ptr_array_index (difference->readings, i);

    exa_json_writer_begin_object (writer, NULL);
    exa_json_writer_string (writer, "source", reading->source->id);
    write_paragraph (writer, reading->paragraph);
    exa_json_writer_string (writer, "says", exa_text_get (&reading->says, lang));
    exa_json_writer_end_object (writer);
  }
  exa_json_writer_end_array (writer);
  exa_json_writer_begin_array (writer, "with");
  for (guint i = 0; difference->with[i] != NULL; i++)
    exa_json_writer_string (writer, NULL, difference->with[i]);
  exa_json_writer_end_array (writer);
  exa_json_writer_text (writer, "note", exa_text_get (&difference->note, lang));
  exa_json_writer_end_object (writer);
}

/* How a derived claim was computed; null and [] on any other. */
static void
write_formula (ExaClaim *claim, ExaLang lang, ExaJsonWriter *writer)
{
  g_autofree char *words = format_formula (claim, lang);

  exa_json_writer_string (writer, "formula", claim->formula != NULL ? exa_formula_get_text (claim->formula) : NULL);
  exa_json_writer_string (writer, "formula_text", words);
  exa_json_writer_begin_array (writer, "operands");
  for (guint i = 0; i < claim->operands->len; i++) {
    ExaClaim *operand = g_ptr_array_index (claim->operands, i);

    exa_json_writer_string (writer, NULL, operand->id);
  }
  exa_json_writer_end_array (writer);
}

static void
write_more (ExaClaim *claim, ExaLang lang, ExaJsonWriter *writer)
{
  exa_json_writer_string (writer, "status", exa_enum_to_nick (EXA_TYPE_STATUS, (int)claim->status));
  exa_json_writer_string (writer, "form", exa_enum_to_nick (EXA_TYPE_FORM, (int)claim->form));
  exa_json_writer_string (writer, "subject_name", exa_text_get (&claim->subject->name, lang));
  g_autofree char *own_date = exa_date_to_string (claim->subject->date);
  exa_json_writer_string (writer, "subject_date", own_date);
  exa_json_writer_text (writer, "subject_date_name", exa_text_get (&claim->subject->date_name, lang));
  exa_json_writer_string (writer, "measure_name", exa_text_get (&claim->measure->name, lang));
  exa_json_writer_text (writer, "label", exa_text_get (&claim->label, lang));
  exa_json_writer_text (writer, "wording", exa_text_get (&claim->wording, lang));
  exa_json_writer_boolean (writer, "low_open", claim->value.low_open);
  exa_json_writer_boolean (writer, "high_open", claim->value.high_open);
  exa_json_writer_boolean (writer, "inexact", claim->value.inexact);
  exa_json_writer_string (writer, "relative_to", claim->relative_to != NULL ? claim->relative_to->id : NULL);
  write_formula (claim, lang, writer);
  exa_json_writer_text (writer, "assumption", exa_text_get (&claim->assumption, lang));
  exa_json_writer_begin_array (writer, "differs");
  for (guint i = 0; i < claim->differences->len; i++)
    write_difference (g_ptr_array_index (claim->differences, i), lang, writer);
  exa_json_writer_end_array (writer);
  exa_json_writer_text (writer, "note", exa_text_get (&claim->note, lang));
}

void
exa_claim_write_json (ExaClaim *claim, ExaLang lang, ExaJsonWriter *writer)
{
  g_autofree char *text = exa_claim_format_plain (claim, lang), *date = exa_date_to_string (claim->as_of);
  gboolean has_number = claim->form == EXA_FORM_FIGURE;

  exa_json_writer_begin_object (writer, NULL);
  exa_json_writer_string (writer, "id", claim->id);
  exa_json_writer_string (writer, "subject", claim->subject->id);
  exa_json_writer_string (writer, "measure", claim->measure->id);
  exa_json_writer_string (writer, "unit", claim->unit->base);
  exa_json_writer_string (writer, "text", text);
  exa_json_writer_string (writer, "relation", relation_of (claim));
  exa_json_writer_number (writer, "low", has_number ? claim->value.low : -INFINITY);
  exa_json_writer_number (writer, "high", has_number ? claim->value.high : INFINITY);
  exa_json_writer_string (writer, "as_of", date);
  exa_json_writer_string (writer, "attributed_to",
                          claim->speaker != NULL ? exa_text_get (&claim->speaker->name, lang) : NULL);
  exa_json_writer_boolean (writer, "derived", exa_claim_is_derived (claim));
  write_cites (claim, writer);
  write_more (claim, lang, writer);
  exa_json_writer_end_object (writer);
}

/* --- CSV --- */

void
exa_claim_write_csv_header (ExaCsvWriter *writer)
{
  static const char *const names[] = {
      "label",   "subject",    "measure",       "value",   "relation", "low",          "high",
      "unit",    "as_of",      "attributed_to", "sources", "derived",  "id",           "formula",
      "wording", "assumption", "differs",       "note",    "status",   "subject_date", "subject_date_name"};

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    exa_csv_writer_text (writer, names[i]);
  exa_csv_writer_end_row (writer);
}

/* "number: dilemma ¶ 5 “8.75 %”, hashrate ¶ 9 “12.5 %”; meaning: …" */
static char *
format_differences (ExaClaim *claim, ExaLang lang)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < claim->differences->len; i++) {
    const ExaDifference *difference = g_ptr_array_index (claim->differences, i);

    g_string_append_printf (text, "%s%s: ", i > 0 ? "; " : "",
                            exa_enum_to_nick (EXA_TYPE_DIFFERS_IN, (int)difference->in));
    for (guint j = 0; j < difference->readings->len; j++) {
      const ExaReading *reading = g_ptr_array_index (difference->readings, j);

      if (j > 0)
        g_string_append (text, ", ");
      append_place (text, reading->source, reading->paragraph, NULL);
      g_string_append_printf (text, " “%s”", exa_text_get (&reading->says, lang));
    }
  }
  return g_string_free (text, FALSE);
}

void
exa_claim_write_csv (ExaClaim *claim, const char *label, ExaLang lang, ExaCsvWriter *writer)
{
  g_autofree char *value = exa_claim_format_plain (claim, lang), *date = exa_date_to_string (claim->as_of);
  g_autofree char *own_date = exa_date_to_string (claim->subject->date);
  g_autofree char *cites = exa_claim_format_cites (claim);
  g_autofree char *formula = format_formula (claim, lang);
  g_autofree char *differs = format_differences (claim, lang);
  gboolean has_number = claim->form == EXA_FORM_FIGURE;

  exa_csv_writer_text (writer, label);
  exa_csv_writer_text (writer, claim->subject->id);
  exa_csv_writer_text (writer, claim->measure->id);
  exa_csv_writer_text (writer, value);
  exa_csv_writer_text (writer, relation_of (claim));
  exa_csv_writer_number (writer, has_number ? claim->value.low : -INFINITY);
  exa_csv_writer_number (writer, has_number ? claim->value.high : INFINITY);
  exa_csv_writer_text (writer, claim->unit->base);
  exa_csv_writer_text (writer, date);
  exa_csv_writer_text (writer, claim->speaker != NULL ? exa_text_get (&claim->speaker->name, lang) : NULL);
  exa_csv_writer_text (writer, cites);
  exa_csv_writer_text (writer, exa_claim_is_derived (claim) ? "true" : "false");
  exa_csv_writer_text (writer, claim->id);
  exa_csv_writer_text (writer, formula);
  exa_csv_writer_text (writer, exa_text_get (&claim->wording, lang));
  exa_csv_writer_text (writer, exa_text_get (&claim->assumption, lang));
  exa_csv_writer_text (writer, differs);
  exa_csv_writer_text (writer, exa_text_get (&claim->note, lang));
  exa_csv_writer_text (writer, exa_enum_to_nick (EXA_TYPE_STATUS, (int)claim->status));
  exa_csv_writer_text (writer, own_date);
  exa_csv_writer_text (writer, exa_text_get (&claim->subject->date_name, lang));
  exa_csv_writer_end_row (writer);
}
