/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-table-told.h"

#include "exa-table-plan-json.h"

#define GROUP "Table"

/* The members by the names that they are written under, which are those of flags but for the last three. */
static const struct {
  const char *name;
  gsize offset;
  gboolean is_list;
} members[] = {
    {"name", G_STRUCT_OFFSET (ExaTableTold, name)},
    {"figure", G_STRUCT_OFFSET (ExaTableTold, figure)},
    {"colour", G_STRUCT_OFFSET (ExaTableTold, colour)},
    {"date", G_STRUCT_OFFSET (ExaTableTold, date)},
    {"where", G_STRUCT_OFFSET (ExaTableTold, where), TRUE},
    {"sheet", G_STRUCT_OFFSET (ExaTableTold, sheet)},
    {"decimal", G_STRUCT_OFFSET (ExaTableTold, decimal)},
    {"header", G_STRUCT_OFFSET (ExaTableTold, header)},
    {"delimiter", G_STRUCT_OFFSET (ExaTableTold, delimiter)},
    {"encoding", G_STRUCT_OFFSET (ExaTableTold, encoding)},
    {"quote", G_STRUCT_OFFSET (ExaTableTold, quote)},
    {"mend", G_STRUCT_OFFSET (ExaTableTold, mend), TRUE},
    {"set", G_STRUCT_OFFSET (ExaTableTold, set), TRUE},
    {"same", G_STRUCT_OFFSET (ExaTableTold, same), TRUE},
    {"different", G_STRUCT_OFFSET (ExaTableTold, different), TRUE},
    {"plan", G_STRUCT_OFFSET (ExaTableTold, plan)},
    {"each", G_STRUCT_OFFSET (ExaTableTold, each), TRUE},
    {"words", G_STRUCT_OFFSET (ExaTableTold, words), TRUE},
};

#define TEXT(self, i) G_STRUCT_MEMBER (char *, self, members[i].offset)
#define LIST(self, i) G_STRUCT_MEMBER (char **, self, members[i].offset)

void
exa_table_told_clear (ExaTableTold *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (members); i++) {
    if (members[i].is_list)
      g_clear_pointer (&LIST (self, i), g_strfreev);
    else
      g_clear_pointer (&TEXT (self, i), g_free);
  }
}

void
exa_table_told_copy (ExaTableTold *self, const ExaTableTold *other)
{
  for (guint i = 0; i < G_N_ELEMENTS (members); i++) {
    if (members[i].is_list)
      LIST (self, i) = g_strdupv (LIST (other, i));
    else
      TEXT (self, i) = g_strdup (TEXT (other, i));
  }
}

/* Adds @more, or NULL, to @list. */
static void
add_list (char ***list, char **more)
{
  g_autoptr (GStrvBuilder) both = g_strv_builder_new ();

  if (more == NULL)
    return;
  if (*list != NULL)
    g_strv_builder_addv (both, (const char **)*list);
  g_strv_builder_addv (both, (const char **)more);
  g_strfreev (*list);
  *list = g_strv_builder_end (both);
}

void
exa_table_told_get_each (const ExaTableTold *self, guint n, ExaTableTold *told)
{
  guint n_each = self->each != NULL ? g_strv_length (self->each) : 0;

  if (n >= n_each || *self->each[n] == '\0' || !exa_table_told_read (told, self->each[n])) {
    exa_table_told_copy (told, self);
    return;
  }
  g_strfreev (told->same);
  g_strfreev (told->different);
  g_strfreev (told->words);
  told->same = g_strdupv (self->same);
  told->different = g_strdupv (self->different);
  told->words = g_strdupv (self->words);
  add_list (&told->set, self->set);
  add_list (&told->mend, self->mend);
}

void
exa_table_told_set_plan_of (ExaTableTold *self, guint n, guint n_tables, char *plan)
{
  g_autoptr (GStrvBuilder) each = g_strv_builder_new ();
  ExaTableTold told = {NULL};
  guint n_each = self->each != NULL ? g_strv_length (self->each) : 0;
  g_autofree char *text = NULL;

  /* What is told of all is told of it anyway, but for what one of its own would stand before. */
  if (n >= n_each || *self->each[n] == '\0' || !exa_table_told_read (&told, self->each[n])) {
    exa_table_told_copy (&told, self);
    for (guint i = 0; i < G_N_ELEMENTS (members); i++)
      if (members[i].is_list)
        g_clear_pointer (&LIST (&told, i), g_strfreev);
    told.where = g_strdupv (self->where);
  }
  g_free (told.plan);
  told.plan = plan;
  text = exa_table_told_write (&told);
  for (guint i = 0; i < n_tables; i++)
    g_strv_builder_add (each, i == n ? text : i < n_each ? self->each[i] : "");
  g_strfreev (self->each);
  self->each = g_strv_builder_end (each);
  exa_table_told_clear (&told);
}

gboolean
exa_table_told_is_empty (const ExaTableTold *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (members[i].is_list ? LIST (self, i) != NULL && *LIST (self, i) != NULL : TEXT (self, i) != NULL)
      return FALSE;
  return TRUE;
}

char *
exa_table_told_write (const ExaTableTold *self)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();

  for (guint i = 0; i < G_N_ELEMENTS (members); i++) {
    char **list = members[i].is_list ? LIST (self, i) : NULL;

    if (list != NULL)
      g_key_file_set_string_list (file, GROUP, members[i].name, (const char *const *)list, g_strv_length (list));
    else if (!members[i].is_list && TEXT (self, i) != NULL)
      g_key_file_set_string (file, GROUP, members[i].name, TEXT (self, i));
  }
  return g_key_file_to_data (file, NULL, NULL);
}

gboolean
exa_table_told_read (ExaTableTold *self, const char *text)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();

  *self = (ExaTableTold){NULL};
  if (!g_key_file_load_from_data (file, text, (gsize)-1, G_KEY_FILE_NONE, NULL) || !g_key_file_has_group (file, GROUP))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (members); i++) {
    if (members[i].is_list)
      LIST (self, i) = g_key_file_get_string_list (file, GROUP, members[i].name, NULL, NULL);
    else
      TEXT (self, i) = g_key_file_get_string (file, GROUP, members[i].name, NULL);
  }
  return TRUE;
}

char **
exa_table_told_get_flags (const ExaTableTold *self)
{
  g_autoptr (GStrvBuilder) flags = g_strv_builder_new ();

  if (self->plan != NULL || self->words != NULL || self->each != NULL)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (members); i++) {
    char *const one[] = {members[i].is_list ? NULL : TEXT (self, i), NULL};
    char *const *values = members[i].is_list ? LIST (self, i) : one;

    for (; values != NULL && *values != NULL; values++) {
      g_strv_builder_add (flags, members[i].name);
      g_strv_builder_add (flags, *values);
    }
  }
  return g_strv_builder_end (flags);
}

gboolean
exa_table_told_get_sheet (const ExaTableTold *self, ExaSheetTold *told, GError **error)
{
  *told = (ExaSheetTold){NULL};
  for (guint i = 0; self->mend != NULL && self->mend[i] != NULL; i++)
    if (!exa_sheet_told_add_mended (told, self->mend[i], error))
      return FALSE;
  if (self->plan != NULL && !exa_table_plan_read_sheet (self->plan, told, error))
    return FALSE;
  return (self->header == NULL || exa_sheet_told_set_header (told, self->header, error)) &&
         (self->delimiter == NULL || exa_sheet_told_set_delimiter (told, self->delimiter, error)) &&
         (self->quote == NULL || exa_sheet_told_set_quote (told, self->quote, error)) &&
         (self->encoding == NULL || exa_sheet_told_set_encoding (told, self->encoding, error));
}
