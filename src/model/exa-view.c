/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-view.h"

#include <stdlib.h>
#include <string.h>

#include "exa-model-enums.h"
#include "exa-nick.h"
#include "exa-refuse.h"

#define refuse(error, ...) exa_refuse (error, EXA_VIEW_ERROR, EXA_VIEW_ERROR_VALUE, __VA_ARGS__)

#define MAX_TOP     100000
#define NO_COMPARE  "none"
#define ALL_THE_TOP "all"

G_DEFINE_QUARK (exa - view - error - quark, exa_view_error)

/* --- the fields --- */

typedef enum {
  TYPE_CHOICE,  /* int: of an enumeration, or -1 */
  TYPE_TOP,     /* int */
  TYPE_UNIT,    /* const ExaUnit * */
  TYPE_TEXT,    /* char *, owned */
  TYPE_IDS,     /* char **, owned */
  TYPE_COMPARE, /* two char *, owned */
} Type;

typedef struct {
  ExaViewField field;
  Type type;
  gsize offset;
  GType (*choices) (void);
} Field;

#define AT(member) G_STRUCT_OFFSET (ExaView, member)

static const Field fields[] = {
    {{"kind", "bars, columns, grouped, stacked, points, list, time or scatter", "KIND"},
     TYPE_CHOICE,
     AT (kind),
     exa_chart_kind_get_type},
    {{"scale-type", "linear or log (of bars, log draws points)", "TYPE"},
     TYPE_CHOICE,
     AT (log_scale),
     exa_scale_type_get_type},
    {{"unit", "Unit of the axis, such as EFLOPS", "UNIT"}, TYPE_UNIT, AT (unit)},
    {{"x", "Against this measure (id or name), along x: a scatter", "MEASURE"}, TYPE_TEXT, AT (x)},
    {{"y", "Of a scatter: this measure up y instead of the chart's", "MEASURE"}, TYPE_TEXT, AT (y)},
    {{"sort", "value, name, date or source", "KEY"}, TYPE_CHOICE, AT (sort), exa_sort_get_type},
    {{"top", "The most rows to draw (1 or more), or all", "N"}, TYPE_TOP, AT (top)},
    {{"countries", "Only what belongs to these countries (ids)", "A,B,…"}, TYPE_IDS, AT (countries)},
    {{"only", "Only these claims (ids)", "A,B,…"}, TYPE_IDS, AT (only)},
    {{"highlight", "These claims (ids) at full strength, the others dimmed", "A,B,…"}, TYPE_IDS, AT (highlight)},
    {{"compare", "Hold two claims or entities (ids) against each other; none for no comparison", "A,B"},
     TYPE_COMPARE,
     AT (compare_a)},
    {{"compare-by", "ratio (default) or difference", "HOW"}, TYPE_CHOICE, AT (by_difference), exa_compare_by_get_type},
};

G_STATIC_ASSERT (AT (compare_b) == AT (compare_a) + sizeof (char *));

static const Field *
find_field (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
    if (strcmp (fields[i].field.name, name) == 0)
      return &fields[i];
  }
  return NULL;
}

const ExaViewField *
exa_view_nth_field (guint n)
{
  return n < G_N_ELEMENTS (fields) ? &fields[n].field : NULL;
}

static inline gpointer
member (const ExaView *view, const Field *field)
{
  return G_STRUCT_MEMBER_P (view, field->offset);
}

/* --- the value --- */

void
exa_view_copy (ExaView *self, const ExaView *from)
{
  *self = *from;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
    char **text = member (self, &fields[i]);
    char ***ids = member (self, &fields[i]);

    if (fields[i].type == TYPE_TEXT)
      *text = g_strdup (*text);
    if (fields[i].type == TYPE_IDS)
      *ids = g_strdupv (*ids);
    if (fields[i].type == TYPE_COMPARE) {
      text[0] = g_strdup (text[0]);
      text[1] = g_strdup (text[1]);
    }
  }
}

void
exa_view_clear (ExaView *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
    char **text = member (self, &fields[i]);

    if (fields[i].type == TYPE_TEXT)
      g_free (*text);
    if (fields[i].type == TYPE_IDS)
      g_strfreev (*(char ***)member (self, &fields[i]));
    if (fields[i].type == TYPE_COMPARE) {
      g_free (text[0]);
      g_free (text[1]);
    }
  }
  *self = (ExaView)EXA_VIEW_INIT;
}

static gboolean
same_ids (char **a, char **b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return g_strv_equal ((const char *const *)a, (const char *const *)b);
}

static gboolean
same_member (gconstpointer a, gconstpointer b, Type type)
{
  char *const *left = a, *const *right = b;

  switch (type) {
  case TYPE_CHOICE:
  case TYPE_TOP: return *(const int *)a == *(const int *)b;
  case TYPE_UNIT: return *(const ExaUnit *const *)a == *(const ExaUnit *const *)b;
  case TYPE_TEXT: return g_strcmp0 (*left, *right) == 0;
  case TYPE_IDS: return same_ids (*(char **const *)a, *(char **const *)b);
  case TYPE_COMPARE: return g_strcmp0 (left[0], right[0]) == 0 && g_strcmp0 (left[1], right[1]) == 0;
  }
  g_return_val_if_reached (FALSE);
}

gboolean
exa_view_equal (const ExaView *a, const ExaView *b)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
    if (!same_member (member (a, &fields[i]), member (b, &fields[i]), fields[i].type))
      return FALSE;
  }
  return TRUE;
}

void
exa_view_set_compare (ExaView *self, const char *a, const char *b)
{
  char *new_a = g_strdup (a), *new_b = g_strdup (b);

  g_free (self->compare_a);
  g_free (self->compare_b);
  self->compare_a = new_a;
  self->compare_b = new_b;
}

/* --- from text --- */

static gboolean
read_choice (int *choice, const Field *field, const char *text, GError **error)
{
  g_autofree char *choices = NULL;

  if (exa_enum_from_nick (field->choices (), text, choice))
    return TRUE;
  choices = exa_enum_list_nicks (field->choices ());
  return refuse (error, "takes %s, not \"%s\"", choices, text);
}

static gboolean
read_top (int *top, const char *text, GError **error)
{
  guint64 number;

  if (strcmp (text, ALL_THE_TOP) == 0) {
    *top = 0;
    return TRUE;
  }
  if (!g_ascii_string_to_unsigned (text, 10, 1, MAX_TOP, &number, NULL))
    return refuse (error, "takes a whole number from 1 to %d, or all, not \"%s\"", MAX_TOP, text);
  *top = (int)number;
  return TRUE;
}

/* "a, b" → { "a", "b" }; NULL with @error where a part is empty. */
static char **
read_ids (const char *text, GError **error)
{
  g_auto (GStrv) ids = g_strsplit (text, ",", -1);

  if (*ids == NULL) {
    refuse (error, "takes ids with commas between them");
    return NULL;
  }
  for (char **id = ids; *id != NULL; id++) {
    g_strstrip (*id);
    if (**id == '\0') {
      refuse (error, "takes ids with commas between them, not \"%s\"", text);
      return NULL;
    }
  }
  return g_steal_pointer (&ids);
}

static gboolean
read_id_list (char ***list, const char *text, GError **error)
{
  char **ids = read_ids (text, error);

  if (ids == NULL)
    return FALSE;
  g_strfreev (*list);
  *list = ids;
  return TRUE;
}

static gboolean
read_compare (ExaView *self, const char *text, GError **error)
{
  g_auto (GStrv) ids = NULL;

  if (strcmp (text, NO_COMPARE) == 0) {
    exa_view_set_compare (self, "", NULL);
    return TRUE;
  }
  ids = read_ids (text, error);
  if (ids == NULL)
    return FALSE;
  if (g_strv_length (ids) != 2)
    return refuse (error, "takes two ids, A,B, or none, not \"%s\"", text);
  exa_view_set_compare (self, ids[0], ids[1]);
  return TRUE;
}

static gboolean
read_unit (const ExaUnit **unit, const char *text, GError **error)
{
  if (*text == '\0')
    return refuse (error, "takes a unit, such as EFLOPS");
  *unit = exa_unit_get (text);
  return TRUE;
}

static gboolean
read_text (char **member, const char *text, GError **error)
{
  if (*text == '\0')
    return refuse (error, "takes the id or the name of a measure");
  g_free (*member);
  *member = g_strdup (text);
  return TRUE;
}

gboolean
exa_view_set (ExaView *self, const char *name, const char *text, GError **error)
{
  const Field *field = find_field (name);

  if (field == NULL)
    return refuse (error, "no field of a view is called \"%s\"", name);
  switch (field->type) {
  case TYPE_CHOICE: return read_choice (member (self, field), field, text, error);
  case TYPE_TOP: return read_top (member (self, field), text, error);
  case TYPE_UNIT: return read_unit (member (self, field), text, error);
  case TYPE_TEXT: return read_text (member (self, field), text, error);
  case TYPE_IDS: return read_id_list (member (self, field), text, error);
  case TYPE_COMPARE: return read_compare (self, text, error);
  }
  g_return_val_if_reached (FALSE);
}

/* --- to text --- */

static char *
write_top (int top)
{
  return top < 0 ? NULL : top == 0 ? g_strdup (ALL_THE_TOP) : g_strdup_printf ("%d", top);
}

static char *
write_compare (const ExaView *self)
{
  if (self->compare_a == NULL)
    return NULL;
  return *self->compare_a == '\0' ? g_strdup (NO_COMPARE) : g_strjoin (",", self->compare_a, self->compare_b, NULL);
}

char *
exa_view_get (const ExaView *self, const char *name)
{
  const Field *field = find_field (name);

  g_return_val_if_fail (field != NULL, NULL);

  switch (field->type) {
  case TYPE_CHOICE: {
    int choice = *(int *)member (self, field);
    return choice >= 0 ? g_strdup (exa_enum_to_nick (field->choices (), choice)) : NULL;
  }
  case TYPE_TOP: return write_top (*(int *)member (self, field));
  case TYPE_UNIT: return self->unit != NULL ? g_strdup (self->unit->id) : NULL;
  case TYPE_TEXT: return g_strdup (*(char **)member (self, field));
  case TYPE_IDS: {
    char **ids = *(char ***)member (self, field);
    return ids != NULL ? g_strjoinv (",", ids) : NULL;
  }
  case TYPE_COMPARE: return write_compare (self);
  }
  g_return_val_if_reached (NULL);
}

/* --- variants --- */

GVariant *
exa_view_to_variant (const ExaView *self)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
    g_autofree char *text = exa_view_get (self, fields[i].field.name);

    if (text != NULL)
      g_variant_builder_add (&builder, "{ss}", fields[i].field.name, text);
  }
  return g_variant_builder_end (&builder);
}

gboolean
exa_view_from_variant (ExaView *self, GVariant *variant)
{
  GVariantIter iter;
  const char *name, *text;
  gboolean all = TRUE;

  *self = (ExaView)EXA_VIEW_INIT;
  if (!g_variant_is_of_type (variant, G_VARIANT_TYPE ("a{ss}")))
    return FALSE;
  g_variant_iter_init (&iter, variant);
  while (g_variant_iter_next (&iter, "{&s&s}", &name, &text)) {
    const Field *field = find_field (name);

    /* exa_view_set() refuses an empty list, as a slip of the command line; a file may hold one. */
    if (field != NULL && field->type == TYPE_IDS && *text == '\0')
      *(char ***)member (self, field) = g_new0 (char *, 1);
    else
      all = exa_view_set (self, name, text, NULL) && all;
  }
  return all;
}
