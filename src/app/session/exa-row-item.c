/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-row-item.h"

#include <glib/gi18n.h>

#include "exa-source-line.h"

struct _ExaRowItem {
  GObject parent_instance;

  ExaClaim *claim;
  char *label;
  const ExaUnit *unit;
  guint rank;
  double like;
  ExaLang lang;
};

enum {
  PROP_0,
  PROP_CLAIM,
  PROP_LABEL,
  PROP_VALUE,
  PROP_RELATION,
  PROP_DATE,
  PROP_SOURCE,
  PROP_DATE_KEY,
  PROP_LOW,
  PROP_RANK,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (ExaRowItem, exa_row_item, G_TYPE_OBJECT)

static char *
get_value (ExaRowItem *self)
{
  gboolean derived = exa_claim_is_computed (self->claim);
  const char *status = exa_status_in_words (self->claim->status, self->lang);
  const ExaQuantityFormat format = {.unit = self->unit, .lang = self->lang, .with_unit = TRUE, .like = self->like};
  GString *out = g_string_new (NULL);
  g_autofree char *figure = exa_claim_format_with (self->claim, &format);

  g_string_append (out, figure);
  if (status != NULL)
    g_string_append_printf (out, self->lang == EXA_LANG_EN ? " (%s)" : "（%s）", status);
  if (derived)
    g_string_append (out, " †");
  return g_string_free (out, FALSE);
}

static char *
get_date (ExaRowItem *self)
{
  char *date = exa_date_format (self->claim->as_of, self->lang);

  if (date == NULL)
    date = exa_entity_write_date (self->claim->subject, self->lang);
  return date != NULL ? date : g_strdup ("");
}

/* The day on which it, or its subject's own date, begins; 0 where neither is known. */
static guint
get_date_key (ExaRowItem *self)
{
  guint32 low = 0, high;

  if (!exa_date_get_days (self->claim->as_of, &low, &high))
    exa_date_get_days (self->claim->subject->date, &low, &high);
  return low;
}

static void
exa_row_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  ExaRowItem *self = EXA_ROW_ITEM (object);

  switch (id) {
  case PROP_CLAIM: g_value_set_object (value, self->claim); break;
  case PROP_LABEL: g_value_set_string (value, self->label); break;
  case PROP_VALUE: g_value_take_string (value, get_value (self)); break;
  case PROP_RELATION: g_value_take_string (value, exa_claim_standing_in_words (self->claim, self->lang)); break;
  case PROP_DATE: g_value_take_string (value, get_date (self)); break;
  case PROP_DATE_KEY: g_value_set_uint (value, get_date_key (self)); break;
  case PROP_SOURCE: g_value_take_string (value, exa_source_of_claim (self->claim, self->lang)); break;
  case PROP_LOW: g_value_set_double (value, self->claim->value.low); break;
  case PROP_RANK: g_value_set_uint (value, self->rank); break;
  default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
exa_row_item_finalize (GObject *object)
{
  ExaRowItem *self = EXA_ROW_ITEM (object);

  g_object_unref (self->claim);
  g_free (self->label);

  G_OBJECT_CLASS (exa_row_item_parent_class)->finalize (object);
}

static void
exa_row_item_class_init (ExaRowItemClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GParamSpec *props[N_PROPS] = {
      [PROP_CLAIM] = g_param_spec_object ("claim", NULL, NULL, EXA_TYPE_CLAIM, flags),
      [PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags),
      [PROP_VALUE] = g_param_spec_string ("value", NULL, NULL, NULL, flags),
      [PROP_RELATION] = g_param_spec_string ("relation", NULL, NULL, NULL, flags),
      [PROP_DATE] = g_param_spec_string ("date", NULL, NULL, NULL, flags),
      [PROP_DATE_KEY] = g_param_spec_uint ("date-key", NULL, NULL, 0, G_MAXUINT, 0, flags),
      [PROP_SOURCE] = g_param_spec_string ("source", NULL, NULL, NULL, flags),
      [PROP_LOW] = g_param_spec_double ("low", NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags),
      [PROP_RANK] = g_param_spec_uint ("rank", NULL, NULL, 0, G_MAXUINT, 0, flags),
  };

  object_class->get_property = exa_row_item_get_property;
  object_class->finalize = exa_row_item_finalize;
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
exa_row_item_init (ExaRowItem *self)
{
}

ExaRowItem *
exa_row_item_new (const ExaTable *table, const ExaRow *row, guint cell, guint rank, double like, ExaLang lang)
{
  ExaRowItem *self = g_object_new (EXA_TYPE_ROW_ITEM, NULL);
  self->claim = g_object_ref (g_array_index (row->cells, ExaCell, cell).claim);
  self->label = exa_row_write_name (row, cell, lang);
  self->unit = table->kind == EXA_CHART_LIST ? self->claim->unit : table->unit;
  self->rank = rank;
  self->like = like;
  self->lang = lang;
  return self;
}

ExaClaim *
exa_row_item_get_claim (ExaRowItem *self)
{
  return self->claim;
}

const char *
exa_row_item_get_label (ExaRowItem *self)
{
  return self->label;
}

char *
exa_row_item_to_tsv (ExaRowItem *self)
{
  g_autofree char *value = get_value (self), *date = get_date (self);
  g_autofree char *source = exa_source_of_claim (self->claim, self->lang);
  g_autofree char *standing = exa_claim_standing_in_words (self->claim, self->lang);
  g_autofree char *line = g_strdup_printf ("%s\x1f%s\x1f%s\x1f%s\x1f%s", self->label, value, standing, date, source);

  /* No cell may end its own cell or line. */
  g_strdelimit (line, "\t\r\n", ' ');
  return g_strdelimit (g_steal_pointer (&line), "\x1f", '\t');
}

const char *
exa_row_item_tsv_header (void)
{
  return _ ("Name\tFigure\tRelation\tDate\tSource");
}
