/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-role-menu.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "exa-column-kinds.h"
#include "exa-interface-lang.h"
#include "exa-table-plan-amend.h"
#include "exa-table-plan-json.h"

/* Units that tables are often in without saying so; "unit:ID". */
static const char *const units[] = {"count",  "%", "USD", "CNY", "EUR", "FLOPS",  "byte",
                                    "byte/s", "W", "Wh",  "Hz",  "s",   "months", "t"};
/* What figures are often written in; "scale:POWER". */
static const struct {
  const char *word, *title;
} scales[] = {
    {"scale:0", N_ ("As written")},    {"scale:3", N_ ("In thousands")},        {"scale:4", N_ ("In ten thousands")},
    {"scale:6", N_ ("In millions")},   {"scale:8", N_ ("In hundred millions")}, {"scale:9", N_ ("In billions")},
    {"scale:12", N_ ("In trillions")},
};

static void
append (GMenu *menu, const char *title, guint column, const char *word)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (title, NULL);

  g_menu_item_set_action_and_target (item, "import.column", "(us)", column, word);
  g_menu_append_item (menu, item);
}

GMenuModel *
exa_role_menu_new (guint column)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) roles = g_menu_new (), signs = g_menu_new (), more = g_menu_new (), in_units = g_menu_new (),
                    in_scales = g_menu_new ();

  append (roles, _ ("Names the rows"), column, "name");
  for (guint i = 0; i < EXA_COLUMN_N_KINDS; i++)
    append (roles, _ (exa_column_kinds[i].holds), column, exa_table_plan_kind_to_text (exa_column_kinds[i].kind));
  append (signs, _ ("Decimal comma: 12,5"), column, ",");
  append (signs, _ ("Decimal point: 12.5"), column, ".");
  for (guint i = 0; i < G_N_ELEMENTS (units); i++) {
    g_autofree char *word = g_strconcat ("unit:", units[i], NULL);

    append (in_units, i == 0 ? _ ("No unit") : exa_unit_name (exa_unit_get (units[i]), exa_interface_lang_get ()),
            column, word);
  }
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    append (in_scales, _ (scales[i].title), column, scales[i].word);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (roles));
  g_menu_append_submenu (more, _ ("Unit"), G_MENU_MODEL (in_units));
  g_menu_append_submenu (more, _ ("Scale"), G_MENU_MODEL (in_scales));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (more));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (signs));
  return G_MENU_MODEL (menu);
}

char *
exa_role_menu_name_column (const ExaTablePlan *plan, guint column)
{
  const char *header = plan->columns[column].header;

  for (guint i = 0; i < plan->n_columns; i++)
    if (*header == '\0' || (i != column && g_ascii_strcasecmp (plan->columns[i].header, header) == 0))
      return g_strdup_printf ("%u", column + 1);
  return g_strdup (header);
}

char *
exa_role_menu_title_column (const ExaTablePlan *plan, guint column)
{
  const char *header = plan->columns[column].header;

  return *header != '\0' ? g_strdup (header) : g_strdup_printf (_ ("column %u"), column + 1);
}

void
exa_role_menu_tell (ExaSession *session, guint column, const char *word)
{
  const ExaTableReading *reading = exa_session_get_reading (session);
  const ExaTablePlan *plan = reading != NULL ? reading->plan : NULL;
  ExaTableTold told = {NULL};
  char *text = NULL;

  if (plan == NULL || column >= plan->n_columns)
    return;
  exa_table_told_copy (&told, exa_session_get_told (session));
  for (guint i = 0; i < EXA_COLUMN_N_KINDS; i++)
    if (strcmp (word, exa_table_plan_kind_to_text (exa_column_kinds[i].kind)) == 0)
      text = exa_table_plan_amend_kind (plan, told.plan, column, exa_column_kinds[i].kind);
  if (g_str_has_prefix (word, "unit:"))
    text = exa_table_plan_amend_unit (plan, told.plan, column, word + strlen ("unit:"), 0);
  if (g_str_has_prefix (word, "scale:") && plan->columns[column].cells.unit != NULL)
    text = exa_table_plan_amend_unit (plan, told.plan, column, plan->columns[column].cells.unit->id,
                                      atoi (word + strlen ("scale:")));
  if (*word == ',' || *word == '.')
    text = exa_table_plan_amend_decimal (plan, told.plan, column, *word);
  if (text != NULL) {
    g_free (told.plan);
    told.plan = text;
  }
  if (strcmp (word, "name") == 0) {
    g_free (told.name);
    told.name = exa_role_menu_name_column (plan, column);
  }
  exa_session_tell (session, &told);
  exa_table_told_clear (&told);
}

void
exa_role_menu_tell_kind (ExaSession *session, guint column, ExaColumnKind kind)
{
  exa_role_menu_tell (session, column, exa_table_plan_kind_to_text (kind));
}

const char *
exa_role_menu_get_role (const ExaTablePlan *plan, guint column)
{
  if (column == plan->name)
    return _ ("names");
  if (column == plan->country)
    return _ ("colour");
  if (column == plan->owner)
    return _ ("company");
  if (column == plan->date)
    return _ ("date");
  if (column == plan->thing_date)
    return _ ("own date");
  if (column == plan->second || column == plan->third)
    return _ ("second name");
  switch (plan->columns[column].kind) {
  case EXA_COLUMN_KEYS: return _ ("left out");
  case EXA_COLUMN_EMPTY: return _ ("empty");
  case EXA_COLUMN_FIGURES:
  case EXA_COLUMN_DATES:
  case EXA_COLUMN_TEXT: break;
  }
  return _ (exa_column_kinds[exa_column_kinds_find (plan->columns[column].kind)].what);
}
