/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-commands.h"

#include "exa-cli.h"

static const ExaCommand commands[] = {
    {"list", exa_cli_list, EXA_OPTIONS_DATA | EXA_OPTIONS_LIST, "[charts|claims|entities|measures|sources|stories]",
     "Lists what the data holds, one a line; charts if nothing is named."},
    {"export", exa_cli_export, EXA_OPTIONS_DATA | EXA_OPTIONS_VIEW | EXA_OPTIONS_FIGURE, "[CHART…]",
     "Writes figures, and prints the name of each file. Without -o they go to the current folder.\n"
     "CSV and JSON hold the rows behind the figure, numbers in base units; in CSV, a text that a\n"
     "spreadsheet would run as a formula has an apostrophe before it."},
    {"check", exa_cli_check, EXA_OPTIONS_DATA | EXA_OPTIONS_VIEW | EXA_OPTIONS_CHECK, "[FILE…]",
     "Validates data files, all together, since ids refer across files. Prints\n"
     "FILE:LINE:COLUMN: what is wrong, on standard output; exit status 1.\n"
     "With --figure CHART instead, what a reader of that figure could miss at its size and theme:\n"
     "small text, colours that fall together, what is shortened, left out or not shown."},
    {"describe", exa_cli_describe, EXA_OPTIONS_DATA | EXA_OPTIONS_VIEW, "CHART",
     "The figure in words, as for somebody who cannot see it."},
    {"table", exa_cli_table, EXA_OPTIONS_TABLE, "FILE",
     "Prints a table as it was read, whatever its encoding, delimiter and quotes: UTF-8, one header, one\n"
     "line a row (RFC 4180). Titles, notes and a second table are left out. What was repaired or set\n"
     "apart is said on standard error, FILE:LINE: first. A table without a header is printed without."},
    {"thumbnail", exa_cli_thumbnail, EXA_OPTIONS_NONE, "FILE PICTURE SIZE",
     "Writes the first chart of FILE as a small PNG to PICTURE, SIZE pixels wide: what the program that\n"
     "shows folders asks for."},
    {NULL},
};

static const ExaCommand story_commands[] = {
    {"list", exa_cli_story_list, EXA_OPTIONS_DATA | EXA_OPTIONS_LIST, NULL,
     "Lists the stories of the data, one a line: id, number of slides, minutes, title."},
    {"check", exa_cli_story_check, EXA_OPTIONS_DATA, "[STORY…]",
     "Tries each step of each slide of the stories, of all if none is named. Prints\n"
     "STORY: slide N, step M: what cannot be shown, on standard output; exit status 1."},
    {"times", exa_cli_story_times, EXA_OPTIONS_DATA | EXA_OPTIONS_LIST | EXA_OPTIONS_CHART, "STORY",
     "The time of each slide as planned, in rehearsals (exascope present --rehearse) and in talks,\n"
     "as a table; with -o as a chart. CSV and JSON are in seconds."},
    {"export", exa_cli_story_export, EXA_OPTIONS_DATA | EXA_OPTIONS_DECK, "STORY",
     "Writes a story to be taken away, and prints the name of the file; without -o it is the story's\n"
     "id in the current folder. A PDF has a page for each slide, 16:9; with --notes, --sources or\n"
     "--handout it is a handout, in which long notes go on to the next page. A pptx has each slide as\n"
     "a picture, its headline and the speaker's notes as text. SOURCE_DATE_EPOCH sets the date that is\n"
     "written into the file; without it there is none."},
    {NULL},
};

const ExaCommand *
exa_commands_get (void)
{
  return commands;
}

const ExaCommand *
exa_story_commands_get (void)
{
  return story_commands;
}
