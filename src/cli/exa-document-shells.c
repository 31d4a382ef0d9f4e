/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What shells complete: commands, options, their words; names of charts and stories are asked of the program. */
#include "exa-document.h"

#include <string.h>

#define CHARTS  "exascope list charts --format csv 2>/dev/null | tail -n +2 | cut -d, -f1"
#define STORIES "exascope list stories --format csv 2>/dev/null | tail -n +2 | cut -d, -f1"
#define LICENCE "# SPDX-License-Identifier: GPL-3.0-or-later\n"

/* The shell command that lists what may be the command's argument; NULL: files. */
static const char *
get_lister (const ExaDocumentCommand *command)
{
  if (command->usage != NULL && strstr (command->usage, "CHART") != NULL)
    return CHARTS;
  if (command->usage != NULL && strstr (command->usage, "STORY") != NULL)
    return STORIES;
  return NULL;
}

/* "a|b" in the usage of "list": the words that it takes; "" where there are none. Transfer full. */
static char *
get_words (const ExaDocumentCommand *command)
{
  char *words = g_strdup (command->usage != NULL && strchr (command->usage, '|') != NULL ? command->usage : "");

  return g_strstrip (g_strdelimit (words, "[]|", ' '));
}

/* The first words behind "exascope", or those behind "story". Transfer full. */
static char *
get_names (const GPtrArray *commands, gboolean of_story)
{
  GString *names = g_string_new (of_story ? NULL : "story");

  for (guint i = 0; i < commands->len; i++) {
    const char *name = ((ExaDocumentCommand *)g_ptr_array_index (commands, i))->name;

    if (g_str_has_prefix (name, "story ") == of_story)
      g_string_append_printf (names, "%s%s", names->len > 0 ? " " : "", of_story ? name + strlen ("story ") : name);
  }
  return g_string_free (names, FALSE);
}

/* @text between quotes of the shell; fish has no other escape of them. */
static char *
quote (const char *text, const char *escape)
{
  g_auto (GStrv) parts = g_strsplit (text, "'", -1);
  g_autofree char *inner = g_strjoinv (escape, parts);

  return g_strconcat ("'", inner, "'", NULL);
}

/* --- bash --- */

static void
append_bash_command (GString *file, const ExaDocumentCommand *command)
{
  const char *lister = get_lister (command);
  g_autofree char *words = get_words (command);

  g_string_append_printf (file, "    '%s')\n      case $previous in\n", command->name);
  for (guint i = 0; i < command->options->len; i++) {
    const GOptionEntry *option = &g_array_index (command->options, GOptionEntry, i);
    g_auto (GStrv) choices = exa_document_get_choices (option);
    g_autofree char *joined = choices != NULL ? g_strjoinv (" ", choices) : NULL;

    if (option->arg == G_OPTION_ARG_NONE)
      continue;
    g_string_append_printf (file, "        --%s", option->long_name);
    if (option->short_name != 0)
      g_string_append_printf (file, "|-%c", option->short_name);
    if (joined != NULL)
      g_string_append_printf (file, ") COMPREPLY=($(compgen -W '%s' -- \"$current\")); return ;;\n", joined);
    else
      g_string_append (file, ") return ;;\n");
  }
  g_string_append (file, "      esac\n      options='--help");
  for (guint i = 0; i < command->options->len; i++)
    g_string_append_printf (file, " --%s", g_array_index (command->options, GOptionEntry, i).long_name);
  g_string_append (file, "'\n");
  if (lister != NULL)
    g_string_append_printf (file, "      [[ $current == -* ]] || words=$(%s)\n", lister);
  else if (*words != '\0')
    g_string_append_printf (file, "      words='%s'\n", words);
  g_string_append (file, "      ;;\n");
}

char *
exa_document_write_bash (const GPtrArray *commands)
{
  GString *file = g_string_new (NULL);
  g_autofree char *first = get_names (commands, FALSE), *second = get_names (commands, TRUE);

  g_string_append_printf (file,
                          LICENCE "# shellcheck shell=bash disable=SC2207\n"
                                  "_exascope ()\n{\n"
                                  "  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}\n"
                                  "  local command=${COMP_WORDS[1]} options= words=\n\n"
                                  "  if [ \"$COMP_CWORD\" = 1 ]; then\n"
                                  "    COMPREPLY=($(compgen -W '%s --help --version' -- \"$current\"))\n"
                                  "    return\n  fi\n"
                                  "  if [ \"$command\" = story ]; then\n"
                                  "    if [ \"$COMP_CWORD\" = 2 ]; then\n"
                                  "      COMPREPLY=($(compgen -W '%s --help' -- \"$current\"))\n"
                                  "      return\n    fi\n"
                                  "    command=\"story ${COMP_WORDS[2]}\"\n  fi\n"
                                  "  case $command in\n",
                          first, second);
  for (guint i = 0; i < commands->len; i++)
    append_bash_command (file, g_ptr_array_index (commands, i));
  g_string_append (file, "  esac\n"
                         "  [[ $current == -* ]] && words=$options\n"
                         "  COMPREPLY=($(compgen -W \"$words\" -- \"$current\"))\n}\n"
                         "complete -o bashdefault -o default -F _exascope exascope\n");
  return g_string_free (file, FALSE);
}

/* --- zsh --- */

static void
append_zsh_option (GString *file, const GOptionEntry *option)
{
  g_auto (GStrv) choices = exa_document_get_choices (option);
  g_autofree char *joined = choices != NULL ? g_strjoinv (" ", choices) : NULL;
  g_autoptr (GString) help = g_string_new (option->description);
  g_autofree char *quoted = NULL;

  g_string_replace (help, "[", "\\[", 0);
  g_string_replace (help, "]", "\\]", 0);
  g_string_prepend_c (help, '[');
  g_string_append_c (help, ']');
  if (joined != NULL)
    g_string_append_printf (help, ":%s:(%s)", option->long_name, joined);
  else if (option->arg != G_OPTION_ARG_NONE)
    g_string_append_printf (help, ":%s:_files", option->long_name);
  quoted = quote (help->str, "'\\''");
  if (option->short_name != 0)
    g_string_append_printf (file, "        {-%c,--%s}%s \\\n", option->short_name, option->long_name, quoted);
  else
    g_string_append_printf (file, "        --%s%s \\\n", option->long_name, quoted);
}

static void
append_zsh_command (GString *file, const ExaDocumentCommand *command)
{
  const char *lister = get_lister (command);
  g_autofree char *words = get_words (command);

  g_string_append_printf (file, "    '%s')\n", command->name);
  if (lister != NULL)
    g_string_append_printf (file, "      names=(${(f)\"$(%s)\"})\n", lister);
  g_string_append (file, "      _arguments --help'[The options]' \\\n");
  for (guint i = 0; i < command->options->len; i++)
    append_zsh_option (file, &g_array_index (command->options, GOptionEntry, i));
  if (lister != NULL)
    g_string_append (file, "        '*:name:($names)'\n");
  else if (*words != '\0')
    g_string_append_printf (file, "        '*:kind:(%s)'\n", words);
  else
    g_string_append (file, "        '*:file:_files'\n");
  g_string_append (file, "      ;;\n");
}

char *
exa_document_write_zsh (const GPtrArray *commands)
{
  GString *file = g_string_new (NULL);
  g_autofree char *first = get_names (commands, FALSE), *second = get_names (commands, TRUE);

  g_string_append_printf (file,
                          "#compdef exascope\n" LICENCE "_exascope ()\n{\n"
                          "  local command=$words[2] depth=2\n"
                          "  local -a names\n\n"
                          "  if (( CURRENT == 2 )); then\n"
                          "    compadd -- %s --help --version\n"
                          "    _files\n"
                          "    return\n  fi\n"
                          "  if [[ $command == story ]]; then\n"
                          "    if (( CURRENT == 3 )); then\n"
                          "      compadd -- %s --help\n"
                          "      return\n    fi\n"
                          "    command=\"story $words[3]\" depth=3\n  fi\n"
                          "  shift $((depth - 1)) words\n"
                          "  (( CURRENT -= depth - 1 ))\n"
                          "  case $command in\n",
                          first, second);
  for (guint i = 0; i < commands->len; i++)
    append_zsh_command (file, g_ptr_array_index (commands, i));
  g_string_append (file, "    *) _files ;;\n  esac\n}\n_exascope \"$@\"\n");
  return g_string_free (file, FALSE);
}

/* --- fish --- */

static void
append_fish_command (GString *file, const ExaDocumentCommand *command)
{
  const char *lister = get_lister (command);
  g_autofree char *words = get_words (command);
  g_autofree char *head = g_strdup_printf ("complete -c exascope -n \"__exascope_is '%s'\"", command->name);

  for (guint i = 0; i < command->options->len; i++) {
    const GOptionEntry *option = &g_array_index (command->options, GOptionEntry, i);
    g_auto (GStrv) choices = exa_document_get_choices (option);
    g_autofree char *joined = choices != NULL ? g_strjoinv (" ", choices) : NULL;
    g_autofree char *help = quote (option->description, "\\'");

    g_string_append_printf (file, "%s -l %s -d %s", head, option->long_name, help);
    if (option->short_name != 0)
      g_string_append_printf (file, " -s %c", option->short_name);
    if (joined != NULL)
      g_string_append_printf (file, " -x -a '%s'", joined);
    else if (option->arg != G_OPTION_ARG_NONE)
      g_string_append (file, " -r");
    g_string_append_c (file, '\n');
  }
  if (lister != NULL)
    g_string_append_printf (file, "%s -f -a '(%s)'\n", head, lister);
  else if (*words != '\0')
    g_string_append_printf (file, "%s -f -a '%s'\n", head, words);
}

char *
exa_document_write_fish (const GPtrArray *commands)
{
  GString *file = g_string_new (NULL);
  g_autofree char *first = get_names (commands, FALSE), *second = get_names (commands, TRUE);

  g_string_append_printf (file,
                          LICENCE
                          "function __exascope_is\n"
                          "    set -l words (commandline -opc)\n"
                          "    set -e words[1]\n"
                          "    set -q words[1]; or set words ''\n"
                          "    test \"$words[1]\" = story; and set -q words[2]; and set words \"$words[1] $words[2]\"\n"
                          "    test \"$words[1]\" = \"$argv[1]\"\n"
                          "end\n"
                          "complete -c exascope -n \"__exascope_is ''\" -a '%s'\n"
                          "complete -c exascope -n \"__exascope_is ''\" -l version -d 'The version'\n"
                          "complete -c exascope -l help -d 'The options'\n"
                          "complete -c exascope -n \"__exascope_is story\" -f -a '%s'\n",
                          first, second);
  for (guint i = 0; i < commands->len; i++)
    append_fish_command (file, g_ptr_array_index (commands, i));
  return g_string_free (file, FALSE);
}
