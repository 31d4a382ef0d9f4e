/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-said-differences.h"

#include <string.h>

static const char *
differs_in_words (ExaDiffersIn in, ExaLang lang)
{
  static const char *const words[][EXA_N_LANGS] = {
      [EXA_DIFFERS_NUMBER] = {"in the number", "数字不一"},
      [EXA_DIFFERS_NAME] = {"in the name", "名称不一"},
      [EXA_DIFFERS_MEANING] = {"in the meaning", "含义不一"},
  };

  return words[in][lang];
}

/* "“Hashrate constraints”, ¶ 13: compares China with China" */
static void
append_reading (GString *out, const ExaReading *reading, ExaLang lang)
{
  gboolean english = lang == EXA_LANG_EN;

  g_string_append_printf (out, english ? "“%s”" : "《%s》", exa_source_get_label (reading->source, lang));
  if (reading->paragraph > 0)
    g_string_append_printf (out, english ? ", ¶ %d" : "第 %d 段", reading->paragraph);
  g_string_append_printf (out, english ? ": %s" : "：%s", exa_text_get (&reading->says, lang));
}

static char *
write_difference (ExaClaim *claim, const ExaDifference *difference, ExaLang lang)
{
  gboolean english = lang == EXA_LANG_EN;
  GString *out = g_string_new (exa_claim_get_label (claim, lang));
  const char *note = exa_text_get (&difference->note, lang);

  g_string_append_printf (out, english ? ", %s: " : "，%s：", differs_in_words (difference->in, lang));
  for (guint i = 0; i < difference->readings->len; i++) {
    g_string_append (out, i == 0 ? "" : english ? "; " : "；");
    append_reading (out, g_ptr_array_index (difference->readings, i), lang);
  }
  if (*note != '\0')
    g_string_append_printf (out, english ? ". %s" : "。%s", note);
  return g_string_free (out, FALSE);
}

/* Whether the figures of @row differ, and nobody says why. */
static gboolean
differs_silently (const ExaRow *row)
{
  gboolean differ = FALSE;

  for (guint k = 0; k < row->cells->len; k++) {
    ExaClaim *claim = g_array_index (row->cells, ExaCell, k).claim;
    if (claim->differences->len > 0)
      return FALSE;
    differ = differ || memcmp (&claim->value.low, &row->value.low, sizeof (double)) != 0 ||
             memcmp (&claim->value.high, &row->value.high, sizeof (double)) != 0;
  }
  return differ;
}

/* "Lotus: 310 EFLOPS (Herald); 275 EFLOPS (Gazette)" */
static char *
write_silent (const ExaRow *row, ExaLang lang)
{
  gboolean english = lang == EXA_LANG_EN;
  GString *out = g_string_new (exa_row_get_label (row, lang));

  for (guint k = 0; k < row->cells->len; k++) {
    g_autofree char *value = exa_claim_format (g_array_index (row->cells, ExaCell, k).claim, lang);
    g_autofree char *tag = exa_row_write_tag (row, k, lang);
    g_string_append_printf (out, "%s%s", k == 0 ? (english ? ": " : "：") : english ? "; " : "；", value);
    if (tag != NULL)
      g_string_append_printf (out, english ? " (%s)" : "（%s）", tag);
  }
  return g_string_free (out, FALSE);
}

static void
add_differences (GPtrArray *out, GPtrArray *claims, ExaLang lang)
{
  g_autoptr (GPtrArray) said = g_ptr_array_new ();

  for (guint i = 0; i < claims->len; i++) {
    ExaClaim *claim = g_ptr_array_index (claims, i);
    for (guint k = 0; k < claim->differences->len; k++) {
      ExaDifference *difference = g_ptr_array_index (claim->differences, k);
      if (g_ptr_array_find_with_equal_func (said, difference, exa_difference_says_the_same, NULL))
        continue;
      g_ptr_array_add (said, difference);
      g_ptr_array_add (out, write_difference (claim, difference, lang));
    }
  }
}

char **
exa_said_differences (const ExaTable *table, ExaLang lang)
{
  g_autoptr (ExaClaimSet) set = exa_table_get_claim_set (table);
  GPtrArray *out = g_ptr_array_new ();

  add_differences (out, set->claims, lang);
  for (guint i = 0; i < exa_table_count (table) && table->kind != EXA_CHART_GROUPED; i++) {
    const ExaRow *row = exa_table_nth (table, i);
    if (row->cells->len > 1 && differs_silently (row))
      g_ptr_array_add (out, write_silent (row, lang));
  }
  g_ptr_array_add (out, NULL);
  return (char **)g_ptr_array_free (out, FALSE);
}

char *
exa_said_agreement (guint n_figures, ExaLang lang)
{
  if (lang != EXA_LANG_EN)
    return g_strdup_printf ("这 %u 个数字未见分歧", n_figures);
  return n_figures == 1 ? g_strdup ("none known on this figure")
                        : g_strdup_printf ("none known on these %u figures", n_figures);
}
