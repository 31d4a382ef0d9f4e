/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-document.h"

#include <string.h>

#include "exa-commands.h"
#include "exa-present-options.h"

static void
command_free (gpointer data)
{
  ExaDocumentCommand *self = data;

  g_free (self->name);
  g_array_unref (self->options);
  g_free (self);
}

static void
add_command (GPtrArray *all, char *name, const char *usage, const char *summary, GArray *options)
{
  ExaDocumentCommand *self = g_new (ExaDocumentCommand, 1);

  *self = (ExaDocumentCommand){name, usage, summary, options};
  g_ptr_array_add (all, self);
}

GPtrArray *
exa_document_commands (void)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (command_free);

  add_command (all, g_strdup ("present"), "[STORY] [FILE…]", exa_present_options_get_summary (),
               exa_present_options_list ());
  for (const ExaCommand *command = exa_commands_get (); command->name != NULL; command++)
    add_command (all, g_strdup (command->name), command->usage, command->summary, exa_options_list (command->groups));
  for (const ExaCommand *command = exa_story_commands_get (); command->name != NULL; command++)
    add_command (all, g_strconcat ("story ", command->name, NULL), command->usage, command->summary,
                 exa_options_list (command->groups));
  return all;
}

/* "Size of letters: small (default), or large; as told" → "small  or large", which is a list of words. */
static char *
get_list (const char *help)
{
  g_autoptr (GRegex) brackets = g_regex_new (" *\\([^)]*\\)", 0, 0, NULL);
  g_autofree char *plain = g_regex_replace_literal (brackets, help, -1, 0, "", 0, NULL);
  char *colon = strrchr (plain, ':');

  plain[strcspn (plain, ";")] = '\0';
  return g_strstrip (g_strdup (colon != NULL && strlen (plain) > (gsize)(colon - plain) ? colon + 1 : plain));
}

char **
exa_document_get_choices (const GOptionEntry *option)
{
  g_autofree char *list = get_list (option->description);
  g_autoptr (GRegex) words = g_regex_new ("^\\w+(, \\w+)*,? or \\w+$", 0, 0, NULL);

  if (option->arg == G_OPTION_ARG_NONE || !g_regex_match (words, list, 0, NULL))
    return NULL;
  return g_regex_split_simple (",? or |, ", list, 0, 0);
}

/* --- the manual page --- */

/* @text as troff has it: no line of it is a command, no hyphen another dash. */
static void
append_text (GString *page, const char *text)
{
  if (*text == '.' || *text == '\'')
    g_string_append (page, "\\&");
  for (; *text != '\0'; text++) {
    if (*text == '\\')
      g_string_append (page, "\\e");
    else if (*text == '-')
      g_string_append (page, "\\-");
    else
      g_string_append_c (page, *text);
  }
}

static void
append_option (GString *page, const GOptionEntry *option)
{
  g_string_append (page, ".TP\n");
  if (option->short_name != 0)
    g_string_append_printf (page, "\\fB\\-%c\\fR, ", option->short_name);
  g_string_append (page, "\\fB\\-\\-");
  append_text (page, option->long_name);
  g_string_append (page, "\\fR");
  if (option->arg_description != NULL) {
    g_string_append (page, " \\fI");
    append_text (page, option->arg_description);
    g_string_append (page, "\\fR");
  }
  g_string_append_c (page, '\n');
  append_text (page, option->description);
  g_string_append (page, ".\n");
}

static void
append_command (GString *page, const ExaDocumentCommand *command)
{
  g_auto (GStrv) lines = g_strsplit (command->summary, "\n", -1);

  g_string_append_printf (page, ".SS exascope %s ", command->name);
  append_text (page, command->usage != NULL ? command->usage : "");
  g_string_append_c (page, '\n');
  for (char **line = lines; *line != NULL; line++) {
    append_text (page, *line);
    g_string_append_c (page, '\n');
  }
  for (guint i = 0; i < command->options->len; i++)
    append_option (page, &g_array_index (command->options, GOptionEntry, i));
}

char *
exa_document_write_manual (const GPtrArray *commands)
{
  GString *page = g_string_new (NULL);

  g_string_append_printf (
      page,
      ".\\\" SPDX-License-Identifier: GPL-3.0-or-later\n"
      ".TH EXASCOPE 1 2026-11-28 \"Exascope %s\"\n"
      ".SH NAME\n"
      "exascope \\- compare AI chips and countries as their sources state them\n"
      ".SH SYNOPSIS\n"
      ".B exascope\n.RI [ FILE \\&...]\n.br\n"
      ".B exascope\n.I COMMAND\n.RI [ OPTION \\&...]\n.RI [ ARGUMENT \\&...]\n"
      ".SH DESCRIPTION\n"
      "Opens the window on the bundled data, or on data files and tables. With a command it needs no "
      "display, but for \\fBpresent\\fR.\n"
      "\\- as a file stands for standard input or output.\n"
      ".SH COMMANDS\n",
      EXA_VERSION);
  for (guint i = 0; i < commands->len; i++)
    append_command (page, g_ptr_array_index (commands, i));
  g_string_append (page, ".SH EXIT STATUS\n"
                         "0 done, 1 a file or a chart failed, 2 the command line is wrong.\n"
                         ".SH ENVIRONMENT\n"
                         ".TP\n.B SOURCE_DATE_EPOCH\nThe date that is written into exported files.\n"
                         ".TP\n.B XDG_STATE_HOME\nWhere the window, talks and drafts are remembered, in the folder "
                         "\\fIexascope\\fR.\n");
  return g_string_free (page, FALSE);
}
